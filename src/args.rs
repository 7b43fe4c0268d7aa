//! The command line's grammar.

use std::path::PathBuf;

use clap::{
    ArgGroup, Args as ClapArgs, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::{
    diagnostic::Severity,
    output::{CheckFormat, CoverageFormat, GraphFormat, RulesFormat, TableFormat, TimelineFormat},
};

/// A linter for career documents.
///
/// Reads interview preparation, résumés and job postings as one graph of skills, employers, projects and years, and
/// checks the graph and the text. Nothing is uploaded.
#[derive(Clone, Debug, Parser)]
#[command(name = "preplint", version, max_term_width = 100, disable_help_subcommand = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,
}

const EXIT_CODES: &str = "\
Exit code: 0 where nothing was found at or above --fail-on, 1 where something was, 2 for wrong usage, unreadable input or \
a bad configuration. The format has no say in it.";

#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Lints documents
    Check(CheckArgs),
    /// Shows the career as a graph
    Graph(GraphArgs),
    /// Holds a posting against the career: what is shown where, what is missing, which story to tell
    Coverage(CoverageArgs),
    /// The evening before, on one screen: what they will ask, and about which words
    Brief(BriefArgs),
    /// Shows what stands behind a skill, an employer or a requirement, word by word
    Why(WhyArgs),
    /// Draws the career as lanes of certain and possible months
    Timeline(TimelineArgs),
    /// Lists every date and duration, and how it was read
    Dates(DatesArgs),
    /// Writes a first preplint.toml that fits the documents of a folder
    Init(InitArgs),
    /// Shows what is in force for the documents, and where each value was said
    Config(ConfigArgs),
    /// Explains a rule: what it finds, why it matters, examples
    Explain(ExplainArgs),
    /// Lists all rules
    Rules(RulesArgs),
    /// Writes what a shell needs to complete commands, flags and the names of rules
    Completions(CompletionsArgs),
    /// Writes a manual page: `preplint man check | man -l -`
    Man(ManArgs),
}

#[derive(Clone, Debug, ClapArgs)]
#[command(after_help = EXIT_CODES)]
pub struct CheckArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to write the report
    #[arg(long, value_enum, default_value = "text")]
    pub format: CheckFormat,
    /// Show findings of this severity and above
    #[arg(long, value_name = "SEVERITY", value_parser = severity(), default_value = "warning")]
    pub level: Severity,
    /// Exit with 1 where there are findings of this severity or above, shown or not
    #[arg(long, value_name = "SEVERITY", value_parser = severity(), default_value = "warning")]
    pub fail_on: Severity,
    #[command(flatten)]
    pub fixes: FixArgs,
    #[command(flatten)]
    pub baseline: BaselineArgs,
    #[command(flatten)]
    pub languagetool: LanguageToolArgs,
    /// Only findings with a place on a line that git calls changed since this revision
    #[arg(long, value_name = "REV", conflicts_with = "mending")]
    pub changed_since: Option<String>,
    /// Write the report to a file
    #[arg(long, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
    /// Write no report: only the exit code and what went wrong
    #[arg(long, short, conflicts_with = "output_file")]
    pub quiet: bool,
    /// Stay, and report again whenever a document or its preplint.toml changes
    #[arg(long, conflicts_with_all = ["mending", "output_file", "quiet", "write_baseline", "prune_baseline"])]
    pub watch: bool,
    /// Say on standard error how long each stage and each rule took
    #[arg(long)]
    pub timings: bool,
    /// Show every finding in full; without it, a rule that fires more than three times in a file is shown in full once
    #[arg(long)]
    pub all: bool,
}

/// What is mended.
#[derive(Clone, Debug, ClapArgs)]
#[command(group = ArgGroup::new("mending").multiple(true))]
pub struct FixArgs {
    /// Write safe fixes into the documents, then report what is left; the text of standard input goes to standard output
    #[arg(long, group = "mending")]
    pub fix: bool,
    /// Ask about each fix, with the sentence before and after, and write those that are agreed to
    #[arg(long, group = "mending", conflicts_with_all = ["diff", "quiet"])]
    pub interactive: bool,
    /// Show what --fix would change, as a unified diff, and write nothing; exit with 1 where something would change
    #[arg(long, group = "mending", conflicts_with_all = ["output_file", "quiet", "baseline"])]
    pub diff: bool,
    /// With --fix, --interactive or --diff: the fixes too that may change what the text says
    #[arg(long, requires = "mending")]
    pub unsafe_fixes: bool,
}

