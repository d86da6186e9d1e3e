//! A phone that is held up to a square: a picture of what is on the screen, read by a program that is not ours.

use serde_json::json;

use crate::browser::Browser;

impl Browser {
    /// What a phone reads from the first visible element that this selector finds. `None` where no square is to be seen.
    pub async fn points_a_phone_at(&self, selector: &str) -> Option<String> {
        const FIND: &str =
            "const found = [...document.querySelectorAll(arguments[0])].find((it) => it.checkVisibility());
            found?.scrollIntoView({ block: 'center' });
            return found";
        let found = self.driver.execute(FIND, vec![json!(selector)]).await.ok()?.element().ok()?;
        read(&found.screenshot_as_png().await.ok()?)
    }
}

/// The text of the only square in a picture.
pub fn read(picture: &[u8]) -> Option<String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let mut dots = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut dots).ok()?;
    let (wide, high, each) = (info.width.try_into().ok()?, info.height.try_into().ok()?, info.color_type.samples());
    // One of the colours is enough: the square is black on white.
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| dots[(y * wide + x) * each]);
    let grids = seen.detect_grids();
    let [grid] = grids.as_slice() else { return None };
    grid.decode().ok().map(|(_, text)| text)
}
