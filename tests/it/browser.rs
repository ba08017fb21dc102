//! A real browser, driven over the Chrome DevTools Protocol.
//!
//! Debian's Chromium will do; `tests/all` installs it. Where there is none the tests say so, and under CI they fail.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::preview::LONGEST;

/// A browser in a process of its own, which ends with the test.
pub(crate) struct Browser {
    child: Child,
    socket: WebSocket<TcpStream>,
    n_calls: u64,
    /// What pages complained of: exceptions, and what the browser refused or did not find.
    pub(crate) complaints: Vec<String>,
    /// The addresses that pages asked for.
    pub(crate) requests: Vec<String>,
    /// The scripts that were about to run, by their addresses, in tabs that are watched for them.
    pub(crate) scripts: Vec<String>,
    /// What pages wanted to tell or ask the reader.
    pub(crate) dialogs: Vec<String>,
    _profile: tempfile::TempDir,
}

/// An open tab.
#[derive(Clone)]
pub(crate) struct Page {
    session: String,
}

#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
fn program() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found = names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.exists()));
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "there is no Chromium: run tests/all, which installs it");
        eprintln!("NOT RUN: there is no Chromium; tests/all installs it");
    }
    found
}

impl Browser {
    /// Starts a browser; `None` where there is none.
    pub(crate) fn start() -> Option<Browser> {
        let profile = tempfile::tempdir().unwrap();
        let mut child = Command::new(program()?)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"])
            .args(["--remote-debugging-port=0", "--window-size=1000,700", "about:blank"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let url = lines.find_map(|line| Some(line.split_once("DevTools listening on ")?.1.to_owned()));
        let url = url.expect("the browser says where it listens");
        std::thread::spawn(move || lines.for_each(drop));
        let address = url.strip_prefix("ws://").unwrap().split('/').next().unwrap();
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        let (socket, _) = tungstenite::client(url.as_str(), stream).unwrap();
        Some(Browser {
            child,
            socket,
            n_calls: 0,
            complaints: Vec::new(),
            requests: Vec::new(),
            scripts: Vec::new(),
            dialogs: Vec::new(),
            _profile: profile,
        })
    }

    fn call(&mut self, session: Option<&str>, method: &str, parameters: &Value) -> Value {
        self.try_call(session, method, parameters).unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    fn try_call(&mut self, session: Option<&str>, method: &str, parameters: &Value) -> Result<Value, Value> {
        self.n_calls += 1;
        let id = self.n_calls;
        let mut call = json!({"id": id, "method": method, "params": parameters});
        if let Some(session) = session {
            call["sessionId"] = session.into();
        }
        self.socket.send(Message::text(call.to_string())).unwrap();
        loop {
            let message = self.socket.read().unwrap_or_else(|error| panic!("{method}: {error}"));
            let Message::Text(text) = message else { continue };
            let said: Value = serde_json::from_str(&text).unwrap();
            if said["id"] == id {
                return if said["error"].is_null() { Ok(said["result"].clone()) } else { Err(said["error"].clone()) };
            }
            self.listen(&said);
        }
    }

    fn listen(&mut self, said: &Value) {
        let complaint = match said["method"].as_str() {
            Some("Runtime.exceptionThrown") => said["params"]["exceptionDetails"].to_string(),
            Some("Log.entryAdded") if said["params"]["entry"]["level"] == "error" => {
                said["params"]["entry"].to_string()
            }
            Some("Debugger.scriptParsed") => {
                self.scripts.push(said["params"]["url"].as_str().unwrap_or_default().to_owned());
                return;
            }
            Some("Page.javascriptDialogOpening") => {
                self.dialogs.push(said["params"].to_string());
                // Nobody is there to answer, and the page would wait.
                let call = json!({"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": false}, "sessionId": said["sessionId"]});
                self.socket.send(Message::text(call.to_string())).unwrap();
                return;
            }
            Some("Network.requestWillBeSent") => {
                let url = said["params"]["request"]["url"].as_str().unwrap_or_default();
                self.requests.push(url.to_owned());
                return;
            }
            _ => return,
        };
        self.complaints.push(complaint);
    }

    /// Opens a tab and waits until it is loaded.
    pub(crate) fn open(&mut self, url: &str) -> Page {
        let target = self.call(None, "Target.createTarget", &json!({"url": "about:blank", "newWindow": true}));
        let parameters = json!({"targetId": target["targetId"], "flatten": true});
        let session = self.call(None, "Target.attachToTarget", &parameters)["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page", "Runtime", "Log", "Network"] {
            self.call(Some(&session), &format!("{domain}.enable"), &json!({}));
        }
        self.call(Some(&session), "Page.navigate", &json!({"url": url}));
        let page = Page { session };
        self.wait_for(&page, &format!("document.readyState == 'complete' && location.href == {}", json!(url)));
        page
    }

    /// Leads a tab to another address and waits until it is there.
    pub(crate) fn lead(&mut self, page: &Page, url: &str) {
        self.call(Some(&page.session), "Page.navigate", &json!({"url": "about:blank"}));
        self.wait_for(page, "location.href == 'about:blank'");
        self.call(Some(&page.session), "Page.navigate", &json!({"url": url}));
        // A page may write its address in another way: what is asked for comes back in order.
        let path = url.split('?').next();
        self.wait_for(page, &format!("document.readyState == 'complete' && location.href.startsWith({})", json!(path)));
    }

    /// Has the scripts of a tab recorded from now on; `bare` takes its pages' policies away, so that only what they hold
    /// protects them.
    pub(crate) fn watch_scripts(&mut self, page: &Page, bare: bool) {
        self.call(Some(&page.session), "Debugger.enable", &json!({}));
        self.call(Some(&page.session), "Page.setBypassCSP", &json!({"enabled": bare}));
        self.scripts.clear();
    }

    /// Gives a tab another size, in CSS pixels.
    pub(crate) fn resize(&mut self, page: &Page, width: u32, height: u32) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call(Some(&page.session), "Emulation.setDeviceMetricsOverride", &size);
    }

    /// Shows a tab on a kind of medium (`screen`, `print`), to a reader who prefers a scheme of colours.
    pub(crate) fn show_on(&mut self, page: &Page, medium: &str, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.call(Some(&page.session), "Emulation.setEmulatedMedia", &json!({"media": medium, "features": features}));
    }

    /// Presses a key, by its name in the DOM; a letter is also typed.
    pub(crate) fn press(&mut self, page: &Page, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => 0,
        };
        let text = match key {
            "Enter" => "\r",
            key if key.chars().count() == 1 => key,
            _ => "",
        };
        for kind in ["keyDown", "keyUp"] {
            let event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
            self.call(Some(&page.session), "Input.dispatchKeyEvent", &event);
        }
    }

