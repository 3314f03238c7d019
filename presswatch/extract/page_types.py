"""Which pages are no articles.

No single sign suffices, for or against: front and tag pages carry the marks of articles, articles stand among sixty
headlines, and a saved page may have any address.  Short text is no reason: agency briefs are short.  Where signs
disagree, a page stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.blocks import Block
from presswatch.extract.decode import letters
from presswatch.extract.metadata import Metadata
from presswatch.extract.page_make import Make, length_of
from presswatch.extract.page_words import (
    ACCEPTS,
    ERROR_TITLES,
    GALLERY_TITLES,
    LIST_TITLES,
    LOGIN_TITLES,
    POLICY_TITLES,
    SIGN_UP_TITLES,
    SPEAKS_OF_CONSENT,
)
from presswatch.model import Skipped
from presswatch.urls import target_of

_LANGUAGE_HOME: Final = re.compile(
    r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)\.\w{2,5})?", re.IGNORECASE
)
_LIST: Final = re.compile(
    r"(?i)/(?:tags?|topics?|category|categories|kategorie|kategori|categoria|categorie|authors?|autor(?:en|i|es)?|auteur|"
    r"search|suche|recherche|buscar|cauta|szukaj|archives?|sitemap)(?:/[^/]*){0,2}$|[?&](?:s|search|query)=[^&]"
)
_SERVICE: Final = re.compile(
    r"(?i)/(?:log-?in|sign-?(?:in|up)|register|subscribe|subscriptions?|newsletters?|consent|privacy(?:-policy)?|"
    r"cookies?(?:-policy)?|terms(?:-of-\w+)?|imprint|impressum|contact(?:-us)?|kontakt|about(?:-us)?|account|abo)(?:\.\w{2,5})?/?$"
)
_LATER_PAGE: Final = re.compile(
    r"(?i)/(?:page|pagina|seite)[/-]?\d{1,4}/?$|[?&](?:page|pagina|seite|pg|offset|start)=\d"
)
_ONE_OF_AN_ARCHIVE: Final = re.compile(r"(?i)/archives?/[^?]*\d{3,}(?:\.\w{2,5})?/?$|/archives?/[^?]*\?[^=]*=\d")
_NOT_ARTICLE_OG: Final = re.compile(r"^(?:video|music|profile|book|product)")
_TITLE_PARTS: Final = re.compile(r"\s+[|｜–—·»•:-]+\s+|\s*[|｜]\s*|[:：]\s*")
_SHOWS: Final = frozenset({"videoobject", "audioobject", "podcastepisode", "radioepisode", "tvepisode", "movie"})
_SHOWS_PICTURES: Final = frozenset({"imagegallery", "mediagallery"})
_LISTS: Final = frozenset({"collectionpage", "searchresultspage", "profilepage"})
_LONG_LINE: Final = 120
_LITTLE: Final = 400
_HARDLY_ANY: Final = 200
_NONE: Final = 100
_PLENTY: Final = 2000
"""Length of a text with which nothing is looked at beyond an article's own description of itself."""
_SHORT: Final = 500
"""Length of the longest running text below which a page may be something else than an article; a brief is as short."""
_LONG: Final = 700
"""Length of running text that is one sign of an article, twice as much two, up to three."""
_MOST_SIGNS: Final = 3
_MANY: Final = 5
"""Headlines, dates or cards from which a page may list articles."""
_SEVERAL: Final = 3
"""Articles with a text each, or described each in JSON-LD, from which a page may list them."""
_PER_PARAGRAPH: Final = 0.7
"""Headlines to each paragraph: a list has as many, an article with a list beside it has more paragraphs as a rule."""
_MOSTLY: Final = 0.6
"""Share of a page's text in links, and of a text that speaks of consent."""
_MARGIN: Final = 3
"""Signs of a list that a page must have beyond its signs of an article: none is lost through one sign, or two."""
_PICTURES: Final = 4
_LONGEST_BUTTON: Final = 40
_ASKS: Final = etree.XPath("//input[@type='password' or @type='email']")


