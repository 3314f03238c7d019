"""Words in the classes and ids of elements that say: here stands who wrote."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
BYLINE_TOKENS: Final = frozenset({"byline", "bylines"})
AUTHOR_TOKENS: Final = (
    BYLINE_TOKENS
    | {"author", "authors", "authorname", "autor", "autoren", "autorin", "autores", "autori", "auteur", "auteurs"}
    | {"autore", "writer", "writers", "yazar", "forfatter", "authored", "articolautor", "submitted"}
    | {"createdby", "firmante", "periodista", "giornalista", "skribent", "toimittaja", "muhabir", "katib", "kateb"}
    | {"syntaktis", "sintaktis", "arthrografos", "avtor", "avtori", "szerzo", "journalist", "journaliste"}
)


@lru_cache(4096)
def tokens_of(marks: str) -> frozenset[str]:
    """The words of classes and ids in small letters: ``post-authorName`` has post, author and name."""
    return frozenset(token.lower() for token in _TOKEN.findall(marks))
