//! What the explorer's pages say.

use super::fill;
use crate::explore::{Facet, Show, Sort, View};
use crate::report::{Compare, Indicator, ProjectKind, Reading, Stage, Status, decimal};

/// A view's name in the navigation.
pub fn view(view: View) -> &'static str {
    match view {
        View::Overview => "总览",
        View::Indicators => "数据",
        View::Charts => "图表",
        View::Projects => "项目",
        View::Text => "原文",
    }
}

/// What a view is, as its heading; the overview's is the report's own.
pub fn heading(view: View) -> &'static str {
    match view {
        View::Overview => "政府工作报告",
        View::Indicators => "报告里的数据",
        View::Charts => "画成图来看",
        View::Projects => "报告提到的项目",
        View::Text => "报告原文",
    }
}

/// What a view is for, in one sentence.
pub fn lead(view: View, reviewed: u16, planned: u16) -> String {
    let fixed = match view {
        View::Overview => {
            return fill(
                "{y}年做了什么，{y}年要做什么：每个数字、每个项目，都能查到原话。",
                &[&decimal(reviewed.into()), &decimal(planned.into())],
            );
        }
        View::Indicators => "实心标签是结果或预计，虚线标签是目标。点“出处”看它来自哪句话。",
        View::Charts => "每张图都能换成同样数字的表格。",
        View::Projects => "报告提到的每个项目、设施、行动和荣誉，连同原句和进度。",
        View::Text => "文字一字不改，标点改为全角。带下划线的数字，点一下看它的卡片。",
    };
    fixed.to_owned()
}

/// Where figures and projects are found, and none of them is in a chart.
pub const NO_CHART: &str = "找到了，但没有能画成图的";
/// The charts that have nothing to show, beside others.
pub const NOT_DRAWN: &str = "这些图现在没有内容：{x}。";

/// Between paragraphs of a text that is narrowed down.
pub const LEFT_OUT: &str = "（略）";

pub const YEAR: &str = "{y}年";
/// A year with what is said of it: 结果.
pub const YEAR_OF: &str = "{y}年{x}";
pub const YEAR_STAGE: &str = "{y}年 {x}";
/// The document's title: the view and the rest.
pub const TITLE: &str = "{} · {}";
/// The same behind what is asked.
pub const ASKED: &str = "“{r}” · {}";
pub const SKIP: &str = "跳到内容";
pub const VIEWS: &str = "五个栏目";
pub const SEARCH: &str = "搜索";
pub const SEARCH_HINT: &str = "停车、养老、tingche、5G…";
pub const SEARCH_LABEL: &str = "搜索报告：汉字、拼音、首字母或数字";
pub const FILTERS: &str = "筛选";
pub const CLEAR_ALL: &str = "清除全部";
pub const START_OVER: &str = "清空，重新开始";
pub const REMOVE: &str = "去掉{}";
/// A button below the choices of a filter.
pub const SEE: &str = "看这 {n} 项";
/// The link that takes a list along as a file.
pub const ROWS: &str = "下载表格";
pub const NO_ROWS: &str = "没能取到表格；请连上网再试。";
pub const SORT: &str = "排序";
pub const SHOW_REST: &str = "显示其余 {n} 项";
pub const SHOW_MORE: &str = "再显示 {n} 项";
pub const SEE_ALL: &str = "全部 {n} 项";

/// The main indicators.
pub const HEADLINES: &str = "主要指标";
/// With the verb that all of them share.
pub const HEADLINES_OF: &str = "主要指标：{}";
pub const FOR_ME: &str = "和我有关";
pub const LIVELIHOOD: &str = "民生工程项目";
pub const LIVELIHOOD_OF: &str = "{y}年民生工程项目";
/// What was found of one year alone.
pub const ONLY: &str = "只看{x}";
/// The same for words.
pub const ONLY_FOR: &str = "只看{x}：{r}";
pub const TOPICS: &str = "按主题看";

