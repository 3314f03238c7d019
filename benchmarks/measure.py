"""What a process cost, and the lines that a measurement prints."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).resolve().parent.parent
SHARED: Final = REPOSITORY.parent / "shared"
PRESSWATCH: Final = Path(sys.executable).with_name("presswatch")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: a value with its unit, the budget it is held against, and how far the rounds spread."""

    name: str
    value: float
    unit: str
    budget: str = ""
    spread: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process and all below it that it waited for took: CPU (user and system) and wall time in seconds.

    `rss_mb` is the largest resident memory that any single one of these processes had.
    """

    cpu_s: float
    wall_s: float
    rss_mb: float


class Unavailable(Exception):  # noqa: N818  (no error: the table says it)
    """A measurement that cannot run here; the message says what it needs."""


def needs(path: Path) -> Path:
    """A path that a measurement needs.  Raises Unavailable when it is not there."""
    if not path.exists():
        shown = path.relative_to(SHARED.parent) if path.is_relative_to(SHARED.parent) else path
        raise Unavailable(f"needs ../{shown}" if path.is_relative_to(SHARED) else f"needs {shown}")
    return path


def run(
    command: Sequence[str | Path], *, environment: Mapping[str, str] | None = None, cwd: Path | None = None
) -> Cost:
    """Run a command to its end.  Raises RuntimeError, with the last of its messages, when it fails."""
    began = time.monotonic()
    with subprocess.Popen(
        list(map(str, command)),
        env={**os.environ, **(environment or {})},
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None
        messages = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)  # its own, and that of the processes it waited for
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]}: exit status {process.returncode}: {messages.decode()[-500:]}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / unit)


def cpu_of(work: Callable[[], object]) -> float:
    """CPU seconds of this process while it does the work, all threads."""
    began = time.process_time()
    work()
    return time.process_time() - began


def spread(values: Sequence[float], digits: int = 2) -> str:
    """The smallest and the largest of the rounds."""
    return f"{min(values):.{digits}f} … {max(values):.{digits}f}"
