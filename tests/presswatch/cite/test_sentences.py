"""Sentences: where the one around a place begins and ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.cite.sentences import sentence_around


@pytest.mark.parametrize(
    ("line", "place", "sentence"),
    [
        ("One here. Two Xy there! Three.", "Xy", "Two Xy there!"),
        ("He left on 3. März mit Xy. Dann kam er.", "Xy", "He left on 3. März mit Xy."),
        ("Mr. Xy of the U.S. Navy told it. Next.", "Xy", "Mr. Xy of the U.S. Navy told it."),
        ("“We go.” Xy said so. End", "Xy", "Xy said so."),
        ("Er sagte: „Nein.“ Die Xy fragte nach. Ende.", "Xy", "Die Xy fragte nach."),
        ("Rise of 1. 5 percent, Xy said", "Xy", "Rise of 1. 5 percent, Xy said"),
        ("it ended. but Xy went on", "Xy", "it ended. but Xy went on"),
        ("Это так. Об этом пишет Xy. Далее", "Xy", "Об этом пишет Xy."),
        ("一つ。Xyが言う。三つ", "Xy", "Xyが言う。"),
        ("  Xy  ", "Xy", "Xy"),
    ],
)
def test_sentence(line, place, sentence):
    """Abbreviations, initials, ordinals and small letters do not end a sentence; closing quotes belong to it."""
    start = line.index(place)
    first, last = sentence_around(line, start, start + len(place))
    assert line[first:last] == sentence


def test_a_long_sentence_is_cut():
    """Any text takes bounded work: a sentence of a megabyte is cut 1,000 characters on either side."""
    line = "a" * 5000 + "X" + "b" * 5000
    first, last = sentence_around(line, 5000, 5001)
    assert (first, last) == (4000, 6001)


@given(st.text(alphabet="aB .!?…”\"'1。X", min_size=1), st.data())
def test_the_place_is_inside(line, data):
    """Whatever the line, the sentence holds the place (its white space aside) and stays in the line."""
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    first, last = sentence_around(line, start, end)
    assert 0 <= first <= last <= len(line)
    assert line[start:end].strip() in line[first:last]
