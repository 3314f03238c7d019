"""Lines that say when an article was published or changed are no text of it, in whatever language and layout."""

import pytest

from presswatch.extract.body.text import extract_text
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.times.stamps import is_stamp
from tests.presswatch.extract.shipped import FOOTERS

TITLE = "Dairy recalls yoghurt"
SHORT = [
    "The dairy is recalling two kinds of yoghurt because small pieces of metal may have got into the cups.",
    "Customers can return them without a receipt.",
]
STAMPS = """
Updated 14:04
2026-11-09 12:49 Updated 2026-11-09 14:04
Last updated on Monday, November 9, 2026 at 2:04 p.m. EST
Last updated 2 hours ago
Published 3 Nov 2026, 14:03 GMT Updated 5 Nov 2026, 15:04 GMT
Veröffentlicht am 3. November 2026 um 14:03 Uhr, aktualisiert am 3. November 2026 um 15:04 Uhr
Stand: 09.11.2026 14:04 Uhr
Aktualisiert vor 3 Stunden
Publié le 9 novembre 2026 à 12h49 | Mis à jour le 9 novembre 2026 à 14h04
Mis à jour il y a 2 heures
Actualizado el 9 de noviembre de 2026 a las 14:04
Última actualización: 9 noviembre 2026 | 14:04 H
Ultimo aggiornamento: 9 Novembre 2026, ore 14:04
Atualizado em 9 de novembro de 2026 às 14h04
Zaktualizowano: 9 listopada 2026, 14:04
Data aktualizacji: 09.11.2026 14:04
Ultima actualizare: luni, 9 noiembrie 2026, 14:04
Actualizat acum 2 ore
Bijgewerkt op 9 november 2026 om 14:04
Uppdaterad 9 november 2026 kl 14.04
Sist oppdatert: I dag 14:04
Päivitetty 9.11.2026 klo 14:04
Aktualizováno 9. listopadu 2026 14:04
Frissítve: 2026. november 9. 14:04
Son Güncelleme Tarihi: 09.11.2026 - 14:04
Обновлено: 9 ноября 2026 в 14:04
Оновлено 9 листопада 2026, 14:04
Ενημερώθηκε: 9 Νοεμβρίου 2026, 14:04
آخر تحديث: 9 نوفمبر 2026 14:04
עודכן: 09.11.2026 14:04
更新: 2026年11月9日 14:04
Cập nhật lúc 14:04, 9/11/2026
Actualitzat el 9 de novembre de 2026 a les 14:04
Ažurirano 9. studenog 2026. u 14:04
""".strip().splitlines()
SENTENCES = """
Updated rules for 2,000 schools from 2027
Update: three arrests after the fire in Halden
Updated: 3 arrests in Halden
Published figures show 12.5 percent growth
Updated on Monday, the list names 14 towns
9 November 2026 will be remembered in Halden as the day of the flood
Aktualisiert werden soll der Plan bis 2030
The shop opens at 14:04
""".strip().splitlines()


def page(line):
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in SHORT)
    return parse_page(
        f"<html><head><title>{TITLE}</title></head><body><main><article><h1>{TITLE}</h1>"
        f'<div class="meta"><span>{line}</span></div><div class="body">{paragraphs}</div></article></main></body></html>'
    )


@pytest.mark.parametrize("line", STAMPS)
def test_a_stamp_below_the_heading_of_a_short_article_is_no_text(line):
    """Of a page as short as this one trafilatura gives the whole element, in one line."""
    assert extract_text(page(line), footers=FOOTERS, title=TITLE).text.split("\n") == SHORT


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_that_begins_like_a_stamp_is_none(line):
    assert not is_stamp(line)


def test_a_credit_that_names_a_time_stays():
    line = "Source: Reuters, updated 14:04"
    assert line in extract_text(page(line), footers=FOOTERS, title=TITLE).text.split("\n")
