"""One request and its answer, over a connection of a pool: sent and received with a bound on time and bytes."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from typing import Any, Final

import httpcore

from connectors.answers import Stopped, Visit, first
from connectors.guard import Refused
from connectors.pools import Pool
from connectors.streams import Stream
from presswatch import urls
from presswatch.codings import beginning
from presswatch.discover.feed_bytes import begins_sitemap
from presswatch.model import Headers

ERROR_PAGE_CAP: Final = 65_536
"""Bytes of an error page that are read: they name who refuses, and the connection stays in use."""
SITEMAP_CAP: Final = 50 << 20
"""Bytes of a sitemap, packed or not, by the protocol."""

_MOST_PARTS: Final = 20_000
"""Chunks of one body: each costs some 40 microseconds, however small it is."""
_PARTS_AT_ONCE: Final = 500
"""Chunks that are read before others get their turn; they may all have come in one packet."""


class Dropped(Exception):  # noqa: N818  (no failure of its own: the request is sent again)
    """The connection broke before an answer began; its cause says how."""


def request_for(target: urls.Target, agent: str, headers: list[tuple[str, str]]) -> httpcore.Request:
    """Write a request; the path stands in it exactly as it was written."""
    is_default_port = (target.scheme, target.port) in (("http", 80), ("https", 443))
    host = target.address.rpartition(":")[0] if is_default_port else target.address
    every = [("Host", host), ("User-Agent", agent), ("Accept-Encoding", "gzip"), *headers]
    return httpcore.Request(
        "GET",
        httpcore.URL(
            scheme=target.scheme,
            host=target.host,
            port=None if is_default_port else target.port,
            target=target.path,
        ),
        headers=[(n.encode(), v.encode("latin-1")) for n, v in every],
    )


def when_sent(sent: Callable[[], None]) -> Callable[[str, dict[str, Any]], Awaitable[None]]:
    """Watch httpcore's events for the one that says that the request's head is out."""

    async def trace(event: str, _: dict[str, Any]) -> None:
        if event == "http11.send_request_headers.complete":
            sent()

    return trace


async def exchange(
    pool: Pool, request: httpcore.Request, visit: Visit, *, raw_cap: int, large: asyncio.Semaphore
) -> tuple[int, Headers, bytes]:
    """Send and receive within what is left of the deadline.  Raises Stopped, or Dropped before the head.

    A sitemap above `raw_cap` (bytes of the body as it comes) takes a place of `large`, which the caller gives back.

    The body of anything but a success may break off: its status says enough.
    """
    response: httpcore.Response | None = None
    is_success = False
    headers: Headers = ()
    raw = io.BytesIO()  # hands out what it holds without a copy
    try:
        async with asyncio.timeout(visit.left_s):
            response = await pool.connections.handle_async_request(request)
            if isinstance(stream := response.extensions["network_stream"], Stream):  # not after a 101
                stream.answered()
            try:
                is_success = 200 <= response.status < 300
                headers = tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in response.headers)
                cap = raw_cap if is_success else ERROR_PAGE_CAP
                await _receive(response, headers, raw, visit, cap=cap, large=large)
            finally:
                await response.aclose()
    except Refused as refused:
        raise Stopped("refused", str(refused)) from None
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise Stopped("connect", str(error) or "no answer") from None
    except httpcore.ProxyError as error:
        raise Stopped("connect", f"the proxy answered {error}") from None
    except TimeoutError:
        if response is None or is_success:
            raise Stopped("timeout", f"not done within {visit.deadline_s:g} s") from None
    except (httpcore.ProtocolError, httpcore.NetworkError, OSError) as error:
        if response is None:
            raise Dropped from error
        if is_success:
            is_cut = isinstance(error, httpcore.NetworkError | OSError) or "without sending complete" in str(error)
            raise Stopped("truncated" if is_cut else "protocol", str(error), response.status) from None
    return response.status, headers, raw.getvalue()


async def _receive(
    response: httpcore.Response,
    headers: Headers,
    raw: io.BytesIO,
    visit: Visit,
    *,
    cap: int,
    large: asyncio.Semaphore,
) -> None:
    """Read the body into `raw`.  Raises Stopped when that of a success is too big; others are cut."""
    is_success = 200 <= response.status < 300
    largest = max(cap, SITEMAP_CAP) if is_success and visit.may_list else cap
    declared = first(headers, "content-length")
    too_big = declared is not None and declared.isdecimal() and int(declared[:20]) > largest
    size = n_parts = 0
    if not too_big:
        async for chunk in response.aiter_stream():
            size += len(chunk)
            visit.bytes += len(chunk)
            if cap < size <= largest and begins_sitemap(beginning(raw.getvalue(), coding_of(headers))):
                await large.acquire()
                visit.is_large = True
                cap = largest
            if size > cap:
                too_big = True
                break
            raw.write(chunk)
            n_parts += 1
            if n_parts % _PARTS_AT_ONCE == 0:
                if n_parts > _MOST_PARTS:
                    raise Stopped("protocol", f"more than {_MOST_PARTS} chunks", response.status)
                await asyncio.sleep(0)
    if too_big and is_success:
        raise Stopped("too_big", f"more than {cap} bytes", response.status)


def coding_of(headers: Headers) -> str:
    """The content codings of a body, in the order they were put on."""
    return ",".join(value for name, value in headers if name.lower() == "content-encoding")
