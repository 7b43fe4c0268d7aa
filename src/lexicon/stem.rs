//! Word stems: what "automated", "automating" and "automation" share. Also compiled into the build script, so that the
//! frozen lists and the text are cut the same way.

use std::borrow::Cow;

/// Irregular forms of the verbs with which people tell what they did.
const IRREGULAR: &[(&str, &str)] = &[
    ("accounting", "accounting"),
    ("analysis", "analyse"),
    ("ate", "eat"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("bought", "buy"),
    ("bred", "breed"),
    ("brought", "bring"),
    ("built", "build"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("dealt", "deal"),
    ("diagnosis", "diagnose"),
    ("did", "do"),
    ("done", "do"),
    ("drank", "drink"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("dug", "dig"),
    ("eaten", "eat"),
    ("fallen", "fall"),
    ("fed", "feed"),
    ("fell", "fall"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("foresaw", "foresee"),
    ("forgot", "forget"),
    ("fought", "fight"),
    ("found", "find"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("got", "get"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("heard", "hear"),
    ("held", "hold"),
    ("hung", "hang"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("learnt", "learn"),
    ("led", "lead"),
    ("lent", "lend"),
    ("lost", "lose"),
    ("made", "make"),
    ("marketing", "marketing"),
    ("met", "meet"),
    ("nursing", "nursing"),
    ("overcame", "overcome"),
    ("oversaw", "oversee"),
    ("overtook", "overtake"),
    ("paid", "pay"),
    ("programming", "programming"),
    ("purchasing", "purchasing"),
    ("ran", "run"),
    ("rebuilt", "rebuild"),
    ("redrew", "redraw"),
    ("resold", "resell"),
    ("retold", "retell"),
    ("rewritten", "rewrite"),
    ("rewrote", "rewrite"),
    ("ridden", "ride"),
    ("risen", "rise"),
    ("rode", "ride"),
    ("rose", "rise"),
    ("said", "say"),
    ("sang", "sing"),
    ("sank", "sink"),
    ("sat", "sit"),
    ("seen", "see"),
    ("sent", "send"),
    ("sewn", "sew"),
    ("shook", "shake"),
    ("shot", "shoot"),
    ("shown", "show"),
    ("shrank", "shrink"),
    ("slept", "sleep"),
    ("slid", "slide"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("sped", "speed"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("spun", "spin"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("stuck", "stick"),
    ("sung", "sing"),
    ("swam", "swim"),
    ("swept", "sweep"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("told", "tell"),
    ("took", "take"),
    ("understood", "understand"),
    ("undertook", "undertake"),
    ("used", "use"),
    ("using", "use"),
    ("went", "go"),
    ("withdrew", "withdraw"),
    ("won", "win"),
    ("wore", "wear"),
    ("worn", "wear"),
    ("written", "write"),
    ("wrote", "write"),
];

/// Lower case, without the endings of plural, tense, gerund and the commonest nouns of action.
pub fn stem(word: &str) -> String {
    let lower: Cow<str> = if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        word.into()
    } else {
        word.to_lowercase().into()
    };
    let word = lower.strip_suffix("'s").unwrap_or(&lower);
    if let Ok(i) = IRREGULAR.binary_search_by_key(&word, |(form, _)| form) {
        let (form, base) = IRREGULAR[i];
        // A trade that is named like a verb's gerund: "marketing" is no "market".
        return if form == base { base.to_owned() } else { stem(base) };
    }
    let singular = singular(word);
    let base = action(&singular).map_or_else(|| tense(&singular), Cow::Owned);
    let base = british(&base);
    let base = base.strip_suffix('e').filter(|b| b.len() > 2).unwrap_or(&base);
    match base.strip_suffix('y') {
        Some(front) if front.len() > 2 => format!("{front}i"),
        _ => base.to_owned(),
    }
}

fn singular(word: &str) -> Cow<'_, str> {
    if !word.ends_with('s') {
        return Cow::Borrowed(word);
    }
    if let Some(front) = word.strip_suffix("ies").filter(|f| f.len() > 1) {
        return Cow::Owned(format!("{front}y"));
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(ending) {
            return Cow::Borrowed(&word[..word.len() - 2]);
        }
    }
    let plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    Cow::Borrowed(if plural { &word[..word.len() - 1] } else { word })
}

/// "optimization" → "optimize", "documentation" → "document", "migration" → "migrate".
fn action(word: &str) -> Option<String> {
    if !word.ends_with("ation") {
        return None;
    }
    for (ending, instead) in [("ization", "ize"), ("isation", "ize"), ("mentation", "ment")] {
        if let Some(front) = word.strip_suffix(ending).filter(|f| f.len() > 2) {
            return Some(format!("{front}{instead}"));
        }
    }
    word.strip_suffix("ation").filter(|f| f.len() > 2).map(|front| format!("{front}ate"))
}

fn tense(word: &str) -> Cow<'_, str> {
    for ending in ["ing", "ed"] {
        let Some(front) = word.strip_suffix(ending) else { continue };
        if front.len() < 2
            || !front.contains(['a', 'e', 'i', 'o', 'u', 'y'])
            || (ending == "ed" && front.ends_with('e'))
        {
            continue;
        }
        if ending == "ed" && front.ends_with('i') {
            return Cow::Owned(format!("{}y", &front[..front.len() - 1]));
        }
        let mut letters = front.chars().rev();
        let (last, before) = (letters.next(), letters.next());
        let doubled = last == before && !matches!(last, Some('l' | 's' | 'z' | 'e' | 'o'));
        return Cow::Borrowed(if doubled { &front[..front.len() - 1] } else { front });
    }
    Cow::Borrowed(word)
}

/// "organis" → "organiz", "visualise" → "visualize", "analyse" → "analyze", "modell" → "model".
fn british(word: &str) -> Cow<'_, str> {
    for (ending, instead, least) in
        [("ise", "ize", 4), ("is", "iz", 4), ("yse", "yze", 4), ("ys", "yz", 4), ("ell", "el", 3)]
    {
        if let Some(front) = word.strip_suffix(ending).filter(|f| f.len() >= least) {
            return Cow::Owned(format!("{front}{instead}"));
        }
    }
    Cow::Borrowed(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_share_a_stem() {
        for forms in [
            &["automate", "automated", "automating", "automation", "automates"][..],
            &["write", "wrote", "written", "writing", "writes"],
            &["optimise", "optimized", "optimization", "optimising"],
            &["document", "documented", "documentation", "documents"],
            &["plan", "planned", "planning", "plans"],
            &["modelling", "modeling", "modelled", "model"],
            &["query", "queries"],
            &["lead", "led", "leading"],
            &["analyse", "analyzed", "analysing"],
            &["debug", "debugging"],
        ] {
            let first = stem(forms[0]);
            for form in forms {
                assert_eq!(stem(form), first, "{form}");
            }
        }
        assert_ne!(stem("test"), stem("teach"));
        assert_eq!(stem("process"), "process");
    }

    #[test]
    fn irregular_forms_are_in_order() {
        assert!(IRREGULAR.is_sorted());
    }
}
