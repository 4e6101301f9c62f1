//! Sorting with little code. Each use of the standard sorts costs the Wasm some 5 KB, each type that is
//! sorted another kilobyte: so numbers alone are.

/// Numbers by key, the keys sorted; those of one key stay in the order of coming.
pub type Shelves = Vec<(u64, Vec<usize>)>;

/// Puts a number on its key's shelf. Made for few distinct keys: finding the shelf takes the logarithm
/// of their number, a new one moves those after it.
pub fn put(shelves: &mut Shelves, key: u64, number: usize) {
    let place = shelves.partition_point(|(other, _)| *other < key);
    match shelves.get_mut(place).filter(|(other, _)| *other == key) {
        Some((_, shelf)) => shelf.push(number),
        None => shelves.insert(place, (key, vec![number])),
    }
}

/// All numbers in the order of their keys.
pub fn all(shelves: &Shelves) -> Vec<usize> {
    let mut all = Vec::new();
    for (_, shelf) in shelves {
        all.extend_from_slice(shelf);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Shelves, all, put};

    #[test]
    fn sorts_like_the_standard_library() {
        let key = |number: usize| (number * 7919 % 23) as u64;
        let mut shelves = Shelves::new();
        let mut expected: Vec<usize> = (0..200).collect();
        for &number in &expected {
            put(&mut shelves, key(number), number);
        }
        expected.sort_by_key(|&number| key(number));
        assert_eq!(all(&shelves), expected);
    }
}
