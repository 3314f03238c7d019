"""CPU of merging one batch of 500 articles: into an empty store, and into stores of invented articles.

The batch goes the real way (its files, one transaction, the checkpoint when the store is closed); 20 of its pages are
known articles that were edited.  Each store is made once by SQL, straight into the schema, and gets several batches.
Beside, in turns with them: the rows of the same batches put into one table by DuckDB alone.  Means of all rounds,
because every some batches DuckDB joins what the last ones left.
"""

from __future__ import annotations

import datetime as dt
import random
import tempfile
from pathlib import Path
from statistics import fmean
from typing import Any, Final
from uuid import uuid4

import duckdb

from benchmarks.measure import Figure, cpu_of, spread
from presswatch.model import short_id
from presswatch.relate.fingerprint import text_hash
from presswatch.relate.revisions import text_sha256
from presswatch.relate.shingles import fingerprint
from presswatch.relate.storyterms import story_terms
from storage import neighbours, understood
from storage.batches import Batch, BatchWriter, at_station
from storage.home import Home, make_home
from storage.lines import Fetch, Sighting
from storage.merge import merge_waiting
from storage.migrations import migrate
from storage.neighbours import Windows
from storage.publish import publish
from storage.store import STORAGE_VERSION, open_store

SIZES: Final = (0, 10_000, 100_000)
ROUNDS: Final = 8
BATCH: Final = 500
REVISED: Final = 20
_RULES: Final = "benchmark"
_NOW: Final = dt.datetime(2026, 11, 24, 6, tzinfo=dt.UTC)
_OUTLETS: Final = 200
"""As many as invented.sql makes; _PHRASES as many as it reads."""
_INVENTED: Final = Path(__file__).with_name("invented.sql")
_PHRASES: Final = 4000
_VOCABULARY: Final = 50_000


def figures() -> list[Figure]:
    """CPU seconds by size of the store, each size to the 10,000, and what publishing costs."""
    told, means = [], {}
    bare: list[float] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as folder:
            home = make_home(Home(Path(folder) / "home"), kind="monitor")
            _make_store(home, size)
            spent = []
            for number in range(ROUNDS):
                batch = _make_batch(home, number, known=size)
                bare.append(cpu_of(lambda: _insert(batch, Path(folder) / "bare.duckdb")))  # noqa: B023  (called at once)
                spent.append(cpu_of(lambda: _merge(home, known=size)))  # noqa: B023
            publishing = cpu_of(lambda: publish(home, gb_per_day=30, lock_wait_s=0, timezone="UTC"))  # noqa: B023
        means[size] = fmean(spent)
        told += [
            Figure(f"merge {BATCH} into {size:,}", means[size], "CPU-s", "≤ 0.4", spread(spent)),
            Figure(f"publish, {size:,}", publishing, "CPU-s"),
        ]
    return [
        *told,
        Figure(f"merge into {SIZES[2]:,} ÷ into {SIZES[1]:,}", means[SIZES[2]] / means[SIZES[1]], "", "≤ 1.3"),
        Figure(f"rows of {BATCH} articles into one table, by DuckDB alone", fmean(bare), "CPU-s", "", spread(bare)),
        Figure(f"merge into {SIZES[1]:,} ÷ the rows alone", means[SIZES[1]] / fmean(bare), "", "≤ 2.7"),
    ]


def _insert(batch: Batch, path: Path) -> None:
    """The articles of a batch into a table without anything else, with a connection of its own."""
    rows = f"FROM read_parquet('{batch.folder}/articles.parquet')"
    with duckdb.connect(
        str(path), config={"storage_compatibility_version": STORAGE_VERSION, "threads": 2}
    ) as connection:
        connection.execute(f"CREATE TABLE IF NOT EXISTS articles AS {rows} LIMIT 0")
        connection.execute(f"INSERT INTO articles {rows}")


def _make_store(home: Home, size: int) -> None:
    with open_store(home.store, wait_s=0) as connection, neighbours.attached(connection, home.neighbours):
        connection.execute("RESET memory_limit")  # inventing a million articles at once takes what no run does
        migrate(connection, timezone="UTC")
        if size:
            _fill(connection, size)


def _fill(connection: duckdb.DuckDBPyConnection, size: int) -> None:
    words = random.Random(7)  # noqa: S311  (invented text)
    syllables = ["ka", "lo", "mi", "ter", "an", "sol", "ve", "run", "di", "pa", "os", "el"]
    phrases = [
        " ".join("".join(words.choices(syllables, k=words.randint(1, 4))) for _ in range(13)) for _ in range(_PHRASES)
    ]
    connection.execute(
        "CREATE TEMP TABLE phrase AS SELECT unnest(range(len(?))) AS n, unnest(?) AS phrase", [phrases] * 2
    )
    connection.execute("SET VARIABLE size = ?", [size])
    connection.execute(_INVENTED.read_text())
    _remember_week(connection)


