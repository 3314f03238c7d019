"""`relate --rebuild`: groups and originals of stored articles anew; reads no page, then publishes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

from flows.configuration import Configuration
from flows.publishing import publish_within_budget, require_store
from presswatch.errors import ConfigError
from presswatch.relate.meaning import Embed, load_embed
from presswatch.settings import Relate
from presswatch.url_forms import match_key
from storage import rebuild as stored
from storage.home import Home
from storage.neighbours import Windows
from storage.publish import Published
from storage.rebuild import Days, Rebuilt


def rebuild(
    home: Home,
    configuration: Configuration,
    days: Days,
    on_batch: Callable[[int, int], None],
    tell: Callable[[str], None] = lambda _: None,
) -> tuple[Rebuilt, Published]:
    """Relate the articles of these days anew, and bring that into the snapshot.

    Raises InputError when nothing is stored yet, BusyError when another process holds the store.
    """
    settings, catalogue = configuration.settings, configuration.catalogue
    require_store(home, settings, tell)

    def key_of(url: str) -> str:
        keep, drop = catalogue.query_lists(url)
        return match_key(url, keep=keep, drop=drop)

    done = stored.rebuild(
        home,
        days,
        windows=windows_of(settings.relate),
        embed=embed_of(settings.relate),
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
        match_key=key_of,
        on_batch=on_batch,
    )
    return done, publish_within_budget(home, settings)


def windows_of(settings: Relate) -> Windows:
    """The settings as spans of time."""
    return Windows(dt.timedelta(hours=settings.copy_window_h), dt.timedelta(hours=settings.story_window_h))


def embed_of(settings: Relate) -> Embed | None:
    """The model of meaning where the settings ask for it, else None.

    Raises ConfigError where it is not installed.
    """
    return _loaded() if settings.semantic else None


@cache
def _loaded() -> Embed:
    embed = load_embed()
    if embed is None:
        raise ConfigError("[relate] semantic = true, but the model is not installed: make semantic, or set it to false")
    return embed
