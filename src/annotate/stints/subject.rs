//! Whose verb it is: the writer's, or that of somebody whom the sentence names.

use super::{phrases::Sentence, verbs::Verb};
use crate::lexicon::WordSet;

/// "I saw that your director worked at Siemens", "a colleague who joined you": between "I" and the verb another subject stands.
pub fn of_another(sentence: &Sentence, verb: &Verb) -> bool {
    static OTHERS: WordSet = WordSet::new("he she they you who which your their his her its you've they've");
    let before = sentence.lower.get(..verb.word).unwrap_or(&[]);
    let own = before.iter().rposition(|w| matches!(&**w, "i" | "i've" | "i'm" | "i'd" | "my" | "me"));
    let other = before.iter().rposition(|w| OTHERS.has(w));
    // "they hired me", "who took me on"
    let object = (1..=2).any(|n| matches!(sentence.lower(verb.word + n), "me" | "my"));
    !sentence.own && !object && other.is_some_and(|other| own.is_none_or(|own| own < other))
}

/// "My first project was for Brinkhof Bank", "our customer was", "on site at": who is named there pays the employer.
pub fn of_customers(sentence: &Sentence, verb: &Verb) -> bool {
    static WORK: WordSet = WordSet::new("project projects client clients customer customers assignment engagement");
    let subject = verb.word.checked_sub(1).is_some_and(|at| WORK.has(sentence.lower(at)));
    subject && matches!(sentence.lower(verb.word), "was" | "is" | "were" | "are")
        || sentence.lower.windows(2).any(|w| w[0] == "on" && w[1] == "site")
        || sentence.lower.iter().any(|w| matches!(&**w, "on-site" | "onsite"))
            && sentence.lower.iter().any(|w| WORK.has(w))
}

/// "I returned to Brinkhof Bank in 2016", "I worked there again": a job once more.
pub fn returns(sentence: &Sentence, verbs: &[Verb]) -> bool {
    let back = |v: &Verb| match sentence.lower(v.word) {
        "returned" | "rejoined" | "re-joined" => true,
        "came" | "went" | "moved" => sentence.lower(v.word + 1) == "back" && sentence.lower(v.word + 2) == "to",
        _ => false,
    };
    verbs.iter().any(back)
}

/// "I have been living in Leeds since 2014": what is dated is no job.
pub fn tells_of_life(sentence: &Sentence) -> bool {
    static LIFE: WordSet = WordSet::new("living lived live lives born married resident citizen hobby hobbies");
    sentence.lower.iter().any(|w| LIFE.has(w))
}
