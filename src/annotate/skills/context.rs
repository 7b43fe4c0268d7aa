//! Whether the surroundings make an ordinary word the name of a technology: "in Go", "Go, Rust", "Go services".

use super::scan::Hit;
use crate::lexicon::{WordSet, boundary, lower_case};

/// Nouns that stand behind a technology.
static NOUNS: WordSet = WordSet::new(
    "api apis app application applications apps backend certified cli client code codebase compiler component \
    components cookbook cookbooks database databases developer developers development driver drivers engineer \
    engineers experience framework frontend function functions language libraries library macro macros microservice \
    microservices module modules operator operators package packages plugin plugins program programming programs \
    project projects queries query recipe recipes script scripting scripts server servers service services stack \
    template templates tool tools worker workers",
);

/// Words before "in" that speak of making or knowing.
static MADE: WordSet = WordSet::new(
    "analyses analysis api apis app application applications apps automated backend built cli code coded coding \
    component components course created dashboards data designed developed developing development experience \
    expertise fluent functions implemented interfaces it knowledge libraries library macros modelled models modules \
    package packages plugin plugins proficient program programmed programming programs prototypes reports rewritten \
    rewrote script scripting scripts service services skilled skills software statistics system systems tests tool \
    tools worker workers working write writing written wrote",
);

/// Verbs that lead to "in" from further off: "wrote a controller for our clusters in Go".
static WRITTEN: WordSet = WordSet::new(
    "built build code coded developed implemented programmed prototyped reimplemented rewritten rewrote scripted write writes writing written wrote",
);

/// Words after which a technology stands by itself.
static LEADS: WordSet = WordSet::new(
    "adopted configured deployed implemented installed introduced know knowing knowledge language languages learn learned learning plus use used using via",
);

/// Words before "with" or "of" or "to" that lead to a technology.
static BEFORE_PREPOSITION: WordSet = WordSet::new(
    "administered analysed analyzed automated built comfortable command configured created deployed designed \
    developed developing experience experienced expertise familiar familiarity formatted grasp implemented \
    integrated knowledge made managed mastery migrated modelled moved ported proficiency programmed provisioned \
    skills switched tested together understanding work worked working written years",
);

/// Keeps the hits that are sure and the doubtful ones that their surroundings make sure. `listed` is true where the
/// text is a list of skills.
pub fn settle(text: &str, mut hits: Vec<Hit>, listed: bool) -> Vec<Hit> {
    if listed {
        return hits;
    }
    // What is sure makes its neighbours sure, to the right and to the left.
    for pass in 0..2 {
        for step in 0..hits.len() {
            let i = if pass == 0 { step } else { hits.len() - 1 - step };
            let Some(hit) = hits.get(i).filter(|h| h.doubtful) else { continue };
            let near = |j: usize| hits.get(j).is_some_and(|other| !other.doubtful && is_joint(text, hit, other));
            let beside = near(i + 1) || i.checked_sub(1).is_some_and(near);
            if beside
                || (pass == 0
                    && (leads(text, hit) || follows(text, hit) || in_parentheses(text, hit) || alone(text, hit)))
            {
                hits[i].doubtful = false;
            }
        }
    }
    hits.retain(|h| !h.doubtful);
    hits
}

/// Only separators stand between two names: ", ", "/", " and ", " or ", " (".
fn is_joint(text: &str, a: &Hit, b: &Hit) -> bool {
    let (first, second) = if a.range.start < b.range.start { (a, b) } else { (b, a) };
    let between = text.get(first.range.end..second.range.start).unwrap_or("-").trim();
    let words = between.split(|c: char| c.is_whitespace() || ",;/|·•+&()".contains(c)).filter(|w| !w.is_empty());
    words.clone().count() <= 1
        && words.into_iter().all(|w| matches!(w, "and" | "or" | "with" | "&" | "plus" | "in" | "to" | "from"))
        && between.len() <= 8
}

