"""`retag`: the citations of stored texts by the present rules; reads nothing, extracts nothing, then publishes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from flows.configuration import Configuration
from presswatch.cite import citations
from presswatch.cite.corrections import corrected
from presswatch.cite.links import links_from
from presswatch.errors import InputError
from storage import retag as stored_texts
from storage.home import Home
from storage.publish import Published, publish
from storage.retag import Choice, Retagged, Stored


def retag(
    home: Home, configuration: Configuration, choice: Choice, on_chunk: Callable[[int, int], None]
) -> tuple[Retagged, Published]:
    """Find the chosen articles' citations anew, and bring them into the snapshot.

    Raises InputError when nothing is stored yet, BusyError when another process holds the store.
    """
    if not home.store.exists():
        raise InputError(f"nothing is stored in {home.root} yet: presswatch ingest, or presswatch read FILES")
    settings, catalogue = configuration.settings, configuration.catalogue
    rules = citations.build_rules(configuration.citation_tables, catalogue)
    done = stored_texts.retag(
        home,
        choice,
        lambda stored: cited(stored, rules),
        version=citations.rules_version((*configuration.outlet_tables, *configuration.citation_tables)),
        outlets=catalogue.outlets,
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
        on_chunk=on_chunk,
    )
    published = publish(
        home,
        gb_per_day=settings.store.publish_gb_per_day,
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
    )
    return done, published


def cited(stored: Stored, rules: citations.CitationRules) -> list[dict[str, Any]]:
    """The citations of a stored text, as rows: found and corrected as when its page was read.

    Its links are gone; those count again that rows tell of which were found by them.
    """
    has = stored.fields
    fields = citations.fields_of(
        text=has.get("text", ""), title=has.get("title"), standfirst=has.get("standfirst"), byline=has.get("byline")
    )
    found = citations.cite(
        fields,
        language=stored.language,
        publisher_id=stored.outlet_id,
        rules=rules,
        links=links_from(stored.rows, rules.catalogue.by_id),
    )
    final = corrected(
        found,
        fields,
        addresses=stored.addresses,
        publisher_id=stored.outlet_id,
        corrections=rules.corrections,
    )
    return [dataclasses.asdict(one) for one in final]
