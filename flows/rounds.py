"""The runs, round by round, over steps that are plain functions or Prefect tasks: what happens is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from flows import stations
from flows.arrivals import Incoming
from flows.collecting.backfill import BackfillRound
from flows.collecting.collect import Collected, Round, due_feeds
from flows.collecting.revisits import RevisitRound
from flows.configuration import unknown, without_feeds
from flows.options import BackfillOptions, IngestOptions, ReadOptions, RevisitOptions, check_days
from flows.reading import FileCounts, incoming
from flows.report import RunReport, summed
from flows.stations import Run
from presswatch import urls
from presswatch.catalogue import Catalogue, polled, sitemaps
from presswatch.discover.revisits import Chosen, Plan, Seen, choose
from presswatch.discover.spans import Span, archive_pages
from presswatch.discover.turns import in_turns
from presswatch.errors import BusyError, InputError
from presswatch.model import Feed, Outlet, short_id
from storage.known import Known
from storage.merge import MergeReport
from storage.publish import Published

TICK: Final = dt.timedelta(minutes=5)
"""How often a schedule looks for feeds that are due."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of a run, each at an I/O boundary; Prefect's way wraps every one in a task."""

    drain: Callable[[Run], MergeReport] = stations.drain
    collect: Callable[[Run, Round | RevisitRound], Collected] = stations.collect
    read: Callable[[Run, Iterator[Incoming], FileCounts], bool] = stations.read
    understand: Callable[[Run], int] = stations.understand
    merge: Callable[[Run], MergeReport] = stations.merge
    publish: Callable[[Run], Published] = stations.publish


PLAIN: Final = Steps()


def ingest(run: Run, options: IngestOptions, steps: Steps = PLAIN) -> RunReport:
    """Poll feeds and fetch what is new, until nothing of it is left for another round.

    Raises InputError for unknown outlets and for addresses that are none.
    """
    named = _named(run, options)
    landing = _Landing(run, steps)
    landing.drain()
    round_, n_not_due, next_due_at = (named, 0, None) if named is not None else _due(run)
    while True:
        collected = steps.collect(run, round_)
        landing.land()
        if not collected.goes_on or landing.busy:
            break
        waiting_of = None if round_.waiting_of is None else round_.waiting_of | collected.feed_ids
        round_ = Round(collected.unpolled, collected.unvisited, waiting_of)
    return landing.report(n_not_due=n_not_due, next_due_at=next_due_at)


def revisit(run: Run, options: RevisitOptions, steps: Steps = PLAIN) -> RunReport:
    """Look at known articles again, in one round: those that are named, or that are due by the plan of the settings.

    Raises InputError for unknown articles and outlets.
    """
    settings = run.configuration.settings.revisit
    landing = _Landing(run, steps)
    landing.drain()
    most = run.configuration.settings.fetch.pages_per_round
    chosen = _chosen_again(run, options, min(options.pages or settings.pages, most))
    found: tuple[tuple[str, int], ...] = ()
    n_left = chosen.n_left
    if chosen.now:
        collected = steps.collect(run, RevisitRound(run.home, chosen.now, settings.minutes))
        found, n_left = collected.found, n_left + collected.n_held_back
    landing.land()  # also what an interrupted run left behind
    return landing.report(found=found, n_left=n_left, next_due_at=chosen.next_due_at)


def backfill(run: Run, options: BackfillOptions) -> RunReport:
    """Collect days of the past from an outlet's sitemaps and archive pages, until its pages are had or `pages` are.

    Raises InputError for an unknown outlet and for days in the wrong order.
    """
    outlet = _outlet(options.outlet, run.configuration.catalogue)
    check_days(options.first, options.last)
    days = Span(options.first, options.last, outlet.timezone)
    sources = sitemaps(outlet)
    sources += tuple(page for archive in outlet.archives for _, page in archive_pages(archive, days))
    landing = _Landing(run, PLAIN)
    landing.drain()
    left = options.pages
    while left > 0 and not landing.busy:
        collected = stations.collect(run, BackfillRound(outlet, sources, days, left))
        landing.land()
        left -= collected.n_done  # also what has failed: a budget bounds the requests
        if not collected.goes_on:
            break
    return landing.report()


def read(
    run: Run, options: ReadOptions, steps: Steps = PLAIN, stream: BinaryIO | None = None
) -> tuple[RunReport, FileCounts]:
    """Read files until none is left, or what a stream holds when one is handed over instead.

    Raises InputError at once when a path does not exist; interrupted, KeyboardInterrupt that says how to go on, because
    no run of another command takes up the rest of a file.
    """
    pieces = incoming(
        options.paths,
        stream,
        settings=run.configuration.settings,
        catalogue=run.configuration.catalogue,
        clock=lambda: dt.datetime.now(dt.UTC),
    )
    landing = _Landing(run, steps)
    landing.drain()
    counts = FileCounts()
    more = True
    try:
        while more:
            more = steps.read(run, pieces, counts)
            landing.land()
    except KeyboardInterrupt:
        raise KeyboardInterrupt(
            "interrupted; what was read is kept. Run the same command again: it reads the rest and doubles nothing"
        ) from None
    return landing.report(), counts


