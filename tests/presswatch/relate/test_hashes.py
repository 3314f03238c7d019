"""Sets of hashes as sorted arrays."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from presswatch.relate.hashes import distinct, is_in, n_shared, union

HASHES = st.lists(st.integers(0, 40) | st.integers(0, 2**32 - 1))


def array(numbers):
    return np.array(numbers, dtype=np.uint32)


@given(HASHES, HASHES)
def test_they_are_as_the_sets_of_their_numbers(one, other):
    first, second = distinct(array(one)), distinct(array(other))
    assert first.tolist() == sorted(set(one))
    assert union((first, second)).tolist() == sorted({*one, *other})
    assert n_shared(first, second) == len({*one} & {*other})
    assert is_in(array(one), second).tolist() == [number in other for number in one]
