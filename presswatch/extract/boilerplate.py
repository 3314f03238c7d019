"""Whole lines that belong to the page and not to the article: invitations to read on, to subscribe, to share.

Only whole lines in exact wording, or in a narrow form, count: a wider pattern hits sentences of the text.  A line that
credits somebody is never boilerplate, whatever else it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch.cite.footers import Footers
from presswatch.extract.boilerplate_words import (
    COUNTED,
    FOR_SUBSCRIBERS,
    FURNITURE,
    INVITED_TO,
    INVITES,
    PICTURE_LABELS,
    READ_ON,
    READING_TIME,
    STAMPED,
    TAG_LABELS,
)
from presswatch.extract.credits import is_credit_line
from presswatch.extract.near_heading import holds_date

LONGEST: Final = 140
"""Code points; a longer line is prose."""
_LONGEST_PICTURE: Final = 80
_LONGEST_STAMP: Final = 70
_STAMP_WORDS: Final = 7
_LONGEST_COUNT: Final = 40
_TAIL: Final = 1 / 3
"""Share of a text at its end in which a list of other articles is looked for; further up it may be the article's."""
_SENTENCE_ENDS: Final = (".", "!", "。", "।", "؟", "۔")
_FOLD: Final = str.maketrans({"ş": "ș", "ţ": "ț", "’": "'", "\u00a0": " ", "：": ":"})
_EDGES: Final = " .,:;!?…|»«›>←→▶►+*-–—·•\"'[]()/"
_COUNT: Final = re.compile(r"(?:\(?\d[\d.,]*\)?\s*)?(\D+?)(?:\s*\(?\d[\d.,]*\)?)?")


def is_boilerplate(line: str, footers: Footers) -> bool:
    """Whether a whole line is page furniture; False for every line that credits somebody."""
    if not line or len(line) > LONGEST:
        return False
    plain = _folded(line)
    core = plain.strip(_EDGES)
    return (
        core in FURNITURE
        or core in READ_ON
        or core.startswith(FOR_SUBSCRIBERS)
        or _invites(core)
        or _is_labelled(plain)
        or _is_count(core)
        or (len(line) <= _LONGEST_STAMP and _is_stamp(core))
    ) and not is_credit_line(line, footers)


def _folded(line: str) -> str:
    return " ".join(line.casefold().translate(_FOLD).split())


def _core(line: str) -> str:
    return _folded(line).strip(_EDGES)


def _invites(core: str) -> bool:
    return core.startswith(INVITES) and any(word in core for word in INVITED_TO)


def _is_labelled(plain: str) -> bool:
    """Whether a line is a headline, a list of subjects or a name behind a label that says so."""
    label, colon, rest = plain.partition(":")
    label = label.strip(_EDGES)
    if not colon:
        return plain.startswith("©") and "/" in plain and len(plain) <= _LONGEST_PICTURE
    if label in TAG_LABELS:
        return True
    # a single word ("Recommended: two doses") may as well begin a sentence
    if label in READ_ON and " " in label:
        return True
    return label in PICTURE_LABELS and len(plain) <= _LONGEST_PICTURE and not rest.rstrip().endswith((".", "!", "?"))


def _is_count(core: str) -> bool:
    """Whether a line says how long it takes to read, or how many have commented."""
    if len(core) > _LONGEST_COUNT:
        return False
    if any(map(str.isdigit, core)) and any(words in core for words in READING_TIME):
        return True
    counted = _COUNT.fullmatch(core)
    return counted is not None and counted[1].strip(_EDGES) in COUNTED


def _is_stamp(core: str) -> bool:
    """Whether a line is a date behind a word that says what it is the date of."""
    return core.startswith(STAMPED) and holds_date(core) and sum(map(str.isalpha, core.split())) <= _STAMP_WORDS


def without_boilerplate(lines: Iterable[str], footers: Footers) -> list[str]:
    """The lines that are not page furniture, in their order; without the list of other articles that may end them."""
    return [line for line in _without_teasers(list(lines), footers) if not is_boilerplate(line, footers)]


def _without_teasers(lines: list[str], footers: Footers) -> list[str]:
    """The lines up to an invitation to read on in the last third, where only headlines and credits follow it."""
    total = sum(map(len, lines))
    length = 0
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        length += len(line)
        if length > _TAIL * total:
            break
        core = _core(line)
        if core in READ_ON and not is_credit_line(line, footers):
            return lines[:number] + [one for one in lines[number:] if is_credit_line(one, footers)]
        if len(line) > LONGEST or (line.endswith(_SENTENCE_ENDS) and not is_credit_line(line, footers)):
            break
    return lines
