//! The text view: every word, every figure a link, every note's mark in its place.

use report_explorer::explore::{Query, View};
use report_explorer::report::typography::full_width;

use super::{html, text};
use crate::report_2024::archive;

#[test]
fn the_text_view_holds_the_whole_report_and_every_figure_a_link() {
    let html = html(Query::on(View::Text));
    let shown = text(&html);
    let report = archive().newest();
    for (paragraph, _) in report.paragraphs() {
        let notes = report.notes.iter().any(|note| note.at == paragraph.id);
        if !notes {
            let words = full_width(paragraph.text, None, None);
            assert!(shown.contains(&words), "{}: {words}", paragraph.id);
        }
        assert!(html.contains(&format!("id=\"{}\"", paragraph.id)));
    }
    for indicator in &report.indicators {
        for at in 0..indicator.readings.len() {
            assert!(
                html.contains(&format!("id=\"f-{}-{at}\"", indicator.id)),
                "{} {at}",
                indicator.id
            );
        }
    }
}

#[test]
fn a_note_s_mark_stands_right_behind_its_words() {
    let html = html(Query::on(View::Text));
    for note in &archive().newest().notes {
        let at = html.find(&format!("id=\"{}\"", note.at)).unwrap();
        let mark = format!("href=\"text.html#{}\"", note.id);
        let before = html[at..].split(&mark).next().unwrap();
        let shown = text(before.rsplit_once('<').unwrap().0);
        let words = full_width(note.quote, None, None);
        assert!(shown.ends_with(&words), "{}: {shown}", note.id);
    }
}
