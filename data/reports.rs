/// One line per report: its file's name and its text.
pub const REPORTS: &[(&str, &str)] = &[
    ("data/2024.json", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/2024.json"))),
];
