//! The net: tiny_http with what it needs to be left alone with strangers.
//!
//! What a client can do wrong, and how it is contained:
//!
//! - *Slow to read*: writing to it fails after [`WRITE_TIMEOUT`], which accepted connections inherit from the listener.
//! - *Slow or silent*: reading from it fails after [`READ_TIMEOUT`], inherited too. The same time limit holds for
//!   accepting, which ends tiny_http's accept thread, so the watchdog asks for a page more often than that.
//! - *Many at once*: each request has a thread, up to [`MOST_REQUESTS`]; tabs that listen for events are counted apart.
//! - *Stuck in tiny_http's pool*: a connection may wait there for another to close, so each closes after its response.
//!   That field cannot be set through tiny_http's own responses; so head and body are written by hand.
//! - *A body*: refused. tiny_http reads what is left of it when the request is dropped, into a buffer of the length that
//!   the client said; lengths that no computer has would abort the process, so those requests are never dropped.
//! - *Out of descriptors*: the accept thread ends or panics. Its end is an error of `recv`, its panic is noticed by the
//!   watchdog; either way the server is made again on the same socket.
//!
//! Not contained: a header field without end is kept in memory for as long as its sender goes on. The server listens at
//! the computer's own address unless told otherwise.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use socket2::{Domain, Protocol, Socket, Type};
use tiny_http::{Request as Incoming, Server, StatusCode};

use super::delivery::{Content, deliver};
use super::live_site::LiveSite;
use super::request::Request;
use super::respond::{Body, Response, or_fault, respond};
use super::{News, events, files};

const READ_TIMEOUT: Duration = Duration::from_secs(10);
const WRITE_TIMEOUT: Duration = Duration::from_secs(5);
/// Well below [`READ_TIMEOUT`], so that accepting never times out.
const WATCHDOG_PERIOD: Duration = Duration::from_secs(3);
/// How long its answer may take, which needs no page to be rendered.
const WATCHDOG_PATIENCE: Duration = Duration::from_millis(1500);
/// A browser opens six connections; whoever opens hundreds is not reading.
const MOST_REQUESTS: usize = 256;
const MOST_TABS: usize = 256;
/// A body of more bytes than these is not even waited for.
const MOST_DRAINED: usize = 64 << 20;

/// Opens a socket to listen at.
pub(super) fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    // Elsewhere this would let two programs share a port.
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    // A response in several small pieces would otherwise wait for the other side's delayed acknowledgement.
    socket.set_tcp_nodelay(true)?;
    socket.set_write_timeout(Some(WRITE_TIMEOUT))?;
    socket.set_read_timeout(Some(READ_TIMEOUT))?;
    socket.bind(&address.into())?;
    socket.listen(128)?;
    Ok(socket.into())
}

/// Serves what the live_site has, in threads of its own.
pub(super) fn start(listener: TcpListener, live_site: Arc<LiveSite>) -> anyhow::Result<()> {
    let address = listener.local_addr().context("cannot tell the address")?;
    let server = Arc::new(Mutex::new(Arc::new(serve(&listener)?)));
    let watched = Arc::clone(&server);
    spawn("rapporteur-http", move || accept(&listener, &server, &live_site))?;
    spawn("rapporteur-watchdog", move || watch_over(address, &watched))
}

fn spawn(name: &str, run: impl FnOnce() + Send + 'static) -> anyhow::Result<()> {
    thread::Builder::new().name(name.to_owned()).spawn(run).context("the system allows no more threads")?;
    Ok(())
}

fn serve(listener: &TcpListener) -> anyhow::Result<Server> {
    let listener = listener.try_clone().context("cannot share the socket")?;
    Server::from_listener(listener, None).map_err(|error| anyhow::anyhow!("cannot serve: {error}"))
}

