"""Web archives (WARC) as sources: each record of a page becomes that page, or says why it is none.

Read are `response` records with a page of status 200, `resource` and `conversion` records, and the claims that
presswatch puts behind its own pages.  Requests, metadata, archive descriptions and DNS answers are no pages and pass in
silence; all other records are accounted for, one by one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

import brotli

from connectors.records import Damage, Record, records
from presswatch import dates
from presswatch.codings import Unpackable, unpack
from presswatch.extract.addresses import claimed_address
from presswatch.http_message import Head, joined, read_head
from presswatch.model import READY_TYPE, Claims
from presswatch.warc import METADATA_TYPE, is_page_address, read_claims

_SILENT: Final = frozenset({"warcinfo", "request", "metadata"})
_SILENT_SCHEMES: Final = ("dns:", "whois:")
_PAGE_TYPES: Final = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})
_FILE_TYPES: Final = _PAGE_TYPES | {"text/plain"}
_NO_TYPES: Final = frozenset({"", "application/octet-stream", "unknown/unknown", "unknown", "*/*", "content/unknown"})
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html|<head)", re.IGNORECASE)
_CLAIMS_CAP: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page as an archive holds it: `body` unpacked, `media_type` with its charset where one is named.

    `at` is None when the archive names no time at which a page can have been fetched.
    """

    offset: int
    url: str
    at: dt.datetime | None
    media_type: str
    body: bytes
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    claims: Claims | None = None


@dataclass(frozen=True, slots=True)
class NoPage:
    """A record that is not read, the rule that says so, and the address it was fetched from, where it is one."""

    offset: int
    url: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A record of a page that cannot be unpacked, and why."""

    offset: int
    url: str
    reason: str
    detail: str


Archived = ArchivedPage | NoPage | Spoiled | Damage


def read_archive(file: BinaryIO, *, now: dt.datetime, record_cap: int, page_cap: int) -> Iterator[Archived]:
    """Yield what the records of an archive are, in the order of the file.

    In: a stream at its beginning; the clock that no fetch can be ahead of; the bytes that a record may have, and those
    that its page may have once unpacked.  Raises OSError when the medium fails.
    """

    def wanted(headers: dict[str, str], start: bytes, length: int) -> bool:
        if _kind(headers) == "metadata":
            return _media_type(headers) == METADATA_TYPE and length <= _CLAIMS_CAP
        return length <= record_cap and isinstance(_judged(headers, start), _Wanted)

    page: ArchivedPage | None = None
    page_id = ""
    for record in records(file, wanted):
        if isinstance(record, Record) and _kind(record.headers) in _SILENT:
            of_page = page is not None and record.headers.get("warc-concurrent-to", "").strip() == page_id
            if page and of_page and _media_type(record.headers) == METADATA_TYPE and len(record.block) == record.length:
                page = replace(page, claims=read_claims(record.block, now=now))
            continue
        if page is not None:
            yield page
            page = None
        if isinstance(record, Damage):
            yield record
            continue
        item = _item(record, now=now, record_cap=record_cap, page_cap=page_cap)
        if isinstance(item, ArchivedPage):
            page, page_id = item, record.headers.get("warc-record-id", "").strip()
        elif item is not None:
            yield item
    if page is not None:
        yield page


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A record whose page is to be read; without `head` its block is the page."""

    url: str
    media_type: str
    head: Head | None


def _item(record: Record, *, now: dt.datetime, record_cap: int, page_cap: int) -> Archived | None:
    judged = _judged(record.headers, record.block)
    if judged is None:
        return None
    if isinstance(judged, tuple):
        url, rule = judged
        return NoPage(record.offset, url, rule)
    if record.length > record_cap:
        return NoPage(record.offset, judged.url, "too_big")
    head = judged.head
    body = _body(record.block[head.length :], head, page_cap) if head else record.block
    if isinstance(body, bytes) and len(body) > page_cap:
        body = Unpackable("too_big", "")
    if isinstance(body, Unpackable):
        if body.outcome == "too_big":
            return NoPage(record.offset, judged.url, "too_big")
        return Spoiled(record.offset, judged.url, body.outcome, body.detail)
    return ArchivedPage(
        record.offset,
        judged.url,
        _time(record.headers.get("warc-date", ""), now),
        judged.media_type,
        body,
        status=head.status if head else None,
        headers=_kept(head, judged.media_type, len(body)) if head else (),
    )


