"""Words before a name that say it is one of several: "according to, among others, X", "papers, including X, say".

They part a name from the words that credit it without changing what these say, and so they are read over.
"""

from __future__ import annotations

from typing import Final

from presswatch.cite.clauses import is_whole
from presswatch.cite.cues import BREAK, MASK, TOKEN, is_name_phrase
from presswatch.cite.speech import Language

_WORDS_TO_A_NOUN: Final = 2
"""Between a noun for outlets and the comma behind it: "plusieurs médias français, dont X"."""
_QUOTES_AND_SPACES: Final = " \"'“”„«»‘’"


def read_over(sentence: str, language: Language) -> str:
    """Return a masked lower-case sentence with blanks for such words and for the commas that they need; same length.

    The commas go where both stand around the words, and where a noun for outlets stands in front, of which the names
    are examples: there, the one behind the list of names as well.
    """
    if language.among is None:
        return sentence
    for _, start, end in language.among.find_matches_as_indexes(sentence):
        if is_whole(sentence, start, end) and (marks := _marks(sentence, start, end, language)) is not None:
            for first, last in (*marks, (start, end)):
                sentence = sentence[:first] + " " * (last - first) + sentence[last:]
    return sentence


def _marks(sentence: str, start: int, end: int, language: Language) -> list[tuple[int, int]] | None:
    """The commas that go with the words; None where no name follows, or where they begin something else."""
    before, behind = sentence[:start].rstrip(), sentence[end:].lstrip()
    first = len(sentence) - len(behind) + behind.startswith(",")
    name = _next_name(sentence, first, language)
    if name is None:
        return None
    if not before.endswith(","):
        return [] if not behind.startswith(",") else None
    comma = (len(before) - 1, len(before))
    if behind.startswith(","):
        return [comma, (first - 1, first)]
    words = TOKEN.findall(before[-60:])[-_WORDS_TO_A_NOUN - 1 :]
    if language.outlet_nouns.isdisjoint(words):
        return None
    closing = _closing_comma(sentence, name, language)
    return [comma] if closing is None else [comma, (closing, closing + 1)]


def _next_name(sentence: str, start: int, language: Language) -> int | None:
    """Where the name ends that begins at a place, behind its articles and nouns."""
    name = sentence.find(MASK, start)
    if name < 0 or BREAK.search(sentence, start, name) or "," in (gap := sentence[start:name]):
        return None
    words = [word for word in TOKEN.findall(gap) if word not in language.conjunctions]
    if not is_name_phrase(words, language):
        return None
    while sentence[name : name + 1] == MASK:
        name += 1
    return name


def _closing_comma(sentence: str, end: int, language: Language) -> int | None:
    """The comma behind the list of names whose first one ends at a place."""
    while True:
        rest = sentence[end:].lstrip(_QUOTES_AND_SPACES)
        while (noun := TOKEN.match(rest)) and noun[0] in language.outlet_nouns:  # "the Tasnim news agency,"
            rest = rest[noun.end() :].lstrip(_QUOTES_AND_SPACES)
        mark = len(sentence) - len(rest)
        is_comma = rest.startswith(",")
        following = _next_name(sentence, mark + is_comma, language)
        if following is None:
            return mark if is_comma else None
        end = following
