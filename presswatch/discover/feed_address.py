"""Whether an address says of itself that it is a feed's: the only hint there is before it is asked."""

from __future__ import annotations

import re
from typing import Final

from presswatch import urls

# the paths that publishing systems give to feeds and sitemaps: /feed/, /rss, /news.xml, /index.rdf, /sitemap.xml.gz
_FEED: Final = re.compile(r"feeds?|rss2?|atom|rdf|.*\.(?:xml|rss|atom|rdf|json)(?:\.gz)?", re.DOTALL)


def looks_like_a_feed(url: str) -> bool:
    """True for an address whose last part is a usual name of feeds or ends as their files do."""
    target = urls.target_of(url)
    if target is None:
        return False
    last = target.path.lower().partition("?")[0].rstrip("/").rpartition("/")[2]
    return _FEED.fullmatch(last) is not None
