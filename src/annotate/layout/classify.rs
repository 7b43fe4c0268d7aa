//! What a part of an entry's line names: a title, a degree, an organisation, a place.

use crate::lexicon::{Lexicon, has_word, lower_case, normal};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    Title,
    Degree,
    /// A name with a word that only organisations carry.
    Organization,
    School,
    /// "Remote", "Boston, MA", a country.
    Place,
    /// "Self-employed", "Freelance": no employer but the writer.
    Oneself,
    /// Capitalised words that nothing tells more about.
    Name,
    /// "full-time", "Position", "GPA 3.9", lower-case words.
    Remark,
}

/// Names of fields before a value ("Position: …"): what the value is.
pub fn field(label: &str) -> Option<PartKind> {
    Some(match &*normal(label) {
        "company" | "company name" | "employer" | "employer name" | "organization name" | "organisation"
        | "organization" | "firm" | "firma" | "empresa" | "entreprise" => PartKind::Organization,
        "school" | "university" | "institution" | "college" => PartKind::School,
        "position" | "designation" | "job role" | "role" | "title" | "job title" | "my role" | "job" | "post"
        | "poste" | "cargo" | "charge" | "puesto" => PartKind::Title,
        "degree" | "course" | "field of study" | "major" | "programme" | "program" => PartKind::Degree,
        // Who led or taught is neither the writer's title nor the employer.
        "supervisor" | "advisor" | "adviser" | "supervisors" | "instructor" | "manager" | "reporting to"
        | "reported to" | "professor" | "mentor" | "team size" | "team" | "platforms" | "platform" | "stack"
        | "tech stack" | "tools" | "language" | "languages" | "environment" | "industry" | "reason for leaving"
        | "website" | "url" | "infrastructure" | "technologies" | "references" | "reference" | "description"
        | "summary" | "responsibilities" | "duties" | "tasks" => PartKind::Remark,
        "location" | "place" | "city" | "address" => PartKind::Place,
        "período" | "periodo" | "période" | "zeitraum" | "duração" | "duración" | "dates" | "date" | "period"
        | "duration" | "when" | "time" | "years" | "year" | "tenure" | "from" => PartKind::Remark,
        _ => return None,
    })
}

/// A word that labels a paragraph and names nobody: STAR labels, "Impact", "Skills".
pub fn is_label_word(label: &str, lexicon: &Lexicon) -> bool {
    label.trim_end().ends_with('?') || lexicon.labels.is_label(label)
}

/// Classifies the words of one part.
pub fn classify(text: &str, lexicon: &Lexicon) -> PartKind {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = normal(text);
    if lexicon.labels.is_oneself(&plain) {
        return PartKind::Oneself;
    }
    let address = text.contains('@') && !text.contains(' ');
    if words.is_empty()
        || address
        || remark(&plain, lexicon)
        || words.iter().all(|w| !w.chars().any(char::is_alphabetic))
    {
        return if plain == "remote" { PartKind::Place } else { PartKind::Remark };
    }
    let titles = &lexicon.titles;
    let spelled = |(i, w): (usize, &&str)| (i == 0 || w.starts_with(char::is_uppercase)) && titles.is_school(strip(w));
    // "Framework contracts for school meals"
    let school = titles.is_school(&plain) && words.iter().enumerate().any(spelled);
    if titles.degree(&words) > 0 && !(school && words.len() > 3) {
        return PartKind::Degree;
    }
    // "English Diploma"
    let last = words.last().map(|w| strip(w)).unwrap_or("");
    if words.len() < 5 && last.len() > 5 && titles.degree(&[last]) > 0 && !titles.is_head(last) && !school {
        return PartKind::Degree;
    }
    let sure = || ends_in_head(&words, lexicon) || starts_with_office(&words, lexicon);
    // "Universidad Autónoma de Marl": what begins with the word of a school ends in a title or is none.
    let opens = || school && words.first().is_some_and(|w| titles.is_school(strip(w)));
    if is_title(&words, lexicon) && (sure() || !titles.is_company(&plain) && !opens()) {
        return PartKind::Title;
    }
    if school {
        return PartKind::School;
    }
    if is_place(text, &plain, lexicon) {
        return PartKind::Place;
    }
    // "software implementation" is work, no company.
    if text.chars().any(|c| c.is_uppercase() || c.is_ascii_digit()) && titles.is_company(&plain) {
        return PartKind::Organization;
    }
    // "then CNC operator until redundancy"
    if words.len() > 1
        && words.first().is_some_and(|w| matches!(*w, "then" | "later" | "until" | "where" | "before" | "after"))
    {
        return PartKind::Remark;
    }
    let capital =
        words.first().is_some_and(|w| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || is_unicase(c)));
    if capital || words.iter().any(|w| w.chars().skip(1).any(char::is_uppercase)) || is_domain(&words) {
        PartKind::Name
    } else {
        PartKind::Remark
    }
}

