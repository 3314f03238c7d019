"""What an outlet allows to keep: its article without the words that are not ours to hold.

    full_text       everything
    snippet         the beginning of the text
    metadata_only   no text: who, when, where, the headline, and whom it credits
    denied          nothing: its pages are not even asked for

Understanding sees the whole page, so that lengths, fingerprints and credits are those of the whole text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from presswatch.model import Article, Citation, Rights

SNIPPET: Final = 300
"""Characters of a text that a snippet keeps at most."""

_ORDER: Final[tuple[Rights, ...]] = ("full_text", "snippet", "metadata_only", "denied")


def stricter(a: Rights, b: Rights) -> Rights:
    """Of two permissions, the one that allows less."""
    return max(a, b, key=_ORDER.index)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation stands in what is kept: without a span where its words are not; the fact that it is stays."""

    span_start: int | None
    span_end: int | None
    sentence: str


def withhold(article: Article) -> Article:
    """Leave out of an article what its `rights` do not allow to keep; its citations stay those of the whole text."""
    if article.rights == "full_text":
        return article
    keep = _beginning if article.rights == "snippet" else _nothing
    return replace(article, text=keep(article.text), standfirst=keep(article.standfirst or "") or None)


def place(citation: Citation, kept: Article) -> Place:
    """Give the place of a citation in an article that was withheld."""
    words = {"text": kept.text, "standfirst": kept.standfirst or ""}.get(citation.field)
    if kept.rights == "full_text" or words is None:  # headline and byline are kept
        return Place(citation.span_start, citation.span_end, citation.sentence)
    if citation.span_end > len(words):
        return Place(None, None, "")
    return Place(citation.span_start, citation.span_end, citation.sentence if citation.sentence in words else "")


def _nothing(_: str) -> str:
    return ""


def _beginning(text: str) -> str:
    """The first words of a text, as many as fit; a line break ends no snippet."""
    if len(text) <= SNIPPET:
        return text
    return text[: SNIPPET + 1].rpartition(" ")[0].rstrip() or text[:SNIPPET]
