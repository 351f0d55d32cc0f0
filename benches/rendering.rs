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
    for (name, bomb) in [
        ("10,000 nested quotes", ">".repeat(10_000)),
        ("10,000 nested links", "[".repeat(10_000)),
        ("3,300 nested emphases", "*a ".repeat(3_300)),
    ] {
        bench.bench_function(&format!("comment of {name}"), |b| {
            b.iter(|| byline::markdown::comment(black_box(&bomb)));
        });
    }
}

/// The most that one article may ask for.
fn limits(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("limits");
    group.sample_size(10);
    group.bench_function("article of 1 MiB", |b| {
        let article = PARAGRAPH.repeat((1 << 20) / PARAGRAPH.len());
        b.iter(|| byline::markdown::article(black_box(&article)));
    });
    group.bench_function("article of 1 MiB of emphasis", |b| {
        let article = "*a _b ".repeat((1 << 20) / 6);
        b.iter(|| byline::markdown::article(black_box(&article)));
    });
    group.bench_function("article of 32 KiB of code", |b| {
        let block = format!(
            "```tsx\n{}\n```\n\n",
            "<a b={c=>(<d/>)}>{e}</a>\n".repeat(650)
        );
        let article = block.repeat(2);
        b.iter(|| byline::markdown::article(black_box(&article)));
    });
    group.finish();
}

criterion_group!(benches, markdown, limits);
criterion_main!(benches);
