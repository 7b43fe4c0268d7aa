//! Words of job titles, degrees, schools and companies: `lexicon/titles.toml`.

use super::{
    QuickSet,
    lists::{list, parts},
    normal,
};

/// The words are normalised; see [`list`] for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/titles.frozen"));

#[derive(Debug, Default)]
pub struct TitleLexicon {
    heads: QuickSet<&'static str>,
    leading: QuickSet<&'static str>,
    compounds: Vec<&'static str>,
    modifiers: QuickSet<&'static str>,
    degrees: QuickSet<&'static str>,
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
    /// Reads the lists that come with the program anew.
    pub fn load() -> Self {
        let words = |name| list(FROZEN, name);
        let degrees: QuickSet<&str> = words("degrees").collect();
        let longest_degree = degrees.iter().map(|d| parts(d, b' ').count()).max().unwrap_or(0);
        Self {
            heads: words("heads").chain(words("leading")).collect(),
            leading: words("leading").collect(),
            compounds: words("compounds").collect(),
            modifiers: words("modifiers").collect(),
            degrees,
            schools: Phrases::new(words("schools").collect()),
            companies: Phrases::new(words("companies").collect()),
            longest_degree,
        }
    }

    /// The last word of a job title: "developer", "nurse"; plurals are none.
    pub fn is_head(&self, word: &str) -> bool {
        let word = normal(word);
        self.heads.contains(&*word) || self.is_compound(&word)
    }

    /// "netzwerktechniker"
    fn is_compound(&self, word: &str) -> bool {
        let last = word.bytes().next_back();
        let ends =
            |head: &&str| head.bytes().next_back() == last && word.len() > head.len() + 2 && word.ends_with(*head);
        word.len() > 7 && self.compounds.iter().any(ends)
    }

    /// A head that stands before what describes it: "développeur", "gerente".
    pub fn leads(&self, word: &str) -> bool {
        self.leading.contains(&*normal(word))
    }

    /// A word that stands before a head: "senior", "software".
    pub fn is_modifier(&self, word: &str) -> bool {
        self.modifiers.contains(&*normal(word))
    }

    /// "BSc", "bachelor's degree", "diploma" at the start of `words`: how many words it takes, 0 for none.
    pub fn degree(&self, words: &[&str]) -> usize {
        let mut text = String::new();
        let mut found = 0;
        for (i, word) in words.iter().take(self.longest_degree).enumerate() {
            let word = normal(word);
            if !word.is_empty() && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&word);
            if self.degrees.contains(text.as_str()) {
                found = i + 1;
            }
        }
        if found > 0 { found } else { usize::from(words.first().is_some_and(|w| is_dotted_degree(w))) }
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
    whole: QuickSet<&'static str>,
    /// The first word of each.
    first: QuickSet<&'static str>,
}

impl Phrases {
    fn new(whole: QuickSet<&'static str>) -> Self {
        let first = whole.iter().filter_map(|p| parts(p, b' ').next()).collect();
        Self { whole, first }
    }

    fn any(&self, text: &str) -> bool {
        let text = normal(text);
        let mut start = 0;
        parts(&text, b' ').any(|word| {
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
