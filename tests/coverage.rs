//! Postings against careers of several fields: what is asked for, and whether the career shows it.

use preplint::{
    analyse,
    config::Config,
    graph::{EdgeKind, NodeKind, Strength},
    source::Sources,
};

fn as_of() -> Config {
    Config { as_of_flag: "2023-06-30".parse().ok(), ..Config::default() }
}

/// The words of each requirement with its verdict.
fn verdicts(text: &str) -> Vec<(String, &'static str)> {
    let sources = Sources::single("prep.md", text);
    let analysis = analyse(&sources, &as_of());
    let words = |span| sources.text(span).split_whitespace().collect::<Vec<_>>().join(" ");
    analysis.career.needs.iter().map(|n| (words(n.requirement.span), n.verdict.as_str())).collect()
}

fn assert_verdicts(text: &str, wanted: &[(&str, &str)]) {
    let found = verdicts(text);
    let found: Vec<(&str, &str)> = found.iter().map(|(w, v)| (w.as_str(), *v)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn front_end() {
    assert_verdicts(
        "\
## What you bring

- 3+ years of professional experience in frontend development
- Strong skills in React, TypeScript and CSS
- Experience with GraphQL or REST APIs
- Familiarity with testing frameworks (Jest, Cypress or similar)
- Knowledge of accessibility standards
- Experience with Vue is a plus

## Experience

### Frontend Developer, Brightwave Studio (March 2020 – present)

- Built the checkout in React and TypeScript
- Introduced Cypress end-to-end tests and Storybook

### Web Developer, Kopfwerk (June 2017 – February 2020)

- Created landing pages with jQuery, Sass and HTML5 for 40 clients
- Supported the backend team with a REST API in PHP
",
        &[
            ("3+ years of professional experience in frontend development", "covered"),
            ("React", "covered"),
            ("TypeScript", "covered"),
            ("CSS", "covered"),
            ("GraphQL or REST APIs", "weak"),
            ("Jest, Cypress", "covered"),
            ("accessibility standards", "uncovered"),
            ("Vue", "uncovered"),
        ],
    );
}

#[test]
fn embedded() {
    assert_verdicts(
        "\
Qualifications:

* 5+ years of C or C++
* Experience with FreeRTOS or Zephyr
* Knowledge of Python for test automation
* Understanding of functional safety (ISO 26262)
* Experience with Rust
* Git

## My background

**Motrex:** In March 2016 I joined Motrex as a firmware engineer and stayed until June 2021. I wrote the motor controller in C and ported it to FreeRTOS. I never touched the Rust code of my colleagues. We kept everything in Git.

**Helio Sensorics:** Since July 2021 I have worked as an embedded software engineer at Helio Sensorics. I wrote the test rig in Python. I attended a course on ISO 26262. The rust on the housing was a problem.
",
        &[
            ("C or C++", "covered"),
            ("FreeRTOS or Zephyr", "covered"),
            ("Python", "covered"),
            ("ISO 26262", "weak"),
            ("Rust", "uncovered"),
            ("Git", "covered"),
        ],
    );
}

#[test]
fn care() {
    assert_verdicts(
        "\
## Requirements

- Registered nurse with at least 2 years of experience in acute care
- Experience with medication administration
- Good knowledge of Excel
- Fluent English and good German

## Work experience

**St. Maren Hospital**, Ward Nurse — Oct 2019 – Mar 2023

- Gave intravenous medication and counted controlled drugs

**Care Home Birkenhof**, Nursing Assistant — Jan 2017 – Sep 2019

- Kept the stock list in Excel and looked after German and Dutch residents
",
        &[
            ("Registered nurse", "covered"),
            ("at least 2 years of experience in acute care", "covered"),
            ("medication administration", "covered"),
            ("Excel", "covered"),
            ("Fluent English", "uncovered"),
            ("good German", "covered"),
        ],
    );
}

#[test]
fn only_what_the_candidate_did_covers() {
    assert_verdicts(
        "\
## Requirements

- Experience with Kubernetes
- Experience with Kafka
- Experience with Java
- Experience with R
- Experience with Azure

## Career

**Initech:** From May 2017 to June 2021 I was a developer at Initech. I packed our services as containers, wrote the pages in JavaScript and the pipelines in Azure DevOps. I took the plans of the R&D department with me.

## What I want

I would like to work with Kubernetes.

## My questions

- Do you run Kafka?
",
        &[
            ("Kubernetes", "uncovered"),
            ("Kafka", "uncovered"),
            ("Java", "uncovered"),
            ("R", "uncovered"),
            ("Azure", "uncovered"),
        ],
    );
}

#[test]
fn implication_runs_from_the_specific_to_the_general() {
    assert_verdicts(
        "\
## Requirements

- Experience with Kubernetes and Azure
- Experience with JavaScript

## Career

**Initech:** From May 2017 to June 2021 I was a developer at Initech. I moved 40 services to AKS and wrote the pages in AngularJS.
",
        &[("Kubernetes", "covered"), ("Azure", "covered"), ("JavaScript", "covered")],
    );
}

#[test]
fn stints_use_skills_with_a_strength() {
    let sources = Sources::single(
        "prep.md",
        "\
## Career

**Initech:** From May 2017 to June 2019 I was a developer at Initech. I wrote the billing service in Go. I helped the security team to roll out Vault.

**Hooli:** From July 2019 to June 2021 I was a developer at Hooli. I studied Terraform and did not touch Ansible.
",
    );
    let graph = analyse(&sources, &as_of()).career.graph;
    let mut uses: Vec<(String, String, Strength)> = graph
        .edge_indices()
        .filter_map(|e| {
            let (stint, skill) = graph.edge_endpoints(e)?;
            let EdgeKind::Uses { strength, direct: true } = graph[e].kind else { return None };
            let technology = graph[skill].id.starts_with("skill:") && matches!(graph[skill].kind, NodeKind::Skill(_));
            technology.then(|| (graph[stint].label.clone(), graph[skill].label.clone(), strength))
        })
        .collect();
    uses.sort();
    let wanted = [
        ("Hooli", "Terraform", Strength::Learned),
        ("Initech", "Go", Strength::Used),
        ("Initech", "Vault", Strength::Weak),
    ];
    assert_eq!(uses, wanted.map(|(stint, skill, strength)| (stint.to_owned(), skill.to_owned(), strength)));
}

/// A heading that is the title of a post belongs to the part that it stands in, whatever else its words name.
#[test]
fn a_titled_posting_inside_a_preparation() {
    for (title, heading) in [
        ("Embedded Software Engineer, valve controllers (m/f/d)", "Posting"),
        ("Software Trainer", "Job ad"),
        ("Applications Developer – night shift", "The vacancy"),
    ] {
        let text = format!(
            "\
# Dunmarsh Valves: what I want to say

## {heading}

### {title}

Dunmarsh Valves keeps dykes dry.

**Your profile**

- Python
- Kubernetes

## My story

Since June 2020 I have worked at Ostrel Heating as a developer. I wrote the test bench in Python.
"
        );
        assert_verdicts(&text, &[("Python", "covered"), ("Kubernetes", "uncovered")]);
    }
}

/// A posting pasted as a quotation, or under bold labels alone, without a heading of its own.
#[test]
fn a_posting_without_a_heading() {
    let career =
        "\n## Me\n\nSince June 2020 I have worked at Ostrel Heating as a developer. I wrote the bench in Python.\n";
    let quoted = "# Notes\n\nFrom their page:\n\n> **About us.** We keep dykes dry.\n>\n> **What you'll do.** The bench \
                  tests the valves.\n>\n> **What we're looking for**\n>\n> - Python\n> - Kubernetes\n";
    let labelled = "# Notes\n\n**The job:** You lead the bench.\n\n**The ideal candidate** will have used Python and Kubernetes.\n";
    for posting in [quoted, labelled] {
        let found = verdicts(&format!("{posting}{career}"));
        let of = |name: &str| found.iter().find(|(words, _)| words == name).map(|(_, verdict)| *verdict);
        assert_eq!((of("Python"), of("Kubernetes")), (Some("covered"), Some("uncovered")), "{found:?}");
    }
}
