"""Authors whom a page shows beside those that it declares: many a system declares one and shows both."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.bylines.author_marks import AUTHOR_TOKENS, NO_AUTHOR_TOKENS, marks_of
from presswatch.extract.bylines.author_words import JOINS, JOINS_IN_NAMES
from presswatch.extract.bylines.authors import has_lead, split_authors
from presswatch.extract.bylines.bare_names import is_bare_name
from presswatch.extract.bylines.credited import Credited
from presswatch.extract.bylines.name_kinds import looks_like_name
from presswatch.extract.bylines.shown_bylines import OF_PICTURES
from presswatch.extract.bylines.teasers import is_in_teaser
from presswatch.extract.markup.blocks import Block
from presswatch.extract.markup.decode import clean_line
from presswatch.extract.markup.names import stands_elsewhere
from presswatch.languages import primary

_LONGEST: Final = 120
_MOST_DECLARED: Final = 3
_MOST_MORE: Final = 3
_SHORTEST_MORE: Final = 5
"""Code points that one more name adds."""
_MOST_INSIDE: Final = 12
_AROUND: Final = 2
_JOINED: Final = re.compile(rf"(?i)\s(?:{JOINS}|{JOINS_IN_NAMES})\s")
_OTHER_SCRIPTS: Final = frozenset(
    {"ar", "fa", "he", "ur", "ps", "hi", "mr", "ne", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th"}
    | {"lo", "km", "my", "ka", "hy", "am", "ru", "uk", "be", "bg", "mk", "el", "ja", "ko", "zh"}
)
"""Languages that are not written in Latin letters."""


def as_shown(
    credited: Credited,
    blocks: Iterable[Block],
    language: str | None,
    heading: Callable[[], HtmlElement | None],
    named: Callable[[], Iterable[str]],
) -> Credited:
    """Declared authors by the names that the page shows for them, with those whom it shows in one line with them.

    `language` is the page's, `heading` finds its headline; `named` gives the lines that surely name its authors, and is
    asked where the declared names are not in the page's script.
    """
    if credited.source in (None, "page_text"):
        return credited
    people = [name for name in credited.authors if name not in credited.organisations]
    shown = _in_own_script(_all_shown(people, blocks, heading), language, named)
    return dataclasses.replace(credited, authors=(*shown, *credited.authors[len(people) :]))


def _all_shown(
    people: Sequence[str], blocks: Iterable[Block], heading: Callable[[], HtmlElement | None]
) -> Sequence[str]:
    """The declared people, and those whom a line of authors names beside all of them.

    A line with one name more is one of authors by its label or its marks; what a mere comma parts from a name is a
    place as often.  Who stands in a line with pictures may have taken them.
    """
    if not 1 <= len(people) <= _MOST_DECLARED:
        return people
    shortest = sum(map(len, people)) + _SHORTEST_MORE
    elsewhere: dict[HtmlElement, bool] = {}
    teasers: dict[HtmlElement, bool] = {}
    above: set[HtmlElement] | None = None
    for block in blocks:
        line = block.text
        if not (shortest <= len(line) <= _LONGEST and all(name in line for name in people)):
            continue
        is_led = has_lead(line)
        if not (is_led or _is_marked(block.element)) or OF_PICTURES.search(line):
            continue
        named, _ = split_authors([line])
        more = [name for name in named if name not in people]
        if not (1 <= len(more) <= _MOST_MORE and set(people) <= set(named) and all(map(_may_be_name, more))):
            continue
        if not (_JOINED.search(line) or _are_apart(more, block.element)):
            continue
        if above is None:
            found = heading()
            above = {found, *found.iterancestors()} if found is not None else set()
            elsewhere.update(dict.fromkeys(above, False))
        if not (stands_elsewhere(block.element, elsewhere) or is_in_teaser(block.element, above, teasers)):
            return named
    return people


def _in_own_script(people: Sequence[str], language: str | None, named: Callable[[], Iterable[str]]) -> Sequence[str]:
    """The people as readers see them, where the page declares them in Latin letters and shows them in its own."""
    if primary(language) not in _OTHER_SCRIPTS or not people or not all(map(str.isascii, people)):
        return people
    for line in named():
        shown, _ = split_authors([line], language=language)
        is_whole = all(looks_like_name(name) and _is_foreign(name) and name[0].isalpha() for name in shown)
        if len(shown) == len(people) and is_whole and not OF_PICTURES.search(line):
            return shown
    return people


def _may_be_name(name: str) -> bool:
    return is_bare_name(name) or (_is_foreign(name) and looks_like_name(name))


def _is_foreign(name: str) -> bool:
    """Whether no letter of a name is a Latin one."""
    return not any(letter.isalpha() and letter < "\u0250" for letter in name)


def _is_marked(element: HtmlElement) -> bool:
    """Whether an element, or one of the two around it, is called the authors', none of them another's."""
    marks = [marks_of(one) for one in chain([element], islice(element.iterancestors(), _AROUND))]
    return any(map(AUTHOR_TOKENS.intersection, marks)) and not any(map(NO_AUTHOR_TOKENS.intersection, marks[:1]))


def _are_apart(names: Sequence[str], element: HtmlElement) -> bool:
    """Whether each name is all that an element inside of another holds."""
    inside = {
        clean_line(one.text or "") for one in islice(element.iterdescendants("a", "span", "b", "strong"), _MOST_INSIDE)
    }
    return inside.issuperset(names)
