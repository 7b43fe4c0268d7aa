//! The formats that each command can write.

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people, in a terminal
    Text,
    /// One line a finding
    Concise,
    /// For programs
    Json,
    /// For programs, one line a finding
    Jsonl,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// A code quality report of GitLab
    Gitlab,
    /// A test report of JUnit
    Junit,
    /// For a comment on a pull request
    Markdown,
    /// How often each rule fires, and where
    Statistics,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// For programs
    Json,
    /// For Graphviz: `preplint graph --format dot | dot -Tsvg`
    Dot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// A table for people
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RulesFormat {
    /// A table for people, in a terminal
    Text,
    /// For programs
    Json,
    /// Tables for a document in the folder of the rules' pages
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CoverageFormat {
    /// A table for people, in a terminal
    Table,
    /// For programs
    Json,
    /// A table for a document
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TimelineFormat {
    /// A chart in the terminal
    Text,
    /// A picture
    Svg,
}
