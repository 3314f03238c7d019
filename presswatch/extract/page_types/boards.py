"""Pages that programs or people keep up: questions to click, feeds, profiles, networks, and what a site offers.

What a newsroom writes about the same things has running text, a time or a description of an article: then it stays.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, islice
from typing import Final, cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.markup.decode import letters
from presswatch.extract.page_types.board_words import BOARD_TITLES
from presswatch.extract.page_types.seen import (
    HARDLY_ANY,
    LONG,
    SEVERAL,
    Seen,
    before_text,
    called_one_of,
    declares_time,
    has_date_at_heading,
    has_dated_address,
    has_day,
    shows_more_than,
)
from presswatch.model import Skipped

_FEW_SENTENCES: Final = 3
"""Lines of running text beside questions: what is told with a quiz has more."""
_ASKED: Final = re.compile("[?？؟;](?:$|\\s)")
_PARTS: Final = 10
"""Texts in a label around a button that are read: each button in it asks for them."""
_OPTIONS: Final = etree.XPath("//input[@type='radio'][@name]")
_FEED: Final = re.compile(r"(?i)(?:^|[/._=-])(?:rss|atom|feeds?)(?:[/._?&-]|\d|$)|\.(?:rdf|rss|atom)$")
_LINKS: Final = etree.XPath("//body//a/@href")
_FEEDS: Final = 5
_SHARE_OF_FEEDS: Final = 0.25
_EMAIL: Final = re.compile(r"(?<![\w.+-])([\w.+-]++)(?:@|\s?[(\[](?:at|@|æt|chez)[)\]]\s?)[\w-]+\.[\w.-]+")
_IN_HEAD: Final = 12
_SHORTEST_NAME: Final = 3
_NETWORKS: Final = re.compile(
    r"(?i)(?:(?:www|m|mobile|web|touch|old|[a-z]{2}(?:-[a-z]{2})?)\.)?"
    r"(?:facebook|instagram|tiktok|twitter|x|threads|linkedin|youtube|pinterest|vk|ok|weibo|snapchat|bsky|reddit)"
    r"\.(?:com|net|ru|app)"
)
"""Their own hosts; below others (`newsroom.`, `about.`) they write articles themselves."""
_PAPERS: Final = re.compile(
    r"(?i)(?:www\.)?(?:e-?papers?|e-?edition|e-?avis|e-?lehti|eleht|nakoislehti|e-?gazete|digital-edition)\."
)
"""Hosts at which the pages of a printed paper are shown."""
_POSTED_ARTICLE: Final = re.compile(r"(?i)^/(?:pulse/|@|notes/|ttarticle/)")
"""Addresses under which such networks keep articles."""


def board(page: Seen) -> Skipped | None:
    """A page that is kept up for years, by what it is called; with some text or a time it is about such a thing."""
    if page.is_told or page.make.is_named or page.make.run >= LONG or shows_more_than(page, BOARD_TITLES):
        return None
    if has_dated_address(page) or (page.make.run >= HARDLY_ANY and has_day(page)):
        return None
    called = called_one_of(page, BOARD_TITLES)
    return Skipped("service_page", f"it is called “{called}”") if called else None


def quiz(page: Seen) -> Skipped | None:
    """Questions with several answers each to click, and hardly a paragraph beside them.

    A poll in an article is one question, stars for a recipe have no words, and all purposes of a dialog about consent
    have the same answers.
    """
    if page.is_declared or declares_time(page.said):
        return None
    questions = {frozenset(words) for words in _answers(page) if len(words) >= SEVERAL}
    if len(questions) < SEVERAL or page.make.paragraphs > len(questions) + _FEW_SENTENCES or page.make.run >= LONG:
        return None
    if sum(1 for block in page.blocks if _ASKED.search(block.text)) < SEVERAL:
        return None  # how large letters are to be, and what a search is to find, has answers to click as well
    return Skipped("service_page", f"{len(questions)} questions with answers to click")


def _answers(page: Seen) -> Iterator[set[str]]:
    """The words of each question's answers: of buttons that belong together, or stand one behind the other."""
    named: dict[str, set[str]] = defaultdict(set)
    for option in cast("list[HtmlElement]", _OPTIONS(page.tree)):
        if word := letters(_label_of(option)):
            named[option.get("name") or ""].add(word)
    yield from named.values()
    for is_button, blocks in groupby(page.blocks, key=lambda block: block.element.tag == "button"):
        if is_button:
            yield {block.key for block in blocks}


def _label_of(option: HtmlElement) -> str:
    """The words beside a button: in the label around it or behind it, or right behind it."""
    outer, behind = option.getparent(), option.getnext()
    if outer is not None and outer.tag == "label":
        return "".join(islice(outer.itertext(), _PARTS))
    return option.tail or ("".join(behind.itertext()) if behind is not None and behind.tag == "label" else "") or ""


def feeds(page: Seen) -> Skipped | None:
    """Feeds to subscribe to, and how."""
    if page.is_told or page.make.is_named or page.make.run >= LONG or page.said.is_article:
        return None
    links = {str(link) for link in cast("list[str]", _LINKS(page.tree))}
    found = sum(1 for link in links if _FEED.search(link))
    if found < _FEEDS or found < _SHARE_OF_FEEDS * len(links):
        return None
    return Skipped("service_page", f"{found} links to feeds")


def profile(page: Seen) -> Skipped | None:
    """Somebody's profile: below a heading that is a name stands how to reach that person, or programs are told so.

    The address of a reporter, which stands at the same place, bears another name than the heading.
    """
    said = page.said
    is_told = said.is_article or said.og_type == "article" or said.published or page.is_listed
    if is_told or has_dated_address(page):
        return None
    at = page.heading_at
    if at is None or not looks_like_name(name := page.blocks[at].text) or has_date_at_heading(page):
        return None
    if "profilepage" in page.said.kinds:
        return Skipped("service_page", f"a profile of {name}")
    words = [word for part in name.split() if len(word := _plain(part)) >= _SHORTEST_NAME]
    shown = " ".join(block.text for block in before_text(page.blocks[at + 1 : at + 1 + _IN_HEAD]))
    own = [local for local in map(_plain, _EMAIL.findall(shown)) if words and words[-1] in local]
    return Skipped("service_page", f"the address of {name} stands below the name") if own else None


def _plain(word: str) -> str:
    """A word in the letters of addresses: without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if part.isalnum())


def paper(page: Seen) -> Skipped | None:
    """The shell around the pages of a printed paper; an article that opens in it has a text."""
    host = urlsplit(page.url).hostname or ""
    if not _PAPERS.match(host) or page.is_declared or page.make.run >= HARDLY_ANY:
        return None
    return Skipped("service_page", host)


def network(page: Seen) -> Skipped | None:
    """A page of a social network: posts, profiles, or the shell around them for those who are not logged in."""
    parts = urlsplit(page.url)
    is_there = _NETWORKS.fullmatch(parts.hostname or "") and not _POSTED_ARTICLE.search(parts.path)
    if not is_there or page.is_declared or page.said.is_article:
        return None
    return Skipped("service_page", parts.hostname or "")
