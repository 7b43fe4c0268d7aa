//! Any text can be analysed: no panic, and every place is a place. Run with `cargo +nightly fuzz run analyse`.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/checks/mod.rs"]
mod checks;

fuzz_target!(|text: &str| {
    // The first character decides how the text is read.
    checks::check(if text.starts_with('t') { "a.txt" } else { "a.md" }, text);
});
