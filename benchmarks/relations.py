"""How right copies, identity and revisions are, beside the usual thresholds on shared shingles; and their cost.

Ready articles, pages and addresses go through the real program; labels and scorers are the same for all.  The usual
rules group any two texts within 72 hours: by Jaccard ≥ .8, as MinHash does, or by containment ≥ .6 (Broder 1997).
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import subprocess
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import duckdb
import numpy as np

from benchmarks.measure import PRESSWATCH, SHARED, Figure, needs, spread
from presswatch.relate.fingerprint import text_hash
from presswatch.relate.groups import Groups, Past
from presswatch.relate.identity import Member
from presswatch.relate.likeness import WordFrequencies
from presswatch.relate.originals import Text
from presswatch.relate.shingles import fingerprint
from presswatch.relate.stories import Past as StoriesBefore
from presswatch.relate.stories import Stories, StoryArticle
from presswatch.relate.storyterms import TermFrequencies, story_terms

_DATA: Final = SHARED / "data/relate"
_SCORE: Final = SHARED / "score/relate"
_WINDOW: Final = dt.timedelta(hours=72)
_BATCH: Final = 500
_ROUNDS: Final = 3
_DRAWS: Final = 200
_VOCABULARY: Final = 50_000
_EDITED: Final = {
    "group_precision": "≥ .999",
    "group_recall": "≥ .985",
    "group_recall.words15": "≥ .95",
    "syndication_pair_recall.g_syn40": "≥ .99",
    "update_recall": "≥ .90",
    "relation_accepted": "≥ .90",
    "copies_precision": "",
    "copies_direction_wrong": "0",
}
_HARD: Final = {"any_weighted_precision_ge50": "≥ .93", "any_weighted_recall_ge50": "≥ .93"}
_REVISED: Final = {"states_exact": "1", "false_changes": "0"}


def figures() -> list[Figure]:
    """The scorers' figures for presswatch, those of the usual rules beside them, and articles a second."""
    needs(_DATA)
    with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as name:
        folder = Path(name)
        return [*_copies(folder), *_addresses(folder), *_revisions(folder), *_cost()]


def _copies(folder: Path) -> list[Figure]:
    told = []
    for material, labels, shown in (("edited_copies", "truth", _EDITED), ("reuters_dev", "reuters_pairs_dev", _HARD)):
        articles = _lines(_DATA / f"{material}.jsonl")
        ours = _read([_DATA / f"{material}.jsonl"], folder / material)
        bases = {"": ours} | {rule: _grouped(articles, folder / f"{material}-{rule}.duckdb", rule) for rule in _RULES}
        scores = {rule: _scores("score_copies.py", base, _DATA / f"{labels}.jsonl") for rule, base in bases.items()}
        intervals = _intervals(ours, _DATA / f"{labels}.jsonl", folder) if shown is _HARD else {}
        for figure, budget in shown.items():
            value, n = scores[""][figure]
            usual = [f"{rule} {scores[rule][figure][0]:.3f}" for rule in _RULES if "copies" not in figure]
            told.append(Figure(f"{figure}, {n}", value, "", budget, ", ".join([*intervals.get(figure, ()), *usual])))
    return told


def _intervals(base: Path, labels: Path, folder: Path) -> Mapping[str, Sequence[str]]:
    """95 % of the figures that labels drawn anew have (bootstrap by strata, Efron 1979)."""
    strata = defaultdict(list)
    for pair in _lines(labels):
        strata[pair["stratum"]].append(pair)
    draw, drawn, path = random.Random(7), defaultdict(list), folder / "drawn.jsonl"  # noqa: S311  (no secret)
    for _ in range(_DRAWS):
        pairs = [pair for stratum in strata.values() for pair in draw.choices(stratum, k=len(stratum))]
        path.write_text("\n".join(map(json.dumps, pairs)), "utf-8")
        for figure, (value, _n) in _scores("score_copies.py", base, path).items():
            drawn[figure].append(value)
    bounds = {figure: sorted(values) for figure, values in drawn.items()}
    cut = _DRAWS // 40
    return {figure: [f"95 % {values[cut]:.2f}-{values[-1 - cut]:.2f}"] for figure, values in bounds.items()}


def _addresses(folder: Path) -> list[Figure]:
    made = _made(folder / "urls.jsonl", "urls", _DATA / "url_pairs.csv", "--texts", _DATA / "stories.jsonl")
    found = _scores("score_urls.py", _read([made], folder / "urls"), _DATA / "url_pairs.csv", "--input", made)
    return [
        Figure(f"addresses merged, of {found['merged'][1]}", found["merged"][0], ""),
        Figure("wrong merges", found["wrong_merges"][0], "", "0"),
    ]


def _revisions(folder: Path) -> list[Figure]:
    labels = _DATA / "revisions.jsonl"
    made = _made(folder / "texts.jsonl", "revisions", labels)
    subprocess.run([sys.executable, _SCORE / "make_input.py", "pages", labels, folder / "steps"], check=True)
    told = []
    for kind, material in (("texts", [made]), ("pages", sorted((folder / "steps").iterdir()))):
        found = _scores("score_revisions.py", _read(material, folder / f"revisions-{kind}"), labels, "--no-gone")
        told += [
            Figure(f"revisions of {kind}: {name}", found[name][0], "", budget) for name, budget in _REVISED.items()
        ]
    return told


