//! Synthetic career documents: any number of them, all different, always the same ones. About 8 KB each.

use std::collections::BTreeSet;

use preplint::lexicon::Technologies;

#[path = "vocabulary.rs"]
mod vocabulary;
use vocabulary::*;

/// A small generator of numbers; no crate, so that the documents never change.
struct Dice(u64);

impl Dice {
    /// splitmix64
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// One of the items between the bars.
    fn pick<'a>(&mut self, from: &'a str) -> &'a str {
        let at = self.below(from.split('|').count());
        from.split('|').nth(at).unwrap_or_default()
    }

    fn skill(&mut self) -> &'static str {
        let all = Technologies::embedded().entries();
        all[self.below(all.len())].name
    }

    fn organization(&mut self) -> String {
        format!("{} {}", self.pick(STEM), self.pick(KIND))
    }

    fn title(&mut self) -> String {
        format!("{}{}", self.pick(LEVEL), self.pick(TITLE))
    }

    /// One of the templates with its slots filled.
    fn filled(&mut self, templates: &str) -> String {
        let mut text = self.pick(templates).to_owned();
        let n = 1 + self.below(9);
        for (slot, with) in [
            ("{n}", n.to_string()),
            ("{skill}", self.skill().to_owned()),
            ("{other}", self.skill().to_owned()),
            ("{quality}", self.pick(QUALITY).to_owned()),
            ("{thing}", self.pick(THING).to_owned()),
        ] {
            text = text.replace(slot, &with);
        }
        text
    }

    fn lines(&mut self, count: usize, bullet: &str, templates: &str) -> String {
        (0..count).map(|_| format!("{bullet}{}\n", self.filled(templates))).collect()
    }
}

/// One stay with one employer.
struct Job {
    organization: String,
    title: String,
    /// Month 0 to 11 and year.
    from: (usize, usize),
    to: Option<(usize, usize)>,
    bullets: Vec<String>,
}

impl Job {
    fn dates(&self, dash: &str) -> String {
        let date = |(month, year): (usize, usize)| format!("{} {year}", month_name(MONTH, month));
        format!("{} {dash} {}", date(self.from), self.to.map_or("present".to_owned(), date))
    }
}

fn job(dice: &mut Dice, from: usize, years: usize, last: bool) -> Job {
    let count = 3 + dice.below(7);
    let bullets = (0..count).map(|_| sentence(dice)).collect();
    let to = if last { None } else { Some((dice.below(12), from + years)) };
    Job { organization: dice.organization(), title: dice.title(), from: (dice.below(12), from), to, bullets }
}

fn sentence(dice: &mut Dice) -> String {
    if dice.below(40) == 0 {
        return dice.pick(SLIP).to_owned();
    }
    let (verb, thing) = (capital(dice.pick(VERB)), format!("{} {}", dice.pick(QUALITY), dice.pick(THING)));
    let (skill, why) = (dice.skill(), dice.pick(WHY));
    match dice.below(6) {
        0 => format!("{verb} the {thing} in {skill} {why}."),
        1 => format!("{verb} the {thing} with {skill} and {}, {why}.", dice.skill()),
        2 => format!("{verb} the {thing} and {} the {}, {why}.", dice.pick(VERB), dice.pick(THING)),
        3 => {
            format!("{verb} {} parts of the {thing} {why}, and later {why2}.", 2 + dice.below(9), why2 = dice.pick(WHY))
        }
        4 => format!("{verb} the {thing}, {why}; {} and {} were new to the team.", skill, dice.skill()),
        _ => format!(
            "{verb} the {thing} ({skill}) and brought {} tickets down to {}.",
            40 + dice.below(90),
            3 + dice.below(30)
        ),
    }
}

/// January is 0.
fn month_name(names: &'static str, month: usize) -> &'static str {
    names.split('|').nth(month).unwrap_or_default()
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

fn small(sentence: &str) -> String {
    let (first, rest) = sentence.split_at(1);
    first.to_lowercase() + rest
}

fn jobs(dice: &mut Dice) -> Vec<Job> {
    let count = 4 + dice.below(6);
    let mut year = 1996 + dice.below(8);
    (0..count)
        .map(|i| {
            let years = 1 + dice.below(3);
            let from = year;
            year += years;
            job(dice, from, years, i + 1 == count)
        })
        .collect()
}

/// Document number `seed`; its layout changes from one to the next.
pub fn document(seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x5851_f42d_4c95_7f2d) + 1);
    let name = format!("{} {}", dice.pick(FIRST), dice.pick(LAST));
    let jobs = jobs(&mut dice);
    let body = match seed % 8 {
        0 => narrative(&mut dice, &jobs) + &questions(&mut dice),
        1 => classical(&jobs) + &projects(&mut dice),
        2 => one_line(&jobs) + &projects(&mut dice),
        3 => table(&jobs) + &notes(&mut dice),
        4 => return plain(&mut dice, &name, &jobs),
        5 => posting(&mut dice) + &narrative(&mut dice, &jobs) + &notes(&mut dice),
        6 => role_first(&mut dice, &jobs) + &projects(&mut dice),
        _ => posting(&mut dice) + &questions(&mut dice) + &notes(&mut dice) + &posting(&mut dice),
    };
    let skills: BTreeSet<&str> = (0..12).map(|_| dice.skill()).collect();
    let skills: Vec<&str> = skills.into_iter().collect();
    format!("# {name}\n\n{body}\n## Skills\n\n{}\n\n{}", skills.join(", "), education(&mut dice))
}

