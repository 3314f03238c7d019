"""Everything the demo newsroom serves in a round, and the answer to one request for it.  Pure."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache
from hashlib import blake2b
from http import HTTPStatus
from urllib.parse import urlsplit

from flows.demo.feeds import MEDIA_TYPES, newest_change, render_feed
from flows.demo.material import DemoOutlet, Round, outlets
from flows.demo.render import render_article, render_front, render_refusal

_ROBOTS = b"User-agent: *\nDisallow: /search\n"
_LAUNCH = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Document:
    """What stands at one address; `location` only for a redirect."""

    body: bytes
    media_type: str = "text/html"
    modified: dt.datetime = _LAUNCH
    status: int = 200
    location: str = ""


@cache
def documents(port: int, in_round: Round) -> dict[str, Document]:
    """Return what the outlet on this port serves, by path."""
    outlet = next(outlet for outlet in outlets(in_round) if outlet.port == port)
    changed = newest_change(outlet)
    found = {
        "/": Document(render_front(outlet).encode(), modified=changed),
        "/robots.txt": Document(_ROBOTS, media_type="text/plain"),
        outlet.feed_path: Document(render_feed(outlet).encode(), MEDIA_TYPES[outlet.feed_form], changed),
    }
    return found | _pages(outlet)


def _pages(outlet: DemoOutlet) -> dict[str, Document]:
    """Return articles, redirects to them, and refusals, by path."""
    found: dict[str, Document] = {}
    for article in outlet.articles:
        page = Document(render_article(outlet, article).encode(), modified=article.modified or article.published)
        path, link_path = urlsplit(article.url).path, urlsplit(article.feed_link).path
        found[path] = page
        if link_path != path:
            found[link_path] = Document(b"", status=302, location=article.url)
    for entry in outlet.extra_entries:
        if entry.status != HTTPStatus.OK:
            body = render_refusal(outlet, entry.status).encode()
            found[urlsplit(entry.url).path] = Document(body, status=entry.status)
    return found


def answer(served: Mapping[str, Document], method: str, target: str, headers: Mapping[str, str]) -> bytes:
    """Return the whole response, head and body.

    In: what is served, the request's method and target, its headers with names in lower case.  There is no Date
    header: a newsroom without a clock says the same every time.
    """
    if method not in {"GET", "HEAD"}:
        return _response(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD"}, b"", with_body=True)
    document = served.get(target.partition("?")[0])
    if document is None:
        document = Document(b"<!DOCTYPE html><title>404</title><h1>404</h1>", status=404)
    if document.location:
        return _response(HTTPStatus.FOUND, {"Location": document.location}, b"", with_body=True)
    fields = {"Content-Type": f"{document.media_type}; charset=utf-8"}
    if document.status == HTTPStatus.OK:
        etag = f'W/"{blake2b(document.body, digest_size=8).hexdigest()}"'
        fields |= {
            "ETag": etag,
            "Last-Modified": format_datetime(document.modified, usegmt=True),
            "Vary": "Accept-Encoding",
        }
        if _is_unchanged(headers, etag, document.modified):
            return _response(HTTPStatus.NOT_MODIFIED, fields, b"", with_body=False)
    body = document.body
    if "gzip" in headers.get("accept-encoding", ""):
        body = gzip.compress(body, mtime=0)
        fields["Content-Encoding"] = "gzip"
    return _response(HTTPStatus(document.status), fields, body, with_body=method == "GET")


def _is_unchanged(headers: Mapping[str, str], etag: str, modified: dt.datetime) -> bool:
    """Decide a conditional request; an entity tag outweighs a date (RFC 9110, 13.2.2)."""
    if "if-none-match" in headers:
        tags = {tag.strip().removeprefix("W/") for tag in headers["if-none-match"].split(",")}
        return etag.removeprefix("W/") in tags or "*" in tags
    try:
        return modified <= parsedate_to_datetime(headers["if-modified-since"])
    except (KeyError, ValueError, TypeError):
        return False


def _response(status: HTTPStatus, fields: Mapping[str, str], body: bytes, *, with_body: bool) -> bytes:
    lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in fields.items())]
    if status != HTTPStatus.NOT_MODIFIED:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + (body if with_body else b"")
