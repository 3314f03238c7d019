"""Behind a label: the things that are listed there, and whether they are credits or a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presswatch.cite.cues import MASK
from presswatch.cite.line_rules import CreditLines
from presswatch.cite.sentences import sentence_end

_BULLET = re.compile(r"^\s*(?:[-–—*•·▪►‣]|\d{1,2}[.)])\s+")
_SEPARATOR = re.compile(r"\s?(?:[,;|•·、，；،؛]|\s/\s|\s[-–—]\s|\s\+\s)\s?")
_INNER_WORD = re.compile(r"\s(\S{1,20})\s")
_NEAR = 60
_URL = re.compile(r"(?:https?://|www\.)[^\s,;)\]]+")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_EDGES = " \t.,;:!?\"'„“”«»‘’()[]*_"
_WORDS_BESIDE_NAMES = 8
_WORDS_PER_ITEM = 4
_UNKNOWN_WORDS = 4
_LONGEST_UNKNOWN = 40
_LONGEST_SMALL_WORD = 3
"""Longer ones in small letters stand in no title: "Gazeta de Sud"."""
_LIST_LINE_LENGTH = 400


def list_end(line: str, start: int, end: int, rules: CreditLines) -> int:
    """Return where the list behind a label ends: "Source: X. Y" is one list, "Source: X. It rained, Y said" is not."""
    stop = sentence_end(line, start)
    while stop < end:
        following = min(end, sentence_end(line, stop + 1))
        listed = items(line, stop + 1, following, rules)
        if any(_tells(line, span) for number, span in enumerate(listed) if not number or MASK in line[slice(*span)]):
            return stop
        stop = following
    return end


def _tells(line: str, span: tuple[int, int]) -> bool:
    """Tell whether a listed thing is a part of a sentence: it holds an ordinary word, in small letters."""
    words = _URL.sub(" ", line[slice(*span)]).replace(MASK, " ").split()
    return any(word[0].islower() and len(word.strip(_EDGES)) > _LONGEST_SMALL_WORD for word in words)


def items(line: str, start: int, end: int, rules: CreditLines) -> list[tuple[int, int]]:
    """Cut a region into the spans of the things that it lists."""
    spans = []
    position = start
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(line, start, end)]
    for first, last in (*cuts, (end, end)):
        spans += _split_at_conjunctions(line, position, first, rules)
        position = last
    return [trimmed for span in spans if (trimmed := _trimmed(line, *span))]


def is_credit(line: str, span: tuple[int, int]) -> bool:
    """Tell whether a listed thing is a credit and not a sentence: few words beside the name."""
    return _free_words(line, span) <= _WORDS_BESIDE_NAMES


def reads_as_list(line: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether listed things are short on the whole: "Source: own" is a list, a sentence behind a label is not."""
    return bool(spans) and sum(_free_words(line, span) for span in spans) <= _WORDS_PER_ITEM * len(spans)


def _free_words(line: str, span: tuple[int, int]) -> int:
    return len(_URL.sub(" ", line[span[0] : span[1]]).replace(MASK, " ").split())


def looks_like_outlet(item: str, rules: CreditLines) -> bool:
    """Tell whether a listed thing without a known name may be an outlet: a host, or a short name in capitals.

    Behind "Source:" that is enough: whoever stands there is credited, and a person decides whether it is an outlet.
    In scripts without capitals a word of it must end as such names do, or a noun for outlets begin it, so that
    "来源：作者提供" credits nobody.
    """
    if _HOST.fullmatch(item):
        return True
    words = item.split()
    if not words or len(words) > _UNKNOWN_WORDS or len(item) > _LONGEST_UNKNOWN:
        return False
    folded = [word.strip(_EDGES).lower() for word in words]
    if any(word in rules.not_outlets for word in (*folded, item.lower())):
        return False
    if item[0].isalpha() and item[0].lower() == item[0].upper():
        return not any(word.endswith(rules.own_ends) for word in folded) and (
            any(word.endswith(rules.outlet_ends) and word not in rules.outlet_ends for word in folded)
            or (len(words) > 1 and folded[0] in rules.outlet_nouns)
        )
    if not item[0].isupper():
        return False
    return all(word[0].isupper() or len(word) <= _LONGEST_SMALL_WORD for word in words) and not any(
        letter.isdigit() for letter in item[:2]
    )


def _split_at_conjunctions(line: str, start: int, end: int, rules: CreditLines) -> list[tuple[int, int]]:
    """Cut at "and", but only between names: "Frankfurter Rundschau und dpa" is two, "Radio and TV Moldova" is one."""
    spans = []
    position = start
    for match in _INNER_WORD.finditer(line, start, end):
        if match[1].lower() not in rules.conjunctions:
            continue
        before = line[max(start, match.start() - _NEAR) : match.start()].rpartition(" ")[2].strip(_EDGES)
        after = line[match.end() : min(end, match.end() + _NEAR)].lstrip(_EDGES)
        if before.endswith(MASK) or after.startswith(MASK) or _HOST.fullmatch(before):
            spans.append((position, match.start()))
            position = match.end()
    return [*spans, (position, end)]


def _trimmed(line: str, start: int, end: int) -> tuple[int, int] | None:
    piece = line[start:end]
    if (bullet := _BULLET.match(piece)) is not None:
        start += bullet.end()
        piece = line[start:end]
    begin = start + len(piece) - len(piece.lstrip(_EDGES))
    stop = start + len(piece.rstrip(_EDGES))
    return (begin, stop) if begin < stop else None


def bullet_length(line: str) -> int:
    """Return how many characters a list mark takes at the start of the line."""
    return bullet.end() if (bullet := _BULLET.match(line)) else 0


def is_item_line(line: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a line below a lone label goes on with the list: every thing in it is short or an address."""
    return len(line) <= _LIST_LINE_LENGTH and reads_as_list(line, spans)
