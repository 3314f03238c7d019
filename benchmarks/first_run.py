"""The demo, as `make run` shows it once everything is installed: its first run in a new home."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.measure import PRESSWATCH, Figure, run, spread

ROUNDS: Final = 2
_SPLIT: Final = re.compile(r"(?P<server>[\d.]+) s until Prefect's server answered, (?P<runs>[\d.]+) s for")


def figures() -> list[Figure]:
    """Wall and CPU time of `presswatch demo`, and how it says itself that a further one split."""
    with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as folder:
        costs = [run([PRESSWATCH, "demo", "--home", Path(folder) / f"home{n}"]) for n in range(ROUNDS)]
        told = subprocess.run(
            [PRESSWATCH, "demo", "--home", Path(folder) / "told"], capture_output=True, text=True, check=True
        ).stdout
    split = _SPLIT.search(told)
    if split is None:
        raise RuntimeError(f"the demo no longer says how its time split: {told[-200:]!r}")
    walls, cpus = [cost.wall_s for cost in costs], [cost.cpu_s for cost in costs]
    return [
        Figure("demo in a new home, wall", min(walls), "s", spread=spread(walls, 1)),
        Figure("  of one: until Prefect's server answers", float(split["server"]), "s"),
        Figure("  of one: the runs of the flow", float(split["runs"]), "s"),
        Figure("demo in a new home, CPU", min(cpus), "CPU-s", spread=spread(cpus, 1)),
        Figure("memory, largest process", max(cost.rss_mb for cost in costs), "MB", "≤ 600"),
    ]
