"""When a 304 is believed, and what is sent to get one."""

import datetime as dt

import pytest

from presswatch.discover.validators import MOST_TRUSTED, is_same, is_trusted, to_send

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("n", "age_h", "gap_h", "trusted"),
    [
        (0, 99, 1, True),
        (1, 99, 1, True),
        (2, 99, 1, False),
        (2, 3, 1, True),
        (2, 3.1, 1, False),
        (2, 99, None, True),
        (2, None, 1, True),
        (2, -3, 1, True),
        (MOST_TRUSTED - 1, 1, 1, True),
        (MOST_TRUSTED, 1, 1, False),
        (MOST_TRUSTED, None, None, False),
    ],
)
def test_how_long_a_server_is_believed(n, age_h, gap_h, trusted):
    """Six times, or twice when news is overdue."""
    newest = None if age_h is None else NOW - dt.timedelta(hours=age_h)
    assert is_trusted(n, newest, None if gap_h is None else gap_h * 3600, NOW) is trusted


def test_one_validator_is_sent_and_compared():
    """The ETag where there is one: it is exact, and a date beside it only confuses."""
    assert to_send('"a"', "Mon") == ('"a"', None)
    assert to_send(None, "Mon") == to_send("", "Mon") == (None, "Mon")
    assert to_send(None, None) == to_send(None, "") == (None, None)
    assert is_same(('"a"', None), '"a"', "Tue")
    assert not is_same(('"a"', None), '"b"', "Mon")
    assert not is_same((None, "Mon"), '"a"', "Mon")
    assert is_same((None, "Mon"), None, "Mon")
    assert not is_same((None, None), None, None)
