"""Which pages are no articles.  No single sign suffices: front and tag pages carry the marks of articles too.

Short text is no reason: agency briefs are short.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from presswatch.extract.metadata import Metadata
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
_LONG_LINE: Final = 120
_LITTLE: Final = 400


@dataclass(frozen=True, slots=True)
class Shape:
    """How a page's text is made: code points in all, and the share of them that stands in long lines."""

    length: int
    long_share: float


def shape_of(text: str) -> Shape:
    """Measure a text whose paragraphs are lines."""
    lengths = [len(line) for line in text.split("\n")]
    total = sum(lengths)
    return Shape(total, sum(length for length in lengths if length >= _LONG_LINE) / total if total else 0.0)


def leads_to_a_list(url: str) -> bool:
    """Tell by its address alone that a link leads to no article: a front page, a list (tags, authors) or a service."""
    target = target_of(url)
    address = unquote(target.path if target else "/")
    path = address.partition("?")[0]
    is_front = path == address and _LANGUAGE_HOME.fullmatch(path)
    is_list = _LIST.search(address) and not _ONE_OF_AN_ARCHIVE.search(address)
    return bool(is_front or is_list or _SERVICE.search(path) or _LATER_PAGE.search(address))


def front_page(url: str) -> Skipped | None:
    """The rule by which an address alone says that its page is a front page; such a page need not be extracted."""
    parts = urlsplit(url)
    path = unquote(parts.path) or "/"
    if parts.netloc and not parts.query and _LANGUAGE_HOME.fullmatch(path):
        return Skipped("front_page", path)
    return None


def not_an_article(url: str, metadata: Metadata, text: str, *, has_date: bool) -> Skipped | None:
    """The rule that says that a page is no article; None for an article, however short.

    `url` is the page's own address, `has_date` whether the page declares a time of publication.
    """
    parts = urlsplit(url)
    path = unquote(parts.path) or "/"
    address = f"{path}?{parts.query}" if parts.query else path
    prose = shape_of(text)
    declared = metadata.is_article and has_date
    if front := front_page(url):
        return front
    if not text:
        return Skipped("no_text", "the page holds no text of an article")
    if _SERVICE.search(path) and not declared:
        return Skipped("service_page", path)
    if _LIST.search(address) and not declared:
        return Skipped("list_page", path)
    if metadata.og_type and _NOT_ARTICLE_OG.match(metadata.og_type) and not declared and prose.length < 4 * _LITTLE:
        return Skipped("media_page", f"og:type {metadata.og_type}")
    if (
        not declared
        and not has_date
        and metadata.og_type != "article"
        and prose.long_share < 0.5
        and prose.length < _LITTLE
    ):
        return Skipped("no_article_signs", f"{prose.length} characters, no date")
    return None
