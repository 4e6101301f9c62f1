//! Texts that stay in the report's language: in pictures, in the files that a reader takes along, and where no
//! script runs that could put others in their place.

use super::charts::{INDICATOR, REMARKS, TOPIC, YEAR_HEAD};

// Numbers of projects in pictures: with their unit, and the unit alone.
pub const COUNTED: &str = "{n}项";
pub const ITEMS: &str = "项";
/// Characters between a number and its unit, which all three stay on one line.
pub const LARGE: [char; 2] = ['万', '亿'];

/// Heads of the columns of a chart's file with figures.
pub const FIGURES: &[&str] = &[
    INDICATOR,
    YEAR_HEAD,
    "性质",
    "语气",
    "动词",
    "限定",
    "数值",
    "区间上端",
    "单位",
    REMARKS,
    "段落",
    "原句",
];
/// Heads of the columns of a chart's file with numbers of projects.
pub const COUNTS: &[&str] = &[TOPIC, YEAR_HEAD, "进度", "数量", "单位", REMARKS];
// Below an exported picture: what was asked, the words in it, the source, the date.
pub const ASKED: &str = "条件：{}";
pub const WORDS: &str = "“{}”";
pub const FROM: &str = "来源：{}";
pub const TAKEN: &str = "保存于 {}";

/// A name with its place or figure.
pub const NAMED: &str = "{}（{}）";
/// Between the things that were asked.
pub const AND: &str = "、";
/// Between figures, which may have 、 themselves.
pub const BETWEEN_FIGURES: &str = "；";

/// Where there is no script; the middle part is the link to the report in one file.
pub const NO_SCRIPT: [&str; 3] = [
    "没有脚本也能看：五个页面都是完整的，",
    "收录的全文也在一个文件里",
    "。搜索和筛选需要脚本。",
];
pub const EMBED_NO_SCRIPT: &str = "生成代码需要脚本。也可以照网站说明（README）里的例子手写。";

/// Where the words of another language could not be fetched: in both, since who reads this asked for the other one.
pub const NO_WORDS: &str = "英文界面第一次要联网取。English needs a network the first time.";

// Parts of and links to the page with all of the text.
pub const TEXT: &str = "报告原文";
pub const ALL_FIGURES: &str = "全部数据";
pub const CHARTS: &str = "图表";
pub const PROJECTS: &str = "全部项目";
pub const OPEN: &str = "打开可以搜索和筛选的版本";
/// What plain.html is.
pub const PLAIN: &str = "收录的文字和数字全在这一个文件里：没有脚本，不联网，可以保存、打印、转发。数字和文字都照原文。";
pub const FIGURE_HEAD: [&str; 3] = ["指标", "数字", "原文"];
pub const PROJECT_HEAD: [&str; 3] = ["项目", "进度", "原文"];
pub const PARAGRAPH: &str = "原文";

// On a page made for links in chats and search engines.
pub const GO_ON: &str = "在报告浏览器里看，可以搜索和筛选";
pub const FIGURES_HERE: &str = "报告里的数字";
pub const PROJECTS_HERE: &str = "报告提到的项目";
/// Head of the column of what looks wrong in the sentence.
const AS_PUBLISHED: &str = "原文如此";
/// First heads of the columns of the indicators' download; those of [`FIGURES`] follow.
pub const INDICATOR_COLUMNS: [&str; 6] =
    ["编号", "主题", "地点", "和谁有关", "原文写法", AS_PUBLISHED];
/// Heads of the columns of the projects' download.
pub const PROJECT_COLUMNS: [&str; 14] = [
    "编号",
    "项目",
    "类别",
    "主题",
    "进度",
    "年份",
    "地点",
    "和谁有关",
    "民生工程",
    "数字",
    "指标编号",
    AS_PUBLISHED,
    "段落",
    "原句",
];

// By these a script splits what a point says into the year, or the year's target, and the figure behind it.
pub const YEAR_SIGN: &str = "年";
pub const YEAR_TARGET: &str = "目标";

/// What the build tells who runs it: no report can be read; the newest has no file; the site's address is none.
pub const NO_REPORT: &str = "data/ 里没有一份能读的报告；请运行 cargo run --bin check，看错在哪里";
pub const REPORT_HAS_NO_FILE: &str =
    "data/reports.rs 里没有展望 {y} 年的那份报告；请运行 cargo run --bin check，再重新构建";
pub const SITE_IS_NO_ADDRESS: &str = "EXPLORER_SITE 要写网站的完整网址，以 https:// 或 http:// 开头，如 https://city.example/report/；现在写的是“{}”";
