"""Fair order."""

from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.turns import in_turns


def test_a_long_queue_does_not_keep_short_ones_waiting():
    """Everybody's first, then everybody's second."""
    items = ["a1", "a2", "a3", "a4", "b1", "c1", "c2"]
    assert list(in_turns(items, lambda item: item[0])) == ["a1", "b1", "c1", "a2", "c2", "a3", "a4"]
    assert list(in_turns([], str)) == []


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers())))
def test_nothing_is_lost_and_nobody_overtakes_himself(items):
    """The same items, each owner's in their order, and no owner ahead by two."""
    found = list(in_turns(items, lambda item: item[0]))
    for owner in "abc":
        assert [i for i in found if i[0] == owner] == [i for i in items if i[0] == owner]
    for n in range(len(found)):
        counts = {o: sum(i[0] == o for i in found[:n]) for o in "abc"}
        left = [o for o in "abc" if counts[o] < sum(i[0] == o for i in items)]
        assert all(counts[o] >= max(counts.values()) - 1 for o in left)
