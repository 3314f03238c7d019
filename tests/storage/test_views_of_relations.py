"""Who copied, who was first, how a story travelled: the views over relations, on hand-made articles."""

import datetime as dt
from dataclasses import replace

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


DALES = "www.dalesgazette.example"
RELEASES = Outlet("releases", "Releases", "press_release")
COAST = Outlet("coast", "Coast Daily", "newspaper", domains=("coast.example",), aliases=("Coast Daily", "The Coast"))


@pytest.fixture
def accused(home):
    """Who is accused where one outlet has a text first and another, ten minutes later, has it with `more`."""

    def accused(original, *copies, copier="copy.example", first=()):
        batch(
            home,
            Seen("http://o.example/1", text=LONG, outlet=original, published=NOON, citations=list(first)),
            *(
                Seen(f"http://c.example/{n}", **{"outlet": copier, "text": LONG, "published": NOON + n * HOUR, **copy})
                for n, copy in enumerate(copies, 1)
            ),
        )
        merge(home, outlets=[AGENCY, COAST, RELEASES])
        with duckdb.connect(str(home.store), read_only=True) as connection:
            found = connection.execute(
                "SELECT outlet_id, original_outlet_id FROM v_uncredited_copies ORDER BY url"
            ).fetchall()
            ((counted,),) = connection.execute("SELECT sum(uncredited_copies) FROM v_originality").fetchall()
        assert len(found) == counted
        return found

    return accused


NOBODY = [("copy.example", DALES)]
SOMEBODY = credit(None, "named") | {"kind": "footer", "surface": "Upper Valley News"}


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        ({}, NOBODY),
        ({"text": LONG + "\nSource: Dales Gazette"}, []),
        ({"text": "As the Dales-Gazette says: " + LONG}, []),
        ({"text": LONG + "\nVia dalesgazette"}, []),
        ({"text": LONG + " Dales of Gazette"}, NOBODY),
        ({"text": LONG + " Dales Gazettes"}, NOBODY),
        ({"title": "DALES GAZETTE: a title"}, []),
        ({"authors": ("dales gazette",)}, []),
        ({"byline": "Ann Lee for the Dales Gazette"}, []),
        ({"hosts": ("dalesgazette.example",)}, []),
        ({"hosts": ("news.dalesgazette.example",)}, []),
        ({"hosts": ("gazette.example", "dalesgazette.example.com")}, NOBODY),
        ({"citations": [SOMEBODY]}, []),  # perhaps it is called so
        ({"citations": [SOMEBODY | {"kind": "named"}]}, NOBODY),
    ],
)
def test_who_names_an_outlet_that_the_catalogue_lacks_is_not_accused(accused, copy, found):
    assert accused(DALES, copy) == found


def test_a_credit_that_the_original_has_as_well_is_not_for_the_original(accused):
    reported = SOMEBODY | {"kind": "report"}
    assert accused(DALES, {"citations": [reported]}, first=[reported]) == NOBODY


@pytest.mark.parametrize(
    ("of_copy", "of_original", "found"),
    [
        (SOMEBODY, SOMEBODY, []),
        (SOMEBODY, SOMEBODY | {"surface": "Lower Valley News"}, []),  # that may be the original's name
        (credit("releases", "citation") | {"kind": "footer"}, None, []),
        (credit("releases", "citation") | {"kind": "report"}, None, NOBODY),
        (credit("coast", "citation") | {"kind": "footer"}, credit("coast", "citation") | {"kind": "footer"}, NOBODY),
    ],
)
def test_who_prints_a_text_under_its_source_is_not_accused_of_having_it_from_another_who_does(
    accused, of_copy, of_original, found
):
    assert accused(DALES, {"citations": [of_copy]}, first=[of_original] if of_original else []) == found


@pytest.mark.parametrize(
    "copy",
    [
        {"citations": [credit("coast", "named")]},
        {"citations": [credit("coast", "photo")]},
        {"authors": ("Coast daily",)},
        {"byline": "By Ann Hart, COAST DAILY"},
        {"hosts": ("shop.coast.example",)},
        {"text": LONG + " The Coast agreed."},
    ],
)
def test_who_names_an_outlet_of_the_catalogue_in_whatever_way_is_not_accused(accused, copy):
    assert accused("coast", copy, {"hosts": ("notcoast.example",), "text": LONG + " The Coastal"}) == [
        ("copy.example", "coast")
    ]


@pytest.mark.parametrize(("owner", "found"), [("Tide Group", []), ("Hill Group", [("inland", "coast")]), (None, [("inland", "coast")])])  # fmt: skip
def test_houses_of_one_owner_share_their_texts(home, owner, found):
    batch(home, Seen("http://coast.example/1", text=LONG, outlet="coast", published=NOON),
          Seen("http://inland.example/1", text=LONG, outlet="inland", published=NOON + HOUR))  # fmt: skip
    inland = Outlet("inland", "Inland Post", "newspaper", owner_group=owner)
    merge(home, outlets=[replace(COAST, owner_group="Tide Group"), inland])
    with duckdb.connect(str(home.store), read_only=True) as connection:
        assert connection.execute("SELECT outlet_id, original_outlet_id FROM v_uncredited_copies").fetchall() == found


