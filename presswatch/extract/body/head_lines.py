"""Lines at the head of a text that say when it was published, and perhaps by whom: they are about the page."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from presswatch.cite.footers import Footers
from presswatch.datewords import words_of
from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.name_kinds import is_desk
from presswatch.extract.bylines.shown_bylines import visible_bylines
from presswatch.extract.credits.page_credits import is_credit_line, parts_of_info
from presswatch.extract.lines.boilerplate import is_boilerplate
from presswatch.extract.lines.counters import is_counter
from presswatch.extract.lines.meta_lines import is_meta
from presswatch.extract.markup.decode import DENSE
from presswatch.extract.times.date_labels import holds_date
from presswatch.extract.times.stamp_words import STAMPED
from presswatch.extract.times.stamps import OF_STAMPS, is_stamp

_LONGEST_BYLINE: Final = 100
_LONGEST_DATE: Final = 60
_DATE_WORDS: Final = 4
_WORDS_BESIDE: Final = 6
_SHORT_WORD: Final = 2
_OF_DENSE_DATES: Final = re.compile(
    "[年月日时時分秒上下午前后後星期周曜火水木金土一二三四五六天发發布佈更新配信公開掲載最終년월일시분초요오전후수정입력등록]"
)
_DATE_LETTERS: Final = 6
"""Letters of scripts without blanks that may stand beside a date: a place, who published it."""
_SENTENCE_WORDS: Final = 2
"""Words beside those of times from which a line with a full stop is a sentence: "About 1,200 people fled in 2025."."""
_REPORTER: Final = re.compile("^(?:本报|本報)?(?:记者|記者)|기자$")
_CLOCK: Final = re.compile(r"\D*\d{1,2}[.:h]\s?[0-5]\d\D*")
"""No figures but a time of day."""
_AT_STAMP: Final = re.compile(
    rf"(?<=[\d)h.])\s+(?=(?:{'|'.join(sorted(map(re.escape, STAMPED), key=len, reverse=True))})\W)", re.IGNORECASE
)
"""Between a time and the word for what the next one is the time of."""


def is_about_the_page(line: str, known: Mapping[str, frozenset[str]], footers: Footers) -> bool:
    """Whether a line above the text says when it was published, and perhaps by whom and from where; no credit alone.

    A credit between date and author is found among the blocks of the page, and becomes a line of its own.
    """
    if (is_stamp(line) and not is_credit_line(line, footers)) or _is_byline_with_age(line):
        return True
    parts = [part for one in parts_of_info(line) for part in _AT_STAMP.split(one)]
    is_dated = any(map(_is_date, parts))
    is_stamped = any(map(is_stamp, parts))
    return all(
        _is_date(part)
        or is_counter(part)
        or is_stamp(part)
        or (is_stamped and _is_place_and_date(part))
        or is_byline(part, known, footers)
        or (is_dated and _names_desk(part))
        or (
            is_dated
            and (is_credit_line(part, footers) or is_boilerplate(part, footers) or any(visible_bylines([part])))
        )
        for part in parts
    )


def _is_byline_with_age(line: str) -> bool:
    """Whether a line is a byline and how long ago, which is another at every visit: "By Ada Birch 3 hours ago"."""
    if len(line) > _LONGEST_BYLINE or not any(map(str.isdigit, line)):
        return False
    cuts = [place for place, letter in enumerate(line) if letter == " "]
    return any(is_meta(line[cut + 1 :]) and _names_people(line[:cut]) for cut in cuts)


def _names_people(part: str) -> bool:
    people, organisations = split_authors([part])
    is_labelled = any(visible_bylines([part])) or _REPORTER.search(part) is not None
    return bool(people) and not organisations and is_labelled


def _names_desk(part: str) -> bool:
    """Whether a part of a line says that nobody by name wrote: "Por Redacción"."""
    people, organisations = split_authors([part])
    return not people and bool(organisations) and all(map(is_desk, organisations))


def _is_date(part: str) -> bool:
    """Whether a part of a line above the text is a date, with a few words beside it, and no sentence."""
    if len(part) > _LONGEST_DATE or not holds_date(part):
        return False
    if DENSE.search(part):  # a sentence without blanks is one word
        return sum(map(str.isalpha, _OF_DENSE_DATES.sub("", part))) <= _DATE_LETTERS
    if sum(map(str.isalpha, part.split())) > _DATE_WORDS:
        return False
    others = [word for word in words_of(part) if len(word) > _SHORT_WORD and word not in OF_STAMPS]
    if _CLOCK.fullmatch(part):  # "At 18:00 they are milked" may be a heading
        return not others
    return len(others) < _SENTENCE_WORDS or not part.endswith((".", "!", "?"))


def _is_place_and_date(part: str) -> bool:
    """Whether a part of a line is a date and a few words, beside a stamp: "Hafenstadt, den 3. Februar 2026, 9 Uhr"."""
    words = sum(map(str.isalpha, part.split()))
    return (
        len(part) <= _LONGEST_DATE
        and holds_date(part)
        and words <= _WORDS_BESIDE
        and not part.endswith((".", "!", "?"))
    )


def is_byline(line: str, known: Mapping[str, Collection[str]], footers: Footers) -> bool:
    """Whether a line holds nothing but names that are known already, each given with its words.

    A credit is none, but where it is a byline with an agency in it: the byline credits it already.
    """
    if not known or len(line) > _LONGEST_BYLINE:
        return False
    folded = line.casefold()  # taking a line apart is dear, and few hold a name
    if not any(all(word in folded for word in words) for words in known.values()):
        return False
    if is_credit_line(line, footers) and not any(visible_bylines([line])):
        return False
    people, organisations = split_authors([line])
    named = {
        name.casefold() for name in (*people, *organisations) if not is_desk(name)
    }  # any house's desk names nobody
    return bool(named) and named <= known.keys()
