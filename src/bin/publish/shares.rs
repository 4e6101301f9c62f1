//! Small pages for links in chats and search engines, and for who has no script: one for each topic, each group of
//! readers and each promise to the people. Each has its own title, says in words what the report does, and opens the
//! explorer there.

use report_explorer::explore::{Explorer, Facet, Query, View, url};
use report_explorer::page::project_id;
use report_explorer::report::typography::full_width;
use report_explorer::report::{Choice, Project, Reading, Report, distinct};

use super::description::description;
use super::markup::{element, escaped, rewritten, text_element};
use super::small_page::{OPEN, SmallPage};
use report_explorer::texts::{build as texts, fill, page as page_texts, untranslated};

/// The facets whose choices have pages.
const CHOSEN: [Facet; 2] = [Facet::Topic, Facet::Audience];

/// A page for sharing: its file, its title, and where it leads.
pub struct Share {
    pub file: String,
    pub title: String,
    description: String,
    main: String,
}

impl Share {
    /// With a script that leads on at once, and a link for who has none.
    pub fn page(&self) -> SmallPage<'_> {
        SmallPage {
            file: &self.file,
            title: &self.title,
            description: &self.description,
            scripts: &[OPEN],
            main: self.main.clone(),
        }
    }
}

/// All of them, the topics first.
pub fn all(report: &Report, explorer: &Explorer, name: &str) -> Vec<Share> {
    let choices = CHOSEN.iter().flat_map(|&facet| {
        let all = match facet {
            Facet::Audience => &report.audiences,
            _ => &report.topics,
        };
        all.iter()
            .map(move |choice| of_choice(report, explorer, facet, choice, name))
    });
    let promises = report.projects.iter().filter(|project| project.livelihood);
    let promises = promises.map(|project| of_promise(report, explorer, project, name));
    choices.chain(promises).collect()
}

/// A written view whose links to a choice lead to the choice's page: without a script they would lead to the view as it is.
pub fn linked(html: &str) -> String {
    CHOSEN
        .map(Facet::key)
        .iter()
        .fold(html.to_owned(), |html, key| {
            let asks = format!("href=\"{}?{key}=", View::Overview.file());
            rewritten(&html, &asks, |piece| {
                let (id, rest) = piece.split_once('"').unwrap_or((piece, ""));
                format!("href=\"{}\"{rest}", file(key, id))
            })
        })
}

/// The page of a choice or a promise, as `sw.js` knows it, too.
fn file(key: &str, id: &str) -> String {
    format!("{key}-{id}.html")
}

fn of_choice(
    report: &Report,
    explorer: &Explorer,
    facet: Facet,
    choice: &Choice,
    name: &str,
) -> Share {
    let vocabulary = explorer.vocabulary();
    let open = Query::on(View::Overview);
    let to = match vocabulary.position(facet, choice.id) {
        Some(position) => open.toggled(facet, position),
        None => open,
    };
    let has = |topic: &str, audiences: &[&str]| match facet {
        Facet::Audience => audiences.contains(&choice.id),
        _ => topic == choice.id,
    };
    let indicators = report.indicators.iter();
    let readings = indicators
        .filter(|one| has(one.topic, &one.audiences))
        .flat_map(|indicator| &indicator.readings);
    let projects = report.projects.iter();
    let projects = projects.filter(|one| has(one.topic, &one.audiences));
    let title = match facet {
        Facet::Audience => texts::FOR_WHOM,
        _ => texts::IN_THE_REPORT,
    };
    share(
        file(facet.key(), choice.id),
        fill(title, &[choice.name]),
        name,
        &url::write(&to, vocabulary),
        [
            (untranslated::FIGURES_HERE, sentences(readings)),
            (
                untranslated::PROJECTS_HERE,
                screen_quotes(projects.map(|one| one.quote)),
            ),
        ],
    )
}

fn of_promise(report: &Report, explorer: &Explorer, project: &Project, name: &str) -> Share {
    let to = Query::to(View::Projects, project_id(project));
    let figures = report.figures_of(project);
    let year = fill(texts::PROMISE, &[&project.year.to_string()]);
    let title = fill(page_texts::TITLE, &[project.name, &year]);
    share(
        file("promise", project.id),
        title,
        name,
        &url::write(&to, explorer.vocabulary()),
        [
            (untranslated::PROJECTS_HERE, screen_quotes([project.quote])),
            (
                untranslated::FIGURES_HERE,
                sentences(figures.into_iter().map(|(_, reading, _)| reading)),
            ),
        ],
    )
}

