"""Notes by which a text says that it was changed."""

import pytest

from presswatch.relate.notes import correction_notes, corrects, says_changed, without_notes

NOTES = """
Correction: an earlier version of this article gave a wrong figure.
CORRECTION, Nov. 9, 2026: The mayor is called Anna Berg.
Update, 08:46: the authorities have confirmed the report.
An earlier version of this article said that nobody was hurt.
This article was amended on 3 November 2026 to remove a name.
Editor’s note: This story was first published without its end.
[Correction: A previous version misstated the age.]
Korrektur: In einer früheren Fassung dieses Artikels stand eine falsche Zahl.
Anmerkung der Redaktion: Wir haben die Überschrift geändert.
Berichtigung vom 3. November 2026: Der Verein hat 300 Mitglieder.
In einer früheren Version des Textes hieß es, niemand sei verletzt.
Rectificatif : une version précédente de cet article donnait un chiffre erroné.
Corrección: en una versión anterior se decía otra cosa.
Sprostowanie: We wcześniejszej wersji artykułu podaliśmy błędną datę.
Исправление: в предыдущей версии статьи была ошибка.
Erată: Într-o versiune anterioară a articolului scria altceva.
訂正：11月9日の記事
Rättelse: I en tidigare version av artikeln stod det fel.
""".strip().splitlines()
SENTENCES = """
Update on the strike: no trains until Monday
Corrections officers went on strike on Monday.
An earlier version of the bill had foreseen more money.
Updated rules come into force in May.
In einer früheren Fassung des Gesetzes fehlte der Absatz.
The correction of the map took a year.
Une première version du projet de loi prévoyait plus.
Updated 27 Nov 2026 18:00 GMT
Updated: 27 November 2026, 18:00
Mis à jour : 27/11/2026 à 18:00 · Lecture 3 min
""".strip().splitlines()


@pytest.mark.parametrize("line", NOTES)
def test_a_note_is_one(line):
    assert len(correction_notes(f"The ferry ran aground.\n{line}")) == 1


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_with_such_words_is_none(line):
    assert not correction_notes(line)


def test_only_a_new_note_says_that_the_text_was_changed():
    before = f"The ferry ran aground.\n{NOTES[0]}"
    assert says_changed("The ferry ran aground.", before)
    assert not says_changed(before, before.replace("ferry", "ship"))
    assert says_changed(before, f"{NOTES[2]}\n{before}")


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("This article was amended on 27 November 2026 to remove a hyphen.", ""),
        ("Correction: an earlier version of this article said 300.", ""),
        ("Update, 3 May: two more were found.", " two more were found."),
        ("Update, 08:46: two more were found.", " two more were found."),
        ("Update 14:30 Uhr: zwei weitere gefunden", " zwei weitere gefunden"),
        ("Berichtigung vom 3. November 2026: Die Straße ist 300 Meter lang.", " Die Straße ist 300 Meter lang."),
        ("CORRECTION, Nov. 9, 2026: The mayor is called Anna Berg.", " The mayor is called Anna Berg."),
        ("Corrections officers went on strike on 3 May.", "Corrections officers went on strike on 3 May."),
        ("An earlier version of the bill had foreseen 300.", "An earlier version of the bill had foreseen 300."),
    ],
)
def test_a_text_without_what_its_notes_say_of_themselves(note, left):
    assert without_notes(f"The ferry ran aground.\n{note}") == f"The ferry ran aground.\n{left}"


@pytest.mark.parametrize(
    "title",
    [
        "CORRECTED - Larnworks 4th qtr loss",
        "CORRECTED-Larnworks 4th qtr loss",
        "UPDATE 2-Ferry runs aground",
        "Korrektur: Fähre auf Grund gelaufen",
        "(Rectificatif) Le ferry s'est échoué",
        "[Sprostowanie] Prom osiadł na mieliźnie",
    ],
)
def test_a_headline_corrects(title):
    assert corrects(title)


@pytest.mark.parametrize(
    "title", ["", "Corrected figures show a loss", "Update on the ferry", "Correction officers strike"]
)
def test_a_headline_with_such_words_does_not(title):
    assert not corrects(title)
