"""What the records of archives are, whoever wrote them: a page, a record left out by a rule, or one that is spoiled."""

import datetime as dt
import gzip
import json
import uuid
import zlib

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.archives import ArchivedPage, NoPage, Spoiled, read_archive
from connectors.records import Damage
from presswatch import warc
from presswatch.model import READY_TYPE, Claims, Entry
from tests.connectors.written import HTML, packed, record, response, stream

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
AT = dt.datetime(2026, 2, 3, 4, 5, 6, tzinfo=dt.UTC)
URL = "https://a.example/1"
CHUNKED = (
    b"3d\r\n"
    + HTML[:61]
    + b"\r\n"
    + f"{len(HTML) - 61:x};x=1\r\n".encode()
    + HTML[61:]
    + b"\r\n0\r\nTrailer: 1\r\n\r\n"
)


def read(*records, page_cap=100_000):
    return list(read_archive(stream(packed(*records)), now=NOW, record_cap=200_000, page_cap=page_cap))


def raw_deflate(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (HTML, ()),
        (HTML, ("Content-Length: 3",)),
        (HTML, ("Content-Length: 99999",)),
        (CHUNKED, ("Transfer-Encoding: chunked",)),
        (HTML, ("Transfer-Encoding: chunked", "Content-Length: 1")),
        (gzip.compress(HTML), ("Content-Encoding: gzip",)),
        (gzip.compress(HTML), ("content-encoding: X-GZIP",)),
        (HTML, ("Content-Encoding: gzip",)),
        (HTML, ("Content-Encoding: br",)),
        (zlib.compress(HTML), ("Content-Encoding: deflate",)),
        (raw_deflate(HTML), ("Content-Encoding: deflate",)),
        (brotli.compress(HTML), ("Content-Encoding: br",)),
        (brotli.compress(gzip.compress(HTML)), ("Content-Encoding: gzip, br",)),
        (HTML, ("Content-Encoding: identity",)),
        (b"14\r\n" + gzip.compress(HTML)[:20] + f"\r\n{len(gzip.compress(HTML)) - 20:x}\r\n".encode()
         + gzip.compress(HTML)[20:] + b"\r\n0\r\n\r\n", ("Transfer-Encoding: chunked", "Content-Encoding: gzip")),
    ],
)  # fmt: skip
def test_a_page_comes_out_of_every_way_to_keep_it(body, headers):
    (page,) = read(response(URL, body, *headers))
    assert (page.url, page.body, page.status, page.media_type, page.at) == (URL, HTML, 200, "text/html", AT)
    kept = warc.response_record(
        url=page.url, at=AT, status=200, headers=page.headers, raw=page.body, record_id=uuid.UUID(int=1)
    )
    claims = Claims(Entry("0" * 12, None, None, URL))
    again, _ = warc.read_page(
        kept + warc.claims_record(url=URL, at=AT, claims=claims, record_id=uuid.UUID(int=2), of=uuid.UUID(int=1)),
        decoded_cap=100_000,
    )
    assert (again.body, again.media_type) == (HTML, "text/html")


@pytest.mark.parametrize(
    ("one", "url", "rule"),
    [
        (response(URL, status="301 Moved"), URL, "http_301"),
        (response(URL, status="404 Not Found"), URL, "http_404"),
        (response(URL, media_type="image/png"), URL, "media_type"),
        (response(URL, media_type="application/rss+xml; charset=utf-8"), URL, "media_type"),
        (response(URL, b"\x00\x01", media_type=None), URL, "media_type"),
        (record("response", URL, b"what is this"), URL, "no_http"),
        (record("response", URL, b""), URL, "no_http"),
        (record("revisit", URL, b""), URL, "revisit"),
        (record("continuation", URL, b"abc"), URL, "record_type"),
        (record("novelty", URL, b"abc"), URL, "record_type"),
        (record("resource", "metadata://gnu.org/software/wget/warc/MANIFEST.txt", b"x"), None, "bad_link"),
        (record("resource", "javascript:alert(1)", b"x"), None, "bad_link"),
        (record("resource", "file:///etc/passwd", b"x"), None, "bad_link"),
        (record("resource", "../../etc/passwd", b"x"), None, "bad_link"),
        (record("resource", "https://a.example/" + "x" * 3000, b"x"), None, "bad_link"),
        (record("resource", URL, b"x", warc_target_uri=None), None, "no_link"),
        (record("resource", URL, b"%PDF", content_type="application/pdf"), URL, "media_type"),
        (response(URL, b"<html>" + bytes(300_000)), URL, "too_big"),
        (response(URL, b"<html>" + bytes(150_000)), URL, "too_big"),
        (response(URL, gzip.compress(b"<html>" + bytes(10 << 20)), "Content-Encoding: gzip"), URL, "too_big"),
        (response(URL, brotli.compress(bytes(10 << 20)), "Content-Encoding: br"), URL, "too_big"),
    ],
)
def test_what_is_no_page_names_its_rule(one, url, rule):
    assert read(one) == [NoPage(0, url, rule)]


@pytest.mark.parametrize(
    "one",
    [
        record("warcinfo", "", b"software: x", content_type="application/warc-fields", warc_target_uri=None),
        record("request", URL, b"GET / HTTP/1.1\r\n\r\n", content_type="application/http; msgtype=request"),
        record("metadata", URL, b"fetchTimeMs: 3", content_type="application/warc-fields"),
        record("response", "dns:a.example", b"20260203\na.example. 1 IN A 192.0.2.1", content_type="text/dns"),
        record("resource", "whois://whois.example/a.example", b"x", content_type="text/plain"),
    ],
)
def test_what_only_describes_passes_in_silence(one):
    assert [type(item) for item in read(one, response(URL), one)] == [ArchivedPage]


