//! Rules: pages of data and functions over the annotated career.

mod claims;
mod clause;
mod consistency;
mod context;
mod example;
mod fences;
mod metrics;
mod own;
mod page;
mod pages;
mod phrase;
mod phrases;
mod privacy;
mod prose;
mod registry;
mod spoken;
mod suppression;
mod timeline;

pub use context::Context;
pub use example::{Caret, Case, ExampleFile};
pub use own::{OWN, OwnRules, keep_own, own_rules};
pub use page::{Page, PageKind};
pub use pages::{page, pages};
pub use phrase::{Line, Phrase};
pub use phrases::{PhraseHit, marked};
pub use registry::{CODE_RULES, Check, LAST_RULES, run};
pub use suppression::{Suppression, suppressions};
