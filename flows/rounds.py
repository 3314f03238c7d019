"""The two runs, round by round, over steps that are plain functions or Prefect tasks: what happens is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from connectors.files import Found, Ignored
from flows import stations
from flows.collect import Collected, Round, due_feeds
from flows.options import IngestOptions, ReadOptions
from flows.reading import FileCounts, all_files
from flows.report import RunReport, summed
from flows.stations import Run
from presswatch import urls
from presswatch.errors import BusyError, InputError
from presswatch.model import Feed, short_id
from storage.known import Known
from storage.merge import MergeReport
from storage.publish import Published

TICK: Final = dt.timedelta(minutes=5)
"""How often a schedule looks for feeds that are due."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of a run, each at an I/O boundary; Prefect's way wraps every one in a task."""

    drain: Callable[[Run], MergeReport] = stations.drain
    collect: Callable[[Run, Round], Collected] = stations.collect
    read: Callable[[Run, Iterator[Found | Ignored], FileCounts], bool] = stations.read
    understand: Callable[[Run], int] = stations.understand
    merge: Callable[[Run], MergeReport] = stations.merge
    publish: Callable[[Run], Published] = stations.publish


PLAIN: Final = Steps()


def ingest(run: Run, options: IngestOptions, steps: Steps = PLAIN) -> RunReport:
    """Poll feeds and fetch what is new, until nothing of it is held back.

    Raises InputError for unknown outlets and for addresses that are none.
    """
    round_, n_not_due = _first_round(run, options)
    merges: list[MergeReport] = []
    postponed = _drain(run, steps, merges)
    while True:
        collected = steps.collect(run, round_)
        steps.understand(run)
        postponed = _land(run, steps, merges)
        if collected.n_held_back == 0 or postponed:
            break
        waiting_of = None if round_.waiting_of is None else round_.waiting_of | collected.feed_ids
        round_ = Round(waiting_of=waiting_of)
    return summed(run.command, run.run_id, merges, n_not_due=n_not_due, postponed=postponed)


def read(run: Run, options: ReadOptions, steps: Steps = PLAIN) -> tuple[RunReport, FileCounts]:
    """Read files until none is left.  Raises InputError at once when a path does not exist."""
    found = all_files(Path(path) for path in options.paths)
    merges: list[MergeReport] = []
    counts = FileCounts()
    postponed, more = _drain(run, steps, merges), True
    while more:
        more = steps.read(run, found, counts)
        steps.understand(run)
        postponed = _land(run, steps, merges)
    return summed(run.command, run.run_id, merges, postponed=postponed), counts


def _drain(run: Run, steps: Steps, merges: list[MergeReport]) -> str | None:
    """Bring in what earlier runs left; a held store is no reason not to collect."""
    try:
        merges.append(steps.drain(run))
    except BusyError as error:
        return str(error)
    return None


def _land(run: Run, steps: Steps, merges: list[MergeReport]) -> str | None:
    """Merge and publish; the reason when another process holds the store, which loses nothing."""
    try:
        merges.append(steps.merge(run))
        steps.publish(run)  # or not yet, within the day's budget of writing: `status` shows the snapshot's age
    except BusyError as error:
        return str(error)
    return None


def _first_round(run: Run, options: IngestOptions) -> tuple[Round, int]:
    catalogue = run.configuration.catalogue
    known_feeds = {urls.canonical(feed.url): feed for outlet in catalogue.outlets for feed in outlet.feeds}
    feeds: list[Feed] = []
    addresses: list[str] = []
    for outlet_id in options.outlets:
        outlet = catalogue.by_id.get(outlet_id)
        if outlet is None:
            raise InputError(f"unknown outlet {outlet_id!r}: {_nearest(outlet_id, catalogue.by_id)}")
        if not outlet.feeds:
            raise InputError(f"outlet {outlet_id!r} has no feed in the catalogue (it is listed to be cited)")
        feeds.extend(outlet.feeds)
    for address in options.urls:
        url = urls.join(address, address)
        if url is None:
            raise InputError(f"{address!r} is no http(s) address")
        feed = known_feeds.get(urls.canonical(url))
        if feed is None:
            addresses.append(url)
        else:
            feeds.append(feed)
    if options.outlets or options.urls:
        ids = {feed.feed_id for feed in feeds} | {short_id(urls.canonical(url)) for url in addresses}
        return Round(tuple(dict.fromkeys(feeds)), tuple(dict.fromkeys(addresses)), frozenset(ids)), 0
    with Known(run.home) as known:
        enabled = catalogue.feeds()
        due = due_feeds(enabled, known, dt.datetime.now(dt.UTC), TICK)
    return Round(tuple(due), (), None), len(enabled) - len(due)


def _nearest(outlet_id: str, known: object) -> str:
    from difflib import get_close_matches

    near = get_close_matches(outlet_id, list(known), n=3)  # type: ignore[call-overload]
    return f"did you mean {', '.join(near)}?" if near else "`presswatch query 'FROM outlets'` lists them"
