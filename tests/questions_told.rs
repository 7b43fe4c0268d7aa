//! What is claimed in figures, who led, why jobs were left, which acronyms stay unexplained, what is old, weak or
//! unfinished: over own notes, and over the first of the cases that `PREPLINT_CASES` names.

mod support;

use serde_json::Value;
use support::asked::{Asked, findings, need};

const NOTES: &str = "\
# Preparation

## The interview, 14 March 2024

### What they ask for

Your qualifications:

* At least 4 years of experience as a developer.
* Experience with C# and Kafka.
* Experience with monitoring.

### My background

**Quayside:** In May 2016 I joined Quayside as a developer. I monitored the servers of the harbour (VTS, vessel traffic \
service) for hundreds of pilots. I had very limited experience with sonar, and I drew the QXR charts of the port.

In the spring of 2018 we heard that the office would be closed.

**Pellworth:** In June 2018 I started at Pellworth as a developer. I wrote a planner in C# for more than 20 depots, and \
the first version was done in a week. I was the lead on this project, which was composed of three services. The company \
could save around US$ 80,000 yearly.

**Harrow:** In May 2020 I started at Harrow as a developer. I wrote a REST API in C#.

**Osprey:** I still wanted to write tools for other teams, and so in June 2022 I joined Osprey as a developer. I moved \
with my wife and got a work visa. Windows 10 was the base.

Kafka, Lisbon, DevConf, talks, etc.

### My Aspirations

I hope to work as a technical lead for 30 people.

### Who am I

I have played chess for 9 years in 2 clubs.
";

/// A metric of the graph with its stint, and the sentence that says what it is for.
#[derive(Debug)]
struct Claim {
    stint: String,
    words: String,
    value: Option<f64>,
    unit: String,
    period: Option<String>,
    sentence: String,
}

impl Asked {
    /// What `why` says of a name: each fact with its line and its words, if it has any.
    fn why(&self, name: &str) -> Vec<(String, usize, String)> {
        let out = self.run(&["why", name]);
        let mut facts: Vec<(String, usize, String)> = Vec::new();
        for line in out.lines() {
            match (line.trim_start().split_once(" \""), facts.last_mut()) {
                (Some((place, words)), Some(fact)) if line.starts_with("      ") => {
                    fact.1 = place.rsplit(':').nth(1).and_then(|l| l.parse().ok()).unwrap_or(0);
                    fact.2 = words.trim_end_matches('"').to_owned();
                }
                _ => facts.push((line.trim().to_owned(), 0, String::new())),
            }
        }
        facts
    }

    /// The lines of the facts of `why` that begin so, by the beginning of their words.
    fn told(&self, name: &str, fact: &str) -> Vec<(usize, String)> {
        let all = self.why(name).into_iter().filter(|(text, ..)| text.starts_with(fact));
        all.map(|(_, line, words)| (line, words.split(' ').take(6).collect::<Vec<_>>().join(" "))).collect()
    }

    /// The lines at which a rule speaks, with the words.
    fn findings(&self, rule: &str) -> Vec<(u64, String)> {
        findings(&self.json("check"), rule)
    }

    fn lines(&self, rule: &str) -> Vec<u64> {
        self.findings(rule).into_iter().map(|(line, _)| line).collect()
    }

    /// The figures of the graph in reading order.
    fn figures(&self) -> Vec<Claim> {
        let graph = self.json("graph");
        let text = |v: &Value| v.as_str().unwrap_or("").to_owned();
        let list = |key: &str| graph[key].as_array().cloned().unwrap_or_default();
        let edges = list("edges");
        let mut metrics: Vec<Value> = list("nodes").into_iter().filter(|n| n["kind"] == "metric").collect();
        metrics.sort_by_key(|m| m["places"][0]["span"]["start"].as_u64());
        let figure = |m: Value| {
            let edge = edges.iter().find(|e| e["target"] == m["id"]).expect("an edge to each metric");
            assert_eq!(edge["kind"], "quantified_by");
            Claim {
                stint: text(&edge["source"]),
                words: text(&m["label"]),
                value: m["value"].as_f64(),
                unit: text(&m["unit"]),
                period: m["period"].as_str().map(str::to_owned),
                sentence: text(&edge["places"][0]["text"]),
            }
        };
        metrics.into_iter().map(figure).collect()
    }

