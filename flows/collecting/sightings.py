"""Entries as one fetch or file showed them: the lines that say so, before and after they are compared with the past."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from presswatch.discover.listed import elsewhere, former_id
from presswatch.discover.past import Judged, KnownArticle, KnownEntry, Verdict, judge
from presswatch.model import Entry
from storage.known import Known
from storage.lines import Sighting, SightingState


@dataclass(frozen=True, slots=True)
class Met:
    """An entry of a document beside the past: what is to be done, and its line, made out for that.

    The line of one that is asked for counts the attempt that is to come; it has no fetch yet.
    """

    entry: Entry
    verdict: Verdict
    sighting: Sighting
    before: KnownEntry | None
    former: KnownEntry | None = None
    """The entry that had its guid first, where that led to another address."""


def meet(entries: Sequence[Entry], known: Known, now: dt.datetime, *, by_words: bool) -> list[Met]:
    """Compare what a document lists with what is known, in its order; `by_words` as `judge` describes it."""
    past = known.entries([entry.entry_id for entry in entries])
    others = {}
    for entry in entries:
        first = past.get(entry.entry_id)
        if first is not None and (other := elsewhere(entry, first.url, known.url_key)) is not None:
            others[entry.entry_id] = other
    entries = [others.get(entry.entry_id, entry) for entry in entries]
    past.update(known.entries([other.entry_id for other in others.values()]))
    to_come = [e for e in entries if (b := past.get(e.entry_id)) is None or b.state == "waiting"]
    first_of = {one.entry_id: name for one in to_come if (name := former_id(one)) is not None}
    formers = known.entries(list(first_of.values()))
    keys = {entry.entry_id: known.url_key(entry.url) for entry in entries}
    held = known.articles_at([keys[entry.entry_id] for entry in entries if _asks_for_article(entry, past)])
    met = []
    for entry in entries:
        before, former = past.get(entry.entry_id), formers.get(first_of.get(entry.entry_id, ""))
        article = held.get(keys[entry.entry_id])
        judged = judge(entry, before, article, now, by_words=by_words, former=former)
        if former is not None and before is None and article is None and judged.verdict == "known":
            # taken for the article that its guid has led to so far: no entry of its own
            same = replace(entry, entry_id=former.entry_id, url=former.url)
            met.append(Met(same, "known", met_again(sighting_of(same, None, now), former), former))
            continue
        line = _line(entry, judged, before, article, keys[entry.entry_id], now)
        if former is not None and judged.verdict == "ask":
            line = replace(line, instead_of=former.entry_id)
        met.append(Met(entry, judged.verdict, line, before, former))
    return met


def sighting_of(
    entry: Entry, fetch_no: int | None, at: dt.datetime, state: SightingState = "waiting", *, rule: str | None = None
) -> Sighting:
    """One entry as one fetch saw it."""
    return Sighting(
        entry.entry_id,
        entry.url,
        at,
        state,
        fetch_no,
        feed_id=entry.feed_id,
        guid=entry.guid,
        title=entry.title,
        published_raw=entry.published_raw,
        updated_at=entry.updated_at,
        rule=rule,
        claims=entry,
    )


def met_again(sighting: Sighting, before: KnownEntry) -> Sighting:
    """An entry that was seen before and about which nothing is to be done: it stays what it was."""
    return replace(
        sighting,
        state="known" if before.state == "article" else before.state,
        rule=before.rule,
        article_id=before.article_id,
        attempts=before.attempts,
        next_attempt_at=before.next_attempt_at,
        asked_at=before.asked_at,
        n_unchanged=before.n_unchanged,
    )


def asked_again(sighting: Sighting, before: KnownEntry) -> Sighting:
    """An entry that was seen before and whose page is asked for once more."""
    again = replace(met_again(sighting, before), state="waiting", next_attempt_at=None)
    return replace(again, attempts=before.attempts + 1)


def _asks_for_article(entry: Entry, past: dict[str, KnownEntry]) -> bool:
    """True where the decision depends on the article that the address leads to: to look up all would cost."""
    before = past.get(entry.entry_id)
    return before is None or (entry.updated_at is not None and before.updated_at is None)


def _line(
    entry: Entry,
    judged: Judged,
    before: KnownEntry | None,
    article: KnownArticle | None,
    key: str,
    now: dt.datetime,
) -> Sighting:
    sighting = sighting_of(entry, None, now)
    if before is not None:
        if judged.verdict == "ask":
            return asked_again(sighting, before)
        return replace(met_again(sighting, before), next_attempt_at=judged.next_attempt_at)
    sighting = replace(sighting, article_id=article.article_id if article else None)
    if judged.verdict == "ask":
        return replace(sighting, attempts=1)
    # known through a page that waits to be merged: the merge looks up what became of it
    return replace(sighting, state="known", url_key=key if sighting.article_id is None else None)
