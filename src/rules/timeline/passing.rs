//! Posts that a text names and does not date.

use crate::{annotate::stints::FactKind, graph::Stint, rules::Context};

/// "In my current role as nurse at Brinkhof Clinic": a letter tells of a post and dates nothing of it; the page that it comes
/// with does.
pub fn is_named_in_passing(context: &Context, stint: &Stint) -> bool {
    let mut mentions = stint.mentions.iter().filter_map(|(document, i)| {
        context.annotations.get(*document).and_then(|annotation| annotation.stints.get(*i))
    });
    mentions.all(|mention| {
        let dated = mention.facts.iter().any(|f| f.time.is_some() && f.kind != FactKind::During);
        mention.narrated && mention.follows.is_none() && !dated
    })
}
