//! `check --interactive`: one fix after the other, each with its sentence before and after.

use super::{Surroundings, problem::Problem};
use crate::{
    analyse,
    args::CheckArgs,
    diagnostic::{Diagnostic, Fix},
    output::{Dossier, Finding, Screen, proposal_text},
    settle::{Allowed, Declined, applied, fix_rest, settle, wanted},
};

/// Says something, and hands back what was answered; `None` where nobody answers any more.
pub type Talk = fn(&str) -> Option<String>;

const HELP: &str = "\
  y  fix it            n  leave it as it is
  a  fix it and all that are left, without asking again
  q  stop here; what was agreed to is written
";

/// Who is asked, where somebody is to be asked.
///
/// # Errors
/// Where nobody could answer.
pub fn partner(args: &CheckArgs, surroundings: &Surroundings) -> Result<Option<Talk>, Problem> {
    if !args.fixes.interactive {
        return Ok(None);
    }
    let refused = |title: &str, help: &str| Err(Problem::new(title).help(help));
    if args.input.paths.iter().any(|p| p.as_os_str() == "-") {
        return refused("standard input cannot hold both a document and the answers", "name a file for --interactive");
    }
    match surroundings.talk {
        Some(talk) => Ok(Some(talk)),
        None => refused(
            "--interactive asks, and there is no terminal to ask on",
            "run it in a terminal, or use --diff to see every fix and --fix to make them",
        ),
    }
}

/// Somebody who is asked.
pub struct Dialogue<'a> {
    allowed: Allowed,
    screen: Screen,
    talk: &'a mut dyn FnMut(&str) -> Option<String>,
    mood: Mood,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Asking,
    /// Everything that is left is wanted.
    All,
    /// Nothing more is wanted.
    Done,
}

enum Answer {
    /// The fix of this number, from 0.
    Take(usize),
    Leave,
    All,
    Quit,
}

impl<'a> Dialogue<'a> {
    pub fn new(allowed: Allowed, screen: Screen, talk: &'a mut dyn FnMut(&str) -> Option<String>) -> Self {
        Self { allowed, screen, talk, mood: Mood::Asking }
    }

    /// Fixes what is agreed to; hands back the number of edits in each source.
    pub fn mend(&mut self, dossier: &mut Dossier) -> Vec<usize> {
        let mut edits = vec![0; dossier.sources.len()];
        let mut declined = Declined::default();
        while self.mood == Mood::Asking {
            let report = settle(&dossier.analysis, &dossier.config);
            let open = report.diagnostics.iter().filter(|d| !declined.has(d));
            let mut open = open.map(|d| (d, wanted(&dossier.sources, d, self.allowed)));
            let Some((finding, fixes)) = open.find(|(_, fixes)| !fixes.is_empty()) else { break };
            match self.ask(dossier, finding, &fixes) {
                Answer::Take(number) => {
                    let Some(fix) = fixes.get(number) else { continue };
                    declined.follow(fix.edits.iter());
                    for edit in &fix.edits {
                        edits[edit.span.source.0 as usize] += 1;
                    }
                    dossier.sources = applied(&dossier.sources, &[fix]);
                    dossier.analysis = analyse(&dossier.sources, &dossier.config);
                }
                Answer::Leave => declined.add(finding),
                Answer::All => self.mood = Mood::All,
                Answer::Quit => self.mood = Mood::Done,
            }
        }
        if self.mood == Mood::All {
            let fixed = fix_rest(&dossier.sources, &dossier.analysis, &dossier.config, self.allowed, declined);
            edits.iter_mut().zip(&fixed.edits).for_each(|(all, more)| *all += more);
            if let Some(analysis) = fixed.analysis {
                (dossier.sources, dossier.analysis) = (fixed.sources, analysis);
            }
        }
        edits
    }

