"""Whom a line names is known before it is read, and is the same when it is."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.extract.ready import FIELDS, Ready, ignored_in, named_outlet, read_ready

NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


@given(st.one_of(st.none(), st.text(max_size=40)), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
def test_the_outlet_of_a_line_is_read_alike_before_and_after(outlet, charset):
    body = json.dumps({"text": "One two three.", "outlet": outlet}, ensure_ascii=False).encode(charset, "replace")
    read = read_ready(body, now=NOW)
    assert named_outlet(body) == (read.outlet if isinstance(read, Ready) else None)


@pytest.mark.parametrize("body", [b"", b"[1]", b'{"outlet": 5, "text": "a"}', b'{"outlet": "', b"[" * 100_000])
def test_what_names_no_outlet(body):
    assert named_outlet(body) is None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"language": "klingon"}, ["language: 'klingon'", "de or pt-BR"]),
        ({"language": "German"}, ["language: 'German'"]),
        ({"colour": "red"}, ["'colour' is no field", "published_at"]),
        ({"publised_at": "2026-02-03"}, ["'publised_at' is no field", "is published_at meant?"]),
    ],
)
def test_what_is_read_over_is_named_with_a_remedy(fields, words):
    ((_, why),) = ignored_in({"text": "One two three.", **fields})
    assert all(word in why for word in words)


@pytest.mark.parametrize("language", ["de", "pt-BR", "zh_Hans", "nb", "fil", None, ""])
def test_nothing_is_said_of_known_fields(language):
    assert ignored_in({**dict.fromkeys(FIELDS, "x"), "language": language}) == []


@pytest.mark.parametrize(
    ("given", "authors"),
    [
        (["Ada Birch", " Ben Cole "], ("Ada Birch", "Ben Cole")),
        ("Ada Birch", ("Ada Birch",)),
        ("", ()),
        (None, ()),
        ([], ()),
    ],
)
def test_the_authors_are_a_list_or_one_name(given, authors):
    read = read_ready(json.dumps({"text": "One two three.", "authors": given}).encode(), now=NOW)
    assert isinstance(read, Ready)
    assert read.authors == authors