/// A letter of a script that knows no capitals.
fn is_unicase(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

/// "orbitel.io": a name that is an address.
fn is_domain(words: &[&str]) -> bool {
    words.len() <= 2
        && words.iter().any(|word| {
            word.rsplit_once('.').is_some_and(|(name, top)| {
                name.len() > 1 && (2..=4).contains(&top.len()) && top.chars().all(|c| c.is_ascii_lowercase())
            })
        })
}

/// "full-time", "GPA: 3.9", "CGPA 8.7"
fn remark(plain: &str, lexicon: &Lexicon) -> bool {
    let first = plain.split(' ').next().unwrap_or("");
    lexicon.labels.is_remark(plain)
        || lexicon.labels.is_label(plain)
        || matches!(first, "gpa" | "cgpa" | "grade" | "mark")
        || is_year_of_study(plain)
        || is_length(plain)
}

/// "2 anos e 8 meses", "20 horas": a length of time in another language.
fn is_length(plain: &str) -> bool {
    const UNITS: &str = "ano anos mês mes meses año años an ans mois jahr jahre jahren monat monate monaten anno anni \
        mese mesi jaar maanden hora horas heures stunden ore uur";
    let number = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let unit = |w: &str| w.split('/').next().is_some_and(|w| has_word(UNITS, w));
    plain.starts_with(|c: char| c.is_ascii_digit())
        && plain.split(' ').any(unit)
        && plain.split(' ').all(|w| number(w) || unit(w) || matches!(w, "e" | "y" | "et" | "und" | "en" | "ca"))
}

/// "4th year"
fn is_year_of_study(plain: &str) -> bool {
    plain.strip_suffix(" year").is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()) && !n.contains(' '))
}

fn ends_in_head(words: &[&str], lexicon: &Lexicon) -> bool {
    // "Software Engineer II"
    let rank = |w: &&&str| !matches!(&*lower_case(w), "i" | "ii" | "iii" | "iv" | "1" | "2" | "3");
    words.iter().rev().find(rank).is_some_and(|w| lexicon.titles.is_head(strip(w)))
}

/// "Manager of Information Systems", "Senior Developer for the …": what follows the preposition is the work.
fn starts_with_office(words: &[&str], lexicon: &Lexicon) -> bool {
    let head = words.iter().take_while(|w| lexicon.titles.is_modifier(strip(w))).count();
    let head = if words.get(head).is_some_and(|w| lexicon.titles.is_head(strip(w))) { head } else { head.max(1) - 1 };
    let preposition = |w: &&&str| matches!(&*lower_case(w), "of" | "for" | "on" | "in" | "to");
    words.get(head).is_some_and(|w| lexicon.titles.is_head(strip(w)))
        && words.get(head + 1).filter(preposition).is_some()
}

/// "Application Development", "Software and Systems Engineering": a field of work beside a title, a name only where no other stands.
pub fn is_field_of_work(name: &str) -> bool {
    const FIELDS: &[&str] = &[
        "engineering",
        "development",
        "operations",
        "support",
        "administration",
        "management",
        "marketing",
        "sales",
        "services",
        "systems",
        "technologies",
        "science",
        "sciences",
        "studies",
        "assurance",
        "technology",
    ];
    let last = normal(name);
    last.rsplit(' ').next().is_some_and(|w| FIELDS.contains(&w))
}

