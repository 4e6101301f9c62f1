//! The words of the pages that only the build writes. The app's own are in `page/words.rs`.

pub const CONTENTS: &str = "目录";
pub const TEXT: &str = "报告原文";
pub const FIGURES: &str = "全部数据";
pub const CHARTS: &str = "图表";
pub const PROJECTS: &str = "全部项目";
pub const OPEN: &str = "打开可以搜索和筛选的版本";
/// What plain.html is.
pub const PLAIN: &str =
    "整份报告在这一个文件里：没有脚本，不联网，可以保存、打印、转发。数字和文字都照原文。";
pub const FIGURE_HEAD: [&str; 3] = ["指标", "数字", "原句"];
pub const PROJECT_HEAD: [&str; 3] = ["项目", "进度", "原句"];
pub const AS_PUBLISHED: &str = "原文如此";
pub const PARAGRAPH: &str = "原文";
