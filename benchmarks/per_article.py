"""CPU per article of `presswatch ingest --plain`, and the same of a plain program that stores nothing.

Both read the same feeds (RSS, RDF and Atom) of the same newsroom and must end with the same number of articles.  The
cost per article is the slope between a small and a large newsroom: starting, importing and ending fall out of it.  Of
each program and size the cheapest round counts, rounds interleaved, because a shared machine only ever adds.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from benchmarks.measure import PRESSWATCH, SHARED, Cost, Figure, Unavailable, needs, run, spread

SIZES: Final = (100, 600)
ROUNDS: Final = 3
_PORT: Final = 21800
_READ_BY_BOTH: Final = frozenset({"rss", "rss_full", "rdf", "atom"})
_BASELINE: Final = "PRESSWATCH_BENCH_BASELINE"


@dataclass(frozen=True, slots=True)
class _Site:
    """A newsroom that listens: its folder, the feeds that are read, and the addresses to be let through."""

    folder: Path
    feeds: tuple[str, ...]
    n_articles: int
    allow_hosts: list[str]


def figures() -> list[Figure]:
    """The two slopes, their ratio, and the memory of the largest process."""
    server, script = needs(SHARED / "newsroom/server.py"), needs(SHARED / "score/peers/p_baseline.py")
    baseline = os.environ.get(_BASELINE)
    if not baseline:
        raise Unavailable(f"needs {_BASELINE}=<python with httpx, fastfeedparser, trafilatura> (docs/performance.md)")
    costs: dict[tuple[str, int], list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as name, contextlib.ExitStack() as stack:
        work = Path(name)
        sites = [
            stack.enter_context(_newsroom(server, work / f"site{size}", size, _PORT + 100 * i))
            for i, size in enumerate(SIZES)
        ]
        for number in range(ROUNDS):
            for size, site in zip(SIZES, sites, strict=True):
                costs["baseline", size].append(_baseline(Path(baseline).absolute(), script, site, work))
                costs["presswatch", size].append(_presswatch(site, work / f"home{size}-{number}"))
        n_more = sites[1].n_articles - sites[0].n_articles
    return _told(costs, n_more)


def _told(costs: dict[tuple[str, int], list[Cost]], n_more: int) -> list[Figure]:
    small, large = SIZES
    slopes = {}
    told = []
    for who in ("baseline", "presswatch"):
        cheap, dear = ([cost.cpu_s for cost in costs[who, size]] for size in SIZES)
        slopes[who] = (min(dear) - min(cheap)) / n_more
        rounds = [1000 * (b - a) / n_more for a, b in zip(cheap, dear, strict=True)]
        told.append(Figure(f"CPU per article, {who}", 1000 * slopes[who], "ms", spread=spread(rounds, 1)))
    by_round = [
        (own_large.cpu_s - own_small.cpu_s) / (its_large.cpu_s - its_small.cpu_s)
        for own_small, own_large, its_small, its_large in zip(
            *(costs[who, size] for who in ("presswatch", "baseline") for size in SIZES), strict=True
        )
    ]
    fixed = min(cost.cpu_s for cost in costs["presswatch", small])
    peak = max(cost.rss_mb for cost in costs["presswatch", large])
    return [
        *told,
        Figure("CPU per article ÷ baseline", slopes["presswatch"] / slopes["baseline"], "", "≤ 1.15", spread(by_round)),
        Figure(f"ingest of the newsroom of {small}, whole", fixed, "CPU-s"),
        Figure("memory, largest process", peak, "MB", "≤ 600"),
    ]


@contextlib.contextmanager
def _newsroom(server: Path, folder: Path, size: int, port: int) -> Iterator[_Site]:
    """Let a newsroom listen, with every page rendered beforehand; its own CPU is nowhere counted."""
    asked = ["--seed", "7", "--outlets", "12", "--articles", str(size), "--no-trouble", "--port-base", str(port)]
    with subprocess.Popen(
        [sys.executable, str(server), *asked, "--out", str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            ready = json.loads(process.stdout.readline())
            feeds = [f for f in json.loads((folder / "truth.json").read_text())["feeds"] if f["type"] in _READ_BY_BOTH]
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            for url in (*(feed["url"] for feed in feeds), *(folder / "urls.txt").read_text().split()):
                opener.open(urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})).read()
            listed = {article_id for feed in feeds for article_id in feed["article_ids"]}
            addresses = tuple(feed["url"] for feed in feeds)
            (folder / "feeds.txt").write_text("\n".join(addresses))  # what the baseline reads
            yield _Site(folder, addresses, len(listed), ready["allow_hosts"])
        finally:
            process.terminate()


def _baseline(python: Path, script: Path, site: _Site, work: Path) -> Cost:
    dump = work / "baseline.jsonl"
    cost = run([python, script.name, "--newsroom", site.folder, "--dump", dump], cwd=script.parent)
    _check("the baseline", len(dump.read_bytes().splitlines()), site)
    return cost


def _presswatch(site: _Site, home: Path) -> Cost:
    environment = {
        "PRESSWATCH_FETCH__ALLOW_HOSTS": json.dumps(site.allow_hosts),
        "PRESSWATCH_FETCH__CONTACT": "tests@example.org",
        "PRESSWATCH_FETCH__MIN_DELAY_S": "0",
    }
    cost = run([PRESSWATCH, "ingest", *site.feeds, "--plain", "--home", home], environment=environment)
    with duckdb.connect(str(home / "presswatch.duckdb"), read_only=True) as connection:
        ((n_articles,),) = connection.execute("SELECT count(*) FROM articles").fetchall()
    _check("presswatch", n_articles, site)
    return cost


def _check(who: str, n_articles: int, site: _Site) -> None:
    if n_articles != site.n_articles:
        raise RuntimeError(f"{who} has {n_articles} articles, the feeds list {site.n_articles}: no fair comparison")
