"""One text, one report with other figures, or two texts of one form."""

import pytest

from presswatch.relate.likeness import WordFrequencies, _has_other_names, has_other_lead, judge, likeness
from presswatch.relate.shingles import fingerprint
from tests.presswatch.relate.texts import story

FORM = (
    "The {company} of {town} said its board declared a quarterly dividend of {sum} cents a share, payable on {day} May "
    "to holders of record on {other} April, unchanged from the quarter before, and that its annual meeting takes place "
    "in {town} on the same day as every year, where shareholders will vote on the accounts and on the new directors."
)
LONG = story(1, 240)


def notice(**changes):
    usual = {"company": "Larnworks", "town": "Elmport", "sum": 45, "day": 12, "other": 30}
    return FORM.format(**usual | changes)


def frequencies_of(n_texts):
    frequencies = WordFrequencies()
    for number in range(n_texts):
        frequencies.add(fingerprint(None, story(number + 1000)).words)
    return frequencies


def verdict(one, other, *, title=("A title", "A title"), known=40):
    frequencies = frequencies_of(known)
    found = likeness(fingerprint(title[0], one), fingerprint(title[1], other), frequencies)
    back = likeness(fingerprint(title[1], other), fingerprint(title[0], one), frequencies)
    if found is None:
        assert back is None
        return None
    assert (found.of_one, found.of_other) == (back.of_other, back.of_one)
    return judge(found)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (LONG, "same"),
        (" ".join(LONG.split()[:100]), "same"),
        ("ELMPORT, 3 March (Wire) - " + LONG, "same"),
        (LONG + " " + story(2, 200), "same"),
        (story(2, 240), None),
        (" ".join(word if n % 8 else f"changed{n}" for n, word in enumerate(LONG.split())), "same"),
        (" ".join(word if n % 3 else f"changed{n}" for n, word in enumerate(LONG.split())), None),
        (" ".join(str(int(w) + 7) if w.isdigit() else w for w in LONG.split()), "update"),
    ],
)
def test_edits_of_a_text(other, found):
    assert verdict(LONG, other) == found


def with_figures(text, *, start, every=12):
    return " ".join(f"{word} {start + n}" if n % every == 0 else word for n, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("other", "found"),
    [
        # Sentences added and taken out with their figures: none of the others is contradicted.
        (with_figures(LONG, start=100)[:1000] + " " + with_figures(story(2, 100), start=900), "same"),
        # A passage copied into a text of one's own.
        (
            with_figures(story(3, 100), start=900) + " " + " ".join(with_figures(LONG, start=100).split()[100:220]),
            "same",
        ),
        # A quotation in a long text: too little of either.
        (story(3, 800) + " " + " ".join(with_figures(LONG, start=100).split()[:60]), None),
        # The same words around other figures everywhere.
        (with_figures(LONG, start=5000), "update"),
    ],
)
def test_what_is_copied_is_known_by_its_passages_whatever_figures_are_added(other, found):
    assert verdict(with_figures(LONG, start=100), other) == found


def test_a_figure_is_contradicted_only_in_its_own_place():
    """Half of both texts is shared: alike where figures are missing, not where others stand in their places."""
    text = with_figures(story(4, 60), start=100)
    kept = " ".join(text.split()[:44])
    missing = kept + " " + with_figures(story(5, 20), start=900)
    other = " ".join(
        str(int(word) + 50) if word.isdigit() and n < 14 else word for n, word in enumerate(missing.split())
    )
    assert verdict(text, missing) == "same"
    assert verdict(text, other) is None


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, "same"),
        ({"sum": 50}, "same"),  # one figure of four
        ({"sum": 50, "day": 14, "other": 28}, "update"),
        ({"company": "Gorvell Mills", "town": "Ashwick", "sum": 50, "day": 14, "other": 28}, None),
        ({"company": "Gorvell Mills", "town": "Ashwick"}, "same"),
    ],
)
def test_notices_of_one_form(changes, found):
    """The next notice changes names and figures; names alone tell nothing where all the figures agree."""
    assert verdict(notice(), notice(**changes)) == found


def test_words_that_many_texts_have_tell_little():
    frequencies = WordFrequencies()
    for number in range(100):
        frequencies.add(fingerprint(None, f"the {'a' * (number + 1)}").words)
    common, rare = (frequencies.weights(fingerprint(None, word).words)[0] for word in ("the", "aaa"))
    assert common < 0.2
    assert rare > 3


RATES = (
    "The central bank of {country} set its official rate on {day} at {rate} to the dollar, after {before} the day before, "
    "and at {euro} to the euro, as its dealers in Elmport said. The bank sold {sold} million dollars at its auction of "
    "the morning, and it keeps its reserve against swings that a country so small and so far from the markets cannot bear."
)


