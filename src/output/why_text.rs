//! `why`: a chain of facts, each with its line and its words.

use super::{Dossier, screen::visible};
use crate::answers::why::Chain;

pub fn why_text(dossier: &Dossier, chains: &[Chain]) -> String {
    let mut out = String::new();
    for chain in chains {
        out.push_str(&format!("{}\n", visible(&chain.subject)));
        for link in &chain.links {
            out.push_str(&format!("  {}", visible(&link.text)));
            if let Some(place) = link.place {
                let path = &dossier.sources.get(place.source).path;
                let at = dossier.sources.start(place);
                let words = dossier.sources.text(place).split_whitespace().collect::<Vec<_>>().join(" ");
                out.push_str(&format!("\n      {}:{}:{} \"{}\"", visible(path), at.line, at.column, visible(&words)));
            }
            out.push('\n');
        }
        out.push('\n');
    }
    out
}
