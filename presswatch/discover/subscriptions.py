"""Turns a list of feeds from elsewhere into `[[outlet]]` tables: outlets that are known get more feeds, others are new.

Whose a feed is, its address says; where that is a service which many outlets use, the site that the list names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from presswatch import urls
from presswatch.catalogue import Catalogue, polled
from presswatch.discover.link_patterns import problem_of
from presswatch.discover.opml import Outline
from presswatch.model import Feed, Outlet, short_id

State = Literal["added", "switched_on", "there", "refused"]

_SHARED_HOSTS: Final = (
    "feedburner.com", "feedproxy.google.com", "news.google.com", "feedblitz.com", "rss.app", "politepol.com",
)  # fmt: skip
"""Services that carry the feeds of many outlets under their own name."""
_DOMAIN: Final = re.compile(r"[a-z0-9.-]+(?::[0-9]{1,5})?")
_ID_LENGTH: Final = 50


@dataclass(frozen=True, slots=True)
class Subscription:
    """What became of one feed of the list.  `why` says it where the state alone does not."""

    state: State
    url: str
    outlet_id: str | None = None
    why: str = ""


def subscribe(
    feeds: Sequence[Outline],
    *,
    catalogue: Catalogue,
    tables: Sequence[Mapping[str, Any]],
    decided: Mapping[str, Mapping[str, str]],
) -> tuple[list[dict[str, Any]], list[Subscription]]:
    """Add feeds to outlet tables.

    In: the feeds; the catalogue as it holds now; the tables that earlier lists led to; for outlets of files that
    come later, and so win, which field which file decides (outlet id -> field -> file).
    Out: the tables with what is new, in their order and then by id, and one line per feed.  The same list again adds
    nothing.
    """
    book = _Book(catalogue, tables, decided, _names(feeds))
    lines = [book.enter(feed) for feed in feeds]
    before = [str(table["id"]) for table in tables]
    order = [*before, *sorted(book.tables.keys() - set(before))]
    return [book.tables[outlet_id] for outlet_id in order], lines


class _Book:
    """The tables while they are being written."""

    def __init__(
        self,
        catalogue: Catalogue,
        tables: Sequence[Mapping[str, Any]],
        decided: Mapping[str, Mapping[str, str]],
        names: Mapping[str, str],
    ) -> None:
        self.tables = {str(table["id"]): dict(table) for table in tables}
        self._catalogue, self._decided, self._names = catalogue, decided, names
        self._owners = {feed.feed_id: outlet.outlet_id for outlet in catalogue.outlets for feed in polled(outlet)}
        self._new_at: dict[str, str] = {}
        self._taken = {alias for outlet in catalogue.outlets for alias in outlet.aliases}

    def enter(self, feed: Outline) -> Subscription:
        feed_id = short_id(urls.canonical(feed.url))
        owner = self._owners.get(feed_id)
        if owner is not None:
            return self._switch_on(owner, feed.url)
        outlet = self._known_outlet(feed)
        if outlet is not None:
            line = self._add_to(outlet, feed)
        else:
            why = "; ".join(filter(None, ("a new outlet", _left_out(feed))))
            line = Subscription("added", feed.url, self._add_new(feed), why)
        if line.state != "refused" and line.outlet_id:
            self._owners[feed_id] = line.outlet_id
        return line

    def _switch_on(self, outlet_id: str, url: str) -> Subscription:
        outlet = self._catalogue.by_id.get(outlet_id)
        if outlet is None or outlet.enabled or self.tables.get(outlet_id, {}).get("enabled"):
            return Subscription("there", url, outlet_id)
        if file := self._decided.get(outlet_id, {}).get("enabled"):
            return Subscription("refused", url, outlet_id, f"{file} switches this outlet off")
        self.tables.setdefault(outlet_id, {"id": outlet_id})["enabled"] = True
        return Subscription("switched_on", url, outlet_id, "the catalogue had it, switched off")

    def _add_to(self, outlet: Outlet, feed: Outline) -> Subscription:
        outlet_id = outlet.outlet_id
        decided = self._decided.get(outlet_id, {})
        if outlet.rights == "denied":
            return Subscription("refused", feed.url, outlet_id, 'the rights of this outlet are "denied"')
        if file := decided.get("feeds"):
            return Subscription("refused", feed.url, outlet_id, f"{file} decides its feeds: add it there")
        if not outlet.enabled and (file := decided.get("enabled")):
            return Subscription("refused", feed.url, outlet_id, f"{file} switches this outlet off")
        table = self.tables.setdefault(outlet_id, {"id": outlet_id})
        # a later table replaces the whole list, so what the outlet has already stands in it too
        present = table.get("feeds") or [_table_of(one) for one in outlet.feeds]
        table["feeds"] = [*present, _feed_table(feed)]
        if not outlet.enabled:
            table["enabled"] = True
        return Subscription("added", feed.url, outlet_id, _left_out(feed))

    def _add_new(self, feed: Outline) -> str:
        home = _home_of(feed)
        if home is not None and home in self._new_at:
            outlet_id = self._new_at[home]
            self.tables[outlet_id]["feeds"].append(_feed_table(feed))
            return outlet_id
        outlet_id = self._free_id(home or feed.title or urls.host_of(feed.url))
        name = self._free_name(feed, home, outlet_id)
        table: dict[str, Any] = {"id": outlet_id, "name": name, "kind": "unlisted"}
        if home is not None and _DOMAIN.fullmatch(home):
            table["domains"] = [home]
        # a title such as “News” must not credit this outlet wherever the word stands
        table |= {"ambiguous_aliases": [name], "enabled": True, "feeds": [_feed_table(feed)]}
        if feed.groups:
            table["note"] = " / ".join(feed.groups)
        self.tables[outlet_id] = table
        if home is not None:
            self._new_at[home] = outlet_id
        return outlet_id

    def _known_outlet(self, feed: Outline) -> Outlet | None:
        hosts = (urls.host_of(url) for url in (feed.url, feed.site) if url)
        return next((outlet for host in hosts if (outlet := self._catalogue.outlet_of(host))), None)

    def _free_id(self, words: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", words.lower())[:_ID_LENGTH].strip("-") or "outlet"
        taken = self._catalogue.by_id.keys() | self.tables.keys()
        numbered = (f"{slug}-{n}" if n > 1 else slug for n in range(1, len(taken) + 2))
        return next(one for one in numbered if one not in taken)

    def _free_name(self, feed: Outline, home: str | None, outlet_id: str) -> str:
        named = feed.title if home is None else self._names.get(home)
        names = ((name or "").strip() for name in (named, home, outlet_id))
        return next((name for name in names if len(name) > 1 and name not in self._taken), f"outlet {outlet_id}")


def _names(feeds: Sequence[Outline]) -> dict[str, str]:
    """By host, what the list calls it: its only feed, or the group that holds all its feeds and no others."""
    of_home: dict[str | None, list[Outline]] = defaultdict(list)
    homes_in: dict[tuple[str, ...], set[str | None]] = defaultdict(set)
    for feed in feeds:
        of_home[_home_of(feed)].append(feed)
        homes_in[feed.groups].add(_home_of(feed))
    names = {}
    for home, own in of_home.items():
        groups = own[0].groups
        is_its_group = groups and {feed.groups for feed in own} == {groups} and homes_in[groups] == {home}
        title = own[0].title if len(own) == 1 else groups[-1] if is_its_group else None
        if home is not None and title:
            names[home] = title
    return names


def _home_of(feed: Outline) -> str | None:
    """The host whose outlet a feed belongs to; None when only a service is named that many outlets use."""
    for url in (feed.url, feed.site):
        host = urls.host_of(url) if url else ""
        if host and not any(host == shared or host.endswith("." + shared) for shared in _SHARED_HOSTS):
            return host
    return None


def _feed_table(feed: Outline) -> dict[str, Any]:
    table: dict[str, Any] = {"url": feed.url}
    if feed.is_listing:
        table["kind"] = "listing"
        if feed.links is not None and problem_of(feed.links) is None:
            table["links"] = feed.links
    return table


def _table_of(feed: Feed) -> dict[str, Any]:
    given = {"url": feed.url, "kind": feed.kind, "links": feed.links}
    return {name: value for name, value in given.items() if value is not None}


def _left_out(feed: Outline) -> str:
    """Say that the expression of a listing is not taken over, and why; nothing when it is, or when there is none."""
    problem = problem_of(feed.links) if feed.is_listing and feed.links is not None else None
    return f"its expression for links is left out: it {problem}" if problem else ""
