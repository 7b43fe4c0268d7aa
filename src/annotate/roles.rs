//! Who speaks in each block: from headings, from the sentence that introduces a list, and from what is inside.

use std::collections::HashSet;

use super::{Role, episode::is_episode, labelled_posting::labelled_posting, posting_parts::parts};
use crate::{
    config::DocumentKind,
    document::{Block, BlockId, BlockKind, Document, SectionId, WordKind},
    lexicon::{Lexicon, SectionKind, SectionLexicon, lower_case, normalise},
};

/// The roles of a document.
#[derive(Clone, Debug, Default)]
pub struct Roles {
    /// One per block.
    pub blocks: Vec<Role>,
    /// For each section whether its own heading names its role: "Experience".
    pub named: Vec<bool>,
}

/// The role of every block.
pub fn roles(document: &Document, kind: Option<DocumentKind>, lexicon: &Lexicon) -> Roles {
    let (mut sections, named) = section_roles(document, &lexicon.sections);
    own_qualifications(document, kind, &mut sections);
    let mut roles: Vec<Role> =
        document.blocks.iter().map(|b| sections[b.section.0 as usize].unwrap_or(Role::Other)).collect();
    introduced_lists(document, &lexicon.sections, &mut roles);
    let whole = posting_prose(document, kind, &sections, &mut roles);
    labelled_posting(document, lexicon, &mut roles);
    parts(document, lexicon, whole, &mut roles);
    contact(document, &sections, &mut roles);
    fragment(document, &mut roles);
    quotes_and_code(document, &mut roles);
    Roles { blocks: roles, named }
}

fn of_kind(kind: SectionKind) -> Role {
    match kind {
        SectionKind::Posting => Role::Posting,
        SectionKind::Benefits => Role::Offers,
        SectionKind::Responsibilities => Role::Responsibilities,
        SectionKind::Qualifications => Role::Qualifications,
        SectionKind::Pluses => Role::Pluses,
        SectionKind::Career => Role::Career,
        SectionKind::Projects => Role::Projects,
        SectionKind::Education => Role::Education,
        SectionKind::Courses => Role::Courses,
        SectionKind::Volunteering => Role::Volunteering,
        SectionKind::Skills | SectionKind::Certifications | SectionKind::Languages => Role::Skills,
        SectionKind::Publications | SectionKind::Awards | SectionKind::References | SectionKind::Notes => Role::Notes,
        SectionKind::Summary => Role::Summary,
        SectionKind::Aspirations => Role::Aspirations,
        SectionKind::AboutMe => Role::AboutMe,
        SectionKind::Questions => Role::Questions,
        SectionKind::Stories => Role::Stories,
        SectionKind::Contact => Role::Contact,
    }
}

/// `None` where neither the heading nor a heading above it says anything; and which headings say it themselves.
fn section_roles(document: &Document, lexicon: &SectionLexicon) -> (Vec<Option<Role>>, Vec<bool>) {
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(document.sections.len());
    let mut named = Vec::with_capacity(document.sections.len());
    let careers = document.sections.iter().filter(|s| {
        let heading = s.heading.map(|h| document.block(h));
        heading.is_some_and(|h| lexicon.exact(h.text()) == Some(SectionKind::Career) || is_short_name(h, lexicon))
    });
    let parted: HashSet<Option<SectionId>> = careers.map(|s| s.parent).collect();
    for section in &document.sections {
        let inherited = section.parent.and_then(|p| roles[p.0 as usize]);
        let heading = section.heading.map(|h| document.block(h));
        // "### Research positions" parts a career, and so does everything under "# Curriculum vitae".
        let page = section.parent.is_some_and(|p| is_page(document, p));
        let page = page && parted.contains(&section.parent);
        let over = inherited.filter(|_| !page && !heading.is_some_and(|h| is_short_name(h, lexicon)));
        let own = match heading {
            Some(heading) => heading_role(heading, over, section.level, lexicon),
            None => page_role(document, lexicon),
        };
        let episode = inherited.is_none() && heading.is_some_and(|h| is_episode(h.text()));
        // Beside "## Experience" the other parts of a curriculum vitae are no part of the career.
        let inherited = inherited.filter(|_| !page || heading.is_none());
        let inherited = inherited.or(episode.then_some(Role::Stories));
        named.push(own.is_some());
        roles.push(own.or(inherited));
    }
    (roles, named)
}

