"""Batches that cannot be understood or merged: tried twice, then set aside, so that none blocks the queue.

    first time   `failed.json` is put into the batch; the run ends with an error that names it
    second time  the batch moves to pipeline/aside/, and one that is sure to pass takes its place: a failure row, and
                 the feeds it polled without their validators, so that they list everything once more

Moved back to the station it came from, a batch is tried again.  One that is in the store and only cannot be remembered
there for what comes later goes on the second time, with a failure row.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import json
import traceback
from collections.abc import Collection, Iterator
from typing import Any, Final, Literal

import duckdb

from presswatch.errors import BatchError, PresswatchError
from presswatch.model import Failure
from storage import durable, understood
from storage.batches import Batch, BatchWriter, advance, at_station
from storage.home import Home
from storage.lines import FeedState

Step = Literal["understand", "merge", "remember"]

REASON: Final = "set_aside"
NOT_REMEMBERED: Final = "not_remembered"
_NOTE: Final = "failed.json"
_FIRST_TIME: Final[dict[Step, str]] = {
    "understand": "could not be understood ({}). Nothing is lost: the next run tries it once more, and sets it aside",
    "merge": "could not be merged ({}). Nothing is lost: the next run tries it once more, and sets it aside",
    "remember": "is in the store, but could not be remembered for the copies that come later ({}). "
    "The next run tries it once more, and goes on without",
}
_STATION: Final = {"understand": "pipeline/collected", "merge": "pipeline/understood"}
_VALIDATORS: Final = frozenset({"etag", "last_modified", "body_sha256"})
_NOT_ITS_FAULT: Final = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM}
)


def judge(home: Home, batch: Batch, step: Step, error: Exception) -> None:
    """Decide about a batch for which a step raised `error`; call with the store closed.

    Returns when the batch was set aside, or went on.  Raises BatchError the first time, and `error` itself when the
    batch is not to blame for it: a full disk, a lock, a configuration that cannot be used.
    """
    if isinstance(error, PresswatchError) or (isinstance(error, OSError) and error.errno in _NOT_ITS_FAULT):
        raise error
    what = _one_line(f"{type(error).__name__}: {error}")
    had_failed = any(note.get("step") == step for note in _objects(batch, _NOTE))
    note = {"step": step, "error": what, "at": _now().isoformat(), "trace": traceback.format_exception(error)}
    durable.write_file(batch.folder / _NOTE, [json.dumps(note).encode() + b"\n"])
    if not had_failed:
        raise BatchError(
            f"the batch {batch.batch_id} {_FIRST_TIME[step].format(what)} if that fails, too. "
            f"Details: {batch.folder / _NOTE}"
        ) from error
    if step == "remember":
        _say_forgotten(home, batch, what)
        advance(batch, home.merged)
        return
    _take_its_place(home, batch, step, what)
    durable.make_folder(home.aside)
    durable.remove(home.aside / batch.batch_id)  # a copy of it, where somebody copied it back instead of moving it
    advance(batch, home.aside)


def only_there(home: Home) -> set[str]:
    """Ids of the entries whose pages are in batches that were set aside, and perhaps nowhere else."""
    lines = (line for batch in at_station(home.aside) for line in _objects(batch, "sightings.jsonl"))
    return {line["entry_id"] for line in lines if line.get("state") == "fetched" and "entry_id" in line}


def ask_again(connection: duckdb.DuckDBPyConnection, entry_ids: Collection[str]) -> None:
    """Let entries of the staged batch wait that were taken for known because a batch held them that was set aside."""
    if entry_ids:
        connection.execute(
            "UPDATE s_sightings SET state = 'waiting', rule = ?, next_attempt_at = seen_at "
            "WHERE state = 'known' AND article_id IS NULL AND entry_id IN (SELECT unnest(?)) "
            "AND entry_id NOT IN (SELECT entry_id FROM entries)",
            [REASON, list(entry_ids)],
        )


def settle(connection: duckdb.DuckDBPyConnection, batch: Batch) -> None:
    """Resolve the failure of a batch that was set aside, moved back, and could be merged after all."""
    if (batch.folder / _NOTE).exists():
        connection.execute(
            "UPDATE failures SET resolved_at = now()::TIMESTAMP WHERE reason = ? AND url = ? AND resolved_at IS NULL",
            [REASON, _place(batch)],
        )


def _say_forgotten(home: Home, batch: Batch, what: str) -> None:
    about = next(_objects(batch, "batch.json"), {})
    run_id, command = str(about.get("run_id", batch.batch_id)), str(about.get("command", "unknown"))
    detail = f"{what}; its articles are in the store, but later copies of them are missed: presswatch relate --rebuild"
    with BatchWriter(home, run_id=run_id, command=command, now=_now()) as writer:
        writer.add_failure(Failure("merge", batch.batch_id, NOT_REMEMBERED, detail, retryable=False, at=_now()))
        sealed = writer.seal()
    if sealed is not None:
        understood.save(home, sealed, articles=(), citations=(), outcomes=())


def _take_its_place(home: Home, batch: Batch, step: Literal["understand", "merge"], what: str) -> None:
    about = next(_objects(batch, "batch.json"), {})
    run_id, command = str(about.get("run_id", batch.batch_id)), str(about.get("command", "unknown"))
    with BatchWriter(home, run_id=run_id, command=command, now=_now()) as writer:
        detail = f"{what}; kept in {_place(batch)}, tried again when moved back to {_STATION[step]}"
        writer.add_failure(Failure(step, _place(batch), REASON, detail, retryable=False, at=_now()))
        told = [line for line in _objects(batch, "failures.jsonl") if line.get("reason") == REASON]
        for line in told:  # the batch stands in for another itself: then its feeds are not tried again
            writer.add_failure(Failure(**line))
        for line in () if told else _objects(batch, "feeds.jsonl"):
            fields = {name: line[name] for name in FeedState.__dataclass_fields__ if name in line}
            with contextlib.suppress(TypeError):  # a damaged line, without the fields that must be there
                writer.add_feed(FeedState(**{n: v for n, v in fields.items() if n not in _VALIDATORS}))
        sealed = writer.seal()
    if sealed is not None:
        understood.save(home, sealed, articles=(), citations=(), outcomes=())


def _objects(batch: Batch, name: str) -> Iterator[dict[str, Any]]:
    """The JSON objects of a file that may be damaged: what cannot be read is left out."""
    lines: list[bytes] = []
    with contextlib.suppress(OSError):
        lines = (batch.folder / name).read_bytes().splitlines()
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):
            if isinstance(found := json.loads(line), dict):
                yield found


def _place(batch: Batch) -> str:
    return f"pipeline/aside/{batch.batch_id}"


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text[:500])


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
