"""Whom an element names that is marked as an author's, and the text that it names them in."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch.extract.bylines.author_marks import (
    AUTHOR_TOKENS,
    BYLINE_TOKENS,
    DATE_TOKENS,
    NO_AUTHOR_TOKENS,
    NO_NAME_TOKENS,
    marks_of,
)
from presswatch.extract.bylines.author_words import POSTED_BY, WORKERS
from presswatch.extract.bylines.authors import begins_with_picture_label, has_lead, is_picture_label, split_authors
from presswatch.extract.bylines.name_kinds import is_no_single_name, is_nobody, looks_like_name
from presswatch.extract.markup.decode import DENSE, clean_line
from presswatch.extract.markup.word_lists import listed
from presswatch.languages import primary

_SIGNED: Final = frozenset({"firma", "firmas"})
_SIGNING: Final = frozenset({"es", "ca", "gl", "it"})
"""Signatures, in the languages in which that is no company."""
_SECTIONS: Final = frozenset(
    {"cat", "category", "categories", "section", "kicker", "rubric", "rubrik", "topic", "tag", "type", "format"}
)
_BOXES: Final = frozenset({"div", "p", "li", "dd", "dt"})
_PARTS: Final = _BOXES | {"span", "a"}
_MOST_EVENTS: Final = 120
"""Starts and ends of elements inside of a marked one; names take no more."""
_POSTED: Final = re.compile(rf"(?:{POSTED_BY})\s", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_WORKERS: Final = frozenset(listed(WORKERS))
_BLANKS: Final = " \t\r\n"
_MOST_INSIDE: Final = 12
_SHORTEST_WORD: Final = 2
LONGEST: Final = 120
"""Code points of a line of names."""
LONGEST_LABEL: Final = 24


def names_in(element: HtmlElement, *, is_told: bool) -> tuple[str, ...]:
    """People, and organisations beside them, whom a marked element names; nothing where it holds more than names.

    `is_told`: a label of its own stands before it, or it leads to an author's page.
    """
    is_link = element.get("rel") == "author"
    tokens = marks_of(element)
    is_author = is_told or is_link or tokens & AUTHOR_TOKENS or (tokens & _SIGNED and language_of(element) in _SIGNING)
    if not is_author or tokens & (NO_AUTHOR_TOKENS | NO_NAME_TOKENS) or _is_of_pictures(element):
        return ()
    exact = element if is_link else next(filter(_is_exact, islice(element.iter(etree.Element), _MOST_INSIDE)), None)
    line = clean_line(text_of(element if exact is None else exact))
    if len(line) > LONGEST:
        return ()
    people, organisations = split_authors([_without_place(line, element)], language=language_of(element))
    is_said = (
        exact is not None
        or is_told
        or _POSTED.match(line) is not None
        or (bool((tokens & AUTHOR_TOKENS) - BYLINE_TOKENS) and has_lead(line))
    )
    if len(people) == 1 and " " not in people[0] and is_no_single_name(people[0]):
        return ()
    if len(people) == 1 and ((is_said and _is_one_word(people[0])) or (is_link and people[0].istitle())):
        return people
    return (*people, *organisations) if people and all(map(looks_like_name, people)) else ()


def _without_place(line: str, element: HtmlElement) -> str:
    """The line without the place before a linked name, ``Elmport: Ada Birch``; a label may say who did what else."""
    label, colon, names = line.partition(":")
    link = next(element.iter("a"), None) if colon and len(label) <= LONGEST_LABEL else None
    if link is None or clean_line(text_of(link)) not in names or has_lead(line):
        return line
    words = _WORD.findall(label.casefold())
    is_place = bool(words) and _WORKERS.isdisjoint(words) and not begins_with_picture_label(label)
    return names.strip() if is_place and not is_nobody(label) else line


def _is_exact(element: HtmlElement) -> bool:
    """Whether an element inside of an author's is the name and nothing else, as hCard, microdata and links mark it."""
    return (
        "fn" in (element.get("class") or "").split()
        or element.get("itemprop") == "name"
        or element.get("rel") == "author"
    )


def _is_one_word(name: str) -> bool:
    """Whether a name is a first name or a pseudonym: one word with a capital, or in letters without capitals."""
    return " " not in name and len(name) > (1 if DENSE.match(name) else _SHORTEST_WORD) and not name[0].islower()


def _is_of_pictures(element: HtmlElement) -> bool:
    """Whether the label right before an element says that it names who took the pictures."""
    before = element.getprevious()
    texts = (element.getparent().text,) if before is None else (before.tail, before.text)
    label = next((text for text in texts if text and not text.isspace()), "")
    if before is not None and not label.rstrip().endswith((":", "：")) and _is_of_section(before):
        return False
    return len(label) <= LONGEST_LABEL and is_picture_label(label)


def _is_of_section(element: HtmlElement) -> bool:
    """Whether an element says what kind of article it is, and leads to others: ``Video``."""
    return element.tag == "a" or next(element.iter("a"), None) is not None or bool(marks_of(element) & _SECTIONS)


def text_of(element: HtmlElement) -> str:
    """The text of an element, as far as it may hold authors, without the initials of an outlet; "" where it is longer.

    A box that says whose the pictures are is set apart, and so are a date and what stands behind a break.
    """
    parts: list[str] = []
    length = 0
    for event, inner in islice(etree.iterwalk(element, events=("start", "end", "comment")), _MOST_EVENTS):
        if event == "start":
            text = None if inner.tag == "abbr" and (inner.text or "").isupper() else inner.text
            is_apart = inner is not element and (
                (inner.tag == "br" and len("".join(parts).split()) > 1)  # a name may be broken: "Ada<br>Birch"
                or bool(marks_of(inner) & DATE_TOKENS)
                or (
                    inner.tag in _PARTS
                    and (_is_behind_box(inner) or begins_with_picture_label(next(inner.itertext(), "")))
                )
            )
            parts.append("; " if is_apart else " ")
        else:
            text = inner.tail if inner is not element else None
        parts += [text or "", " "]
        length += len(text or "")
        if length > 3 * LONGEST:
            return ""
        if event == "end" and inner is element:
            return "".join(parts)
    return ""


def _is_behind_box(element: HtmlElement) -> bool:
    """Whether a box, a span or a link stands right behind another: a name, and below it the house, or a second name."""
    before = element.getprevious()
    if before is None:
        return False
    if element.tag == "span":
        return before.tag == "span" and (not before.tail or (before.tail.isspace() and _are_names(before, element)))
    if element.tag == "a":
        return before.tag == "a" and not (before.tail or "").strip(_BLANKS)
    return before.tag in _BOXES and not (before.tail or "").strip()


def _are_names(*elements: HtmlElement) -> bool:
    """Whether each of some elements holds a full name."""
    return all(looks_like_name(clean_line(element.text or "")) for element in elements)


def language_of(element: HtmlElement) -> str | None:
    """The language that the page of an element says it is in, without a region."""
    return primary(element.getroottree().getroot().get("lang"))
