//! What the evaluation tests share: running the commands, reading tables, comparing, and the floors.
#![allow(dead_code)] // Each test program uses a part.

pub mod asked;
pub mod facts;
pub mod fake_server;
pub mod figures;
pub mod floors;
pub mod language;
pub mod languagetool;
pub mod layouts;
pub mod pending;
pub mod program;
pub mod score;
pub mod table;
