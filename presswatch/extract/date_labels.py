"""Which date of a line is that of publication and which that of a change, by the words beside them.

"Published 5 March 2026, 11:30 | Updated 6 March 2026", "5. März 2026, aktualisiert am 6. März".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from presswatch.datewords import fold
from presswatch.extract.decode import DENSE
from presswatch.extract.stamp_words import CHANGING, PUBLISHING, STATES


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


def says_published(line: str) -> bool:
    """Whether a line says that it is about the publication."""
    return any(label["published"] for label in _LABEL.finditer(fold(line)))


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
