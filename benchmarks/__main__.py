"""`python -m benchmarks [NAME ...]`: run the measurements, all or those named, and print a table."""

from __future__ import annotations

import importlib
import platform
import sys
from typing import Final

from benchmarks.measure import Figure, Unavailable

MEASUREMENTS: Final = (
    *("start", "feeds", "collecting", "understand", "page_types", "quality", "relations", "stories"),
    *("merge", "per_article", "first_run"),
)


def main(names: list[str]) -> int:
    """Run them in turn; 1 when one could not be run to its end."""
    unknown = [name for name in names if name not in MEASUREMENTS]
    if unknown:
        print(f"no such measurement: {', '.join(unknown)}; there are {', '.join(MEASUREMENTS)}", file=sys.stderr)
        return 2
    status = 0
    print(f"Python {platform.python_version()}, {platform.machine()}; smallest of the rounds, (all rounds), [budget]\n")
    for name in names or MEASUREMENTS:
        print(name, flush=True)
        try:
            figures: list[Figure] = importlib.import_module(f"benchmarks.{name}").figures()
        except Unavailable as why:
            print(f"  skipped: {why}\n")
            continue
        except RuntimeError as error:
            print(f"  failed: {error}\n")
            status = 1
            continue
        print("\n".join(map(_line, figures)) + "\n", flush=True)
    return status


def _line(figure: Figure) -> str:
    value = f"{figure.value:,.3f}" if figure.value < 10 else f"{figure.value:,.1f}"
    spread = f"  ({figure.spread})" if figure.spread else ""
    budget = f"  [{figure.budget}]" if figure.budget else ""
    return f"  {figure.name:<48} {value:>10} {figure.unit:<6}{spread}{budget}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
