//! Pictures made smaller: each pixel is the average of what lies under it, as much of each pixel as it covers. One pass
//! over the picture, and no room but for two rows; what libraries offer costs either 600 kB of program or several times
//! the room of the picture.

use std::ops::Range;

/// The part of a row, or of a column, that lies under one pixel of the smaller picture.
struct Span {
    pixels: Range<usize>,
    /// How much of the first and of the last of them; all of those between.
    first: f32,
    last: f32,
}

impl Span {
    /// All spans of `from` pixels under `to`.
    fn all(from: u32, to: u32) -> Vec<Span> {
        let scale = f64::from(from) / f64::from(to);
        let one = |at: u32| {
            let (begins, ends) = (f64::from(at) * scale, f64::from(at + 1) * scale);
            let first = begins.floor();
            let last = (ends.ceil() - 1.0).clamp(first, f64::from(from) - 1.0);
            Span {
                pixels: first as usize..last as usize + 1,
                first: ((first + 1.0).min(ends) - begins) as f32,
                last: (ends - last).min(1.0) as f32,
            }
        };
        (0..to).map(one).collect()
    }

    fn weight(&self, at: usize) -> f32 {
        match at {
            at if at == self.pixels.start => self.first,
            at if at + 1 == self.pixels.end => self.last,
            _ => 1.0,
        }
    }
}

/// `bytes` of a picture of `from` pixels, width and height, of `N` bytes each, as one of `to` pixels. With four bytes the
/// last says how little one sees through, and what nobody sees does not colour what stands beside it.
pub(super) fn shrunk<const N: usize>(bytes: &[u8], from: (u32, u32), to: (u32, u32)) -> Vec<u8> {
    let across = Span::all(from.0, to.0);
    let row_of = |at: usize| {
        let width = from.0 as usize * N;
        bytes.get(at * width..(at + 1) * width).unwrap_or_default()
    };
    let whole = (f64::from(from.0) / f64::from(to.0)) * (f64::from(from.1) / f64::from(to.1));
    let whole = whole as f32;
    let mut made = Vec::with_capacity(to.0 as usize * to.1 as usize * N);
    let mut row: Vec<[f32; N]> = vec![[0.0; N]; to.0 as usize];
    let mut narrowed = None;
    for down in Span::all(from.1, to.1) {
        let mut sums: Vec<[f32; N]> = vec![[0.0; N]; to.0 as usize];
        for at in down.pixels.clone() {
            // The last row of one span is often the first of the next.
            if narrowed != Some(at) {
                narrow(row_of(at), &across, &mut row);
                narrowed = Some(at);
            }
            let weight = down.weight(at);
            for (sum, pixel) in sums.iter_mut().zip(&row) {
                for (sum, value) in sum.iter_mut().zip(pixel) {
                    *sum += value * weight;
                }
            }
        }
        sums.iter().for_each(|sum| made.extend(pixel(sum, whole)));
    }
    made
}

/// A row with as many pixels as there are spans, each the sum of what lies under it.
fn narrow<const N: usize>(row: &[u8], spans: &[Span], narrowed: &mut [[f32; N]]) {
    for (span, sum) in spans.iter().zip(narrowed) {
        *sum = [0.0; N];
        let under = row.get(span.pixels.start * N..span.pixels.end * N);
        let under = under.unwrap_or_default().as_chunks::<N>().0;
        for (at, pixel) in under.iter().enumerate() {
            let weight = span.weight(span.pixels.start + at);
            let seen = match N {
                4 => weight * f32::from(pixel[3]) / 255.0,
                _ => weight,
            };
            for (channel, (sum, value)) in sum.iter_mut().zip(pixel).enumerate() {
                *sum += f32::from(*value) * if channel == 3 { weight } else { seen };
            }
        }
    }
}

/// The average of a sum over `whole` pixels.
fn pixel<const N: usize>(sum: &[f32; N], whole: f32) -> [u8; N] {
    let seen = match N {
        4 => whole * (sum[3] / whole / 255.0),
        _ => whole,
    };
    let mut pixel = [0; N];
    for (channel, (pixel, sum)) in pixel.iter_mut().zip(sum).enumerate() {
        let over = if channel == 3 { whole } else { seen };
        // Nothing is seen of what one sees through wholly.
        *pixel = if over > 0.0 {
            (sum / over + 0.5) as u8
        } else {
            0
        };
    }
    pixel
}

#[cfg(test)]
mod tests {
    use super::shrunk;
    use proptest::prelude::*;

    #[test]
    fn a_pixel_is_the_average_of_what_it_covers() {
        let stripes: Vec<u8> = [0, 0, 0, 200, 100, 50].repeat(2);
        assert_eq!(
            shrunk::<3>(&stripes, (4, 1), (2, 1)),
            [100, 50, 25, 100, 50, 25]
        );
        // Three pixels in the place of two: each covers one and a half.
        let three = [0, 0, 0, 90, 90, 90, 180, 180, 180];
        assert_eq!(
            shrunk::<3>(&three, (3, 1), (2, 1)),
            [30, 30, 30, 150, 150, 150]
        );
        assert_eq!(shrunk::<3>(&three, (1, 3), (1, 1)), [90, 90, 90]);
    }

    #[test]
    fn what_nobody_sees_colours_nothing() {
        let edge = [255, 0, 0, 255, 0, 255, 0, 0];
        assert_eq!(shrunk::<4>(&edge, (2, 1), (1, 1)), [255, 0, 0, 128]);
        assert_eq!(shrunk::<4>(&[9, 9, 9, 0], (1, 1), (1, 1)), [0, 0, 0, 0]);
    }

    proptest! {
        #[test]
        fn one_colour_stays_one_colour(
            (width, height) in (1_u32..40, 1_u32..40),
            (narrower, lower) in (1_u32..40, 1_u32..40),
            colour in any::<[u8; 3]>(),
        ) {
            let to = (narrower.min(width), lower.min(height));
            let picture = colour.repeat((width * height) as usize);
            let made = shrunk::<3>(&picture, (width, height), to);
            prop_assert_eq!(made, colour.repeat((to.0 * to.1) as usize));
        }
    }
}
