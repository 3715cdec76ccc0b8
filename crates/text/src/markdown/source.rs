//! Small mends in the source before it is parsed, so that Markdown does not read marks where people wrote prose.

use crate::normal::normalise;

/// The source as the parser shall have it: [`normalise`]d, and with the traps of Markdown disarmed line by line. The
/// number of lines does not change, and preparing twice is the same as preparing once.
pub(crate) fn prepare(markdown: &str) -> String {
    let normal = normalise(markdown);
    let lines: Vec<&str> = normal.split('\n').collect();
    let mut mender = Mender::default();
    let mut prepared = String::with_capacity(normal.len() + 16);
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            prepared.push('\n');
        }
        let after_blank = index == 0 || lines[index - 1].trim().is_empty();
        mender.mend(&mut prepared, line, after_blank, &lines[index + 1..]);
    }
    prepared
}

/// What has been seen so far.
#[derive(Default)]
struct Mender {
    in_list: bool,
    last_number: Option<u32>,
    /// The mark of the fence around the code that is being read.
    fence: Option<char>,
}

impl Mender {
    fn mend(&mut self, prepared: &mut String, line: &str, after_blank: bool, following: &[&str]) {
        if let Some(open) = self.fence {
            if fence_of(line) == Some(open) {
                self.fence = None;
            }
            prepared.push_str(line);
            return;
        }
        let content = line.trim_start_matches([' ', '\t']);
        // Outside lists the indentation goes, and what was too far in to be a fence becomes one.
        self.fence = fence_of(if self.in_list { line } else { content });
        let indent = &line[..line.len() - content.len()];
        let escape_at = self.trap(content, following);
        if self.fence.is_none()
            && after_blank
            && indent.is_empty()
            && !content.is_empty()
            && !is_item(content, escape_at)
        {
            self.in_list = false;
            self.last_number = None;
        }
        // Outside lists an indented line is a paragraph, as in a letter, not a listing.
        if self.in_list || content.is_empty() {
            prepared.push_str(indent);
        }
        match escape_at {
            Some(at) => {
                prepared.push_str(&content[..at]);
                prepared.push('\\');
                prepared.push_str(&content[at..]);
            }
            None => prepared.push_str(content),
        }
    }

    /// The place of the mark that must be escaped, if the line only looks like a list, a definition, or an underline.
    fn trap(&mut self, content: &str, following: &[&str]) -> Option<usize> {
        if let Some(number) = list_number(content) {
            let follows = self
                .last_number
                .is_some_and(|last| number.value == last.saturating_add(1));
            let begins = number.value == 1
                && (self.last_number.is_some() || is_counted_on(following, number.delimiter));
            if (follows || begins) && !starts_with_month(number.rest) {
                self.last_number = Some(number.value);
                self.in_list = true;
                return None;
            }
            return Some(number.digits);
        }
        if is_bullet(content) && !is_rule(content) {
            // A lone dash opens a line of talk: "- Kom nu hjem, sagde hun."
            let has_company = following
                .iter()
                .take_while(|line| !line.trim().is_empty())
                .any(|line| is_bullet(line.trim_start()));
            if self.in_list || has_company {
                self.in_list = true;
                return None;
            }
            return Some(0);
        }
        (is_definition(content) || is_double_underline(content)).then_some(0)
    }
}

fn is_item(content: &str, escape_at: Option<usize>) -> bool {
    escape_at.is_none()
        && (list_number(content).is_some() || (is_bullet(content) && !is_rule(content)))
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

/// Whether the list goes on: the next item, before any other paragraph, has the next number. A lone "1." is prose: "1. gang
/// vi så hende".
fn is_counted_on(following: &[&str], delimiter: char) -> bool {
    let mut after_blank = false;
    for line in following {
        if let Some(next) =
            list_number(line.trim_start()).filter(|next| !starts_with_month(next.rest))
        {
            return next.delimiter == delimiter && matches!(next.value, 1 | 2);
        }
        let is_blank = line.trim().is_empty();
        if after_blank && !is_blank && !line.starts_with([' ', '\t']) {
            return false;
        }
        after_blank = is_blank;
    }
    false
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

/// A line of three or more of one mark, blanks between them allowed.
fn is_rule(content: &str) -> bool {
    let marks: Vec<char> = content
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    marks.len() >= 3 && marks.iter().all(|mark| *mark == marks[0])
}

/// `[word]: address` would vanish from the page as a link's definition.
fn is_definition(content: &str) -> bool {
    content.starts_with('[') && content.contains("]:")
}

/// A line of equal signs would vanish, and make a heading of the line above.
fn is_double_underline(content: &str) -> bool {
    !content.is_empty() && content.trim_end().chars().all(|character| character == '=')
}

fn fence_of(line: &str) -> Option<char> {
    let content = line.trim_start_matches(' ');
    let is_near = line.len() - content.len() <= 3;
    ['`', '~']
        .into_iter()
        .find(|mark| is_near && content.starts_with(&mark.to_string().repeat(3)))
}
