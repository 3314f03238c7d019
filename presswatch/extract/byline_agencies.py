"""Agencies in the place of an author: a byline, a mark for the source, or a word beside the date, that names no other.

Pages that declare nothing show them so: ``<span class="byline">Reuters</span>``, ``<p class="source">dpa/AFP</p>``.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Final, cast

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.agency_lines import Agencies, is_pictured
from presswatch.extract.author_marks import AUTHOR_TOKENS, tokens_of
from presswatch.extract.authors import split_authors
from presswatch.extract.decode import clean_line
from presswatch.extract.names import names_elsewhere, names_subjects, said_around
from presswatch.extract.near_heading import holds_date
from presswatch.extract.teasers import is_in_teaser

_NEAR: Final = etree.XPath("preceding::*[position() <= 30] | following::*[position() <= 60]")
"""The elements beside the heading among which its byline and date stand."""
_MARKS: Final = AUTHOR_TOKENS | frozenset(
    {"source", "sources", "quelle", "fonte", "fuente", "agency", "agentur", "agencia", "agence", "agenzia"}
)
_PICTURES: Final = frozenset(
    {"photo", "image", "img", "picture", "media", "video", "caption", "credit", "bild", "foto"}
)
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
    for element in cast("list[HtmlElement]", _NEAR(heading)):
        if not (_is_mark(element) or _is_beside_date(element)) or not (own := agencies(line := _line_of(element))):
            continue
        level = next((around.index(outer) for outer in element.iterancestors() if outer in above), len(around))
        is_foreign = level > _LEVELS or is_pictured(element) or _is_others(element, elsewhere)
        if not (is_foreign or is_in_teaser(element, above, teasers)):
            named.setdefault(level, {}).setdefault(own, line)
    nearest = list(named[min(named)].values()) if named else []
    people, found = split_authors(nearest) if len(nearest) == 1 else ((), ())
    return () if people else found


def _is_mark(element: HtmlElement) -> bool:
    return element.get("rel") == "author" or _names_mark(element.get("class") or "")


@lru_cache(2048)
def _names_mark(classes: str) -> bool:
    tokens = tokens_of(classes)
    return not tokens.isdisjoint(_MARKS) and tokens.isdisjoint(_PICTURES)


def _is_beside_date(element: HtmlElement) -> bool:
    """Whether an element stands in one short line with a date, in an element of its own."""
    text, holder = element.text, element.getparent()
    if not text or len(text) > _LONGEST or len(element) or holder is None:
        return False
    line = _line_of(holder)
    return len(line) <= _LONGEST_META and holds_date(line) and not holds_date(text)


def _line_of(element: HtmlElement) -> str:
    parts = list(islice(element.itertext(), _PARTS + 1))
    return clean_line("".join(parts)) if len(parts) <= _PARTS else ""


def _is_others(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether an element, or one around it below the heading's own, belongs to a picture, a list, another article."""
    return said_around(element, lambda outer: names_elsewhere(outer) or names_subjects(outer) or None, known)
