//! Sorting with little code. Each use of the standard sorts costs the Wasm some 5 KB.

/// Sorts by key; items with the same key keep their order. Made for few distinct keys: finding an
/// item's place takes the logarithm of their number, a new key moves those after it.
pub fn by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut shelves: Vec<(K, Vec<T>)> = Vec::new();
    for item in items {
        let key = key(&item);
        let place = shelves.partition_point(|(other, _)| *other < key);
        match shelves.get_mut(place).filter(|(other, _)| *other == key) {
            Some((_, shelf)) => shelf.push(item),
            None => shelves.insert(place, (key, vec![item])),
        }
    }
    shelves.into_iter().flat_map(|(_, shelf)| shelf).collect()
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn sorts_like_the_standard_library() {
        let items: Vec<(u32, u32)> = (0..200).map(|i| (i * 7919 % 23, i)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|&(key, _)| key);
        assert_eq!(by_key(items, |&(key, _)| key), expected);
        assert!(by_key(Vec::<u8>::new(), |&item| item).is_empty());
    }
}
