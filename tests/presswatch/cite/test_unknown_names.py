"""Outlets that the catalogue lacks, told by their names and kept where a sentence credits them."""

import pytest

from tests.presswatch.cite.test_citations import brief


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("en", "The ferry stops, according to the Valley Gazette.", ["Valley Gazette report"]),
        ("en", "The Post and Courier reported that the ferry stops.", ["The Post and Courier report"]),
        ("en", "He told the Harbour Times and Reuters that it rained.", ["Harbour Times told_to", "reuters told_to"]),
        ("en", "The Valley Gazette, citing Reuters, reported rain.", ["The Valley Gazette report", "reuters report"]),
        ("ro", "Primarul pleacă, scrie Gazeta de Hunedoara.", ["Gazeta de Hunedoara report"]),
        ("ro", "Potrivit Monitorul de Botoșani, podul se închide.", ["Monitorul de Botoșani report"]),
        ("de", "Das berichtet die „Harzer Rundschau“.", ["Harzer Rundschau report"]),
        ("fr", "Le pont ferme, selon Le Courrier de Savoie.", ["Le Courrier de Savoie report"]),
        ("en", "The Valley Gazette moves to a new hall.", []),
        ("en", "A Valley Gazette reporter lives nearby.", []),
        ("en", "According to the Post Office, letters are late.", []),
        ("en", "According to The Gazette, letters are late.", []),
        ("en", "The hall is in Times Square, according to the BBC.", ["bbc report"]),
        ("en", "According to The New York Times, it rained.", ["nyt report"]),
        ("en", "Source: Harbour Gazette", ["Harbour Gazette footer"]),
        ("en", "Photo: Harbour Gazette", []),
    ],
)
def test_who_is_kept_without_an_id(language, text, rows):
    """A name that tells what it is and a cue that credits it; neither alone."""
    assert brief(text, language) == rows
