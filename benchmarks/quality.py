"""How right texts, dates, titles, authors and citations are, beside plain trafilatura, on labelled real material.

Both are scored by the same scorers in the same run.  Plain is what a script of ten lines does: trafilatura with its own
metadata, and the time of day from JSON-LD.  Real pages and sentences; nothing of them is kept or shown.
"""

from __future__ import annotations

import datetime as dt
import gzip
import importlib.util
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import duckdb
import trafilatura

from benchmarks.measure import PRESSWATCH, SHARED, Figure, needs
from presswatch.dates import parse
from presswatch.extract.markup.decode import decode

_PAGES: Final = SHARED / "data/pages"
_SCORE: Final = SHARED / "score"
_SENTENCES: Final = SHARED / "data/citations"
_PUBLISHED: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{10,40})"')
_SAMPLES: Final = 10_000
"""Draws of pages with replacement, for the interval of a mean of differences (Efron 1979)."""
_SHOWN: Final = {
    "text_f1": "≥ .965",
    "text_p": "",
    "text_r": "",
    "snippets_without_kept_out": "≥ .94",
    "snippets_with_recall": "≥ .95",
    "published_1min": "≥ .98",
    "published_day": "≥ .99",
    "title_exact": "≥ .80",
    "title_contains": "≥ .93",
    "authors_exact": "≥ .90",
    "language_ok": "≥ .998",
    "nonarticles_out": "≥ .90",
    "pages_found": "≥ .995",
}
_CITED: Final = {
    "citation_precision": "≥ .95",
    "citation_recall": "≥ .92",
    "photo_counted_as_citation": "0",
    "origin_counted_as_citation": "0",
    "probes_exactly_right": "≥ .85",
}


def figures() -> list[Figure]:
    """The scorers' figures for presswatch and for plain trafilatura, and the gain in text with its interval."""
    archive = needs(_PAGES / "dev-pages.warc.gz")
    with tempfile.TemporaryDirectory() as folder:
        ours = _read(archive, Path(folder) / "pages")
        plain = _plain(Path(folder) / "plain.duckdb")
        mine, theirs = (_scores(_SCORE / "extract/score.py", base, _PAGES) for base in (ours, plain))
        found = [
            Figure(f"{name}, {mine[name][1]} labels", mine[name][0], "", budget, f"plain {theirs[name][0]:.3f}")
            for name, budget in _SHOWN.items()
        ]
        found += _gain(ours, plain)
        for labels in ("dev", "probes"):
            found += _cited(_SENTENCES / f"{labels}.jsonl", Path(folder))
    return found


def _read(material: Path, home: Path) -> Path:
    subprocess.run([PRESSWATCH, "read", material, "--home", home], check=True, capture_output=True)
    return home / "presswatch.duckdb"


def _scores(scorer: Path, base: Path, labels: Path) -> Mapping[str, tuple[float, int]]:
    done = subprocess.run([sys.executable, scorer, base, labels], check=True, capture_output=True, text=True)
    lines = (line.split() for line in done.stdout.splitlines() if line)
    return {name: (float(value), int(n)) for name, value, n in lines}


def _golds() -> list[Mapping[str, Any]]:
    return [json.loads(line) for line in (_PAGES / "gold.jsonl").read_text("utf-8").splitlines()]


def _plain(path: Path) -> Path:
    rows = []
    now = dt.datetime.now(dt.UTC)
    for gold in _golds():
        folder = _PAGES / "nonarticles" if gold["expect"] == "not_article" else _PAGES
        body = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
        markup = decode(body, http_charset=None)
        found = trafilatura.bare_extraction(markup, url=gold["url"], with_metadata=True, include_comments=False)
        if found is None or isinstance(found, dict):
            continue
        claimed = _PUBLISHED.search(markup)
        stamp = parse(claimed[1], now=now) if claimed else None
        at, precision = (stamp.at, stamp.precision) if stamp and stamp.at else (found.date, "day")
        authors = [name for name in (found.author or "").split("; ") if name]
        rows.append((gold["url"], found.title, found.text, authors, at, precision, found.language))
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE articles (url VARCHAR, url_canonical VARCHAR, title VARCHAR, text VARCHAR, "
            "authors VARCHAR[], published_at TIMESTAMP, published_precision VARCHAR, language VARCHAR, status VARCHAR)"
        )
        for url, *rest in rows:
            connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ok')", [url, url, *rest])
    return path


def _gain(ours: Path, plain: Path) -> list[Figure]:
    """The mean difference in F1 a page with its 95 % interval, and how much of what we leave out is outside of gold."""
    spec = importlib.util.spec_from_file_location("score", _SCORE / "extract/score.py")
    if spec is None or spec.loader is None:
        raise RuntimeError("the scorer of extraction cannot be loaded")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    golds = [gold for gold in _golds() if gold.get("paragraphs")]
    mine, theirs = (scorer.match(golds, scorer.load_rows(str(base))) for base in (ours, plain))
    differences = []
    removed, wanted = 0, 0
    for gold in golds:
        one, other = (str((rows.get(gold["id"]) or {}).get("text") or "") for rows in (mine, theirs))
        differences.append(scorer.text_scores(one, gold)[2] - scorer.text_scores(other, gold)[2])
        here, there, right = (Counter(scorer.shingles(scorer.tokens(text))) for text in (one, other, gold["text"]))
        removed += (there - here).total()
        wanted += ((there - here) & (right - here)).total()
    low, high = _interval(differences)
    mean = sum(differences) / len(differences)
    outside = 1 - wanted / removed if removed else 1.0
    return [
        Figure(f"text F1 beside plain, {len(golds)} pages", mean, "", "≥ .01", f"95 %: {low:+.3f} … {high:+.3f}"),
        Figure(f"of {removed} shingles left out, outside of gold", outside, "", "≥ .95"),
    ]


def _interval(differences: Sequence[float]) -> tuple[float, float]:
    draw = random.Random(1)  # noqa: S311  (a sample, no secret)
    means = sorted(sum(draw.choices(differences, k=len(differences))) / len(differences) for _ in range(_SAMPLES))
    return means[int(0.025 * _SAMPLES)], means[int(0.975 * _SAMPLES)]


def _cited(labels: Path, folder: Path) -> list[Figure]:
    lines = folder / labels.name
    subprocess.run(
        [sys.executable, _SCORE / "cite/make_input.py", labels, "-o", lines], check=True, capture_output=True
    )
    base = _read(lines, folder / labels.stem)
    scores = _scores(_SCORE / "cite/score.py", base, labels)
    return [
        Figure(f"{labels.stem}: {name}, of {scores[name][1]}", scores[name][0], "", budget)
        for name, budget in _CITED.items()
        if name in scores
    ]
