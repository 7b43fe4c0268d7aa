//! Whatever the text: expressions are ordered, apart from each other, inside the text; ranges point at them.

use preplint::{analyse, config::Config, source::Sources};
use proptest::prelude::*;

/// Texts that are made of what the tagger looks for.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "the",
            "last",
            "first",
            "of",
            "in",
            "May",
            "Mar.",
            "spring",
            "2019",
            "31",
            "June",
            "-",
            "–",
            "/",
            "'19",
            "two",
            "a",
            "half",
            "years",
            "week",
            "later",
            "ago",
            "after",
            "I",
            "left",
            "that",
            "same",
            "year",
            ",",
            ".",
            "Q3",
            "FY",
            "every",
            "at",
            "time",
            "then",
            "now",
            "early",
            "mid",
            "end",
            "3.5",
            "02",
            "T03:40",
            "present",
            "to",
            "until",
            "\n",
            "é",
            "½",
            "**Initech:**",
            "99999999999",
            "0000",
            "2099-12-31",
            "9999",
            "quarter",
            "decade",
            "1900s",
            "+",
            "Monday",
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,6}",
        "\\PC{0,3}",
    ];
    prop::collection::vec((piece, prop::bool::ANY), 0..40)
        .prop_map(|all| all.into_iter().map(|(p, space)| if space { p + " " } else { p }).collect())
}

proptest! {
    #[test]
    fn mentions_are_ordered_and_inside(text in text()) {
        let sources = Sources::single("any.md", &text);
        let config = Config { as_of_flag: "2024-05-21".parse().ok(), ..Config::default() };
        let analysis = analyse(&sources, &config);
        let annotation = &analysis.annotations[0];
        for pair in annotation.times.windows(2) {
            prop_assert!(pair[0].block < pair[1].block || pair[0].range.end <= pair[1].range.start);
        }
        for mention in &annotation.times {
            let block = analysis.documents[0].block(mention.block);
            prop_assert!(block.text().get(mention.range.clone()).is_some_and(|t| !t.is_empty()));
            prop_assert!(text.get(mention.span.range()).is_some());
            prop_assert!(mention.period.is_none_or(|p| p.first <= p.last));
        }
        for range in &annotation.ranges {
            let inside = |i: Option<usize>| i.is_none_or(|i| annotation.times.get(i).is_some_and(|m| m.block == range.block));
            prop_assert!(inside(range.first) && inside(range.last));
        }
    }
}
