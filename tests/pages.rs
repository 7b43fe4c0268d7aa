//! Every rule page proves itself: it fires where its carets say and nowhere else, and its fixes give what it shows.

use std::collections::BTreeSet;

mod support;

use preplint::{
    analyse,
    config::Config,
    diagnostic::{Diagnostic, Edit, Safety},
    rules::{CODE_RULES, Caret, Case, LAST_RULES, Page, PageKind, pages},
    source::Sources,
};
use support::languagetool::{heard, server};

/// What was wrong on a page, with enough around it to mend it without another run.
fn fail(page: &Page, case: &Case, problem: &str) -> String {
    let text: Vec<_> = case.files.iter().map(|f| format!("--- {}\n{}", f.name, f.text)).collect();
    format!("\nrules/{}/{}.md: {problem}\n{}", page.family, page.name, text.join("\n"))
}

fn sources(case: &Case) -> Sources {
    let mut sources = Sources::default();
    for file in &case.files {
        sources.add(file.name.clone(), file.text.clone());
    }
    sources
}

/// The findings of one rule.
fn run(page: &Page, case: &Case, sources: &Sources) -> Vec<Diagnostic> {
    let config = Config { as_of_flag: case.as_of, language: case.language, ..Config::default() };
    let mut found = match page.kind {
        PageKind::Server => heard(sources, config),
        _ => analyse(sources, &config).diagnostics,
    };
    found.retain(|d| d.rule == page.name);
    found.sort_by_key(|d| d.span);
    found
}

/// Where a finding stands, in the terms of a caret line; what runs over the line's end ends with the line.
fn caret(sources: &Sources, finding: &Diagnostic) -> (usize, Caret) {
    let (start, end) = (sources.start(finding.span), sources.end(finding.span));
    let line_end =
        || sources.get(finding.span.source).text.lines().nth(start.line - 1).unwrap_or("").chars().count() + 1;
    let end = if end.line == start.line { end.column } else { line_end() };
    let caret = Caret { line: start.line, start: start.column, end, rule: finding.rule.clone(), message: None };
    (finding.span.source.0 as usize, caret)
}

fn shown(sources: &Sources, at: &(usize, Caret)) -> String {
    let (file, caret) = at;
    let (_, source) = sources.iter().nth(*file).expect("a file of the case");
    let line = source.text.lines().nth(caret.line - 1).unwrap_or("");
    let marks = format!("{}{}", " ".repeat(caret.start - 1), "^".repeat(caret.end.saturating_sub(caret.start)));
    format!("    {line}\n    {marks} {}\n", caret.rule)
}

fn prove(page: &Page, case: &Case) -> Result<(), String> {
    let sources = sources(case);
    let found = run(page, case, &sources);
    let got: BTreeSet<_> = found.iter().map(|d| caret(&sources, d)).collect();
    let carets = case.files.iter().enumerate().flat_map(|(i, f)| f.carets.iter().map(move |c| (i, c)));
    let own: Vec<_> = carets.filter(|(_, c)| c.rule == page.name).collect();
    let want: BTreeSet<_> = own.iter().map(|(i, c)| (*i, Caret { message: None, ..(*c).clone() })).collect();
    let list = |set: &mut dyn Iterator<Item = &(usize, Caret)>| set.map(|c| shown(&sources, c)).collect::<String>();
    let missing = list(&mut want.difference(&got));
    let extra = list(&mut got.difference(&want));
    if !missing.is_empty() || !extra.is_empty() {
        return Err(fail(page, case, &format!("not reported:\n{missing}  reported without a caret:\n{extra}")));
    }
    for (i, wanted) in own {
        let Some(message) = &wanted.message else { continue };
        let at = (i, Caret { message: None, ..wanted.clone() });
        let says: Vec<_> = found.iter().filter(|d| caret(&sources, d) == at).map(|d| d.message.as_str()).collect();
        if !says.iter().any(|m| m.contains(message.as_str())) {
            return Err(fail(page, case, &format!("the message {says:?} does not hold `{message}`")));
        }
    }
    for finding in &found {
        wording(finding).map_err(|problem| fail(page, case, &problem))?;
    }
    fixes(page, case, &sources, &found)
}

/// Messages, notes and labels sound alike in all rules: no full stop at the end, notes begin with a capital, labels, which
/// go on from the words above them, do not shout.
fn wording(finding: &Diagnostic) -> Result<(), String> {
    let labels = finding.labels.iter().map(|l| &l.message);
    for text in [&finding.message].into_iter().chain(&finding.notes).chain(labels) {
        let stop = text.ends_with('.') && !text.ends_with("etc.");
        if text.trim() != text || stop || text.contains("  ") && !text.contains('"') {
            return Err(format!("white space or a full stop too many: {text:?}"));
        }
    }
    match finding.notes.iter().find(|n| n.starts_with(|c: char| c.is_lowercase())) {
        Some(note) => Err(format!("the note begins with a small letter: {note:?}")),
        None => Ok(()),
    }
}

