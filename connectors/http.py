"""HTTP with a bound on everything: redirects, unpacking, politeness (one request and its answer: `exchanges`).

httpcore, the engine of httpx, over guarded connections.  Redirects, unpacking and the deadline are our own: httpx's
client bounds none of them, and stumbles over the Location headers that some servers send.

Nothing that a server does raises here: it comes back as a `FetchError`.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Final, Literal, Self

from connectors.answers import FetchError, Response, Stopped, Visit, first, refusal
from connectors.exchanges import (
    ERROR_PAGE_CAP,
    SITEMAP_CAP,
    Dropped,
    coding_of,
    exchange,
    request_for,
    when_sent,
)
from connectors.guard import Refused, Resolve, SystemResolver
from connectors.hosts import Hosts
from connectors.identity import check_contact, user_agent
from connectors.politeness import Paces, Politeness, PutOff
from connectors.pools import Pools
from presswatch import settings, urls
from presswatch.codings import Unpackable, beginning, unpack
from presswatch.discover.blockers import challenge_of
from presswatch.discover.feed_bytes import begins_sitemap
from presswatch.discover.polling import LONGEST, Outcome
from presswatch.model import Headers

__all__ = ["FetchError", "Fetcher", "Response", "user_agent"]

Permission = Literal["yes", "no", "unreachable", "refused"]
Allowed = Callable[[str], Awaitable[Permission]]
"""Says whether robots.txt lets us ask for an address; ``refused``: the guard lets us not even ask for robots.txt."""

MAX_REDIRECTS: Final = 5

_WITHOUT: Final[dict[Permission, Outcome]] = {
    "no": "robots",
    "unreachable": "robots_unreachable",
    "refused": "refused",
}
"""What becomes of a redirect that may not be followed."""
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_SLOW_DOWN: Final = frozenset({429, 503})
"""Answers whose Retry-After speaks for the whole host."""
_LARGE_AT_ONCE: Final = 2
"""Sitemaps above the cap of all others that are received at once; each is in memory as a whole."""
_KEPT_UNPACKED: Final = 1 << 20


class Fetcher:
    """Fetches addresses politely and safely; one per round, used as an async context manager.

    In: the [fetch] settings, the User-Agent (see `user_agent`), which addresses nothing is asked for whatever leads
    there, for tests another name resolution; the memory of hosts, and the paces of the round before (see
    `politeness`).
    Raises ConfigError when the settings name no contact, or a `ca_file` without certificates.
    """

    def __init__(
        self,
        fetch: settings.Fetch,
        agent: str,
        *,
        is_denied: Callable[[str], bool] = lambda _: False,
        resolve: Resolve | None = None,
        hosts: Hosts | None = None,
        paces: Paces | None = None,
    ) -> None:
        check_contact(fetch.contact)
        self._settings = fetch
        self._is_denied = is_denied
        self._agent = agent
        self._large = asyncio.Semaphore(_LARGE_AT_ONCE)
        self._system = SystemResolver()
        self._pools = Pools(fetch, resolve or self._system)
        self.hosts = hosts or Hosts()
        self.politeness = Politeness(
            min_delay_s=fetch.min_delay_s, per_host=fetch.per_host, overall=fetch.overall, paces=paces
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._pools.close()
        self._system.close()

    def heed(self, address: str, crawl_delay_s: float | None, not_before: dt.datetime | None) -> None:
        """Ask a host (``scheme://host:port``) as slowly as it wished before, in an earlier run.

        A wish for more time than any is granted means that a clock was wrong.
        """
        target = urls.target_of(address)
        if target is None:
            return
        if crawl_delay_s:
            self.politeness.slow_down(target.address, crawl_delay_s)
        if not_before is not None and (wish := not_before - self.hosts.clock()) <= LONGEST:
            self.politeness.put_off(target.address, wish.total_seconds())

    def put_off_s(self, url: str) -> float:
        """Give the seconds for which the host of an address still wants to be left alone; 0 when it may be asked."""
        target = urls.target_of(url) if self.politeness.is_any_put_off else None
        return self.politeness.left_s(target.address) if target is not None else 0.0

    async def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str | None = None,
        allowed: Allowed | None = None,
        may_list: bool = False,
    ) -> Response | FetchError:
        """Get one address with its redirects.

        With validators the answer may be `not_modified`.  `allowed` is asked before each redirect is followed, and
        not where nothing is asked for at all: even the robots.txt of a denied host stays alone.
        `may_list`: what begins like a sitemap may be as large as the protocol allows.
        An answer 429 or 503 with a Retry-After puts its whole host off: until that time everything of it ends as
        ``put_off``, and nothing is sent.
        """
        validators = (("If-None-Match", etag), ("If-Modified-Since", last_modified))
        headers = [("Accept", accept or "*/*"), *((n, v) for n, v in validators if v and _is_sendable(v))]
        visit = Visit(url, self._settings.deadline_s, may_list=may_list)
        try:
            return await self._follow(visit, headers, allowed)
        except PutOff as off:
            return visit.error(Stopped("put_off", str(off), retry_after_s=off.left_s))
        except Stopped as stop:
            if stop.status in _SLOW_DOWN and stop.retry_after_s:
                self._put_off(visit.url, min(dt.timedelta(seconds=stop.retry_after_s), LONGEST))
            return visit.error(stop)
        finally:
            if visit.is_large:
                self._large.release()

    def _put_off(self, url: str, wish: dt.timedelta) -> None:
        target = urls.target_of(url)
        if target is not None:
            self.politeness.put_off(target.address, wish.total_seconds())
            left_s = self.politeness.left_s(target.address)  # a longer wish of before stands
            self.hosts.learned(target.origin, not_before=self.hosts.clock() + dt.timedelta(seconds=left_s))

    async def _follow(self, visit: Visit, headers: list[tuple[str, str]], allowed: Allowed | None) -> Response:
        if self._is_denied(visit.url):
            raise Stopped("rights_denied", "its outlet denies its pages")
        for _ in range(MAX_REDIRECTS + 1):
            status, received, raw = await self._ask(visit, headers)
            location = first(received, "location")
            if status not in _REDIRECTS or location is None:
                return self._judge(visit, status, received, raw, conditional=len(headers) > 1)
            onward = urls.join(visit.url, _as_meant(location))
            if onward is None:
                raise Stopped("redirect_loop", f"HTTP {status} to {location[:200]!r}", status)
            visit.redirects.append((status, onward))
            if onward in visit.seen:
                raise Stopped("redirect_loop", f"back to {onward}", status)
            if self._is_denied(onward):
                raise Stopped("rights_denied", f"redirect to {onward}, whose outlet denies its pages", status)
            permission = await allowed(onward) if allowed else "yes"
            if permission != "yes":
                why = ", which is no public address" if permission == "refused" else ""
                raise Stopped(_WITHOUT[permission], f"redirect to {onward}{why}", status)
            visit.seen.add(onward)
            visit.url = onward
        raise Stopped("redirect_loop", f"more than {MAX_REDIRECTS} redirects", visit.redirects[-1][0])

    async def _ask(self, visit: Visit, headers: list[tuple[str, str]]) -> tuple[int, Headers, bytes]:
        """Send one request, and once more when a connection that was kept open turns out to be dead."""
        target = urls.target_of(visit.url)
        if target is None or len(visit.url) > urls.MAX_LENGTH:
            raise Stopped("refused", "no http(s) address, or a too long one")
        request = request_for(target, self._agent, headers)
        for is_retry in (False, True):
            async with self.politeness.turn(target.address) as sent:
                visit.begin()
                try:
                    pool = await self._pools.take(target, fresh=is_retry)
                except Refused as refused:
                    raise Stopped("refused", str(refused)) from None
                may_be_stale = bool(pool.connections.connections)
                try:
                    if sent is not None:
                        request.extensions["trace"] = when_sent(sent)
                    return await exchange(pool, request, visit, raw_cap=self._settings.raw_cap, large=self._large)
                except Dropped as error:
                    if not may_be_stale:
                        raise Stopped("protocol", str(error.__cause__) or "the connection was closed") from None
                finally:
                    visit.end()
                    pool.users -= 1
                    if is_retry:
                        await pool.connections.aclose()
        raise AssertionError("a fresh connection is never stale")

    def _judge(self, visit: Visit, status: int, headers: Headers, raw: bytes, *, conditional: bool) -> Response:
        """Turn a complete answer into a Response.  Raises Stopped for everything that is no success."""
        not_modified = status == 304 and conditional
        coding = coding_of(headers)
        is_success = not_modified or 200 <= status < 300
        cap = self._settings.decoded_cap if is_success else 4 * ERROR_PAGE_CAP
        if is_success and visit.may_list and begins_sitemap(beginning(raw, coding)):
            cap = max(cap, SITEMAP_CAP)
        body = raw and unpack(raw, coding, cap)
        if not is_success:
            raise refusal(status, headers, b"" if isinstance(body, Unpackable) else body)
        if status == 206:
            raise Stopped("truncated", "HTTP 206: a part, and the whole was asked for", status)
        if isinstance(body, Unpackable):
            raise Stopped(body.outcome, body.detail, status)
        blocker = challenge_of(headers, body)
        if blocker is not None:
            raise Stopped("blocked", f"HTTP {status} with a challenge in place of the page", status, blocker=blocker)
        return Response(
            requested_url=visit.requested_url,
            url=visit.url,
            status=status,
            redirects=tuple(visit.redirects),
            headers=headers,
            raw=b"" if not_modified else raw,
            coding=coding,
            size=len(body),
            unpacked=b"" if not_modified else body if body is raw or len(body) <= _KEPT_UNPACKED else None,
            started_at=visit.started_at,
            duration_ms=visit.duration_ms,
            not_modified=not_modified,
        )


def _is_sendable(value: str) -> bool:
    """Tell whether a header value can go out: a server's validator comes back as it came, or not at all."""
    return value.isprintable() and max(value) <= "\xff"


def _as_meant(location: str) -> str:
    """Read a Location header that is not ASCII: servers send UTF-8, and mean it, whatever HTTP says."""
    try:
        return location.encode("latin-1").decode()
    except UnicodeDecodeError:
        return location
