"""Lines in which a house speaks to its readers, and sentences about such things."""

import pytest

from presswatch.extract.lines.house_lines import is_of_house
from presswatch.extract.lines.house_notes import ASKED, SAID
from presswatch.extract.markup.word_lists import folded


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
        "Jetzt 3 Monate für 5 Euro testen", "Try the Elm Post for £1 a week: subscribe for six months", "Bli abonnent på Elm-Avisen i to måneder for 10 kroner", "Abonnez-vous à partir de 2 € pour trois mois",
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


@pytest.mark.parametrize(
    "line",
    [
        "Dieses Video ist nicht in Gaza entstanden.", "Cette vidéo n'est pas récente.", "Este vídeo no está grabado en Valencia.",
        "Este vídeo não mostra um ataque em Gaza.", "Questo video non è stato girato a Gaza.", "Acest video nu este din Ucraina.",
        "This video cannot be verified.", "This video is no longer evidence, the judge ruled.",
        "Das Video konnte nicht unabhängig überprüft werden, schreibt die BBC.", "A videó nem hamis, közölte a rendőrség.",
        "Video nelze brát jako důkaz, řekl soud.", "Har du tips till andra som vill börja springa?", "Har du et tip til andre unge?",
        "Heb je een tip voor beginners?", "Do you have a tip for young players?", "Máte tip na vítěze?", "Gostou desta edição do festival?",
        "¿Te ha resultado difícil volver?", "Masz dla nas czas?", "Masz temat na książkę?", "Bir hata mı yaptınız?", "Viu algum erro do árbitro?",
        "Ai găsit o greșeală în contract?", "Fehler entdeckt: NASA verschiebt Start", "Hibát talált az Apple rendszerében egy magyar diák",
        "нашли ошибку в расчётах бюджета.", "Spelfouten in examen", "Fundet en fejl i regnskabet", "Hata bildirimi 3 milyona ulaştı",
        "Signaler une erreur médicale, mode d'emploi", "Dacă ți-a plăcut filmul, vei iubi cartea.", "If you liked this film, you will love the book.",
        "Vous aussi, donnez votre sang.", "Donnez votre avis au maire: la consultation est ouverte.", "Was this article of clothing his?",
        "See an error in judgment as a lesson.", "情報提供は同署（0154・23・0110）へ。", "情報提供は1000件を超えた。", "제보는 경찰이 먼저 받았다.", "¿Ya eres mayor de edad?",
        "Oletko jo päättänyt jatkosta?", "Zaten abone sayısı düşüyor.", "This summary was given by the president's campaign.",
        "This summary is unfair, he said.", "Diese Zusammenfassung kommt aus der Kirche.", "Les propos tenus dans la vidéo sont inacceptables.",
        "Las opiniones vertidas por el ministro causaron malestar.", "Slik jobber vi hver dag, sier brannsjefen.",
        "Les commentaires sont ouverts à interprétation.", "Få unga använder Facebook.", "Få politiker är kvar på Twitter.",
        "Få elever läser nyhetsbrevet.", "Hent ham, skrev hun på Facebook.", "Google est la source préférée des Français.",
        "Für Jugendliche ist Google die bevorzugte Quelle.", "Google was the preferred source of news for 40% of adults.",
        "“Google is my preferred source of news,” he said.", "Fewer people read the newsletter to which they subscribe.",
        "Uutiskirje vie liikaa tilaa", "Jetzt testet der Verkehrsverbund ein Ticket für 9 Euro im Monat.",
        "Nu prenumererar fler för 99 kronor i månaden.", "Prova på golf för 100 kronor under en månad", "Probeer het OV voor 5 euro per week",
        "Prueba el metro por 2 euros al mes", "Soutenez notre équipe !", "Støtt fri abort", "Støt fri abort", "Steun onafhankelijke kandidaten",
        "Susține că jurnalismul independent e în pericol.", "Reproducerea animalelor este permisă pe tot continentul.",
        "Kopiering av konst är förbjuden utan tillåtelse, står det i texten.", "Contact Crime Stoppers on 0800 555 111.",
        "Already a member of NATO, the country wants more.", "Uw browser verraadt waar u bent.", "Votre navigateur ne vous protège pas.",
        "Déjà abonné à la deuxième place, il rêve de victoire.",
    ],
)  # fmt: skip
def test_fact_checks_questions_appeals_and_headlines_stay(line):
    """They begin as lines of a house do, and ask or tell something else."""
    assert not is_of_house(folded(line))


def test_no_line_is_told_by_a_short_beginning_alone():
    """What begins it must be long, or something else be in it; who asks readers something says to whom they tell it."""
    assert ASKED
    assert [start for start, rest in SAID if not rest and len(start) < 12 and start.isascii()] == []


@pytest.mark.parametrize(
    "line",
    [
        "Have your say: should it stay? Comment below", "Soll der Kran bleiben? Stimmen Sie jetzt ab!", "Faut-il garder la grue ? Votez maintenant !",
        "¿Debe quedarse la grúa? Vota aquí", "La gru deve restare? Di' la tua", "Czy dźwig ma zostać? Oddaj głos!",
        "Скажите, нужен ли кран? Пройдите опрос!", "Vinç kalsın mı? Oy verin", "Suivez-nous sur WhatsApp pour ne rien manquer de la vie du port",
        "Последвайте нашия канал във Вайбър, за да научавате всичко първи", "Join our 12,000 readers: one letter each Sunday, no ads",
        "Rejoignez nos 12 000 abonnés, une lettre chaque dimanche.", "تابعوا قناة الدردار على تلغرام لمعرفة أخبار الميناء",
        "डाउनलोड करें हमारा ऐप, बंदरगाह की हर खबर", "กดติดตามไลน์ของเราเพื่อรับข่าวท่าเรือ", "点击关注我们，每天读一条港口新闻",
        "Voit kommentoida juttua torstaihin kello 23 saakka", "Comments on this article close at 8 pm",
    ],
)  # fmt: skip
def test_invitations_to_vote_to_follow_and_to_join(line):
    assert is_of_house(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "Who can vote? Everyone over 16 who wants to vote", "Why stay at home? They do not want to vote.", "Chi vince? Chi vota.",
        "Un conseil aux jeunes ? Votez !", "¿Un consejo a los jóvenes? Vota", "Co robić? Głosuj!",
        "Wer darf wählen? Alle, die abstimmen", "Vote: the party of the left wins in the north", "Äänestä, sanoi äiti.",
        "Голосуйте: плакаты той поры", "Join us in Elm for the fair on Facebook, the poster said.", "Join our members in the hall, the union told the town.",
        "Únete a nuestra lucha, pidió la alcaldesa a los vecinos.", "Sigue nuestra crisis de lectores en las bibliotecas",
        "تابع الآلاف المباراة عبر يوتيوب", "ติดตามผู้ต้องสงสัยผ่านเฟซบุ๊ก", "加入公众号的农民说，他们每天读新闻。",
        "Comments on this article close the chapter, she wrote in her notes of the year.",
    ],
)  # fmt: skip
def test_sentences_about_voting_following_and_joining(line):
    assert not is_of_house(folded(line))
