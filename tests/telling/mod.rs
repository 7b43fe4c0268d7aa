//! Jobs told in notes and answers rather than in whole stories.

use super::jobs;

#[test]
fn letters_are_a_title_behind_as() {
    assert_eq!(
        jobs("Since 2021 I work at Tern Nets as group PM, and I lead three.")[0],
        "Tern Nets | group PM | 2021-01..2021-12 | goes on"
    );
    assert_eq!(
        jobs("Since 2021 I work at Tern Nets as part of QA, and I lead three.")[0],
        "Tern Nets |  | 2021-01..2021-12 | goes on"
    );
}

#[test]
fn posts_of_one_sentence_of_notes() {
    let found = jobs(
        "If they ask: developer at Brinkhof Bank 2009 to 2016, tech lead at Tern Nets (2016 to 2019), engineering \
         manager at Dunlin Press since August 2019. I speak slowly.",
    );
    assert_eq!(
        found,
        [
            "Brinkhof Bank | developer | 2009-01..2009-12 | 2016-01..2016-12",
            "Tern Nets | tech lead | 2016-01..2016-12 | 2019-01..2019-12",
            "Dunlin Press | engineering manager | 2019-08..2019-08 | goes on",
        ]
    );
}

#[test]
fn jobs_that_have_lasted_so_long_go_on() {
    let found = jobs("For the last six years I have been working as a records manager for Brinkhof Bank.");
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("Brinkhof Bank | records manager | ") && found[0].ends_with("| goes on"), "{found:?}");
    assert!(jobs("I have been asked by Brinkhof Bank for two years.").is_empty());
    assert!(
        jobs("I am writing to apply for the position of clerk at Brinkhof Bank, as advertised on 3 May 2024.")
            .is_empty()
    );
}

#[test]
fn employers_of_before_in_one_line() {
    let found = jobs(
        "Previously: [Statens brinkhof](https://example.org) (2018–2022), road data; Tern Nets (2015–2018), my first \
         job; and a year of picking apples in 2014.",
    );
    assert_eq!(
        found,
        [
            "Statens brinkhof |  | 2018-01..2018-12 | 2022-01..2022-12",
            "Tern Nets |  | 2015-01..2015-12 | 2018-01..2018-12",
        ]
    );
}

#[test]
fn who_moves_to_join_has_joined() {
    let found = jobs(
        "In August 2018 I joined Tern Nets as a backend engineer. In January 2022 I moved to Berlin to join Dunlin Press \
         as a senior engineer and I am here since then. I would like to join Marl Works in 2025.",
    );
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].starts_with("Dunlin Press | senior engineer | 2022-01..2022-01"), "{found:?}");
}

#[test]
fn names_and_ranges_without_verbs() {
    let found = jobs(
        "Brinkhof Nets, web agency in Lund, August 2018 to December 2021. Tern Works, parcels, January 2022 until now.",
    );
    assert_eq!(
        found,
        ["Brinkhof Nets |  | 2018-08..2018-08 | 2021-12..2021-12", "Tern Works |  | 2022-01..2022-01 | goes on"]
    );
}
