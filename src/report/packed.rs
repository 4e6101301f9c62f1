//! Reports as one text for the page: small, quick to read, and no parser for JSON on the phone.
//!
//! Each field of each type has a column, which holds its values in the order of reading, a value a
//! line: what is alike is near, which compresses far better than entries one after the other. The build
//! script writes this text from the files of `data/`. (Gain measured: see benches/README.md.)

use super::bound::Bound;
use super::list::List;
use super::types::{
    About, Choice, Compare, Indicator, Measure, Note, Paragraph, Project, ProjectKind, Reading,
    Report, Section, Stage, Status, Synonym,
};

const COLUMN_END: char = '\t';
const VALUE_END: char = '\n';
/// Between the words of a list, which stand as one value.
const WORD_END: char = '\u{1F}';

/// The reports of a text that [`write`] made; none if the text lacks columns, as an error page in its place does. Values
/// missing in a column are read as empty words, zeros and first choices; other text with as many columns gives any reports.
pub fn read(text: &'static str) -> Vec<Report> {
    let mut columns = Columns(text.split(COLUMN_END).collect());
    if columns.0.len() != COLUMNS {
        return Vec::new();
    }
    let count = columns.count(REPORTS, About::COLUMN);
    (0..count)
        .map(|_| Packed::read(&mut columns, REPORTS))
        .collect()
}

/// The text of some reports. Words must not contain the separators; those of a file can't, since JSON requires these to be
/// escaped, which the types refuse. Ends of columns and values would become spaces.
pub fn write(reports: &[Report]) -> String {
    let mut columns = vec![String::new(); COLUMNS];
    put(&mut columns, REPORTS, &reports.len().to_string());
    for report in reports {
        report.write(&mut columns, REPORTS);
    }
    columns.join(&COLUMN_END.to_string())
}

/// What is left of each column.
pub struct Columns(Vec<&'static str>);

impl Columns {
    fn next(&mut self, column: usize) -> &'static str {
        let Some(left) = self.0.get_mut(column) else {
            return "";
        };
        let (value, rest) = left.split_once(VALUE_END).unwrap_or((left, ""));
        *left = rest;
        value
    }

    /// An empty value is 0. Characters that are no digits, and more digits than a number has, give any number.
    fn number(&mut self, column: usize) -> usize {
        let digits = self.next(column).bytes();
        digits.fold(0usize, |number, digit| {
            number
                .wrapping_mul(10)
                .wrapping_add(usize::from(digit.wrapping_sub(b'0')))
        })
    }

    /// How many items there are by the value of a column: no more than can be in another, in which each of them has a value.
    fn count(&mut self, column: usize, values: usize) -> usize {
        let most = self.0.get(values).map_or(0, |left| left.len());
        self.number(column).min(most)
    }
}

fn put(to: &mut [String], column: usize, value: &str) {
    if let Some(column) = to.get_mut(column) {
        column.push_str(&value.replace([COLUMN_END, VALUE_END], " "));
        column.push(VALUE_END);
    }
}

/// A type that can be written to the text and read back.
pub trait Packed: Sized {
    fn read(from: &mut Columns, column: usize) -> Self;
    fn write(&self, to: &mut [String], column: usize);
}

impl Packed for &'static str {
    fn read(from: &mut Columns, column: usize) -> Self {
        from.next(column)
    }

    fn write(&self, to: &mut [String], column: usize) {
        put(to, column, self);
    }
}

/// Words as one value. A list of a single empty word would be read as an empty list.
impl Packed for List<&'static str> {
    fn read(from: &mut Columns, column: usize) -> Self {
        match from.next(column) {
            "" => List::default(),
            words => words.split(WORD_END).collect::<Vec<_>>().into(),
        }
    }

    fn write(&self, to: &mut [String], column: usize) {
        put(to, column, &self.join(&WORD_END.to_string()));
    }
}

/// Packs a type as a number.
macro_rules! packed_as_number {
    ($type:ty, $to:expr, $from:expr) => {
        impl Packed for $type {
            fn read(from: &mut Columns, column: usize) -> Self {
                $from(from.number(column))
            }

            fn write(&self, to: &mut [String], column: usize) {
                match $to(*self) {
                    0 => put(to, column, ""),
                    number => put(to, column, &number.to_string()),
                }
            }
        }
    };
}

packed_as_number!(u16, usize::from, |number| u16::try_from(number)
    .unwrap_or(0));
packed_as_number!(
    Option<u16>,
    |value: Option<u16>| usize::from(value.unwrap_or(0)),
    |number| u16::try_from(number).ok().filter(|&number| number > 0)
);
packed_as_number!(bool, usize::from, |number| number != 0);

