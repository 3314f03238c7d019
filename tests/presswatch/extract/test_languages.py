"""Language by words; the page's claim only where words are few."""

import pytest

from presswatch.extract.languages import detect, primary


@pytest.mark.parametrize(
    ("text", "claim", "language"),
    [
        ("The harbour office said on Tuesday that the ferry will sail again next week.", "de", "en"),
        ("Primăria a anunțat marți că podul se închide pentru toate mașinile până în toamnă.", "en", "ro"),
        ("Die Schleuse am Kanal kostet mehr als geplant, teilte der Verband am Dienstag mit.", None, "de"),
        ("Паром вернётся на остров в понедельник, сообщили журналистам в порту.", None, "ru"),
        ("OK.", "de-AT", "de"),
        ("", "ro_RO", "ro"),
        ("", None, None),
        ("12 345", None, "any"),
    ],
)
def test_detect(text, claim, language):
    found = detect(None, text, claim)
    assert found == language if language != "any" else found is not None


@pytest.mark.parametrize(
    ("claim", "code"),
    [("de-AT", "de"), ("RO_ro", "ro"), ("nb", "no"), ("", None), (None, None), ("english", None), ("{{lang}}", None)],
)
def test_primary(claim, code):
    assert primary(claim) == code
