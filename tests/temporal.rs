//! The temporal tagger over sets of sentences with values by hand: prints the figure of each set and holds its floor.
//!
//! A set is `evaluation/temporal/NAME.tsv` with a header row: `id`, `as_of` (the document's date), `text` (one Markdown
//! block), `expression` (its words), `nth` (which occurrence of them, from 1), `type` (TIMEX3, alternatives with `|`; empty
//! where nothing in the text is a date), `values` (accepted TIMEX3 values with `|`), `mod`, `kind`.
//! A row is right when an expression that overlaps the words has one of the values, or when nothing is found where
//! nothing is a date.

use std::{collections::BTreeMap, fs, path::Path};

use preplint::{analyse, config::Config, source::Sources};

/// The least share of right rows, in percent, by the set's name; a set without one has only to run.
const FLOORS: &[(&str, usize)] =
    &[("held-out", 97), ("open", 99), ("written", 99), ("written-again", 99), ("written-third", 98)];

#[test]
fn sets_of_sentences_hold_their_floors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation/temporal");
    let mut names: Vec<_> =
        fs::read_dir(&folder).expect("the sets are there").filter_map(|f| Some(f.ok()?.path())).collect();
    names.retain(|p| p.extension().is_some_and(|e| e == "tsv"));
    names.sort();
    assert!(!names.is_empty(), "no set in {}", folder.display());
    for path in names {
        let set = fs::read_to_string(&path).expect("a set is text");
        let name = path.file_stem().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        let figure = measure(&name, &set);
        let floor = FLOORS.iter().find(|(n, _)| *n == name).map_or(0, |(_, floor)| *floor);
        assert!(figure >= floor, "{name}: {figure} % right, owed {floor} %");
    }
}

/// Percent of right rows; prints the figures and every wrong row.
fn measure(name: &str, set: &str) -> usize {
    let mut lines = set.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut right, mut all, mut typed) = (0, 0, 0);
    for line in lines.filter(|l| !l.is_empty()) {
        let row: BTreeMap<&str, &str> = header.iter().copied().zip(line.split('\t')).collect();
        let get = |key: &str| row.get(key).copied().unwrap_or_default();
        let (good, type_good, seen) = judge(&get);
        let kind = kinds.entry(get("kind").to_owned()).or_default();
        *kind = (kind.0 + usize::from(good), kind.1 + 1);
        (right, all, typed) = (right + usize::from(good), all + 1, typed + usize::from(good && type_good));
        if !(good && type_good) {
            let note = if good { "  type or mod" } else { "wrong" };
            println!(
                "{note} {} [{}] {} | {} | want {} {} {} | {seen}",
                get("id"),
                get("as_of"),
                get("text"),
                get("expression"),
                get("type"),
                get("values"),
                get("mod")
            );
        }
    }
    let kinds: Vec<String> = kinds.iter().map(|(k, (good, all))| format!("{k} {good}/{all}")).collect();
    println!("{name}: {right}/{all} right, {typed} with type and modifier ({})", kinds.join(", "));
    right * 100 / all.max(1)
}

fn judge<'a>(get: &dyn Fn(&str) -> &'a str) -> (bool, bool, String) {
    let text = get("text");
    let sources = Sources::single("case.md", text);
    let config = Config { as_of_flag: get("as_of").parse().ok(), ..Config::default() };
    let analysis = analyse(&sources, &config);
    if get("type").is_empty() {
        let seen: Vec<&str> = analysis.annotations[0].times.iter().map(|t| sources.text(t.span)).collect();
        return (seen.is_empty(), seen.is_empty(), format!("{seen:?}"));
    }
    let nth = get("nth").parse::<usize>().unwrap_or(1).max(1);
    let start = text.match_indices(get("expression")).nth(nth - 1).map(|(at, _)| at);
    let Some(start) = start else { return (false, false, "the words do not stand in the text".to_owned()) };
    let end = start + get("expression").len();
    let times = &analysis.annotations[0].times;
    let over: Vec<_> = times.iter().filter(|t| t.span.start < end && start < t.span.end).collect();
    let seen = over
        .iter()
        .map(|t| format!("{:?}={} {:?}", sources.text(t.span), t.value, t.modifier))
        .collect::<Vec<_>>()
        .join("; ");
    let values: Vec<&str> = get("values").split('|').collect();
    let good = over.iter().find(|t| values.contains(&t.value.as_str()));
    let typed = good.is_some_and(|t| {
        let modifier = t.modifier.map_or("", |m| m.as_str());
        get("type").split('|').any(|x| x == t.kind.as_str()) && get("mod").split('|').any(|x| x == modifier)
    });
    (good.is_some(), typed, seen)
}
