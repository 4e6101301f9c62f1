//! Random texts and questions that fit each other.

use proptest::prelude::*;

use super::slow;
use super::slow::{CONTEXT, Field};

/// Few characters, so that they meet: readings that share letters, numbers, marks, rare planes.
pub const TEXT: &str =
    "老旧小区停车场曾都旅游安全天田长县西重十二三百零两个个1605..%5Gg+-an、,“” \u{20000}灩\u{301}";
const NUMBERS: &str = "十二三百零两个123.10 ";
/// Numbers with commas, numbers that are more, and what may be written 二 or 两.
const GROUPED: [&str; 10] = ["1", "2", "12", ",123", "，", "余", "二", "两", "个", " "];
/// Pinyin beside its own letters.
const LETTERS: &str = "安案西县公AnNxi ";
/// Numbers and what their units could be read as, so few that they often meet.
const BESIDE: &str = "12.个案系县axi";
const UNITS: [&str; 4] = ["1", "1系", "系", "县"];
pub const TYPED: &str = "laojiuxqngtchezdvyu老旧小区車灩160512..%5Ｇ十二三个' ,\u{3000}\u{20000}";

pub fn from(pool: &'static str, length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let pool: Vec<char> = pool.chars().collect();
    prop::collection::vec(prop::sample::select(pool), length).prop_map(String::from_iter)
}

fn of_pieces(pieces: &'static [&'static str], count: usize) -> BoxedStrategy<String> {
    let piece = prop::sample::select(pieces);
    let pieces = prop::collection::vec(piece, 1..=count);
    pieces.prop_map(|pieces| pieces.concat()).boxed()
}

fn entries(pool: &'static str) -> impl Strategy<Value = Vec<Vec<Field>>> {
    entries_of(from(pool, 0..14).boxed())
}

fn entries_of(text: BoxedStrategy<String>) -> impl Strategy<Value = Vec<Vec<Field>>> {
    let field = (0u32..=CONTEXT, text);
    let entry = prop::collection::vec(field, 1..4).prop_map(|mut fields| {
        fields.sort_by_key(|(kind, _)| *kind);
        // An entry has one name.
        fields.dedup_by_key(|(kind, text)| {
            if *kind == 0 {
                String::new()
            } else {
                format!("{kind}{text}")
            }
        });
        fields
    });
    prop::collection::vec(entry, 0..12).prop_map(with_paragraphs)
}

/// With an entry for each paragraph that is a context.
fn with_paragraphs(mut entries: Vec<Vec<Field>>) -> Vec<Vec<Field>> {
    let contexts = entries
        .iter()
        .flatten()
        .filter(|(kind, _)| *kind == CONTEXT);
    let paragraphs: Vec<_> = contexts.map(|(_, text)| vec![(2, text.clone())]).collect();
    entries.extend(paragraphs);
    entries
}

/// Words of the entries, each character as itself, as a reading, an initial or the beginning of one.
fn words_in(entries: &[Vec<Field>]) -> impl Strategy<Value = String> + use<> {
    let characters: Vec<char> = entries
        .iter()
        .flatten()
        .flat_map(|(_, text)| text.chars())
        .collect();
    let most = characters.len();
    let choices = prop::collection::vec((any::<u8>(), any::<prop::sample::Index>()), 1..8);
    (0..=most, choices).prop_map(move |(start, choices)| {
        let mut words = String::new();
        for (c, (way, letters)) in characters.iter().skip(start).zip(choices) {
            let spelling = slow().spellings(*c).first();
            match spelling.filter(|_| way % 3 > 0) {
                Some(spelling) if way % 3 == 1 => words.push_str(spelling),
                Some(spelling) => words.push_str(&spelling[..=letters.index(spelling.len())]),
                None => words.push(*c),
            }
            if way > 220 {
                words.push(' ');
            }
        }
        words
    })
}

