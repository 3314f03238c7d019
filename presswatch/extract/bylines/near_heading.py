"""Lines that a page shows beside its heading, and the dates in them, for pages that declare none."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from presswatch.datewords import fold
from presswatch.extract.bylines.author_marks import DATE_TOKENS, marks_of
from presswatch.extract.bylines.shown_bylines import behind_date
from presswatch.extract.bylines.teasers import is_in_teaser
from presswatch.extract.markup.decode import clean_line, letters
from presswatch.extract.markup.names import names_comments, said_around
from presswatch.extract.times.date_labels import begins_published, holds_date, is_date, labelled_dates, says_updated
from presswatch.local_dates import in_known_form

_META_CLASS: Final = re.compile(r"date|data|datum|fecha|publi|posted|дата|author|autor|auteur|byline|meta\b")
"""In small letters, which takes a quarter of the time of a pattern that ignores case."""
_WITH_YEAR: Final = re.compile(r"\d{4}|\d{1,2}\D\d{1,2}\D\d{2}(?!\d)")
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")
"""What some blogs set dates in; read where a class says so."""
_SHORT_TEXT_TAGS: Final = (
    "time",
    "span",
    "p",
    "div",
    "font",
    "small",
    "li",
    "b",
    "em",
    "i",
    "a",
    "address",
    "td",
    "th",
    "dd",
)
_OTHER_LABEL: Final = re.compile(r"(?<=\d)[\s,|/]*[^\W\d_]{4,}:\s*\d{1,2}[:.]\d{2}\b.*$")
"""A time behind a label of its own, which is none of the date before it: ``3 May 2009 Alarm: 03:41``."""
_OF_EVENTS: Final = re.compile(
    r"(?i)\W*(?:termine?|wann|beginn|einlass|anmeldeschluss|gültig|when|starts?|begins?|doors|deadline|expires|valid|cuándo|inicio"
    r"|quand|début|quando|inizio|início|wanneer|kiedy|kdy|начало|когда|geb(?:oren|\.)|born|né|nacid[oa])\b"
)
"""How lines begin whose date is that of an event, or of a birth."""
_OF_SITE: Final = re.compile(
    r"(?i)(?<![a-z])(?:mast-?head|top-?(?:bar|line|nav|menu|header)|(?:site|page)-?header|header-?(?:top|bar|date)|nav|nav-?bar|menu|banner"
    r"|navigation|current-?date|today(?:s-?date)?)(?![a-z])"
)
_PAIR: Final = 2
_BOX_TAGS: Final = frozenset({"div", "p", "li", "dd", "dt"})
_BAR: Final = re.compile(r"\s*[|•·]\s*")
_LONGEST_SHORT: Final = 100
_LONGEST_DATES: Final = 160
"""The same of a line with the dates of publication and change, each with the day of the week."""
_MOST_DATES: Final = 3
_SMALL: Final = 12
"""Elements; a larger block is no line."""
_NEAR: Final = 15
"""Elements after the heading that are read with those inside them, such as a link in a byline."""
_CLOSE: Final = 10
_LONGEST_DATE: Final = 60
"""Elements before the heading in which a date may stand that nothing marks, and its code points."""
_EXPANDED: Final = 3
"""Times its length that a text can have once it is composed."""
_TELLING: Final = 15
"""Letters that a heading and a title have in common from which they are the same."""
_FAR: Final = 60
"""Elements after the heading among which a visible date is looked for."""


def visible_dates(lines: Iterable[str]) -> list[str]:
    """What the short lines near a heading hold that may be the article's date, for pages that declare none.

    A line that is the date of a change in another one, without the words that say so, is none.
    """
    dated = [line for line in lines if holds_date(line) and _WITH_YEAR.search(line) and not _OF_EVENTS.match(line)]
    changes = {part for line in dated for part in labelled_dates(line).changed}
    return [
        part
        for line in dated
        for part in labelled_dates(_OTHER_LABEL.sub("", line)).published
        if holds_date(part) and not (part == line and fold(line) in changes)
    ][:_MOST_DATES]


def released_dates(lines: Iterable[str]) -> list[str]:
    """What these lines hold that is the date of publication in so many words, with which they begin."""
    told = [labelled_dates(line) for line in lines if holds_date(line) and begins_published(line)]
    return [part for one in told for part in one.published if holds_date(part)][:_MOST_DATES]


def visible_changes(lines: Iterable[str]) -> list[tuple[str, str]]:
    """What these lines say of changes: each time, and the date of publication on the same line, if there is one."""
    told = [labelled_dates(line) for line in lines if any(map(str.isdigit, line))]
    return [(part, (one.published or ("",))[0]) for one in told for part in one.changed][:_MOST_DATES]


def lines_near_heading(
    tree: HtmlElement,
    heading: HtmlElement | None,
    language: str | None = None,
    is_today: Callable[[str], bool] = lambda _: False,
) -> list[str]:
    """Short visible texts around the article's heading: those behind it, then those before it, the nearest first.

    Date and byline stand behind it; far before it often stands the date of today, and right before it one that counts
    for more than those far behind, which may be readers'.  Without a heading, all stand behind.
    `language` is the page's, as a tag; `is_today` says whether a line in a known form is the day the page was read on.
    """
    behind: list[str] = []
    farther: list[str] = []
    before: list[str] = []
    beside: list[str] = []
    above = {heading, *heading.iterancestors()} if heading is not None else set()
    teasers: dict[HtmlElement, bool] = {}
    comments: dict[HtmlElement, bool] = {}
    after = heading is None
    near = 0
    last: deque[HtmlElement] = deque(maxlen=_CLOSE)
    for element in tree.iter("h1" if heading is None else heading.tag, *_SHORT_TEXT_TAGS, *_HEADINGS):
        if element is heading:
            after = True
            beside = list(_dates_among(last, element, above, teasers, language, is_today))
        marked = _is_meta(name) if (name := element.get("class")) else False  # few have a name, and fewer an id
        marked = marked or (_is_meta(name) if (name := element.get("id")) else False)
        if not after:
            last.append(element)
        if not (marked or (after and near < _FAR)) or (
            element.tag in _HEADINGS and not marked and element is not heading
        ):
            continue
        near += after
        is_near = marked or near <= _NEAR
        is_small = is_near and len(element) and sum(1 for _ in islice(element.iter(), _SMALL)) < _SMALL
        for text in _texts_of(element) if is_small else (element.text,):
            if not text or len(text) > 3 * _LONGEST_SHORT or not 5 < len(line := clean_line(text)) <= _LONGEST_DATES:
                continue
            if len(line) > _LONGEST_SHORT and not (holds_date(line) and says_updated(line)):
                continue
            is_dated = holds_date(line)
            if not (is_in_teaser(element, above, teasers) or (is_dated and _is_readers(element, above, comments))):
                ((behind if near <= _NEAR else farther) if after else before).append(line)
    return list(dict.fromkeys([*behind, *reversed(beside), *farther, *reversed(before)]))


def _is_readers(element: HtmlElement, above: Collection[HtmlElement], known: dict[HtmlElement, bool]) -> bool:
    """Whether an element stands among comments, or links of other sites to the article; `known` is written into."""

    def says(outer: HtmlElement) -> bool | None:
        if outer in above or outer.tag == "body":
            return False
        return names_comments(outer) or None

    return said_around(element, says, known)


def _dates_among(
    last: Iterable[HtmlElement],
    heading: HtmlElement,
    above: Collection[HtmlElement],
    teasers: dict[HtmlElement, bool],
    language: str | None,
    is_today: Callable[[str], bool],
) -> Iterator[str]:
    """Dates right before the heading, perhaps with an author, but for those of the site: the date of today."""
    box = next((outer for outer in heading.iterancestors("main", "article")), heading.getparent())
    for element in last:
        text = element.text or ""
        if len(text) > _LONGEST_DATES or not (_WITH_YEAR.search(text) and holds_date(text)):
            continue
        line = _dated_part(element, clean_line(text), language)
        if line is None or is_in_teaser(element, above, teasers):
            continue
        known = in_known_form(line, language)
        is_inside = box is not None and box.tag != "body" and box in element.iterancestors()
        if not (_is_of_site(element, above) or (not is_inside and is_today(known))):
            yield line


def _dated_part(element: HtmlElement, line: str, language: str | None) -> str | None:
    """The date that a line right before the heading is, by its form or by a mark, or that bars part from the rest."""
    if len(line) <= _LONGEST_DATE:
        told = labelled_dates(in_known_form(line, language))
        is_dated = all(map(is_date, (*told.published, *told.changed))) or behind_date(line) is not None
        if is_dated or not marks_of(element).isdisjoint(DATE_TOKENS):
            return line
    parts = [part for part in _BAR.split(line) if _WITH_YEAR.search(part)]
    return parts[0] if len(parts) == 1 and is_date(in_known_form(parts[0], language)) else None


def _is_of_site(element: HtmlElement, above: Collection[HtmlElement]) -> bool:
    """Whether an element stands in what heads the pages of a site, apart from the article's heading."""
    for outer in (element, *element.iterancestors()):
        if outer in above:
            return False
        if outer.tag == "nav" or (outer.tag == "header" and next(outer.iterancestors("main", "article"), None) is None):
            return True
        if _OF_SITE.search(f"{outer.get('class') or ''} {outer.get('id') or ''} {outer.get('role') or ''}"):
            return True
    return False