    fn need(&self, words: &str) -> Value {
        need(&self.json("coverage"), words).clone()
    }

    /// Months that dates prove, and the most and least if every job lasted until the next.
    fn months(&self, words: &str) -> (i64, i64, i64) {
        let need = self.need(words);
        let of = |v: &Value| v.as_i64().unwrap_or(-1);
        (of(&need["proven_months"]), of(&need["inferred_months"][0]), of(&need["inferred_months"][1]))
    }

    /// The latest month of the newest evidence.
    fn newest(&self, words: &str) -> Option<String> {
        self.need(words)["newest"]["latest"].as_str().map(str::to_owned)
    }
}

type Figure<'a> = (&'a str, Option<f64>, &'a str, Option<&'a str>, &'a str);

/// Words, value, unit, period, and words of the sentence that says what the figure is for.
fn assert_figures(asked: &Asked, stint: &str, wanted: &[Figure]) {
    let all = asked.figures();
    let of: Vec<_> = all.iter().filter(|f| f.stint == stint).collect();
    let shown: Vec<_> = of.iter().map(|f| (f.words.as_str(), f.value, f.unit.as_str(), f.period.as_deref())).collect();
    assert_eq!(shown, wanted.iter().map(|w| (w.0, w.1, w.2, w.3)).collect::<Vec<_>>());
    for (figure, (words, .., why)) in of.iter().zip(wanted) {
        assert!(figure.sentence.contains(why), "{words} in {:?}", figure.sentence);
    }
}

#[test]
fn own_figures() {
    let asked = Asked::own(NOTES);
    assert_figures(&asked, "stint:quayside-2016", &[("hundreds of pilots", None, "pilots", None, "monitored")]);
    assert_figures(
        &asked,
        "stint:pellworth-2018",
        &[
            ("more than 20 depots", Some(20.0), "depots", None, "planner"),
            ("a week", Some(1.0), "week", None, "first version"),
            ("three services", Some(3.0), "services", None, "lead on"),
            ("around US$ 80,000 yearly", Some(80_000.0), "USD", Some("year"), "save"),
        ],
    );
    assert_eq!(asked.figures().len(), 5, "neither years of a hobby nor a wish nor a version: {:#?}", asked.figures());
    assert_eq!(asked.told("Pellworth", "a figure").len(), 4);
    assert!(!asked.run(&["graph", "--format", "dot"]).contains("metric:"), "the picture shows none");
}

#[test]
fn own_reasons_for_leaving() {
    let asked = Asked::own(NOTES);
    let why = "why it was left";
    assert_eq!(asked.told("Quayside", why), [(17, "In the spring of 2018 we".to_owned())]);
    assert_eq!(asked.told("Pellworth", why), [(0, String::new())], "not told");
    assert!(asked.why("Pellworth").iter().any(|(fact, ..)| fact == "why it was left is not told"));
    assert_eq!(asked.told("Harrow", why), [(23, "I still wanted to write tools".to_owned())]);
    assert_eq!(asked.told("Osprey", why), [], "it may go on");
    assert!(asked.run(&["brief"]).contains("Why did you leave Pellworth"));
}

#[test]
fn own_leads_acronyms_and_weak_points() {
    let asked = Asked::own(NOTES);
    let lead = asked.why("technical leadership");
    assert!(lead.iter().any(|(fact, line, _)| fact == "technical leadership, done, at Pellworth" && *line == 19));
    let wishes: Vec<_> = lead.iter().filter(|(fact, ..)| fact.contains("a wish")).map(|(_, line, _)| *line).collect();
    assert_eq!(wishes, [29]);
    assert_eq!(asked.findings("unexpanded-acronym"), [(15, "QXR".to_owned())], "VTS is expanded, API is known");
    assert_eq!(asked.lines("self-undermining"), [15]);
    assert_eq!(asked.lines("stub-note"), [25]);
    assert_eq!(asked.lines("family-detail"), [23]);
    assert_eq!(asked.lines("immigration-status"), [23]);
}

