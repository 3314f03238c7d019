"""Where a site may keep its feeds: what its home page and its robots.txt say, and where sites usually have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from lxml.html import HtmlElement

from presswatch import urls
from presswatch.discover.listings import parse
from presswatch.discover.plain_text import claimed_line

Found = Literal["link", "anchor", "robots", "guess"]
"""How it was found: declared in the head, linked to, named in robots.txt, or a path that many sites use."""

_MOST: Final = 100
_FEED_TYPES: Final = frozenset(
    {
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
        "application/rss", "application/atom", "text/rss+xml",
    }
)  # fmt: skip
_LOOSE_TYPES: Final = frozenset({"application/json", "application/xml", "text/xml"})
"""Types that also mean other things: they count with an address or a title like a feed's."""
_FEED_ADDRESS: Final = re.compile(
    r"(?i)(?:^|[/._?=&-])(?:rss\d*|atom|feeds?|rdf|fluxrss|jsonfeed)(?:$|[/._?=&-])|//(?:feeds?|rss)\d*\."
)
_FEED_WORDS: Final = re.compile(r"(?i)\b(?:rss|atom|feeds?)\b")
_COMMENTS: Final = re.compile(r"(?i)comment|kommentar|comentari|commentaire|komentar|reactie|replies")
_NEWS: Final = re.compile(r"(?i)news|nachrichten|noticias|actual|stiri|google|latest|recent")
_SITEMAP_LINE: Final = re.compile(r"(?im)^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2048})")
_ROBOTS_CAP: Final = 512_000
_FEED_PATHS: Final = ("/feed/", "/rss.xml", "/rss", "/feed.xml", "/atom.xml", "/index.xml")
_SITEMAP_PATHS: Final = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that may be a feed or a sitemap; `title` as the page calls it."""

    url: str
    kind: Literal["feed", "sitemap"]
    found: Found
    title: str | None = None


def candidates(body: bytes, url: str, robots_txt: str, *, content_type: str | None = None) -> tuple[Candidate, ...]:
    """List where the feeds and sitemaps of a site may be, the most promising first, each address once, at most 100.

    In: the home page as it came, its final address (relative links are resolved against it), the site's robots.txt
    (empty when there is none).
    Order: feeds that the head declares, feeds linked to, sitemaps that robots.txt names (those of news first), usual
    paths.  Within each, the site's own before others'; feeds of comments come last of all that was found.
    """
    tree = parse(body, content_type)
    found: list[Candidate] = []
    if tree is not None:
        base = _base(tree, url)
        found += [*_declared(tree, base), *_linked(tree, base)]
    found += _in_robots(robots_txt, url)
    order = {"link": 0, "anchor": 1, "robots": 2}
    found.sort(key=lambda one: (_is_of_comments(one), order[one.found], not urls.same_site(one.url, url)))
    guesses = [Candidate(guess, "feed", "guess") for path in _FEED_PATHS if (guess := urls.join(url, path))]
    guesses += [Candidate(guess, "sitemap", "guess") for path in _SITEMAP_PATHS if (guess := urls.join(url, path))]
    own = urls.canonical(url)
    once: dict[str, Candidate] = {}
    for candidate in (*found[:_MOST], *guesses):
        once.setdefault(urls.canonical(candidate.url), candidate)
    once.pop(own, None)
    return tuple(once.values())[:_MOST]


def _declared(tree: HtmlElement, base: str) -> Iterator[Candidate]:
    for link in tree.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        media_type = (link.get("type") or "").partition(";")[0].strip().lower()
        target = urls.join(base, link.get("href") or "")
        if target is None or not {"alternate", "feed"}.intersection(relations):
            continue
        title = claimed_line(link.get("title"))
        is_feed = media_type in _FEED_TYPES or "feed" in relations
        looks_so = _FEED_ADDRESS.search(target) or _FEED_WORDS.search(title or "")
        if is_feed or (media_type in _LOOSE_TYPES and looks_so):
            yield Candidate(target, "feed", "link", title)


def _linked(tree: HtmlElement, base: str) -> Iterator[Candidate]:
    for anchor in tree.iter("a"):
        target = urls.join(base, anchor.get("href") or "")
        if target is None:
            continue
        address = urls.canonical(target)  # without utm_medium=feed, by which sites count who comes from their feeds
        if _FEED_ADDRESS.search(address):
            yield Candidate(address, "feed", "anchor", claimed_line(anchor.get("title")))


def _in_robots(robots_txt: str, url: str) -> list[Candidate]:
    lines = (line.partition("#")[0] for line in _SITEMAP_LINE.findall(robots_txt[:_ROBOTS_CAP]))
    named = [Candidate(target, "sitemap", "robots") for line in lines if (target := urls.join(url, line))]
    return sorted(named, key=lambda one: not _NEWS.search(one.url.partition("://")[2].partition("/")[2]))


def _is_of_comments(candidate: Candidate) -> bool:
    return bool(_COMMENTS.search(candidate.url) or _COMMENTS.search(candidate.title or ""))


def _base(tree: HtmlElement, url: str) -> str:
    first = next(tree.iter("base"), None)
    return (urls.join(url, first.get("href") or "") if first is not None else None) or url
