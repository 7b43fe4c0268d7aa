//! Which of the skills that a sentence names are one requirement: alternatives, examples of a general term, compounds.

use std::ops::Range;

use super::anchors::Anchor;
use crate::{
    annotate::skills::Skill,
    lexicon::{Technologies, boundary},
};

/// One requirement of a sentence: its words and any one of its skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub range: Range<usize>,
    pub skills: Vec<Skill>,
}

impl Group {
    /// Nothing but fields.
    pub fn is_general(&self) -> bool {
        self.skills.iter().all(|skill| match skill {
            Skill::Technology(key) => Technologies::current().get(key).is_some_and(|t| t.is_concept()),
            Skill::Competency(_) => true,
        })
    }

    fn of(anchors: &[Anchor]) -> Option<Self> {
        let range = anchors.first()?.range.start..anchors.last()?.range.end;
        let mut skills: Vec<Skill> = Vec::new();
        for skill in anchors.iter().flat_map(|a| &a.skills) {
            if !skills.contains(skill) {
                skills.push(*skill);
            }
        }
        Some(Self { range, skills })
    }
}

/// What stands between two anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    And,
    Or,
    Comma,
    /// An opening parenthesis: what follows are examples.
    Opens,
    /// "such as", "e.g.", "like".
    Example,
    /// "Python for test automation": what it is for.
    Purpose,
    None,
}

pub fn groups(sentence: &str, anchors: &[Anchor]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while let Some(first) = anchors.get(at) {
        let next = anchors.get(at + 1);
        let after = next.map_or(Joint::None, |next| joint(sentence, first, next));
        if matches!(after, Joint::Opens | Joint::Example) {
            let chain = chain(sentence, anchors, at + 1);
            let examples = anchors.get(at + 1..chain).unwrap_or(&[]);
            // A product with its parts is asked for itself; a field is asked for by its examples, any of which will do,
            // and where they are said to be examples, so will others of the field.
            let kept = if first.is_general() { examples } else { std::slice::from_ref(first) };
            let open = after == Joint::Example || examples.len() > 1 || open_ended(sentence, examples);
            let others = if first.is_general() && open { first.skills.as_slice() } else { &[] };
            if let Some(mut group) = Group::of(kept) {
                for skill in others {
                    if !group.skills.contains(skill) {
                        group.skills.push(*skill);
                    }
                }
                groups.push(group);
            }
            at = chain;
            continue;
        }
        let mut end = chain(sentence, anchors, at);
        let members = anchors.get(at..end).unwrap_or(&[]);
        if exemplified(sentence, first.range.start) || open_ended(sentence, members) || of_a_kind(sentence, members) {
            groups.extend(Group::of(members));
        } else {
            groups.extend(split(sentence, members));
        }
        let ends_for =
            |a: &Anchor, b: &Anchor| !a.is_general() && b.is_general() && joint(sentence, a, b) == Joint::Purpose;
        if let (Some(last), Some(purpose)) = (anchors.get(end - 1), anchors.get(end))
            && ends_for(last, purpose)
        {
            end += 1;
        }
        at = end;
    }
    groups
}

/// The end of the anchors that only separators part from the one at `at` on.
fn chain(sentence: &str, anchors: &[Anchor], at: usize) -> usize {
    let mut end = at + 1;
    while let (Some(a), Some(b)) = (anchors.get(end - 1), anchors.get(end)) {
        if !matches!(joint(sentence, a, b), Joint::And | Joint::Or | Joint::Comma) {
            break;
        }
        // What follows may have examples of its own.
        if anchors.get(end + 1).is_some_and(|c| matches!(joint(sentence, b, c), Joint::Opens | Joint::Example)) {
            break;
        }
        end += 1;
    }
    end
}

/// At each "and" a new requirement begins; within it, an "or" makes alternatives of all, a comma parts.
fn split(sentence: &str, members: &[Anchor]) -> Vec<Group> {
    let joints: Vec<Joint> = members.windows(2).map(|w| joint(sentence, &w[0], &w[1])).collect();
    let mut groups = Vec::new();
    let mut start = 0;
    for i in 0..members.len() {
        let last = i + 1 == members.len();
        if !last && joints.get(i) != Some(&Joint::And) {
            continue;
        }
        let part = members.get(start..=i).unwrap_or(&[]);
        let alternatives = joints.get(start..i).unwrap_or(&[]).contains(&Joint::Or);
        if alternatives {
            groups.extend(Group::of(part));
        } else {
            groups.extend(part.iter().filter_map(|a| Group::of(std::slice::from_ref(a))));
        }
        start = i + 1;
    }
    groups
}

