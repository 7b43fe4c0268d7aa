//! `preplint.toml`: what a career's folder says about itself.

mod choice;
mod discover;
mod english;
mod file;
mod globs;
mod kind;
mod languagetool;
mod settings;
mod severity;
mod suggest;
mod thresholds;
mod values;

pub use choice::RuleChoice;
pub use discover::{FILE_NAME, find};
pub use english::English;
pub use file::{ConfigFile, KEYS, RuleNames, Stated};
pub use kind::DocumentKind;
pub use languagetool::LanguageTool;
pub use settings::Config;
pub use severity::Severity;
pub use suggest::closest;
pub use thresholds::Thresholds;
pub use values::ConfigError;
