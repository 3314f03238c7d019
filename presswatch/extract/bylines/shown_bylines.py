"""Bylines among the short lines near a heading, by their words: ``By Ann Alfa on 3 February``, ``김단풍 기자``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from presswatch.extract.bylines.author_words import LEADS, PARTICLES, PHOTOS, WRITERS
from presswatch.extract.times.date_labels import holds_date

_CASED: Final = r"[^\W\d_a-z][\w\u0900-\u0eff.'’-]*"
"""With the signs of vowels of India and its neighbours, which are no letters to patterns."""
_NAME_PART: Final = rf"(?:{_CASED}|de|la|van|von|der|den|di|da|del|el|al|bin|dos|do|dpa|epd|kna|sid|apa|sda|ntb|ritzau)"
_SMALL_PART: Final = r"(?:de|la|van|von|der|den|di|da|del|el|al|bin|dos|do)"
_JOINED: Final = (
    r"(?:,? (?:and|und|et|y|e|și|şi|og|och|ja|en|и|та|ve|i|&) "
    r"|,? (?:avec|with|mit|con|com|cu|z) (?:l['’]|(?:the|la|el|der|die|das|le|les) )?|, | ?/ ?| )"
)
_LEAD: Final = rf"(?i:(?:{'|'.join(LEADS)}|{PARTICLES}|od)\s*:?|(?:{WRITERS})\s*:)\s+"
_SMALL_LEAD: Final = rf"(?:by|von|de|par|por|di|door|av|af)\s+(?={_CASED}\s+{_CASED})"
_BYLINE: Final = re.compile(
    rf"(?:(?![a-z]){_LEAD}|{_SMALL_LEAD}){_NAME_PART}(?:{_JOINED}{_NAME_PART}){{1,11}}"
    r"(?:\s*[(\[][^()\[\]]{1,40}[)\]])?"
    rf"(?:,? (?:{'|'.join(PHOTOS)})\b.{{0,60}})?"
    r"(?:(?:\s*[,•·–—-]|\s+(?:on|am|le|el|il|em|op))\s+\D{0,15}\d.{0,40})?"
)
"""A line of names behind a word that says who wrote; such a word in small letters needs a full name behind it."""
_KOREAN: Final = re.compile(
    r"[가-힣]{2,4}(?:[·,\s]\s?[가-힣]{2,4}){0,3}\s?(?:선임\s?|수석\s?)?(?:기자|특파원)(?:[\s=(]+\S+@\S+)?"
)
"""Reporters with the word for one behind the names, and an address."""
_CHINESE: Final = re.compile(
    r"(?:^|[\s|｜])[^\s:：|｜]{0,4}?(?:作者|记者|記者|撰文)\s?[:：]\s?(?!本[报報社]|[^\s]{0,4}(?:记者|記者|编辑|編輯|综合|綜合))"
    r"(?P<names>[一-鿿]{2,4}(?:[、\s][一-鿿]{2,4}){0,2})(?=$|\s|[|｜])"
)
"""Authors behind a label of their own, within a line of date and source."""
_INTERVIEWER: Final = re.compile(
    rf"[,–—-] (?:rozmawia(?:ła|ł)?|rozmawiają) (?P<names>{_CASED}(?: {_CASED}){{1,3}})\.?$"
)
"""Who asked, at the end of the line that says who answers."""
_FULL: Final = rf"{_CASED}(?: (?:{_SMALL_PART} )*{_CASED}){{1,3}}"
_BEHIND_DATE: Final = re.compile(
    r"\D{0,24}\d.{3,40}?(?:[,;|–—-]\s*(?:autor(?:e|en|in|a|i|ka)?|author|auteure?|автор|avtor|szerző|forfatter|skribent)\s*:"
    rf"|\s(?:by|von|par|por|di|door|av|af))\s+(?P<names>{_FULL}(?:,? (?:and|und|et|y|e|og|och|en|i|és|&) {_FULL})?)"
    r"(?=$|\s*[,|·•(–—]|\s(?:in|dans|en|på|i)\s)"
)
"""Authors behind the date of a line: ``3. 2. 2026 (12 x), autor: Ada Birch``, ``03-02-26 door Ada Birch, in News``."""
OF_PICTURES: Final = re.compile(rf"(?i)\b(?:{'|'.join(PHOTOS)})\b")
_BESIDE_BYLINE: Final = re.compile(r"\||\s—\s")
"""What parts a byline from the place or the date beside it."""


def visible_bylines(lines: Iterable[str]) -> Iterator[str]:
    """Those of the short lines near a heading that name an author (``By Ann Alfa on 3 February``)."""
    for line in lines:
        parts = (part.strip() for part in _BESIDE_BYLINE.split(line))
        yield from (part for part in parts if _BYLINE.fullmatch(part) or _KOREAN.fullmatch(part))
        if found := _CHINESE.search(line) or _INTERVIEWER.search(line) or behind_date(line):
            yield found["names"]


def behind_date(line: str) -> re.Match[str] | None:
    """Authors behind the date of a line, with a word that says so; none of those who took the pictures."""
    found = _BEHIND_DATE.match(line)
    before = line[: found.start("names")] if found else ""
    return found if holds_date(before) and OF_PICTURES.search(before) is None else None