fn joint(sentence: &str, a: &Anchor, b: &Anchor) -> Joint {
    let between = sentence.get(a.range.end..b.range.start).unwrap_or("").to_lowercase();
    if ["such as", "e.g.", "for example", "for instance", "including", " like "].iter().any(|p| between.contains(p))
        && between.len() < 40
    {
        return Joint::Example;
    }
    if between.contains('(') {
        return if between.contains(')') { Joint::None } else { Joint::Opens };
    }
    if between.contains(')') {
        return Joint::None;
    }
    // An adjective may stand before the second: "SQL and advanced Excel".
    let words: Vec<&str> = between.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let comma = between.contains(',');
    if words.len() > 3 {
        return Joint::None;
    }
    match words.first().copied() {
        Some("and/or") | Some("or") | Some("either") => Joint::Or,
        Some("/") => Joint::Or,
        Some("for") if words.len() == 1 => Joint::Purpose,
        Some("and") | Some("&") | Some("+") | Some("as") => Joint::And,
        None if comma => Joint::Comma,
        None if between.trim() == "/" => Joint::Or,
        Some(_) if comma && words.len() <= 2 => Joint::Comma,
        _ => Joint::None,
    }
}

/// "such as", "one of", "either" stand right before the first.
fn exemplified(sentence: &str, at: usize) -> bool {
    let from = boundary(sentence, at.saturating_sub(40));
    let before = sentence.get(from..at).unwrap_or("").trim_end().to_lowercase();
    ["such as", "e.g.", "e.g", "for example", "like", "one of", "any of", "either", "including", "or similar to"]
        .iter()
        .any(|p| {
            before.strip_suffix(p).is_some_and(|rest| rest.is_empty() || rest.ends_with(|c: char| !c.is_alphanumeric()))
        })
}

/// "service meshes (Istio, Linkerd)": a list in parentheses behind the plural of what its members are; "skills" and
/// "technologies" are no kind, all of them are asked for.
fn of_a_kind(sentence: &str, members: &[Anchor]) -> bool {
    let (Some(first), Some(last)) = (members.first(), members.last()) else { return false };
    let before = sentence.get(..first.range.start).unwrap_or("").trim_end().strip_suffix('(');
    let closes = sentence.get(last.range.end..).unwrap_or("").trim_start().starts_with(')');
    let noun = before.and_then(|b| b.split_whitespace().next_back()).unwrap_or("");
    let plural = noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && noun.chars().all(char::is_lowercase);
    members.len() > 1 && closes && plural && !matches!(noun, "skills" | "technologies" | "basics" | "topics" | "areas")
}

/// What makes a list one of examples.
const OPEN: &str = "or similar|or equivalent|or another|or other|or comparable|or a comparable|or a similar|or the like|\
     or something|or any|or alike|or related|etc";

/// "or similar", "or equivalent", "or another" behind the last.
fn open_ended(sentence: &str, members: &[Anchor]) -> bool {
    let Some(end) = members.last().map(|a| a.range.end) else { return false };
    let behind = sentence.get(end..boundary(sentence, end + 40)).unwrap_or("").trim_start().to_lowercase();
    let behind = behind.trim_start_matches([',', ' ']);
    members.len() > 1 && OPEN.split('|').any(|p| behind.starts_with(p))
}

#[cfg(test)]
mod tests {
    use super::super::anchors::anchors;
    use super::*;

    fn keys(sentence: &str) -> Vec<Vec<&'static str>> {
        let all = groups(sentence, &anchors(sentence));
        all.into_iter()
            .map(|g| g.skills.into_iter().filter(|s| matches!(s, Skill::Technology(_))).map(Skill::key).collect())
            .collect()
    }

    #[test]
    fn compounds_alternatives_examples() {
        for (sentence, wanted) in [
            ("Hands-on experience with C# and Kubernetes.", vec![vec!["csharp"], vec!["kubernetes"]]),
            ("Good knowledge of Go or Python.", vec![vec!["go", "python"]]),
            ("Hands-on experience with cloud infrastructure (Azure).", vec![vec!["azure"]]),
            ("Good working knowledge of Python (pandas or similar).", vec![vec!["python"]]),
            (
                "A cloud data warehouse such as Snowflake or BigQuery.",
                vec![vec!["snowflake", "bigquery", "data-warehouse"]],
            ),
            ("Experience with service meshes (Istio, Linkerd)", vec![vec!["istio", "linkerd"]]),
            ("Backend skills (Java, Kotlin)", vec![vec!["java"], vec!["kotlin"]]),
            ("Java, Kotlin or Scala", vec![vec!["java", "kotlin", "scala"]]),
            ("Terraform, Ansible and Kubernetes", vec![vec!["terraform"], vec!["ansible"], vec!["kubernetes"]]),
            ("2+ years of SQL and advanced Excel.", vec![vec!["sql"], vec!["excel"]]),
        ] {
            let found: Vec<_> = keys(sentence).into_iter().filter(|g| !g.is_empty()).collect();
            assert_eq!(found, wanted, "{sentence}");
        }
    }
}
