//! Technologies: names, years, what each implies and what it is mistaken for: `lexicon/technologies.toml`, frozen.

use std::sync::OnceLock;

use super::{
    QuickMap,
    lists::{lines, parts},
};

/// See `build.rs` for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/technologies.frozen"));

/// How sure a written name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matching {
    /// In any case.
    Free,
    /// Only as written in the list.
    Exact,
    /// As written, and only among other technologies or after words that lead to one: "Go", "R", "Word".
    Context,
}

#[derive(Clone, Copy, Debug)]
pub struct Technology {
    pub key: &'static str,
    pub name: &'static str,
    pub kind: &'static str,
    released: &'static str,
    available: &'static str,
    pub matching: Matching,
    implies: &'static str,
    near: &'static str,
    unless: &'static str,
}

impl Technology {
    /// Year and, where known, month (1 to 12) of the first public release.
    pub fn released(&self) -> Option<(i32, Option<u8>)> {
        date(self.released)
    }

    /// The same of the general availability.
    pub fn available(&self) -> Option<(i32, Option<u8>)> {
        date(self.available)
    }

    /// Keys of what its use shows too, one step: AKS → Kubernetes, Azure.
    pub fn implies(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.implies.split_whitespace()
    }

    /// Keys of what it is mistaken for and does not show.
    pub fn near(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.near.split_whitespace()
    }

    /// Words that, right behind the name, make it another thing: "snowflake schema".
    pub fn unless(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.unless.split('|').filter(|w| !w.is_empty())
    }

    /// A field or a way of working rather than a product: "containers", "CI/CD".
    pub fn is_concept(&self) -> bool {
        self.kind == "concept"
    }
}

/// What tells names apart before they are compared: a dot, then letters and digits, without digits at the end, which
/// may be a version.
fn opening(lower: &str) -> &str {
    let dot = usize::from(lower.starts_with('.'));
    let rest = lower.get(dot..).unwrap_or("");
    let letters = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    lower.get(..dot + letters).unwrap_or("").trim_end_matches(|c: char| c.is_ascii_digit())
}

fn date(text: &str) -> Option<(i32, Option<u8>)> {
    let (year, month) = text.split_once('-').map_or((text, None), |(y, m)| (y, m.get(..2)));
    Some((year.parse().ok()?, month.and_then(|m| m.parse().ok())))
}

/// One way to write a technology's name.
#[derive(Clone, Copy, Debug)]
pub struct Surface {
    pub lower: &'static str,
    pub written: &'static str,
    /// Index of the technology.
    pub technology: usize,
}

#[derive(Debug, Default)]
pub struct Technologies {
    /// Sorted by key.
    entries: Vec<Technology>,
    /// Sorted by lower-case form.
    surfaces: Vec<Surface>,
    /// Indices of the surfaces with the same [`opening`].
    openings: QuickMap<&'static str, Vec<u32>>,
    /// Indices of the names whose dots and hyphens may be forgotten, by what is left of them in lower case.
    joints: QuickMap<String, Vec<u32>>,
    /// Indices of the entries.
    keys: QuickMap<&'static str, u32>,
}

