//! How many projects there are, by stage and year.

use super::fixture::{self, PLANNED, REVIEWED, projects};
use report_explorer::charts::ChartKind;
use report_explorer::report::{Project, Stage};

#[track_caller]
fn lists(listed: &[Vec<Project>], expected: &str) {
    let projects = listed.iter().flatten().map(|p| Project {
        year: p.year,
        ..fixture::projects(p.topic, p.stage, 1).swap_remove(0)
    });
    assert_eq!(
        super::chart(ChartKind::Projects, Vec::new(), projects.collect()).sentence,
        expected
    );
}

#[test]
fn projects_in_a_sentence() {
    lists(&[], "当前范围内没有可画的内容。");
    lists(
        &[projects("a", Stage::Planned, 1)],
        &told("报告写到的只有1项，是2031年计划的；主题是甲主题。"),
    );
    lists(
        &[projects("a", Stage::Done, 2), projects("b", Stage::Done, 2)],
        &told("报告写到的4项都是2030年已完成的；分在2个主题里。"),
    );
    lists(
        &[
            projects("a", Stage::Done, 2),
            projects("b", Stage::Underway, 3),
        ],
        &told("报告写到的5项中，2030年已完成2项、2030年推进中3项；分在2个主题里。"),
    );
    for (stage, count, planned, says) in [
        (Stage::Done, 2, 3, "5项中，2030年已完成2项、2031年计划3项"),
        (
            Stage::Underway,
            1,
            1,
            "2项中，2030年推进中1项、2031年计划1项",
        ),
    ] {
        let rest = "；主题是甲主题。两年是分开列的，报告没有说是不是同一批，不能看作完成率。";
        lists(
            &[
                projects("a", stage, count),
                projects("a", Stage::Planned, planned),
            ],
            &told(&["报告写到的", says, rest].concat()),
        );
    }
    // A stage of several years is named without one.
    let other = Project {
        year: REVIEWED - 1,
        ..projects("a", Stage::Done, 1).swap_remove(0)
    };
    lists(
        &[vec![other], projects("a", Stage::Done, 1)],
        &told("报告写到的2项都是已完成的；主题是甲主题。"),
    );
}

#[test]
fn topics_with_as_many_projects_keep_the_reports_order() {
    let listed = [("c", 1), ("b", 2), ("a", 2), ("d", 3)];
    let listed = listed.map(|(topic, count)| projects(topic, Stage::Done, count));
    let chart = super::chart(ChartKind::Projects, Vec::new(), listed.concat());
    let topics: Vec<_> = chart.table.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(topics, ["丁", "甲主题", "乙", "丙主题"]);
}

/// Stages of one year are no lists of two, whatever they are called.
#[test]
fn only_stages_of_different_years_are_said_to_be_listed_apart() {
    let apart = "两年是分开列的";
    let of = |year, stage| Project {
        year,
        ..projects("a", stage, 1).swap_remove(0)
    };
    let says = |listed: Vec<Project>| {
        super::chart(ChartKind::Projects, Vec::new(), listed)
            .sentence
            .contains(apart)
    };
    let (before, year) = (REVIEWED, PLANNED);
    assert!(!says(vec![
        of(year, Stage::Underway),
        of(year, Stage::Planned)
    ]));
    assert!(says(vec![
        of(before, Stage::Done),
        of(year, Stage::Underway)
    ]));
    assert!(says(vec![
        of(before, Stage::Done),
        of(year, Stage::Done),
        of(year, Stage::Planned)
    ]));
    assert!(!says(vec![of(before, Stage::Done), of(year, Stage::Done)]));
}

/// What is said of all counts of projects stands behind what is said of these.
pub fn told(says: &str) -> String {
    let counted = "项数是按原文逐条数的，报告里没有这些数；荣誉、行动也算，总项和分项各算一项。";
    [says, counted].concat()
}
