//! What the pure parts cost: Markdown of articles and comments, the order of a thread.
//! Whole pages are measured by the other bench, `serving`: their templates are nobody's from outside.

use byline::accounts::Role;
use byline::clock::Moment;
use byline::comments::thread::{Beyond, arrange};
use byline::comments::{Shown, Status, Writer};
use byline::ids::{AccountId, CommentId};
use byline::markdown::SafeHtml;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::sync::Arc;

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
        // The longest that is rendered without being handed to another thread.
        ("1,024 nested quotes", ">".repeat(1_024)),
        ("340 nested emphases", "*a ".repeat(340)),
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

fn thread(bench: &mut Criterion) {
    for (name, number) in [("100", 100), ("10,000", 10_000)] {
        bench.bench_function(&format!("thread of {name} comments"), |b| {
            let comments: Vec<Shown> = (0..number).map(comment).collect();
            let nothing_beyond = Beyond::default();
            let arranged = |comments| arrange(comments, &nothing_beyond);
            b.iter_batched(|| comments.clone(), arranged, BatchSize::LargeInput);
        });
    }
}

/// Three of four comments answer one before them, in no order to rely on.
fn comment(number: i64) -> Shown {
    let parent = (number % 4 > 0).then(|| number * 7 / 11);
    Shown {
        id: CommentId(number),
        parent_id: parent.map(CommentId),
        root_id: parent.map(|_| CommentId(0)),
        depth: 0,
        status: Status::Published,
        reasons: String::new(),
        public_reason: String::new(),
        body: SafeHtml::default(),
        version: 1,
        created_at: Moment(number),
        edited_at: None,
        recommendations: 0,
        recommended: false,
        picked: false,
        writer: Arc::new(Writer {
            id: AccountId(number % 50),
            name: "Ana".into(),
            slug: "ana".into(),
            role: Role::Reader,
            claimed: true,
        }),
        has_text: true,
        lock: None,
        is_locked: false,
    }
}

criterion_group!(benches, markdown, limits, thread);
criterion_main!(benches);
