/// One line per report: its file's name and its content.
pub const REPORTS: &[(&str, &[u8])] = &[
    ("data/2024.json", include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/2024.json"))),
];
