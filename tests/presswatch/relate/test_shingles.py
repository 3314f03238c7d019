"""Fingerprints: what is compared of a text."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.relate.capitals import placed_names
from presswatch.relate.shingles import Fingerprint, fingerprint


def test_shingles_are_runs_of_three_words():
    one = fingerprint(None, "a b c d e")
    assert len(one.shingles) == 3
    assert len(np.intersect1d(one.shingles, fingerprint(None, "x b c d y").shingles)) == 1
    assert len(fingerprint(None, "a b").shingles) == len(fingerprint(None, "b a").shingles) == 1
    assert fingerprint(None, "a b").shingles != fingerprint(None, "b a").shingles


def test_typography_does_not_count():
    one, other = (
        fingerprint("Știre „nouă”", "Straße – ﬁne, 5.000 lei"),
        fingerprint("stire noua", "STRASSE fine 5.000 lei"),
    )
    assert one.to_bytes() == other.to_bytes()


@pytest.mark.parametrize(("text", "numbers"), [("5 of 5 won 1,000", 3), ("no figure", 0), ("at ５ o'clock", 1)])
def test_numbers_are_counted_as_often_as_they_occur(text, numbers):
    assert len(fingerprint("In 2026", text).numbers) == numbers


def test_letters_of_scripts_without_blanks_are_words():
    assert len(fingerprint(None, "東京都知事選挙").shingles) == 5


def test_the_shorter_a_text_the_more_of_its_shingles_look_for_it():
    sizes = (12, 90, 4000)
    texts = [fingerprint("T", " ".join(f"w{n}" for n in range(size))) for size in sizes]
    shares = [len(one.sampled) / len(one.all_shingles) for one in texts]
    assert shares == pytest.approx([1, 1 / 4, 1 / 8], abs=0.1)
    assert set(texts[2].sampled.tolist()) & set(texts[1].shingles.tolist()) <= set(texts[1].sampled.tolist())


@given(st.none() | st.text(), st.text())
def test_any_text_has_one_that_survives_storage(title, text):
    one = fingerprint(title, text)
    other = Fingerprint.from_bytes(one.to_bytes())
    arrays = ("shingles", "title_shingles", "words", "numbers", "slots", "names", "name_slots", "passages", "lead")
    assert all(np.array_equal(getattr(other, name), getattr(one, name)) for name in arrays)
    assert other.to_bytes() == dataclasses.replace(other).to_bytes() == one.to_bytes()
    assert (other.n_words, other.counted, other.sampled.tolist()) == (one.n_words, one.counted, one.sampled.tolist())
    assert (np.diff(one.shingles.astype(np.int64)) > 0).all()
    assert len(one.slots) == len(one.numbers)
    assert other.name_slots.tolist() == one.name_slots.tolist()
    assert (other.is_correction, other.names.tolist()) == (one.is_correction, one.names.tolist())


@pytest.mark.parametrize("lacks", [("lead",), ("lead", "names", "name_slots")])
def test_one_from_before_leads_or_names_has_none(lacks):
    one = fingerprint("A title", "7 men and 12 women of the 7 towns of Halden said that they would go to the sea again")
    counted = [
        name for name in ("shingles", "title_shingles", "words", "numbers", "names", "lead") if name not in lacks
    ]
    others = [name for name in ("slots", "name_slots", "passages") if name not in lacks]
    first = one.n_words | (0 if "names" in lacks else 1 << 30)
    arrays = [getattr(one, name) for name in counted]
    old = [np.array([first, *map(len, arrays)]), *arrays, *(getattr(one, name) for name in others)]
    other = Fingerprint.from_bytes(b"".join(array.astype("<u4").tobytes() for array in old))
    assert {name: len(getattr(other, name)) for name in lacks} == dict.fromkeys(lacks, 0)
    for field in (*counted, *others, "n_words", "is_correction"):
        assert np.array_equal(getattr(other, field), getattr(one, field))


def test_names_have_the_small_words_around_them_as_place():
    assert list(placed_names("Men of Skarn and O'Brien met. Women of Łódź Fabryczna left, too.")) == [
        ("skarn", "of and"),
        ("o'brien", "and met"),
        ("łódź fabryczna", "of left"),
    ]


def test_a_correction_stays_one_when_stored():
    one = fingerprint("CORRECTED - A title", "few words")
    other = Fingerprint.from_bytes(one.to_bytes())
    assert (other.is_correction, other.n_words) == (True, 2)


def test_every_fourth_passage_is_kept_and_a_short_text_has_none():
    long = fingerprint(None, " ".join(f"w{n}" for n in range(4000)))
    assert len(long.passages) == pytest.approx(1000, rel=0.1)
    assert len(fingerprint(None, "eleven words " * 5 + "eleven").passages) == 0


def test_a_text_without_end_costs_what_a_long_one_costs():
    assert len(fingerprint(None, "word another " * 400_000).shingles) == 2
    assert fingerprint(None, " ".join(map(str, range(200_000)))).n_words == 50_000
