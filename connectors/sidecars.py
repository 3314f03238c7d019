"""What lies beside a saved page and says where and when it was got: a JSON object with `url` and `fetched_at`."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from connectors.file_bytes import head_of, read
from presswatch import dates
from presswatch.extract.addresses import claimed_address

FIELDS: Final = "url (http or https) and, where it is known, fetched_at (as 2026-02-03T10:15:00Z)"
_CAP: Final = 1 << 20
_ALIKE: Final = 0.75
"""How like `fetched_at` a name is that is a slip of it."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the file beside a page says: its http(s) address, and when it was got, as it is written.

    `problem` says what is wrong, for a person; `others` are the fields that say something else, which is not read.
    """

    path: Path
    url: str | None = None
    fetched_at: object = None
    problem: str | None = None
    others: tuple[str, ...] = ()


def sidecar_beside(page: Path, stem: str) -> Sidecar | None:
    """The sidecar of ``page.html``: page.html.json or page.json, the first with an address; None without either."""
    names = (f"{page.name}.json", f"{stem}.json")
    there = [path for name in names if os.path.lexists(path := page.with_name(name)) and not is_feed(path)]
    read_ones = [read_sidecar(path) for path in there]
    return next((one for one in read_ones if one.url), read_ones[0] if read_ones else None)


def is_feed(path: Path) -> bool:
    """Whether a file of JSON is a feed."""
    return not path.is_symlink() and b"jsonfeed.org" in head_of(path).replace(b"\\/", b"/")


def read_sidecar(path: Path) -> Sidecar:
    """Read a sidecar; a link is none, whatever it leads to."""
    if os.path.islink(path):  # noqa: PTH114  (names may be too long)
        return Sidecar(path, problem="a link is not followed")
    data = read(path, cap=_CAP)
    if not isinstance(data, bytes):
        return Sidecar(path, problem=f"{data.reason}: {data.detail}")
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError) as error:
        return Sidecar(path, problem=f"no JSON: {error}; it is to be an object with {FIELDS}")
    if not isinstance(fields, dict) or "url" not in fields:
        return Sidecar(path, problem=f"url: missing; it is to be an object with {FIELDS}")
    url = claimed_address(fields["url"])
    if url is None:
        return Sidecar(path, problem=f"url: no http(s) address: {fields['url']!r:.80}")
    meant = [] if "fetched_at" in fields else difflib.get_close_matches("fetched_at", fields, 1, _ALIKE)
    problem = f"{meant[0]}: no field; is fetched_at meant?" if meant else None
    others = tuple(name for name in fields if name not in ("url", "fetched_at"))
    return Sidecar(path, url, fields.get("fetched_at"), problem, others)


def written_time(value: object) -> dt.datetime | None:
    """The time that a line or a sidecar claims, if it claims one that is well-formed; without a zone it is UTC."""
    if not isinstance(value, str):
        return None
    try:
        return dates.in_utc(dt.datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        return None