/// "title: Employment" in the metadata block of a page that holds nothing else; "CV" holds everything.
fn page_role(document: &Document, lexicon: &SectionLexicon) -> Option<Role> {
    let (title, _) = document.front_matter.as_ref()?.get("title")?;
    let whole = title.split_whitespace().any(|w| w.eq_ignore_ascii_case("cv"));
    lexicon.exact(title).map(of_kind).filter(|role| role.is_evidence() && !whole)
}

/// Whether the heading of a section is the first of the document and no other has its level.
fn is_page(document: &Document, section: SectionId) -> bool {
    let own = document.section(section);
    own.heading.is_some()
        && !document.sections.iter().any(|s| s.heading < own.heading && s.heading.is_some())
        && !document.sections.iter().any(|s| s.heading > own.heading && s.level <= own.level)
}

/// "Previous positions", "Clinical experience": at most four words that end like the name of a section.
fn is_short_name(heading: &Block, lexicon: &SectionLexicon) -> bool {
    let text = heading.text();
    text.split_whitespace().count() <= 4 && (lexicon.ending(text).is_some() || lexicon.ends_with(text))
}

/// "Qualifications" asks for some in a posting and lists the writer's own in a résumé: there years stand in it, and
/// nothing is asked for.
fn own_qualifications(document: &Document, kind: Option<DocumentKind>, sections: &mut [Option<Role>]) {
    let is = |role: Option<Role>, roles: &[Role]| role.is_some_and(|r| roles.contains(&r));
    let asked = [Role::Posting, Role::Responsibilities, Role::Pluses, Role::Offers, Role::Attitudes];
    let posting = kind == Some(DocumentKind::Posting) || sections.iter().any(|role| is(*role, &asked));
    if posting || !sections.contains(&Some(Role::Qualifications)) {
        return;
    }
    let own = document
        .blocks
        .iter()
        .filter(|b| !b.is_heading() && sections[b.section.0 as usize] == Some(Role::Qualifications));
    let (mut all, mut dated) = (0, 0);
    for block in own {
        all += 1;
        dated += usize::from(block.words.iter().any(|w| is_year(w.of(block.text()))));
    }
    if dated > 0 && dated * 2 >= all {
        for (section, role) in document.sections.iter().zip(sections) {
            let heading = section.heading.map(|h| normalise(document.block(h).text())).unwrap_or_default();
            let own = heading.split(' ').any(|w| w.starts_with("qualification"))
                && !heading.split(' ').any(|w| matches!(w, "required" | "preferred" | "minimum" | "desired" | "basic"));
            if *role == Some(Role::Qualifications) && own {
                *role = Some(Role::Education);
            }
        }
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|n| (1950..2100).contains(&n))
}

/// Under a heading that has a role, entries ("Education Officer at …") look like section names; only an exact one counts.
fn heading_role(heading: &Block, inherited: Option<Role>, level: u8, lexicon: &SectionLexicon) -> Option<Role> {
    let text = heading.text();
    let titles_notes = |kind: &SectionKind| *kind == SectionKind::Notes && level == 1 && heading.id.0 == 0;
    // "Positions held (2000 — present)"
    let bare = text.split_once(" (").filter(|(_, rest)| rest.ends_with(')')).map(|(bare, _)| bare);
    let bare = || bare.and_then(|bare| lexicon.exact(bare));
    let named = lexicon.exact(text).or_else(|| lexicon.joint(text)).or_else(bare);
    if let Some(kind) = named.filter(|k| !titles_notes(k)) {
        return Some(of_kind(kind));
    }
    // "MISCELLANEOUS WORK EXPERIENCE" in capitals is no entry.
    let capitals = text.contains(' ')
        && text.chars().all(|c| !c.is_lowercase())
        && !text.contains(|c: char| c.is_ascii_digit() || c == ',');
    let entry = inherited.is_some_and(|r| r.is_evidence()) && !(capitals && lexicon.ends_with(text));
    // The title of the document names a person or an occasion.
    if entry || (level == 1 && heading.id.0 == 0 && !text.ends_with(':') && !is_short_name(heading, lexicon)) {
        return None;
    }
    // "My notes for the interview" hold anything; only a bare "Notes" says that nothing is told there.
    let ending = || lexicon.ending(text).filter(|_| is_short_name(heading, lexicon));
    let kind = lexicon.inside(text).filter(|k| *k != SectionKind::Notes).or_else(ending)?;
    if names_post(text) {
        return None;
    }
    // "Week of 15 January 2024", "Senior Engineer, 2019 – 2021", "Manager at Hooli Tickets, 2021 – 2023": a dated heading
    // is an entry unless it says more.
    let dated = text.contains(|c: char| c.is_ascii_digit());
    let titled = || {
        let titles = &Lexicon::embedded().titles;
        text.split(|c: char| !c.is_alphanumeric()).any(|w| titles.is_head(&lower_case(w)))
    };
    (!dated || (kind != SectionKind::Career && !titled())).then(|| of_kind(kind))
}

