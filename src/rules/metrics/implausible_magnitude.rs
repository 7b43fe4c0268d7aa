//! An amount of money that is too small for whose it is.

use std::borrow::Cow;

use crate::{
    annotate::{Amount, amounts},
    diagnostic::Diagnostic,
    document::Block,
    lexicon::{Magnitudes, MoneyRange},
    rules::{
        Context,
        clause::{clause_start, lower_words, sayable_sentence, tells_results},
    },
};

/// Words of money that came in or did not go out.
const KINDS: &[&str] = &[
    "budget",
    "cost",
    "costs",
    "earn",
    "earned",
    "earns",
    "generate",
    "generated",
    "generates",
    "income",
    "profit",
    "revenue",
    "sales",
    "save",
    "saved",
    "saves",
    "saving",
    "savings",
    "spend",
    "spending",
    "turnover",
];

/// Words of one unit, a price, or somebody small.
const SMALL: &[&str] = &[
    "child",
    "children",
    "club",
    "customer",
    "customers",
    "developer",
    "each",
    "employee",
    "employees",
    "family",
    "fee",
    "fees",
    "hosting",
    "household",
    "households",
    "i",
    "item",
    "license",
    "licence",
    "member",
    "members",
    "my",
    "order",
    "patient",
    "per",
    "person",
    "price",
    "prices",
    "request",
    "school",
    "seat",
    "student",
    "students",
    "subscription",
    "ticket",
    "transaction",
    "unit",
    "user",
    "users",
    "visitor",
];

pub fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let list = Magnitudes::embedded();
    for (_, block, role) in context.prose() {
        if !tells_results(role) || !block.text().contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        for amount in amounts(block) {
            found.extend(finding(list, block, &amount));
        }
    }
}

fn finding(list: &Magnitudes, block: &Block, amount: &Amount) -> Option<Diagnostic> {
    let currency = amount.currency?;
    if amount.scaled || amount.per.is_some() || amount.value == 0.0 {
        return None;
    }
    let sentence = sayable_sentence(block, amount.range.start)?;
    let before = lower_words(block, clause_start(block, &sentence, amount.range.start)..amount.range.start);
    let behind = lower_words(block, amount.range.end..sentence.end);
    let words = lower_words(block, sentence);
    let is_kind = |w: &Cow<str>| KINDS.contains(&&**w);
    let told = before.iter().any(is_kind) || behind.iter().take(3).any(is_kind);
    if !told || words.iter().any(|w| SMALL.contains(&&**w)) {
        return None;
    }
    let range = actor(list, &words)?;
    // What comes once is measured against a tenth of a year's bound.
    let per_year = amount.every.map_or(10.0, |every| every.per_year());
    if amount.value * per_year >= range.least * list.units(currency) {
        return None;
    }
    let written = &block.text()[amount.range.clone()];
    let article = if range.actor.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let message =
        format!("\"{written}\" is very little for {article} {}: is \"K\" or \"thousand\" missing?", range.actor);
    Some(Diagnostic::new("implausible-magnitude", block.place(amount.range.clone()), message).note(&*range.reason))
}

/// The actor whose money it is: the first that the sentence names, in the order of the list.
fn actor<'a>(list: &'a Magnitudes, words: &[Cow<str>]) -> Option<&'a MoneyRange> {
    list.money.iter().find(|range| {
        words.iter().any(|word| {
            let one = word.strip_suffix("'s").unwrap_or(word);
            range.words.iter().any(|w| w == one)
        })
    })
}
