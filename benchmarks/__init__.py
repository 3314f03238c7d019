"""Measurements; `python -m benchmarks` runs them all.  Nothing is asserted: docs/performance.md says what was found."""
