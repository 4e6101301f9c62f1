//! Licence and source of everything that is built in or used for building, against what is allowed.

use std::process::Command;

use serde_json::Value;

/// Licences that ask for no more than to be named. Of a choice ("A OR B") one is enough; of a sum
/// ("A AND B") all are needed.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Tools of the tests whose licence stays with their own files; the site holds nothing of them.
/// The last four are what html-validate finds files with; their licence asks no more than MIT's.
const FOR_TESTS_ONLY: &[(&str, &str)] = &[
    ("axe-core", "MPL-2.0"),
    ("jackspeak", "BlueOak-1.0.0"),
    ("minipass", "BlueOak-1.0.0"),
    ("package-json-from-dist", "BlueOak-1.0.0"),
    ("path-scurry", "BlueOak-1.0.0"),
];

/// What the site holds of npm's packages: codes to scan. `script/squeeze.mjs` leaves the licence in the file.
const SHIPPED: &str = "lean-qr";

fn is_allowed(licence: &str) -> bool {
    // Old manifests write a choice with a slash.
    let licence = licence.replace('/', " OR ").replace(['(', ')'], "");
    licence
        .split(" AND ")
        .all(|part| part.split(" OR ").any(|one| ALLOWED.contains(&one.trim())))
}

fn read(file: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn licences_are_read_as_written() {
    assert!(is_allowed("MIT OR GPL-3.0"));
    assert!(is_allowed("Unlicense/MIT"));
    assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!is_allowed("MIT AND GPL-3.0"));
    assert!(!is_allowed("GPL-3.0"));
    assert!(!is_allowed(""));
}

#[test]
fn every_crate_has_an_allowed_licence_and_comes_from_the_registry() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 50, "all packages are listed");
    let mut findings = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence) {
            findings.push(format!("{name}: licence {licence:?} is not allowed"));
        }
        let source = package["source"].as_str();
        let is_own = source.is_none() && name == env!("CARGO_PKG_NAME");
        if !is_own && !source.is_some_and(|source| source.starts_with("registry+")) {
            findings.push(format!("{name}: from {source:?}, not from the registry"));
        }
    }
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn every_npm_package_has_an_allowed_licence_and_a_hash() {
    let lock: Value = serde_json::from_str(&read("package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    assert!(packages.len() > 1, "all packages are listed");
    let mut findings = Vec::new();
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        let name = path.rsplit("node_modules/").next().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence) && !FOR_TESTS_ONLY.contains(&(name, licence)) {
            findings.push(format!("{name}: licence {licence:?} is not allowed"));
        }
        if !package["integrity"].is_string() || package["link"].is_boolean() {
            findings.push(format!("{name}: no hash of what the registry gave"));
        }
        if package["dev"] != Value::Bool(true) && name != SHIPPED {
            findings.push(format!(
                "{name}: the site itself uses no other npm package than {SHIPPED}"
            ));
        }
    }
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}
