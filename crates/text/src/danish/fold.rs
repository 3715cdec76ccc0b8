//! One spelling for every word. The build step that makes the lexicon reads this file too, so that both agree.

/// The word in lower case and one spelling, its accents kept: aa→å, ä→æ, ö→ø. Never å, æ or ø to plain letters: they are
/// letters of their own.
pub(crate) fn letters(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut after_lone_a = false;
    for character in word.chars().flat_map(char::to_lowercase) {
        let plain = match character {
            'a' if after_lone_a => {
                folded.pop();
                folded.push('å');
                after_lone_a = false;
                continue;
            }
            'ä' => 'æ',
            'ö' => 'ø',
            other => other,
        };
        after_lone_a = character == 'a';
        folded.push(plain);
    }
    folded
}

/// The word in lower case with aa as two letters, which they are where two parts of a compound meet: "dataanalyse".
pub(crate) fn letters_apart(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'ä' => 'æ',
            'ö' => 'ø',
            other => other,
        })
        .collect()
}

/// Where each letter of the folded word, and its end, stands in the word as written, in Unicode scalar values.
pub(crate) fn places(word: &str) -> Vec<usize> {
    let mut places = Vec::with_capacity(word.len() + 1);
    let mut after_lone_a = false;
    let mut written = 0;
    for character in word.chars() {
        for lower in character.to_lowercase() {
            if lower == 'a' && after_lone_a {
                after_lone_a = false;
                continue;
            }
            after_lone_a = lower == 'a';
            places.push(written);
        }
        written += 1;
    }
    places.push(written);
    places
}

/// A folded word without its accents: é→e, ü→u.
pub(crate) fn without_accents(folded: &str) -> String {
    folded.chars().map(without_accent).collect()
}

/// Whether a folded word has a letter with an accent.
pub(crate) fn has_accent(folded: &str) -> bool {
    folded
        .chars()
        .any(|character| without_accent(character) != character)
}

fn without_accent(character: char) -> char {
    match character {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ü' | 'ú' => 'u',
        'ó' | 'ô' => 'o',
        'í' | 'î' | 'ï' => 'i',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}
