//! Asks a LanguageTool server: several requests at a time, none of them anywhere else, none of them for ever.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use languagetool_rust::api::check::{Data, Level, Request, Response};
use reqwest::{Client, StatusCode, redirect::Policy};
use tokio::{runtime::Builder, task::JoinSet};

use super::server::Server;
use crate::{commands::problem::Problem, lexicon};

/// Requests that are under way at once.
const TOGETHER: usize = 4;
/// Bytes of an answer; those to a full request have some hundred thousand.
const LONGEST: usize = 16 << 20;
/// How long this machine, or another one, may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Unreachable,
    Slow(Duration),
    /// Too many requests.
    Busy,
    Refused(u16, String),
    /// What came is nothing that LanguageTool says.
    Nonsense(&'static str),
}

/// An answer for each text, in their order.
///
/// # Errors
/// The first thing that went wrong; the other requests are given up then.
pub fn ask(server: &Server, texts: Vec<Data<'static>>) -> Result<Vec<Response>, Fault> {
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|_| Fault::Unreachable)?;
    let answers = runtime.block_on(all(server, texts));
    runtime.shutdown_background();
    answers
}

async fn all(server: &Server, texts: Vec<Data<'static>>) -> Result<Vec<Response>, Fault> {
    let (client, server) = (client(server)?, Arc::new(server.clone()));
    let mut answers: Vec<(usize, Response)> = Vec::new();
    let mut under_way = JoinSet::new();
    let mut left = texts.into_iter().enumerate();
    loop {
        while under_way.len() < TOGETHER
            && let Some((number, text)) = left.next()
        {
            let (client, server) = (client.clone(), server.clone());
            under_way.spawn(async move { one(&client, &server, text).await.map(|answer| (number, answer)) });
        }
        match under_way.join_next().await {
            None => break,
            Some(Ok(answer)) => answers.push(answer?),
            Some(Err(_)) => return Err(Fault::Nonsense("nothing")),
        }
    }
    answers.sort_by_key(|(number, _)| *number);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

/// Goes where it is told to and nowhere else: by no proxy, behind no redirection.
fn client(server: &Server) -> Result<Client, Fault> {
    let mut client = Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .connect_timeout(PATIENCE.min(server.patience))
        .timeout(server.patience);
    if server.is_named_localhost() {
        let here = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
        client = client.resolve_to_addrs("localhost", &here.map(|ip| SocketAddr::new(ip, 0)));
    }
    client.build().map_err(|_| Fault::Unreachable)
}

async fn one(client: &Client, server: &Server, text: Data<'static>) -> Result<Response, Fault> {
    let mut request = Request::new().with_data(text).with_language(server.language.to_owned());
    let left = &lexicon::LanguageToolLists::embedded().left_rules;
    request.disabled_rules = (!left.is_empty()).then(|| left.clone());
    if server.picky {
        request.level = Level::Picky;
    }
    let fault = |error: reqwest::Error| match error.is_timeout() && !error.is_connect() {
        true => Fault::Slow(server.patience),
        false => Fault::Unreachable,
    };
    let mut answer = client.post(server.check.clone()).form(&request).send().await.map_err(fault)?;
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(fault)? {
        body.extend_from_slice(&part);
        if body.len() > LONGEST {
            return Err(Fault::Nonsense("more than any answer has"));
        }
    }
    match answer.status() {
        StatusCode::OK => {}
        StatusCode::TOO_MANY_REQUESTS => return Err(Fault::Busy),
        status => return Err(Fault::Refused(status.as_u16(), first_line(&body))),
    }
    serde_json::from_slice(&body).map_err(|_| match body.trim_ascii_start().first() {
        Some(b'<') => Fault::Nonsense("a page"),
        None => Fault::Nonsense("nothing"),
        Some(_) => Fault::Nonsense("what is no answer of LanguageTool"),
    })
}

/// What a server says of itself, cut short.
fn first_line(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body.get(..400).unwrap_or(body)).into_owned();
    let line = text.lines().map(str::trim).find(|l| !l.is_empty()).unwrap_or("");
    line.chars().take(120).collect()
}

impl Fault {
    /// In words for the person who named the server.
    pub fn problem(&self, server: &Server) -> Problem {
        let shown = &server.shown;
        let without = "; all other checks were made";
        let (title, help) = match self {
            Self::Unreachable => {
                let title = format!("no LanguageTool server answers at {shown}{without}");
                (title, "start one with scripts/languagetool, or leave --languagetool out".to_owned())
            }
            Self::Slow(patience) => {
                let title =
                    format!("the LanguageTool server at {shown} took more than {} s{without}", patience.as_secs());
                (title, "ask again, or allow it more with --languagetool-timeout".to_owned())
            }
            Self::Busy => {
                let title = format!("the LanguageTool server at {shown} refuses so many requests (429){without}");
                (title, "ask again in a minute, or start a server of your own with scripts/languagetool".to_owned())
            }
            Self::Refused(status, said) => {
                let said = if said.is_empty() { String::new() } else { format!(", \"{said}\"") };
                let title = format!("the LanguageTool server at {shown} refused: {status}{said}{without}");
                (title, "see what the server writes of it, or name another one".to_owned())
            }
            Self::Nonsense(what) => {
                let title = format!("the server at {shown} answered with {what}{without}");
                (title, "does a LanguageTool server of version 4 or later run at this address?".to_owned())
            }
        };
        Problem::new(title).help(help)
    }
}