#[test]
fn own_years_and_recency() {
    let asked = Asked::own(NOTES);
    let (proven, least, most) = asked.months("At least 4 years");
    assert!(proven <= least && least <= most && most >= 48, "{proven} {least} {most}");
    assert!(asked.newest("monitoring").is_some_and(|m| m.as_str() <= "2018-06"), "{:?}", asked.newest("monitoring"));
    assert!(asked.newest("C#").is_some_and(|m| m.as_str() >= "2020-05"), "{:?}", asked.newest("C#"));
    assert_eq!((asked.newest("Kafka"), asked.need("Kafka")["verdict"].as_str()), (None, Some("uncovered")));
}

#[test]
fn named_figures() {
    let Some(asked) = Asked::named() else { return };
    assert_figures(
        &asked,
        "stint:exxonmobil-2018",
        &[
            ("hundreds of developers", None, "developers", None, "feedback"),
            ("four components", Some(4.0), "components", None, "composed"),
            ("a week", Some(1.0), "week", None, "prototype"),
            ("less than a year", Some(1.0), "year", None, "released"),
            ("more than 10 different programming languages", Some(10.0), "languages", None, "supporting"),
            ("around US$ 100 yearly", Some(100.0), "USD", Some("year"), "save"),
        ],
    );
    assert_eq!(asked.figures().len(), 6, "neither the years of a sport nor those that are asked for");
}

#[test]
fn named_reasons_for_leaving() {
    let Some(asked) = Asked::named() else { return };
    let lines = |name: &str| -> Vec<usize> { asked.told(name, "why it was left").into_iter().map(|t| t.0).collect() };
    assert_eq!(lines("Disys"), [43]);
    assert_eq!(lines("ExxonMobil"), [45, 61], "of either job there");
    assert_eq!(lines("Wipro"), [49]);
    assert_eq!(lines("Sanepar"), [51, 51]);
    assert_eq!(lines("Plurilock"), Vec::<usize>::new(), "it goes on");
}

#[test]
fn named_leads_acronyms_and_results() {
    let Some(asked) = Asked::named() else { return };
    let lead: Vec<_> = asked.why("technical leadership").into_iter().map(|(fact, line, _)| (fact, line)).collect();
    assert!(lead.contains(&("technical leadership, done, at ExxonMobil".to_owned(), 55)), "{lead:?}");
    assert!(lead.iter().any(|(fact, line)| fact.contains("a wish") && *line == 65), "{lead:?}");
    let acronyms = asked.findings("unexpanded-acronym");
    let named: Vec<&str> = acronyms.iter().map(|(_, a)| a.as_str()).collect();
    assert!(named.contains(&"SSG"), "{named:?}");
    for silent in ["ITOE", "MSDN", "IT", "OS", "HTML", "CSS", "HR", "DB", "CI/CD", "API", "REST", "CLI", "US", "SRE"] {
        assert!(!named.contains(&silent), "{silent} is expanded or known");
    }
    let silent = asked.lines("missing-result");
    assert!(silent.contains(&49) && !silent.contains(&55), "{silent:?}");
}

#[test]
fn named_years_and_recency() {
    let Some(asked) = Asked::named() else { return };
    assert_eq!(asked.months("At least 3 years"), (15, 59, 84));
    assert!(asked.newest("production capacity planning").is_some_and(|m| m.as_str() <= "2016-06"));
    assert!(asked.newest("Azure").is_none() && asked.newest("Kubernetes").is_none());
    for recent in ["C#", "automating repeating tasks", "programming"] {
        assert!(asked.newest(recent).is_some_and(|m| m.as_str() > "2019-12"), "{recent}");
    }
    let uncovered = ["incident management", "availability risks", "SRE culture", "scale and operate systems"];
    for words in uncovered {
        assert_eq!(asked.need(words)["verdict"], "uncovered", "{words}");
    }
    for words in ["distributed systems", "scripting", "troubleshooting", "monitoring availability"] {
        assert_eq!(asked.need(words)["verdict"], "weak", "{words}");
    }
}
