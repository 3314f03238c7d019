"""What the commands that change stored rows share with the stations: a store to change, and bringing it to readers."""

from __future__ import annotations

from collections.abc import Callable

from presswatch.errors import InputError
from presswatch.settings import Settings
from storage.home import Home
from storage.publish import Published, publish
from storage.restore import make_ready


def require_store(home: Home, settings: Settings, tell: Callable[[str], None]) -> None:
    """Have a store that can be changed; `tell` hears if it was lost and had to be made again.

    Raises InputError when nothing is stored yet, HomeError when the store cannot be used.
    """
    if not home.store.exists() and not home.snapshot.exists():
        raise InputError(f"nothing is stored in {home.root} yet: presswatch ingest, or presswatch read FILES")
    if restored := make_ready(home, lock_wait_s=settings.store.lock_wait_s):
        tell(restored)


def publish_within_budget(home: Home, settings: Settings) -> Published:
    """Bring the snapshot up to the store, as often as the settings allow."""
    return publish(
        home,
        gb_per_day=settings.store.publish_gb_per_day,
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
    )
