//! What a LanguageTool server says of the prose: who is asked, what is sent, how it is asked, what is made of it.

mod ask;
mod findings;
mod join;
mod names;
mod sent;
mod server;

pub use join::hear;
