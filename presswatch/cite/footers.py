"""Footers: what a line looks like that credits an article's sources, for extraction, which must not lose it.

The words are those of the labels of kind footer, the user's own included: what is kept in a text is what is found in
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from presswatch.cite.gazetteer import lowered
from presswatch.cite.line_rules import Label

_LEAD = r"[(\[*—–-]?\s*"
_FIRST_WORD = re.compile(r"\W*(\w{1,100})")


@dataclass(frozen=True, slots=True)
class Footers:
    """Compiled labels.  The patterns are for lines as `lowered` returns them."""

    line: re.Pattern[str]
    """A whole line: a label and what it credits."""
    bare: re.Pattern[str]
    """A whole line that holds nothing but a label with its colon."""
    alone: re.Pattern[str]
    """A whole line that holds nothing but a label, without a colon: the heading of a list."""
    openers: frozenset[str]
    """The words that such lines begin with; a look at the first word spares nearly every text the patterns."""
    is_layout: Callable[[str], bool] = lambda _line: False
    """Tells whether a short line credits outlets by its layout alone: "(avec AFP)", "mit dpa"."""

    def may_begin(self, text: str) -> bool:
        """Tell whether the first word of a text is the first of a label."""
        word = _FIRST_WORD.match(text)
        return word is not None and _lowered_word(word[1]) in self.openers


@lru_cache(8192)
def _lowered_word(word: str) -> str:
    """First words of lines are few, and each page has hundreds of lines."""
    return lowered(word)


def compile_footers(labels: Iterable[Label], is_layout: Callable[[str], bool] = lambda _line: False) -> Footers:
    """Build the patterns from the labels of kind footer; labels of other kinds are left out."""
    footers = [label for label in labels if label.kind == "footer"]
    with_colon = _any_of(words for label in footers if label.needs_colon for words in label.words)
    without = _any_of(words for label in footers if not label.needs_colon for words in label.words)
    return Footers(
        line=re.compile(rf"{_LEAD}(?:{with_colon}\s*[:：]|{without}(?!\w)\s*[:：]?)\s*\S.*"),
        bare=re.compile(rf"{_LEAD}(?:{with_colon}|{without})\s*[:：][\s.,;]*"),
        alone=re.compile(with_colon),
        openers=frozenset(
            word[1] for label in footers for words in label.words if (word := _FIRST_WORD.match(lowered(words)))
        ),
        is_layout=is_layout,
    )


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(map(lowered, words), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})"
