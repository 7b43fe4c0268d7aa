//! Dates across the parts of one document: which earlier date each counts from.

use preplint::{analyse, annotate::time::Anchor, config::Config, source::Sources};

/// Words and values of all expressions of a document, with the words that each was resolved against.
fn told(text: &str, as_of: &str) -> Vec<(String, String, String)> {
    let sources = Sources::single("story.md", text);
    let config = Config { as_of: as_of.parse().ok(), ..Config::default() };
    let analysis = analyse(&sources, &config);
    let times = &analysis.annotations[0].times;
    times
        .iter()
        .map(|t| {
            let against = match &t.anchor {
                Anchor::Narrated(span) => sources.text(*span),
                Anchor::Event { told, .. } => told.map_or("", |span| sources.text(span)),
                Anchor::DocumentDate => "document",
                Anchor::Itself | Anchor::Unknown => "",
            };
            (sources.text(t.span).to_owned(), t.value.clone(), against.to_owned())
        })
        .collect()
}

fn value<'a>(all: &'a [(String, String, String)], words: &str) -> (&'a str, &'a str) {
    let found = all.iter().find(|(w, _, _)| w == words);
    found.map_or(("", ""), |(_, value, against)| (value, against))
}

#[test]
fn a_clause_counts_from_the_event_that_it_names() {
    let text = "# Background\n\nIn April 2019 I was hired by Corvane Print, and I stayed there for ten months. \
                In September of that same year I went to Ostmark College for an evening course.\n\n\
                Three months after I had left Corvane, I started at Veld Robotics. \
                The contract lasted until the end of the year.\n";
    let all = told(text, "2024-05-21");
    assert_eq!(value(&all, "September of that same year"), ("2019-09", "April 2019"));
    let after = all.iter().find(|(w, _, _)| w.starts_with("Three months after")).expect("the clause is read");
    assert_eq!((after.1.as_str(), after.2.as_str()), ("2020-05", "ten months"));
    assert_eq!(value(&all, "the end of the year").0, "2020");
}

#[test]
fn a_later_part_speaks_of_what_it_names() {
    let text = "# Background\n\nIn April 2019 I joined Corvane Print as a clerk.\n\n\
                In May 2021 I joined Veld Robotics as an engineer.\n\n\
                # Stories\n\n## The shelf\n\n**Situation:** When I arrived at Corvane Print, nothing had a place.\n\n\
                **Task:** In my second month I was asked to tidy up.\n";
    assert_eq!(value(&told(text, "2024-05-21"), "my second month"), ("2019-05", "April 2019"));
}

/// In a list of jobs the first word of an entry is its name.
#[test]
fn a_year_at_an_employer_counts_from_its_start() {
    let text = "# Jobs\n\n- **Veldhaven Freight** (Utrecht), Planner, 04/2021 - today\n\
                - **Corvane Print**, Clerk, Aug 2017 - March 2021\n- B.Sc. Logistics, FH Kiel, 2010–2014\n\n\
                # Stories\n\n## The shelf\n\nIn my second year at Corvane I sorted the shelf.\n\n\
                ## The map\n\nNobody knew the yards. In my first year at Veldhaven I drew them.\n";
    let all = told(text, "2026-05-21");
    assert_eq!(value(&all, "my second year"), ("2018", "Aug 2017"));
    assert_eq!(value(&all, "my first year"), ("2021", "04/2021"));
}

#[test]
fn dated_headings_are_the_clock_of_what_stands_under_them() {
    let text = "# Notes\n\n## Week of 12 February 2024\n\nWe shipped on 8 February. I answered mails from last week.\n\n\
                ## Week of 8 April 2024\n\nSales rose from 2 % in January to 3 % in March.\n";
    let all = told(text, "2024-06-30");
    assert_eq!(value(&all, "8 February"), ("2024-02-08", "document"));
    assert_eq!(value(&all, "last week"), ("2024-W06", "document"));
    assert_eq!((value(&all, "January").0, value(&all, "March").0), ("2024-01", "2024-03"));
}

#[test]
fn questions_and_plans_look_ahead() {
    let text = "In 2019 I joined Corvane. By the end of the year I want to lead a team.\n";
    assert_eq!(value(&told(text, "2024-05-21"), "the end of the year").0, "2024");
}
