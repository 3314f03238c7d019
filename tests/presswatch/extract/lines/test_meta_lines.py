"""Lines of nothing but stamps, counts and times of reading are no text, whatever their length; sentences are."""

import pytest

from presswatch.extract.lines.boilerplate import is_boilerplate
from presswatch.extract.lines.meta_lines import is_meta, without_meta
from tests.presswatch.extract.layouts import article, lines_of, paragraphs
from tests.presswatch.extract.shipped import FOOTERS
from tests.presswatch.extract.times.test_stamps import SENTENCES as LIKE_STAMPS

META = """
Publié le 26/11/2026 à 10h00, mis à jour le 27/11/2026 à 08h12 · Lecture 3 min · 141 réactions
Publié le 26 novembre 2026 à 10h00, modifié le 27 novembre 2026 à 08h12 - Temps de lecture : 3 min - 12 commentaires
Veröffentlicht am 26.11.2026, 10:00 Uhr, aktualisiert am 27.11.2026, 08:12 Uhr · Lesezeit 3 Min. · 141 Kommentare
Veröffentlicht am Donnerstag, 26. November 2026, 10:00 Uhr | Lesezeit: 3 Min. | 141 Kommentare | 23 Mal geteilt
Published Thursday, 26 November 2026, 10:00 GMT, updated 27 November 2026, 08:12 GMT • 3 min read • 1,204 views • 34 shares
Updated 27 Nov 2026 18:00 GMT
Published 2 hours ago
Published 2 hours ago, 3 min read
128 shares 34 comments
Publicado el 26 de noviembre de 2026 a las 10:00, actualizado el 27 de noviembre de 2026 a las 08:12 · Lectura: 3 min
Pubblicato il 26/11/2026 alle 10:00, aggiornato il 27/11/2026 alle 08:12 · 3 min di lettura
Opublikowano: 26.11.2026, godz. 10:00 | Aktualizacja: 27.11.2026, godz. 08:12 | Czas czytania: 3 min | Odsłon: 1234
Publicat: 26.11.2026, ora 10:00 · Actualizat: 27.11.2026, ora 08:12 · Vizualizări: 1.234 · Timp de citire: 3 minute
Опубликовано 26.11.2026 в 10:00, обновлено 27.11.2026 в 08:12 · Чтение: 3 мин. · Просмотров: 1234
26.11.2026, 10:00 Uhr · Lesezeit 3 Min. · 141 Kommentare
""".strip().splitlines()
PROSE = """
Published in 1926, the book was read 141 times in public, and 3 readers fainted.
The club published 3 reports, updated 14 tables and answered 120 comments within 2 hours.
Veröffentlicht wurden am 26.11.2026 drei Berichte, gelesen haben sie 141 Menschen.
Am 26. November 2026, 10:00 Uhr, beginnt die Sitzung; 141 Kommentare gingen vorab ein.
Publié le 26/11/2026, le rapport compte 141 pages et 3 réactions du maire.
Updated 27 Nov 2026: 3 arrests after the fire
Update, 08:46: the authorities have confirmed the report.
Views of the bay, 120 comments by Ada Birch
26 November 2026
26.11.2026, 10:00 Uhr
10:00 - 12:30
3, 4, 5
Stand 3, Halle 14, 10:00 Uhr: Konzert
The vote was 31 to 22.
The ferry sails at 10:00, 12:30 and 18:45 on Monday, 26 November 2026
""".strip().splitlines()


@pytest.mark.parametrize("line", META)
def test_a_line_of_such_things_alone_is_no_text(line):
    assert is_meta(line)
    assert is_boilerplate(line, FOOTERS)
    for place in ("before", "behind", "between"):
        assert lines_of(article(**{place: f"<p>{line}</p>"})) == paragraphs("en", "{}"), place


@pytest.mark.parametrize("line", [*PROSE, *LIKE_STAMPS])
def test_prose_with_dates_and_counts_in_it_is(line):
    assert not is_meta(line)


def test_a_text_without_them():
    assert without_meta(f"{PROSE[0]}\n{META[0]}\n{PROSE[1]}") == f"{PROSE[0]}\n{PROSE[1]}"
    assert without_meta(META[0]) == without_meta("") == ""


@pytest.mark.parametrize("line", ["Shares: 1,200,000", "12.000 Aufrufe", "1 234 567 vues", "5000 shares"])
def test_one_great_figure_may_be_what_a_notice_says(line):
    assert without_meta(f"{PROSE[0]}\n{line}") == f"{PROSE[0]}\n{line}"


@pytest.mark.parametrize("line", ["128 shares 34 comments", "2 hours ago", "3 min read", "1,200 views · 34 comments"])
def test_several_counts_and_ages_are_none(line):
    assert without_meta(f"{PROSE[0]}\n{line}") == PROSE[0]
