"""What reading feeds and sitemaps costs: the fast path beside feedparser, addresses a second, memory.

Real feeds; nothing of them is kept or shown.  The sitemaps are invented: an ordinary one of 50,000 addresses, and one
of 50 MiB, the most that the protocol allows.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from benchmarks.measure import SHARED, Figure, needs, run, spread
from presswatch.discover import strict_feeds
from presswatch.discover.documents import read_document
from presswatch.discover.feed_bytes import kind_of
from presswatch.discover.feed_document import FeedDocument
from presswatch.model import Feed

ROUNDS: Final = 7
NOW: Final = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
SINCE: Final = NOW - dt.timedelta(days=3)
_URLS: Final = 50_000
_URL: Final = "https://herald.example/feed"
# The largest sitemap, read from a file in a process of its own, beside the same process that only holds its bytes.
_LARGE: Final = """
import sys
from pathlib import Path
from benchmarks import feeds
body = Path(sys.argv[2]).read_bytes()
feeds.read(body if sys.argv[1] == "all" else body[:1000] + b"</urlset>")
"""


def figures() -> list[Figure]:
    """Ratios of one run, and the memory of another."""
    return [*_feeds(needs(SHARED / "data/feeds")), *_sitemaps()]


def _feeds(folder: Path) -> Iterator[Figure]:
    bodies = [body for path in sorted(folder.glob("*.xml")) if _is_feed(body := path.read_bytes())]
    plain = [body for body in bodies if strict_feeds.parse(kind_of(body)[1], None) is not None]
    fast, slow, entries = [], [], 0
    declining, parse = (lambda *_: None), strict_feeds.parse
    for _ in range(ROUNDS):
        entries = 0
        fast.append(0.0)
        slow.append(0.0)
        for body in plain:
            spent, document = _read_timed(body)
            assert isinstance(document, FeedDocument)
            fast[-1] += spent
            entries += document.n_listed
            strict_feeds.parse = declining
            spent, by_feedparser = _read_timed(body)
            strict_feeds.parse = parse
            assert by_feedparser == document
            slow[-1] += spent
    took = len(plain) / len(bodies)
    yield Figure(f"feeds read by the fast path, of {len(bodies)}", 100 * took, "%")
    yield Figure(
        "their entries, by the fast path", entries / min(fast), "/s", spread=spread([entries / f for f in fast], 0)
    )
    yield Figure(
        "their entries, by feedparser", entries / min(slow), "/s", spread=spread([entries / s for s in slow], 0)
    )
    yield Figure("feedparser ÷ fast path, whole documents", min(slow) / min(fast), "")


def _sitemaps() -> Iterator[Figure]:
    body = sitemap(_URLS, 0)
    recent, every, bare = [], [], []
    for _ in range(ROUNDS):
        recent.append(_URLS / _read_timed(body, since=SINCE)[0])
        every.append(_URLS / _read_timed(body)[0])
        began = time.process_time()
        for _, element in etree.iterparse(io.BytesIO(body), tag="{*}url"):
            [child.text for child in element]
            element.clear()
        bare.append(_URLS / (time.process_time() - began))
    yield Figure(f"sitemap of {_URLS:,} URLs, the last 3 days of it", max(recent), "/s", "≥ 150,000", spread(recent, 0))
    yield Figure("the same, every URL an entry", max(every), "/s", spread=spread(every, 0))
    yield Figure("a bare loop over lxml's iterparse", max(bare), "/s", spread=spread(bare, 0))
    yield Figure("the last 3 days ÷ the bare loop", max(recent) / max(bare), "")
    with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as folder:
        large = Path(folder, "sitemap.xml")
        large.write_bytes(sitemap(_URLS, 1_000))
        whole, beginning = (_memory(what, large) for what in ("all", "beginning"))
        size = large.stat().st_size >> 20
    yield Figure(f"memory beside the {size} MiB of the largest sitemap", whole - beginning, "MB")


def _memory(what: str, sitemap: Path) -> float:
    return run([sys.executable, "-c", _LARGE, what, sitemap], cwd=Path(__file__).parents[1]).rss_mb


def sitemap(n: int, padding: int) -> bytes:
    """Write a sitemap of `n` URLs, a day's worth after another, each with so many more bytes."""
    more = f"<note>{'x' * padding}</note>" if padding else ""
    rows = "".join(
        f"<url><loc>https://herald.example/{i}/some-headline-of-an-article</loc>"
        f"<lastmod>{NOW - dt.timedelta(minutes=10 * i):%Y-%m-%dT%H:%M:%S+00:00}</lastmod>{more}</url>\n"
        for i in range(n)
    )
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'.encode()


def read(body: bytes, since: dt.datetime | None = SINCE) -> object:
    """Read a document as a poll does, with the caps of the defaults."""
    return read_document(body, feed=Feed("f", "o", _URL), url=_URL, fetched_at=NOW, since=since, entry_cap=_URLS)


def _read_timed(body: bytes, since: dt.datetime | None = None) -> tuple[float, object]:
    began = time.process_time()
    document = read(body, since)
    return time.process_time() - began, document


def _is_feed(body: bytes) -> bool:
    return kind_of(body)[0] in ("rss", "rdf", "atom")
