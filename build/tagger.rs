//! Reads the model of harper-brill: the usual tag of each word, and the patches that mend it in context.

use std::{collections::BTreeMap, io};

use serde_json::Value;

/// The tags by number, as `src/language/tag.rs` has them.
const TAGS: [&str; 16] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
    "SYM", "VERB",
];

pub struct Model {
    pub words: BTreeMap<String, String>,
    /// One line per patch, fields between tabs: from, to, conditions that all must hold.
    pub patches: String,
}

pub fn number(tag: &str) -> Option<u8> {
    TAGS.iter().position(|t| *t == tag).and_then(|i| u8::try_from(i).ok())
}

pub fn model() -> io::Result<Model> {
    let value = serde_json::to_value(&*harper_brill::brill_tagger())?;
    let words = value["base"]["mapping"].as_object().into_iter().flatten();
    let words = words.filter_map(|(w, t)| Some((w.clone(), t.as_str()?.to_owned()))).collect();
    let mut patches = String::new();
    for patch in value["patches"].as_array().into_iter().flatten() {
        let mut conditions = Vec::new();
        conditions_of(&patch["criteria"], &mut conditions)?;
        patches.push_str(&format!("{}\t{}\t{}\n", tag(&patch["from"])?, tag(&patch["to"])?, conditions.join("\t")));
    }
    Ok(Model { words, patches })
}

fn tag(value: &Value) -> io::Result<u8> {
    value.as_str().and_then(number).ok_or_else(|| io::Error::other(format!("{value} is no tag")))
}

/// `t at tag`: the word there is tagged so; `a at tag`: any word between here and there is; `s tag tag`: the word before
/// and the word after are; `w at word`: the word there begins with it.
fn conditions_of(criteria: &Value, out: &mut Vec<String>) -> io::Result<()> {
    let unknown = || io::Error::other(format!("{criteria} is no condition"));
    let (kind, c) = criteria.as_object().and_then(|o| o.iter().next()).ok_or_else(unknown)?;
    out.push(match kind.as_str() {
        "WordIsTaggedWith" => format!("t {} {}", c["relative"], tag(&c["is_tagged"])?),
        "AnyWordIsTaggedWith" => format!("a {} {}", c["max_relative"], tag(&c["is_tagged"])?),
        "SandwichTaggedWith" => format!("s {} {}", tag(&c["prev_word_tagged"])?, tag(&c["post_word_tagged"])?),
        "WordIs" => format!("w {} {}", c["relative"], c["word"].as_str().ok_or_else(unknown)?.to_lowercase()),
        "Combined" => {
            conditions_of(&c["a"], out)?;
            return conditions_of(&c["b"], out);
        }
        _ => return Err(unknown()),
    });
    Ok(())
}
