"""Credit lines: what the layout of a line says about the names in it.

    slug        LONDON (Reuters) -        the text came from there
    copyright   © 2026 X                  the text belongs to X
    photo       Photo: Jane Doe/AFP       the picture came from there
    footer      Sources: Reuters, Digi24  the text credits its sources

Two kinds of rules, both data: patterns of a whole line, in which NAMES stands for one or more outlet names, and
labels ("Sources:") with the region behind them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from presswatch.cite.cues import MASK
from presswatch.cite.gazetteer import Gazetteer, lowered
from presswatch.cite.sentences import sentence_end

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
_DASHED = re.compile(r"[(\[\s]*\w+(?: \w+)?\s[–—-]\s")
"""How a line may begin in which a dash stands for a label's colon."""
_LAST_WORD = re.compile(r"[^\s(\[|•·–—-]+$")
"""The last word, as far as a label may begin in the middle of one."""
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
_LONGEST_SMALL_WORD = 3
"""Longer ones in small letters stand in no title: "Gazeta de Sud"."""
_LABEL_LINE_LENGTH = 400
_SHORT_LINE = 60
_LAYOUT_WORDS = 4
_LONGEST_LABEL = 40
_LONGEST_CUE = 40


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


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a line in which names get a role, with the words that say so; half-open span in the line."""

    rule_id: str
    kind: str
    start: int
    end: int
    cue: str
    credits_unknown: bool = False
    is_agencies: bool = False
    """All its names must be agencies'."""
    is_pictures: bool = False
    """One of its names must be a picture agency's."""
    is_item: bool = False
    """Its label is an item of a list, so that the next item alone is its region: others may be labels, too."""


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
        rf"|^[(\[\s]*(?P<dashed>{footers or '(?!)'})\s[–—-]\s(?=.{{1,{_SHORT_LINE}}}$)"
    )
    patterns = tuple(patterns)
    needs = sorted({needed for rule in patterns for needed in rule.needs})
    return CreditLines(
        labels=by_words,
        label_pattern=re.compile(pattern),
        label_ends=frozenset(
            end[0] for words in by_words if by_words[words][0].needs_colon and (end := _LAST_WORD.search(words))
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


def label_regions(line: str, rules: CreditLines, language: str | None = None) -> list[Region]:
    """Find the labelled regions of a masked line.

    Each reaches to the next label, its bracket's end, a sentence that goes on with the text, or the line's end.
    `language` only decides whose rule is named where languages share a label: its own, else that of all.
    """
    low = lowered(line)
    if not _ends_label(low, rules) and _DASHED.match(line) is None and not rules.phrases.find_matches_as_indexes(low):
        return _row_regions(line, rules, language) if line[:1] == "|" else []
    found = list(rules.label_pattern.finditer(low))
    regions = []
    for number, match in enumerate(found):
        name = next(name for name in ("label", "phrase", "dashed") if match[name] is not None)
        label = _label_of(rules.labels[match[name]], language)
        end = found[number + 1].start() if number + 1 < len(found) else len(line)
        opened = line[: match.start(name)].rstrip()[-1:]
        if opened in ("(", "[") and (closed := line.find(")" if opened == "(" else "]", match.end(), end)) >= 0:
            end = closed
        end = _list_end(line, match.end(), end, rules)
        cue = line[match.start(name) : match.end()].strip()
        regions.append(Region(label.rule_id, label.kind, match.end(), end, cue, label.credits_unknown))
    return regions


def _row_regions(line: str, rules: CreditLines, language: str | None) -> list[Region]:
    """The region of a row of a table whose first cell is a label: its second; of unknown names beside known ones."""
    first, *cells = line.strip("| ").split("|")
    labels = rules.labels.get(lowered(first.rstrip())) if len(cells) == 1 else None
    if labels is None or not labels[0].needs_colon:
        return []
    label = _label_of(labels, language)
    start = line.index("|", line.index(first)) + 1
    return [
        Region(label.rule_id, label.kind, start, len(line), first.strip(), label.credits_unknown and MASK in cells[0])
    ]


def _ends_label(low: str, rules: CreditLines) -> bool:
    """Tell whether a colon stands behind the last word of a label; the pattern of all labels is dear."""
    if ":" not in low and "：" not in low:  # nearly all lines
        return False
    for piece in low.replace("：", ":").split(":")[:-1]:
        word = _LAST_WORD.search(piece[-_LONGEST_LABEL:].rstrip())
        if word is not None and word[0] in rules.label_ends:
            return True
    return False


def _list_end(line: str, start: int, end: int, rules: CreditLines) -> int:
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


def label_alone(line: str, rules: CreditLines, language: str | None = None) -> Region | None:
    """Return the region that a line holding nothing but a footer's label opens: the lines that follow."""
    if len(line) > _LONGEST_LABEL:
        return None
    start = 0 if line[:1].isalpha() else bullet_length(line)
    bare = lowered(line[start:].strip().rstrip(":：").rstrip())
    if bare not in rules.labels:
        return None
    label = _label_of(rules.labels[bare], language)
    if label.kind != "footer" or not label.needs_colon:
        return None
    return Region(label.rule_id, label.kind, 0, 0, line[start:].strip(), label.credits_unknown, is_item=start > 0)


def _label_of(labels: Sequence[Label], language: str | None) -> Label:
    for prefix in (f"{language}.", "mul."):
        for label in labels:
            if label.rule_id.startswith(prefix):
                return label
    return labels[0]


def pattern_regions(
    line: str,
    field: str,
    rules: CreditLines,
    text: str = "",
    *,
    is_last: bool = False,
    has_agency: bool = False,
    has_pictures: bool = False,
) -> Iterator[Region]:
    """Yield the regions that the patterns find in a masked line, in order of the rules.

    `has_agency`, `has_pictures`: one of its names is an agency's, one a picture agency's, which some patterns need.
    `text` is the line with its names, for the cue: what the pattern matched or, where that is long, the names.
    """
    held = {index for index, _, _ in rules.needs.find_matches_as_indexes(text or line, overlapping=True)}
    for position in sorted(rules.needs_nothing.union(*(rules.needed_by[index] for index in held))):
        rule = rules.patterns[position]
        if rule.fields and field not in rule.fields:
            continue
        if (rule.is_last and not is_last) or ((rule.is_last or rule.is_agencies) and not has_agency):
            continue
        if rule.is_pictures and not has_pictures:
            continue
        if rule.is_anchored:  # searching would try it at every place of the line
            matches = [match] if (match := rule.pattern.match(line)) else []
        else:
            matches = list(rule.pattern.finditer(line))
        for match in matches:
            start, end = match.span("names")
            cue = text[match.start() : match.end()].strip(" .,")
            if len(cue) > _LONGEST_CUE:
                cue = text[max(0, start - 1) : end + 1].strip()
            yield Region(
                rule.rule_id,
                rule.kind,
                start,
                end,
                cue,
                is_agencies=rule.is_agencies,
                is_pictures=rule.is_pictures,
            )


def credits_by_layout(line: str, gazetteer: Gazetteer, rules: CreditLines) -> bool:
    """Tell whether a short line holds nothing but outlets and what its layout needs: "(avec AFP)", "mit dpa"."""
    if len(line) > _SHORT_LINE or rules.footer_needs.search(line) is None:
        return False
    masked = line
    for name in gazetteer.names(line):
        if name.outlet_ids:
            masked = masked[: name.start] + MASK * (name.end - name.start) + masked[name.end :]
    if MASK not in masked or len(masked.replace(MASK, " ").split()) > _LAYOUT_WORDS:
        return False
    return any(region.kind == "footer" for region in pattern_regions(masked, "text", rules))


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
    if not words or len(words) > _UNKNOWN_WORDS or len(item) > _LONGEST_LABEL:
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
    return len(line) <= _LABEL_LINE_LENGTH and reads_as_list(line, spans)
