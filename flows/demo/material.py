"""What the demo newsroom publishes, as written in articles/*.toml: one file per outlet.

A name in braces inside the prose ({Reuters}) is printed without the braces and counts as a credit, so the text and
the truth about it cannot drift apart.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import tomli

from presswatch.model import OutletKind, Role

FOLDER: Final = Path(__file__).parent
HOST: Final = "127.0.0.1"
WIRE: Final = "Corvana"
"""The demo's agency, as datelines name it."""

Round = Literal[1, 2]
Layout = Literal["modern", "og", "tables", "microdata", "blog"]
FeedForm = Literal["rss", "rdf", "atom"]
Link = Literal["plain", "redirect", "utm"]

_MARK: Final = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Credit:
    """One expected citation: the name as printed, whom it credits, and where it stands."""

    outlet_id: str
    surface: str
    role: Role
    place: Literal["dateline", "text", "footer", "caption"]


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """One article as it stands in one round.  `text` holds paragraphs, split by blank lines, names still in braces."""

    slug: str
    language: str
    section: str
    published: dt.datetime
    title: str
    standfirst: str
    text: str
    url: str
    feed_link: str
    author: str = ""
    dateline: str = ""
    caption: str = ""
    footer: tuple[str, ...] = ()
    footer_style: str = "plain"
    also_read: bool = False
    copy_of: str = ""
    modified: dt.datetime | None = None
    first_round: Round = 1
    first_title: str = ""
    """The headline of the first round: teasers on other pages keep it, as they do in life."""

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs as printed, without the dateline."""
        return [printed(part) for part in self.text.strip().split("\n\n")]


@dataclass(frozen=True, slots=True)
class ExtraEntry:
    """An entry of the feed that leads to no article: a page behind a 403, or the front page."""

    title: str
    summary: str
    published: dt.datetime
    url: str
    status: int


@dataclass(frozen=True, slots=True)
class DemoOutlet:
    """One outlet, its address and what it publishes in one round, newest first."""

    outlet_id: str
    name: str
    kind: OutletKind
    country: str
    languages: tuple[str, ...]
    aliases: tuple[str, ...]
    port: int
    layout: Layout
    feed_form: FeedForm
    feed_path: str
    utc_offset: int
    listens: bool
    articles: tuple[DemoArticle, ...]
    extra_entries: tuple[ExtraEntry, ...]

    @property
    def domain(self) -> str:
        """host:port, which is what tells the outlets apart."""
        return f"{HOST}:{self.port}"

    @property
    def base(self) -> str:
        """Address of the front page, without the slash."""
        return f"http://{self.domain}"

    @property
    def feed_url(self) -> str:
        """Address of the one feed."""
        return self.base + self.feed_path


def printed(text: str) -> str:
    """Return the text as a reader sees it: the braces around credited names gone."""
    return _MARK.sub(r"\1", text)


@cache
def words() -> dict[str, Any]:
    """Return words.toml: the furniture's words per language, and the names that real agencies are credited by."""
    return tomli.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))


@cache
def outlets(in_round: Round) -> tuple[DemoOutlet, ...]:
    """Return the outlets by port, each with its articles as they stand in the round."""
    tables = [tomli.loads(path.read_text(encoding="utf-8")) for path in (FOLDER / "articles").glob("*.toml")]
    originals = {f"{table['outlet']['id']}/{a['slug']}": a for table in tables for a in table.get("article", ())}
    found = [_outlet(table, originals, in_round) for table in tables]
    return tuple(sorted(found, key=lambda outlet: outlet.port))


def credits_of(article: DemoArticle) -> Iterator[Credit]:
    """Yield the credits of an article in reading order."""
    known = _credited_names()
    if article.dateline:
        yield Credit(known[WIRE][0], WIRE, "origin", "dateline")
    for name in _MARK.findall(article.text):
        yield Credit(known[name][0], name, "citation", "text")
    for name in _MARK.findall(article.caption):
        yield Credit(known[name][0], name, "photo", "caption")
    for name in article.footer:
        yield Credit(known[name][0], name, "citation", "footer")


def home_of(name: str) -> str:
    """Return the address that a linked credit of this name points to."""
    return _credited_names()[name][1]


@cache
def _credited_names() -> dict[str, tuple[str, str]]:
    """Map each name that prose may credit to (outlet id, home page)."""
    known = {name: (str(row["id"]), str(row["home"])) for name, row in words()["credited"].items()}
    for outlet in outlets(1):
        known |= dict.fromkeys((outlet.name, *outlet.aliases), (outlet.outlet_id, outlet.base + "/"))
    return known


def _outlet(table: Mapping[str, Any], originals: Mapping[str, Mapping[str, Any]], in_round: Round) -> DemoOutlet:
    row = table["outlet"]
    base = f"http://{HOST}:{row['port']}"
    articles = [_article(a, base, row["article_path"], originals, in_round) for a in table.get("article", ())]
    return DemoOutlet(
        outlet_id=row["id"],
        name=row["name"],
        kind=row["kind"],
        country=row["country"],
        languages=tuple(row["languages"]),
        aliases=tuple(row["aliases"]),
        port=row["port"],
        layout=row["layout"],
        feed_form=row["feed"],
        feed_path=row["feed_path"],
        utc_offset=row["utc_offset"],
        listens=row.get("listens", True),
        articles=tuple(
            sorted((a for a in articles if a.first_round <= in_round), key=lambda a: a.published, reverse=True)
        ),
        extra_entries=tuple(
            ExtraEntry(e["title"], e["summary"], e["published"], base + e["path"], e["status"])
            for e in table.get("extra_entry", ())
        ),
    )


def _article(
    row: Mapping[str, Any], base: str, path: str, originals: Mapping[str, Mapping[str, Any]], in_round: Round
) -> DemoArticle:
    """Build one article; a copy takes what it does not say itself from its original."""
    keep = ("title", "standfirst", "text", "language", "section")
    row = {key: value for key, value in originals.get(row.get("copy_of", ""), {}).items() if key in keep} | dict(row)
    url = base + path.format(slug=row["slug"], day=row["published"].date(), language=row["language"])
    links: dict[Link, str] = {
        "plain": url,
        "redirect": f"{base}/go/{row['slug']}",
        "utm": f"{url}?utm_source=rss&utm_medium=feed&utm_campaign=latest",
    }
    edit = row.pop("edit", None)
    article = DemoArticle(
        url=url,
        feed_link=links[row.pop("link", "plain")],
        first_title=row["title"],
        footer=tuple(row.pop("footer", ())),
        **row,
    )
    if edit is None or in_round == 1:
        return article
    return replace(article, title=edit["title"], text=edit["text"], modified=edit["at"])
