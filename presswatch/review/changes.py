"""What another run of the rules over the same text changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

KINDS: Final = ("added", "removed", "changed_role", "changed_outlet")


def compare(old: Iterable[Mapping[str, Any]], new: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """Count what differs between two sets of rows of one text, place by place, under the names of `KINDS`.

    A row that stands at another place is one removed and one added; one whose role and outlet both differ counts for
    its role.
    """
    before = {_place(row): row for row in old}
    after = {_place(row): row for row in new}
    counts = Counter(added=len(after.keys() - before.keys()), removed=len(before.keys() - after.keys()))
    for place in before.keys() & after.keys():
        if before[place]["role"] != after[place]["role"]:
            counts["changed_role"] += 1
        elif before[place]["cited_outlet_id"] != after[place]["cited_outlet_id"]:
            counts["changed_outlet"] += 1
    return counts


def _place(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return row["field"], row["span_start"], row["span_end"]
