"""Which feeds are polled today, as the merge can tell: the rest is history, in sight, no trouble of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

import duckdb

_OVERDUE: Final = dt.timedelta(days=2)
"""Every feed is due within a day, an index that leads to others is read within another."""


def save_schedule(connection: duckdb.DuckDBPyConnection, scheduled: Collection[str], polled_at: dt.datetime) -> None:
    """Tell the feeds that are polled from those that no longer are, after a batch that polled.

    In: the ids of the feeds that the configuration has polled by schedule; when the batch began (naive UTC).
    A feed that left the configuration is `unpolled` at once.  One that nothing scheduled ever named (a sitemap that an
    index led to, an address that was given to a run) is when it was not asked for two days after it was due.
    What the batch polled is polled, whoever asked for it.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE scheduled AS SELECT unnest(?::VARCHAR[]) AS feed_id", [sorted(scheduled)]
    )
    connection.execute(
        "UPDATE feeds SET health = 'unpolled', health_since = $at, "
        "  health_because = CASE WHEN is_scheduled THEN 'the catalogue has it polled no longer' "
        "    ELSE 'not asked any more, though due since ' || strftime(next_attempt_at, '%Y-%m-%d %H:%M') END "
        "    || '; was ' || health || coalesce(' (' || health_because || ')', '') "
        "WHERE feed_id NOT IN (FROM scheduled) AND feed_id NOT IN (SELECT feed_id FROM s_feeds) "
        "  AND health <> 'unpolled' AND (is_scheduled OR next_attempt_at < $at::TIMESTAMP - $overdue)",
        {"at": polled_at, "overdue": _OVERDUE},
    )
    connection.execute(
        "UPDATE feeds SET is_scheduled = feed_id IN (FROM scheduled) "
        "WHERE is_scheduled IS DISTINCT FROM (feed_id IN (FROM scheduled)) "
        # a batch that polled it while it was still scheduled: the next one finds that it is no longer
        "  AND NOT (coalesce(is_scheduled, false) AND feed_id IN (SELECT feed_id FROM s_feeds))"
    )
