"""Equal texts have equal hashes, whatever their typography."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import Final

SHORT: Final = 60
"""Words below which a text alone says too little: notices of one form differ only in their title."""

# \w holds no vowel signs of Indic and South-East Asian scripts, where a word would fall apart at each of them.
_WORD: Final = re.compile("[\\w\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u1000-\u1049\u1780-\u17d3]+")
# Marks of the scripts that are also written without them.
_MARKS: Final = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670]")


def text_hash(title: str | None, text: str) -> str:
    """32 hexadecimal digits (BLAKE2b-128) of the words: NFKD, without marks, casefolded, joined by single blanks.

    Texts below `SHORT` words include the title.
    """
    found = words(text)
    if len(found) < SHORT:
        found = [*words(title or ""), "\x1f", *found]
    return blake2b(" ".join(found).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def words(text: str) -> list[str]:
    """Words of a text for comparison: compatibility forms, marks and case taken away."""
    if text.isascii():
        return _WORD.findall(text.lower())
    folded = unicodedata.normalize("NFKD", text).casefold()
    return _WORD.findall(_MARKS.sub("", folded))
