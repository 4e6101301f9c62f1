//! The search natively, at four sizes, beside two plain scans. By hand and not with criterion: the same
//! steps also run in a browser, where criterion doesn't, each figure stands beside that of another
//! program, and criterion's crates take longer to compile than all this takes to run.
//!
//! `cargo bench --bench explore -- [--sizes 150,1000] [--json FILE]`; `script/bench` runs it all.

mod city;
#[path = "../tests/it/search/slow.rs"]
mod slow;

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use city::{Step, texts};
use report_explorer::explore::{Explorer, Query, View};
use report_explorer::report::{Archive, bundled};
use serde_json::{Value, json};
use slow::{Field, Slow};

/// The slow matcher needs minutes for more.
const MOST_SLOW: usize = 1_000;

fn main() {
    let mut sizes = vec![150, 1_000, 10_000, 100_000];
    let mut file = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--sizes" => {
                let list = arguments.next().expect("--sizes 150,1000");
                sizes = list.split(',').map(|size| size.parse().unwrap()).collect();
            }
            "--json" => file = arguments.next(),
            // What cargo adds.
            _ => {}
        }
    }
    let steps = city::steps();
    let mut lines: Vec<Value> = Vec::new();
    for size in sizes {
        say(&format!("… natively, {size} projects"));
        measure(size, &steps, &mut lines);
    }
    if let Some(file) = file {
        let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
        std::fs::write(file, lines.join("\n") + "\n").unwrap();
    }
}

fn say(line: &str) {
    println!("{line}");
    std::io::stdout().flush().unwrap();
}

fn measure(size: usize, steps: &[Step], lines: &mut Vec<Value>) {
    let archive = city::city(size);
    let mut put = |step: &str, ours: Figures, beside: &[(&str, Figures)], found: usize| {
        let mut line = format!("  {step:<34}{:>10.4} ms", ours.median);
        let mut value = json!({"where": "native", "size": size, "step": step,
            "ms": ours.median, "worst": ours.worst, "found": found});
        for (name, other) in beside {
            let ratio = other.median / ours.median;
            line += &format!("   {name} {:.3} ms ({ratio:.0}×)", other.median);
            value[*name] = json!(other.median);
        }
        say(&line);
        lines.push(value);
    };
    put("index", time(|| indexed(archive)), &[], 0);
    let explorer = indexed(archive);
    let slow = (size <= MOST_SLOW).then(|| (Slow::new(), fields(&explorer)));
    for step in steps {
        let earlier = explorer.answer(&step.before, None);
        let ours = time(|| explorer.answer(&step.query, Some(&earlier)));
        let found = explorer.answer(&step.query, None).count(View::Projects);
        let mut beside = Vec::new();
        if step.before.words != step.query.words {
            let words = &step.query.words;
            beside.push(("contains", time(|| containing(&explorer, words))));
            if let Some((slow, fields)) = &slow {
                beside.push(("slow", time(|| slow.search(fields, words))));
            }
        }
        put(&step.name, ours, &beside, found);
    }
    let lost = Query::on(View::Projects).with_words("gongnuna");
    let made = explorer.suggest(&lost).len();
    put(
        "suggestion: gongnuna",
        time(|| explorer.suggest(&lost)),
        &[],
        made,
    );
}

/// What a page does that has no index: Chinese words as they stand, no pinyin, no order.
fn containing(explorer: &Explorer, words: &str) -> Vec<usize> {
    let words = words.to_lowercase();
    let has_all = |(i, entry)| {
        let has = |word| texts(entry).any(|text| text.to_lowercase().contains(word));
        words.split_whitespace().all(has).then_some(i)
    };
    explorer
        .entries()
        .iter()
        .enumerate()
        .filter_map(has_all)
        .collect()
}

/// With all that the first words would make.
fn indexed(archive: &'static Archive) -> Explorer {
    let explorer = Explorer::new(archive, bundled::TEXT);
    explorer.index();
    explorer
}

fn fields(explorer: &Explorer) -> Vec<Vec<Field>> {
    let of = |kind: u32, text: &str| (kind, text.to_owned());
    let entry = |entry: &report_explorer::explore::Entry| {
        let figures = entry.figures.iter().map(|text| of(1, text));
        let sentences = entry.sentences.iter().map(|text| of(2, text));
        [of(0, entry.name)]
            .into_iter()
            .chain(figures)
            .chain(sentences)
            .collect()
    };
    explorer.entries().iter().map(entry).collect()
}

/// Milliseconds of one run.
struct Figures {
    median: f64,
    /// The slowest of twenty.
    worst: f64,
}

/// Runs for about half a second, at least five times.
fn time<T>(mut run: impl FnMut() -> T) -> Figures {
    let mut all = Vec::new();
    let begun = Instant::now();
    while all.len() < 5 || begun.elapsed() < Duration::from_millis(500) && all.len() < 2_000 {
        let start = Instant::now();
        black_box(run());
        all.push(start.elapsed().as_secs_f64() * 1_000.0);
    }
    all.sort_by(f64::total_cmp);
    Figures {
        median: all[all.len() / 2],
        worst: all[all.len() * 19 / 20],
    }
}
