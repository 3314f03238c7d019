"""The demo outlets' feeds: RSS 2.0, RSS 1.0 (RDF) and Atom.  Pure: outlet in, document out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import format_datetime
from xml.sax.saxutils import escape

from flows.demo.material import DemoOutlet, FeedForm

MEDIA_TYPES: dict[FeedForm, str] = {
    "rss": "application/rss+xml",
    "rdf": "application/rdf+xml",
    "atom": "application/atom+xml",
}


@dataclass(frozen=True, slots=True)
class _Item:
    title: str
    link: str
    guid: str
    summary: str
    published: dt.datetime
    updated: dt.datetime
    author: str
    section: str


def render_feed(outlet: DemoOutlet) -> str:
    """Write the outlet's feed in its form, newest entry first."""
    return {"rss": _rss, "rdf": _rdf, "atom": _atom}[outlet.feed_form](outlet, _items(outlet))


def newest_change(outlet: DemoOutlet) -> dt.datetime:
    """Return the time (UTC) of the last thing that happened to the feed: an entry or an edit."""
    return max(item.updated for item in _items(outlet)).astimezone(dt.UTC)


def _items(outlet: DemoOutlet) -> list[_Item]:
    """Collect articles and the entries that lead to no article, newest first, in the outlet's local time."""
    zone = dt.timezone(dt.timedelta(hours=outlet.utc_offset))
    items = [
        _Item(
            title=a.title,
            link=a.feed_link,
            guid=a.url,
            summary=a.standfirst,
            published=a.published.astimezone(zone),
            updated=(a.modified or a.published).astimezone(zone),
            author=a.author,
            section=a.section,
        )
        for a in outlet.articles
    ]
    for entry in outlet.extra_entries:
        at = entry.published.astimezone(zone)
        items.append(_Item(entry.title, entry.url, entry.url, entry.summary, at, at, "", ""))
    return sorted(items, key=lambda item: item.published, reverse=True)


def _element(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>" if value else ""


def _rss(outlet: DemoOutlet, items: list[_Item]) -> str:
    rows = "\n".join(
        "<item>"
        + _element("title", item.title)
        + _element("link", item.link)
        + f'<guid isPermaLink="false">{escape(item.guid)}</guid>'
        + _element("description", item.summary)
        + _element("dc:creator", item.author)
        + _element("category", item.section)
        + _element("pubDate", format_datetime(item.published))
        + "</item>"
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">\n'
        f"<channel>{_element('title', outlet.name)}{_element('link', outlet.base + '/')}"
        f"{_element('description', outlet.name)}{_element('language', outlet.languages[0])}"
        f'<atom:link href="{outlet.feed_url}" rel="self" type="application/rss+xml"/>\n'
        f"{rows}\n</channel>\n</rss>\n"
    )


def _rdf(outlet: DemoOutlet, items: list[_Item]) -> str:
    order = "".join(f'<rdf:li rdf:resource="{escape(item.guid)}"/>' for item in items)
    rows = "\n".join(
        f'<item rdf:about="{escape(item.guid)}">'
        + _element("title", item.title)
        + _element("link", item.link)
        + _element("description", item.summary)
        + _element("dc:creator", item.author)
        + _element("dc:subject", item.section)
        + _element("dc:date", item.published.isoformat())
        + "</item>"
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<channel rdf:about="{outlet.feed_url}">{_element("title", outlet.name)}{_element("link", outlet.base + "/")}'
        f"{_element('description', outlet.name)}{_element('dc:language', outlet.languages[0])}"
        f"<items><rdf:Seq>{order}</rdf:Seq></items></channel>\n{rows}\n</rdf:RDF>\n"
    )


def _atom(outlet: DemoOutlet, items: list[_Item]) -> str:
    rows = "\n".join(
        "<entry>"
        + _element("id", item.guid)
        + _element("title", item.title)
        + f'<link rel="alternate" type="text/html" href="{escape(item.link)}"/>'
        + _element("published", item.published.isoformat())
        + _element("updated", item.updated.isoformat())
        + (f"<author>{_element('name', item.author)}</author>" if item.author else "")
        + _element("summary", item.summary)
        + "</entry>"
        for item in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.languages[0]}">\n'
        f"{_element('id', outlet.base + '/')}{_element('title', outlet.name)}"
        f'<link rel="self" href="{outlet.feed_url}"/><link rel="alternate" href="{outlet.base}/"/>'
        f"{_element('updated', newest_change(outlet).isoformat())}"
        f"<author>{_element('name', outlet.name)}</author>\n{rows}\n</feed>\n"
    )
