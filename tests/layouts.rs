//! Stints in every layout: the figures over `evaluation/layouts`, which may not fall below `evaluation/floors.toml`.

mod support;

use std::path::PathBuf;

use support::{floors, layouts::score};

#[test]
fn layouts() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("evaluation/layouts");
    let mut fallen = Vec::new();
    for set in ["open", "held-out"] {
        if folder.join(set).is_dir() {
            let measured = score(&folder.join(set));
            measured.print(&format!("layouts {set}"));
            fallen.extend(floors::check("layouts", set, &measured));
        }
    }
    assert!(fallen.is_empty(), "\n{}", fallen.join("\n"));
}
