//! Which parts of a text the question matched, as byte ranges of the text as published.

use super::fold::NOTHING;
use super::index::Index;
use super::numerals::is_passed_over;
use super::search::Found;
use crate::report::Span;

impl Index {
    /// The parts of `text` that match any of the terms found, in order, joined where they touch or
    /// overlap. Where a term stands as written, its matches as pinyin are left out.
    pub fn highlights(&self, text: &str, found: &Found) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let mut codes = Vec::new();
        let mut places = Vec::new();
        for (at, c) in text.char_indices() {
            let code = self.characters().code(c);
            if code != NOTHING && !is_passed_over(text, at) {
                codes.push(code);
                places.push((at, at + c.len_utf8()));
            }
        }
        let mut marks = vec![false; text.len()];
        for matcher in found.matchers.iter().flatten() {
            let mut any = false;
            for written in [true, false] {
                let mut next = 0;
                while (written || !any)
                    && let Some(matched) = matcher.next(&codes, next)
                {
                    next = matched.start + 1;
                    if matched.kind > found.match_kind
                        || matcher.is_written(&codes, &matched) != written
                        || self.rank(&codes, &matched, matcher).is_none()
                    {
                        continue;
                    }
                    let last = matched.start + matched.length - 1;
                    if let (Some(first), Some(last)) = (places.get(matched.start), places.get(last))
                    {
                        any |= written;
                        marks
                            .get_mut(first.0..last.1)
                            .unwrap_or_default()
                            .fill(true);
                    }
                }
            }
        }
        for (at, marked) in marks.into_iter().enumerate() {
            match spans.last_mut() {
                Some(last) if marked && last.end == at => last.end += 1,
                _ if marked => spans.push(at..at + 1),
                _ => {}
            }
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use crate::explore::fold::tests::characters;
    use crate::explore::index::Index;
    use crate::explore::term::terms;
    use crate::explore::{Entry, FacetValues, Priority, Subject};

    /// What is marked of a text that has been searched.
    fn marked(text: &'static str, words: &str) -> Vec<String> {
        let entry = Entry {
            subject: Subject::Indicator(0),
            name: text,
            figures: Vec::new(),
            sentences: Vec::new(),
            contexts: Vec::new(),
            facet_values: vec![FacetValues::default()],
            priority: Priority::Rest,
        };
        let characters = characters(
            "lao老\njiu旧\nxiao小\nxi西\nqu区\nshi十\ner二\n",
            "旧舊\n区區\n",
            text,
        );
        let index = Index::new(&[entry], characters);
        let found = index.search(terms(words, index.characters()), None);
        let spans = index.highlights(text, &found).into_iter();
        spans.map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn what_matched_is_marked_in_the_original() {
        assert_eq!(marked("改造“老”旧小区160个", "laojiu"), ["老”旧"]);
        let both = ["老舊", "區", "老旧", "区"];
        assert_eq!(marked("老舊小區,老旧小区", "老旧 qu"), both);
        assert_eq!(
            marked("老旧小区", "laojiuxi"),
            ["老旧小"],
            "still being typed"
        );
        assert_eq!(marked("老旧,xi,小区", "老旧 xi"), ["老旧", "xi"]);
        assert_eq!(marked("西,小区", "xi"), ["西"], "typed to its end");
        assert_eq!(marked("老,lao", "lao"), ["lao"], "as it is written");
        assert_eq!(marked("十二连增,二十二", "12"), ["十二"]);
        assert_eq!(marked("二大,两大,十两大", "2大"), ["二大", "两大"]);
        assert_eq!(marked("十大,大", "2大"), [""; 0], "without any 两");
        assert_eq!(marked("新增3,468个", "3468个"), ["3,468个"]);
        assert_eq!(marked("5G小区", "５ｇ"), ["5G"]);
        assert_eq!(marked("老、旧", "laojiu"), [""; 0]);
        let touching = marked("老旧小区", "小 旧 老旧");
        assert_eq!(touching, ["老旧小"], "touching and overlapping");
    }
}
