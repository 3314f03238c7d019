"""Equal words, equal hash."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.model import Citation
from presswatch.relate.fingerprint import _MARKS, _WORD, SHORT, text_hash, without_credits, words

LONG = " ".join(f"word{n}" for n in range(SHORT))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Știre „nouă”", "stire noua"),
        ("A – B, c.", "a b C"),
        ("ﬁne", "fine"),
        ("ţară", "țară"),
        ("один, два", "Один два"),
        ("Straße", "STRASSE"),
    ],
)
def test_typography_does_not_count(a, b):
    assert text_hash(None, a) == text_hash(None, b)


@pytest.mark.parametrize(
    ("a", "b"), [("one two", "two one"), ("one two", "onetwo"), ("5 percent", "6 percent"), ("किताब", "कतब")]
)
def test_words_count(a, b):
    assert text_hash(None, a) != text_hash(None, b)


def test_the_title_counts_for_short_texts_only():
    assert text_hash("A", "short text") != text_hash("B", "short text")
    assert text_hash("A", LONG) == text_hash("B", LONG) == text_hash(None, LONG)


def test_the_form_of_a_hash():
    assert len(text_hash(None, "")) == 32
    assert int(text_hash("T", "x"), 16) >= 0
    assert text_hash("a b", "c") != text_hash("a", "b c")


@given(st.text(st.characters(max_codepoint=0x24F) | st.sampled_from("“”’–…€ßŁşкиक़の\ud800\x1f"), max_size=60))
def test_words_are_runs_of_letters_digits_and_marks_whatever_the_script(text):
    assert words(text) == _WORD.findall(_MARKS.sub("", normalize("NFKD", text).casefold()))


@given(st.text(max_size=100))
def test_words_are_stable(text):
    assert words(" ".join(words(text))) == words(text)


@pytest.mark.parametrize(
    ("text", "credit", "kind", "bare"),
    [
        ("One two.\nSources: Reuters, Digi24.", "Digi24", "footer", "One two.\n"),
        ("One two.\n(Reuters)", "Reuters", "slug", "One two.\n"),
        ("ORT (dpa) - One two.\nThree.", "dpa", "slug", "One two.\nThree."),
        ("(ORT, dpa) – One two.", "dpa", "slug", "One two."),
        ("ORT, 3 feb /Agerpres/ - One two.", "Agerpres", "slug", "One two."),
        ("A sentence that tells something and ends in a credit. / Reuters", "Reuters", "footer", None),
        ("According to Reuters, one two.", "Reuters", "report", None),
    ],
)
def test_credits_by_layout_are_no_part_of_a_text(text, credit, kind, bare):
    at = text.index(credit)
    found = Citation("text", None, credit, "citation", kind, "", at, at + len(credit), text, "r")
    assert without_credits(text, [found]) == (text if bare is None else bare)
