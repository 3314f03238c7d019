"""Processes that understand pages, each of which can be killed: a page gets a deadline, and a second chance alone.

`concurrent.futures` and `multiprocessing.Pool` cannot kill a worker that hangs, and import the main module into each
worker: under Prefect that is Prefect itself (82 MB, 2 CPU-s).  So the workers are plain child processes.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Pipe
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from presswatch.errors import WorkerError

Job = tuple[int, bytes]
"""page_no and the bytes of its records"""
Answer = tuple[int, dict[str, Any]]

_ROOT: Final = Path(__file__).parents[1]
_WORKER: Final = _ROOT / "flows" / "worker.py"
OUT_OF_MEMORY: Final = 77
"""Exit status of a worker whose page needed more memory than it may have."""

_CHUNK: Final = 8
_CHUNK_BYTES: Final = 1 << 20
"""The page that brings a chunk to this size is its last, so that few large pages wait in memory."""
_START_S: Final = 120.0


class _Worker:
    """One child process and the connection to it; made anew after each kill."""

    def __init__(self, program: Path, setup: bytes) -> None:
        self.connection, theirs = Pipe()
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self.process = subprocess.Popen(  # noqa: S603  (our own interpreter and file)
            [sys.executable, "-P", str(program), str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C is for the parent, with which it ends
            env={**os.environ, "PYTHONPATH": path},
        )
        theirs.close()
        self.connection.send_bytes(setup)
        self.is_ready = False
        self.is_hung = False

    def wait_until_ready(self) -> None:
        """Raises what kept the process from starting (ConfigError: its rules), so that no page is blamed for it."""
        if self.is_ready:
            return
        problem: Exception | None = WorkerError("a process that understands pages ended before its first page")
        with contextlib.suppress(EOFError, OSError):
            if self.connection.poll(_START_S):
                problem = pickle.loads(self.connection.recv_bytes())  # noqa: S301  (our own child)
        if problem is not None:
            raise problem
        self.is_ready = True

    def ask(self, chunk: list[Job], deadline_s: float) -> Iterator[Answer]:
        """Yield the answers in order; ends early when the worker dies or a page takes too long."""
        try:
            self.connection.send_bytes(pickle.dumps([members for _, members in chunk]))
            for page_no, _ in chunk:
                if not self.connection.poll(deadline_s):
                    self.is_hung = True
                    return
                yield page_no, pickle.loads(self.connection.recv_bytes())  # noqa: S301  (our own child)
        except (EOFError, OSError):
            return

    def end(self) -> int:
        """Kill the process, which holds nothing that could be lost; returns what it ended with."""
        self.connection.close()
        self.process.kill()
        return self.process.wait()


class Pool:
    """A context manager.  Its processes start with the first page, or with `start`, and end with it.

    `program` is the file that each process runs: it answers as `flows.worker` does.
    """

    def __init__(
        self,
        *,
        workers: int,
        outlet_tables: object,
        citation_tables: object,
        page_cap: int,
        deadline_s: float,
        program: Path = _WORKER,
    ) -> None:
        self._size = workers or os.cpu_count() or 1
        self._setup = pickle.dumps((outlet_tables, citation_tables, page_cap))
        self._deadline_s = deadline_s
        self._program = program
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_closed = True
        while self._idle:
            self._idle.pop().end()
        for worker in tuple(self._busy):  # the block ended before its answers did; their threads clear up
            worker.process.kill()

    def start(self, pages: int | None = None) -> None:
        """Start the processes now, so that they load their libraries while pages are still being fetched."""
        wanted = self._size if pages is None else min(self._size, pages)
        while len(self._idle) < wanted:
            self._idle.append(_Worker(self._program, self._setup))

    def understand(self, jobs: Iterable[Job], *, expected: int) -> Iterator[Answer]:
        """Yield an answer for every job, in no particular order.  In: the jobs, and about how many there are."""
        chunk_size = max(1, min(_CHUNK, expected // self._size))
        self.start(expected)
        todo: queue.Queue[list[Job] | None] = queue.Queue(maxsize=2 * len(self._idle))
        answers: queue.Queue[Answer | BaseException | None] = queue.Queue()
        threads = [threading.Thread(target=self._serve, args=(todo, answers), daemon=True) for _ in self._idle]
        feeder = threading.Thread(target=_feed, args=(jobs, todo, answers, chunk_size, len(threads)), daemon=True)
        for thread in (feeder, *threads):
            thread.start()
        for _ in range(len(threads)):
            while (answer := answers.get()) is not None:
                if isinstance(answer, BaseException):
                    raise answer
                yield answer

    def _serve(self, todo: queue.Queue[list[Job] | None], answers: queue.Queue[Answer | BaseException | None]) -> None:
        """Ask one worker for one chunk after another; replace it when it has to be killed."""
        worker = self._idle.pop()
        self._busy.add(worker)
        try:
            while (chunk := todo.get()) is not None:
                suspects: set[int] = set()
                while chunk and not self._is_closed:
                    alone = chunk[:1] if chunk[0][0] in suspects else chunk
                    done = 0
                    worker.wait_until_ready()
                    for answer in worker.ask(alone, self._deadline_s):
                        answers.put(answer)
                        done += 1
                    if done < len(alone) and not self._is_closed:
                        hung, status = worker.is_hung, worker.end()
                        self._busy.discard(worker)
                        worker = _Worker(self._program, self._setup)
                        self._busy.add(worker)
                        page_no = chunk[done][0]
                        if page_no in suspects:
                            answers.put((page_no, _failed(status, self._deadline_s, hung=hung)))
                            done += 1
                        suspects.add(page_no)
                    chunk = chunk[done:]
        except BaseException as error:  # noqa: BLE001  (raised again in the thread that waits)
            answers.put(error)
        finally:
            self._busy.discard(worker)
            if self._is_closed:
                worker.end()
            else:
                self._idle.append(worker)
            answers.put(None)


def _feed(
    jobs: Iterable[Job],
    todo: queue.Queue[list[Job] | None],
    answers: queue.Queue[Answer | BaseException | None],
    size: int,
    workers: int,
) -> None:
    try:
        chunk: list[Job] = []
        for job in jobs:
            chunk.append(job)
            if len(chunk) == size or sum(len(members) for _, members in chunk) >= _CHUNK_BYTES:
                todo.put(chunk)
                chunk = []
        if chunk:
            todo.put(chunk)
    except BaseException as error:  # noqa: BLE001
        answers.put(error)
    for _ in range(workers):
        todo.put(None)


def _failed(status: int, deadline_s: float, *, hung: bool) -> dict[str, Any]:
    if hung:
        reason, detail = "deadline", f"took longer than {deadline_s:g} s, twice"
    elif status == OUT_OF_MEMORY:
        reason, detail = "memory", "needed more memory than a page may have, twice"
    else:
        reason, detail = "worker_died", f"the process that worked on it died (status {status}), twice"
    return failed(reason, detail)


def failed(reason: str, detail: str) -> dict[str, Any]:
    """The answer for a page that could not be understood."""
    return {"outcome": "failed", "reason": reason, "detail": detail, "retryable": False}
