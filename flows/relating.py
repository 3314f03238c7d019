"""`relate --rebuild`: groups and originals of stored articles anew; reads no page, then publishes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from flows.configuration import Configuration
from presswatch.errors import InputError
from storage import rebuild as stored
from storage.home import Home
from storage.publish import Published, publish
from storage.rebuild import Days, Rebuilt


def rebuild(
    home: Home, configuration: Configuration, days: Days, on_batch: Callable[[int, int], None]
) -> tuple[Rebuilt, Published]:
    """Relate the articles of these days anew, and bring that into the snapshot.

    Raises InputError when nothing is stored yet, BusyError when another process holds the store.
    """
    if not home.store.exists():
        raise InputError(f"nothing is stored in {home.root} yet: presswatch ingest, or presswatch read FILES")
    settings = configuration.settings
    done = stored.rebuild(
        home,
        days,
        window=dt.timedelta(hours=settings.relate.copy_window_h),
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
        on_batch=on_batch,
    )
    published = publish(
        home,
        gb_per_day=settings.store.publish_gb_per_day,
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
    )
    return done, published
