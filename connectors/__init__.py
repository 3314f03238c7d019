"""The outside world: what is fetched or read becomes bytes with their provenance, and every failure a value."""
