//! Trunk's last step: makes the five pages of the one that Trunk wrote, each with its own content, and
//! the charts as pictures. Takes the folder to work in as its argument.

use std::error::Error;
use std::fs;
use std::path::Path;

use leptos::prelude::*;
use plotters::prelude::SVGBackend;
use report_explorer::charts::{Chart, Kind, Style, charts, draw, height};
use report_explorer::explore::{Explorer, Query, View};
use report_explorer::page::{Page, Reach, app, looks, title, words};
use report_explorer::report::{Archive, Report, bundled};

/// The pictures' width in CSS pixels: a phone's column.
const WIDTH: u32 = 358;
/// The type size that they are made for.
const TEXT: f64 = 16.0;
const LOOKS: [(&str, bool); 2] = [("light", false), ("dark", true)];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("publish: name the folder that holds index.html")?;
    let folder = Path::new(&folder);
    let archive: &'static Archive = Box::leak(Box::new(
        bundled::archive().ok_or("no report of data/ can be read: run `cargo run --bin check`")?,
    ));
    let explorer: &'static Explorer = Box::leak(Box::new(Explorer::new(archive)));
    let template = fs::read_to_string(folder.join("index.html"))?;
    for placeholder in ["{{view}}", "{{title}}", "{{description}}", "{{looks}}"] {
        if !template.contains(placeholder) {
            return Err(format!("index.html has no {placeholder} to fill").into());
        }
    }
    let report = archive.newest();
    let pictures = pictures(report, folder)?;
    for view in View::ALL {
        let mut content = prerendered(archive, explorer, view);
        for picture in &pictures {
            content = picture.put_into(&content);
        }
        let about = &report.about;
        let page = template
            .replace("{{title}}", &escaped(&title(report, view)))
            .replace(
                "{{description}}",
                &escaped(&words::lead(view, about.reviewed, about.planned)),
            )
            .replace("{{looks}}", &plain(looks()))
            .replace("{{view}}", &content);
        fs::write(folder.join(view.file()), page)?;
    }
    Ok(())
}

/// The view as HTML, nothing asked.
fn prerendered(archive: &'static Archive, explorer: &'static Explorer, view: View) -> String {
    Owner::new().with(|| {
        plain(app(Page::new(
            archive,
            explorer,
            Query::on(view),
            Reach::All,
        )))
    })
}

/// A part of the page as HTML. The markers that hydration would need are left out: the app mounts
/// afresh. Inputs have no end tag; the builder gives every element one.
fn plain(part: AnyView) -> String {
    part.to_html().replace("<!>", "").replace("</input>", "")
}

/// A chart as picture files, and where they go.
struct Picture {
    kind: Kind,
    height: u32,
}

fn pictures(report: &Report, folder: &Path) -> Result<Vec<Picture>, Box<dyn Error>> {
    let indicators: Vec<usize> = (0..report.indicators.len()).collect();
    let projects: Vec<usize> = (0..report.projects.len()).collect();
    charts(report, &indicators, &projects)
        .iter()
        .map(|chart| picture(chart, folder))
        .collect()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn picture(chart: &Chart, folder: &Path) -> Result<Picture, Box<dyn Error>> {
    let height = height(chart, f64::from(WIDTH), TEXT).ceil() as u32;
    for (name, dark) in LOOKS {
        let mut svg = String::new();
        let style = if dark { Style::dark } else { Style::light }(TEXT, 1.0).for_svg();
        draw(
            SVGBackend::with_string(&mut svg, (WIDTH, height)),
            chart,
            &style,
        )
        .map_err(|error| format!("{}: {error}", chart.kind.id()))?;
        fs::write(folder.join(file(chart.kind, name)), svg)?;
    }
    Ok(Picture {
        kind: chart.kind,
        height,
    })
}

fn file(kind: Kind, looks: &str) -> String {
    format!("chart-{}-{looks}.svg", kind.id())
}

impl Picture {
    /// Puts the picture where the app has its canvas.
    fn put_into(&self, content: &str) -> String {
        let start = format!("<canvas id=\"canvas-{}\"", self.kind.id());
        let Some(from) = content.find(&start) else {
            return content.to_owned();
        };
        let end = "</canvas>";
        let Some(length) = content.get(from..).and_then(|tail| tail.find(end)) else {
            return content.to_owned();
        };
        let picture = format!(
            "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{}\"><img src=\"{}\" width=\"{WIDTH}\" height=\"{}\" alt=\"{}\"></picture>",
            file(self.kind, "dark"),
            file(self.kind, "light"),
            self.height,
            words::NO_PICTURE,
        );
        let mut content = content.to_owned();
        content.replace_range(from..from + length + end.len(), &picture);
        content
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
