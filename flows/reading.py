"""The first station, from files: every file becomes pages, waiting entries, or a line that says why not.

Text and HTML files, the lines of JSONL files and the records of archives become pages; the entries of a feed file wait
for their pages, which the next `ingest` fetches.  A file of many pages may fill several rounds: each has its own line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final

from connectors import files
from connectors.contents import Broken, Limits, Opened, WholeFile, contents, contents_of_stream
from connectors.files import Ignored
from flows.arrivals import Arrival, Incoming, LeftOut, arrivals, records
from flows.arrivals import address as _address
from flows.collecting.sightings import Met, meet, met_again, sighting_of
from presswatch import urls
from presswatch.catalogue import Catalogue
from presswatch.discover.documents import read_document
from presswatch.discover.feed_document import Document, FeedDocument, NotAFeed, left_out
from presswatch.extract.ready import named_outlet
from presswatch.model import READY_TYPE, UNKNOWN_OUTLET, Entry, Failure, Feed, short_id
from presswatch.publishers import rights_of, why_unknown
from presswatch.settings import Settings
from storage.batches import BatchWriter
from storage.known import Known
from storage.lines import READ_OVER, FeedState, Fetch, Sighting, SightingState

_BROKEN: Final = ("damaged_archive", "damaged_gzip", "unreadable", "too_big")
_FEED_CAP: Final = 64 << 20
_CHUNK: Final = 100
_CHUNK_BYTES: Final = 16 << 20
_ROUND_BYTES: Final = 256 << 20
"""Bytes of pages after which a round ends: the texts of a round are in memory at once."""
_ROUND_ENTRIES: Final = 20_000
"""Pieces after which a round ends, if nearly all are known or skipped."""


@dataclass(slots=True)
class FileCounts:
    """What became of the files: ignored and failed ones with their rule or reason, in the order they were met.

    `entries` counts the pages, lines and records so far, `read_over` says what was left out of lines that were read.
    """

    read: int = 0
    entries: int = 0
    ignored: list[tuple[Path, str]] = field(default_factory=list)
    failed: list[tuple[Path, str]] = field(default_factory=list)
    read_over: list[str] = field(default_factory=list)


def incoming(
    paths: tuple[str, ...],
    stream: BinaryIO | None,
    *,
    settings: Settings,
    catalogue: Catalogue,
    clock: Callable[[], dt.datetime],
) -> Iterator[Incoming]:
    """What the stream holds, or without one the files that the paths name, for `read_round` to take from.

    Raises InputError at once when a path does not exist.
    """
    cap = settings.understand.page_cap
    limits = Limits(page=cap, feed=_FEED_CAP, record=settings.fetch.raw_cap)
    if stream is not None:
        pieces = contents_of_stream(stream, limits, clock)
    else:
        pieces = contents(files.find(map(Path, paths)), limits, clock)
    return arrivals(
        pieces, clock=clock, line_cap=cap, why_unknown=lambda named, url: why_unknown(named, url, catalogue)
    )


def read_round(
    pieces: Iterator[Incoming],
    *,
    batch: BatchWriter,
    known: Known,
    settings: Settings,
    catalogue: Catalogue,
    clock: Callable[[], dt.datetime],
    counts: FileCounts,
) -> bool:
    """Take pieces into `batch` until it holds enough; False when none is left.  `counts` is added to.

    What is not taken stays in `pieces` for the next round, be it in the middle of a file.
    """
    reader = _Reader(batch, known, settings, catalogue, clock, counts)
    room = settings.fetch.pages_per_round
    n_pieces = 0
    while chunk := _take(pieces, min(_CHUNK, room - batch.n_pages)):
        reader.account(chunk)
        n_pieces += len(chunk)
        if batch.n_pages >= room or n_pieces >= _ROUND_ENTRIES or reader.n_bytes >= _ROUND_BYTES:
            return True
    return False


def _take(pieces: Iterator[Incoming], most: int) -> list[Incoming]:
    """The next pieces, few enough to be in memory together."""
    taken: list[Incoming] = []
    size = 0
    while len(taken) < most and size < _CHUNK_BYTES and (piece := next(pieces, None)) is not None:
        taken.append(piece)
        size += len(piece.body) if isinstance(piece, Arrival | WholeFile) else 0
    return taken


class _Reader:
    """One round under way; `n_bytes` counts the bytes of the pages that were kept."""

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
        self.n_bytes = 0
        self.kept: dict[str, int] = {}
        self._opened: tuple[Opened, int] | None = None

    def account(self, chunk: list[Incoming]) -> None:
        """Account for every piece: keep the pages, write down the rest."""
        held = self.known.pages([piece.page_id for piece in chunk if isinstance(piece, Arrival)])
        for piece in chunk:
            match piece:
                case Arrival():
                    self._page(piece, is_held=piece.page_id in held)
                case LeftOut():
                    self._piece_left_out(piece)
                case WholeFile():
                    self._feed(piece.path, piece.body)
                case Opened():
                    self.counts.read += 1
                    self._line_of(piece)
                case Broken():
                    self._failed(piece.path, piece.reason, piece.detail)
                case Ignored():
                    self._left_out(piece.path, piece.rule)

    # -- pages

    def _page(self, page: Arrival, *, is_held: bool) -> None:
        """Put a page into a WARC file, unless these very bytes are held already or its outlet denies its pages."""
        if page.of is not None:
            fetch_no = self._line_of(page.of)
        else:
            fetch_no = self._line(page.path, "ok", outlet_id=self.catalogue.outlet_id_at(page.url), size=len(page.body))
            self.counts.read += 1
        self.counts.entries += 1
        if page.ignored:
            self._failure(page.ignored[0], READ_OVER, page.ignored[1])
            self.counts.read_over.append(page.ignored[1])
        entry = page.claims.entry
        named = named_outlet(page.body) if page.media_type == READY_TYPE and page.status is None else None
        rights = rights_of(page.url, page.claims, self.catalogue, named=named)
        if rights == "denied":
            self.batch.add_sighting(sighting_of(entry, fetch_no, self.clock(), "skipped", rule="rights_denied"))
            return
        if is_held:
            before = self.known.entries([entry.entry_id]).get(entry.entry_id)
            state: SightingState = before.state if before and before.state in ("skipped", "failed") else "known"
            self.batch.add_sighting(
                replace(
                    sighting_of(entry, fetch_no, self.clock(), state),
                    rule=before.rule if before else None,
                    article_id=before.article_id if before else None,
                )
            )
            return
        if page.page_id not in self.kept:
            self.n_bytes += len(page.body)
            self.kept[page.page_id] = self.batch.add_page(
                records(replace(page, claims=replace(page.claims, rights=rights))),
                page_id=page.page_id,
                entry_id=entry.entry_id,
                url=page.url,
                fetched_at=page.at,
                http_status=page.status,
                content_type=page.media_type,
                sha256=page.sha256,
                is_kept=rights == "full_text",
            )
        sighting = sighting_of(entry, fetch_no, page.at, "fetched")
        self.batch.add_sighting(replace(sighting, page_no=self.kept[page.page_id], attempts=1))

    def _piece_left_out(self, piece: LeftOut) -> None:
        self.counts.entries += 1
        fetch_no = self._line_of(piece.of)
        self.batch.add_sighting(sighting_of(piece.entry, fetch_no, self.clock(), piece.state, rule=piece.rule))
        if piece.state == "failed":
            self._failure(piece.entry.url, piece.rule, piece.detail)
        if piece.rule in _BROKEN:
            self.counts.failed.append((piece.path, f"{piece.rule}: {piece.detail}"))

    # -- feeds

    def _feed(self, path: Path, data: bytes) -> None:
        where = _address(path)
        now = self.clock()
        document = self._document(data, where, now)
        if not isinstance(document, FeedDocument):
            if isinstance(document, NotAFeed) and document.kind == "empty":
                self._left_out(path, "empty_file")
            elif isinstance(document, NotAFeed):
                self._failed(path, "not_a_feed", document.words)
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
        outlet_id = self.catalogue.outlet_id_at(document.self_url or document.link or listed)
        fetch_no = self._line(path, "ok", outlet_id=outlet_id, size=len(data), feed_id=feed_id)
        self.counts.read += 1
        if self.known.feed(feed_id) is None:
            self.batch.add_feed(FeedState(feed_id, outlet_id, own, kind=document.kind, status="read", last_ok_at=now))
        for met in meet(document.entries, self.known, now, by_words=False):
            self.batch.add_sighting(replace(_to_come(met, now), fetch_no=fetch_no))
        for rule, entry in left_out(document, feed_id, own):
            self.batch.add_sighting(sighting_of(entry, fetch_no, now, "skipped", rule=rule))

    def _document(self, data: bytes, url: str, now: dt.datetime) -> Document:
        feed = Feed(short_id(urls.canonical(url)), UNKNOWN_OUTLET, url)
        return read_document(data, feed=feed, url=url, fetched_at=now, entry_cap=self.settings.feeds.entry_cap)

    # -- lines

    def _line_of(self, opened: Opened) -> int:
        """The line of a file of many pieces: one in each round that takes of it."""
        if self._opened is None or self._opened[0] is not opened:
            number = self._line(opened.path, "ok", outlet_id=UNKNOWN_OUTLET, size=opened.size)
            self._opened = (opened, number)
        return self._opened[1]

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
        self.batch.add_sighting(sighting_of(entry, fetch_no, self.clock(), "skipped", rule=rule))
        self.counts.ignored.append((path, rule))

    def _failed(self, path: Path, reason: str, detail: str) -> None:
        where = _address(path)
        fetch_no = self._line(path, "failed", outlet_id=UNKNOWN_OUTLET, size=None, why=reason)
        entry = Entry(short_id("", where), None, None, where)
        self.batch.add_sighting(sighting_of(entry, fetch_no, self.clock(), "failed", rule=reason))
        self._failure(where, reason, detail)
        self.counts.failed.append((path, f"{reason}: {detail}"))

    def _failure(self, url: str, reason: str, detail: str) -> None:
        self.batch.add_failure(Failure("read", url, reason, detail, retryable=False, at=self.clock()))


def _to_come(met: Met, now: dt.datetime) -> Sighting:
    """The line of an entry of a feed file: what a poll would ask for at once, the next `ingest` does."""
    if met.verdict != "ask":
        return met.sighting
    if met.before is not None and met.before.state == "waiting":
        return met_again(met.sighting, met.before)
    asked = replace(met.sighting, attempts=met.sighting.attempts - 1, next_attempt_at=now)
    is_held = met.sighting.article_id is not None or (met.before is not None and met.before.state == "known")
    return replace(asked, state="known") if is_held else replace(asked, state="waiting", rule="page_not_fetched")
