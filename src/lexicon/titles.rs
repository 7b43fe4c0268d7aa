//! Words of job titles, degrees, schools and companies: `lexicon/titles.toml`.

use std::collections::{BTreeMap, HashSet};

use super::normalise;

#[derive(Debug, Default)]
pub struct TitleLexicon {
    heads: HashSet<String>,
    leading: HashSet<String>,
    modifiers: HashSet<String>,
    degrees: HashSet<String>,
    schools: HashSet<String>,
    companies: HashSet<String>,
    longest_degree: usize,
}

impl TitleLexicon {
    pub fn read(text: &str) -> Self {
        let lists: BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap_or_default();
        let set = |name: &str| lists.get(name).into_iter().flatten().map(|w| normalise(w)).collect::<HashSet<_>>();
        let degrees = set("degrees");
        let longest_degree = degrees.iter().map(|d| d.split(' ').count()).max().unwrap_or(0);
        Self {
            heads: set("heads").union(&set("leading")).cloned().collect(),
            leading: set("leading"),
            modifiers: set("modifiers"),
            degrees,
            schools: set("schools"),
            companies: set("companies"),
            longest_degree,
        }
    }

    /// The last word of a job title: "developer", "nurse"; plurals are none.
    pub fn is_head(&self, word: &str) -> bool {
        self.heads.contains(&normalise(word))
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
            .unwrap_or(0)
    }

    pub fn is_school(&self, text: &str) -> bool {
        self.any(&self.schools, text)
    }

    /// A legal form or a word that companies carry in their names.
    pub fn is_company(&self, text: &str) -> bool {
        self.any(&self.companies, text)
    }

    fn any(&self, set: &HashSet<String>, text: &str) -> bool {
        let text = normalise(text);
        let words: Vec<&str> = text.split(' ').collect();
        (0..words.len()).any(|i| (1..=3.min(words.len() - i)).any(|n| set.contains(&words[i..i + n].join(" "))))
    }
}
