"""How far a round of collecting is, for the person who waits for it at a terminal."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from typing import Final

from storage.batches import BatchWriter

_EVERY_S: Final = 1.0
_CLEAR_LINE: Final = "\r\x1b[K"


@contextlib.contextmanager
def progress(batch: BatchWriter) -> Iterator[None]:
    """While the block runs, keep one line on a terminal's standard error that says what `batch` holds so far."""
    if not sys.stderr.isatty():
        yield
        return
    over = threading.Event()

    def tell() -> None:
        while not over.wait(_EVERY_S):
            sys.stderr.write(f"{_CLEAR_LINE}{batch.n_fetches} addresses asked, {batch.n_pages} pages kept so far ...")
            sys.stderr.flush()

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()
