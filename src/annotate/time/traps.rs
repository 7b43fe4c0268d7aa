//! Words that tell a year from the number of a product, a room or an amount.

/// Words that a date may follow.
pub(super) const DATE_BEFORE: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "from",
    "to",
    "by",
    "of",
    "during",
    "before",
    "after",
    "between",
    "and",
    "through",
    "early",
    "late",
    "mid",
    "around",
    "about",
    "circa",
    "year",
    "for",
    "over",
    "throughout",
    "summer",
    "spring",
    "autumn",
    "fall",
    "winter",
    "expected",
    "through",
    "than",
    "bis",
    "seit",
    "depuis",
    "desde",
    "or",
    "on",
    "at",
    "late",
    "class",
    "end",
    "beginning",
    "start",
    "middle",
    "ca",
    "late",
];

/// Words that a year follows, but an amount hardly ever.
pub(super) const STRICT: &[&str] = &[
    "in", "since", "until", "till", "from", "by", "during", "before", "after", "between", "and", "early", "late",
    "mid", "seit", "through", "to", "year",
];

/// Products that are named by a year, by the word before it.
#[rustfmt::skip]
pub(super) const PRODUCTS: &[&str] = &[
    "studio", "server", "office", "exchange", "sharepoint", "excel", "word", "outlook", "access", "visio", "project",
    "powerpoint", "onenote", "publisher", "infopath", "dynamics", "nav", "crm", "ax", "biztalk", "autocad", "revit",
    "inventor", "solidworks", "fusion", "maya", "max", "civil", "navisworks", "tekla", "matlab", "tfs", "ssrs",
    "ssis", "ssas", "ssms", "sql", "windows", "win", "vs", "ecmascript", "es", "javascript", "js", "delphi", "rad",
    "acrobat", "quickbooks", "sage", "ms", "msvc", "lync", "endnote", "nvivo", "scala", "iso", "iec", "ieee", "en",
    "din", "ansi", "rfc", "edition", "version", "release", "v", "ver", "rust", "fortran", "ada", "cobol", "unity",
    "unreal", "wcag", "photoshop", "indesign", "hyper", "r", "peoplesoft", "ios", "android", "mvc", "vb", "vba",
    "team", "foundation", "forms", "bentley", "primavera", "catia", "creo", "labview", "owasp", "top", "tomcat",
    "reader", "suite", "agenda", "horizon", "global", "forbes", "fortune", "incoterms", "itil", "europe", "vision", "debian", "ubuntu", "tableau", "spss", "stata", "haus", "peugeot", "eurocode", "din", "bs", "astm", "kodi", "hana", "cc", "infor", "aveva", "sdl", "trados", "memoq", "premiere", "lightroom", "forefront",
    "isa", "sccm", "scom",
];

/// Labels of numbers that are no years.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "room", "port", "page", "pages", "pp", "p", "box", "extension", "ext", "no", "nr", "number", "ticket", "issue",
    "pr", "building", "flat", "unit", "suite", "apt", "apartment", "tel", "phone", "fax", "line", "lines", "id",
    "code", "postcode", "zip", "section", "chapter", "figure", "table", "model", "case", "bug", "rank", "score",
    "vol", "volume", "gate", "route", "highway", "level", "class", "cve", "rs", "inr", "usd", "eur", "gbp",
    "chf", "jpy", "brl", "error", "regulation", "directive", "act", "law", "article", "track", "channel", "day",
    "week", "step", "batch", "vlan", "rule", "asset", "order", "invoice", "serial", "sku", "form", "policy", "standard", "norm", "clause", "paragraph", "flight", "bus", "ward", "key", "kernel", "build", "exit", "status", "haus", "zimmer", "raum", "postfach", "seite", "seiten", "s", "telefon", "mobil", "handy", "hausnummer",
];

#[rustfmt::skip]
pub(super) const STREETS: &[&str] = &[
    "street", "st", "avenue", "ave", "road", "rd", "drive", "dr", "lane", "ln", "boulevard", "blvd", "court", "ct",
    "way", "place", "pl", "square", "sq", "parkway", "pkwy", "highway", "hwy", "terrace", "circle",
];
