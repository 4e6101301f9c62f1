//! A made-up report, to show that no year, unit or name is written into the charts. Never shipped.

use report_explorer::report::{
    About, Bound, Choice, Compare, Indicator, List, Measure, Project, ProjectKind, Reading, Report,
    Stage, Status,
};

pub const REVIEWED: u16 = 2030;
pub const PLANNED: u16 = 2031;

/// A report with these entries and five topics, named 甲 to 戊.
pub fn report(indicators: Vec<Indicator>, projects: Vec<Project>) -> Report {
    let topics = [
        ("a", "甲主题"),
        ("b", "乙"),
        ("c", "丙主题"),
        ("d", "丁"),
        ("e", "戊主题"),
    ];
    let places = [("all", "全域"), ("east", "东区")];
    let choices = |all: &[(&'static str, &'static str)]| {
        let all: Vec<_> = all.iter().map(|&(id, name)| Choice { id, name }).collect();
        List::from(all)
    };
    Report {
        schema: "",
        about: About {
            city: "样例",
            title: "样例",
            subtitle: "",
            document: "样例",
            reviewed: REVIEWED,
            planned: PLANNED,
            source: "测试用的样例，不是真实报告。",
        },
        topics: choices(&topics),
        places: choices(&places),
        audiences: List::default(),
        units: List::of(&["%", "个", "条"]),
        synonyms: List::default(),
        text: List::default(),
        indicators: indicators.into(),
        projects: projects.into(),
        notes: List::default(),
        ledger: List::default(),
    }
}

/// As a bundled report is: for good, since charts' points lead back to it.
pub fn kept(report: Report) -> &'static Report {
    Box::leak(Box::new(report))
}

pub fn indicator(name: &'static str, readings: Vec<Reading>) -> Indicator {
    Indicator {
        id: name,
        name,
        topic: "a",
        audiences: List::default(),
        headline: false,
        compare: None,
        apart: "",
        fall_is_good: false,
        readings: readings.into(),
    }
}

/// The same indicator with one reading changed.
pub fn changed(
    indicator: Indicator,
    reading: usize,
    change: impl FnOnce(&mut Reading),
) -> Indicator {
    let mut readings = indicator.readings.to_vec();
    change(&mut readings[reading]);
    Indicator {
        readings: readings.into(),
        ..indicator
    }
}

/// A main rate of growth with a target; a negative number is a fall.
pub fn headline(name: &'static str, estimate: &'static str, target: &'static str) -> Indicator {
    let readings = vec![
        Reading {
            status: Status::Estimate,
            hedge: "预计",
            ..rate(estimate)
        },
        Reading {
            status: Status::Target,
            year: PLANNED,
            ..rate(target)
        },
    ];
    Indicator {
        headline: true,
        compare: Some(Compare::Rate),
        ..indicator(name, readings)
    }
}

/// A quantity of both years.
pub fn again(name: &'static str, result: &'static str, target: &'static str) -> Indicator {
    let readings = vec![
        quantity(result),
        Reading {
            status: Status::Target,
            year: PLANNED,
            ..quantity(target)
        },
    ];
    Indicator {
        compare: Some(Compare::Again),
        ..indicator(name, readings)
    }
}

/// A share whose target is a floor.
pub fn floor(name: &'static str, result: &'static str, target: &'static str) -> Indicator {
    let share = |raw| Reading {
        measure: Measure::Share,
        direction: "达到",
        ..quantity(raw)
    };
    let readings = vec![
        share(result),
        Reading {
            status: Status::Target,
            year: PLANNED,
            hedge: "确保",
            bound: Some(Bound::AtLeast),
            direction: "稳定在",
            caveat: "守住即可。",
            ..share(target)
        },
    ];
    Indicator {
        compare: Some(Compare::Floor),
        ..indicator(name, readings)
    }
}

/// A level and the change promised for the next year.
pub fn change(name: &'static str, level: &'static str, target: &'static str) -> Indicator {
    let readings = vec![
        Reading {
            measure: Measure::Sum,
            direction: "",
            ..quantity(level)
        },
        Reading {
            status: Status::Target,
            year: PLANNED,
            hedge: "力争",
            ..rate(target)
        },
    ];
    Indicator {
        compare: Some(Compare::Change),
        ..indicator(name, readings)
    }
}

/// A rate of growth of the reviewed year, such as "4.3%" or "-4.3%" for a fall.
pub fn rate(raw: &'static str) -> Reading {
    let (direction, raw) = match raw.strip_prefix('-') {
        Some(raw) => ("下降", raw),
        None => ("增长", raw),
    };
    Reading {
        measure: Measure::Growth,
        unit: "%",
        direction,
        ..quantity(raw)
    }
}

/// A figure of the reviewed year, such as "160个".
pub fn quantity(raw: &'static str) -> Reading {
    let end = raw
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(raw.len());
    Reading {
        year: REVIEWED,
        status: Status::Result,
        value: raw[..end].parse().ok(),
        upto: None,
        unit: &raw[end..],
        bound: None,
        hedge: "",
        measure: Measure::Count,
        direction: "建成",
        place: "",
        at: "",
        quote: raw,
        raw,
        caveat: "",
    }
}

/// So many projects of a topic in a stage.
pub fn projects(topic: &'static str, stage: Stage, count: usize) -> Vec<Project> {
    let project = || Project {
        id: "",
        name: "",
        kind: ProjectKind::Project,
        topic,
        stage,
        year: match stage {
            Stage::Planned => PLANNED,
            _ => REVIEWED,
        },
        place: "",
        audiences: List::default(),
        livelihood: false,
        at: "",
        quote: "",
        figures: List::default(),
    };
    (0..count).map(|_| project()).collect()
}

/// One of everything that is hard to draw: long names, words around figures, falls, short parts.
pub fn whole() -> &'static Report {
    let slow = headline(
        "一个名称相当长、写在一行里放不下而需要另起一行的主要指标",
        "20.7%",
        "8%",
    );
    let slow = changed(slow, 0, |reading| reading.caveat = "这是速度，不是总量。");
    let hoped = changed(headline("另一个指标", "6%", "6%"), 1, |target| {
        target.hedge = "力争";
        target.bound = Some(Bound::AtLeast);
    });
    let good = |name, raw| Indicator {
        fall_is_good: true,
        ..indicator(name, vec![rate(raw)])
    };
    let east = Reading {
        place: "east",
        ..rate("22%")
    };
    let indicators = vec![
        headline("首个指标", "6.2%", "6.5%"),
        headline("次个指标", "7.5%", "7.5%"),
        slow,
        hoped,
        indicator("最快的一项", vec![rate("47.4%")]),
        indicator("分地区的一项", vec![east]),
        good("单位GDP能耗", "-4.3%"),
        good("名称很长的某类事故死亡人数", "-18.8%"),
        again("改造某处", "160个", "112个"),
        again("新修某路", "20条", "35条"),
        floor("某项参保率", "97.2%", "95%"),
        floor("名称相当长、一行里放不下的另一项参保率指标", "91.8%", "95%"),
        change("某项出口", "115亿元", "10%"),
        change("某类存量", "40万户", "-5%"),
    ];
    let listed = [
        projects("a", Stage::Done, 2),
        projects("a", Stage::Underway, 1),
        projects("a", Stage::Planned, 15),
        projects("b", Stage::Done, 9),
        projects("c", Stage::Underway, 4),
        projects("c", Stage::Planned, 8),
        projects("e", Stage::Done, 1),
    ];
    kept(report(indicators, listed.into_iter().flatten().collect()))
}
