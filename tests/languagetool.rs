//! Asking a LanguageTool server: what is sent and what is not, what goes wrong, what is made of the answers; and the
//! places in the text, against the real server where there is one.
#![cfg(feature = "languagetool")]

mod support;

use std::{fs, path::Path, process::Command};

use proptest::prelude::*;

use preplint::{config::Config, source::Sources};
use support::{
    fake_server::{FakeServer, Reply, found, response},
    languagetool::{heard, server},
};

const DOCUMENT: &str =
    "---\ndate: 2024-05-01\n---\n\n## Experience\n\n**Initech:** I worked as a SRE from May 2017 to June 2019.\n";

/// Exit code, standard output and standard error of a check of the folder.
fn check(folder: &Path, flags: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
    let output = command.arg("check").args(["--format", "concise"]).args(flags).current_dir(folder).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What the program makes of a document with a server that finds these words.
fn with_finds(text: &str, words: &'static [(&'static str, &'static str)], flags: &[&str]) -> String {
    let (folder, server) = (folder(&[("a.md", text)]), FakeServer::finding(words));
    let (_, output, errors) =
        check(folder.path(), &[&["--level", "info", "--languagetool", &server.url()], flags].concat());
    assert_eq!(errors, "");
    output.lines().filter(|l| l.contains("language-tool")).map(|l| l.to_owned() + "\n").collect()
}

#[test]
fn what_goes_wrong_is_told_once_and_the_rest_goes_on() {
    type Fault = (&'static str, fn() -> Reply, &'static str);
    let faults: [Fault; 14] = [
        ("silence", || Reply::Silence, "took more than 1 s"),
        ("an answer without end", || Reply::Drip, "took more than 1 s"),
        ("an answer that breaks off", || Reply::HangUp, "no LanguageTool server answers"),
        ("too many requests", || Reply::Say(429, "text/plain", "Error: limit".to_owned()), "(429)"),
        ("an error", || Reply::Say(500, "text/plain", "Error: \u{1b}[31mout of\nmemory".to_owned()), "refused: 500"),
        ("not found", || Reply::Say(404, "text/html", String::new()), "refused: 404"),
        ("a page", || Reply::Say(200, "text/html", "<!DOCTYPE html><p>Hello".to_owned()), "answered with a page"),
        ("nothing", || Reply::Say(200, "text/html", String::new()), "answered with nothing"),
        ("half", || Reply::Say(200, "application/json", "{\"matches\": [".to_owned()), "no answer of LanguageTool"),
        ("another", || Reply::Say(200, "application/json", "{\"matches\": 7}".to_owned()), "no answer of LanguageTool"),
        ("behind", || says(vec![found(100_000, 3, "x")]), "places outside of the text"),
        ("over the end", || says(vec![found(0, 100_000, "x")]), "places outside of the text"),
        ("beyond numbers", || says(vec![found(usize::MAX, usize::MAX, "x")]), "places outside of the text"),
        ("no words", || says(vec![found(3, 0, "x")]), "places outside of the text"),
    ];
    let files: Vec<String> = (0..6).map(|i| format!("{i}.md")).collect();
    let folder = folder(&files.iter().map(|f| (f.as_str(), DOCUMENT)).collect::<Vec<_>>());
    let (code, without, errors) = check(folder.path(), &[]);
    assert_eq!((code, errors.as_str()), (1, ""));
    for (name, reply, words) in faults {
        let server = FakeServer::start(move |_| reply());
        let url = server.url();
        let flags = ["--languagetool", url.as_str(), "--languagetool-timeout", "1"];
        let (code, output, errors) = check(folder.path(), &flags);
        assert_eq!((code, &output), (1, &without), "{name}: {errors}");
        assert!(errors.starts_with("warning: ") && errors.contains(words), "{name}: {errors}");
        assert_eq!((errors.lines().count(), errors.matches("help: ").count()), (2, 1), "{name}: {errors}");
        assert!(!errors.contains('\u{1b}'), "{name}: {errors:?}");
        let (code, output, errors) = check(folder.path(), &[&flags[..], &["--languagetool-required"]].concat());
        assert_eq!((code, &output), (2, &without), "{name}: {errors}");
        assert!(errors.starts_with("error: ") && errors.contains(words), "{name}: {errors}");
    }
    let gone = FakeServer::start(|_| Reply::Silence).url();
    let (code, output, errors) = check(folder.path(), &["--languagetool", &gone.replace("127.0.0.1", "127.0.0.2")]);
    assert_eq!((code, &output), (1, &without));
    assert!(errors.contains("no LanguageTool server answers"), "{errors}");
}

fn says(matches: Vec<serde_json::Value>) -> Reply {
    Reply::Say(200, "application/json", response(matches))
}

#[test]
fn a_place_inside_a_character_is_none() {
    let folder = folder(&[("a.md", "## Experience\n\nI liked my team 😀 at Initech.\n")]);
    let server = FakeServer::start(|asked| {
        let before = asked.whole().split('😀').next().unwrap_or("").encode_utf16().count();
        says(vec![found(before + 1, 3, "x")])
    });
    let (code, _, errors) = check(folder.path(), &["--languagetool", &server.url(), "--languagetool-required"]);
    assert_eq!(code, 2);
    assert!(errors.contains("places outside of the text"), "{errors}");
}

#[test]
fn nothing_is_sent_where_no_server_is_named() {
    let (server, other) = (FakeServer::finding(&[]), FakeServer::finding(&[]));
    let config = format!("[languagetool]\nurl = \"{}\"\n", server.url());
    let folder = folder(&[("a.md", DOCUMENT)]);
    let run = |flags: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_preplint"));
        let proxied =
            command.envs(["http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"].map(|name| (name, other.url())));
        let output = proxied.arg("check").args(flags).current_dir(folder.path()).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(&[]).0, 1);
    let (code, errors) = run(&["--languagetool-required"]);
    assert!(code == 2 && errors.contains("no server is named"), "{errors}");
    fs::write(folder.path().join("preplint.toml"), &config).unwrap();
    assert_eq!(run(&["--languagetool", "off"]).0, 1);
    fs::write(folder.path().join("preplint.toml"), format!("ignore = [\"claims\", \"prose\"]\n{config}")).unwrap();
    run(&[]);
    assert_eq!(server.connections(), 0);
    fs::write(folder.path().join("preplint.toml"), &config).unwrap();
    assert_eq!(run(&[]).0, 1);
    assert_eq!((server.asked().len(), other.connections()), (1, 0));
    let url = other.url();
    let elsewhere = FakeServer::start(move |_| Reply::Redirect(format!("{url}/v2/check")));
    let (code, errors) = run(&["--languagetool", &elsewhere.url()]);
    assert!(code == 1 && errors.contains("refused: 307"), "{errors}");
    assert_eq!((elsewhere.asked().len(), other.connections()), (1, 0));
}