/// "Embedded Software Engineer, pump controllers (m/f/d)": the noun that carries the heading is a post, whatever stands
/// before it.
fn names_post(heading: &str) -> bool {
    let titles = &Lexicon::embedded().titles;
    let carrying = heading.split([',', '(', '–', '—', '|', ':', '/', '@']).next().unwrap_or(heading).trim();
    let words: Vec<String> = carrying.split_whitespace().map(str::to_lowercase).collect();
    let small =
        |w: &String| matches!(w.as_str(), "as" | "of" | "in" | "for" | "with" | "and" | "&" | "to" | "my" | "the");
    words.len() > 1 && !words.iter().any(small) && words.last().is_some_and(|w| titles.is_head(w))
}

/// Lists after "Your tasks:", "You bring:", "Nice to have:", in posting text and where nothing else was said.
fn introduced_lists(document: &Document, lexicon: &SectionLexicon, roles: &mut [Role]) {
    let mut running: Option<(Role, SectionId)> = None;
    for (i, block) in document.blocks.iter().enumerate() {
        if block.is_heading() {
            running = None;
            continue;
        }
        let listed = block.item.is_some();
        if !listed {
            running = None;
            let text = block.text().trim_end();
            let open = roles[i] == Role::Other || roles[i].is_posting();
            if open && introduces(document, i, text) {
                running = lexicon.introduced(text).map(|kind| (of_kind(kind), block.section));
                if let Some((role, _)) = running {
                    // The sentence itself is posting text when its list is.
                    if role.is_posting() {
                        roles[i] = Role::Posting;
                    }
                }
            }
        } else if let Some((role, section)) = running
            && section == block.section
        {
            roles[i] = role;
        }
    }
}

/// A short paragraph that ends with a colon, or stands right before a list.
fn introduces(document: &Document, i: usize, text: &str) -> bool {
    let before_list = document.blocks.get(i + 1).is_some_and(|b| b.item.is_some());
    let words = document.blocks[i].words.len();
    before_list && (text.ends_with(':') && words <= 40 || words <= 12)
}

/// Text of the posting around its lists; whether the whole document is one.
fn posting_prose(
    document: &Document,
    kind: Option<DocumentKind>,
    sections: &[Option<Role>],
    roles: &mut [Role],
) -> bool {
    let asks = roles.iter().any(|r| matches!(r, Role::Qualifications | Role::Responsibilities));
    let career = roles.iter().any(|r| r.is_evidence());
    let first_person = document.blocks.iter().any(speaks_as_i);
    let whole = match kind {
        Some(kind) => kind == DocumentKind::Posting,
        None => asks && !career && !first_person,
    };
    if whole {
        for (role, block) in roles.iter_mut().zip(&document.blocks) {
            if !role.is_posting() && block.kind != BlockKind::Code {
                *role = Role::Posting;
            }
        }
        return true;
    }
    // In a section that asks by an introduced list, the prose before it in the second or third person is the posting's too.
    for (s, section) in document.sections.iter().enumerate() {
        let own = |b: &Block| b.section.0 as usize == s;
        let range = section.blocks.start as usize..(section.blocks.end as usize).min(roles.len());
        let asking = sections[s].is_none_or(Role::is_posting)
            && range.clone().any(|i| own(&document.blocks[i]) && roles[i].asks());
        if asking {
            for i in range {
                let block = &document.blocks[i];
                if own(block) && roles[i] == Role::Other && !block.is_heading() && !speaks_as_i(block) {
                    roles[i] = Role::Posting;
                }
            }
        }
    }
    false
}

/// The candidate's own voice: "I", "my", "me" as words.
pub fn speaks_as_i(block: &Block) -> bool {
    let text = block.text();
    block.words.iter().any(|w| {
        let word = w.of(text);
        matches!(word, "I" | "I'm" | "I've" | "I'd" | "I'll" | "My" | "my" | "me" | "myself")
    })
}