    fn ask(&mut self, dossier: &Dossier, finding: &Diagnostic, fixes: &[&Fix]) -> Answer {
        let finding = Finding { sources: &dossier.sources, diagnostic: finding };
        let choice = if fixes.len() > 1 { format!("1-{},", fixes.len()) } else { String::new() };
        let question = format!("Fix it? [{choice}y,n,a,q,?] ");
        let mut said = "\n".to_owned() + &proposal_text(&finding, &dossier.analysis, fixes, self.screen);
        loop {
            said.push_str(&question);
            let Some(answer) = (self.talk)(&said) else { return Answer::Quit };
            match answer.trim().to_ascii_lowercase().as_str() {
                "y" | "yes" => return Answer::Take(0),
                "n" | "no" => return Answer::Leave,
                "a" | "all" => return Answer::All,
                "q" | "quit" => return Answer::Quit,
                other => match other.parse::<usize>() {
                    Ok(number) if (1..=fixes.len()).contains(&number) && fixes.len() > 1 => {
                        return Answer::Take(number - 1);
                    }
                    _ => HELP.clone_into(&mut said),
                },
            }
            if fixes.len() > 1 {
                said.push_str("  a number takes that one; y is the first\n");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::Config,
        source::{SourceId, Sources},
    };

    /// The text after the answers, what was said, and the number of edits.
    fn after(text: &str, allowed: Allowed, answers: &[&str]) -> (String, String, usize) {
        let sources = Sources::single("a.md", text);
        let config = Config { as_of_flag: "2024-05-21".parse().ok(), ..Config::default() };
        let analysis = analyse(&sources, &config);
        let mut dossier = Dossier { name: String::new(), sources, config, settings: None, analysis };
        let (mut said, mut answers) = (String::new(), answers.iter());
        let mut talk = |words: &str| {
            said.push_str(words);
            answers.next().map(|a| format!("{a}\n"))
        };
        let edits = Dialogue::new(allowed, Screen::default(), &mut talk).mend(&mut dossier);
        assert_eq!(answers.next(), None, "not asked for: {said}");
        (dossier.sources.get(SourceId(0)).text.clone(), said, edits.iter().sum())
    }

    const TEXT: &str = "I was a SRE.\n\nI was an  job a SRE.\n\nThe the team.\n";

    #[test]
    fn each_answer_does_what_it_says() {
        let left = |answers: &[&str]| after(TEXT, Allowed::Safe, answers).0;
        assert_eq!(left(&["y", "q"]), TEXT.replacen("a SRE", "an SRE", 1));
        assert_eq!(left(&["n", "y", "q"]), TEXT.replacen("an  job", "a  job", 1));
        assert_eq!(left(&["n", "a"]), "I was a SRE.\n\nI was a job an SRE.\n\nThe team.\n");
        assert_eq!(left(&[]), TEXT, "nobody answers");
        let (text, said, count) = after(TEXT, Allowed::Safe, &["n", "n", "n", "n", "n"]);
        assert_eq!((text.as_str(), count), (TEXT, 0));
        assert_eq!(said.matches("Fix it?").count(), 5, "each is asked about once: {said}");
    }

    #[test]
    fn a_number_takes_another_fix() {
        let (text, said, _) = after("I wrote a sevice.\n", Allowed::Unsafe, &["?", "3", "2"]);
        assert_eq!(text, "I wrote a device.\n");
        assert!(said.contains("\n  - I wrote a sevice.\n  1 I wrote a service.\n  2 I wrote a device.\n"), "{said}");
        assert!(said.contains("Fix it? [1-2,y,n,a,q,?] ") && said.matches("a number takes").count() == 2, "{said}");
        assert_eq!(after("I wrote a sevice.\n", Allowed::Safe, &[]).1, "", "no safe fix, no question");
    }

    #[test]
    fn what_is_no_answer_is_explained() {
        let (text, said, count) = after("I was a SRE.\n", Allowed::Safe, &["", "1", "?", "Y"]);
        assert_eq!((text.as_str(), count), ("I was an SRE.\n", 1));
        assert_eq!(said.matches("q  stop here").count(), 3, "{said}");
        assert!(said.starts_with("\na.md:1:7 error[article] "), "{said}");
        assert!(said.contains("\n  - I was a SRE.\n  + I was an SRE.\nFix it? [y,n,a,q,?] "), "{said}");
    }
}