pub const SOURCE: &str = "出处";
pub const IN_TEXT: &str = "在原文中查看";
/// For screen readers: what a link or a fold of this kind is about.
pub const ABOUT: &str = "：{}";
/// The same with a year.
pub const ABOUT_YEAR: &str = "：{}{y}年";
/// Words and what is said of them: why they look wrong, what they find.
pub const OF: &str = "“{r}”：{r}";
pub const AS_PUBLISHED: &str = "原文如此";
pub const CONTENTS: &str = "目录";

/// The two ways to see a chart's numbers.
pub fn show(show: Show) -> &'static str {
    match show {
        Show::Picture => "图",
        Show::Table => "表格",
    }
}

pub const NO_PICTURE: &str = "图中的数字都在表格里。";
pub const WALK: &str = "{x}：按左右键逐个看";
pub const HINT: &str = "点图里的标记，或逐个看：";
pub const BACK: &str = "‹ 上一个";
pub const ON: &str = "下一个 ›";
/// The link from counted projects to the list of them.
pub const THESE: &str = "看这些项目";

pub const TAKE_ALONG: &str = "保存、复制这张图";
/// Ways to take a chart along, as `public/take-ways.js` knows them, with their names.
pub const TAKE: &[(&str, &str)] = &[
    ("share", PICTURE),
    ("png", "图片"),
    ("svg", "矢量图（SVG）"),
    ("csv", "表格文件（CSV）"),
    ("copy", "复制表格"),
];
/// The link to the page that makes the snippet for this chart.
pub const EMBED_CHART: &str = "嵌入这张图";
pub const PICTURE: &str = "分享图";
/// The button of a card, before what it is about.
pub const SHARE_PICTURE: &str = "分享图：{r}";
/// Beside a code to scan.
pub const SCAN: &str = "扫码看原话和出处";
/// Before the report's words in a picture.
pub const IN_WORDS: &str = "原话：";
pub const PRESS: &str = "长按图片（电脑上用右键）即可保存或转发";
/// A file was handed to the browser; those inside chat apps may ignore it.
pub const SAVED: &str = "已交给浏览器下载。没有反应的话，请用手机或电脑自带的浏览器打开本页再试。";
/// The same where the picture is shown below.
pub const PICTURE_SAVED: &str =
    "已交给浏览器下载。没有反应的话，长按图片（电脑上用右键）即可保存或转发。";
pub const NOT_TAKEN: &str = "没成功，请再试或换个浏览器";

pub const NOTHING: &str = "这些条件下没有内容";
pub const NOT_FOUND: &str = "收录的内容里没有一处写到“{r}”";
/// Of several words, each of which may well be there.
pub const NOT_TOGETHER: &str = "收录的内容里没有一处同时写到“{r}”";
/// Where another view has it.
pub const NOT_HERE: &str = "这里没有找到“{r}”";
/// Where it may be there without the filters.
pub const NOT_UNDER: &str = "这些条件下没有找到“{r}”";
pub const NOTHING_HINT: &str = "换个说法试试，或去掉一个条件：";
/// The same where no words were typed.
pub const TOO_NARROW: &str = "去掉一个条件：";
pub const TRY: &str = "试试：";
pub const ELSEWHERE: &str = "别处有：";
/// Under a place.
pub const EVERYWHERE: &str = "没有归到某一地的，都算在全市：";

pub const FOOTER: &str =
    "数字和文字都照原文；看起来有误的地方标“原文如此”。本页不收集任何信息，存好后断网也能看。";
/// The link to all of the text in one file.
pub const KEEP: &str = "保存离线版（收录的全文，一个文件）";
/// The link to the page with the files to take away.
pub const DOWNLOADS: &str = "下载数据";
/// The link to the page that makes the snippet for other sites.
pub const EMBED: &str = "嵌入到别的网页";

