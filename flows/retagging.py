"""`retag`: the citations of stored texts by the present rules; reads nothing, extracts nothing, then publishes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from flows.configuration import Configuration
from flows.publishing import publish_within_budget, require_store
from presswatch.cite import citations
from presswatch.cite.corrections import met
from presswatch.cite.links import links_from
from storage import retag as stored_texts
from storage.home import Home
from storage.publish import Published
from storage.retag import Choice, Retagged, Stored


def retag(
    home: Home,
    configuration: Configuration,
    choice: Choice,
    on_chunk: Callable[[int, int], None],
    tell: Callable[[str], None] = lambda _: None,
) -> tuple[Retagged, tuple[str, ...], Published]:
    """Find the chosen articles' citations anew, and bring them into the snapshot.

    Out: what was done, the places of corrections that met nothing, what was published.
    Raises InputError when nothing is stored yet, BusyError when another process holds the store.
    """
    settings, catalogue = configuration.settings, configuration.catalogue
    require_store(home, settings, tell)
    rules = citations.build_rules(configuration.citation_tables, catalogue)
    seen: set[int] = set()

    def cite(stored: Stored) -> list[dict[str, Any]]:
        rows, numbers = cited(stored, rules)
        seen.update(numbers)
        return rows

    done = stored_texts.retag(
        home,
        choice,
        cite,
        version=citations.rules_version((*configuration.outlet_tables, *configuration.citation_tables)),
        outlets=catalogue.outlets,
        lock_wait_s=settings.store.lock_wait_s,
        timezone=settings.display.timezone,
        on_chunk=on_chunk,
    )
    published = publish_within_budget(home, settings)
    return done, _idle(configuration.correction_places, seen, choice, done), published


def _idle(places: tuple[str, ...], seen: set[int], choice: Choice, done: Retagged) -> tuple[str, ...]:
    """The places of corrections that met nothing; none where only some articles were asked for, or none was left."""
    is_whole = dataclasses.replace(choice, all=False) == Choice()
    if not (is_whole and done.n_articles):
        return ()
    return tuple(place for number, place in enumerate(places) if number not in seen)


def cited(stored: Stored, rules: citations.CitationRules) -> tuple[list[dict[str, Any]], frozenset[int]]:
    """The citations of a stored text, as rows, and the numbers of the corrections that mean something in it.

    They are found and corrected as when its page was read.
    Its links are gone; those count again that rows tell of which were found by them.
    """
    has = stored.fields
    fields = citations.fields_of(
        text=has.get("text", ""), title=has.get("title"), standfirst=has.get("standfirst"), byline=has.get("byline")
    )
    found, final = citations.cite_corrected(
        fields,
        language=stored.language,
        publisher_id=stored.outlet_id,
        rules=rules,
        links=links_from(stored.rows, rules.catalogue.by_id),
        addresses=stored.addresses,
    )
    numbers = met(found, fields, addresses=stored.addresses, corrections=rules.corrections)
    return [dataclasses.asdict(one) for one in final], numbers
