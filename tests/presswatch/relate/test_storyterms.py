"""Terms that tell an article from others."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.relate.storyterms import TermFrequencies, _cells, perhaps_rare, story_terms, weigh

FILLER = "The council said on Monday that it would meet again next week to decide."


def terms_of(title, text="", *, language="en", outlet_id="o1"):
    return story_terms(title, text, language=language, outlet_id=outlet_id)


def hashes(title, text=""):
    return set(terms_of(title, text).hashes.tolist())


def term(word):
    (only,) = hashes(word)
    return only


@dataclass
class Weights:
    weights: dict[int, float]
    rare: dict[int, int]


def weighed(terms, frequencies):
    found = weigh(terms, frequencies)
    assert found.hashes.tolist() == sorted(set(found.hashes.tolist()))
    numbers = found.hashes.tolist(), found.weights.tolist(), found.is_rare.tolist(), found.behind.tolist()
    rows = list(zip(*numbers, strict=True))
    return Weights(
        {one: weight for one, weight, _, _ in rows}, {one: behind for one, _, is_rare, behind in rows if is_rare}
    )


def seen(texts, **given):
    frequencies = TermFrequencies()
    for text in texts:
        frequencies.add(terms_of(None, text, **given))
    return frequencies


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mareniene", "Mareniei"),
        ("strajk kolejarzy", "strajku kolejarze"),
        ("забастовка", "забастовки"),
        ("Überschwemmung", "ÜBERSCHWEMMUNGEN"),
        ("Știre", "stire"),
    ],
)
def test_endings_case_and_marks_do_not_count(one, other):
    assert hashes(one) == hashes(other)


def test_numbers_are_no_terms_in_any_script():
    assert hashes("312 passengers 4.5 2026 ٣١٢ ३१२") == hashes("passengers")


@pytest.mark.parametrize(("one", "other"), [("東京都で火災", "大阪で火災"), ("ไฟไหม้กรุงเทพ", "ไฟไหม้โรงงาน")])
def test_scripts_without_blanks_share_pairs_of_letters(one, other):
    assert hashes(one) & hashes(other)
    assert len(hashes(one)) > 3


def test_only_the_opening_counts():
    assert hashes("Fire", "Mill " * 160 + "Zeppelin") == hashes("Fire", "Mill")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fire in Halden spread.", "Halden"),
        ("Пожар в Халдене продолжается.", "Халдене"),
        ("Incendiul din Șimleu continuă.", "Șimleu"),
        ("Er sprach mit Łukasz.", "Łukasz"),
    ],
)
def test_a_name_weighs_more_than_an_unknown_word(text, name):
    as_name = weighed(terms_of(None, text), TermFrequencies()).weights[term(name)]
    as_word = weighed(terms_of(None, text.replace(name, name.lower())), TermFrequencies()).weights[term(name)]
    assert as_name > as_word


def test_the_first_word_of_a_sentence_is_no_name():
    upper, lower = (weighed(terms_of(None, f"{word} burns. {FILLER}"), TermFrequencies()) for word in ("Mill", "mill"))
    assert upper == lower


def test_a_word_of_the_title_weighs_more():
    terms = terms_of("Ferry", "ferry tugboat")
    weights = weighed(terms, TermFrequencies()).weights
    assert weights[term("ferry")] > weights[term("tugboat")]


def test_what_many_texts_have_weighs_little_and_is_not_rare():
    frequencies = seen(f"Notice {n}: dividend of company" for n in range(400))
    found = weighed(terms_of(None, "dividend tugboat"), frequencies)
    assert found.weights[term("tugboat")] > 10 * found.weights[term("dividend")]
    assert set(found.rare) == {term("tugboat")}


def test_of_a_language_never_seen_names_are_rare_and_of_other_words_nobody_knows():
    found = weighed(terms_of(None, "la de un que remolcador de Lastres", language="es"), TermFrequencies())
    assert set(found.rare) == {term("Lastres")}


def test_the_words_of_a_name_lead_to_each_other():
    found = weighed(terms_of(None, "a fire in Halden Valley, near Skarn"), TermFrequencies())
    assert found.rare == {term("Halden"): 0, term("Valley"): term("Halden"), term("Skarn"): 0}


def test_days_months_and_whom_the_article_credits_are_no_terms():
    terms = story_terms(
        "Monday in March", "on Tuesday Radio Skarn said", language="en", outlet_id="o1", credited={"Radio Skarn"}
    )
    assert set(terms.hashes.tolist()) == hashes("in on said")


def test_each_language_counts_its_own_words():
    frequencies = seen(f"plus {n}" for n in range(300))
    assert term("plus") not in weighed(terms_of(None, "plus"), frequencies).rare
    assert term("plusieurs") in weighed(terms_of(None, "a Plusieurs", language="fr"), frequencies).rare


def test_what_is_common_in_the_outlet_is_common_however_rare_in_the_language():
    frequencies = seen((f"Notice {n}: dividend of company" for n in range(20)), outlet_id="wire")
    for n in range(3000):
        frequencies.add(terms_of(None, f"zq{n}a zq{n}b", outlet_id=f"o{n % 40}"))
    at_the_wire, elsewhere = (
        weighed(terms_of(None, "dividend tugboat", outlet_id=outlet_id), frequencies) for outlet_id in ("wire", "o1")
    )
    assert set(at_the_wire.rare) == {term("tugboat")}
    assert set(elsewhere.rare) == {term("tugboat"), term("dividend")}
    assert at_the_wire.weights[term("dividend")] < elsewhere.weights[term("dividend")] / 2
    assert frequencies.of(terms_of("dividend", outlet_id="o1"))[:, 0].tolist() == [20, 0]


def test_weights_grow_faster_than_the_rarity():
    """The rarity of a term is the logarithm of all texts by those that have it; weights are to the power of 1.5."""
    frequencies = seen("dividend" if n % 16 else "dividend tugboat" for n in range(1600))
    weights = weighed(terms_of(None, "tugboat zeppelin"), frequencies).weights
    expected = (np.log(1610 / (10 * 0.02)) / np.log(1610 / (100 + 10 * 0.02))) ** 1.5
    assert weights[term("zeppelin")] / weights[term("tugboat")] == pytest.approx(expected, rel=1e-3)


def test_words_of_many_outlets_do_not_drown_a_rare_one():
    """One row of counts alone takes a fifth of these words for known, because others share their counts."""
    frequencies = TermFrequencies()
    rng = np.random.default_rng(1)
    for _ in range(8000):
        for row in _cells(rng.integers(0, 2**32, 160, dtype=np.uint32)):
            frequencies.counts[row] += 1
    rare = sum(len(weighed(terms_of(None, f"312 W{n:05}", language="ro"), frequencies).rare) for n in range(300))
    assert rare >= 280


def test_counts_are_halved_now_and_then_so_that_what_was_seen_once_is_forgotten():
    frequencies = TermFrequencies(n_texts=8190)
    frequencies.add(terms_of("ferry tugboat"))
    assert frequencies.of(terms_of("ferry tugboat")).tolist() == [[1, 1, 1]] * 2
    frequencies.add(terms_of("ferry"))
    assert frequencies.of(terms_of("ferry"))[:, 0].tolist() == [1, 1]
    assert frequencies.of(terms_of("tugboat"))[:, 0].tolist() == [0, 0]


def test_the_heaviest_thirty_are_kept_and_have_length_one():
    terms = terms_of("Ferry", " ".join(f"zq{n}word" for n in range(60)))
    weights = weighed(terms, TermFrequencies()).weights
    assert len(weights) == 30
    assert term("ferry") in weights
    assert sum(weight**2 for weight in weights.values()) == pytest.approx(1, abs=1e-5)


def test_no_words_give_no_terms():
    found = weighed(terms_of(None, "", language=None), TermFrequencies())
    assert not found.weights
    assert not found.rare


@given(st.text(max_size=200), st.text(max_size=1000), st.sampled_from(["en", "ja", None]))
def test_whatever_a_text_holds_its_terms_are_counted_once(title, text, language):
    terms = terms_of(title, text, language=language)
    frequencies = TermFrequencies()
    assert weigh(terms, frequencies).weights.dtype == np.float32
    frequencies.add(terms)
    assert (frequencies.of(terms) == 1).all()


WORDS = st.lists(st.sampled_from(["ferry", "tugboat", "Skarn", "fog", "island", "of"]), min_size=1, max_size=12)


@given(WORDS, st.integers(0, 400), st.lists(WORDS, max_size=20), st.sampled_from([0, 8185]))
def test_what_may_become_rare_in_a_batch_is_all_that_does(words, n_before, batch, n_texts):
    frequencies = seen("fog of island" if n % 3 else "ferry of" for n in range(n_before))
    frequencies.n_texts += n_texts
    asked = terms_of(None, " ".join(words))
    perhaps = set(perhaps_rare([asked], frequencies, n_more=len(batch)).tolist())
    for other in batch:
        assert weighed(asked, frequencies).rare.keys() <= perhaps
        frequencies.add(terms_of(None, " ".join(other)))
    assert weighed(asked, frequencies).rare.keys() <= perhaps


def test_what_is_common_by_far_will_not_be_rare():
    frequencies = seen("fog of island" for _ in range(400))
    perhaps = perhaps_rare([terms_of(None, "fog zeppelin")], frequencies, n_more=500)
    assert set(perhaps.tolist()) == {term("zeppelin")}


@given(st.lists(WORDS, max_size=6), st.integers(0, 400))
def test_articles_that_are_asked_for_together_are_answered_as_each_alone(texts, n_before):
    frequencies = seen("fog of island" if n % 3 else "ferry of" for n in range(n_before))
    asked = [terms_of(None, " ".join(words), outlet_id=f"o{n % 2}") for n, words in enumerate(texts)]
    alone = [perhaps_rare([one], frequencies, n_more=9).tolist() for one in asked]
    assert perhaps_rare(asked, frequencies, n_more=9).tolist() == sorted(set().union(*alone))


@given(st.lists(st.sampled_from(["ferry", "tugboat", "Skarn", "fog", "island"]), min_size=1, max_size=12))
def test_the_order_of_the_words_of_a_title_does_not_count(words):
    one, other = (weighed(terms_of(" ".join(w), ""), TermFrequencies()) for w in (words, sorted(words)))
    assert one == other
