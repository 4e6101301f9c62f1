//! What is wrong with a whole file, or with several beside each other.

use report_explorer::report::Report;
use report_explorer::report::check::check;

use super::{broken, first};

#[test]
fn what_an_editor_makes_of_a_file_is_read_or_explained() {
    let marked: &'static str = Box::leak(["\u{FEFF}", first()].concat().into_boxed_str());
    assert_eq!(check("data/x.json", marked.as_bytes()), []);
    assert!(Report::parse(marked.as_bytes()).is_ok());
    // 随 in GBK.
    let says = check("data/x.json", b"{\"about\": \"\xCB\xE6\"}");
    assert!(says[0].to_string().contains("另存为 UTF-8"), "{says:#?}");
    let says = broken("\"city\":", "\"city\": \"甲市\", \"city\":");
    assert_eq!(says.len(), 1);
    assert!(
        says[0].field == "city" && says[0].says.contains("写了两次"),
        "{says:#?}"
    );
}
