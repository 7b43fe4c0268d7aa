//! Whether a word begins with a vowel sound, as far as its letters can tell.

/// How a word begins when it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onset {
    Vowel,
    Consonant,
    /// People say it in more than one way, or the letters do not tell.
    Unsure,
}

/// The onset of a token: a word, a number, a compound (its first part decides), an acronym.
pub fn onset(token: &str) -> Onset {
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        return number(token);
    }
    if let Some(rest) = token.strip_prefix('.') {
        return if rest.starts_with(char::is_alphabetic) { Onset::Consonant } else { Onset::Unsure };
    }
    let end = token.find(|c: char| !c.is_alphanumeric()).unwrap_or(token.len());
    let (first, rest) = token.split_at(end);
    if first.chars().count() == 1 && rest.starts_with('\'') {
        return Onset::Unsure;
    }
    let letters_end = first.find(|c: char| !c.is_alphabetic()).unwrap_or(first.len());
    let letters = &first[..letters_end];
    if !letters.is_ascii() {
        return accented(letters);
    }
    if letters.len() == 1 {
        return letter(letters);
    }
    let capitals = letters.bytes().take_while(u8::is_ascii_uppercase).count();
    let tail = &letters[capitals..];
    match (capitals, tail) {
        // "sequel" and "es-queue-el" are both in use.
        _ if letters.starts_with("SQL") => Onset::Unsure,
        (0 | 1, _) => word(&letters.to_ascii_lowercase()),
        (_, "" | "s") => acronym(&letters[..capitals]),
        // The last capital begins the next word: `MLOps`.
        (3.., _) => acronym(&letters[..capitals - 1]),
        _ => Onset::Unsure,
    }
}

fn accented(letters: &str) -> Onset {
    match letters.chars().next() {
        Some('á' | 'à' | 'â' | 'ä' | 'å' | 'é' | 'è' | 'ê' | 'ë' | 'í' | 'î' | 'ó' | 'ô' | 'ö' | 'ø') => {
            Onset::Vowel
        }
        Some('Á' | 'À' | 'Â' | 'Ä' | 'Å' | 'É' | 'È' | 'Ê' | 'Ë' | 'Í' | 'Î' | 'Ó' | 'Ô' | 'Ö' | 'Ø') => {
            Onset::Vowel
        }
        Some(c) if c.is_ascii() => word(&letters.to_lowercase()),
        _ => Onset::Unsure,
    }
}

/// The name of a single letter: "an F", "a U".
fn letter(letter: &str) -> Onset {
    match letter.as_bytes().first().map(u8::to_ascii_lowercase) {
        Some(b'a' | b'e' | b'f' | b'h' | b'i' | b'l' | b'm' | b'n' | b'o' | b'r' | b's' | b'x') => Onset::Vowel,
        Some(_) => Onset::Consonant,
        None => Onset::Unsure,
    }
}

/// Eight, eighty, eleven and eighteen begin with a vowel, alone or before "thousand".
fn number(token: &str) -> Onset {
    let end = token.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(token.len());
    let digits: String = token[..end].chars().filter(char::is_ascii_digit).collect();
    let teen = digits.starts_with("11") || digits.starts_with("18");
    match digits.len() {
        _ if digits.starts_with('8') => Onset::Vowel,
        // "eleven hundred" or "one thousand one hundred".
        4 if teen => Onset::Unsure,
        n if teen && n % 3 == 2 => Onset::Vowel,
        _ => Onset::Consonant,
    }
}

const SPELLED: &[&str] = &["MIT", "MOU", "SAP", "SEO", "SLA", "SLI", "SLO"];
const SPELLED_U: &[&str] =
    &["UAE", "UAT", "UAV", "UDP", "UI", "UK", "UML", "UPS", "US", "USA", "USB", "USD", "UTC", "UUID", "UV", "UX"];
const SAID: &[&str] = &[
    "FIFA", "HIPAA", "LAMP", "LASER", "NASA", "NATO", "RADAR", "RAID", "RAM", "REST", "SAML", "SCADA", "SCRUM", "SOAP",
    "SONAR", "SOX",
];

/// Certain where reading as letters and as a word agree, or where only one reading is possible or in use.
fn acronym(capitals: &str) -> Onset {
    match capitals.as_bytes().first() {
        Some(b'U') if SPELLED_U.contains(&capitals) => Onset::Consonant,
        Some(b'U') if word(&capitals.to_ascii_lowercase()) == Onset::Consonant => Onset::Consonant,
        Some(b'U') => Onset::Unsure,
        Some(b'E') if capitals.len() > 2 && capitals.starts_with("EU") => Onset::Unsure,
        Some(b'O') if capitals == "ONE" || capitals == "ONCE" => Onset::Unsure,
        Some(b'A' | b'E' | b'I' | b'O') => Onset::Vowel,
        Some(b'F' | b'H' | b'L' | b'M' | b'N' | b'R' | b'S' | b'X') => match () {
            () if SAID.contains(&capitals) => Onset::Consonant,
            () if SPELLED.contains(&capitals) || !pronounceable(capitals) => Onset::Vowel,
            () => Onset::Unsure,
        },
        Some(_) => Onset::Consonant,
        None => Onset::Unsure,
    }
}

