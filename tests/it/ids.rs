//! The ids of elements, as the written pages and the app have them: the check forbids the data those of the page and
//! must know them all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use report_explorer::explore::{Query, View};
use report_explorer::report::bundled;
use report_explorer::report::check::{BEGIN_ON_THE_PAGE, OF_THE_PAGE};

use crate::page;
use crate::sources::{files, root};

/// What stands between each of some words and the next quote.
fn quoted<'a>(text: &'a str, begin: &'a str) -> impl Iterator<Item = String> + 'a {
    let after = text.split(begin).skip(1);
    after.filter_map(|rest| Some(rest.split(['"', '\'']).next()?.to_owned()))
}

/// The pages that the build writes, each with its file's name. What Trunk does before is made up.
fn written() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ids");
    fs::create_dir_all(&folder).unwrap();
    for script in ["embed.js", "sw.js", "take-ways.js", "translate.js"] {
        fs::copy(root().join("public").join(script), folder.join(script)).unwrap();
    }
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let style = "<link rel=\"stylesheet\" href=\"./site.css\"></head>";
    fs::write(folder.join("index.html"), index.replace("</head>", style)).unwrap();
    let publish = Command::new(env!("CARGO_BIN_EXE_publish"))
        .arg(&folder)
        .env_remove("EXPLORER_SITE")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&publish.stderr);
    assert!(publish.status.success(), "{said}");
    let all = fs::read_dir(&folder).unwrap();
    let names = all.map(|one| one.unwrap().file_name().into_string().unwrap());
    let pages = names.filter(|name| name.ends_with(".html"));
    pages
        .map(|name| {
            let html = fs::read_to_string(folder.join(&name)).unwrap();
            (name, html)
        })
        .collect()
}

#[test]
fn the_check_knows_the_ids_of_the_page() {
    let mut pages = written();
    assert!(pages.len() > View::ALL.len());
    for view in View::ALL {
        for words in ["", "停车", "没有这样的词"] {
            let html = page::html(Query::on(view).with_words(words));
            pages.push((format!("{view:?} {words}"), html));
        }
    }
    let html = pages
        .iter()
        .flat_map(|(page, html)| quoted(html, " id=\"").map(move |id| (id, page)));
    let scripts = files("public", &["js"]);
    let scripts = scripts
        .iter()
        .flat_map(|(file, code)| quoted(code, ".id = '").map(move |id| (id, file)));
    // What is made once it is unfolded is in no page yet.
    let parts = files("src/page", &["rs"]);
    let parts = parts
        .iter()
        .flat_map(|(file, code)| quoted(code, "(\"id\", \"").map(move |id| (id, file)));
    let mut found: BTreeMap<String, &String> = html.chain(scripts).chain(parts).collect();
    for report in bundled::archive().unwrap().reports() {
        let sections = report.sections().into_iter().map(|one| one.id);
        let paragraphs = report.paragraphs().into_iter().map(|(one, _)| one.id);
        let notes = report.notes.iter().map(|one| one.id);
        for id in sections.chain(paragraphs).chain(notes) {
            found.remove(id);
        }
    }
    let begins = |id: &str, begin: &&str| id.starts_with(*begin);
    let unknown: Vec<_> = found
        .iter()
        .filter(|(id, _)| {
            let is_own = OF_THE_PAGE.contains(&id.as_str());
            !is_own && !BEGIN_ON_THE_PAGE.iter().any(|begin| begins(id, begin))
        })
        .collect();
    assert!(
        unknown.is_empty(),
        "missing in src/report/check/ids.rs: {unknown:#?}"
    );
    let unused: Vec<_> = OF_THE_PAGE
        .into_iter()
        .filter(|id| !found.contains_key(*id))
        .chain(
            BEGIN_ON_THE_PAGE
                .into_iter()
                .filter(|begin| !found.keys().any(|id| begins(id, begin))),
        )
        .collect();
    assert!(
        unused.is_empty(),
        "src/report/check/ids.rs: no element is called {unused:#?}"
    );
}
