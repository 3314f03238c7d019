"""Two dates in one line: which is that of publication, and which that of a change."""

import datetime as dt

import pytest

from presswatch.extract.times.date_labels import labelled_dates, says_updated
from tests.presswatch.extract.body.test_briefs import read

TITLE = "Crane arrives in the harbour"
PROSE = "".join(
    f"<p>The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon.</p>" for n in range(4)
)
LATER = "2026-02-03T09:00"
FIRST = "2026-02-02T11:30"


def article(lines, language="en"):
    shown = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<main><article><h1>{TITLE}</h1>{shown}{PROSE}</article></main>"
    return read(TITLE, "<meta property='og:type' content='article'>", page, language)


def at(moment):
    return moment and moment.strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2 February 2026, 11:30 | Updated: 3 February 2026, 09:00",
        "Published 2 February 2026 11:30 GMT, updated 3 February 2026 09:00 GMT",
        "Posted on February 2, 2026 11:30 AM – Last modified February 3, 2026 9:00 AM",
        "Updated: 3 February 2026, 09:00 | Published: 2 February 2026, 11:30",
        "Published: Monday, 2 February 2026, 11:30 a.m. GMT | Last updated on: Tuesday, 3 February 2026, 9:00 a.m. GMT | 3 min read",
        "2. Februar 2026, 11:30 Uhr, aktualisiert am 3. Februar 2026, 09:00 Uhr",
        "Veröffentlicht am 2. Februar 2026 um 11:30 Uhr, zuletzt geändert am 3. Februar 2026 um 09:00 Uhr",
        "Veröffentlicht: 02.02.2026, 11:30 Uhr – Stand: 03.02.2026, 09:00 Uhr",
        "Publié le 2 février 2026 à 11h30, mis à jour le 3 février 2026 à 09h00",
        "Publicado el 2 de febrero de 2026 a las 11:30. Actualizado el 3 de febrero de 2026 a las 09:00",
        "Pubblicato il 2 febbraio 2026, ore 11:30 - Ultimo aggiornamento: 3 febbraio 2026, ore 09:00",
        "Publicado em 2 de fevereiro de 2026 às 11h30 | Atualizado em 3 de fevereiro de 2026 às 09h00",
        "Publicat: 2 februarie 2026, 11:30 / Actualizat: 3 februarie 2026, 09:00",
        "02.02.2026, 11:30 (actualizat 03.02.2026, 09:00)",
        "2 lutego 2026, 11:30, aktualizacja: 3 lutego 2026, 09:00",
        "Opublikowano: 02.02.2026 11:30 Zaktualizowano: 03.02.2026 09:00",
        "Gepubliceerd op 2 februari 2026 om 11:30, bijgewerkt op 3 februari 2026 om 09:00",
        "Publicerad 2 februari 2026 kl 11.30 · Uppdaterad 3 februari 2026 kl 09.00",
        "Publisert 2. februar 2026 kl. 11:30, oppdatert 3. februar 2026 kl. 09:00",
        "Udgivet 2. februar 2026 kl. 11:30 Opdateret 3. februar 2026 kl. 09:00",
        "Julkaistu 2.2.2026 klo 11:30, päivitetty 3.2.2026 klo 09:00",
        "Avaldatud 02.02.2026 11:30, uuendatud 03.02.2026 09:00",
        "Publikováno 2. února 2026 11:30, aktualizováno 3. února 2026 09:00",
        "Zverejnené 2. februára 2026 11:30, aktualizované 3. februára 2026 09:00",
        "Közzétéve: 2026. február 2. 11:30, frissítve: 2026. február 3. 09:00",
        "Yayınlanma: 2 Şubat 2026 11:30 - Güncelleme: 3 Şubat 2026 09:00",
        "Опубликовано 2 февраля 2026, 11:30 | Обновлено 3 февраля 2026, 09:00",
        "Опубліковано: 2 лютого 2026, 11:30. Оновлено: 3 лютого 2026, 09:00",
        "Публикувана: 02.02.2026 11:30, обновена: 03.02.2026 09:00",
        "Објављено: 02.02.2026 11:30 Ажурирано: 03.02.2026 09:00",
        "Objavljeno: 2. 2. 2026 11:30, posodobljeno: 3. 2. 2026 09:00",
        "Paskelbta: 2026-02-02 11:30, atnaujinta: 2026-02-03 09:00",
        "Publicēts: 02.02.2026 11:30, atjaunots: 03.02.2026 09:00",
        "Δημοσίευση: 2 Φεβρουαρίου 2026, 11:30 | Ενημέρωση: 3 Φεβρουαρίου 2026, 09:00",
        "تاريخ النشر: 2 فبراير 2026 11:30 | آخر تحديث: 3 فبراير 2026 09:00",
        "פורסם: 02.02.2026 11:30 עודכן: 03.02.2026 09:00",
        "Diterbitkan 2 Februari 2026 11:30, diperbarui 3 Februari 2026 09:00",
        "2026年2月2日 11:30 公開 2026年2月3日 09:00 更新",
        "发布时间：2026年2月2日 11:30 更新时间：2026年2月3日 09:00",
        "입력 2026.02.02 11:30 수정 2026.02.03 09:00",
    ],
)
def test_both_are_read(line):
    found = article([line])
    assert (at(found.published_at), found.published_precision, at(found.modified_at)) == (FIRST, "minute", LATER)
    assert found.text.startswith("The crane of mile 0")


