//! Small mends in the source before it is parsed, so that Markdown does not read marks where people wrote prose.

use crate::normal::normalise;

/// The source as the parser shall have it: [`normalise`]d, and with the traps of Markdown disarmed line by line. The
/// number of lines does not change, and preparing twice is the same as preparing once.
pub(crate) fn prepare(markdown: &str) -> String {
    let normal = normalise(markdown);
    let lines: Vec<&str> = normal.split('\n').collect();
    let mut prepared = String::with_capacity(normal.len() + 16);
    let mut in_list = false;
    let mut last_number = None;
    let mut fence = None;
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            prepared.push('\n');
        }
        if let Some(open) = fence {
            if fence_of(line) == Some(open) {
                fence = None;
            }
            prepared.push_str(line);
            continue;
        }
        let content = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - content.len()];
        fence = fence_of(line);
        if fence.is_some() {
            prepared.push_str(line);
        } else if let Some(number) = list_number(content) {
            let follows = last_number == number.value.checked_sub(1);
            let begins = number.value == 1
                && (last_number.is_some() || has_second(&lines[index + 1..], number.delimiter));
            if (follows || begins) && !starts_with_month(number.rest) {
                last_number = Some(number.value);
                in_list = true;
                prepared.push_str(line);
            } else {
                prepared.push_str(if in_list { indent } else { "" });
                push_escaped(&mut prepared, content, number.digits);
            }
        } else if is_bullet(content) {
            in_list = true;
            prepared.push_str(line);
        } else if is_definition(content) {
            prepared.push_str(if in_list { indent } else { "" });
            push_escaped(&mut prepared, content, 0);
        } else if indent.is_empty() && !content.is_empty() {
            if index == 0 || lines[index - 1].trim().is_empty() {
                in_list = false;
                last_number = None;
            }
            prepared.push_str(line);
        } else if in_list {
            prepared.push_str(line);
        } else {
            // An indented first line is a paragraph, as in a letter, not a listing.
            prepared.push_str(content);
        }
    }
    prepared
}

struct ListNumber<'a> {
    value: u32,
    digits: usize,
    delimiter: char,
    rest: &'a str,
}

/// The number that would make this line a list item: up to nine digits, `.` or `)`, then a blank.
fn list_number(content: &str) -> Option<ListNumber<'_>> {
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let value = content.get(..digits)?.parse().ok()?;
    let after = content.get(digits..)?;
    let delimiter = after
        .chars()
        .next()
        .filter(|mark| matches!(mark, '.' | ')'))?;
    let rest = &after[1..];
    (digits <= 9 && (rest.is_empty() || rest.starts_with([' ', '\t']))).then_some(ListNumber {
        value,
        digits,
        delimiter,
        rest,
    })
}

/// Whether the next numbered line goes on counting. A lone "1." is prose: "1. gang vi kom ...".
fn has_second(following: &[&str], delimiter: char) -> bool {
    following
        .iter()
        .filter_map(|line| list_number(line.trim_start()))
        .next()
        .is_some_and(|next| next.delimiter == delimiter && matches!(next.value, 1 | 2))
}

fn starts_with_month(rest: &str) -> bool {
    let word: String = rest
        .trim_start()
        .chars()
        .take_while(|character| character.is_alphabetic())
        .collect();
    crate::danish::is_month(&word)
}

fn is_bullet(content: &str) -> bool {
    let mut characters = content.chars();
    matches!(characters.next(), Some('-' | '*' | '+'))
        && matches!(characters.next(), Some(' ' | '\t') | None)
}

/// `[word]: address` would vanish from the page as a link's definition.
fn is_definition(content: &str) -> bool {
    content.starts_with('[') && content.contains("]:")
}

fn fence_of(line: &str) -> Option<char> {
    let content = line.trim_start();
    (line.len() - content.len() <= 3)
        .then(|| {
            ['`', '~']
                .into_iter()
                .find(|mark| content.starts_with(&mark.to_string().repeat(3)))
        })
        .flatten()
}

fn push_escaped(prepared: &mut String, content: &str, at: usize) {
    prepared.push_str(&content[..at]);
    prepared.push('\\');
    prepared.push_str(&content[at..]);
}
