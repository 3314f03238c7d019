"""Corrections: what a person knows better than the rules, one JSON object a line, applied after every run of `cite`.

    {"surface": "Gazeta Sud", "is": "same outlet", "outlet": "agerpres"}                       wherever it stands
    {"surface": "Adevărul", "is": "not a citation", "article": "https://a.example/1"}     in this article
    {"surface": "the agency", "is": "citation", "outlet": "reuters", "article": "..."}    the rules did not see it

Of several lines that mean one row, one holds: a line of its article before one of all articles, and of equals the later
one.  They are a part of the rules: whoever
changes them changes `rules_version`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from presswatch.cite.gazetteer import lowered
from presswatch.cite.roles import role_of
from presswatch.cite.sentences import sentence_around
from presswatch.errors import ConfigError
from presswatch.model import CITED_FIELDS, Citation, CitedField, Outlet, article_id_of
from presswatch.urls import canonical

IS_CITATION: Final = "user.report.correction"
IS_NONE: Final = "user.named.correction"
_EXAMPLE: Final = '{"surface": "Gazeta Sud", "is": "same outlet", "outlet": "agerpres"}'
_Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_Place = Annotated[int, Field(ge=0)]


class Correction(BaseModel):
    """One line.  `article` is an article's id or address, without it all are meant; `span` a place in its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    surface: _Words
    is_: Literal["not a citation", "citation", "same outlet"] = Field(alias="is")
    outlet: str | None = None
    article: _Words | None = None
    span: tuple[_Place, _Place] | None = None
    note: str = ""


_Numbered = tuple[int, Correction]
"""A line with its number: an article has several keys, and of its lines the last wins, whatever key it names."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Compiled lines with their numbers: those of one article by its address or id, those of all by folded surface."""

    of_article: Mapping[str, tuple[_Numbered, ...]]
    of_all: Mapping[str, tuple[_Numbered, ...]]

    def __bool__(self) -> bool:
        return bool(self.of_article or self.of_all)


def parse(name: str, lines: Iterable[str], outlet_ids: Collection[str]) -> list[dict[str, Any]]:
    """Check the lines of a file of corrections; empty lines are left out.

    Out: the objects as written.  Raises ConfigError with every problem on a line of its own: file, line, field, what
    is allowed.
    """
    found, problems = [], []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            one = Correction.model_validate(given, strict=False)
        except ValidationError as error:
            problems += [f"{name}: line {number}: {_plain(problem)}" for problem in error.errors()]
        except ValueError as error:
            problems.append(f"{name}: line {number}: no JSON object ({error}); each line is one, as {_EXAMPLE}")
        else:
            problems += [f"{name}: line {number}: {problem}" for problem in _contradictions(one, outlet_ids)]
            found.append(given)
    if problems:
        raise ConfigError("\n".join(problems))
    return found


def compile_corrections(corrections: Iterable[Correction]) -> Corrections:
    """Sort the corrections by what they are looked up with."""
    of_article: defaultdict[str, list[_Numbered]] = defaultdict(list)
    of_all: defaultdict[str, list[_Numbered]] = defaultdict(list)
    for number, one in enumerate(corrections):
        if one.article is None:
            of_all[_folded(one.surface)].append((number, one))
        else:
            of_article[canonical(one.article) if ":" in one.article else one.article].append((number, one))
    return Corrections({k: tuple(v) for k, v in of_article.items()}, {k: tuple(v) for k, v in of_all.items()})


def with_names(outlets: Sequence[Outlet], corrections: Iterable[Correction]) -> list[Outlet]:
    """Give the outlets the names that hold for all articles and that nobody has yet: texts are searched for them."""
    taken = {name for one in outlets for name in (*one.aliases, *one.ambiguous_aliases, *one.domains)}
    names: defaultdict[str, list[str]] = defaultdict(list)
    for one in corrections:
        if one.is_ == "same outlet" and one.article is None and one.outlet and one.surface not in taken:
            names[one.outlet].append(one.surface)
    return [replace(one, aliases=(*one.aliases, *names[one.outlet_id])) for one in outlets]


def corrected(
    found: Sequence[Citation],
    fields: Mapping[str, str],
    *,
    addresses: Iterable[str],
    publisher_id: str | None,
    corrections: Corrections,
) -> tuple[Citation, ...]:
    """Apply the corrections to the citations of one article.

    In: what `cite` found in the fields, the addresses of the article (its id among them, where it is known).
    Out: the same rows but for those that a correction names; of several that name a row, one is applied and the others
    are as if they were not there.  Credits that the rules did not see are added at the first place of their words.
    Fields and places stay in order.
    """
    if not corrections:
        return tuple(found)
    own = _of_article(addresses, corrections) if corrections.of_article else ()
    rows = [_judged(row, _winner(row, own, corrections), publisher_id) for row in found]
    for one in own:
        if one.is_ == "citation" and not any(_names(one, row) for row in rows):
            rows += [
                row for row in _added(one, fields, rows, publisher_id) if _winner(row, own, corrections) is one
            ]  # a later line may take it back
    return tuple(sorted(rows, key=lambda row: (CITED_FIELDS.index(row.field), row.span_start)))