fn share(
    file: String,
    title: String,
    name: &str,
    to: &str,
    mut parts: [(&str, Vec<String>); 2],
) -> Share {
    let [(_, first), (_, second)] = &mut parts;
    second.retain(|one| !first.contains(one));
    let description = description(parts.iter().flat_map(|(_, all)| all));
    let open = format!(
        "<a data-opens href=\"{}\">{}</a>",
        escaped(to),
        untranslated::GO_ON
    );
    let lists = parts
        .iter()
        .filter(|(_, all)| !all.is_empty())
        .map(|(heading, all)| {
            let items = all
                .iter()
                .map(|one| element("li class=\"excerpt\"", &text_element("p", one)));
            let list = element("ul class=\"items\"", &items.collect::<String>());
            element(
                "section class=\"block\"",
                &[text_element("h2", heading), list].concat(),
            )
        });
    let main = [
        text_element("h1", &title),
        element("p class=\"lead\"", &open),
        lists.collect(),
    ];
    Share {
        title: fill(page_texts::TITLE, &[&title, name]),
        main: main.concat(),
        file,
        description,
    }
}

fn sentences<'a>(readings: impl IntoIterator<Item = &'a Reading>) -> Vec<String> {
    screen_quotes(readings.into_iter().map(|reading| reading.quote))
}

/// Quotes for the screen, each once.
fn screen_quotes<'a>(quotes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let quotes = quotes.into_iter();
    distinct(quotes.map(|quote| full_width(quote, None, None)))
}

#[cfg(test)]
mod tests {
    use super::super::description::DESCRIPTION;
    use super::{Share, all, of_promise, screen_quotes, share};
    use report_explorer::explore::Explorer;
    use report_explorer::report::{Archive, bundled};

    fn bundled() -> (&'static Archive, Explorer) {
        let archive: &Archive = Box::leak(Box::new(bundled::archive().unwrap()));
        (archive, Explorer::new(archive, bundled::TEXT))
    }

    fn of(first: &[&str], second: &[&str]) -> Share {
        let parts = [first, second].map(|quotes| ("", screen_quotes(quotes.iter().copied())));
        share(String::new(), String::new(), "", "", parts)
    }

    #[test]
    fn a_thing_is_said_once() {
        let found = of(&["甲5个,乙"], &["甲5个,乙", "甲5个"]);
        assert_eq!(found.description, "甲5个，乙");
        assert_eq!(found.main.matches("甲5个，乙").count(), 1);
    }

    #[test]
    fn one_mark_stands_between_two() {
        assert_eq!(
            of(&["甲5个。", "丙;"], &["乙", "甲5个"]).description,
            "甲5个；丙；乙"
        );
    }

    #[test]
    fn no_description_ends_in_a_number_of_the_report() {
        let (archive, explorer) = bundled();
        let mut cut = 0;
        for share in all(archive.newest(), &explorer, "") {
            let told = share.description.as_str();
            assert!(told.chars().count() <= DESCRIPTION, "{told}");
            let kept = told.strip_suffix('…').unwrap_or(told);
            cut += usize::from(kept != told);
            let last = kept.rsplit('；').next().unwrap();
            let (_, rest) = share.main.split_once(last).unwrap();
            let in_a_figure = last.ends_with(|c: char| c.is_ascii_digit() || c == '.')
                && !rest.starts_with(['，', '；', '、', '。', '<']);
            assert!(!in_a_figure, "{told}");
        }
        assert!(cut > 0);
    }

    #[test]
    fn a_promise_is_of_its_own_year() {
        let (archive, explorer) = bundled();
        let report = archive.newest();
        let mut projects = report.projects.iter();
        let mut project = projects.find(|one| one.livelihood).unwrap().clone();
        project.year = report.about.reviewed;
        let title = of_promise(report, &explorer, &project, "").title;
        assert!(title.contains(&project.year.to_string()), "{title}");
    }
}
