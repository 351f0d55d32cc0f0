//! What rendering costs: Markdown of articles and comments.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

const PARAGRAPH: &str = "The last boat *waits* for the train, and has since [September](https://example.org/a). \
     Nobody has slept on the quay, which was **not** always so, and `punctual` is a word for it.\n\n";

fn markdown(bench: &mut Criterion) {
    let article = format!("## A heading\n\n{}", PARAGRAPH.repeat(8)).repeat(4);
    bench.bench_function("article of 1,000 words", |b| {
        b.iter(|| byline::markdown::article(black_box(&article)));
    });
    bench.bench_function("comment of 60 words", |b| {
        let comment = PARAGRAPH.repeat(2);
        b.iter(|| byline::markdown::comment(black_box(&comment)));
    });
    bench.bench_function("comment of 10,000 nested quotes", |b| {
        let bomb = ">".repeat(10_000);
        b.iter(|| byline::markdown::comment(black_box(&bomb)));
    });
}

criterion_group!(benches, markdown);
criterion_main!(benches);
