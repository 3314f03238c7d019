"""What sites declare of text and data mining, wherever they write it down."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.discover.reservations import CAP, of_path, of_response, read_rules
from presswatch.model import Reservation

POLICY = "https://a.example/tdm.json"


@pytest.mark.parametrize(
    ("headers", "body", "said"),
    [
        ([("TDM-Reservation", "1")], b"", Reservation(True, None, "header")),
        ([("tdm-reservation", " 0 ")], b"", Reservation(False, None, "header")),
        ([("tdm-reservation", "1"), ("TDM-Policy", POLICY)], b"", Reservation(True, POLICY, "header")),
        ([("tdm-reservation", "1"), ("tdm-policy", "javascript:x")], b"", Reservation(True, None, "header")),
        ([("tdm-reservation", "yes")], b"", None),
        ([("tdm-policy", POLICY)], b"", None),
        ([], b'<meta name="tdm-reservation" content="1">', Reservation(True, None, "meta")),
        ([], b"<META CONTENT='1' NAME=TDM-Reservation />", Reservation(True, None, "meta")),
        ([], b'<meta name=tdm-reservation content=0><meta name="tdm-policy" content="">', Reservation(False, None, "meta")),
        ([], b'<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://a.example/tdm.json">', Reservation(True, POLICY, "meta")),
        ([("tdm-reservation", "1")], b'<meta name="tdm-reservation" content="0">', Reservation(False, None, "meta")),
        ([("tdm-reservation", "1")], b'<meta name="tdm-reservation" content="maybe">', Reservation(True, None, "header")),
        ([], b'<!-- <meta name="tdm-reservation" content="1"> -->', None),
        ([], b"<p>the tag tdm-reservation content=1 is explained here</p>", None),
        ([], b'<meta name="other" content="tdm-reservation">', None),
        ([], b" " * CAP + b'<meta name="tdm-reservation" content="1">', None),
        ([], b"\xff\xfe\x00<meta name='tdm-reservation' content='1'>\x00", Reservation(True, None, "meta")),
    ],
)  # fmt: skip
def test_a_page_of_its_own(headers, body, said):
    """The page's head goes before its headers; rubbish declares nothing."""
    assert of_response(tuple(headers), body) == said


def rules(*entries):
    return read_rules(json.dumps(entries))


def reserved(location, **more):
    return {"location": location, "tdm-reservation": 1, **more}


@pytest.mark.parametrize(
    ("entries", "path", "is_reserved"),
    [
        ([reserved("/")], "/any/thing?x=1", True),
        ([reserved("*")], "/any", True),
        ([reserved("/news/")], "/news/1", True),
        ([reserved("/news/")], "/sport/1", None),
        ([reserved("news/")], "/news/1", True),
        ([reserved("/*.html$")], "/a/b.html", True),
        ([reserved("/*.html$")], "/a/b.html?x", None),
        ([reserved("/a$")], "/a", True),
        ([reserved("/a$")], "/a/b", None),
        ([reserved("/a*b*c")], "/a1b2c3", True),
        ([reserved("/a*b*c")], "/acb", None),
        ([reserved("/*/x/*/y$")], "/1/x/2/y", True),
        ([reserved("/ab*ba$")], "/aba", None),
        ([reserved("/știri/")], "/%C8%99tiri/1", True),
        ([reserved("/%C8%99tiri/")], "/știri/1", True),
        ([reserved("/"), {"location": "/free/", "tdm-reservation": 0}], "/free/1", False),
        ([{"location": "/free/", "tdm-reservation": 0}, reserved("/")], "/paid/1", True),
        ([{"location": "/x", "tdm-reservation": 0}, reserved("/x")], "/x", True),
        ([{"location": "/", "tdm-reservation": "1"}], "/", True),
        ([{"location": "/", "tdm-reservation": True}], "/", None),
        ([{"location": 7, "tdm-reservation": 1}, {"location": "/"}, None, [], "x", {}], "/", None),
    ],
)  # fmt: skip
def test_a_path_of_a_host(entries, path, is_reserved):
    """Locations as patterns of robots.txt, the longest that fits."""
    said = of_path(rules(*entries), path)
    assert (said and said.is_reserved) == is_reserved
    assert said is None or said.origin == "well_known"


def test_the_policy_of_a_location():
    assert of_path(rules(reserved("/", **{"tdm-policy": POLICY})), "/x") == Reservation(True, POLICY, "well_known")


def test_a_single_entry_without_its_list():
    assert of_path(read_rules(json.dumps(reserved("/"))), "/x") == Reservation(True, None, "well_known")


@pytest.mark.parametrize(
    "document",
    [
        "",
        "null",
        "7",
        '"x"',
        "[[[[",
        "<html>not found</html>",
        "[" * 100_000,
        "[{}]",
        "{}",
        '[{"location": "/\\ud800*", "tdm-reservation": 1}]',
        '[{"location": "/", "tdm-reservation": NaN}]',
    ],
)
def test_documents_that_are_none(document):
    """An error page that comes with 200, above all."""
    assert read_rules(document) == ()


def test_a_pattern_that_is_meant_to_take_long():
    """Wildcards are looked for from left to right, once."""
    pattern = "/" + "*a" * 900 + "b$"
    assert of_path(rules(*[reserved(pattern)] * 500), "/" + "a" * 2000) is None


@given(st.text(max_size=60), st.text(max_size=60), st.binary(max_size=200))
def test_any_text_declares_something_or_nothing(location, path, body):
    """Nothing raises; a pattern fits itself."""
    said = of_path(
        rules(reserved("/" + location.replace("$", "").replace("*", ""))),
        "/" + location.replace("$", "").replace("*", ""),
    )
    assert said is not None
    of_path(read_rules(path), path)
    assert of_response((("tdm-reservation", path),), body) is None or path.strip() in ("0", "1")