#[test]
fn a_career_leaves_the_machine_only_where_that_is_agreed_to() {
    let folder = folder(&[("a.md", DOCUMENT)]);
    let far = "http://192.0.2.1:8081";
    for (flags, words) in [
        (vec!["--languagetool", far], "would leave it"),
        (vec!["--languagetool", "https://localhost:8081"], "cannot be asked"),
        (vec!["--languagetool", "localhost:8081"], "has no address"),
        (vec!["--languagetool", "here"], "has no address"),
    ] {
        let (code, output, errors) = check(folder.path(), &flags);
        assert!(code == 2 && errors.contains(words), "{errors}");
        assert!(output.contains("[article]"), "the other checks are made: {output}");
    }
    fs::write(folder.path().join("preplint.toml"), format!("[languagetool]\nurl = \"{far}\"\n")).unwrap();
    let (code, _, errors) = check(folder.path(), &[]);
    assert!(code == 2 && errors.contains("--languagetool-remote"), "{errors}");
    fs::write(folder.path().join("preplint.toml"), "[languagetool]\nurl = \"http://[::1]\"\nremote = true\n").unwrap();
    let (code, _, errors) = check(folder.path(), &[]);
    assert!(code == 2 && errors.contains("unknown key `languagetool.remote`"), "{errors}");
}

#[test]
fn only_the_candidates_prose_is_sent() {
    let text = "---\ndate: 2024-05-01\n---\n\n# Ada Example\n\nada@example.org\n\n## Job description\n\nYou wrangle penguins.\n\n## Experience\n\n### Initech, 2015 – 2019\n\nI ran **the _whole_** shop with `kubectl drain` and [a page](https://secret.example.org). <!-- quietly -->\n\n```sh\nssh cellar\n```\n\n> You are our best pilot.\n\nTrabalhei quatro anos com o banco de dados da empresa e gostei muito de todos os colegas.\n";
    let (folder, server) = (folder(&[("a.md", text)]), FakeServer::finding(&[]));
    let flags = ["--languagetool", &server.url(), "--languagetool-picky"];
    check(folder.path(), &flags);
    let [asked] = &server.asked()[..] else { panic!("one request: {:?}", server.asked()) };
    assert!(asked.picky && asked.language == "en-US");
    let (whole, text) = (asked.whole(), asked.text());
    assert!(text.contains("I ran the whole shop with  and a page."), "{text}");
    let markup = |m: &str| asked.parts.contains(&(m.to_owned(), true));
    assert!(markup("**") && markup("_") && markup("_**") && markup("["), "{:?}", asked.parts);
    for unsent in ["ada@", "penguins", "secret", "quietly", "kubectl", "cellar", "Trabalhei"] {
        assert!(!whole.contains(unsent), "{unsent} in {whole}");
    }
}

