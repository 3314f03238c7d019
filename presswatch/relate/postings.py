"""Which of the remembered texts concern those that arrive.  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from presswatch.relate.hashes import Hashes

Numbers = NDArray[np.int64]

_AT_ONCE: Final = 256
"""Texts whose pairs are in memory at a time."""


def postings(terms: Hashes, numbers: Numbers) -> dict[int, list[int]]:
    """What each term leads to.

    In: terms, those of one kind on end, and beside each a number.  Out: term -> its numbers, in the order given.
    """
    is_last = np.append(terms[1:] != terms[:-1], True) if len(terms) else np.empty(0, np.bool_)
    ends = np.flatnonzero(is_last)
    flat = numbers.tolist()
    bounds = pairwise([0, *(ends + 1).tolist()])
    return {term: flat[start:end] for term, (start, end) in zip(terms[ends].tolist(), bounds, strict=True)}


def sharing_two(hashes: Hashes, numbers: Numbers, sets: Sequence[Hashes]) -> Numbers:
    """The numbers that share at least two hashes with one of the sets.

    In: hashes and beside each the number of a text that has it, no pair twice.  Out: ascending, without repeats.
    """
    parts = (sets[start : start + _AT_ONCE] for start in range(0, len(sets), _AT_ONCE))
    found = [_sharing_two(hashes, numbers, part) for part in parts]
    return np.unique(np.concatenate([np.empty(0, np.int64), *found]))


def _sharing_two(hashes: Hashes, numbers: Numbers, sets: Sequence[Hashes]) -> Numbers:
    wanted = np.concatenate(sets)
    holders = np.repeat(np.arange(len(sets)), [len(one) for one in sets])
    order = np.argsort(wanted, kind="stable")
    wanted, holders = wanted[order], holders[order]
    first = np.searchsorted(wanted, hashes, "left")
    n_holders = np.searchsorted(wanted, hashes, "right") - first
    nth = np.arange(n_holders.sum()) - np.repeat(n_holders.cumsum() - n_holders, n_holders)
    pairs = holders[np.repeat(first, n_holders) + nth] + len(sets) * np.repeat(numbers, n_holders)
    pairs, n_shared = np.unique(pairs, return_counts=True)
    return pairs[n_shared > 1] // len(sets)
