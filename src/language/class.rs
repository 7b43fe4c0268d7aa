//! Classes of words in patterns: `{noun+plural-verb}`, `{VERB/AUX}`, and named lists: `%be`.

use super::{flags::Flags, sentence::Sentence, tag::Tag};
use crate::lexicon::WordSet;

/// All of the groups of `must` hold, none of `never`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Class {
    must: Vec<Group>,
    never: Vec<Group>,
}

/// One of these: flags of the dictionary (what a word can be), tags (what it probably is here), or how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Group {
    flags: Flags,
    tags: Vec<Tag>,
    capital: bool,
    lower: bool,
    people: bool,
}

impl Class {
    /// `noun+plural-verb`: names of flags in small letters, of tags in capitals; `/` is or.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut class = Self { must: Vec::new(), never: Vec::new() };
        let mut rest = text;
        let mut never = false;
        while !rest.is_empty() {
            let end = rest.find(['+', '-']).unwrap_or(rest.len());
            let (group, after) = rest.split_at(end);
            if !group.is_empty() {
                let group = Group::read(group)?;
                if never { class.never.push(group) } else { class.must.push(group) }
            }
            never = after.starts_with('-');
            rest = after.get(1..).unwrap_or("");
        }
        (!class.must.is_empty() || !class.never.is_empty()).then_some(class)
    }

    pub(super) fn holds(&self, sentence: &Sentence, i: usize) -> bool {
        sentence.is_word(i)
            && self.must.iter().all(|g| g.holds(sentence, i))
            && !self.never.iter().any(|g| g.holds(sentence, i))
    }
}

impl Group {
    fn read(text: &str) -> Option<Self> {
        let mut group = Self::default();
        for name in text.split('/') {
            match name {
                "Capital" => group.capital = true,
                "Lower" => group.lower = true,
                "People" => group.people = true,
                _ => match (Flags::named(name), Tag::parse(name)) {
                    (Some(flags), _) => group.flags = group.flags.and(flags),
                    (None, Some(tag)) => group.tags.push(tag),
                    _ => return None,
                },
            }
        }
        Some(group)
    }

    fn holds(&self, sentence: &Sentence, i: usize) -> bool {
        self.capital && sentence.is_capital(i)
            || self.lower && !sentence.is_capital(i)
            || self.people && is_people(sentence, i)
            || sentence.can(i, self.flags)
            || !self.tags.is_empty() && sentence.tag(i).is_some_and(|t| self.tags.contains(&t))
    }
}

/// Endings of what several people are called, and words with them that are things.
const PEOPLE_END: &[&str] = &["ers", "ors", "ees", "ists", "ians", "eers"];
static THINGS: WordSet = WordSet::new(
    "adapters anchors answers assists banners barriers behaviors boilers borders brothers browsers buffers \
    calculators carriers centers chapters characters chargers checklists clusters coffees colors committees \
    compilers computers connectors consists containers controllers coolers corners corridors counters covers \
    crawlers cylinders dangers debuggers degrees dinners disorders doors elevators errors exists factors fathers \
    fees filters fingers flavors floors flyers folders footers freezers frontiers generators guarantees handlers \
    harbors headers heaters honors identifiers indicators inserters insists kilometers labors lasers layers ledgers \
    letters linters lists liters loaders matters mergers meters mirrors modifiers monitors mothers motors \
    newsletters numbers offers orders others papers parameters parsers persists playlists pliers plotters pointers \
    posters powers premiers printers processors quarters registers reminders resists rivers rollers routers rumors \
    scanners schedulers sectors sensors servers shoulders simulators sisters sliders stickers tenders theaters \
    tickers tiers timers tokenizers towers trackers tractors trailers transfers transformers trees triggers twists \
    vectors waters wishlists wonders wrappers",
);
static PEOPLE: WordSet = WordSet::new(
    "customers clients users colleagues students patients parents pupils tenants passengers residents \
    members guests children people nurses agents candidates partners neighbours kids teammates interns apprentices \
    analysts consultants applicants accountants citizens architects clerks chefs volunteers coworkers friends peers staff \
    artists scientists lecturers crew experts teams companies families athletes pilots judges coaches monks saints priests \
    respondents recipients contestants participants merchants assistants attendants",
);

fn is_people(sentence: &Sentence, i: usize) -> bool {
    let word = sentence.lower(i);
    let named = PEOPLE.has(word);
    let ended = || PEOPLE_END.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e)) && !THINGS.has(word);
    sentence.can(i, Flags::PLURAL) && !sentence.is_capital(i) && (named || ended())
}

/// Lists that many patterns need, by name.
const LISTS: [(&str, &str); 12] = [
    ("be", "am|is|are|was|were|be|been|being"),
    ("was", "am|is|are|was|were"),
    ("have", "have|has|had|having|i've|we've|they've|hasn't|haven't|hadn't"),
    (
        "modal",
        "can|could|will|would|should|shall|may|might|must|can't|cannot|couldn't|won't|wouldn't|shouldn't|mustn't",
    ),
    ("subject", "i|you|he|she|it|we|they|who"),
    ("possessive", "my|your|his|her|its|our|their"),
    ("the", "the|a|an|my|your|his|her|its|our|their|this|that|these|those|each|every|some|any|all|both|no"),
    ("object", "me|you|him|her|it|us|them"),
    ("few", "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|various|multiple|numerous"),
    ("time", "day|week|month|year|hour|minute|second|night|decade"),
    ("people", "people|customers|clients|users|colleagues|developers|engineers|teams|students|managers|employees"),
    ("month", "january|february|march|april|may|june|july|august|september|october|november|december"),
];

/// The words of a named list.
pub(super) fn list(name: &str) -> Option<&'static str> {
    LISTS.iter().find(|(n, _)| *n == name).map(|(_, words)| *words)
}