def test_a_later_version_may_name_the_source(accused, home):
    assert accused("coast", {}) == [("copy.example", "coast")]
    batch(home, Seen("http://c.example/1", outlet="copy.example", text=LONG + " added later", hosts=("coast.example",)),
          at=NOON + HOUR)  # fmt: skip
    merge(home, outlets=[AGENCY, COAST, RELEASES])
    with duckdb.connect(str(home.store), read_only=True) as connection:
        assert connection.execute("FROM v_uncredited_copies").fetchall() == []


def test_who_credits_another_that_printed_the_text_is_not_accused(accused):
    coast = {"outlet": "coast", "citations": [credit(DALES)]}
    by_name, by_host = {"citations": [credit("coast")]}, {"hosts": ("coast.example",)}
    assert accused(DALES, coast, by_name, by_host, {"citations": [credit("far.example")]}) == NOBODY


def test_whom_the_text_itself_quotes_is_not_whom_it_was_copied_from(accused):
    quoted = [credit("coast")]
    coast = {"outlet": "coast", "citations": [credit(DALES)]}
    assert accused(DALES, coast, {"citations": quoted}, first=quoted) == NOBODY


@pytest.mark.parametrize(
    ("original", "copier", "is_other"),
    [
        (DALES, "sport.dalesgazette.example", False),
        (DALES, "dalesgazette.example", False),
        ("www.dales.co.uk", "sport.dales.co.uk", False),
        ("dales.co.uk", "hills.co.uk", True),
        ("dales.substack.com", "hills.substack.com", True),
        ("dales.blogspot.com", "hills.blogspot.com", True),
        ("127.0.0.1:8001", "127.0.0.1:8002", True),
        ("unknown", "dales.example", True),
    ],
)
def test_nobody_copies_from_another_host_of_the_own_site(accused, home, original, copier, is_other):
    assert accused(original, {}, copier=copier) == ([(copier, original)] if is_other else [])
    with duckdb.connect(str(home.store), read_only=True) as connection:
        found = connection.execute("SELECT outlet_id, original_outlet_id FROM v_copies_elsewhere").fetchall()
    assert found == ([(copier, original)] if is_other else [])


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
        "SELECT outlet_id, articles, own, crediting, of_others, credited_copies, uncredited_copies FROM v_originality "
        "ORDER BY 1",
        seen("a"),
        seen("b", PART, 1),
        seen("b", PART + " and more", 2, [credit("a.example"), credit("c.example")]),
        seen("b", story(2), 3, [credit("a.example")]),
        seen("b", story(3), 4, [credit("a.example", "photo")]),
        seen("b", story(4), 5, [credit("wire.example", "origin")]),
    )
    assert found == [("a.example", 1, 1, 0, 0, 0, 0), ("b.example", 5, 1, 1, 1, 1, 1)]


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


@pytest.mark.parametrize(
    ("of_first", "of_second", "hours", "decided"),
    [
        ({}, {}, 1, [True, True]),
        ({"source": "ready:utc_assumed"}, {}, 11, [False, False]),
        ({"source": "ready:utc_assumed"}, {}, 13, [True, True]),
        ({"source": "og:language_zone"}, {}, 11, [False, False]),
        ({"source": "og:country_zone"}, {}, 11, [True, True]),
        ({}, {"source": "og:utc_assumed"}, 13, [False, False]),
        ({}, {"source": "og:utc_assumed"}, 15, [True, True]),
        ({"precision": "day"}, {}, 35, [False, False]),
        ({"precision": "day"}, {}, 37, [True, True]),
        ({}, {"published": None}, 3, [False, False]),
    ],
)
def test_a_time_of_no_known_zone_decides_where_it_does_in_all(view, of_first, of_second, hours, decided):
    articles = (seen("a", LONG, **of_first), seen("b", PART, hours, **of_second))
    first = "SELECT is_decided FROM v_first_published ORDER BY position"
    assert [is_decided for (is_decided,) in view(first, *articles)] == decided


def test_days_of_one_outlet_are_of_one_zone(view):
    of_a = [Seen(f"http://a.example/{n}", text=LONG if n else PART, outlet="a.example", published=NOON + n * 24 * HOUR,
                 precision="day") for n in range(2)]  # fmt: skip
    found = view("SELECT outlet_id, is_decided FROM v_first_published ORDER BY position", *of_a, seen("b", LONG, 70))
    assert found == [("a.example", True), ("a.example", True), ("b.example", True)]


@pytest.mark.parametrize(
    ("source", "by"),
    [("json_ld", "published"), ("ready:utc_assumed", "undecidable"), ("og:language_zone", "undecidable")],
)
def test_nobody_copied_because_of_a_time_that_names_no_zone(view, source, by):
    articles = (seen("a", LONG), seen("b", LONG, 2, source=source))
    assert view("SELECT direction_by FROM copies", *articles) == [(by,)]


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
