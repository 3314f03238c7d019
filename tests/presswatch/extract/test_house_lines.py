"""Lines in which a house speaks to its readers, and sentences about such things."""

import pytest

from presswatch.extract.house_lines import is_of_house
from presswatch.extract.word_lists import folded


@pytest.mark.parametrize(
    "line",
    [
        "Spotted a mistake? Let us know", "Do you have a story? Write to desk@elm.example", "Fehler gefunden? Schreiben Sie uns", "Une erreur dans cet article ? Dites-le-nous",
        "¿Has encontrado un error? Escríbenos", "Máte tip pro naši redakci? Napište", "Har du et tip til os?", "Masz temat? Napisz do redakcji",
    ],
)  # fmt: skip
def test_questions_to_readers(line):
    assert is_of_house(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 Elm Post. All rights reserved.", "Elm Post Verlag. Alle Rechte vorbehalten", "Reproduction of this article without permission is forbidden.",
        "Nachdruck, auch von Auszügen, nur mit Genehmigung", "Toute reproduction, même partielle, de cet article est interdite", "Przedruk materiałów tylko za zgodą redakcji",
        "Использование материалов сайта разрешено только со ссылкой на «Вяз»", "Sitemizde yayınlanan haberler izinsiz kopyalanamaz", "禁止转载",
    ],
)  # fmt: skip
def test_rights(line):
    assert is_of_house(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "Jetzt 3 Monate für 5 Euro testen", "Try the Elm Post for £1 a week: subscribe for six months", "Prøv Elm-Avisen i to måneder for 10 kroner", "Abonnez-vous à partir de 2 € pour trois mois",
        "“Flood”, our newsletter on Fridays: sign up", "«Marea», la newsletter del lunedì: iscriviti", "Add the Elm Post as a preferred source on Google",
        "Members only", "Nur für Abonnenten", "Support our journalism from £2 a month.", "Поддержите редакцию: оформите подписку",
        "This summary was made with AI and read by an editor", "This article is more than 4 years old", "Dieser Artikel ist älter als 2 Jahre", "Das Video konnte nicht geladen werden",
    ],
)  # fmt: skip
def test_offers_letters_and_notices(line):
    assert is_of_house(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "Reproduction of the eel in captivity is prohibited by law.", "Die Vervielfältigung der Schlüssel ist verboten.", "Prohibida la reproducción del lobo en cautividad",
        "Unauthorised persons are forbidden to enter.", "“All rights reserved” is what the sign said.", "The phrase all rights reserved means little, he said.",
        "Found an error in the accounts, the auditor did.", "Jetzt verkauft der Verein das Stadion für 1 Euro.", "Try the cake for 3 euros at the market.",
        "The newsletter reached 200 people.", "Google is his preferred employer.", "Tips help the police.",
        "This summary of the trial took the judge an hour.", "Support for local journalism is shrinking.", "Members of the choir sing only on Sundays.",
        "Das Abonnement kostet für drei Monate 30 Euro, sagte die Chefin.", "Members",
    ],
)  # fmt: skip
def test_sentences_about_such_things(line):
    assert not is_of_house(folded(line))
