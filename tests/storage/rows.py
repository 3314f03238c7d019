"""Hand-made batches for the tests of storage: written by the real writer, understood by hand."""

import datetime as dt
from dataclasses import dataclass, field

from presswatch.model import Entry, short_id
from presswatch.relate.fingerprint import text_hash
from presswatch.relate.revisions import text_sha256
from presswatch.url_forms import match_key
from presswatch.urls import canonical
from storage import understood
from storage.batches import BatchWriter
from storage.home import Home
from storage.lines import Fetch, Sighting
from storage.merge import merge_waiting
from storage.neighbours import Windows

NOON = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
LONG = " ".join(f"word{n}" for n in range(80))


@dataclass
class Seen:
    """One entry of a listing and, unless `state` says otherwise, its page."""

    url: str
    text: str = LONG
    title: str | None = "A title"
    outlet: str = "a.example"
    published: dt.datetime | None = NOON
    precision: str = "second"
    source: str = "json_ld"
    modified: dt.datetime | None = None
    rules: str = "rules1"
    at: dt.datetime | None = None
    state: str = "fetched"
    rule: str | None = None
    asked_for: str | None = None
    pending: str | None = None
    claims: Entry | None = None
    outcome: tuple[str, str] | None = None
    rights: str = "full_text"
    hint: str | None = None
    led_by: tuple[str, ...] = ()
    citations: list = field(default_factory=list)
    authors: tuple[str, ...] = ()
    byline: str | None = None
    hosts: tuple[str, ...] = ()


def batch(
    home: Home,
    *seen: Seen,
    at=NOON,
    feed="http://a.example/feed",
    drained=(),
    failures=(),
    hosts=(),
    fetches=(),
    feeds=(),
    checks=(),
    run="run1",
    command="ingest",
):
    """Collect and understand one batch: one listing of `seen`, and entries of earlier listings that are `drained`."""
    articles, citations, outcomes = [], [], []
    with BatchWriter(home, run_id=run, command=command, now=at) as writer:
        listing = writer.add_fetch(Fetch(feed, "a.example", at, "ok", feed_id="feed1")) if seen else None
        for one, fetch_no in [(s, listing) for s in seen] + [(s, None) for s in drained]:
            entry_id = short_id("feed1", one.url)
            page_no = None
            if one.state == "fetched":
                page_no = writer.add_page(
                    (f"page: {one.text:<600}".encode(), b"claims"),
                    page_id=short_id(one.url, one.text, str(one.title)),
                    entry_id=entry_id,
                    url=one.url,
                    fetched_at=one.at or at,
                    http_status=200,
                    content_type="text/html",
                    sha256="00",
                )
                if one.outcome:
                    outcomes.append(
                        {
                            "page_no": page_no,
                            "outcome": one.outcome[0],
                            "reason": one.outcome[1],
                            "retryable": False,
                            "rights": one.rights,
                        }
                    )
                else:
                    articles.append(article(one, page_no, one.at or at))
                    citations += [
                        {"page_no": page_no, "is_self": False, "rules_version": one.rules, **c} for c in one.citations
                    ]
            writer.add_sighting(
                Sighting(entry_id, one.url, at, one.state, fetch_no, feed_id="feed1", rule=one.rule, page_no=page_no,
                         article_id=one.asked_for, attempts=1, url_key=one.pending, claims=one.claims)
            )  # fmt: skip
        for failure in failures:
            writer.add_failure(failure)
        for host in hosts:
            writer.add_host(host)
        for fetch in fetches:
            writer.add_fetch(fetch)
        for check in checks:
            writer.add_check(check)
        for state in feeds:
            writer.add_feed(state)
        sealed = writer.seal()
    return understood.save(home, sealed, articles=articles, citations=citations, outcomes=outcomes)


def article(one: Seen, page_no: int, at: dt.datetime) -> dict:
    return {
        "page_no": page_no, "url": one.url, "url_canonical": canonical(one.url), "url_match_key": match_key(one.url), "outlet_id": one.outlet,
        "title": one.title, "authors": one.authors, "byline": one.byline, "hosts": one.hosts, "keywords": (), "published_at": one.published,
        "published_precision": one.precision if one.published else "unknown", "published_source": one.source, "modified_at": one.modified, "fetched_at": at,
        "language": "en", "status": "ok", "method": "trafilatura", "word_count": len(one.text.split()), "text": one.text,
        "text_hash": text_hash(one.title, one.text), "text_sha256": text_sha256(one.text), "rules_version": one.rules,
        "rights": one.rights, "canonical_hint": one.hint,
        "urls": [{"url_key": canonical(u), "via": "entry"} for u in one.led_by]
        + [{"url_key": canonical(one.url), "via": "canonical"}],
    }  # fmt: skip


def merge(home: Home, *, again=lambda *_: None, outlets=(), scheduled=(), window_h=72.0, wait_s=2.0):
    """Merge what waits; `again` stands for extracting a kept page by the present rules."""
    return merge_waiting(
        home,
        run_id="run1",
        outlets=outlets,
        scheduled=scheduled,
        windows=Windows(dt.timedelta(hours=window_h), dt.timedelta(hours=72)),
        embed=None,
        lock_wait_s=wait_s,
        timezone="UTC",
        understand_again=again,
    )
