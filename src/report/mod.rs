//! What the city said: one report as data, word for word. Pure; serde only.

mod archive;
mod bound;
pub mod bundled;
pub mod check;
mod distinct;
mod figure;
mod joined;
mod list;
pub mod packed;
mod place_in_text;
pub mod quantity;
mod standing;
mod types;
pub mod typography;

pub use archive::{Archive, Stated};
pub use bound::{Bound, Side};
pub use distinct::{add_new, distinct};
pub use figure::Figure;
pub use joined::{concat, decimal, join};
pub use list::List;
pub use place_in_text::{Span, figure_span, occurrences, quote_span, sentence_around};
pub use standing::Standing;
pub use types::*;

impl Report {
    /// All sections, parents before children, in the order of the text.
    pub fn sections(&self) -> Vec<&Section> {
        fn walk<'a>(sections: &'a [Section], into: &mut Vec<&'a Section>) {
            for section in sections {
                into.push(section);
                walk(&section.sections, into);
            }
        }
        let mut all = Vec::new();
        walk(&self.text, &mut all);
        all
    }

    /// All paragraphs in the order of the text, each with the year its section speaks of.
    pub fn paragraphs(&self) -> Vec<(&Paragraph, u16)> {
        fn walk<'a>(sections: &'a [Section], year: u16, into: &mut Vec<(&'a Paragraph, u16)>) {
            for section in sections {
                let year = section.year.unwrap_or(year);
                into.extend(section.paragraphs.iter().map(|paragraph| (paragraph, year)));
                walk(&section.sections, year, into);
            }
        }
        let mut all = Vec::new();
        walk(&self.text, self.about.reviewed, &mut all);
        all
    }

    /// The project's own figures: readings of the indicators that it lists, each with its place in the project's quote, in
    /// the order of the quote.
    pub fn figures_of(&self, project: &Project) -> Vec<(&Indicator, &Reading, Span)> {
        let mut figures = self.figures_beside(project);
        figures.retain(|(indicator, _, _)| project.figures.contains(&indicator.id));
        figures
    }

    /// Where a reading's figure stands in a project's quote; `None` where it stands elsewhere or is no number.
    pub fn figure_in_quote(&self, project: &Project, reading: &Reading) -> Option<Span> {
        let words = self.text_at(project.at)?;
        let quote = quote_span(words, project.quote)?;
        figure_within(words, &quote, project, reading)
    }

    /// Whether a project is one of the promises to the people for the coming year: a report may also tell what became of
    /// earlier ones.
    pub fn is_promise(&self, project: &Project) -> bool {
        project.livelihood && project.year == self.about.planned
    }

    /// All readings that stand in a project's quote, also those of its neighbours there. Words without a number are not
    /// among them.
    pub fn figures_beside(&self, project: &Project) -> Vec<(&Indicator, &Reading, Span)> {
        let mut figures = Vec::new();
        let words = self.text_at(project.at).unwrap_or_default();
        let Some(quote) = quote_span(words, project.quote) else {
            return figures;
        };
        for indicator in &self.indicators {
            for reading in &indicator.readings {
                if let Some(place) = figure_within(words, &quote, project, reading) {
                    let after = |(_, _, other): &(_, _, Span)| other.start > place.start;
                    let position = figures.iter().position(after).unwrap_or(figures.len());
                    figures.insert(position, (indicator, reading, place));
                }
            }
        }
        figures
    }

    /// The sentence of the paragraph of this id that a quote stands in, without its stop; the quote where it doesn't stand
    /// there.
    pub fn sentence(&self, at: &str, quote: &'static str) -> &'static str {
        sentence_around(self.text_at(at).unwrap_or_default(), quote).0
    }

    /// The words of a paragraph or the heading of a section, by id.
    pub fn text_at(&self, id: &str) -> Option<&'static str> {
        fn walk(sections: &[Section], id: &str) -> Option<&'static str> {
            sections.iter().find_map(|section| {
                let mut paragraphs = section.paragraphs.iter();
                let paragraph = paragraphs.find(|paragraph| paragraph.id == id);
                let own = (section.id == id).then_some(section.heading);
                paragraph
                    .map_or(own, |paragraph| Some(paragraph.text))
                    .or_else(|| walk(&section.sections, id))
            })
        }
        walk(&self.text, id)
    }
}

/// Where a reading's figure stands in `quote`, a project's in the words of its paragraph.
fn figure_within(words: &str, quote: &Span, project: &Project, reading: &Reading) -> Option<Span> {
    if reading.at != project.at || reading.value.is_none() {
        return None;
    }
    let figure = figure_span(words, reading.quote, reading.raw)?;
    let is_inside = quote.start <= figure.start && figure.end <= quote.end;
    is_inside.then(|| figure.start - quote.start..figure.end - quote.start)
}

impl Paragraph {
    /// The words set off at the beginning, and the others. A lead that the text doesn't begin with is none: the check forbids
    /// it, but a build may come before the check.
    pub fn lead_and_rest(&self) -> (&'static str, &'static str) {
        match self.text.strip_prefix(self.lead) {
            Some(rest) => (self.lead, rest),
            None => ("", self.text),
        }
    }
}

impl About {
    /// The report's name: the city and the kind of document.
    pub fn name(&self) -> String {
        concat(&[self.city, self.document])
    }
}

impl Choice {
    /// The most choices that a facet can have: each is a bit of a word.
    pub const MAX_PER_FACET: usize = u32::BITS as usize;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_that_the_text_does_not_begin_with_is_none() {
        let of = |lead, text| {
            let paragraph = Paragraph {
                id: "p",
                lead,
                item: false,
                text,
            };
            paragraph.lead_and_rest()
        };
        assert_eq!(of("一是", "一是建桥"), ("一是", "建桥"));
        for lead in ["", "a", "二是", "一是建桥修路"] {
            assert_eq!(of(lead, "一是建桥"), ("", "一是建桥"), "{lead}");
        }
    }
}
