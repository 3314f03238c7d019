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


def not_an_article(url: str, metadata: Metadata, text: str, *, has_date: bool) -> Skipped | None:
    """The rule that says that a page is no article; None for an article, however short.

    `url` is the page's own address, `has_date` whether the page declares a time of publication.
    """
    parts = urlsplit(url)
    path = unquote(parts.path) or "/"
    address = f"{path}?{parts.query}" if parts.query else path
    prose = shape_of(text)
    declared = metadata.is_article and has_date
    if parts.netloc and not parts.query and _LANGUAGE_HOME.fullmatch(path):
        return Skipped("front_page", path)
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
