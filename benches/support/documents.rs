//! Synthetic career documents: any number of them, all different, always the same ones.

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

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const FIRST: [&str; 12] =
    ["Ada", "Bram", "Chidi", "Dana", "Emeka", "Farah", "Goran", "Hana", "Ines", "Jonas", "Kaja", "Lior"];
const LAST: [&str; 12] =
    ["Abel", "Brandt", "Castell", "Dvorak", "Ekholm", "Farrow", "Galdo", "Hesse", "Ivers", "Jansky", "Kerr", "Lund"];
const STEM: [&str; 20] = [
    "Acme", "Aster", "Borealis", "Cobalt", "Dunmore", "Ember", "Fjord", "Garnet", "Harrow", "Indigo", "Juniper",
    "Kestrel", "Lantern", "Marlow", "Nimbus", "Orchard", "Pelham", "Quarry", "Rowan", "Sable",
];
const KIND: [&str; 10] =
    ["Systems", "Freight", "Analytics", "Health", "Robotics", "Energy", "Insurance", "Labs", "Foods", "Telecom"];
const TITLE: [&str; 12] = [
    "Software Engineer",
    "Data Analyst",
    "Senior Developer",
    "Site Reliability Engineer",
    "Product Designer",
    "Support Specialist",
    "Embedded Engineer",
    "Security Analyst",
    "Project Manager",
    "Test Lead",
    "Research Assistant",
    "Platform Lead",
];
const SKILL: [&str; 24] = [
    "C#",
    ".NET",
    "Java",
    "Python",
    "Go",
    "Rust",
    "C++",
    "Kubernetes",
    "Docker",
    "Terraform",
    "AWS",
    "Azure",
    "PostgreSQL",
    "Kafka",
    "React",
    "TypeScript",
    "Node.js",
    "SQL",
    "Git",
    "Jenkins",
    "Linux",
    "Spark",
    "Ansible",
    "GraphQL",
];
const VERB: [&str; 12] = [
    "Built",
    "Designed",
    "Migrated",
    "Automated",
    "Led",
    "Wrote",
    "Reduced",
    "Documented",
    "Tested",
    "Replaced",
    "Measured",
    "Introduced",
];
const THING: [&str; 16] = [
    "the billing service",
    "a nightly import",
    "the customer portal",
    "an internal dashboard",
    "the release pipeline",
    "the search index",
    "a mobile app",
    "the alerting rules",
    "the data warehouse",
    "a scheduling tool",
    "the audit log",
    "the login page",
    "a reporting API",
    "the test bench",
    "the training material",
    "the on-call handbook",
];
const WHY: [&str; 12] = [
    "because the old one failed twice a week",
    "so that nobody had to copy rows by hand",
    "for 14 teams in three countries",
    "which cut the run time from 40 to 6 minutes",
    "and mentored two junior colleagues along the way",
    "after an outage of nine hours had shown what was missing",
    "with a team of five engineers",
    "and saved the company $45,000 a year",
    "which 300 people use every day",
    "without a single hour of downtime",
    "together with the security team",
    "and presented the results to the board",
];
const MONTH: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const ASIDE: [&str; 6] = [
    "In August of that same year I was invited to join another team.",
    "At that time nobody wrote tests.",
    "Two months later we moved to the new platform.",
    "I learned a lot about databases there.",
    "My manager left in the second quarter, and I took over the planning.",
    "To this day I use what I learned there.",
];

/// One stay with one employer.
struct Job {
    organization: String,
    title: &'static str,
    /// Month 0 to 11 and year.
    from: (usize, usize),
    to: Option<(usize, usize)>,
    bullets: Vec<String>,
}

impl Job {
    fn dates(&self, dash: &str) -> String {
        let date = |(month, year): (usize, usize)| format!("{} {year}", MONTH[month]);
        format!("{} {dash} {}", date(self.from), self.to.map_or("present".to_owned(), date))
    }
}

fn job(dice: &mut Dice, from: usize, years: usize, last: bool) -> Job {
    let organization = format!("{} {}", dice.pick(&STEM), dice.pick(&KIND));
    let count = 2 + dice.below(5);
    let bullets = (0..count).map(|_| sentence(dice)).collect();
    let to = if last { None } else { Some((dice.below(12), from + years)) };
    Job { organization, title: dice.pick(&TITLE), from: (dice.below(12), from), to, bullets }
}

fn sentence(dice: &mut Dice) -> String {
    let (verb, thing, skill) = (dice.pick(&VERB), dice.pick(&THING), dice.pick(&SKILL));
    match dice.below(3) {
        0 => format!("{verb} {thing} in {skill} {}.", dice.pick(&WHY)),
        1 => format!("{verb} {thing} with {skill} and {}, {}.", dice.pick(&SKILL), dice.pick(&WHY)),
        _ => format!(
            "{verb} {thing} ({skill}) and brought {} tickets down to {}.",
            40 + dice.below(90),
            3 + dice.below(30)
        ),
    }
}

fn jobs(dice: &mut Dice) -> Vec<Job> {
    let count = 2 + dice.below(6);
    let mut year = 2000 + dice.below(8);
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
    let name = format!("{} {}", dice.pick(&FIRST), dice.pick(&LAST));
    let jobs = jobs(&mut dice);
    let body = match seed % 6 {
        0 => narrative(&mut dice, &jobs),
        1 => classical(&jobs),
        2 => one_line(&jobs),
        3 => table(&jobs),
        4 => return plain(&mut dice, &name, &jobs),
        _ => posting(&mut dice) + &narrative(&mut dice, &jobs),
    };
    let skills: Vec<&str> = (0..8).map(|_| dice.pick(&SKILL)).collect();
    format!("# {name}\n\n{body}\n## Skills\n\n{}\n", skills.join(", "))
}

fn narrative(dice: &mut Dice, jobs: &[Job]) -> String {
    let mut text = "## My background\n\n".to_owned();
    for job in jobs {
        let Job { organization, title, from: (month, year), bullets, .. } = job;
        text += &format!("**{organization}:** In {} {year} I joined *{organization}* as {title}. ", MONTH[*month]);
        for bullet in bullets {
            let (first, rest) = bullet.split_at(1);
            text += &format!("There I {}{rest} {} ", first.to_lowercase(), dice.pick(&ASIDE));
        }
        text += "\n\n";
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

fn table(jobs: &[Job]) -> String {
    let row = |job: &Job| {
        format!("| {} | {} | {} | {} |\n", job.organization, job.title, job.dates("–"), job.bullets.join("<br>"))
    };
    "## Jobs\n\n| Employer | Role | Dates | What I did |\n|---|---|---|---|\n".to_owned()
        + &jobs.iter().map(row).collect::<String>()
}

fn plain(dice: &mut Dice, name: &str, jobs: &[Job]) -> String {
    let mut text = format!("{}\n{}, Remote | +1 555 0100\n\nEXPERIENCE\n\n", name.to_uppercase(), dice.pick(&STEM));
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
    let wanted =
        |dice: &mut Dice| format!("* At least {} years of experience with {}.\n", 1 + dice.below(8), dice.pick(&SKILL));
    let list: String = (0..6).map(|_| wanted(dice)).collect();
    format!("The qualifications you need to have are:\n\n{list}\n")
}
