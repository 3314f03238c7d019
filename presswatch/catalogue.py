"""The catalogue: which outlets there are, what they are called, where they publish.

The data is config/outlets/<country>.toml, one `[[outlet]]` table each; the shell reads the files, this module checks
them and answers questions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from presswatch.discover.link_patterns import matcher
from presswatch.errors import ConfigError
from presswatch.extract.overrides import ALLOWED, ExtractTable
from presswatch.model import UNKNOWN_OUTLET, Extraction, Feed, Outlet, OutletKind, Rights, short_id
from presswatch.url_forms import unwrapped
from presswatch.urls import ALL, canonical, host_of


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Checked outlets in the order of their ids, with look-ups."""

    outlets: tuple[Outlet, ...]
    by_id: Mapping[str, Outlet]
    by_domain: Mapping[str, Outlet]
    by_name: Mapping[str, Outlet]
    """By the names that are of one outlet alone, case-folded."""

    def outlet_of(self, host: str) -> Outlet | None:
        """Return the outlet whose domain is the longest suffix of the host, or None.

        The host may carry a port; a domain with a port (``127.0.0.1:8951``) matches only that port.
        """
        host = host.lower().rstrip(".")
        if (exact := self.by_domain.get(host)) is not None:
            return exact
        labels = host.partition(":")[0].rstrip(".").split(".")
        suffixes = (".".join(labels[start:]) for start in range(len(labels)))
        return next((found for suffix in suffixes if (found := self.by_domain.get(suffix))), None)

    def feeds(self) -> tuple[Feed, ...]:
        """Return what is polled of all enabled outlets, by outlet id; an outlet that denies its pages is not asked."""
        return tuple(
            feed for outlet in self.outlets if outlet.enabled and outlet.rights != "denied" for feed in polled(outlet)
        )

    def scheduled(self, outlet_ids: Sequence[str]) -> frozenset[str]:
        """Return the ids of the feeds that are polled by schedule (see `feeds_of`)."""
        return frozenset(feed.feed_id for feed in self.feeds_of(outlet_ids))

    def feeds_of(self, outlet_ids: Sequence[str]) -> tuple[Feed, ...]:
        """Return what a schedule polls: of these outlets, without any of all that are enabled.

        An outlet that denies its pages has none, even if it is named.
        """
        if not outlet_ids:
            return self.feeds()
        named = (self.by_id[outlet_id] for outlet_id in outlet_ids if outlet_id in self.by_id)
        return tuple(feed for one in named if one.rights != "denied" for feed in polled(one))

    def rights_at(self, url: str) -> Rights:
        """What the outlet of an address allows to keep; everything where no outlet of ours publishes."""
        outlet = self.outlet_of(host_of(unwrapped(url)))
        return outlet.rights if outlet else "full_text"

    def is_denied(self, url: str) -> bool:
        """True where nothing is asked for: the outlet of this address denies its pages."""
        return self.rights_at(url) == "denied"

    def outlet_id_at(self, url: str) -> str:
        """Whose address this is: an outlet of ours, else its host; ``unknown`` where it has none."""
        host = host_of(unwrapped(url))
        outlet = self.outlet_of(host)
        return outlet.outlet_id if outlet else host or UNKNOWN_OUTLET

    def query_lists(self, url: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parameters that the outlet of an address keeps, and those that it drops."""
        outlet = self.outlet_of(host_of(url))
        return (outlet.query_keep, outlet.query_drop) if outlet else ((), ())

    def url_key(self, url: str) -> str:
        """The canonical form of a page's address, by the lists of its outlet: what identity goes by."""
        keep, drop = self.query_lists(url)
        return canonical(url, keep=keep, drop=drop)

    def timezone_of(self, outlet_id: str) -> str | None:
        """The zone in which an outlet means the times that name none."""
        outlet = self.by_id.get(outlet_id)
        return outlet.timezone if outlet else None


def polled(outlet: Outlet) -> tuple[Feed, ...]:
    """Return what is polled of an outlet: its feeds, or its sitemaps where it has none and is not only cited."""
    return outlet.feeds if outlet.feeds or outlet.cited_only else sitemaps(outlet)


def sitemaps(outlet: Outlet) -> tuple[Feed, ...]:
    """Return the sitemaps of an outlet's table, as what can be polled."""
    return tuple(Feed(short_id(canonical(url)), outlet.outlet_id, url) for url in outlet.sitemaps)


_Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]
_Name = Annotated[str, StringConstraints(min_length=2, strip_whitespace=True)]
_OneLetterName = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_Domain = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+(:[0-9]{1,5})?$")]
_Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+")]