def met(
    found: Sequence[Citation], fields: Mapping[str, str], *, addresses: Iterable[str], corrections: Corrections
) -> frozenset[int]:
    """Tell which corrections mean something in an article, whether or not a stronger one decides it.

    In: as for `corrected`.  Out: their numbers, from 0, in the order in which they were compiled.
    """
    own = _numbered(addresses, corrections) if corrections.of_article else []
    of_all = [one for row in found for one in corrections.of_all.get(_folded(row.surface), ())]
    return frozenset(
        number
        for number, one in (*own, *of_all)
        if any(_names(one, row) for row in found) or (one.is_ == "citation" and _added(one, fields, found, None))
    )


def _of_article(addresses: Iterable[str], corrections: Corrections) -> tuple[Correction, ...]:
    return tuple(one for _, one in _numbered(addresses, corrections))


def _numbered(addresses: Iterable[str], corrections: Corrections) -> list[_Numbered]:
    """Return the lines of one article in their order."""
    keys = dict.fromkeys(key for one in addresses for key in (one, canonical(one), article_id_of(canonical(one))))
    lines = [one for key in keys for one in corrections.of_article.get(key, ())]
    return sorted(lines, key=lambda one: one[0])


def _winner(row: Citation, own: Iterable[Correction], corrections: Corrections) -> Correction | None:
    """Return the last line of the article that means this row, else the last of all articles."""
    of_all = (one for _, one in corrections.of_all.get(_folded(row.surface), ()))
    for candidates in (own, of_all):
        mine = [one for one in candidates if _names(one, row)]
        if mine:
            return mine[-1]
    return None


def _judged(row: Citation, one: Correction | None, publisher_id: str | None) -> Citation:
    if one is None:
        return row
    if one.is_ == "not a citation":
        return replace(row, role="named", kind="named", cue="", rule_id=IS_NONE, via=None)
    row = replace(
        row, cited_outlet_id=one.outlet, role=role_of(row.kind, one.outlet), is_self=one.outlet == publisher_id
    )
    if one.is_ == "citation" and row.role != "citation":
        return replace(row, role="citation", kind="report", cue="", rule_id=IS_CITATION)
    return row


def _names(one: Correction, row: Citation) -> bool:
    """Tell whether a correction means this row: the same words, at its place if it names one."""
    if one.span is not None:
        return row.field == "text" and row.span_start < one.span[1] and one.span[0] < row.span_end
    return _folded(one.surface) == _folded(row.surface)


def _added(
    one: Correction, fields: Mapping[str, str], rows: Iterable[Citation], publisher_id: str | None
) -> list[Citation]:
    """The credit at the first place of its words that no other row holds; none where the words are no longer."""
    for field in CITED_FIELDS:
        text = fields.get(field) or ""
        taken = [(row.span_start, row.span_end) for row in rows if row.field == field]
        start = text.find(one.surface, one.span[0] if one.span and field == "text" else 0)
        while start >= 0:
            end = start + len(one.surface)
            if all(end <= first or last <= start for first, last in taken):
                return [_credit(one, field, text, start, publisher_id)]
            start = text.find(one.surface, end)
    return []


def _credit(one: Correction, field: CitedField, text: str, start: int, publisher_id: str | None) -> Citation:
    end = start + len(one.surface)
    begin = text.rfind("\n", 0, start) + 1
    line = text[begin:].partition("\n")[0]
    first, last = sentence_around(line, start - begin, min(end - begin, len(line)))
    return Citation(
        field=field,
        cited_outlet_id=one.outlet,
        surface=one.surface,
        role="citation",
        kind="report",
        cue="",
        span_start=start,
        span_end=end,
        sentence=line[first:last].strip(),
        rule_id=IS_CITATION,
        is_self=one.outlet == publisher_id,
    )


def _contradictions(one: Correction, outlet_ids: Collection[str]) -> list[str]:
    problems = []
    if one.is_ != "not a citation" and one.outlet is None:
        problems.append(f'outlet: must be given with "is": "{one.is_}": the id of an outlet of the catalogue')
    if one.is_ == "not a citation" and one.outlet is not None:
        problems.append('outlet: says nothing with "is": "not a citation"; leave it out')
    if one.outlet is not None and one.outlet not in outlet_ids:
        problems.append(
            f"outlet: no outlet of the catalogue (given: {one.outlet!r}); first add it to outlets/ beside this file"
        )
    if one.article is None and (one.is_ == "citation" or one.span is not None):
        field = "span" if one.span is not None else '"is": "citation"'
        problems.append(f"article: must be given with {field}: the id or address of the article that is meant")
    if one.span is not None and one.span[1] - one.span[0] != len(one.surface):
        problems.append(
            f"span: must be as long as the surface, {len(one.surface)} characters (given: {list(one.span)})"
        )
    return problems


def _plain(problem: Any) -> str:  # noqa: ANN401  (pydantic's)
    field = str(problem["loc"][0]) if problem["loc"] else "line"
    if problem["type"] == "extra_forbidden":
        return f"{field}: no such field; known are: surface, is, outlet, article, span, note"
    if problem["type"] == "missing":
        return f"{field}: must be given"
    if field == "line":
        return f"no JSON object; each line is one, as {_EXAMPLE}"
    allowed = {
        "is": '"not a citation", "citation" or "same outlet"',
        "span": "[start, end], counted in characters from the beginning of the text",
    }.get(field, "a text that is not empty")
    return f"{field}: allowed: {allowed} (given: {problem['input']!r})"


def _folded(surface: str) -> str:
    return " ".join(lowered(surface).split())
