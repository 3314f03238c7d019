"""Date and byline that a page shows beside its heading, for pages that declare none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from presswatch.extract.decode import clean_line

_META_CLASS: Final = re.compile(r"(?i)date|data|datum|fecha|publi|posted|дата|author|autor|auteur|byline|meta\b")
_UPDATE_WORDS: Final = re.compile(
    r"updat|modifi|aktualis|actualiz|mis à jour|zmieni|обновл|оновл|aggiorn|oppdater|opdater|uppdater|güncel|edited",
    re.IGNORECASE,
)
_DATE_TEXT: Final = re.compile(r"\d{1,2}\D{1,24}\d{2,4}|\d{4}\D\d{1,2}\D\d{1,2}")
_NAME_PART: Final = r"(?:[^\W\d_a-z][\w.'’-]*|de|la|van|von|der|den|di|da|del|el|al|bin|dos|do)"
_BYLINE: Final = re.compile(
    rf"(?:By|Von|De|Par|Por|Di|Door|Av|Af|Text|Autor|Author|Автор)\s*:?\s+{_NAME_PART}"
    rf"(?:(?:,? (?:and|und|et|y|e|și|şi) |, | ){_NAME_PART}){{1,11}}"
)
_SHORT_TEXT_TAGS: Final = ("time", "span", "p", "div", "font", "small", "li", "b", "em", "i", "a", "address")
_LONGEST_SHORT: Final = 100
_SMALL: Final = 12
"""Elements; a larger block is no line."""
_FAR: Final = 60
"""Elements after the heading among which a visible date is looked for."""


def visible_dates(lines: Iterable[str]) -> list[str]:
    """Those of the short lines near a heading that may hold the article's date, for pages that declare none."""
    return [line for line in lines if holds_date(line) and not _UPDATE_WORDS.search(line)][:3]


def holds_date(line: str) -> bool:
    """Whether a line has digits in the arrangement of a date; what they mean is for dates.parse."""
    return _DATE_TEXT.search(line) is not None


def visible_byline(lines: Iterable[str]) -> str | None:
    """The first of the short lines near a heading that names an author (``By Ann Alfa``), without its date."""
    parts = (part.strip() for line in lines for part in line.split("|"))
    return next((part for part in parts if _BYLINE.fullmatch(part)), None)


def lines_near_heading(tree: HtmlElement, title: str | None) -> list[str]:
    """Short visible texts around the article's heading: those behind it, then those before it.

    Date and byline stand behind it; before it often stands the date of today.

    The heading is the element that holds the title, else the first of the first level, else the page's beginning.
    """
    behind: list[str] = []
    before: list[str] = []
    texts_of = ((element, element.text) for element in tree.iter("h1", *_SHORT_TEXT_TAGS))
    named = (
        element
        for element, text in texts_of
        if title and text and len(text) < 2 * len(title) and clean_line(text) == title
    )
    heading = next(named, None)
    if heading is None:
        heading = next(tree.iter("h1"), None)
    after = heading is None
    near = 0
    for element in tree.iter("h1", *_SHORT_TEXT_TAGS):
        after = after or element is heading
        marked = _META_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}") is not None
        if not (marked or (after and near < _FAR)):
            continue
        near += after
        whole = not len(element) or (marked and sum(1 for _ in islice(element.iter(), _SMALL)) < _SMALL)
        text = element.text_content() if whole else element.text
        if text and len(text) <= 3 * _LONGEST_SHORT and 5 < len(line := clean_line(text)) <= _LONGEST_SHORT:
            (behind if after else before).append(line)
    return list(dict.fromkeys(behind + before))
