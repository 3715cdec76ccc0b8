//! E-mail and web addresses.

use super::source::{Source, is_quote};
use super::{Find, Kind};

/// Ends of addresses that are no Danish words, so that an address is known by them alone.
const ENDS: &[&str] = &[
    "dk", "com", "org", "net", "eu", "info", "edu", "gov", "io", "uk", "fi", "fr", "nl", "pl",
    "ua", "gl", "fo", "app", "shop", "dev", "blog", "online",
];

/// Ends that are words too: "hjem.nu" may lack a blank. They count with a path or a `www.` only.
const ENDS_THAT_ARE_WORDS: &[&str] = &["de", "se", "no", "nu", "is", "it", "at", "be", "me", "tv"];

/// Characters that the name of a host may have.
const MOST_IN_HOST: usize = 253;

/// The e-mail and web addresses of a text.
pub(super) fn find(source: &Source) -> Vec<Find> {
    let mut finds = mail(source);
    for find in web(source) {
        if !finds.iter().any(|known| known.range.overlaps(find.range)) {
            finds.push(find);
        }
    }
    finds
}

fn mail(source: &Source) -> Vec<Find> {
    let characters = &source.characters;
    let signs = characters.iter().enumerate();
    signs
        .filter(|(_, sign)| **sign == '@')
        .filter_map(|(at, _)| {
            let is_local =
                |one: &char| one.is_alphanumeric() || matches!(one, '.' | '_' | '%' | '+' | '-');
            let is_domain = |one: &char| one.is_alphanumeric() || matches!(one, '.' | '-');
            let before = characters[..at]
                .iter()
                .rev()
                .take_while(|one| is_local(one));
            let mut start = at - before.count();
            let after = characters[at + 1..].iter().take_while(|one| is_domain(one));
            let mut end = at + 1 + after.count();
            while end > at + 1 && !characters[end - 1].is_alphanumeric() {
                end -= 1;
            }
            while start < at && !characters[start].is_alphanumeric() {
                start += 1;
            }
            let domain: String = characters[at + 1..end].iter().collect();
            let (name, top) = domain.rsplit_once('.')?;
            let sound = start < at
                && !name.is_empty()
                && top.len() >= 2
                && top.chars().all(char::is_alphabetic);
            sound.then(|| Find::likely(Kind::Email, start, end).certain_if(true))
        })
        .collect()
}

fn web(source: &Source) -> Vec<Find> {
    let characters = &source.characters;
    let mut finds = Vec::new();
    let mut place = 0;
    while place < characters.len() {
        let begins = characters[place].is_alphanumeric()
            && !source.before(place).is_some_and(char::is_alphanumeric);
        let read = begins.then(|| read_web(source, place)).flatten();
        match read {
            Some(find) => {
                place = find.range.end;
                finds.push(find);
            }
            None => place += 1,
        }
    }
    finds
}

/// The address that begins here.
fn read_web(source: &Source, start: usize) -> Option<Find> {
    let host = host(source, start);
    let dots = source.slice(start, host).contains(&'.');
    if !dots && source.at(host) != Some(':') {
        return None;
    }
    let scheme = ["http://", "https://"].into_iter().find(|scheme| {
        let begin = source.slice(start, start + scheme.len()).iter();
        begin.flat_map(|one| one.to_lowercase()).eq(scheme.chars())
    });
    if let Some(scheme) = scheme {
        let end = end_of_path(source, start + scheme.len());
        return (end > start + scheme.len())
            .then(|| Find::likely(Kind::Web, start, end).certain_if(true));
    }
    let name: String = source
        .slice(start, host)
        .iter()
        .flat_map(|one| one.to_lowercase())
        .collect();
    let (rest, top) = name.rsplit_once('.')?;
    let www = name.starts_with("www.") && name.len() > 7;
    let path =
        source.at(host) == Some('/') && source.at(host + 1).is_some_and(char::is_alphanumeric);
    let label = rest.rsplit('.').next().unwrap_or_default();
    let is_label = label.chars().count() >= 2 && !label.chars().all(|one| one.is_ascii_digit());
    let known = is_label && (ENDS.contains(&top) || (path && ENDS_THAT_ARE_WORDS.contains(&top)));
    // "Post.Nord" is two words; an address has no capital after a full stop.
    let plain = source
        .slice(start, host)
        .windows(2)
        .all(|pair| pair[0] != '.' || !pair[1].is_uppercase());
    (www || (known && plain)).then(|| {
        let end = if source.at(host) == Some('/') {
            end_of_path(source, host)
        } else {
            host
        };
        Find::likely(Kind::Web, start, end).certain_if(www)
    })
}

/// Where the name of a host ends that begins here.
fn host(source: &Source, start: usize) -> usize {
    let mut end = start;
    while end - start < MOST_IN_HOST
        && let Some(one) = source.at(end)
    {
        let inside =
            matches!(one, '.' | '-') && source.at(end + 1).is_some_and(char::is_alphanumeric);
        if !(one.is_alphanumeric() || inside) {
            break;
        }
        end += 1;
    }
    end
}

/// Where an address ends, without the full stop or bracket of the sentence around it.
fn end_of_path(source: &Source, start: usize) -> usize {
    let mut end = start;
    while source.at(end).is_some_and(|one| {
        !one.is_whitespace() && !is_quote(one) && !matches!(one, '<' | '>' | ')' | ']')
    }) {
        end += 1;
    }
    while end > start
        && source
            .before(end)
            .is_some_and(|one| matches!(one, '.' | ',' | ';' | ':' | '!' | '?'))
    {
        end -= 1;
    }
    end
}
