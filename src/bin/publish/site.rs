//! Where the site will stand, which only its editor knows, and what it is called when installed.

use report_explorer::explore::View;
use report_explorer::page::{texts, title};
use report_explorer::report::Report;
use serde_json::{Value, json};

use super::markup::escaped;

/// The picture for chat apps.
pub const IMAGE: &str = "og.png";
pub const MANIFEST: &str = "manifest.webmanifest";

/// The site's address, as far as it is known.
pub struct Site(pub(super) String);

impl Site {
    /// From `EXPLORER_SITE`: "https://…/report/". Without it addresses stay relative, which browsers
    /// and search engines read, but not all chat apps.
    pub fn from_environment() -> Site {
        let address = std::env::var("EXPLORER_SITE").unwrap_or_default();
        let slash = if address.is_empty() || address.ends_with('/') {
            ""
        } else {
            "/"
        };
        Site([&address, slash].concat())
    }

    /// The address of a file of the site.
    pub fn address(&self, file: &str) -> String {
        [&self.0, file].concat()
    }

    /// The link in a page's head that says which of its addresses is the page's own. Search engines
    /// take none that is relative.
    pub fn canonical(&self, file: &str) -> String {
        match self.0.as_str() {
            "" => String::new(),
            _ => canonical(&escaped(&self.address(file))),
        }
    }
}

/// A link to a page's own address, which is handed over as HTML.
pub fn canonical(address: &str) -> String {
    ["<link rel=\"canonical\" href=\"", address, "\">"].concat()
}

/// What a phone needs to install the site.
pub fn manifest(report: &Report) -> Value {
    let about = &report.about;
    let icon = |file: &str, purpose: &str, size: u16| json!({"src": file, "type": "image/png", "sizes": format!("{size}x{size}"), "purpose": purpose});
    let shortcut = |view: View| json!({"name": texts::view(view), "url": view.file()});
    json!({
        "name": title(report, View::Overview),
        "short_name": texts::heading(View::Overview),
        "description": texts::lead(View::Overview, about.reviewed, about.planned),
        "lang": "zh-Hans",
        "start_url": View::Overview.file(),
        "scope": "./",
        "display": "standalone",
        "background_color": "#FBFAF6",
        "theme_color": "#FBFAF6",
        "icons": [
            {"src": "icon.svg", "type": "image/svg+xml", "sizes": "any"},
            icon("icon-192.png", "any", 192),
            icon("icon-512.png", "any", 512),
            icon("icon-maskable-512.png", "maskable", 512),
        ],
        "shortcuts": View::ALL.into_iter().skip(1).map(shortcut).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn only_a_whole_address_is_a_canonical_link() {
        assert_eq!(Site(String::new()).canonical("text.html"), "");
        assert_eq!(
            Site("https://a.example/b/".to_owned()).canonical("text.html"),
            "<link rel=\"canonical\" href=\"https://a.example/b/text.html\">"
        );
    }
}
