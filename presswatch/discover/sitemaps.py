"""Sitemaps (sitemaps.org), with the news extension, and their indexes: bytes in, entries or addresses of sitemaps out.

A sitemap lists everything that a site has, a news sitemap what it published in the last two days.  So what counts is
to leave out what is old without asking for it, and to say how much that was.
"""

from __future__ import annotations

import datetime as dt
import heapq
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from presswatch import dates, urls
from presswatch.discover import sitemap_xml
from presswatch.discover.feed_document import BehindRule, DropRule, FeedDocument, NotAFeed, Sitemap, SitemapIndex
from presswatch.discover.plain_text import claimed_line
from presswatch.discover.sitemap_xml import News, Row
from presswatch.model import Entry, short_id

URL_CAP: Final = 50_000
"""Addresses of one sitemap, by the protocol."""
_ONE_MOMENT: Final = 20
_ONE_DAY: Final = 1000
"""Rows from which on a modification time, or day, that all share says when the sitemap was made, not its pages."""
_DAY: Final = dt.timedelta(days=1)
_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LINE: Final = re.compile(rb"\S[^\r\n]*")
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SitemapReader:
    """What the rows of one document share.  `since`: what was modified before is counted, not listed; None lists all.

    What a news sitemap lists is always followed: that is what it is for.
    """

    url: str
    feed_id: str
    fetched_at: dt.datetime
    timezone: str | None
    entry_cap: int
    since: dt.datetime | None = None
    _stamps: dict[str, dates.Stamp | None] = field(default_factory=dict, init=False, repr=False)

    def read(self, body: bytes) -> FeedDocument | SitemapIndex | NotAFeed:
        """Read a sitemap or an index, whichever the rows say it is."""
        rows, damage = sitemap_xml.read(body, URL_CAP + 1)
        if not rows and damage is not None:
            return NotAFeed("unreadable", damage[:300])
        is_whole = damage is None and len(rows) <= URL_CAP
        rows = rows[:URL_CAP]
        unread = 0 if is_whole else max(sitemap_xml.count(body) - len(rows), 0)
        if rows and rows[0].is_sitemap:
            return self._index(rows, len(rows) + unread)
        return self._document(rows, unread, "feed_cap" if damage is None else "damaged")

    def read_lines(self, body: bytes) -> FeedDocument | NotAFeed:
        """Read a sitemap in plain text: one address a line, UTF-8; a NotAFeed for any other text."""
        found = (line[0].decode("utf-8", "replace").strip() for line in _LINE.finditer(body))
        lines = list(islice(found, URL_CAP))
        if not all(map(_ADDRESS.fullmatch, lines[:10])):
            return NotAFeed("text", f"starts with {body[:40]!r}")
        rows = [Row(is_sitemap=False, link=line, modified=None, news=None) for line in lines]
        return self._document(rows, sum(1 for _ in found), "feed_cap")

    def _index(self, rows: list[Row], n_listed: int) -> SitemapIndex:
        found: dict[str, Sitemap] = {}
        for row in rows:
            link = urls.join(self.url, row.link or "")
            if link is not None:
                stamp = self._stamp(row.modified)
                found.setdefault(link, Sitemap(link, stamp.at if stamp else None))
        return SitemapIndex(tuple(found.values()), n_listed)

    def _document(self, rows: list[Row], unread: int, why: BehindRule) -> FeedDocument:
        behind: Counter[BehindRule] = Counter({why: unread})
        if self._is_of_the_sitemap(rows):
            rows = [row._replace(modified=None) for row in rows]
        wanted = rows if self.since is None else self._recent(rows, self.since, behind)
        dropped: list[tuple[DropRule, str]] = []
        links: dict[str, Row] = {}
        for row in wanted:
            link = urls.join(self.url, row.link or "")
            if link is None:
                written = claimed_line(row.link)
                title = claimed_line(row.news.title) if row.news else None
                dropped.append(("bad_link" if written else "no_link", title or written or ""))
            elif link in links:
                dropped.append(("duplicate_in_document", link))
            else:
                links[link] = row
        behind["feed_cap"] += max(len(links) - self.entry_cap, 0)
        entries = [self._entry(link, links[link]) for link in self._newest(links)]
        return FeedDocument(
            kind="sitemap",
            title=None,
            link=None,
            self_url=None,
            language=None,
            entries=tuple(entries),
            n_listed=len(rows) + unread,
            dropped=tuple(dropped),
            behind=tuple((rule, n) for rule, n in behind.items() if n),
        )

    def _is_of_the_sitemap(self, rows: list[Row]) -> bool:
        """Tell whether all rows have one modification time, which then is the time when the sitemap was made."""
        if len(rows) < _ONE_MOMENT or len({row.modified for row in rows}) > 1:
            return False
        stamp = self._stamp(rows[0].modified)
        return stamp is not None and (stamp.precision != "day" or len(rows) >= _ONE_DAY)

    def _recent(self, rows: list[Row], since: dt.datetime, behind: Counter[BehindRule]) -> list[Row]:
        """Keep news and what was modified since then; count the rest."""
        # the time of day and its zone need no reading where the day alone decides
        day_before = (since - 2 * _DAY).date().isoformat()
        old_days: set[str] = set()
        wanted = []
        n_old = 0
        for row in rows:
            _, _, modified, news = row
            if news is not None:
                wanted.append(row)
                continue
            day = modified[:10] if modified else ""
            if day in old_days:
                n_old += 1
                continue
            if day < day_before and _ISO_DAY.match(day):
                old_days.add(day)
                n_old += 1
                continue
            stamp = self._stamp(modified)
            if stamp is None:
                behind["no_date"] += 1
            elif stamp.at + (_DAY if stamp.precision == "day" else dt.timedelta()) <= since:
                n_old += 1
            else:
                wanted.append(row)
        behind["too_old"] += n_old
        return wanted

    def _newest(self, links: dict[str, Row]) -> list[str]:
        """Pick those that the cap lets through, the newest by what they claim; in the order of the document."""
        if len(links) <= self.entry_cap:
            return list(links)
        claimed = []
        for place, (link, row) in enumerate(links.items()):
            stamps = filter(None, (self._stamp(row.news.published if row.news else None), self._stamp(row.modified)))
            claimed.append((max((stamp.at for stamp in stamps), default=dates.EARLIEST), -place, link))
        return [link for _, _, link in sorted(heapq.nlargest(self.entry_cap, claimed), key=lambda one: -one[1])]

    def _entry(self, link: str, row: Row) -> Entry:
        news = row.news or News()
        published = claimed_line(news.published)
        stamp, changed = self._stamp(published), self._stamp(row.modified)
        return Entry(
            entry_id=short_id(self.feed_id, link),
            feed_id=self.feed_id,
            guid=None,
            url=link,
            title=claimed_line(news.title),
            language=claimed_line(news.language),
            published_raw=published,
            published_at=stamp.at if stamp else None,
            published_precision=stamp.precision if stamp else "unknown",
            updated_at=changed.at if changed else None,
        )

    def _stamp(self, raw: str | None) -> dates.Stamp | None:
        """Read a date, each spelling once: many rows share theirs."""
        if not raw:
            return None
        if raw not in self._stamps:
            self._stamps[raw] = dates.parse(raw, now=self.fetched_at, timezone=self.timezone)
        return self._stamps[raw]
