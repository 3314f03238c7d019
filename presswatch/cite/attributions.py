"""Attributions: what a sentence says about the outlets that it names, by the cues around the names.

Names that stand in one list share what is said of one of them; cues that pass a report on tie two names together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from presswatch.cite.among import read_over
from presswatch.cite.clauses import clause_before
from presswatch.cite.cues import Hit, credits_linked, credits_name, hits, is_name_phrase
from presswatch.cite.gazetteer import Name, lowered
from presswatch.cite.roles import PICTURES
from presswatch.cite.sentences import sentence_around
from presswatch.cite.speech import Chain, Cue, Language

CITING_KINDS = frozenset({"report", "told_to", "footer"})
_LIST_MARKS = frozenset(" \t,/&+|\"'“”„«»‘’()-")
_QUOTES_AND_SPACES = " \"'“”„«»‘’"
_LONGEST_LIST_GAP = 60
_LONGEST_WORD = 40
_ASIDE = re.compile(r"[\s,\"'“”„«»‘’)(–—-]*")
_SENTENCE_END = re.compile(r"[\s\"'“”„«»‘’)\]]*(?:[.!?…]|$)")
_WORD = re.compile(r"\w+")
_INFLECTED = re.compile(r"\w['’:][^\W\d_]{1,5}$")
_WORD_AFTER = re.compile(r" (\w+)")
_WORDS_BEHIND = re.compile(r"[\"'“”„«»‘’]*,?(?: [\w'’-]+){2,5}")
_WORD_BEFORE = re.compile(r"(\w+) $")


class Line(NamedTuple):
    """One line of a field: its names are masked in `masked`; `names` have offsets in the line.

    A tuple, for a text has many lines and few of them hold anything: it is made in a third of the time.
    """

    field: str
    start: int
    text: str
    masked: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A name on its way to a citation; offsets are those of its line.  No rule: nothing has been found out yet."""

    name: Name
    kind: str = "named"
    cue: str = ""
    rule_id: str = ""
    via: int | None = None
    """Position of the name that relays this one, among the names of the line."""
    sentence: tuple[int, int] | None = None
    """Span of the sentence, once it is known."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A masked lower-case sentence with the line that it stands in."""

    line: Line
    start: int
    text: str
    speech: Language

    def span(self, first: Found, last: Found) -> tuple[int, int]:
        """Return the span from one name to another, in the sentence."""
        return first.name.start - self.start, last.name.end - self.start


def attribute(line: Line, found: Sequence[Found], speech: Language) -> list[Found]:
    """Look for cues around the names that the line's layout left open, sentence by sentence.

    In: the names of the line with what is known of them.  Out: the same names in the same order, those that a cue
    credits with kind, cue and rule, those that another outlet relays with `via`.
    """
    result = list(found)
    position = 0
    while position < len(result):
        first = result[position].name
        start, stop = sentence_around(line.text, first.start, first.end)
        inside: list[int] = []
        while position < len(result) and (not inside or result[position].name.end <= stop):
            result[position] = replace(result[position], sentence=(start, stop))
            inside.append(position)
            position += 1
        if any(not result[index].rule_id for index in inside):
            _attribute_sentence(_Sentence(line, start, lowered(line.masked[start:stop]), speech), inside, result)
    return result


