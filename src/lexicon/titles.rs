//! Words of job titles, degrees, schools and companies: `lexicon/titles.toml`.

use std::collections::BTreeMap;

use super::{QuickSet, normalise};

#[derive(Debug, Default)]
pub struct TitleLexicon {
    heads: QuickSet<String>,
    leading: QuickSet<String>,
    compounds: Vec<String>,
    modifiers: QuickSet<String>,
    degrees: QuickSet<String>,
    schools: Phrases,
    companies: Phrases,
    longest_degree: usize,
}

/// "B.Agric.", "M.Pharm": a bachelor's or master's of something.
fn is_dotted_degree(word: &str) -> bool {
    let field = word.strip_prefix("B.").or_else(|| word.strip_prefix("M.")).map(|f| f.trim_end_matches(['.', ',']));
    field.is_some_and(|f| {
        (2..=7).contains(&f.len()) && f.starts_with(char::is_uppercase) && f.chars().skip(1).all(char::is_lowercase)
    })
}

impl TitleLexicon {
    pub fn read(text: &str) -> Self {
        let lists: BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap_or_default();
        let set = |name: &str| lists.get(name).into_iter().flatten().map(|w| normalise(w)).collect::<QuickSet<_>>();
        let degrees = set("degrees");
        let longest_degree = degrees.iter().map(|d| d.split(' ').count()).max().unwrap_or(0);
        Self {
            heads: set("heads").union(&set("leading")).cloned().collect(),
            leading: set("leading"),
            compounds: set("compounds").into_iter().collect(),
            modifiers: set("modifiers"),
            degrees,
            schools: Phrases::new(set("schools")),
            companies: Phrases::new(set("companies")),
            longest_degree,
        }
    }

    /// The last word of a job title: "developer", "nurse"; plurals are none.
    pub fn is_head(&self, word: &str) -> bool {
        let word = normalise(word);
        self.heads.contains(&word) || self.is_compound(&word)
    }

    /// "netzwerktechniker"
    fn is_compound(&self, word: &str) -> bool {
        let ends = |head: &String| word.len() > head.len() + 2 && word.ends_with(head.as_str());
        word.len() > 7 && self.compounds.iter().any(ends)
    }

    /// A head that stands before what describes it: "développeur", "gerente".
    pub fn leads(&self, word: &str) -> bool {
        self.leading.contains(&normalise(word))
    }

    /// A word that stands before a head: "senior", "software".
    pub fn is_modifier(&self, word: &str) -> bool {
        self.modifiers.contains(&normalise(word))
    }

    /// "BSc", "bachelor's degree", "diploma" at the start of `words`: how many words it takes, 0 for none.
    pub fn degree(&self, words: &[&str]) -> usize {
        (1..=self.longest_degree.min(words.len()))
            .rev()
            .find(|n| self.degrees.contains(&normalise(&words[..*n].join(" "))))
            .unwrap_or_else(|| usize::from(words.first().is_some_and(|w| is_dotted_degree(w))))
    }

    pub fn is_school(&self, text: &str) -> bool {
        self.schools.any(text)
    }

    /// A legal form or a word that companies carry in their names.
    pub fn is_company(&self, text: &str) -> bool {
        self.companies.any(text)
    }
}

/// Phrases of one to three words.
#[derive(Debug, Default)]
struct Phrases {
    whole: QuickSet<String>,
    /// The first word of each.
    first: QuickSet<String>,
}

impl Phrases {
    fn new(whole: QuickSet<String>) -> Self {
        let first = whole.iter().filter_map(|p| p.split(' ').next()).map(str::to_owned).collect();
        Self { whole, first }
    }

    fn any(&self, text: &str) -> bool {
        let text = normalise(text);
        let mut start = 0;
        text.split(' ').any(|word| {
            let rest = &text[start..];
            start += word.len() + 1;
            self.first.contains(word) && self.begins(rest)
        })
    }

    /// Whether one of the phrases stands at the start of a normalised text.
    fn begins(&self, text: &str) -> bool {
        let spaces = text.bytes().enumerate().filter(|(_, b)| *b == b' ').map(|(at, _)| at);
        spaces.chain([text.len()]).take(3).any(|end| self.whole.contains(&text[..end]))
    }
}
