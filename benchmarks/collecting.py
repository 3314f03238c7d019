"""CPU of collecting alone, beside a bare client that stores nothing: pages of many hosts, and polls without change.

Both sides ask the same loopback sites for the same addresses, each in a process of its own, rounds interleaved; what is
counted begins when everything is imported.  Ours asks robots.txt and tdmrep.json of each host in addition, keeps the
pages in a WARC file and writes down every step; nothing is extracted.  The bare client is httpx with one small client
for each host, as in the plain program of `per_article`, without its feeds.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from benchmarks.measure import REPOSITORY, Figure, spread

HOSTS, PAGES = 20, 30
FEEDS, FEED_HOSTS, POLLS = 300, 240, 5
ROUNDS: Final = 5


def figures() -> list[Figure]:
    """CPU per page and per poll, both sides, their ratios, and how far the memory of ours grows with the pages."""
    cpu: dict[str, list[float]] = {}
    peaks: dict[str, list[float]] = {}
    with _sites(HOSTS, PAGES) as pages, _sites(FEED_HOSTS, 0, 4) as feeds:
        for _ in range(ROUNDS):
            for what, addresses in (("pages", pages), ("few", pages), ("polls", feeds)):
                for who in ("bare", "presswatch"):
                    cost_s, peak = _measured(who, what, addresses)
                    cpu.setdefault(f"{who} {what}", []).append(cost_s)
                    peaks.setdefault(f"{who} {what}", []).append(peak)
    n_pages, n_polls = HOSTS * PAGES, FEEDS * POLLS
    grown = min(peaks["presswatch pages"]) - min(peaks["presswatch few"])
    return [
        *(_per(f"CPU per page, {who}", cpu[f"{who} pages"], n_pages) for who in ("bare", "presswatch")),
        _ratio("CPU per page ÷ bare client", cpu["presswatch pages"], cpu["bare pages"], "≤ 1.1"),
        Figure(f"memory, {n_pages} pages", min(peaks["presswatch pages"]), "MB"),
        Figure(f"memory, {n_pages} pages less {n_pages // 4}", grown, "MB"),
        _per("CPU per unchanged poll, bare", cpu["bare polls"], n_polls),
        _per("CPU per unchanged poll, presswatch", cpu["presswatch polls"], n_polls, "≤ 2"),
    ]


def _per(name: str, costs_s: list[float], n: int, budget: str = "") -> Figure:
    each = [1000 * cost / n for cost in costs_s]
    return Figure(name, min(each), "ms", budget, spread(each))


def _ratio(name: str, ours: list[float], theirs: list[float], budget: str) -> Figure:
    by_round = [own / its for own, its in zip(ours, theirs, strict=True)]
    return Figure(name, min(ours) / min(theirs), "", budget, spread(by_round))


@contextlib.contextmanager
def _sites(n_hosts: int, n_pages: int, n_linked: int = 0) -> Iterator[list[str]]:
    command = [sys.executable, "-m", "benchmarks.sites", *map(str, (n_hosts, n_pages, n_linked))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as process:
        try:
            assert process.stdout is not None
            addresses: list[str] = json.loads(process.stdout.readline())
            yield addresses
        finally:
            process.terminate()


def _measured(who: str, what: str, addresses: list[str]) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of one side in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.collecting", who, what, json.dumps(addresses)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{who} {what}: {done.stderr[-500:]}")
    cost_s, n = done.stdout.split()
    return float(cost_s), float(n)


def _urls(what: str, addresses: list[str]) -> list[str]:
    if what == "polls":
        return [f"http://{addresses[n % len(addresses)]}/feed/{n // len(addresses)}" for n in range(FEEDS)]
    n_pages = PAGES if what == "pages" else PAGES // 4
    return [f"http://{address}/page/{n}" for n in range(n_pages) for address in addresses]


async def _bare(what: str, urls: list[str]) -> float:
    """Fetch with plain httpx; what comes is unpacked and let go.  Gives CPU seconds."""
    import ssl

    import httpx

    trusted = ssl.create_default_context()
    clients: dict[str, httpx.AsyncClient] = {}
    overall = asyncio.Semaphore(100)
    etags: dict[str, str] = {}

    async def get(url: str) -> None:
        host = urlsplit(url).netloc
        if host not in clients:
            clients[host] = httpx.AsyncClient(
                verify=trusted,
                trust_env=False,
                follow_redirects=True,
                timeout=20,
                headers={"User-Agent": "bare/1", "Accept-Encoding": "gzip"},
                limits=httpx.Limits(max_connections=4, max_keepalive_connections=4),
            )
        async with overall:
            reply = await clients[host].get(url, headers={"If-None-Match": etags[url]} if url in etags else None)
        if reply.status_code not in (200, 304) or (reply.status_code == 200) != bool(reply.content):
            raise RuntimeError(f"{url}: {reply.status_code}")
        if "etag" in reply.headers:
            etags[url] = reply.headers["etag"]

    async def everything() -> None:
        await asyncio.gather(*map(get, urls))

    if what == "polls":
        await everything()
    began = time.process_time()
    for _ in range(POLLS if what == "polls" else 1):
        await everything()
    spent_s = time.process_time() - began
    for client in clients.values():
        await client.aclose()
    return spent_s


def _ours(what: str, urls: list[str], folder: Path) -> float:
    """Collect into a new home.  Gives CPU seconds."""
    from flows.collecting.collect import Round
    from flows.configuration import load
    from presswatch.model import Feed, short_id
    from storage.home import open_home

    hosts = json.dumps(sorted({urlsplit(url).netloc for url in urls}))
    environment = {
        "PRESSWATCH_FETCH__ALLOW_HOSTS": hosts,
        "PRESSWATCH_FETCH__CONTACT": "tests@example.org",
        "PRESSWATCH_FETCH__MIN_DELAY_S": "0.001" if what == "polls" else "0",
        "PRESSWATCH_FETCH__PER_HOST": "4",
    }
    configuration = load(folder / "none", environment=environment)
    home = open_home(folder / "home")
    if what == "polls":
        round_ = Round(feeds=tuple(Feed(short_id(url), "loopback", url) for url in urls))
        _collect(home, configuration, round_)
        _land(home, configuration)
        n_again = POLLS
    else:
        _leave_waiting(home, urls)
        round_, n_again = Round(), 1
    began = time.process_time()
    for _ in range(n_again):
        _collect(home, configuration, round_)
    return time.process_time() - began


def _collect(home: Any, configuration: Any, round_: Any) -> None:  # noqa: ANN401  (imported late)
    """One round, as `stations.collect` does it, without the processes that extract."""
    from flows.collecting.collect import Means, collect_round
    from flows.collecting.interrupts import Interrupts
    from storage.batches import BatchWriter
    from storage.known import Known

    now = dt.datetime.now(dt.UTC)
    with Known(home) as known, BatchWriter(home, run_id="bench", command="ingest", now=now) as batch:
        collected = asyncio.run(
            collect_round(
                round_,
                Means(
                    batch=batch,
                    known=known,
                    settings=configuration.settings,
                    catalogue=configuration.catalogue,
                    user_agent="presswatch/bench (+tests@example.org)",
                    clock=lambda: dt.datetime.now(dt.UTC),
                    on_first_page=lambda: None,
                    interrupts=Interrupts(),
                ),
            )
        )
        batch.seal()
    if collected.n_unreachable or collected.n_held_back:
        raise RuntimeError(f"not everything was collected: {collected}")


def _land(home: Any, configuration: Any) -> None:  # noqa: ANN401  (imported late)
    """Bring what was collected, no page among it, into the snapshot: that is where a schedule finds its feeds."""
    from storage import understood
    from storage.batches import at_station
    from storage.merge import merge_waiting
    from storage.neighbours import Windows
    from storage.publish import publish

    for batch in at_station(home.collected):
        understood.save(home, batch, articles=[], citations=[], outcomes=[])
    merge_waiting(
        home,
        run_id="bench",
        outlets=configuration.catalogue.outlets,
        scheduled=(),
        windows=Windows(dt.timedelta(hours=1), dt.timedelta(hours=1)),
        embed=None,
        lock_wait_s=5,
        timezone="UTC",
        understand_again=lambda *_: None,
    )
    publish(home, gb_per_day=30, lock_wait_s=5, timezone="UTC")


def _leave_waiting(home: Any, urls: list[str]) -> None:  # noqa: ANN401  (imported late)
    """Write a batch in which these pages wait."""
    from presswatch.model import short_id
    from storage.batches import BatchWriter
    from storage.lines import Sighting

    now = dt.datetime.now(dt.UTC)
    with BatchWriter(home, run_id="bench", command="ingest", now=now) as batch:
        for url in urls:
            # of a feed: an address that stands for itself would be looked at as a feed first
            waiting = Sighting(short_id("", url), url, now, "waiting", feed_id="bench", next_attempt_at=now)
            batch.add_sighting(waiting)
        batch.seal()


def _main(who: str, what: str, addresses: list[str]) -> None:
    urls = _urls(what, addresses)
    if who == "bare":
        spent_s = asyncio.run(_bare(what, urls))
    else:
        with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as folder:
            spent_s = _ours(what, urls, Path(folder))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(spent_s, peak / (1 << 20 if sys.platform == "darwin" else 1 << 10))


if __name__ == "__main__":
    os.environ.pop("PYTHONTRACEMALLOC", None)
    _main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