pub fn question() -> impl Strategy<Value = (Vec<Vec<Field>>, String)> {
    let any_text = entries(TEXT).prop_flat_map(|entries| {
        let words =
            prop_oneof![4 => words_in(&entries), 3 => from(TYPED, 0..8), 1 => any::<String>()];
        (Just(entries), words)
    });
    let numbers = (entries(NUMBERS), from(NUMBERS, 0..5));
    let grouped = (entries_of(of_pieces(&GROUPED, 8)), of_pieces(&GROUPED, 3));
    let letters = (entries(LETTERS), from("anxi", 1..4));
    let words = (from(BESIDE, 1..3), from(BESIDE, 1..4));
    let words = words.prop_map(|(own, other)| own + " " + &other).boxed();
    let any_beside = beside(
        from(BESIDE, 1..5).boxed(),
        from(BESIDE, 1..8).boxed(),
        words,
    );
    let words = prop::sample::select(&["个 xi", "个 x", "个 1"][..]);
    let units = beside(
        Just("个".to_owned()).boxed(),
        of_pieces(&UNITS, 2),
        words.prop_map(str::to_owned).boxed(),
    );
    prop_oneof![4 => any_text, 1 => numbers, 1 => grouped, 1 => letters, 2 => any_beside, 1 => units]
}

/// Words that may stand in an entry's own text, and in one or two contexts.
fn beside(
    own: BoxedStrategy<String>,
    context: BoxedStrategy<String>,
    words: BoxedStrategy<String>,
) -> impl Strategy<Value = (Vec<Vec<Field>>, String)> {
    let contexts = prop::collection::vec(context, 1..3);
    let entry = (own, contexts).prop_map(|(own, contexts)| {
        let contexts = contexts.into_iter().map(|context| (CONTEXT, context));
        std::iter::once((1, own)).chain(contexts).collect()
    });
    let entries = prop::collection::vec(entry, 1..6).prop_map(with_paragraphs);
    (entries, words)
}

/// Some of the question's words, some shorter or longer, and others.
pub fn earlier_words(words: &str) -> impl Strategy<Value = String> + use<> {
    let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    let count = words.len();
    (
        prop::collection::vec((0..6u8, from(TYPED, 0..2)), count..=count),
        from(TYPED, 0..3),
    )
        .prop_map(move |(ways, other)| {
            let kept = words
                .iter()
                .zip(ways)
                .map(|(word, (way, added))| match way {
                    0 => String::new(),
                    1 => word.clone() + &added,
                    2 => word.chars().take(1).collect(),
                    _ => word.clone(),
                });
            kept.chain([other]).collect::<Vec<_>>().join(" ")
        })
}

/// Of one character each, so that a question has room for many; the letters are initials of the others.
const PIECES: &str = "老旧小区停车都安个保发和开民年平人社文曾123456789abcdfghjklmnpqrstwxz";

/// Many words, and entries that have all of them, each in its own way: further on in a field or in many, in longer
/// numbers, with or without the letters themselves.
pub fn many() -> impl Strategy<Value = (Vec<Vec<Field>>, String)> {
    let pieces: Vec<char> = PIECES.chars().collect();
    let most = pieces.len();
    let shuffled = Just(pieces).prop_shuffle();
    let kinds = prop::collection::vec(prop::sample::select(vec![0, 1, 2, 2, 2, 2, 2, 2]), most);
    let marks = prop::collection::vec(0..20u8, most);
    let entry = (shuffled.clone(), kinds, marks, any::<[bool; 3]>());
    let entry = entry.prop_map(|(pieces, kinds, marks, [apart, lettered, in_numbers])| {
        let mut fields: Vec<Field> = (0..3).map(|kind| (kind, String::new())).collect();
        for ((piece, kind), mark) in pieces.into_iter().zip(kinds).zip(marks) {
            if piece.is_ascii_alphabetic() && !lettered {
                continue;
            }
            if apart && kind > 0 {
                fields.push((kind, String::new()));
            }
            let last = fields.iter().rposition(|(own, _)| *own == kind);
            let text = &mut fields[last.unwrap_or_default()].1;
            text.push(piece);
            text.push(if in_numbers && mark == 0 { '1' } else { ',' });
        }
        fields.sort_by_key(|(kind, _)| *kind);
        fields
    });
    let words = (shuffled, 9..=most).prop_map(|(pieces, count)| {
        let words: Vec<String> = pieces.iter().take(count).map(char::to_string).collect();
        words.join(" ")
    });
    (prop::collection::vec(entry, 2..5), words)
}
