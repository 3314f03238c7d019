"""How many words a text has, in scripts that write no blanks between them as well."""

from __future__ import annotations

import re
from typing import Final

_UNSPACED: Final = (
    (re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆]+"), 2),
    (re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+"), 5),
)
"""Runs of letters of such scripts, and how many make a word: Chinese and Japanese; Thai, Lao, Burmese and Khmer."""


def count_words(text: str) -> int:
    """The words of a text: what blanks part and, in scripts without them, as many as so many letters mostly make."""
    n_words = 0
    if not text.isascii():
        for runs, letters in _UNSPACED:
            found = runs.findall(text)
            n_words += sum(-(-len(run) // letters) for run in found)
            text = runs.sub(" ", text) if found else text
    if not n_words:
        return len(text.split())
    return n_words + sum(any(map(str.isalnum, word)) for word in text.split())