    /// Prints a tab; returns the PDF in base 64.
    pub(crate) fn pdf(&mut self, page: &Page) -> String {
        let options = json!({"preferCSSPageSize": true, "printBackground": false});
        let printed = self.call(Some(&page.session), "Page.printToPDF", &options);
        printed["data"].as_str().unwrap_or_default().to_owned()
    }

    /// Returns the value of an expression in a tab.
    pub(crate) fn value(&mut self, page: &Page, expression: &str) -> Value {
        let parameters = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let result = self.call(Some(&page.session), "Runtime.evaluate", &parameters);
        assert!(result["exceptionDetails"].is_null(), "{expression}: {}", result["exceptionDetails"]);
        result["result"]["value"].clone()
    }

    /// Waits until an expression is true in a tab.
    pub(crate) fn wait_for(&mut self, page: &Page, expression: &str) {
        let start = Instant::now();
        // While a page is replaced, it has nothing to say.
        let guarded = format!("(() => {{ try {{ return !!({expression}) }} catch {{ return false }} }})()");
        let parameters = json!({"expression": guarded, "returnByValue": true});
        loop {
            let said = self.try_call(Some(&page.session), "Runtime.evaluate", &parameters);
            if said.is_ok_and(|said| said["result"]["value"] == true) {
                return;
            }
            if start.elapsed() > LONGEST {
                let text = self.value(page, "document.body.innerText.slice(0, 2000)");
                panic!("waited in vain for {expression}\n{:?}\n{text}", self.complaints);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