def _remember_week(connection: duckdb.DuckDBPyConnection) -> None:
    """Fingerprints of the last seven days' articles: shingles that nobody else has, as nearly all are."""
    connection.execute(
        "INSERT INTO near.texts SELECT row_number() OVER (ORDER BY article_id), article_id, outlet_id, false, "
        "  published_at, 'second', true, first_seen_at, dup_group_id, text_hash, true, ? "
        "FROM articles WHERE first_seen_at > TIMESTAMP '2026-11-17 05:00:00'",
        [fingerprint("Title", _text(random.Random(0))).to_bytes()],  # noqa: S311  (invented text)
    )
    connection.execute(
        "INSERT INTO near.shingles SELECT (hash(number * 1000 + k) % 1073741824 * 4)::UINTEGER, number "
        "FROM near.texts, range(200) r(k) ORDER BY number"
    )


def _make_batch(home: Home, number: int, *, known: int) -> Batch:
    """Put one understood batch before the merge: new articles, and edits of known ones."""
    now = _NOW + dt.timedelta(minutes=number)
    articles: list[dict[str, Any]] = []
    citations: list[dict[str, Any]] = []
    with BatchWriter(home, run_id=f"run{number}", command="ingest", now=now) as writer:
        for n in range(BATCH):
            is_edit = known > 0 and n < REVISED
            i = number * REVISED + n if is_edit else known + number * BATCH + n
            url = f"https://o{i % _OUTLETS}.example/news/{i}"
            text = _text(random.Random(number * BATCH + n))  # noqa: S311  (invented text)
            _add(writer, now, url=url, entry_id=f"{i:012}", article_id=f"{i:012}" if is_edit else None)
            articles.append(_article(len(articles) + 1, url, i, text, now))
            citations += [_citation(len(articles), k) for k in range(3)]
        batch = writer.seal()
    assert batch is not None
    understood.save(home, batch, articles=articles, citations=citations, outcomes=())
    (waiting,) = at_station(home.understood)
    return waiting


def _add(writer: BatchWriter, now: dt.datetime, *, url: str, entry_id: str, article_id: str | None) -> None:
    fetch_no = writer.add_fetch(
        Fetch(url, "o1", now, "ok", feed_id="o1", duration_ms=20.0, http_status=200, bytes=40_000)
    )
    page_no = writer.add_page(
        (b"x", b"y"),
        page_id=short_id(uuid4().hex),
        entry_id=entry_id,
        url=url,
        fetched_at=now,
        http_status=200,
        content_type="text/html",
        sha256=uuid4().hex,
    )
    writer.add_sighting(
        Sighting(
            entry_id, url, now, "fetched", fetch_no, feed_id="o1", page_no=page_no, article_id=article_id, attempts=1
        )
    )


def _text(draw: random.Random) -> str:
    """800 words, about 5,000 characters, a few of them frequent and most of them rare (Zipf)."""
    letters = str.maketrans("0123456789", "abcdefghij")
    return " ".join(str(int(_VOCABULARY ** draw.random())).translate(letters) for _ in range(800))


def _article(page_no: int, url: str, i: int, text: str, now: dt.datetime) -> dict[str, Any]:
    title = f"Title of the article number {i}"
    return {
        "page_no": page_no,
        "url": url,
        "url_canonical": url,
        "url_match_key": url,
        "outlet_id": f"o{i % _OUTLETS}",
        "title": title,
        "authors": [],
        "keywords": [],
        "published_at": now,
        "published_precision": "second",
        "published_source": "json_ld",
        "fetched_at": now,
        "language": "en",
        "status": "ok",
        "method": "trafilatura",
        "word_count": 400,
        "text": text,
        "text_hash": text_hash(title, text),
        "text_sha256": text_sha256(text),
        "urls": [{"url_key": url, "via": "canonical"}, {"url_key": url + "?from=feed", "via": "entry"}],
        "rules_version": _RULES,
        "fingerprint": fingerprint(title, text).to_bytes(),
        "story_terms": story_terms(title, text, language="en", outlet_id=f"o{i % _OUTLETS}").to_bytes(),
    }


def _citation(page_no: int, k: int) -> dict[str, Any]:
    return {
        "page_no": page_no,
        "field": "text",
        "cited_outlet_id": f"o{k}",
        "surface": "Outlet",
        "role": "citation",
        "kind": "verb",
        "cue": "reported",
        "span_start": 10 * k,
        "span_end": 10 * k + 6,
        "sentence": "A sentence of some eighty characters, in which the outlet is credited by a verb.",
        "rule_id": "en.verb",
        "is_self": False,
        "rules_version": _RULES,
    }


def _merge(home: Home, *, known: int) -> None:
    report = merge_waiting(
        home,
        run_id="run",
        outlets=(),
        scheduled=(),
        windows=Windows(dt.timedelta(hours=72), dt.timedelta(hours=72)),
        embed=None,
        lock_wait_s=0,
        timezone="UTC",
        understand_again=lambda *_: None,
    )
    n_revised = REVISED if known else 0
    wanted = (BATCH - n_revised, n_revised)
    if [(one.n_articles, one.n_revisions) for one in report.batches] != [wanted]:
        raise RuntimeError(f"the merge brought {report.batches}, not {wanted}")
