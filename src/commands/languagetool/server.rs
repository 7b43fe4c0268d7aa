//! Which server is asked, and whether it may be: a career leaves the machine only where that is said.

use std::{net::IpAddr, time::Duration};

use reqwest::Url;

use crate::{
    args::LanguageToolArgs,
    commands::{heard::named_server, problem::Problem},
    config::Config,
};

/// How long an answer may take where nobody says: the first one of a server that has just started takes 15 seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// As it was written.
    pub shown: String,
    /// Where checks are asked for.
    pub check: Url,
    pub picky: bool,
    pub patience: Duration,
    /// The English of the career, as LanguageTool calls it.
    pub language: &'static str,
}

impl Server {
    /// The server of a career.
    ///
    /// # Errors
    /// What speaks against asking the one that is named.
    pub fn of(args: &LanguageToolArgs, config: &Config) -> Result<Option<Self>, Problem> {
        let Some(shown) = named_server(args, config) else { return Ok(None) };
        let problem = |what: &str| Problem::new(format!("the LanguageTool server `{shown}` {what}"));
        let Some(mut check) = Url::parse(shown).ok().filter(Url::has_host) else {
            return Err(problem("has no address").help("write http://localhost:8081, or the port that it has"));
        };
        let told = args.languagetool_timeout.map(u64::from);
        let told = told.or(config.languagetool.timeout.and_then(|s| u64::try_from(s).ok()));
        let plain = check.username().is_empty() && check.password().is_none() && check.query().is_none();
        if check.scheme() != "http" || !plain {
            let help = "only plain http:// is spoken: for anything else name a proxy on this machine";
            return Err(problem("cannot be asked").help(help));
        }
        if !is_here(&check) && !args.languagetool_remote {
            let help =
                "name one on this machine (scripts/languagetool starts one), or agree with --languagetool-remote";
            let problem = problem("is not on this machine: your career would leave it; nothing was sent");
            return Err(problem.help(help));
        }
        let path = check.path().trim_end_matches('/').trim_end_matches("/check").trim_end_matches("/v2").to_owned();
        check.set_path(&format!("{path}/v2/check"));
        check.set_fragment(None);
        Ok(Some(Self {
            shown: shown.to_owned(),
            check,
            picky: args.languagetool_picky || config.languagetool.picky,
            patience: told.map_or(PATIENCE, Duration::from_secs),
            language: config.language.map_or("en-US", |english| english.as_str()),
        }))
    }

    /// Whether the name of this machine, and not an address, says where it is.
    pub fn is_named_localhost(&self) -> bool {
        self.check.host_str() == Some("localhost")
    }
}

/// An address of this machine that no name server and no list of hosts can turn into another.
fn is_here(url: &Url) -> bool {
    let host = url.host_str().unwrap_or("");
    let address = host.trim_start_matches('[').trim_end_matches(']').parse();
    host == "localhost" || address.is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(url: &str, remote: bool) -> Result<Option<Server>, Problem> {
        let args =
            LanguageToolArgs { languagetool: Some(url.to_owned()), languagetool_remote: remote, ..Default::default() };
        Server::of(&args, &Config::default())
    }

    #[test]
    fn only_this_machine_is_asked_without_consent() {
        for here in [
            "http://localhost:8081",
            "http://127.0.0.1:1/",
            "http://127.9.9.9",
            "http://[::1]:8081",
            "http://LOCALHOST",
        ] {
            assert!(server(here, false).is_ok_and(|s| s.is_some()), "{here}");
        }
        for away in [
            "http://192.168.0.7:8081",
            "http://localhost@example.org:8081",
            "http://localhost.example.org",
            "http://0.0.0.0:8081",
            "http://[::ffff:10.0.0.1]",
            "http://127.0.0.1.example.org",
            "https://localhost",
            "ftp://localhost",
            "localhost:8081",
            "http://",
            "",
        ] {
            assert!(server(away, false).is_err(), "{away}");
        }
        assert!(server("http://192.168.0.7:8081", true).is_ok());
        assert!(server("off", false).is_ok_and(|s| s.is_none()));
    }

    #[test]
    fn an_address_may_say_more_or_less() {
        for url in [
            "http://localhost:8081",
            "http://localhost:8081/",
            "http://localhost:8081/v2",
            "http://localhost:8081/v2/check",
        ] {
            let check = server(url, false).ok().flatten().map(|s| s.check.to_string());
            assert_eq!(check.as_deref(), Some("http://localhost:8081/v2/check"), "{url}");
        }
    }
}
