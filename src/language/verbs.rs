//! Verbs of which the candidate may be proud.

/// Past forms, sorted.
const ACHIEVEMENTS: &[&str] = &[
    "accelerated", "achieved", "added", "administered", "adopted", "advised", "architected", "automated", "boosted",
    "brought", "built", "closed", "coached", "collected", "completed", "configured", "consolidated", "containerized",
    "converted", "coordinated", "created", "cut", "decreased", "delivered", "deployed", "designed", "developed",
    "digitized", "doubled", "drove", "eliminated", "enabled", "established", "expanded", "fixed", "found", "gained",
    "generated", "grew", "halved", "handled", "helped", "hired", "implemented", "improved", "increased", "installed",
    "integrated", "introduced", "launched", "led", "lowered", "maintained", "managed", "mentored", "merged", "migrated",
    "modernized", "moved", "negotiated", "onboarded", "optimised", "optimized", "organised", "organized", "oversaw",
    "planned", "presented", "prevented", "processed", "produced", "published", "raised", "rebuilt", "recruited",
    "redesigned", "reduced", "refactored", "released", "removed", "replaced", "resolved", "reviewed", "rewrote",
    "rolled", "saved", "scaled", "secured", "served", "set", "shipped", "shortened", "simplified", "sold", "solved",
    "sped", "standardized", "streamlined", "supervised", "supported", "taught", "tested", "trained", "transformed",
    "tripled", "troubleshot", "unblocked", "unified", "upgraded", "visited", "won", "wrote",
];

/// Whether a word in lower case tells of something done: "built", "automating".
pub fn is_achievement(word: &str) -> bool {
    let listed = |w: &str| ACHIEVEMENTS.binary_search(&w).is_ok();
    listed(word) || word.strip_suffix("ing").is_some_and(|stem| listed(&format!("{stem}ed")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_inflected() {
        assert!(ACHIEVEMENTS.is_sorted());
        assert!(is_achievement("automating") && is_achievement("built"));
        assert!(!is_achievement("received") && !is_achievement("being"));
    }
}
