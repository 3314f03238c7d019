"""Lines of a text that are the date of its publication: alone, behind a label, behind a place, before the lead."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final

from lxml.html import HtmlElement

from presswatch.datewords import fold
from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, Block
from presswatch.extract.markup.names import names_elsewhere, said_around
from presswatch.extract.times.date_labels import ISO, ISO_DAY, holds_date, is_date, labelled_dates
from presswatch.extract.times.published import UNDATED, Published, Zone, read_date
from presswatch.extract.times.stamp_words import AGO, DATE_LABELS, PUBLISHING

_LONGEST: Final = 160
_LONGEST_ALONE: Final = 60
"""Code points of a line that is a date and little else."""
_BRACKETED: Final = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*")
_COLONS: Final = (":", "：")
_MOST_BEHIND: Final = 3
"""Lines behind the last paragraph: an author, a place, the date."""


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


_LABEL: Final = rf"(?:(?:{_any(DATE_LABELS)})(?!\w)|(?:{_any(PUBLISHING)})[^\W\d_]*(?:\s+[^\W\d_]{{1,4}}){{0,2}}?)"
_MARKED: Final = re.compile(rf"{_LABEL}\s*[:：]?\s+({ISO_DAY})(?=$|\s|[.,;])[ .,;]*", re.IGNORECASE)
_LABELLED: Final = re.compile(rf"{_LABEL}(?:\s*[:：]\s*|\s+(?=\d))(\S.{{4,60}})", re.IGNORECASE)
_BEHIND_LABEL: Final = re.compile(rf"{_LABEL}(?:\s*[:：]\s*|\s+)(?=\S)", re.IGNORECASE)
_PLACE: Final = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[ '’-][^\W\d_]+){0,4},\s+")
"""Where a text was written, before its date: ``Hemmoor, 3 February 2026``."""


def read_date_line(line: str, *, now: dt.datetime, zone: Zone | None) -> tuple[Published, str] | None:
    """The date of publication that a line carries and what follows it on the line; None for a line without one.

    Only an ISO date behind a label may have something behind it; what is no date, or several, is none.
    """
    if found := _MARKED.match(line):
        read = read_date(found[1], "text_date_line", now=now, zone=zone)
        return (read, line[found.end() :].strip()) if read.at else None
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    words = _words_of_date(line)
    read = read_date(words, "text_date_line", now=now, zone=zone) if words else UNDATED
    return (read, "") if read.at else None


def _words_of_date(line: str) -> str | None:
    """The part of a line that says when it was published, where the line is nothing but a date."""
    if is_date(line):
        return line
    label = _BEHIND_LABEL.match(line) or _PLACE.match(line)
    rest = line[label.end() :] if label else line
    told = labelled_dates(rest)
    if told.published and all(map(is_date, told.published)) and all(map(_is_change, told.changed)):
        return told.published[0]
    found = _LABELLED.fullmatch(line)
    return found[1] if found else None


def _is_change(part: str) -> bool:
    return is_date(part) or holds_date(part) or any(map(fold(part).__contains__, map(fold, AGO)))


def lone_date(blocks: Sequence[Block], title: str, *, now: dt.datetime, zone: Zone | None) -> Published:
    """The day that stands in the last line of a text, perhaps in brackets: ``[Easter, 31 March 2002]``.

    Below a heading or a label it is the day of something else, if it has no brackets; so it is with a time, or with
    more of the text behind it.  `title`: the letters of the headline.
    """
    start = next((at for at, block in enumerate(blocks) if title and block.key == title), 0)
    framed: dict[HtmlElement, bool] = {}

    def ends_text(block: Block) -> bool:
        return block.linked >= HALF_LINKED or said_around(block.element, _is_beside, framed)

    prose = [at for at in range(start, len(blocks)) if blocks[at].is_prose]
    last = next((at for at in reversed(prose) if not ends_text(blocks[at])), None)
    if last is None:
        return UNDATED
    box = blocks[prose[0]].element.getparent()
    behind = list(takewhile(lambda block: not ends_text(block), islice(blocks, last + 1, last + 2 + _MOST_BEHIND)))
    if not behind or len(behind) > _MOST_BEHIND or len(behind[-1].text) > _LONGEST_ALONE:
        return UNDATED
    if box not in (holder := behind[-1].element, *holder.iterancestors()):  # what is said of the site
        return UNDATED
    own = holder.getparent()
    rest = blocks[last + 1 + len(behind) :] if own is not None and own.tag != "body" else ()
    if any(own in block.element.iterancestors() and not ends_text(block) for block in rest):
        return UNDATED
    if any(holds_date(block.text) for block in behind[:-1]):  # days of a chronicle
        return UNDATED
    above, line = (blocks[last], *behind)[-2], behind[-1].text
    inner = _BRACKETED.fullmatch(line)
    if inner is None and (above.element.tag in HEADINGS or above.text.endswith(_COLONS)):
        return UNDATED
    if inner is None and above is not blocks[last] and any(colon in above.text for colon in _COLONS):
        return UNDATED
    read = read_date_line(inner[1] if inner else line, now=now, zone=zone)
    return read[0] if read is not None and read[0].precision == "day" else UNDATED


def _is_beside(element: HtmlElement) -> bool | None:
    return element.tag == "footer" or names_elsewhere(element) or None


def may_head_a_part(line: str) -> bool:
    """Whether a line is a date without a label, as they stand above the days of a chronicle; ISO dates do not."""
    if ISO.fullmatch(line):
        return False
    place = _PLACE.match(line)
    return is_date(line[place.end() :] if place else line)