def _cost() -> list[Figure]:
    """Fingerprint and relate articles of 5,000 characters, half of a batch copies of the other half; MinHash beside."""
    draw = random.Random(7)  # noqa: S311  (invented text)
    letters = str.maketrans("0123456789", "abcdefghij")
    words = [str(int(_VOCABULARY ** draw.random())).translate(letters) for _ in range(200_000)]
    texts = [" ".join(words[k * 400 : k * 400 + 900]) for k in range(_BATCH // 2)]
    texts = [text if n < _BATCH // 2 else text[: draw.randrange(3000, 5500)] for n, text in enumerate([*texts, *texts])]
    spent: dict[Callable[[Sequence[str]], None], list[float]] = {_relate: [], _minhash: []}
    for _ in range(_ROUNDS):
        for way, rates in spent.items():
            began = time.process_time()
            way(texts)
            rates.append(_BATCH / (time.process_time() - began))
    ours, usual = spent.values()
    return [
        Figure("fingerprint and relate, 5,000 characters", max(ours), "/s", "≥ 500", spread(ours)),
        Figure("  MinHash and its candidates alone", max(usual), "/s", "", spread(usual)),
        Figure("  ratio", max(ours) / max(usual), ""),
    ]


def _minhash(texts: Sequence[str]) -> None:
    """The usual way to propose copies: signatures of 128 permutations in 32 bands (Broder 1997)."""
    draw = np.random.default_rng(7)
    factors, offsets = draw.integers(1, 1 << 31, (2, 128, 1), dtype=np.uint64)
    bands: dict[bytes, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        threes = zip(words, words[1:], words[2:], strict=False)
        hashes = np.unique(np.array([zlib.crc32(" ".join(three).encode()) for three in threes], np.uint64))
        signature = ((factors * hashes + offsets) % ((1 << 61) - 1)).min(axis=1)
        for band, part in enumerate(signature.reshape(32, 4)):
            bands[bytes([band]) + part.tobytes()].append(number)


def _relate(texts: Sequence[str]) -> None:
    now = dt.datetime(2026, 3, 2)  # noqa: DTZ001  (naive UTC, as the store has it)
    arriving = [
        Text(
            Member(str(n), f"o{n % 50}", False, now, "second", True, now, str(n)),
            text_hash("T", text),
            fingerprint("T", text),
        )
        for n, text in enumerate(texts)
    ]
    groups = Groups(arriving, Past({}, {}, {}, {}, lambda _: (), lambda _: None), WordFrequencies(), window=_WINDOW)
    groups.originals.copies()
    stories = Stories(StoriesBefore({}, (), {}), TermFrequencies(), window=_WINDOW)
    for placed, text in zip(groups.placed, texts, strict=True):
        member = placed.text.member
        terms = story_terms("T", text, language="en", outlet_id=member.outlet_id)
        stories.place(StoryArticle(member.article_id, member.dup_group_id, member.at, terms))


def _read(material: Sequence[Path], home: Path) -> Path:
    for one in material:
        subprocess.run([PRESSWATCH, "read", one, "--home", home], check=True, capture_output=True)
    return home / "presswatch.duckdb"


def _made(path: Path, *arguments: str | Path) -> Path:
    done = subprocess.run([sys.executable, _SCORE / "make_input.py", *arguments], check=True, capture_output=True)
    path.write_bytes(done.stdout)
    return path


def _scores(scorer: str, *arguments: str | Path) -> Mapping[str, tuple[float, int]]:
    done = subprocess.run([sys.executable, _SCORE / scorer, *arguments], check=True, capture_output=True, text=True)
    lines = (line.split() for line in done.stdout.splitlines() if line and not line.startswith("#"))
    return {name: (float(value), int(n)) for name, value, n in lines}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


_RULES: Final[Mapping[str, Callable[[int, int, int], bool]]] = {
    "Jaccard": lambda shared, one, other: shared >= 0.8 * (one + other - shared),
    "containment": lambda shared, one, other: shared >= 0.6 * min(one, other),
}
"""Shared shingles, and those of both texts -> whether they are of one group."""


def _grouped(articles: Sequence[Mapping[str, Any]], path: Path, rule: str) -> Path:
    """A snapshot with groups by a usual rule, joined through chains, and no copies."""
    prints = [set(fingerprint(None, article["text"]).shingles.tolist()) for article in articles]
    times = [dt.datetime.fromisoformat(article["published_at"]) for article in articles]
    holders: dict[int, list[int]] = defaultdict(list)
    group = list(range(len(articles)))

    def first(n: int) -> int:
        while group[n] != n:
            n = group[n]
        return n

    for n, shingles in enumerate(prints):
        shared: dict[int, int] = defaultdict(int)
        for shingle in shingles:
            for other in holders[shingle]:
                shared[other] += 1
            holders[shingle].append(n)
        for other, n_shared in shared.items():
            is_near = abs(times[n] - times[other]) <= _WINDOW
            if is_near and _RULES[rule](n_shared, len(shingles), len(prints[other])):
                group[first(n)] = first(other)
    rows = [
        (str(n), article["url"], article["url"], article["title"], times[n].replace(tzinfo=None), str(first(n)))
        for n, article in enumerate(articles)
    ]
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE articles (article_id VARCHAR, url VARCHAR, url_canonical VARCHAR, title VARCHAR, "
            "published_at TIMESTAMP, dup_group_id VARCHAR, story_id VARCHAR, first_seen_at TIMESTAMP, status VARCHAR); "
            "CREATE TABLE copies (article_id VARCHAR, original_id VARCHAR, relation VARCHAR)"
        )
        connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, 'ok')", rows)
    return path
