"""Writes down what was asked and what came of it: the lines that every fetch leaves in its batch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from connectors.http import FetchError, Response
from presswatch.catalogue import Catalogue
from presswatch.discover.feed_document import NotAFeed
from presswatch.discover.revisits import Seen, is_lasting
from presswatch.model import Claims, Failure, Feed, Rights
from presswatch.publishers import rights_of
from storage.batches import BatchWriter
from storage.lines import Check, Fetch

_LONGEST_VALIDATOR: Final = 500
_RECENT: Final = 1024
"""Addresses whose outlet is remembered."""


class Ledger:
    """The lines of one round; knows whose an address is and what time it is."""

    def __init__(self, batch: BatchWriter, catalogue: Catalogue, clock: Callable[[], dt.datetime]) -> None:
        self.batch, self.clock, self._catalogue = batch, clock, catalogue
        # each address is asked about several times on its way
        self.outlet_id = lru_cache(_RECENT)(catalogue.outlet_id_at)
        self.is_denied = lru_cache(_RECENT)(catalogue.is_denied)
        self.timezone_of = catalogue.timezone_of
        self.url_key = catalogue.url_key

    def rights_of(self, url: str, claims: Claims) -> Rights:
        """What may be kept of a page, as far as its claims tell."""
        return rights_of(url, claims, self._catalogue)

    def fetched(
        self,
        reply: Response,
        *,
        outcome: str,
        outlet_id: str,
        feed_id: str | None = None,
        error_class: str | None = None,
    ) -> int:
        """An answer; returns the number of its line."""
        return self.batch.add_fetch(
            Fetch(
                reply.requested_url,
                outlet_id,
                reply.started_at,
                outcome,
                feed_id=feed_id,
                duration_ms=reply.duration_ms,
                http_status=reply.status,
                error_class=error_class,
                bytes=len(reply.raw),
            )
        )

    def failed(self, error: FetchError, *, outlet_id: str, feed_id: str | None) -> int:
        """No usable answer; returns the number of its line.  What was put off was not asked for."""
        is_put_off = error.outcome == "put_off"
        return self.batch.add_fetch(
            Fetch(
                error.requested_url,
                outlet_id,
                error.started_at,
                "ignored" if is_put_off else error.outcome,
                feed_id=feed_id,
                duration_ms=error.duration_ms,
                http_status=error.status,
                error_class=error.reason,
                blocker=error.blocker,
                bytes=error.bytes,
            )
        )

    def left_alone(self, url: str, rule: str) -> int:
        """An address that is not asked for, by a rule of ours, or not yet; returns the number of its line."""
        outcome = rule if rule == "robots_unreachable" else "ignored"
        return self.batch.add_fetch(Fetch(url, self.outlet_id(url), self.clock(), outcome, error_class=rule))

    def looked(self, reply: Response, outcome: str, *, again: Seen | None, page_no: int | None = None) -> None:
        """A look at an article's address that brought an answer, the first one or `again`; its validators are kept."""
        etag, last_modified = (_validator(reply, name) for name in ("etag", "last-modified"))
        if reply.not_modified and again is not None:  # some servers send them with the page alone
            etag, last_modified = etag or again.etag, last_modified or again.last_modified
        statuses = [status for status, _ in reply.redirects] if again is not None else []
        self.batch.add_check(
            Check(
                self.clock(),
                outcome,
                page_no=page_no,
                article_id=again.article_id if again else None,
                http_status=reply.status,
                etag=etag,
                last_modified=last_modified,
                moved_to=reply.url if statuses else None,
                redirect_status=statuses[0] if statuses else None,
                may_pass=True if again is not None and statuses and not is_lasting(statuses, again.outcome) else None,
            )
        )

    def failure(self, url: str, reason: str, detail: str, *, retryable: bool, feed: Feed | None) -> None:
        """Something that was asked for and could not be had."""
        self.batch.add_failure(
            Failure(
                "collect",
                url,
                reason,
                detail,
                retryable=retryable,
                at=self.clock(),
                outlet_id=feed.outlet_id if feed else self.outlet_id(url),
                feed_id=feed.feed_id if feed else None,
            )
        )

    def feed_failed(self, feed: Feed, error: FetchError) -> None:
        """A feed that gave no usable answer."""
        self.failed(error, outlet_id=feed.outlet_id, feed_id=feed.feed_id)
        self.failure(feed.url, error.outcome, error.detail, retryable=True, feed=feed)

    def not_a_feed(self, feed: Feed, reply: Response, found: NotAFeed) -> None:
        """A feed that answered with something else."""
        self.fetched(
            reply, outcome="not_a_feed", outlet_id=feed.outlet_id, feed_id=feed.feed_id, error_class=found.kind
        )
        self.failure(feed.url, "not_a_feed", found.words, retryable=True, feed=feed)


def _validator(reply: Response, name: str) -> str | None:
    """A header that is sent back as it came; one of absurd length is none."""
    value = reply.header(name)
    return value if value and len(value) <= _LONGEST_VALIDATOR else None
