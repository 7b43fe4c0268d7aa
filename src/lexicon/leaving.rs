//! Words that say why a job was left and why another company is wanted: `lexicon/leaving.toml`.

use super::lists::list;

/// See [`super::lists`] for the form.
const FROZEN: &str = include_str!(concat!(env!("OUT_DIR"), "/leaving.frozen"));

#[derive(Debug, Default)]
pub struct LeavingLexicon {
    ended: Vec<&'static str>,
    drew: Vec<&'static str>,
    company: Vec<&'static str>,
    drawn: Vec<&'static str>,
}

impl LeavingLexicon {
    /// Reads the lists that come with the program anew.
    pub fn load() -> Self {
        let read = |name| list(FROZEN, name).collect();
        Self { ended: read("ended"), drew: read("drew"), company: read("company"), drawn: read("drawn") }
    }

    /// Whether a text in lower case tells what ended a job.
    pub fn tells_end(&self, lower: &str) -> bool {
        holds(&self.ended, lower)
    }

    /// Whether a text in lower case tells what spoke for another job.
    pub fn tells_draw(&self, lower: &str) -> bool {
        holds(&self.drew, lower)
    }

    /// Whether a text in lower case speaks to a company without its name.
    pub fn means_company(&self, lower: &str) -> bool {
        holds(&self.company, lower)
    }

    /// Whether a text in lower case tells what draws somebody.
    pub fn is_drawn(&self, lower: &str) -> bool {
        holds(&self.drawn, lower)
    }
}

fn holds(list: &[&str], lower: &str) -> bool {
    list.iter().any(|words| lower.contains(words))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;

    #[test]
    fn the_lists_are_read() {
        let leaving = &Lexicon::embedded().leaving;
        assert!(leaving.tells_end("then we were laid off") && !leaving.tells_end("i wrote maps"));
        assert!(leaving.tells_draw("i wanted to write"));
        assert!(leaving.means_company("i use your product") && leaving.is_drawn("it attracts me"));
    }
}
