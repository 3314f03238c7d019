"""Pages and citations per second of one core, and what understanding a page costs beside trafilatura.

Real pages; nothing of them is kept or shown.  "Beside trafilatura" is the time of `understand` without that of the
calls into trafilatura and htmldate, which are timed where they are made.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
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


def figures() -> list[Figure]:
    """Pages/s, our own time a page, citations/s and the share of each part."""
    configuration = load(Path("no overlay"), environment={})
    rules = build_rules(configuration.outlet_tables, configuration.citation_tables, 8 << 20)
    pages = _pages(needs(SHARED / "data/pages"))
    plain, theirs = trafilatura.bare_extraction, _Clock()
    trafilatura.bare_extraction = theirs.timed(trafilatura.bare_extraction)
    htmldate.find_date = theirs.timed(htmldate.find_date)
    trafilatura.metadata.extract_author = theirs.timed(trafilatura.metadata.extract_author)
    articles = [a for a in (understand(*page, rules) for page in pages) if isinstance(a, Article)]  # loads everything
    whole, beside, reference = [], [], []
    for _ in range(ROUNDS):
        theirs.spent = 0.0
        whole.append(1000 * cpu_of(lambda: [understand(*page, rules) for page in pages]) / len(pages))
        beside.append(whole[-1] - 1000 * theirs.spent / len(pages))
        reference.append(1000 * cpu_of(lambda: _plainly(plain, pages)) / len(pages))
    cited = [_CITE_REPEATS * len(articles) / cpu_of(lambda: _cite(articles, rules)) for _ in range(ROUNDS)]
    kilobytes = sum(len(page.body) for page, _ in pages) / len(pages) / 1000
    return [
        Figure(f"understand, {len(pages)} pages of {kilobytes:.0f} kB", 1000 / min(whole), "/s", "≥ 40"),
        Figure("understand, one page", min(whole), "ms", spread=spread(whole, 1)),
        Figure("trafilatura alone, with its metadata, one page", min(reference), "ms", spread=spread(reference, 1)),
        Figure("understand ÷ trafilatura alone", min(whole) / min(reference), ""),
        Figure("beside trafilatura and htmldate, one page", min(beside), "ms", "≤ 7", spread(beside, 1)),
        Figure(f"citations, {len(articles)} articles", max(cited), "/s", "≥ 2000", spread(cited, 0)),
    ]


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
    for path in sorted(folder.glob("*.html.gz")):
        url = json.loads(path.with_name(path.name.removesuffix(".html.gz") + ".json").read_text())["url"]
        body = gzip.decompress(path.read_bytes())
        page = Page(url, dt.datetime(2026, 11, 24, tzinfo=dt.UTC), "text/html", body, http_status=200)
        pages.append((page, Claims(Entry(short_id("", url), None, None, url))))
    return pages


def _plainly(bare_extraction: Callable[..., Any], pages: list[tuple[Page, Claims]]) -> None:
    for page, _ in pages:
        bare_extraction(page.body, url=page.url, with_metadata=True, include_comments=False)


def _cite(articles: list[Article], rules: Rules) -> None:
    for _ in range(_CITE_REPEATS):
        for a in articles:
            fields = {"text": a.text, "title": a.title, "standfirst": a.standfirst, "byline": a.byline}
            present = {name: value for name, value in fields.items() if value}
            cite(present, language=a.language, publisher_id=a.outlet_id, rules=rules.citations)