def _judged(headers: dict[str, str], start: bytes) -> _Wanted | tuple[str | None, str] | None:
    """What to do with a record, by its headers and first bytes: read it, leave it out by a rule, or pass over it."""
    kind = _kind(headers)
    named = headers.get("warc-target-uri", "").strip().removeprefix("<").removesuffix(">").strip()
    if kind in _SILENT or named.lower().startswith(_SILENT_SCHEMES):
        return None
    url = named if is_page_address(named) else claimed_address(named)
    if url is None:
        return None, "bad_link" if named else "no_link"
    if kind not in ("response", "resource", "conversion"):
        return url, "revisit" if kind == "revisit" else "record_type"
    head = None
    media_type = headers.get("content-type", "").strip()
    if kind == "response":
        head = read_head(start)
        if head is None:
            return url, "no_http"
        if head.status != 200:
            return url, f"http_{head.status}"
        media_type = head.value("content-type")
        start = start[head.length :]
    bare = media_type.partition(";")[0].strip().lower()
    if bare in _NO_TYPES and _MARKUP.match(joined(start) if head and _is_chunked(head) else start):
        bare = media_type = "text/html"
    if bare in (_PAGE_TYPES if head else _FILE_TYPES) or (kind == "resource" and bare == READY_TYPE):
        return _Wanted(url, media_type, head)
    return url, "media_type"


def _body(raw: bytes, head: Head, cap: int) -> bytes | Unpackable:
    """The body without its transfer coding and content codings, as far as the crawler has left them in place."""
    body: bytes | Unpackable = joined(raw) if _is_chunked(head) else raw
    for coding in reversed(head.value("content-encoding").lower().split(",")[:3]):
        if isinstance(body, Unpackable) or body.lstrip()[:1] == b"<":
            break
        body = _without_brotli(body, cap) if coding.strip() == "br" else unpack(body, coding, cap)
    return body


def _without_brotli(body: bytes, cap: int) -> bytes | Unpackable:
    stream = brotli.Decompressor()
    parts: list[bytes] = []
    room = cap
    try:
        part = stream.process(body, output_buffer_limit=1 << 20)
        while part:
            parts.append(part)
            room -= len(part)
            if room < 0:
                return Unpackable("too_big", f"unpacks to more than {cap} bytes")
            part = stream.process(b"", output_buffer_limit=1 << 20)
    except brotli.error as error:
        return Unpackable("bad_encoding", f"brotli: {error}")
    return b"".join(parts) if stream.is_finished() else Unpackable("truncated", "the compressed body ends too early")


def _kept(head: Head, media_type: str, length: int) -> tuple[tuple[str, str], ...]:
    """The headers under which the unpacked body is kept; what no longer holds is renamed as StormCrawler does."""
    kept = [("Content-Type", media_type), ("Content-Length", str(length))]
    for name, value in head.headers:
        gone = name.lower() in ("content-encoding", "content-length", "content-type", "transfer-encoding")
        if not gone:
            kept.append((name, value))
        elif name.lower() != "content-type" or value != media_type:
            kept.append((f"X-Crawl-{name}", value))
    return tuple(kept)


def _time(raw: str, now: dt.datetime) -> dt.datetime | None:
    """The moment of a fetch; None for what is none, before the web, or ahead of the clock."""
    try:
        at = dates.in_utc(dt.datetime.fromisoformat(raw.strip()))
    except (ValueError, OverflowError):
        stamp = dates.parse(raw, now=now)  # fourteen digits, say
        if stamp is None:
            return None
        at = stamp.at
    return at if dates.EARLIEST <= at <= now else None


def _kind(headers: dict[str, str]) -> str:
    return headers.get("warc-type", "").strip().lower()


def _media_type(headers: dict[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def _is_chunked(head: Head) -> bool:
    return "chunked" in head.value("transfer-encoding").lower()
