//! A text cut into the pieces that are read aloud one by one: what stands between empty lines.

/// The pieces of a text as they stand in its Markdown, in order; none is blank. Joined by empty lines they are the text.
#[must_use]
pub fn of(markdown: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut begun: Option<usize> = None;
    let mut place = 0;
    for line in markdown.split_inclusive('\n') {
        if line.trim().is_empty() {
            if let Some(start) = begun.take() {
                pieces.push(markdown[start..place].trim_end());
            }
        } else if begun.is_none() {
            begun = Some(place);
        }
        place += line.len();
    }
    if let Some(start) = begun {
        pieces.push(markdown[start..].trim_end());
    }
    pieces
}

/// A text made of pieces; those that are blank leave nothing behind.
#[must_use]
pub fn join<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    pieces
        .into_iter()
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_what_stands_between_empty_lines() {
        let text = "Vi ringede\ntre gange.\n\n \n> »Hvem der?«\n\n- suppe\n- brød";
        assert_eq!(
            of(text),
            ["Vi ringede\ntre gange.", "> »Hvem der?«", "- suppe\n- brød"]
        );
    }

    #[test]
    fn pieces_joined_are_the_text_again() {
        let text = "Et.\n\nTo.\nTre.\n\nFire.";
        assert_eq!(join(of(text)), text);
    }

    #[test]
    fn a_blank_text_has_no_pieces() {
        assert!(of(" \n\n \r\n").is_empty());
        assert_eq!(join(["", "Et.", "  "]), "Et.");
    }
}
