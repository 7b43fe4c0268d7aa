//! Forms of verbs: the irregular ones from a table, the others by rule.

use super::dictionary::Dictionary;

/// Plain form, past, participle.
const IRREGULAR: &str = "\
    arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|\
    begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|blow blew blown|break broke broken|\
    bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought|\
    cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|\
    creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|\
    drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|\
    find found found|fit fitted fitted|flee fled fled|fly flew flown|forbid forbade forbidden|\
    forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|\
    freeze froze frozen|get got got|give gave given|go went gone|grind ground ground|grow grew grown|\
    hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|\
    keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|\
    lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|oversee oversaw overseen|\
    overcome overcame overcome|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|\
    reset reset reset|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran run|\
    say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|\
    shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|\
    sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|\
    spend spent spent|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|\
    steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|string strung strung|\
    swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|\
    tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|\
    undertake undertook undertaken|undo undid undone|uphold upheld upheld|wake woke woken|wear wore worn|\
    weave wove woven|win won won|wind wound wound|withdraw withdrew withdrawn|write wrote written|\
    outgrow outgrew outgrown|override overrode overridden|retake retook retaken|resell resold resold|\
    troubleshoot troubleshot troubleshot|upset upset upset|co-write co-wrote co-written|re-run re-ran re-run";

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    IRREGULAR.split('|').filter_map(|row| {
        let mut forms = row.split_whitespace();
        Some([forms.next()?, forms.next()?, forms.next()?])
    })
}

/// The plain form of a verb in lower case, whatever its form; `None` for what is no verb.
pub fn lemma(form: &str) -> Option<String> {
    match form {
        "am" | "is" | "are" | "was" | "were" | "been" | "being" => return Some("be".to_owned()),
        "has" | "having" => return Some("have".to_owned()),
        "does" | "doing" => return Some("do".to_owned()),
        _ => {}
    }
    if let Some([plain, ..]) = rows().find(|row| row.contains(&form)) {
        return Some(plain.to_owned());
    }
    let is = |word: &str| Dictionary::embedded().exact(word).is_some_and(|f| f.is_verb_lemma());
    if is(form) {
        return Some(form.to_owned());
    }
    let undoubled = |stem: &str| {
        let mut letters = stem.bytes().rev();
        (letters.next() == letters.next()).then(|| stem.get(..stem.len() - 1).unwrap_or("").to_owned())
    };
    for (ending, with_e) in [("ing", true), ("ied", false), ("ies", false), ("ed", true), ("es", true), ("s", false)] {
        let Some(stem) = form.strip_suffix(ending).filter(|s| s.len() > 1) else { continue };
        let mut candidates = Vec::new();
        if ending.starts_with('i') && ending != "ing" {
            candidates.push(format!("{stem}y"));
        } else {
            candidates.extend(undoubled(stem).filter(|_| ending != "s" && ending != "es"));
            candidates.extend(with_e.then(|| format!("{stem}e")));
            candidates.push(stem.to_owned());
        }
        // "hop" lies behind "hopped", "hope" behind "hoped", "work" behind "worked".
        let doubled = |c: &&String| c.len() + 1 == stem.len();
        let exact = candidates.iter().find(|c| **c == stem && is(c));
        let longer = candidates.iter().find(|c| c.len() > stem.len() && is(c));
        let shorter = candidates.iter().find(|c| doubled(c) && is(c));
        let first = if undoubled(stem).is_some() { exact.or(shorter).or(longer) } else { longer.or(exact) };
        let e_is_right = |word: &str| Dictionary::embedded().exact(&third(word)).is_some_and(|f| f.is_verb_third());
        if let Some(found) = first.filter(|c| e_is_right(c)) {
            return Some(found.clone());
        }
    }
    None
}

/// The past of a verb's plain form: "wrote".
pub fn past(plain: &str) -> String {
    form(plain, 1)
}

/// The participle of a verb's plain form: "written".
pub fn participle(plain: &str) -> String {
    form(plain, 2)
}

fn form(plain: &str, which: usize) -> String {
    match rows().find(|[first, ..]| *first == plain) {
        Some(row) => row.get(which).copied().unwrap_or(plain).to_owned(),
        None => regular(plain, "ed"),
    }
}

/// The form with "-ing" of a verb's plain form.
pub fn ing(plain: &str) -> String {
    match plain {
        "lie" => "lying".to_owned(),
        "be" | "see" | "oversee" | "foresee" => format!("{plain}ing"),
        _ => regular(plain, "ing"),
    }
}

/// The form behind "she" of a verb's plain form.
pub fn third(plain: &str) -> String {
    match plain {
        "be" => return "is".to_owned(),
        "have" => return "has".to_owned(),
        _ => {}
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    match plain.strip_suffix('y').filter(|s| !s.ends_with(vowel)) {
        Some(stem) => format!("{stem}ies"),
        None if plain.ends_with(['s', 'x', 'z', 'o']) || plain.ends_with("ch") || plain.ends_with("sh") => {
            format!("{plain}es")
        }
        None => format!("{plain}s"),
    }
}

/// Adds "ed" or "ing": the dictionary decides whether the last letter is doubled.
fn regular(plain: &str, ending: &str) -> String {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    if let Some(stem) = plain.strip_suffix('y').filter(|s| ending == "ed" && !s.ends_with(vowel)) {
        return format!("{stem}ied");
    }
    let stem = plain.strip_suffix('e').unwrap_or(plain);
    let once = format!("{stem}{ending}");
    let last = plain.chars().next_back().unwrap_or('e');
    let twice = format!("{plain}{last}{ending}");
    let known = |word: &str| Dictionary::embedded().exact(word).is_some_and(|f| f.is_verb());
    if known(&twice) && (!known(&once) || plain.len() <= 4) { twice } else { once }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_plain_forms() {
        for (form, plain) in [
            ("wrote", "write"),
            ("written", "write"),
            ("managed", "manage"),
            ("planned", "plan"),
            ("supplies", "supply"),
            ("tried", "try"),
            ("fixes", "fix"),
            ("teaching", "teach"),
            ("running", "run"),
            ("manages", "manage"),
            ("worked", "work"),
            ("used", "use"),
            ("called", "call"),
            ("speeds", "speed"),
            ("installing", "install"),
        ] {
            assert_eq!(lemma(form).as_deref(), Some(plain), "{form}");
        }
        assert_eq!(lemma("table-top"), None);
    }

    #[test]
    fn makes_forms() {
        assert_eq!(
            [past("teach"), past("plan"), past("supply"), past("remove")],
            ["taught", "planned", "supplied", "removed"]
        );
        assert_eq!([participle("give"), participle("work"), participle("sign")], ["given", "worked", "signed"]);
        assert_eq!([ing("write"), ing("plan"), ing("see"), ing("open")], ["writing", "planning", "seeing", "opening"]);
        assert_eq!([third("fix"), third("carry"), third("play"), third("have")], ["fixes", "carries", "plays", "has"]);
    }
}
