"""Dates as outlets write them: right, or none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.dates import EARLIEST, Stamp, parse
from presswatch.datewords import _LANGUAGES, MONTHS, ZONES, fold, in_months_of, is_day_first

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


def stamp(text, precision, zone_known):
    return Stamp(dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC), precision, zone_known)


# text, the moment in UTC, precision, zone known
READ = [
    # RFC 822 and its relatives
    ("Mon, 24 Nov 2025 14:35:10 +0200", "2025-11-24T12:35:10", "second", True),
    ("24 Nov 2025 14:35 EST", "2025-11-24T19:35", "minute", True),
    ("24 Nov 25 14:35:10 PDT", "2025-11-24T21:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 GMT+9", "2025-11-24T05:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 GMT-03:30", "2025-11-24T18:05:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 KST", "2025-11-24T05:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 Z", "2025-11-24T14:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 -0000", "2025-11-24T14:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 +0100 (CET)", "2025-11-24T13:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10 (CEST)", "2025-11-24T12:35:10", "second", True),
    ("Mon,24 Nov 2025 14:35:10 GMT", "2025-11-24T14:35:10", "second", True),
    ("Mon, 24 November 2025 14:35:10 GMT", "2025-11-24T14:35:10", "second", True),
    ("Mon, 24 Nov 2025 14:35:10", "2025-11-24T14:35:10", "second", False),
    ("Mon, 24 Nov 2025 14:35:10 IST", "2025-11-24T14:35:10", "second", False),
    ("Mon, 24 Nov 2025 24:00:00 GMT", "2025-11-25T00:00:00", "second", True),
    ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59", "second", True),
    ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37", "second", True),
    ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37", "second", False),
    ("Mon Nov 24 14:35:10 +0000 2025", "2025-11-24T14:35:10", "second", True),
    ("Mon Nov 24 14:35:10 EST 2025", "2025-11-24T19:35:10", "second", True),
    # ISO 8601
    ("2025-11-24T14:35:10Z", "2025-11-24T14:35:10", "second", True),
    ("2025-11-24T14:35:10.123456+02:00", "2025-11-24T12:35:10", "second", True),
    ("2025-11-24T14:35:10,5-0330", "2025-11-24T18:05:10", "second", True),
    ("2025-11-24T14:35+02", "2025-11-24T12:35", "minute", True),
    ("2025-11-24 14:35:10 UTC", "2025-11-24T14:35:10", "second", True),
    ("2025-11-24 14:35", "2025-11-24T14:35", "minute", False),
    ("2025-11-24t14:35z", "2025-11-24T14:35", "minute", True),
    ("2025-11-24T14:35:10+01:00[Europe/Berlin]", "2025-11-24T13:35:10", "second", True),
    ("20251124T143510Z", "2025-11-24T14:35:10", "second", True),
    ("20251124143510", "2025-11-24T14:35:10", "second", False),
    ("2025-11-24", "2025-11-24", "day", False),
    ("2025-11-24T14Z", "2025-11-24", "day", True),
    ("20251124", "2025-11-24", "day", False),
    ("2025-328", "2025-11-24", "day", False),
    ("2025-W48-1", "2025-11-24", "day", False),
    # local text
    ("24. November 2025 um 14:35 Uhr", "2025-11-24T14:35", "minute", False),
    ("Montag, 24.11.2025, 14.35 Uhr MEZ", "2025-11-24T13:35", "minute", True),
    ("24 März 2025", "2025-03-24", "day", False),
    ("lundi 24 novembre 2025 à 14h35", "2025-11-24T14:35", "minute", False),
    ("1er août 2025", "2025-08-01", "day", False),
    ("24 de noviembre de 2025 a las 14:35", "2025-11-24T14:35", "minute", False),
    ("24 SET. 2025", "2025-09-24", "day", False),
    ("lunedì 24 novembre 2025 - 14:35", "2025-11-24T14:35", "minute", False),
    ("Seg, 24 Set 2018 19:42:40 -0300", "2018-09-24T22:42:40", "second", True),
    ("poniedziałek, 24 października 2025, 14:35", "2025-10-24T14:35", "minute", False),
    ("24 lis 2025", "2025-11-24", "day", False),
    ("luni, 24 noiembrie 2025, ora 14:35", "2025-11-24T14:35", "minute", False),
    ("24 Ноября 2025 г., 14:35 МСК", "2025-11-24T11:35", "minute", True),
    ("24 мая 2025", "2025-05-24", "day", False),
    ("24 листопада 2025, 14:35", "2025-11-24T14:35", "minute", False),
    ("24. července 2025", "2025-07-24", "day", False),
    ("2025. november 24. 14:35", "2025-11-24T14:35", "minute", False),
    ("24. marraskuuta 2025", "2025-11-24", "day", False),
    ("24 Kasım 2025 14:35", "2025-11-24T14:35", "minute", False),
    ("24 Νοεμβρίου 2025", "2025-11-24", "day", False),
    ("2025年11月24日 14:35", "2025-11-24T14:35", "minute", False),
    ("2025年11月24日下午2:35", "2025-11-24T14:35", "minute", False),
    ("2025년 11월 24일 오후 2:35", "2025-11-24T14:35", "minute", False),
    ("November 24, 2025 2:35 PM ET", "2025-11-24T19:35", "minute", True),
    ("July 24, 2025 2:35 PM ET", "2025-07-24T18:35", "minute", True),
    ("Nov. 24, 2025, 12:05 a.m.", "2025-11-24T00:05", "minute", False),
    ("12:05 p.m., November 24th, 2025", "2025-11-24T12:05", "minute", False),
    ("Published: 24 Nov 2025", "2025-11-24", "day", False),
    ("24th of November, 2025", "2025-11-24", "day", False),
    ("14:35 24 November 2025", "2025-11-24T14:35", "minute", False),
    # numbers
    ("2020/1/10 14:33:00", "2020-01-10T14:33", "second", False),
    ("24.11.2025", "2025-11-24", "day", False),
    ("3.4.2025", "2025-04-03", "day", False),
    ("24. 11. 2025 8:05", "2025-11-24T08:05", "minute", False),
    ("24/11/2025 14:35", "2025-11-24T14:35", "minute", False),
    ("11/24/2025", "2025-11-24", "day", False),
    ("04/04/2025", "2025-04-04", "day", False),
    # precision is never more than what stands there
    ("24 November 2025, 3 PM", "2025-11-24", "day", False),
    ("24 November 2025, 10:00 and 11:00", "2025-11-24", "day", False),
    ("\u200e24\u00a0November\u202f2025\x00", "2025-11-24", "day", False),
]  # fmt: skip

# As feeds and pages of many languages write them: the text and the moment in UTC, as exact as it is written.
WRITTEN = [
    ("Tue, 14 Oct 2025 10:14:00 GMT+9", "2025-10-14T01:14:00"),
    ("Tue, 14 Oct 2025 10:14:00 GMT+09:00", "2025-10-14T01:14:00"),
    ("Tue, 14 Oct 2025 10:14:00 UTC+0900", "2025-10-14T01:14:00"),
    ("2025-10-14 10:14:00 KST", "2025-10-14T01:14:00"),
    ("2025-10-14T10:14:00 +09:00", "2025-10-14T01:14:00"),
    ("Tue, 15 Jul 2025 10:14:00 EEST", "2025-07-15T07:14:00"),
    ("2025-07-15 10:14 EEST", "2025-07-15T07:14"),
    ("Tue, 15 Jul 2025 10:14:00 ICT", "2025-07-15T03:14:00"),
    ("15/07/2025 10:14 ICT", "2025-07-15T03:14"),
    ("Tue, 15 Jul 2025 10:14:00 WIB", "2025-07-15T03:14:00"),
    ("Tue, 15 Jul 2025 10:14:00 AEST", "2025-07-15T00:14:00"),
    ("Tue, 15 Jul 2025 10:14:00 NZST", "2025-07-14T22:14:00"),
    ("Tue, 15 Jul 2025 10:14:00 BST", "2025-07-15T09:14:00"),
    ("Tue, 15 Jul 2025 10:14:00 MSK", "2025-07-15T07:14:00"),
    ("Tue, 15 Jul 2025 10:14:00 +0530", "2025-07-15T04:44:00"),
    ("Tue, 15 Jul 2025 10:14:00 +05:45", "2025-07-15T04:29:00"),
    ("Tue, 15 Jul 2025 10:14:00 UT", "2025-07-15T10:14:00"),
    ("Tues, 15 July 2025 10:14:00 EDT", "2025-07-15T14:14:00"),
    ("Thurs, 17 Jul 2025 10:14:00 PST", "2025-07-17T18:14:00"),
    ("15 Jul 2025 10:14:00 -04:00", "2025-07-15T14:14:00"),
    ("Jul 15, 2025 at 10:14 AM EDT", "2025-07-15T14:14"),
    ("July 15, 2025 / 10:14 PM EDT", "2025-07-16T02:14"),
    ("Updated July 15, 2025 10:14 a.m. ET", "2025-07-15T14:14"),
    ("Tue Jul 15 2025 10:14:00 GMT+0200 (Central European Summer Time)", "2025-07-15T08:14:00"),
    ("Tue Jul 15 10:14:00 CEST 2025", "2025-07-15T08:14:00"),
    ("2025-07-15T10:14:00.000+0000", "2025-07-15T10:14:00"),
    ("2025-07-15T10:14:00.1234567Z", "2025-07-15T10:14:00"),
    ("2025-07-15T10:14:00−05:00", "2025-07-15T15:14:00"),
    ("2025-07-15 10:14:00.0", "2025-07-15T10:14:00"),
    ("2025-07-15T24:00:00Z", "2025-07-16T00:00:00"),
    ("2025/07/15", "2025-07-15"),
    ("2025.07.15 10:14", "2025-07-15T10:14"),
    ("2025.07.15.", "2025-07-15"),
    ("15.7.2025 klo 10.14", "2025-07-15T10:14"),
    ("15.07.2025 um 10:14", "2025-07-15T10:14"),
    ("15.07.2025 - 10:14 Uhr", "2025-07-15T10:14"),
    ("Dienstag, 15. Juli 2025, 10:14 Uhr", "2025-07-15T10:14"),
    ("Di, 15 Jul 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("Mi., 3. Dez. 2025", "2025-12-03"),
    ("3. Jänner 2025", "2025-01-03"),
    ("mardi 15 juillet 2025 à 10h14", "2025-07-15T10:14"),
    ("Publié le 15 juillet 2025 à 10:14", "2025-07-15T10:14"),
    ("mar., 15 juil. 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("le 1er février 2025 à 8 h 05", "2025-02-01T08:05"),
    ("15 déc. 2025", "2025-12-15"),
    ("martes, 15 de julio de 2025, 10:14", "2025-07-15T10:14"),
    ("mar, 15 jul 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("15 de jul. de 2025", "2025-07-15"),
    ("15 ene 2025 - 10:14 CET", "2025-01-15T09:14"),
    ("martedì 15 luglio 2025 ore 10:14", "2025-07-15T10:14"),
    ("15 lug 2025, 10:14", "2025-07-15T10:14"),
    ("mar, 15 lug 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("Terça-feira, 15 de julho de 2025 às 10h14", "2025-07-15T10:14"),
    ("Ter, 15 Jul 2025 10:14:00 -0300", "2025-07-15T13:14:00"),
    ("15/12/2025 10h14", "2025-12-15T10:14"),
    ("15 de março de 2025", "2025-03-15"),
    ("wtorek, 15 lipca 2025, 10:14", "2025-07-15T10:14"),
    ("wt., 15 lip 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("15 września 2025 r.", "2025-09-15"),
    ("marți, 15 iulie 2025, 10:14", "2025-07-15T10:14"),
    ("Mar, 15 Iul 2025 10:14:00 +0300", "2025-07-15T07:14:00"),
    ("15 mai 2025, ora 10:14 EEST", "2025-05-15T07:14"),
    ("вторник, 15 июля 2025 г. 10:14", "2025-07-15T10:14"),
    ("Вт, 15 июл 2025 10:14:00 +0300", "2025-07-15T07:14:00"),
    ("15 июля 2025 в 10:14", "2025-07-15T10:14"),
    ("10:14, 15 июля 2025", "2025-07-15T10:14"),
    ("вівторок, 15 липня 2025, 10:14", "2025-07-15T10:14"),
    ("15 лип. 2025 10:14", "2025-07-15T10:14"),
    ("Вт, 15 лип 2025 10:14:00 +0300", "2025-07-15T07:14:00"),
    ("15 юли 2025, 10:14", "2025-07-15T10:14"),
    ("15 юли 2025 г., 10:14 ч.", "2025-07-15T10:14"),
    ("úterý 15. července 2025 10:14", "2025-07-15T10:14"),
    ("Út, 15 čec 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("15. 7. 2025 10:14", "2025-07-15T10:14"),
    ("utorok 15. júla 2025 o 10:14", "2025-07-15T10:14"),
    ("dinsdag 15 juli 2025 om 10:14", "2025-07-15T10:14"),
    ("di, 15 jul 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("15 mrt. 2025", "2025-03-15"),
    ("tisdag 15 juli 2025 kl. 10:14", "2025-07-15T10:14"),
    ("15 juli 2025 kl 10.14", "2025-07-15T10:14"),
    ("tirsdag den 15. juli 2025 kl. 10:14", "2025-07-15T10:14"),
    ("15. juli 2025 kl. 10.14", "2025-07-15T10:14"),
    ("15. des. 2025 kl. 10:14", "2025-12-15T10:14"),
    ("tiistai 15. heinäkuuta 2025 klo 10:14", "2025-07-15T10:14"),
    ("2025. július 15. 10:14", "2025-07-15T10:14"),
    ("2025. júl. 15., kedd 10:14", "2025-07-15T10:14"),
    ("K, 15 júl 2025 10:14:00 +0200", "2025-07-15T08:14:00"),
    ("15 Temmuz 2025 Salı 10:14", "2025-07-15T10:14"),
    ("Sal, 15 Tem 2025 10:14:00 +0300", "2025-07-15T07:14:00"),
    ("Τρίτη, 15 Ιουλίου 2025, 10:14", "2025-07-15T10:14"),
    ("Τρι, 15 Ιουλ 2025 10:14:00 +0300", "2025-07-15T07:14:00"),
    ("2025年7月15日 10時14分", "2025-07-15T10:14"),
    ("2025年7月15日(火) 10:14", "2025-07-15T10:14"),
    ("2025年7月15日 午後10時14分", "2025-07-15T22:14"),
    ("2025年07月15日 10:14:05", "2025-07-15T10:14:05"),
    ("2025년 7월 15일 오전 10:14", "2025-07-15T10:14"),
    ("2025년 7월 15일(화) 10시 14분", "2025-07-15T10:14"),
    ("입력 2025.07.15 10:14", "2025-07-15T10:14"),
    ("Selasa, 15 Juli 2025 10:14 WIB", "2025-07-15T03:14"),
    ("15 Agustus 2025", "2025-08-15"),
    ("15 Desember 2025", "2025-12-15"),
    ("2025 m. liepos 15 d. 10:14", "2025-07-15T10:14"),
    ("2025. gada 15. jūlijs, 10:14", "2025-07-15T10:14"),
    ("15. jūlijs 2025", "2025-07-15"),
    ("15. juuli 2025 10:14", "2025-07-15T10:14"),
    ("15. julij 2025", "2025-07-15"),
    ("15. avgust 2025", "2025-08-15"),
    ("utorak, 15. jul 2025. 10:14", "2025-07-15T10:14"),
    ("15. јул 2025.", "2025-07-15"),
    ("15 يوليو 2025", "2025-07-15"),
    ("15 ביולי 2025", "2025-07-15"),
    ("15 जुलाई 2025", "2025-07-15"),
    ("15 de juliol de 2025", "2025-07-15"),
    ("15 ліпеня 2025, 10:14", "2025-07-15T10:14"),
]  # fmt: skip

NO_DATE = [
    "", " ", "soon", "3 hours ago", "yesterday 14:35", "14:35", "2025", "November 2025", "2025-11", "24 November",
    "03/04/2025", "03-04-2025", "3/4/25", "24.11.25", "1732459200", "1732459200000", "2011112414", "123456789",
    "31 February 2025", "2025-02-30", "2025-11-24T25:00Z", "2025-366", "2025-W54-1", "32 Nov 2025", "2025-13-01",
    "24 November 2025, 27:10", "Thu, 01 Jan 1970 00:00:00 GMT", "0001-01-01T00:00:00", "1989-12-31", "24 Nov 2031",
    "24 Nov 2025, updated 25 Nov 2025", "Nov 24, 14 comments", "24 Nov 12025", "9999-12-31T23:59:59-14:00",
    "2568-11-24", "24 smarch 2025", "a" * 500,
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "precision", "zone_known"), READ, ids=[case[0] for case in READ])
def test_a_date_is_read(text, at, precision, zone_known):
    """The moment, how exact it is, and whether its zone was said."""
    assert parse(text, now=NOW) == stamp(at, precision, zone_known)


@pytest.mark.parametrize(("text", "at"), WRITTEN, ids=[case[0] for case in WRITTEN])
def test_a_date_of_the_wild_is_read(text, at):
    """The moment and how exact it is."""
    read = parse(text, now=NOW)
    assert read is not None
    written = {"second": "%Y-%m-%dT%H:%M:%S", "minute": "%Y-%m-%dT%H:%M", "day": "%Y-%m-%d"}[read.precision]
    assert read.at.strftime(written) == at


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text):
    """No date, no certain one, no possible one, more than one, or no plausible one."""
    assert parse(text, now=NOW) is None


@pytest.mark.parametrize(
    ("text", "timezone", "at"),
    [
        ("2025-11-24 14:35", "Europe/Bucharest", "2025-11-24T12:35"),
        ("2025-07-24 14:35", "Europe/Bucharest", "2025-07-24T11:35"),
        ("2025-11-24 14:35", "+05:30", "2025-11-24T09:05"),
        ("2025-11-24 14:35", "-3", "2025-11-24T17:35"),
        ("24 Nov 2025 14:35 IST", "Asia/Kolkata", "2025-11-24T09:05"),
        ("24 Nov 2025 14:35 CST", "Asia/Shanghai", "2025-11-24T06:35"),
        ("24 Nov 2025 14:35 CST", None, "2025-11-24T20:35"),
        ("Mon, 24 Nov 2025 14:35 BST", "Asia/Dhaka", "2025-11-24T08:35"),
        ("24 Nov 2025 14:35 BST", "Europe/London", "2025-11-24T13:35"),
        ("24 Nov 2025 14:35 BST", None, "2025-11-24T13:35"),
        ("Mon, 24 Nov 2025 14:35 EST", "Australia/Sydney", "2025-11-24T03:35"),
        ("24 Jul 2025 14:35 EST", "Australia/Sydney", "2025-07-24T04:35"),
        ("24 Nov 2025 14:35 EST", "Australia/Brisbane", "2025-11-24T04:35"),
        ("24 Nov 2025 14:35 EST", "America/New_York", "2025-11-24T19:35"),
        ("24 Nov 2025 14:35 MST", "Asia/Kuala_Lumpur", "2025-11-24T06:35"),
        ("15 Jul 2025 14:35 CST", "America/Havana", "2025-07-15T18:35"),
        ("24 Nov 2025 14:35 CST", "Europe/Berlin", "2025-11-24T20:35"),
        ("24 Nov 2025 14:35 Uhr", "Europe/Berlin", "2025-11-24T13:35"),
        ("2025-11-24T14:35+00:00", "Europe/Berlin", "2025-11-24T14:35"),
    ],
)
def test_the_outlets_zone_fills_in(text, timezone, at):
    """Only where the text is silent, or uses a name that several zones share."""
    assert parse(text, now=NOW, timezone=timezone) == stamp(at, "minute", True)


def test_a_day_stays_where_it_was_written():
    """A zone does not move a day to the one before."""
    assert parse("24 November 2025", now=NOW, timezone="Asia/Tokyo") == stamp("2025-11-24", "day", True)


@pytest.mark.parametrize("timezone", ["Mars/Olympus", "../../etc/passwd", "nonsense"])
def test_an_unknown_zone_is_the_callers_mistake(timezone):
    """It is never taken for UTC."""
    with pytest.raises(ValueError, match="no time zone"):
        parse("2025-11-24 14:35", now=NOW, timezone=timezone)


@pytest.mark.parametrize(("ahead_h", "is_read"), [(47, True), (48, True), (49, False)])
def test_the_future_ends_after_two_days(ahead_h, is_read):
    """Embargoes and wrong zones are let through, placeholders are not."""
    claimed = (NOW + dt.timedelta(hours=ahead_h)).isoformat()
    assert (parse(claimed, now=NOW) is not None) is is_read


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("18 lipnja, 2022", 6),
        ("21. veljače 2022.", 2),
        ("3. studenoga 2022.", 11),
        ("18. јануара 2022.", 1),
        ("18 јули 2022", 7),
        ("18 gusht 2022", 8),
        ("18 de xullo de 2022", 7),
        ("18 oktyabr 2022", 10),
        ("18. ágúst 2022", 8),
        ("18 Ogos 2022", 8),
    ],
)
def test_months_of_smaller_languages(text, month):
    stamp = parse(text, now=dt.datetime(2026, 2, 3, tzinfo=dt.UTC))
    assert stamp is not None
    assert stamp.at.month == month


@pytest.mark.parametrize(("language", "month"), [("hr", 10), ("hr-HR", 10), ("pl", 11), ("cs", 11), (None, 11)])
def test_listopad_is_another_month_in_croatian(language, month):
    text = in_months_of("18. listopada 2022", language)
    assert parse(text, now=dt.datetime(2026, 2, 3, tzinfo=dt.UTC)).at.month == month


def test_no_two_languages_contradict():
    """A name of a month means the same month in every language of the table, and each has all twelve."""
    for language, names in _LANGUAGES.items():
        months = fold(names).split()
        assert len(months) == 12, language
        for number, forms in enumerate(months, start=1):
            assert {MONTHS[form] for form in forms.split("|")} == {number}, (language, forms)


def test_every_zone_name_is_readable():
    """Each entry of the table can be used."""
    for name in ZONES:
        assert parse(f"24 Nov 2025 14:35:10 {name}", now=NOW).zone_known, name


@given(
    st.datetimes(EARLIEST.replace(tzinfo=None) + dt.timedelta(days=1), NOW.replace(tzinfo=None)),
    st.integers(-14 * 60, 14 * 60),
)
def test_written_dates_come_back(local, offset):
    """What Python writes in either standard form is read to the second."""
    moment = local.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(minutes=offset)))
    for text in (moment.isoformat(), moment.strftime("%a, %d %b %Y %H:%M:%S %z")):
        read = parse(text, now=NOW)
        assert read is not None
        assert (read.at, read.precision, read.zone_known) == (moment, "second", True)


WORDS = st.sampled_from(
    [*MONTHS, *ZONES, "24", "2025", "11", ":", ".", "/", "-", " ", ",", "T", "pm", "Uhr", "年", "月", "日", "+02"]
)


@given(st.lists(WORDS | st.text(max_size=3), max_size=14).map("".join))
def test_anything_is_a_plausible_moment_or_none(text):
    """Nothing raises, and nothing outside the window comes out."""
    read = parse(text, now=NOW)
    assert read is None or EARLIEST <= read.at <= NOW + dt.timedelta(hours=48)


@pytest.mark.parametrize("text", ["05/03/2025, 11:30", "05/03/2025 - 11:30h", "05/03/2025 à 11h30", "05-03-2025 11:30"])
def test_the_day_comes_first_where_somebody_says_so(text):
    assert parse(text, now=NOW) is None
    assert parse(text, now=NOW, is_day_first=True) == stamp("2025-03-05T11:30", "minute", False)
    assert parse(text[:10], now=NOW, is_day_first=True) == stamp("2025-03-05", "day", False)


@pytest.mark.parametrize("text", ["25/03/2025", "03/25/2025"])
def test_a_day_above_twelve_is_one_wherever_it_stands(text):
    for known in (True, False):
        assert parse(text, now=NOW, is_day_first=known) == stamp("2025-03-25", "day", False)


@pytest.mark.parametrize(
    ("language", "is_so"),
    [
        ("el", True), ("fr-FR", True), ("es_ES", True), ("es-419", True), ("pt-BR", True), ("sr-Latn-RS", True),
        ("en-GB", True), ("en_IN", True), ("en", False), ("en-US", False), ("es-US", False), ("fr-CA", False),
        ("hu", False), ("lt", False), ("ja", False), ("zh-CN", False), ("ca", True), ("", False), (None, False),
    ],
)  # fmt: skip
def test_languages_that_begin_with_the_day(language, is_so):
    assert is_day_first(language) is is_so
