"""Dates in forms that one language alone has."""

import datetime as dt

import pytest

from presswatch.local_dates import gregorian, in_known_form


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("25.11.02 19:47 | 최종 업데이트 25.11.03 08:01", "ko", "2025.11.02 19:47 | 최종 업데이트 2025.11.03 08:01"),
        ("25. 11. 2. 19:47", "ko-KR", "2025.11.2 19:47"),
        ("2025.11.02 19:47", "ko", "2025.11.02 19:47"),
        ("25.11.02", "ko", "25.11.02"),
        ("25.11.02 19:47", "de", "25.11.2002 19:47"),
        ("3/4/98", "fr", "3.4.1998"),
        ("3/4/98", "en-US", "3/4/98"),
        ("3.4.98", None, "3.4.98"),
        ("v. 3.4.98.1, 13.13.09, 3.4/98", "de", "v. 3.4.98.1, 13.13.09, 3.4/98"),
        ("جمعه / ۲۳ آبان ۱۴۰۴ / ۱۱:۴۷", "fa", "جمعه / 2025-11-14 / ۱۱:۴۷"),
        ("۱۴۰۴/۰۸/۲۳ - ۱۱:۴۷", "fa-IR", "2025-11-14 - ۱۱:۴۷"),
        ("1404-13-01", "fa", "1404-13-01"),
        ("2025-11-14", "fa", "2025-11-14"),
        ("1404/08/23", "ar", "1404/08/23"),
        ("5. listopada 2026", "hr", "5. oktobra 2026"),
        ("no digits", "fa", "no digits"),
    ],
)
def test_dates_of_a_language(line, language, expected):
    assert in_known_form(line, language) == expected


def test_new_year_of_the_persian_calendar():
    for year, day in ((1370, dt.date(1991, 3, 21)), (1399, dt.date(2020, 3, 20)), (1404, dt.date(2025, 3, 21))):
        assert gregorian(year, 1, 1) == day
    assert gregorian(1403, 12, 30) == dt.date(2025, 3, 20)
