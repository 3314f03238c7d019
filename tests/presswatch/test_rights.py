"""What may not be kept is not kept; that somebody was credited is."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.model import Article, Citation
from presswatch.rights import SNIPPET, place, stricter, withhold

TEXT = (
    "According to Reuters, the bridge is closed. "
    + "It will stay so for a while, said the mayor. " * 20
    + "Source: Digi24."
)


def article(rights, text=TEXT, standfirst="The bridge is closed."):
    return Article(
        url="https://a.example/1", url_canonical="https://a.example/1", url_match_key="a.example/1", outlet_id="a",
        title="Bridge", text=text, language="en", published_at=None, published_precision="unknown", published_source=None,
        status="ok", method="plain_text", text_hash="x", fetched_at=dt.datetime(2026, 3, 2, tzinfo=dt.UTC), rights=rights,
        standfirst=standfirst, word_count=len(text.split()),
    )  # fmt: skip


def citation(surface, field="text"):
    start = {"text": TEXT, "title": "Reuters: bridge"}[field].index(surface)
    return Citation(field, "reuters", surface, "citation", "report", "According to", start, start + len(surface),
                    "According to Reuters, the bridge is closed.", "en.report.x")  # fmt: skip


@pytest.mark.parametrize(
    ("rights", "length", "first", "last"),
    [
        ("full_text", len(TEXT), (13, 20), (TEXT.index("Digi24"), TEXT.index("Digi24") + 6)),
        ("snippet", None, (13, 20), (None, None)),
        ("metadata_only", 0, (None, None), (None, None)),
    ],
)
def test_the_text_is_cut_and_spans_point_into_what_is_kept(rights, length, first, last):
    kept = withhold(article(rights))
    assert len(kept.text) == (length if length is not None else len(kept.text))
    assert (kept.word_count, kept.text_hash, kept.title) == (len(TEXT.split()), "x", "Bridge")
    for surface, span in (("Reuters", first), ("Digi24", last)):
        found = place(citation(surface), kept)
        assert (found.span_start, found.span_end) == span
        if found.span_start is not None:
            assert kept.text[found.span_start : found.span_end] == surface
        assert found.sentence in kept.text
    headline = place(citation("Reuters", "title"), kept)
    assert (headline.span_start, headline.span_end) == (0, 7)


@given(st.text(max_size=900))
def test_a_snippet_is_a_beginning_of_whole_words(text):
    kept = withhold(article("snippet", text)).text
    assert text.startswith(kept)
    assert len(kept) <= SNIPPET
    assert len(text) <= SNIPPET or kept or text[:SNIPPET].isspace()


def test_the_stricter_permission_counts():
    assert stricter("full_text", "snippet") == stricter("snippet", "full_text") == "snippet"
    assert stricter("denied", "metadata_only") == "denied"
    assert dataclasses.replace(article("full_text")) == withhold(article("full_text"))
