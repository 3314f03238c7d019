"""Figures on labelled sentences: what counts as right, and how sure one can be."""

import json
import re

import pytest

from presswatch.errors import InputError
from presswatch.review.scoring import Share, labelled, read_items, score
from tests.presswatch.cite.test_citations import RULES

TEXT = "According to Reuters, the harbour has grown and CNN moved. Source: AFP, Valley Post"


def items(*changes, **more):
    """One item as the rules label it, with some labels changed: (number, field, value), or no value to leave it out."""
    made = labelled("a", TEXT, "en", "bbc.com", RULES)
    for number, *change in sorted(changes, reverse=True):
        if change:
            made["labels"][number][change[0]] = change[1]
        else:
            del made["labels"][number]
    return read_items([json.dumps({**made, **more}).encode(), b""], "x.jsonl")


def shares(figures, role="citation", language="all"):
    (figure,) = [one for one in figures if (one.role, one.language) == (role, language)]
    return (figure.precision.hits, figure.precision.of, figure.recall.hits, figure.recall.of)


def test_what_the_rules_say_of_themselves_is_right():
    """The labels are the rules' own: all is hit, in all languages and in the one there is."""
    figures, mistakes = score(items(), RULES)
    assert [(one.role, one.language) for one in figures] == [("citation", "all"), ("citation", "en")]
    assert shares(figures) == shares(figures, language="en") == (3, 3, 3, 3)
    assert mistakes == []


@pytest.mark.parametrize(
    ("changes", "expected", "wrong"),
    [
        ([(0, "role", "named")], (2, 3, 2, 2), ["found Reuters"]),
        ([(1, "role", "citation")], (3, 3, 3, 4), ["missed CNN"]),
        ([(0, "cited", "bbc")], (2, 3, 2, 3), ["missed Reuters", "found Reuters"]),
        ([(0, "cited", "Some Agency")], (2, 3, 2, 3), ["missed Reuters", "found Reuters"]),
        ([(0, "doubt", True)], (2, 2, 2, 2), []),
        ([(0, "doubt", True), (0, "role", "named")], (2, 2, 2, 2), []),
        ([(3,)], (2, 3, 2, 2), ["found Valley Post"]),
        ([(3, "cited", "The Valley Post")], (3, 3, 3, 3), []),
        ([(3, "role", "origin")], (2, 3, 2, 2), ["found Valley Post", "missed Valley Post"]),
    ],
)
def test_hits_misses_and_doubts(changes, expected, wrong):
    figures, mistakes = score(items(*changes), RULES)
    assert shares(figures) == expected
    assert [f"{one.what} {one.surface}" for one in mistakes] == wrong


def test_intervals_are_those_of_wilson():
    """8 of 10 is not 80 % for sure; 0 of 3 may still be half; nothing tells nothing."""
    assert [round(end, 3) for end in Share(8, 10).interval] == [0.49, 0.943]
    assert [round(end, 3) for end in Share(0, 3).interval] == [0.0, 0.562]
    assert [round(end, 3) for end in Share(10, 10).interval] == [0.722, 1.0]
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "line 2: no JSON object"),
        ('{"id": "a"}', "line 2: text: Field required"),
        (
            '{"id": "a", "text": "x", "labels": [{"surface": "AFP", "start": 0, "end": 3, "cited": "afp", "role": "citation"}]}',
            "does not stand at 0-3",
        ),
        (
            '{"id": "a", "text": "AFP", "labels": [{"surface": "AFP", "start": 0, "end": 3, "cited": "afp", "role": "credit"}]}',
            "line 2: labels.0.role: allowed are 'citation', 'origin', 'photo' or 'named' (given: 'credit')",
        ),
        (  # else the label would count as one without a doubt
            '{"id": "a", "text": "AFP", "labels": [{"surface": "AFP", "start": 0, "end": 3, "cited": "afp", "role": "citation", "dubt": true}]}',
            "line 2: labels.0.dubt: no such field, known are surface, start, end, cited, role, doubt",
        ),
        (
            '{"id": "a", "text": "AFP", "labels": [{"surface": "AFP", "start": 0, "end": 3, "cited": "afp", "roel": "citation"}]}',
            "line 2: labels.0.roel: no such field",
        ),
        (
            '{"id": "a", "txt": "AFP", "text": "AFP", "labels": []}',
            "line 2: txt: no such field, known are id, text, labels",
        ),
        (  # counted from the end, it would stand there
            '{"id": "a", "text": "abc AFP", "labels": [{"surface": "AFP", "start": -3, "end": 7, "cited": "afp", "role": "citation"}]}',
            "line 2: labels.0.start",
        ),
        (
            '{"id": "a", "text": "AFP b", "labels": [{"surface": "AFP", "start": 0, "end": -2, "cited": "afp", "role": "citation"}]}',
            "line 2: labels.0.end",
        ),
        ('{"id": "a", "text": "café", "labels": []}', "line 2: text: is no UTF-8 (byte 0xe9 at 24)"),
    ],
)
def test_a_wrong_line_is_named(line, words):
    with pytest.raises(InputError, match=r"x\.jsonl") as refused:
        read_items([b"", line.encode("latin-1")], "x.jsonl")
    assert words in str(refused.value)
    assert re.search("; (mend|save) ", str(refused.value)) is not None
