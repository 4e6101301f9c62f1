//! `data/readings.txt`, `data/variants.txt` and `data/rare.txt`: made here from crates that never ship.
//!
//! The tables hold the characters of the data, and readings of those that are typed by mistake for them. When the data
//! change, make them anew:
//! `EXPLORER_WRITE_TABLES=1 cargo test --test it tables`

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use pinyin::{ToPinyin, ToPinyinMulti};
use report_explorer::explore::tables::has_room;
use report_explorer::report::bundled;

const MAKE: &str = "make the tables anew: EXPLORER_WRITE_TABLES=1 cargo test --test it tables";

/// Readings that the pinyin crate knows and no reader of a report uses: ancient ones, surnames,
/// dialects. Each of them would find words that nobody meant. 曾 is zeng in all of this city's names
/// (曾都, 曾侯乙); 绿 as lu is typed for lü anyway.
const UNUSED: &str = "\
万mo 不fou,fu 个gan 之zhu 乙jue 事zi 于wei,xu 些suo 亡wu 介ge 从zong 以si 件mou 价jie 份bin 休xu 众yin 位li 体ben,cui \
余tu,xu 例lie 侧ze,zhai 促chuo 信shen 倍pei 假jie,xia,ge 儿ren 免wen,wan 共hong 其ji 典tian 内na,rui 冷ling 切qi \
划guo,huai 列li 券xuan 刺qi 前jian 助chu 包pao,fu 化huo 区ou 单chan,shan 南na 占tie 卷quan,gun,jun 厂han,yan,an 厕si \
参cen 受dao 古ku 句gou,qu 可ge 台yi,si 号xiao 司ci 合ge 否pi 告ju,gu 员yun 和hu 售shu 园wan 圈juan 均yun 培pou,pi 堵zhe \
增ceng 声qing 大dai,tai 央ying 夯ben 失yi 奋kang 姓sheng 完kuan 客qia 家jie,gu 容yong 察cui 寻xin 居ji 巷hang 市fu \
平pian,bing,beng 年ning 幼yao 广yan,an 庄peng 底de 度duo,zhai 式te 强jiang 思sai 感han 或yu 房pang 才zai 扶pu 找hua \
承zheng 技qi 抄suo 把pa 投dou 拓zhi 招qiao,shao 排bai 接xie,sha,cha 控qiang 措ze,ci 提di,chi,shi 搭ta 支qi 数shuo 斗zhu \
方pang,wang,feng 施yi 族sou,cou,zou 无mo 既xi 明meng 是ti 景ying 暖xuan 曾ceng 月ru 有wei 服bi,bo 机wei 术zhu \
杂duo 果luo,guan 查zha,chai 校qiao 核hu,gai,kai 格luo,he 桐dong 榜beng,pang,peng 次zi 款xin 母wu 比pi 汽gai,yi 没me 治chi \
洁ji 活guo 游liu 溪qi 澨cuo 澴xuan 激jiao 炎tan 烟yin 片pan 牢lou 狠yan,ken,hang 率lve 由yao 疑ning 登de 百bo,mo 盖ge \
盯cheng 盼fen 盾shun,yun 省xian 研xing 硬geng 示qi,zhi 种chong 租ju 积zhi 税tuo,tui,tuan 石dan 立wei 精qing 累lv,lie 约yao \
络lao 综zeng 绿lu 缺kui 而neng 耗mao 聘ping 育zhou,yo 胜xing,qing 能tai,nai,xiong 至die 般pan,bo 色shai 落la,lao \
著zhuo,chu,zhao,zhe 行heng 被bi,pi 解xie 说shui,yue 读dou 谷lu,yu 貌mo 超tiao 跑bo 跨ku 路luo 蹄di 蹚cheng 身juan 转zhuai \
达ti,ta 还fu 这zhei 适kuo 造cao 遇yong,ou 遗wei 部pou 醒cheng,jing 重tong 零lian 需nuo,ru,ruan 青jing 革ji 食si,yi 齐ji";

/// Characters typed in place of others that sound the same, as input methods offer them (养劳 for 养老). Those that a report
/// has are no mistakes; the others are read as most people read them.
const MISTYPED: &str = "\
亭听撤遂隋洲周羊洋劳衣易抱包叫较玉欲晓曲趣久酒右耳愿笑宫册测殿弃叶页滴抵射舍胶陆露鹿帖素宿湘象姑估乌鸡律话邮由边\
盐言弟赠独毒红虹姿芳惨拖脱凉梁朱乔侨袋废肥秋床早浓甜镜竟静净孔朋伯禾胡西厉罗港坐仓狗阅越煤歌庙渔鱼警票剧馆驾扯鞭\
菰睡猪";

