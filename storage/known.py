"""What is known already: the published snapshot, and the batches that are not in it yet.  Opens no store.

Consulted before anything is fetched, so that no address is asked for twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Final, Self

from presswatch import urls
from presswatch.discover.past import KnownArticle, KnownEntry
from presswatch.discover.polling import is_due
from presswatch.discover.revisits import Seen
from presswatch.model import Host
from storage.batches import Batch, at_station, naive
from storage.home import Home
from storage.lines import BACKFILL, FeedState
from storage.store import connect_snapshot

_ENTRY = ", ".join(KnownEntry.__dataclass_fields__)
_LOOKED: Final = ("checked_at", "outcome", "etag", "last_modified", "next_attempt_at")


@dataclass(frozen=True, slots=True)
class LastPage:
    """A page on which an article could be read: its address, its bytes' SHA-256, and where it stands, if it is held."""

    url: str
    sha256: str
    place: Sequence[Any] | None
    """(WARC file, offset, length)"""


class Known:
    """A view of what a home knows, taken when it is made.  A context manager, because it may hold the snapshot open."""

    def __init__(self, home: Home, url_key: Callable[[str], str] = urls.canonical) -> None:
        self.url_key = url_key
        """The form of an address by which its article is found."""
        self._connection = connect_snapshot(home.snapshot) if home.snapshot.exists() else None
        self._entries: dict[str, KnownEntry] = {}
        self._urls: dict[str, KnownArticle] = {}
        self._pages: set[str] = set()
        self._feeds: dict[str, FeedState] = {}
        self._hosts: dict[str, Host] = {}
        self._checks: dict[str, dict[str, Any]] = {}
        # a snapshot that an older presswatch published has no such table, or not all of it
        self._has_hosts = bool(
            self._rows("SELECT 1 FROM duckdb_columns() WHERE table_name = 'hosts' AND column_name = 'not_before'")
        )
        for row in self._rows(f"SELECT {', '.join(FeedState.__dataclass_fields__)} FROM feeds"):  # noqa: S608
            state = FeedState(*map(_aware, row))
            self._feeds[state.feed_id] = state
        pending = [batch for station in (home.merged, home.understood, home.collected) for batch in at_station(station)]
        for batch in sorted(pending, key=lambda b: b.batch_id):
            self._overlay(batch)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is not None:
            self._connection.close()

    def feed(self, feed_id: str) -> FeedState | None:
        """The state after the last poll of a feed; None before the first."""
        return self._feeds.get(feed_id)

    def host(self, address: str) -> Host | None:
        """What ``scheme://host:port`` lets machines do, as last asked; None when it never was."""
        if address not in self._hosts:
            fields = ", ".join(Host.__dataclass_fields__)
            found = self._rows(f"SELECT {fields} FROM hosts WHERE address = ?", [address]) if self._has_hosts else []  # noqa: S608
            return Host(*map(_aware, found[0])) if found else None
        return self._hosts[address]

    def paces(self) -> list[tuple[str, float | None, dt.datetime | None]]:
        """How slowly hosts wish to be asked: address, crawl delay, time to come; of those that have such a wish."""
        sql = "SELECT address, crawl_delay_s, not_before FROM hosts WHERE crawl_delay_s > 0 OR not_before IS NOT NULL"
        found = {row[0]: (row[0], row[1], _aware(row[2])) for row in (self._rows(sql) if self._has_hosts else ())}
        for host in self._hosts.values():
            found[host.address] = (host.address, host.crawl_delay_s, host.not_before)
        return list(found.values())

    def entries(self, entry_ids: Collection[str]) -> dict[str, KnownEntry]:
        """Those of the entries that were seen before, by id."""
        missing = [entry_id for entry_id in entry_ids if entry_id not in self._entries]
        found = self._look_up(f"SELECT {_ENTRY} FROM entries WHERE entry_id IN (SELECT unnest(?))", missing)  # noqa: S608
        known = {entry.entry_id: entry for entry in (KnownEntry(*map(_aware, row)) for row in found)}
        known.update((i, self._entries[i]) for i in entry_ids if i in self._entries)
        return known

    def articles_at(self, url_keys: Collection[str]) -> dict[str, KnownArticle]:
        """The articles that these canonical addresses lead to, by address."""
        found = self._look_up(
            # the few addresses first, or every revision of the store is grouped for them
            "WITH u AS MATERIALIZED (SELECT url_key, article_id FROM article_urls WHERE url_key IN (SELECT unnest(?))) "
            "SELECT u.url_key, u.article_id, max(r.seen_at) FROM u JOIN revisions r USING (article_id) GROUP BY ALL",
            list(url_keys),
        )
        known = {key: KnownArticle(article_id, _aware(at)) for key, article_id, at in found}
        for key in url_keys:
            if (pending := self._urls.get(key)) is not None:
                before = known.get(key)
                known[key] = (
                    pending
                    if before is None
                    else KnownArticle(before.article_id, max(before.fetched_at, pending.fetched_at))
                )
        return known

    def seen_since(self, since: dt.datetime) -> list[Seen]:
        """The articles that were fetched online and first seen since then, as the last look left them."""
        return self._seen("FROM articles a JOIN article_checks k USING (article_id) WHERE first_seen_at >= ?", since)

    def seen_longest_ago(self, most: int) -> list[Seen]:
        """As many articles that were fetched online, beginning with the one that was looked at longest ago."""
        looked = "(FROM article_checks ORDER BY checked_at, article_id LIMIT ?)"
        found = self._seen(f"FROM articles a JOIN {looked} k USING (article_id)", most + len(self._checks))
        return sorted(found, key=lambda one: (one.checked_at, one.article_id))[:most]

    def seen_named(self, article_ids: Collection[str]) -> list[Seen]:
        """These articles, however they came, if they have an address online."""
        return self._seen(
            "FROM articles a LEFT JOIN article_checks k USING (article_id) "
            "WHERE a.article_id IN (SELECT unnest(?)) AND starts_with(a.url, 'http')",
            list(article_ids),
        )

    def _seen(self, source: str, parameter: Any) -> list[Seen]:  # noqa: ANN401  (of `source`)
        found = self._rows(
            "SELECT a.article_id, a.outlet_id, a.url, a.entry_id, a.first_seen_at, a.published_at, "
            "  coalesce(k.checked_at, a.fetched_at), coalesce(k.outcome, 'ok'), coalesce(a.rights, 'full_text'), "
            "  k.etag, k.last_modified, coalesce(k.attempts, 0), k.next_attempt_at, k.away_since "
            f"{source} ORDER BY a.first_seen_at, a.article_id",
            [naive(parameter) if isinstance(parameter, dt.datetime) else parameter],
        )
        seen = [Seen(*map(_aware, row)) for row in found]
        return [replace(one, **self._checks.get(one.article_id, {})) for one in seen]

    def last_pages(self, article_ids: Collection[str]) -> dict[str, LastPage]:
        """The pages on which these articles could be read last; those that are held no longer have no place."""
        found = self._look_up(
            'SELECT r.article_id, p.url, p.sha256, p.file, p."offset", p.length FROM ('
            "  SELECT article_id, page_id FROM revisions WHERE text_sha256 IS NOT NULL "
            "  AND article_id IN (SELECT unnest(?)) "
            "  QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY rev_no DESC) = 1) r JOIN pages p "
            "USING (page_id)",
            list(article_ids),
        )
        return {
            article_id: LastPage(url, sha256, place if place[0] else None) for article_id, url, sha256, *place in found
        }

    def n_listed(self, feed_id: str, addresses: Collection[str]) -> int:
        """How many of the addresses a feed has listed before, under whatever guid."""
        found = self._look_up(
            "SELECT DISTINCT url FROM entries WHERE feed_id = ? AND url IN (SELECT unnest(?))",
            list(addresses),
            feed_id,
        )
        pending = {entry.url for entry in self._entries.values() if entry.feed_id == feed_id}
        return len({row[0] for row in found} | pending.intersection(addresses))

    def pages(self, page_ids: Collection[str]) -> set[str]:
        """Those of the pages that are held already."""
        found = self._look_up("SELECT page_id FROM pages WHERE page_id IN (SELECT unnest(?))", list(page_ids))
        return {row[0] for row in found} | {page_id for page_id in page_ids if page_id in self._pages}

    def waiting(self, now: dt.datetime, *, feed_ids: Collection[str] | None = None) -> list[KnownEntry]:
        """Entries whose page may be asked for now, the longest waiting first; of some feeds, or of all.

        They wait for their first page, or have an article that was edited and could not be fetched again yet.
        """
        return [
            entry
            for entry in self._waiting("rule IS DISTINCT FROM ?")
            if entry.rule != BACKFILL
            and is_due(entry.next_attempt_at, now)
            and (feed_ids is None or entry.feed_id in feed_ids)
        ]

    def waiting_for_backfill(self) -> list[KnownEntry]:
        """Entries that an earlier `backfill` listed and had no room for, the longest waiting first."""
        return [entry for entry in self._waiting("rule = ?") if entry.rule == BACKFILL]

    def _waiting(self, condition: str) -> list[KnownEntry]:
        found = self._rows(
            f"SELECT {_ENTRY} FROM entries WHERE (state = 'waiting' OR next_attempt_at IS NOT NULL) "  # noqa: S608
            f"AND {condition} ORDER BY next_attempt_at, entry_id",
            [BACKFILL],
        )
        current = {entry.entry_id: entry for entry in (KnownEntry(*map(_aware, row)) for row in found)}
        current.update(self._entries)
        return [entry for entry in current.values() if entry.state == "waiting" or entry.next_attempt_at is not None]

    def _overlay(self, batch: Batch) -> None:
        for line in batch.lines("feeds"):
            state = FeedState(**{name: _parsed(name, value) for name, value in line.items()})
            self._feeds[state.feed_id] = state
        for line in batch.lines("hosts"):
            host = Host(**{name: _parsed(name, value) for name, value in line.items()})
            self._hosts[host.address] = host
        for line in batch.lines("checks"):
            if "article_id" in line:
                found = {name: _parsed(name, line.get(name)) for name in _LOOKED}
                self._checks[line["article_id"]] = {**found, "attempts": line["attempts"]}
        for line in batch.lines("pages"):
            self._pages.add(line["page_id"])
            self._urls[self.url_key(line["url"])] = KnownArticle(None, _parsed("fetched_at", line["fetched_at"]))
        for line in batch.lines("sightings"):
            fields = {n: _parsed(n, v) for n, v in line.items() if n in KnownEntry.__dataclass_fields__}
            entry = KnownEntry(**fields)
            if line["state"] == "fetched":
                # whether a page that was asked for again has changed, the merge says; until then it has not
                n_unchanged = fields.get("n_unchanged", 0) + (fields.get("attempts", 0) > 1)
                entry = KnownEntry(**{**fields, "state": "known", "n_unchanged": n_unchanged})
                self._urls[self.url_key(line["url"])] = KnownArticle(
                    line.get("article_id"), _parsed("seen_at", line["seen_at"])
                )
            self._entries[entry.entry_id] = entry

    def _look_up(self, sql: str, keys: list[str], *before: str) -> list[tuple[Any, ...]]:
        return self._rows(sql, [*before, keys]) if keys else []

    def _rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, list(parameters)).fetchall() if self._connection else []


def _aware(value: Any) -> Any:  # noqa: ANN401  (a column's value)
    return value.replace(tzinfo=dt.UTC) if isinstance(value, dt.datetime) else value


def _parsed(name: str, value: Any) -> Any:  # noqa: ANN401  (a JSON value)
    is_time = name.endswith("_at") or name in ("health_since", "not_before")
    return dt.datetime.fromisoformat(value).replace(tzinfo=dt.UTC) if is_time and value else value