fn current(server: &Mutex<Arc<Server>>) -> Arc<Server> {
    Arc::clone(&server.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Takes requests for ever; where tiny_http gives up, it is made again.
fn accept(listener: &TcpListener, server: &Mutex<Arc<Server>>, live_site: &Arc<LiveSite>) {
    let (n_requests, n_tabs) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    loop {
        let taking = current(server);
        while let Ok(incoming) = taking.recv() {
            take(incoming, live_site, &n_requests, &n_tabs);
        }
        // Descriptors come free as clients give up; until then there is nothing to be done.
        thread::sleep(Duration::from_millis(100));
        if let Ok(again) = serve(listener) {
            *server.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(again);
        }
    }
}

/// Asks for a page now and then, and has the server made again if there is no answer twice.
fn watch_over(address: SocketAddr, server: &Mutex<Arc<Server>>) {
    let mut n_failures = 0;
    loop {
        thread::sleep(if n_failures == 0 { WATCHDOG_PERIOD } else { WATCHDOG_PATIENCE / 4 });
        n_failures = if is_alive(address) { 0 } else { n_failures + 1 };
        if n_failures >= 2 {
            n_failures = 0;
            current(server).unblock();
        }
    }
}

fn is_alive(address: SocketAddr) -> bool {
    let ip = match address.ip() {
        ip if !ip.is_unspecified() => ip,
        IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
    };
    let ask = || -> io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&SocketAddr::new(ip, address.port()), WATCHDOG_PATIENCE)?;
        stream.set_read_timeout(Some(WATCHDOG_PATIENCE))?;
        stream.write_all(b"GET /_preview/alive HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.take(1024).read_to_end(&mut answer)?;
        Ok(answer.starts_with(b"HTTP/1.1"))
    };
    ask().unwrap_or(false)
}

/// One of a limited number of threads, until it is dropped.
struct Seat(Arc<AtomicUsize>);

impl Seat {
    fn take(seats: &Arc<AtomicUsize>, most: usize) -> Option<Seat> {
        let seat = Seat(Arc::clone(seats));
        (seats.fetch_add(1, Ordering::SeqCst) < most).then_some(seat)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

fn take(incoming: Incoming, live_site: &Arc<LiveSite>, n_requests: &Arc<AtomicUsize>, n_tabs: &Arc<AtomicUsize>) {
    // Before anything else: whatever drops such a request would take the process with it.
    if incoming.body_length().unwrap_or(0) > MOST_DRAINED {
        // Leaks a connection, and keeps the process: see above.
        std::mem::forget(incoming.upgrade("none", tiny_http::Response::empty(StatusCode(413))));
        return;
    }
    let is_tab = incoming.url().starts_with("/_preview/events");
    let seat = if is_tab { Seat::take(n_tabs, MOST_TABS) } else { Seat::take(n_requests, MOST_REQUESTS) };
    let Some(seat) = seat else {
        // Short enough to fit into what the system keeps for a connection: nobody is waited for.
        let _ = incoming.respond(tiny_http::Response::empty(StatusCode(503)));
        return;
    };
    let live_site = Arc::clone(live_site);
    // Without a thread the request is dropped, which tiny_http answers with 500.
    let _ = thread::Builder::new().name("rapporteur-request".to_owned()).spawn(move || {
        answer(incoming, &live_site);
        drop(seat);
    });
}

fn answer(incoming: Incoming, live_site: &LiveSite) {
    let length = incoming.body_length().unwrap_or(0);
    let has_body = length > 0 || field(&incoming, "Transfer-Encoding").is_some();
    let request = request_of(&incoming);
    let response = match has_body {
        true => Response::text(413, "This preview accepts no input."),
        false => or_fault(|| respond(&live_site.current(), &live_site.frame, &request)).unwrap_or_else(|fault| {
            live_site.tell(&News::Fault(&format!("the page {} made Rapporteur fail", request.target)));
            fault
        }),
    };
    // A client that went away is no business of ours.
    let _ = send(live_site, &request, response, incoming);
}

fn send(live_site: &LiveSite, request: &Request, response: Response, incoming: Incoming) -> io::Result<()> {
    match response.body {
        Body::Change(change) => send(live_site, request, live_site.carry_out(change), incoming),
        Body::Events { .. } if request.method == "HEAD" => {
            send(live_site, request, Response::text(405, "Events have no head alone."), incoming)
        }
        Body::Events { path, state } => events::stream(live_site, &path, state, &mut *incoming.into_writer()),
        Body::Bytes(ref bytes) => send_bytes(request, &response, bytes, &mut *incoming.into_writer()),
        Body::File(ref path, ref folders) => {
            let Some(files::Opened { mut file, length, stamp, is_utf8 }) = files::open(path, folders) else {
                return send(live_site, request, Response::text(404, "This file is no longer there."), incoming);
            };
            let is_text = response.content_type.starts_with("text/") && !response.content_type.contains("charset");
            let content_type = match is_text && is_utf8 {
                true => format!("{}; charset=utf-8", response.content_type),
                false => response.content_type.clone(),
            };
            let response = Response { content_type, ..response };
            let delivery = deliver(&response, request, &Content { length, tag: stamp }, &now());
            let mut out = incoming.into_writer();
            out.write_all(delivery.head.as_bytes())?;
            file.seek(SeekFrom::Start(delivery.part.start))?;
            io::copy(&mut file.take(delivery.part.end - delivery.part.start), &mut out)?;
            out.flush()
        }
    }
}

fn send_bytes(request: &Request, response: &Response, bytes: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let content = Content { length: bytes.len() as u64, tag: format!("{:016x}", super::snapshot::hash(bytes)) };
    let delivery = deliver(response, request, &content, &now());
    let part = usize::try_from(delivery.part.start).unwrap_or(0)..usize::try_from(delivery.part.end).unwrap_or(0);
    // In one piece, so that a small page is one packet.
    let mut all = delivery.head.into_bytes();
    all.extend_from_slice(bytes.get(part).unwrap_or_default());
    out.write_all(&all)?;
    out.flush()
}

#[expect(clippy::disallowed_methods, reason = "RFC 9110, 6.6.1 wants the date of a response; no page shows it")]
fn now() -> String {
    httpdate::fmt_http_date(SystemTime::now())
}

fn request_of(incoming: &Incoming) -> Request {
    Request {
        method: incoming.method().as_str().to_owned(),
        target: incoming.url().to_owned(),
        host: field(incoming, "Host"),
        origin: field(incoming, "Origin"),
        if_none_match: field(incoming, "If-None-Match"),
        if_range: field(incoming, "If-Range"),
        range: field(incoming, "Range"),
        fetch_site: field(incoming, "Sec-Fetch-Site"),
        fetch_mode: field(incoming, "Sec-Fetch-Mode"),
    }
}

fn field(incoming: &Incoming, name: &'static str) -> Option<String> {
    let field = incoming.headers().iter().find(|header| header.field.equiv(name))?;
    Some(field.value.as_str().to_owned())
}
