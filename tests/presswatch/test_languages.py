"""Language by words; the page's claim only where words are few."""

import pytest

from presswatch.languages import detect, primary


@pytest.mark.parametrize(
    ("text", "claim", "language"),
    [
        ("The harbour office said on Tuesday that the ferry will sail again next week.", "de", "en"),
        ("Primăria a anunțat marți că podul se închide pentru toate mașinile până în toamnă.", "en", "ro"),
        ("Die Schleuse am Kanal kostet mehr als geplant, teilte der Verband am Dienstag mit.", None, "de"),
        ("Паром вернётся на остров в понедельник, сообщили журналистам в порту.", None, "ru"),
        ("OK.", "de-AT", "de"),
        ("Most je zatvoren do maja, saopštila je u ponedjeljak lučka kapetanija.", "sr", "sr"),
        ("Most je zatvoren do maja, saopštila je u ponedjeljak lučka kapetanija.", "en", "bs"),
        ("Мост је затворен до маја, саопштила је у понедељак лучка капетанија.", "hr", "sr"),
        ("", "ro_RO", "ro"),
        ("", None, None),
        ("12 345", None, "any"),
        ("La fábrica cerrará, según El País.", None, "es"),  # not Extremaduran
        ("With AFP, AP", None, "en"),  # not Irish
        ("Dúnfar an droichead amárach, a dúirt an rialtas inniu.", None, "ga"),
        ("A ponte pechará mañá, segundo a Voz de Galicia.", None, "gl"),
        ("Ibhuloho lizovalwa kusasa, kusho uhulumeni wakwaZulu-Natal.", None, "zu"),
        ("Cây cầu sẽ đóng cửa vào ngày mai, theo báo Tuổi Trẻ.", None, "vi"),
        ("다리는 내일 문을 닫는다고 연합뉴스가 보도했다.", None, "ko"),
        ("Tiltas uždaromas, praneša BNS, darbai truks iki rudens.", None, "lt"),
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
