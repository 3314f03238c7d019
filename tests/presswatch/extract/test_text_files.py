"""Articles in text files: dates, titles, bylines, paragraphs."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.datewords import MONTHS
from presswatch.extract.text_files import TITLE_CAP, read_plain
from presswatch.extract.times.date_labels import is_date
from presswatch.extract.times.stamp_words import DATE_LABELS
from tests.presswatch.extract.shipped import FOOTERS

NOW = dt.datetime(2026, 2, 4, 12, tzinfo=dt.UTC)
LEAD = "The council will rebuild the bridge next year, the town office said. Work starts in May."


def read(text, **kwargs):
    return read_plain(text, footers=FOOTERS, now=NOW, **kwargs)


@pytest.mark.parametrize(
    ("head", "precision"),
    [
        (" date 2026-02-03 ", "day"),
        ("date 2026-02-03\n", "day"),
        ("Date: 2026-02-03\n", "day"),
        ("Published: 3 February 2026\n", "day"),
        ("Published: 2026-02-03T10:15:20Z\n", "second"),
        ("Published on 2026-02-03 10:15Z ", "minute"),
        ("2026-02-03\n\n", "day"),
        ("Data: 3 februarie 2026\n", "day"),
        ("Veröffentlicht am 3. Februar 2026\n\n", "day"),
        ("February 3, 2026\n", "day"),
        ("Tuesday, February 3, 2026, 10:15 a.m. GMT\n", "minute"),
        ("3 February 2026\n\n", "day"),
        ("3 février 2026\n", "day"),
        ("mardi 3 février 2026 à 10h15\n", "minute"),
        ("03.02.2026\n", "day"),
        ("03.02.2026, 10:15 Uhr\n", "minute"),
        ("Dienstag, 3. Februar 2026, 10.15 Uhr\n", "minute"),
        ("3 de febrero de 2026\n", "day"),
        ("3 februarie 2026, ora 10:15\n", "minute"),
        ("3 lutego 2026 r.\n", "day"),
        ("3 февраля 2026 года\n", "day"),
        ("Вівторок, 3 лютого 2026 року\n", "day"),
        ("3 Φεβρουαρίου 2026\n", "day"),
        ("3 Şubat 2026 Salı\n", "day"),
        ("3. helmikuuta 2026 klo 10.15\n", "minute"),
        ("2026. február 3.\n", "day"),
        ("2026年2月3日\n", "day"),
        ("2026年2月3日(火) 10時15分\n", "minute"),
        ("2026년 2월 3일 화요일\n", "day"),
        ("Published 3 February 2026, 10:15 | Updated 4 February 2026, 09:00\n", "minute"),
        ("3. Februar 2026, aktualisiert am 4. Februar 2026\n", "day"),
        ("Elmport, 3 February 2026\n", "day"),
        ("Neu Elm an der Oste, 3. Februar 2026\n", "day"),
        ("Tarih: 3 Şubat 2026\n", "day"),
        ("Ημερομηνία: 3 Φεβρουαρίου 2026\n", "day"),
        ("日付：2026年2月3日\n", "day"),
    ],
)
def test_date_lines(head, precision):
    found = read(f"{head}{LEAD}\n\nAnother paragraph follows.")
    assert found.published.at.date() == dt.date(2026, 2, 3)
    assert (found.published.precision, found.published.source.partition(":")[0]) == (precision, "text_date_line")
    assert found.text == f"{LEAD}\nAnother paragraph follows."


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        f"Data from 2026-02-03 shows it.\n{LEAD}",
        f"Date palms grow here.\n{LEAD}",
        f"date 2031-02-03 {LEAD}",
        f"Elections 3 February 2026\n{LEAD}",
        f"The town, 3 February 2026, noon\n{LEAD}",
        f"03/02/2026\n{LEAD}",
        f"February 2026\n{LEAD}",
        f"{LEAD} {LEAD}\n3 February 2026\n{LEAD}",
        f"3 February 1826\n{LEAD}",
    ],
)
def test_no_date_line(text):
    """Sentences, headlines, what may be two days, and what stands in the middle of the text."""
    found = read(text)
    assert found.published.at is None
    assert "\n".join(filter(None, [found.title, found.text])).endswith(text)


@pytest.mark.parametrize(
    ("text", "title", "first"),
    [
        (f"The bridge is rebuilt\n\n{LEAD}", "The bridge is rebuilt", LEAD),
        (f"Title: The bridge is rebuilt.\n{LEAD}", "The bridge is rebuilt.", LEAD),
        (LEAD, "The council will rebuild the bridge next year, the town office said.", LEAD),
        ("word " * 60, None, None),
        ("Sources: Reuters\nMore.", "Sources: Reuters", "Sources: Reuters"),
    ],
)
def test_titles(text, title, first):
    found = read(text)
    if title is None:
        assert len(found.title) <= TITLE_CAP
        assert found.title.endswith("word…")
    else:
        assert (found.title, found.text.split("\n")[0]) == (title, first)


def test_a_date_is_no_title():
    found = read(f"February 3, 2026\n\n{LEAD}")
    assert (found.title, found.text) == ("The council will rebuild the bridge next year, the town office said.", LEAD)


def test_the_days_of_a_chronicle_are_no_dates_of_publication():
    text = f"How the bridge fell\n2 February 2026\n{LEAD}\n3 February 2026\nIt fell."
    found = read(text)
    assert found.published.at is None
    assert f"{found.title}\n{found.text}" == text


@pytest.mark.parametrize("label", sorted(DATE_LABELS))
def test_every_label_of_a_date(label):
    for head in (f"{label}: 2026-02-03", f"{label.capitalize()}: 3 February 2026", f"{label.upper()}: 03.02.2026"):
        found = read(f"The bridge is rebuilt\n{head}\n\n{LEAD}")
        assert (found.published.precision, found.title, found.text) == ("day", "The bridge is rebuilt", LEAD), head


@pytest.mark.parametrize("name", sorted(MONTHS))
def test_every_name_of_a_month(name):
    assert is_date(f"3 {name} 2026")


def test_head_of_a_file():
    found = read(f"The bridge is rebuilt\nBy Ada Birch\nPublished: 2026-02-03\n\n{LEAD}")
    assert (found.title, found.byline, found.authors, found.text) == (
        "The bridge is rebuilt",
        "By Ada Birch",
        ("Ada Birch",),
        LEAD,
    )


def test_wrapped_lines_are_one_paragraph():
    wrapped = (
        "The council will rebuild the swing bridge next\nyear, the town office said on Tuesday after two\n"
        "days of talks with the rail company that owns\nthe line."
    )
    assert read(f"A title\n\n{wrapped}\n\n{LEAD}").text == f"{wrapped.replace(chr(10), ' ')}\n{LEAD}"


def test_single_lines_are_paragraphs():
    assert read(f"{LEAD}\nSecond.\nThird.").text.split("\n") == [LEAD, "Second.", "Third."]


def test_short_lines_are_not_joined():
    assert read(f"{LEAD}\n\nHeading\nThis is a sentence that is much longer than its heading.").text.count("\n") == 2


def test_zone_of_the_outlet():
    found = read(f"Date: 2026-02-03 10:00\n{LEAD}", timezone="Europe/Bucharest")
    assert (found.published.at.hour, found.published.source) == (8, "text_date_line:outlet_zone")


@given(st.text(max_size=200))
def test_never_raises_and_keeps_its_contract(text):
    found = read(text)
    assert not any(line != line.strip() for line in found.text.split("\n"))
    assert bool(found.title) or not found.text


@pytest.mark.parametrize(("line", "is_there"), [("Photo: Norwire", True), ("Photo: Ada Birch", False)])
def test_a_picture_that_is_an_outlet_s_is_said_to_be(line, is_there):
    """A file has no captions: only such a line says it."""
    text = read(f"{LEAD}\n{line}\n{LEAD} Again.", names_outlet=lambda one: "Norwire" in one).text
    assert (line in text.split("\n")) is is_there
