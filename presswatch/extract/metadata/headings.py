"""Which headings of a page are its article's and which name the site, and what those of the article say.

Blogs set their own name as a heading of the first level and the headline in one below it; the title element holds both.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.markup.blocks import UNSEEN
from presswatch.extract.markup.decode import letters, one_line
from presswatch.extract.markup.names import names_elsewhere, said_around
from presswatch.extract.metadata.elements import text_of

_SITE_MARKS: Final = frozenset({"logo", "site-title", "site-name", "sitename", "blog-title", "blogtitle"})
"""Classes and ids of a heading that names the site."""
_HOME: Final = re.compile(r"((?:https?:)?//[^/?#]+)/?|/(?:index\.\w{2,5})?", re.IGNORECASE)
"""An address of a front page, as links have it."""
_FOLDER: Final = re.compile(r"(?:(?:https?:)?//[^/?#]+)?(/[^/?#]+/)", re.IGNORECASE)
"""An address of a folder at the top, where many a host has its blogs."""
_KICKER: Final = re.compile(
    r"(?i)(?:^|[\s_-])(?:kicker|dachzeile|over-?line|over-?title|top-?line|roof-?line|spitzmarke|eyebrow|sur-?titre"
    r"|antetitulo|volanta|occhiello|pre-?title|super-?title|category|kategorie|rubrik)(?:$|[\s_-])"
)
"""Classes of the line above a headline."""
_BEFORE: Final = re.compile(r"(?:\s[|｜/–—·»•:>-]{1,2}|[|｜»:])\s*$")
_BEHIND: Final = re.compile(r"\s[|｜/–—·»•:>-]{1,2}\s|\s*[|｜]|:\s")
"""What stands in a title before and behind one of its parts."""
_BREAK_BEFORE: Final = re.compile(r"(?:\s[|｜/–—·»•>-]{1,2}|[|｜»])\s*$")
_BREAK_BEHIND: Final = re.compile(r"\s[|｜/–—·»•>-]{1,2}\s|\s*[|｜]")
"""The same without colons, which stand within headlines, too, behind their subject."""
_BEHIND_KICKER: Final = re.compile(r"\s*(?:[|｜/–—·»•>:-]{1,2}\s+|[|｜»:])\s*")
"""What joins a line above a headline to it."""
_OF_POST: Final = re.compile(r"(?i)(?:entry|post|article|story)[_-]?(?:title|header|headline)(?:$|\s)")
_ANCHOR: Final = " ¶"
"""What some programs set behind headings, as a link to them."""
_SHORTEST_PART: Final = 8
_LOWER: Final = frozenset({"h2", "h3", "h4"})
_MOST: Final = 100
"""Headings of lower levels that are looked at."""
_PARAGRAPH: Final = 80
"""Code points of an element's own text from which the text of an article has begun."""


@dataclass(frozen=True, slots=True)
class Headings:
    """What the headings say: those of the article, and those that name the site."""

    article: tuple[str, ...] = ()
    site: tuple[str, ...] = ()


def read_headings(
    tree: HtmlElement,
    first_level: Sequence[HtmlElement],
    *,
    title: str,
    og_titles: Sequence[str],
    urls: Sequence[str],
    headlines: Iterable[str] = (),
) -> Headings:
    """Tell the headings of a page apart.

    In: the page, its headings of the first level, its title element, titles for other sites (og:title), addresses, the
    headlines of articles that JSON-LD describes, by which a heading of the first level stays.
    Where no heading of the first level stands in the title, one of the lower levels that does is the article's.
    """
    of_site = [element for element in first_level if _is_of_site(element, urls, called=og_titles)]
    called = [one_line(title), *map(one_line, og_titles)]
    article = [line for element in first_level if element not in of_site and (line := heading_line(element, called))]
    site = tuple(line for element in of_site if (line := one_line(text_of(element))))
    keys = list(map(letters, called))
    if not set(map(letters, headlines)).isdisjoint(map(letters, article)):
        return Headings(tuple(article), site)
    if not any(key in name for line in article if (key := letters(line)) for name in keys):
        lower = list(_lower_headings(tree, urls))
        for name in called:
            if (shown := shown_part(name, lower, sites=site, is_whole=bool(article))) is not None:
                return Headings((shown,), (*site, *article))
    elif len(article) == 1 and _is_behind(article[0], called[0]) and letters(article[0]) not in keys[1:]:
        # "Flood in the cellar - News - Fire brigade" below the heading "News"; a subject is shorter than its headline
        own = next(element for element in first_level if element not in of_site)
        before = [
            line
            for line in _lower_headings(tree, urls, below=own)
            if " " in line and len(line) > len(article[0]) and _begins(line, called[0], _BREAK_BEHIND)
        ]
        if before:
            return Headings((max(before, key=len),), (*site, *article))
    elif len(article) == 1 and _begins(article[0], called[0]) and letters(article[0]) not in keys[1:]:
        # "Elm Notes: A year of mud" with the heading "Elm Notes"; a subtitle is not called the title of a post
        named = (element for element in tree.iter("h2", "h3", "h4") if _OF_POST.search(element.get("class") or ""))
        lower = [one_line(text_of(element)) for element in islice(named, 1)]
        if lower and letters(article[0] + lower[0]) == keys[0]:
            return Headings((lower[0],), (*site, *article))
    return Headings(tuple(article), site)


def heading_line(element: HtmlElement, called: Iterable[str]) -> str:
    """What a heading says, without a line above the headline that stands in an element of its own in it.

    `called` are titles of the page; where one of them has that line, too, it is a part of the headline.
    """
    whole = one_line(text_of(element)).rstrip(_ANCHOR)
    kickers = set(_kickers(element))
    if not kickers or any(letters(whole) in letters(name) for name in called):
        return whole
    rest = one_line("".join(_without(element, kickers))).rstrip(_ANCHOR)
    joint = _BEHIND_KICKER.match(rest)
    rest = rest[joint.end() :] if joint else rest
    return rest if letters(rest) else whole


