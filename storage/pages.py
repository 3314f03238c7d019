"""Reads kept pages where they stand in their WARC files."""

from __future__ import annotations

from storage.home import Home


def members_at(home: Home, file: str, offset: int, length: int) -> bytes | None:
    """Read the two members of a page, as `warc.read_page` takes them; None when the file is there no more."""
    try:
        with (home.root / file).open("rb") as pages:
            pages.seek(offset)
            return pages.read(length)
    except OSError:
        return None
