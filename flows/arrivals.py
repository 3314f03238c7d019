"""What comes out of files as it enters a round: each page with its claims, or why a line or record is none.

In: the pieces of `connectors.contents`.  Out: the same number of things to account for, in the same order; nothing is
looked up and nothing is written here.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from uuid import uuid4

from connectors.archives import ArchivedPage, NoPage, Spoiled
from connectors.contents import Broken, Line, Opened, Piece, Record, WholeFile
from connectors.files import Ignored
from connectors.sidecars import Sidecar, written_time
from presswatch import dates, warc
from presswatch.extract.addresses import claimed_address, own_address
from presswatch.extract.markup.decode import clean_line
from presswatch.extract.ready import ignored_in, problem_of
from presswatch.model import READY_TYPE, Claims, Entry, short_id

_TYPES: Final = {"html": "text/html", "text": "text/plain"}
_AHEAD: Final = dt.timedelta(hours=24)
"""How far another machine's clock may be ahead; a page from the future would be the last word on its article."""
_MOST_IN_VAIN: Final = 10_000
"""Lines in a row without an article, behind which a file is left: 3 kB of gzip hold more than a million of them."""
_MOST_TOLD: Final = 100
"""Fields of a file, codes of languages and names of outlets that are told to be ignored."""
_REMEMBERED: Final = 100_000
"""Lines without a time of their own within which an equal one counts as another."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A page that a file holds.  `of` is the file of many that it stands in, None for a file that is this page.

    `ignored` says where (an address) and what of it is read over.
    """

    path: Path
    of: Opened | None
    url: str
    body: bytes
    media_type: str
    at: dt.datetime
    sha256: str
    page_id: str
    claims: Claims
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    ignored: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line or record of `of` that is no page: skipped by a rule, or failed for a reason."""

    path: Path
    of: Opened
    entry: Entry
    state: Literal["skipped", "failed"]
    rule: str
    detail: str = ""


Incoming = Arrival | LeftOut | WholeFile | Opened | Broken | Ignored
"""`WholeFile` here is a feed, `Broken` a file that cannot be read at all."""


def arrivals(
    pieces: Iterable[Piece],
    *,
    clock: Callable[[], dt.datetime],
    line_cap: int,
    why_unknown: Callable[[str, str], str | None],
) -> Iterator[Incoming]:
    """Turn the pieces of files into what a round accounts for.

    `why_unknown` says of an outlet as a line names it, and the line's address, what becomes of it if nobody knows it.
    """
    of: Opened | None = None
    seen: dict[bytes, int] = {}
    told: set[str] = set()
    told_beside: set[str] = set()
    in_vain = 0
    for piece in pieces:
        if of is not None and piece.path != of.path:
            of = None
        match piece:
            case Opened():
                of, seen, told, in_vain = piece, {}, set(), 0
                yield piece
            case Line() if of is not None:
                arrived = _of_line(piece, of, seen, told, clock(), line_cap, why_unknown)
                in_vain = 0 if isinstance(arrived, Arrival) else in_vain + 1
                if arrived is not None:
                    yield arrived
                if in_vain == _MOST_IN_VAIN:
                    of.is_given_up = True
                    why = f"{in_vain} lines in a row hold no article; nothing behind line {piece.number} is read"
                    yield _left_out(of, address(of.path), "failed", "unreadable", why)
            case Record() if of is not None:
                yield _of_record(piece, of)
            case Broken() if of is not None:
                yield _left_out(of, address(of.path), "failed", piece.reason, piece.detail)
            case WholeFile() if piece.kind != "feed":
                yield _of_document(piece, clock(), told_beside)
            case WholeFile() | Broken() | Ignored():
                yield piece


def address(path: Path) -> str:
    """The file's address: the same however the path to it was written; links keep the name they were given."""
    return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100  (pathlib would follow links)


def records(page: Arrival) -> tuple[bytes, bytes]:
    """A page as it is kept: its WARC record and the one of its claims."""
    record_id = uuid4()
    if page.status is None:
        record = warc.resource_record(
            url=page.url, at=page.at, media_type=page.media_type, raw=page.body, record_id=record_id
        )
    else:
        record = warc.response_record(
            url=page.url, at=page.at, status=page.status, headers=page.headers, raw=page.body, record_id=record_id
        )
    return record, warc.claims_record(url=page.url, at=page.at, claims=page.claims, record_id=uuid4(), of=record_id)


def _of_document(document: WholeFile, now: dt.datetime, told: set[str]) -> Arrival | Broken:
    """A page; one beside which something wrong is said of it is not read until that is mended.

    `told`: the other fields of such files, each told once however many files have it; it is written into.
    """
    beside = document.sidecar
    at, problem = _got_at(beside, now) if beside else (now, None)
    if beside and problem:
        return Broken(document.path, "bad_sidecar", f"{beside.path.name}: {problem}; mend it and read the page again")
    own = (beside and beside.url) or (own_address(document.body) if document.kind == "html" else None)
    digest = hashlib.sha256(document.body).hexdigest()
    url = own or f"urn:sha256:{digest}"
    return Arrival(
        document.path,
        None,
        url,
        document.body,
        _TYPES[document.kind],
        at,
        digest,
        short_id(url, digest),
        _claims(url, Entry(short_id("", url), None, None, url)),
        ignored=_ignored_beside(beside, told) if beside else None,
    )