_Parameter = Annotated[str, StringConstraints(pattern=r"^[^\s=&?#*]+$")]


@lru_cache
def _known_zone(name: str) -> str:
    """Refuse a zone that does not exist here: the first date to be read by it would end the run."""
    try:
        ZoneInfo(name)
    except (LookupError, OSError):
        raise ValueError("no such zone") from None
    return name


_Zone = Annotated[str, StringConstraints(pattern=r"^(UTC|[A-Z][A-Za-z]+/[A-Za-z_/+-]+)$"), AfterValidator(_known_zone)]


def _usable(expression: str) -> str:
    matcher(expression)
    return expression


_Expression = Annotated[str, AfterValidator(_usable)]


class _FeedTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    url: _Url
    kind: Literal["listing"] | None = None
    links: _Expression | None = None
    seen: dt.date | None = None


class _SitemapTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    url: _Url
    seen: dt.date | None = None


_Sitemap = Annotated[_SitemapTable, BeforeValidator(lambda given: {"url": given} if isinstance(given, str) else given)]
"""A table, or the address alone, as users have written it."""


class _ArchiveTable(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+/\S*%[Ymdj]")]
    links: _Expression | None = None


class _OutletTable(BaseModel):
    """The fields of one `[[outlet]]` table; what each means stands in docs/add-an-outlet.md."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: _Id
    name: _Name
    kind: OutletKind
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,3}$")] | None = None
    languages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")], ...] = ()
    domains: tuple[_Domain, ...] = ()
    aliases: tuple[_Name, ...] = ()
    ambiguous_aliases: tuple[_OneLetterName, ...] = ()
    stop_phrases: tuple[_Name, ...] = ()
    owner_group: str | None = None
    rights: Rights = "full_text"
    enabled: bool = False
    cited_only: bool = False
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[0-9]+$")] | None = None
    timezone: _Zone | None = None
    feeds: tuple[_FeedTable, ...] = ()
    sitemaps: tuple[_Sitemap, ...] = ()
    archives: tuple[_ArchiveTable, ...] = ()
    extract: ExtractTable = ExtractTable()
    query_keep: tuple[_Parameter, ...] = ()
    query_drop: tuple[_Parameter | Literal["*"], ...] = ()
    note: str = ""
    evidence: tuple[str, ...] = ()


def build(files: Iterable[tuple[str, Mapping[str, Any]]]) -> Catalogue:
    """Check the parsed files and join them into one catalogue.

    In: (file name, parsed TOML) pairs, the shipped files first, the user's own last.  A table whose id an earlier
    file has already given changes only the fields that it names; so `enabled = true` beside an id switches a shipped
    outlet on.
    Raises ConfigError with every problem on a line of its own: file, outlet, field, what is allowed.
    """
    tables: dict[str, dict[str, Any]] = {}
    origin: dict[str, str] = {}
    problems: list[str] = []
    for file, content in files:
        problems += [f"{file}: {key}: no such table; known is: [[outlet]]" for key in content if key != "outlet"]
        seen: set[str] = set()
        given = content.get("outlet", ())
        if not isinstance(given, list | tuple) or not all(isinstance(table, Mapping) for table in given):
            problems.append(f"{file}: outlet: write [[outlet]], with two brackets, above the fields of each outlet")
            continue
        for number, table in enumerate(given, start=1):
            outlet_id = str(table.get("id", f"table {number}"))
            if outlet_id in seen:
                problems.append(f"{file}: {outlet_id}: id: stands twice in this file")
            seen.add(outlet_id)
            tables[outlet_id] = {**tables.get(outlet_id, {}), **table}
            origin[outlet_id] = file
    outlets = []
    for outlet_id, table in sorted(tables.items()):
        try:
            outlets.append(_outlet(_OutletTable.model_validate(table)))
        except ValidationError as error:
            problems += [f"{origin[outlet_id]}: {outlet_id}: {_plain(problem)}" for problem in error.errors()]
    problems += _clashes(outlets, origin)
    if problems:
        raise ConfigError("\n".join(problems))
    return Catalogue(
        outlets=tuple(outlets),
        by_id={outlet.outlet_id: outlet for outlet in outlets},
        by_domain={domain: outlet for outlet in outlets for domain in outlet.domains},
        by_name={alias.casefold(): outlet for outlet in outlets for alias in outlet.aliases},
    )


def _outlet(table: _OutletTable) -> Outlet:
    # the name credits the outlet as well, unless the table says that it is a common word or shared
    is_name_given = table.name in (*table.aliases, *table.ambiguous_aliases)
    return Outlet(
        outlet_id=table.id,
        feeds=tuple(
            Feed(short_id(canonical(feed.url)), table.id, feed.url, feed.kind, feed.links) for feed in table.feeds
        ),
        archives=tuple(
            Feed(short_id(archive.url), table.id, archive.url, "listing", archive.links) for archive in table.archives
        ),
        sitemaps=tuple(sitemap.url for sitemap in table.sitemaps),
        aliases=table.aliases if is_name_given else (*table.aliases, table.name),
        extract=Extraction(**table.extract.model_dump()),
        **table.model_dump(exclude={"id", "feeds", "sitemaps", "archives", "aliases", "extract", "note", "evidence"}),
    )


def _clashes(outlets: Iterable[Outlet], origin: Mapping[str, str]) -> list[str]:
    """Word what no single table can show: a domain, feed or name that two outlets claim."""
    problems = []
    owners: dict[tuple[str, str], str] = {}
    ambiguous: dict[str, str] = {}

    def claim(field: str, value: str, outlet_id: str, *, shown: str | None = None) -> None:
        owner = owners.setdefault((field, value), outlet_id)
        if owner != outlet_id:
            problems.append(f"{origin[outlet_id]}: {outlet_id}: {field}: {shown or value!r} already belongs to {owner}")

    outlets = list(outlets)
    for outlet in outlets:
        for domain in outlet.domains:
            claim("domains", domain, outlet.outlet_id)
        for feed in outlet.feeds:
            claim("feeds", feed.feed_id, outlet.outlet_id, shown=feed.url)
        for alias in outlet.aliases:
            claim("aliases", alias, outlet.outlet_id)
        ambiguous.update(dict.fromkeys(outlet.ambiguous_aliases, outlet.outlet_id))
        problems += [
            f"{origin[outlet.outlet_id]}: {outlet.outlet_id}: query_drop: {name!r} stands in query_keep, too"
            for name in outlet.query_drop
            if name in outlet.query_keep
        ]
        if len({feed.feed_id for feed in outlet.feeds}) < len(outlet.feeds):
            problems.append(f"{origin[outlet.outlet_id]}: {outlet.outlet_id}: feeds: the same address stands twice")
    problems += [
        f"{origin[owner]}: {owner}: aliases: {alias!r} is an ambiguous alias of {ambiguous[alias]}; "
        "a name that two outlets share must be ambiguous for both"
        for (field, alias), owner in owners.items()
        if field == "aliases" and alias in ambiguous
    ]
    return problems


_ALLOWED = {
    "id": "lower-case letters, digits and hyphens",
    "domains": "a bare host such as example.org or 127.0.0.1:8000",
    "feeds": 'a table with an http(s) address: { url = "https://...", seen = 2026-05-02 }; a page without a feed has '
    'kind = "listing" too, and links = a regular expression that the addresses of its articles match '
    "(at most 200 characters, no look-around)",
    "sitemaps": 'tables with an http(s) address, { url = "https://...", seen = 2026-05-02 }, or such addresses alone',
    "archives": "a table with an http(s) address that holds %Y, %m and %d where the day stands, and perhaps links",
    "extract": ALLOWED,
    "query_keep": "names of parameters of its addresses",
    "query_drop": f"names of parameters of its addresses, or {ALL} for all that query_keep does not name",
    "country": "an upper-case country code",
    "languages": "lower-case language codes",
    "timezone": "an IANA zone such as Europe/Bucharest",
    "wikidata": "an item id such as Q130879",
}


def _plain(problem: ErrorDetails) -> str:
    """Word one problem of pydantic's for a person: field, what is wrong, what is allowed."""
    field = str(problem["loc"][0])
    if problem["type"] == "extra_forbidden" and len(problem["loc"]) == 1:
        return f"{field}: no such field; known are: {', '.join(_OutletTable.model_fields)}"
    if problem["type"] == "missing" and len(problem["loc"]) == 1:
        return f"{field}: must be given"
    if problem["type"] == "tuple_type":
        return f"{field}: must be a list: [...] (given: {problem['input']!r})"
    allowed = _ALLOWED.get(field) or problem["msg"].removeprefix("Input should be ")
    return f"{field}: allowed: {allowed} (given: {problem['input']!r})"
