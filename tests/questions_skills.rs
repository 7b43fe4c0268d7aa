//! What the graph, the coverage and the findings must answer about skills, requirements, figures and names: over own
//! notes, and over the first of the cases that `PREPLINT_CASES` names. Each answer is read off a command's JSON.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use support::asked::{Asked, findings, need};

const NOTES: &str = "\
# Preparation

## The interview, 14 March 2024

### What they ask for

Your qualifications:

* Experience with Azure and Kubernetes.
* At least 4 years of experience as a developer.
* Experience with C#.
* Experience with Terraform.

### My background

**Quayside:** In May 2016 I joined Quayside as a developer. I wrote the billing service in C# and automated the nightly \
reports. There I was chosen to work for one of their largest clients, Larch Telecom. I was hired away in June 2018 by a friend.

**Pellworth:** From June 2018 to May 2020 I was a developer at Pellworth. I moved the pages to AngularJS and Oracle DB, \
and the pipelines of our containers to Azure DevOps. I helped the operations team with Terraform. The company could save \
around US$ 80 yearly.

**Harrow:** In June 2020 I started at Harrow as a developer. I wrote a REST API in C# and Go and had the chance to study \
Kafka. My wife liked the town.

SentinelOne, Lisbon, DevConf, talks, etc.

### My questions

* Do you run Kubernetes?
";

/// What three commands say of one document.
struct Career {
    graph: Value,
    coverage: Value,
    check: Value,
    brief: Value,
}

impl Career {
    fn of(asked: &Asked) -> Self {
        let [graph, coverage, check, brief] = ["graph", "coverage", "check", "brief"].map(|c| asked.json(c));
        Self { graph, coverage, check, brief }
    }

    /// By skill, the stints that use it with the strength: what is direct alone.
    fn uses(&self) -> BTreeMap<String, BTreeSet<(String, String)>> {
        let mut uses: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
        for edge in self.graph["edges"].as_array().into_iter().flatten() {
            let of = |key: &str| edge[key].as_str().unwrap_or("").to_owned();
            if of("kind") == "uses" && edge["direct"] == true {
                uses.entry(of("target")).or_default().insert((of("source"), of("strength")));
            }
        }
        uses
    }

    /// The stints in which a skill was used.
    fn used_at(&self, skill: &str) -> Vec<String> {
        let all = self.uses().remove(skill).unwrap_or_default();
        all.into_iter().filter(|(_, strength)| strength == "used").map(|(stint, _)| stint).collect()
    }

    /// The first requirement of these words: its verdict, the lines of the evidence, the words of the near misses.
    fn need(&self, words: &str) -> (String, Vec<u64>, Vec<String>) {
        let need = need(&self.coverage, words);
        let lines = need["evidence"].as_array().into_iter().flatten().filter_map(|e| e["start"]["line"].as_u64());
        let near = need["near_misses"].as_array().into_iter().flatten().filter_map(|n| n["text"].as_str());
        let verdict = need["verdict"].as_str().unwrap_or("").to_owned();
        (verdict, lines.collect::<BTreeSet<_>>().into_iter().collect(), near.map(str::to_owned).collect())
    }

    /// The lines at which a rule speaks.
    fn lines(&self, rule: &str) -> Vec<u64> {
        findings(&self.check, rule).into_iter().map(|(line, _)| line).collect()
    }

    /// The questions of the brief that begin so.
    fn asked(&self, start: &str) -> Vec<&str> {
        let careers = self.brief["careers"].as_array().into_iter().flatten();
        let all = careers.flat_map(|c| c["questions"].as_array().into_iter().flatten());
        all.filter_map(|q| q["message"].as_str()).filter(|q| q.starts_with(start)).collect()
    }

    /// Clients with the stint through which they were served.
    fn clients(&self) -> BTreeSet<(String, String)> {
        let edges = self.graph["edges"].as_array().into_iter().flatten().filter(|e| e["kind"] == "for_client");
        let text = |e: &Value, key: &str| e[key].as_str().unwrap_or("").to_owned();
        edges.map(|e| (text(e, "target"), text(e, "source"))).collect()
    }
}

