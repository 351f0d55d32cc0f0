//! A service that is asked about comments: a real server, which answers as a test wants it to.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use serde_json::Value;
use sha2::Sha256;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

/// The key both sides have.
const KEY: [u8; 32] = [7; 32];

/// What a service was asked.
pub struct Asked {
    head: String,
    /// The body as it came.
    pub body: String,
}

impl Asked {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// The first line.
    pub fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        let header = |line: &'_ str| {
            let (key, _) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(key.len())
        };
        let value = |line| header(line).map(|long| line[long + 1..].trim());
        self.head.lines().find_map(value).unwrap_or_default()
    }

    /// Whether it is signed with the key both sides have.
    pub fn is_signed(&self) -> bool {
        let (id, at) = (self.header("webhook-id"), self.header("webhook-timestamp"));
        let mut mac = Hmac::<Sha256>::new_from_slice(&KEY).unwrap();
        mac.update(format!("{id}.{at}.{}", self.body).as_bytes());
        let signature = STANDARD.encode(mac.finalize().into_bytes());
        self.header("webhook-signature") == format!("v1,{signature}")
    }
}

/// A service at work.
pub struct Outsider {
    /// Where it is.
    pub address: String,
    asked: Receiver<Asked>,
}

impl Outsider {
    /// Starts one that writes whatever `answer` makes of a question.
    pub fn start(answer: impl Fn(&Asked, &mut TcpStream) + Send + 'static) -> Outsider {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/check", listener.local_addr().unwrap());
        let (tell, asked) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let question = read(&stream);
                answer(&question, &mut stream);
                if tell.send(question).is_err() {
                    break;
                }
            }
        });
        Outsider { address, asked }
    }

    /// Starts one with the same words for everything.
    pub fn saying(words: &'static str) -> Outsider {
        Outsider::start(move |_, stream| say(stream, words))
    }

    /// The secret both sides have, as it is configured.
    pub fn secret() -> String {
        format!("whsec_{}", STANDARD.encode(KEY))
    }

    /// What it was asked next.
    pub fn question(&self) -> Asked {
        self.asked.recv().unwrap()
    }

    /// How often it was asked since that was last looked at.
    pub fn questions(&self) -> usize {
        self.asked.try_iter().count()
    }
}

/// Answers with JSON.
pub fn say(stream: &mut TcpStream, words: &str) {
    write(stream, "200 OK", "content-type: application/json", words);
}

/// Answers. Whoever asked may be gone.
pub fn write(stream: &mut TcpStream, status: &str, header: &str, body: &str) {
    let long = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{header}\r\ncontent-length: {long}\r\n\r\n");
    let _ = stream.write_all(format!("{head}{body}").as_bytes());
}

fn read(stream: &TcpStream) -> Asked {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap() > 0 {}
    let mut asked = Asked {
        head,
        body: String::new(),
    };
    let long = asked.header("content-length").parse().unwrap_or(0);
    reader.take(long).read_to_string(&mut asked.body).unwrap();
    asked
}
