"""Hashes of words (CRC-32), and sets of them as sorted arrays without repeats.

numpy's own set functions cost several times the sorting here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]
_Integer = TypeVar("_Integer", np.uint32, np.uint64, np.int64)


@lru_cache(maxsize=1 << 16)
def hash_of(word: str) -> int:
    """The hash of a word, or of words with what is between them."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def hashes_of(words: Iterable[str]) -> Hashes:
    """The same of each of many words that hold no white space but blanks; they are encoded at once."""
    joined = "\n".join(words)
    encoded = joined.encode("utf-8", "surrogatepass").split(b"\n") if joined else []
    return np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded))


def distinct(hashes: Hashes) -> Hashes:
    """Any hashes as such a set."""
    if len(hashes) < 2:
        return hashes
    ordered = np.sort(hashes)
    is_first = np.empty(len(ordered), dtype=np.bool_)
    is_first[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:])
    return ordered[is_first]


def union(parts: Sequence[Hashes]) -> Hashes:
    """What any of the sets holds."""
    return distinct(np.concatenate(parts))


def is_in(values: NDArray[_Integer], ordered: NDArray[_Integer]) -> NDArray[np.bool_]:
    """Which of some values, in any order, are in an ascending array."""
    if not len(ordered):
        return np.zeros(len(values), dtype=np.bool_)
    return places_in(values, ordered)[1]


def places_in(values: NDArray[_Integer], ordered: NDArray[_Integer]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Where in an ascending array each of some values stands, any place where it does not; and whether it does."""
    places = np.searchsorted(ordered, values)
    places[places == len(ordered)] = 0
    return places, ordered[places] == values


def n_shared(one: Hashes, other: Hashes) -> int:
    """How many hashes two sets have in common."""
    few, many = (one, other) if len(one) < len(other) else (other, one)
    return int(np.count_nonzero(is_in(few, many)))
