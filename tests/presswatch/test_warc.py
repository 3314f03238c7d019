"""A page that was written reads back as it was, and foreign tools read it too."""

import contextlib
import datetime as dt
import gzip
import io
import uuid
import zlib

import pytest
from fastwarc.warc import ArchiveIterator
from hypothesis import given
from hypothesis import strategies as st

from presswatch import warc
from presswatch.codings import unpack
from presswatch.model import Claims, Entry

AT = dt.datetime(2026, 2, 3, 4, 5, 6, 789000, dt.UTC)
ONE, TWO = uuid.UUID(int=1), uuid.UUID(int=2)
CLAIMS = Claims(
    entry=Entry(
        entry_id="e1",
        feed_id="f1",
        guid="g",
        url="http://a.example/1",
        title="Știre „nouă”",
        authors=("Ana", "Ion"),
        published_raw="Tue, 3 Feb 2026",
        published_at=AT,
        published_precision="day",
        updated_at=AT,
    ),
    outlet_id="a",
    urls=(("http://a.example/1", "entry"), ("http://a.example/2", "final")),
)


def pair(page_record: bytes, claims: Claims = CLAIMS) -> bytes:
    return page_record + warc.claims_record(url="http://a.example/1", at=AT, claims=claims, record_id=TWO, of=ONE)


def response(raw: bytes, headers: list[tuple[str, str]]) -> bytes:
    return warc.response_record(url="http://a.example/1", at=AT, status=200, headers=headers, raw=raw, record_id=ONE)


@given(st.binary(max_size=2000))
def test_any_file_reads_back(body: bytes) -> None:
    record = warc.resource_record(url="urn:x", at=AT, media_type="text/plain", raw=body, record_id=ONE)
    page, claims = warc.read_page(pair(record), decoded_cap=10_000)
    assert (page.body, page.media_type, page.fetched_at, page.url) == (body, "text/plain", AT, "urn:x")
    assert claims == CLAIMS


@given(st.binary(max_size=2000).filter(lambda body: not body.startswith(b"\x1f\x8b\x08")), st.booleans())
def test_any_response_reads_back_decoded_with_its_headers(body: bytes, packed: bool) -> None:
    headers = [("Content-Type", "text/html; charset=x"), ("X-Two", "a: b"), ("Transfer-Encoding", "chunked")]
    if packed:
        headers.append(("Content-Encoding", "gzip"))
    page, _ = warc.read_page(pair(response(gzip.compress(body) if packed else body, headers)), decoded_cap=10_000)
    assert page.body == body
    assert page.media_type == "text/html"
    assert dict(page.headers)["x-two"] == "a: b"
    assert dict(page.headers)["x-crawl-transfer-encoding"] == "chunked"


def test_each_record_is_a_gzip_member_of_its_own() -> None:
    first = response(b"<p>hello</p>" * 50, [("Content-Type", "text/html")])
    whole = pair(first)
    records = list(ArchiveIterator(io.BytesIO(whole)))
    assert [str(r.record_type) for r in records] == ["response", "metadata"]
    assert gzip.decompress(first).startswith(b"WARC/1.1\r\nWARC-Type: response")


@pytest.mark.parametrize(
    ("coding", "raw"),
    [
        ("gzip", b"<p>plain, and called gzip</p>"),
        ("none", b"<p>hello</p>"),
        ("gzip", gzip.compress(b"<p>one</p>") + gzip.compress(b"<p>two</p>")),
        ("", gzip.compress(b"<p>a file</p>")),
        ("deflate", zlib.compress(b"<p>hello</p>")),
        ("br", b""),
    ],
)
def test_a_body_is_understood_as_it_was_fetched(coding, raw) -> None:
    """Ids and hashes are of the body that fetching unpacked, so understanding must see the same one."""
    page, _ = warc.read_page(pair(response(raw, [("Content-Encoding", coding)])), decoded_cap=1000)
    assert page.body == (raw and unpack(raw, coding, 1000))


