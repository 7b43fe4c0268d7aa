//! What the network of months must answer: who came after whom, how long, how far apart, what goes on. Over an own
//! document, and over the first of the cases that `PREPLINT_CASES` names.

mod support;

use std::{collections::BTreeMap, fs, path::Path};

use preplint::{
    Analysis, analyse,
    annotate::time::Month,
    config::Config,
    graph::{Basis, Bounds, Ongoing, Stint, StintKind, Timeline},
    source::Sources,
};

const NOTES: &str = "\
# Preparation

## The interview, 14 March 2024

### My background

**Quayside:** I started working in 2013 as a support agent for Quayside, at the same time I started studying Applied \
Geography at College. My employer served Larch Telecom.

**Larch Telecom:** In September of that same year, because I had answered most calls, I was invited by Larch Telecom to \
apply. In February of the following year I started at Larch Telecom as a developer. I wrote dashboards in JavaScript \
for the call centre.

In the third quarter of 2016 we heard that the office would close.

**Pellworth:** I was hired by Pellworth in November 2016 as a trainee.

**Osprey:** In June 2018 I joined Osprey as a developer and wrote reports.

**Larch Telecom:** In 2019 Larch Telecom reached out to me to join their new team as a developer. I wrote a service in Go.

**Harrow:** Last year I was contacted by my current company, Harrow, to help them with their agent.

## What I want

I hope to go on and to write Go every day.
";

fn read(path: &str, text: &str) -> Analysis {
    analyse(&Sources::single(path, text), &Config::default())
}

struct Answers<'a> {
    analysis: &'a Analysis,
    stints: Vec<&'a Stint>,
    /// Jobs in the order of time, by their place among the stints.
    jobs: Vec<usize>,
}

impl<'a> Answers<'a> {
    fn of(analysis: &'a Analysis) -> Self {
        let stints: Vec<&Stint> = analysis.career.stints().map(|(_, s)| s).collect();
        let job = |i: &usize| stints[*i].kind == StintKind::Employment;
        let first = (0..stints.len()).filter(job).find(|i| !stints.iter().any(|s| s.next == Some(*i)));
        let jobs = std::iter::successors(first, |i| stints[*i].next).collect();
        Self { analysis, stints, jobs }
    }

    fn timeline(&self) -> &Timeline {
        &self.analysis.career.timeline
    }

    fn name(&self, at: usize) -> &str {
        self.stints[at].organization.as_ref().map_or("", |o| o.text.as_str())
    }

    fn employers(&self) -> Vec<&str> {
        self.jobs.iter().map(|i| self.name(*i)).collect()
    }

    /// The least and the most months between the ends of jobs, `None` where nothing bounds them; never below nothing.
    fn gap(&self, before: usize, after: usize, upto: Basis) -> (i32, Option<i32>) {
        let (least, most) = self.timeline().gap(self.jobs[before], self.jobs[after], upto);
        (least.unwrap_or(0).max(0), most)
    }

    /// The jobs in whose blocks a technology is named.
    fn uses(&self, key: &str) -> Vec<usize> {
        let annotation = &self.analysis.annotations[0];
        let blocks: Vec<_> = annotation.skills.iter().filter(|m| m.skill.key() == key).map(|m| m.block).collect();
        let shows = |i: &usize| self.stints[self.jobs[*i]].blocks.iter().any(|(_, b)| blocks.contains(b));
        (0..self.jobs.len()).filter(shows).collect()
    }

    /// The two jobs at one employer.
    fn twice(&self) -> (usize, usize) {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, name) in self.employers().into_iter().enumerate() {
            if let Some(before) = first.insert(name, at) {
                return (before, at);
            }
        }
        panic!("no employer has two jobs: {:?}", self.employers());
    }
}

fn shown(bounds: &Bounds) -> (String, String) {
    let of = |b: &Option<preplint::graph::Bound>| b.as_ref().map_or("none".to_owned(), |b| b.month.to_string());
    (of(&bounds.earliest), of(&bounds.latest))
}

fn pair(a: &str, b: &str) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

