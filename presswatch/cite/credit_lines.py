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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presswatch.cite.cues import MASK
from presswatch.cite.gazetteer import Gazetteer, lowered
from presswatch.cite.line_rules import LAST_WORD, SHORT_LINE, CreditLines, Label
from presswatch.cite.listed import bullet_length, list_end

_DASHED = re.compile(r"[(\[\s]*\w+(?: \w+)?\s[–—-]\s")
"""How a line may begin in which a dash stands for a label's colon."""
_LAYOUT_WORDS = 4
_LONGEST_LABEL = 40
_LONGEST_CUE = 40


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
        end = list_end(line, match.end(), end, rules)
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
        word = LAST_WORD.search(piece[-_LONGEST_LABEL:].rstrip())
        if word is not None and word[0] in rules.label_ends:
            return True
    return False


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
    if len(line) > SHORT_LINE or rules.footer_needs.search(line) is None:
        return False
    masked = line
    for name in gazetteer.names(line):
        if name.outlet_ids:
            masked = masked[: name.start] + MASK * (name.end - name.start) + masked[name.end :]
    if MASK not in masked or len(masked.replace(MASK, " ").split()) > _LAYOUT_WORDS:
        return False
    return any(region.kind == "footer" for region in pattern_regions(masked, "text", rules))
