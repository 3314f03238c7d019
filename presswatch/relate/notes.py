"""Notes by which an outlet says in the text that it has changed it: corrections, clarifications, updates.  Pure.

A line counts that begins with a label ("Correction:", "Update, 3 May:"), or that speaks of an earlier version.
"""

from __future__ import annotations

import re
from typing import Final

from presswatch.extract.lines.meta_lines import is_meta

_LONGEST: Final = 600
"""Code points of a line; what is longer is a paragraph that may well quote such words."""
_BEHIND: Final = 20
"""Code points on either side of a day, time or number between a label and its colon."""


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for line in text.strip().splitlines() for phrase in line.strip().split(" · "))


_LABELS: Final = _phrases("""
    correction · corrections · corrected · clarification · editor's note · editors' note · editor’s note · update
    updates · updated · correction and clarification · amendment · korrektur · berichtigung · richtigstellung
    klarstellung · anmerkung der redaktion · hinweis der redaktion · anm. d. red · aktualisierung · rectificatif
    correctif · précision · erratum · note de la rédaction · mise à jour · corrección · rectificación
    fe de errores · fe de erratas · aclaración · nota de la redacción · actualización · correzione · rettifica
    errata corrige · precisazione · nota della redazione · aggiornamento · correção · retificação · erramos
    errata · esclarecimento · nota da redação · atualização · erată · erata · corectură · rectificare · precizare
    nota redacției · actualizare · sprostowanie · korekta · wyjaśnienie · od redakcji · aktualizacja · correctie
    rectificatie · verduidelijking · noot van de redactie · rättelse · förtydligande · rättat · uppdatering
    rettelse · presisering · præcisering · oppdatering · opdatering · korrigering · oikaisu · korjaus · täsmennys
    päivitys · oprava · upřesnění · upresnenie · aktualizace · aktualizácia · helyreigazítás · helyesbítés
    javítás · frissítés · düzeltme · güncelleme · исправление · уточнение · поправка · от редакции · обновление
    виправлення · уточнення · спростування · від редакції · оновлення · корекция · διόρθωση · διευκρίνιση
    ispravak · ispravka · popravek · исправка · pataisymas · patikslinimas · labojums · precizējums · parandus
    õiendus · leiðrétting · correcció · rectificació · تصحيح · تصويب · توضيح · تحديث · תיקון · הבהרה · עדכון · 訂正
    更正 · 勘误 · 정정 · 바로잡습니다 · đính chính · ralat · koreksi · klarifikasi · सुधार · भूल सुधार
""")
_SENTENCES: Final = _phrases("""
    this article was amended · this article was updated · this article was corrected · this article has been updated
    this article has been corrected · this article has been amended · this story has been updated
    this story has been corrected · this story was updated · this story was corrected · this piece was amended
    this report has been corrected · this headline has been corrected · dieser artikel wurde aktualisiert
    dieser artikel wurde korrigiert · dieser artikel wurde nachträglich · dieser text wurde korrigiert
    wir haben den fehler korrigiert · wir haben dies korrigiert · cet article a été modifié
    cet article a été mis à jour · cet article a été corrigé · este artículo ha sido actualizado
    este artículo ha sido corregido · questo articolo è stato aggiornato · questo articolo è stato corretto
    este artigo foi atualizado · este artigo foi corrigido · este texto foi corrigido
    acest articol a fost actualizat · acest articol a fost corectat · artykuł został zaktualizowany
    dit artikel is aangepast · dit artikel is gecorrigeerd · artikeln har uppdaterats · artikeln har korrigerats
    artikkelen er oppdatert · artikkelen er rettet · artiklen er opdateret · artiklen er rettet · juttua on korjattu
    juttua on päivitetty · článek byl opraven · cikkünket frissítettük · cikkünket javítottuk · haber güncellendi
    новость была обновлена · текст исправлен · новину оновлено
""")
_EARLIER: Final = _phrases("""
    earlier version · previous version · original version · früheren version · früheren fassung · ersten version
    ersten fassung · vorherigen version · ursprünglichen version · version précédente · première version
    version antérieure · versión anterior · primera versión · versione precedente · prima versione · versão anterior
    versiune anterioară · versiunea anterioară · primă versiune · wcześniejsza wersja · wcześniejszej wersji
    poprzednia wersja · poprzedniej wersji · pierwotnej wersji · eerdere versie · tidigare version · tidligere versjon
    tidligere version · aiemmassa versiossa · předchozí verzi · původní verzi · predchádzajúcej verzii
    korábbi változatában · önceki halinde · предыдущей версии · ранней версии · первоначальной версии
    попередній версії · першій версії · по-ранна версия · προηγούμενη έκδοση · ranijoj verziji · prethodnoj verziji
    prejšnji različici · versió anterior · نسخة سابقة · גרסה קודמת
""")
_OF_IT: Final = _phrases("""
    article · story · report · headline · post · artikel · beitrag · text · meldung · überschrift · artícul · texto
    noticia · titular · articolo · testo · titolo · artigo · matéria · articol · știri · artyku · tekst · artikkel
    saken · jutu · juttu · článk · textu · cikk · haber · стать · текст · новост · материал · новин · матеріал
    άρθρ · člank · tekst · članak · مقال · خبر · תקר · כתב
""")
_BETWEEN: Final = 30
"""Code points between "earlier version" and what it is a version of; in some languages that stands before it."""
_FOLD: Final = str.maketrans({"ş": "ș", "ţ": "ț", "’": "'", "：": ":", "\u00a0": " ", "\u202f": " "})


