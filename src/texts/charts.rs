//! The texts of the charts: clauses that sentences are built from, titles and heads.

use crate::report::Stage;

/// Between clauses.
pub const COMMA: &str = "，";
/// Between remarks.
pub const SEMICOLON: &str = "；";
/// Ends a sentence.
pub const STOP: &str = "。";

/// Joins two things, the first of which may be such a list already.
pub const LIST: &str = "{x}、{x}";
// Two and three names, in quotation marks.
pub const TWO: &str = "“{}”和“{}”";
pub const THREE: &str = "“{}”“{}”和“{}”";

// What results are: the first three in a legend or the head of a column, the next two in a sentence.
pub const ESTIMATES: &str = "预计";
pub const RESULTS: &str = "结果";
pub const MIXED: &str = "结果或预计";
pub const ESTIMATED: &str = "预计数";
pub const RESULTS_OR_ESTIMATED: &str = "结果或预计数";
pub const TARGET: &str = "目标";
pub const FLOOR: &str = "底线";

pub const FALL: &str = "下降";
pub const RISE: &str = "增长";

// Heads of the tables' columns.
pub const INDICATOR: &str = "指标";
pub const TASK: &str = "事项";
pub const YEAR_HEAD: &str = "年份";
pub const REMARKS: &str = "说明";
pub const TOPIC: &str = "主题";
pub const TOTAL: &str = "合计";
pub const CHANGE: &str = "目标（增减幅度）";

/// What a point says: “name: figure”; further clauses may follow the colon.
pub const POINT: &str = "{}：{x}";
pub const YEAR_FIGURE: &str = "{y}年{f}";
pub const YEAR_TARGET: &str = "{y}年目标{f}";
/// A second figure of a year, beside the one that is drawn.
pub const ALSO: &str = "另有{x}";
/// What a point of the projects says: the topic, the stage and how many.
pub const COUNTED_POINT: &str = "{}：{x}{n}项";

/// Begins a sentence about a part of the indicators.
pub const OF_MATCHING: &str = "在符合条件的指标里";
/// Ends the sentence of a chart that shows a pair although only one of its figures is of the year or stage asked for.
pub const SHOWN_TOGETHER: &str = "结果和目标一起显示，不按年份或进度拆开。";

pub const HEADLINE: &str = "主要指标增速：{x}与{x}";
pub const HEADLINES: &str = "{n}项主要指标";

pub const AGAIN: &str = "两年可以并列的数量：{x}与{x}";
pub const TASKS: &str = "两年数量可以并列的{n}项工作";
pub const AGAIN_CAUTION: &str = "这是两年各自的数量，不是完成情况的对比。";

/// Where there are several axes.
pub const OWN_SCALES: &str = "刻度不同的条，长短不能互相比。";

// How targets compare with results: all of them, the first group that is counted, further groups, a single one.
pub const ALL_THE_SAME: &str = "{x}，{y}年目标都{x}";
pub const ALL_OPEN: &str = "{x}都{x}";
pub const OF_THESE: &str = "{x}中";
pub const SOME: &str = "{n}项的{y}年目标{x}";
pub const OTHERS: &str = "{n}项{x}";
pub const THE_TARGET: &str = "目标{x}";
pub const NAMED: &str = "{x}（{}）";
pub const HIGHER: &str = "较高";
pub const LOWER: &str = "较低";
pub const MORE: &str = "较多";
pub const FEWER: &str = "较少";
pub const HIGHER_THAN: &str = "高于{x}";
pub const LOWER_THAN: &str = "低于{x}";
pub const MORE_THAN: &str = "多于{x}";
pub const FEWER_THAN: &str = "少于{x}";
pub const SAME: &str = "持平";
pub const SAME_AS: &str = "与{x}持平";
pub const SLOWER: &str = "增得较慢";
pub const SLOWER_THAN: &str = "比{x}增得慢";
pub const LOOSE: &str = "带有“以上”一类限定词，不作比较";
pub const RANGE: &str = "含有区间，不作比较";
pub const BOTH_FALL: &str = "写的是下降，不作比较";
pub const ALONE: &str = "没有可比的两个数字";

/// In place of a chart's sentence.
pub const NONE: &str = "当前范围内没有可画的内容。";

