"""The first station, from files: every file becomes pages, waiting entries, or a line that says why not.

Text and HTML files and the lines of JSONL files become pages; the entries of a feed file wait for their pages, which
the next `ingest` fetches.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final
from uuid import uuid4

from connectors import files
from connectors.files import Found, Ignored, Unreadable
from presswatch import urls, warc
from presswatch.catalogue import Catalogue
from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import Document, FeedDocument, NotAFeed, left_out
from presswatch.extract.addresses import own_address
from presswatch.model import READY_TYPE, UNKNOWN_OUTLET, Claims, Entry, Failure, Feed, short_id
from presswatch.settings import Settings
from storage.batches import BatchWriter, FeedState, Fetch, Sighting, SightingState
from storage.known import Known

_FEED_CAP: Final = 64 << 20
_LINES: Final = 500
_EARLIEST: Final = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
_AHEAD: Final = dt.timedelta(hours=24)
"""How far another machine's clock may be ahead; a page from the future would be the last word on its article."""
_TYPES: Final = {"html": "text/html", "text": "text/plain"}


@dataclass(slots=True)
class FileCounts:
    """What became of the files: ignored and failed ones with their rule or reason, in the order they were met."""

    read: int = 0
    ignored: list[tuple[Path, str]] = field(default_factory=list)
    failed: list[tuple[Path, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Ready:
    """One line of a JSONL file: a page to be, or the reason why it is none."""

    url: str
    body: bytes
    fetched_at: dt.datetime | None = None
    page_id: str = ""
    problem: str | None = None


def read_round(
    found: Iterator[Found | Ignored],
    *,
    batch: BatchWriter,
    known: Known,
    settings: Settings,
    catalogue: Catalogue,
    clock: Callable[[], dt.datetime],
    counts: FileCounts,
) -> bool:
    """Read files into `batch` until it holds enough pages; False when no file is left.  `counts` is added to."""
    reader = _Reader(batch, known, settings, catalogue, clock, counts)
    for item in found:
        reader.account(item)
        if batch.n_pages >= settings.fetch.pages_per_round:
            return True
    return False


class _Reader:
    """One round under way."""

    def __init__(
        self,
        batch: BatchWriter,
        known: Known,
        settings: Settings,
        catalogue: Catalogue,
        clock: Callable[[], dt.datetime],
        counts: FileCounts,
    ) -> None:
        self.batch, self.known, self.settings, self.catalogue = batch, known, settings, catalogue
        self.clock, self.counts = clock, counts
        self.kept: set[str] = set()

    def account(self, item: Found | Ignored) -> None:
        """Read one file, or write down why not."""
        if isinstance(item, Ignored):
            self._left_out(item.path, item.rule)
        elif item.kind == "jsonl":
            self._jsonl(item.path)
        else:
            data = files.read(item.path, cap=_FEED_CAP)
            if isinstance(data, Unreadable):
                self._failed(item.path, data.reason, data.detail)
            elif item.kind == "feed":
                self._feed(item.path, data)
            else:
                self._page(item, data)

    # -- pages

    def _page(self, item: Found, body: bytes) -> None:
        url = item.url or (own_address(body) if item.kind == "html" else None)
        url = (urls.join(url, url) if url else None) or f"urn:sha256:{hashlib.sha256(body).hexdigest()}"
        fetch_no = self._line(item.path, "ok", outlet_id=self._outlet_id(url), size=len(body))
        self.counts.read += 1
        page_id = short_id(url, hashlib.sha256(body).hexdigest())
        self._keep(
            Entry(short_id("", url), None, None, url),
            body,
            media_type=_TYPES[item.kind],
            page_id=page_id,
            fetch_no=fetch_no,
            at=self.clock(),
            is_held=bool(self.known.pages([page_id])),
        )

    def _jsonl(self, path: Path) -> None:
        """Ready articles: the order of the lines is the order of arrival, the same address again is a later look."""
        fetch_no = self._line(path, "ok", outlet_id=UNKNOWN_OUTLET, size=None)
        self.counts.read += 1
        seen: dict[str, int] = {}
        try:
            lines = enumerate(files.lines(path, cap=self.settings.understand.page_cap), 1)
            while chunk := [self._ready(path, number, line, seen) for number, line in islice(lines, _LINES)]:
                ready = [one for one in chunk if one is not None]
                held = self.known.pages([one.page_id for one in ready if one.problem is None])
                for one in ready:
                    self._keep_ready(path, one, fetch_no, is_held=one.page_id in held)
        except (OSError, EOFError) as error:
            where = _address(path)
            entry = Entry(short_id("", where), None, None, where)
            self.batch.add_sighting(_sighting(entry, self.clock(), fetch_no, "failed", rule="unreadable"))
            self._failure(where, "unreadable", str(error))
            self.counts.failed.append((path, "unreadable"))

    def _ready(self, path: Path, number: int, line: bytes, seen: dict[str, int]) -> _Ready | None:
        if not line.strip():
            return None
        where = f"{_address(path)}#line={number}"
        if len(line) > self.settings.understand.page_cap:
            return _Ready(where, b"", problem=f"line {number} is longer than {self.settings.understand.page_cap} bytes")
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            return _Ready(where, b"", problem=f"line {number} is no JSON: {error}")
        if not isinstance(fields, dict):
            return _Ready(where, b"", problem=f"line {number} is no object with url, title, text ...")
        body = line.strip()
        given = fields.get("url")
        url = urls.join(given, given) if isinstance(given, str) else None
        if url is None and isinstance(given, str) and given.strip():
            return _Ready(where, b"", problem=f"line {number}: url: no http(s) address: {given!r:.80}")
        url = url or f"urn:sha256:{hashlib.sha256(body).hexdigest()}"
        at = _time(fields.get("fetched_at"))
        if at is not None and not _EARLIEST < at < self.clock() + _AHEAD:
            return _Ready(where, b"", problem=f"line {number}: fetched_at: no page is of that time: {at.isoformat()}")
        digest = hashlib.sha256(body).hexdigest()
        nth = seen[digest] = seen.get(digest, 0) + 1
        # a line that names its time is one observation; equal lines without one are as many as there are
        page_id = short_id(url, digest, "" if at or nth == 1 else str(nth))
        return _Ready(url, body, at, page_id)

    def _keep_ready(self, path: Path, ready: _Ready, fetch_no: int, *, is_held: bool) -> None:
        entry = Entry(short_id("", ready.url), None, None, ready.url)
        if ready.problem is not None:
            self.batch.add_sighting(_sighting(entry, self.clock(), fetch_no, "failed", rule="bad_line"))
            self._failure(ready.url, "bad_line", f"{path.name}: {ready.problem}")
            return
        self._keep(
            entry,
            ready.body,
            media_type=READY_TYPE,
            page_id=ready.page_id,
            fetch_no=fetch_no,
            at=ready.fetched_at or self.clock(),
            is_held=is_held,
        )

    def _keep(
        self,
        entry: Entry,
        body: bytes,
        *,
        media_type: str,
        page_id: str,
        fetch_no: int,
        at: dt.datetime,
        is_held: bool,
    ) -> None:
        """Put a page into a WARC file, unless these very bytes are held already or its outlet denies its pages."""
        rights = self.catalogue.rights_at(entry.url)
        if rights == "denied":
            self.batch.add_sighting(_sighting(entry, self.clock(), fetch_no, "skipped", rule="rights_denied"))
            return
        if is_held or page_id in self.kept:
            before = self.known.entries([entry.entry_id]).get(entry.entry_id)
            state: SightingState = before.state if before and before.state in ("skipped", "failed") else "known"
            self.batch.add_sighting(
                replace(
                    _sighting(entry, self.clock(), fetch_no, state),
                    rule=before.rule if before else None,
                    article_id=before.article_id if before else None,
                )
            )
            return
        self.kept.add(page_id)
        record_id = uuid4()
        claims = Claims(entry, None, ((entry.url, "entry"),), rights)
        page_no = self.batch.add_page(
            (
                warc.resource_record(url=entry.url, at=at, media_type=media_type, raw=body, record_id=record_id),
                warc.claims_record(url=entry.url, at=at, claims=claims, record_id=uuid4(), of=record_id),
            ),
            page_id=page_id,
            entry_id=entry.entry_id,
            url=entry.url,
            fetched_at=at,
            http_status=None,
            content_type=media_type,
            sha256=hashlib.sha256(body).hexdigest(),
            is_kept=rights == "full_text",
        )
        self.batch.add_sighting(replace(_sighting(entry, at, fetch_no, "fetched"), page_no=page_no, attempts=1))

    # -- feeds

    def _feed(self, path: Path, data: bytes) -> None:
        where = _address(path)
        now = self.clock()
        document = self._document(data, where, now)
        if not isinstance(document, FeedDocument):
            if isinstance(document, NotAFeed) and document.kind == "empty":
                self._left_out(path, "empty_file")
            elif isinstance(document, NotAFeed):
                self._failed(path, "not_a_feed", f"{document.kind}: {document.detail}")
            else:
                what = f"it lists {document.n_listed} sitemaps and no article; `presswatch ingest` reads those"
                self._failed(path, "not_a_feed", f"sitemap_index: {what}")
            return
        own = document.self_url or where
        feed_id = short_id(urls.canonical(own))
        # read again with its own address and id, so that links and entry ids are those of the same feed when polled
        document = self._document(data, own, now)
        assert isinstance(document, FeedDocument)
        listed = document.entries[0].url if document.entries else ""  # sitemaps name no address of their own
        outlet_id = self._outlet_id(document.self_url or document.link or listed)
        fetch_no = self._line(path, "ok", outlet_id=outlet_id, size=len(data), feed_id=feed_id)
        self.counts.read += 1
        if self.known.feed(feed_id) is None:
            self.batch.add_feed(FeedState(feed_id, outlet_id, own, kind=document.kind, status="read", last_ok_at=now))
        before = self.known.entries([entry.entry_id for entry in document.entries])
        keys = {entry.entry_id: urls.canonical(entry.url) for entry in document.entries}
        held = self.known.articles_at(list(keys.values()))
        for entry in document.entries:
            seen, article = before.get(entry.entry_id), held.get(keys[entry.entry_id])
            sighting = _sighting(entry, now, fetch_no, "waiting", rule="page_not_fetched")
            if seen is not None:
                state: SightingState = "known" if seen.state == "article" else seen.state
                sighting = replace(
                    sighting,
                    state=state,
                    rule=seen.rule,
                    article_id=seen.article_id,
                    attempts=seen.attempts,
                    next_attempt_at=seen.next_attempt_at,
                )
            elif article is not None:
                sighting = replace(sighting, state="known", rule=None, article_id=article.article_id)
            else:
                sighting = replace(sighting, next_attempt_at=now)
            self.batch.add_sighting(sighting)
        for rule, entry in left_out(document, feed_id, own):
            self.batch.add_sighting(_sighting(entry, now, fetch_no, "skipped", rule=rule))

    def _document(self, data: bytes, url: str, now: dt.datetime) -> Document:
        feed = Feed(short_id(urls.canonical(url)), UNKNOWN_OUTLET, url)
        return read_document(data, feed=feed, url=url, fetched_at=now, entry_cap=self.settings.feeds.entry_cap)

    # -- lines

    def _line(
        self, path: Path, outcome: str, *, outlet_id: str, size: int | None, feed_id: str | None = None, why: str = ""
    ) -> int:
        return self.batch.add_fetch(
            Fetch(
                _address(path),
                outlet_id,
                self.clock(),
                outcome,
                feed_id=feed_id,
                error_class=why or None,
                bytes=size,
            )
        )

    def _left_out(self, path: Path, rule: str) -> None:
        where = _address(path)
        fetch_no = self._line(path, "ignored", outlet_id=UNKNOWN_OUTLET, size=None, why=rule)
        entry = Entry(short_id("", where), None, None, where)
        self.batch.add_sighting(_sighting(entry, self.clock(), fetch_no, "skipped", rule=rule))
        self.counts.ignored.append((path, rule))

    def _failed(self, path: Path, reason: str, detail: str) -> None:
        where = _address(path)
        fetch_no = self._line(path, "failed", outlet_id=UNKNOWN_OUTLET, size=None, why=reason)
        entry = Entry(short_id("", where), None, None, where)
        self.batch.add_sighting(_sighting(entry, self.clock(), fetch_no, "failed", rule=reason))
        self._failure(where, reason, detail)
        self.counts.failed.append((path, f"{reason}: {detail}"))

    def _failure(self, url: str, reason: str, detail: str) -> None:
        self.batch.add_failure(Failure("read", url, reason, detail, retryable=False, at=self.clock()))

    def _outlet_id(self, url: str) -> str:
        host = urls.host_of(url) if url.startswith("http") else ""
        outlet = self.catalogue.outlet_of(host) if host else None
        return outlet.outlet_id if outlet else host or UNKNOWN_OUTLET


def all_files(paths: Iterable[Path]) -> Iterator[Found | Ignored]:
    """Every file below the paths; raises InputError at once when one of them does not exist."""
    found = files.find(paths)
    first = next(found, None)
    return iter(()) if first is None else _chain(first, found)


def _chain(first: Found | Ignored, rest: Iterator[Found | Ignored]) -> Iterator[Found | Ignored]:
    yield first
    yield from rest


def _sighting(
    entry: Entry, at: dt.datetime, fetch_no: int, state: SightingState, *, rule: str | None = None
) -> Sighting:
    return Sighting(
        entry.entry_id,
        entry.url,
        at,
        state,
        fetch_no,
        feed_id=entry.feed_id,
        guid=entry.guid,
        title=entry.title,
        published_raw=entry.published_raw,
        updated_at=entry.updated_at,
        rule=rule,
    )


def _address(path: Path) -> str:
    """The file's address: the same however the path to it was written; links keep the name they were given."""
    return Path(os.path.abspath(path)).as_uri()  # noqa: PTH100  (pathlib would follow links)


def _time(value: object) -> dt.datetime | None:
    """The time a line claims, if it claims one; understanding reports a malformed one."""
    if not isinstance(value, str):
        return None
    try:
        at = dt.datetime.fromisoformat(value)
        return at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None
