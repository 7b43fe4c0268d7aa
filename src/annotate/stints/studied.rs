//! Studies at a school without a name, told in sentences.

use super::{
    Fact, FactKind, Named, StintKind, StintMention, Text,
    facts::sentence_facts,
    narrative::{blocks_of, tells},
    phrases::{Sentence, name, own_verbs, sentences},
};

/// "I started studying Systems Analysis at College": studies at a school without a name.
pub fn unnamed_studies(text: &Text, known: &[StintMention]) -> Vec<StintMention> {
    let laid_out = blocks_of(known.iter().filter(|s| !s.narrated));
    let blocks = text.document.blocks.iter().filter(|b| tells(text, b) && !laid_out.contains(&b.id));
    blocks.flat_map(sentences).filter_map(|sentence| unnamed_study(text, &sentence)).collect()
}

fn unnamed_study(text: &Text, sentence: &Sentence) -> Option<StintMention> {
    let at = (0..sentence.words.len()).find(|i| matches!(sentence.lower(*i), "studying" | "studied"))?;
    let (first, mut last) = name(sentence, at + 1)?;
    // "Systems Development and Analysis"
    if sentence.lower(last + 1) == "and"
        && let Some((_, more)) = name(sentence, last + 2)
    {
        last = more;
    }
    let school = matches!(sentence.lower(last + 1), "at" | "in")
        && (last + 2..last + 5).any(|i| matches!(sentence.lower(i), "college" | "university" | "school"))
        && name(sentence, last + 2).is_none_or(|(a, b)| a == b);
    let facts = sentence_facts(text, sentence, &own_verbs(text, sentence));
    let start = facts.into_iter().rfind(|f| f.kind == FactKind::Start || f.kind == FactKind::During)?;
    (school && sentence.first_person()).then(|| {
        let range = sentence.slice(first, last);
        let field = Named { text: sentence.block.text()[range.clone()].to_owned(), span: sentence.block.place(range) };
        StintMention {
            kind: StintKind::Education,
            name: field.span,
            organization: None,
            titles: vec![field],
            clients: Vec::new(),
            teams: Vec::new(),
            facts: vec![Fact { kind: FactKind::Start, ..start }],
            dates: None,
            blocks: vec![sentence.block.id],
            narrated: true,
            follows: None,
        }
    })
}
