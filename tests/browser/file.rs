//! Saving a picture as a file: what the browser is handed, and what is said when it will not.
//!
//! The press on the download link is caught, so that no file is made on the machine that runs the tests.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::browser::file::save;
use waymark::core::picture_file::{FileKind, FileOutcome};

use crate::page::until;

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\" viewBox=\"0 0 60 40\">\
    <text x=\"4\" y=\"20\">Nan &amp; المشي \u{1f375}</text></svg>";

fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap()
}

/// Puts something in the place of a method of the browser, until it is dropped.
struct Instead(&'static str);

impl Instead {
    fn of(method: &'static str, script: &str) -> Self {
        run(&format!(
            "globalThis.was = globalThis.was || {{}}; was['{method}'] = {method}; {method} = function() {{ {script} }};"
        ));
        Self(method)
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        run(&format!("{0} = was['{0}'];", self.0));
    }
}

/// Catches what would be downloaded: name and address.
fn caught() -> Instead {
    run("globalThis.caught = [];");
    Instead::of("HTMLAnchorElement.prototype.click", "caught.push(this.download, this.href);")
}

fn caught_text(at: u32) -> String {
    let caught: Array = Reflect::get(&js_sys::global(), &"caught".into()).unwrap().into();
    caught.get(at).as_string().unwrap_or_default()
}

/// Saves, and waits for what becomes of it.
async fn saved(svg: &str, kind: FileKind) -> FileOutcome {
    let told = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&told);
    save(svg, kind, "2026-11-22", move |outcome| heard.borrow_mut().push(outcome));
    until("what became of the file", || !told.borrow().is_empty()).await;
    let told = told.borrow();
    assert_eq!(told.len(), 1, "said once");
    told[0]
}

#[wasm_bindgen_test]
async fn a_drawing_is_handed_over_exactly_as_it_is_with_no_word_in_name_or_address() {
    let _caught = caught();
    assert_eq!(saved(DRAWING, FileKind::Drawing).await, FileOutcome::Handed);
    assert_eq!(caught_text(0), "notes-2026-11-22.svg");
    let address = caught_text(1);
    assert!(address.starts_with("blob:") && !address.contains("Nan"), "{address}");
    let read = "const x = new XMLHttpRequest(); x.open('GET', caught[1], false); x.send(); return x.responseText;";
    assert_eq!(run(read).as_string().unwrap(), DRAWING);
}

#[wasm_bindgen_test]
async fn a_picture_has_twice_the_dots_on_a_white_ground() {
    let _caught = caught();
    assert_eq!(saved(DRAWING, FileKind::Picture).await, FileOutcome::Handed);
    assert_eq!(caught_text(0), "notes-2026-11-22.png");
    run("globalThis.seen = new Image(); seen.src = caught[1];");
    let wide = || run("return seen.naturalWidth + ' ' + seen.naturalHeight;").as_string().unwrap();
    until("the picture opens", || wide() == "120 80").await;
    let corner = "const c = document.createElement('canvas'); const p = c.getContext('2d'); p.drawImage(seen, 0, 0); \
                  return p.getImageData(119, 79, 1, 1).data.join(' ');";
    assert_eq!(run(corner).as_string().unwrap(), "255 255 255 255");
}

#[wasm_bindgen_test]
async fn what_cannot_be_drawn_is_refused_in_so_many_words_and_nothing_is_handed_over() {
    let _caught = caught();
    assert_eq!(saved("no drawing at all", FileKind::Picture).await, FileOutcome::Refused);
    for (method, script) in [
        ("HTMLCanvasElement.prototype.getContext", "return null;"),
        ("HTMLCanvasElement.prototype.getContext", "throw new Error('no');"),
        ("HTMLCanvasElement.prototype.toBlob", "throw new DOMException('tainted', 'SecurityError');"),
        ("HTMLCanvasElement.prototype.toBlob", "arguments[0](null);"),
        ("CanvasRenderingContext2D.prototype.getImageData", "return new ImageData(1, 1);"),
        ("URL.createObjectURL", "throw new TypeError('no');"),
    ] {
        let _instead = Instead::of(method, script);
        assert_eq!(saved(DRAWING, FileKind::Picture).await, FileOutcome::Refused, "{method}: {script}");
    }
    assert_eq!(caught_text(0), "");
}