/// Whether the last word, or the one before "of", "for" and "in", is built like the name of one who does something:
/// "Harvester", "Netzwerktechnikerin". Weak evidence: names of firms end so too.
pub fn looks_like_a_title(text: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "er", "or", "ist", "ian", "ant", "man", "woman", "ee", "eur", "euse", "ière", "ier", "dor", "dora", "ista",
        "erin", "orin", "ent", "ship",
    ];
    let words: Vec<&str> = text.split_whitespace().take_while(|w| !matches!(*w, "of" | "for" | "in" | "de")).collect();
    let last = words.last().map(|w| strip(w).to_lowercase()).unwrap_or_default();
    last.chars().count() > 4 && ENDINGS.iter().any(|e| last.ends_with(e))
}

fn strip(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.')
}

/// A head noun at the end, or before "of", "for", "in", "II", a dash or a parenthesis.
fn is_title(words: &[&str], lexicon: &Lexicon) -> bool {
    let joined = |w: &str| w.bytes().any(|b| matches!(b, b'/' | b'-'));
    let head = |w: &str| {
        lexicon.titles.is_head(strip(w)) || joined(w) && w.split(['/', '-']).any(|p| lexicon.titles.is_head(strip(p)))
    };
    // "Développeur web", "Analista de sistemas": these languages put the head first.
    let leads = words.first().is_some_and(|w| lexicon.titles.leads(strip(w)));
    leads
        || words.iter().enumerate().any(|(i, w)| {
            head(w)
                && match words.get(i + 1) {
                    None => true,
                    Some(next) => {
                        matches!(
                            &*lower_case(next),
                            "of" | "for"
                                | "in"
                                | "to"
                                | "and"
                                | "&"
                                | "i"
                                | "ii"
                                | "iii"
                                | "iv"
                                | "-"
                                | "–"
                                | "level"
                                | "on"
                                | "im"
                                | "für"
                                | "der"
                                | "des"
                                | "de"
                                | "during"
                                | "within"
                                | "across"
                                | "night"
                                | "nights"
                                | "day"
                                | "days"
                                | "evenings"
                                | "weekends"
                                | "shift"
                                | "shifts"
                                | "part-time"
                                | "full-time"
                                | "under"
                        ) || next.starts_with(['(', '/', '&'])
                            || next.chars().all(|c| c.is_ascii_digit())
                            || head(next)
                            || (i > 0 && words[..i].iter().all(|m| lexicon.titles.is_modifier(strip(m))))
                    }
                }
        })
}

/// Codes of states, provinces and countries as addresses bear them; "HP" is none.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD",
    "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC",
    "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "PR", "AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE",
    "QC", "SK", "NSW", "QLD", "VIC", "TAS", "ACT", "UK", "GB", "US", "USA", "EU", "UAE", "CH", "AT", "BE", "FR", "ES", "PT",
    "SE", "NO", "FI", "DK", "IE", "PL", "CZ", "SG", "NZ", "AU", "BR", "MX", "ZA", "JP", "KR", "CN", "HK", "RU", "UA", "TR",
];

/// Whether a part is the code of a state or a country.
pub fn is_code(part: &str) -> bool {
    CODES.contains(&part.trim())
}

/// A state or country code after a comma, a country, "Remote"; `plain` is the text as lists hold it.
fn is_place(text: &str, plain: &str, lexicon: &Lexicon) -> bool {
    lexicon.labels.is_place(plain) || plain.starts_with("remote") || is_code(text) || ends_in_code(text, lexicon)
}

/// "Sun Prairie WI"; "Philosophy MA" is a degree.
fn ends_in_code(text: &str, lexicon: &Lexicon) -> bool {
    let Some((city, code)) = text.rsplit_once(' ') else { return false };
    let capital =
        city.split(' ').all(|w| w.starts_with(char::is_uppercase) && w.chars().skip(1).all(char::is_lowercase));
    // "Sanderling PR" does public relations.
    capital
        && is_code(code)
        && code.len() == 2
        && code != "PR"
        // "Marl Armaturen SE" and "Marl Technics NV" are companies, "Malmö SE" and "Las Vegas NV" towns.
        && !(matches!(code, "SE" | "NV") && city.contains(' ') && !matches!(city, "Las Vegas" | "North Las Vegas" | "Carson City"))
        && city.split(' ').count() <= 3
        && lexicon.titles.degree(&[code]) == 0
}