def _folded(text: str) -> str:
    return text.casefold().translate(_FOLD)


_STARTS: Final = tuple(sorted({_folded(label) for label in _LABELS}, key=len, reverse=True))
_SAID: Final = tuple({_folded(sentence) for sentence in _SENTENCES})
_VERSION: Final = re.compile(
    "(?:{0}).{{0,{2}}}?(?:{1})|(?:{1}).{{0,{2}}}?(?:{0})".format(
        *("|".join(map(re.escape, map(_folded, words))) for words in (_EARLIER, _OF_IT)), _BETWEEN
    )
)
_EDGES: Final = " \t*[(•–—-▶►"
_COLON: Final = re.compile(rf"\W{{0,3}}:|[^:]{{0,{_BEHIND}}}\d[^:]{{0,{_BEHIND}}}:|\s*[–—]\s|\s*\d{{1,2}}\s*[-–—]")
"""What stands behind a label: its colon, or a day or time and then a colon."""
_HOUR: Final = re.compile(r"\d:")
"""Before a colon that is a time's: "Update, 08:46: two were found"."""
_MINUTES: Final = re.compile(r"\d{2}(?!\d)(?:[^:–—]{0,20}?[:–—])?")
_DASH: Final = re.compile(r"\s*\d{0,2}\s*[-–—:|)\]]")
"""What stands behind a label in a headline, with the number of the update."""


def correction_notes(text: str) -> frozenset[str]:
    """The lines of a text that are such notes, folded."""
    return frozenset(_folded(line) for line in text.split("\n") if _is_note(line))


def without_notes(text: str) -> str:
    """A text without what notes say of themselves: those that speak of the article go, of others label and day.

    What is left of a note is told by the outlet like all else: "Update, 3 May: two more were found."
    """
    return "\n".join(map(_without_note, text.split("\n")))


def corrects(title: str) -> bool:
    """Whether a headline says that what is below it was sent before: "CORRECTED - ...", "UPDATE 2-..."."""
    core = _folded(title).lstrip(_EDGES)
    label = next((start for start in _STARTS if core.startswith(start)), None)
    return label is not None and _DASH.match(core, len(label)) is not None


def says_changed(old: str, new: str) -> bool:
    """Whether a version says that it was changed, by a note that the one before had not."""
    notes = correction_notes(new)
    return bool(notes) and bool(notes - correction_notes(old))


def _is_note(line: str) -> bool:
    if len(line) > _LONGEST or is_meta(line):  # "Updated 27 Nov 2026 18:00" is a stamp
        return False
    folded = _folded(line)
    return _label_end(folded) > 0 or _speaks_of_it(folded)


def _without_note(line: str) -> str:
    if len(line) > _LONGEST:
        return line
    if _speaks_of_it(_folded(line)):
        return ""
    level = line.lower().translate(_FOLD)  # of the same length, but for one letter
    return line[_label_end(level) :] if len(level) == len(line) else line


def _label_end(line: str) -> int:
    """Where the label of a folded line ends, with its day or time and its colon; 0 where it has none."""
    core = line.lstrip(_EDGES)
    label = next((start for start in _STARTS if core.startswith(start)), None)
    colon = _COLON.match(core, len(label)) if label is not None else None
    if colon is None:
        return 0
    end = colon.end()
    if _HOUR.match(core, end - 2) and (minutes := _MINUTES.match(core, end)):
        end = minutes.end()
    return end + len(line) - len(core)


def _speaks_of_it(line: str) -> bool:
    """Whether a folded line speaks of an earlier version of the article, or of its change."""
    return any(said in line for said in _SAID) or _VERSION.search(line) is not None
