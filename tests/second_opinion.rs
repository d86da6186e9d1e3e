//! Our own reader of JSON says yes and no exactly where `serde_json` does, and reads the same: on every shape of value, and on frozen
//! saves after any change.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop with a message")]

use std::fs;
use std::path::Path;

use waymark::core::saved::open;
use waymark::core::sitting::Record;

/// A checked text around any JSON, as whoever wants to do harm can make one.
fn around(json: &str) -> String {
    const CHECK: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    let sum = CHECK.checksum(json.as_bytes());
    format!("waymark 1 1 tab {} {sum:08x}\n{json}", json.len())
}

/// Our own reader of JSON against the one that everybody uses: the same yes or no, and the same record.
fn both_read(json: &str) {
    let theirs = serde_json::from_str::<Record>(json).ok();
    let ours = open(&around(json)).ok().map(|opened| opened.record);
    assert!(ours == theirs, "ours says {}, serde_json {}: {json}", ours.is_some(), theirs.is_some());
}

#[test]
fn our_reader_says_yes_and_no_where_the_usual_one_does() {
    let answer = |response: &str| {
        format!(
            r#"{{"exercise":"e","sittings":[{{"id":"i","begun":"b","at":"a","answers":{{"p":{{"lang":"en","asked":"?","response":{response}}}}}}}]}}"#
        )
    };
    let responses = [
        r#""thought""#,
        r#"{"thought":null}"#,
        r#"{"thought":1}"#,
        r#"{"thought":"x"}"#,
        r#""wrote""#,
        r#"{"wrote":null}"#,
        r#"{"wrote":"x"}"#,
        r#"{"wrote":["x"]}"#,
        r#"{"wrote":"x","more":1}"#,
        r#"{"wrote":"x",}"#,
        "{}",
        "[]",
        "null",
        r#"{"x":1}"#,
        r#"{"chose":[]}"#,
        r#"{"chose":[["a","b"]]}"#,
        r#"{"chose":[["a"]]}"#,
        r#"{"chose":[["a","b","c"]]}"#,
        r#"{"chose":{}}"#,
        r#"{"chose":[{"id":"a"}]}"#,
        r#"{"chose":[{"id":"a","say":"b"},]}"#,
        r#"{"chose":[{"say":"b","id":"a","x":[{}]}]}"#,
        r#"{"chose":[{"id":"a","say":"b","id":"a"}]}"#,
        r#"{"sorted":[{"card":["a","b"],"group":{"id":"a","say":"b"}}]}"#,
        r#"{"sorted":[{"card":["a","b"]}]}"#,
        r#"{ "wrote" : "x" }"#,
        r#"{"wrote" "x"}"#,
        r#"{"wr\u006fte":"x"}"#,
    ];
    responses.iter().for_each(|response| both_read(&answer(response)));
    let texts = [
        r"\u0041",
        r"\u004",
        r"\u00e9",
        r"\ud83c\udf75",
        r"\ud83c",
        r"\udf75",
        r"\ud83c\ud83c",
        r"\ud83cx",
        r"\ud83c\n",
        r"\uD83C\uDF75",
        r"\b\f\n\r\t\/\\",
        r"\x",
        r"\",
        "\t",
        "\u{1}",
        "\u{7f}",
        "\u{2028}",
        "\0",
        "é\u{1f375}",
        r"\u+123",
        r"\u0000",
        r"\uffff",
    ];
    for text in texts {
        both_read(&answer(&format!("{{\"wrote\":\"{text}\"}}")));
        // And where nobody reads it.
        both_read(&format!("{{\"exercise\":\"e\",\"sittings\":[],\"x\":\"{text}\"}}"));
        both_read(&format!("{{\"exercise\":\"e\",\"sittings\":[],\"x\":{{\"{text}\":1}}}}"));
        both_read(&format!("{{\"exercise\":\"e\",\"sittings\":[],\"{text}\":1}}"));
    }
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    let values = [
        "1",
        "-1",
        "-",
        "01",
        "0",
        "-0",
        "1.",
        "1.5",
        ".5",
        "1e5",
        "1e",
        "1E+5",
        "1e-",
        "1.5e999",
        "true",
        "tru",
        "truex",
        "false",
        "null",
        "nul",
        "[]",
        "[1]",
        "[1,]",
        "[,]",
        "[1 2]",
        "{}",
        r#"{"a"}"#,
        r#"{"a":1,}"#,
        r#"{"a":1 "b":2}"#,
        r#"{a:1}"#,
        r#"{"a":{"b":[{}]}}"#,
        "[[]",
        "[}",
        "{]",
        "\u{a0}1",
        " \t\n\r1 ",
        "",
        "NaN",
        "Infinity",
        "+1",
        "0x1",
        "1 1",
        "[[],{},[{}]]",
        "\u{feff}1",
        &deep,
    ];
    for value in values {
        both_read(value);
        both_read(&format!("{{\"exercise\":\"e\",\"sittings\":[],\"x\":{value}}}"));
        both_read(&format!("{{\"x\":{value},\"exercise\":\"e\",\"sittings\":[]}}"));
        both_read(&format!("{{\"exercise\":\"e\",\"sittings\":{value}}}"));
        both_read(&format!("{{\"exercise\":{value},\"sittings\":[]}}"));
        both_read(&format!("[\"e\",{value}]"));
        for name in ["id", "at", "mode", "brief", "answers", "left_out", "filled"] {
            let others = r#""id":"i","begun":"b","at":"a","answers":{}"#;
            both_read(&format!("{{\"exercise\":\"e\",\"sittings\":[{{{others},\"{name}\":{value}}}]}}"));
            both_read(&format!("{{\"exercise\":\"e\",\"sittings\":[{{\"begun\":\"b\",\"{name}\":{value}}}]}}"));
        }
        both_read(&format!("[\"e\",[[\"i\",\"b\",\"a\",\"words\",false,{{}},[],[],{value}]]]"));
    }
    for mode in [
        r#""cards""#,
        r#""Cards""#,
        r#"{"think":null}"#,
        r#"{"think":1}"#,
        r#"["paper"]"#,
        r#""""#,
        r#"{"paper":null,"x":1}"#,
    ] {
        both_read(&format!(r#"["e",[["i","b","a",{mode},true,{{}}]]]"#));
        both_read(&format!(r#"["e",[["i","b","a",{mode},true,{{}},["p","p"]]]]"#));
        both_read(&format!(r#"["e",[["i","b","a",{mode}]]]"#));
    }
}

#[test]
fn our_reader_agrees_with_the_usual_one_after_any_change_to_a_frozen_save() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/saves");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let samples: Vec<_> =
        files.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("v1-"))).collect();
    assert!(samples.len() >= 2);
    for path in samples {
        let text = fs::read_to_string(path).unwrap();
        let (_, json) = text.split_once('\n').unwrap();
        both_read(json);
        let places: Vec<usize> = (0..json.len()).filter(|at| json.is_char_boundary(*at)).collect();
        let others = ['"', '\\', '{', '}', '[', ']', ',', ':', ' ', '0', 'x', '\n', 'u'];
        for at in places.into_iter().step_by(7) {
            let (before, after) = json.split_at(at);
            both_read(before);
            let mut rest = after.chars();
            let (sign, rest) = (rest.next(), rest.as_str());
            both_read(&format!("{before}{rest}"));
            let other = others[at % others.len()];
            both_read(&format!("{before}{other}{rest}"));
            both_read(&format!("{before}{other}{}{rest}", sign.unwrap_or_default()));
        }
    }
}
