"""Links as evidence: whom a name or a word of crediting means, by the outlet whose site it leads to.

    <a href="thetimes.co.uk/...">The Times</a> reported     tells which outlet of that name it is
    the <a href="bbc.com/...">broadcaster</a> said          the words are a name
    it was <a href="reuters.com/...">reported</a>           the words credit somebody, the link says whom

A link alone is no credit: people link to what they argue against, and to what they merely name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from presswatch.cite.attributions import CITING_KINDS, Found, Line
from presswatch.cite.cues import hits, is_name_phrase
from presswatch.cite.gazetteer import Name, lowered
from presswatch.cite.sentences import sentence_around
from presswatch.cite.speech import Language

RULES: Final = "link."
"""What the rule ids begin with of rows that a link is evidence for."""
_NAME: Final = "link.{}.name"
_BESIDE: Final = "link.{}.beside"
"""Instead of `.name` and `.near` where the link stands elsewhere in the sentence."""
_VERB: Final = "link.report.verb"
_DECIDED: Final[Mapping[str, Literal["beside", "verb"]]] = {"beside": "beside", "verb": "verb"}
"""Of rows with other rules, a link decided the name."""
_NAME_WORDS: Final = 4
_VERB_LENGTH: Final = 60
"""Code points of a linked word of crediting; a longer link is a sentence about something."""
_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_DOMAIN: Final = re.compile(r"\[([^\[\]]+)\]$")


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a text that lead to an outlet's site; half-open span of code points in the text.

    `decided`: what one did that a stored row tells of.  Its span is that of the row, and it decides nothing else: what
    other links said against it is not known any more.
    """

    start: int
    end: int
    outlet_id: str
    domain: str
    decided: Literal["name", "beside", "verb"] | None = None


def with_linked(text: str, names: Iterable[Name], links: Sequence[Link], speech: Language) -> list[Name]:
    """Return the names with what links tell of them, and linked words that stand for a name ("the broadcaster").

    A name with a link to one of its outlets inside is that outlet's for certain; a link elsewhere in its sentence only
    decides between the outlets that share it.  Where a link leads to somebody else, the name is what is meant.
    """
    found = [_linked(text, name, links) if name.outlet_ids else name for name in names]
    for link in links:
        if link.decided in ("beside", "verb"):
            continue
        words = _WORD.findall(lowered(text[link.start : link.end]))
        is_named = any(name.start < link.end and link.start < name.end for name in found)
        if not is_named and 0 < len(words) <= _NAME_WORDS and is_name_phrase(words, speech):
            found.append(
                Name(link.start, link.end, (link.outlet_id,), is_ambiguous=True, domain=link.domain, is_told=True)
            )
    return sorted(found, key=lambda name: name.start)


def _linked(text: str, name: Name, links: Iterable[Link]) -> Name:
    mine = [link for link in links if link.outlet_id in name.outlet_ids]
    for link in mine:
        if link.start < name.end and name.start < link.end:
            if len(name.outlet_ids) == 1:
                return replace(name, domain=link.domain)
            if link.decided == "beside":
                return _decided(name, link)
            return replace(name, outlet_ids=(link.outlet_id,), is_ambiguous=False, domain=link.domain, is_told=True)
    if len(name.outlet_ids) == 1 or not mine:
        return name
    begin = text.rfind("\n", 0, name.start) + 1
    line = text[begin:].partition("\n")[0]
    first, last = sentence_around(line, name.start - begin, name.end - begin)
    beside = [link for link in mine if begin + first <= link.start < begin + last and link.decided is None]
    if len({link.outlet_id for link in beside}) != 1:
        return name
    return _decided(name, beside[0])


def _decided(name: Name, link: Link) -> Name:
    """The name as that of one of its outlets; elsewhere in the text it may be another's."""
    return replace(name, outlet_ids=(link.outlet_id,), domain=link.domain, is_told=True, is_beside=True)


def idle_words(found: Iterable[Found]) -> set[Name]:
    """The linked words that stand for a name and that nothing credits: they are words like others."""
    return {
        one.name
        for one in found
        if not one.rule_id and one.name.is_told and one.name.is_ambiguous and not one.name.is_beside
    }


def verb_credits(line: Line, found: Sequence[Found], links: Iterable[Link], speech: Language) -> list[Found]:
    """The credits of linked words that report something, in sentences that credit nobody else."""
    made: list[Found] = []
    for link in links:
        start, end = link.start - line.start, link.end - line.start
        if link.decided in ("name", "beside") or end - start > _VERB_LENGTH:
            continue
        if any(one.name.start < end and start < one.name.end for one in found):
            continue
        sentence = sentence_around(line.text, start, end)
        if any(one.kind in CITING_KINDS and sentence[0] <= one.name.start < sentence[1] for one in (*found, *made)):
            continue
        cues = (speech.cues[hit.order] for hit in hits(lowered(line.text[start:end]), speech))
        if any(cue.kind == "report" and not cue.opener and not cue.joint for cue in cues):
            name = Name(start, end, (link.outlet_id,), is_ambiguous=False)
            made.append(Found(name, "report", f"[{link.domain}]", _VERB, sentence=sentence))
    return made


def told_by_link(one: Found) -> Found:
    """Note in rule and cue where only a link told whose name it is, or that it is an outlet's at all."""
    name = one.name
    if name.is_beside and one.rule_id:
        cue = one.cue if one.rule_id.startswith(RULES) else f"{one.cue} [{name.domain}]".strip()
        return replace(one, cue=cue, rule_id=_BESIDE.format(one.kind))
    if not name.domain or one.rule_id.startswith(RULES):
        return one
    is_decided = name.is_told if one.rule_id else name.is_told != name.is_ambiguous
    if not is_decided:
        return one
    return replace(one, cue=f"{one.cue} [{name.domain}]".strip(), rule_id=_NAME.format(one.kind))


def links_from(rows: Iterable[Mapping[str, Any]], outlet_ids: Container[str]) -> tuple[Link, ...]:
    """The links that stored rows tell of, to outlets that there still are; the text itself has none any more."""
    found = [
        Link(
            row["span_start"],
            row["span_end"],
            row["cited_outlet_id"],
            domain[1],
            _DECIDED.get(row["rule_id"].rpartition(".")[2], "name"),
        )
        for row in rows
        if row["field"] == "text" and row["rule_id"].startswith(RULES) and row["span_start"] is not None
        if row["cited_outlet_id"] in outlet_ids and (domain := _DOMAIN.search(row["cue"]))
    ]
    return tuple(sorted(found, key=lambda link: link.start))
