//! How much the section of a line says about the entries in it.

use super::{Text, info::LineInfo};
use crate::annotate::{Role, layout::PartKind, stints::StintKind, time::RangeCue};

/// How much a section says that its entries are stints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Under a heading such as "Experience" or "Education".
    Named(StintKind),
    /// Where nothing is said: only entries that say everything themselves count.
    Open,
    Closed,
}

/// The zone of a line; a quoted line has that of its section.
pub fn zone(text: &Text, info: &LineInfo) -> Zone {
    let mut role = info.role;
    if role == Role::Quote {
        let heading = text.document.section(info.block.section).heading;
        role = heading.and_then(|h| text.roles.get(h.0 as usize)).copied().filter(|r| r.is_evidence()).unwrap_or(role);
    }
    let named = text.is_named(info.block);
    match role {
        _ if role.is_evidence() && !named => Zone::Open,
        Role::Career => Zone::Named(StintKind::Employment),
        Role::Education => Zone::Named(StintKind::Education),
        Role::Projects => Zone::Named(StintKind::Project),
        Role::Volunteering => Zone::Named(StintKind::Volunteer),
        // No posting dates a school: "Qualifications" of the writer's own.
        Role::Qualifications
            if !info.dates.is_empty() && info.has(&[PartKind::School])
                || is_range(text, info) && info.has(&[PartKind::Degree]) =>
        {
            Zone::Named(StintKind::Education)
        }
        // "**Erzieher** | Fachschule Mölln (1999–2002)" among certificates.
        Role::Skills if is_range(text, info) && info.has(&[PartKind::School]) && info.names_title() => {
            Zone::Named(StintKind::Education)
        }
        // Nobody holds a certificate from one year to another: "### 1995 – 1997" over a school.
        Role::Skills if info.block.is_heading() && info.date_only() && is_range(text, info) => Zone::Open,
        Role::Other | Role::Summary | Role::AboutMe | Role::Contact | Role::Stories => Zone::Open,
        _ => Zone::Closed,
    }
}

fn is_range(text: &Text, info: &LineInfo) -> bool {
    info.dates.iter().any(|i| text.ranges[*i].cue == RangeCue::Both)
}
