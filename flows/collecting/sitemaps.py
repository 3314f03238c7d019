"""The sitemaps that an index leads to: which of them a poll asks for, and what is said about the rest."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from flows.collecting.ledger import Ledger
from presswatch import urls
from presswatch.discover import polling
from presswatch.discover.feed_document import SitemapIndex
from presswatch.discover.sitemap_choice import choose
from presswatch.model import Feed, short_id
from presswatch.settings import Settings
from storage.known import Known
from storage.lines import FeedState

_PER_INDEX: Final = 10
_PER_POLL: Final = 30
_DEEPEST: Final = 3


@dataclass(slots=True)
class _Walk:
    """From one polled feed down: what was met, and how many more may be asked for."""

    met: set[str]
    left: int = _PER_POLL
    depth: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Led:
    """The sitemaps that an index leads to today: those to poll now, and those that are not due, as they stand."""

    now: tuple[Feed, ...]
    later: tuple[FeedState, ...]


class Sitemaps:
    """The indexes of one round.  `asks_all`: a person named what is polled, so that also what is not due is asked."""

    def __init__(self, ledger: Ledger, known: Known, settings: Settings, *, asks_all: bool) -> None:
        self._ledger, self._known, self._asks_all = ledger, known, asks_all
        self._start_s = settings.feeds.interval_min * 60
        self._span = dt.timedelta(days=settings.feeds.sitemap_days)
        self._walks: dict[str, _Walk] = {}

    @property
    def since(self) -> dt.datetime:
        """The time before which what a sitemap lists is only counted."""
        return self._ledger.clock() - self._span

    def chosen(self, feed: Feed, index: SitemapIndex) -> Led:
        """Decide which sitemaps of an index are polled next, each as a feed of its own."""
        walk = self._walks.setdefault(feed.feed_id, _Walk({feed.feed_id}))
        depth = walk.depth.get(feed.feed_id, 0) + 1
        now = self._ledger.clock()
        cap = min(_PER_INDEX, walk.left) if depth <= _DEEPEST else 0
        choice = choose(index, since=self.since, now=now, cap=cap)
        left: Counter[str] = Counter(dict(choice.left))
        chosen: list[Feed] = []
        later: list[FeedState] = []
        before = self._known.feed(feed.feed_id)
        interval_s = (before.interval_s if before else None) or self._start_s
        for sitemap in choice.sitemaps:
            child = Feed(short_id(urls.canonical(sitemap.url)), feed.outlet_id, sitemap.url)
            state = self._known.feed(child.feed_id)
            if not urls.same_site(feed.url, sitemap.url):
                left["other_site"] += 1
            elif child.feed_id in walk.met:
                left["met_before"] += 1
            elif state is not None and not self._is_asked(state, now, interval_s):
                left["not_due"] += 1
                later.append(state)
            else:
                walk.met.add(child.feed_id)
                walk.left -= 1
                walk.depth[child.feed_id] = depth
                self._walks[child.feed_id] = walk
                chosen.append(child)
        if left.keys() - {"too_old", "not_due"}:
            self._ledger.failure(
                feed.url,
                "sitemaps_left_out",
                f"of {index.n_listed} sitemaps {len(chosen)} are read: "
                + ", ".join(f"{n} {rule}" for rule, n in sorted(left.items())),
                retryable=True,
                feed=feed,
            )
        return Led(tuple(chosen), tuple(later))

    def _is_asked(self, state: FeedState, now: dt.datetime, index_interval_s: float) -> bool:
        return (self._asks_all and not state.failures) or polling.is_asked_with_index(
            state.next_attempt_at, state.interval_s, state.failures, now, index_interval_s=index_interval_s
        )
