"""Articles in text files: dates, titles, bylines, paragraphs."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.extract.text_files import TITLE_CAP, read_plain
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
    ],
)
def test_date_lines(head, precision):
    found = read(f"{head}{LEAD}\n\nAnother paragraph follows.")
    assert found.published.at.date() == dt.date(2026, 2, 3)
    assert (found.published.precision, found.published.source) == (precision, "text_date_line")
    assert found.text == f"{LEAD}\nAnother paragraph follows."


@pytest.mark.parametrize(
    "text",
    [LEAD, f"Data from 2026-02-03 shows it.\n{LEAD}", f"Date palms grow here.\n{LEAD}", f"date 2031-02-03 {LEAD}"],
)
def test_no_date_line(text):
    found = read(text)
    assert found.published.at is None
    assert found.text == text


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
