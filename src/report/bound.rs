//! What limits a figure, in the report's own word, and what that says of it.

use serde::Deserialize;

/// What limits a figure, in the report's own word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Bound {
    #[serde(rename = "以上")]
    AtLeast,
    #[serde(rename = "超过")]
    Over,
    #[serde(rename = "突破")]
    Past,
    /// Stands between number and unit: 2500余万元.
    #[serde(rename = "余")]
    AndMore,
    #[serde(rename = "左右")]
    About,
    #[serde(rename = "以内")]
    Within,
    #[serde(rename = "近")]
    Nearly,
    #[serde(rename = "约")]
    Roughly,
    #[serde(rename = "不低于")]
    NotBelow,
    #[serde(rename = "不少于")]
    NotFewer,
    /// Stands between number and unit: 320多公里.
    #[serde(rename = "多")]
    AndSome,
    #[serde(rename = "至少")]
    Minimum,
    #[serde(rename = "高于")]
    Above,
    #[serde(rename = "逾")]
    Beyond,
    #[serde(rename = "不超过")]
    NotOver,
    #[serde(rename = "不高于")]
    NotAbove,
    #[serde(rename = "低于")]
    Below,
    #[serde(rename = "不到")]
    ShortOf,
    #[serde(rename = "以下")]
    OrLess,
    #[serde(rename = "超")]
    Exceeding,
    #[serde(rename = "不足")]
    NotQuite,
}

/// Where a bound's word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Before the number.
    Before,
    /// Between number and unit, and so a part of what is recorded as the figure.
    Inside,
    /// After the unit.
    After,
}

impl Bound {
    /// The word as published.
    pub fn word(self) -> &'static str {
        match self {
            Bound::AtLeast => "以上",
            Bound::Over => "超过",
            Bound::Past => "突破",
            Bound::AndMore => "余",
            Bound::About => "左右",
            Bound::Within => "以内",
            Bound::Nearly => "近",
            Bound::Roughly => "约",
            Bound::NotBelow => "不低于",
            Bound::NotFewer => "不少于",
            Bound::AndSome => "多",
            Bound::Minimum => "至少",
            Bound::Above => "高于",
            Bound::Beyond => "逾",
            Bound::NotOver => "不超过",
            Bound::NotAbove => "不高于",
            Bound::Below => "低于",
            Bound::ShortOf => "不到",
            Bound::OrLess => "以下",
            Bound::Exceeding => "超",
            Bound::NotQuite => "不足",
        }
    }

    pub fn side(self) -> Side {
        match self {
            Bound::AndMore | Bound::AndSome => Side::Inside,
            Bound::AtLeast | Bound::About | Bound::Within | Bound::OrLess => Side::After,
            _ => Side::Before,
        }
    }

    /// Whether the figure is the least that may be: what a target demands, or what a result has reached.
    pub fn is_floor(self) -> bool {
        matches!(
            self,
            Bound::AtLeast | Bound::NotBelow | Bound::NotFewer | Bound::Minimum
        )
    }

    /// Whether the figure itself is passed.
    pub fn is_passed(self) -> bool {
        matches!(
            self,
            Bound::Over | Bound::Past | Bound::Above | Bound::Beyond | Bound::Exceeding
        )
    }

    /// All whose word stands there.
    pub fn all_at(side: Side) -> impl Iterator<Item = Bound> + Clone {
        let all = Bound::ALL.iter().copied();
        all.filter(move |bound| bound.side() == side)
    }
}
