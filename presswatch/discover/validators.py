"""Conditional requests, with a lie detector: some servers answer "not modified" for feeds that have changed.

Media Cloud asks unconditionally for that reason, Miniflux lets people switch feed by feed.  Here a feed is trusted
until it is caught, and never for long: now and then it is asked without a condition.  What counts are entries: counters
of comments and the like change bytes that nobody wants, and a server may well call that unchanged.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

MOST_TRUSTED: Final = 6
"""Answers 304 in a row after which a feed is asked for the whole."""
_TRIED_AGAIN_AFTER: Final = dt.timedelta(days=7)
_OVERDUE: Final = 3
"""Usual gaps without a new entry after which a 304 looks odd, ..."""
_OVERDUE_TRUSTED: Final = 2
"""... and how many of them are believed then."""


def is_trusted(
    n_not_modified: int, newest_entry_at: dt.datetime | None, usual_gap_s: float | None, now: dt.datetime
) -> bool:
    """Tell whether another 304 would be believed; if not, ask unconditionally.

    In: answers 304 in a row; the newest entry so far and the usual gap between two of them, as far as known.
    """
    if n_not_modified >= MOST_TRUSTED:
        return False
    if n_not_modified < _OVERDUE_TRUSTED or newest_entry_at is None or usual_gap_s is None:
        return True
    return (now - newest_entry_at).total_seconds() <= _OVERDUE * usual_gap_s


def is_tried_again(caught_at: dt.datetime | None, now: dt.datetime) -> bool:
    """Tell whether a server that was caught lying gets another chance: software is mended, and we may err."""
    return caught_at is None or now - caught_at >= _TRIED_AGAIN_AFTER


def to_send(etag: str | None, last_modified: str | None) -> tuple[str | None, str | None]:
    """Choose the validator to send back: (ETag, None), else (None, Last-Modified).

    One of them only: a server has to ignore the date beside an ETag (RFC 9110, section 13.1.3), and some answer 304 as
    soon as either fits.
    """
    return (etag, None) if etag else (None, last_modified or None)


def is_same(sent: tuple[str | None, str | None], etag: str | None, last_modified: str | None) -> bool:
    """Tell whether an answer bears the validator that the one before it bore."""
    return any(sent) and sent == to_send(etag, last_modified)