fn pairs(list: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn own_notes() {
    let career = Career::of(&Asked::own(NOTES));
    assert_eq!(career.used_at("skill:csharp"), ["stint:harrow-2020", "stint:quayside-2016"]);
    assert_eq!(career.used_at("skill:go"), ["stint:harrow-2020"]);
    let uses = career.uses();
    let at_pellworth: Vec<&str> = uses
        .iter()
        .filter(|(_, all)| all.contains(&("stint:pellworth-2018".to_owned(), "used".to_owned())))
        .filter_map(|(skill, _)| skill.strip_prefix("skill:"))
        .collect();
    assert_eq!(at_pellworth, ["angularjs", "azure-devops", "containers", "oracle-database"]);
    assert!(!uses.contains_key("competency:hiring"), "being hired is no hiring");
    assert_eq!(career.clients(), pairs(&[("organization:larch-telecom", "stint:quayside-2016")]));
    let kafka = &uses["skill:kafka"];
    assert!(kafka.iter().all(|(_, strength)| strength == "learned"), "{kafka:?}");
    assert_eq!(career.need("C#").0, "covered");
    assert_eq!(career.need("Terraform").0, "weak");
    let (verdict, evidence, near) = career.need("Azure");
    assert_eq!((verdict.as_str(), evidence, near.as_slice()), ("uncovered", vec![], &["Azure DevOps".to_owned()][..]));
    assert_eq!(career.need("Kubernetes").0, "uncovered", "asked, and containers are something else");
    assert_eq!(career.lines("implausible-magnitude"), [18], "US$ 80");
    assert_eq!(career.lines("stub-note"), [22]);
    assert_eq!(career.lines("family-detail"), [20]);
}

#[test]
fn named_case() {
    let Some(asked) = Asked::named() else { return };
    let career = Career::of(&asked);
    let (first, second) = ("stint:exxonmobil-2015", "stint:exxonmobil-2018");
    assert_eq!(career.used_at("skill:csharp"), [first, second], "where C# was used: not where only .NET is named");
    let uses = career.uses();
    let skills_at = |stint: &str| -> BTreeSet<&str> {
        let here = |all: &BTreeSet<(String, String)>| all.iter().any(|(s, _)| s == stint);
        uses.iter().filter(|(_, all)| here(all)).filter_map(|(skill, _)| skill.strip_prefix("skill:")).collect()
    };
    let sanepar = skills_at("stint:sanepar-2017");
    for skill in [
        "dotnet-framework",
        "oracle-database",
        "mvc",
        "ionic",
        "angularjs",
        "dotnet-core",
        "angular",
        "vb-net",
        "ios",
        "android",
    ] {
        assert!(sanepar.contains(skill), "{skill} in {sanepar:?}");
    }
    let twice = |skill: &str| uses.get(skill).map_or(0, |all| all.iter().filter(|(_, s)| s != "learned").count());
    for skill in ["skill:csharp", "skill:dotnet-core", "competency:automation"] {
        assert_eq!(twice(skill), 2, "{skill} is used in two stints");
    }
    let more: Vec<&String> = uses.keys().filter(|s| s.starts_with("skill:") && twice(s) > 1).collect();
    assert_eq!(more, ["skill:csharp", "skill:dotnet-core"]);
    let wanted = [("organization:exxonmobil", "stint:disys-2014"), ("organization:microsoft", "stint:wipro-2016")];
    assert_eq!(career.clients(), pairs(&wanted));
    for (words, verdict) in [
        ("At least 3 years", "unproven"),
        ("Azure", "uncovered"),
        ("Kubernetes", "uncovered"),
        ("debug and optimize code", "uncovered"),
        ("C#", "covered"),
        ("automating repeating tasks", "covered"),
        ("programming", "covered"),
        ("distributed systems", "weak"),
        ("production capacity planning", "weak"),
    ] {
        assert_eq!(career.need(words).0, verdict, "{words}");
    }
    assert_eq!(career.need("C#").1, [43, 57]);
    assert_eq!(career.need("production capacity planning").1, [43], "only in the oldest job as a developer");
    assert!(career.need("Azure").2.contains(&"Azure DevOps".to_owned()));
    assert!(career.need("Kubernetes").2.contains(&"containerization".to_owned()));
    for (skill, strength) in [
        ("skill:dotnet", "learned"),
        ("skill:visual-studio", "learned"),
        ("skill:sentinelone", "stub"),
        ("skill:openid-connect", "stub"),
    ] {
        let all = uses.get(skill).unwrap_or_else(|| panic!("{skill} is named"));
        assert!(all.iter().all(|(_, s)| s == strength), "{skill}: {all:?}");
    }
    for (rule, lines) in [
        ("implausible-magnitude", &[57][..]),
        ("stub-note", &[59]),
        ("self-undermining", &[47, 51, 65, 67]),
        ("family-detail", &[61]),
        ("immigration-status", &[61]),
        ("internal-name", &[43, 53]),
        ("client-name", &[47]),
        ("contact-data", &[]),
        ("missing-role-title", &[61]),
        ("empty-current-role", &[61]),
    ] {
        assert_eq!(career.lines(rule), lines, "{rule}");
    }
    assert_eq!(
        career.used_at("competency:technical-leadership"),
        [second],
        "the project that was led; the other is a wish"
    );
    assert_eq!(career.asked("Why did you leave"), Vec::<&str>::new(), "every reason is told");
    assert!(!career.asked("What have you done with Azure").is_empty());
    assert!(career.lines("unexpanded-acronym").contains(&53));
    let silent = career.lines("missing-result");
    assert!(silent.contains(&49) && !silent.contains(&55), "{silent:?}");
}
