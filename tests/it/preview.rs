//! A running preview, and a client that says exactly what a test wants said.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Nothing that is waited for takes as long, on however slow a machine.
pub(crate) const LONGEST: Duration = Duration::from_secs(60);

/// A preview in a process of its own, which ends with the test.
pub(crate) struct Preview {
    child: Child,
    pub(crate) address: SocketAddr,
    said: Arc<Mutex<String>>,
}

/// A response as it came over the net.
#[derive(Clone, Debug)]
pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Got {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Returns a header field.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let fields = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        fields.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }
}

impl Preview {
    /// Starts `rapporteur serve` on a site, at any free port.
    pub(crate) fn start(root: &Path, arguments: &[&str]) -> Preview {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(["serve", "--port", "0", "--root", root.to_str().unwrap()]).args(arguments);
        Preview::run(command)
    }

    /// Starts a command that serves.
    pub(crate) fn run(mut command: Command) -> Preview {
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let said = Arc::new(Mutex::new(String::new()));
        let mut address = None;
        for line in lines.by_ref().map_while(Result::ok) {
            said.lock().unwrap().push_str(&format!("{line}\n"));
            if let Some(rest) = line.strip_prefix("The archive is at http://") {
                address = rest.split('/').next().unwrap().parse().ok();
                break;
            }
        }
        let address = address.unwrap_or_else(|| panic!("the preview did not start:\n{}", said.lock().unwrap()));
        let saying = Arc::clone(&said);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                saying.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        Preview { child, address, said }
    }

    /// Returns what it printed so far.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as Ctrl-C does, and returns its exit code.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) -> Option<i32> {
        // The shell has it built in; a program of that name is not on every system.
        let kill = format!("kill -INT {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn get(&self, path: &str) -> Got {
        self.ask(path, "")
    }

    /// Asks with further header fields, each with its `\r\n`.
    pub(crate) fn ask(&self, path: &str, fields: &str) -> Got {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n"))
    }

    /// Sends a request as it stands.
    pub(crate) fn send(&self, request: &str) -> Got {
        self.try_send(request).unwrap_or_else(|error| panic!("{request}: {error}\n{}", self.said()))
    }

    pub(crate) fn try_send(&self, request: &str) -> std::io::Result<Got> {
        let mut stream = self.connect()?;
        stream.write_all(request.as_bytes())?;
        let (head, mut body) = read_head(&mut stream)?;
        let mut got = Got { status: 0, head, body: Vec::new() };
        got.status = got.head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let has_body = !request.starts_with("HEAD") && got.status != 304;
        let length = got.field("Content-Length").and_then(|length| length.parse().ok()).unwrap_or(0);
        if has_body {
            // The server asks us to close the connection; it waits for that a while.
            let n_missing = u64::try_from(length - body.len()).unwrap();
            stream.take(n_missing).read_to_end(&mut body)?;
            got.body = body;
        }
        Ok(got)
    }

    pub(crate) fn connect(&self) -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect_timeout(&self.address, LONGEST)?;
        stream.set_read_timeout(Some(LONGEST))?;
        Ok(stream)
    }

    /// Waits until a page holds a text.
    pub(crate) fn wait_for(&self, path: &str, text: &str) {
        self.wait_until(&format!("{path} has {text:?}"), || self.get(path).text().contains(text));
    }

    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_so() {
            assert!(start.elapsed() < LONGEST, "waited in vain until {what}\n{}", self.said());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Listens to what is said of a page to a tab that shows it as it is, from when it was said that it is right.
    pub(crate) fn listen(&self, page: &str) -> Tab {
        let tab = self.try_listen(page);
        assert_eq!(tab.next(), "", "the tab was told of a difference at once");
        tab
    }

    /// Listens to what is said of a page to a tab that has just loaded it; each event is a JSON text.
    pub(crate) fn try_listen(&self, page: &str) -> Tab {
        let shown = self.get(page).text();
        let data = |name: &str| {
            let after = shown.split(&format!("data-{name}=\"")).nth(1).unwrap_or_default();
            after.split('"').next().unwrap_or_default().to_owned()
        };
        let query =
            format!("path={}&page={}&panel={}&styles={}", data("path"), data("page"), data("panel"), data("styles"));
        let mut stream = self.connect().unwrap();
        stream.set_read_timeout(None).unwrap();
        write!(stream, "GET /_preview/events?{query} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let (sender, events) = channel();
        let reader = stream.try_clone().unwrap();
        std::thread::spawn(move || {
            for line in BufReader::new(reader).lines().map_while(Result::ok) {
                let said = match line.strip_prefix("data: ") {
                    Some(data) => data.to_owned(),
                    None if line == ": still here" => String::new(),
                    None => continue,
                };
                if sender.send(said).is_err() {
                    return;
                }
            }
        });
        Tab { _stream: stream, events }
    }
}

/// Reads a head, and as much of what follows as came along with it.
fn read_head(stream: &mut TcpStream) -> std::io::Result<(String, Vec<u8>)> {
    let mut answer = Vec::new();
    loop {
        if let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") {
            return Ok((String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_owned()));
        }
        let mut piece = [0; 4096];
        let n_bytes = stream.read(&mut piece)?;
        if n_bytes == 0 {
            return Err(std::io::Error::other(format!("no head in {answer:?}")));
        }
        answer.extend_from_slice(&piece[..n_bytes]);
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An open tab, as far as the server knows.
pub(crate) struct Tab {
    _stream: TcpStream,
    events: Receiver<String>,
}

impl Tab {
    /// Returns the next word: an event's data, or "" for a mere sign of life.
    pub(crate) fn next(&self) -> String {
        self.events.recv_timeout(LONGEST).expect("the server says something within the heartbeat")
    }

    /// Waits for news.
    pub(crate) fn news(&self) -> String {
        std::iter::repeat_with(|| self.next()).find(|said| !said.is_empty()).unwrap()
    }

    /// Tells whether there was any news up to here.
    pub(crate) fn has_news(&self) -> bool {
        self.events.try_iter().any(|said| !said.is_empty())
    }
}
