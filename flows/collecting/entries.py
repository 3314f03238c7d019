"""What a listing means for each of its entries: its page is asked for, or held, or waits, or a rule leaves it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.collecting.ledger import Ledger
from flows.collecting.pages import Pages
from flows.collecting.sightings import Met, asked_again, meet, met_again, sighting_of
from presswatch.discover.feed_document import FeedDocument, left_out
from presswatch.discover.listed import former_id
from presswatch.discover.past import KnownEntry
from presswatch.model import Entry, Feed
from storage.known import Known


class Entries:
    """The entries of one round."""

    def __init__(self, ledger: Ledger, pages: Pages, known: Known) -> None:
        self._ledger, self._pages, self._known = ledger, pages, known
        self._listed: set[str] = set()
        self._retried: dict[str, KnownEntry] = {}

    def meet(self, feed: Feed, document: FeedDocument) -> list[Met]:
        """Compare what a feed lists with what is known."""
        # other words for a link are the front page's doing, no claim of an edit
        by_words = feed.kind != "listing"
        return meet(document.entries, self._known, self._ledger.clock(), by_words=by_words)

    def account(self, feed: Feed, document: FeedDocument, met: Sequence[Met], fetch_no: int) -> None:
        """Account for all that a document lists; `met` are its entries beside the past."""
        for one in met:
            sighting = replace(one.sighting, fetch_no=fetch_no)
            if (before := self._retried.get(one.entry.entry_id)) is not None:
                self._ledger.batch.add_sighting(met_again(sighting, before))
            elif one.verdict == "ask":
                self._pages.follow(feed, one.entry, sighting, one.former)
            else:
                self._ledger.batch.add_sighting(sighting)
            self._listed.add(one.entry.entry_id)
        for rule, entry in left_out(document, feed.feed_id, feed.url):
            self._ledger.batch.add_sighting(sighting_of(entry, fetch_no, self._ledger.clock(), "skipped", rule=rule))

    def retry(self, waiting: KnownEntry) -> None:
        """Ask again for the page of an entry that waits, unless its feed has listed it in this round."""
        if waiting.entry_id in self._listed:
            return
        self._retried[waiting.entry_id] = waiting
        entry = waiting.as_listed()
        outlet_id = self._ledger.outlet_id(waiting.url)
        feed = Feed(waiting.feed_id, outlet_id, "") if waiting.feed_id else None
        sighting = asked_again(sighting_of(entry, None, self._ledger.clock()), waiting)
        former = self._former(entry) if waiting.state == "waiting" else None
        if former is not None:
            sighting = replace(sighting, instead_of=former.entry_id)
        self._pages.follow(feed, entry, sighting, former)

    def _former(self, entry: Entry) -> KnownEntry | None:
        former = former_id(entry)
        return self._known.entries([former]).get(former) if former else None
