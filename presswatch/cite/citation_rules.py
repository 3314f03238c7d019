"""Citation rules: config/citations/<language>.toml checked and compiled, once per process."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails

from presswatch.catalogue import Catalogue
from presswatch.cite.corrections import Correction, Corrections, compile_corrections, with_names
from presswatch.cite.credit_lines import credits_by_layout
from presswatch.cite.footers import Footers, compile_footers
from presswatch.cite.gazetteer import Gazetteer, compile_gazetteer, lowered
from presswatch.cite.line_rules import CAPITAL, NAME, NAMES, CreditLines, Label, LinePattern, compile_credit_lines
from presswatch.cite.speech import Cue, Language, compile_language, joined
from presswatch.cite.titles import TitleWords
from presswatch.code_version import code_version
from presswatch.errors import ConfigError
from presswatch.model import OutletKind, short_id


@dataclass(frozen=True, slots=True)
class CitationRules:
    """Compiled rules: the outlets' names, the languages' cues, the layouts of credit lines."""

    catalogue: Catalogue
    gazetteer: Gazetteer
    languages: Mapping[str, Language]
    any_language: Language
    """The rules of all languages together, for a text whose language nobody knows."""
    credit_lines: CreditLines
    footers: Footers
    """The labels once more, as extraction needs them."""
    titles: TitleWords
    """Words by which outlets are told that the catalogue does not know."""
    corrections: Corrections
    """What a person knows better, applied to what `cite` finds."""

    def language(self, code: str | None) -> Language:
        """Return the rules for a language code; a language without rules of its own gets none beyond credit lines."""
        if code is None:
            return self.any_language
        return self.languages.get(code.lower().partition("-")[0], _NO_LANGUAGE)


_NO_LANGUAGE = Language()
_Kind = Literal["report", "told_to", "footer", "slug", "copyright", "photo", "named"]
_RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}\.[a-z_]+\.[a-z_0-9]+$")]
_Words = Annotated[str, StringConstraints(min_length=1), AfterValidator(lowered)]
"""In the letters in which texts are searched: ş is ș, as in every text."""


def _compiled(pattern: str) -> re.Pattern[str]:
    pattern = pattern.replace("CAPITAL", CAPITAL)
    if "NAMES" in pattern:
        return re.compile(pattern.replace("NAMES", NAMES))
    return re.compile(pattern.replace("NAME", NAME))


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Rule(_Table):
    id: _RuleId


class _CueTable(_Rule):
    kind: _Kind
    position: Literal["before", "after"]
    words: Annotated[tuple[_Words, ...], Field(min_length=1)]
    reach: Annotated[int, Field(ge=0, le=20)] = 0
    joint: tuple[_Words, ...] = ()
    opener: tuple[_Words, ...] = ()
    chain: Literal["relays", "relayed"] | None = None
    over_commas: bool = False
    name_ends: tuple[str, ...] = ()
    denies: bool = False
    closes: bool = False
    leads: bool = False
    speakers: tuple[OutletKind, ...] = ()
    of_itself: tuple[_Words, ...] = ()
    followed: tuple[_Words, ...] = ()
    barred: tuple[_Words, ...] = ()
    beside: tuple[_Words, ...] = ()
    unless: tuple[_Words, ...] = ()
    of_documents: bool = False
    fronted: bool = False
    inverted: bool = False


class _LabelTable(_Rule):
    kind: Literal["footer", "photo", "slug", "named"]
    words: Annotated[tuple[_Words, ...], Field(min_length=1)]
    needs_colon: bool = True
    credits_unknown: bool = False


class _LineTable(_Rule):
    kind: _Kind
    pattern: str
    fields: tuple[Literal["text", "title", "standfirst", "byline"], ...] = ()
    needs: tuple[str, ...] = ()
    last: bool = False
    agencies: bool = False
    pictures: bool = False

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, value: str) -> str:
        if value.count("NAME") != 1:
            raise ValueError("must hold NAME or NAMES exactly once")
        try:
            _compiled(value)
        except re.error as error:
            raise ValueError(f"is no regular expression: {error}") from None
        return value


class _File(_Table):
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], ...]
    capital_nouns: bool = False
    determiners: tuple[_Words, ...] = ()
    outlet_nouns: tuple[_Words, ...] = ()
    adverbs: tuple[_Words, ...] = ()
    days: tuple[_Words, ...] = ()
    conjunctions: tuple[_Words, ...] = ()
    endings: tuple[_Words, ...] = ()
    about: tuple[_Words, ...] = ()
    names_too: tuple[_Words, ...] = ()
    that: tuple[_Words, ...] = ()
    who: tuple[_Words, ...] = ()
    origins: tuple[_Words, ...] = ()
    beside_works: tuple[_Words, ...] = ()
    reporters: tuple[_Words, ...] = ()
    others: tuple[_Words, ...] = ()
    works: tuple[_Words, ...] = ()
    among: tuple[_Words, ...] = ()
    more: tuple[_Words, ...] = ()
    documents: tuple[_Words, ...] = ()
    fused: Mapping[_Words, tuple[_Words, ...]] = Field(default_factory=dict)
    prefixes: tuple[_Words, ...] = ()
    not_outlets: tuple[_Words, ...] = ()
    outlet_ends: tuple[_Words, ...] = ()
    title_ends: tuple[str, ...] = ()
    title_heads: tuple[str, ...] = ()
    not_titles: tuple[str, ...] = ()
    top_domains: tuple[str, ...] = ()
    cue: tuple[_CueTable, ...] = ()
    label: tuple[_LabelTable, ...] = ()
    line: tuple[_LineTable, ...] = ()
    correction: tuple[Correction, ...] = ()

    @model_validator(mode="after")
    def _has_languages(self) -> Self:
        if self.cue and not self.languages:
            raise ValueError('[[cue]] needs `languages`, as in languages = ["en"]: cues are words of a language')
        return self


def build_rules(files: Iterable[tuple[str, Mapping[str, Any]]], catalogue: Catalogue) -> CitationRules:
    """Compile the parsed rule files and the catalogue's names.

    In: (file name, parsed TOML) pairs; a file holds for its languages, beside others of the same ones, and for all
    where it names none.
    Raises ConfigError with every problem on a line of its own: file, rule, field, what is allowed.
    """
    tables: list[_File] = []
    problems: list[str] = []
    owners: dict[str, str] = {}
    for name, content in files:
        try:
            tables.append(_File.model_validate(content))
        except ValidationError as error:
            problems += [f"{name}: {_plain(problem, content)}" for problem in error.errors()]
            continue
        rules: tuple[_Rule, ...] = (*tables[-1].cue, *tables[-1].label, *tables[-1].line)
        for rule in rules:
            if rule.id in owners:
                problems.append(f"{name}: {rule.id}: id: already stands in {owners[rule.id]}")
            owners[rule.id] = name
    if problems:
        raise ConfigError("\n".join(problems))
    labels = [
        Label(label.id, label.kind, label.words, label.needs_colon, label.credits_unknown)
        for table in tables
        for label in table.label
    ]
    corrections = [one for table in tables for one in table.correction]
    spoken = [(table.languages, _language(table)) for table in tables if table.languages]
    by_code: dict[str, list[Language]] = {}
    for codes, language in spoken:
        for code in codes:
            by_code.setdefault(code, []).append(language)
    titles = _title_words(tables)
    fused = {code: table.fused for table in tables if table.fused for code in table.languages}
    prefixes = frozenset(prefix for table in tables for prefix in table.prefixes)
    gazetteer = compile_gazetteer(with_names(catalogue.outlets, corrections), titles, fused, prefixes)
    lines = _credit_lines(tables, labels)
    return CitationRules(
        catalogue=catalogue,
        gazetteer=gazetteer,
        languages={code: own[0] if len(own) == 1 else joined(own) for code, own in by_code.items()},
        any_language=joined(language for _, language in spoken),
        credit_lines=lines,
        footers=compile_footers(labels, lambda line: credits_by_layout(line, gazetteer, lines)),
        titles=titles,
        corrections=compile_corrections(corrections),
    )


def rules_version(files: Iterable[tuple[str, Mapping[str, Any]]]) -> str:
    """Derive the version of the rules: an id of the parsed data of all rule and catalogue files and of the code.

    The code is that of extraction as well, with its libraries: texts of two versions are never compared.

    The order of tables inside a file counts (cues are tried in it), names and order of the files do not.
    """
    return short_id(code_version(), *sorted(json.dumps(content, sort_keys=True, default=str) for _, content in files))


def _language(table: _File) -> Language:
    return compile_language(
        Language(
            cues=tuple(
                Cue(
                    rule_id=cue.id,
                    kind=cue.kind,
                    position=cue.position,
                    words=cue.words,
                    reach=cue.reach,
                    joint=frozenset(cue.joint),
                    opener=cue.opener,
                    chain=cue.chain,
                    over_commas=cue.over_commas,
                    name_ends=cue.name_ends,
                    denies=cue.denies,
                    closes=cue.closes,
                    leads=cue.leads,
                    speakers=frozenset(cue.speakers),
                    of_itself=cue.of_itself,
                    followed=cue.followed,
                    barred=frozenset(cue.barred),
                    beside=cue.beside,
                    unless=cue.unless,
                    of_documents=cue.of_documents,
                    fronted=cue.fronted,
                    inverted=cue.inverted,
                )
                for cue in table.cue
            ),
            determiners=frozenset((*table.determiners, *table.origins)),
            outlet_nouns=frozenset(table.outlet_nouns),
            adverbs=frozenset(table.adverbs),
            days=frozenset(table.days),
            conjunctions=frozenset(table.conjunctions),
            endings=frozenset(table.endings),
            about=frozenset(table.about),
            that=frozenset(table.that),
            who=frozenset(table.who),
            reporters=frozenset(table.reporters),
            others=frozenset(table.others),
            works=frozenset((*table.works, *table.beside_works)),
            among_words=frozenset(table.among),
            more=frozenset(table.more),
            documents=frozenset(table.documents),
            names_too=frozenset(table.names_too),
            capital_nouns=table.capital_nouns,
        )
    )


def _credit_lines(tables: Sequence[_File], labels: Iterable[Label]) -> CreditLines:
    return compile_credit_lines(
        labels=labels,
        patterns=(
            LinePattern(
                line.id,
                line.kind,
                _compiled(line.pattern),
                frozenset(line.fields),
                line.needs,
                is_anchored=line.pattern.startswith("^"),
                is_last=line.last,
                is_agencies=line.agencies,
                is_pictures=line.pictures,
            )
            for table in tables
            for line in table.line
        ),
        conjunctions=frozenset(word for table in tables for word in table.conjunctions),
        not_outlets=frozenset(word for table in tables for word in table.not_outlets),
        outlet_ends=tuple(sorted({word for table in tables for word in table.outlet_ends})),
        outlet_nouns=frozenset(word for table in tables for word in table.outlet_nouns),
    )


def _title_words(tables: Sequence[_File]) -> TitleWords:
    return TitleWords(
        ends=frozenset(word for table in tables for word in table.title_ends),
        heads=frozenset(word for table in tables for word in table.title_heads),
        stops=frozenset(words for table in tables for words in table.not_titles),
        top_domains=frozenset(word for table in tables for word in table.top_domains),
        nouns=frozenset(
            form
            for table in tables
            for word in table.outlet_nouns
            for form in ((word, word.capitalize()) if table.capital_nouns else (word,))
        ),
        no_names=frozenset(
            word
            for table in tables
            for words in (table.determiners, *((*cue.words, *cue.opener) for cue in table.cue))
            for word in words
        ),
    )


def _plain(problem: ErrorDetails, content: Mapping[str, Any]) -> str:
    """Word one problem of pydantic's for a person: rule, field, what is wrong."""
    location = problem["loc"]
    if not location:
        return problem["msg"].removeprefix("Value error, ")
    if len(location) >= 2 and location[0] in ("cue", "label", "line") and isinstance(location[1], int):
        rule = content[location[0]][location[1]].get("id", f"[[{location[0]}]] number {location[1] + 1}")
        field = ".".join(str(part) for part in location[2:])
        return f"{rule}: {field}: {_message(problem)}"
    return f"{location[0]}: {_message(problem)}"


_MESSAGES = {
    "tuple_type": 'a list is needed, as in ["reported by"]',
    "too_short": "at least one is needed",
    "string_pattern_mismatch": "three parts in small letters are needed, as en.report.shown_by",
}
"""In words of the files, where the library speaks of its types."""


def _message(problem: ErrorDetails) -> str:
    if problem["type"] == "extra_forbidden":
        return "no such field"
    if problem["loc"][0] == "languages" and problem["type"] == "string_pattern_mismatch":
        return f"codes of two or three small letters are needed, as ro (given: {problem['input']!r})"
    if plain := _MESSAGES.get(problem["type"]):
        return f"{plain} (given: {problem['input']!r})"
    return problem["msg"].removeprefix("Value error, ") + f" (given: {problem['input']!r})"