/// Packs the variants of an enum as their positions in the list given here.
macro_rules! packed_choices {
    ($($type:ident { $($variant:ident)* })*) => {$(
        // A variant that the list lacks would be written as the first one; this match then doesn't compile.
        const _: fn($type) = |one| match one { $($type::$variant => (),)* };

        impl $type {
            /// All of them, in the order of their numbers.
            pub const ALL: [$type; [$(stringify!($variant)),*].len()] = [$($type::$variant),*];

            /// Its place among them.
            pub fn position(self) -> usize {
                $type::ALL.iter().position(|&other| other == self).unwrap_or(0)
            }
        }

        packed_as_number!($type, $type::position, |position| {
            $type::ALL.get(position).copied().unwrap_or($type::ALL[0])
        });

        // Shifted by one, 0 being `None`.
        packed_as_number!(
            Option<$type>,
            |value: Option<$type>| value.map_or(0, |value| value.position() + 1),
            |position: usize| $type::ALL.get(position.wrapping_sub(1)).copied()
        );
    )*};
}

packed_choices! {
    Compare { Rate Again Floor Change }
    Status { Result Estimate Target }
    Bound {
        AtLeast Over Past AndMore About Within Nearly Roughly NotBelow NotFewer AndSome Minimum Above Beyond NotOver
        NotAbove Below ShortOf OrLess Exceeding NotQuite
    }
    Measure { Growth Level Added Count Share Sum Statement }
    ProjectKind { Project Facility Programme Works Document Honour Event }
    Stage { Done Underway Planned }
}

/// Digits with a point among them; nothing for none, and for what is below zero, which the check forbids. The quotient of
/// two whole numbers is the nearest there is, so it is the number that was written; a parser for all numbers costs more
/// than the data.
impl Packed for Option<f64> {
    fn read(from: &mut Columns, column: usize) -> Self {
        let text = from.next(column);
        let (mut digits, mut scale, mut step) = (0.0, 1.0, 1.0);
        for byte in text.bytes() {
            if byte == b'.' {
                step = 10.0;
            } else {
                digits = digits * 10.0 + f64::from(byte.wrapping_sub(b'0'));
                scale *= step;
            }
        }
        (!text.is_empty()).then_some(digits / scale)
    }

    fn write(&self, to: &mut [String], column: usize) {
        put(
            to,
            column,
            &self
                .filter(|value| *value >= 0.0)
                .map_or(String::new(), |value| value.to_string()),
        );
    }
}

/// The fields of each type in the order of the columns, of which a list's own holds its length. What stands
/// after a semicolon is left out: only the check reads it.
macro_rules! packed_fields {
    (@ $column:expr;) => {
        /// The column of the number of reports; no type's own.
        const REPORTS: usize = $column;
        const COLUMNS: usize = $column + 1;
    };
    (@ $column:expr; $type:ident { $($field:ident)* $(; $($left:ident)*)? } $($rest:tt)*) => {
        impl $type {
            const COLUMN: usize = $column;
        }

        impl Packed for $type {
            fn read(from: &mut Columns, _: usize) -> Self {
                let mut columns = $type::COLUMN..;
                let mut column = || columns.next().unwrap_or(COLUMNS);
                $type { $($field: Packed::read(from, column()),)* $($($left: Default::default()),*)? }
            }

            fn write(&self, to: &mut [String], _: usize) {
                let mut columns = $type::COLUMN..;
                let mut column = || columns.next().unwrap_or(COLUMNS);
                $(self.$field.write(to, column());)*
            }
        }

        impl Packed for List<$type> {
            fn read(from: &mut Columns, column: usize) -> Self {
                let count = from.count(column, $type::COLUMN);
                (0..count).map(|_| $type::read(from, column)).collect::<Vec<_>>().into()
            }

            fn write(&self, to: &mut [String], column: usize) {
                put(to, column, &self.len().to_string());
                self.iter().for_each(|item| item.write(to, column));
            }
        }

        packed_fields!(@ $column + [$(stringify!($field)),*].len(); $($rest)*);
    };
    ($($types:tt)*) => { packed_fields!(@ 0; $($types)*); };
}

packed_fields! {
    About { city title subtitle document source reviewed planned }
    Choice { id name }
    Synonym { from to }
    Paragraph { id lead text item }
    Section { id heading year paragraphs sections }
    Reading {
        year status value upto unit bound hedge measure direction place at quote raw caveat
    }
    Project { id name kind topic stage year place audiences livelihood at quote figures }
    Indicator { id name topic audiences headline compare apart fall_is_good readings }
    Note { id at quote says }
    Report {
        about topics places audiences synonyms text projects indicators notes; schema units ledger
    }
}
