"""What one answer to a feed's address says of the feed: a verdict in one fixed word, and notes for people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from presswatch.discover import feed_health
from presswatch.discover.feed_document import Document, FeedDocument, NotAFeed, SitemapIndex
from presswatch.discover.polling import Outcome

Verdict = Literal[
    "ok",
    "stale",  # readable, but the newest entry is older than feed_health allows
    "empty",  # readable, and lists nothing
    "not_a_feed",  # something else came; the kind says what
    "blocked",  # 401, 402, 403, 451
    "gone",  # 404, 410
    "failing",  # no usable answer, for any other reason
]
READABLE: Final[frozenset[Verdict]] = frozenset({"ok", "stale", "empty"})


@dataclass(frozen=True, slots=True)
class FeedCheck:
    """A verdict on one address.  `kind` is the kind of the document that came, whether or not it is a feed."""

    verdict: Verdict
    kind: str | None = None
    n_entries: int = 0
    n_dated: int = 0
    newest_at: dt.datetime | None = None
    notes: tuple[str, ...] = ()


def verdict_on(document: Document, *, now: dt.datetime) -> FeedCheck:
    """Judge a document that was read."""
    if isinstance(document, NotAFeed):
        return FeedCheck("not_a_feed", document.kind, notes=(document.detail,))
    if isinstance(document, SitemapIndex):
        times = [one.modified_at for one in document.sitemaps if one.modified_at]
        verdict: Verdict = "ok" if document.sitemaps else "empty"
        return FeedCheck(verdict, "sitemap_index", document.n_listed, len(times), max(times, default=None))
    times = sorted(entry.published_at for entry in document.entries if entry.published_at)
    newest = feed_health.newest_of(document)
    is_stale = feed_health.is_stale(newest, feed_health.usual_gap(times, None), now)
    verdict = "empty" if not document.entries else "stale" if is_stale else "ok"
    return FeedCheck(verdict, document.kind, document.n_listed, len(times), newest, tuple(_notes(document, times)))


def refused(outcome: Outcome, detail: str, blocker: str | None) -> FeedCheck:
    """Judge an answer that could not be used."""
    verdict: Verdict = "blocked" if outcome == "blocked" else "gone" if outcome == "gone" else "failing"
    words = detail if outcome in ("blocked", "gone") else f"{outcome}: {detail}"
    return FeedCheck(verdict, notes=(words, f"by {blocker}") if blocker and blocker != "unknown" else (words,))


def _notes(document: FeedDocument, times: list[dt.datetime]) -> list[str]:
    notes = []
    if document.entries and not times:
        notes.append("no dates")
    elif len(times) < len(document.entries):
        notes.append(f"{len(document.entries) - len(times)} without a date")
    for rule, words in (
        ("duplicate_in_document", "listed twice"),
        ("no_link", "without a link"),
        ("bad_link", "with a link that is no http(s) address"),
    ):
        if n := sum(one == rule for one, _ in document.dropped):
            notes.append(f"{n} {words}")
    notes += [f"{n} more not read ({rule})" for rule, n in document.behind]
    return notes
