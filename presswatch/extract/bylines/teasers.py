"""Boxes beside an article that lead to another one: what stands in them is not the article's."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.markup.blocks import LOWER_HEADINGS
from presswatch.extract.markup.decode import clean_line
from presswatch.extract.markup.names import said_around

_LEVELS: Final = 5
_HEADLINE: Final = 15
"""Levels around an element in which a linked headline, of at least so many code points, makes a teaser."""
_MOST_HEADINGS: Final = 5
_ASIDES: Final = frozenset({"aside", "nav"})
_LARGEST: Final = 1200
"""Code points of a small box, blanks of its markup included."""
_LONGEST_NAMES: Final = 60
_PARAGRAPHS: Final = 2
_PARAGRAPH: Final = 60
"""Paragraphs right in a box, and code points of each, from which it is an article with a teaser in it."""


def is_in_teaser(element: HtmlElement, above: Collection[HtmlElement], known: dict[HtmlElement, bool]) -> bool:
    """Whether an element stands in a small box, apart from the article's heading, whose headline leads to a page.

    `above`: the heading and all that it is in, empty where there is none; `known` holds the boxes looked at before.
    """
    if not above:
        return False
    for outer in islice(element.iterancestors(), _LEVELS):
        if outer in above or outer.tag == "body":
            return False
        if outer not in known:
            known[outer] = _has_linked_headline(outer)
        if known[outer]:
            return True
    return False


def times_beside(tree: HtmlElement, heading: HtmlElement | None) -> frozenset[str]:
    """The times (``datetime``) that only other articles have: in teasers, and in what stands beside that of `heading`.

    Empty without a heading, which alone tells which of them is the page's.
    """
    if heading is None:
        return frozenset()
    above = {heading, *heading.iterancestors()}
    known: dict[HtmlElement, bool] = {}
    aside: dict[HtmlElement, bool] = {}

    def stands_aside(outer: HtmlElement) -> bool | None:
        return False if outer in above else outer.tag in _ASIDES or None

    own: set[str] = set()
    beside: set[str] = set()
    for element in tree.iter("time"):
        is_others = is_in_teaser(element, above, known) or said_around(element, stands_aside, aside)
        (beside if is_others else own).add(element.get("datetime") or "")
    return frozenset(beside - own)


def _has_linked_headline(box: HtmlElement) -> bool:
    length = 0
    for text in box.itertext():
        length += len(text)
        if length > _LARGEST:  # the article itself, with a teaser in it
            return False
    for heading in islice(box.iter(*LOWER_HEADINGS), _MOST_HEADINGS):
        is_linked = next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None
        line = clean_line(heading.text_content()) if is_linked else ""
        if len(line) >= _HEADLINE and not _are_names(line):  # an author's box has the name for its heading
            return not _is_text(box)
    return False


def _are_names(line: str) -> bool:
    """Whether a line is a name, or a list of names and nothing else."""
    return looks_like_name(line) or (
        len(line) <= _LONGEST_NAMES and len(names := split_authors([line])[0]) > 1 and all(map(looks_like_name, names))
    )


def _is_text(box: HtmlElement) -> bool:
    """Whether paragraphs stand right in a box, as in that of a short article and in no teaser."""
    long = (p for p in box.iterchildren("p") if sum(map(len, p.itertext())) > _PARAGRAPH)
    return sum(1 for _ in islice(long, _PARAGRAPHS)) == _PARAGRAPHS
