//! Careers told in sentences: what comes right after what, and since when.

mod telling;

use preplint::{
    analyse,
    config::Config,
    graph::{Bounds, Ongoing},
    source::Sources,
};

/// The jobs of a text as "Employer | titles | start | end", months as ranges.
fn jobs(text: &str) -> Vec<String> {
    let text = format!("# Career\n\n{text}\n");
    let config = Config { as_of_flag: "2024-06-01".parse().ok(), ..Config::default() };
    let analysis = analyse(&Sources::single("prep.md", text.as_str()), &config);
    let job = |s: &preplint::graph::Stint| {
        let name = s.organization.as_ref().map_or("", |o| o.text.as_str());
        let titles: Vec<&str> = s.titles.iter().map(|t| t.text.as_str()).collect();
        let end = if s.ongoing == Ongoing::Yes { "goes on".to_owned() } else { months(&s.end) };
        format!("{name} | {} | {} | {end}", titles.join(", "), months(&s.start))
    };
    analysis.career.stints().map(|(_, s)| job(s)).collect()
}

/// What proves both ends; what is only inferred is left out.
fn months(bounds: &Bounds) -> String {
    let side = |b: &Option<preplint::graph::Bound>| {
        b.as_ref().filter(|b| b.basis.proves()).map_or("?".to_owned(), |b| b.month.to_string())
    };
    format!("{}..{}", side(&bounds.earliest), side(&bounds.latest))
}

#[test]
fn a_job_lasts_until_the_move_to_the_next() {
    let found = jobs(
        "I joined Aster Labs in March 2012 as a tester. After three years I moved to Brightwell, where I became test lead. \
         I left Brightwell in May 2018.",
    );
    assert_eq!(
        found,
        [
            "Aster Labs | tester | 2012-03..2012-03 | 2015-03..2015-03",
            "Brightwell | test lead | 2015-03..2015-05 | 2018-05..2018-05"
        ]
    );
    let found = jobs(
        "I started my career in 2013 at Tessel, a small web agency in Porto, as a junior printer. After two years there I \
         moved to Fintouch, where I stayed until the summer of 2019. Since then I have been at Aldgate Systems as a binder.",
    );
    assert_eq!(
        found,
        [
            "Tessel | junior printer | 2013-01..2013-12 | 2015-01..2015-12",
            "Fintouch |  | 2015-01..2016-02 | 2019-06..2019-08",
            "Aldgate Systems | binder | 2019-06..2019-08 | goes on",
        ]
    );
}

#[test]
fn what_lasted_was_not_always_the_job() {
    let found = jobs(
        "In July 2018 I started at Corvid Ltd as QA manager. After two years of parental leave I joined Dunmore. Since then I \
         have worked as head of quality at Dunmore.",
    );
    assert_eq!(
        found,
        ["Corvid Ltd | QA manager | 2018-07..2018-07 | 2018-07..?", "Dunmore | head of quality | ?..? | goes on"]
    );
}

#[test]
fn a_later_sentence_adds_the_title() {
    let found = jobs(
        "In July 2018 I started at Corvid Ltd as QA manager. After two years at Corvid I was hired by Dunmore. Since then I \
         have worked as head of quality at Dunmore.",
    );
    assert_eq!(
        found,
        [
            "Corvid Ltd | QA manager | 2018-07..2018-07 | 2020-07..2020-07",
            "Dunmore | head of quality | 2020-07..2020-07 | goes on"
        ]
    );
}

