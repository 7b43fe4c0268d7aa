//! Keeping the case of what is replaced.

/// `text` with a capital first letter.
pub fn capitalise(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// `replacement` in the case of `original`: all capitals, a capital first letter, or as it is.
pub fn like(original: &str, replacement: &str) -> String {
    let letters = || original.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        replacement.to_uppercase()
    } else if original.starts_with(char::is_uppercase) {
        capitalise(replacement)
    } else {
        replacement.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_original() {
        assert_eq!(like("Their", "there"), "There");
        assert_eq!(like("their", "there"), "there");
        assert_eq!(like("THEIR", "there"), "THERE");
        assert_eq!(like("A", "an"), "An");
    }
}
