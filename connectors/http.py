"""HTTP with a bound on everything: the only module that speaks it.

httpx's requests and responses over a guarded transport, one small pool per host: a large one does work per connection
for every request.  Redirects, unpacking and the deadline are our own: httpx's client bounds none of them, and stumbles
over the Location headers that some servers send.

Nothing that a server does raises here: it comes back as a `FetchError`.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Final, Literal, Self

import httpcore
import httpx

from connectors.answers import FetchError, Headers, Response, Stopped, Visit, first, refusal
from connectors.guard import GuardedBackend, Refused, Resolve, resolve
from connectors.identity import check_contact, user_agent
from connectors.politeness import Politeness
from connectors.transport import GuardedTransport
from presswatch import settings, urls
from presswatch.codings import Unpackable, unpack

__all__ = ["FetchError", "Fetcher", "Response", "user_agent"]

Permission = Literal["yes", "no", "unreachable"]
Allowed = Callable[[str], Awaitable[Permission]]
"""Says whether robots.txt lets us ask for an address."""

MAX_REDIRECTS: Final = 5

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ERROR_PAGE_CAP: Final = 65_536
"""Bytes of an error page that are read to keep its connection in use."""
_IDLE_POOLS: Final = 256
"""Hosts whose idle connections are kept; more would use up file descriptors."""
_KEEP_ALIVE_S: Final = 30.0


class Fetcher:
    """Fetches addresses politely and safely; one per run, used as an async context manager.

    In: the [fetch] settings, the User-Agent (see `user_agent`), and for tests another name resolution.
    Raises ConfigError when the settings name no contact.
    """

    def __init__(self, fetch: settings.Fetch, agent: str, *, resolve: Resolve = resolve) -> None:
        check_contact(fetch.contact)
        self._settings = fetch
        self._agent = agent
        self._backend = GuardedBackend(allow_hosts=fetch.allow_hosts, resolve=resolve)
        self._pools: OrderedDict[str, _Pool] = OrderedDict()
        self._tls: ssl.SSLContext | None = None
        self.politeness = Politeness(min_delay_s=fetch.min_delay_s, per_host=fetch.per_host, overall=fetch.overall)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in self._pools.values():
            await pool.transport.aclose()
        self._pools.clear()

    async def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str | None = None,
        allowed: Allowed | None = None,
    ) -> Response | FetchError:
        """Get one address with its redirects.

        With validators the answer may be `not_modified`.  `allowed` is asked before each redirect is followed.
        """
        validators = (("If-None-Match", etag), ("If-Modified-Since", last_modified))
        headers = [("Accept", accept or "*/*"), *((n, v) for n, v in validators if v and _is_sendable(v))]
        visit = Visit(url, self._settings.deadline_s)
        try:
            return await self._follow(visit, headers, allowed)
        except Stopped as stop:
            return visit.error(stop)

    async def _follow(self, visit: Visit, headers: list[tuple[str, str]], allowed: Allowed | None) -> Response:
        for _ in range(MAX_REDIRECTS + 1):
            status, received, raw = await self._ask(visit, headers)
            location = first(received, "location")
            if status not in _REDIRECTS or location is None:
                return self._judge(visit, status, received, raw, conditional=len(headers) > 1)
            onward = urls.join(visit.url, location)
            if onward is None:
                raise Stopped("redirect_loop", f"HTTP {status} to {location[:200]!r}", status)
            visit.redirects.append((status, onward))
            if onward in visit.seen:
                raise Stopped("redirect_loop", f"back to {onward}", status)
            permission = await allowed(onward) if allowed else "yes"
            if permission != "yes":
                raise Stopped("robots" if permission == "no" else "robots_unreachable", f"redirect to {onward}", status)
            visit.seen.add(onward)
            visit.url = onward
        raise Stopped("redirect_loop", f"more than {MAX_REDIRECTS} redirects", visit.redirects[-1][0])

    async def _ask(self, visit: Visit, headers: list[tuple[str, str]]) -> tuple[int, Headers, bytes]:
        """Send one request, and once more when a connection that was kept open turns out to be dead."""
        target = urls.target_of(visit.url)
        if target is None or len(visit.url) > urls.MAX_LENGTH:
            raise Stopped("refused", "no http(s) address, or a too long one")
        try:
            request = self._request(target, headers)
        except httpx.InvalidURL as error:
            raise Stopped("refused", f"no http(s) address: {error}") from None
        for is_retry in (False, True):
            async with self.politeness.turn(target.address) as sent:
                visit.begin()
                pool = await self._pool(target, fresh=is_retry)
                may_be_stale = bool(pool.transport.pool.connections)
                try:
                    if sent is not None:
                        request.extensions["trace"] = _when_sent(sent)
                    return await self._exchange(pool, request, visit)
                except _DroppedError as error:
                    if not may_be_stale:
                        raise Stopped("protocol", str(error.__cause__) or "the connection was closed") from None
                finally:
                    visit.end()
                    pool.users -= 1
                    if is_retry:
                        await pool.transport.aclose()
        raise AssertionError("a fresh connection is never stale")

    async def _exchange(self, pool: _Pool, request: httpx.Request, visit: Visit) -> tuple[int, Headers, bytes]:
        """Send and receive within what is left of the deadline.  Raises Stopped, or _DroppedError before the head."""
        response: httpx.Response | None = None
        try:
            async with asyncio.timeout(visit.left_s):
                response = await pool.transport.handle_async_request(request)
                try:
                    return await self._receive(response, visit)
                finally:
                    await response.aclose()
        except Refused as refused:
            raise Stopped("refused", str(refused)) from None
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            raise Stopped("connect", str(error) or "no answer") from None
        except TimeoutError:
            raise Stopped("timeout", f"not done within {self._settings.deadline_s:g} s") from None
        except (httpcore.ProtocolError, httpcore.NetworkError, OSError) as error:
            if response is None:
                raise _DroppedError from error
            is_cut = isinstance(error, httpcore.NetworkError | OSError) or "without sending complete" in str(error)
            raise Stopped("truncated" if is_cut else "protocol", str(error), response.status_code) from None

    async def _receive(self, response: httpx.Response, visit: Visit) -> tuple[int, Headers, bytes]:
        status = response.status_code
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)
        is_success = 200 <= status < 300
        cap = self._settings.raw_cap if is_success else _ERROR_PAGE_CAP
        declared = first(headers, "content-length")
        chunks: list[bytes] = []
        size = 0
        too_big = declared is not None and declared.isdecimal() and int(declared[:20]) > cap
        if not too_big:
            async for chunk in response.aiter_raw():
                size += len(chunk)
                visit.bytes += len(chunk)
                if size > cap:
                    too_big = True
                    break
                chunks.append(chunk)
        if too_big and is_success:
            raise Stopped("too_big", f"more than {cap} bytes", status)
        return status, headers, b"".join(chunks) if is_success else b""

    def _judge(self, visit: Visit, status: int, headers: Headers, raw: bytes, *, conditional: bool) -> Response:
        """Turn a complete answer into a Response.  Raises Stopped for everything that is no success."""
        not_modified = status == 304 and conditional
        if not not_modified and not 200 <= status < 300:
            raise refusal(status, headers)
        if status == 206:
            raise Stopped("truncated", "HTTP 206: a part, and the whole was asked for", status)
        coding = ",".join(value for name, value in headers if name.lower() == "content-encoding")
        body = raw and unpack(raw, coding, self._settings.decoded_cap)
        if isinstance(body, Unpackable):
            raise Stopped(body.outcome, body.detail, status)
        return Response(
            requested_url=visit.requested_url,
            url=visit.url,
            status=status,
            redirects=tuple(visit.redirects),
            headers=headers,
            raw=raw,
            body=body,
            started_at=visit.started_at,
            duration_ms=visit.duration_ms,
            not_modified=not_modified,
        )

    def _request(self, target: urls.Target, headers: list[tuple[str, str]]) -> httpx.Request:
        is_default_port = (target.scheme, target.port) in (("http", 80), ("https", 443))
        host = target.address.rpartition(":")[0] if is_default_port else target.address
        every = [("Host", host), ("User-Agent", self._agent), ("Accept-Encoding", "gzip"), *headers]
        return httpx.Request(
            "GET",
            httpx.URL(scheme=target.scheme, host=target.host, port=target.port),
            headers=[(n.encode(), v.encode("latin-1")) for n, v in every],
            extensions={"target": target.path.encode()},
        )

    async def _pool(self, target: urls.Target, *, fresh: bool) -> _Pool:
        """Give the host's own pool."""
        key = f"{target.scheme}://{target.address}"
        pool = None if fresh else self._pools.get(key)
        if pool is None:
            pool = _Pool(
                GuardedTransport(
                    self._backend,
                    ssl_context=self._tls_context() if target.scheme == "https" else None,
                    connections=self._settings.per_host,
                    keep_alive_s=_KEEP_ALIVE_S,
                )
            )
            if not fresh:
                self._pools[key] = pool
        pool.users += 1
        if not fresh:
            self._pools.move_to_end(key)
            if len(self._pools) > _IDLE_POOLS:
                await self._close_oldest()
        return pool

    async def _close_oldest(self) -> None:
        oldest = next((key for key, pool in self._pools.items() if not pool.users), None)
        if oldest is not None:
            await self._pools.pop(oldest).transport.aclose()

    def _tls_context(self) -> ssl.SSLContext:
        """Make the one TLS context when the first https address is met (it reads some 150 certificates: 20 ms)."""
        if self._tls is None:
            self._tls = httpcore.default_ssl_context()
            self._tls.load_default_certs()  # the system's own, for proxies that a company runs
        return self._tls


class _Pool:
    __slots__ = ("transport", "users")

    def __init__(self, transport: GuardedTransport) -> None:
        self.transport = transport
        self.users = 0


class _DroppedError(Exception):
    """The connection broke before an answer began; its cause says how."""


def _is_sendable(value: str) -> bool:
    """Tell whether a header value can go out: a server's validator comes back as it came, or not at all."""
    return value.isprintable() and max(value) <= "\xff"


def _when_sent(sent: Callable[[], None]) -> Callable[[str, dict[str, Any]], Awaitable[None]]:
    """Watch httpcore's events for the one that says that the request's head is out."""

    async def trace(event: str, _: dict[str, Any]) -> None:
        if event == "http11.send_request_headers.complete":
            sent()

    return trace
