//! Every text of the interface, in one place: another wording is this folder, another language begins with one
//! more file beside `en.json` (ARCHITECTURE.md, Texts). The report's own words are in `data/`.
//!
//! Texts with placeholders are filled by [`fill`]. `en.json` has them with the same ones, and the page in another
//! language (`public/translate.js`) finds by them what stands there: `{n}` is digits, `{y}` a year, `{x}` again a
//! text of this folder, `{f}` a figure with its words, `{}` a name and `{r}` words of any length, the
//! report's or the reader's. What
//! stands in `untranslated.rs` is never in another language.

pub mod build;
pub mod charts;
pub mod page;
pub mod untranslated;

/// A text with its placeholders filled in their order; what is in the braces says only what may stand there.
#[inline(never)]
pub fn fill(text: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut filled = String::new();
    for piece in text.split('{') {
        match piece.split_once('}') {
            Some((_, after)) => {
                filled.push_str(parts.next().copied().unwrap_or_default());
                filled.push_str(after);
            }
            None => filled.push_str(piece),
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn placeholders_are_filled_in_their_order() {
        assert_eq!(fill("共 {n} {x}", &["3", "项"]), "共 3 项");
        assert_eq!(fill("{}：{}", &["{甲}", "乙"]), "{甲}：乙");
        assert_eq!(fill("{}、{}", &["甲"]), "甲、", "a missing part is empty");
        assert_eq!(fill("全部", &["甲"]), "全部");
    }
}
