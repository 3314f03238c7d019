"""Tables written as TOML read back unchanged, whatever their texts hold."""

import datetime as dt
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch import outlet_toml

_texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
_plain = st.one_of(_texts, st.booleans(), st.integers(-(2**62), 2**62), st.dates(dt.date(1000, 1, 1)))
_feeds = st.lists(st.dictionaries(_texts, _plain, max_size=3), max_size=4)
_tables = st.lists(
    st.dictionaries(_texts, st.one_of(_plain, st.lists(_texts, max_size=6), _feeds), max_size=6), max_size=4
)


@settings(max_examples=150, deadline=None)
@given(_tables)
def test_whatever_is_written_reads_back(tables):
    assert tomllib.loads(outlet_toml.write(tables)).get("outlet", []) == tables


def test_the_form_is_that_of_the_catalogue():
    table = {"id": "a", "enabled": True, "feeds": [{"url": 'https://a.example/"\\\n\x7f', "seen": dt.date(2026, 3, 1)}]}
    assert outlet_toml.write([table]) == (
        '[[outlet]]\nid = "a"\nenabled = true\nfeeds = [\n'
        '    { url = "https://a.example/\\"\\\\\\n\\u007f", seen = 2026-03-01 },\n]\n'
    )


@pytest.mark.parametrize("what", [None, 1.5, dt.datetime(2026, 1, 1, tzinfo=dt.UTC), {"a": None}])
def test_what_no_outlet_has_is_refused(what):
    with pytest.raises(TypeError):
        outlet_toml.write([{"a": what}])


def test_a_lone_surrogate_does_not_break_the_file():
    assert tomllib.loads(outlet_toml.write([{"a": "x\ud800y"}]).encode().decode())["outlet"] == [{"a": "x?y"}]
