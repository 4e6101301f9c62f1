//! One reading: its figure equals its words, and what limits it is recorded.

use super::entry::EntryCheck;
use super::{limits, measures, reached, written};
use crate::report::quantity::{FALLS, RISES, numbers};
use crate::report::{Measure, Reading, Status, figure_span, quote_span};

/// Hedges that a reader must not miss.
const HEDGES: [&str; 3] = [EXPECTED, "力争", "确保"];

/// What makes of a result an estimate.
const EXPECTED: &str = "预计";

/// All findings of one reading. Where its paragraph isn't found, those that go by its words are left out.
pub fn check(reading: &Reading, entry: &mut EntryCheck) {
    entry.place(reading.place);
    entry.quote(reading.at, reading.quote);
    entry.year(reading.at, reading.year, reading.quote);
    reached::check(reading, entry);
    status(reading, entry);
    hedge(reading, entry);
    let Some(words) = entry.report.text_at(reading.at) else {
        return;
    };
    if quote_span(words, reading.quote).is_some() {
        entry.raw(words, reading.quote, reading.raw);
    }
    let is_hedge = reading.hedge.is_empty() || HEDGES.contains(&reading.hedge);
    if !is_hedge {
        entry.add("hedge", format!("只写 {}；别的词请删去", HEDGES.join("、")));
    }
    for (field, word) in [("hedge", reading.hedge), ("direction", reading.direction)] {
        if !words.contains(word) {
            entry.add(
                field,
                format!(
                    "{} 里没有“{word}”这个词；请照原文写，或删去这一项",
                    reading.at
                ),
            );
        }
    }
    if reading.value.is_some()
        && let Some(message) = written::in_words(reading).or_else(|| limits::copied(reading.raw))
    {
        entry.add("raw", message);
        return;
    }
    match reading.value {
        None => statement(reading, entry),
        Some(_) => figure(reading, entry),
    }
    let is_rate = reading.value.is_some() && reading.measure == Measure::Growth;
    if is_rate && words.contains(reading.direction) {
        verb(reading, entry);
    }
    let span = figure_span(words, reading.quote, reading.raw);
    // A unit that was left behind took what stands before it along.
    let is_whole = reading.value.is_some() && written::with_unit(reading).is_none();
    if let Some(span) = span.filter(|_| is_whole) {
        limits::check(words, &span, reading, entry);
        let before = words.get(..span.start).unwrap_or_default();
        new_level(before, reading, entry);
    }
}

/// Results and targets against the report's two years, and those after them.
fn status(reading: &Reading, entry: &mut EntryCheck) {
    let planned = entry.report.about.planned;
    if reading.status == Status::Target && reading.year < planned {
        entry.add("status", "回顾的一年不能有目标；请写 result 或 estimate");
    }
    if reading.status != Status::Target && reading.year >= planned {
        entry.add("status", "展望的一年和以后还没有结果；请写 target");
    }
}

/// The hedges of the quote against what is recorded of them.
fn hedge(reading: &Reading, entry: &mut EntryCheck) {
    let written = HEDGES.iter().find(|word| reading.quote.contains(**word));
    if let Some(word) = written {
        if reading.hedge.is_empty() {
            entry.add("hedge", format!("引文里有“{word}”，请写进 hedge"));
        } else if !reading.quote.contains(reading.hedge) {
            let hedge = reading.hedge;
            let message = format!(
                "引文里是“{word}”，写的是“{hedge}”；请照引文写，或把引文抄到有“{hedge}”的地方"
            );
            entry.add("hedge", message);
        }
    }
    if reading.status == Status::Result && reading.hedge.contains(EXPECTED) {
        let message = format!("hedge 是“{EXPECTED}”，原文说的就还不是结果；请写 estimate");
        entry.add("status", message);
    }
    let is_estimate = reading.status == Status::Estimate;
    if is_estimate && !reading.hedge.is_empty() && !reading.hedge.contains(EXPECTED) {
        let message = format!(
            "estimate 只用于“{EXPECTED}”，hedge 写的是“{}”；请照原文改 hedge，没有“{EXPECTED}”的，status 写 result",
            reading.hedge
        );
        entry.add("status", message);
    }
    if is_estimate && reading.hedge.is_empty() && written.is_none() {
        let message = format!(
            "status 是 estimate，就要有原文的语气词：同一段里有“{EXPECTED}”，就写进来；没有，status 就写 result"
        );
        entry.add("hedge", message);
    }
}

fn statement(reading: &Reading, entry: &mut EntryCheck) {
    if reading.measure != Measure::Statement {
        entry.add(
            "value",
            "缺少数值；如果原文没有数字，measure 应当写 statement",
        );
    }
    let more = [
        ("upto", reading.upto.is_some()),
        ("unit", !reading.unit.is_empty()),
        ("bound", reading.bound.is_some()),
    ];
    let more = more.iter().filter(|(_, is_there)| *is_there);
    let more: Vec<&str> = more.map(|(field, _)| *field).collect();
    if let Some(first) = more.first()
        && reading.measure == Measure::Statement
    {
        let message = format!("没有数值的读数不写 {}；请删去", more.join("、"));
        entry.add(first, message);
    }
    if !numbers(reading.raw).is_empty() {
        entry.add("raw", "这句话里有数字；请写出 value 和 unit");
    }
}