#[test]
fn a_bold_claim_is_no_employer() {
    let found =
        jobs("**I automate manual work.** In 2019 I replaced a paper form by a web page, and I was proud of it.");
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_misspelt_month_dates_the_job_all_the_same() {
    let found = jobs("I joined Aster Labs in Febuary 2016 as a tester and left in August 2019.");
    assert_eq!(found, ["Aster Labs | tester | 2016-02..2016-02 | 2019-08..2019-08"]);
}

#[test]
fn a_letter_names_its_posts_without_dates() {
    let found = jobs(
        "I am excited to apply for the role of Head Brewer at Maltby. In my current role as Shift Brewer at Dunlin Ales, I run \
         the mash tun.\n\nPreviously, as a Cellar Hand at Corrie Beverages, I cleaned 40 casks a day.\n\nAs a Head Brewer \
         at Maltby, I would brew a stout.",
    );
    assert_eq!(found, ["Dunlin Ales | Shift Brewer | ?..? | goes on", "Corrie Beverages | Cellar Hand | ?..? | ?..?"]);
}

#[test]
fn an_arrow_joins_two_years() {
    let found = jobs("From 2009 -> 2013 I worked at Corrie Beverages as a clerk.");
    assert_eq!(found, ["Corrie Beverages | clerk | 2009-01..2009-12 | 2013-01..2013-12"]);
}

#[test]
fn posts_hang_below_the_bullet_of_their_employer() {
    let found = jobs(
        "* Corrie Valley Public Schools\n  * Music Teacher, 2016 - present (sabbatical 2018 - 2019)\n  * Choir Teacher, \
         2013 - 2016\n* Dunlin County Schools\n  * Piano Teacher, 2011 - 2013",
    );
    assert_eq!(
        found,
        [
            "Corrie Valley Public Schools | Music Teacher | 2016-01..2016-12 | goes on",
            "Corrie Valley Public Schools | Choir Teacher | 2013-01..2013-12 | 2016-01..2016-12",
            "Dunlin County Schools | Piano Teacher | 2011-01..2011-12 | 2013-01..2013-12",
        ]
    );
}

#[test]
fn each_clause_tells_its_own_job() {
    assert_eq!(
        jobs(
            "I joined Corvane in May 2012 as a tester, left in June 2015, then moved to Palwick Data as a lead engineer, where I still work."
        ),
        ["Corvane | tester | 2012-05..2012-05 | 2015-06..2015-06", "Palwick Data | lead engineer | ?..? | goes on"]
    );
    assert_eq!(
        jobs(
            "I had worked at Tarrant Mills from 2008 to 2011 before I joined Ellery Foods in March 2012. I left Ellery Foods in 2016."
        ),
        [
            "Tarrant Mills |  | 2008-01..2008-12 | 2011-01..2011-12",
            "Ellery Foods |  | 2012-03..2012-03 | 2016-01..2016-12"
        ]
    );
}

#[test]
fn a_sentence_that_names_an_earlier_job_tells_of_that_one() {
    let found = jobs(
        "From February 2019 to May 2021 I worked for Corrie Beverages as a brewer. I joined Dunlin Ales in June 2021. In 2020 \
         I broke a kettle at Corrie Beverages. I left Corrie Beverages in May 2021 because of the rain.",
    );
    assert_eq!(
        found,
        [
            "Corrie Beverages | brewer | 2019-02..2019-02 | 2021-05..2021-05",
            "Dunlin Ales |  | 2021-06..2021-06 | 2021-06..?"
        ]
    );
}

#[test]
fn each_date_goes_with_the_verb_of_its_clause() {
    let found = jobs(
        "I finished brewing school in July 2009 and started at St. Brannoc's Hospital as a cook the following month. In early \
         2016 we moved to Leeds, so I left St. Brannoc's Hospital and took a job as a baker with Aire Valley Mills.",
    );
    assert_eq!(
        found,
        [
            "St. Brannoc's Hospital | cook | 2009-08..2009-08 | 2016-01..2016-04",
            "Aire Valley Mills | baker | 2016-01..2016-04 | 2016-01..?"
        ]
    );
    let found = jobs(
        "I joined Corrie Beverages in May 2012 as a clerk. I left in May 2019 and joined Dunlin Ales in June 2019 as a brewer.",
    );
    assert_eq!(
        found,
        [
            "Corrie Beverages | clerk | 2012-05..2012-05 | 2019-05..2019-05",
            "Dunlin Ales | brewer | 2019-06..2019-06 | 2019-06..?"
        ]
    );
}

#[test]
fn bold_labels_hold_dates_and_names() {
    let found = jobs(
        "**2008-2012 – Cobalt Bank, Dublin.** I came in as a trainee and learned the trade from the books.\n\n**2016 to now – \
         independent.** I consult for insurers, and my longest project ran for 14 months.",
    );
    assert_eq!(
        found,
        ["Cobalt Bank |  | 2008-01..2008-12 | 2012-01..2012-12", "independent |  | 2016-01..2016-12 | goes on"]
    );
}

#[test]
fn a_job_without_an_employer_is_none_of_the_job_before() {
    let found = jobs(
        "I was head of support at Pepperwood from 2017 to 2022. Since September 2023 I have been working as a freelance \
         trainer. Before that I spent six years at Gridline, where I started in 2011 and became shift lead in 2013.",
    );
    assert!(found.contains(&"freelance | freelance trainer | 2023-09..2023-09 | goes on".to_owned()), "{found:?}");
    assert!(found.iter().any(|job| job.starts_with("Gridline | ") && job.contains("2011-01..2011-12")), "{found:?}");
    assert!(
        found.contains(&"Pepperwood | head of support | 2017-01..2017-12 | 2022-01..2022-12".to_owned()),
        "{found:?}"
    );
}

#[test]
fn there_is_who_was_named_before() {
    let found = jobs(
        "I graduated from Harrow School District. From 2009 to 2013 I worked there as a technician. I did not study at \
         Dunlin School District, but I did work there from 2013 to 2018.",
    );
    assert_eq!(
        found,
        [
            "Harrow School District |  | ?..? | ?..?",
            "Harrow School District | technician | 2009-01..2009-12 | 2013-01..2013-12",
            "Dunlin School District |  | 2013-01..2013-12 | 2018-01..2018-12",
        ]
    );
    let found = jobs(
        "At Brinkhof Energy. I started there in January 2022 as a site manager.\n\nMy job before was at Tern Nets. I was a fitter there from May 2018 until December 2021.",
    );
    assert_eq!(
        found,
        [
            "Brinkhof Energy | site manager | 2022-01..2022-01 | 2022-01..?",
            "Tern Nets | fitter | 2018-05..2018-05 | 2021-12..2021-12",
        ]
    );
    assert!(jobs("I flew to Lisbon. There I met friends from 2013 to 2018.").is_empty());
    assert!(jobs("I like tools from Brinkhof. There was a fair in 2013 and I went in 2018.").is_empty());
}

#[test]
fn employers_stand_before_where() {
    let found = jobs(
        "At Osterfeld Mills, where I worked between 2011 and 2014, I was a miller. Then came two years at Brinkhof Bank, \
         where I was a credit analyst from 2014 to 2016. Tanberg Rail hired me as a planner in 2016, and I have worked \
         there ever since.",
    );
    assert_eq!(
        found,
        [
            "Osterfeld Mills |  | 2011-01..2011-12 | 2014-01..2014-12",
            "Brinkhof Bank | credit analyst | 2014-01..2014-12 | 2016-01..2016-12",
            "Tanberg Rail | planner | 2016-01..2016-12 | goes on",
        ]
    );
}

#[test]
fn the_next_job_needs_no_date() {
    let found = jobs(
        "I graduated from Dunlin University in June 2012. After that I joined Harrow Labs as a lab technician. I stayed \
         there until 2015.",
    );
    assert_eq!(found[1], "Harrow Labs | lab technician | ?..2015-12 | 2015-01..2015-12");
    let found = jobs("My first job was at Tern Nets as a support agent (2011-2013).");
    assert_eq!(found, ["Tern Nets | support agent | 2011-01..2011-12 | 2013-01..2013-12"]);
    let found = jobs("I was with Osprey Works from May 2018 to December 2021. I was a project engineer.");
    assert_eq!(found, ["Osprey Works | project engineer | 2018-05..2018-05 | 2021-12..2021-12"]);
}

#[test]
fn jobs_end_when_the_place_does() {
    let found = jobs(
        "I came to Boston Steel in August 2006 as an apprentice. I finished my apprenticeship in 2009 and stayed on as a \
         welder until the mill shut in November 2012. I then joined Tern Nets. They let me go in March 2020. Since 2021 I \
         have been self-employed as a tutor.",
    );
    assert_eq!(found[0], "Boston Steel | apprentice | 2006-08..2006-08 | 2012-11..2012-11");
    assert!(found[1].starts_with("Tern Nets |  | ") && found[1].ends_with("| 2020-03..2020-03"), "{found:?}");
    assert_eq!(found[2], "self-employed | tutor | 2021-01..2021-12 | goes on");
}

#[test]
fn a_dash_glued_to_the_opening_date_leaves_it_open() {
    assert_eq!(jobs("2022– Curator, Brinkhof Museum"), ["Brinkhof Museum | Curator | 2022-01..2022-12 | goes on"]);
    assert_eq!(
        jobs("2022 – Curator, Brinkhof Museum"),
        ["Brinkhof Museum | Curator | 2022-01..2022-12 | 2022-01..2022-12"]
    );
}

#[test]
fn answers_and_stories_tell_jobs() {
    let found = jobs(
        "At Brinkhof Bank (2019–2021), I was a data engineer in a team of six.\n\nI am a product manager at Tern Nets. I have \
         been there since May 2022.",
    );
    assert_eq!(
        found,
        [
            "Brinkhof Bank | data engineer | 2019-01..2019-12 | 2021-01..2021-12",
            "Tern Nets | product manager | 2022-05..2022-05 | goes on"
        ]
    );
    let found = jobs("Present: legal counsel at Osprey Works since 2019.\n\nPast: lawyer at Dunlin Press (2015–2019).");
    assert_eq!(
        found,
        [
            "Osprey Works | legal counsel | 2019-01..2019-12 | goes on",
            "Dunlin Press | lawyer | 2015-01..2015-12 | 2019-01..2019-12"
        ]
    );
}

#[test]
fn who_comes_back_has_two_jobs() {
    let found = jobs(
        "I worked at Osterfeld Mills from 2008 to 2012 as a trainee. From 2012 to 2015 I cooked at Tern Nets. In 2016 I \
         returned to Osterfeld Mills as a planner.",
    );
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[1], "Tern Nets |  | 2012-01..2012-12 | 2015-01..2015-12");
    assert!(found[2].starts_with("Osterfeld Mills | planner | 2016-01..2016-12"), "{found:?}");
}

