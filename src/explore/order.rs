//! Sorting with little code. Each use of the standard sorts costs the Wasm some 5 KB, each type that is
//! sorted another kilobyte: so numbers alone are.

/// Numbers by key, the keys sorted; those of one key stay in the order of coming.
pub type Buckets = Vec<(u64, Vec<usize>)>;

/// Puts a number into its key's bucket. Made for few distinct keys: finding the bucket takes the logarithm
/// of their number, a new one moves those after it.
pub fn insert(buckets: &mut Buckets, key: u64, number: usize) {
    let place = buckets.partition_point(|(other, _)| *other < key);
    match buckets.get_mut(place).filter(|(other, _)| *other == key) {
        Some((_, bucket)) => bucket.push(number),
        None => buckets.insert(place, (key, vec![number])),
    }
}

/// All numbers in the order of their keys.
pub fn flatten(buckets: &Buckets) -> Vec<usize> {
    let mut all = Vec::new();
    for (_, bucket) in buckets {
        all.extend_from_slice(bucket);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Buckets, flatten, insert};

    #[test]
    fn sorts_like_the_standard_library() {
        let key = |number: usize| (number * 7919 % 23) as u64;
        let mut buckets = Buckets::new();
        let mut expected: Vec<usize> = (0..200).collect();
        for &number in &expected {
            insert(&mut buckets, key(number), number);
        }
        expected.sort_by_key(|&number| key(number));
        assert_eq!(flatten(&buckets), expected);
    }
}