fn figure(reading: &Reading, entry: &mut EntryCheck) {
    if let Some(message) = written::unsupported_format(reading.raw) {
        entry.add("raw", message);
        return;
    }
    let (written, raw) = (numbers(reading.raw), reading.raw);
    if let Some(value) = reading.value.filter(|own| written.first() != Some(own)) {
        let message = format!("{value} 与原文“{raw}”里的数字不同；照原文改");
        entry.add("value", message);
    }
    let upper = written.get(1).copied();
    if upper != reading.upto {
        let message = match upper {
            Some(upper) => format!("原文“{raw}”的上端是 {upper}；请写 {upper}"),
            None => format!("原文“{raw}”只有一个数字；请删去 upto"),
        };
        entry.add("upto", message);
    }
    if reading.measure == Measure::Statement {
        entry.add("measure", "有数值的读数不能是 statement");
    }
    let (unit, given) = (written::unit(raw), reading.unit);
    if let Some(whole) = written::with_unit(reading) {
        entry.add("raw", format!("raw 要连单位照抄：{whole}"));
    } else if unit != given {
        let message = match (unit.as_str(), given) {
            (unit, "") => format!("没有写单位；请照 raw 写 {unit}"),
            ("", _) => format!("写的是“{given}”，raw“{raw}”里没有单位；请照原文改"),
            _ => format!("写的是“{given}”，raw“{raw}”里的单位是“{unit}”；请照 raw 改"),
        };
        entry.add("unit", message);
    } else if given.is_empty() {
        let message = "缺少单位；请连单位照抄进 raw，再写进 unit；原文没有单位的数字，写进 ledger";
        entry.add("unit", message);
    }
    if !given.is_empty() && !entry.report.units.contains(&given) {
        entry.add(
            "unit",
            format!(
                "units 里没有“{}”；写错了就改，确是新单位就加进 units",
                reading.unit
            ),
        );
    }
    if reading.measure == Measure::Growth && reading.unit != "%" {
        entry.add(
            "measure",
            "growth 只用于单位是 % 的增减速度；增减了多少个百分点、倍、‰ 的，measure 写 added",
        );
    }
}

/// A rate is drawn and worded as a rise or a fall by its verb alone, which therefore must be known and the figure's.
fn verb(reading: &Reading, entry: &mut EntryCheck) {
    let (verb, raw) = (reading.direction, reading.raw);
    let Some(figure) = figure_span(reading.quote, reading.quote, raw) else {
        return;
    };
    let before = reading.quote.get(..figure.start).unwrap_or_default();
    // A rise's verb may be but the end of a fall's: 负增长.
    let longer = FALLS
        .iter()
        .filter(|fall| fall.ends_with(verb) && !reading.falls());
    let apart = longer.fold(before.to_owned(), |rest, fall| rest.replace(fall, ""));
    // Further away another verb may belong to something else, as in 工业增加值; beside the figure it is its own.
    let beside = limits::without_bound(before);
    let own = RISES.iter().chain(&FALLS);
    let own = own.filter(|word| beside.ends_with(**word));
    let own = own.max_by_key(|word| word.len());
    // 降 of 下降.
    let is_part = verb.chars().count() == 1;
    let message = if verb.is_empty() {
        "增减速度（growth）要写动词，不写就会当成增长；请照原文写数字前面的那个，如增长、下降"
            .to_owned()
    } else if !RISES.contains(&verb) && !FALLS.contains(&verb) {
        format!(
            "看不出“{verb}”是增是减；可以写：{}、{}；原文用的是别的动词，程序还不认得：{}",
            RISES.join("、"),
            FALLS.join("、"),
            written::INSTEAD
        )
    } else if let Some(own) = own
        && (FALLS.contains(own) != reading.falls() || is_part && *own != verb)
    {
        format!("写的是“{verb}”，引文里“{raw}”旁边的却是“{own}”；请照原文改")
    } else if !apart.contains(verb) {
        format!("引文里“{raw}”的前面没有“{verb}”；请照原文改，或把引文从这个动词抄起")
    } else {
        return;
    };
    entry.add("direction", message);
}

/// What something rises or falls to is no rise or fall: 下降至35, or 下降到近年最低的35, is 35, and with the verb 下降 would
/// be drawn and worded as 35 less.
fn new_level(before: &str, reading: &Reading, entry: &mut EntryCheck) {
    let verb = reading.direction;
    let is_rate = reading.measure == Measure::Growth;
    let before = limits::without_bound(before);
    let is_verb = RISES.contains(&verb) || reading.falls();
    if !is_verb || measures::RATES.contains(&verb) {
        return;
    }
    let to = ["至", "到"].into_iter().find(|to| before.ends_with(to));
    let led_to = measures::between(before, verb).and_then(measures::led_to);
    let own = match (led_to, to) {
        (Some(to), _) => [verb, to].concat(),
        (None, Some(to)) if reading.falls() && !is_rate => to.to_owned(),
        // Nothing leads to it; or the verb is the rate's, and what it came to another's: 增长速度回落至6%, recorded with 增长.
        _ => return,
    };
    let measure = if is_rate {
        "，measure 不写 growth"
    } else {
        ""
    };
    let message = format!(
        "引文里“{}”的前面是“{own}”，说的是到了多少，不是变了多少；direction 请写“{own}”{measure}",
        reading.raw
    );
    entry.add("direction", message);
}