/// What stands before the name leads to a technology, and what follows ends the phrase.
fn leads(text: &str, hit: &Hit) -> bool {
    if !ends_phrase(&text[hit.range.end..]) {
        return false;
    }
    let from = boundary(text, hit.range.start.saturating_sub(120));
    let before = text[from..hit.range.start].trim_end();
    let mut words =
        before.rsplit(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).map(str::to_lowercase);
    // "Java or Go": the word that led to the first leads to the second, which `is_joint` sees; a comma ends the lead.
    if !before.ends_with(|c: char| c.is_alphanumeric()) {
        return false;
    }
    let (last, previous) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    match last.as_str() {
        "in" => MADE.has(&previous) || words.take(12).any(|w| WRITTEN.has(&w)),
        "with" | "of" | "to" | "on" | "from" => {
            let near = words.take(5).any(|w| BEFORE_PREPOSITION.has(&w));
            BEFORE_PREPOSITION.has(&previous) || (last == "to" && near)
        }
        word => LEADS.has(word),
    }
}

fn ends_phrase(behind: &str) -> bool {
    let rest = behind.trim_start();
    if rest.is_empty() || !rest.starts_with(|c: char| c.is_alphanumeric()) {
        return true;
    }
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    matches!(
        word,
        "and"
            | "or"
            | "for"
            | "to"
            | "on"
            | "that"
            | "which"
            | "at"
            | "as"
            | "by"
            | "from"
            | "into"
            | "in"
            | "with"
            | "since"
            | "because"
            | "is"
            | "was"
            | "so"
            | "but"
            | "when"
            | "while"
            | "before"
            | "after"
            | "instead"
            | "required"
    )
}

/// "Go services", "Chef recipes".
fn follows(text: &str, hit: &Hit) -> bool {
    let Some(rest) = text[hit.range.end..].strip_prefix([' ', '-']) else { return false };
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    NOUNS.has(&lower_case(word))
}

/// "C, and either C++ or Rust", "R": a letter or an acronym that begins the text and ends its first phrase.
fn alone(text: &str, hit: &Hit) -> bool {
    let name = text.get(hit.range.clone()).unwrap_or("");
    let behind = text.get(hit.range.end..).unwrap_or("").trim_start();
    let short = name.len() <= 3 && !name.is_empty() && (name.len() == 1 || name.chars().all(char::is_uppercase));
    text.get(..hit.range.start).is_some_and(|b| b.trim().is_empty())
        && (behind.trim_end_matches(['.', ';']).is_empty()
            || short && (behind.is_empty() || behind.starts_with([',', ';', '.']) || behind.starts_with("and ")))
}

/// "(Go)" behind one of the nouns: "a small service (Go)".
fn in_parentheses(text: &str, hit: &Hit) -> bool {
    let before = text[..hit.range.start].trim_end();
    let behind = text[hit.range.end..].trim_start();
    let Some(outside) = before.strip_suffix('(').filter(|_| behind.starts_with([')', ','])) else { return false };
    let word = outside.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    NOUNS.has(&lower_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{annotate::skills::scan::scan, lexicon::Technologies};

    fn names(text: &str) -> Vec<&str> {
        settle(text, scan(text, Technologies::current()), false).into_iter().map(|h| &text[h.range]).collect()
    }

    #[test]
    fn surroundings_decide() {
        for text in [
            "Good knowledge of Go or Python",
            "A CLI app written in Go",
            "Wrote a Go operator that provisions databases",
            "Go, Kotlin and Terraform",
            "a small service (Go)",
            "Ported the parser from Perl to Go.",
        ] {
            assert!(names(text).contains(&"Go"), "{text}: {:?}", names(text));
        }
        assert_eq!(names("Experience with R."), ["R"]);
        assert_eq!(names("statistics in R and SAS"), ["R", "SAS"]);
    }

    #[test]
    fn ordinary_words_stay_words() {
        for text in [
            "I go from old to new. Go home.",
            "Launched the shop in Spring.",
            "Led two teams. Teams of five took turns.",
            "Express delivery for all orders",
            "Worked with Chef Anton on the menu",
            "Vitamin C and plan B",
            "Word of mouth brought most guests",
        ] {
            assert!(names(text).is_empty(), "{text}: {:?}", names(text));
        }
    }
}
