//! A city of any size: the real report with as many projects as wanted, made from the real ones. Never
//! shipped.

use report_explorer::explore::{Entry, Explorer, Facet, Query, View};
use report_explorer::report::{Archive, List, Project, Report, Stage, bundled};

/// The same seed makes the same city on every machine.
const SEED: u64 = 2024;

/// SplitMix64: enough for test data, and no crate.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.next() % all.len() as u64).unwrap()]
    }
}

/// The report with `size` projects. A project has the name of a real one at some place, the sentences
/// of two real ones with other numbers, and choices in all facets. What it makes stays in memory.
pub fn city(size: usize) -> &'static Archive {
    let real = bundled::archive().unwrap().newest();
    let mut random = Random(SEED);
    let projects: Vec<Project> = (0..size).map(|i| project(i, real, &mut random)).collect();
    let report = Report {
        projects: List::from(projects),
        ..real.clone()
    };
    let reports: &'static [Report] = Box::leak(Box::new([report]));
    Box::leak(Box::new(Archive::new(reports).unwrap()))
}

fn project(i: usize, real: &Report, random: &mut Random) -> Project {
    let own = random.of(&real.projects.iter().collect::<Vec<_>>());
    let other = random.of(&real.projects.iter().collect::<Vec<_>>());
    let place = random.of(&real.places);
    let quote = [own.quote, ",", other.quote].concat();
    Project {
        id: kept(format!("made-{i}")),
        name: kept([place.name, own.name].concat()),
        place: place.id,
        topic: random.of(&[own.topic, other.topic]),
        stage: random.of(&Stage::ALL),
        year: random.of(&[real.about.reviewed, real.about.planned]),
        audiences: random.of(&[own.audiences, other.audiences]),
        quote: kept(with_other_numbers(&quote, random)),
        ..own.clone()
    }
}

fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// Each digit but the first of a number becomes any other.
fn with_other_numbers(text: &str, random: &mut Random) -> String {
    let mut inside = false;
    let other = |c: char| {
        let again = inside && c.is_ascii_digit();
        inside = c.is_ascii_digit();
        if again {
            char::from(b'0' + u8::try_from(random.next() % 10).unwrap())
        } else {
            c
        }
    };
    text.chars().map(other).collect()
}

/// Something a reader does: a question that follows another.
pub struct Step {
    pub name: String,
    /// What was asked before.
    pub before: Query,
    pub query: Query,
}

/// What is measured, the same in every city: worked out on a small one.
pub fn steps() -> Vec<Step> {
    let small = Explorer::new(city(1_000), bundled::TEXT);
    let (character, initial) = (commonest_character(&small), commonest_initial(&small));
    let asked = |words: &str| Query::on(View::Projects).with_words(words);
    let step = |name: &str, before: &str, words: &str| Step {
        name: format!("{name}: {words}"),
        before: asked(before),
        query: asked(words),
    };
    let picked = |words: &str| Step {
        name: format!("a choice with its counts: {words}"),
        before: asked(words),
        query: asked(words).toggled(Facet::Stage, 0),
    };
    vec![
        step("first key", "", "停"),
        step("first key", "", "t"),
        step("extended key", "停", "停车"),
        step("extended key", "tingch", "tingche"),
        step("worst character", "", &character),
        step("worst initial", "", &initial),
        step("a word at once", "", "老旧小区"),
        step("pinyin at once", "", "laojiuxiaoqu"),
        step("two words", "", "养老 1000户"),
        step("nothing to find", "", "高铁"),
        picked(""),
        picked(&character),
    ]
}

fn commonest_character(explorer: &Explorer) -> String {
    let mut counts = std::collections::BTreeMap::new();
    for entry in explorer.entries() {
        let mut own: Vec<char> = texts(entry).flat_map(str::chars).collect();
        own.sort_unstable();
        own.dedup();
        for c in own.into_iter().filter(|c| !c.is_ascii()) {
            *counts.entry(c).or_insert(0) += 1;
        }
    }
    let commonest = counts.into_iter().max_by_key(|&(_, count)| count);
    commonest.unwrap().0.to_string()
}

fn commonest_initial(explorer: &Explorer) -> String {
    let hits = |initial: &String| {
        let query = Query::on(View::Projects).with_words(initial);
        explorer.answer(&query, None).count(View::Projects)
    };
    let initials = ('a'..='z').map(String::from);
    initials.max_by_key(hits).unwrap()
}

/// All that is searched of an entry.
pub fn texts(entry: &Entry) -> impl Iterator<Item = &str> {
    let figures = entry.figures.iter().map(String::as_str);
    figures
        .chain([entry.name])
        .chain(entry.sentences.iter().copied())
}
