//! Degrees and spoken languages: which, and how much of it.

use std::ops::Range;

use crate::lexicon::{Stemmed, WordSet, has_word, lower_case, stems};

static TONGUES: WordSet = WordSet::new(
    "arabic bengali bulgarian cantonese catalan chinese croatian czech danish dutch english estonian \
    farsi finnish flemish french german greek hebrew hindi hungarian icelandic irish italian japanese korean latvian \
    lithuanian malay mandarin norwegian polish portuguese romanian russian serbian slovak slovenian spanish swedish thai \
    turkish ukrainian urdu vietnamese welsh",
);

/// Words that show how well a language is spoken, before or behind it.
static LEVELS: WordSet = WordSet::new(
    "fluent fluency native business business-fluent proficient conversational spoken written speaking \
    a1 a2 b1 b2 c1 c2 bilingual good excellent strong very basic intermediate advanced full working near-native",
);

/// Words of levels from the least to the best; a level is the place in the list, from 1 on.
const SCALE: [&str; 7] = [
    "a1|few words|beginner|beginners",
    "a2|basic|basics|elementary|some|school",
    "b1|conversational|intermediate|everyday|simple",
    "b2|good|working|solid|independent",
    "c1|fluent|fluency|business|business-fluent|proficient|advanced|excellent|professional|negotiation",
    "c2|near-native|perfect",
    "native|bilingual|mother tongue|first language|mother",
];

/// The level of a language that nobody named a level for.
pub const USABLE: u8 = 4;

/// The best level that the words name, from 1 to 7.
pub fn level(text: &str) -> Option<u8> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let says = |phrase: &str| if phrase.contains(' ') { lower.contains(phrase) } else { words.contains(&phrase) };
    let at = (0..SCALE.len()).rev().find(|i| SCALE.get(*i).is_some_and(|all| all.split('|').any(says)))?;
    u8::try_from(at + 1).ok()
}

/// The words around a language that can tell its level: up to the next comma, semicolon, dot between entries or "and".
pub fn of_level<'a>(text: &'a str, name: &Range<usize>) -> &'a str {
    let marks = [',', ';', '|', '\u{b7}', '\u{2022}', '\n'];
    let before = text.get(..name.start).unwrap_or("");
    let behind = text.get(name.end..).unwrap_or("");
    // A parenthesis right behind the name belongs to it, with whatever marks are in it.
    let inside = behind.trim_start().strip_prefix(['(', ':']).map(|_| behind.find(')').map_or(0, |at| at + 1));
    // "English C2. Portuguese A2"
    let start = before.rfind(". ").max(before.rfind(marks)).map_or(0, |at| at + 1);
    let skip = inside.unwrap_or(0);
    let rest = behind.get(skip..).unwrap_or("");
    let stop = rest.find(". ").into_iter().chain(rest.find(marks)).min();
    let end = stop.map_or(behind.len(), |at| skip + at);
    text.get(start..name.end + end).unwrap_or("")
}

/// The spoken languages that are asked for, each with the words of its level: "Fluent English".
pub fn tongues(text: &str) -> Vec<(Range<usize>, String)> {
    let words = stems(text);
    let word = |i: usize| lower(text, &words, i);
    let levelled = (0..words.len()).any(|i| LEVELS.has(&word(i)));
    let mut found = Vec::new();
    for at in (0..words.len()).filter(|i| TONGUES.has(&word(*i))) {
        let mut first = at;
        while first > 0 && LEVELS.has(&word(first - 1)) {
            first -= 1;
        }
        // "the German market" asks for no language.
        let (Some(start), Some(name)) = (words.get(first), words.get(at)) else { continue };
        let capital = text.get(name.range.clone()).is_some_and(|n| n.starts_with(char::is_uppercase));
        if capital && (levelled || words.len() <= 5) {
            found.push((start.range.start..name.range.end, word(at)));
        }
    }
    found
}

fn lower(text: &str, words: &[Stemmed], at: usize) -> String {
    words.get(at).and_then(|w| text.get(w.range.clone())).unwrap_or("").to_lowercase()
}

/// Names of degrees from the least to the best.
static DEGREES: [WordSet; 4] = [
    WordSet::new("apprenticeship vocational abitur traineeship"),
    WordSet::new(
        "degree diploma bachelor bachelor's bachelors bsc ba bs beng b.eng b.sc b.a bba b.tech btech llb undergraduate graduate \
     university hochschule fachhochschule universität college polytechnic licenciatura laurea bfa b.ed hons",
    ),
    WordSet::new(
        "master master's masters msc ma ms meng mba m.sc m.a m.eng m.ed mphil llm diplom dipl.-ing magister staatsexamen postgraduate ing",
    ),
    WordSet::new("phd ph.d doctorate doctoral dr doctor dphil promotion"),
];

/// How high a degree the words name: 0 vocational, 1 bachelor or any, 2 master, 3 doctor.
pub fn rank(text: &str) -> Option<u8> {
    ranks(text).max()
}

/// The least that is asked for: "a bachelor's or master's degree" is a bachelor's.
fn least(text: &str) -> u8 {
    let named = ranks(text).filter(|r| *r != 1).min();
    let bachelor = stems(text).iter().any(|w| {
        let word = text.get(w.range.clone()).unwrap_or("").to_lowercase();
        word.starts_with("bachelor") || has_word("bsc ba beng", &word)
    });
    if bachelor { named.map_or(1, |n| n.min(1)) } else { named.unwrap_or(1) }
}

fn ranks(text: &str) -> impl Iterator<Item = u8> {
    let named = named_in(text, &DEGREES);
    (0..4u8).filter(move |r| named >> r & 1 == 1)
}