/// Characters typed in place of others that look alike, with the reading of those.
const MISREAD: &str = "暧nuan";

/// Of rare characters with several readings, the one that the report means: 蹚出新路.
const MEANT: &str = "蹚tāng";

/// Readings that the crate lacks: 券 is quan, and most people say juan (消费券).
const ALSO: &str = "券juan";

#[test]
fn every_character_of_the_data_has_its_reading_and_its_traditional_forms() {
    let characters = characters_of_the_data();
    let forms = traditional_forms(&characters);
    let mut readings = readings(&characters);
    for (c, syllable) in mistyped(&characters) {
        readings.entry(syllable).or_default().insert(c);
    }
    let lacking: String = characters
        .iter()
        .filter(|c| !readings.values().any(|of| of.contains(c)))
        .collect();
    assert!(
        lacking.is_empty(),
        "no reading is known for {lacking}: add one to ALSO in {}",
        file!()
    );
    let lines = readings.iter().map(|(syllable, of)| line(syllable, of));
    agree("data/readings.txt", lines.collect());
    agree(
        "data/variants.txt",
        forms
            .iter()
            .map(|(simplified, of)| line(&simplified.to_string(), of))
            .collect(),
    );
}

#[test]
fn readings_that_a_single_default_would_miss() {
    let readings = std::fs::read_to_string(root().join("data/readings.txt")).unwrap();
    // A character that a later report lacks has no line.
    let is = |c: char, expected: &[&str]| {
        let lines = readings.lines().filter(|line| line.contains(c));
        let of: Vec<&str> = lines
            .map(|line| line.trim_end_matches(|c: char| !c.is_ascii()))
            .collect();
        assert!(
            of.is_empty() || of == expected,
            "{c} is read {of:?}, not {expected:?}"
        );
    };
    is('曾', &["zeng"]);
    is('都', &["dou", "du"]);
    is('行', &["hang", "xing"]);
    is('重', &["chong", "zhong"]);
    is('长', &["chang", "zhang"]);
    is('还', &["hai", "huan"]);
    is('旅', &["lv"]);
    // 灩 stands in the text and is a traditional form itself: both are typed, and yan.
    is('滟', &["yan"]);
    let variants = std::fs::read_to_string(root().join("data/variants.txt")).unwrap();
    assert!(
        variants
            .lines()
            .all(|line| !line.starts_with('滟') || line.contains('灩'))
    );
}

/// Who can't read a character of a place's name, and a screen reader that lacks it, have its reading.
#[test]
fn every_rare_character_has_one_reading() {
    let (unused, meant) = (listed(UNUSED), listed(MEANT));
    let rare = words_on_screen().concat();
    let rare: BTreeSet<char> = rare.chars().filter(|c| is_rare(*c)).collect();
    let lines = rare.into_iter().map(|c| {
        let known = c.to_pinyin_multi().into_iter().flatten();
        let used = known.filter(|reading| !unused.contains(&(c, reading.plain().to_owned())));
        let mut readings: BTreeSet<&str> = used.map(|reading| reading.with_tone()).collect();
        if meant.iter().any(|(of, _)| *of == c) {
            readings.retain(|reading| meant.contains(&(c, (*reading).to_owned())));
        }
        assert_eq!(
            readings.len(),
            1,
            "{c}: {readings:?}; name the one that is meant in MEANT"
        );
        let reading = readings.into_iter().next().unwrap();
        format!("{c}{reading}\n")
    });
    agree("data/rare.txt", lines.collect());
}

/// Not among the 6,763 characters of GB 2312, which every phone shows and most people read.
fn is_rare(c: char) -> bool {
    let text = c.to_string();
    let (bytes, _, _) = encoding_rs::GBK.encode(&text);
    is_han(c) && !matches!(*bytes, [0xB0..=0xF7, 0xA1..=0xFE])
}

/// Compares a table with its file, or writes the file where the environment asks for it.
fn agree(path: &str, table: String) {
    let file = root().join(path);
    if std::env::var_os("EXPLORER_WRITE_TABLES").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let known = std::fs::read_to_string(&file).unwrap_or_default();
    let new: String = table
        .chars()
        .filter(|c| !c.is_ascii() && !known.contains(*c))
        .collect();
    assert!(new.is_empty(), "{path} has no entry for {new}; {MAKE}");
    assert!(known == table, "{path} is not what the data need; {MAKE}");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn line(key: &str, of: &BTreeSet<char>) -> String {
    key.chars()
        .chain(of.iter().copied())
        .chain(['\n'])
        .collect()
}

/// All that the page shows of the data.
fn words_on_screen() -> Vec<&'static str> {
    let mut words = searched();
    for report in bundled::archive().unwrap().reports() {
        words.extend(report.notes.iter().flat_map(|note| [note.quote, note.says]));
        let readings = report.indicators.iter().flat_map(|one| &one.readings);
        words.extend(readings.flat_map(|reading| [reading.quote, reading.caveat]));
        words.extend(report.projects.iter().map(|project| project.quote));
    }
    words
}

