//! The named patterns of a page.

use crate::{
    language::{Pattern, ing, lemma, like, participle, past, third},
    lexicon::lower_case,
};

/// Patterns that mean one thing: a message, perhaps a fix, examples.
///
/// ````text
/// ```phrase more-then
/// more|less|better [then] = than
/// say: A comparison takes "{write}".
/// fires: It found more [then] 200 wrong invoices.
/// silent: First I tested it, and then I shipped it.
/// ```
/// ````
/// A line without a key is a pattern, and behind ` = ` what to write for the marked words; there `$1` is the first
/// marked word, and `$1.participle` that form of the verb (plain, past, participle, third, ing). `{found}` and `{write}` stand for both in the message. `safe` in a line of its own makes the fix safe.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub name: &'static str,
    pub lines: Vec<Line>,
    pub say: &'static str,
    pub safe: bool,
    /// Sentences with the marked words in brackets.
    pub fires: Vec<&'static str>,
    pub silent: Vec<&'static str>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub write: Option<&'static str>,
}

type Inflect = fn(&str) -> String;

/// The forms of a verb that a replacement may ask for, from the plain one.
const FORMS: [(&str, Inflect); 5] =
    [("plain", str::to_owned), ("past", past), ("participle", participle), ("third", third), ("ing", ing)];

impl Line {
    /// What to write for the marked words, in their case; `marked` is not empty.
    pub fn replacement(&self, found: &str, marked: &[&str]) -> Option<String> {
        let mut text = self.write?.to_owned();
        for (i, word) in marked.iter().enumerate().rev() {
            let place = format!("${}", i + 1);
            for (form, inflect) in FORMS {
                let asked = format!("{place}.{form}");
                if text.contains(&asked) {
                    text = text.replace(&asked, &inflect(&lemma(&lower_case(word))?));
                }
            }
            text = text.replace(&place, word);
        }
        // A pronoun's capital says nothing about the sentence.
        Some(if marked.first() == Some(&"I") { text } else { like(found, &text) })
    }
}

impl Phrase {
    pub fn message(&self, found: &str, write: Option<&str>) -> String {
        self.say.replace("{found}", found).replace("{write}", write.unwrap_or_default())
    }
}

/// A phrase and its patterns, one per line.
pub(super) fn phrase(name: &'static str, content: &'static str) -> Result<(Phrase, Vec<Pattern>), String> {
    let mut patterns = Vec::new();
    let mut phrase = Phrase { name, lines: Vec::new(), say: "", safe: false, fires: Vec::new(), silent: Vec::new() };
    let wrong = |problem: &str| format!("phrase `{name}`: {problem}");
    if name.is_empty() {
        return Err(wrong("give it a name"));
    }
    for line in content.lines().map(str::trim).filter(|l| !l.is_empty()) {
        match line.split_once(": ") {
            Some(("say", text)) => phrase.say = text,
            Some(("fires", text)) => phrase.fires.push(text),
            Some(("silent", text)) => phrase.silent.push(text),
            _ if line == "safe" => phrase.safe = true,
            _ => {
                let (pattern, write) = match line.split_once(" = ") {
                    Some((pattern, write)) => (pattern, Some(write.trim())),
                    None => (line, None),
                };
                patterns.push(Pattern::read(pattern).map_err(|e| wrong(&e.0))?);
                phrase.lines.push(Line { write });
            }
        }
    }
    if phrase.lines.is_empty() || phrase.say.is_empty() {
        return Err(wrong("it needs a pattern and a line `say: `"));
    }
    if phrase.fires.is_empty() || phrase.silent.is_empty() {
        return Err(wrong("it needs a line `fires: ` and a line `silent: `"));
    }
    Ok((phrase, patterns))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lines_and_writes_in_case() {
        let text = "[@discuss about] = $1\nsay: Write \"{write}\".\nfires: We [discussed about] it.\nsilent: A talk.\n";
        let (phrase, _) = phrase("discuss-about", text).unwrap();
        let line = &phrase.lines[0];
        assert_eq!(line.replacement("Discussed about", &["Discussed", "about"]).as_deref(), Some("Discussed"));
        assert_eq!(phrase.message("x", Some("discussed")), "Write \"discussed\".");
    }

    #[test]
    fn refuses_half_a_phrase() {
        assert!(phrase("x", "a b\n").is_err());
        assert!(phrase("x", "a b\nsay: No.\nfires: [a b]\n").unwrap_err().contains("silent"));
    }
}
