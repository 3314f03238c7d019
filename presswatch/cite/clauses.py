"""Clauses: whether a name begins one, and what else stands in a sentence, masked and in small letters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from presswatch.cite.gazetteer import in_one_word

_WORD = re.compile(r"'s\b|\w+(?:-\w+)*")
_START = re.compile(r"[,;!?:|()\"“”„«»–—]|(?<!\b\w)\.(?=\s|$)")
_NEXT = re.compile(r",? (\w+)")
_MOST_BEFORE_A_SUBJECT = 4


def is_whole(sentence: str, start: int, end: int) -> bool:
    """Tell whether [start, end) neither begins nor ends inside a word."""
    inside_start = start > 0 and in_one_word(sentence[start - 1], sentence[start])
    inside_end = end < len(sentence) and in_one_word(sentence[end - 1], sentence[end])
    return not (inside_start or inside_end)


def holds(sentence: str, phrases: Iterable[str]) -> bool:
    """Tell whether the sentence holds one of the phrases; " … " in one leaves something out."""
    return any(_holds_parts(sentence, phrase.split(" … ")) for phrase in phrases)


def _holds_parts(sentence: str, parts: Iterable[str]) -> bool:
    position = 0
    for part in parts:
        start = sentence.find(part, position)
        while start >= 0 and not is_whole(sentence, start, start + len(part)):
            start = sentence.find(part, start + 1)
        if start < 0:
            return False
        position = start + len(part)
    return True


def clause_before(before: str, conjunctions: Collection[str]) -> list[str]:
    """Return the words of the clause that `before` ends in."""
    words = _WORD.findall(_START.split(before)[-1])
    for position in range(len(words) - 1, -1, -1):
        if words[position] in conjunctions:
            return words[position + 1 :]
    return words


def begins(words: Sequence[str], determiners: Collection[str], nouns: Collection[str], barred: Collection[str]) -> bool:
    """Tell whether a name behind these words of a clause is its subject: few words, none of them barred.

    Between two nouns for outlets nothing is barred: "l'agence de presse X".
    """
    if sum(word not in determiners and word not in nouns for word in words) > _MOST_BEFORE_A_SUBJECT:
        return False
    return not any(
        word in barred and not (0 < at < len(words) - 1 and words[at - 1] in nouns and words[at + 1] in nouns)
        for at, word in enumerate(words)
    )


def opens_with(behind: str, openings: Iterable[str], skipped: Collection[str]) -> bool:
    """Tell whether what stands behind a verb opens with one of the words: "it would", "on Monday its editor had"."""
    position = 0
    while True:
        following = behind[position:].lstrip(" ,")
        if any(following.startswith(words) and is_whole(following, 0, len(words)) for words in openings):
            return True
        word = _NEXT.match(behind, position)
        if word is None or word[1] not in skipped:
            return False
        position = word.end()
