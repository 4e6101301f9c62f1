//! What `data/reports.rs` lists. The build script reads it as text first, so that a mistake there is told in a clerk's
//! words: the compiler's would name neither the line to write nor the file that is missing.

/// The first and the last line of the list.
const FIRST: &str = "pub const REPORTS: &[(&str, &[u8])] = &[";
const LAST: &str = "];";

/// The line of `data/reports.rs` that lists a file of the folder, as `2024.json`.
pub fn line(name: &str) -> String {
    format!(
        "(\"data/{name}\", include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/data/{name}\"))),"
    )
}

/// Whether a file of the folder is a report by its name.
pub fn is_report(name: &str) -> bool {
    name.ends_with(".json") && !name.ends_with(".schema.json")
}

/// Whether a file is named as a report is, by its year.
pub fn is_named_by_year(name: &str) -> bool {
    let year = name.strip_suffix(".json").unwrap_or_default();
    !year.is_empty() && year.bytes().all(|b| b.is_ascii_digit())
}

/// The name that a report of a year should have, where an editor or a keyboard made another of it.
pub fn right_name(name: &str) -> Option<String> {
    let mut right = name.to_lowercase();
    right.retain(|c| !c.is_whitespace());
    let right = right.strip_suffix(".txt").unwrap_or(&right);
    (is_named_by_year(right) && right != name).then(|| right.to_owned())
}

/// The files that the list names, as `data/2024.json`, or what to mend, a sentence each. `names` are those of the
/// files in the folder.
pub fn read(list: &str, names: &[String]) -> Result<Vec<String>, Vec<String>> {
    let lines = list.trim_start_matches('\u{FEFF}').lines().enumerate();
    let lines = lines.map(|(at, line)| (at + 1, line.trim()));
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with("//"));
    let lines: Vec<(usize, &str)> = lines.collect();
    let [(_, FIRST), entries @ .., (_, LAST)] = &lines[..] else {
        return Err(vec![frame(names)]);
    };
    let mistakes = entries.iter().enumerate().filter_map(|(at, (number, _))| {
        let message = mistake(entries, at, names)?;
        Some(format!("data/reports.rs：第 {number} 行：{message}"))
    });
    let mistakes: Vec<String> = mistakes.collect();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let files = entries.iter().filter_map(|(_, line)| named(line).next());
    Ok(files.map(|name| format!("data/{name}")).collect())
}

/// What is wrong with one of the lines between the first and the last.
fn mistake(entries: &[(usize, &str)], at: usize, names: &[String]) -> Option<String> {
    let (_, written) = entries.get(at)?;
    let is_there = |name: &str| names.iter().any(|one| one == name);
    let is_named = |entries: &[(usize, &str)], name: &str| {
        let mut lines = entries.iter();
        lines.any(|(_, line)| named(line).any(|own| own == name))
    };
    let (earlier, rest) = entries.split_at_checked(at)?;
    let later = rest.get(1..)?;
    let is_free =
        |name: &&str| is_there(name) && !is_named(earlier, name) && !is_named(later, name);
    let mut unlisted = names.iter().map(String::as_str);
    let unlisted = unlisted.find(|name| is_report(name) && is_free(name));
    // Of a line that was copied and half changed, the name that no other line has.
    let meant = named(written).find(is_free);
    let meant = meant.or(named(written).next()).or(unlisted);
    let right = line(meant.unwrap_or("年份.json"));
    let is_last = later.is_empty();
    let is_right = **written == right || (is_last && Some(*written) == right.strip_suffix(','));
    if !is_right {
        return Some(format!("这一行写得不对；应当是：\n    {right}"));
    }
    let name = meant.filter(|name| !is_there(name) || is_named(earlier, name))?;
    if is_there(name) {
        return Some("这份报告前面已经列过；请删去这一行".to_owned());
    }
    let other = unlisted.map(|other| {
        let right = line(other);
        format!("；如果说的是还没有列进来的 {other}，这一行应当是：\n    {right}")
    });
    let other = other.unwrap_or_default();
    let mut alike = names.iter();
    if let Some(alike) = alike.find(|other| right_name(other).as_deref() == Some(name)) {
        return Some(format!("data/ 里的 {alike} 请改名为 {name}"));
    }
    Some(format!(
        "data/ 里没有 {name}；请把它放进 data/，或删去这一行{other}"
    ))
}

/// The whole file, where not even its first and last lines stand.
fn frame(names: &[String]) -> String {
    let reports = names.iter().filter(|name| is_report(name));
    let lines = reports.map(|name| format!("    {}\n", line(name)));
    let lines: String = lines.collect();
    format!(
        "data/reports.rs：整个文件：开头或结尾的一行被改动了；整个文件应当是：\n{FIRST}\n{lines}{LAST}"
    )
}

/// The files of the folder that a line names.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split('"').map(|word| word.trim_start_matches('/'));
    let files = words.filter_map(|word| word.strip_prefix("data/"));
    files.filter(|name| is_report(name))
}
