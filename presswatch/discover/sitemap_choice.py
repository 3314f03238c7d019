"""Which sitemaps of an index are worth reading: an index may list twenty years, a monitor wants the last days."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal

from presswatch.discover.feed_document import Sitemap, SitemapIndex

LeftRule = Literal["too_old", "sitemap_cap", "bad_link"]

_DAY: Final = dt.timedelta(days=1)
_NEWS: Final = re.compile(r"news(?!letter)|latest|recent", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"(?:^|[-_.=])(?:categor|tag|author|pages?\b|image|video|static|section|product|topic|profile|taxonom)",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(
    r"(?<!\d)(?:yyyy=)?(20\d\d)(?:[-_/]|&mm=)?(0[1-9]|1[0-2])(?:(?:[-_/]|&dd=)?(0[1-9]|[12]\d|3[01]))?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The sitemaps to be read, the most promising first, and how many are left, by rule."""

    sitemaps: tuple[Sitemap, ...]
    left: tuple[tuple[LeftRule, int], ...]


def choose(index: SitemapIndex, *, since: dt.datetime | None, now: dt.datetime, cap: int) -> Choice:
    """Choose at most `cap` sitemaps of an index: news first, then the newest by date or by the month in the name.

    In: what the index lists; the time before which nothing is wanted (None: all is); the clock.
    Out: every listed sitemap is either chosen or counted: ``too_old``, by its date or its name; ``sitemap_cap``;
    ``bad_link``, without a usable address or listed twice.
    """
    left: Counter[LeftRule] = Counter({"bad_link": index.n_listed - len(index.sitemaps)})
    ranked = []
    for place, sitemap in enumerate(index.sitemaps):
        name = _name(sitemap.url)
        month = _latest_of(_address(sitemap.url))
        is_news = bool(_NEWS.search(name))
        latest = month if sitemap.modified_at is None or is_news else sitemap.modified_at + _DAY
        if since is not None and latest is not None and latest <= since:
            left["too_old"] += 1
            continue
        newest = min(sitemap.modified_at or latest or dt.datetime.min.replace(tzinfo=dt.UTC), now + _DAY)
        ranked.append((not is_news, bool(_ASIDE.search(name)), -newest.timestamp() if newest.year > 1 else 0.0, place))
    ranked.sort()
    left["sitemap_cap"] += max(len(ranked) - cap, 0)
    chosen = tuple(index.sitemaps[place] for *_, place in ranked[:cap])
    return Choice(chosen, tuple((rule, n) for rule, n in left.items() if n))


def _address(url: str) -> str:
    """Give path and query: a host's digits are no date."""
    return "/" + url.split("/", 3)[-1]


def _name(url: str) -> str:
    """Give the file name with its query, which many sites use to tell their sitemaps apart."""
    path, mark, query = _address(url).partition("?")
    return path.rpartition("/")[2] + mark + query


def _latest_of(address: str) -> dt.datetime | None:
    """Give the end of the month or day that an address names."""
    found = _MONTH.search(address)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), found[3]
    try:
        begin = dt.datetime(year, month, int(day or 1), tzinfo=dt.UTC)
    except ValueError:  # a 31st of June: some number, no day
        return None
    # two days more: a day begins and ends at other times elsewhere
    return begin + (3 * _DAY if day else 33 * _DAY)
