"""What of two versions of a text makes them different."""

import pytest

from presswatch.relate.revisions import text_sha256

TEXT = "The vote was 31 to 22.\nA petition with 4,000 names was handed over on 26 November 2026."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TEXT, TEXT.replace("\n", "\n\n ")),
        (f"{TEXT}\nUpdated 26 Nov 2026 10:00 GMT", f"{TEXT}\nUpdated 27 Nov 2026 18:00 GMT"),
        (f"{TEXT}\nPublished 2 hours ago", f"{TEXT}\nPublished 3 days ago"),
        (f"128 shares 34 comments\n{TEXT}", f"140 shares 39 comments\n{TEXT}"),
        (TEXT, f"{TEXT}\n3 min read · 140 shares"),
        ('He said "no" - twice...', "He said “no” – twice…"),
        ('Il dit "non", c\'est tout.', "Il dit «\u00a0non\u00a0», c’est tout."),
    ],
)
def test_a_text_is_the_same(old, new):
    assert text_sha256(old) == text_sha256(new)


@pytest.mark.parametrize(
    "new",
    [
        TEXT.replace("31", "32"),
        TEXT.replace("26 November", "27 November"),
        f"{TEXT}\nUpdate, 27 Nov 2026: the council has answered.",
        f"{TEXT}\n27 November 2026",
        "",
    ],
)
def test_a_text_is_another(new):
    assert text_sha256(TEXT) != text_sha256(new)


def test_a_standfirst_may_stand_with_the_text_or_apart_from_it():
    """Two layouts of one site differ in that; another standfirst is another text in both."""
    lead = "The council has voted."
    assert text_sha256(f"{lead}\n{TEXT}", lead) == text_sha256(TEXT, lead)
    assert text_sha256(TEXT, lead) != text_sha256(TEXT, "The council votes.")
    assert text_sha256(f"{lead}\n{TEXT}", lead) != text_sha256("The council votes.\n" + TEXT, "The council votes.")


def test_all_of_a_lead_counts_that_is_the_description_as_well():
    """However long it is, and wherever the description is cut."""
    lead = f"A blast shook the plant at the port on Monday, {'and the smoke drifted on, ' * 8}killing two and injuring {{}}."
    old, new = lead.format("eleven"), lead.format("thirteen")
    for cut in (None, 150, 90):
        assert text_sha256(f"{old}\n{TEXT}", old[:cut]) != text_sha256(f"{new}\n{TEXT}", new[:cut])
    assert text_sha256(f"{old}\n{TEXT}", old[:150]) == text_sha256(f"{old}\n{TEXT}", old[:90]), "cut elsewhere"