/// Fields of study that pass for each other where a posting says "or similar".
static FIELDS: [WordSet; 8] = [
    WordSet::new(
        "automation computer computing cybersecurity data electrical electronic electronics engineering informatics \
     information it machine mathematics mechanical mechatronics physics robotics software statistics systems technology \
     telecommunications technical mathematical aerospace civil industrial production",
    ),
    WordSet::new(
        "agriculture biochemistry biology botany chemistry earth ecology environmental forestry geography geology life \
     marine natural pharmacy physics soil zoology science sciences plant geosciences",
    ),
    WordSet::new(
        "accounting administration business commerce controlling economics finance logistics management marketing tourism \
     hospitality supply trade commercial",
    ),
    WordSet::new(
        "anthropology archaeology communication cultural history humanities journalism languages linguistics literature \
     media philosophy political politics sociology translation international",
    ),
    WordSet::new("animation architecture art arts design fashion graphic interaction photography typography film"),
    WordSet::new(
        "care dentistry health medical medicine midwifery nursing nutrition occupational physiotherapy public therapy \
     veterinary psychology",
    ),
    WordSet::new("law legal laws"),
    WordSet::new("childhood education educational pedagogy teaching social psychology"),
];

/// The groups of fields that a text names, as bits.
pub fn fields(text: &str) -> u8 {
    named_in(text, &FIELDS)
}

/// Which of some lists a text holds a word of, as bits.
fn named_in(text: &str, lists: &[WordSet]) -> u8 {
    let words = stems(text);
    words.iter().fold(0, |all, word| {
        let word = lower_case(text.get(word.range.clone()).unwrap_or(""));
        let named = lists.iter().enumerate().filter(|(_, list)| list.has(&word));
        named.fold(all, |all, (i, _)| all | 1 << i)
    })
}

/// A degree that is asked for: its words, how high it is, and the groups of its fields.
pub fn degree(text: &str) -> Option<(Range<usize>, u8, u8)> {
    let words = stems(text);
    let word = |i: usize| lower(text, &words, i);
    let names = "degree diploma bachelor bachelor's bachelors bsc msc phd doctorate diploma ba beng meng mba abitur master's masters \
        apprenticeship";
    let at = (0..words.len()).find(|i| has_word(names, &word(*i)))?;
    let mut last = at;
    while has_word(names, &word(last + 1)) {
        last += 1;
    }
    // "a high degree of autonomy"
    if word(at) == "degree" && (word(at + 1) == "of" || (at > 0 && has_word("high large", &word(at - 1)))) {
        return None;
    }
    let range = words.get(at)?.range.start..words.get(last)?.range.end;
    let behind = text.get(range.end..).unwrap_or("");
    let open = ["any field", "any subject", "any discipline"].iter().any(|p| behind.contains(p));
    let before = text.get(..range.start).unwrap_or("");
    let asked = if open { 0 } else { fields(behind) | fields(before) };
    Some((range, least(text), asked))
}

static CREDENTIALS: WordSet = WordSet::new(
    "certificate certification certified certificates licence license licensed licences registration registered permit \
     accreditation accredited chartered ticket clearance",
);

/// Whether a requirement asks for a certificate, a licence or a registration, by its words or the two behind them:
/// "Advanced Life Support (ALS) certificate".
pub fn is_credential(text: &str, range: &Range<usize>) -> bool {
    let holds = |words: &str, most: usize| {
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.take(most).any(|w| CREDENTIALS.has(&w.to_lowercase()))
    };
    let own = text.get(range.clone()).unwrap_or("");
    holds(own, usize::MAX) || holds(text.get(range.end..).unwrap_or(""), 2)
}

/// The trade of an apprenticeship that is asked for where no degree will do: "a completed apprenticeship as a cook".
pub fn trade(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let (before, behind) = lower.split_once("apprenticeship")?;
    let words = format!("{before} {behind}");
    (ranks(&words).next().is_none() && !words.contains("comparable") && !words.contains("similar")).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_degrees() {
        let text = "Fluent English and good German";
        let found: Vec<_> = tongues(text).into_iter().map(|(r, name)| (&text[r], name)).collect();
        assert_eq!(found, [("Fluent English", "english".to_owned()), ("good German", "german".to_owned())]);
        assert!(tongues("Knowledge of the rules that hold on the German market of gas").is_empty());
        let text = "A bachelor's degree in any field.";
        assert_eq!(degree(text).map(|(r, rank, fields)| (&text[r], rank, fields)), Some(("bachelor's degree", 1, 0)));
        assert_eq!(degree("You work with a high degree of autonomy"), None);
        assert_eq!(degree("PhD in ecology").map(|d| d.1), Some(3));
        assert_eq!(degree("Bachelor's or master's degree").map(|d| d.1), Some(1));
    }

    #[test]
    fn levels() {
        let text = "Norwegian (native), English (C2, daily), German: B1, Italian";
        for (name, wanted) in [("Norwegian", Some(7)), ("English", Some(6)), ("German", Some(3)), ("Italian", None)] {
            let at = text.find(name).unwrap_or(0);
            assert_eq!(level(of_level(text, &(at..at + name.len()))), wanted, "{name}");
        }
        assert_eq!(level("German at level C1"), Some(5));
        assert_eq!(level("Good German"), Some(4));
    }

    #[test]
    fn fields_of_study() {
        assert_ne!(fields("Applied Computer Science") & fields("IT"), 0);
        assert_eq!(fields("History") & fields("electrical engineering"), 0);
    }
}
