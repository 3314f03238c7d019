"""What an article is compared by to find its story: the few words of its title and opening that tell it from others.

Two reports on one event share names and rare words, and hardly a phrase; two notices of one form share their phrases,
and no rare word.  So the form's words must weigh little: rarity is raised to a power, and what is common in the outlet
counts as common, however rare it is in the language: a form belongs to a house.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from presswatch.datewords import MONTHS, WEEKDAYS
from presswatch.relate.capitals import names as names_of
from presswatch.relate.fingerprint import words
from presswatch.relate.hashes import Hashes, distinct, hash_of, hashes_of
from presswatch.relate.shingles import UNSPACED

Weights = NDArray[np.float32]
Counts = NDArray[np.uint16]
Cells = NDArray[np.intp]
"""Two lines: the places of keys in the one row of counts and in the other."""

_OPENING: Final = 800
"""Code points of the text that are looked at."""
_STEM: Final = 6
"""Letters that are kept of a word, so that “mareniene” and “Mareniei” are one word."""
_TERMS: Final = 30
"""Terms that are kept of an article, the heaviest."""
_IN_TITLE: Final = 2
_NAME: Final = 1.5
_STEEP: Final = 1.5
"""Power of the rarity: with 1, notices of one form grow into stories of 80, with 2 real events fall apart."""
_KNOWN: Final = 10
"""Texts of a language below which our guess counts for more than what was counted."""
_RARE: Final = 0.01
"""Share of the texts that have a rare term at most ..."""
_FEW: Final = np.array([8, 3], np.float32)
"""... and texts of the language, and of the outlet, that a name may be in, however few were seen: an event is in many
outlets, a form in many texts of one.  Of another word nobody knows then whether it is rare."""
# Guesses at the share of texts that have a word, by its length, where too few of the language were seen.
_SHARE_BY_LENGTH: Final = (0.5, 0.5, 0.5, 0.4, 0.1)
_SHARE: Final = 0.02
_SHARE_OF_NAMES: Final = 0.005
_SHORTEST: Final = 3
"""Letters up to which the name of a day or month is too likely to be another word."""
_ROWS: Final = 2
_BUCKETS: Final = np.uint32(1 << 20)
_ODD: Final = np.uint32(0x9E3779B1)
_TOP: Final = np.uint32(32 - 20)
_HALVED: Final = 1 << 13
"""Texts after which all counts are halved."""


_DATES: Final = frozenset(
    word[:_STEM] for name in {*MONTHS, *WEEKDAYS} if len(name) > _SHORTEST for word in words(name)
)


@dataclass(frozen=True, eq=False)
class StoryTerms:
    """Terms of an article before it is known how rare they are: hashes without repeats.

    By the side of each: `strengths`, how much the article has of it; `shares`, our guess at the share of texts that
    have it; `behind`, for a name the name that it stands behind, else 0.  `keys` are the hashes of the terms as words
    of their language, then as words of their outlet, each followed by that of the language or outlet itself.
    """

    language: str
    hashes: Hashes
    strengths: Weights
    shares: Weights
    behind: Hashes
    keys: Hashes

    def to_bytes(self) -> bytes:
        """What `from_bytes` makes the terms of again, but for the language; little-endian."""
        hashes = (part.astype("<u4") for part in (self.hashes, self.behind, self.keys))
        return b"".join(part.tobytes() for part in (self.strengths.astype("<f4"), self.shares.astype("<f4"), *hashes))

    @classmethod
    def from_bytes(cls, data: bytes, *, language: str) -> StoryTerms:
        """The terms that `to_bytes` wrote."""
        n_terms = (len(data) // 4 - 2) // 6
        strengths, shares = np.frombuffer(data, "<f4", 2 * n_terms).astype(np.float32).reshape(2, n_terms)
        hashes = np.frombuffer(data, "<u4", offset=8 * n_terms).astype(np.uint32)
        return cls(language, hashes[:n_terms], strengths, shares, hashes[n_terms : 2 * n_terms], hashes[2 * n_terms :])

    @cached_property
    def cells(self) -> Cells:
        """Where each of the keys is counted."""
        return _cells(self.keys)


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """The heaviest terms of an article as a set of hashes, and their weights, the squares of which add up to 1.

    `is_rare` says which of them are rare, `behind` for a name the name that it stands behind, else 0.
    """

    hashes: Hashes
    weights: Weights
    is_rare: NDArray[np.bool_]
    behind: Hashes


class TermFrequencies:
    """In how many of the last texts of a language, and of an outlet, a term occurs, roughly.

    A count-min sketch of two rows (Cormode and Muthukrishnan 2005), 4 MiB.  After every 8,192 texts all counts are
    halved: what was seen once is forgotten, or the words of many outlets would fill the sketch.
    """

    def __init__(self, n_texts: int = 0, counts: Counts | None = None) -> None:
        self.n_texts = n_texts
        self.counts = np.zeros(_ROWS * _BUCKETS, dtype=np.uint16) if counts is None else counts

    def add(self, terms: StoryTerms) -> None:
        """Count the terms of one more text, its language and its outlet."""
        self.counts[terms.cells.ravel()] += 1
        self.n_texts += 1
        if self.n_texts % _HALVED == 0:
            self.counts >>= 1

    def of(self, terms: StoryTerms) -> Counts:
        """Texts that have each term, and last all texts: a line for the language, one for the outlet."""
        return self.at(terms.cells).reshape(2, -1)

    def at(self, cells: Cells) -> Counts:
        """Texts that have each key, by where it is counted."""
        first, second = cells
        counts: Counts = np.minimum(self.counts.take(first), self.counts.take(second))
        return counts


def story_terms(
    title: str | None, text: str, *, language: str | None, outlet_id: str, credited: Collection[str] = ()
) -> StoryTerms:
    """The terms of an article: its title's words count twice, names more than others, endings of words not at all.

    Numbers, days and months are none, nor are the words of the names of whom it credits (`credited`): two reports on
    what the same agency says are not of one event for that.
    """
    opening = text[:_OPENING]
    left_out = {term for name in credited for term in _terms(name)}
    in_title, in_text, in_names = (
        [term for term in _terms(part) if term not in left_out]
        for part in (title or "", opening, " ".join(names_of(opening)))
    )
    counted = Counter(in_text)
    for term in in_title:
        counted[term] += _IN_TITLE
    names = set(in_names)
    behind = {two: one for one, two in pairwise(in_text) if one in names and two in names and one != two}
    hashes = hashes_of(counted)
    strengths = 1 + np.log(np.fromiter(counted.values(), np.float32, len(counted)))
    is_name = np.fromiter((term in names for term in counted), np.bool_, len(counted))
    shares = np.fromiter(map(_share, counted), np.float32, len(counted))
    shares[is_name] = _SHARE_OF_NAMES
    strengths[is_name] *= np.float32(_NAME)
    befores = np.fromiter((hash_of(behind[term]) if term in behind else 0 for term in counted), np.uint32, len(counted))
    # two terms of one hash are one: the first stands for both
    hashes, first = np.unique(hashes, return_index=True)
    places = np.array([[hash_of("\x1f" + (language or ""))], [hash_of("\x1e" + outlet_id)]], dtype=np.uint32)
    keys = np.hstack([places ^ hashes, places]).ravel()
    return StoryTerms(language or "", hashes, strengths[first], shares[first], befores[first], keys)


def weigh(terms: StoryTerms, frequencies: TermFrequencies) -> Weighed:
    """Weigh the terms by what was counted so far: strength times a power of the logarithm of the rarity.

    Counts are smoothed by our guess (a Dirichlet prior, MacKay and Bauman Peto 1995), so that “the” is no rare word in
    the first articles of a language.
    """
    counts = frequencies.of(terms)
    guess = np.float32(_KNOWN) * terms.shares
    # line by line: numpy takes longer to reduce two short lines than to look at each
    in_language, in_outlet = counts[0, :-1] + guess, counts[1, :-1] + guess
    of_language, of_outlet = counts[:, -1] + np.float32(_KNOWN)
    common = np.maximum(in_language / of_language, in_outlet / of_outlet)
    weights = terms.strengths * np.maximum(-np.log(common), 0.0) ** _STEEP
    # stable, over sorted hashes: of equals the choice must not depend on the order of the words
    heaviest = np.argsort(-weights, kind="stable")[:_TERMS]
    heaviest.sort()
    weights, in_language = weights[heaviest], in_language[heaviest]
    few_in_language, few_in_outlet = _FEW
    rare = _RARE * of_language
    is_few = in_language <= max(few_in_language, rare)
    is_few &= in_outlet[heaviest] <= max(few_in_outlet, _RARE * of_outlet)
    is_name = terms.shares[heaviest] == np.float32(_SHARE_OF_NAMES)
    return Weighed(
        terms.hashes[heaviest],
        weights / (np.sqrt(weights @ weights) or np.float32(1.0)),
        is_few & (is_name | (in_language <= rare)),
        terms.behind[heaviest],
    )


def perhaps_rare(articles: Sequence[StoryTerms], frequencies: TermFrequencies, *, n_more: int) -> Hashes:
    """The terms of any of the articles that may be rare when up to `n_more` more texts are counted.

    The others are not, whatever comes.
    """
    hashes = np.concatenate([np.empty(0, np.uint32), *(one.hashes for one in articles)])
    if not len(hashes) or frequencies.n_texts % _HALVED + n_more >= _HALVED:
        return distinct(hashes)
    # of each article its terms in the language and all texts of that, then in the outlet and all texts of that
    counts = frequencies.at(np.concatenate([one.cells for one in articles], axis=1))
    n_terms = np.repeat([len(one.hashes) for one in articles], 2)
    is_total = np.zeros(len(counts), np.bool_)
    is_total[np.cumsum(n_terms + 1) - 1] = True
    shares = np.concatenate([shares for one in articles for shares in (one.shares, one.shares)])
    most = np.maximum(np.tile(_FEW, len(articles)), _RARE * (counts[is_total] + np.float32(_KNOWN + n_more)))
    is_few = counts[~is_total] + np.float32(_KNOWN) * shares <= np.repeat(most, n_terms)
    is_of_language = np.repeat(np.tile([True, False], len(articles)), n_terms)
    return distinct(hashes[is_few[is_of_language] & is_few[~is_of_language]])


def _terms(text: str) -> list[str]:
    found = words(text)
    if text.isascii():
        stems = [word[:_STEM] for word in found if word >= ":"]  # which follows the digits
    else:
        if UNSPACED.search(text):
            found = [part for word in found for part in _parts(word)]
        stems = [word[:_STEM] for word in found if not word[0].isdigit()]
    return [stem for stem in stems if stem not in _DATES]


def _parts(word: str) -> list[str]:
    """Pairs of letters of a script without blanks; they do for words."""
    if len(word) < 2 or not UNSPACED.search(word):
        return [word]
    return [one + other for one, other in pairwise(word)]


@lru_cache(maxsize=1 << 16)
def _share(term: str) -> float:
    is_spaced = term.isascii() or not UNSPACED.search(term)
    return _SHARE_BY_LENGTH[len(term)] if is_spaced and len(term) < len(_SHARE_BY_LENGTH) else _SHARE


def _cells(keys: Hashes) -> Cells:
    return np.stack([keys % _BUCKETS, (keys * _ODD >> _TOP) + _BUCKETS]).astype(np.intp)
