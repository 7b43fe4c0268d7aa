//! Arguments to commands to exit code; the only place that prints, looks at the surroundings, and exits.

mod progress;

use std::{
    io::{IsTerminal, Write, stderr, stdin, stdout},
    process::ExitCode,
    sync::OnceLock,
};

use clap::Parser;
use preplint::{
    args::{Args, CheckArgs, ColorChoice, Command},
    commands::{Outcome, Surroundings, Watch, run},
    output::{Screen, visible},
};
use supports_hyperlinks::Stream;

/// The screen and what has run off it, away.
const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";
/// Terminals narrower than this are written to as if they had it.
const NARROWEST: usize = 40;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) if error.use_stderr() => {
            print(&mut stderr(), &visible(&error.to_string()));
            return ExitCode::from(2);
        }
        Err(help) => {
            // Help and version; a closed pipe is no failure.
            let _ = help.print();
            return ExitCode::SUCCESS;
        }
    };
    let outcome = match &args.command {
        Command::Check(check) if check.watch => watch(&args, check),
        _ => run_once(&args, true),
    };
    show(&outcome);
    ExitCode::from(outcome.exit.code())
}

fn run_once(args: &Args, with_progress: bool) -> Outcome {
    let surroundings = surroundings(args);
    let with_progress = with_progress && surroundings.progress.is_some();
    if with_progress {
        progress::start();
    }
    let outcome = run(args, &surroundings);
    if with_progress {
        progress::end();
    }
    outcome
}

/// Reports again and again; comes back with what cannot be watched, or with the last report when nobody reads any more.
fn watch(args: &Args, check: &CheckArgs) -> Outcome {
    // Before the first look, so that no change falls in between.
    let watch = match Watch::start(&check.input, &surroundings(args)) {
        Ok(watch) => watch,
        Err(outcome) => return outcome,
    };
    loop {
        let outcome = run_once(args, false);
        if stdout().is_terminal() {
            print(&mut stdout(), CLEAR);
        }
        let read = show(&outcome);
        print(&mut stderr(), "watching for changes; Ctrl-C ends it\n");
        if !read || !watch.wait() {
            return Outcome { output: String::new(), errors: String::new(), ..outcome };
        }
    }
}

fn surroundings(args: &Args) -> Surroundings {
    let errors = stderr().is_terminal();
    // Nobody wants to see it who wants to see nothing, or who is still typing the document.
    let unseen = match &args.command {
        Command::Check(check) => check.quiet || stdin().is_terminal() && check.input.paths.iter().any(|p| p == "-"),
        _ => false,
    };
    Surroundings {
        today: jiff::ZonedDateTime::now().date(),
        output: screen(args.color, stdout().is_terminal(), Stream::Stdout),
        errors: screen(args.color, errors, Stream::Stderr),
        talk: (stdin().is_terminal() && errors).then_some(talk),
        progress: (errors && !unseen).then_some(progress::told),
    }
}

/// Whether both streams are still read.
fn show(outcome: &Outcome) -> bool {
    let told = print(&mut stderr(), &outcome.errors);
    print(&mut stdout(), &outcome.output) && told
}

fn screen(choice: ColorChoice, terminal: bool, stream: Stream) -> Screen {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|v| v == "dumb");
    let colour = match choice {
        ColorChoice::Auto => terminal && !dumb && !set("NO_COLOR"),
        ColorChoice::Always => true,
        ColorChoice::Never => false,
    };
    let columns = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0).max(NARROWEST));
    let rules = if colour && supports_hyperlinks::on(stream) { rule_pages() } else { None };
    Screen { colour, columns: if terminal { columns() } else { None }, rules }
}

/// Where the book's pages of rules lie: `https://example.org/preplint/rules`, or a folder as `file://…`.
fn rule_pages() -> Option<&'static str> {
    static PAGES: OnceLock<Option<String>> = OnceLock::new();
    let named = || std::env::var("PREPLINT_RULES_URL").ok().map(|v| v.trim_end_matches('/').to_owned());
    PAGES.get_or_init(|| named().filter(|v| !v.is_empty())).as_deref()
}

/// One question and one line of answer; nothing at the end of the input.
fn talk(question: &str) -> Option<String> {
    print(&mut stderr(), question);
    let mut answer = String::new();
    match stdin().read_line(&mut answer) {
        Ok(1..) => Some(answer),
        _ => None,
    }
}

/// Whether it was taken: a reader that stops listening (`| head`) ends the program quietly.
fn print(to: &mut impl Write, text: &str) -> bool {
    to.write_all(text.as_bytes()).and_then(|()| to.flush()).is_ok()
}
