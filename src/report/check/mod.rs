//! Proves a data file against its own text. Every finding has a clerk's words; nothing stops at the first.

mod brackets;
mod chapter_years;
mod compare;
mod coverage;
mod entries;
mod entry;
mod figures;
mod ids;
mod invisible;
mod limits;
pub mod listed;
mod listing;
mod measures;
mod mistakes;
pub mod names;
mod parts;
mod places;
mod radicals;
mod reached;
mod readings;
mod respectively;
mod spaces;
mod syntax;
mod tables;
mod texts;
mod together;
mod values;
mod written;
mod years;

pub use ids::{BEGIN_ON_THE_PAGE, OF_THE_PAGE};
pub use listing::listing;
pub use tables::without_pinyin;
pub use together::check_together;

use super::{Choice, List, Report};

/// In the place of an entry: the file as a whole is meant.
const WHOLE_FILE: &str = "整个文件";

/// Something to mend in a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// As `data/…json`.
    pub file: String,
    /// Which entry, as `indicators › gdp › 第 1 条读数`.
    pub entry: String,
    /// Empty where the whole entry is meant.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
    /// Whether this may merely follow from another finding, which should be fixed first.
    pub may_be_consequence: bool,
}

impl Report {
    /// The lists of choices, each by its key.
    fn facets(&self) -> [(&'static str, &List<Choice>); 3] {
        [
            ("topics", &self.topics),
            ("places", &self.places),
            ("audiences", &self.audiences),
        ]
    }
}

impl Finding {
    /// About a file that is wrong as a whole.
    pub fn of_file(file: impl Into<String>, message: impl Into<String>) -> Finding {
        Finding::of_entry(file, WHOLE_FILE, message)
    }

    /// About a whole entry of a file.
    fn of_entry(
        file: impl Into<String>,
        entry: impl Into<String>,
        message: impl Into<String>,
    ) -> Finding {
        Finding {
            file: file.into(),
            entry: entry.into(),
            field: String::new(),
            message: message.into(),
            may_be_consequence: false,
        }
    }

    /// Whether it is of an indicator or a project.
    fn is_of_an_entry(&self) -> bool {
        self.entry.starts_with("indicators") || self.entry.starts_with("projects")
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}：{}", self.file, self.entry)?;
        if !self.field.is_empty() {
            write!(out, " 的 {}", self.field)?;
        }
        write!(out, "：{}", self.message)
    }
}

/// Collects the findings of one file.
pub(crate) struct Findings {
    file: String,
    all: Vec<Finding>,
}

impl Findings {
    pub(crate) fn add(
        &mut self,
        entry: impl Into<String>,
        field: &str,
        message: impl Into<String>,
    ) {
        let finding = Finding {
            field: field.to_owned(),
            ..Finding::of_entry(&self.file, entry, message)
        };
        if !self.all.contains(&finding) {
            self.all.push(finding);
        }
    }
}

/// Everything that is wrong in one file of `data/`; empty if all is well. Entries that cannot be read
/// are reported and left out of the further checks, whose findings may then only follow. Keeps the text of every entry in
/// memory for good: meant for a tool that ends.
pub fn check(file: &str, content: &'static [u8]) -> Vec<Finding> {
    let mut findings = Findings {
        file: file.to_owned(),
        all: Vec::new(),
    };
    let json = match std::str::from_utf8(content) {
        Ok(json) => json,
        Err(error) => {
            let read = content.get(..error.valid_up_to()).unwrap_or_default();
            let line = read.split(|byte| *byte == b'\n').count();
            let message = format!(
                "从第 {line} 行起不是 UTF-8 编码；请在编辑器里另存为 UTF-8；如果只有那一行里有乱字，把它们重打一遍"
            );
            findings.add(WHOLE_FILE, "", message);
            return findings.all;
        }
    };
    let json = json.strip_prefix('\u{FEFF}').unwrap_or(json);
    invisible::check(json, &mut findings);
    let whole = match serde_json::from_str(json) {
        Ok(whole) => whole,
        Err(error) => {
            // Where the reader stopped at a character that nobody sees, that is reported already.
            let stop = syntax::place(json, syntax::offset(json, &error));
            if findings.all.iter().all(|one| one.entry != stop) {
                let (place, message) = syntax::explained(json, &error);
                findings.add(place, "", message);
            }
            return findings.all;
        }
    };
    // Without a report, the parts said why.
    if let Some(report) = parts::read(&whole, &mut findings) {
        check_report(&report, &mut findings);
    }
    // What the parts don't show: a key that stands twice within an object (of two values they know the last), and
    // characters written as escapes (they are read without them).
    if let Err(error) = Report::parse(content) {
        mistakes::of_the_whole(json, &error, &mut findings);
    }
    findings.all
}

fn check_report(report: &Report, findings: &mut Findings) {
    let unparsed = findings.all.len();
    ids::check(report, findings);
    entries::check(report, findings);
    texts::check(report, findings);
    spaces::check(report, findings);
    places::check(report, findings);
    figures::check(report, findings);
    respectively::check(report, findings);
    years::summarise(report, unparsed, findings);
    let wrong = findings.all.len();
    figures::check_across(report, findings);
    // An entry left out is missed elsewhere; where a quote or a value is wrong, a figure stands nowhere.
    let sure = if unparsed > 0 {
        unparsed
    } else if findings.all.iter().take(wrong).any(Finding::is_of_an_entry) {
        wrong
    } else {
        return;
    };
    for finding in findings.all.iter_mut().skip(sure) {
        finding.may_be_consequence = true;
    }
}

/// A variant as the files write it: serde, too, goes by its name in lower case.
fn word(variant: impl std::fmt::Debug) -> String {
    format!("{variant:?}").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::{Compare, Measure};
    use super::*;

    /// What a message tells a clerk to write can be read.
    #[test]
    fn a_variant_is_read_by_the_word_that_is_said_of_it() {
        let read = |word: String| serde_json::Value::String(word);
        for compare in Compare::ALL {
            let read = serde_json::from_value::<Compare>(read(word(compare)));
            assert_eq!(read.ok(), Some(compare));
        }
        for measure in Measure::ALL {
            let read = serde_json::from_value::<Measure>(read(word(measure)));
            assert_eq!(read.ok(), Some(measure));
        }
    }
}
