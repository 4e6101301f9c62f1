//! Sorting with little code. Each use of the standard sorts costs the Wasm some 5 KB, each type that is
//! sorted another kilobyte: so numbers alone are.

/// The positions of the keys, sorted by key; the same keys stay in their order. Made for few distinct
/// keys: finding a key's place takes the logarithm of their number, a new key moves those after it.
pub fn places(keys: &[u64]) -> Vec<usize> {
    let mut shelves: Vec<(u64, Vec<usize>)> = Vec::new();
    for (at, &key) in keys.iter().enumerate() {
        let place = shelves.partition_point(|(other, _)| *other < key);
        match shelves.get_mut(place).filter(|(other, _)| *other == key) {
            Some((_, shelf)) => shelf.push(at),
            None => shelves.insert(place, (key, vec![at])),
        }
    }
    let mut places = Vec::with_capacity(keys.len());
    for (_, shelf) in &shelves {
        places.extend_from_slice(shelf);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn sorts_like_the_standard_library() {
        let keys: Vec<u64> = (0..200).map(|i| i * 7919 % 23).collect();
        let mut expected: Vec<usize> = (0..200).collect();
        expected.sort_by_key(|&at| keys[at]);
        assert_eq!(places(&keys), expected);
        assert!(places(&[]).is_empty());
    }
}
