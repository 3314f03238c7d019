"""Two near-equal addresses: what their pages show decides whether they are one article."""

import datetime as dt
from dataclasses import replace

import pytest

from presswatch.relate.forms import Shown, is_comparable, is_one_article

SIX = dt.datetime(2026, 11, 9, 6)
DAY = dt.timedelta(days=1)
PLAIN = Shown("https://a.example/x", "https://a.example/x", "A title", "hash1", 300, SIX, "second")


def shown(url, **fields):
    return replace(PLAIN, url=url, url_canonical=url, **fields)


AMP = "https://amp.a.example/x/amp?amp=1"
LISTED = "https://a.example/x?ref=88"


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (shown(AMP), True),
        (shown(AMP, title="A\u00a0Title"), True),
        (shown(AMP, published_at=None, precision="unknown"), True),
        (shown(AMP, published_at=SIX + DAY), True),
        (shown(AMP, text_hash="hash2", word_count=280), True),
        (shown(AMP, text_hash="hash2", published_at=SIX.replace(hour=0), precision="day"), True),
        (shown(AMP, text_hash="hash2", published_at=SIX, precision="minute"), True),
        (shown("http://www.a.example/x/", text_hash="hash2"), True),
        (shown(AMP, text_hash="hash2", title="Another title"), False),
        (shown(AMP, title="Another title"), False),
        (shown(AMP, title=None), False),
        (shown(AMP, word_count=0), False),
        (shown(AMP, text_hash="hash2", word_count=140), False),
        (shown(AMP, text_hash="hash2", published_at=SIX + DAY), False),
        (shown(AMP, text_hash="hash2", published_at=SIX - dt.timedelta(seconds=1)), False),
        (shown(AMP, text_hash="hash2", published_at=None, precision="unknown"), False),
        (shown(AMP, text_hash="hash2", precision="unknown"), False),
    ],
)
def test_another_form_of_the_address(other, is_one):
    """Equal titles, and an equal text or an equal time with a text of like length."""
    assert is_one_article(PLAIN, other) is is_one
    assert is_one_article(other, PLAIN) is is_one


@pytest.mark.parametrize(
    ("fields", "is_one"),
    [
        ({}, True),
        ({"text_hash": "hash2"}, False),
        ({"published_at": SIX + DAY}, False),
        ({"published_at": None, "precision": "unknown"}, False),
        ({"title": "Another title"}, False),
        ({"word_count": 59}, False),
    ],
)
def test_another_parameter_that_is_an_identity_somewhere(fields, is_one):
    """Title, a long text and the time must be equal: notices of one form stand under such addresses."""
    assert is_one_article(PLAIN, shown(LISTED, **fields)) is is_one
    assert is_one_article(shown("https://a.example/x?ref=87"), shown(LISTED, **fields)) is is_one


def test_pages_without_titles_need_an_equal_text():
    """Nothing would be left but the time."""
    untitled = replace(PLAIN, title=None)
    assert is_one_article(untitled, shown(AMP, title=" "))
    assert not is_one_article(untitled, shown(AMP, title=" ", text_hash="hash2"))


@pytest.mark.parametrize(
    ("url", "other", "comparable"),
    [
        ("http://a.example/x", "https://www.a.example/x/", True),
        ("https://amp.a.example/x", "https://a.example/x?amp=1", True),
        ("https://a.example/x", "https://a.example/x/amp", False),
        ("https://a.example/x", "https://m.a.example/x", False),
        ("https://m.a.example/x", "https://a.example/x?outputType=amp", False),
    ],
)
def test_texts_of_two_forms_are_not_compared(url, other, comparable):
    """What an AMP page leaves out, the outlet has not deleted."""
    assert is_comparable(url, other) is comparable
