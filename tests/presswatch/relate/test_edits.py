"""What an edit changed, in words."""

import pytest

from presswatch.relate.edits import edit_words

TEXT = (
    "The ferry ran aground near the island on Saturday. Mr. Smith, who runs the line, said that 312 people were on board "
    "and that it cost 1,200 euros. Smith's brother works there."
)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("312", "315", ("numbers",)),
        ("1,200", "1,300", ("numbers",)),
        ("312 people", "many people", ("numbers",)),
        ("people", "persons", ()),
        ("Smith", "Jones", ("names",)),
        ("Mr. Smith", "Mr Smith", ()),
        ("Saturday", "Sunday", ("names",)),
        ("The ferry", "A ferry", ()),  # begins a sentence
        ("Smith's brother works there.", "His brother works there.", ()),  # Smith is still named
        ("Smith's brother works there.", "", ("length",)),
        ("there.", "there. His sister works on board of another ship, and so does he.", ("length",)),
    ],
)
def test_a_change_of_a_sentence(old, new, words):
    assert edit_words("Title", TEXT, "Title", TEXT.replace(old, new), language="en") == words


@pytest.mark.parametrize(
    ("language", "old", "new", "is_one"),
    [
        ("fr", "61 000", "66 000", True),
        ("fr", "61 000", "61\u202f000", False),
        ("fr", "61 000", "61000", False),
        ("fr", "61 000", "61.000", False),
        ("fr", "61 000,50", "61000,50", False),
        ("fr", "61,000", "61000", True),  # a decimal
        ("en", "4,000", "4000", False),
        ("en", "4,000", "4 000", False),
        ("en", "4,000", "4.000", True),
        ("en", "4.000", "4000", True),
        ("en", "1,234,567.89", "1234567.89", False),
        ("en", "12,34,567", "1234567", False),  # as in India
        ("en", "12,345", "12,3456", True),
        ("en", "4,000", "4,001", True),
        ("de", "4.000", "4000", False),
        ("de", "4.000,5", "4000,5", False),
        ("de", "4’000", "4000", False),  # Switzerland
        ("de", "4'000'000", "4.000.000", False),
        ("de", "3,141", "3141", True),
        ("de", "12.30", "1230", True),
        (None, "4,000", "4000", False),
        (None, "4.000", "4000", False),
    ],
)
def test_what_groups_the_digits_of_a_number_is_no_part_of_it(language, old, new, is_one):
    before, after = (f"La récolte atteint {number} hectolitres cette année." for number in (old, new))
    assert ("numbers" in edit_words(None, before, None, after, language=language)) is is_one


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("This article was amended on 27 November 2026 to remove a hyphen.", ()),
        ("Correction, 27 November 2026: the harbour was misspelled.", ("length",)),
        ("Correction: Anna Berg is the mayor, and 315 people were on board.", ("numbers", "names", "length")),
        ("Published 26 November 2026 at 10:00 · 3 min read · 141 comments", ()),
        ("128 shares 34 comments", ()),
        ("Updated 27 Nov 2026 18:00 GMT", ()),
        ("It sailed on 27 November 2026.", ("numbers", "names", "length")),
    ],
)
def test_a_line_about_the_article_changes_none_of_its_facts(line, words):
    assert edit_words(None, TEXT, None, f"{TEXT}\n{line}", language="en") == words
    assert edit_words(None, f"{TEXT}\n{line}", None, TEXT, language="en") == words


def test_numbers_count_in_the_headline_and_names_do_not():
    """Capitals mean nothing in an English headline."""
    assert edit_words("Ferry With 312 on Board", TEXT, "Ship With 315 on Board", TEXT, language="en") == ("numbers",)
    assert edit_words("Ferry on the Rocks", TEXT, "Ship on the Rocks", TEXT, language="en") == ()


@pytest.mark.parametrize(
    ("old", "new", "is_one"),
    [
        ("die Fähre", "die Autofähre", False),
        ("Anna Berg", "Anna Weiß", True),
        ("die SPD", "die CDU", True),
    ],
)
def test_german_nouns_are_no_names_but_two_capitals_together_are(old, new, is_one):
    text = "Am Montag sagte Anna Berg, dass die Fähre bleibt und die SPD dafür stimmt."
    assert ("names" in edit_words(None, text, None, text.replace(old, new), language="de")) is is_one


def test_a_number_inside_a_word_is_none():
    assert edit_words(None, "a flight with type7 planes", None, "a flight with type8 planes", language="en") == ()