def _attribute_sentence(sentence: _Sentence, inside: Sequence[int], result: list[Found]) -> None:
    """Give roles to the names `inside` one sentence; writes into `result`."""
    found_cues = hits(sentence.text, sentence.speech)
    if not found_cues:
        return
    sentence = replace(sentence, text=read_over(sentence.text, sentence.speech))
    sources = [hit for hit in found_cues if sentence.speech.cues[hit.order].chain == "relayed"]
    chains = [hit for hit in found_cues if sentence.speech.cues[hit.order].chain]
    groups = _lists(sentence, inside, result, chains)
    for number, group in enumerate(groups):
        if result[group[0]].rule_id:
            continue
        first, last = sentence.span(result[group[0]], result[group[-1]])
        for hit in found_cues:
            if not credits_name(sentence.text, hit, first, last, sentence.speech, sources):
                continue
            rule = sentence.speech.cues[hit.order]
            last_name = result[group[-1]].name
            surface = sentence.line.text[last_name.start : last_name.end].rstrip(_QUOTES_AND_SPACES)
            if rule.name_ends and not surface.endswith(rule.name_ends):
                continue
            if rule.speakers and not _may_speak(sentence, [result[index].name for index in group], hit, rule):
                continue
            if rule.position == "after" and any(
                one.order == hit.order
                and hit.end <= one.start
                and one.end <= first
                and credits_name(sentence.text, one, first, last, sentence.speech)
                for one in found_cues
            ):
                continue  # "revealed by X and confirmed by Y": the words beside the name are its own
            if rule.closes and not _SENTENCE_END.match(sentence.text, last):
                continue
            cue = sentence.line.text[sentence.start + hit.start : sentence.start + hit.end]
            for index in group:
                name = result[index].name
                is_none = (rule.denies and name.is_ambiguous) or name.kind == PICTURES
                if not is_none and not _is_part_of_longer_name(sentence, name):
                    result[index] = replace(result[index], kind=rule.kind, cue=cue, rule_id=rule.rule_id)
            if number and (rule.position == "after" or rule.chain):
                cause = sentence.start + hit.start if rule.position == "after" else result[group[0]].name.start
                _chain(sentence, groups[number - 1], group, result, start=cause, chain=rule.chain)
            break
        else:
            _credit_linked(sentence, found_cues, group, result)


def _may_speak(sentence: _Sentence, names: Sequence[Name], hit: Hit, rule: Cue) -> bool:
    """Tell whether names are those of outlets that speak of others: by their kind, or by a noun beside them.

    A name that may mean something else ("Sky said") tells its kind only where it is that of an agency.
    """
    if all(name.kind in rule.speakers and (name.kind == "agency" or not name.is_ambiguous) for name in names):
        return True
    before = clause_before(sentence.text[: names[0].start - sentence.start], sentence.speech.conjunctions)
    behind = (
        _WORD.findall(sentence.text[names[-1].end - sentence.start : hit.start]) if rule.position == "before" else []
    )
    return not sentence.speech.outlet_nouns.isdisjoint((*before, *behind))


def _credit_linked(sentence: _Sentence, found_cues: Sequence[Hit], group: Sequence[int], result: list[Found]) -> None:
    """Credit the names of a group that have links to their outlets with what stands near; writes into `result`."""
    for index in group:
        if not result[index].name.domain:
            continue
        first, last = sentence.span(result[index], result[index])
        for hit in found_cues:
            rule = sentence.speech.cues[hit.order]
            if rule.kind in CITING_KINDS and credits_linked(sentence.text, hit, first, last, sentence.speech):
                cue = sentence.line.text[sentence.start + hit.start : sentence.start + hit.end]
                cue = f"{cue} [{result[index].name.domain}]"
                result[index] = replace(result[index], kind=rule.kind, cue=cue, rule_id=f"link.{rule.kind}.near")
                break


def _chain(
    sentence: _Sentence,
    before: Sequence[int],
    group: Sequence[int],
    result: list[Found],
    *,
    start: int,
    chain: Chain | None,
) -> None:
    """Note who relays whom when `group`, with its cue, stands behind the names `before`; writes into `result`.

    `start` is where in the line the group begins or, if that stands in front of it, its cue.

    "X, cited by Y" and, where X is credited anyway, "X, according to Y": Y relays X.  "X, citing Y": X relays Y.
    """
    if not result[group[0]].rule_id or result[group[0]].kind not in CITING_KINDS:
        return
    earlier = result[before[-1]]
    gap = sentence.text[earlier.name.end - sentence.start : start - sentence.start]
    is_adjacent = _ASIDE.fullmatch(gap) is not None or (  # "A Reuters az Interfaxra hivatkozva"
        start == result[group[0]].name.start and is_name_phrase(_WORD.findall(gap), sentence.speech)
    )
    is_cited = earlier.kind in CITING_KINDS
    if chain == "relayed" and (is_cited or is_adjacent):
        for index in group:
            result[index] = replace(result[index], via=before[0])
    if not is_adjacent:
        return
    cause = result[group[0]]
    for index in before:
        one = result[index]
        if chain != "relayed" and (is_cited or chain == "relays"):
            one = replace(one, via=group[0])
        if chain is not None and not one.rule_id:
            one = replace(one, kind="report", cue=cause.cue, rule_id=cause.rule_id)
        result[index] = one


