//! The rules in code: name to function, one line each, sorted.

use super::{Context, claims, consistency, metrics, phrases, privacy, prose, suppression, timeline};
use crate::diagnostic::Diagnostic;

/// A rule in code: pushes what it finds.
pub type Check = fn(&Context, &mut Vec<Diagnostic>);

/// `family/name` of a page whose `match` is `code`, and its function.
pub const CODE_RULES: &[(&str, Check)] = &[
    ("claims/admitted-gap", claims::admitted_gap::check),
    ("claims/empty-current-role", claims::empty_current_role::check),
    ("claims/learned-not-used", claims::learned_not_used::check),
    ("claims/missing-result", claims::missing_result::check),
    ("claims/missing-role-title", claims::missing_role_title::check),
    ("claims/near-miss-term", claims::near_miss_term::check),
    ("claims/requirement-stale-evidence", claims::requirements::stale),
    ("claims/requirement-uncovered", claims::requirements::uncovered),
    ("claims/requirement-weak-evidence", claims::requirements::weak),
    ("claims/responsibility-uncovered", claims::requirements::responsibility_uncovered),
    ("claims/responsibility-weak-evidence", claims::requirements::responsibility_weak),
    ("claims/self-praise-unsupported", claims::self_praise_unsupported::check),
    ("claims/skill-without-evidence", claims::skill_without_evidence::check),
    ("claims/stub-note", claims::stub_note::check),
    ("claims/unowned-result", claims::unowned_result::check),
    ("claims/years-unproven", claims::requirements::years),
    ("consistency/date-mismatch", consistency::dates::check),
    ("consistency/metric-mismatch", consistency::metrics::check),
    ("consistency/name-variant", consistency::names::check),
    ("consistency/repeated-passage", consistency::passages::check),
    ("consistency/title-mismatch", consistency::titles::check),
    ("consistency/wrong-target-company", consistency::target::check),
    ("metrics/currency-format", metrics::currency_format::check),
    ("metrics/duration-exceeds-stint", metrics::duration::exceeds_stint),
    ("metrics/floating-duration", metrics::duration::floating),
    ("metrics/implausible-magnitude", metrics::implausible_magnitude::check),
    ("metrics/missing-metric", metrics::missing_metric::check),
    ("metrics/percent-arithmetic", metrics::percent_arithmetic::check),
    ("metrics/vague-quantifier", metrics::vague_quantifier::check),
    ("privacy/client-name", privacy::client_name::check),
    ("privacy/contact-data", privacy::contact_data::check),
    ("privacy/immigration-status", privacy::immigration_status::check),
    ("privacy/internal-name", privacy::internal_name::check),
    ("prose/article", prose::article::check),
    ("prose/comma-splice", prose::comma_splice::check),
    ("prose/long-sentence", prose::sentence_length::long),
    ("prose/missing-capital", prose::missing_capital::check),
    ("prose/missing-full-stop", prose::missing_full_stop::check),
    ("prose/missing-word", prose::missing_word::check),
    ("prose/misspelling", prose::misspelling::check),
    ("prose/other-english", prose::other_english::check),
    ("prose/other-language", prose::other_language::check),
    ("prose/proper-name", prose::proper_name::check),
    ("prose/repeated-word", prose::repeated_word::check),
    ("prose/sentence-fragment", prose::sentence_fragment::check),
    ("prose/spacing", prose::spacing::check),
    ("prose/stray-capital", prose::stray_capital::check),
    ("prose/tense-drift", prose::tense_drift::check),
    ("prose/unbalanced", prose::unbalanced::check),
    ("prose/unexpanded-acronym", prose::unexpanded_acronym::check),
    ("prose/very-long-sentence", prose::sentence_length::very_long),
    ("prose/wall-of-text", prose::wall_of_text::check),
    ("prose/wrong-word", prose::wrong_word::check),
    ("suppression/malformed-suppression", suppression::malformed),
    ("suppression/suppression-without-reason", suppression::without_reason),
    ("suppression/unknown-rule-name", suppression::unknown),
    ("timeline/anachronism", timeline::anachronism::check),
    ("timeline/date-contradiction", timeline::date_contradiction::check),
    ("timeline/duplicate-stint-label", timeline::duplicate_stint_label::check),
    ("timeline/employment-gap", timeline::gap::short),
    ("timeline/end-before-start", timeline::end_before_start::check),
    ("timeline/event-outside-stint", timeline::event_outside_stint::check),
    ("timeline/experience-exceeds-technology", timeline::experience::check),
    ("timeline/future-date", timeline::future_date::check),
    ("timeline/impossible-date", timeline::impossible_date::check),
    ("timeline/long-employment-gap", timeline::gap::long),
    ("timeline/missing-end-date", timeline::end_date::missing),
    ("timeline/missing-start-date", timeline::start_date::check),
    ("timeline/mixed-date-formats", timeline::date_format::check),
    ("timeline/open-end-date", timeline::end_date::open),
    ("timeline/relative-date", timeline::relative_date::check),
    ("timeline/stint-overlap", timeline::stint_overlap::check),
    ("timeline/tenure-mismatch", timeline::tenure::check),
    ("timeline/undecidable-gap", timeline::gap::undecidable),
];

/// The rules about what the others found; they run behind them.
pub const LAST_RULES: &[(&str, Check)] = &[("suppression/unused-suppression", suppression::unused)];

/// Runs every rule; order and severity are [`crate::settle`]'s business. `over` is told of each rule when it is done.
pub fn run(context: &Context, over: &dyn Fn(&'static str)) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut prepared = |name: &'static str, run: &dyn Fn(&mut Vec<Diagnostic>)| {
        run(&mut found);
        over(name);
    };
    // What many rules share, so that none of them is blamed for it.
    prepared("(words and names)", &|_| {
        context.names();
    });
    prepared("(all phrases)", &|found| phrases::run(context, found));
    for (name, check) in CODE_RULES.iter().chain(LAST_RULES) {
        prepared(name, &|found| check(context, found));
    }
    found
}
