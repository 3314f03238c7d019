"""Tells a lineage in words: one paragraph per step, each with the rows and ids that it stands on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from flows.cli.output import counted
from presswatch.discover.polling import span
from storage.lineage import Lineage, Row

_ACCOUNT: Final = ("entries", "new", "known", "skipped", "failed", "waiting")


def told(found: Lineage) -> str:
    """The way of one article, how one feed stands, or what is known of an address that led to neither."""
    if found.feed_id:
        return "\n".join(_of_feed(found))
    return "\n".join(_of_article(found) if found.article_id else _of_address(found))


def _of_feed(found: Lineage) -> Iterator[str]:
    steps = found.steps
    feed = steps["feed"][0]
    yield f"feed of {feed['name']}"
    yield _line("feed", f"{feed['feed_id']}, {feed['kind'] or 'not read yet'}", feed["url"])
    yield _line("outlet", feed["outlet_id"], "")
    if feed["moved_to"]:
        yield _line("moved", "for good, says its server; the catalogue still has the old address", feed["moved_to"])
    since = f" since {_at(feed['health_now_since'])}" if feed["health_now_since"] else ""
    yield _line("health", f"{feed['health_now']}{since}{_why(feed['health_now_because'])}", "")
    if feed["next_attempt_at"]:
        yield _line("next", f"{_at(feed['next_attempt_at'])}, up to a tenth of the wait late on purpose", "")
        yield _line("", f"because {feed['next_because'] or 'nothing is known of the last poll'}", "")
    yield _line("last", f"worked {_maybe_at(feed['last_ok_at'])}, brought news {_maybe_at(feed['last_new_at'])}", "")
    gap = f"usual gap {span(feed['usual_gap_s'])}" if feed["usual_gap_s"] is not None else "usual gap unknown"
    yield _line("entries", f"newest {_maybe_at(feed['newest_entry_at'])}, {gap}", "")
    for entry in steps["entries"]:
        yield _line("", f"{entry['n']} {entry['state']}{_why(entry['rule'])}", "")
    if not feed["conditional_get"]:
        yield _line("asked", f"without validators{_why(feed['conditional_because'])}", "")
    elif validator := feed["etag"] or feed["last_modified"]:
        yield _line("asked", f"with {validator}; {feed['n_not_modified']} x 304 in a row", "")
    else:
        yield _line("asked", "without validators (it sends none)", "")
    for poll in steps["polls"]:
        counts = ", ".join(f"{poll[f'n_{word}']} {word}" for word in _ACCOUNT if poll[f"n_{word}"])
        outcome = f"{poll['outcome']}{_why(poll['http_status'])}"
        yield _line("poll", f"{_at(poll['started_at'])} {outcome} {counts}".rstrip(), "")
    for gap_ in steps["gaps"]:
        between = f"{_at(gap_['from_at'])} and {_at(gap_['to_at'])}"
        yield _line("gap", f"entries between {between} were probably missed, window of {gap_['n_window']}", "")
    yield from _failures(found)


def _of_address(found: Lineage) -> Iterator[str]:
    yield f"{found.asked}: no article"
    for entry in found.steps.get("entries", []):
        yield _line("entry", f"{entry['state']}{_why(entry['rule'])}", entry["url"])
        yield _line(
            "", f"first seen {_at(entry['first_seen_at'])}, {counted(entry['attempts'], 'attempt', 'attempts')}", ""
        )
        if entry["next_attempt_at"] and entry["state"] == "waiting":
            yield _line("", f"next attempt {_at(entry['next_attempt_at'])}", "")
    yield from _failures(found)
    for fetch in found.steps.get("fetches", []):
        yield _line("fetch", f"{_at(fetch['started_at'])} {fetch['outcome']}{_why(fetch['http_status'])}", fetch["url"])


def _failures(found: Lineage) -> Iterator[str]:
    for failure in found.steps.get("failures", []):
        resolved = f", resolved {_at(failure['resolved_at'])}" if failure["resolved_at"] else ""
        yield _line("failure", f"{failure['stage']}: {failure['reason']}: {failure['detail']}{resolved}", "")


def _of_article(found: Lineage) -> Iterator[str]:
    steps = found.steps
    article, outlet = steps["article"][0], (steps["outlet"] or [{}])[0]
    yield f"{article['title'] or '(no title)'}"
    yield _line(
        "article", f"{article['article_id']}, {article['status']}, {article['language'] or 'language unknown'}", ""
    )
    yield _line("", article["url"], "")
    yield _line("outlet", f"{outlet.get('name')} ({article['outlet_id']}, {outlet.get('kind')})", "")
    yield _line("published", f"{_published(article)} from {article['published_source'] or 'nowhere'}", "")
    for feed in steps["feeds"]:
        yield _line("feed", f"{feed['feed_id']} {feed['kind'] or ''}", feed["url"])
    for listing in steps["listings"]:
        what = "listed" if listing["feed_id"] else "read"
        entries = counted(listing["n_entries"], "entry", "entries")
        yield _line(what, f"{_at(listing['started_at'])} {listing['outcome']}, {entries}", listing["url"])
    for entry in steps["entries"]:
        yield _line("entry", f"{entry['entry_id']} {entry['state']}{_why(entry['rule'])}", entry["url"])
    for fetch in steps["fetches"]:
        took = f", {fetch['duration_ms']:.0f} ms" if fetch["duration_ms"] is not None else ""
        yield _line(
            "fetch", f"{_at(fetch['started_at'])} {fetch['outcome']}{_why(fetch['http_status'])}{took}", fetch["url"]
        )
    for page in steps["pages"]:
        yield _line(
            "page", f"{page['page_id']} {page['state']}, {page['content_type']}, sha256 {page['sha256'][:16]}...", ""
        )
        where = f"{page['file']} at byte {page['offset']}, {page['length']} bytes" if page["file"] else "not kept"
        yield _line("", where, "")
    for address in steps["addresses"]:
        yield _line("address", address["via"], address["url_key"])
    yield _line(
        "text",
        f"{article['method']}, {counted(article['word_count'], 'word', 'words')}, rules {article['rules_version']}",
        "",
    )
    yield from _relations(found)
    yield from _looks(found)
    for citation in steps["citations"]:
        yield _line(citation["role"], _cited(citation), "")
        if citation["sentence"]:
            yield _line("", f"“{citation['sentence'][:160]}”", "")
    if not steps["citations"]:
        yield _line("citation", "none", "")


def _relations(found: Lineage) -> Iterator[str]:
    article = found.steps["article"][0]
    if not found.steps["copies"]:
        yield _line("copies", f"none; alone in its group {article['dup_group_id']}", "")
    for copy in found.steps["copies"]:
        word = "copy of" if copy["article_id"] == found.article_id else "copied by"
        yield _line(word, f"{copy['outlet_id']}, {copy['relation']}, order by {copy['direction_by']}", copy["url"])
    for revision in found.steps["revisions"]:
        if revision["rev_no"]:
            how = {True: "declared", False: "silent", None: "unknown"}[revision["is_declared"]]
            changed = ", ".join(revision["change"])
            if revision["text_sha256"] is None:
                where = f" to {revision['moved_to']}" if revision["moved_to"] else ""
                status = f"{changed}{where}{_why(revision['http_status'])}"
                yield _line("revision", f"{revision['rev_no']} at {_at(revision['seen_at'])}: {status}", "")
                continue
            yield _line("revision", f"{revision['rev_no']} at {_at(revision['seen_at'])}: {changed} ({how})", "")
            yield _line("", f"headline: {revision['title']}", "")


def _looks(found: Lineage) -> Iterator[str]:
    for check in found.steps["checks"]:
        again = f", asked again {_at(check['next_attempt_at'])}" if check["next_attempt_at"] else ""
        away = f", away since {_at(check['away_since'])}" if check["away_since"] else ""
        yield _line(
            "looked at", f"{_at(check['checked_at'])} {check['outcome']}{_why(check['http_status'])}{again}{away}", ""
        )
        yield _line("", f"{counted(check['n_checks'], 'look', 'looks')} after the first", "")


def _cited(citation: Row) -> str:
    span = f"[{citation['span_start']}:{citation['span_end']}]" if citation["span_start"] is not None else "not kept"
    where = f"{citation['field']} {span}"
    revision = f", revision {citation['rev_no']}" if citation["rev_no"] else ""
    outlet = citation["cited_outlet_id"] or "not in the catalogue"
    return f"{citation['surface']} ({outlet}) by “{citation['cue']}”, rule {citation['rule_id']}, {where}{revision}"


def _published(article: Row) -> str:
    at, precision = article["published_at"], article["published_precision"]
    if at is None:
        return "unknown"
    form = {"day": "%Y-%m-%d", "minute": "%Y-%m-%d %H:%M UTC"}.get(precision, "%Y-%m-%d %H:%M:%S UTC")
    return f"{at:{form}} ({precision})"


def _line(label: str, text: str, address: str) -> str:
    return f"  {label:<10} {text}" + (f"\n  {'':<10} {address}" if address else "")


def _why(value: Any) -> str:  # noqa: ANN401
    return f" ({value})" if value is not None else ""


def _maybe_at(at: dt.datetime | None) -> str:
    return _at(at) if at else "never"


def _at(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}"
