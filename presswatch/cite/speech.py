"""The rules of one language: its cues, which are data, and the small words around names, compiled for searching."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from ahocorasick_rs import AhoCorasick, MatchKind

Position = Literal["before", "after"]
Chain = Literal["relays", "relayed"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One rule.  `position` says where the *name* stands: before or after the words.

    `joint`: words of which one must introduce the name phrase ("said ... *to* X") or, for names that stand before,
    follow the name ("X*'s* Jane Doe reported").  `reach`: how many other words may stand between.  `opener`: words of
    which one must stand before the name phrase.  `chain`: the name relays the one before the cue, or is relayed by it.
    `over_commas`: commas do not part the name from the words behind it (Turkish verbs end the sentence).
    `denies`: whoever it fits is credited by nothing else, and an ambiguous name is no outlet's for it ("weder Zeit").
    `closes`: the sentence ends with the name ("rain, says X"; not "said X was wrong").
    `name_ends`: how the name must end, in languages that tell by it who speaks to whom ("BBC'ye anlattı").
    `leads`: the name begins its clause, with none of `barred` before it.  `speakers`: only outlets of these kinds say
    so of others, or whoever stands beside a noun for outlets.  `of_itself`: what an outlet speaks of itself with, right
    behind the words ("X said it would"); `followed`: one of these must stand there.  `barred` also part the words from
    a name behind them.
    `beside`, `unless`: one of these must, none of these may stand in the sentence; " … " in one leaves something out.
    `of_documents`: the sentence speaks of some ("obtained a copy", not "obtained a licence").
    `fronted`: name and opener begin the sentence; with `over_commas`, a comma follows ("On X, the minister said").
    `inverted`: the words begin their clause, so that the subject stands behind them ("…, рассказал его адвокат X").
    """

    rule_id: str
    kind: str
    position: Position
    words: tuple[str, ...]
    reach: int = 0
    joint: frozenset[str] = frozenset()
    opener: tuple[str, ...] = ()
    chain: Chain | None = None
    over_commas: bool = False
    name_ends: tuple[str, ...] = ()
    denies: bool = False
    closes: bool = False
    leads: bool = False
    speakers: frozenset[str] = frozenset()
    of_itself: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    barred: frozenset[str] = frozenset()
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    of_documents: bool = False
    fronted: bool = False
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """What one language needs: its cues in order of precedence and the small words around names."""

    cues: tuple[Cue, ...] = ()
    determiners: frozenset[str] = frozenset()
    outlet_nouns: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    """Prepositions before a joint that make of the name what is spoken of: "sagte über den X"."""
    that: frozenset[str] = frozenset()
    """What begins that which is told: "reports that the newspaper X"."""
    who: frozenset[str] = frozenset()
    """What begins that which is said of a person: "who lives nearby"."""
    reporters: frozenset[str] = frozenset()
    """People of an outlet, or who talk to it, by whom it knows: "reports a correspondent of X"."""
    others: frozenset[str] = frozenset()
    """What an outlet has and is not: "told the BBC's rival" is said to somebody else."""
    works: frozenset[str] = frozenset()
    """What an outlet makes and is credited by: "according to an investigation by X"."""
    among_words: frozenset[str] = frozenset()
    """What says that a name is one of several: "among others", "including"."""
    more: frozenset[str] = frozenset()
    """What says that a list goes on with members that it does not name: "X, Y and two other papers"."""
    documents: frozenset[str] = frozenset()
    """Beginnings of words for what an outlet may have got hold of; with "-" in front, they may stand inside a word."""
    names_too: frozenset[str] = frozenset()
    """Words that are names of outlets as well ("kommunen"): a capital that any word would have does not tell."""
    capital_nouns: bool = False
    automaton: AhoCorasick | None = None
    among: AhoCorasick | None = None
    document: re.Pattern[str] | None = None
    pattern_cues: tuple[tuple[int, ...], ...] = ()
    """Per pattern of the automaton: positions in `cues`."""
    sayings: frozenset[str] = frozenset()
    """Words of the cues of kind told_to; one between a person and a name tells that the person spoke to it."""


def compile_language(language: Language) -> Language:
    """Return the language with its automaton."""
    orders: dict[str, list[int]] = {}
    for order, cue in enumerate(language.cues):
        for words in cue.words:
            orders.setdefault(words, []).append(order)
    return replace(
        language,
        automaton=AhoCorasick(list(orders)) if orders else None,
        among=(
            AhoCorasick(sorted(language.among_words), matchkind=MatchKind.LeftmostLongest)
            if language.among_words
            else None
        ),
        document=_any_of(language.documents),
        pattern_cues=tuple(tuple(found) for found in orders.values()),
        sayings=frozenset(words for cue in language.cues if cue.kind == "told_to" for words in cue.words),
    )


def _any_of(beginnings: Iterable[str]) -> re.Pattern[str] | None:
    found = sorted(beginnings)
    inside = [re.escape(word[1:]) for word in found if word.startswith("-")]
    outside = [re.escape(word) for word in found if not word.startswith("-")]
    return re.compile("|".join([*inside, *(rf"(?<!\w){word}" for word in outside)])) if found else None


def joined(languages: Iterable[Language]) -> Language:
    """Return one language with the rules of all: for texts whose language is not known."""
    all_ = list(languages)
    words: dict[str, Any] = {
        one.name: frozenset[str]().union(*(getattr(language, one.name) for language in all_))
        for one in fields(Language)
        if isinstance(one.default, frozenset)
    }
    cues = tuple(cue for language in all_ for cue in language.cues)
    capital_nouns = any(language.capital_nouns for language in all_)
    return compile_language(replace(Language(), **words, cues=cues, capital_nouns=capital_nouns))