fn fixes(page: &Page, case: &Case, sources: &Sources, found: &[Diagnostic]) -> Result<(), String> {
    for (wanted, unsafe_too) in [(&case.fixed, false), (&case.fixed_unsafe, true)] {
        let (_, source) = sources.iter().next().ok_or("no file")?;
        let text = apply(&source.text, found, unsafe_too);
        if let Some(wanted) = wanted
            && text != *wanted
        {
            return Err(fail(page, case, &format!("the fixes give\n{text}\n  and not\n{wanted}")));
        }
        let again = Sources::single(&source.path, &text);
        let left = run(page, case, &again);
        let twice = apply(&text, &left, unsafe_too);
        if twice != text {
            return Err(fail(page, case, &format!("fixing twice is not fixing once:\n{text}\n  then\n{twice}")));
        }
    }
    Ok(())
}

/// The first document after the best fix of every finding.
fn apply(text: &str, found: &[Diagnostic], unsafe_too: bool) -> String {
    let allowed = |d: &Diagnostic| d.fixes.iter().find(|f| unsafe_too || f.safety == Safety::Safe).cloned();
    let mut edits: Vec<Edit> = found.iter().filter_map(allowed).flat_map(|f| f.edits).collect();
    edits.retain(|e| e.span.source.0 == 0);
    edits.sort_by_key(|e| std::cmp::Reverse((e.span.start, e.span.end)));
    let mut text = text.to_owned();
    let mut before = text.len() + 1;
    for edit in edits {
        if edit.span.end < before {
            text.replace_range(edit.span.range(), &edit.replacement);
            before = edit.span.start.max(1);
        }
    }
    text
}

fn report(problems: Vec<String>) {
    assert!(problems.is_empty(), "{} problems{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_example_holds() {
    let server = server();
    let mut problems = Vec::new();
    for page in pages() {
        match page.examples() {
            Ok(_) if page.kind == PageKind::Server && server.is_none() => {}
            Ok(cases) => problems.extend(cases.iter().filter_map(|c| prove(page, c).err())),
            Err(problem) => problems.push(format!("\nrules/{}/{}.md: {problem}", page.family, page.name)),
        }
    }
    report(problems);
}

#[test]
fn every_pattern_holds() {
    let mut problems = Vec::new();
    for page in pages() {
        let phrases = match page.phrases() {
            Ok(phrases) => phrases,
            Err(problem) => {
                problems.push(format!("\nrules/{}/{}.md: {problem}", page.family, page.name));
                continue;
            }
        };
        for (phrase, _) in phrases {
            for example in &phrase.fires {
                let text = example.replace(['[', ']'], "");
                let wanted: Vec<&str> = example.split('[').skip(1).filter_map(|p| p.split(']').next()).collect();
                let got = matches(page, phrase.name, &text);
                if got != wanted {
                    let place = format!("\nrules/{}/{}.md, phrase {}", page.family, page.name, phrase.name);
                    problems.push(format!("{place}: {example}\n    marks {got:?}, not {wanted:?}"));
                }
            }
            for example in &phrase.silent {
                let got = matches(page, "", example);
                if !got.is_empty() {
                    let place = format!("\nrules/{}/{}.md, phrase {}", page.family, page.name, phrase.name);
                    problems.push(format!("{place}: must be silent on `{example}`\n    marks {got:?}"));
                }
            }
        }
    }
    report(problems);
}

/// The words that a page's phrase of this name, or any where it is empty, marks in a text.
fn matches(page: &'static Page, phrase: &str, text: &str) -> Vec<String> {
    let marked = preplint::rules::marked(page, text);
    marked.into_iter().filter(|(name, _)| phrase.is_empty() || name == phrase).map(|(_, words)| words).collect()
}

#[test]
fn every_code_page_has_a_function() {
    let named: BTreeSet<String> = CODE_RULES.iter().chain(LAST_RULES).map(|(name, _)| (*name).to_owned()).collect();
    let code = pages().iter().filter(|p| p.kind == PageKind::Code);
    let paged: BTreeSet<String> = code.map(|p| format!("{}/{}", p.family, p.name)).collect();
    let lines: Vec<_> = paged.difference(&named).map(|n| format!("add a line for \"{n}\" to CODE_RULES")).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
    let pages: Vec<_> = named.difference(&paged).map(|n| format!("write rules/{n}.md with match = \"code\"")).collect();
    assert!(pages.is_empty(), "{}", pages.join("\n"));
    assert!(CODE_RULES.is_sorted_by_key(|(name, _)| *name), "CODE_RULES is sorted by name");
}
