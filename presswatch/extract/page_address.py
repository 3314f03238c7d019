"""What is to be expected at an address: articles, or the front page, a list, a service of a site."""

from __future__ import annotations

import re
from typing import Final, Literal
from urllib.parse import unquote, urlsplit

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
_ONE_ARTICLE: Final = re.compile(
    r"(?i)/archives?/[^?]*\d{3,}(?:\.\w{2,5})?/?$|/archives?/[^?]*\?[^=]*=\d|[?&](?:\w*id|p|art(?:icle)?|news|story)=\d"
)
"""An address that numbers one article: `/archives/1234` is WordPress's own form, `?id=7&s=12` has a session."""
Place = Literal["front", "list", "service"]


def leads_to_a_list(url: str) -> bool:
    """Tell by its address alone that a link leads to no article: a front page, a list (tags, authors) or a service."""
    target = target_of(url)
    return place_at(unquote(target.path if target else "/")) is not None


def place_at(address: str) -> Place | None:
    """What is to be expected at an address, path and query, as far as it tells; None where articles are."""
    path = address.partition("?")[0]
    if path == address and _LANGUAGE_HOME.fullmatch(path):
        return "front"
    if _SERVICE.search(path):
        return "service"
    is_list = _LIST.search(address) and not _ONE_ARTICLE.search(address)
    return "list" if is_list or _LATER_PAGE.search(address) else None


def path_and_query(url: str) -> str:
    """Path and query of an address."""
    parts = urlsplit(url)
    path = unquote(parts.path) or "/"
    return f"{path}?{parts.query}" if parts.query else path
