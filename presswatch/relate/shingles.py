"""The fingerprint of an article: what two texts are compared by when they are not equal.

Shingles are all runs of three words (Broder 1997, "On the resemblance and containment of documents"), numbers and the
other words are kept apart: a copy keeps both, the next notice of the same form changes them.  Passages are runs of
twelve: notices of one form share many short runs and few long ones, a copy shares long ones however much is added.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice, pairwise
from typing import Final

import numpy as np

from presswatch.relate.capitals import placed_names
from presswatch.relate.fingerprint import words
from presswatch.relate.hashes import Hashes, distinct, hashes_of, union
from presswatch.relate.notes import corrects

_SHINGLE: Final = 3
"""Words of a shingle."""
_PASSAGE: Final = 12
"""Words of a passage."""
_PASSAGES_KEPT: Final = 4
"""Of so many passages one is kept, chosen by its hash."""
_LEAD: Final = 30
"""Words of a lead, which says what a text is about."""
_SAMPLES: Final = ((8, 24), (4, 12))
"""A text is looked for by every 8th of its shingles if these are 24 at least, else by every 4th if these are 12, else
by all: of a part of a text the sample holds that of the whole, as far as it goes."""
_MOST_WORDS: Final = 50_000
"""Words of a text that are looked at; a book of 300 pages has about twice as many."""
_CORRECTION: Final = 1 << 31
_HAS_NAMES: Final = 1 << 30
_HAS_LEAD: Final = 1 << 29
_DIGITS: Final = frozenset("0123456789")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_BEFORE: Final = re.compile(r"[^\W\d_]+(?=\W{1,3}\Z)")
_AFTER: Final = re.compile(r"\W{0,3}([^\W\d_]+)")
_NEAR: Final = 24
"""Code points in front of a number in which the word before it is looked for."""
# Scripts that put no blanks between words: each letter counts as a word.
UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ODD: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = np.uint64(0xFF51AFD7ED558CCD)
_HALF: Final = np.uint64(32)


@dataclass(frozen=True, eq=False)
class Fingerprint:
    """Sorted hashes without repeats of a text's shingles, its title's shingles, and the words of both but numbers.

    `numbers` are hashes of all numbers of the text, sorted, with repeats, and `slots` those of the words on both sides
    of each; `names` those of the names, and `name_slots` of the words around them; `passages` those of every fourth
    passage; `lead` those of its first words, in their order; `n_words` counts the text's words; `is_correction`: the
    title says that the text was sent before.
    """

    shingles: Hashes
    title_shingles: Hashes
    words: Hashes
    numbers: Hashes
    slots: Hashes
    names: Hashes
    name_slots: Hashes
    passages: Hashes
    lead: Hashes
    n_words: int
    is_correction: bool

    def to_bytes(self) -> bytes:
        """What `from_bytes` makes the fingerprint of again, or what it made it of."""
        return self._bytes

    @cached_property
    def _bytes(self) -> bytes:
        """Seven numbers, then the hashes, all little-endian.

        The first number is that of the words; its highest bit tells a correction, the next ones that names and a lead
        are there.
        """
        arrays = (self.shingles, self.title_shingles, self.words, self.numbers, self.names, self.lead)
        first = self.n_words | _HAS_NAMES | _HAS_LEAD | (_CORRECTION if self.is_correction else 0)
        head = np.array([first, *map(len, arrays)], dtype="<u4")
        others = (self.slots, self.name_slots, self.passages)
        return b"".join(array.astype("<u4").tobytes() for array in (head, *arrays, *others))

    @classmethod
    def from_bytes(cls, data: bytes) -> Fingerprint:
        """The fingerprint that `to_bytes` wrote; one from before there were names or leads has none."""
        hashes = np.frombuffer(data, dtype="<u4").astype(np.uint32, copy=False)
        first = int(hashes[0])
        start = 5 + bool(first & _HAS_NAMES) + bool(first & _HAS_LEAD)
        lengths = [*hashes[1:start].tolist(), 0, 0][:6]
        ends = list(accumulate([*lengths, lengths[3], lengths[4]], initial=start))
        shingles, title_shingles, words, numbers, names, lead, slots, name_slots = (
            hashes[one:end] for one, end in pairwise(ends)
        )
        n_words, is_correction = first & ~(_CORRECTION | _HAS_NAMES | _HAS_LEAD), bool(first & _CORRECTION)
        passages = hashes[ends[-1] :]
        one = cls(
            shingles, title_shingles, words, numbers, slots, names, name_slots, passages, lead, n_words, is_correction
        )
        vars(one)["_bytes"] = data  # the hashes are views of it: to put them together again would only be another copy
        return one

    @cached_property
    def all_shingles(self) -> Hashes:
        """Shingles of title and text."""
        return union((self.title_shingles, self.shingles))

    @cached_property
    def lead_shingles(self) -> Hashes:
        """The shingles of the lead."""
        return _runs(self.lead, _SHINGLE)

    @cached_property
    def sampled(self) -> Hashes:
        """The shingles by which a text is looked for."""
        for every, fewest in _SAMPLES:
            chosen = union([part[part % every == 0] for part in (self.title_shingles, self.shingles)])
            if len(chosen) >= fewest:
                return chosen
        return self.all_shingles

    @cached_property
    def counted(self) -> Counter[int]:
        """How often each number occurs."""
        return Counter(self.numbers.tolist())


def fingerprint(title: str | None, text: str) -> Fingerprint:
    """The fingerprint of an article.  An empty text has one without hashes, which is like nothing."""
    of_title, of_text = _words(title or ""), _words(text)
    both = [*of_title, *of_text]
    hashes = hashes_of(both)
    is_word = np.fromiter([word[0] not in _DIGITS for word in both], np.bool_, len(both))
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    numbers, slots = _placed(_figures(plain))
    names, name_slots = _placed(placed_names(plain))
    passages = _runs(hashes[len(of_title) :], _PASSAGE) if len(of_text) >= _PASSAGE else hashes[:0]
    return Fingerprint(
        shingles=_runs(hashes[len(of_title) :], _SHINGLE),
        title_shingles=_runs(hashes[: len(of_title)], _SHINGLE),
        words=distinct(hashes[is_word]),
        numbers=numbers,
        slots=slots,
        names=names,
        name_slots=name_slots,
        passages=passages[passages % _PASSAGES_KEPT == 0],
        lead=hashes[len(of_title) : len(of_title) + _LEAD],
        n_words=len(of_text),
        is_correction=corrects(title or ""),
    )


def _figures(text: str) -> Iterator[tuple[str, str]]:
    """Each number with its place: the words on both sides of it."""
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        before, after = _BEFORE.search(text, max(0, start - _NEAR), start), _AFTER.match(text, end)
        yield found[0], f"{before[0] if before else ''} {after[1] if after else ''}".casefold()


def _placed(found: Iterable[tuple[str, str]]) -> tuple[Hashes, Hashes]:
    """Hashes of what was found, sorted, with repeats, and of the place of each."""
    pairs = list(islice(found, _MOST_WORDS))
    hashes = hashes_of(one for pair in pairs for one in pair).reshape(-1, 2)
    hashes = hashes[np.argsort(hashes[:, 0], kind="stable")]
    return hashes[:, 0].copy(), hashes[:, 1].copy()


def _words(text: str) -> list[str]:
    found = words(text)
    if not text.isascii() and UNSPACED.search(text):
        found = [part for word in found for part in (word if UNSPACED.search(word) else (word,))]
    return found[:_MOST_WORDS]


def _runs(of: Hashes, length: int) -> Hashes:
    """Hashes of all runs of words; words fewer than `length` are one run."""
    if not len(of):
        return of
    hashes = np.zeros(max(length, len(of)), dtype=np.uint64)
    hashes[: len(of)] = of
    mixed = np.zeros(len(hashes) - length + 1, dtype=np.uint64)
    for start in range(length):
        mixed = (mixed + hashes[start : start + len(mixed)]) * _ODD
        mixed ^= mixed >> _HALF
    return distinct(((mixed * _MIX) >> _HALF).astype(np.uint32))
