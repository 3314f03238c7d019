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
        ("(3.4.98)", "de", "(3.4.1998)"),
        ("Tel. 04.05.06", "de", "Tel. 04.05.06"),
        ("Tél. 02.03.04", "fr", "Tél. 02.03.04"),
        ("Tél. 02.03.04 05.06", "fr", "Tél. 02.03.04 05.06"),
        ("Ergebnis 1.2.26", "de", "Ergebnis 1.2.26"),
        ("Datensatz 1.2.26", "de", "Datensatz 1.2.26"),
        ("Version 1.2.26 so gut wie nie", "de", "Version 1.2.26 so gut wie nie"),
        ("3.4.98 – 5.6.98", "de", "3.4.98 – 5.6.98"),
        ("Fr, 3.4.98 | Elmport", "de", "Fr, 3.4.1998 | Elmport"),
        ("Elmport | 3.4.98 (Freitag)", "de", "Elmport | 3.4.1998 (Freitag)"),
        ("Ada Birch, 3.4.98, 11.30 Uhr", "de", "Ada Birch, 3.4.1998, 11.30 Uhr"),
        ("Ada Birch 3.4.98 kl. 11.30", "da", "Ada Birch 3.4.1998 kl. 11.30"),
        ("19:47 | 3.4.98 | Elmport", "de", "19:47 | 3.4.1998 | Elmport"),
        ("Ada Birch - veröffentlicht am 3.4.98 in Kultur", "de", "Ada Birch - veröffentlicht am 3.4.1998 in Kultur"),
        ("Datum: 3.4.98, Seite 3", "de", "Datum: 3.4.1998, Seite 3"),
        ("Publié le 3/4/98 à 11h30, mis à jour le 4/4/98", "fr", "Publié le 3.4.1998 à 11h30, mis à jour le 4.4.1998"),
        ("v. 3.4.98.1, 13.13.09, 3.4/98", "de", "v. 3.4.98.1, 13.13.09, 3.4/98"),
        ("جمعه / ۲۳ آبان ۱۴۰۴ / ۱۱:۴۷", "fa", "جمعه / 2025-11-14 / ۱۱:۴۷"),
        ("۱۴۰۴/۰۸/۲۳ - ۱۱:۴۷", "fa-IR", "2025-11-14 - ۱۱:۴۷"),
        ("1404-13-01", "fa", "1404-13-01"),
        ("31 اسفند 1404", "fa", "31 اسفند 1404"),
        ("30 اسفند 1404", "fa", "30 اسفند 1404"),
        ("30 اسفند 1403", "fa", "2025-03-20"),
        ("29 اسفند 1404", "fa", "2026-03-20"),
        ("31 مهر 1404", "fa", "31 مهر 1404"),
        ("31 شهریور 1404", "fa", "2025-09-22"),
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
