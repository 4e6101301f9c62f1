//! Signs that look like a character and are none: PDF gives radicals for characters, Word signs of its own fonts, and what
//! could not be read is a sign, too.

/// The characters of the radicals U+2F00 to U+2FD5, in their order; of three those that are printed on the mainland.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Of the others, those that are a character of their own.
const OTHERS: [(char, char); 32] = [
    ('⺟', '母'),
    ('⺠', '民'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻳', '龟'),
    ('⺬', '示'),
    ('⻪', '黾'),
    ('⺶', '羊'),
];

const FIRST: char = '\u{2F00}';

/// What is wrong with a sign and what to do; `None` for all others.
pub fn explained(c: char) -> Option<String> {
    let code = u32::from(c);
    let message = match c {
        '\u{2E80}'..='\u{2FDF}' => match character(c) {
            Some(right) => {
                format!("“{c}”是部首符号，不是汉字，请改成“{right}”")
            }
            None => format!("“{c}”（U+{code:04X}）是部首符号，不是汉字，请照原文打出那个字"),
        },
        '\u{FFFD}' => format!("“{c}”（U+{code:04X}）是没能读出来的字，请照原文改"),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => {
            format!(
                "有一个只在某种字体里才有的符号（U+{code:04X}，如 Word 的项目符号），别处显示不出来；请删去，或换成原文的字"
            )
        }
        _ => return None,
    };
    Some(message)
}

/// The character that a radical looks like.
fn character(c: char) -> Option<char> {
    let at = u32::from(c).checked_sub(u32::from(FIRST));
    let kangxi = at.and_then(|at| KANGXI.chars().nth(at as usize));
    let mut others = OTHERS.iter();
    kangxi.or_else(|| Some(others.find(|(radical, _)| *radical == c)?.1))
}

/// Words with characters in the place of radicals, to be compared.
pub fn replaced(words: &str) -> String {
    words.chars().map(|c| character(c).unwrap_or(c)).collect()
}
