"""How long an answer stays fresh, by its headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.freshness import fresh_s

DATE, LATER = "Tue, 24 Nov 2026 12:00:00 GMT", "Tue, 24 Nov 2026 13:00:00 GMT"


@pytest.mark.parametrize(
    ("cache_control", "expires", "date", "age", "seconds"),
    [
        (None, None, None, None, None),
        ("max-age=300", None, None, None, 300),
        ("public, Max-Age = 300", None, None, None, 300),
        ('public,max-age="300"', None, None, None, 300),
        ("max-age=300", LATER, DATE, None, 300),
        ("max-age=300", None, None, "100", 200),
        ("max-age=300", None, None, "900", 0),
        ("max-age=300", None, None, "soon", 300),
        ("max-age=0, must-revalidate", LATER, DATE, None, 0),
        ("no-cache, max-age=300", LATER, DATE, None, None),
        ("no-store", LATER, DATE, None, None),
        ("s-maxage=300", None, None, None, None),  # for shared caches, which we are not
        ("max-age=-1", None, None, None, None),
        (None, LATER, DATE, None, 3600),
        (None, LATER, DATE, "600", 3000),
        (None, DATE, LATER, None, 0),
        (None, "0", DATE, None, None),
        (None, "-1", DATE, None, None),
        (None, LATER, None, None, None),  # it counts from the server's clock, not from ours
        (None, "Mon, 99 Foo 99999 99:99:99", DATE, None, None),
        ("max-age=999999999999999999", None, None, None, 999999999999),
    ],
)
def test_fresh(cache_control, expires, date, age, seconds):
    """What a private cache would make of it."""
    assert fresh_s(cache_control, expires, date, age) == seconds


@given(*[st.none() | st.text(max_size=40)] * 4)
def test_no_header_breaks_it(cache_control, expires, date, age):
    """Whatever a server writes there."""
    found = fresh_s(cache_control, expires, date, age)
    assert found is None or found >= 0