def _lists(
    sentence: _Sentence, inside: Sequence[int], found: Sequence[Found], chains: Sequence[Hit]
) -> list[list[int]]:
    """Group names that stand in one list ("Reuters, AFP and the BBC", "AFP/dpa"); commas alone make no list.

    Nor do names between which a word stands by which one passes on the other ("X, to which the Russian service of Y
    refers").
    """
    groups: list[list[int]] = []
    gaps: list[str] = []
    for index in inside:
        if groups:
            first, last = found[groups[-1][-1]].name.end - sentence.start, found[index].name.start - sentence.start
            gap = sentence.text[first:last]
            if _is_list_gap(gap, sentence.speech) and not any(first <= one.start and one.end <= last for one in chains):
                groups[-1].append(index)
                gaps.append(gap)
                continue
            _undo_loose_list(groups, gaps, found, sentence)
            gaps = []
        groups.append([index])
    _undo_loose_list(groups, gaps, found, sentence)
    return groups


def _is_list_gap(gap: str, speech: Language) -> bool:
    if gap in ("-", "–"):  # "a Washington Post-ABC News poll"
        return True
    words = _WORD.findall(gap)
    others = [word for word in words if word not in speech.conjunctions]
    if len(others) == len(words) and not any(mark in gap for mark in ",/&+"):
        return False
    return (
        len(gap) <= _LONGEST_LIST_GAP and _LIST_MARKS.issuperset(_WORD.sub("", gap)) and is_name_phrase(others, speech)
    )


def _undo_loose_list(groups: list[list[int]], gaps: Sequence[str], found: Sequence[Found], sentence: _Sentence) -> None:
    """Take apart the last group if only commas hold it together: "According to X, Y has moved" credits X alone.

    Brackets hold it together as well, and a last member without a name: "several papers (X, Y)", "X, Y and others".
    """
    if (
        gaps
        and all("," in gap for gap in gaps)
        and not any(word in sentence.speech.conjunctions for word in _WORD.findall(gaps[-1]))
        and not _is_in_brackets(sentence, *sentence.span(found[groups[-1][0]], found[groups[-1][-1]]))
        and not _goes_on(sentence, found[groups[-1][-1]])
    ):
        groups[-1:] = [[index] for index in groups[-1]]


def _goes_on(sentence: _Sentence, last: Found) -> bool:
    """Tell whether a list ends with members that have no names: "X, Y and 14 other papers"."""
    words = _WORDS_BEHIND.match(sentence.text, last.name.end - sentence.start)
    if words is None:
        return False
    conjunction, *others = _WORD.findall(words[0])
    speech = sentence.speech
    if conjunction not in speech.conjunctions:
        return False
    member = next((at for at, word in enumerate(others) if word in speech.more), None)
    if member is None:
        return False
    return member == len(others) - 1 or not speech.outlet_nouns.isdisjoint(others[member + 1 :])


def _is_in_brackets(sentence: _Sentence, first: int, last: int) -> bool:
    opened = sentence.text.rfind("(", 0, first)
    words = _WORD.findall(sentence.text[opened + 1 : first]) if opened >= 0 else [""]
    return is_name_phrase(words, sentence.speech) and sentence.text[last:].lstrip(_QUOTES_AND_SPACES).startswith(")")


def _is_part_of_longer_name(sentence: _Sentence, name: Name) -> bool:
    """Tell whether an ambiguous name stands inside another proper name ("Washington Times", "Times Square")."""
    line, speech = sentence.line, sentence.speech
    if not name.is_ambiguous or speech.capital_nouns or line.field == "title":
        return False
    after = _WORD_AFTER.match(line.text, name.end)
    is_inflected = _INFLECTED.search(line.text, name.start, name.end)  # "Cumhuriyet'ten Ayşe Kaya": the name ends there
    if after is not None and not is_inflected and after[1][0].isupper() and after[1].lower() not in speech.adverbs:
        return True
    before = _WORD_BEFORE.search(line.text[max(sentence.start, name.start - _LONGEST_WORD) : name.start])
    if before is None or before.start() == 0 or not before[1][0].isupper():
        return False
    return before[1].lower() not in speech.determiners and before[1].lower() not in speech.outlet_nouns
