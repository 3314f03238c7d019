"""What a document lists, on its way to entries: which items are one and the same, and which name no address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from presswatch import urls
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
        name = item.guid or item.link
        is_shared = len(meant.get(name, ())) > 1 and item.guid is not None
        entry_id = _by_both(feed_id, name, item.link) if is_shared else by_guid(feed_id, name)
        if entry_id in entries:
            dropped.append(("duplicate_in_document", item.link))
        else:
            entries[entry_id] = item.entry(entry_id)
    return tuple(entries.values()), tuple(dropped)


def by_guid(feed_id: str, guid: str) -> str:
    """Give the id of the entry that a guid stands for, by itself."""
    return short_id(feed_id, guid)


def elsewhere(entry: Entry, known_url: str, url_key: Callable[[str], str] = urls.canonical) -> Entry | None:
    """Give an entry of its own to a guid that led to another address when it was first listed; None where it leads on.

    The guid is then as little an identity as one that a single document gives to several items: a daily column has one,
    a place on a front page, a link that was wrong and was corrected.
    """
    if not entry.guid or not entry.feed_id or entry.url == known_url:
        return None
    if url_key(entry.url) == url_key(known_url):
        return None
    return replace(entry, entry_id=_by_both(entry.feed_id, entry.guid, entry.url))


def former_id(entry: Entry) -> str | None:
    """Give the id of the entry that had an entry's guid first; None for that entry itself."""
    if not entry.guid or not entry.feed_id or entry.entry_id != _by_both(entry.feed_id, entry.guid, entry.url):
        return None
    return by_guid(entry.feed_id, entry.guid)


def _by_both(feed_id: str, guid: str, link: str) -> str:
    return short_id(feed_id, guid, link)
