"""What a document lists, on its way to entries: which items are one and the same, and which name no address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from presswatch.discover.feed_document import DropRule
from presswatch.model import Entry, short_id

TEXT_CAP = 20_000
"""Characters of a title or summary that are kept; feeds with full text put the article there."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One item as a document lists it.

    `link` is its absolute address, None when it has no usable one; `written` is the link as it stands there.
    `entry` makes the rest of the entry, given its id; it is called for items that are kept only.
    """

    link: str | None
    written: str | None
    guid: str | None
    title: str | None
    entry: Callable[[str], Entry]


def entries_of(items: Sequence[Listed], feed_id: str) -> tuple[tuple[Entry, ...], tuple[tuple[DropRule, str], ...]]:
    """Turn items into entries, in their order, and say which were left out and why.

    An item is known again by its guid, without one by its link.  Some feeds give one guid to all their items; then it
    is no identity, and the link has to help.
    """
    meant: dict[str, set[str]] = defaultdict(set)
    for item in items:
        if item.guid and item.link:
            meant[item.guid].add(item.link)
    entries: dict[str, Entry] = {}
    dropped: list[tuple[DropRule, str]] = []
    for item in items:
        if item.link is None:
            rule: DropRule = "bad_link" if item.written else "no_link"
            dropped.append((rule, item.title or item.written or item.guid or ""))
            continue
        identity = (item.guid, item.link) if item.guid and len(meant[item.guid]) > 1 else (item.guid or item.link,)
        entry_id = short_id(feed_id, *identity)
        if entry_id in entries:
            dropped.append(("duplicate_in_document", item.link))
        else:
            entries[entry_id] = item.entry(entry_id)
    return tuple(entries.values()), tuple(dropped)
