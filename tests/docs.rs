//! The documents for readers: their links lead somewhere, and what they show is what the program says.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Markdown document for readers, from the root.
fn documents() -> Vec<PathBuf> {
    let entries = fs::read_dir(root()).unwrap().chain(fs::read_dir(root().join("docs")).unwrap());
    let mut documents: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    documents.retain(|p| p.extension().is_some_and(|e| e == "md"));
    documents.push(root().join("fixtures/README.md"));
    documents.sort();
    documents
}

/// The targets of a document's links.
fn links(text: &str) -> Vec<String> {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES);
    let links = events.filter_map(|e| match e {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    links.collect()
}

/// The anchors that GitHub and mdBook give the headings of a document.
fn anchors(text: &str) -> Vec<String> {
    let (mut anchors, mut heading) = (Vec::new(), None::<String>);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) if level <= HeadingLevel::H6 => heading = Some(String::new()),
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words);
                }
            }
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take().map(|h| {
                let kept = h
                    .to_lowercase()
                    .chars()
                    .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                    .collect::<String>();
                kept.replace(' ', "-")
            })),
            _ => {}
        }
    }
    anchors
}

#[test]
fn every_link_leads_somewhere() {
    let (mut problems, mut count) = (Vec::new(), 0);
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let folder = document.parent().unwrap();
        for link in links(&text) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            count += 1;
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if path.is_empty() { document.clone() } else { folder.join(path) };
            let known =
                anchor.is_empty() || fs::read_to_string(&target).is_ok_and(|t| anchors(&t).iter().any(|a| a == anchor));
            if !target.exists() || !known {
                problems.push(format!("{}: {link}", document.display()));
            }
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
    assert!(count > 10, "{count} links");
}

#[test]
fn the_book_has_every_page_of_its_folder() {
    let summary = fs::read_to_string(root().join("docs/SUMMARY.md")).unwrap();
    let listed = links(&summary);
    for entry in fs::read_dir(root().join("docs")).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") && name != "SUMMARY.md" {
            assert!(listed.contains(&name), "docs/SUMMARY.md does not list {name}");
        }
    }
}

/// Commands of the documents are commands of the program, with flags that it has.
#[test]
fn every_command_that_is_shown_is_understood() {
    use clap::CommandFactory;
    let mut grammar = preplint::args::Args::command();
    grammar.build();
    let mut count = 0;
    for name in ["README.md", "docs/guide.md", "docs/transcript.md"] {
        let text = fs::read_to_string(root().join(name)).unwrap();
        for line in text.lines().filter_map(|l| l.trim_start_matches("$ ").strip_prefix("preplint ")) {
            let line = line.split(['#', '|', '<', '>', ';']).next().unwrap_or(line);
            let mut words = line.split_whitespace();
            let command = words.next().unwrap_or("");
            let known = grammar.find_subcommand(command).unwrap_or_else(|| panic!("{name}: there is no {command}"));
            for flag in words.filter_map(|w| w.strip_prefix("--")).filter(|f| !f.is_empty()) {
                let has = known.get_arguments().any(|a| a.get_long() == Some(flag));
                assert!(has, "{name}: {command} has no --{flag}");
            }
            count += 1;
        }
    }
    assert!(count > 30, "{count} commands");
}

#[cfg(unix)]
#[test]
fn the_transcript_is_what_the_program_says() {
    let folder = tempfile::tempdir().unwrap();
    let written = folder.path().join("transcript.md");
    let mut script = Command::new(root().join("scripts/transcript"));
    let output = script.arg(&written).env("PREPLINT", env!("CARGO_BIN_EXE_preplint")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (now, kept) = (fs::read_to_string(written), fs::read_to_string(root().join("docs/transcript.md")));
    let (now, kept) = (now.unwrap(), kept.unwrap());
    let differs = now.lines().zip(kept.lines()).position(|(a, b)| a != b);
    assert!(now == kept, "line {differs:?} differs: run scripts/transcript, and read what it wrote");
}

/// Every rule page becomes a page of the book, with its name as title and its examples as they are.
#[cfg(unix)]
#[test]
fn the_pages_of_the_book_are_the_pages_of_the_rules() {
    let mut script = Command::new(root().join("scripts/book"));
    let script = script.env("PREPLINT", env!("CARGO_BIN_EXE_preplint")).env("MDBOOK", "no-mdbook-here");
    let output = script.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let book = root().join("target/book/src");
    let summary = fs::read_to_string(book.join("SUMMARY.md")).unwrap();
    let mut count = 0;
    for page in preplint::rules::pages() {
        let path = format!("rules/{}/{}.md", page.family, page.name);
        assert!(summary.contains(&format!("]({path})")), "no {path}");
        let text = fs::read_to_string(book.join(&path)).unwrap();
        let head = format!("# {}\n\n*{}*: {}\n\n{}", page.name, page.severity.as_str(), page.summary, page.text);
        assert!(text.starts_with(&head), "{path}: {text}");
        let original = fs::read_to_string(root().join(&path)).unwrap();
        assert!(original.ends_with(text.split_once(page.text).unwrap().1), "{path}");
        count += 1;
    }
    assert!(count > 50, "{count} pages");
    for link in links(&summary) {
        assert!(book.join(&link).exists(), "{link}");
    }
}