#[test]
fn long_documents_are_asked_about_paragraph_by_paragraph() {
    let paragraph = "I moved the ledger of the shop to a new base, and nobody had to wait for it. ".repeat(30);
    let mut text = "## Experience\n\n### Initech, 2015 – 2019\n\n".to_owned();
    for number in 0..40 {
        text.push_str(&format!("Story {number}. {paragraph}\n\n"));
    }
    text.push_str(&format!("The end. {}\n", paragraph.repeat(8)));
    let folder = folder(&[("a.md", &text)]);
    let server = FakeServer::start(|asked| {
        std::thread::sleep(std::time::Duration::from_millis(30));
        let whole = asked.whole();
        let all = whole.match_indices("Story 39").chain(whole.match_indices("The end"));
        says(all.map(|(at, m)| found(whole[..at].encode_utf16().count(), m.len(), "x")).collect())
    });
    let (_, output, _) = check(folder.path(), &["--languagetool", &server.url(), "--languagetool-required"]);
    let asked = server.asked();
    assert!(asked.len() > 10 && asked.iter().all(|a| a.whole().len() < 9_000), "{}", asked.len());
    let stories: usize = asked.iter().map(|a| a.text().matches("Story ").count()).sum();
    assert_eq!((stories, output.matches("[language-tool]").count()), (40, 2), "{output}");
    assert!((2..=4).contains(&server.most_at_once()), "{}", server.most_at_once());
}

#[test]
fn names_quotes_and_what_is_said_already_are_left_out() {
    let text = "## Experience\n\n### Vexlar Systems, May 2015 – June 2019\n\nI worked as a SRE at Vexlar. I ran Kubernetes and GitLab there. She said \"you was great\". I used `grep` daily, and it rained a lot.\n";
    let words: &[(&str, &str)] = &[
        ("Vexlar", "Vector"),
        ("a SRE", "an SRE"),
        ("Kubernetes", "Cubes"),
        ("GitLab", "Gitlab"),
        ("you was", "you were"),
        ("daily", "each day"),
        ("it rained", "there was rain"),
        ("Systems", "Systems"),
    ];
    let heard = with_finds(text, words, &[]);
    assert_eq!(heard.lines().count(), 1, "{heard}");
    assert!(heard.starts_with("a.md:5:116: warning[language-tool] This is said otherwise"), "{heard}");
}

#[test]
fn a_users_words_and_comments_count() {
    let text = "## Experience\n\nAt Initech I shored the sheep.\n\n<!-- preplint: allow(language-tool) the shepherds say so -->\nIn the spring I shored all the lambs.\n";
    let heard = with_finds(text, &[("shored", "sheared")], &[]);
    assert_eq!(heard.lines().count(), 1, "{heard}");
    let (folder, server) = (folder(&[("a.md", text)]), FakeServer::finding(&[("shored", "sheared")]));
    let flags = ["--languagetool", &server.url(), "--level", "info"];
    let (_, output, _) = check(folder.path(), &flags);
    assert!(!output.contains("unused-suppression"), "{output}");
    fs::write(folder.path().join("preplint.toml"), "words = [\"shored\"]\n").unwrap();
    let (_, output, _) = check(folder.path(), &flags);
    assert!(!output.contains("language-tool"), "{output}");
}

#[test]
fn replacements_are_unsafe_fixes() {
    let text = "## Experience\n\nAt Initech I shored the sheep, and I **shored** the lambs.\n";
    let (folder, server) = (folder(&[("a.md", text)]), FakeServer::finding(&[("shored", "sheared")]));
    let url = server.url();
    let flags = ["--languagetool", url.as_str(), "--languagetool-required", "--fix"];
    check(folder.path(), &flags);
    let now = || fs::read_to_string(folder.path().join("a.md")).unwrap();
    assert_eq!(now(), text);
    let (_, output, _) = check(folder.path(), &[&flags[..], &["--unsafe-fixes"]].concat());
    assert_eq!(now(), text.replace("shored", "sheared"));
    assert!(!output.contains("language-tool"), "what is mended is not reported: {output}");
}

/// What may stand before the words that are looked for.
fn before() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "I liked it",
        " 😀",
        " 👩‍👩‍👧",
        " é",
        " e\u{301}",
        " **a *very* good team**",
        " ***we***",
        "\r\n",
        " &amp; more",
        " don’t",
        " “well”",
        " [a page](https://example.org/a_b)",
        " `cat`",
        "\u{a0}",
        " ~~no~~",
        " _quite **nice**_",
        " <b>so</b>",
        " 𝔘𝔫𝔦",
        "  ",
        " \\*",
        " &#x1F600;",
        ".\r\n\r\n- ",
        ".\r\n\r\n",
        " — ",
    ]);
    prop::collection::vec(bits, 0..14).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_real_server_is_understood(before in before(), after in before(), bold in "(\\*\\*|_|\\*\\*\\*|)") {
        let Some(_) = server() else { return Ok(()) };
        let lead = "## Experience\r\n\r\n### Initech, 2015 – 2019\r\n\r\nI was there. I liked it";
        let text = format!("{lead}{before} and\r\nI was the administater of it{after}.\r\n\r\n{bold}They have{bold} {bold}choose{bold} me.\r\n");
        let sources = Sources::single("a.md", &text);
        let found = heard(&sources, Config::default());
        let found = found.iter().filter(|d| d.rule == "language-tool");
        let found: Vec<_> = found.map(|d| (d.span.range(), sources.text(d.span))).collect();
        for wrong in ["administater", "choose"] {
            let place = text.find(wrong).map(|at| (at..at + wrong.len(), wrong)).unwrap();
            prop_assert!(found.contains(&place), "{wrong}: {found:?} in {text:?}");
        }
    }
}
