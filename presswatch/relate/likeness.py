"""Whether two texts are one text that was edited, one report with other figures, or two of the same form.  Pure.

Containment of shingles alone takes notices of one form for copies: on hard pairs of a news wire its precision is .54.
What tells them apart are the names and figures: a copy keeps them, the next notice changes them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from presswatch.relate.fingerprint import SHORT
from presswatch.relate.hashes import Hashes, is_in, n_shared
from presswatch.relate.shingles import Fingerprint

Verdict = Literal["same", "update"]

_BUCKETS: Final = 1 << 18
_EDITED: Final = ((0.55, 0.62, 0.0), (0.4, 0.86, 0.0), (0.5, 0.7, 0.4))
"""What a copy has in common with its original, any of these: least parts of shingles and of words of the shorter text,
and of the shingles of either."""
_COPIED: Final = 16
"""Shared passages, of which every fourth is kept: 75 words on end.  In a wire of 1,683 notices no two of one form share
so much ..."""
_MUCH: Final = 0.35
"""... with this part of the shorter text, the least for any judgement, they are more than a quotation ..."""
_FEW: Final = 0.2
"""... and with so many of its figures not the same report with others."""
_ALL: Final = 0.95
"""Part of the figures that agree from which all of them do."""
_OTHER_NAMES: Final = 2.5
"""Names in whose place another stands, to words that are missing, from which the names were changed and not the text
..."""
_BY_CHANCE: Final = 2.0
"""... where chance changes so many with a likelihood of e to the minus this at most."""


_SEVERAL: Final = 3
"""Contradicted figures from which, beside another name in the lead (a weekday, a company), it is the next notice ..."""
_MOST: Final = 0.8
"""... unless so many of the figures agree."""
_SCRAPS: Final = 0.15
"""Part of a lead's shingles that the other text has, below which it shares none of the lead ..."""
_OF_SUBJECT: Final = 0.45
"""... if it has less than this of the lead's words, too, each weighed by its rarity."""


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
    weighed by its rarity; `numbers` counted as often as they occur, 1 where there are none.  `n_missing` is the
    absolute figure, `n_contradicted` those in whose place the longer text has another; `n_passages` counts the kept
    passages that both have; `is_about_another`: another name stands in the place of one with which the shorter text
    begins, and neither is a correction; `has_other_names`: others stand in the places of so many that the names were
    changed and not the text; `is_short`: the shorter text says too little to be sure.
    """

    of_one: float
    of_other: float
    shingles: float
    words: float
    numbers: float
    n_missing: int
    n_contradicted: int
    n_passages: int
    is_about_another: bool
    has_other_names: bool
    is_short: bool


def likeness(one: Fingerprint, other: Fingerprint, frequencies: WordFrequencies) -> Likeness | None:
    """Compare two texts; None where they share so few shingles that no judgement needs more."""
    short, long = (one, other) if one.n_words <= other.n_words else (other, one)
    shared = n_shared(one.shingles, other.shingles)
    both = n_shared(one.all_shingles, other.all_shingles) if shared else 0  # a title alone is no copy
    fewer = min(len(one.all_shingles), len(other.all_shingles))
    if not both or both < _MUCH * fewer:
        return None
    weights = frequencies.weights(short.words)
    is_kept = is_in(short.words, long.words)
    kept = weights[is_kept].sum()
    same_numbers = sum((short.counted & long.counted).values())
    n_numbers = len(short.numbers)
    n_same, others = _names(short, long)
    return Likeness(
        of_one=shared / len(one.shingles),
        of_other=shared / len(other.shingles),
        shingles=both / fewer,
        words=float(kept / weights.sum()) if len(weights) else 0.0,
        numbers=same_numbers / n_numbers if n_numbers else 1.0,
        n_missing=n_numbers - same_numbers,
        n_contradicted=_n_contradicted(short, long),
        n_passages=n_shared(one.passages, other.passages),
        is_about_another=_begins_with_another(short, long, others),
        has_other_names=_has_other_names(n_same, len(others), int(np.count_nonzero(~is_kept)), len(is_kept)),
        is_short=short.n_words < SHORT,
    )


def judge(like: Likeness) -> Verdict | None:
    """``same``: one text, edited or cut; ``update``: the same words around other figures; None: two texts.

    Thresholds: read off 60 hard pairs of a news wire and 12 kinds of edit; docs/quality.md has what they give.
    """
    if like.has_other_names and like.numbers < _ALL:
        return None
    if like.n_contradicted >= _SEVERAL and like.is_about_another and like.numbers < _MOST:
        return None
    agrees = (
        like.numbers >= _ALL
        or (like.n_contradicted == 0 and like.numbers >= 0.5)
        or (like.n_missing <= 1 and like.numbers >= 0.66 and (not like.is_short or like.words >= 0.95))
    )
    of_either = min(like.of_one, like.of_other)
    if agrees and any(
        like.shingles >= shingles and like.words >= words and of_either >= part for shingles, words, part in _EDITED
    ):
        return "same"
    if not agrees and like.shingles >= 0.6 and like.words >= 0.97:
        return "update"
    is_copied = like.n_passages >= _COPIED and like.shingles >= _MUCH and like.numbers >= _FEW
    return "same" if is_copied else None


def _begins_with_another(short: Fingerprint, long: Fingerprint, others: Hashes) -> bool:
    """Whether one of the names that are `others` in the other text, of one word, is among the first words of a text.

    Further on it may be whoever speaks of the same event by now; a correction corrects names as well.
    """
    if short.is_correction or long.is_correction:
        return False
    return bool(is_in(others, np.sort(short.lead)).any())


def has_other_lead(one: Fingerprint, other: Fingerprint, frequencies: WordFrequencies) -> bool:
    """Whether neither text has what the other begins with: what they share is a background to both.

    A lead that was written anew still names who and where.
    """
    return all(
        _shared_part(lead.lead_shingles, text.all_shingles) < _SCRAPS
        and _kept_weight(lead, text, frequencies) < _OF_SUBJECT
        for lead, text in ((one, other), (other, one))
    )


def _shared_part(some: Hashes, all_of_other: Hashes) -> float:
    return float(is_in(some, all_of_other).mean()) if len(some) else 1.0


def _kept_weight(lead: Fingerprint, text: Fingerprint, frequencies: WordFrequencies) -> float:
    """The part of a lead's words that a text has, numbers aside."""
    words = lead.lead[is_in(lead.lead, lead.words)]
    weights = frequencies.weights(words)
    return float(weights[is_in(words, text.words)].sum() / weights.sum()) if len(words) else 1.0


