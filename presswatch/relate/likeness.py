"""Whether two texts are one text that was edited, one report with other figures, or two of the same form.  Pure.

Containment of shingles alone takes notices of one form for copies: on hard pairs of a news wire its precision is .54.
What tells them apart are the names and figures: a copy keeps them, the next notice changes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from presswatch.relate.fingerprint import SHORT
from presswatch.relate.shingles import Fingerprint, Hashes

Verdict = Literal["same", "update"]

_BUCKETS: Final = 1 << 18
_EDITED: Final = ((0.55, 0.62), (0.4, 0.86))
"""Least parts of shingles and of words that a copy has in common with its original: the fewer of these, the more of
those."""
_COPIED: Final = 16
"""Shared passages, of which every fourth is kept: 75 words on end.  In a wire of 1,683 notices no two of one form share
so much ..."""
_MUCH: Final = 0.35
"""... with this part of the shorter text they are more than a quotation ..."""
_FEW: Final = 0.2
"""... and with so many of its figures not the same report with others."""


class WordFrequencies:
    """In how many texts a word occurs, roughly: words whose hashes end alike share one count.

    A row of counts of fixed size instead of a table that grows with the language (a count-min sketch of one row,
    Cormode and Muthukrishnan 2005): one word in some twenty counts as more frequent than it is.
    """

    def __init__(self, n_texts: int = 0, counts: Hashes | None = None) -> None:
        self.n_texts = n_texts
        self.counts = np.zeros(_BUCKETS, dtype=np.uint32) if counts is None else counts

    def add(self, words: Hashes) -> None:
        """Count the words of one more text; `words` without repeats."""
        self.n_texts += 1
        self.counts[words % _BUCKETS] += 1  # once for each count, however many of the words share it

    def weights(self, words: Hashes) -> NDArray[np.float64]:
        """How much each word tells: the logarithm of all texts by those that have it (Spärck Jones 1972)."""
        return np.log((self.n_texts + 2) / (self.counts[words % _BUCKETS] + 1.0)) + 0.1


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share.  `of_one`: the part of the first's shingles that the second has; `of_other` the reverse.

    The other shares are of the shorter text in the longer: `shingles` with the title's; `words` but numbers, each
    weighed by its rarity; `numbers` counted as often as they occur, 1 where there are none, `n_missing` the absolute
    figure, `n_contradicted` those in whose place the longer text has another; `n_passages` counts the kept passages
    that are in both; `is_short`: the shorter text says too little to be sure.
    """

    of_one: float
    of_other: float
    shingles: float
    words: float
    numbers: float
    n_missing: int
    n_contradicted: int
    n_passages: int
    is_short: bool


def likeness(one: Fingerprint, other: Fingerprint, frequencies: WordFrequencies) -> Likeness:
    """Compare two texts."""
    short, long = (one, other) if one.n_words <= other.n_words else (other, one)
    shared = _n_shared(one.shingles, other.shingles)
    weights = frequencies.weights(short.words)
    kept = weights[np.isin(short.words, long.words, assume_unique=True)].sum()
    same_numbers = sum((short.counted & long.counted).values())
    n_numbers = len(short.numbers)
    both = _n_shared(one.all_shingles, other.all_shingles) if shared else 0  # a title alone is no copy
    fewer = min(len(one.all_shingles), len(other.all_shingles))
    return Likeness(
        of_one=shared / max(1, len(one.shingles)),
        of_other=shared / max(1, len(other.shingles)),
        shingles=both / max(1, fewer),
        words=float(kept / weights.sum()) if len(weights) else 0.0,
        numbers=same_numbers / n_numbers if n_numbers else 1.0,
        n_missing=n_numbers - same_numbers,
        n_contradicted=int((np.isin(short.slots, long.slots) & ~np.isin(_filled(short), _filled(long))).sum()),
        n_passages=_n_shared(one.passages, other.passages),
        is_short=short.n_words < SHORT,
    )


def judge(like: Likeness) -> Verdict | None:
    """``same``: one text, edited or cut; ``update``: the same words around other figures; None: two texts.

    Thresholds: read off 60 hard pairs of a news wire and 12 kinds of edit; docs/quality.md has what they give.
    """
    agrees = (
        like.numbers >= 0.95
        or (like.n_contradicted == 0 and like.numbers >= 0.5)
        or (like.n_missing <= 1 and like.numbers >= 0.66 and (not like.is_short or like.words >= 0.95))
    )
    if agrees and any(like.shingles >= shingles and like.words >= words for shingles, words in _EDITED):
        return "same"
    if agrees and like.shingles >= 0.5 and like.words >= 0.7 and min(like.of_one, like.of_other) >= 0.4:
        return "same"
    if not agrees and like.shingles >= 0.6 and like.words >= 0.97:
        return "update"
    is_copied = like.n_passages >= _COPIED and like.shingles >= _MUCH and like.numbers >= _FEW
    return "same" if is_copied else None


def _filled(text: Fingerprint) -> NDArray[np.uint64]:
    """Each number with its place."""
    return text.slots.astype(np.uint64) << np.uint64(32) | text.numbers


def _n_shared(one: Hashes, other: Hashes) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))
