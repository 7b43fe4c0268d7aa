//! A server that stands for LanguageTool where something has to go wrong, or where what is sent has to be seen.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::{sleep, spawn},
    time::Duration,
};

use serde_json::{Value, json};

/// What it does with a request.
pub enum Reply {
    /// Status, content type, body.
    Say(u16, &'static str, String),
    /// Sends the client elsewhere.
    Redirect(String),
    /// Takes the request and says nothing.
    Silence,
    /// Begins an answer that has no end.
    Drip,
    /// Begins an answer and hangs up.
    HangUp,
}

/// One text as it came: what is seen of each part, and whether it is markup.
#[derive(Clone, Debug)]
pub struct Asked {
    pub parts: Vec<(String, bool)>,
    pub language: String,
    pub picky: bool,
}

impl Asked {
    /// Text and markup together, over which offsets count.
    pub fn whole(&self) -> String {
        self.parts.iter().map(|(part, _)| part.as_str()).collect()
    }

    pub fn text(&self) -> String {
        self.parts.iter().filter(|(_, markup)| !markup).map(|(part, _)| part.as_str()).collect()
    }
}

pub struct FakeServer {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
    connections: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
}

impl FakeServer {
    pub fn start(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let server = Self {
            port,
            asked: Arc::default(),
            connections: Arc::default(),
            most: Arc::default(),
            over: Arc::default(),
        };
        let (asked, connections) = (server.asked.clone(), server.connections.clone());
        let (most, over) = (server.most.clone(), server.over.clone());
        let (reply, open) = (Arc::new(reply), Arc::new(AtomicUsize::new(0)));
        spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                connections.fetch_add(1, Ordering::SeqCst);
                let (asked, reply, open, most) = (asked.clone(), reply.clone(), open.clone(), most.clone());
                let over = over.clone();
                spawn(move || {
                    most.fetch_max(open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    let text = request(&stream);
                    let reply = text.as_ref().map(|text| reply(text));
                    asked.lock().expect("no panic").extend(text);
                    // Who has the last byte may ask again at once: the request is over before it is sent.
                    open.fetch_sub(1, Ordering::SeqCst);
                    if let Some(reply) = reply {
                        answer(stream, reply, &over);
                    }
                });
            }
        });
        server
    }

    /// One that finds each of some words, every time, and offers a replacement.
    pub fn finding(words: &'static [(&'static str, &'static str)]) -> Self {
        Self::start(move |asked| {
            let whole = asked.whole();
            let all = words.iter().flat_map(|(word, write)| {
                whole.match_indices(word).map(|(at, _)| (at, *word, *write)).collect::<Vec<_>>()
            });
            let utf16 = |text: &str| text.encode_utf16().count();
            let matches = all.map(|(at, word, write)| found(utf16(&whole[..at]), utf16(word), write)).collect();
            Reply::Say(200, "application/json", response(matches))
        })
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The texts that came, in no order.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no panic").clone()
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// How many requests were there at once.
    pub fn most_at_once(&self) -> usize {
        self.most.load(Ordering::SeqCst)
    }
}

impl Drop for FakeServer {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// An answer as LanguageTool writes it.
pub fn response(matches: Vec<Value>) -> String {
    json!({
        "software": {"name": "LanguageTool", "version": "6.8", "buildDate": "", "apiVersion": 1, "premium": false, "status": ""},
        "language": {"name": "English (US)", "code": "en-US", "detectedLanguage": {"name": "English (US)", "code": "en-US"}},
        "matches": matches,
    })
    .to_string()
}

pub fn found(offset: usize, length: usize, write: &str) -> Value {
    json!({
        "message": "This is said otherwise.", "shortMessage": "", "offset": offset, "length": length,
        "replacements": [{"value": write}],
        "context": {"text": "", "offset": 0, "length": 0}, "sentence": "",
        "rule": {"id": "SAID_OTHERWISE", "description": "", "issueType": "grammar", "category": {"id": "GRAMMAR", "name": ""}},
    })
}

/// Reads a request; `None` where it is none for a check.
fn request(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line).ok()?;
    let is_check = line.starts_with("POST /v2/check ");
    while reader.read_line(&mut line).ok()? > 2 {
        if let Some(value) = line.to_lowercase().trim().rsplit_once("content-length:").map(|(_, v)| v.trim().to_owned())
        {
            length = value.parse().ok()?;
        }
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let body = String::from_utf8(body).ok()?;
    let field = |name: &str| body.split('&').find_map(|f| f.strip_prefix(name)?.strip_prefix('=')).map(decoded);
    let data: Value = serde_json::from_str(&field("data")?).ok()?;
    let part = |part: &Value| match (part["text"].as_str(), part["markup"].as_str()) {
        (Some(text), None) => (text.to_owned(), false),
        (None, Some(markup)) => (markup.to_owned(), true),
        _ => panic!("neither text nor markup: {part}"),
    };
    let parts = data["annotation"].as_array()?.iter().map(part).collect();
    let picky = field("level").as_deref() == Some("picky");
    is_check.then(|| Asked { parts, language: field("language").unwrap_or_default(), picky })
}

/// A value of a form.
fn decoded(value: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), value.bytes());
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                u8::from_str_radix(&String::from_utf8_lossy(&digits), 16).expect("two digits")
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).expect("UTF-8")
}

fn answer(mut stream: TcpStream, reply: Reply, over: &AtomicBool) {
    let mut say = |text: &str| stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).is_ok();
    let wait = || sleep(Duration::from_millis(20));
    match reply {
        Reply::Say(status, kind, body) => {
            let length = body.len();
            say(&format!(
                "HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            ));
        }
        Reply::Redirect(to) => {
            say(&format!("HTTP/1.1 307 X\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
        Reply::Silence => {
            while !over.load(Ordering::SeqCst) {
                wait();
            }
        }
        Reply::Drip => {
            say("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n{");
            while !over.load(Ordering::SeqCst) && say(" ") {
                wait();
            }
        }
        Reply::HangUp => {
            say("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{");
        }
    }
}
