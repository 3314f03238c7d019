"""The fetcher against a real loopback server that does everything wrong that a server can do."""

import asyncio
import gzip
import zlib

import pytest

from connectors.http import Fetcher, FetchError, Response, user_agent
from presswatch.errors import ConfigError
from tests.connectors.loopback import AGENT, Server, always, cut, fetch, reply, settings

PAGE = b"<html><body>" + b"<p>The council met on Monday.</p>" * 500 + b"</body></html>"


def test_a_page_comes_with_its_bytes_as_transferred_and_decoded():
    """A gzip body is kept raw and decoded; headers keep their case and order; the request says who asks."""
    packed = gzip.compress(PAGE)
    answer, server = fetch(always(reply(200, packed, "Content-Encoding: gzip", "X-One: 1", "X-One: 2")), "/a?b=1#c")
    assert isinstance(answer, Response)
    assert (answer.raw, answer.body, answer.status, answer.redirects) == (packed, PAGE, 200, ())
    assert [name for name, _ in answer.headers] == ["Content-Encoding", "X-One", "X-One", "Content-Length"]
    assert answer.header("content-ENCODING") == "gzip"
    assert not answer.not_modified
    assert answer.started_at.tzinfo is not None
    head = server.requests[0]
    assert head.startswith("GET /a?b=1 HTTP/1.1\r\n")
    assert f"User-Agent: {AGENT}\r\n" in head
    assert "Accept-Encoding: gzip\r\n" in head


async def _trickle(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.02)
    return False


async def _trickled_head(writer):
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while not writer.is_closing():
        writer.write(b"X-Slow: yes\r\n")
        await writer.drain()
        await asyncio.sleep(0.02)
    return False


async def _silence(writer):
    await asyncio.sleep(3)
    return False


async def _endless(writer):
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"y" * 65536)
        await writer.drain()
    return False


async def _endless_chunks(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"4000\r\n" + b"y" * 0x4000 + b"\r\n")
        await writer.drain()
    return False


async def _header_flood(writer):
    writer.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(50_000):
        writer.write(b"X-%d: %s\r\n" % (number, b"z" * 100))
        await writer.drain()
    return False


async def _information_forever(writer):
    while not writer.is_closing():
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        await writer.drain()
        await asyncio.sleep(0.01)
    return False