@dataclass(frozen=True, slots=True)
class Seen:
    """A page before it is judged: its own address, tree, lines and claims, the text that was extracted.

    `measured` gives its make, which is asked for where a page does not say plainly what it is.
    """

    url: str
    tree: HtmlElement
    blocks: Sequence[Block]
    said: Metadata
    text: str
    measured: Callable[[], Make]

    @property
    def make(self) -> Make:
        """How the page is made."""
        return self.measured()

    @property
    def length(self) -> int:
        """How long the text is, in Latin letters."""
        return sum(map(length_of, self.text.split("\n")))

    @property
    def is_declared(self) -> bool:
        """Whether the page describes itself, and no list, as an article that was published at some time."""
        return bool(_describes_one(self.said) and self.said.published)

    @property
    def is_bare(self) -> bool:
        """Whether the page has neither a text of some length nor a declared or visible time beside its heading."""
        return not (
            self.make.run >= _SHORT or self.is_declared or _declares_time(self.said) or self.make.has_dated_head
        )


def leads_to_a_list(url: str) -> bool:
    """Tell by its address alone that a link leads to no article: a front page, a list (tags, authors) or a service."""
    target = target_of(url)
    address = unquote(target.path if target else "/")
    path = address.partition("?")[0]
    is_front = path == address and _LANGUAGE_HOME.fullmatch(path)
    is_list = _LIST.search(address) and not _ONE_OF_AN_ARCHIVE.search(address)
    return bool(is_front or is_list or _SERVICE.search(path) or _LATER_PAGE.search(address))


def not_an_article(page: Seen) -> Skipped | None:
    """The rule that says that a page is no article; None for an article, however short."""
    path, address = _address(page.url)
    if path == address and urlsplit(page.url).netloc and _LANGUAGE_HOME.fullmatch(path):
        return Skipped("front_page", path)
    if not page.text:
        return Skipped("no_text", "the page holds no text of an article")
    if page.said.is_own and page.said.published and page.length >= _PLENTY:
        return None
    return next((found for rule in _RULES if (found := rule(page)) is not None), None)


def _by_address(page: Seen) -> Skipped | None:
    path, address = _address(page.url)
    if page.is_declared:
        return None
    if _SERVICE.search(path):
        return Skipped("service_page", path)
    return Skipped("list_page", path) if _LIST.search(address) else None


def _error(page: Seen) -> Skipped | None:
    """A page that stands where another should be."""
    called = _called(page, ERROR_TITLES) if page.is_bare else None
    return Skipped("error_page", f"it is called “{called}”") if called else None


def _consent(page: Seen) -> Skipped | None:
    """A dialog about consent, and hardly anything else."""
    if page.make.headlines >= _MANY or not page.is_bare:
        return None
    button = next((b.text for b in page.blocks if len(b.text) <= _LONGEST_BUTTON and letters(b.text) in ACCEPTS), None)
    lines = [line for line in page.text.split("\n") if len(line) > _LONGEST_BUTTON]
    about = sum(len(line) for line in lines if SPEAKS_OF_CONSENT.search(line))
    if button is None or not lines or about < _MOSTLY * sum(map(len, lines)):
        return None
    return Skipped("consent_page", f"its text is about consent, a button says “{button}”")


def _form(page: Seen) -> Skipped | None:
    """A page to sign in, or to leave one's address."""
    if not page.is_bare:
        return None
    asked = {field.get("type") for field in cast("list[HtmlElement]", _ASKS(page.tree))}
    called = _called(page, LOGIN_TITLES)
    has_hardly_any = page.make.run < _HARDLY_ANY
    if called and ("password" in asked or has_hardly_any):
        return Skipped("login_page", f"it is called “{called}”")
    if "password" in asked and has_hardly_any and not page.make.has_head:
        return Skipped("login_page", f"a field for a password, {page.make.run} characters of running text")
    called = _called(page, SIGN_UP_TITLES)
    return Skipped("service_page", f"it is called “{called}”") if called and (asked or has_hardly_any) else None


def _policy(page: Seen) -> Skipped | None:
    """A page about the site itself: its conditions, its people."""
    called = None if page.is_declared or _declares_time(page.said) else _called(page, POLICY_TITLES)
    return Skipped("service_page", f"it is called “{called}”") if called else None


def _pictures(page: Seen) -> Skipped | None:
    """Pictures with hardly any text beside their captions."""
    if page.make.run >= _SHORT:
        return None
    captions = sum(
        1 for caption in page.tree.iter("figcaption") if caption.find(".//a") is None
    )  # a linked one is a card
    signs = (
        page.said.kinds & _SHOWS_PICTURES,
        _called(page, GALLERY_TITLES),
        captions >= _PICTURES,
        captions >= 2 * _PICTURES and page.make.run < _HARDLY_ANY,
    )
    if sum(map(bool, signs)) < (3 if page.is_declared or _declares_time(page.said) else 2):
        return None
    return Skipped("gallery_page", f"{captions} captions, {page.make.run} characters of running text")


