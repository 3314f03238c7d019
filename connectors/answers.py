"""What a fetch comes back with: a `Response`, or a `FetchError` in one of the words of `polling.Outcome`."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from typing import Final

from presswatch.codings import unpack
from presswatch.discover.blockers import blocker_of, is_slowed_down
from presswatch.discover.freshness import http_date
from presswatch.discover.polling import Outcome
from presswatch.model import Headers

_BLOCKED: Final = frozenset({401, 402, 403, 451})
_SOFT: Final = frozenset({408, 425, 429})
_BY_STATUS: Final = frozenset({"blocked", "gone", "soft", "hard"})
"""Outcomes that come of a status; a body that was cut off behind a 200 is no ``http_200``."""


@dataclass(frozen=True, slots=True)
class Response:
    """A success: status 2xx, or 304 to a conditional request (`not_modified`, empty body).

    `raw` is the body as transferred, still content-encoded by `coding`; `body` is decoded and of `size` bytes, and kept
    in `unpacked` unless it is a large one.  `headers` as received, `redirects`
    as (status, the address it pointed to), `url` the last address.  Times: start of the first request, and what all
    requests took without the waits of politeness.
    """

    requested_url: str
    url: str
    status: int
    redirects: tuple[tuple[int, str], ...]
    headers: Headers
    raw: bytes
    coding: str
    size: int
    unpacked: bytes | None
    started_at: dt.datetime
    duration_ms: int
    not_modified: bool

    @property
    def body(self) -> bytes:
        """The body, unpacked: anew each time where it is large, so that what waits to be read is small."""
        body = unpack(self.raw, self.coding, self.size) if self.unpacked is None else self.unpacked
        assert isinstance(body, bytes)  # it was unpacked before
        return body

    def header(self, name: str) -> str | None:
        """Give the first value of a header; names in any case."""
        return first(self.headers, name)


@dataclass(frozen=True, slots=True)
class FetchError:
    """Anything else, in one fixed word (`outcome`) and in words for people (`detail`).

    `url` is the last address asked, `bytes` what came over the wire, `retry_after_s` the server's wish in seconds;
    `blocker` names the service behind a refusal (see `presswatch.discover.blockers`).
    """

    requested_url: str
    url: str
    outcome: Outcome
    detail: str
    status: int | None
    retry_after_s: float | None
    blocker: str | None
    started_at: dt.datetime
    duration_ms: int
    redirects: tuple[tuple[int, str], ...]
    bytes: int

    @property
    def reason(self) -> str:
        """Why there is no page, in one word: ``http_<status>`` where the status says it, else the outcome."""
        is_said = self.status is not None and self.status >= 300 and self.outcome in _BY_STATUS
        return f"http_{self.status}" if is_said else self.outcome


class Visit:
    """What one fetch has met so far.

    `may_list`: a sitemap may come, and be larger than anything else; `is_large`: one came, and takes a place of few.
    """

    def __init__(self, url: str, deadline_s: float, *, may_list: bool = False) -> None:
        self.requested_url = self.url = url
        self.may_list, self.is_large = may_list, False
        self.seen = {url}
        self.redirects: list[tuple[int, str]] = []
        self.bytes = 0
        self.left_s = self.deadline_s = deadline_s
        self.started_at = dt.datetime.now(dt.UTC)
        self._has_begun = False
        self._clock = 0.0

    @property
    def duration_ms(self) -> int:
        """Time spent on requests so far."""
        return round((self.deadline_s - self.left_s) * 1000)

    def begin(self) -> None:
        """Start the clock for one request."""
        if not self._has_begun:
            self._has_begun = True
            self.started_at = dt.datetime.now(dt.UTC)
        self._clock = time.monotonic()

    def end(self) -> None:
        """Stop the clock; what is left of the deadline is in `left_s`."""
        self.left_s -= time.monotonic() - self._clock

    def error(self, stop: Stopped) -> FetchError:
        """Give the value that says how this visit ended."""
        return FetchError(
            requested_url=self.requested_url,
            url=self.url,
            outcome=stop.outcome,
            detail=stop.detail,
            status=stop.status,
            retry_after_s=stop.retry_after_s,
            blocker=stop.blocker,
            started_at=self.started_at,
            duration_ms=self.duration_ms,
            redirects=tuple(self.redirects),
            bytes=self.bytes,
        )


class Stopped(Exception):  # noqa: N818  (becomes a FetchError value)
    """The end of a visit without a success."""

    def __init__(
        self,
        outcome: Outcome,
        detail: str,
        status: int | None = None,
        *,
        retry_after_s: float | None = None,
        blocker: str | None = None,
    ) -> None:
        self.outcome = outcome
        self.detail = detail
        self.status = status
        self.retry_after_s = retry_after_s
        self.blocker = blocker


def refusal(status: int, headers: Headers, body: bytes) -> Stopped:
    """Name what a status means that is no success, and who said it; `body` is the error page, unpacked."""
    blocker: str | None = blocker_of(status, headers, body)
    outcome: Outcome = "hard"
    if status in _BLOCKED or (blocker is not None and not is_slowed_down(status, body)):
        outcome = "blocked"
        blocker = blocker or "unknown"
    elif status in (404, 410):
        outcome = "gone"
    elif status in _SOFT or status >= 500:
        outcome = "soft"
    elif status == 407:  # only a proxy says so: one that somebody set, or one in the way
        outcome = "connect"
    return Stopped(outcome, f"HTTP {status}", status, retry_after_s=_retry_after(headers), blocker=blocker)


def _retry_after(headers: Headers) -> float | None:
    """Read Retry-After in both forms; seconds from now, None when absent, negative or unreadable."""
    value = (first(headers, "retry-after") or "").strip()
    if value.isdecimal():
        return float(value[:9])
    at = http_date(value)
    if at is None:
        return None
    wait = (at - dt.datetime.now(dt.UTC)).total_seconds()
    return wait if wait > 0 else None


def first(headers: Headers, name: str) -> str | None:
    """Give the first value of a header; names in any case."""
    wanted = name.lower()
    return next((value for key, value in headers if key.lower() == wanted), None)
