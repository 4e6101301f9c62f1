//! What is wrong with an indicator as a whole.

use super::reworded;

/// A part of a name that the ledger knows is no number; a year is one, though headings put it there.
#[test]
fn a_name_has_no_number_but_those_of_names() {
    let named = |name: &str| {
        let name = format!("\"name\": \"{name}\"");
        let said = reworded(&[("\"name\": \"新建5G基站\"", &name)]);
        said.iter()
            .any(|one| one.contains("的 name：名字里不要写数字"))
    };
    assert!(!named("新开通5G基站"));
    for name in ["2024年新建5G基站", "2023年新建基站", "新建基站606座"] {
        assert!(named(name), "{name}");
    }
}