def _film(page: Seen) -> Skipped | None:
    """Film or sound with hardly any text; with a text it is an article."""
    said = page.said
    if said.og_type and _NOT_ARTICLE_OG.match(said.og_type) and not page.is_declared and page.length < 4 * _LITTLE:
        return Skipped("media_page", f"og:type {said.og_type}")
    shown = said.kinds & _SHOWS
    if shown and page.is_bare and not said.is_article:
        return Skipped("media_page", f"it describes itself as {', '.join(sorted(shown))}")
    return None


def _list(page: Seen) -> Skipped | None:
    """Headlines of articles, with or without teasers, or several whole articles."""
    make, said = page.make, page.said
    has_posts = make.posts >= _SEVERAL and make.entries >= make.posts
    if make.headlines < _MANY and not has_posts:
        return None
    lists = () if said.is_own else said.kinds & _LISTS
    called = _called(page, LIST_TITLES)
    against = (
        (make.headlines >= _MANY and make.headlines >= _PER_PARAGRAPH * make.paragraphs)
        + (make.run < _SHORT)
        + (make.run < _NONE)
        + (make.linked > _MOSTLY)
        + (make.entries >= _MANY)
        + (has_posts and make.run < _SHORT)
        + (2 if _is_called_as_its_site(said) else called is not None)
        + 2 * (bool(lists) or (said.n_articles >= _SEVERAL and not said.is_own))
    )
    if against < _MARGIN + _article_signs(page):
        return None
    names = [*([f"called “{called}”"] if called else []), *sorted(lists)]
    return Skipped(
        "list_page", f"{make.headlines} headlines, {make.run} characters of text of its own{', '.join(['', *names])}"
    )


def _thin(page: Seen) -> Skipped | None:
    """Hardly any text, and nothing that an article has: no date, no headline, no line as long as a brief's."""
    said, length = page.said, page.length
    if length >= _LITTLE or page.is_declared or said.published or said.og_type == "article" or page.make.has_dated_head:
        return None
    long = sum(own for line in page.text.split("\n") if (own := length_of(line)) >= _LONG_LINE)
    is_brief = long >= length / 2 and page.make.is_named
    return None if is_brief else Skipped("no_article_signs", f"{length} characters, no date")


_RULES: Final[tuple[Callable[[Seen], Skipped | None], ...]] = (
    _by_address,
    _error,
    _consent,
    _form,
    _policy,
    _pictures,
    _film,
    _list,
    _thin,
)


def _article_signs(page: Seen) -> int:
    """How much says that a page is one article; what its og:type says does not count, tag pages say the same."""
    said, make = page.said, page.make
    described = _describes_one(said) + bool(said.is_own)
    timed = 2 if _declares_time(said) else 1 if any(origin == "meta" for _, origin in said.published) else 0
    headed = 3 if make.has_dated_head else bool(make.has_head and (make.is_named or timed))
    return described + timed + headed + make.is_named + min(_MOST_SIGNS, make.run // _LONG)


def _describes_one(said: Metadata) -> bool:
    """Whether JSON-LD describes an article that is the page's, as far as that can be told."""
    return bool(said.is_own or (said.is_own is None and said.is_article and said.n_articles < _SEVERAL))


def _declares_time(said: Metadata) -> bool:
    """Whether a time of publication is declared for the page itself: cards of a list have theirs, too."""
    origins = [origin for _, origin in said.published]
    return "og" in origins or origins.count("microdata") == 1


def _called(page: Seen, phrases: frozenset[str]) -> str | None:
    """What the page calls itself, if that is one of the phrases: its first heading, or the first part of its titles."""
    heading = next((block.text for block in page.blocks if block.element.tag == "h1"), "")
    parts = (part for name in page.said.names for part in _TITLE_PARTS.split(name)[:1])
    return next((part for part in (heading, *parts) if letters(part) in phrases), None)


def _is_called_as_its_site(said: Metadata) -> bool:
    """Whether the head of a page calls it as it calls the site, as front pages are called."""
    return bool(said.names) and letters(said.names[0]) in {letters(name) for name in said.site_names}


def _address(url: str) -> tuple[str, str]:
    """Path of an address, and path with query."""
    parts = urlsplit(url)
    path = unquote(parts.path) or "/"
    return path, f"{path}?{parts.query}" if parts.query else path
