//! `preplint.toml`: what a career's folder says about itself.

mod discover;
mod file;
mod kind;
mod settings;
mod suggest;

pub use discover::{FILE_NAME, find};
pub use file::{ConfigError, ConfigFile};
pub use kind::DocumentKind;
pub use settings::Config;
pub use suggest::closest;
