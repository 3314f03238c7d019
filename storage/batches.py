"""Batches: what one round of collecting brought, as a folder of standard files that moves from station to station.

    batch.json       id, run, WARC file, counts
    fetches.jsonl    every attempt, one line each
    sightings.jsonl  every entry that a feed listed or a file held, and what became of it
    pages.jsonl      where each page stands in the WARC file
    passing.warc.gz  pages that may not be kept: they go with the batch, and no further than the store
    feeds.jsonl      what was learned of each polled feed
    gaps.jsonl       feeds that ran ahead of us between two polls
    hosts.jsonl      what each host that was asked lets machines do
    checks.jsonl     every look at an article's address, the first one and later ones
    failures.jsonl   what could not be had
and, once understood, articles.parquet, citations.parquet, outcomes.jsonl, and
    withheld.jsonl   pages that stand in the WARC file, and whose outlet, it turned out, does not allow that

The rename of `<batch>.part` to `<batch>` is the one moment in which a batch comes into being; until then the next run
sweeps it away, from then on everything it names is on the disk.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import json
import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

from presswatch.entry_json import entry_to_json
from presswatch.model import Failure, Host, Reservation
from presswatch.warc import blank_record
from storage import durable
from storage.home import Home
from storage.lines import Check, FeedState, Fetch, Gap, PageLine, Sighting

_PASSING: Final = "passing.warc.gz"
_WITHHELD: Final = "withheld"


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch on the disk, at one of the stations."""

    folder: Path

    @property
    def batch_id(self) -> str:
        """Time of its beginning (UTC) and a random suffix: sorts in the order of arrival."""
        return self.folder.name

    def about(self) -> dict[str, Any]:
        """What batch.json says."""
        about: dict[str, Any] = json.loads((self.folder / "batch.json").read_text())
        return about

    @property
    def passing(self) -> Path:
        """The WARC file of the pages that do not outlive the merge."""
        return self.folder / _PASSING

    def withhold(self, page_nos: Collection[int]) -> None:
        """Write down which pages must leave the WARC file; those that stand in `passing` leave anyway."""
        places = [
            json.dumps({name: line[name] for name in ("page_no", "offset", "length")}).encode() + b"\n"
            for line in self.lines("pages")
            if line["page_no"] in page_nos and line["is_kept"]
        ]
        if places:
            durable.write_file(self.folder / f"{_WITHHELD}.jsonl", places)
        else:
            durable.remove(self.folder / f"{_WITHHELD}.jsonl")  # of an understanding that did not come to its end

    def drop_withheld(self, home: Home) -> None:
        """Remove the pages that may not be kept: they do not outlive the merge.  Done again, it changes nothing."""
        durable.remove(self.passing)
        places = list(self.lines(_WITHHELD))
        path = warc_path(home, self.batch_id)
        if places and path.exists():  # else a person has taken the file away
            with path.open("r+b") as file:
                for place in places:
                    file.seek(place["offset"])
                    durable.write(file, blank_record(place["length"]))
                durable.sync(file)

    def lines(self, name: str) -> Iterator[dict[str, Any]]:
        """The lines of one of its JSONL files; none when the file is not there."""
        path = self.folder / f"{name}.jsonl"
        if path.exists():
            with path.open("rb") as file:
                for line in file:
                    yield json.loads(line)


