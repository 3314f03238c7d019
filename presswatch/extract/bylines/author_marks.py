"""Words in the classes and ids of elements that say: here stands who wrote."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.markup.comment_words import TOKENS as COMMENT_TOKENS

_TOKEN: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
BYLINE_TOKENS: Final = frozenset({"byline", "bylines"})
AUTHOR_TOKENS: Final = (
    BYLINE_TOKENS
    | {"author", "authors", "authorname", "autor", "autoren", "autorin", "autores", "autori", "auteur", "auteurs"}
    | {"autore", "writer", "writers", "yazar", "forfatter", "authored", "articolautor", "submitted"}
    | {"createdby", "firmante", "periodista", "giornalista", "skribent", "toimittaja", "muhabir", "katib", "kateb"}
    | {"syntaktis", "sintaktis", "arthrografos", "avtor", "avtori", "szerzo", "journalist", "journaliste"}
    | {"contributor", "contributors", "reporter", "reporters", "columnist", "columnists"}
)
NO_AUTHOR_TOKENS: Final = frozenset(
    COMMENT_TOKENS
    | {"comment", "commentlist", "commenter", "kommentar", "reactie", "commentaire", "comentario", "yorum", "review"}
    | {"reply", "replies", "responses", "discussion", "discussions", "related", "teaser"}
    | {"teasers", "recommended", "recommendation", "recommendations", "popular", "trending", "more", "sidebar"}
    | {"widget", "widgets", "photo", "credit", "credits", "caption", "quote", "pullquote", "book", "testimonial"}
    | {"testimonials", "share", "social", "follow", "footer", "nav", "menu", "promo", "newsletter", "sponsor"}
    | {"bio", "biography", "description", "date", "time"}
)
"""Words of what names commenters, other articles' authors, photographers, or nobody."""
NO_NAME_TOKENS: Final = frozenset({"location", "place", "role", "job", "jobtitle", "occupation"})
"""Words of what stands beside an author's name."""
DATE_TOKENS: Final = frozenset({"date", "time", "fecha", "datum", "data", "dato"})
NAMING: Final = ("id", "data-testid", "data-component")
"""Attributes that name an element beside its class."""


@lru_cache(4096)
def tokens_of(marks: str) -> frozenset[str]:
    """The words of classes and ids in small letters: ``post-authorName`` has post, author and name."""
    return frozenset(token.lower() for token in _TOKEN.findall(marks))


def marks_of(element: HtmlElement) -> frozenset[str]:
    """The words of all that an element is called."""
    return tokens_of(" ".join(element.get(key) or "" for key in ("class", *NAMING)))
