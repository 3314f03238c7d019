"""The command `presswatch`.  One file per group of commands; each is loaded only when it is called."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import traceback
from typing import Final

_COMMANDS: Final = {
    "init": ("flows.cli.keeping:init", "Make a home: the folder that holds everything that is collected."),
    "demo": ("flows.cli.demonstrating:demo", "Show presswatch at work on a small invented newsroom."),
    "ingest": ("flows.cli.collecting:ingest", "Poll feeds and fetch the pages of what is new."),
    "backfill": ("flows.cli.collecting:backfill", "Collect days of the past from an outlet's sitemaps and archives."),
    "revisit": ("flows.cli.revisiting:revisit", "Look at known articles again: were they edited, are they gone?"),
    "read": ("flows.cli.collecting:read", "Read saved files: HTML, text, feeds, JSONL, WARC."),
    "query": ("flows.cli.looking:query", "Run SQL over what was collected."),
    "status": ("flows.cli.looking:status", "Show what is held, what waits and what fails."),
    "diff": ("flows.cli.diffing:diff", "Show word by word how an outlet changed an article."),
    "explain": ("flows.cli.looking:explain", "Show the way one article came, or how a feed stands."),
    "cite": ("flows.cli.citing:cite", "Show at once whom a text credits, and by which rule."),
    "retag": ("flows.cli.retagging:retag", "Find the citations of stored texts anew, by the present rules."),
    "relate": ("flows.cli.relating:relate", "Find copies, originals and stories anew, from the stored texts."),
    "candidates": ("flows.cli.candidates:candidates", "List outlets that are credited and not in the catalogue."),
    "sample": ("flows.cli.sampling:sample", "Draw sentences of your own to label who is credited."),
    "score": ("flows.cli.sampling:score", "Measure the citation rules on labelled sentences."),
    "feeds": ("flows.cli.feeds:feeds", "Try feeds out, and exchange lists of them."),
    "serve": ("flows.cli.serving:serve", "Run on a schedule, with Prefect's server, page and REST API."),
}
_READER_GONE: Final = 141
_DISK: Final = {
    errno.ENOSPC: ("the disk is full", "make room"),
    errno.EDQUOT: ("the disk quota is used up", "make room"),
    errno.EFBIG: ("the file-size limit is reached", "make room"),
    errno.EACCES: ("not allowed to read or write", "allow it"),
    errno.EPERM: ("not allowed to read or write", "allow it"),
    errno.EROFS: ("what is there can only be read", "make it writable, or name another --home"),
}
"""What the system refuses, and what helps."""


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit status: 0 ok, 1 nothing worked, 2 usage, 3 degraded.

    130 after Ctrl-C or SIGTERM, 141 when whoever reads our output has gone, as with `| head`.
    """
    from cyclopts import App

    from presswatch.errors import PresswatchError
    from presswatch.version import VERSION

    app = App(
        name="presswatch",
        help="A media monitor that one analyst can run on a laptop and trust.",
        version=VERSION,
        help_format="plaintext",
        version_flags=["--version"],
        suppress_keyboard_interrupt=False,
    )
    for name, (path, text) in _COMMANDS.items():
        app.command(path, name=name, help=text)
    try:
        try:
            app(arguments)
        finally:
            sys.stdout.flush()  # a reader that has gone is met here, not when Python ends
    except PresswatchError as error:
        _let_go(error)
        message, status = str(error), error.exit_status
    except KeyboardInterrupt as error:
        _let_go(error)
        message = str(error) or "interrupted; the next run takes up what a run had not finished"
        status = 130
    except BrokenPipeError as error:
        _let_go(error)
        _forget_stdout()
        sys.exit(_READER_GONE)
    except OSError as error:
        if error.errno not in _DISK:
            raise
        _let_go(error)
        where = f" ({error.filename})" if error.filename else ""
        what, remedy = _DISK[error.errno]
        message = f"{what}{where}. Nothing is lost: {remedy}, then run the same command again."
        status = 1
    else:
        return
    print(f"presswatch: {message}", file=sys.stderr)  # noqa: T201
    sys.exit(status)


def _let_go(error: BaseException) -> None:
    """Prefect keeps the exceptions of its runs, and DuckDB complains at the exit about connections that they keep."""
    traceback.clear_frames(error.__traceback__)


def _forget_stdout() -> None:
    """Have Python write what is left in its buffer to nowhere at the end, instead of complaining."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
