"""Processes that understand pages, each of which can be killed: a page gets a deadline, and a second chance alone.

`concurrent.futures` and `multiprocessing.Pool` cannot kill a worker that hangs, and import the main module into each
worker: under Prefect that is Prefect itself (82 MB, 2 CPU-s).  So the workers are plain child processes.
"""

from __future__ import annotations

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

Job = tuple[int, bytes]
"""page_no and the bytes of its records"""
Answer = tuple[int, dict[str, Any]]

_ROOT: Final = Path(__file__).parents[1]
_WORKER: Final = _ROOT / "flows" / "worker.py"
_CHUNK: Final = 8
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
            env={**os.environ, "PYTHONPATH": path},
        )
        theirs.close()
        self.connection.send_bytes(setup)
        self.answered = False

    def ask(self, chunk: list[Job], deadline_s: float) -> Iterator[Answer]:
        """Yield the answers in order; ends early when the worker dies or a page takes too long."""
        try:
            self.connection.send_bytes(pickle.dumps([members for _, members in chunk]))
            for page_no, _ in chunk:
                if not self.connection.poll(deadline_s if self.answered else deadline_s + _START_S):
                    return
                answer = pickle.loads(self.connection.recv_bytes())  # noqa: S301  (our own child)
                self.answered = True
                yield page_no, answer
        except (EOFError, OSError):
            return

    def end(self) -> None:
        """Kill the process; it holds nothing that could be lost."""
        self.connection.close()
        self.process.kill()
        self.process.wait()


class Pool:
    """A context manager.  Its processes start with the first page, or with `start`, and end with it."""

    def __init__(
        self, *, workers: int, outlet_tables: object, citation_tables: object, page_cap: int, deadline_s: float
    ) -> None:
        self._size = workers or os.cpu_count() or 1
        self._setup = pickle.dumps((outlet_tables, citation_tables, page_cap))
        self._deadline_s = deadline_s
        self._idle: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._idle:
            self._idle.pop().end()

    def start(self, pages: int | None = None) -> None:
        """Start the processes now, so that they load their libraries while pages are still being fetched."""
        wanted = self._size if pages is None else min(self._size, pages)
        while len(self._idle) < wanted:
            self._idle.append(_Worker(self._setup))

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
        process = self._idle.pop()
        try:
            while (chunk := todo.get()) is not None:
                suspects: set[int] = set()
                while chunk:
                    alone = chunk[:1] if chunk[0][0] in suspects else chunk
                    done = 0
                    for answer in process.ask(alone, self._deadline_s):
                        answers.put(answer)
                        done += 1
                    if done < len(alone):
                        hung = process.process.poll() is None
                        process.end()
                        process = _Worker(self._setup)
                        page_no = chunk[done][0]
                        if page_no in suspects:
                            answers.put((page_no, _killed(self._deadline_s, hung=hung)))
                            done += 1
                        suspects.add(page_no)
                    chunk = chunk[done:]
        except BaseException as error:  # noqa: BLE001  (raised again in the thread that waits)
            answers.put(error)
        finally:
            self._idle.append(process)
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
            if len(chunk) == size:
                todo.put(chunk)
                chunk = []
        if chunk:
            todo.put(chunk)
    except BaseException as error:  # noqa: BLE001
        answers.put(error)
    for _ in range(workers):
        todo.put(None)


def _killed(deadline_s: float, *, hung: bool) -> dict[str, Any]:
    reason, detail = (
        ("deadline", f"took longer than {deadline_s:g} s, twice")
        if hung
        else ("worker_died", "the process that worked on it died, twice")
    )
    return {"outcome": "failed", "reason": reason, "detail": detail, "retryable": False}
