//! "Did you mean": the nearest known name to a mistyped one.

/// The candidate nearest to `word`, if it is near enough to be a slip: at most a third of its letters differ.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let far = |candidate: &str| strsim::osa_distance(&word, candidate);
    let near = |candidate: &&str| far(candidate) <= (candidate.chars().count() / 3).max(1);
    candidates.into_iter().filter(near).min_by_key(|c| far(c))
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let known = ["missing-end-date", "relative-date", "article"];
        assert_eq!(closest("mising-end-dat", known), Some("missing-end-date"));
        assert_eq!(closest("Artcile", known), Some("article"));
        assert_eq!(closest("spelling", known), None);
    }
}
