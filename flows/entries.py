"""What a listing means for each of its entries: its page is asked for, or held, or waits, or a rule leaves it out."""

from __future__ import annotations

from dataclasses import replace

from flows.ledger import Ledger
from flows.pages import Pages
from flows.sightings import met_again, sighting_of
from presswatch import urls
from presswatch.discover import polling
from presswatch.discover.feed_document import FeedDocument, left_out
from presswatch.model import Entry, Feed
from storage.known import Known, KnownArticle, KnownEntry
from storage.lines import Sighting


class Entries:
    """The entries of one round."""

    def __init__(self, ledger: Ledger, pages: Pages, known: Known) -> None:
        self._ledger, self._pages, self._known = ledger, pages, known
        self._listed: set[str] = set()

    def account(self, feed: Feed, document: FeedDocument, seen_before: dict[str, KnownEntry], fetch_no: int) -> None:
        """Account for all that a document lists; `seen_before` are those of its entries that are known."""
        now = self._ledger.clock()
        keys = {entry.entry_id: urls.canonical(entry.url) for entry in document.entries}
        held = self._known.articles_at(
            [
                keys[entry.entry_id]
                for entry in document.entries
                if (before := seen_before.get(entry.entry_id)) is None
                or (entry.updated_at is not None and before.updated_at is None)
            ]
        )
        for entry in document.entries:
            self._listed.add(entry.entry_id)
            sighting = sighting_of(entry, fetch_no, now)
            before, article = seen_before.get(entry.entry_id), held.get(keys[entry.entry_id])
            if before is not None:
                self._meet_again(feed, entry, sighting, before, article)
            elif article is None:
                self._pages.follow(feed, entry, replace(sighting, attempts=1))
            elif entry.updated_at is not None and entry.updated_at > article.fetched_at:
                self._pages.follow(feed, entry, replace(sighting, attempts=1, article_id=article.article_id))
            else:
                pending = keys[entry.entry_id] if article.article_id is None else None
                self._ledger.batch.add_sighting(
                    replace(sighting, state="known", article_id=article.article_id, url_key=pending)
                )
        for rule, entry in left_out(document, feed.feed_id, feed.url):
            self._ledger.batch.add_sighting(sighting_of(entry, fetch_no, now, "skipped", rule=rule))

    def retry(self, waiting: KnownEntry) -> None:
        """Ask again for the page of an entry that waits, unless its feed has listed it in this round."""
        if waiting.entry_id in self._listed:
            return
        entry = waiting.as_listed()
        outlet_id = self._ledger.outlet_id(waiting.url)
        feed = Feed(waiting.feed_id, outlet_id, "") if waiting.feed_id else None
        sighting = replace(
            sighting_of(entry, None, self._ledger.clock()),
            attempts=waiting.attempts + 1,
            article_id=waiting.article_id,
        )
        self._pages.follow(feed, entry, sighting)

    def _meet_again(
        self, feed: Feed, entry: Entry, sighting: Sighting, before: KnownEntry, article: KnownArticle | None
    ) -> None:
        """An entry that was listed before: follow it when it is due, or when the feed shows that it was edited."""
        since = before.updated_at or (article.fetched_at if article else None)
        was_edited = (entry.updated_at is not None and since is not None and entry.updated_at > since) or (
            entry.title is not None and before.title is not None and entry.title != before.title
        )
        if feed.kind == "listing":  # other words for a link are the front page's doing, no claim of an edit
            was_edited = False
        is_to_come = before.state == "waiting" or before.next_attempt_at is not None
        is_due = is_to_come and polling.is_due(before.next_attempt_at, sighting.seen_at)
        if is_due or (before.state != "waiting" and was_edited):
            self._pages.follow(
                feed, entry, replace(sighting, attempts=before.attempts + 1, article_id=before.article_id)
            )
        else:
            self._ledger.batch.add_sighting(met_again(sighting, before))
