"""Who copied, who was first, how a story travelled: the views over relations, on hand-made articles."""

import datetime as dt

import duckdb
import pytest

from presswatch.model import Outlet
from tests.presswatch.relate.texts import story
from tests.storage.rows import NOON, Seen, batch, merge

HOUR = dt.timedelta(hours=1)
LONG = story(1, 200)
PART = " ".join(LONG.split()[:150])
AGENCY = Outlet("wire.example", "Wire", "agency")


def credit(outlet, role="citation"):
    return {"field": "text", "cited_outlet_id": outlet, "role": role, "cue": "", "sentence": "", "rule_id": "x", "via": None,
            "is_self": False, "kind": "report", "surface": outlet, "span_start": 0, "span_end": 4}  # fmt: skip


def seen(name, text=LONG, hours=0, cites=(), **more):
    more.setdefault("published", NOON + hours * HOUR)
    return Seen(f"http://{name}.example/{hours}", text=text, outlet=f"{name}.example", citations=list(cites), **more)


@pytest.fixture
def view(home):
    """Merge articles in the order of arrival, and give the rows of a statement."""

    def view(sql, *articles):
        batch(home, *articles)
        merge(home, outlets=[AGENCY])
        with duckdb.connect(str(home.store), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    return view


def test_a_copy_is_credited_by_its_original_or_by_the_agency_of_both(view):
    wire, first = credit("wire.example", "origin"), credit("a.example")
    found = view(
        "SELECT outlet_id, original_outlet_id, relation FROM v_uncredited_copies ORDER BY 1",
        seen("a", cites=[wire]),
        seen("b", PART, 1),
        seen("c", PART, 2, [first]),
        seen("d", PART, 3, [wire]),
        seen("e", PART, 4, [credit("other.example")]),
    )
    assert found == [("b.example", "a.example", "syndicated"), ("e.example", "a.example", "syndicated")]


def test_whom_a_text_quotes_is_not_whom_it_is_from(view):
    quoted = credit("wire.example")
    found = view(
        "SELECT outlet_id FROM v_uncredited_copies",
        seen("a", cites=[quoted]),
        seen("b", PART, 1, [quoted]),
    )
    assert found == [("b.example",)]


def test_nobody_is_accused_where_times_do_not_tell_who_copied(view):
    day = {"precision": "day", "published": NOON.replace(hour=0)}
    found = view(
        "SELECT 'proven', outlet_id FROM v_uncredited_copies UNION ALL "
        "SELECT direction_by, outlet_id FROM v_copies_without_credit ORDER BY ALL",
        seen("a", **day),
        seen("b", PART, **day),
        seen("c", story(2), published=None),
        seen("d", story(2), published=None, at=NOON + HOUR),
        seen("e", story(3)),
        seen("f", story(3), 1),
    )
    assert found == [
        ("first_seen", "d.example"), ("proven", "f.example"), ("published", "f.example"), ("undecidable", "b.example")
    ]  # fmt: skip


def test_a_canonical_link_to_the_original_is_credit(view):
    a = "http://a.example/0"
    found = view(
        "SELECT outlet_id FROM v_uncredited_copies ORDER BY 1",
        seen("a"),
        seen("b", PART, 1, hint=a),
        seen("c", PART, 2, hint="http://nobody.example/1"),
    )
    assert found == [("c.example",)]


def test_every_article_counts_once_for_its_outlet(view):
    found = view(
        "SELECT outlet_id, articles, own, crediting, credited_copies, uncredited_copies FROM v_originality ORDER BY 1",
        seen("a"),
        seen("b", PART, 1),
        seen("b", PART + " and more", 2, [credit("a.example"), credit("c.example")]),
        seen("b", story(2), 3, [credit("a.example")]),
        seen("b", story(3), 4, [credit("a.example", "photo")]),
    )
    assert found == [("a.example", 1, 1, 0, 0, 0), ("b.example", 4, 1, 1, 1, 1)]


@pytest.mark.parametrize(
    ("outlets", "is_held", "found"),
    [("abc", False, [("wire.example", 3, 3)]), ("ab", False, []), ("abc", True, [])],
)
def test_a_text_that_many_have_of_an_agency_that_we_do_not_hold(view, outlets, is_held, found):
    articles = [
        seen(name, PART if n else LONG, n, [credit("wire.example", "origin")]) for n, name in enumerate(outlets)
    ]
    assert found == view(
        "SELECT agency_id, outlets, articles FROM v_phantom_originals",
        *articles,
        *([seen("wire", LONG, 9)] if is_held else []),
    )


def test_who_was_first_is_said_as_far_as_times_tell(view):
    day = {"precision": "day", "published": NOON.replace(hour=0)}
    found = view(
        "SELECT outlet_id, position, minutes_later, is_decided FROM v_first_published ORDER BY position",
        seen("a", LONG, 1),
        seen("b", LONG, 3),
        seen("c", LONG, **day),
        seen("d", LONG, published=None),
        seen("e", story(2)),
    )
    assert [(outlet[0], position, later) for outlet, position, later, _ in found] == [
        ("c", 1, 0), ("d", 2, 720), ("a", 3, 780), ("b", 4, 900)
    ]  # fmt: skip
    assert [is_decided for *_, is_decided in found] == [False, False, False, False]


def test_who_was_first_where_times_are_exact(view):
    found = view(
        "SELECT outlet_id, first_outlet_id, minutes_later, is_decided FROM v_first_published ORDER BY position",
        seen("b", PART, 3),
        seen("a", LONG, 1),
    )
    assert found == [("a.example", "a.example", 0, True), ("b.example", "a.example", 120, True)]


def test_a_story_goes_from_the_agency_to_those_who_copy_and_cite(view):
    found = view(
        "SELECT position, outlet_id, step, copied_from_outlet_id, credits FROM v_story_path ORDER BY position",
        seen("wire", LONG),
        seen("a", PART, 1),
        seen("b", PART, 2, [credit("wire.example"), credit("a.example", "photo")]),
    )
    assert found == [
        (1, "wire.example", "agency", None, []),
        (2, "a.example", "copy", "wire.example", []),
        (3, "b.example", "copy", "wire.example", ["wire.example"]),
    ]