class _Landing:
    """What a run has brought into the store so far, and why the store or its snapshot lags, if so."""

    def __init__(self, run: Run, steps: Steps) -> None:
        self._run, self._steps = run, steps
        self._merges: list[MergeReport] = []
        self._snapshot_wait_s = 0.0
        self.busy: str | None = None

    def drain(self) -> None:
        """Bring in what earlier runs left; a held store is no reason not to collect."""
        self._guarded(lambda: self._merges.append(self._steps.drain(self._run)))

    def land(self) -> None:
        """Understand, merge and publish what was collected; when the store is held, it waits at its station."""
        self._steps.understand(self._run)
        self._guarded(self._merge_and_publish)

    def report(self, **more: Any) -> RunReport:  # noqa: ANN401  (fields of the report)
        """The run in sum."""
        minutes = self._snapshot_wait_s / 60
        lag = f"the snapshot is large and follows in {minutes:.0f} minutes ([store] publish_gb_per_day)"
        return summed(
            self._run.command,
            self._run.run_id,
            self._merges,
            busy=self.busy,
            lag=lag if minutes else None,
            restored=self._run.restored,
            **more,
        )

    def _merge_and_publish(self) -> None:
        self._merges.append(self._steps.merge(self._run))
        self._snapshot_wait_s = self._steps.publish(self._run).wait_s

    def _guarded(self, step: Callable[[], None]) -> None:
        self.busy = None
        try:
            step()
        except BusyError as error:
            self.busy = str(error)


def _named(run: Run, options: IngestOptions) -> Round | None:
    """The feeds and addresses that were asked for; None when nothing was named."""
    if not options.outlets and not options.urls:
        return None
    catalogue = run.configuration.catalogue
    known_feeds = {
        urls.canonical(feed.url): feed
        for outlet in catalogue.outlets
        if outlet.rights != "denied"  # of those nothing is asked for; a visit says so
        for feed in (*sitemaps(outlet), *outlet.feeds)
    }
    feeds: list[Feed] = []
    addresses: list[str] = []
    for outlet_id in options.outlets:
        feeds.extend(_feeds_of(outlet_id, catalogue))
    for address in options.urls:
        url = urls.join(address, address)
        if url is None:
            raise InputError(f"{address!r} is no http(s) address")
        feed = known_feeds.get(urls.canonical(url))
        if feed is None:
            addresses.append(url)
        else:
            feeds.append(feed)
    ids = {feed.feed_id for feed in feeds} | {short_id(urls.canonical(url)) for url in addresses}
    return Round(tuple(dict.fromkeys(feeds)), tuple(dict.fromkeys(addresses)), frozenset(ids))


def _due(run: Run) -> tuple[Round, int, dt.datetime | None]:
    """The enabled feeds that are due; how many are not, and when the first of those is."""
    catalogue = run.configuration.catalogue
    chosen = run.configuration.settings.feeds.outlets
    enabled = catalogue.feeds_of(chosen)
    with Known(run.home) as known:
        due, next_due_at = due_feeds(enabled, known, dt.datetime.now(dt.UTC), TICK)
    return Round(tuple(due), (), None), len(enabled) - len(due), next_due_at


def _chosen_again(run: Run, options: RevisitOptions, budget: int) -> Chosen:
    """The articles to look at now: those that are named, or the ones that the plan says."""
    settings, now = run.configuration.settings.revisit, dt.datetime.now(dt.UTC)
    outlets = {_outlet(outlet_id, run.configuration.catalogue).outlet_id for outlet_id in options.outlets}
    plan = Plan(
        after=tuple(dt.timedelta(hours=hours) for hours in settings.after_h),
        watched_after=tuple(dt.timedelta(hours=hours) for hours in settings.watched_after_h),
        watched=frozenset(settings.watched),
        max_age=dt.timedelta(days=settings.max_age_days),
    )
    with Known(run.home) as known:
        if options.articles:
            named = _named_articles(options.articles, known)
            return Chosen(tuple(named[:budget]), max(0, len(named) - budget))
        if options.all:
            return Chosen(tuple(in_turns(known.seen_longest_ago(budget), lambda one: one.outlet_id)))
        seen = known.seen_since(now - plan.max_age)
    return choose((one for one in seen if not outlets or one.outlet_id in outlets), plan, now, budget=budget)


def _named_articles(asked: tuple[str, ...], known: Known) -> list[Seen]:
    """The articles of these ids or addresses.  Raises InputError for what leads to none."""
    keys = {what: urls.canonical(what) for what in asked}
    led = {key: article.article_id for key, article in known.articles_at(list(keys.values())).items()}
    ids = {what: led.get(key) or what for what, key in keys.items()}
    found = {one.article_id: one for one in known.seen_named(list(ids.values()))}
    if unknown := [what for what, article_id in ids.items() if article_id not in found]:
        raise InputError(
            f"no article with an address online is known by {unknown[0]!r}: "
            "`presswatch explain` says what is known of it"
        )
    return [found[article_id] for article_id in dict.fromkeys(ids.values())]


def _outlet(outlet_id: str, catalogue: Catalogue) -> Outlet:
    outlet = catalogue.by_id.get(outlet_id)
    if outlet is None:
        raise InputError(unknown(outlet_id, catalogue))
    if outlet.rights == "denied":
        raise InputError(f'outlet {outlet_id!r} has rights = "denied" in the catalogue: nothing of it is asked for')
    return outlet


def _feeds_of(outlet_id: str, catalogue: Catalogue) -> tuple[Feed, ...]:
    outlet = _outlet(outlet_id, catalogue)
    feeds = polled(outlet)
    if not feeds:
        raise InputError(without_feeds(outlet_id))
    return feeds
