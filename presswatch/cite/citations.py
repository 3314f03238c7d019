"""Citations: who is credited for what a text says.

Every name of an outlet gets the role that the first fitting rule gives it (the order was measured on labelled
sentences): layout of the line (copyright, photo, slug), labelled credit ("Sources: ..."), cue words in the sentence
or in that of another name of its list; what is left is merely named.  An ambiguous name ("Zeit") without any of these
is dropped: it is no outlet's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from presswatch.cite.attributions import Found, Line, attribute
from presswatch.cite.citation_rules import CitationRules, build_rules, rules_version
from presswatch.cite.corrections import corrected
from presswatch.cite.credit_lines import Region, label_alone, label_regions, pattern_regions
from presswatch.cite.cues import MASK
from presswatch.cite.gazetteer import UNSPACED_SCRIPTS, Name, lowered
from presswatch.cite.links import Link, idle_words, told_by_link, verb_credits, with_linked
from presswatch.cite.listed import bullet_length, is_credit, is_item_line, items, looks_like_outlet, reads_as_list
from presswatch.cite.longer_names import longer_in_item, longer_in_text
from presswatch.cite.roles import PICTURES, role_of
from presswatch.cite.sentences import sentence_around
from presswatch.cite.speech import Language
from presswatch.cite.unknown_names import with_unknown
from presswatch.cite.words_or_names import Words
from presswatch.languages import primary
from presswatch.model import CITED_FIELDS, Citation, CitedField, Outlet

__all__ = ["CitationRules", "build_rules", "cite", "cite_corrected", "fields_of", "rules_version"]

MOST: Final = 1000
"""Names of one field that are looked at: each is compared with the cues around it, and each becomes a row."""
_LABELLED_LINE = 200
_BARE_LABEL = 40
_LONGEST_FOOTER = 1000
_ARTICLE: Final = re.compile(r"^\W*(?:the|der|die|das|le|la|les|el|il)\s")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NAMED: Final = "named"
"""rule_id of a name that no rule says anything about."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What holds for all fields of one article.  `known`: outlets that it names in full somewhere before."""

    rules: CitationRules
    speech: Language
    language: str | None
    publisher_id: str | None
    known: set[str]
    words: Words


def cite(
    fields: Mapping[str, str],
    *,
    language: str | None,
    publisher_id: str | None,
    rules: CitationRules,
    links: Sequence[Link] = (),
) -> tuple[Citation, ...]:
    """Find every place of the fields that names an outlet, with its role.

    In: texts by field (text, title, standfirst, byline; missing ones are empty), the language of the text (None: not
    known), the publishing outlet, the links of the field `text` to outlets' sites, in order.  Out: citations by field
    in that order, then by place; `surface == fields[field][span_start:span_end]` holds for each.  Without
    `cited_outlet_id`, and so only named, are an outlet that the catalogue does not know, where it is credited and
    called like one ("the Valley Gazette"), and a name that several outlets share and nothing decides between them.
    At most `MOST` of each field.  Never raises.
    """
    speech = rules.language(language)
    words = Words(rules.catalogue.by_id, rules.credit_lines, language, speech)
    article = _Article(rules, speech, language, publisher_id, set(), words)
    return tuple(
        citation
        for field in CITED_FIELDS
        if (text := fields.get(field))
        for citation in sorted(
            islice(_cite_field(field, _encodable(text), article, links if field == "text" else ()), MOST),
            key=lambda citation: citation.span_start,
        )
    )


def cite_corrected(
    fields: Mapping[str, str],
    *,
    language: str | None,
    publisher_id: str | None,
    rules: CitationRules,
    links: Sequence[Link] = (),
    addresses: Iterable[str] = (),
) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """What `cite` finds, and the same with the corrections that hold for all articles or for one of these addresses."""
    found = cite(fields, language=language, publisher_id=publisher_id, rules=rules, links=links)
    final = corrected(found, fields, addresses=addresses, publisher_id=publisher_id, corrections=rules.corrections)
    return found, final