/// One document of about so many bytes: the bodies of many, under one another.
pub fn huge(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + (16 << 10));
    for seed in 0.. {
        if text.len() >= bytes {
            break;
        }
        text += &document(seed);
        text += "\n";
    }
    text
}

fn narrative(dice: &mut Dice, jobs: &[Job]) -> String {
    let mut text = "## My background\n\n".to_owned();
    for job in jobs {
        let Job { organization, title, from: (month, year), bullets, .. } = job;
        text += &format!(
            "**{organization}:** In {} {year} I joined *{organization}* as {}. ",
            month_name(LONG_MONTH, *month),
            small(title)
        );
        for bullet in bullets {
            text += &format!("There I {} {} ", small(bullet), dice.pick(ASIDE));
        }
        text += "\n\n";
        if dice.below(3) == 0 {
            text += &format!("{} {}\n\n", dice.pick(ASIDE), dice.pick(NOTE));
        }
    }
    text
}

fn classical(jobs: &[Job]) -> String {
    let entry = |job: &Job| {
        format!("### {}\n\n*{}, {}*\n\n- {}\n\n", job.organization, job.title, job.dates("–"), job.bullets.join("\n- "))
    };
    "## Experience\n\n".to_owned() + &jobs.iter().rev().map(entry).collect::<String>()
}

fn one_line(jobs: &[Job]) -> String {
    let entry = |job: &Job| {
        format!("**{}**, {} — {}\n\n* {}\n\n", job.organization, job.title, job.dates("-"), job.bullets.join("\n* "))
    };
    "## Work history\n\n".to_owned() + &jobs.iter().rev().map(entry).collect::<String>()
}

fn role_first(dice: &mut Dice, jobs: &[Job]) -> String {
    let mut text = "## Professional experience\n\n".to_owned();
    for job in jobs.iter().rev() {
        let place = dice.pick(LAST);
        text += &format!("### {} at {} ({})\n\n{place}ville\n\n", job.title, job.organization, job.dates("to"));
        text += &format!("{}\n\n- {}\n\n", dice.pick(ASIDE), job.bullets.join("\n- "));
    }
    text
}

fn table(jobs: &[Job]) -> String {
    let row = |job: &Job| {
        format!("| {} | {} | {} | {} |\n", job.organization, job.title, job.dates("–"), job.bullets.join("<br>"))
    };
    "## Jobs\n\n| Employer | Role | Dates | What I did |\n|---|---|---|---|\n".to_owned()
        + &jobs.iter().map(row).collect::<String>()
}

fn plain(dice: &mut Dice, name: &str, jobs: &[Job]) -> String {
    let mut text = format!("{}\n{}, Remote | +1 555 0100\n\nEXPERIENCE\n\n", name.to_uppercase(), dice.pick(STEM));
    for job in jobs.iter().rev() {
        text += &format!("{:<48}{}\n{}\n", job.organization, job.dates("-"), job.title);
        for bullet in &job.bullets {
            text += &format!("\u{2022}\u{a0}{}\n", bullet.replace(", ", ",\n  "));
        }
        text += "\n";
    }
    text + "EDUCATION\n\nBSc Computer Science, 2000\n"
}

fn posting(dice: &mut Dice) -> String {
    let about = format!("{} is looking for a {}.", dice.organization(), dice.title());
    let (duties, wanted) = (dice.lines(8, "* ", DUTY), dice.lines(9, "* ", WANTED));
    format!(
        "## The position\n\n{about}\n\nThe responsibilities you will have include:\n\n{duties}\nThe qualifications you \
         need to have are:\n\n{wanted}\n"
    )
}

fn projects(dice: &mut Dice) -> String {
    let mut text = "## Projects\n\n".to_owned();
    for _ in 0..2 + dice.below(4) {
        let year = 2005 + dice.below(18);
        text += &format!("**{} {}** ({year}): ", dice.pick(STEM), capital(dice.pick(THING)));
        for _ in 0..2 + dice.below(3) {
            text += &format!("{} ", sentence(dice));
        }
        text += &format!("{}\n\n", dice.pick(ASIDE));
    }
    text
}

fn questions(dice: &mut Dice) -> String {
    let mut text = "## Questions they may ask\n\n".to_owned();
    for _ in 0..3 + dice.below(5) {
        text += &format!("### {}\n\n{} {} {}\n\n", dice.pick(ASKED), sentence(dice), dice.pick(ASIDE), dice.pick(NOTE));
    }
    text + "## Questions to ask them\n\n" + &dice.lines(6, "- ", ASKED)
}

fn notes(dice: &mut Dice) -> String {
    let mut text = format!("## Notes\n\n{}", dice.lines(5, "- ", NOTE));
    for _ in 0..2 + dice.below(3) {
        text += &format!("\n{} {} {}\n", dice.filled(WANTED), dice.pick(NOTE), sentence(dice));
    }
    text + "\n"
}

fn education(dice: &mut Dice) -> String {
    let from = 1990 + dice.below(12);
    let (stem, to) = (dice.pick(STEM), from + 3 + dice.below(3));
    format!("## Education\n\n**University of {stem}**, BSc Computer Science, {from} – {to}\n")
}