pub const SHARE: &str = "分享";
pub const SHARE_LEAD: &str = "链接打开的就是现在看到的内容。";
pub const SHARE_ADDRESS: &str = "链接";
pub const COPY_LINK: &str = "复制链接";
pub const COPIED: &str = "已复制";
pub const COPY_BY_HAND: &str = "链接已选中，请手动复制";
pub const SEND: &str = "发给别人";
/// Saves the picture for a chat, where the system has no share sheet.
pub const SAVE: &str = "保存图片";
/// A card or a chart in words, with source and address.
pub const CITE: &str = "复制文字和链接";
pub const LOOKS: &str = "显示";
/// The languages of the interface, each by its own name; the first is the default.
pub const LANGUAGES: &[(&str, &str, &str)] = &[("", "zh-Hans", "中文"), ("en", "en", "English")];
pub const LANGUAGE: &str = "语言";
pub const READ: &str = "朗读";
pub const READ_PAUSE: &str = "暂停";
pub const READ_RESUME: &str = "继续";
pub const READ_STOP: &str = "停止";
/// In the elder edition, on an item's own button.
pub const READ_ONE: &str = "朗读这一项";
pub const READ_MISSING: &str = "这里没有中文语音，不能朗读；可换个浏览器试试。";
pub const ELDER: &str = "长辈版";
pub const SIZE: &str = "字号";
pub const THEME: &str = "配色";
pub const RUBY: &str = "生僻字注音";

// Values of the address with their names; the first is the default.
pub const SIZES: &[(&str, &str)] = &[
    ("", "标准"),
    ("large", "大"),
    ("larger", "特大"),
    ("elder", "长辈版"),
];
pub const RUBIES: &[(&str, &str)] = &[("", "不注"), ("on", "注出读音")];
pub const THEMES: &[(&str, &str)] = &[
    ("", "跟随系统"),
    ("light", "浅色"),
    ("dark", "深色"),
    ("white", "白底黑字"),
    ("yellow", "黑底黄字"),
];

/// A facet's name.
/// What of the choices the report doesn't say itself.
pub const WHOSE: &str = "主题、进度、和谁有关，由本站整理；没有写明地点的，归全市。";

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "主题",
        Facet::Place => "地点",
        Facet::Year => "年份",
        Facet::Stage => "进度",
        Facet::Audience => "和谁有关",
    }
}

pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Best => "默认顺序",
        Sort::Topic => "按主题",
        Sort::Stage => "按进度",
        Sort::Year => "按年份",
    }
}

pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => "已完成",
        Stage::Underway => "推进中",
        Stage::Planned => "计划",
    }
}

pub fn kind(kind: ProjectKind) -> &'static str {
    match kind {
        ProjectKind::Project => "工程项目",
        ProjectKind::Facility => "设施场所",
        ProjectKind::Programme => "行动举措",
        ProjectKind::Works => "数量任务",
        ProjectKind::Document => "文件制度",
        ProjectKind::Honour => "荣誉名录",
        ProjectKind::Event => "活动",
    }
}

pub fn status(status: Status) -> &'static str {
    match status {
        Status::Result => "结果",
        Status::Estimate => "预计",
        Status::Target => "目标",
    }
}

/// How the two years of a card are to be read together; empty where no text fits.
pub fn compare(indicator: &Indicator) -> &'static str {
    let readings = indicator.readings.iter();
    let mut targets = readings.filter(|reading| reading.is_target());
    match indicator.compare {
        Some(Compare::Rate) if indicator.target_is_slower() => {
            "两个都是增速：目标数字小，是增得慢些，不是减少。"
        }
        Some(Compare::Again) => super::charts::AGAIN_CAUTION,
        Some(Compare::Floor) if !indicator.is_below_its_floors() => {
            "目标是底线，要守住，不是要降到这个数。"
        }
        Some(Compare::Change) => match targets.find_map(Reading::signed_growth) {
            Some(rate) if rate < 0.0 => "前一个是总量，后一个是要下降的幅度，不能直接相比。",
            Some(_) => "前一个是总量，后一个是要增长的幅度，不能直接相比。",
            None => "",
        },
        _ => "",
    }
}

/// The number of matches, announced to screen readers.
pub fn found(view: View, count: usize) -> String {
    let text = match view {
        View::Charts if count == 0 => "共 {n} 项数据和项目，没有可画的",
        View::Charts => "共 {n} 项数据和项目，下面只画能画成图的",
        View::Indicators => "共 {n} 项指标",
        View::Projects => "共 {n} 个项目",
        View::Text => "共 {n} 段原文",
        View::Overview => "共 {n} 项内容",
    };
    fill(text, &[&decimal(count)])
}
