"""How right the rules are on labelled sentences: precision and recall per role and language, with their intervals.

A label is hit when a row of the same role names the same outlet at an overlapping place; an outlet that the catalogue
lacks is hit by a row without an id, whose role is here what its kind says: the words were understood, whoever is meant.
What is labelled with `doubt` counts neither way.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from presswatch.cite.citations import CitationRules, cite_corrected
from presswatch.cite.roles import ROLES
from presswatch.errors import InputError
from presswatch.model import Citation, Role

ALL: Final = "all"
_Z: Final = 1.96
"""Standard deviations to either side that hold 95 % of a normal distribution."""
_FORM: Final = "mend it: the form is that which `presswatch sample` writes"
_SCORED: Final[tuple[Role, ...]] = ("citation", "origin", "photo")


_Place = Annotated[int, Field(ge=0)]


class Label(BaseModel):
    """What a person says of one place of the text.  `cited`: an outlet's id, else its plain name.

    What follows `doubt` is for people alone.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    surface: str
    start: _Place
    end: _Place
    cited: str
    role: Role
    doubt: bool = False
    in_catalogue: bool | None = None
    kind: str | None = None
    via: str | None = None
    self: bool | None = None
    note: str | None = None


class Item(BaseModel):
    """One labelled text.  What follows `publisher` is for people alone."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    text: str
    labels: tuple[Label, ...]
    language: str | None = None
    publisher: str | None = None
    source: str | None = None
    rule: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its Wilson interval (Wilson 1927), which holds for small numbers too."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """None where there is nothing to divide by."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Lower and upper end at 95 %."""
        if not self.of:
            return None
        p, n, z = self.hits / self.of, self.of, _Z
        middle, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision and recall of one role in one language, or in all."""

    role: Role
    language: str
    precision: Share
    recall: Share


@dataclass(frozen=True, slots=True)
class Mistake:
    """A credit that is wrong (`found`) or was not seen (`missed`)."""

    id: str
    what: str
    role: Role
    surface: str
    cited: str | None
    rule_id: str | None = None


def read_items(lines: Iterable[bytes], name: str) -> list[Item]:
    """Read labelled texts, one JSON object in UTF-8 a line.  Raises InputError with file, line, field and remedy."""
    items = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            item = Item.model_validate(json.loads(line.decode()))
        except ValidationError as error:
            raise InputError(f"{name}: line {number}: {_plain(error.errors())}; {_FORM}") from None
        except UnicodeDecodeError as error:
            byte = f"byte 0x{line[error.start]:02x} at {error.start}"
            raise InputError(f"{name}: line {number}: text: is no UTF-8 ({byte}); save the file as UTF-8") from None
        except (ValueError, RecursionError) as error:
            raise InputError(f"{name}: line {number}: no JSON object ({error}); {_FORM}") from None
        for place, label in enumerate(item.labels):
            if item.text[label.start : label.end] != label.surface:
                raise InputError(
                    f"{name}: line {number}: labels.{place}: {label.surface!r} does not stand at "
                    f"{label.start}-{label.end} of the text; mend start and end"
                )
        items.append(item)
    return items


def _plain(problems: Sequence[ErrorDetails]) -> str:
    """Word one of pydantic's problems for a person; a field that nobody knows first, for another is missed then."""
    problem = next((one for one in problems if one["type"] == "extra_forbidden"), problems[0])
    field = ".".join(map(str, problem["loc"])) or "line"
    if problem["type"] == "extra_forbidden":
        known = Label.model_fields if len(problem["loc"]) > 1 else Item.model_fields
        return f"{field}: no such field, known are {', '.join(known)}"
    if problem["type"] == "literal_error":
        return f"{field}: allowed are {problem['ctx']['expected']} (given: {problem['input']!r})"
    return f"{field}: {problem['msg']}"


def found_in(item: Item, rules: CitationRules) -> tuple[Citation, ...]:
    """What the rules, with the corrections that hold for all articles, find in a labelled text."""
    outlet = rules.catalogue.by_id.get(item.publisher or "") or rules.catalogue.outlet_of(item.publisher or "")
    publisher_id = outlet.outlet_id if outlet else None
    _, final = cite_corrected({"text": item.text}, language=item.language, publisher_id=publisher_id, rules=rules)
    return final


def score(items: Sequence[Item], rules: CitationRules) -> tuple[list[Figure], list[Mistake]]:
    """Compare the labels with what the rules find.

    Out: figures for the roles citation, origin and photo, all languages first, then each that has any; the mistakes.
    """
    counts: Counter[tuple[str, Role, str]] = Counter()
    mistakes: list[Mistake] = []
    for item in items:
        found = [one for one in found_in(item, rules) if ROLES[one.kind] in _SCORED]
        for role in _SCORED:
            mine = [one for one in found if ROLES[one.kind] == role]
            labels = [label for label in item.labels if label.role == role]
            used: set[int] = set()
            for label in labels:
                hit = next((n for n, one in enumerate(mine) if n not in used and _is_hit(one, label, rules)), None)
                if hit is not None:
                    used.add(hit)
                if not label.doubt:
                    _count(counts, "hit" if hit is not None else "missed", role, item)
                    if hit is None:
                        mistakes.append(Mistake(item.id, "missed", role, label.surface, label.cited))
            for n, one in enumerate(mine):
                is_named_twice = any(_is_hit(one, label, rules) for label in labels)
                is_doubtful = any(label.doubt and _overlap(one, label) for label in item.labels)
                if n not in used and not is_named_twice and not is_doubtful:
                    _count(counts, "wrong", role, item)
                    mistakes.append(Mistake(item.id, "found", role, one.surface, one.cited_outlet_id, one.rule_id))
    languages = (ALL, *sorted({item.language or "?" for item in items}))
    return [
        Figure(role, language, Share(hit, hit + wrong), Share(hit, hit + missed))
        for role in _SCORED
        for language in languages
        for hit, wrong, missed in [[counts[what, role, language] for what in ("hit", "wrong", "missed")]]
        if hit + wrong + missed
    ], mistakes


def labelled(
    item_id: str, text: str, language: str | None, publisher: str | None, rules: CitationRules
) -> dict[str, Any]:
    """Write a text with what the rules find in it as labels, for a person to mend."""
    item = Item(id=item_id, text=text, language=language, publisher=publisher, labels=())
    labels = []
    for one in found_in(item, rules):
        label: dict[str, Any] = {
            "surface": one.surface,
            "start": one.span_start,
            "end": one.span_end,
            "cited": one.cited_outlet_id or one.surface,
            "in_catalogue": one.cited_outlet_id is not None,
            "role": ROLES[one.kind],
            "kind": one.kind,
        }
        if one.via:
            label["via"] = one.via
        if one.is_self:
            label["self"] = True
        labels.append(label)
    return {"id": item_id, "language": language, "text": text, "publisher": publisher, "labels": labels}


def _count(counts: Counter[tuple[str, Role, str]], what: str, role: Role, item: Item) -> None:
    counts[what, role, ALL] += 1
    counts[what, role, item.language or "?"] += 1


def _overlap(one: Citation, label: Label) -> bool:
    return one.span_start < label.end and label.start < one.span_end


def _is_hit(one: Citation, label: Label, rules: CitationRules) -> bool:
    is_known = label.cited in rules.catalogue.by_id
    return _overlap(one, label) and one.cited_outlet_id == (label.cited if is_known else None)
