"""Words by which an outlet is told that nobody has told us of: "the Valley Gazette", "Monitorul de Cluj", a host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

TitlePart = Literal["end", "head", "either", "host", "quote"]
_OPENING_QUOTES: Final = ("„", "“", "«", "« ", "»", "‘", '"')
"""French ones have a space behind them, German ones may point inwards."""


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words of all languages: titles are cited in any."""

    ends: frozenset[str] = frozenset()
    """What titles end with, as it is written: "the Valley *Gazette*"."""
    heads: frozenset[str] = frozenset()
    """What they begin with: "*Gazeta* de Sud"."""
    stops: frozenset[str] = frozenset()
    """Words that look like a title and are none ("Monitorul Oficial"), and nouns for programmes."""
    top_domains: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    """Small nouns for outlets: what stands in quotation marks behind one is a title."""
    no_names: frozenset[str] = frozenset()
    """Small words of cues and determiners: with a capital they begin a sentence, no name."""

    def parts(self) -> Mapping[str, TitlePart]:
        """Return what is looked for in a text, and what of a title it is."""
        return {
            **dict.fromkeys(self.ends, "end"),
            **dict.fromkeys(self.heads, "head"),
            **dict.fromkeys(self.ends & self.heads, "either"),
            **{f".{domain}": "host" for domain in self.top_domains},
            **{f"{noun} {mark}": "quote" for noun in self.nouns - self.stops for mark in _OPENING_QUOTES},
        }


NO_TITLES: Final = TitleWords()