impl Technologies {
    /// The list that comes with the program.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Technologies> = OnceLock::new();
        EMBEDDED.get_or_init(Self::load)
    }

    /// Reads the list that comes with the program anew.
    pub fn load() -> Self {
        Self::thaw(FROZEN)
    }

    /// The list in force: that of the program, or with the entries of the career that is looked at.
    pub fn current() -> &'static Self {
        super::own::technologies().unwrap_or_else(Self::embedded)
    }

    /// This list with the entries of another, which go before entries of the same key and names.
    pub fn joined(&self, own: &Self) -> Self {
        let mut entries: Vec<Technology> = own.entries.clone();
        entries.extend(self.entries.iter().filter(|e| own.get(e.key).is_none()));
        entries.sort_by_key(|e| e.key);
        let place = |key: &str| entries.binary_search_by_key(&key, |e| e.key).ok();
        let claimed = |lower: &str| own.surfaces.binary_search_by_key(&lower, |s| s.lower).is_ok();
        let mut surfaces: Vec<Surface> = Vec::new();
        for (list, surface) in own.surfaces.iter().map(|s| (own, s)).chain(self.surfaces.iter().map(|s| (self, s))) {
            let key = list.entries.get(surface.technology).map_or("", |e| e.key);
            let foreign = std::ptr::eq(list, self) && (claimed(surface.lower) || own.get(key).is_some());
            if let Some(technology) = place(key).filter(|_| !foreign) {
                surfaces.push(Surface { technology, ..*surface });
            }
        }
        surfaces.sort_by_key(|s| (s.lower, s.written));
        Self::of(entries, surfaces)
    }

    /// Both sorted.
    fn of(entries: Vec<Technology>, surfaces: Vec<Surface>) -> Self {
        let mut openings: QuickMap<&str, Vec<u32>> = QuickMap::default();
        let mut joints: QuickMap<String, Vec<u32>> = QuickMap::default();
        for (i, surface) in (0..).zip(&surfaces) {
            openings.entry(opening(surface.lower)).or_default().push(i);
            let official = entries.get(surface.technology).is_some_and(|t| t.name == surface.written);
            if official && surface.written.contains(['.', '-']) {
                let letters = surface.written.chars().filter(|c| c.is_alphanumeric());
                joints.entry(letters.flat_map(char::to_lowercase).collect()).or_default().push(i);
            }
        }
        let keys = (0..).zip(&entries).map(|(i, e)| (e.key, i)).collect();
        Self { entries, surfaces, openings, joints, keys }
    }

    pub(super) fn thaw(frozen: &'static str) -> Self {
        let (entries, surfaces) = frozen.split_once("\n\n").unwrap_or_default();
        let surface = |line: &'static str| {
            let mut fields = parts(line, b'\t');
            let (lower, written) = (fields.next()?, fields.next()?);
            Some(Surface { lower, written, technology: fields.next()?.parse().ok()? })
        };
        Self::of(lines(entries).filter_map(entry).collect(), lines(surfaces).filter_map(surface).collect())
    }

    pub fn entries(&self) -> &[Technology] {
        &self.entries
    }

    pub fn get(&self, key: &str) -> Option<&Technology> {
        self.keys.get(key).and_then(|i| self.entries.get(*i as usize))
    }

    /// The names that a lower-case text can begin with: those with the same [`opening`].
    pub fn opening(&self, text: &str) -> impl Iterator<Item = (&Surface, &Technology)> {
        let key = Some(opening(text)).filter(|key| !matches!(*key, "" | "."));
        self.listed(key.and_then(|key| self.openings.get(key)))
    }

    /// The names that are a lower-case text.
    pub fn spelled(&self, lower: &str) -> impl Iterator<Item = (&Surface, &Technology)> {
        self.listed(self.openings.get(opening(lower))).filter(move |(s, _)| s.lower == lower)
    }

    /// The names that are a lower-case text with dots and hyphens: "nodejs".
    pub fn unjoined(&self, lower: &str) -> impl Iterator<Item = (&Surface, &Technology)> {
        self.listed(self.joints.get(lower))
    }

    fn listed(&self, indices: Option<&Vec<u32>>) -> impl Iterator<Item = (&Surface, &Technology)> {
        indices.into_iter().flatten().filter_map(|i| {
            let surface = self.surfaces.get(*i as usize)?;
            Some((surface, self.entries.get(surface.technology)?))
        })
    }

    /// The technology of this name, in any case.
    pub fn named(&self, name: &str) -> Option<&Technology> {
        let name = name.trim().to_lowercase();
        self.spelled(&name).next().map(|(_, t)| t)
    }

    /// Every key that the use of one shows, itself first, each once.
    pub fn implied(&self, key: &'static str) -> Vec<&'static str> {
        let mut all = vec![key];
        let mut at = 0;
        while let Some(key) = all.get(at) {
            let more: Vec<_> = self.get(key).into_iter().flat_map(Technology::implies).collect();
            for key in more {
                if !all.contains(&key) {
                    all.push(key);
                }
            }
            at += 1;
        }
        all
    }
}

fn entry(line: &'static str) -> Option<Technology> {
    let mut fields = parts(line, b'\t');
    let mut next = || fields.next();
    let (key, name, kind, released, available) = (next()?, next()?, next()?, next()?, next()?);
    let matching = match next()? {
        "exact" => Matching::Exact,
        "context" => Matching::Context,
        _ => Matching::Free,
    };
    let (implies, near, unless) = (next()?, next()?, next()?);
    Some(Technology { key, name, kind, released, available, matching, implies, near, unless })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frozen_list_thaws() {
        let list = Technologies::embedded();
        assert!(list.entries().len() > 1000 && list.entries().is_sorted_by_key(|e| e.key));
        assert_eq!(list.named("golang").map(|t| t.key), Some("go"));
        assert_eq!(list.get("kubernetes").and_then(Technology::released).map(|(y, _)| y), Some(2014));
        assert!(list.get("no-such-key").is_none());
    }

    #[test]
    fn implication_is_closed_and_never_follows_a_shared_name() {
        let list = Technologies::embedded();
        for (specific, general) in
            [("aks", "kubernetes"), ("aks", "azure"), ("angularjs", "javascript"), ("csharp", "dotnet")]
        {
            assert!(list.implied(specific).contains(&general), "{specific} → {general}");
        }
        for (a, b) in
            [("azure-devops", "azure"), ("javascript", "java"), ("angularjs", "angular"), ("containers", "kubernetes")]
        {
            assert!(list.get(a).is_some() && list.get(b).is_some(), "{a} and {b} are in the list");
            assert!(!list.implied(a).contains(&b), "{a} does not show {b}");
        }
    }

    #[test]
    fn every_key_that_an_entry_names_is_there() {
        let list = Technologies::embedded();
        for entry in list.entries() {
            for key in entry.implies().chain(entry.near()) {
                assert!(list.get(key).is_some(), "{} names {key}, which is no entry", entry.key);
            }
        }
    }
}