fn is_vowel(b: u8) -> bool {
    matches!(b.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether an English word can begin with these letters and go on to a vowel.
fn pronounceable(letters: &str) -> bool {
    let lower = letters.to_ascii_lowercase();
    let bytes = lower.as_bytes();
    let pair = bytes.get(..2).unwrap_or(bytes);
    let opens = bytes.get(1).is_some_and(|b| is_vowel(*b))
        || matches!(
            pair,
            b"fl" | b"fr" | b"sc" | b"sh" | b"sk" | b"sl" | b"sm" | b"sn" | b"sp" | b"sq" | b"st" | b"sw"
        );
    opens && bytes.iter().skip(1).any(|b| is_vowel(*b))
}

const SPELLED_LOWER: &[&str] =
    &["ftp", "html", "http", "https", "hr", "mvp", "npm", "rfc", "rss", "sftp", "sms", "ssh", "ssl", "svg", "xml"];

/// A word in lower case.
fn word(word: &str) -> Onset {
    let starts = |all: &[&str]| all.iter().any(|prefix| word.starts_with(prefix));
    match word.as_bytes().first() {
        Some(b'a' | b'i') => Onset::Vowel,
        Some(b'e') if word.starts_with("euler") => Onset::Unsure,
        Some(b'e') if starts(&["eu", "ewe"]) => Onset::Consonant,
        Some(b'e') => Onset::Vowel,
        Some(b'o') if matches!(word, "one" | "ones" | "once" | "oneself") || starts(&["oui", "oua"]) => {
            Onset::Consonant
        }
        Some(b'o') => Onset::Vowel,
        Some(b'u') => letter_u(word),
        Some(b'h') if word == "honolulu" => Onset::Consonant,
        Some(b'h') if matches!(word, "hour" | "hours" | "hourly" | "hourglass") => Onset::Vowel,
        Some(b'h') if starts(&["honest", "honor", "honour", "heir"]) => Onset::Vowel,
        Some(b'h') if starts(&["histor", "hotel", "herb", "homage", "habitual", "hyster", "heroic"]) => Onset::Unsure,
        Some(b'y') if word.as_bytes().get(1).is_some_and(|b| !is_vowel(*b)) => Onset::Unsure,
        Some(b'x') if starts(&["xbox", "xray"]) || word == "xml" => Onset::Vowel,
        Some(b'x') => Onset::Unsure,
        Some(b'f' | b'h' | b'l' | b'm' | b'n' | b'r' | b's') if !pronounceable(word) => {
            if SPELLED_LOWER.contains(&word) { Onset::Vowel } else { Onset::Unsure }
        }
        Some(b) if b.is_ascii_alphabetic() => Onset::Consonant,
        _ => Onset::Unsure,
    }
}

/// "you" in unit, use, utility; a vowel in under, up, usher.
fn letter_u(word: &str) -> Onset {
    let starts = |all: &[&str]| all.iter().any(|prefix| word.starts_with(prefix));
    let you = [
        "ubiquit",
        "udemy",
        "ugand",
        "ukrain",
        "ukulele",
        "unanim",
        "unic",
        "unif",
        "unil",
        "union",
        "uniq",
        "unis",
        "unit",
        "univ",
        "unix",
        "unidirect",
        "uran",
        "usa",
        "use",
        "usi",
        "usu",
        "usur",
        "utah",
        "uten",
        "uti",
        "utop",
        "utilit",
    ];
    if matches!(word, "ui" | "ux" | "usb" | "uk") {
        return Onset::Consonant;
    }
    if starts(&["uniss", "unica", "unill"]) {
        return Onset::Unsure;
    }
    if starts(&you) {
        return Onset::Consonant;
    }
    let plain = ["ubuntu", "uber", "udd", "ug", "ul", "um", "un", "up", "urb", "urg", "urn", "ush", "utm", "utt"];
    if starts(&plain) { Onset::Vowel } else { Onset::Unsure }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vowels() {
        let words = "SRE IT MVC SVG HTML X-ray hour honest heir 8 80 8-person 11-person 18 800k 11,000 apple in-house \
                     umbrella unusual unimportant R&D S3 MBA FPGA e-mail iOS AWS L2 SREs MLOps LLM API i18n html \
                     honourable NDA SLA FTE unpaid upcoming urgent EU";
        for w in words.split_whitespace() {
            assert_eq!(onset(w), Onset::Vowel, "{w}");
        }
    }

    #[test]
    fn consonants() {
        let words = "unique university European one-off once UI UX US-based USB user usable .NET 1 10 100 1.8 C# \
                     uniform unit UNIX euro CI/CD DevOps B2B 5G 7 K8s usual utility hospital RAID REST year";
        for w in words.split_whitespace() {
            assert_eq!(onset(w), Onset::Consonant, "{w}");
        }
    }

    #[test]
    fn both_ways() {
        for w in "SQL SAST URL FAQ ROI SME historic hotel MSc nginx 1800 1850 EULA SKU Mr mssql".split_whitespace() {
            assert_eq!(onset(w), Onset::Unsure, "{w}");
        }
    }
}