/// What was there before.
#[derive(Clone, Debug, ClapArgs)]
pub struct BaselineArgs {
    /// Hide the findings that this file knows, wherever their lines have moved
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Make the baseline of all findings that are there now
    #[arg(long, requires = "baseline", conflicts_with = "prune_baseline")]
    pub write_baseline: bool,
    /// Take out of the baseline what is gone, and add nothing
    #[arg(long, requires = "baseline")]
    pub prune_baseline: bool,
}

/// Who else is asked about the prose.
#[derive(Clone, Debug, Default, ClapArgs)]
pub struct LanguageToolArgs {
    /// Ask the LanguageTool server at this address, such as http://localhost:8081, about the prose as well; `off` asks
    /// nobody, whatever preplint.toml says
    #[arg(long, value_name = "URL")]
    pub languagetool: Option<String>,
    /// Let the prose leave this machine where the server is another one
    #[arg(long)]
    pub languagetool_remote: bool,
    /// Exit with 2 where no server is named, or where it does not answer
    #[arg(long)]
    pub languagetool_required: bool,
    /// Ask for what matters in formal texts only, too
    #[arg(long)]
    pub languagetool_picky: bool,
    /// How many seconds one answer may take; 60 where nothing else is said
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u16).range(1..=3600))]
    pub languagetool_timeout: Option<u16>,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct InitArgs {
    /// The folder of the career
    #[arg(value_name = "FOLDER", default_value = ".")]
    pub folder: PathBuf,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct ConfigArgs {
    #[command(flatten)]
    pub input: InputArgs,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct GraphArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to write the graph
    #[arg(long, value_enum, default_value = "json")]
    pub format: GraphFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct CoverageArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to write the table
    #[arg(long, value_enum, default_value = "table")]
    pub format: CoverageFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct BriefArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to write it
    #[arg(long, value_enum, default_value = "text")]
    pub format: TableFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct WhyArgs {
    /// A skill, an employer, a title or a requirement, as the documents or the lexicon write it
    pub name: String,
    #[command(flatten)]
    pub input: InputArgs,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct TimelineArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to draw it
    #[arg(long, value_enum, default_value = "text")]
    pub format: TimelineFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct DatesArgs {
    #[command(flatten)]
    pub input: InputArgs,
    /// How to write it
    #[arg(long, value_enum, default_value = "text")]
    pub format: TableFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct ExplainArgs {
    /// A rule's name, as it stands in brackets in every finding
    pub rule: String,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct RulesArgs {
    /// Proves the rules in `.preplint/rules` of this folder on their own examples
    #[arg(long, conflicts_with = "format")]
    pub test: bool,
    /// How to write the list
    #[arg(long, value_enum, default_value = "text")]
    pub format: RulesFormat,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct CompletionsArgs {
    pub shell: Shell,
}

#[derive(Clone, Debug, ClapArgs)]
pub struct ManArgs {
    /// A command, for its own page; nothing is the page of the program
    pub command: Option<String>,
}

/// What to read, and as of when.
#[derive(Clone, Debug, ClapArgs)]
pub struct InputArgs {
    /// Files, or folders whose Markdown and text files are read; `-` is standard input. Without any, the current folder
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The name under which standard input is reported and configured
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<PathBuf>,
    /// The day that the documents were written for: YYYY-MM-DD, or "today"
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    pub as_of: Option<AsOf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    Today,
    Day(Date),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

fn severity() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(["error", "warning", "info"])
        .try_map(|name| Severity::parse(&name).ok_or("no such severity"))
}

fn as_of(written: &str) -> Result<AsOf, String> {
    if written.eq_ignore_ascii_case("today") {
        return Ok(AsOf::Today);
    }
    written.parse().map(AsOf::Day).map_err(|_| "write a day of the calendar as YYYY-MM-DD, or \"today\"".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }

    #[test]
    fn days_and_today() {
        assert_eq!(as_of("2024-02-29"), Ok(AsOf::Day(jiff::civil::date(2024, 2, 29))));
        assert_eq!(as_of("Today"), Ok(AsOf::Today));
        assert!(as_of("2023-02-29").is_err() && as_of("yesterday").is_err());
    }
}
