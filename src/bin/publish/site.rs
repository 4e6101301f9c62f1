//! Where the site will stand, which only its editor knows, and what it is called when installed.

use report_explorer::explore::View;
use report_explorer::page::{texts, title};
use report_explorer::report::Report;
use report_explorer::texts::{fill, untranslated};
use serde_json::{Value, json};

use super::markup::escaped;

/// The picture for chat apps.
pub const IMAGE: &str = "og.png";
/// What a phone reads to install the site; pages link to it by this name.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The site's address, as far as it is known.
pub struct Site(pub(super) String);

impl Site {
    /// From `EXPLORER_SITE`: "https://…/report/". Without it addresses stay relative, which browsers
    /// and search engines read, but not all chat apps.
    pub fn from_environment() -> Result<Site, String> {
        Site::at(&std::env::var("EXPLORER_SITE").unwrap_or_default())
    }

    /// At an address, whose last slash may be missing; at none if it is empty. One without a scheme would be read as a
    /// folder of the site: it is an error, in Chinese.
    fn at(address: &str) -> Result<Site, String> {
        let address = address.trim();
        let begins = |scheme: &&str| address.starts_with(*scheme);
        if !address.is_empty() && !["https://", "http://"].iter().any(begins) {
            return Err(fill(untranslated::SITE_IS_NO_ADDRESS, &[address]));
        }
        let slash = match address {
            "" => "",
            given if given.ends_with('/') => "",
            _ => "/",
        };
        Ok(Site([address, slash].concat()))
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
    fn a_site_has_a_whole_address_or_none() {
        let at = |address: &str| Site::at(address).map(|site| site.0);
        assert_eq!(at(""), Ok(String::new()));
        for given in [
            "https://a.example/b",
            "https://a.example/b/",
            " https://a.example/b\n",
        ] {
            assert_eq!(at(given), Ok("https://a.example/b/".to_owned()));
        }
        assert!(at("http://a.example").is_ok());
        for wrong in [
            "a.example/b/",
            "/b/",
            "https:/a.example",
            "ftp://a.example/",
        ] {
            let says = at(wrong).unwrap_err();
            assert!(
                says.contains("EXPLORER_SITE") && says.contains(wrong),
                "{says}"
            );
        }
    }

    #[test]
    fn only_a_whole_address_is_a_canonical_link() {
        assert_eq!(Site(String::new()).canonical("text.html"), "");
        assert_eq!(
            Site("https://a.example/b/".to_owned()).canonical("text.html"),
            "<link rel=\"canonical\" href=\"https://a.example/b/text.html\">"
        );
    }
}