#[test]
fn customers_and_the_jobs_of_others_are_none() {
    assert!(jobs("I saw that your director worked at Brinkhof Bank from 2010 to 2018.").is_empty());
    let found = jobs(
        "I joined Osprey Works in 2013 as an analyst. My first project was for Brinkhof Bank, where I spent ten months on a \
         model. From 2017 to 2018 I was on site at Tern Nets as a technical lead.",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        jobs("I went freelance in 2017. Since then I have worked for Tern Nets, Dunlin Press and Osprey Works.")
            .is_empty()
    );
}

#[test]
fn jobs_told_for_themselves_need_no_date() {
    let found = jobs(
        "I'm a director of Legal Research at Dunlin Press. Before that, I was a nurse at Brinkhof Clinic. Most recently I \
         worked as an analyst at Tern Nets.",
    );
    assert_eq!(
        found,
        [
            "Dunlin Press | director | ?..? | goes on",
            "Brinkhof Clinic | nurse | ?..? | ?..?",
            "Tern Nets | analyst | ?..? | ?..?"
        ]
    );
    assert!(jobs("I was a speaker at Brinkhof Days. I applied for a job at Tern Nets.").is_empty());
}

#[test]
fn graduation_ends_no_job() {
    let found = jobs(
        "I was hired by Tern Nets in 2018 as an analyst. At the end of 2020, I graduated with distinction. Before this I was \
         employed by a start-up (1994).",
    );
    assert_eq!(found, ["Tern Nets | analyst | 2018-01..2018-12 | 2018-01..?"]);
}
