"""Which real pages are taken for articles, as they are and with what they say of themselves taken away.

Real pages; nothing of them is kept or shown.  A saved page may have any address and an old one declares nothing, so
each is read four times: as it is, under an address that tells nothing, without JSON-LD, and without JSON-LD and metas.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from lxml import html

from benchmarks.measure import SHARED, Figure, needs
from flows.configuration import load
from flows.worker import build_rules
from presswatch.extract.markup.decode import decode
from presswatch.model import Article, Claims, Entry, Page, short_id
from presswatch.rules import Rules
from presswatch.understand import understand

_FETCHED: Final = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
_SCRIPTS: Final = "//script[contains(@type, 'ld+json')]"
_METAS: Final = f"{_SCRIPTS} | //meta[@property or @name or @itemprop] | //link[@rel='canonical' or @rel='amphtml']"
_NOWHERE: Final = "https://site.example/x1"


def figures() -> list[Figure]:
    """Shares of articles left out and of other pages kept out, for each way to read them."""
    configuration = load(Path("no overlay"), environment={})
    rules = build_rules(configuration.outlet_tables, configuration.citation_tables, 8 << 20)
    folder = needs(SHARED / "data/pages")
    articles, others = list(_pages(folder)), list(_pages(folder / "nonarticles"))
    found = []
    for name, change in WAYS.items():
        lost = [name for name, url, body in articles if not is_kept(*change(url, body), rules)]
        out = [name for name, url, body in others if not is_kept(*change(url, body), rules)]
        found += [
            Figure(
                f"articles left out, {name}",
                len(lost) / len(articles),
                f"of {len(articles)}",
                "≤ .005",
                ", ".join(lost),
            ),
            Figure(f"other pages kept out, {name}", len(out) / len(others), f"of {len(others)}", "≥ .90"),
        ]
    return found


def is_kept(url: str, body: bytes, rules: Rules) -> bool:
    """Whether a page becomes an article."""
    page = Page(url, _FETCHED, "text/html", body, http_status=200)
    return isinstance(understand(page, Claims(Entry(short_id("", url), None, None, url)), rules), Article)


def _without(elements: str) -> Callable[[str, bytes], tuple[str, bytes]]:
    def change(_: str, body: bytes) -> tuple[str, bytes]:
        tree = html.document_fromstring(decode(body).encode(), parser=html.HTMLParser(encoding="utf-8"))
        for element in tree.xpath(elements):
            element.drop_tree()
        return _NOWHERE, b"<!DOCTYPE html>" + html.tostring(tree, encoding="utf-8")

    return change


def _pages(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    for path in sorted(folder.glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        yield name, json.loads((folder / f"{name}.json").read_text("utf-8"))["url"], gzip.decompress(path.read_bytes())


WAYS: Final[dict[str, Callable[[str, bytes], tuple[str, bytes]]]] = {
    "as they are": lambda url, body: (url, body),
    "address replaced": lambda _, body: (_NOWHERE, body),
    "and JSON-LD dropped": _without(_SCRIPTS),
    "and metas dropped": _without(_METAS),
}
"""What is done to a page's address and body before it is read."""
