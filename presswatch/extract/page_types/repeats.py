"""Pages of many entries that are all made alike: signs of the zodiac, terms, firms, verses.

A report that quotes some of them has more text beside them than in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, Block, ends_sentence
from presswatch.extract.markup.decode import DENSE, length_of, letters
from presswatch.extract.page_types.address import path_and_query
from presswatch.extract.page_types.kind_words import SIGNS, SONG_WORDS
from presswatch.extract.page_types.make import told
from presswatch.extract.page_types.seen import (
    HARDLY_ANY,
    SHORT,
    Seen,
    declares_time,
    has_date_at_heading,
    has_dated_address,
)
from presswatch.model import Skipped

_SIGNS: Final = 12
_MOST_SIGNS: Final = 10
"""Signs with which lines begin on a page that has them all."""
_LONGEST_LOT: Final = 400
"""Length of what a horoscope has for one sign; a feature has more."""
_LONGEST_SIGN: Final = max(map(len, SIGNS))
_HOROSCOPE: Final = re.compile(
    r"horosc|horosk|horósc|oroscop|гороскоп|хороскоп|goroskop|ωροσκόπ|zodi[aá]|зодиак|zwierzyn|znamení|burç|burc"
    r"|astrolog|астролог|αστρολογ|sterrenbeeld|stjärntecken|stjernetegn|tähtimerk|csillagjegy|zvaigzn|zvijezd|zvezd|zodiak"
    r"|ramalan|tử vi|cung hoàng đạo|星座|占い|うらない|运势|運勢|운세|별자리|أبراج|ابراج|برج|طالع|הורוסקופ|מזל"
    r"|राशिफल|राशि|রাশিফল|রাশি|ராசி|రాశి|ดวง|ราศี"
)
"""What pages of horoscopes are called."""
_TERMS: Final = 8
_MOSTLY: Final = 0.7
"""Share of a page's text that its terms are, from which there is hardly anything else."""
_OF_TERMS: Final = frozenset({"definedterm", "definedtermset"})
_FIRMS: Final = 6
_TELEPHONE: Final = re.compile(
    r"(?i)^(?:\W*(?:tel|tél|tlf|telef|phone|ph|fon|puh|mob|gsm|тел|τηλ|電話|电话|電話番号|전화|โทร|هاتف|تلفن|טל|फ़ोन|फोन|đt)\S{0,10}"
    r"[\s.:：]*)?[☎☏📞✆]?\s*\+?[\d(][\d\s()/.–-]{6,20}\d$"
)
"""A line that is a number to call."""
_SONG: Final = re.compile(
    "|".join(re.escape(word) if DENSE.search(word) else rf"(?<!\w){re.escape(word)}(?!\w)" for word in SONG_WORDS)
)
_VERSES: Final = 12
_LONGEST_VERSE: Final = 70


def horoscope(page: Seen) -> Skipped | None:
    """What the stars have for every sign, and hardly a text before the first."""
    if page.length >= _LONGEST_LOT * _SIGNS or (page.is_told and not _is_called_horoscope(page)):
        return None
    found: dict[int, int] = {}
    for number, block in enumerate(page.blocks):
        if block.linked < HALF_LINKED and (sign := _sign_of(block)) is not None:
            found.setdefault(sign, number)
    if len(found) < _MOST_SIGNS or told(page.blocks[: min(found.values())]) >= SHORT:
        return None
    if page.length >= _LONGEST_LOT * len(found):
        return None
    return Skipped("service_page", f"{len(found)} signs of the zodiac")


def _is_called_horoscope(page: Seen) -> bool:
    """Whether the title or the address says what it is: reports are written on the signs as well."""
    called = " ".join([*page.said.names, page.said.title or "", path_and_query(page.url)]).casefold()
    return _HOROSCOPE.search(called) is not None


def _sign_of(block: Block) -> int | None:
    """The sign with whose name a line begins, whatever little word or mark stands before it."""
    if block.text.isascii() or not DENSE.match(block.text):
        words = [key for word in block.text[: 3 * _LONGEST_SIGN].split()[:3] if (key := letters(word))]
        keys: Iterable[str] = [*words[:2], "".join(words[:2])]
    else:
        keys = (block.key[:length] for length in range(_LONGEST_SIGN, 1, -1))
    return next((SIGNS[key] for key in keys if key in SIGNS), None)


def glossary(page: Seen) -> Skipped | None:
    """Terms and what they mean, as the page marks them, and hardly anything else."""
    if page.said.is_article or page.is_listed or page.make.has_dated_head or has_date_at_heading(page):
        return None
    if page.said.kinds & _OF_TERMS and not declares_time(page.said):
        return Skipped("service_page", f"it describes itself as {', '.join(sorted(page.said.kinds & _OF_TERMS))}")
    if sum(block.element.tag == "dt" and block.linked < HALF_LINKED for block in page.blocks) < _TERMS:
        return None
    text = [block for block in page.blocks if block.linked < HALF_LINKED]
    meant = sum(length_of(block.text) for block in text if _is_meant(block))
    if meant < _MOSTLY * sum(length_of(block.text) for block in text) or meant < SHORT:
        return None
    return Skipped("service_page", "terms, and what they mean")


def _is_meant(block: Block) -> bool:
    parent = block.element.getparent()
    return block.element.tag == "dd" or (parent is not None and parent.tag == "dd")


def directory(page: Seen) -> Skipped | None:
    """Firms or offices, each below a heading with a number to call."""
    if page.is_declared or declares_time(page.said) or page.is_listed or page.said.is_article:
        return None
    if page.make.run >= SHORT or has_dated_address(page) or has_date_at_heading(page):
        return None
    numbers = sum(_TELEPHONE.match(block.text) is not None for block in page.blocks)
    headings = sum(block.element.tag in HEADINGS for block in page.blocks)
    return Skipped("service_page", f"{numbers} numbers to call") if min(numbers, headings) >= _FIRMS else None


def lyrics(page: Seen) -> Skipped | None:
    """The words of a song: it is called so, and is made of verses."""
    if page.make.run >= HARDLY_ANY or page.is_declared or page.is_listed or page.said.is_article:
        return None
    called = " ".join([*page.said.names, page.said.title or ""]).casefold()
    if (word := _SONG.search(called)) is None:
        return None
    lines = page.text.split("\n")
    verses = sum(len(line) <= _LONGEST_VERSE and not ends_sentence(line) for line in lines)
    if len(lines) < _VERSES or verses < _MOSTLY * len(lines):
        return None
    return Skipped("service_page", f"{verses} verses, and it is called “{word[0]}”")
