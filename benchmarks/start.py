"""CPU from the call of a command to its end, when it has next to nothing to do."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.measure import PRESSWATCH, Figure, run, spread

ROUNDS: Final = 7
_BUDGET: Final = {"--help": "≤ 0.3", "query 'SELECT 1'": "≤ 0.6", "status": "≤ 0.6"}


def figures() -> list[Figure]:
    """--help, query and status; the last two on a home of one article."""
    with tempfile.TemporaryDirectory(prefix="presswatch-bench-") as folder:
        home, article = Path(folder) / "home", Path(folder) / "one.jsonl"
        article.write_text(json.dumps({"url": "https://example.org/a", "title": "A title", "text": "A text. " * 30}))
        run([PRESSWATCH, "read", article, "--home", home])
        commands: dict[str, list[str | Path]] = {
            "--help": ["--help"],
            "query 'SELECT 1'": ["query", "SELECT 1", "--home", home],
            "status": ["status", "--home", home],
        }
        costs: dict[str, list[float]] = {shown: [] for shown in commands}
        for _ in range(ROUNDS):
            for shown, arguments in commands.items():
                costs[shown].append(run([PRESSWATCH, *arguments]).cpu_s)
    return [Figure(shown, min(cpu), "CPU-s", _BUDGET[shown], spread(cpu)) for shown, cpu in costs.items()]