/// Every Chinese character that is searched, or that readers say instead, simplified.
fn characters_of_the_data() -> BTreeSet<char> {
    let simplify = converter(BuiltinConfig::T2s);
    searched()
        .concat()
        .chars()
        // Folded as 零.
        .map(|c| if c == '〇' { '零' } else { c })
        .filter(|c| is_han(*c))
        .map(|c| single(&simplify, c).unwrap_or(c))
        .collect()
}

fn searched() -> Vec<&'static str> {
    let archive = bundled::archive().unwrap();
    let mut words: Vec<&str> = Vec::new();
    for report in archive.reports() {
        words.extend(report.sections().iter().map(|section| section.heading));
        words.extend(
            report
                .paragraphs()
                .iter()
                .map(|(paragraph, _)| paragraph.text),
        );
        words.extend(report.indicators.iter().map(|indicator| indicator.name));
        words.extend(report.projects.iter().map(|project| project.name));
        words.extend(
            report
                .synonyms
                .iter()
                .flat_map(|synonym| [synonym.from, synonym.to]),
        );
        let choices = [&report.topics, &report.places, &report.audiences];
        words.extend(choices.into_iter().flatten().map(|choice| choice.name));
    }
    words
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn converter(config: BuiltinConfig) -> OpenCC {
    OpenCC::from_config(config).unwrap()
}

/// One character for one, or nothing.
fn single(converter: &OpenCC, c: char) -> Option<char> {
    let converted = converter.convert(&c.to_string());
    let mut characters = converted.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// The characters that mean the same in mainland, Taiwan or Hong Kong traditional writing, as far as the page has room
/// for them.
fn traditional_forms(characters: &BTreeSet<char>) -> BTreeMap<char, BTreeSet<char>> {
    let mut forms: BTreeMap<char, BTreeSet<char>> = BTreeMap::new();
    for config in [BuiltinConfig::T2s, BuiltinConfig::Tw2s, BuiltinConfig::Hk2s] {
        let simplify = converter(config);
        let all = '\u{3400}'..='\u{3FFFF}';
        for form in all.filter(|c| has_room(*c) && !characters.contains(c)) {
            // A form that is a character of the data stays itself: 著 in 显著 is not 着.
            if let Some(simplified) =
                single(&simplify, form).filter(|simplified| characters.contains(simplified))
            {
                forms.entry(simplified).or_default().insert(form);
            }
        }
    }
    forms
}

fn readings(characters: &BTreeSet<char>) -> BTreeMap<String, BTreeSet<char>> {
    let unused = listed(UNUSED);
    let mut readings: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for &c in characters {
        let known = c
            .to_pinyin_multi()
            .into_iter()
            .flatten()
            .map(|reading| reading.plain().replace('ü', "v"));
        let typed = known.filter(|syllable| syllable.bytes().all(|b| b.is_ascii_lowercase()));
        let used = typed
            .map(|syllable| (c, syllable))
            .filter(|reading| !unused.contains(reading));
        let also = listed(ALSO).into_iter().filter(|(of, _)| *of == c);
        for (c, syllable) in used.chain(also) {
            readings.entry(syllable).or_default().insert(c);
        }
    }
    readings
}

/// The characters that the data lack and that are typed by mistake, each with its reading.
fn mistyped(characters: &BTreeSet<char>) -> Vec<(char, String)> {
    let alike = MISTYPED.chars().filter_map(|c| Some((c, c.to_pinyin()?)));
    let alike = alike.map(|(c, reading)| (c, reading.plain().replace('ü', "v")));
    let all = alike.chain(listed(MISREAD));
    all.filter(|(c, _)| !characters.contains(c)).collect()
}

/// Reads a list as the constants above write it.
fn listed(list: &str) -> BTreeSet<(char, String)> {
    let entries = list.split_whitespace().filter_map(|entry| {
        let c = entry.chars().next()?;
        Some(
            entry
                .get(c.len_utf8()..)?
                .split(',')
                .map(move |syllable| (c, syllable.to_owned())),
        )
    });
    entries.flatten().collect()
}
