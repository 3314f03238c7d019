"""Bodies that are bombs, endless, cut or not what they are said to be: a fixed word, in bounded time and memory."""

import asyncio
import gzip
import tracemalloc
import zlib

import pytest

from connectors.http import Fetcher, FetchError, Response
from tests.connectors.loopback import AGENT, Server, always, cut, drip, fetch, reply, settings

TEXT = b"The harbour is closed until Friday. " * 100
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
GZIP, DEFLATE = "Content-Encoding: gzip", "Content-Encoding: deflate"
CAPS = {"raw_cap": 1_000_000, "decoded_cap": 2_000_000}


def packed(size, wbits):
    """So many zeros, packed 1000:1."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    parts = [packer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return b"".join([*parts, packer.flush()])


def chunked(*parts):
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


GZIP_BOMB, ZLIB_BOMB, BARE_BOMB = (packed(32 << 20, wbits) for wbits in (31, 15, -15))
BODIES = [
    ("gzip bomb, 1000:1", reply(200, GZIP_BOMB, GZIP), "too_big"),
    ("deflate bomb, 1000:1", reply(200, ZLIB_BOMB, DEFLATE), "too_big"),
    ("bare deflate bomb", reply(200, BARE_BOMB, DEFLATE), "too_big"),
    ("bomb that says nothing", reply(200, GZIP_BOMB), "too_big"),
    ("bomb in a bomb", reply(200, gzip.compress(GZIP_BOMB), GZIP), "too_big"),
    ("bomb in deflate", reply(200, zlib.compress(GZIP_BOMB), DEFLATE), "too_big"),
    ("bomb behind a page", reply(200, gzip.compress(TEXT) + GZIP_BOMB, GZIP), "too_big"),
    ("many small members that sum up", reply(200, gzip.compress(bytes(30_000)) * 100, GZIP), "too_big"),
    ("more members than bytes", reply(200, gzip.compress(b"", mtime=0) * 40_000, GZIP), "bad_encoding"),
    ("bomb in chunks", CHUNKED.replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n") + chunked(GZIP_BOMB), "too_big"),
    ("br", reply(200, b"\x8b\x01\x80abc\x03" * 9, "Content-Encoding: br"), "bad_encoding"),
    ("zstd", reply(200, b"\x28\xb5\x2f\xfd\x04\x58" * 9, "Content-Encoding: zstd"), "bad_encoding"),
    ("compress", reply(200, b"\x1f\x9d\x90" * 9, "Content-Encoding: compress"), "bad_encoding"),
    ("gzip on gzip, declared", reply(200, gzip.compress(gzip.compress(TEXT)), "Content-Encoding: gzip, gzip"), "bad_encoding"),
    ("two headers of codings", reply(200, gzip.compress(TEXT), GZIP, "Content-Encoding: br"), "bad_encoding"),
    ("a coding of 9 kB", reply(200, TEXT, "Content-Encoding: " + "x" * 9000), "bad_encoding"),
    ("gzip cut in its head", reply(200, gzip.compress(TEXT)[:8], GZIP), "truncated"),
    ("gzip cut before its end", reply(200, gzip.compress(TEXT)[:-4], GZIP), "truncated"),
    ("gzip with a wrong sum", reply(200, gzip.compress(TEXT)[:-8] + bytes(8), GZIP), "bad_encoding"),
    ("second member cut", reply(200, gzip.compress(TEXT) + gzip.compress(TEXT)[:-9], GZIP), "truncated"),
    ("endless, no length", drip(b"HTTP/1.1 200 OK\r\n\r\n", b"y" * 60_000, 0), "too_big"),
    ("endless chunks", drip(CHUNKED, b"8000\r\n" + b"y" * 0x8000 + b"\r\n", 0), "too_big"),
    ("endless tiny chunks", drip(CHUNKED, b"1\r\ny\r\n" * 5000, 0), "protocol"),
    ("a trickle of chunks", drip(CHUNKED, b"1\r\ny\r\n", 0.01), "timeout"),
    ("endless chunk extension", drip(CHUNKED, b"1;" + b"z" * 9999, 0), "protocol"),
    ("endless trailers", drip(CHUNKED + b"0\r\n", b"X-T: r\r\n" * 1000, 0), "protocol"),
    ("a chunk that is larger than all", drip(CHUNKED + b"f" * 16 + b"\r\n", b"y" * 60_000, 0), "too_big"),
    ("a chunk of 100 digits", cut(CHUNKED[:-4], b"f" * 100 + b"\r\nx"), "protocol"),
    ("a negative chunk", cut(CHUNKED[:-4], b"-5\r\nhello\r\n"), "protocol"),
    ("chunks without an end", cut(CHUNKED[:-4], b"2\r\nok\r\n"), "truncated"),
    ("declared 1 GB", cut(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000", b"x"), "too_big"),
    ("shorter than declared", cut(b"HTTP/1.1 200 OK\r\nContent-Length: 9", b"x"), "truncated"),
    ("silence after the head", drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", b"", 0.2), "timeout"),
    ("a part", reply(206, b"half", "Content-Range: bytes 0-3/9"), "truncated"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "outcome"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_a_body_that_is_none(answer, outcome):
    """Never unpacked beyond the cap, never waited for beyond the deadline."""
    answer, _ = fetch(always(answer), deadline_s=0.4 if outcome == "timeout" else 60.0, **CAPS)
    assert isinstance(answer, FetchError), answer
    assert (answer.outcome, answer.reason, bool(answer.detail)) == (outcome, outcome, True)  # never http_200
    assert answer.bytes <= 1_000_000 + 65_536
    assert len(answer.detail) < 300


GOOD = [
    ("a gzip file as gzip", reply(200, gzip.compress(gzip.compress(TEXT)), GZIP), TEXT),
    ("gzip without saying so", reply(200, gzip.compress(TEXT)), TEXT),
    ("no gzip although it says so", reply(200, TEXT, GZIP), TEXT),
    ("padding behind gzip", reply(200, gzip.compress(TEXT) + bytes(500), GZIP), TEXT),
    ("members", reply(200, gzip.compress(TEXT) * 3, GZIP), TEXT * 3),
    ("bare deflate", reply(200, zlib.compress(TEXT, wbits=-15), DEFLATE), TEXT),
    ("none", reply(200, TEXT, "Content-Encoding: none"), TEXT),
    ("exactly the cap", reply(200, bytes(1_000_000)), bytes(1_000_000)),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "body"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD])
def test_a_body_that_is_odd_and_good_enough(answer, body):
    """The bytes have the last word."""
    answer, _ = fetch(always(answer), **CAPS)
    assert isinstance(answer, Response), answer
    assert answer.body == body


SITEMAP = b'<?xml version="1.0"?><urlset>' + b"<url><loc>https://a.example/1</loc></url>" * 80_000 + b"</urlset>"
FEED = SITEMAP.replace(b"urlset>", b"rss>")


@pytest.mark.parametrize(
    ("answer", "may_list", "outcome"),
    [
        (reply(200, SITEMAP), True, "ok"),
        (reply(200, gzip.compress(SITEMAP)), True, "ok"),
        (reply(200, gzip.compress(SITEMAP), GZIP), True, "ok"),
        (reply(200, zlib.compress(SITEMAP, wbits=-15), DEFLATE), True, "ok"),
        (reply(200, SITEMAP.replace(b"<url><loc>", b"").replace(b"</loc></url>", b"\n")[29:-9]), True, "ok"),
        (CHUNKED + chunked(*[SITEMAP[at : at + 9999] for at in range(0, len(SITEMAP), 9999)]), True, "ok"),
        (reply(200, SITEMAP), False, "too_big"),
        (reply(200, gzip.compress(SITEMAP)), False, "too_big"),
        (reply(200, FEED), True, "too_big"),
        (reply(200, gzip.compress(FEED), GZIP), True, "too_big"),
        (cut(b"HTTP/1.1 200 OK\r\nContent-Length: 52428801", b"<urlset>"), True, "too_big"),
        (drip(b"HTTP/1.1 200 OK\r\n\r\n<urlset>", b"<url>" * 90_000, 0), True, "too_big"),
        (reply(200, gzip.compress(b"<urlset>" + bytes(60 << 20))), True, "too_big"),
    ],
)
def test_a_sitemap_may_be_larger_than_anything_else(answer, may_list, outcome):
    """Up to what the protocol allows, where one may come; told by how it begins, packed or not."""
    answer, _ = fetch(always(answer), validators={"may_list": may_list}, deadline_s=60.0, **CAPS)
    if outcome == "ok":
        assert isinstance(answer, Response), answer
        assert answer.body.count(b"https://a.example/1") == 80_000
        assert answer.size == len(answer.body) > 1_000_000
    else:
        assert (answer.outcome, answer.bytes <= (50 << 20) + 500_000) == (outcome, True)


def test_what_waits_to_be_read_is_kept_packed():
    """Twenty answers of 1.9 MB from 2 kB each hold next to nothing, and still give their bodies."""

    async def run():
        async with (
            Server(always(reply(200, gzip.compress(bytes(1_900_000)), GZIP))) as server,
            Fetcher(settings(allow_hosts=[server.address], **CAPS), AGENT) as fetcher,
        ):
            tracemalloc.start()
            answers = [await fetcher.fetch(server.url(f"/{n}")) for n in range(20)]
            held = tracemalloc.get_traced_memory()[0]
            tracemalloc.stop()
            return held, {answer.body for answer in answers}

    held, bodies = asyncio.run(run())
    assert bodies == {bytes(1_900_000)}
    assert held < 4_000_000


@pytest.mark.parametrize(
    ("status", "outcome", "broken"),
    [
        (404, "gone", drip(b"HTTP/1.1 404 No\r\nContent-Length: 9000\r\n\r\n", b"x", 0.02)),
        (404, "gone", drip(b"HTTP/1.1 404 No\r\n\r\n", b"x" * 60_000, 0)),
        (410, "gone", cut(b"HTTP/1.1 410 No\r\nContent-Length: 9000", b"half")),
        (503, "soft", cut(b"HTTP/1.1 503 No\r\nTransfer-Encoding: chunked", b"zz\r\n")),
        (403, "blocked", reply(403, GZIP_BOMB, GZIP)),
        (403, "blocked", reply(403, b"\x8b\x01", "Content-Encoding: br")),
        (429, "soft", reply(429, gzip.compress(b"slow down")[:-9], GZIP)),
        (304, "hard", cut(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 10")),
    ],
)
def test_an_error_page_may_break_off(status, outcome, broken):
    """Its status has said what there is to say."""
    answer, _ = fetch(always(broken), deadline_s=0.4)
    assert (answer.outcome, answer.status) == (outcome, status)


def test_bombs_take_little_memory_and_harm_nobody():
    """All of them from one fetcher, beside a sound host: what Python holds stays below a few bodies at the cap."""
    large = [answer for name, answer, _ in BODIES if "bomb" in name or name in ("endless, no length", "endless chunks")]
    cases = {f"/{n}": answer for n, answer in enumerate(large)}

    async def run():
        async with Server(lambda path, _: cases[path]) as server, Server(always(reply(200, b"ok"))) as sound:
            limits = settings(allow_hosts=[server.address, sound.address], deadline_s=60.0, per_host=4, **CAPS)
            async with Fetcher(limits, AGENT) as fetcher:
                await fetcher.fetch(sound.url())
                tracemalloc.start()
                answers = await asyncio.gather(
                    *map(fetcher.fetch, [server.url(path) for path in cases]),
                    *map(fetcher.fetch, [sound.url(f"/{n}") for n in range(10)]),
                )
                peak = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
                return answers, peak

    answers, peak = asyncio.run(run())
    assert all(isinstance(answer, FetchError) for answer in answers[:-10])
    assert [answer.body for answer in answers[-10:]] == [b"ok"] * 10
    assert peak < 16_000_000


@pytest.mark.parametrize("when", ["before the head", "in the head", "after the head", "in the body"])
def test_resets(when):
    """A connection that is reset, whenever it is."""
    sent = {
        "before the head": b"",
        "in the head": b"HTTP/1.1 200 O",
        "after the head": b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n",
        "in the body": b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf",
    }[when]

    async def reset(writer):
        writer.write(sent)
        await writer.drain()
        await asyncio.sleep(0.02)
        writer.transport.abort()
        return False

    answer, server = fetch(always(reset))
    assert answer.outcome == ("truncated" if b"\r\n\r\n" in sent else "protocol")
    assert len(server.requests) == 1


def test_a_connection_that_dies_while_it_is_kept_is_replaced_for_each_of_many():
    """The server closes after every answer without saying so; forty pages come all the same."""

    def script(path, server):
        return cut(reply(200, path.encode())[: -4 - len(path)], path.encode())

    async def run():
        async with (
            Server(script) as server,
            Fetcher(settings(allow_hosts=[server.address], per_host=4), AGENT) as fetcher,
        ):
            answers = await asyncio.gather(*(fetcher.fetch(server.url(f"/{n}")) for n in range(40)))
            return [answer.body for answer in answers]

    assert asyncio.run(run()) == [f"/{n}".encode() for n in range(40)]