async def _reset(writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf")
    await writer.drain()
    await asyncio.sleep(0.05)
    writer.transport.abort()
    return False


BOMB = gzip.compress(b"\0" * 30_000_000)
NESTED_BOMB = gzip.compress(BOMB)
ADVERSE = [
    ("trickle", _trickle, "timeout"),
    ("trickled head", _trickled_head, "timeout"),
    ("silence", _silence, "timeout"),
    ("100 Continue forever", _information_forever, "timeout"),
    ("endless", _endless, "too_big"),
    ("endless chunks", _endless_chunks, "too_big"),
    ("declared too big", cut(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999", b"x"), "too_big"),
    ("header flood", _header_flood, "protocol"),
    ("gzip bomb", reply(200, BOMB, "Content-Encoding: gzip"), "too_big"),
    ("gzip bomb in gzip", reply(200, NESTED_BOMB, "Content-Encoding: gzip"), "too_big"),
    ("gzip bomb undeclared", reply(200, BOMB), "too_big"),
    ("deflate bomb", reply(200, zlib.compress(b"\0" * 30_000_000), "Content-Encoding: deflate"), "too_big"),
    ("truncated gzip", reply(200, gzip.compress(PAGE)[:-20], "Content-Encoding: gzip"), "truncated"),
    ("broken gzip", reply(200, b"\x1f\x8b\x08" + b"rubbish" * 9, "Content-Encoding: gzip"), "bad_encoding"),
    ("brotli unasked", reply(200, b"\x0b\x02\x80abc\x03", "Content-Encoding: br"), "bad_encoding"),
    ("two codings", reply(200, gzip.compress(PAGE), "Content-Encoding: gzip, br"), "bad_encoding"),
    ("shorter than declared", cut(b"HTTP/1.1 200 OK\r\nContent-Length: 5000", b"half"), "truncated"),
    ("chunks cut", cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", b"ff\r\nhalf"), "truncated"),
    ("chunks broken", cut(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", b"zz\r\nhalf\r\n"), "protocol"),
    ("reset", _reset, "truncated"),
    ("no HTTP", cut(b"SSH-2.0-OpenSSH_9.6", b""), "protocol"),
    ("nothing at all", cut(b"", b""), "protocol"),
    ("part", reply(206, b"half"), "truncated"),
    ("no address", reply(302, b"", "Location: javascript:alert(1)"), "redirect_loop"),
    ("to itself", reply(302, b"", "Location: /"), "redirect_loop"),
    ("304 unasked", reply(304), "hard"),
]


@pytest.mark.parametrize(("answer", "outcome"), [case[1:] for case in ADVERSE], ids=[case[0] for case in ADVERSE])
def test_whatever_a_server_does_becomes_a_typed_error(answer, outcome):
    """Every case ends with its word; too big and timeout are small here so that the test is fast."""
    limits = {"deadline_s": 0.4} if outcome == "timeout" else {}
    answer, server = fetch(always(answer), raw_cap=1_000_000, decoded_cap=2_000_000, **limits)
    assert isinstance(answer, FetchError)
    assert (answer.outcome, answer.requested_url) == (outcome, server.url())
    assert answer.detail
    assert answer.bytes <= 1_000_000 + 65_536 * 4


STATUSES = [
    (401, "blocked", "unknown"), (402, "blocked", "unknown"), (403, "blocked", "unknown"), (451, "blocked", "unknown"),
    (404, "gone", None), (410, "gone", None), (408, "soft", None), (425, "soft", None), (429, "soft", None),
    (500, "soft", None), (503, "soft", None), (522, "soft", None), (400, "hard", None), (418, "hard", None),
    (300, "hard", None),
]  # fmt: skip


@pytest.mark.parametrize(("status", "outcome", "blocker"), STATUSES)
def test_each_status_has_one_outcome(status, outcome, blocker):
    """What a status means is decided once, here; the error page's body is not kept."""
    answer, _ = fetch(always(reply(status, b"no")))
    assert (answer.outcome, answer.status, answer.blocker) == (outcome, status, blocker)


@pytest.mark.parametrize(
    ("status", "header", "blocker"),
    [
        (403, "cf-mitigated: challenge", "cloudflare"),
        (503, "CF-Mitigated: challenge", "cloudflare"),
        (403, "X-DataDome: protected", "datadome"),
    ],
)
def test_the_machine_that_blocks_is_named(status, header, blocker):
    """A challenge is a blockade whatever its status says."""
    answer, _ = fetch(always(reply(status, b"", header)))
    assert (answer.outcome, answer.blocker) == ("blocked", blocker)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("120", 120, 120),
        ("99999999999999999999999", 99_999, 1e12),
        ("Fri, 31 Dec 2100 23:59:59 GMT", 1e8, 1e10),
        ("Fri, 31 Dec 1999 23:59:59 GMT", None, None),
        ("soon", None, None),
        ("-5", None, None),
    ],
)
def test_retry_after_is_read_in_both_forms(value, low, high):
    """Seconds and dates; the past and rubbish count as nothing."""
    answer, _ = fetch(always(reply(429, b"", f"Retry-After: {value}")))
    assert answer.retry_after_s is None if low is None else low <= answer.retry_after_s <= high


def test_redirects_are_followed_and_recorded():
    """Each hop with its status and where it pointed; the last address is the response's."""
    hops = {
        "/a": reply(301, b"", "Location: /b"),
        "/b": reply(307, b"x", "Location: c?d=1#e"),
        "/c?d=1": reply(200, b"ok"),
    }
    answer, server = fetch(lambda path, _: hops[path], "/a")
    assert answer.body == b"ok"
    assert answer.redirects == ((301, server.url("/b")), (307, server.url("/c?d=1#e")))
    assert (answer.requested_url, answer.url) == (server.url("/a"), server.url("/c?d=1#e"))


def test_five_redirects_are_followed_and_six_are_not():
    """The last hop allowed is the fifth."""
    chain = lambda path, _: reply(302, b"", f"Location: /{int(path[1:]) - 1}") if path != "/0" else reply(200, b"ok")  # noqa: E731
    assert fetch(chain, "/5")[0].body == b"ok"
    error, _ = fetch(chain, "/6")
    assert (error.outcome, len(error.redirects)) == ("redirect_loop", 6)


def test_a_redirect_to_a_private_address_is_refused():
    """The door is open for exactly one host and port, not for what it points to."""
    for place in ("http://127.0.0.1:9/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest/"):
        answer, _ = fetch(always(reply(302, b"", f"Location: {place}")))
        assert (answer.outcome, answer.url) == ("refused", place)


def test_where_everything_is_denied_nothing_is_asked():
    """Neither at the beginning nor at the end of a redirect; what else may be asked is not even looked up there."""
    looked_up = []

    async def allowed(url):
        looked_up.append(url)
        return "yes"

    async def run():
        async with Server(always(reply(200, b"secret"))) as shut:
            async with Server(always(reply(302, b"", f"Location: {shut.url('/1')}"))) as open_:
                limits = settings(allow_hosts=[shut.address, open_.address])
                async with Fetcher(limits, AGENT, is_denied=lambda url: shut.address in url) as fetcher:
                    answers = [await fetcher.fetch(url, allowed=allowed) for url in (shut.url("/2"), open_.url("/go"))]
            return answers, shut.requests

    answers, requests = asyncio.run(run())
    assert [answer.outcome for answer in answers] == ["rights_denied"] * 2
    assert (requests, looked_up) == ([], [])


def test_an_unchanged_page_is_not_modified():
    """Validators go out as they came in, and 304 is a success then."""
    answer, server = fetch(
        always(reply(304, length=False)), validators={"etag": 'W/"ä1"', "last_modified": "yesterday"}
    )
    assert (answer.not_modified, answer.status, answer.body) == (True, 304, b"")
    assert 'If-None-Match: W/"ä1"' in server.requests[0]
    assert "If-Modified-Since: yesterday" in server.requests[0]


def test_a_validator_that_would_smuggle_a_header_is_left_out():
    """Line breaks and characters that no header can hold never leave."""
    answer, server = fetch(always(reply(200, b"ok")), validators={"etag": "a\r\nX-Evil: 1", "last_modified": "ș"})
    assert answer.body == b"ok"
    assert "Evil" not in server.requests[0]
    assert "If-" not in server.requests[0]


def test_a_connection_that_died_while_idle_is_replaced_once():
    """The server closes every connection at its second request; nobody notices."""

    def script(path, server):
        if server.connections == 1 and len(server.requests) > 1:
            return _close_now
        return reply(200, b"ok")

    async def run():
        async with Server(script) as server, Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher:
            answers = [await fetcher.fetch(server.url(f"/{number}")) for number in range(3)]
            return answers, server

    answers, server = asyncio.run(run())
    assert [answer.body for answer in answers] == [b"ok"] * 3
    assert [head.split()[1] for head in server.requests] == ["/0", "/1", "/1", "/2"]


async def _close_now(writer):
    return False


def test_error_pages_keep_the_connection():
    """Ten pages that are gone need one connection."""

    async def run():
        script = always(reply(404, b"gone" * 1000))
        async with Server(script) as server, Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher:
            for number in range(10):
                await fetcher.fetch(server.url(f"/{number}"))
            return server.connections

    assert asyncio.run(run()) == 1


def test_a_failure_leaves_the_host_usable():
    """After timeouts, resets and floods the same fetcher still gets the next page."""
    cases = {f"/{n}": case[1] for n, case in enumerate(ADVERSE) if case[0] != "to itself"}

    def script(path, server):
        return cases.get(path, reply(200, b"ok"))

    async def run():
        async with Server(script) as server:
            limits = settings(allow_hosts=[server.address], deadline_s=0.5, raw_cap=1_000_000, decoded_cap=2_000_000)
            async with Fetcher(limits, AGENT) as fetcher:
                urls = [server.url(path) for path in cases] + [server.url("/fine")]
                return await asyncio.wait_for(asyncio.gather(*map(fetcher.fetch, urls)), 60)

    *errors, last = asyncio.run(run())
    assert all(isinstance(error, FetchError) for error in errors)
    assert last.body == b"ok"


@pytest.mark.parametrize(
    "url", ["", "x", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "http://:80/", "http://a:99999/"]
)
def test_what_is_no_web_address_is_refused(url):
    """Nothing but http(s) with a host and a possible port leaves the machine."""

    async def run():
        async with Fetcher(settings(), AGENT) as fetcher:
            return await fetcher.fetch(url)

    assert asyncio.run(run()).outcome == "refused"


def test_a_server_that_speaks_no_tls():
    """An https address is never asked in the clear; the reason says what failed."""
    heard = []

    async def serve(reader, writer):
        heard.append(await reader.read(3))
        writer.write(reply(400, b"this is plain HTTP"))
        writer.close()

    async def run():
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with server, Fetcher(settings(allow_hosts=[address]), AGENT) as fetcher:
            return await fetcher.fetch(f"https://{address}/")

    answer = asyncio.run(run())
    assert answer.outcome == "connect"
    assert "SSL" in answer.detail
    assert heard == [b"\x16\x03\x01"]


def test_nobody_there():
    """A closed port is a connect error, and so is a name that does not exist."""

    async def nowhere(host, port):
        raise OSError("no such name")

    async def run():
        async with Server(always(b"")) as server:
            address = server.address
        async with Fetcher(settings(allow_hosts=[address]), AGENT, resolve=nowhere) as fetcher:
            return [(await fetcher.fetch(url)).outcome for url in (f"http://{address}/", "http://name.example/")]

    assert asyncio.run(run()) == ["connect", "connect"]


@pytest.mark.parametrize("contact", ["", "  ", "ö@example.org", "a\r\nX: 1"])
def test_nothing_is_fetched_without_a_contact(contact):
    """Neither a fetcher nor a User-Agent can be made, and the message says what to do."""
    with pytest.raises(ConfigError, match="contact"):
        Fetcher(settings(contact=contact), AGENT)
    with pytest.raises(ConfigError, match="contact"):
        user_agent("1.0", contact)


def test_the_user_agent_names_program_and_contact():
    """The form that operators of websites expect."""
    assert user_agent("1.2", "desk@example.org") == "presswatch/1.2 (+desk@example.org)"