def _names(short: Fingerprint, long: Fingerprint) -> tuple[int, Hashes]:
    """How many names of a text stand in the same place in the other, and those whose place another has, which it lacks.

    A name in a sentence of one's own is neither, nor is one that went with the sentence around it.
    """
    is_place, is_same = _in_place(short.names, short.name_slots, long.names, long.name_slots)
    is_known = is_in(short.names, long.names)
    return int(np.count_nonzero(is_same)), short.names[is_place & ~is_same & ~is_known]


def _has_other_names(n_same: int, n_other: int, n_missing: int, n_words: int) -> bool:
    """Whether more of the names are others than chance makes others where so many of the words are missing.

    An edit changes names and words alike; the next notice of a form changes its names alone.  The bound of the
    likelihood: Chernoff 1952.
    """
    share = (n_missing + 1) / (n_words + 2)
    other = n_other / (n_same + n_other) if n_other else 0.0
    if other < _OTHER_NAMES * share:
        return False
    same = (1 - other) * math.log((1 - other) / (1 - share)) if other < 1 else 0.0
    return (n_same + n_other) * (other * math.log(other / share) + same) >= _BY_CHANCE


def _n_contradicted(short: Fingerprint, long: Fingerprint) -> int:
    """Numbers of a text whose place the other fills with others only."""
    if not len(short.numbers):
        return 0
    is_place, is_same = _in_place(short.numbers, short.slots, long.numbers, long.slots)
    return int(np.count_nonzero(is_place & ~is_same))


def _in_place(
    what: Hashes, places: Hashes, theirs: Hashes, their_places: Hashes
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Of each number or name of a text whether the other has its place, and whether it has it there."""
    is_same = is_in(_filled(what, places), np.sort(_filled(theirs, their_places)))
    return is_in(places, np.sort(their_places)), is_same


def _filled(what: Hashes, places: Hashes) -> NDArray[np.uint64]:
    """Each number or name with its place."""
    return places.astype(np.uint64) << np.uint64(32) | what
