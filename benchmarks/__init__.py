"""Measurements; `python -m benchmarks` runs them all.  Nothing here is asserted: docs/performance.md says what was found."""
