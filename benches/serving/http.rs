//! As much of HTTP/1.1 as it takes to ask a server on this machine.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A connection that is used again and again.
pub struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
}

/// What a server answers.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// What came over the wire: compressed, if it was.
    pub body: Vec<u8>,
    headers: Vec<(String, String)>,
}

/// A header of a request.
pub type Header<'a> = (&'a str, &'a str);

/// Asks for a page compressed.
pub const GZIP: Header = ("Accept-Encoding", "gzip");

impl Connection {
    /// Connects.
    pub fn open(address: SocketAddr) -> Result<Connection> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Connection {
            stream: BufReader::with_capacity(1 << 16, stream),
            host: address.to_string(),
        })
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str, headers: &[Header]) -> Result<Answer> {
        self.send("GET", path, headers, "")
    }

    /// Sends a form, as a page of the same site would.
    pub fn post(&mut self, path: &str, headers: &[Header], form: &str) -> Result<Answer> {
        self.send("POST", path, headers, form)
    }

    fn send(&mut self, method: &str, path: &str, headers: &[Header], form: &str) -> Result<Answer> {
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n", self.host);
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        if method == "POST" {
            request += "Content-Type: application/x-www-form-urlencoded\r\n";
            request += "Sec-Fetch-Site: same-origin\r\n";
            request += &format!("Content-Length: {}\r\n", form.len());
        }
        request += "\r\n";
        request += form;
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.answer().with_context(|| format!("{method} {path}"))
    }

    fn answer(&mut self) -> Result<Answer> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|text| text.parse().ok());
        let mut answer = Answer {
            status: status.context("no answer of HTTP")?,
            body: Vec::new(),
            headers: Vec::new(),
        };
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            let header = (name.to_ascii_lowercase(), value.trim().to_owned());
            answer.headers.push(header);
        }
        if answer.header("transfer-encoding") == Some("chunked") {
            self.read_chunks(&mut answer.body)?;
        } else if let Some(length) = answer.header("content-length") {
            answer.body.resize(length.parse()?, 0);
            self.stream.read_exact(&mut answer.body)?;
        } else if !matches!(answer.status, 204 | 304) {
            bail!("an answer without a length");
        }
        Ok(answer)
    }

    fn read_chunks(&mut self, body: &mut Vec<u8>) -> Result<()> {
        loop {
            let length = usize::from_str_radix(&self.line()?, 16)?;
            let from = body.len();
            body.resize(from + length, 0);
            self.stream.read_exact(&mut body[from..])?;
            self.line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            bail!("the server closed the connection");
        }
        Ok(line.trim_end().to_owned())
    }
}

impl Answer {
    /// The value of a header, its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(one, _)| one == name);
        found.next().map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> Result<&str> {
        Ok(std::str::from_utf8(&self.body)?)
    }
}
