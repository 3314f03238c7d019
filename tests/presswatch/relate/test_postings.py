"""Which remembered texts concern those that arrive."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from presswatch.relate import postings
from presswatch.relate.postings import sharing_two

SETS = st.lists(st.sets(st.integers(0, 12)), max_size=8)


@given(SETS, st.sets(st.tuples(st.integers(0, 12), st.integers(0, 5))), st.integers(1, 3))
def test_a_number_is_found_that_shares_two_with_one_set(sets, pairs, at_once):
    shingles, numbers = (
        np.array([pair[n] for pair in sorted(pairs)], dtype=kind) for n, kind in ((0, "u4"), (1, "i8"))
    )
    arrays = [np.array(sorted(one), dtype=np.uint32) for one in sets]
    expected = {
        number
        for one in sets
        for number, n in Counter(number for shingle, number in pairs if shingle in one).items()
        if n > 1
    }
    before, postings._AT_ONCE = postings._AT_ONCE, at_once
    try:
        assert sharing_two(shingles, numbers, arrays).tolist() == sorted(expected)
    finally:
        postings._AT_ONCE = before


@given(st.dictionaries(st.integers(0, 9), st.lists(st.integers(0, 99), min_size=1)))
def test_a_term_leads_to_its_numbers_in_their_order(expected):
    pairs = [(term, number) for term, numbers in expected.items() for number in numbers]
    terms, numbers = (np.array([pair[n] for pair in pairs], dtype=kind) for n, kind in ((0, "u4"), (1, "i8")))
    assert postings.postings(terms, numbers) == expected