def _ignored_beside(beside: Sidecar, told: set[str]) -> tuple[str, str] | None:
    new = [name for name in beside.others if name not in told and len(told) < _MOST_TOLD]
    told.update(new)
    what = f"{beside.path.name}: {', '.join(new)}: not read; the page itself is, and of this file url and fetched_at"
    return (address(beside.path), what) if new else None


def _of_line(
    line: Line,
    of: Opened,
    seen: dict[bytes, int],
    told: set[str],
    now: dt.datetime,
    cap: int,
    why_unknown: Callable[[str, str], str | None],
) -> Arrival | LeftOut | None:
    """A ready article; None for a blank line.  The order of the lines is the order of arrival."""
    body = line.data.strip()
    if not body:
        return None
    where = f"{address(line.path)}#line={line.number}"
    if len(line.data) > cap:
        return _bad_line(of, where, line, f"longer than {cap} bytes")
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        return _bad_line(of, where, line, f"no JSON: {error}")
    if not isinstance(fields, dict):
        return _bad_line(of, where, line, "no object with url, title, text ...")
    digest = hashlib.sha256(body)
    given = fields.get("url")
    url = claimed_address(given)
    if url is None and isinstance(given, str) and given.strip():
        return _bad_line(of, where, line, f"url: no http(s) address: {given!r:.80}")
    url = url or f"urn:sha256:{digest.hexdigest()}"
    at = written_time(fields.get("fetched_at"))
    if at is not None and not _may_be(at, now):
        return _bad_line(of, where, line, f"fetched_at: no page is of that time: {at.isoformat()}")
    if problem := problem_of(fields, now=at or now):
        return _bad_line(of, where, line, problem)
    nth = 1
    if at is None:
        # a line that names its time is one observation; equal lines without one are as many as there are
        key = digest.digest()[:16]
        nth = seen.pop(key, 0) + 1
        seen[key] = nth
        if len(seen) > _REMEMBERED:
            del seen[next(iter(seen))]
    page_id = short_id(url, digest.hexdigest(), "" if nth == 1 else str(nth))
    entry = Entry(short_id("", url), None, None, url)
    named = clean_line(fields.get("outlet") or "")
    what = f"outlet {named}"
    outlet = [(what, why)] if named and what not in told and (why := why_unknown(named, url)) else []
    ignored = _ignored([*ignored_in(fields), *outlet], line, where, told)
    return Arrival(
        line.path,
        of,
        url,
        body,
        READY_TYPE,
        at or now,
        digest.hexdigest(),
        page_id,
        _claims(url, entry),
        ignored=ignored,
    )


def _ignored(found: Iterable[tuple[str, str]], line: Line, where: str, told: set[str]) -> tuple[str, str] | None:
    """What of a line is read over, once for each field, language and outlet of a file; `told` is written into."""
    new = [(what, why) for what, why in found if what not in told and len(told) < _MOST_TOLD]
    told.update(what for what, _ in new)
    return (where, f"{line.path.name}: line {line.number}: {'; '.join(why for _, why in new)}") if new else None


def _of_record(record: Record, of: Opened) -> Arrival | LeftOut:
    item = record.item
    where = f"{address(record.path)}#offset={item.offset}"
    if isinstance(item, ArchivedPage):
        digest = hashlib.sha256(item.body).hexdigest()
        claims = item.claims or Claims(
            Entry(short_id("", item.url), None, None, item.url), None, ((item.url, "final"),)
        )
        return Arrival(
            record.path,
            of,
            item.url,
            item.body,
            item.media_type,
            item.at or record.file_at,
            digest,
            # of a ready article as a line without a time of its own has it
            short_id(item.url, digest, "") if item.media_type == READY_TYPE else short_id(item.url, digest),
            claims,
            item.status,
            item.headers,
        )
    if isinstance(item, NoPage):
        return _left_out(of, item.url or where, "skipped", item.rule)
    if isinstance(item, Spoiled):
        return _left_out(of, item.url, "failed", item.reason, f"{where}: {item.detail}")
    on = "nothing behind it can be read" if item.resumed_at is None else f"read on at byte {item.resumed_at}"
    return _left_out(of, where, "failed", "damaged_archive", f"damaged from byte {item.offset}: {item.detail}; {on}")


def _left_out(of: Opened, url: str, state: Literal["skipped", "failed"], rule: str, detail: str = "") -> LeftOut:
    """An entry of its own for each rule, so that what was no page takes nothing back from the page of that address."""
    entry_id = short_id("", url) if url.startswith("file:") else short_id("", rule, url)
    return LeftOut(of.path, of, Entry(entry_id, None, None, url), state, rule, detail)


def _bad_line(of: Opened, where: str, line: Line, problem: str) -> LeftOut:
    return _left_out(of, where, "failed", "bad_line", f"{line.path.name}: line {line.number}: {problem}")


def _claims(url: str, entry: Entry) -> Claims:
    return Claims(entry, None, ((url, "entry"),))


def _got_at(beside: Sidecar, now: dt.datetime) -> tuple[dt.datetime, str | None]:
    """When a page was got by its sidecar, `now` where that says nothing, and what is wrong with the sidecar."""
    at = written_time(beside.fetched_at)
    if beside.fetched_at is None or (at is not None and _may_be(at, now)):
        return at or now, beside.problem
    until = f"from {dates.EARLIEST.year} to a day ahead"
    return now, f"fetched_at: no time {until}, written as 2026-02-03T10:15:00Z: {beside.fetched_at!r:.80}"


def _may_be(at: dt.datetime, now: dt.datetime) -> bool:
    return dates.EARLIEST < at < now + _AHEAD
