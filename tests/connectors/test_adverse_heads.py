"""Heads of answers that are wrong, endless or too many: each a fixed word, in bounded time and memory."""

import asyncio
import datetime as dt
import tracemalloc

import pytest

from connectors.http import Fetcher, FetchError, Response
from tests.connectors.loopback import AGENT, Server, always, cut, drip, fetch, reply, settings

OK = b"HTTP/1.1 200 OK"
MANY = b"".join(b"a:%d\r\n" % number for number in range(8000))

HEADS = [
    ("no number", cut(b"HTTP/1.1 abc OK\r\nContent-Length: 0"), "protocol"),
    ("two digits", cut(b"HTTP/1.1 99 Low\r\nContent-Length: 0"), "protocol"),
    ("four digits", cut(b"HTTP/1.1 2000 High\r\nContent-Length: 0"), "protocol"),
    ("status 999", cut(b"HTTP/1.1 999 No\r\nContent-Length: 0"), "soft"),
    ("status 600", cut(b"HTTP/1.1 600 No\r\nContent-Length: 0"), "soft"),
    ("HTTP/0.9", cut(b"<html><p>Here is the page itself.</p></html>"), "protocol"),
    ("another protocol", cut(b"ICY 200 OK"), "protocol"),
    ("TLS", cut(b"\x15\x03\x03\x00\x02\x02\x28"), "protocol"),
    ("blank lines for ever", drip(b"", b"\r\n" * 1000, 0.001), "protocol"),
    ("a status line without end", drip(b"HTTP/1.1 200 ", b"O" * 9999, 0.001), "protocol"),
    ("a header without end", drip(OK + b"\r\nX-Long: ", b"z" * 9999, 0.001), "protocol"),
    ("a folded header without end", drip(OK + b"\r\nX-Long: a\r\n", b" b\r\n" * 2000, 0.001), "protocol"),
    ("no colon", cut(OK + b"\r\nthis is no header"), "protocol"),
    ("NUL in a value", cut(OK + b"\r\nX-A: a\x00b\r\nContent-Length: 2", b"ok"), "protocol"),
    ("NUL in a name", cut(OK + b"\r\nX\x00A: ab\r\nContent-Length: 2", b"ok"), "protocol"),
    ("bare CR in a value", cut(OK + b"\r\nX-A: a\rX-B: b\r\nContent-Length: 2", b"ok"), "protocol"),
    ("blank before the colon", cut(OK + b"\r\nContent-Length : 2", b"ok"), "protocol"),
    ("negative length", cut(OK + b"\r\nContent-Length: -5", b"ok"), "protocol"),
    ("length in words", cut(OK + b"\r\nContent-Length: two", b"ok"), "protocol"),
    ("length with a sign", cut(OK + b"\r\nContent-Length: +2", b"ok"), "protocol"),
    ("a length of 5,000 digits", cut(OK + b"\r\nContent-Length: " + b"9" * 5000, b"ok"), "protocol"),
    ("lengths that contradict", cut(OK + b"\r\nContent-Length: 2\r\nContent-Length: 3", b"okk"), "protocol"),
    ("two transfer codings", cut(OK + b"\r\nTransfer-Encoding: gzip, chunked", b"0\r\n\r\n"), "protocol"),
    ("an unknown transfer coding", cut(OK + b"\r\nTransfer-Encoding: magic", b"ok"), "protocol"),
    ("an upgrade", cut(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade"), "protocol"),
    ("1xx for ever, fast", drip(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 100, 0.005), "protocol"),
    ("a change of protocol", cut(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x"), "protocol"),
    ("1xx and an end", cut(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Wait"), "protocol"),
    ("half a head", cut(OK + b"\r\nContent-Le"), "protocol"),
    ("a byte at a time", drip(b"", b"H", 0.02), "timeout"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "outcome"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_a_head_that_is_none(answer, outcome):
    """What is no HTTP gets its word, and the reason in words."""
    answer, _ = fetch(always(answer), deadline_s=0.4 if outcome == "timeout" else 60.0)
    assert isinstance(answer, FetchError)
    assert (answer.outcome, bool(answer.detail)) == (outcome, True)


GOOD = [
    ("equal lengths twice", OK + b"\r\nContent-Length: 2\r\nContent-Length: 2", b"ok", b"ok"),
    ("chunked and a length", OK + b"\r\nTransfer-Encoding: chunked\r\nContent-Length: 9", b"2\r\nok\r\n0\r\n\r\n", b"ok"),
    ("more than declared", OK + b"\r\nContent-Length: 2", b"ok and more", b"ok"),
    ("no reason", b"HTTP/1.1 200\r\nContent-Length: 2", b"ok", b"ok"),
    ("HTTP/1.0", b"HTTP/1.0 200 OK", b"ok", b"ok"),
    ("a version that is none", b"HTTP/2.0 200 OK\r\nContent-Length: 2", b"ok", b"ok"),
    ("line feeds alone", b"HTTP/1.1 200 OK\nContent-Length: 2", b"ok", b"ok"),
    ("a few 1xx first", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n" + OK + b"\r\nContent-Length: 2", b"ok", b"ok"),
    ("8,000 headers", OK + b"\r\n" + MANY + b"Content-Length: 2", b"ok", b"ok"),
    ("bytes that are no ASCII", OK + b"\r\nX-A: \xff\xfe\xc8\x99\r\nContent-Length: 2", b"ok", b"ok"),
    ("trailers", OK + b"\r\nTransfer-Encoding: chunked", b"2\r\nok\r\n0\r\nX-Trail: er\r\n\r\n", b"ok"),
    ("chunk extensions", OK + b"\r\nTransfer-Encoding: chunked", b"2;a=b\r\nok\r\n0\r\n\r\n", b"ok"),
    ("204", b"HTTP/1.1 204 No Content", b"", b""),
    ("205", b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0", b"", b""),
    ("200 and nothing", OK + b"\r\nContent-Length: 0", b"", b""),
    ("200, a coding, and nothing", OK + b"\r\nContent-Encoding: gzip\r\nContent-Length: 0", b"", b""),
]  # fmt: skip


@pytest.mark.parametrize(("head", "sent", "body"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD])
def test_a_head_that_is_odd_and_good_enough(head, sent, body):
    """Oddities that leave no doubt about the body are no failure."""
    answer, _ = fetch(always(cut(head, sent)))
    assert isinstance(answer, Response), answer
    assert answer.body == body


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("1e300", None, None),
        ("-1e300", None, None),
        ("316800", 316_800, 316_800),  # 88 hours, as seen; how long is really waited is decided elsewhere
        ("0", 0, 0),
        ("1.5", None, None),
        ("nan", None, None),
        ("120, 240", None, None),
        ("Mon, 01 Jan 0001 00:00:00 GMT", None, None),
        ("Mon, 01 Jan 0001 00:00:00 +2359", None, None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1e8, 1e12),
        ("Fri, 31 Dec 9999 23:59:59 -2359", 1e8, 1e12),
        ("Fri, 99 Zzz 99999 99:99:99 GMT", None, None),
        ("9" * 9999, 99_999, 1e12),
    ],
)
def test_absurd_wishes_to_wait(value, low, high):
    """A number of seconds that can be calculated with, or nothing."""
    answer, _ = fetch(always(reply(503, b"", f"Retry-After: {value}")))
    assert answer.outcome == "soft"
    assert answer.retry_after_s is None if low is None else low <= answer.retry_after_s <= high


def test_an_answer_that_came_before_the_question():
    """A server that writes at once, and one that hangs up while the request is still being sent."""

    async def run():
        async def eager(reader, writer):
            writer.write(reply(200, b"eager"))
            await writer.drain()
            await reader.read(1)
            writer.close()

        server = await asyncio.start_server(eager, "127.0.0.1", 0)
        address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with server, Fetcher(settings(allow_hosts=[address]), AGENT) as fetcher:
            return [await fetcher.fetch(f"http://{address}/{n}") for n in range(3)]

    assert [getattr(answer, "body", answer) for answer in asyncio.run(run())] == [b"eager"] * 3


def test_what_stood_behind_an_answer_is_not_taken_for_the_next():
    """A length that is too short leaves bytes in the connection; the next page comes over a fresh one."""

    async def run():
        async with Server(_with_rest) as server, Fetcher(settings(allow_hosts=[server.address]), AGENT) as fetcher:
            return [(await fetcher.fetch(server.url(f"/{n}"))).body for n in range(4)]

    assert asyncio.run(run()) == [b"/0", b"/1", b"/2", b"/3"]


def _with_rest(path, server):
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(path)}\r\n\r\n{path} and the rest of a page".encode()


def test_everything_at_once_takes_little_memory_and_harms_nobody():
    """All bad heads from one fetcher, a good page between each two; what Python holds stays below 8 MB."""
    cases = {f"/{n}": case[1] for n, case in enumerate(HEADS)}

    async def run():
        async with (
            Server(lambda path, _: cases.get(path, reply(200, b"ok"))) as server,
            Server(always(reply(200, b"ok"))) as other,
        ):
            limits = settings(allow_hosts=[server.address, other.address], deadline_s=3.0, per_host=8)
            async with Fetcher(limits, AGENT) as fetcher:
                urls = [url for path in cases for url in (server.url(path), other.url(path))]
                await fetcher.fetch(other.url())  # what is imported and made once is none of their memory
                tracemalloc.start()
                answers = await asyncio.gather(*map(fetcher.fetch, urls))
                peak = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
                return answers, peak

    answers, peak = asyncio.run(run())
    assert all(isinstance(answer, FetchError) for answer in answers[::2])
    assert all(answer.body == b"ok" for answer in answers[1::2])
    assert peak < 8_000_000


def test_the_clock_of_the_answer_is_ours():
    """A Date header from another century changes nothing."""
    answer, _ = fetch(always(reply(200, b"ok", "Date: Mon, 01 Jan 0001 00:00:00 GMT")))
    assert abs(answer.started_at - dt.datetime.now(dt.UTC)) < dt.timedelta(hours=1)