def _texts_of(element: HtmlElement) -> list[str]:
    """The text of a small element, parted at its breaks: a name, and below it the date."""
    if next(element.iter("br"), None) is None:
        return [(" " if _holds_pair(element) else "").join(element.itertext())]
    parts = [""]
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and inner.tag == "br":
            parts.append("")
        own = inner.text if event == "start" else inner.tail if inner is not element else None
        parts[-1] += own or ""
    return parts


def _holds_pair(element: HtmlElement) -> bool:
    """Whether an element holds two boxes, which do not run together: a label and its value."""
    return len(element) == _PAIR and all(child.tag in _BOX_TAGS for child in element)


@lru_cache(2048)
def _is_meta(name: str) -> bool:
    """Whether a class or an id is one of dates and bylines; hundreds of elements have some dozens of classes."""
    return _META_CLASS.search(name.lower()) is not None


def find_heading(tree: HtmlElement, title: str | None) -> HtmlElement | None:
    """The element that shows the title, else the first heading of the first level; None without either.

    On a page without headings of the first level, one of the others whose text the title begins, or that begins it.
    """
    headings = list(tree.iter("h1"))
    own = letters(title or "")
    if title:
        # a kicker in an element of its own may stand in it; links and labels may say the same before it and behind it
        for element in chain(headings, tree.iter("h2", "h3", "h4")):
            if own and letters("".join(islice(element.itertext(), _SMALL))) == own:
                return element
        shortest, longest = len(title) // _EXPANDED, 2 * len(title)
        for element in chain(headings, tree.iter(*_SHORT_TEXT_TAGS)):
            text = element.text
            if text and shortest <= len(text) < longest and clean_line(text) == title:
                return element
    return headings[0] if headings else _beginning_alike(tree, own)


def _beginning_alike(tree: HtmlElement, title: str) -> HtmlElement | None:
    """The first lower heading that has the beginning in common with a title, given as its letters."""
    for element in tree.iter("h2", "h3", "h4") if len(title) >= _TELLING else ():
        shown = letters("".join(islice(element.itertext(), _SMALL)))
        if len(shown) >= _TELLING and (shown.startswith(title) or title.startswith(shown)):
            return element
    return None