def _encodable(text: str) -> str:
    """The text without halves of surrogate pairs, which no search takes; one mark stands for each."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def fields_of(*, text: str, title: str | None, standfirst: str | None, byline: str | None) -> dict[str, str]:
    """What of an article is searched: what stands in the text as well is one credit, not two.

    That may be the standfirst, and a title made of the first sentence, whole or cut short.
    """
    fields = {"text": text, "title": title, "standfirst": standfirst, "byline": byline}
    if standfirst and standfirst in text:
        del fields["standfirst"]
    if title and text.startswith(title.removesuffix("…")):
        del fields["title"]
    return {name: value for name, value in fields.items() if value}


def _cite_field(field: CitedField, text: str, article: _Article, links: Sequence[Link]) -> Iterator[Citation]:
    known = islice(article.rules.gazetteer.names(text, article.speech.endings), MOST)
    names = with_unknown(text, known, article.rules.titles)
    if links:
        names = with_linked(text, names, links, article.speech)
    article.known.update(name.outlet_ids[0] for name in names if not name.is_ambiguous)
    block: Region | None = None
    ends = len(text.rstrip())
    for line in _lines(field, text, names, article):
        leads = links and [one for one in links if line.start <= one.start and one.end <= line.start + len(line.text)]
        if not line.names and not leads and block is None and not _may_hold_label(line.text):
            continue
        is_last = 0 < line.start < ends <= line.start + len(line.text)
        line, found, unknown, block = _read_line(line, block, article, is_last=is_last)  # noqa: PLW2901  (without idle names)
        if leads:
            found = [told_by_link(one) for one in found]
            found += verb_credits(line, found, leads, article.speech)
        outlet_ids = [_choose(one.name, line.text[one.name.start : one.name.end], article) for one in found]
        for one, outlet_id in zip(found, outlet_ids, strict=True):
            if _counts(one, field):
                via = None if one.via is None else outlet_ids[one.via]
                yield _citation(field, line, one, outlet_id, via=via, publisher_id=article.publisher_id)
        for one in unknown:
            yield _citation(field, line, one, None, publisher_id=article.publisher_id)


def _read_line(
    line: Line, block: Region | None, article: _Article, *, is_last: bool
) -> tuple[Line, list[Found], list[Found], Region | None]:
    """Read a line: as it was read, its names, unknown ones that it credits, the list that the next line goes on.

    Linked words that were taken for a name and that nothing credits are read as words: they would hide a cue, or be a
    noun between a name and its cue, and no row would tell why.
    """
    while True:
        if not line.names:
            opened = label_alone(line.text, article.rules.credit_lines, article.language)
            if opened is not None:
                return line, [], [], opened
        found, unknown, following = _read_layout(line, block, article, is_last=is_last)
        if any(not one.rule_id for one in found):
            found = attribute(line, found, article.speech)
        idle = idle_words(found)
        if not idle:
            return line, found, unknown, following
        names = tuple(name for name in line.names if name not in idle)
        line = line._replace(names=names, masked=_masked(line.text, names))


def _counts(one: Found, field: CitedField) -> bool:
    """Tell whether a name is kept: ambiguous ones need a rule, those of nobody a credit of the text itself.

    In a byline these are nearly always the publisher's own.
    """
    if not one.name.outlet_ids:
        return one.kind not in ("named", "photo") and field != "byline"
    return bool(one.rule_id) or not one.name.is_ambiguous


def _lines(field: str, text: str, names: Sequence[Name], article: _Article) -> Iterator[Line]:
    """Cut a field at its line breaks; names get offsets of their line."""
    start = position = 0
    for line in text.split("\n"):
        end = start + len(line)
        own: list[Name] = []
        while position < len(names) and names[position].start < end:
            name = names[position]
            position += 1
            inner = name.moved(start)
            if name.end <= end and not (name.is_ambiguous and article.words.is_word(line, inner)):
                if line[inner.start] >= UNSPACED_SCRIPTS:
                    longer = longer_in_text(line, inner, article.language, article.speech)
                    inner = inner if longer is None or (own and longer.start < own[-1].end) else longer
                own.append(inner)
        yield Line(field, start, line, _masked(line, own), tuple(own))
        start = end + 1


def _masked(line: str, names: Sequence[Name]) -> str:
    if not names:
        return line
    pieces, position = [], 0
    for name in names:
        pieces += [line[position : name.start], MASK * (name.end - name.start)]
        position = name.end
    return "".join((*pieces, line[position:]))


def _may_hold_label(line: str) -> bool:
    return 0 < len(line) <= _LABELLED_LINE and (":" in line or "：" in line or len(line) <= _BARE_LABEL)


def _read_layout(
    line: Line, block: Region | None, article: _Article, *, is_last: bool
) -> tuple[list[Found], list[Found], Region | None]:
    """Read what the layout says: the names, unknown ones that it credits, the list that the next line goes on."""
    found = [Found(name) for name in line.names]
    if block is not None:
        start = bullet_length(line.masked)
        if is_item_line(line.masked, items(line.masked, start, len(line.masked), article.rules.credit_lines)):
            is_sure = block.credits_unknown and (MASK in line.masked or not block.is_item)
            region = replace(block, start=start, end=len(line.masked), credits_unknown=is_sure)
            return found, _read_label(line, found, region, article), None if block.is_item else block
    rules = article.rules.credit_lines
    has_agency = any(name.kind == "agency" for name in line.names)
    has_pictures = any(name.kind == PICTURES for name in line.names)
    regions = pattern_regions(
        line.masked, line.field, rules, line.text, is_last=is_last, has_agency=has_agency, has_pictures=has_pictures
    )
    for region in regions if line.names else ():
        kinds = [name.kind for name in line.names if region.start <= name.start < region.end]
        if region.is_agencies and any(kind != "agency" for kind in kinds):
            continue
        if region.is_pictures and PICTURES not in kinds:
            continue
        _mark(found, region, region.start, region.end)
    unknown: list[Found] = []
    for region in label_regions(line.masked, article.rules.credit_lines, article.language):
        unknown += _read_label(line, found, region, article)
    return found, unknown, None


def _read_label(line: Line, found: list[Found], region: Region, article: _Article) -> list[Found]:
    """Mark the names in a labelled region; return outlets that we do not know, where the label credits such."""
    rules = article.rules
    if region.kind == "named":  # a headline behind "Read more:", whatever it says
        _mark(found, region, region.start, region.end)
        return []
    spans = items(line.masked, region.start, region.end, rules.credit_lines)
    if region.kind in ("footer", "photo") and not reads_as_list(line.masked, spans):
        return []
    credited = [span for span in spans if is_credit(line.masked, span)]
    for start, end in credited:
        _lengthen(found, line.text, start, end, article.speech)
        _mark(found, region, start, end)
    return [
        Found(Name(start, end, (), is_ambiguous=False), region.kind, region.cue, region.rule_id)
        for start, end in credited
        if region.credits_unknown
        and MASK not in line.masked[start:end]
        and looks_like_outlet(line.text[start:end], rules.credit_lines)
    ]


def _lengthen(found: list[Found], text: str, start: int, end: int, speech: Language) -> None:
    """Make the first name in an item longer where the item begins with more of it; writes into `found`."""
    index = bisect_left(found, start, key=lambda one: one.name.start)
    if index < len(found) and found[index].name.end <= end:
        name = longer_in_item(text, found[index].name, start, speech)
        found[index] = replace(found[index], name=name or found[index].name)


def _mark(found: list[Found], region: Region, start: int, end: int) -> None:
    """Give the names in [start, end) that have none yet the kind of the region; writes into `found`."""
    first = bisect_left(found, start, key=lambda one: one.name.start)
    last = first
    while last < len(found) and found[last].name.end <= end:
        last += 1
    is_picture = any(one.name.kind == PICTURES for one in found[first:last])
    for index in range(first, last):
        if not found[index].rule_id:
            kind = "photo" if is_picture else region.kind
            found[index] = replace(found[index], kind=kind, cue=region.cue, rule_id=region.rule_id)


def _choose(name: Name, surface: str, article: _Article) -> str | None:
    """Choose among the outlets that share a name: the publisher, one that the text names in full, one at home there.

    Where none is at home: the only one that is called so.
    """
    if len(name.outlet_ids) == 1:
        return name.outlet_ids[0]
    if article.publisher_id in name.outlet_ids:
        return article.publisher_id
    by_id = article.rules.catalogue.by_id
    outlets = [by_id[outlet_id] for outlet_id in name.outlet_ids]
    publisher = by_id.get(article.publisher_id or "")
    at_home = [outlet for outlet in outlets if article.language in map(primary, outlet.languages)]
    for candidates in (
        [outlet for outlet in outlets if outlet.outlet_id in article.known],
        [outlet for outlet in outlets if publisher is not None and outlet.country == publisher.country],
        at_home,
        [outlet for outlet in outlets if not at_home and article.language and _is_called(outlet, surface)],
    ):
        if len(candidates) == 1:
            return candidates[0].outlet_id
    return None


def _is_called(outlet: Outlet, surface: str) -> bool:
    """Tell whether a name is the outlet's whole one: abroad, "The Times" is not short for "The New York Times"."""
    bare, seen = (_ARTICLE.sub("", lowered(words)) for words in (outlet.name, surface))
    return seen.startswith(bare)


def _citation(
    field: CitedField,
    line: Line,
    one: Found,
    outlet_id: str | None,
    *,
    via: str | None = None,
    publisher_id: str | None,
) -> Citation:
    start, end = one.name.start, one.name.end
    if one.kind == "footer" and len(line.text) <= _LONGEST_FOOTER:
        first, last = 0, len(line.text)
    else:
        first, last = one.sentence or sentence_around(line.text, start, end)
    return Citation(
        field=field,
        cited_outlet_id=outlet_id,
        surface=line.text[start:end],
        role=role_of(one.kind, outlet_id),
        kind=one.kind,
        cue=one.cue,
        span_start=line.start + start,
        span_end=line.start + end,
        sentence=line.text[first:last].strip(),
        rule_id=one.rule_id or _NAMED,
        via=via,
        is_self=outlet_id is not None and outlet_id == publisher_id,
    )
