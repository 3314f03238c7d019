"""Says in words what an edit changed: numbers, names, length.  Pure; compares two texts extracted by the same rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final, Literal

from presswatch.extract.lines.meta_lines import without_meta
from presswatch.relate.notes import without_notes

EditWord = Literal[
    "headline",  # other words in the headline
    "text",  # other words in the text
    "numbers",  # a number stands in one version that stands nowhere in the other
    "names",  # the same for a name
    "length",  # the text is longer or shorter by more than a tenth
    "gone",  # 404, 410 or 451: the page is there no more
    "redirected",  # its address leads to another article, another site, a front or section page
    "restored",  # it was gone or redirected, and is there again
]
"""What the outlet did, in one fixed word; a revision has one or more."""

DeclaredBy = Literal[
    "note",  # a correction, clarification or update that the text names as such
    "time",  # a later time of change that the page names; many programs renew it at every save
]
"""How an outlet says that it has changed an article."""

_LENGTH: Final = 0.1
"""Share of the old length from which on a text counts as longer or shorter."""
_NUMBER: Final = re.compile(
    r"(?<!\w)(?<!\d[.,:/])(?:\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,:/]\d+)*)"
)
_GROUP_MARK: Final = re.compile(r"[ \u00a0\u202f'’]")
_POINTS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{2})*(?:,\d{3})+(?:\.\d+)?")
"""Whole numbers in groups of three digits, in India of two before the last; decimals behind the other mark."""
_DECIMAL_POINT: Final = frozenset({
    "bn", "cy", "en", "fil", "ga", "gu", "he", "hi", "ja", "kn", "ko", "ml", "mr", "ms", "mt", "ne", "pa", "si", "sw",
    "ta", "te", "th", "tl", "ur", "zh",
})  # fmt: skip
"""Languages that write 1,200 where others write 1.200 or 1 200."""
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_OPENING: Final = " \t\"'“”„«»‘’([{–—-"
_ENDS: Final = ".!?…:;•|\n"
_TITLE: Final = 3
"""Letters up to which a capitalised word before a full stop is a title ("Mr.", "St.") and ends no sentence."""
_NOUNS_WITH_CAPITALS: Final = frozenset({"de", "lb"})


def edit_words(
    old_title: str | None, old: str, new_title: str | None, new: str, *, language: str | None
) -> tuple[EditWord, ...]:
    """What else can be said of a change than that headline or text are others: numbers, names, length.

    Out: those of the words that hold, in this order.  Numbers are looked for in headline and text, names in the text.
    Lines of stamps and counters say nothing, nor does what a note says of itself.
    """
    found: list[EditWord] = []
    old, new = (without_notes(without_meta(text)) for text in (old, new))
    gone, come = _other_lines(old, new), _other_lines(new, old)  # only there can something be new
    gone_title, come_title = old_title or "", new_title or ""
    numbers = partial(_numbers, language=language)
    if _lacks(numbers(f"{gone_title}\n{gone}"), numbers, f"{come_title}\n{new}") or _lacks(
        numbers(f"{come_title}\n{come}"), numbers, f"{gone_title}\n{old}"
    ):
        found.append("numbers")
    nouns = language in _NOUNS_WITH_CAPITALS
    if _lacks(_names(gone, nouns=nouns), _capitalised, new) or _lacks(_names(come, nouns=nouns), _capitalised, old):
        found.append("names")
    before, after = (len(" ".join(text.split())) for text in (old, new))
    if abs(after - before) > _LENGTH * before:
        found.append("length")
    return tuple(found)


def _other_lines(text: str, beside: str) -> str:
    """The lines of a text that another has not."""
    known = set(beside.split("\n"))
    return "\n".join(line for line in text.split("\n") if line not in known)


def _lacks(words: set[str], words_of: Callable[[str], set[str]], text: str) -> bool:
    """Whether one of the words is none of a text's, which is only taken apart when there are words to look for."""
    return bool(words) and not words <= words_of(text)


def _numbers(text: str, *, language: str | None) -> set[str]:
    """The numbers of a text, in digits; what groups them is left out: 4,000 is 4000, and so is 4 000."""
    return {_plain(match[0], language) for match in _NUMBER.finditer(text)}


def _plain(number: str, language: str | None) -> str:
    """A number without what groups its digits: by its language a comma or a point, in an unknown one either."""
    number = _GROUP_MARK.sub("", number)
    has_point = language in _DECIMAL_POINT
    if (has_point or language is None) and _COMMAS.fullmatch(number):
        return number.replace(",", "")
    if not has_point and _POINTS.fullmatch(number):
        return number.replace(".", "")
    return number


def _capitalised(text: str) -> set[str]:
    return {_bare(match[0]) for match in _WORD.finditer(text) if match[0][0].isupper()}


def _names(text: str, *, nouns: bool) -> set[str]:
    """Words with a capital that begin no sentence.

    `nouns`: in a language that writes every noun so, only abbreviations and words of which two stand together.
    """
    names: set[str] = set()
    before: re.Match[str] | None = None
    """The word before, if it is of the same kind and nothing but a blank stands between."""
    for match in _WORD.finditer(text):
        word = match[0]
        if not word[0].isupper() or _begins_sentence(text, match.start()):
            before = None
        elif not nouns or (len(word) > 1 and word.isupper()):
            names.add(_bare(word))
        else:
            if before is not None and text[before.end() : match.start()] == " ":
                names |= {_bare(before[0]), _bare(word)}
            before = match
    return names


def _bare(word: str) -> str:
    """A name without the ending of the English and German genitive."""
    return word.replace("’", "'").removesuffix("'s").rstrip("'-")


def _begins_sentence(text: str, at: int) -> bool:
    end = at
    while end and text[end - 1] in _OPENING:
        end -= 1
    if not end or text[end - 1] in _ENDS:
        return not (end and text[end - 1] == "." and _is_title(text, end - 1))
    return False


def _is_title(text: str, end: int) -> bool:
    start = end
    while start and text[start - 1].isalpha() and end - start <= _TITLE:
        start -= 1
    return 0 < end - start <= _TITLE and text[start].isupper()
