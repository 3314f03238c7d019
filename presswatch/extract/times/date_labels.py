"""Which date of a line is that of publication and which that of a change, by the words beside them.

"Published 5 March 2026, 11:30 | Updated 6 March 2026", "5. März 2026, aktualisiert am 6. März".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from presswatch.datewords import MONTHS, OF_DATES, WEEKDAYS, ZONES, fold, words_of
from presswatch.extract.markup.decode import DENSE
from presswatch.extract.times.stamp_words import CHANGING, DATE_LABELS, PUBLISHING, STATES


def _any(phrases: Iterable[str]) -> str:
    """A pattern of words that begin so; in scripts without blanks, anywhere."""
    folded = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    dense = [re.escape(phrase) for phrase in folded if DENSE.search(phrase)]
    others = [re.escape(phrase) for phrase in folded if not DENSE.search(phrase)]
    starts = rf"(?<![^\W\d_])(?:{'|'.join(others)})[^\W\d_]*"
    return f"{starts}|{'|'.join(dense)}" if dense else starts


_LABEL: Final = re.compile(rf"(?P<changed>{_any(CHANGING)})|(?P<published>{_any(PUBLISHING)})")
_CHANGED: Final = re.compile(_any(CHANGING))
_STATE: Final = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(STATES)})(?=\s*:|\s+\d)")
_DIGIT: Final = re.compile(r"\d")
_EDGES: Final = " .,:;|/()[]–—-·•"
_LABELS_OF_DATES: Final = "|".join(re.escape(fold(label)) for label in (*DATE_LABELS, *STATES))
_BEFORE_DATE: Final = re.compile(
    rf"(?:{_any([*CHANGING, *PUBLISHING])}|(?<!\w)(?:{_LABELS_OF_DATES})(?!\w))"
    r"(?:\s+[^\W\d_]{1,4}\.?){0,2}\s*[:：]?\s*$"
)
_PARTED: Final = re.compile(r"[|·•]|\s[–—-]\s")
_DATE_TEXT: Final = re.compile(r"\d(?:\d?\D{1,24}\d{2,4}|\d{3}(?:\D\d{1,2}\D\d{1,2}|\.\s[^\W\d_]{3,12}\.?\s\d))")
"""With one digit before the choice, places without any are leapt over: a third of the time."""
ISO_DAY: Final = r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?"
ISO: Final = re.compile(ISO_DAY)
_YEAR_FIRST: Final = re.compile(r"\d{4}\D{1,24}\d")
_MOST_WORDS: Final = 10
"""Words of a date with its time and the day of the week."""
_OF_DATES: Final = MONTHS.keys() | WEEKDAYS | OF_DATES | set(map(fold, ZONES))
_DENSE: Final = re.compile(
    "[年月日时時点點分秒년월일시분초星期周曜月火水木金土一二三四五六午前後后上下오전후요화수목금토주น\\s()（）]+"
)


@dataclass(frozen=True, slots=True)
class LabelledDates:
    """The parts of a line (folded) that hold a time of publication and those that hold one of a change.

    Each is without the words that say so; what is not said to be of anything counts as of publication.
    """

    published: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def says_updated(line: str) -> bool:
    """Whether a line says that it is about a change of the article."""
    return _CHANGED.search(fold(line)) is not None


def begins_published(line: str) -> bool:
    """Whether a line, or a part of it behind a bar or a dash, begins with the words of publication, or with their date.

    "The book was published on 3 May" is a sentence about something else.
    """
    for part in _PARTED.split(fold(line)):
        label = next((found for found in _LABEL.finditer(part) if found["published"]), None)
        before = part[: label.start()].strip(_EDGES) if label else None
        if before is not None and (not before or is_date(before)):
            return True
    return False


def ends_in_label(before: str) -> bool:
    """Whether what stands before a date says, at its end, that it is one of publication or of a change."""
    return _BEFORE_DATE.search(fold(before)) is not None


def holds_date(line: str) -> bool:
    """Whether a line has digits in the arrangement of a date; what they mean is for dates.parse."""
    return _DATE_TEXT.search(line) is not None


def is_date(line: str) -> bool:
    """Whether a line is a date, perhaps with its time and the day of the week, and nothing else."""
    if ISO.fullmatch(line):
        return True
    if not (holds_date(line) or _YEAR_FIRST.search(line)):
        return False
    words = words_of(line)
    return len(words) <= _MOST_WORDS and all(word in _OF_DATES or _is_dense(word) for word in words)


def _is_dense(word: str) -> bool:
    return DENSE.match(word) is not None and _DENSE.fullmatch(word) is not None


def labelled_dates(line: str) -> LabelledDates:
    """Tell the dates of a line apart.

    The words stand before their date; where none follows the last of them, they stand behind it.
    """
    text = fold(line)
    labels = list(_LABEL.finditer(text))
    if any(label["published"] for label in labels) or _DIGIT.search(text[: labels[0].start() if labels else 0]):
        labels = sorted([*labels, *_STATE.finditer(text)], key=lambda label: label.start())
    if not labels:
        return LabelledDates((line,) if _DIGIT.search(line) else ())
    bounds = [0, *(edge for label in labels for edge in label.span()), len(text)]
    parts = [text[start:end].strip(_EDGES) for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    kinds = [label.re is _LABEL and label["published"] is not None for label in labels]
    before, behind = parts[0], parts[-1]
    if _DIGIT.search(before) and not _DIGIT.search(behind):
        told = list(zip(kinds, parts, strict=False))
    else:
        told = [(True, before), *zip(kinds, parts[1:], strict=True)]
    dated = [(is_first, part) for is_first, part in told if _DIGIT.search(part)]
    return LabelledDates(
        tuple(part for is_first, part in dated if is_first), tuple(part for is_first, part in dated if not is_first)
    )
