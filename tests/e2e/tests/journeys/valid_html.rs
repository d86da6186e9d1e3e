//! Valid HTML, in no browser: every page as it lies in the upload folder. Screens of exercises are asked about by `catalogue`.

use std::fs;

use e2e::valid_html::Pages;

#[test]
fn every_page_of_the_upload_folder_is_valid_html() {
    let pages = Pages::default();
    for entry in fs::read_dir(e2e::site::folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "html") {
            let name = path.file_name().unwrap().to_string_lossy();
            pages.gather(&name, &fs::read_to_string(&path).unwrap());
        }
    }
    pages.are_valid();
}

#[test]
fn a_browser_would_mend_these_faults_and_they_are_found() {
    let page = |body: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><head><title>A page</title></head><body><main><h1>One</h1>{body}</main></body></html>"
        )
    };
    let found_in = |html: &str| {
        let pages = Pages::default();
        pages.gather("made", html);
        pages.faults().into_iter().map(|fault| fault.says).collect::<Vec<_>>()
    };
    assert_eq!(found_in(&page("<p>Well made.</p>")), Vec::<String>::new());
    let faults = [
        ("<p><div>One</div></p>", "close-order"),
        ("<button><div>One</div></button>", "element-permitted-content"),
        ("<p id=\"a\">One</p><p id=\"a\">Two</p>", "no-dup-id"),
        ("<ul><p>One</p></ul>", "element-permitted-content"),
        ("<p aria-describedby=\"nowhere\">One</p>", "no-missing-references"),
        ("<button type=\"press\">One</button>", "attribute-allowed-values"),
        ("<h3>One</h3>", "heading-level"),
        ("<div>One", "close-order"),
    ];
    for (body, rule) in faults {
        let found = found_in(&page(body));
        assert!(found.iter().any(|fault| fault.contains(rule)), "{body} is not found by {rule}: {found:#?}");
    }
    let found = found_in("<html lang=\"en\"><head><title>A page</title></head><body></body></html>");
    assert!(found.iter().any(|fault| fault.contains("missing-doctype")), "{found:#?}");
}
