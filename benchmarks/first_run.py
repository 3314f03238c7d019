"""The demo, as `make run` shows it once everything is installed: its first run in a new home."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from benchmarks.measure import PRESSWATCH, Figure, run, spread

ROUNDS: Final = 2


def figures() -> list[Figure]:
    """Wall and CPU time of `presswatch demo`, and what of it any command pays that starts Prefect's server."""
    with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as name:
        costs = [run([PRESSWATCH, "demo", "--home", Path(name) / f"home{n}"]) for n in range(ROUNDS)]
    walls, cpus = [cost.wall_s for cost in costs], [cost.cpu_s for cost in costs]
    return [
        Figure("demo in a new home, wall", min(walls), "s", spread=spread(walls, 1)),
        Figure("demo in a new home, CPU", min(cpus), "CPU-s", spread=spread(cpus, 1)),
        Figure("memory, largest process", max(cost.rss_mb for cost in costs), "MB", "≤ 600"),
    ]
