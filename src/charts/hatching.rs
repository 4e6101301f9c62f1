//! Lines across a box, for bars that are told apart without colour.

/// Parallel lines rising to the right over a box, as one path that runs along the box's edges from
/// each line to the next; the outline covers those stretches. `spacing` is measured along the edges.
pub fn hatching((width, height): (i32, i32), spacing: i32) -> Vec<(i32, i32)> {
    let mut path = Vec::new();
    let mut before = 0;
    let mut rising = true;
    for at in (1..)
        .map(|number| number * spacing)
        .take_while(|&at| at < width + height)
    {
        let lower = ((at - height).max(0), at.min(height));
        let upper = (at.min(width), (at - width).max(0));
        if !path.is_empty() {
            // A corner between two lines: go around it, not across.
            if rising && before < height && at > height {
                path.push((0, height));
            } else if !rising && before < width && at > width {
                path.push((width, 0));
            }
        }
        path.extend(if rising {
            [lower, upper]
        } else {
            [upper, lower]
        });
        before = at;
        rising = !rising;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hatching_stays_in_its_box_and_crosses_it_only_along_its_lines() {
        for size in [(40, 12), (5, 12), (12, 12), (1, 12), (200, 3)] {
            let path = hatching(size, 5);
            assert!(
                path.iter()
                    .all(|&(x, y)| (0..=size.0).contains(&x) && (0..=size.1).contains(&y))
            );
            for step in path.windows(2) {
                let (across, down) = (step[1].0 - step[0].0, step[1].1 - step[0].1);
                assert!(
                    across == -down || across == 0 || down == 0,
                    "{step:?} cuts a corner of {size:?}"
                );
            }
        }
        assert!(hatching((0, 0), 5).is_empty());
    }
}
