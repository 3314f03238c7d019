"""What a fetch comes back with: a `Response`, or a `FetchError` in one of the words of `polling.Outcome`."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from typing import Final

from presswatch.discover.blockers import blocker_of, is_slowed_down
from presswatch.discover.freshness import http_date
from presswatch.discover.polling import Outcome
from presswatch.model import Headers

_BLOCKED: Final = frozenset({401, 402, 403, 451})
_SOFT: Final = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Response:
    """A success: status 2xx, or 304 to a conditional request (`not_modified`, empty body).

    `raw` is the body as transferred, still content-encoded; `body` is decoded.  `headers` as received, `redirects`
    as (status, the address it pointed to), `url` the last address.  Times: start of the first request, and what all
    requests took without the waits of politeness.
    """

    requested_url: str
    url: str
    status: int
    redirects: tuple[tuple[int, str], ...]
    headers: Headers
    raw: bytes
    body: bytes
    started_at: dt.datetime
    duration_ms: int
    not_modified: bool

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


class Visit:
    """What one fetch has met so far."""

    def __init__(self, url: str, deadline_s: float) -> None:
        self.requested_url = self.url = url
        self.seen = {url}
        self.redirects: list[tuple[int, str]] = []
        self.bytes = 0
        self.left_s = self._deadline_s = deadline_s
        self.started_at = dt.datetime.now(dt.UTC)
        self._has_begun = False
        self._clock = 0.0

    @property
    def duration_ms(self) -> int:
        """Time spent on requests so far."""
        return round((self._deadline_s - self.left_s) * 1000)

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
