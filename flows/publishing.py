"""What the commands that change stored rows share with the stations: a store to change, and bringing it to readers."""

from __future__ import annotations

from presswatch.errors import InputError
from presswatch.settings import Settings
from storage.home import Home
from storage.publish import Published, publish


def require_store(home: Home) -> None:
    """Raise InputError when nothing is stored yet."""
    if not home.store.exists():
        raise InputError(f"nothing is stored in {home.root} yet: presswatch ingest, or presswatch read FILES")


def publish_within_budget(home: Home, settings: Settings) -> Published:
    """Bring the snapshot up to the store, as often as the settings allow."""
    return publish(
        home,
        gb_per_day=settings.store.publish_gb_per_day,
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
    )
