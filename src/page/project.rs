//! One project: its name, stage and sentence.

use super::card::{as_published, choice_name_by_id, heading, share_button, topic};
use super::element::{Node, element};
use super::link::link;
use super::marked::{marked, quote};
use super::{Page, texts};
use crate::explore::facets::stage_id;
use crate::explore::{Query, View};
use crate::report::{Project, concat, decimal};
use crate::texts::fill;

pub fn project(page: Page, project: &'static Project) -> Node {
    let report = page.report();
    let stage = fill(
        texts::YEAR_STAGE,
        &[&decimal(project.year.into()), texts::stage(project.stage)],
    );
    let head = element("div")
        .class("project-head")
        .child(heading(page).child(marked(page, project.name)))
        .child(
            element("span")
                .attr("class", &concat(&["stage ", stage_id(project.stage)]))
                .text(&stage),
        );
    let facts = [topic(report, project.topic), texts::kind(project.kind)]
        .into_iter()
        .chain(project.livelihood.then_some(texts::LIVELIHOOD))
        .chain(
            (!project.place.is_empty()).then(|| choice_name_by_id(&report.places, project.place)),
        )
        .chain(
            project
                .audiences
                .iter()
                .map(|id| choice_name_by_id(&report.audiences, id)),
        );
    let in_text = link(page, Query::to(View::Text, project.at))
        .class("in-text")
        .text(texts::IN_TEXT)
        .child(
            element("span")
                .class("visually-hidden")
                .text(&fill(texts::ABOUT, &[project.name])),
        );
    let figures = report
        .figures_of(project)
        .into_iter()
        .map(|(_, _, place)| place);
    let quote = quote(page, project.quote, 0..project.quote.len(), figures);
    element("li")
        .class("project")
        .attr("id", &project_id(project))
        .attr("tabindex", "-1")
        .attr("data-item", "")
        .child(head)
        .child(element("blockquote").child(element("p").child(quote)))
        .child(as_published(page, project.at, project.quote))
        .child(
            element("p")
                .class("facts")
                .children(facts.map(|fact| element("span").text(fact).node()))
                .child(
                    element("span")
                        .class("facts-links")
                        .child(in_text)
                        .child(share_button(project.name)),
                ),
        )
        .node()
}

/// The id of a project in its list.
pub fn project_id(project: &Project) -> String {
    concat(&["j-", project.id])
}
