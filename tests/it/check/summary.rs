//! Many findings of one kind: a few of them, and how many more.

use report_explorer::report::check::{Finding, listing};

use super::{broken, first, found};

fn listed(findings: &[Finding]) -> Vec<String> {
    let lines = listing(findings);
    lines.lines().map(str::to_owned).collect()
}

/// Last year's file under a new text has hundreds of places that lead nowhere.
#[test]
fn what_is_said_hundreds_of_times_is_counted() {
    let start = first().find(" \"text\": [").unwrap();
    let end = first().find(" \"indicators\": [").unwrap();
    let text = " \"text\": [{\"id\": \"s90\", \"heading\": \"甲\", \"paragraphs\": [{\"id\": \"p90\", \"text\": \"乙\"}]}],\n";
    let findings = found([&first()[..start], text, &first()[end..]].concat());
    assert!(findings.len() > 300);
    let said = listed(&findings);
    assert!(said.len() < 60, "{said:#?}");
    let counted = said
        .iter()
        .any(|one| one.contains("…另有 ") && one.contains(" 处同样的问题：projects › "));
    assert!(counted, "{said:#?}");
    let end = &said[said.len() - 1];
    assert!(
        end.starts_with("先改这一处：") && end.ends_with(&said[0]),
        "{end}"
    );
}

#[test]
fn a_few_findings_are_all_said() {
    let findings = broken("\"value\": 160,", "\"value\": 161,");
    let said = listed(&findings);
    assert_eq!(
        said,
        [
            findings[0].to_string(),
            "共 1 处要改。写法见 data/README.md。".to_owned()
        ]
    );
    let findings = broken("\"raw\": \"160个\"", "\"row\": \"160个\"");
    let said = listed(&findings);
    assert!(
        said.iter()
            .any(|one| one.contains("处可能只是由上面的错引起的")),
        "{said:#?}"
    );
    assert!(said[0].ends_with("的 row：不认识这一项，可能写错了；可用的有：year、status、value、upto、unit、bound、hedge、measure、direction、place、at、quote、raw、caveat"), "{said:#?}");
    let two = broken("\"name\": \"家长\"", "\"nam\": \"家长\"");
    assert!(two[0].message.ends_with("可用的有：id、name"), "{two:#?}");
}

/// What is said of other words is still of one kind.
#[test]
fn findings_of_other_words_are_counted_together() {
    let notes: Vec<String> = (901..910)
        .map(|n| {
            format!(
                "{{\"id\": \"n{n}\", \"at\": \"p01\", \"quote\": \"甲{n}\", \"says\": \"疑\"}}, "
            )
        })
        .collect();
    let start = "\"notes\": [";
    let said = listed(&broken(start, &[start, &notes.concat()].concat()));
    let more = "…另有 4 处同样的问题：notes › n906、notes › n907、notes › n908 等";
    assert_eq!((said.len(), said[5].as_str()), (7, more), "{said:#?}");
}
