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


# A process of its own, and a small one: what it starts begins with the peak memory of the process that started it.
_LAUNCHER: Final = """
import os, sys, time
silent = os.open(os.devnull, os.O_RDWR)
began = time.monotonic()
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ,
                     file_actions=[(os.POSIX_SPAWN_DUP2, silent, 0), (os.POSIX_SPAWN_DUP2, silent, 1)])
_, status, used = os.wait4(pid, 0)  # its own, and that of all processes it waited for
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss)
"""


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
    """Run a command, its program as an absolute path, to its end.

    Raises RuntimeError, with the last of its messages, when it fails.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCHER, *map(str, command)],
        env={**os.environ, **(environment or {})},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
    )
    status, cpu_s, wall_s, rss = done.stdout.split()
    if status != "0":
        raise RuntimeError(f"{command[0]}: exit status {status}: {done.stderr[-500:]}")
    return Cost(float(cpu_s), float(wall_s), int(rss) / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def cpu_of(work: Callable[[], object]) -> float:
    """CPU seconds of this process while it does the work, all threads."""
    began = time.process_time()
    work()
    return time.process_time() - began


def spread(values: Sequence[float], digits: int = 2) -> str:
    """The smallest and the largest of the rounds."""
    return f"{min(values):.{digits}f} … {max(values):.{digits}f}"
