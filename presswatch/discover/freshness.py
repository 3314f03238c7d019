"""How long an answer stays fresh by its own headers (RFC 9111, section 4.2, for a private cache)."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Final

_MAX_AGE: Final = re.compile(r"(?:^|[\s,;])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_UNCACHED: Final = re.compile(r"\bno-(?:cache|store)\b", re.IGNORECASE)


def fresh_s(cache_control: str | None, expires: str | None, date: str | None, age: str | None) -> float | None:
    """Give the seconds for which the server says that asking again is of no use.

    In: four headers of the answer.  `expires` counts from the server's own `date`, whose clock may be wrong;
    `age` is how long a cache on the way has held the answer already.
    Out: at least 0; None when nothing usable is said.
    """
    told = cache_control or ""
    if _UNCACHED.search(told):
        return None
    if found := _MAX_AGE.search(told):
        lasts = float(found[1])
    else:
        until, since = http_date(expires), http_date(date)
        if until is None or since is None:
            return None
        lasts = (until - since).total_seconds()
    held = float(age[:12]) if age is not None and age.isdecimal() else 0.0
    return max(lasts - held, 0.0)


def http_date(value: str | None) -> dt.datetime | None:
    """Read a date of an HTTP header, as aware (one without a zone is in UTC); None for what is none."""
    try:
        at = parsedate_to_datetime(value or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo is not None else at.replace(tzinfo=dt.UTC)
