//! Values of `preplint.toml`, each checked for what belongs there; a mistake is told with its place.

use std::ops::{Range, RangeInclusive};

use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeString, DeTable, DeValue},
};

use super::closest;

/// One mistake in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Bytes of the file.
    pub range: Range<usize>,
    pub message: String,
    pub help: Option<String>,
}

pub(super) type Key<'a> = Spanned<DeString<'a>>;
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// The entries of a table as they stand in the file.
pub(super) fn in_order<'t, 'a>(table: &'t DeTable<'a>) -> Vec<(&'t Key<'a>, &'t Value<'a>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

pub(super) fn wrong(value: &Value, message: impl Into<String>, help: Option<String>) -> ConfigError {
    ConfigError { range: value.span(), message: message.into(), help }
}

/// "Did you mean", else all that is known where that is not much.
pub(super) fn suggestion<'k>(name: &str, known: impl IntoIterator<Item = &'k str>, more: &str) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    Some(match closest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if !more.is_empty() => more.to_owned(),
        None => format!("known here: {}", known.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ")),
    })
}

pub(super) fn unknown_key(key: &Key, prefix: &str, known: &[&str]) -> ConfigError {
    let name = key.get_ref();
    let known: Vec<String> = known.iter().map(|k| format!("{prefix}{k}")).collect();
    let full = format!("{prefix}{name}");
    let help = suggestion(&full, known.iter().map(String::as_str), "");
    ConfigError { range: key.span(), message: format!("unknown key `{full}`"), help }
}

pub(super) fn table<'t, 'a>(
    value: &'t Value<'a>,
    name: &str,
    errors: &mut Vec<ConfigError>,
) -> Option<&'t DeTable<'a>> {
    let table = value.get_ref().as_table();
    if table.is_none() {
        errors.push(wrong(value, format!("`{name}` is a table: write `[{name}]` and its keys below"), None));
    }
    table
}

pub(super) fn string(value: &Value, errors: &mut Vec<ConfigError>) -> Option<String> {
    let text = value.get_ref().as_str();
    if text.is_none() {
        errors.push(wrong(value, "a text in quotes belongs here", None));
    }
    text.map(str::to_owned)
}

/// A list of texts, each with its place.
pub(super) fn strings<'t, 'a>(value: &'t Value<'a>, errors: &mut Vec<ConfigError>) -> Vec<(String, &'t Value<'a>)> {
    let Some(list) = value.get_ref().as_array() else {
        let help = Some("write `[\"one\", \"two\"]`".to_owned());
        errors.push(wrong(value, "a list of texts in quotes belongs here", help));
        return Vec::new();
    };
    list.iter().filter_map(|item| string(item, errors).map(|text| (text, item))).collect()
}

/// A whole number of a range.
pub(super) fn number(value: &Value, range: RangeInclusive<i32>, errors: &mut Vec<ConfigError>) -> Option<i32> {
    let number = match value.get_ref() {
        DeValue::Integer(written) => i32::from_str_radix(written.as_str(), written.radix()).ok(),
        _ => None,
    };
    let number = number.filter(|n| range.contains(n));
    if number.is_none() {
        errors.push(wrong(
            value,
            format!("a whole number from {} to {} belongs here", range.start(), range.end()),
            None,
        ));
    }
    number
}

/// A day, as a TOML date or in quotes.
pub(super) fn date(value: &Value, errors: &mut Vec<ConfigError>) -> Option<Date> {
    let written = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        _ => String::new(),
    };
    let date = written.parse().ok();
    if date.is_none() {
        let help = Some("write it as \"2024-03-15\"".to_owned());
        errors.push(wrong(value, "`as_of` is a day of the calendar", help));
    }
    date
}

/// One of a few names.
pub(super) fn one_of<T>(
    value: &Value,
    what: &str,
    names: &[&str],
    parse: impl Fn(&str) -> Option<T>,
    errors: &mut Vec<ConfigError>,
) -> Option<T> {
    let name = string(value, errors)?;
    let parsed = parse(&name);
    if parsed.is_none() {
        let help = suggestion(&name, names.iter().copied(), &format!("{what} is one of {}", names.join(", ")));
        errors.push(wrong(value, format!("unknown {what} `{name}`"), help));
    }
    parsed
}
