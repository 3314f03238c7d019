"""Ambiguous names that are words where they stand: a word of the text's language, of a label, of another name.

A capital tells nothing where every word would have it, small letters nothing in a language that has such a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from presswatch.cite.gazetteer import Name, lowered
from presswatch.cite.line_rules import CreditLines
from presswatch.cite.speech import Language
from presswatch.languages import primary
from presswatch.model import Outlet

_WORD_LENGTH: Final = 2
_OPENING_MARKS: Final = ("„", "“", "”", "«", "»", "‹", "›", "‘", "'", '"')
_CLOSING_MARKS: Final = ("”", "“", "»", "«", "›", "‹", "’", "'", '"')
_BEFORE_A_SENTENCE: Final = " \"'“”„«»‘’–—-"
_SENTENCE_MARKS: Final = (".", "!", "?", "…", ":")
_OF_SIGNS: Final = ("(", "/")
_IN_SIGNS: Final = (",", "/")
_BEFORE_A_SIGN: Final = (*_SENTENCE_MARKS, *_CLOSING_MARKS)


@dataclass(frozen=True, slots=True)
class Words:
    """By what a word is told from a name in one article."""

    outlets: Mapping[str, Outlet]
    credit_lines: CreditLines
    language: str | None
    speech: Language

    def is_word(self, line: str, name: Name) -> bool:
        """Tell whether an ambiguous name is a word of the text's language, of a label, or part of a name."""
        surface, before = line[name.start : name.end], line[max(0, name.start - 1) : name.start]
        if before == "-" and line[: name.start - 1].endswith(_CLOSING_MARKS):
            return True  # «Sonntags»-Kurier
        if before in _OF_SIGNS and name.kind == "agency" and surface.islower() and not self._is_sign(line, name):
            return True
        if len(surface) <= _WORD_LENGTH and self._is_foreign_word(surface, name):
            return True
        return self._is_label(line, name) or self._is_written_as_word(line, name)

    def _is_sign(self, line: str, name: Name) -> bool:
        """Tell whether an acronym in small letters signs a text: "(apa)" one in German, not one in Romanian.

        A sign stands behind a sentence, or in a dateline, whose place is written in capitals.  An acronym that is no
        word even in capitals is one alone, another beside initials or a second agency: "(sta, ko)".
        """
        before = line[: name.start - 1].rstrip()
        is_placed = not before or before.endswith(_BEFORE_A_SIGN) or before.isupper()
        if not (is_placed and self._is_at_home(name)):
            return False
        return line[name.end : name.end + 1] in _IN_SIGNS or self._is_certain(line[name.start : name.end], name)

    def _is_certain(self, surface: str, name: Name) -> bool:
        """Tell whether a name in small letters is in the catalogue so, or certain in capitals."""
        outlets = [self.outlets[one] for one in name.outlet_ids]
        return any(surface in one.ambiguous_aliases or surface in map(str.casefold, one.aliases) for one in outlets)

    def _is_foreign_word(self, surface: str, name: Name) -> bool:
        """Tell whether a name of two letters is a word: Swedes mean their paper by "Di", Italians begin sentences so.

        Only those with a small letter are words: "FT" is cited everywhere.
        """
        return bool(name.outlet_ids) and not surface.isupper() and not self._is_at_home(name)

    def _is_at_home(self, name: Name) -> bool:
        """Tell whether one of the outlets that a name may mean is of the text's language."""
        return any(self.language in map(primary, self.outlets[one].languages) for one in name.outlet_ids)

    def _is_label(self, line: str, name: Name) -> bool:
        """Tell whether a name is the word of a label: in "Bild: dpa" nobody means the newspaper."""
        if not line[name.end : name.end + 3].lstrip().startswith(":"):
            return False
        return lowered(line[name.start : name.end]) in self.credit_lines.labels

    def _is_written_as_word(self, line: str, name: Name) -> bool:
        """Tell whether a name is also a word, stands where that would have its capital, and in no quotation marks."""
        if lowered(line[name.start : name.end]) not in self.speech.names_too:
            return False
        before = line[: name.start]
        if before.endswith(_OPENING_MARKS) and line[name.end : name.end + 1] in _CLOSING_MARKS:
            return False
        before = before.rstrip(_BEFORE_A_SENTENCE)
        return self.speech.capital_nouns or not before or before.endswith(_SENTENCE_MARKS)
