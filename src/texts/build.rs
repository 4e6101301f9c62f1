//! What stands in `index.html` around the app, and on the pages that only the build writes.

/// Where the app cannot start; the middle part is the link to the report in one file.
pub const FAILED: [&str; 3] = [
    "搜索和筛选没能启动。下面的内容没有按条件筛选，可以照常阅读；也可以看",
    "收录的全文，一个文件",
    "，或换个浏览器、刷新一下再试。",
];
/// Shown until the app answers what a link asks.
pub const ASKING: &str = "正在打开要找的内容……";
/// The link from a frame to the explorer itself.
pub const FULL: &str = "打开完整页面";
/// The offline copy is complete.
pub const READY: &str = "可离线使用";
/// A newer version than the offline copy is there.
pub const NEWER: &str = "有新版本";
/// The button that loads it.
pub const UPDATE: &str = "更新";
// Without a network, in place of a page that the offline copy lacks.
pub const ABSENT: &str = "这一页要联网才能看";
pub const COME_BACK: &str = "现在连不上网。连上以后，刷新一下就行。";
pub const TO_OVERVIEW: &str = "回到总览";

pub const IN_THE_REPORT: &str = "政府工作报告里的{}";
/// What the report says to a group of readers.
pub const FOR_WHOM: &str = "政府工作报告里和{}有关的内容";
/// What the city promises for a year.
pub const PROMISE: &str = "{y}年民生工程";

// The page that makes the snippet for other sites.
pub const EMBED_LEAD: &str = "选好要显示的内容，把下面的代码复制到网页里。高度会自己跟着内容变。";
pub const SNIPPET: &str = "高度会变的代码";
pub const PLAIN_SNIPPET: &str = "高度固定的代码";
pub const EMBED_PLAIN: &str = "网站不让用脚本的话，用这一段，高度固定，在框里滚动：";
pub const PREVIEW: &str = "预览";
pub const COPY: &str = "复制代码";
pub const SELECTED: &str = "已选中，请手动复制";
pub const VIEW: &str = "显示";
/// Above the charts, each of which can stand alone.
pub const ONE_CHART: &str = "只要一张图";
pub const WORDS: &str = "搜索的词";
pub const ANY: &str = "全部";
pub const SHARE: &str = "可以直接转发的页面";
pub const SHARE_LEAD: &str = "这些链接在聊天里有自己的标题，点开就到对应的内容。";

// The page of the downloads.
pub const DOWNLOADS_LEAD: &str = "全部指标和项目，连同原句。数字和限定词分列，都照报告原文，没有换算；原句的标点也是原来的半角。主题、进度、和谁有关，由本站整理；没有写明地点的，归全市。";
pub const INDICATORS_FILE: &str = "全部指标（CSV，可用表格软件打开）";
pub const PROJECTS_FILE: &str = "全部项目（CSV，可用表格软件打开）";
pub const REPORT_FILE: &str = "全部数据（JSON；项目编号 001 在表格和链接里写作 j-001）";
pub const SCHEMA_FILE: &str = "数据格式说明（JSON Schema）";
pub const CITATION: &str = "引用时请写";
pub const ADDRESS: &str = "网址：";
/// Where the build doesn't know it.
pub const ADDRESS_BY_HAND: &str = "（请粘贴浏览器地址栏里的地址）";
pub const LICENCE: &str = "使用许可";
pub const LICENCE_LINE: &str =
    "报告的文字和数字，权利属于其发布者；整理成表的部分按 MIT 许可使用，请注明出处。";
