//! The search in a browser, for `script/bench` alone: built only with the feature `bench`.

#[allow(dead_code)]
mod city;

use city::Step;
use report_explorer::explore::{Answer, Explorer, Query, View};
use report_explorer::report::{Archive, bundled};
use wasm_bindgen::prelude::*;

/// A city, its index once it is made, and what is asked of it.
#[wasm_bindgen]
pub struct Bench {
    archive: &'static Archive,
    explorer: Option<Explorer>,
    steps: Vec<Step>,
    earlier: Option<Answer>,
}

#[wasm_bindgen]
impl Bench {
    #[wasm_bindgen(constructor)]
    pub fn new(size: usize) -> Bench {
        Bench {
            archive: city::city(size),
            explorer: None,
            steps: city::steps(),
            earlier: None,
        }
    }

    /// Makes everything ready for questions.
    pub fn index(&mut self) {
        self.explorer = None;
        let explorer = Explorer::new(self.archive, bundled::TEXT);
        explorer.index();
        self.explorer = Some(explorer);
    }

    /// The names of what is measured, a line each.
    pub fn names(&self) -> String {
        let names: Vec<&str> = self.steps.iter().map(|step| step.name.as_str()).collect();
        names.join("\n")
    }

    /// The words that a step asks for; `undefined` where it asks for the same as before.
    pub fn words(&self, step: usize) -> Option<String> {
        let step = self.steps.get(step)?;
        (step.before.words != step.query.words).then(|| step.query.words.clone())
    }

    /// Asks what comes before a step.
    pub fn before(&mut self, step: usize) {
        let asked = self.explorer.as_ref().zip(self.steps.get(step));
        self.earlier = asked.map(|(explorer, step)| explorer.answer(&step.before, None));
    }

    /// Takes a step: the number of projects found.
    pub fn step(&self, step: usize) -> usize {
        let asked = self.explorer.as_ref().zip(self.steps.get(step));
        asked.map_or(0, |(explorer, step)| {
            let answer = explorer.answer(&step.query, self.earlier.as_ref());
            answer.count(View::Projects)
        })
    }

    /// Looks for what to ask instead: the number of suggestions.
    pub fn suggest(&self, words: &str) -> usize {
        let query = Query::on(View::Projects).with_words(words);
        let found = self
            .explorer
            .as_ref()
            .map(|explorer| explorer.suggest(&query));
        found.map_or(0, |made| made.len())
    }

    /// The projects for another program: name, tab, sentence, a line each.
    pub fn documents(&self) -> String {
        let line = |project: &report_explorer::report::Project| {
            [project.name, "\t", project.quote].concat()
        };
        let projects = self.archive.newest().projects.iter();
        projects.map(line).collect::<Vec<_>>().join("\n")
    }
}

fn main() {}
