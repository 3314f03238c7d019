"""Pages as WARC 1.1 records: how they are written, and how they are read back.

One page is two gzip members that follow each other: a `response` record (a fetched page, true headers, the body as it
came over the wire) or a `resource` record (a file), then a `metadata` record that holds the page's claims as JSON.
Nothing else is needed to understand the page again.  Pure: these functions turn values into bytes and back.

WARC: ISO 28500:2017.  A body that arrived chunked is stored joined, and the header that said so is renamed
`X-Crawl-Transfer-Encoding`, as Apache StormCrawler does; otherwise readers would look for chunks.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast
from uuid import UUID

from fastwarc.warc import ArchiveIterator, WarcRecord

from presswatch.codings import Unpackable, unpack
from presswatch.model import Claims, Entry, Page, Precision, Reservation, UrlVia

METADATA_TYPE: Final = "application/vnd.presswatch.claims+json"

_LEVEL_PLAIN: Final = 1
_LEVEL_COMPRESSED: Final = 0


def response_record(
    *,
    url: str,
    at: dt.datetime,
    status: int,
    headers: Iterable[tuple[str, str]],
    raw: bytes,
    record_id: UUID,
) -> bytes:
    """Write one fetched page as a gzip member; `raw` is the body as transferred, still content-encoded."""
    lines = [f"HTTP/1.1 {status} "]
    encoded = False
    for name, value in headers:
        encoded = encoded or (name.lower() == "content-encoding" and value.lower() not in ("", "identity"))
        shown = f"X-Crawl-{name}" if name.lower() == "transfer-encoding" else name
        lines.append(f"{shown}: {value}")
    block = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace") + raw
    head = _head(
        "response",
        url=url,
        at=at,
        record_id=record_id,
        content_type="application/http;msgtype=response",
        length=len(block),
    )
    return _member(head, block, level=_LEVEL_COMPRESSED if encoded else _LEVEL_PLAIN)


def resource_record(*, url: str, at: dt.datetime, media_type: str, raw: bytes, record_id: UUID) -> bytes:
    """Write one file, or one line of a JSONL file, as a gzip member."""
    head = _head("resource", url=url, at=at, record_id=record_id, content_type=media_type, length=len(raw))
    return _member(head, raw, level=_LEVEL_PLAIN)


def claims_record(*, url: str, at: dt.datetime, claims: Claims, record_id: UUID, of: UUID) -> bytes:
    """Write the claims of the page record `of` as a gzip member."""
    block = json.dumps(_claims_to_json(claims), ensure_ascii=False, separators=(",", ":")).encode()
    head = _head(
        "metadata",
        url=url,
        at=at,
        record_id=record_id,
        content_type=METADATA_TYPE,
        length=len(block),
        concurrent_to=of,
    )
    return _member(head, block, level=_LEVEL_PLAIN)


def read_page(members: bytes, *, decoded_cap: int) -> tuple[Page, Claims]:
    """Read a page and its claims from the bytes of its two gzip members.

    In: what the two `*_record` functions above wrote, one after the other; a cap in bytes on the decoded body.
    Raises ValueError when the bytes are no such pair or the body does not decode within the cap.
    """
    records = list(_records(members))
    if len(records) != 2:
        raise ValueError(f"expected a page record and its metadata record, found {len(records)}")
    (kind, headers, block), (_, _, metadata) = records
    claims = _claims_from_json(json.loads(metadata))
    at = dt.datetime.fromisoformat(headers["warc-date"])
    url = headers["warc-target-uri"]
    if kind == "resource":
        page = Page(url=url, fetched_at=at, media_type=headers.get("content-type", ""), body=block)
    else:
        status, http_headers, raw = split_response(block)
        named = dict(http_headers)
        page = Page(
            url=url,
            fetched_at=at,
            media_type=named.get("content-type", "").partition(";")[0].strip().lower(),
            body=content_decoded(raw, named.get("content-encoding", ""), cap=decoded_cap),
            http_status=status,
            headers=http_headers,
        )
    return page, claims


def split_response(block: bytes) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
    """Split a stored HTTP response into status, headers (names in lower case) and body."""
    head, _, body = block.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    fields = tuple((name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in rest))
    return int(first.split(" ", 2)[1]), fields, body


def content_decoded(raw: bytes, encoding: str, *, cap: int) -> bytes:
    """Undo gzip or deflate, as the fetch did.  Raises ValueError beyond `cap` bytes or for another coding."""
    body = unpack(raw, encoding, cap)
    if isinstance(body, Unpackable):
        raise ValueError(f"{body.outcome}: {body.detail}")  # noqa: TRY004  (the bytes are wrong, not a type)
    return body


def _head(
    kind: str,
    *,
    url: str,
    at: dt.datetime,
    record_id: UUID,
    content_type: str,
    length: int,
    concurrent_to: UUID | None = None,
) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{record_id}>",
        f"WARC-Date: {at.astimezone(dt.UTC).isoformat(timespec='microseconds').replace('+00:00', 'Z')}",
        f"WARC-Target-URI: {url}",
        f"Content-Type: {content_type}",
        f"Content-Length: {length}",
    ]
    if concurrent_to is not None:
        lines.insert(5, f"WARC-Concurrent-To: <urn:uuid:{concurrent_to}>")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _member(head: bytes, block: bytes, *, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, 31)
    return b"".join((packer.compress(head), packer.compress(block), packer.compress(b"\r\n\r\n"), packer.flush()))


def _records(members: bytes) -> Iterator[tuple[str, dict[str, str], bytes]]:
    for record in ArchiveIterator(io.BytesIO(members), parse_http=False):
        yield _read_record(record)


def _read_record(record: WarcRecord) -> tuple[str, dict[str, str], bytes]:
    block = record.reader.read()
    if len(block) != record.content_length:
        raise ValueError(f"record is cut short: {len(block)} of {record.content_length} bytes")
    headers = {name.lower(): value for name, value in record.headers.items()}
    return headers.get("warc-type", ""), headers, block


def _claims_to_json(claims: Claims) -> dict[str, Any]:
    entry = claims.entry
    fields: dict[str, Any] = {
        "entry_id": entry.entry_id,
        "feed_id": entry.feed_id,
        "guid": entry.guid,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "authors": entry.authors,
        "language": entry.language,
        "published_raw": entry.published_raw,
        "published_at": entry.published_at and entry.published_at.isoformat(),
        "published_precision": entry.published_precision,
        "updated_at": entry.updated_at and entry.updated_at.isoformat(),
        "source_name": entry.source_name,
        "source_url": entry.source_url,
    }
    kept = {name: value for name, value in fields.items() if value not in (None, ())}
    said = {"entry": kept, "outlet_id": claims.outlet_id, "urls": claims.urls}
    if claims.tdm is not None:
        said["tdm"] = {"reserved": claims.tdm.is_reserved, "policy": claims.tdm.policy, "origin": claims.tdm.origin}
    return said


def _claims_from_json(data: dict[str, Any]) -> Claims:
    entry = data["entry"]
    return Claims(
        entry=Entry(
            entry_id=entry["entry_id"],
            feed_id=entry.get("feed_id"),
            guid=entry.get("guid"),
            url=entry["url"],
            title=entry.get("title"),
            summary=entry.get("summary"),
            authors=tuple(entry.get("authors", ())),
            language=entry.get("language"),
            published_raw=entry.get("published_raw"),
            published_at=_time(entry.get("published_at")),
            published_precision=cast("Precision", entry.get("published_precision", "unknown")),
            updated_at=_time(entry.get("updated_at")),
            source_name=entry.get("source_name"),
            source_url=entry.get("source_url"),
        ),
        outlet_id=data.get("outlet_id"),
        urls=tuple((url, cast("UrlVia", via)) for url, via in data.get("urls", ())),
        tdm=_reservation(data.get("tdm")),
    )


def _reservation(data: dict[str, Any] | None) -> Reservation | None:
    return Reservation(data["reserved"], data["policy"], data["origin"]) if data else None


def _time(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
