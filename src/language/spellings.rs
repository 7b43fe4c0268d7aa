//! The same word in British and in American spelling.

use super::dictionary::Dictionary;
use crate::lexicon::WordSet;

/// British and American, where no ending tells.
const PAIRS: &[(&str, &str)] = &[
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("cheque", "check"),
    ("cosy", "cozy"),
    ("defence", "defense"),
    ("enrol", "enroll"),
    ("fulfil", "fulfill"),
    ("fulfilment", "fulfillment"),
    ("grey", "gray"),
    ("instalment", "installment"),
    ("jewellery", "jewelry"),
    ("judgement", "judgment"),
    ("kerb", "curb"),
    ("licence", "license"),
    ("manoeuvre", "maneuver"),
    ("mould", "mold"),
    ("offence", "offense"),
    ("plough", "plow"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("sceptical", "skeptical"),
    ("skilful", "skillful"),
    ("tyre", "tire"),
    ("whilst", "while"),
    ("analyse", "analyze"),
    ("catalyse", "catalyze"),
    ("paralyse", "paralyze"),
];
/// British and American endings; what stands before must be two letters or more.
const ENDINGS: &[(&str, &str)] = &[
    ("isation", "ization"),
    ("isations", "izations"),
    ("ise", "ize"),
    ("ises", "izes"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("ourable", "orable"),
    ("ourite", "orite"),
    ("ourites", "orites"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("tred", "tered"),
    ("yse", "yze"),
    ("yses", "yzes"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("logue", "log"),
    ("logues", "logs"),
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
    ("llers", "lers"),
];
/// Words with these endings that are right on both sides of the ocean, or that mean something else there.
static SAME: WordSet = WordSet::new(
    "advise advises advised advising comprise comprises comprised comprising compromise compromised devise devises \
    devised devising disguise exercise exercises exercised exercising expertise franchise improvise improvised merchandise \
    premise premises promise promises promised promising raise revise revised revising rise rises rising supervise supervised \
    supervises supervising surprise surprised surprises surprising televise enterprise enterprises otherwise precise concise wise \
    advertise advertises advertised advertising hour hours four fours tour tours pour pours poured pouring sour your yours flour \
    contour contours detour detours toured touring scoured called calling caller callers rolled rolling roller rollers controlled \
    controlling controller controllers installed installing installer enrolled enrolling filled filling killed killing pulled \
    pulling sold told selling seller sellers spelling spelled telling teller tellers billed billing drilled drilling polled \
    polling pollers skilled stalled stalling smaller taller fuller chilled willing pooled dialogue dialogues catalogue analogue \
    compelled compelling excelled excelling propelled rebelled patrolled patrolling distilled instilled fulfilled fulfilling \
    parallel cancelled controllers tiller miller filler fillers baller stellar bars",
);
/// With one "l" in America although both sides know other words with two.
static ONE_L: WordSet = WordSet::new(
    "cancelled cancelling travelled travelling traveller travellers modelled modelling labelled labelling \
    channelled channelling counselled counselling fuelled fuelling levelled levelling marshalled signalled signalling totalled \
    tunnelled dialled dialling initialled panelled panelling refuelled remodelled equalled quarrelled",
);

/// The American spelling of a British word in lower case.
pub fn american(british: &str) -> Option<String> {
    other(british, PAIRS.iter().chain(ENDINGS).map(|(b, a)| (*b, *a)), false)
}

/// The British spelling of an American word in lower case.
pub fn british(american: &str) -> Option<String> {
    other(american, PAIRS.iter().chain(ENDINGS).map(|(b, a)| (*a, *b)), true)
}

fn other(word: &str, pairs: impl Iterator<Item = (&'static str, &'static str)>, to_british: bool) -> Option<String> {
    if SAME.has(word) && !ONE_L.has(word) {
        return None;
    }
    let known = |w: &str| Dictionary::embedded().exact(w).is_some();
    for (from, to) in pairs {
        let ending = ENDINGS.iter().any(|(b, a)| *b == from || *a == from);
        if word == from && !ending {
            // Shared words are no other spelling of a British one: "check", "while", "program".
            let shared = to_british
                && matches!(from, "check" | "while" | "program" | "tire" | "curb" | "license" | "log" | "mold");
            return (!shared).then(|| to.to_owned());
        }
        let Some(stem) = word.strip_suffix(from).filter(|s| ending && s.len() >= 2) else { continue };
        let changed = format!("{stem}{to}");
        let double = from.starts_with("ll") || to.starts_with("ll");
        let listed = !double || ONE_L.has(if to_british { &changed } else { word });
        // "-or", "-ter" and "-log" end thousands of words that no other spelling has.
        let rare = to_british
            && matches!(
                to,
                "our"
                    | "ours"
                    | "oured"
                    | "ouring"
                    | "ourable"
                    | "ourite"
                    | "ourites"
                    | "tre"
                    | "tres"
                    | "tred"
                    | "logue"
                    | "logues"
            );
        let sure = !rare || BRITISH.has(&changed);
        let not_same = !SAME.has(&changed) || double;
        if listed && sure && not_same && known(&changed) {
            return Some(changed);
        }
    }
    None
}

/// British words with endings whose American ones are no sign.
static BRITISH: WordSet = WordSet::new(
    "behaviour behaviours colour colours coloured colouring favour favours favoured favourable favourite favourites flavour \
    flavours harbour harbours honour honours honoured honourable humour labour labours neighbour neighbours neighbouring rumour \
    rumours vapour vigour endeavour endeavours parlour savour odour armour centre centres centred metre metres theatre theatres \
    litre litres fibre fibres kilometre kilometres catalogue catalogues dialogue dialogues",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_both_ways() {
        for (b, a) in [
            ("organised", "organized"),
            ("colour", "color"),
            ("centre", "center"),
            ("cancelled", "canceled"),
            ("analyse", "analyze"),
        ] {
            assert_eq!(american(b).as_deref(), Some(a));
            assert_eq!(british(a).as_deref(), Some(b));
        }
        for same in ["promise", "exercise", "hour", "controlled", "server", "doctor", "log", "check", "meter's", "four"]
        {
            assert_eq!((american(same), british(same)), (None, None), "{same}");
        }
    }
}