class BatchWriter:
    """Collects one batch.  As a context manager: after an exception nothing is left that a later run would see."""

    def __init__(self, home: Home, *, run_id: str, command: str, now: dt.datetime) -> None:
        self.batch_id = f"{now:%Y%m%dT%H%M%S%f}-{secrets.token_hex(2)}"
        self._home = home
        self._about = {"batch_id": self.batch_id, "run_id": run_id, "command": command, "started_at": now.isoformat()}
        self._part = home.collected / (self.batch_id + durable.PART)
        self._files: dict[str, BinaryIO] = {}
        self._warcs: dict[bool, BinaryIO] = {}
        self.n_pages = 0
        self.n_fetches = 0
        durable.make_folder(self._part)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (*self._files.values(), *self._warcs.values()):
            with contextlib.suppress(OSError):  # a full disk refuses the rest of an unsealed batch too: it goes anyway
                file.close()
        if self._part.exists():
            sweep_one(self._home, self._part)

    def add_fetch(self, fetch: Fetch) -> int:
        """Record one attempt; returns its number in the batch."""
        self.n_fetches += 1
        self._add("fetches", {"fetch_no": self.n_fetches, **_plain(fetch)})
        return self.n_fetches

    def add_sighting(self, sighting: Sighting) -> None:
        """Record one entry; its claims only if somebody may need them: most of what a feed lists is known."""
        line = _plain(sighting)
        claims = line.pop("claims", None)
        if claims is not None and sighting.may_wait:
            line["claims"] = json.dumps(entry_to_json(claims), ensure_ascii=False, separators=(",", ":"))
        self._add("sightings", line)

    def add_feed(self, state: FeedState) -> None:
        """Record what a poll taught about a feed."""
        self._add("feeds", _plain(state))

    def add_gap(self, gap: Gap) -> None:
        """Record entries that were probably missed."""
        self._add("gaps", _plain(gap))

    def add_host(self, host: Host) -> None:
        """Record what a host lets machines do."""
        self._add("hosts", _plain(host))

    def add_check(self, check: Check) -> None:
        """Record a look at an article's address."""
        self._add("checks", _plain(check))

    def add_failure(self, failure: Failure) -> None:
        """Record what could not be had."""
        self._add("failures", _plain(failure))

    def add_page(
        self,
        records: tuple[bytes, bytes],
        *,
        page_id: str,
        entry_id: str,
        url: str,
        fetched_at: dt.datetime,
        http_status: int | None,
        content_type: str,
        sha256: str,
        is_kept: bool = True,
        tdm: Reservation | None = None,
    ) -> int:
        """Append a page record and its claims record to a WARC file; returns the page's number in the batch."""
        if is_kept not in self._warcs:
            self._warcs[is_kept] = self._open_warc(is_kept=is_kept)
        warc = self._warcs[is_kept]
        offset = warc.tell()
        for record in records:
            durable.write(warc, record)
        self.n_pages += 1
        line = PageLine(
            page_no=self.n_pages,
            page_id=page_id,
            entry_id=entry_id,
            url=url,
            fetched_at=fetched_at,
            http_status=http_status,
            content_type=content_type,
            offset=offset,
            length=sum(map(len, records)),
            sha256=sha256,
            is_kept=is_kept,
            tdm_reserved=tdm.is_reserved if tdm else None,
            tdm_origin=tdm.origin if tdm else None,
        )
        self._add("pages", _plain(line))
        return self.n_pages

    def seal(self) -> Batch | None:
        """Make the batch last and visible.  None, and nothing left on the disk, when nothing was recorded."""
        if not self._files:
            return None
        warc = warc_path(self._home, self.batch_id)
        if (kept := self._warcs.pop(True, None)) is not None:
            durable.sync(kept)
            kept.close()
            durable.sync_folder(warc.parent)
            self._about["warc"] = str(warc.relative_to(self._home.root))
        for file in (*self._files.values(), *self._warcs.values()):
            durable.sync(file)
            file.close()
        self._about["n_pages"] = str(self.n_pages)
        durable.write_file(self._part / "batch.json", [json.dumps(self._about).encode() + b"\n"])
        sealed = self._home.collected / self.batch_id
        durable.rename(self._part, sealed)
        finish_warc(self._home, self.batch_id)
        return Batch(sealed)

    def _open_warc(self, *, is_kept: bool) -> BinaryIO:
        if not is_kept:
            return (self._part / _PASSING).open("wb")
        path = warc_path(self._home, self.batch_id)
        durable.make_folder(path.parent)
        return path.with_name(path.name + durable.PART).open("wb")

    def _add(self, name: str, line: dict[str, Any]) -> None:
        if name not in self._files:
            self._files[name] = (self._part / f"{name}.jsonl").open("wb")
        durable.write(self._files[name], json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def warc_path(home: Home, batch_id: str) -> Path:
    """Where the pages of a batch are kept, for good."""
    return home.pages / batch_id[:4] / batch_id[4:6] / batch_id[6:8] / f"{batch_id}.warc.gz"


def finish_warc(home: Home, batch_id: str) -> None:
    """Give the WARC file of a sealed batch its name, unless it has it."""
    path = warc_path(home, batch_id)
    part = path.with_name(path.name + durable.PART)
    if part.exists():
        durable.rename(part, path)


def sweep_one(home: Home, part: Path) -> None:
    """Remove a batch that was never sealed, its WARC file first."""
    warc = warc_path(home, part.name.removesuffix(durable.PART))
    durable.remove(warc.with_name(warc.name + durable.PART))
    durable.remove(part)


def settle(home: Home) -> None:
    """Put right what an interrupted run left behind; call under the collect lock."""
    for part in sorted(home.collected.glob(f"*{durable.PART}")):
        sweep_one(home, part)
    for batch in at_station(home.collected):
        finish_warc(home, batch.batch_id)


def at_station(folder: Path) -> list[Batch]:
    """The complete batches at a station, in the order of arrival; none when there is no such folder yet."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else ()
    return [Batch(path) for path in paths if path.is_dir() and path.suffix != durable.PART]


def advance(batch: Batch, station: Path) -> Batch:
    """Move a batch to the next station, in one rename."""
    target = station / batch.batch_id
    durable.rename(batch.folder, target)
    return Batch(target)


def _plain(value: Any) -> dict[str, Any]:  # noqa: ANN401  (any of the frozen types above)
    """Fields by name, times as naive UTC the way the tables hold them; what is None is left out."""
    plain = {}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if item is not None:
            plain[field.name] = naive(item) if isinstance(item, dt.datetime) else item
    return plain


def naive(at: dt.datetime) -> str:
    """An aware time as naive UTC text, microseconds included."""
    return at.astimezone(dt.UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
