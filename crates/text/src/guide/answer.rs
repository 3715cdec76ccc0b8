//! The answer line of a section: `svar: valg: Ja, Nej | obligatorisk | vises ikke`.

use super::AnswerKind;
use super::error::GuideProblem;

/// What an answer line says, or what holds when there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) kind: AnswerKind,
    pub(super) required: bool,
    pub(super) exhibited: bool,
}

impl Default for Answer {
    fn default() -> Self {
        Answer {
            kind: AnswerKind::Long,
            required: false,
            exhibited: true,
        }
    }
}

/// What stands behind the colon, if this is an answer line.
pub(super) fn words_of(line: &str) -> Option<&str> {
    let (name, words) = line.trim().split_once(':')?;
    matches!(name.to_lowercase().as_str(), "svar" | "answer").then_some(words)
}

pub(super) fn read(words: &str) -> Result<Answer, GuideProblem> {
    let mut answer = Answer::default();
    let mut kind = None;
    for part in words.split('|').map(str::trim) {
        match part.to_lowercase().as_str() {
            "obligatorisk" | "required" => answer.required = true,
            "vises ikke" | "not exhibited" => answer.exhibited = false,
            _ => {
                if kind.replace(read_kind(part)?).is_some() {
                    return Err(GuideProblem::TwoKinds);
                }
            }
        }
    }
    answer.kind = kind.unwrap_or_default();
    Ok(answer)
}

fn read_kind(part: &str) -> Result<AnswerKind, GuideProblem> {
    if let Some((name, choices)) = part.split_once(':')
        && matches!(name.trim().to_lowercase().as_str(), "valg" | "choice")
    {
        return read_choices(choices);
    }
    match part.to_lowercase().as_str() {
        "lang" | "long" => Ok(AnswerKind::Long),
        "kort" | "short" => Ok(AnswerKind::Short),
        "tal" | "number" => Ok(AnswerKind::Number),
        "dato" | "date" => Ok(AnswerKind::Date),
        "sted" | "place" => Ok(AnswerKind::Place),
        "citat" | "quote" => Ok(AnswerKind::Quote),
        "valg" | "choice" => Err(GuideProblem::TooFewChoices),
        _ => Err(GuideProblem::UnknownAnswer(part.to_owned())),
    }
}

fn read_choices(choices: &str) -> Result<AnswerKind, GuideProblem> {
    let mut answers: Vec<String> = Vec::new();
    for answer in choices
        .split(',')
        .map(str::trim)
        .filter(|answer| !answer.is_empty())
    {
        if !answers.iter().any(|known| known == answer) {
            answers.push(answer.to_owned());
        }
    }
    if answers.len() < 2 {
        Err(GuideProblem::TooFewChoices)
    } else {
        Ok(AnswerKind::Choice(answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_may_be_required_and_kept_off_the_wall() {
        let answer = read(" valg: Ja, Nej, Ved ikke | obligatorisk | vises ikke");

        let kind = AnswerKind::Choice(vec![
            "Ja".to_owned(),
            "Nej".to_owned(),
            "Ved ikke".to_owned(),
        ]);
        assert_eq!(
            answer,
            Ok(Answer {
                kind,
                required: true,
                exhibited: false
            })
        );
    }

    #[test]
    fn flags_alone_leave_the_answer_long() {
        assert_eq!(
            read("required"),
            Ok(Answer {
                required: true,
                ..Answer::default()
            })
        );
    }

    #[test]
    fn what_means_nothing_is_named() {
        assert_eq!(
            read("kort | rød"),
            Err(GuideProblem::UnknownAnswer("rød".to_owned()))
        );
        assert_eq!(read("kort | tal"), Err(GuideProblem::TwoKinds));
        assert_eq!(read("valg: Ja, Ja"), Err(GuideProblem::TooFewChoices));
        assert_eq!(read(""), Err(GuideProblem::UnknownAnswer(String::new())));
    }
}