def test_the_first_content_type_counts_as_it_does_when_fetching() -> None:
    page, _ = warc.read_page(
        pair(response(b"x", [("Content-Type", "text/html"), ("Content-Type", "image/png")])), decoded_cap=9
    )
    assert page.media_type == "text/html"


def test_a_body_is_unpacked_as_the_fetch_unpacked_it() -> None:
    """What was kept can be understood: several gzip members, a gzip file sent as gzip, a coding that was not done."""
    text = b"<p>hello</p>" * 9
    packed = gzip.compress(text)
    for raw, coding, body in (
        (packed + packed, "gzip", text * 2),
        (gzip.compress(packed), "gzip", text),
        (text, "gzip", text),
        (packed, "", text),
    ):
        page, _ = warc.read_page(pair(response(raw, [("Content-Encoding", coding)])), decoded_cap=1000)
        assert page.body == body


def test_a_bomb_a_damaged_body_and_half_a_pair_are_value_errors() -> None:
    bomb = response(gzip.compress(bytes(100_000)), [("Content-Encoding", "gzip")])
    with pytest.raises(ValueError, match=r"too_big: .* more than 1000 bytes"):
        warc.read_page(pair(bomb), decoded_cap=1000)
    with pytest.raises(ValueError, match="truncated"):
        warc.read_page(pair(response(gzip.compress(b"x")[:-9], [("Content-Encoding", "gzip")])), decoded_cap=1000)
    with pytest.raises(ValueError, match="bad_encoding: Content-Encoding 'br'"):
        warc.read_page(pair(response(b"x", [("Content-Encoding", "br")])), decoded_cap=1000)
    with pytest.raises(ValueError, match="found 1"):
        warc.read_page(response(b"x", []), decoded_cap=1000)


@given(st.integers(400, 70_000))
def test_a_page_is_blanked_without_moving_its_neighbours(room: int) -> None:
    """The record that takes its place is exactly as long, and whoever reads the file reads on behind it."""
    neighbour = pair(response(b"<p>hello</p>", []))
    blank = warc.blank_record(room)
    assert len(blank) == room
    records = list(ArchiveIterator(io.BytesIO(neighbour + blank + neighbour)))
    assert [str(record.record_type) for record in records] == [
        *["response", "metadata", "metadata"],
        *["response", "metadata"],
    ]
    assert gzip.decompress(blank).endswith(b"Content-Length: 0\r\n\r\n\r\n\r\n")


def test_any_pair_of_records_has_room_for_a_blank_one() -> None:
    """The shortest that we write."""
    shortest = pair(
        warc.resource_record(url="urn:x", at=AT, media_type="", raw=b"", record_id=ONE),
        Claims(Entry("", None, None, "")),
    )
    assert len(warc.blank_record(len(shortest))) == len(shortest)
    with pytest.raises(ValueError, match="no record fits"):
        warc.blank_record(20)


WHOLE = pair(response(b"<p>hello</p>" * 9, [("Content-Type", "text/html")]))
PLAIN = gzip.decompress(WHOLE)


@given(st.integers(0, len(PLAIN)), st.integers(0, 60), st.binary(max_size=40), st.booleans())
def test_damaged_records_are_value_errors(at, cut, noise, packed) -> None:
    """What a disk or another program did to the bytes, before or after they were packed."""
    whole = WHOLE if packed else PLAIN
    damaged = whole[:at] + noise + whole[at + cut :]
    with contextlib.suppress(ValueError):
        warc.read_page(damaged, decoded_cap=1000)


@pytest.mark.parametrize(
    "members",
    [b"", b"garbage" * 10, WHOLE[:-20], WHOLE[: len(WHOLE) // 2], b"\x1f\x8b\x08garbage", WHOLE[10:], PLAIN[:90]],
)
def test_what_is_no_pair_of_records(members) -> None:
    with pytest.raises(ValueError, match=r"record|Expecting value"):
        warc.read_page(members, decoded_cap=1000)
