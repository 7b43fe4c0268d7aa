//! Which mentions of several documents are one stint.

use crate::{
    annotate::{
        Annotation,
        stints::{FactKind, StintMention},
        time::Period,
    },
    lexicon::normalise,
};

/// Mentions that were read as one stint, the one that names it first.
pub type Group = Vec<(usize, usize)>;

/// Groups the mentions of all documents; `order` gives the documents, the most formal first.
pub fn merge(annotations: &[Annotation], order: &[usize]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for document in order {
        let mentions = &annotations[*document].stints;
        // Two mentions of one document are two stints.
        let earlier = groups.len();
        for (i, mention) in mentions.iter().enumerate() {
            let fits = |group: &Group| {
                group.iter().all(|(d, _)| d != document)
                    && group.first().is_some_and(|(d, j)| {
                        same(annotations, (*d, &annotations[*d].stints[*j]), (*document, mention))
                    })
            };
            match groups.iter_mut().take(earlier).find(|g| fits(g)) {
                Some(group) => group.push((*document, i)),
                None => groups.push(vec![(*document, i)]),
            }
        }
    }
    groups
}

/// One organisation, and dates that can both hold; where they cannot, one title, or one stint there in each document.
fn same(annotations: &[Annotation], a: (usize, &StintMention), b: (usize, &StintMention)) -> bool {
    if a.1.kind != b.1.kind || !same_organization(a.1, b.1) {
        return false;
    }
    let compatible = |kind| {
        let (x, y) = (period(&annotations[a.0], a.1, kind), period(&annotations[b.0], b.1, kind));
        x.zip(y).is_none_or(|(x, y)| x.first <= y.last && y.first <= x.last)
    };
    let title = |m: &StintMention| m.titles.iter().map(|t| normalise(&t.text)).collect::<Vec<_>>();
    let titles = title(a.1).iter().any(|t| title(b.1).contains(t));
    let only = |(document, mention): (usize, &StintMention)| {
        annotations[document].stints.iter().filter(|m| m.kind == mention.kind && same_organization(m, mention)).count()
            == 1
    };
    (compatible(FactKind::Start) && compatible(FactKind::End)) || titles || (only(a) && only(b))
}

/// "Tern" and "Tern Analytics" are one organisation.
pub fn same_organization(a: &StintMention, b: &StintMention) -> bool {
    let name = |m: &StintMention| m.organization.as_ref().map(|o| normalise(&o.text));
    match (name(a), name(b)) {
        (Some(a), Some(b)) => a == b || whole_start(&a, &b) || whole_start(&b, &a),
        _ => false,
    }
}

fn whole_start(long: &str, short: &str) -> bool {
    !short.is_empty() && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
}

/// The days that a mention's start or end is said to lie in.
pub fn period(annotation: &Annotation, mention: &StintMention, kind: FactKind) -> Option<Period> {
    let fact = mention.facts.iter().find(|f| f.kind == kind)?;
    annotation.times.get(fact.time?)?.period
}
