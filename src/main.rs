//! Arguments to commands to exit code; the only place that prints, looks at the surroundings, and exits.

use std::{
    io::{IsTerminal, Write, stderr, stdin, stdout},
    process::ExitCode,
};

use clap::Parser;
use preplint::{
    args::{Args, ColorChoice},
    commands::{Surroundings, run},
    output::{Screen, visible},
};

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
    let surroundings = Surroundings {
        today: jiff::ZonedDateTime::now().date(),
        output: screen(args.color, stdout().is_terminal()),
        errors: screen(args.color, stderr().is_terminal()),
        talk: (stdin().is_terminal() && stderr().is_terminal()).then_some(talk),
    };
    let outcome = run(&args, &surroundings);
    print(&mut stderr(), &outcome.errors);
    print(&mut stdout(), &outcome.output);
    ExitCode::from(outcome.exit.code())
}

fn screen(choice: ColorChoice, terminal: bool) -> Screen {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|v| v == "dumb");
    let colour = match choice {
        ColorChoice::Auto => terminal && !dumb && !set("NO_COLOR"),
        ColorChoice::Always => true,
        ColorChoice::Never => false,
    };
    let columns = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0).max(NARROWEST));
    Screen { colour, columns: if terminal { columns() } else { None } }
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

/// A reader that stops listening (`| head`) ends the program quietly.
fn print(to: &mut impl Write, text: &str) {
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
