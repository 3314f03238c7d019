"""Agencies in the place of an author: a byline, a mark for the source, or a word beside the date, that names no other.

Pages that declare nothing show them so: ``<span class="byline">Reuters</span>``, ``<p class="source">dpa/AFP</p>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, takewhile
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import words_of
from presswatch.extract.bylines.author_marks import AUTHOR_TOKENS, tokens_of
from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.teasers import is_in_teaser
from presswatch.extract.credits.agency_lines import Agencies, is_pictured
from presswatch.extract.markup.blocks import PROSE, ends_sentence
from presswatch.extract.markup.decode import clean_line
from presswatch.extract.markup.names import names_elsewhere, names_subjects, said_around
from presswatch.extract.times.date_labels import holds_date
from presswatch.extract.times.stamps import OF_STAMPS

_BEFORE: Final = 30
_BEHIND: Final = 60
"""Elements beside the heading among which its byline and date stand, up to the first paragraph of the text."""
_LEAD: Final = re.compile(r"^(?:by|from|von|par|por|di|de|da|av|af|door|avec|mit|with)\s+(?=\S)", re.IGNORECASE)
_STAFF: Final = re.compile(r"\s+(?:staff|reporters?|correspondents?|staff reporters?|writers?)\s*$", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*[|｜·•;()]\s*|,\s+|\s+[–—-]\s+")
_OF_PICTURES: Final = re.compile(r"\b(?:getty|imago|alamy|shutterstock|istock)\b")
_FEW_WORDS: Final = 2
_MARKS: Final = AUTHOR_TOKENS | frozenset(
    {"source", "sources", "quelle", "fonte", "fuente", "agency", "agentur", "agencia", "agence", "agenzia"}
)
_PICTURES: Final = frozenset(
    {"photo", "image", "img", "picture", "media", "video", "caption", "credit", "bild", "foto"}
)
_OTHERS: Final = frozenset({"quote", "tweet", "chart", "embed", "graphic", "map", "topic", "topics", "tags"})
_LONGEST: Final = 60
_LONGEST_META: Final = 100
_PARTS: Final = 8
"""Texts inside a marked element; an agency takes no more."""
_LEVELS: Final = 5
"""Boxes around the heading in which its byline stands."""


def agencies_in_byline(heading: HtmlElement | None, agencies: Agencies) -> tuple[str, ...]:
    """The agencies that stand where an author would, as the page writes them; empty where none does.

    In: the heading of a page, and a function that says which agencies a line names and nothing else.  Of several such
    lines in the smallest box around the heading that has one, all must name the same: a list of teasers names others.
    """
    if heading is None:
        return ()
    around = [heading, *heading.iterancestors()]
    above = set(around)
    teasers: dict[HtmlElement, bool] = {}
    elsewhere = dict.fromkeys(around, False)
    named: dict[int, dict[frozenset[str], str]] = {}
    before = list(islice(_backwards_from(around), _BEFORE))
    behind = takewhile(_is_above_text, islice(_onwards_from(around), _BEHIND))
    for element in chain(reversed(before), behind):
        line = _named_in(element, agencies)
        if line is None:
            continue
        level = next((around.index(outer) for outer in element.iterancestors() if outer in above), len(around))
        is_foreign = level > _LEVELS or _is_above_picture(element) or _is_others(element, elsewhere)
        if not (is_foreign or is_in_teaser(element, above, teasers)):
            named.setdefault(level, {}).setdefault(agencies(line), line)
    nearest = list(named[min(named)].values()) if named else []
    people, found = split_authors(nearest) if len(nearest) == 1 else ((), ())
    return () if people else found


def _named_in(element: HtmlElement, agencies: Agencies) -> str | None:
    """What names agencies in a marked element, in one beside a date, or in a line of nothing but that and a date."""
    is_mark = _is_mark(element)
    is_beside = is_mark or _is_beside_date(element)
    line = _line_of(element)
    may_tell = is_mark or (len(line) <= _LONGEST_META and holds_date(line))  # few do: cheap questions first
    if not (is_beside or may_tell) or _OF_PICTURES.search(line.lower()):
        return None
    if is_beside:
        alone = _STAFF.sub("", _LEAD.sub("", line))
        if agencies(alone):
            return alone
    if not may_tell or ends_sentence(line.rstrip(")")):
        return None
    parts = [_STAFF.sub("", _LEAD.sub("", part)) for part in _BETWEEN.split(line) if part.strip()]
    found = [part for part in parts if agencies(part)]
    others = [part for part in parts if part not in found]
    is_dated = all(_tells_time(part) for part in others)
    is_placed = (
        is_mark and len(others) <= 1 and all(len(part.split()) <= _FEW_WORDS for part in others)
    )  # "Reuters, London"
    return found[0] if len(found) == 1 and (is_dated or is_placed) else None


def _tells_time(part: str) -> bool:
    """Whether a part of a line is of a date: it has a number, or words of stamps alone."""
    return any(map(str.isdigit, part)) or OF_STAMPS.issuperset(words_of(part))


def _onwards_from(around: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements behind one and not in it, given with those around it, the innermost first."""
    for outer in around:
        for follower in outer.itersiblings():
            yield from follower.iter()


def _backwards_from(around: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements before one and not around it, the nearest first."""
    for outer in around:
        for before in outer.itersiblings(preceding=True):
            yield from _from_end(before)


def _from_end(element: HtmlElement) -> Iterator[HtmlElement]:
    """An element and all in it, in the order of the page from its end."""
    for child in element.iterchildren(reversed=True):
        yield from _from_end(child)
    yield element


def _is_above_text(element: HtmlElement) -> bool:
    return len(element.text or "") < PROSE


def _is_above_picture(element: HtmlElement) -> bool:
    follower = element.getnext()
    return follower is not None and is_pictured(follower)


def _is_mark(element: HtmlElement) -> bool:
    return element.get("rel") == "author" or _names_mark(element.get("class") or "")


@lru_cache(2048)
def _names_mark(classes: str) -> bool:
    tokens = tokens_of(classes)
    return not tokens.isdisjoint(_MARKS) and tokens.isdisjoint(_PICTURES)


def _is_beside_date(element: HtmlElement) -> bool:
    """Whether an element stands in one short line with a date, in an element of its own."""
    text, holder = element.text, element.getparent()
    if not text or len(text) > _LONGEST or len(element) or holder is None or element.get("href"):
        return False  # a link leads to a subject or to an account, as a rule
    line = _line_of(holder)
    return len(line) <= _LONGEST_META and holds_date(line) and not holds_date(text)


def _line_of(element: HtmlElement) -> str:
    if not len(element):
        return clean_line(element.text or "")
    parts = list(islice(element.itertext(), _PARTS + 1))
    return clean_line("".join(parts)) if len(parts) <= _PARTS else ""


def _is_others(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether an element, or one around it below the heading's own, is of a picture, a quotation, another article."""

    def says(outer: HtmlElement) -> bool | None:
        is_quoted = outer.tag == "blockquote" or _names_other(outer.get("class") or "")
        return is_quoted or names_elsewhere(outer) or names_subjects(outer) or is_pictured(outer) or None

    return said_around(element, says, known)


@lru_cache(2048)
def _names_other(classes: str) -> bool:
    return not _OTHERS.isdisjoint(tokens_of(classes))
