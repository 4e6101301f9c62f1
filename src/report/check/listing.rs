//! All findings as the clerk reads them: what to mend first, and of what is said many times a few and how many more.

use std::fmt::Write;

use super::Finding;

/// Of one kind so many are written out, and of the others so many named.
const WRITTEN: usize = 5;
const NAMED: usize = 3;

/// What scrolls away: the first is then said again at the end.
const SCREEN: usize = 20;

/// What to mend first, then what may be gone with it.
pub fn listing(findings: &[Finding]) -> String {
    let (later, first): (Vec<_>, Vec<_>) = findings.iter().partition(|one| one.may_be_consequence);
    let mut lines = gathered(&first);
    lines.push(format!(
        "共 {} 处要改。写法见 data/README.md。",
        first.len()
    ));
    if !later.is_empty() {
        lines.push(format!(
            "\n下面 {} 处可能只是由上面的错引起的。先改上面的，再运行一次，还在的才要改：",
            later.len()
        ));
        lines.extend(gathered(&later));
    }
    if let Some(one) = first.first().filter(|_| lines.len() > SCREEN) {
        lines.push(format!("先改这一处：{one}"));
    }
    lines.into_iter().fold(String::new(), |mut all, line| {
        // Writing to a text never fails.
        let _ = writeln!(all, "{line}");
        all
    })
}

/// The first findings of each kind, and behind them how many more there are, and where.
fn gathered(findings: &[&Finding]) -> Vec<String> {
    let mut kinds: Vec<(String, Vec<&Finding>)> = Vec::new();
    for one in findings {
        let kind = kind(one);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, all)) => all.push(one),
            None => kinds.push((kind, vec![one])),
        }
    }
    let mut lines = Vec::new();
    for (_, all) in kinds {
        lines.extend(all.iter().take(WRITTEN).map(ToString::to_string));
        let more = all.get(WRITTEN..).unwrap_or_default();
        if !more.is_empty() {
            let entries: Vec<&str> = more.iter().map(|one| one.entry.as_str()).collect();
            let named = entries.get(..NAMED).unwrap_or(&entries).join("、");
            let rest = if entries.len() > NAMED { " 等" } else { "" };
            lines.push(format!("…另有 {} 处同样的问题：{named}{rest}", more.len()));
        }
    }
    lines
}

/// What findings share that say the same of other entries: list and field, and the words but for those that are quoted
/// and for ids and numbers.
fn kind(finding: &Finding) -> String {
    let list = finding.entry.split(" › ").next().unwrap_or_default();
    let mut depth = 0_usize;
    let mut kind = [&finding.file, list, &finding.field, ""].join("\n");
    for c in finding.message.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            c if depth > 0 || c.is_ascii_alphanumeric() => {}
            c => kind.push(c),
        }
    }
    kind
}