def shown_part(title: str, lines: Iterable[str], *, sites: Iterable[str] = (), is_whole: bool = False) -> str | None:
    """The longest of some lines that is a title or, beside a separator, a part of it; None where none is.

    `sites`: headings that name the site; a word alone is a part beside them only.  `is_whole`: other headings
    contradict, so that a part does not tell.
    """
    if not title:
        return None
    known = title.casefold()
    beside = frozenset(map(letters, sites))
    parts = (
        line for line in lines if (not is_whole or len(line) == len(title)) and _is_part(line.casefold(), known, beside)
    )
    return max(parts, key=len, default=None)


def without_site(title: str, sites: Iterable[str]) -> str:
    """A title element without the site's heading before a colon, where many a blog has it."""
    before, colon, behind = one_line(title).partition(":")
    is_site = bool(colon) and letters(before) in set(map(letters, sites)) - {""}
    return behind.strip() if is_site and behind.strip() else title


def _is_part(line: str, title: str, sites: Container[str]) -> bool:
    if line == title:
        return True
    at = title.find(line)
    if at < 0:
        return False
    before, behind = title[:at], title[at + len(line) :]
    if len(letters(line)) < _SHORTEST_PART and " " not in line and letters(before + behind) not in sites:
        return False
    return (not before or _BEFORE.search(before) is not None) and (not behind or _BEHIND.match(behind) is not None)


def _is_behind(line: str, title: str) -> bool:
    """Whether a line is a part of a title behind its first."""
    at = title.casefold().find(line.casefold())
    behind = title[at + len(line) :]
    is_parted = at > 0 and _BREAK_BEFORE.search(title[:at]) is not None
    return is_parted and (not behind or _BREAK_BEHIND.match(behind) is not None)


def _begins(line: str, title: str, parting: re.Pattern[str] = _BEHIND) -> bool:
    """Whether a line is the first part of a title, and what parts it stands behind."""
    return title.casefold().startswith(line.casefold()) and parting.match(title, len(line)) is not None


def _lower_headings(tree: HtmlElement, urls: Sequence[str], *, below: HtmlElement | None = None) -> Iterator[str]:
    """What the headings of lower levels say that do not name the site, by a link or as its address does.

    `below`: the heading of the first level between which and the first paragraph behind it they stand.
    """
    hosts = [letters(host_of(url)) for url in urls if url]
    lower = tree.iter("h2", "h3", "h4") if below is None else _above_text(tree, below)
    for element in islice(lower, _MOST):
        line = one_line(text_of(element)).rstrip(_ANCHOR)
        key = letters(line)
        if key and not any(key in host for host in hosts) and not _is_of_site(element, urls, called=()):
            yield line


def _above_text(tree: HtmlElement, heading: HtmlElement) -> Iterator[HtmlElement]:
    """The lower headings between a heading and the first paragraph behind it that stand in no box of something else."""
    known: dict[HtmlElement, bool] = {}
    is_behind = False
    for element in tree.iter(etree.Element):
        if element is heading:
            is_behind = True
        elif not is_behind or element.tag in UNSEEN:
            continue
        elif element.tag in _LOWER:
            if not said_around(element, _stands_aside, known):
                yield element
        elif len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element) > _PARAGRAPH:
            return


def _stands_aside(element: HtmlElement) -> bool | None:
    return element.tag == "aside" or names_elsewhere(element) or None


def _kickers(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The elements at the beginning of a heading that are called the line above a headline."""
    walk = etree.iterwalk(heading, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element is not heading and _KICKER.search(element.get("class") or ""):
                yield element
                walk.skip_subtree()
            elif letters(element.text or ""):
                return
        elif element is heading or letters(element.tail or ""):
            return


def _without(element: HtmlElement, left_out: Container[HtmlElement]) -> Iterator[str]:
    if element not in left_out:
        yield element.text or ""
        for child in element:
            yield from _without(child, left_out) if isinstance(child.tag, str) else ()
            yield child.tail or ""


def _is_of_site(heading: HtmlElement, urls: Sequence[str], *, called: Iterable[str]) -> bool:
    """Whether a heading names the site: as its logo, or by a link to its front page or to the folder of the page.

    `urls` are those of the page: many a post of a blog leads to somebody else's front page.  `called`: what the page
    says that it is called, which no heading says of the site.
    """
    key = letters(text_of(heading))
    if not key or any(key == letters(name) for name in called):
        return False
    marks = f"{heading.get('class') or ''} {heading.get('id') or ''}".lower().replace("_", "-").split()
    if not _SITE_MARKS.isdisjoint(marks):
        return True
    links = [link for link in heading.iter("a") if link.get("href")]
    if len(links) != 1 or letters(text_of(links[0])) != key:
        return False
    address = links[0].get("href").strip()
    hosts = {host_of(url) for url in urls if url}
    if home := _HOME.fullmatch(address):
        return not home[1] or host_of(home[0]) in hosts
    folder = _FOLDER.fullmatch(address)
    own = {url.partition("//")[2].partition("/")[2] for url in urls}
    is_here = address.startswith("/") and not address.startswith("//")
    return (
        folder is not None
        and (is_here or host_of(address) in hosts)
        and any(f"/{path}".startswith(folder[1]) and len(path) >= len(folder[1]) for path in own)
    )


def host_of(address: str) -> str:
    """The host of an absolute address, without ``www.``."""
    return address.partition("//")[2].partition("/")[0].lower().removeprefix("www.")
