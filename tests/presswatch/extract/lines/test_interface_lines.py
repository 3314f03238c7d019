"""Lines of words in which pages speak of themselves, and sentences that only hold some of them."""

import pytest

from presswatch.extract.lines.interface_lines import is_of_interface
from presswatch.extract.lines.interface_words import DENSE_WORDS, INTERFACE_WORDS
from presswatch.extract.markup.word_lists import folded


@pytest.mark.parametrize(
    "line",
    [
        "Print this story", "Join the conversation on Facebook", "Save this article", "Listen to this story: 6 min", "The article continues after the video",
        "Diesen Beitrag teilen", "Der Artikel geht nach der Anzeige weiter", "Partagez cet article sur X", "La suite après cette publicité",
        "Guarda esta noticia", "La nota continúa después del anuncio", "Comparteix aquesta notícia", "Condividi questo articolo", "Ouça esta matéria",
        "Distribuie articolul pe WhatsApp", "Articolul continuă după video", "Deel dit bericht via WhatsApp", "Posłuchaj tego artykułu", "Dalszy ciąg tekstu pod zdjęciem",
        "Sdílejte článek na X", "Zdieľajte článok", "Dela nyheten på Facebook", "Saken fortsetter under bildet", "Del artiklen på LinkedIn",
        "Kuuntele artikkeli", "Ossza meg a cikket", "Μοιραστείτε το άρθρο", "Сподели статията във Facebook", "Поделиться: Telegram",
        "Слухати статтю", "Bu haberi paylaş", "Podijelite članak", "分享到微博", "この記事をシェア", "기사 공유하기",
    ],
)  # fmt: skip
def test_an_act_with_a_thing_of_the_page(line):
    assert is_of_interface(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "The story", "Share prices fall", "The video on YouTube", "The ad on Facebook", "Read the fine print", "The debate continues",
        "The story continues", "“Follow us on Facebook,” she wrote.", "Sign the book of guests", "Der Post auf Facebook", "Die Geschichte geht weiter",
        "La suite du procès", "Povestea continuă", "La noticia", "Historien fortsætter", "评论员文章", "広告業界の動き", "기사 작성자", "Listen to the river", "",
        "The app is now available", "Save the date for the river walk", "Print run of the paper doubles", "Watch the river rise", "12", "•",
    ],
)  # fmt: skip
def test_a_line_with_a_word_of_its_own_or_without_both(line):
    assert not is_of_interface(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "More people watch news on YouTube", "X to accept Google ads", "Google must share", "View from the gallery", "Add a photo", "Report: Twitter to add video",
        "Members must register by email.", "Die Folge der Werbung", "Folgen für die Leser", "Alle lesen Zeitung.", "Een deel van de lezers", "Een deel van de artikelen",
        "Att delta i debatten", "Det er en del saker.", "En del nyheter", "Alle leser avisen", "Recevoir des nouvelles", "La lecture du journal", "Ouvrir un compte",
        "Al recibir la noticia", "Compartir la cuenta", "Iniciar un debate", "I video registrati", "Seuraa keskustelu.", "Ota kuva", "Podijeli račun", "Bu video ile ilgili",
        "Σχετικά με τη νέα εφαρμογή", "Videó: a mentés után", "手机广告", "广告内容", "新闻评论", "動画広告", "広告の表示", "写真を投稿", "アプリを開く", "네이버 광고", "회원 확대", "링크 클릭",
    ],
)  # fmt: skip
def test_headings_and_short_sentences_made_of_such_words_stay(line):
    """An act in the middle, a word that is another one as well, steps of an instruction, a full stop."""
    assert not is_of_interface(folded(line))


def test_words_of_two_languages_are_no_line_of_one():
    assert is_of_interface("share the article")
    assert not is_of_interface("share artikel")


@pytest.mark.parametrize("code", [*INTERFACE_WORDS, *DENSE_WORDS])
def test_each_language_can_say_what_to_do(code):
    words = {**INTERFACE_WORDS, **DENSE_WORDS}[code]
    assert words.acts
    assert words.things - words.acts
    assert bool(words.continues) == bool(words.breaks)
    assert all(word == folded(word) for word in words.acts | words.things | words.others)