#[test]
fn own_notes() {
    let analysis = read("notes.md", NOTES);
    let answers = Answers::of(&analysis);
    assert_eq!(answers.employers(), ["Quayside", "Larch Telecom", "Pellworth", "Osprey", "Larch Telecom", "Harrow"]);
    let gaps: Vec<_> = (0..5).map(|i| answers.gap(i, i + 1, Basis::Inferred)).collect();
    assert_eq!(gaps, [(0, Some(5)), (0, Some(4)), (0, Some(19)), (0, Some(69)), (0, Some(62))]);
    assert_eq!((0..5).map(|i| answers.gap(i, i + 1, Basis::Resolved).0).max(), Some(0), "no gap is certain");
    let (first, second) = answers.twice();
    assert_eq!(answers.gap(first, second, Basis::Inferred), (26, Some(92)));
    let length = |at: usize, upto| answers.timeline().length(answers.jobs[at], upto);
    assert_eq!(length(1, Basis::Told).0, Some(29), "from February 2014 to July 2016, at least");
    assert_eq!(length(1, Basis::Inferred), (Some(29), Some(33)));
    let current = answers.stints[answers.jobs[5]];
    assert_eq!(current.ongoing, Ongoing::Yes);
    assert_eq!(shown(&current.start), pair("2023-01", "2024-03"));
    assert_eq!(answers.uses("go"), [4], "neither in \"go on\" nor as a wish");
    assert_eq!(answers.uses("javascript"), [1]);
    let study = answers.stints.iter().find(|s| s.kind == StintKind::Education).expect("the study");
    assert!(study.organization.is_none());
    assert_eq!((shown(&study.start), study.ongoing), (pair("2013-01", "2013-12"), Ongoing::Unknown));
    certain_rules_are_silent(&analysis);
}

/// Nothing of this may be said of a document whose dates are only uncertain.
fn certain_rules_are_silent(analysis: &Analysis) {
    const SILENT: &[&str] = &[
        "end-before-start",
        "employment-gap",
        "long-employment-gap",
        "stint-overlap",
        "future-date",
        "anachronism",
        "tenure-mismatch",
        "date-contradiction",
        "duration-exceeds-stint",
        "experience-exceeds-technology",
        "impossible-date",
        "date-mismatch",
        "title-mismatch",
    ];
    for finding in &analysis.diagnostics {
        assert!(!SILENT.contains(&finding.rule.as_str()), "{}: {}", finding.rule, finding.message);
    }
}

#[test]
fn named_case() {
    let Some(folder) = std::env::var_os("PREPLINT_CASES") else {
        println!("PREPLINT_CASES names no folder of cases: nothing to ask");
        return;
    };
    let case = Path::new(&folder).join("sre-prep");
    let Ok(text) = fs::read_to_string(case.join("prep.md")) else { return };
    let analysis = read("prep.md", &text);
    let answers = Answers::of(&analysis);
    let rows = support::table::read(&case.join("stints.tsv"));
    let owed: Vec<&str> =
        rows.iter().filter(|r| r.get("kind") == "employment").map(|r| r.get("organization")).collect();
    assert_eq!(answers.employers(), owed);
    let gaps: Vec<_> = (0..5).map(|i| answers.gap(i, i + 1, Basis::Inferred)).collect();
    assert_eq!(gaps, [(0, Some(5)), (0, Some(2)), (0, Some(11)), (0, Some(67)), (0, Some(59))]);
    let (first, second) = answers.twice();
    assert_eq!(answers.gap(first, second, Basis::Inferred), (19, Some(80)));
    let timeline = answers.timeline();
    let job = |at: usize| answers.jobs[at];
    assert_eq!(timeline.length(job(1), Basis::Told).0, Some(15));
    let developer = timeline.length(job(1), Basis::Inferred);
    let unbroken = timeline.between(Timeline::start(job(3)), Timeline::start(job(5)), Basis::Inferred);
    assert_eq!((developer, unbroken), ((Some(15), Some(17)), (Some(44), Some(67))), "59 to 84 months together");
    let current = answers.stints[job(5)];
    assert_eq!((current.ongoing, current.titles.len()), (Ongoing::Yes, 0));
    assert_eq!(shown(&current.start), pair("2021-01", "2022-12"));
    assert_eq!(answers.uses("go"), [second]);
    assert_eq!(shown(&answers.stints[job(second)].start).0, "2018-01");
    assert_eq!(shown(&answers.stints[job(second)].end).1, "2022-12");
    assert_eq!(answers.uses("javascript"), [first]);
    let last = answers.stints[job(first)].end.latest.as_ref().map(|b| b.month);
    assert_eq!(last.map(|l| Month::new(2022, 12).0 - l.0), Some(78));
    let study = answers.stints.iter().find(|s| s.kind == StintKind::Education).expect("the study");
    assert!(study.organization.is_none() && study.ongoing == Ongoing::Unknown);
    certain_rules_are_silent(&analysis);
}
