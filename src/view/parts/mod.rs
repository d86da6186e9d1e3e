//! Small parts that screens are made of. Data in, callbacks out.
//!
//! A part, its examples and its tests stand in one file; its style has the same name in `static/css/parts/`. Every fixed word
//! comes from content. The gallery (`view/gallery.rs`, test-only) draws every example of every part.

pub mod anchor;
pub mod announcer;
pub mod bar;
pub mod buttons;
pub mod chips;
pub mod choice;
pub mod curtain;
pub mod exercise_card;
pub mod ground_lines;
pub mod help_parts;
pub mod keep_line;
pub mod letter;
pub mod listen;
pub mod note;
pub mod number_list;
pub mod parts_list;
pub mod picture_actions;
pub mod place_line;
pub mod presses;
pub mod sort_card;
pub mod starters;
pub mod text_box;
pub mod tongues;
pub mod weight_label;
