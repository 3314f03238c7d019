"""The rules by which a line credits: labels with what stands behind them, and patterns of whole lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from presswatch.cite.cues import MASK
from presswatch.cite.gazetteer import lowered

_ONE = rf"(?:\w{{1,4}}/)?{MASK}++(?:/\w{{1,6}}){{0,3}}"
_ARTICLE = r"(?:(?:l|dell|d)['’]|(?:the|la|le|les|der|die|dem|den|el|il)\s)?"
_AND = r"\s?[/,|+&·]\s?|[-–]|\s(?:and|und|et|y|e|i|și|og|och|en|ja|и|і|та|via)\s"
NAMES = rf"(?P<names>{_ONE}(?:(?:{_AND}){_ARTICLE}{_ONE}){{0,9}})"
"""What NAMES means in a pattern: outlet names in a row, with initials or desks beside them ("dpa/lni")."""
NAME = rf"(?P<names>{MASK}++)"


def _capital_letters() -> str:
    letters = (
        letter
        for letter in map(chr, range(0x2000))
        if letter.isupper() and unicodedata.name(letter, "").startswith(("LATIN ", "GREEK ", "CYRILLIC "))
    )
    return f"[{''.join(letters)}]"


CAPITAL = _capital_letters()
"""What CAPITAL means in a pattern: a capital letter of the Latin, Greek or Cyrillic script, and no small one; in the
blocks behind the first, the two take turns, so that no range holds only the one."""

_LEAD = r"(?:^|(?<=[.!?…»”\"'’)\]|/•·–—-])\s+|(?<=[(\[|])\s*|(?<=\s[-–—|•·])\s*)[*_]{0,2}"
LAST_WORD = re.compile(r"[^\s(\[|•·–—-]+$")
"""The last word, as far as a label may begin in the middle of one."""
SHORT_LINE = 60
"""Code points of a line that may hold nothing but credits."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that introduce a credit.  `credits_unknown`: what stands behind them is an outlet even if none we know."""

    rule_id: str
    kind: str
    words: tuple[str, ...]
    needs_colon: bool = True
    credits_unknown: bool = False


@dataclass(frozen=True, slots=True)
class LinePattern:
    """A regular expression over one masked line; the names inside its group `names` get the kind."""

    rule_id: str
    kind: str
    pattern: re.Pattern[str]
    fields: frozenset[str] = frozenset()
    """Only in these fields; empty: in all."""
    needs: tuple[str, ...] = ()
    """One of these must stand in the line for the pattern to be tried at all; empty: it is always tried."""
    is_anchored: bool = False
    """It fits at the start of the line or not at all."""
    is_last: bool = False
    """Only the last line of several, and only with an agency among the names: others stand there for other reasons."""
    is_agencies: bool = False
    """All its names must be agencies': of others, a bracket or a slash does not tell whose the text is."""
    is_pictures: bool = False
    """One of its names must be a picture agency's: of others, nothing tells that it is about a picture."""


@dataclass(frozen=True, slots=True)
class CreditLines:
    """All labels and patterns of all languages: a footer may be in another language than the text."""

    labels: Mapping[str, tuple[Label, ...]]
    """By their words as `lowered` returns them; several where languages share them ("Sources:")."""
    label_pattern: re.Pattern[str]
    """For lowered lines: a pattern that ignored case would hold "ſ" for an "s", and no label is written so."""
    label_ends: frozenset[str]
    """The last words of labels that need a colon: no other word before one is worth the pattern."""
    phrases: AhoCorasick
    """Labels that need no colon; without a colon or one of these, a line holds no label."""
    patterns: tuple[LinePattern, ...]
    needs: AhoCorasick
    """Finds in one pass all that the patterns need."""
    needed_by: tuple[frozenset[int], ...]
    """Per position in `needs`: positions of the patterns that need it."""
    needs_nothing: frozenset[int]
    """Positions of the patterns that are always tried."""
    conjunctions: frozenset[str]
    not_outlets: frozenset[str]
    outlet_ends: tuple[str, ...]
    """How a word ends that an unknown name has, in scripts without capitals: 일보, 新聞."""
    own_ends: tuple[str, ...]
    """And how one of them ends that is no outlet: 官网, 本紙."""
    outlet_nouns: frozenset[str]
    """What an unknown name begins with in these: صحيفة, עיתון."""
    footer_needs: re.Pattern[str]
    """What one of the footers' patterns needs."""


def compile_credit_lines(
    labels: Iterable[Label],
    patterns: Iterable[LinePattern],
    conjunctions: frozenset[str],
    not_outlets: frozenset[str],
    outlet_ends: tuple[str, ...] = (),
    outlet_nouns: frozenset[str] = frozenset(),
) -> CreditLines:
    """Build the one expression that finds every label."""
    by_words: dict[str, tuple[Label, ...]] = {}
    for label in labels:
        for words in map(lowered, label.words):
            by_words[words] = (*by_words.get(words, ()), label)
    longest_first = sorted(by_words, key=len, reverse=True)
    phrases = tuple(words for words in longest_first if not by_words[words][0].needs_colon)
    with_colon = "|".join(re.escape(words) for words in longest_first if by_words[words][0].needs_colon)
    without = "|".join(re.escape(words) for words in phrases)
    footers = "|".join(re.escape(words) for words in longest_first if _is_footer(by_words[words]))
    pattern = (
        rf"{_LEAD}(?:(?P<label>{with_colon or '(?!)'})\s*[:：]|(?P<phrase>{without or '(?!)'})(?!\w)\s*:?)"
        rf"|^[(\[\s]*(?P<dashed>{footers or '(?!)'})\s[–—-]\s(?=.{{1,{SHORT_LINE}}}$)"
    )
    patterns = tuple(patterns)
    needs = sorted({needed for rule in patterns for needed in rule.needs})
    return CreditLines(
        labels=by_words,
        label_pattern=re.compile(pattern),
        label_ends=frozenset(
            end[0] for words in by_words if by_words[words][0].needs_colon and (end := LAST_WORD.search(words))
        ),
        phrases=AhoCorasick(phrases),
        patterns=patterns,
        needs=AhoCorasick(needs),
        needed_by=tuple(
            frozenset(position for position, rule in enumerate(patterns) if needed in rule.needs) for needed in needs
        ),
        needs_nothing=frozenset(position for position, rule in enumerate(patterns) if not rule.needs),
        conjunctions=conjunctions,
        not_outlets=not_outlets,
        outlet_ends=outlet_ends,
        own_ends=tuple(sorted(words for words in not_outlets if not words.isascii())),
        outlet_nouns=outlet_nouns,
        footer_needs=re.compile(
            "|".join(sorted({re.escape(mark) for rule in patterns if rule.kind == "footer" for mark in rule.needs}))
            or "(?!)"
        ),
    )


def _is_footer(labels: Sequence[Label]) -> bool:
    return labels[0].kind == "footer" and labels[0].needs_colon