/// What stands above the first section that has a role and reaches the person: addresses, numbers, links.
fn contact(document: &Document, sections: &[Option<Role>], roles: &mut [Role]) {
    for (i, block) in document.blocks.iter().enumerate().take(12) {
        if block.is_heading() && sections[block.section.0 as usize].is_some() {
            break;
        }
        if roles[i] == Role::Other && !block.is_heading() && reaches(block) {
            roles[i] = Role::Contact;
        }
    }
}

fn reaches(block: &Block) -> bool {
    let text = block.text();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let linked = block.prose.marks.iter().any(|m| matches!(m.kind, crate::document::MarkKind::Link(_)));
    block.words.len() <= 40
        && !speaks_as_i(block)
        && (text.contains('@') || linked || (digits >= 7 && text.contains('+')) || text.contains("linkedin"))
}

/// A text without any heading that says what it is: the candidate's own career where somebody speaks as "I" or every
/// other bullet tells what was done, and no list of questions.
fn fragment(document: &Document, roles: &mut [Role]) {
    if roles.iter().any(|r| !matches!(r, Role::Other | Role::Contact | Role::Aspirations)) {
        return;
    }
    let blocks = &document.blocks;
    let asked = blocks.iter().filter(|b| b.text().trim_end().ends_with('?')).count();
    let items = blocks.iter().filter(|b| b.item.is_some()).count();
    let told = blocks.iter().filter(|b| b.item.is_some() && starts_with_past(b)).count();
    let speaks = blocks.iter().any(|b| speaks_as_i(b) && !b.text().trim_end().ends_with('?'));
    if asked * 3 <= blocks.len() && (speaks || (told > 0 && told * 2 >= items)) {
        for role in roles.iter_mut().filter(|r| **r == Role::Other) {
            *role = Role::Career;
        }
    }
}

/// Sections that nothing names and no stint takes, in which somebody tells in the first person what they did, are
/// stories of the career.
pub fn narrating(document: &Document, taken: &HashSet<BlockId>, roles: &mut [Role]) {
    let mut open: Vec<Vec<&Block>> = vec![Vec::new(); document.sections.len()];
    for (block, role) in document.blocks.iter().zip(roles.iter()) {
        if let Some(own) = open.get_mut(block.section.0 as usize)
            && *role == Role::Other
            && !block.is_heading()
            && !taken.contains(&block.id)
        {
            own.push(block);
        }
    }
    for blocks in open {
        let told = blocks.iter().filter(|b| tells_a_deed(b)).count();
        if told > 0 && told * 3 >= blocks.len() {
            for block in blocks {
                if let Some(role) = roles.get_mut(block.id.0 as usize) {
                    *role = Role::Stories;
                }
            }
        }
    }
}

/// "I rewrote", "I have hired", with at most two words between.
fn tells_a_deed(block: &Block) -> bool {
    let text = block.text();
    let words: Vec<&str> = block.words.iter().filter(|w| w.kind == WordKind::Word).map(|w| w.of(text)).collect();
    let first = words.iter().enumerate().filter(|(_, w)| **w == "I").map(|(i, _)| i);
    !text.trim_end().ends_with('?')
        && first.into_iter().any(|i| words.iter().skip(i + 1).take(3).any(|w| is_past(&lower_case(w))))
}

/// "Automated the tests"
fn starts_with_past(block: &Block) -> bool {
    let Some(first) = block.words.iter().find(|w| w.kind == WordKind::Word) else { return false };
    is_past(&lower_case(first.of(block.text())))
}

fn is_past(word: &str) -> bool {
    const PAST: &[&str] = &[
        "built", "led", "wrote", "ran", "cut", "made", "set", "grew", "won", "sold", "taught", "brought", "kept",
        "held", "took", "rewrote", "drew", "gave", "found", "sent", "spent", "began", "sat", "stood", "bought",
    ];
    PAST.contains(&word) || (word.len() > 4 && word.ends_with("ed"))
}

fn quotes_and_code(document: &Document, roles: &mut [Role]) {
    let quoted = document.blocks.iter().filter(|b| b.quote > 0).count();
    // A document that was pasted as one quotation is nobody else's words.
    let whole = quoted * 10 > document.blocks.len() * 8;
    for (role, block) in roles.iter_mut().zip(&document.blocks) {
        if block.kind == BlockKind::Code {
            *role = Role::Code;
        } else if block.quote > 0 && !whole && !role.is_posting() {
            *role = Role::Quote;
        }
    }
}
