//! A picture as a file: which kinds there are, how a file is called, and what can become of saving one.
//!
//! The name of a file says nothing about what is in it: anybody who looks at a list of downloads can read it.

/// The two kinds of file a picture can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Dots, as phones and messages like them: PNG.
    Picture,
    /// Lines that stay sharp at any size: SVG.
    Drawing,
}

impl FileKind {
    /// The neutral name of a file that is saved on this day (`YYYY-MM-DD`): `notes-2026-11-22.png`.
    ///
    /// Whatever else is handed in, only digits and hyphens of the day come through.
    pub fn name(self, day: &str) -> String {
        let day: String = day.chars().filter(|sign| sign.is_ascii_digit() || *sign == '-').collect();
        let ending = match self {
            FileKind::Picture => "png",
            FileKind::Drawing => "svg",
        };
        if day.is_empty() { format!("notes.{ending}") } else { format!("notes-{day}.{ending}") }
    }
}

/// What became of saving a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileOutcome {
    /// The browser took it.
    Handed,
    /// The browser took it, but this page stands in a frame, and a frame that may not download is blocked without a word.
    Unsure,
    /// It said no, or could not draw.
    Refused,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_notes_and_the_day_and_nothing_else() {
        assert_eq!(FileKind::Picture.name("2026-11-22"), "notes-2026-11-22.png");
        assert_eq!(FileKind::Drawing.name("2026-11-22"), "notes-2026-11-22.svg");
    }

    #[test]
    fn nothing_but_a_day_can_come_into_the_name() {
        assert_eq!(FileKind::Drawing.name("My kit / ../x"), "notes.svg");
        assert_eq!(FileKind::Drawing.name("Nan 2026-11-22"), "notes-2026-11-22.svg");
    }
}
