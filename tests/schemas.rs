//! Real output keeps to the schemas in `schemas/`, for every command and for awkward documents.

use std::{fs, path::Path, process::Command};

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

/// One document with something of everything.
const CAREER: &str = "\
# Jane Doe

I'd like to work as a SRE.

## Experience

**Initech:** I joined in May 2017 as a developer and left in June 2018. I wrote a C# service that saved US$ 100 .

**Hooli:** From July 2018 to last year I was a site reliability engineer, working with Kubernetes and Go.

### Globex, Team lead, 2020 \u{2013} present

- Led a team of 5; cut costs by 40 % 🎉 in 3 months.

## Education

BSc Computer Science, Springfield University, 2013-2017
";

fn validator(name: &str) -> (Schemas, SchemaIndex) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(format!("{name}.json"));
    let schema: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    let url = format!("https://schemas.invalid/{name}.json");
    compiler.add_resource(&url, schema).unwrap();
    let index = compiler.compile(&url, &mut schemas).unwrap();
    (schemas, index)
}

fn output(folder: &Path, args: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_preplint")).args(args).current_dir(folder).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("{\n  \"version\": 1,\n  \"documents\": ["), "{text}");
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{args:?}: {e}\n{text}"))
}

fn assert_valid(name: &str, folder: &Path, args: &[&str]) -> Value {
    let (schemas, index) = validator(name);
    let value = output(folder, args);
    if let Err(error) = schemas.validate(&value, index) {
        panic!("{args:?}: {error:#}");
    }
    value
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("career.md"), CAREER).unwrap();
    fs::write(folder.path().join("empty.md"), "").unwrap();
    fs::write(folder.path().join("crlf.txt"), "\u{feff}a SRE\r\n\r\nI joined  in May 2017.\r\n").unwrap();
    fs::create_dir(folder.path().join("other")).unwrap();
    fs::write(folder.path().join("other/preplint.toml"), "as_of = \"2022-12-12\"\n").unwrap();
    fs::write(folder.path().join("other/career.md"), CAREER).unwrap();
    folder
}

#[test]
fn check() {
    let folder = folder();
    let value = assert_valid("check", folder.path(), &["check", "--format", "json", "--level", "info"]);
    assert!(!value["diagnostics"].as_array().unwrap().is_empty());
    assert_eq!(value["documents"].as_array().unwrap().len(), 4);
}

#[test]
fn check_of_nothing_readable() {
    let folder = folder();
    let value = assert_valid("check", folder.path(), &["check", "--format", "json", "nothing.md"]);
    assert_eq!(value["documents"].as_array().unwrap().len(), 0);
}

#[test]
fn graph() {
    let folder = folder();
    let value = assert_valid("graph", folder.path(), &["graph", "--format", "json"]);
    let metrics = value["nodes"].as_array().unwrap().iter().filter(|n| n["kind"] == "metric");
    assert!(metrics.clone().any(|m| m["unit"] == "USD") && metrics.clone().any(|m| m["unit"] == "percent"));
    assert_valid("graph", folder.path(), &["graph", "--format", "json", "empty.md"]);
}

#[test]
fn coverage() {
    let folder = folder();
    assert_valid("coverage", folder.path(), &["coverage", "--format", "json", "empty.md"]);
    let posting =
        "# SRE\n\n## What you bring\n\n- 8+ years of C# or Go\n- Hands-on experience with Azure\n- Fluent English\n";
    fs::write(folder.path().join("other/posting.md"), posting).unwrap();
    let value = assert_valid("coverage", folder.path(), &["coverage", "--format", "json", "other"]);
    let verdicts: Vec<_> = value["requirements"].as_array().unwrap().iter().map(|r| &r["verdict"]).collect();
    assert_eq!(verdicts, ["unproven", "uncovered", "uncovered"]);
}

#[test]
fn dates() {
    let folder = folder();
    assert_valid("dates", folder.path(), &["dates", "--format", "json"]);
}

#[test]
fn rules() {
    let value = assert_valid("rules", Path::new("."), &["rules", "--format", "json"]);
    assert!(value["rules"].as_array().unwrap().iter().any(|r| r["name"] == "article"));
}

/// Every committed example of a career keeps to them too.
#[test]
fn fixtures() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    if !fixtures.is_dir() {
        return;
    }
    for (schema, command) in [("check", "check"), ("graph", "graph"), ("dates", "dates"), ("coverage", "coverage")] {
        assert_valid(schema, &fixtures, &[command, "--format", "json"]);
    }
}

#[test]
fn the_schemas_refuse_what_is_wrong() {
    let folder = folder();
    let (schemas, index) = validator("check");
    let good = output(folder.path(), &["check", "--format", "json", "career.md"]);
    let changes: [fn(&mut Value); 4] = [
        |v| v["version"] = 2.into(),
        |v| v["extra"] = 1.into(),
        |v| v["diagnostics"][0]["severity"] = "fatal".into(),
        |v| v["diagnostics"][0]["span"]["start"] = (-1).into(),
    ];
    assert!(schemas.validate(&good, index).is_ok());
    for (number, change) in changes.iter().enumerate() {
        let mut bad = good.clone();
        change(&mut bad);
        assert!(schemas.validate(&bad, index).is_err(), "change {number} passes");
    }
}