@pytest.mark.parametrize(
    ("lines", "published", "precision", "modified"),
    [
        (["Publié le 2 février 2026 à 11h30, mis à jour à 15h02"], FIRST, "minute", "2026-02-02T15:02"),
        (["Publié le 2 février 2026, mis à jour à 15h02"], "2026-02-02T00:00", "day", "2026-02-02T15:02"),
        (["Published 2 February 2026 | Updated 3 February 2026, 09:00"], "2026-02-02T00:00", "day", LATER),
        (["Published 2 February 2026, 11:30 | Updated 2 hours ago"], FIRST, "minute", None),
        (["2 February 2026, 11:30", "Updated: 3 February 2026, 09:00"], FIRST, "minute", LATER),
        (["Updated: 3 February 2026, 09:00", "2 February 2026, 11:30"], FIRST, "minute", LATER),
        (["2 February 2026, 11:30 | Updated <b>2 February 2026, 15:02</b>"], FIRST, "minute", "2026-02-02T15:02"),
        (
            ["Published 2 February 2026 | Updated <b>2 February 2026, 15:02</b>"],
            "2026-02-02T00:00",
            "day",
            "2026-02-02T15:02",
        ),
        (["Published 3 February 2026, 11:30 | Updated 2 February 2026, 09:00"], "2026-02-03T11:30", "minute", None),
    ],
)
def test_no_time_is_taken_for_another(lines, published, precision, modified):
    found = article(lines)
    assert (at(found.published_at), found.published_precision) == (published, precision)
    assert at(found.modified_at) == modified
    assert dict(found.origins).get("modified", "").startswith("page_text") == (modified is not None)


@pytest.mark.parametrize("line", ["Updated: 3 February 2026, 09:00", "3. Februar 2026, 09:00 Uhr aktualisiert"])
def test_a_change_alone_is_never_the_minute_of_publication(line):
    found = article([line])
    assert found.published_precision in ("day", "unknown")
    assert at(found.modified_at) == LATER


def test_what_a_page_declares_is_not_compared_with_what_it_shows():
    declared = "<meta property='article:published_time' content='2026-02-01T08:00:00Z'>"
    shown = "<p>Published 2 February 2026, 11:30, updated 3 February 2026, 09:00</p>"
    found = read(TITLE, declared, f"<main><article><h1>{TITLE}</h1>{shown}{PROSE}</article></main>")
    assert found.published_at == dt.datetime(2026, 2, 1, 8, tzinfo=dt.UTC)
    assert found.modified_at is None


@pytest.mark.parametrize("line", ["Stand der Technik, 5 Punkte", "Candidates of 2026", "3 February 2026, 09:00"])
def test_a_word_that_only_looks_like_it_is_none(line):
    assert not says_updated(line)
    assert labelled_dates(line).changed == ()


@pytest.mark.parametrize(
    ("language", "line", "published", "modified"),
    [
        ("el", "02/03/2025, 11:30", "2025-03-02T09:30", None),  # and by which clock
        (
            "fr",
            "Publié le 02/03/2025 à 11:30 - Mis à jour le 03/03/2025 à 09:00",
            "2025-03-02T11:30",
            "2025-03-03T09:00",
        ),
        ("fr", "Publié le 02/03/2025 à 11h30, mis à jour à 15h02", "2025-03-02T11:30", "2025-03-02T15:02"),
        ("es-ES", "02/03/2025 - 11:30h", "2025-03-02T11:30", None),
        ("en-GB", "02/03/2025 11:30", "2025-03-02T11:30", None),
        ("en-US", "02/13/2025 11:30", "2025-02-13T11:30", None),
    ],
)
def test_the_language_of_a_page_says_which_number_is_the_day(language, line, published, modified):
    found = article([line], language)
    assert (at(found.published_at), found.published_precision) == (published, "minute")
    assert at(found.modified_at) == modified


@pytest.mark.parametrize("language", ["en", "en-US", "hu", ""])
def test_without_such_a_language_no_minute_is_told(language):
    assert article(["02/03/2025, 11:30"], language).published_precision != "minute"


def test_what_is_said_to_programs_has_no_language():
    head = "<meta name='date' content='02/03/2025 11:30'><meta property='og:type' content='article'>"
    found = read(TITLE, head, f"<main><article><h1>{TITLE}</h1>{PROSE}</article></main>", "fr")
    assert found.published_source != "meta"
