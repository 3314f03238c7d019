"""Pages and citations per second of one core, and what understanding a page costs beside trafilatura.

Real pages; nothing of them is kept or shown.  "Beside trafilatura" is the time of `understand` without that of the
calls into trafilatura and htmldate, which are timed where they are made.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import htmldate
import trafilatura
import trafilatura.metadata

from benchmarks.measure import SHARED, Figure, cpu_of, needs, spread
from flows.configuration import load
from flows.worker import build_rules
from presswatch.cite.citations import cite
from presswatch.model import Article, Claims, Entry, Page, short_id
from presswatch.rules import Rules
from presswatch.understand import understand

ROUNDS: Final = 5
_CITE_REPEATS: Final = 20
_JSON_LD: Final = re.compile(rb"<script[^>]*ld\+json[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)


def figures() -> list[Figure]:
    """Pages/s, trafilatura's time and our own a page, the ratio to trafilatura alone, citations/s.

    Means over the pages of the quickest round of each: neighbours on the machine disturb some rounds, seldom all.
    """
    configuration = load(Path("no overlay"), environment={})
    rules = build_rules(configuration.outlet_tables, configuration.citation_tables, 8 << 20)
    pages = _pages(needs(SHARED / "data/pages"))
    plain, theirs = trafilatura.bare_extraction, _Clock()
    trafilatura.bare_extraction = theirs.timed(trafilatura.bare_extraction)
    htmldate.find_date = theirs.timed(htmldate.find_date)
    trafilatura.metadata.extract_author = theirs.timed(trafilatura.metadata.extract_author)
    articles = [a for a in (understand(*page, rules) for page in pages) if isinstance(a, Article)]  # loads everything
    whole, own, alone = _Quickest(), _Quickest(), _Quickest()
    for _ in range(ROUNDS):
        for number, page in enumerate(pages):
            theirs.spent = 0.0
            taken = cpu_of(lambda page=page: understand(*page, rules))  # type: ignore[misc]
            whole.add(number, taken)
            own.add(number, taken - theirs.spent)
            alone.add(number, cpu_of(lambda page=page: _plainly(plain, page[0])))  # type: ignore[misc]
    cited = [_CITE_REPEATS * len(articles) / cpu_of(lambda: _cite(articles, rules)) for _ in range(ROUNDS)]
    kilobytes = sum(len(page.body) for page, _ in pages) / len(pages) / 1000
    return [
        Figure(f"understand, {len(pages)} pages of {kilobytes:.0f} kB", 1000 / whole.mean(), "/s", "≥ 40"),
        Figure("understand, one page", whole.mean(), "ms"),
        Figure("of it in trafilatura and htmldate", whole.mean() - own.mean(), "ms"),
        Figure("of it our own", own.mean(), "ms", "≤ 7"),
        Figure("trafilatura alone, metadata and JSON-LD's date", alone.mean(), "ms"),
        Figure("understand ÷ trafilatura alone", whole.mean() / alone.mean(), ""),
        Figure("our own ÷ trafilatura alone", own.mean() / alone.mean(), ""),
        Figure(f"citations, {len(articles)} articles", max(cited), "/s", "≥ 2000", spread(cited, 0)),
    ]


class _Quickest:
    """The quickest time of each page, in seconds."""

    def __init__(self) -> None:
        self._of: dict[int, float] = {}

    def add(self, number: int, seconds: float) -> None:
        self._of[number] = min(seconds, self._of.get(number, seconds))

    def mean(self) -> float:
        """Milliseconds a page."""
        return 1000 * sum(self._of.values()) / len(self._of)


class _Clock:
    """CPU seconds spent in the functions that it wraps; a call inside another counts once."""

    def __init__(self) -> None:
        self.spent = 0.0
        self._depth = 0

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  (whatever it takes and gives)
            began = time.process_time()
            self._depth += 1
            try:
                return function(*arguments, **named)
            finally:
                self._depth -= 1
                if not self._depth:
                    self.spent += time.process_time() - began

        return call


def _pages(folder: Path) -> list[tuple[Page, Claims]]:
    pages = []
    for path in sorted(folder.rglob("*.html.gz")):
        url = json.loads(path.with_name(path.name.removesuffix(".html.gz") + ".json").read_text())["url"]
        body = gzip.decompress(path.read_bytes())
        page = Page(url, dt.datetime(2026, 11, 24, tzinfo=dt.UTC), "text/html", body, http_status=200)
        pages.append((page, Claims(Entry(short_id("", url), None, None, url))))
    return pages


def _plainly(bare_extraction: Callable[..., Any], page: Page) -> None:
    """What a program does that wants text, metadata and the time of day, which trafilatura does not give."""
    bare_extraction(page.body, url=page.url, with_metadata=True, include_comments=False)
    for script in _JSON_LD.findall(page.body):
        with contextlib.suppress(ValueError):
            json.loads(script, strict=False)


def _cite(articles: list[Article], rules: Rules) -> None:
    for _ in range(_CITE_REPEATS):
        for a in articles:
            fields = {"text": a.text, "title": a.title, "standfirst": a.standfirst, "byline": a.byline}
            present = {name: value for name, value in fields.items() if value}
            cite(present, language=a.language, publisher_id=a.outlet_id, rules=rules.citations)
