//! Lists in which nothing stands twice.

/// Each of them once, where it stands first.
pub fn distinct<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for one in all {
        add_new(&mut distinct, one);
    }
    distinct
}

/// Adds what isn't there yet.
pub fn add_new<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}
