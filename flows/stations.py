"""Joins the stations, without Prefect: collect or read, understand, merge, publish.

with open_run(home, configuration, command) as run:      # one at a time per home; its tables are up to date
    drain(run)                                           # what an interrupted run left
    while more is to be had:
        collect(run, round)                              # or read(...) -> pages/, pipeline/collected/
        understand(run)                                  # -> pipeline/understood/
        merge(run)                                       # -> pipeline/store.duckdb
        publish(run)                                     # -> presswatch.duckdb

What a round is, and whether another one follows, is decided in `flows.rounds`.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections import Counter
from collections.abc import Coroutine, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import uuid4

from connectors.identity import user_agent
from connectors.politeness import Paces
from flows.arrivals import Incoming
from flows.collecting.backfill import BackfillRound, backfill_round
from flows.collecting.collect import Collected, Means, Round, collect_round
from flows.collecting.interrupts import Interrupts
from flows.collecting.progress import progress
from flows.collecting.revisits import RevisitRound, revisit_round
from flows.configuration import Configuration
from flows.pool import Answer, Job, Pool, failed
from flows.publishing import publish_within_budget
from flows.reading import FileCounts, read_round
from flows.relating import embed_of, windows_of
from presswatch import urls
from presswatch.version import VERSION
from storage import aside, batches, understood
from storage.batches import Batch, BatchWriter
from storage.home import Home, locked
from storage.known import Known
from storage.merge import MergeReport, merge_waiting
from storage.pages import members_at
from storage.publish import Published, bring_up_to_date

_MOST_SLOW: Final = 10
"""Pages of one host in one batch that may take longer than the deadline."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run under way: where, with what, the processes that understand, and how hosts are asked in its rounds.

    `restored` says that the store was lost and had to be made again before it began.
    """

    home: Home
    configuration: Configuration
    command: str
    run_id: str
    pool: Pool
    paces: Paces = field(default_factory=dict)
    restored: str | None = None


@contextlib.contextmanager
def open_run(home: Home, configuration: Configuration, command: str, *, wait_s: float = 0.0) -> Iterator[Run]:
    """Begin a run, with a snapshot of the present tables; a store that was lost is made again from it.

    Raises BusyError when another run is under way in this home for longer than `wait_s` seconds, or when the store is
    held by which the snapshot of an older presswatch is renewed; HomeError when the snapshot or the store cannot be
    used.
    """
    settings = configuration.settings
    pool = Pool(
        workers=settings.understand.workers,
        outlet_tables=configuration.outlet_tables,
        citation_tables=configuration.citation_tables,
        page_cap=settings.understand.page_cap,
        deadline_s=settings.understand.page_deadline_s,
    )
    with locked(home, "collect", wait_s=wait_s), pool:
        batches.settle(home)
        lock_wait_s, timezone = settings.store.lock_wait_s, settings.display.timezone
        restored = bring_up_to_date(home, lock_wait_s=lock_wait_s, timezone=timezone)
        yield Run(home, configuration, command, uuid4().hex[:12], pool, restored=restored)


def collect(run: Run, round_: Round | BackfillRound | RevisitRound) -> Collected:
    """Do one online round (station 1).  After Ctrl-C or SIGTERM it ends early, is sealed, and raises Interrupted."""
    with Interrupts() as interrupts:
        with Known(run.home, run.configuration.catalogue.url_key) as known, _batch(run) as batch:
            means = Means(
                batch=batch,
                known=known,
                settings=run.configuration.settings,
                catalogue=run.configuration.catalogue,
                user_agent=user_agent(VERSION, run.configuration.settings.fetch.contact),
                clock=_now,
                on_first_page=run.pool.start,
                interrupts=interrupts,
                paces=run.paces,
            )
            doing = _doing(round_, means)
            try:
                with progress(batch):
                    collected = asyncio.run(doing)
            except ExceptionGroup as group:
                raise group.exceptions[0] from group  # the first task that failed ends the round, the others follow it
            batch.seal()
        interrupts.pass_on(
            f"interrupted; {collected.n_pages} pages of this round are kept in {run.home.collected}. "
            "The next run brings them into the store and goes on with what is left."
        )
    return collected


def read(run: Run, pieces: Iterator[Incoming], counts: FileCounts) -> bool:
    """Do one round of reading files (station 1); False when nothing of them is left."""
    with Known(run.home, run.configuration.catalogue.url_key) as known, _batch(run) as batch:
        more = read_round(
            pieces,
            batch=batch,
            known=known,
            settings=run.configuration.settings,
            catalogue=run.configuration.catalogue,
            clock=_now,
            counts=counts,
        )
        batch.seal()
    return more


def understand(run: Run) -> int:
    """Understand every batch that waits at station 1; returns the pages.

    A batch that fails for the second time is set aside; BatchError the first time, and the rest waits with it.
    """
    pages = 0
    for batch in batches.at_station(run.home.collected):
        try:
            pages += _understand_one(run, batch)
        except Exception as error:  # noqa: BLE001  (judged)
            aside.judge(run.home, batch, "understand", error)
    return pages


def merge(run: Run) -> MergeReport:
    """Merge every batch that waits at station 2.  Raises BusyError and BatchError as `merge_waiting` does."""
    settings = run.configuration.settings
    return merge_waiting(
        run.home,
        run_id=run.run_id,
        outlets=run.configuration.catalogue.outlets,
        scheduled=run.configuration.catalogue.scheduled(settings.feeds.outlets),
        windows=windows_of(settings.relate),
        embed=embed_of(settings.relate),
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
        understand_again=lambda *place: understand_again(run, *place),
    )


def publish(run: Run) -> Published:
    """Bring the snapshot up to date, within its budget."""
    return publish_within_budget(run.home, run.configuration.settings)


def drain(run: Run) -> MergeReport:
    """Bring what an earlier run left at the stations into the store, before anything new is collected."""
    understand(run)
    merged = merge(run)
    if not run.home.snapshot.exists():
        publish(run)  # without it nothing would be known, and everything fetched again
    return merged


def _doing(round_: Round | BackfillRound | RevisitRound, means: Means) -> Coroutine[Any, Any, Collected]:
    if isinstance(round_, Round):
        return collect_round(round_, means)
    return backfill_round(round_, means) if isinstance(round_, BackfillRound) else revisit_round(round_, means)


def understand_again(run: Run, file: str, offset: int, length: int) -> dict[str, Any] | None:
    """Extract a kept page by the present rules: its row of `articles`; None when it is held no longer or is none.

    The run's processes do it, as they do with any page: it can neither hang the merge nor fill its memory.
    """
    members = members_at(run.home, file, offset, length)
    if members is None:
        return None
    ((_, answer),) = run.pool.understand([(0, members)], expected=1)
    row: dict[str, Any] | None = answer.get("article")
    return row


def _understand_one(run: Run, batch: Batch) -> int:
    lines = list(batch.lines("pages"))
    articles: list[dict[str, Any]] = []
    citations: list[dict[str, Any]] = []
    outcomes: list[dict[str, Any]] = []
    hosts = _Hosts(lines)
    jobs = _jobs(batches.warc_path(run.home, batch.batch_id), batch.passing, lines, hosts)
    answers = hosts.judged(run.pool.understand(jobs, expected=len(lines))) if lines else ()
    for page_no, answer in sorted(answers, key=lambda numbered: numbered[0]):
        if "article" in answer:
            articles.append({"page_no": page_no, **answer["article"]})
            citations.extend({"page_no": page_no, **citation} for citation in answer["citations"])
        else:
            outcomes.append({"page_no": page_no, **answer})
    understood.save(run.home, batch, articles=articles, citations=citations, outcomes=outcomes)
    return len(lines)


class _Hosts:
    """How the pages of each host fare: a thousand that are made to be slow would hold everybody else's for hours.

    Where ten took too long, and more than came through, the host's other pages of this batch fail untried.
    """

    def __init__(self, lines: list[dict[str, Any]]) -> None:
        self._host = {line["page_no"]: urls.host_of(line["url"]) for line in lines}
        self._slow: Counter[str] = Counter()
        self._well: Counter[str] = Counter()
        self._untried: list[tuple[int, dict[str, Any]]] = []

    def is_given_up(self, page_no: int) -> bool:
        """Whether a page is not to be tried; then it is among the answers as a failure."""
        host = self._host[page_no]
        n_slow = self._slow[host]
        if not host or n_slow < _MOST_SLOW or n_slow <= self._well[host]:
            return False
        detail = f"not tried: {n_slow} other pages of {host} took too long"
        self._untried.append((page_no, failed("deadline", detail)))
        return True

    def judged(self, answers: Iterable[Answer]) -> Iterator[Answer]:
        """Yield the answers, and those of the pages that were not tried."""
        for page_no, answer in answers:
            fares = self._slow if answer.get("reason") == "deadline" else self._well
            fares[self._host[page_no]] += 1
            yield page_no, answer
        yield from self._untried


def _jobs(kept: Path, passing: Path, lines: list[dict[str, Any]], hosts: _Hosts) -> Iterator[Job]:
    with contextlib.ExitStack() as files:
        pages: dict[bool, BinaryIO] = {}
        for line in lines:
            if hosts.is_given_up(line["page_no"]):
                continue
            is_kept = bool(line["is_kept"])
            if is_kept not in pages:
                pages[is_kept] = files.enter_context((kept if is_kept else passing).open("rb"))
            pages[is_kept].seek(line["offset"])
            yield line["page_no"], pages[is_kept].read(line["length"])


def _batch(run: Run) -> BatchWriter:
    return BatchWriter(run.home, run_id=run.run_id, command=run.command, now=_now())


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