def rates(**changes):
    usual = {"country": "Larnia", "day": "Monday", "rate": 41.2, "before": 41.3, "euro": 47.9, "sold": 12}
    return RATES.format(**usual | changes)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"rate": 41.7, "euro": 48.1, "sold": 9, "before": 41.6}, "update"),  # the same day, corrected
        ({"rate": 41.7, "euro": 48.1, "sold": 9, "before": 41.2, "day": "Tuesday"}, None),  # the next day
        ({"rate": 41.7, "day": "Tuesday"}, "same"),  # one figure of four
    ],
)
def test_the_next_notice_of_a_series_changes_its_figures_and_a_name(changes, found):
    """However much else two notices of one bank have in common, with its name."""
    assert verdict(rates(), rates(**changes)) == found


BACKGROUND = story(71, 90)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (story(72, 40) + " " + BACKGROUND, story(73, 40) + " " + BACKGROUND, True),
        (story(72, 40) + " " + BACKGROUND, story(72, 40) + " " + story(74, 90), False),
        (BACKGROUND, story(73, 40) + " " + BACKGROUND, False),  # what one begins with stands in the other
        # a lead that was written anew: who and where are the same
        (story(72, 40) + " " + BACKGROUND, " ".join(story(72, 40).split()[::-1]) + " " + BACKGROUND, False),
        ("", "", False),
    ],
)
def test_texts_have_other_leads_where_neither_has_what_the_other_begins_with(one, other, found):
    frequencies = frequencies_of(40)
    prints = fingerprint("A title", one), fingerprint("A title", other)
    assert has_other_lead(*prints, frequencies) is found
    assert has_other_lead(*reversed(prints), frequencies) is found


OBITUARY = (
    "{who}, a {work} from {town}, has died aged {age}. The family of {who} said that a service takes place in the "
    "chapel of {town} on Saturday at 11, that flowers are welcome, and that whoever wants to share a memory may write to "
    "the office of the parish, which collects them in a book until the end of the month."
)


def obituary(**changes):
    usual = {"who": "Zoe Blakey", "work": "gardener", "town": "Northam Vale", "age": 68}
    return OBITUARY.format(**usual | changes)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (obituary(who="Stuart Naylor", town="Great Harle", age=76), None),
        (obituary(who="Stuart Naylor", town="Great Harle", work="beekeeper", age=76), None),
        (obituary(age=76), "update"),
        # half of it, and a sentence of one's own
        (obituary()[:190] + " Whoever knew her remembers a laugh and a garden full of roses.", "same"),
        (obituary().replace("Northam Vale", "the village"), "same"),
    ],
)
def test_a_form_with_a_standing_figure_is_told_by_its_names(other, found):
    """One figure of two is in every notice: that the other is missing tells less than that all names are."""
    assert verdict(obituary(), other) == found


OWN = " Reporting by Ann Bellingham in Harbury, Tom Weston of Foundry Road and Eve Harker at Mill Lane; phone 555 0147."


@pytest.mark.parametrize("n_sentences", [4, 6, 8])
def test_names_in_a_sentence_of_ones_own_are_not_others(n_sentences):
    """The small words of it stand in the original as well, wherever: it is in the places of names that others count."""
    report = [
        f"The mayor of Ort{n}dale told Jan Ort{n}er that the bridge near Ort{n}ham stays shut for {n + 3} weeks, as "
        f"{story(n, 12)} the office of Ort{n}stead said."
        for n in range(9)
    ]
    assert verdict(" ".join(report), " ".join(report[:n_sentences]) + OWN) == "same"


@pytest.mark.parametrize(
    ("n_same", "n_other", "n_missing", "n_words", "is_other"),
    [
        (0, 3, 0, 60, True),
        (0, 1, 0, 60, True),
        (5, 1, 0, 60, False),
        (9, 5, 12, 60, False),  # words are replaced as well as names
        (2, 5, 12, 60, True),
        (0, 0, 0, 60, False),
        (6, 0, 30, 60, False),
    ],
)
def test_names_are_others_where_more_of_them_are_changed_than_of_the_words(
    n_same, n_other, n_missing, n_words, is_other
):
    assert _has_other_names(n_same, n_other, n_missing, n_words) is is_other


@pytest.mark.parametrize("text", ["", "word", "word " * 5000, "1 2 3", "Of Halden and Skarn"])
def test_any_text_can_be_compared(text):
    assert verdict(text, text) in ("same", None)
    assert verdict(text, LONG) is None