@pytest.mark.parametrize(
    ("body", "coding", "reason"),
    [
        (gzip.compress(HTML)[:-12], "gzip", "truncated"),
        (brotli.compress(HTML)[:-5], "br", "truncated"),
        (b"\x1f\x8b\x08" + bytes(50), "gzip", "bad_encoding"),
        (b"no brotli at all", "br", "bad_encoding"),
        (b"(\xb5/\xfd", "zstd", "bad_encoding"),
    ],
)
def test_a_body_that_does_not_unpack_is_spoiled_and_the_next_is_read(body, coding, reason):
    spoiled, page = read(response(URL, body, f"Content-Encoding: {coding}"), response(URL))
    assert isinstance(spoiled, Spoiled)
    assert (spoiled.reason, spoiled.url, page.body) == (reason, URL, HTML)


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        ("2026-02-03T04:05:06Z", AT),
        ("2026-02-03T04:05:06.789Z", AT.replace(microsecond=789000)),
        ("2026-02-03T06:05:06+02:00", AT),
        ("20260203040506", AT),
        ("2026-03-01T00:00:01Z", None),
        ("9999-12-31T23:59:59Z", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("1970-01-01T00:00:00Z", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_the_time_is_the_archives_own_when_it_can_be(raw, at):
    (page,) = read(response(URL, warc_date=raw))
    assert page.at == at


def test_files_and_texts_in_archives_are_pages_too():
    items = read(
        record("resource", f"<{URL}>", HTML, content_type="text/html; charset=iso-8859-2"),
        record("conversion", "https://a.example/2", b"Plain words.", content_type="text/plain"),
        record("resource", "https://a.example/3", b"{}", content_type=READY_TYPE),
        response("https://a.example/4", b"  <!DOCTYPE html><p>x", media_type=None),
        response("https://a.example/5", b"{}", media_type=READY_TYPE),
        response("https://a.example/robots.txt", b"User-agent: *", media_type="text/plain"),
    )
    assert [(item.url[-1], getattr(item, "media_type", "")) for item in items] == [
        ("1", "text/html; charset=iso-8859-2"), ("2", "text/plain"), ("3", READY_TYPE), ("4", "text/html"),
        ("5", ""), ("t", ""),
    ]  # fmt: skip


CLAIMS = Claims(
    Entry("0123456789ab", "abcdefghjkmn", "g", URL, title="Știre", authors=("Ana",), published_at=AT),
    "a",
    ((URL, "entry"), ("https://a.example/2", "final")),
)


def with_claims(claims_record):
    page = warc.resource_record(url=URL, at=AT, media_type="text/html", raw=HTML, record_id=uuid.UUID(int=1))
    return list(read_archive(stream(page + claims_record), now=NOW, record_cap=10_000, page_cap=10_000))


def test_our_own_claims_come_with_their_page():
    ours = {"url": URL, "at": AT, "claims": CLAIMS, "record_id": uuid.UUID(int=2)}
    (page,) = with_claims(warc.claims_record(**ours, of=uuid.UUID(int=1)))
    assert page.claims == CLAIMS
    (page,) = with_claims(warc.claims_record(**ours, of=uuid.UUID(int=3)))
    assert page.claims is None, "claims of another page"


@pytest.mark.parametrize(
    "block",
    [
        b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"entry": {}}', b'{"entry": {"entry_id": 5, "url": "https://a.example"}}',
        *(json.dumps({"entry": {"entry_id": "0123456789ab", "url": URL, **odd}}).encode() for odd in (
            {"url": "javascript:alert(1)"}, {"url": "file:///etc/passwd"}, {"title": 5}, {"title": "\ud800"}, {"authors": [1]},
            {"published_at": "2026-01-01"}, {"published_at": "9999-01-01T00:00:00+00:00"}, {"published_at": 5},
            {"feed_id": "../x"}, {"entry_id": "x" * 5000}, {"published_precision": "century"}, {"authors": 5},
        )),
        json.dumps({"entry": {"entry_id": "0123456789ab", "url": URL}, "urls": [["javascript:x", "final"]]}).encode(),
        json.dumps({"entry": {"entry_id": "0123456789ab", "url": URL}, "urls": [[URL, "wormhole"]]}).encode(),
    ],
)  # fmt: skip
def test_claims_that_are_none_are_not_believed(block):
    metadata = record(
        "metadata", URL, block, content_type=warc.METADATA_TYPE, warc_concurrent_to=f"<urn:uuid:{uuid.UUID(int=1)}>"
    )
    (page,) = with_claims(packed(metadata))
    assert page.claims is None
    assert page.body == HTML


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "gzip", "deflate", "br", "gzip, br"]), st.booleans())
def test_whatever_a_body_holds_there_is_one_item(body, coding, chunked):
    headers = [f"Content-Encoding: {coding}"] * bool(coding) + ["Transfer-Encoding: chunked"] * chunked
    items = read(response(URL, body, *headers), response("https://a.example/2"))
    assert len(items) == 2
    assert isinstance(items[0], ArchivedPage | NoPage | Spoiled)
    assert not isinstance(items[1], Damage)
