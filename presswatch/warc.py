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
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast, get_args
from uuid import UUID

from fastwarc.warc import ArchiveIterator, WarcRecord

from presswatch import dates, urls
from presswatch.codings import Unpackable, unpack
from presswatch.entry_json import entry_from_json, entry_to_json
from presswatch.model import Claims, Page, Precision, Reservation, Rights, UrlVia

METADATA_TYPE: Final = "application/vnd.presswatch.claims+json"

_SIGNS_OF_DAMAGE: Final = (OSError, EOFError, LookupError, TypeError, AttributeError, RecursionError, zlib.error)
"""What reading raises, beside ValueError, where the bytes are not what was written."""
_ID: Final = re.compile(r"[0-9a-z]{12}")
_URN: Final = re.compile(r"urn:sha256:[0-9a-f]{64}")
_LEVEL_PLAIN: Final = 1
_LEVEL_COMPRESSED: Final = 0
_HAS_COMMENT: Final = b"\x10"
"""The flags of a gzip header that ends with a comment."""


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


def blank_record(length: int) -> bytes:
    """Write a gzip member of exactly `length` bytes that holds a record of nothing, to stand where a page stood.

    What follows it stays where it is.  The room is filled with the comment that a gzip header may have (RFC 1952),
    which readers pass over.  Raises ValueError when `length` is shorter than any pair of records of ours.
    """
    member = _member(
        _head(
            "metadata",
            url="urn:presswatch:withheld",
            at=dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
            record_id=UUID(int=0),
            content_type="application/octet-stream",
            length=0,
        ),
        b"",
        level=_LEVEL_PLAIN,
    )
    room = length - len(member) - 1
    if room < 0:
        raise ValueError(f"no record fits into {length} bytes")
    return member[:3] + _HAS_COMMENT + member[4:10] + b"-" * room + b"\0" + member[10:]


def read_page(members: bytes, *, decoded_cap: int) -> tuple[Page, Claims]:
    """Read a page and its claims from the bytes of its two gzip members.

    In: what the two `*_record` functions above wrote, one after the other; a cap in bytes on the decoded body.
    Raises ValueError, and nothing else, when the bytes are no such pair or the body does not decode within the cap.
    """
    try:
        records = list(_records(members))
        if len(records) != 2:
            raise ValueError(f"expected a page record and its metadata record, found {len(records)}")
        return _page_of(*records[0], decoded_cap=decoded_cap), _claims_from_json(json.loads(records[1][2]))
    except _SIGNS_OF_DAMAGE as error:
        raise ValueError(f"damaged record: {type(error).__name__}: {error}"[:300]) from error


def _page_of(kind: str, headers: dict[str, str], block: bytes, *, decoded_cap: int) -> Page:
    url, at = headers["warc-target-uri"], dt.datetime.fromisoformat(headers["warc-date"])
    if kind == "resource":
        media_type = headers.get("content-type", "")
        return Page(
            url=url,
            fetched_at=at,
            media_type=media_type.partition(";")[0].strip().lower(),
            body=block,
            headers=(("content-type", media_type),) if ";" in media_type else (),
        )
    status, http_headers, raw = split_response(block)
    body = unpack(raw, ",".join(_values(http_headers, "content-encoding")), decoded_cap)
    if isinstance(body, Unpackable):
        raise ValueError(f"{body.outcome}: {body.detail}")  # noqa: TRY004  (no wrong type: a damaged body)
    content_type = next(iter(_values(http_headers, "content-type")), "")
    return Page(
        url=url,
        fetched_at=at,
        media_type=content_type.partition(";")[0].strip().lower(),
        body=body,
        http_status=status,
        headers=http_headers,
    )


def read_claims(block: bytes, *, now: dt.datetime) -> Claims | None:
    """Read the claims that came with a page in an archive, whoever wrote it.

    None when they are not of our form, or claim times that no page has at the clock `now`.
    """
    try:
        claims = _claims_from_json(json.loads(block.decode()))
        entry = claims.entry
        texts = [entry.guid, entry.title, entry.summary, entry.language, entry.published_raw, claims.outlet_id]
        texts += [entry.source_name, entry.source_url]
        times = (entry.published_at, entry.updated_at)
        sound = (
            _ID.fullmatch(entry.entry_id)
            and all(isinstance(text, str | None) for text in texts)
            and (entry.feed_id is None or _ID.fullmatch(entry.feed_id))
            and all(isinstance(name, str) for name in entry.authors)
            and entry.published_precision in get_args(Precision)
            and claims.rights in get_args(Rights)
            and all(at is None or dates.EARLIEST <= at <= now + dates.AHEAD for at in times)
            and all(via in get_args(UrlVia) and is_page_address(url) for url, via in claims.urls)
            and is_page_address(entry.url)
        )
        json.dumps(_claims_to_json(claims), ensure_ascii=False).encode()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return claims if sound else None


def is_page_address(url: object) -> bool:
    """True for what we write as the address of a page: http(s), or the urn of a file that names none."""
    return isinstance(url, str) and (urls.join(url, url) == url or _URN.fullmatch(url) is not None)


def split_response(block: bytes) -> tuple[int, tuple[tuple[str, str], ...], bytes]:
    """Split a stored HTTP response into status, headers (names in lower case) and body."""
    head, _, body = block.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    fields = tuple((name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in rest))
    return int(first.split(" ", 2)[1]), fields, body


def _values(headers: Iterable[tuple[str, str]], name: str) -> list[str]:
    return [value for field, value in headers if field == name]


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
    said = {
        "entry": entry_to_json(claims.entry),
        "outlet_id": claims.outlet_id,
        "urls": claims.urls,
        "rights": claims.rights,
    }
    if claims.tdm is not None:
        said["tdm"] = {"reserved": claims.tdm.is_reserved, "policy": claims.tdm.policy, "origin": claims.tdm.origin}
    return said


def _claims_from_json(data: dict[str, Any]) -> Claims:
    return Claims(
        entry=entry_from_json(data["entry"]),
        outlet_id=data.get("outlet_id"),
        urls=tuple((url, cast("UrlVia", via)) for url, via in data.get("urls", ())),
        rights=data.get("rights", "full_text"),
        tdm=_reservation(data.get("tdm")),
    )


def _reservation(data: dict[str, Any] | None) -> Reservation | None:
    return Reservation(data["reserved"], data["policy"], data["origin"]) if data else None