pub const GROWTH: &str = "{x}增速排序";
pub const ONE_RATE: &str = "{x}只有1项写了增减百分比：{}";
pub const RATES: &str = "{x}有{n}项写了增减百分比";
pub const ALL_GROW_BY: &str = "都增长{f}";
pub const ALL_FALL_BY: &str = "都下降{f}";
pub const ALL_FALL: &str = "都是下降，降得最多的是{}";
pub const FASTEST: &str = "增长百分比最高的是{}";
pub const OPEN_RATES: &str = "其中{n}项带有限定词或写的是区间，不作比较";
pub const OF_REST: &str = "其余{x}";
pub const NONE_FALLS: &str = "没有一项下降";
pub const SOME_FALL: &str = "{n}项是下降";
pub const FALL_IS_GOOD: &str = "这项下降是好事";
pub const FALLS_ARE_GOOD: &str = "这几项下降都是好事";
pub const SOME_FALLS_ARE_GOOD: &str = "其中{n}项下降是好事";
pub const EQUAL: &str = "{}（都是{}）";
pub const MANY_EQUAL: &str = "并列的{n}项（都是{}）";

pub const FLOORS: &str = "守住底线：{x}与{x}";
pub const FLOOR_TO_HOLD: &str = "要守住的底线";
pub const FLOOR_CAUTION: &str = "底线是要守住的数，不是要降到的数。";
pub const TARGETS_ARE_FLOORS: &str = "有结果可对照的{n}项指标，{x}是底线";
pub const FIGURE: &str = "{x}的数{x}";
pub const ALL_FIGURES: &str = "{x}的数都{x}";
pub const SOME_FIGURES: &str = "{x}的数{n}项{x}";
pub const ABOVE: &str = "在底线之上";
pub const ON: &str = "正好在底线上";
pub const BELOW: &str = "在底线之下";
pub const OPEN: &str = "带有限定词，不作比较";

pub const CHANGES: &str = "总量与增减目标：{x}与{x}";
pub const CHANGE_CAUTION: &str = "一个是总量，一个是增减幅度，不能直接相比；箭头长短没有含义。";
pub const TARGET_RISES: &str = "目标增长";
pub const TARGET_FALLS: &str = "目标下降";
pub const INDICATORS: &str = "{n}项指标";
pub const LEVELS: &str = "{x}写的是总量";
pub const CHANGE_ONLY: &str = "{x}写的是幅度";
pub const ALL_RISES: &str = "都是增长";
pub const ALL_FALLS: &str = "都是下降";
pub const RISES: &str = "{x}：{n}项增长";
pub const FALLS: &str = "{n}项下降";

pub const YEARS: &str = "历年的结果与目标";
pub const SERIES: &str = "{n}项指标写了两年以上的结果";
pub const ALL_TRENDS: &str = "都是{x}";
pub const ROSE: &str = "最近一年高于最早一年";
pub const STAYED: &str = "最近一年与最早一年持平";
pub const FELL: &str = "最近一年低于最早一年";
pub const NO_TREND: &str = "带有限定词或写的是下降，不作比较";

pub const PROJECTS: &str = "报告写到的项目，按主题";
/// Warns where stages of two years stand side by side.
pub const NO_RATE: &str = "两年是分开列的，报告没有说是不是同一批，不能看作完成率。";
/// The report names projects but gives no numbers of them.
pub const COUNTED_HERE: &str =
    "项数是按原文逐条数的，报告里没有这些数；荣誉、行动也算，总项和分项各算一项。";
pub const WHOLE_REPORT: &str = "报告写到的";
pub const MATCHING: &str = "符合条件的";
pub const ONLY_ONE: &str = "{x}只有1项，是{x}的";
pub const ALL_OF: &str = "{x}{n}项都是{x}的";
pub const AMONG: &str = "{x}{n}项中";
pub const STAGE: &str = "{x}{n}项";
pub const ONLY_TOPIC: &str = "主题是{}";
pub const TOPICS: &str = "分在{n}个主题里";

/// A stage whose projects are all of one year.
pub fn stage_of_year(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => "{y}年已完成",
        Stage::Underway => "{y}年推进中",
        Stage::Planned => "{y}年计划",
    }
}

// Charts' names in short, where they are listed.
pub const HEADLINE_SHORT: &str = "主要指标增速";
pub const GROWTH_SHORT: &str = "结果的增速排序";
pub const AGAIN_SHORT: &str = "两年可以并列的数量";
pub const FLOOR_SHORT: &str = "守住底线";
pub const CHANGE_SHORT: &str = "总量与增减目标";
pub const PROJECTS_SHORT: &str = "报告写到的项目";
