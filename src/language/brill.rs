//! The tagger of harper-brill: the usual tag of a word, mended by patches that look at its neighbours.

use std::{borrow::Cow, sync::OnceLock};

use super::tag::Tag;

/// See `build/tagger.rs` for the form.
const PATCHES: &str = include_str!(concat!(env!("OUT_DIR"), "/tagger.patches"));

/// Changes a tag where all conditions hold.
#[derive(Debug)]
struct Patch {
    from: Tag,
    to: Tag,
    conditions: Vec<Condition>,
    /// The tags that a sentence must have for it, as bits.
    needs: u64,
}

#[derive(Debug)]
enum Condition {
    /// The word so far away has this tag.
    Tagged(isize, Tag),
    /// Any word from here up to so far away, the last not counted, has it.
    AnyTagged(isize, Tag),
    /// The words before and after have these.
    Between(Tag, Tag),
    /// The word so far away agrees with this one as far as both go.
    Word(isize, &'static str),
}

/// Mends the tags of a sentence; `words` are in lower case.
pub(super) fn mend(words: &[Cow<str>], tags: &mut [Option<Tag>]) {
    let mut there = tags.iter().flatten().fold(0, |there, tag| there | bit(*tag));
    let mut places = Places::of(tags);
    for patch in patches() {
        if there & patch.needs != patch.needs {
            continue;
        }
        let mut from = 0;
        while let Some(i) = places.next(patch, from, tags.len()) {
            from = i + 1;
            if tags.get(i) == Some(&Some(patch.from)) && patch.conditions.iter().all(|c| c.holds(words, tags, i)) {
                tags[i] = Some(patch.to);
                there |= bit(patch.to);
                places.change(i, patch);
            }
        }
    }
}

/// Where the first words of a sentence have each tag, as bits; the rest of a longer sentence is looked at word by word.
struct Places([u64; 64]);

/// So many words have bits.
const FIRST: usize = 64;

impl Places {
    fn of(tags: &[Option<Tag>]) -> Self {
        let mut places = Self([0; 64]);
        for (i, tag) in tags.iter().take(FIRST).enumerate() {
            tag.iter().for_each(|tag| *places.bits(*tag) |= 1 << i);
        }
        places
    }

    fn bits(&mut self, tag: Tag) -> &mut u64 {
        &mut self.0[tag as usize % 64]
    }

    fn change(&mut self, i: usize, patch: &Patch) {
        if i < FIRST {
            *self.bits(patch.from) &= !(1 << i);
            *self.bits(patch.to) |= 1 << i;
        }
    }

    /// The next word that a patch may change, from one on.
    fn next(&mut self, patch: &Patch, from: usize, all: usize) -> Option<usize> {
        let mut may = if from < FIRST { *self.bits(patch.from) & (u64::MAX << from) } else { 0 };
        // A word that is near behind the first ones is judged by its own tag alone.
        if all <= FIRST {
            for condition in &patch.conditions {
                if may == 0 {
                    break;
                }
                may &= self.holding(condition);
            }
        }
        if may != 0 { Some(may.trailing_zeros() as usize) } else { Some(from.max(FIRST)).filter(|i| *i < all) }
    }

    /// The words for which a condition may hold; for one on words those that are there are all.
    fn holding(&mut self, condition: &Condition) -> u64 {
        match condition {
            Condition::Tagged(away, tag) => shifted(*self.bits(*tag), *away),
            Condition::Between(before, after) => *self.bits(*before) << 1 & *self.bits(*after) >> 1,
            Condition::AnyTagged(..) | Condition::Word(..) => u64::MAX,
        }
    }
}

/// The words so far before those that have bits.
fn shifted(bits: u64, away: isize) -> u64 {
    let far = u32::try_from(away.unsigned_abs()).unwrap_or(u32::MAX);
    (if away < 0 { bits.checked_shl(far) } else { bits.checked_shr(far) }).unwrap_or(0)
}

fn bit(tag: Tag) -> u64 {
    1 << (tag as u64 % 64)
}

impl Condition {
    /// The tags without which it never holds, as bits.
    fn needs(&self) -> u64 {
        match self {
            Self::Tagged(_, tag) | Self::AnyTagged(_, tag) => bit(*tag),
            Self::Between(before, after) => bit(*before) | bit(*after),
            Self::Word(..) => 0,
        }
    }

    fn holds(&self, words: &[Cow<str>], tags: &[Option<Tag>], i: usize) -> bool {
        let tagged = |at: Option<usize>, tag: Tag| at.and_then(|at| tags.get(at)) == Some(&Some(tag));
        match self {
            Self::Tagged(away, tag) => tagged(i.checked_add_signed(*away), *tag),
            Self::AnyTagged(away, tag) => {
                i.checked_add_signed(*away).is_some_and(|far| (far.min(i)..far.max(i)).any(|at| tagged(Some(at), *tag)))
            }
            Self::Between(before, after) => tagged(i.checked_sub(1), *before) && tagged(Some(i + 1), *after),
            Self::Word(away, wanted) => i
                .checked_add_signed(*away)
                .and_then(|at| words.get(at))
                .is_some_and(|word| word.bytes().zip(wanted.bytes()).all(|(a, b)| a == b)),
        }
    }
}

fn patches() -> &'static [Patch] {
    static READ: OnceLock<Vec<Patch>> = OnceLock::new();
    READ.get_or_init(|| PATCHES.lines().filter_map(patch).collect())
}

fn patch(line: &'static str) -> Option<Patch> {
    let mut fields = line.split('\t');
    let (from, to) = (tag(fields.next()?)?, tag(fields.next()?)?);
    let conditions: Vec<Condition> = fields.map(condition).collect::<Option<_>>()?;
    let needs = conditions.iter().fold(bit(from), |needs, condition| needs | condition.needs());
    Some(Patch { from, to, conditions, needs })
}

fn tag(number: &str) -> Option<Tag> {
    Tag::numbered(number.parse().ok()?)
}

fn condition(field: &'static str) -> Option<Condition> {
    let mut parts = field.splitn(3, ' ');
    let (kind, first, second) = (parts.next()?, parts.next()?, parts.next()?);
    Some(match kind {
        "t" => Condition::Tagged(first.parse().ok()?, tag(second)?),
        "a" => Condition::AnyTagged(first.parse().ok()?, tag(second)?),
        "s" => Condition::Between(tag(first)?, tag(second)?),
        "w" => Condition::Word(first.parse().ok()?, second),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_patch_is_read() {
        assert_eq!(patches().len(), PATCHES.lines().count());
        assert!(patches().len() > 100);
    }
}
