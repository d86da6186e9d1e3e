//! Saving a picture or a copy as a file, and reading a copy back. Saying no is an ordinary answer here, as it is for storage.
//!
//! The words go from memory into a file and touch nothing between: an object URL is a bare number, is let go again, and is
//! the only address made. A `data:` address would hold the words themselves.
//!
//! A frame that may not download is blocked by the browser in silence; nothing in the page can see it. So inside a frame the
//! answer is never more than *unsure*, and print and copy stay beside it.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, File, FileReader, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

use super::frame::is_framed;
use crate::core::copy::{MOST_BYTES, Refusal, read};
use crate::core::idle::whole;
use crate::core::picture_file::{FileKind, FileOutcome};
use crate::core::sitting::Record;

/// A picture has twice as many dots as the drawing has units, so that it stays sharp on paper and on fine screens.
const DOTS: f64 = 2.0;
/// The most dots a picture may have: what old iPhones can draw. A taller drawing gets fewer dots for each unit.
const MOST_DOTS: f64 = 16_000_000.0;
/// How long an object URL is held after the press: some browsers fetch it later than at once.
const HELD_MS: u32 = 10_000;

type Told = Rc<dyn Fn(FileOutcome)>;

/// Saves a drawing (the text of an SVG file, with its width and height) under a neutral name. The day is `YYYY-MM-DD`.
///
/// `told` is called exactly once, at once or a little later, with what became of it.
pub fn save(svg: &str, kind: FileKind, day: &str, told: impl Fn(FileOutcome) + 'static) {
    let told: Told = Rc::new(told);
    let name = kind.name(day);
    let Some(drawing) = blob(svg, "image/svg+xml;charset=utf-8") else { return told(FileOutcome::Refused) };
    match kind {
        FileKind::Drawing => told(hand_over(&drawing, &name)),
        FileKind::Picture => {
            let tell = Rc::clone(&told);
            if draw(&drawing, name, tell).is_none() {
                told(FileOutcome::Refused);
            }
        }
    }
}

/// Saves a text under a name that is already neutral and plain; its ending says whether it is a page.
pub fn save_text(text: &str, name: &str) -> FileOutcome {
    let kind = if name.ends_with(".html") { "text/html;charset=utf-8" } else { "text/plain;charset=utf-8" };
    blob(text, kind).map_or(FileOutcome::Refused, |file| hand_over(&file, name))
}

/// Reads a file that a person chose as a copy of theirs. `told` is called once, unless the browser never answers.
pub fn read_copy(file: &File, told: impl Fn(Result<Vec<Record>, Refusal>) + 'static) {
    if file.size() > f64::from(MOST_BYTES) {
        return told(Err(Refusal::TooBig));
    }
    let told = Rc::new(told);
    let Ok(reader) = FileReader::new() else { return told(Err(Refusal::Unread)) };
    let done = {
        let (reader, told) = (reader.clone(), Rc::clone(&told));
        Closure::once_into_js(move || {
            let text = reader.result().ok().and_then(|text| text.as_string());
            told(text.map_or(Err(Refusal::Unread), |text| read(&text)));
        })
    };
    // Both when it was read and when it could not be.
    reader.set_onloadend(Some(done.unchecked_ref()));
    if reader.read_as_text(file).is_err() {
        told(Err(Refusal::Unread));
    }
}

fn blob(text: &str, kind: &str) -> Option<Blob> {
    let how = BlobPropertyBag::new();
    how.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &how).ok()
}

/// Gives a file to the browser as a press on a download link does. The link is never on the page.
fn hand_over(file: &Blob, name: &str) -> FileOutcome {
    let link = element::<HtmlAnchorElement>("a");
    let (Some(link), Ok(address)) = (link, Url::create_object_url_with_blob(file)) else { return FileOutcome::Refused };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    gloo_timers::callback::Timeout::new(HELD_MS, move || let_go(&address)).forget();
    if is_framed() { FileOutcome::Unsure } else { FileOutcome::Handed }
}

fn let_go(address: &str) {
    let _gone = Url::revoke_object_url(address);
}

/// Draws an SVG into dots and hands them over. Nothing at all, if it cannot even begin.
fn draw(drawing: &Blob, name: String, told: Told) -> Option<()> {
    let image = HtmlImageElement::new().ok()?;
    if !canvas_is_true() {
        return None;
    }
    let address = Url::create_object_url_with_blob(drawing).ok()?;
    let loaded = {
        let (image, address, told) = (image.clone(), address.clone(), Rc::clone(&told));
        Closure::once_into_js(move || {
            let_go(&address);
            if dots(&image, name, Rc::clone(&told)).is_none() {
                told(FileOutcome::Refused);
            }
        })
    };
    let failed = {
        let address = address.clone();
        Closure::once_into_js(move || {
            let_go(&address);
            told(FileOutcome::Refused);
        })
    };
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_onerror(Some(failed.unchecked_ref()));
    image.set_src(&address);
    Some(())
}

/// The image on a white ground, as a PNG. A canvas that is tainted, too big or switched off gives nothing.
fn dots(image: &HtmlImageElement, name: String, told: Told) -> Option<()> {
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    if width < 1.0 || height < 1.0 {
        return None;
    }
    let scale = DOTS.min((MOST_DOTS / (width * height)).sqrt());
    let (wide, high) = (width * scale, height * scale);
    let (canvas, pen) = canvas(whole(wide), whole(high))?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, wide.ceil(), high.ceil());
    pen.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high).ok()?;
    let done = Closure::once_into_js(move |file: JsValue| {
        told(file.dyn_ref::<Blob>().map_or(FileOutcome::Refused, |file| hand_over(file, &name)));
    });
    canvas.to_blob(done.unchecked_ref()).ok()
}

/// Some browsers answer with noise or plain white when a page reads its canvas, to keep people from being followed. That is
/// their right; a file full of noise helps nobody, so it counts as a no. Two squares, black and white, tell; a slight tint
/// is let through.
fn canvas_is_true() -> bool {
    let Some((_, pen)) = canvas(8, 4) else { return false };
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, 8.0, 4.0);
    pen.set_fill_style_str("#000");
    pen.fill_rect(0.0, 0.0, 4.0, 4.0);
    let shade = |x: f64| {
        let dots = pen.get_image_data(x, 2.0, 1.0, 1.0).ok()?.data();
        dots.first().copied()
    };
    matches!((shade(1.0), shade(6.0)), (Some(dark), Some(light)) if dark < 16 && light > 239)
}

fn canvas(wide: u32, high: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas = element::<HtmlCanvasElement>("canvas")?;
    canvas.set_width(wide);
    canvas.set_height(high);
    let pen = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, pen))
}

fn element<T: JsCast>(name: &str) -> Option<T> {
    web_sys::window()?.document()?.create_element(name).ok()?.dyn_into().ok()
}
