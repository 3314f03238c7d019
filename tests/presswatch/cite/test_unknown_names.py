"""Outlets that the catalogue lacks, told by their names and kept where a sentence credits them."""

import pytest

from presswatch.cite.roles import ROLES
from presswatch.relate.fingerprint import without_credits
from tests.presswatch.cite.test_citations import brief, cite


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("en", "The ferry stops, according to the Valley Gazette.", ["Valley Gazette report"]),
        ("en", "The Post and Courier reported that the ferry stops.", ["The Post and Courier report"]),
        ("en", "He told the Harbour Times and Reuters that it rained.", ["Harbour Times told_to", "reuters told_to"]),
        ("en", "The Valley Gazette, citing Reuters, reported rain.", ["The Valley Gazette report", "reuters report"]),
        ("en", "He moved to Tarnwick. Valley Post-Gazette reported rain.", ["Valley Post-Gazette report"]),
        ("en", "The council will resign, St. Arno Herald reported.", ["St. Arno Herald report"]),
        ("en", "TARNWICK (Valley News) - The ferry is late.", ["Valley News slug"]),
        ("en", "The Times of Tarnwick reported rain.", ["The Times of Tarnwick report"]),
        ("ro", "Primarul pleacă, scrie Gazeta de Hunedoara.", ["Gazeta de Hunedoara report"]),
        ("ro", "Potrivit Monitorul de Botoșani, podul se închide.", ["Monitorul de Botoșani report"]),
        (
            "ro",
            "Podul se închide, scrie valea-stiri.ro, citat de Agerpres.",
            ["valea-stiri.ro report agerpres", "agerpres report"],
        ),
        ("ro", "Primarul a declarat la Radio Vocea Văii că pleacă.", ["Radio Vocea Văii told_to"]),
        ("de", "Das berichtet die „Harzer Rundschau“.", ["Harzer Rundschau report"]),
        ("de", "Das meldete die Zeitung „Seeblick“ am Montag.", ["Seeblick report"]),
        ("de", "Laut dem Magazin »Seeblick« regnet es.", ["Seeblick report"]),
        ("fr", "Le pont ferme, selon le journal «\u00a0Le Guet\u00a0».", ["Le Guet report"]),
        ("fr", "Le pont ferme, selon le journal «\u202fLe Guet\u202f».", ["Le Guet report"]),
        ("nl", "De krant ‘De Wacht’ meldt regen.", ["De Wacht report"]),
        ("nl", "Volgens de krant ‘De Wacht’ regent het.", ["De Wacht report"]),
        ("de", "Laut ostzeit.de regnet es.", ["ostzeit.de report"]),
        ("de", "Laut ost-zeit.de regnet es.", ["ost-zeit.de report"]),
        ("de", "Laut www.zeit.de regnet es.", ["zeit report"]),
        ("fr", "Le pont ferme, selon Le Courrier de Savoie.", ["Le Courrier de Savoie report"]),
        ("pl", "Most zamknięto, informuje Kurier Zamojski.", ["Kurier Zamojski report"]),
        ("uk", "Про це повідомляє газета «Берегова хроніка».", ["Берегова хроніка report"]),
        ("bg", "Мостът е затворен, съобщи вестник „Речен глас“.", ["Речен глас report"]),
        ("en", "The Valley Gazette moves to a new hall.", []),
        ("en", "A Valley Gazette reporter lives nearby.", []),
        ("en", "According to the Post Office, letters are late.", []),
        ("en", "According to The Gazette, letters are late.", []),
        ("en", "According to the Ministry of Ferries, letters are late.", []),
        ("en", "Jane Doe told the Harbour Company that it rained.", []),
        ("en", "Write to news@valley.example.com, the board said.", []),
        ("en", "The hall is in Times Square, according to the BBC.", ["bbc report"]),
        ("en", "According to The New York Times, it rained.", ["nyt report"]),
        ("ro", "Potrivit Monitorul Oficial, legea este în vigoare.", []),
        ("uk", "Про це повідомляє газета «Українська правда».", ["pravda-ua report"]),
        ("en", "Source: Harbour Gazette", ["Harbour Gazette footer"]),
        ("ro", "Sursa: Monitorul Văii, valea.example", ["Monitorul Văii footer", "valea.example footer"]),
        ("de", "Quelle: Wochenzeitung, Hafennews", ["Wochenzeitung footer", "Hafennews footer"]),
        ("en", "Source: Kraftwort", ["Kraftwort footer"]),
        ("en", "Source: Harbour Industries", ["Harbour Industries footer"]),
        ("ro", "Sursa: Ministerul Apelor", []),
        ("en", "Photo: Harbour Gazette", []),
    ],
)
def test_who_is_kept_without_an_id(language, text, rows):
    """A name that tells what it is and a cue that credits it; neither alone."""
    assert brief(text, language) == rows


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ferry stops, according to the Valley Gazette.", "report"),
        ("He told the Valley Gazette that it rained.", "told_to"),
        ("He told the Times that it rained.", "told_to"),
        ("Source: Valley Gazette", "footer"),
        ("TARNWICK (Valley Gazette) - The ferry is late.", "slug"),
    ],
)
def test_who_has_no_id_is_only_named(text, kind):
    """Every number leads to an outlet; the kind tells that the words credit somebody, and for what it would count."""
    (row,) = cite(text)
    assert (row.cited_outlet_id, row.role, row.kind) == (None, "named", kind)
    assert ROLES[kind] in ("citation", "origin")
    assert row.cue or kind == "slug"
    assert row.rule_id != "named"
    assert row.surface in row.sentence


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Radio Europa Liberă relatează că a plouat.", "Radio Europa Liberă"),
        ("Un post de radio, Europa Liberă, relatează că a plouat.", "Europa Liberă"),
        ("Radio Reuters relatează că a plouat.", "Reuters"),  # no name of an outlet says so
    ],
)
def test_a_word_of_titles_before_a_known_name_is_its_part_only_where_the_catalogue_says_so(text, surface):
    assert [row.surface for row in cite(text, "ro") if row.cited_outlet_id] == [surface]


def test_a_credit_line_is_one_whoever_is_meant():
    """Copies that credit somebody unknown below, or above in a dateline, are copies all the same."""
    for text in ("The ferry is late.\nSource: Valley Gazette", "TARNWICK (Valley News) - The ferry is late."):
        assert without_credits(text, cite(text)).strip() == "The ferry is late."


def test_a_byline_names_no_candidates():
    """There it is the publisher, whom nobody has told us of either."""
    assert cite("It rained.", byline="Jane Doe, Valley Gazette") == ()
    assert [row.role for row in cite("It rained.", byline="Jane Doe, Reuters")] == ["origin"]


def test_a_title_takes_the_place_of_all_the_names_in_it():
    """Names that overlap would move every cue behind them."""
    rows = cite("The Times Times ABC The Times citing on its evening bulletin according to the Times")
    assert [(row.surface, row.cue) for row in rows] == [
        ("The Times Times ABC The Times", "citing"),
        ("the Times", "according to"),
    ]
