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
    figure; `is_short`: the shorter text says too little to be sure.
    """

    of_one: float
    of_other: float
    shingles: float
    words: float
    numbers: float
    n_missing: int
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
        is_short=short.n_words < SHORT,
    )


def judge(like: Likeness) -> Verdict | None:
    """``same``: one text, edited or cut; ``update``: the same words around other figures; None: two texts.

    Thresholds: read off 60 hard pairs of a news wire and 12 kinds of edit; docs/quality.md has what they give.
    """
    agrees = like.numbers >= 0.95 or (
        like.n_missing <= 1 and like.numbers >= 0.66 and (not like.is_short or like.words >= 0.95)
    )
    if agrees and ((like.shingles >= 0.55 and like.words >= 0.62) or (like.shingles >= 0.4 and like.words >= 0.86)):
        return "same"
    return "update" if like.shingles >= 0.6 and like.words >= 0.97 and not agrees else None


def _n_shared(one: Hashes, other: Hashes) -> int:
    return len(np.intersect1d(one, other, assume_unique=True))
