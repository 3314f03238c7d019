"""Equal texts have equal hashes, whatever their typography."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from hashlib import blake2b
from itertools import accumulate
from string import ascii_lowercase, digits
from typing import Final

from presswatch.cite.datelines import dateline_end
from presswatch.model import Citation

SHORT: Final = 60
"""Words below which a text alone says too little: notices of one form differ only in their title."""
_START: Final = 1000
"""Code points that have as many in nearly every text; the words of a whole one are dear."""

_LAYOUT_KINDS: Final = frozenset({"footer", "slug", "copyright", "photo"})
_CREDIT_LINE: Final = 170
"""Code points of the longest line that can be nothing but a credit ..."""
_CREDIT_START: Final = 40
"""... whose first name stands this near to its start."""

# \w holds no vowel signs of Indic and South-East Asian scripts, where a word would fall apart at each of them.
_WORD: Final = re.compile("[\\w\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u1000-\u1049\u1780-\u17d3]+")
_BEYOND_ASCII: Final = re.compile("[^\\W\x00-\x7f]|[\u0900-\u17d3]")
"""A letter, digit or vowel sign beyond ASCII.  Of a text that is folded few languages have one: the others are cut at
blanks, in a third of the time."""
_BLANKED: Final = bytes(code if chr(code) in ascii_lowercase + digits + "_" else 32 for code in range(256))
"""All bytes, with a blank for each that belongs to no folded word."""
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


def without_credits(text: str, citations: Iterable[Citation]) -> str:
    """The text without the lines and datelines that only say where it comes from.

    A copy that credits its source in a footer, or carries it on behind a slug, is a copy of the same text.
    """
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for citation in citations:
        if citation.field == "text" and citation.kind in _LAYOUT_KINDS:
            number = bisect_right(starts, citation.span_start) - 1
            behind = dateline_end(text, citation)
            if behind is not None:
                lines[number] = text[behind : starts[number + 1] - 1]
            elif len(lines[number]) <= _CREDIT_LINE and citation.span_start - starts[number] <= _CREDIT_START:
                lines[number] = ""
    return "\n".join(lines)


def without_lead(text: str) -> str:
    """The text without its first line, a standfirst, which each outlet writes for itself.

    Where too little is left, the line stays: it may be all that tells one short notice from another.
    """
    rest = text.partition("\n")[2]
    return rest if len(words(rest[:_START])) > SHORT or len(words(rest)) >= SHORT else text


def words(text: str) -> list[str]:
    """Words of a text for comparison: compatibility forms, marks and case taken away."""
    folded = text.lower() if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    if _BEYOND_ASCII.search(folded):
        return _WORD.findall(folded)
    return folded.encode("ascii", "replace").translate(_BLANKED).decode("ascii").split()
