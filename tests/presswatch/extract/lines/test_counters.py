"""Lines that count or tell an age are no text, whatever the figures and the language; sentences of such words are."""

import pytest

from presswatch.extract.lines.counters import is_counter
from tests.presswatch.extract.body.test_briefs import DECLARED, read

COUNTERS = """
Views: 120 · 3 comments
Views: 98,311 · 214 comments
120 views
1.2K views · 34 shares
5 min read
5 minute read
Reading time: 3 minutes
3 minutes to read
2 hours ago
an hour ago
Updated 5 minutes ago
This article has been viewed 1,234 times
Article views: 120
👁 1,204
👁 1,204 💬 12
5 March 2026 · 120 views
Shares 45
Aufrufe: 1.234
1.234 Aufrufe
1.234 Mal gelesen
Lesezeit: 3 Min.
ca. 3 Min. Lesezeit
vor 3 Stunden aktualisiert
Vor 5 Minuten
vor 2 Tagen
12 Kommentare · 45 Mal geteilt
Vues : 1 234
Lu 1 234 fois
Lecture 3 min.
Temps de lecture : 3 min
il y a 3 heures
Publié il y a 2 jours
3 partages
Visto 1.234 veces
1.234 visitas
Lectura: 3 min
hace 3 horas
Tiempo de lectura: 4 minutos
Visualizzazioni: 1.234
Letto 1.234 volte
2 ore fa
Lettura 3 min
Visualizações: 1.234
há 2 horas
3 min de leitura
Lido 120 vezes
Vizualizări: 1.234
Citit de 1234 ori
Acest articol a fost citit de 1.234 ori
acum 2 ore
Actualizat acum 2 ore
Timp de citire: 3 minute
Odsłon: 1234
Odsłony: 1 234
Wyświetleń: 1234
Przeczytano 1234 razy
2 godziny temu
Czas czytania: 3 min
Liczba komentarzy: 5
Просмотров: 1234
Просмотры: 98 311
Прочитали 1234 человек
2 часа назад
Чтение: 3 мин.
Комментарии: 12
Переглядів: 1234
2 години тому
Час читання: 3 хв
Праглядаў: 12
3 гадзіны таму
Прегледи: 1234
преди 3 часа
Прочетена 123 пъти
Zobrazeno: 1234×
Přečteno 123krát
před 3 hodinami
Doba čtení: 3 minuty
Zobrazenia: 1234
pred 3 hodinami
Čas čítania 3 min
Weergaven: 1.234
3 uur geleden
Leestijd: 3 min.
120 keer gelezen
Visningar: 1 234
för 3 timmar sedan
3 timmar sedan
Lästid 3 min
Visninger: 1.234
for 3 timer siden
3 timer siden
Læsetid: 3 min.
Lesetid 3 minutter
Katselukerrat: 1 234
3 tuntia sitten
Lukuaika 3 min
Megtekintések: 1234
3 órája
3 órával ezelőtt
Olvasási idő: 3 perc
Okunma: 1234
Görüntülenme: 1.234
3 saat önce
Okuma süresi: 3 dk
1.234 kez okundu
Προβολές: 1234
Προβολές 98.311
πριν από 3 ώρες
πριν 3 ώρες
Χρόνος ανάγνωσης: 3 λεπτά
Σχόλια: 12
Peržiūros: 1234
prieš 3 valandas
Skatījumi: 1234
pirms 3 stundām
Vaatamisi: 1234
3 tundi tagasi
Ogledov: 1234
pred 3 urami
Čas branja: 3 min
Pregleda: 1234
prije 3 sata
pre 3 sata
Прегледа: 1234
пре 3 сата
Vreme čitanja: 3 min
Прикази: 120
пред 3 часа
Shikime: 1234
3 orë më parë
Visualitzacions: 1234
fa 3 hores
Flettingar: 1234
fyrir 3 klukkustundum
Dilihat: 1.234 kali
3 jam lalu
3 jam yang lalu
Dibaca 120 kali
Lượt xem: 1.234
1.234 lượt xem
3 giờ trước
Bình luận (12)
المشاهدات: 1234
١٢٣٤ مشاهدة
منذ 3 ساعات
قبل 3 ساعات
وقت القراءة: 3 دقائق
بازدید: 1234
3 ساعت پیش
צפיות: 1234
לפני 3 שעות
זמן קריאה: 3 דקות
1234 व्यूज
3 घंटे पहले
3 मिनट पढ़ें
浏览：1234
1234次浏览
阅读 1.2万
3小时前
評論(12)
閲覧数 1,234
3時間前
コメント12件
この記事は3分で読めます
조회수 1,234
댓글 12개
3시간 전
입력 3시간 전
เข้าชม 1234 ครั้ง
3 ชั่วโมงที่แล้ว
""".strip().splitlines()
OTHERS = """
The video had 120 views.
The clip was seen 3 times by the judge.
3 arrests after the fire
Read my lips: 3 taxes
Lecture 3: Rome
2026
5 March 2026
20 years ago
Two years ago
Das Video hatte 120 Aufrufe.
Vor 3 Stunden begann das Feuer
vor 20 Jahren
Il y a 20 ans
Il y a 3 blessés
Acum 2 ore a început meciul
Fa 3 gol
Visite du pape
Vu à 20 heures
3 hours later
5 days of rain
Tag 3: Regen
Day 3
Week 12
3 minutes
3 Minuten
20 Uhr
Clasele 5 și 6
Раз, два, 3
12 Kommentatoren schrieben
Het regende 3 uur
3 votes
Time: 3 minutes
Ziua 3
Jour 3
第3次世界大战
3日前後
3月5日
3人死亡
4人前
前 3 名
5분 만에
1,000 shares were sold
Read 3 books
2 timer
Er hat 4 Minuten Zeit
0:3
Number 3
Nr. 3
Artikel 3
Artikel 3 und 4
Article 5
Wyświetlono 3
Sat 3
Minute 90+3
90. Minute
90 min
90. minute: goal
May 3
Total: 120
Total 12
3 x 4
12 people
page 3
""".strip().splitlines()
TITLE = "Crane arrives in the harbour"
PROSE = [f"The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon." for n in range(3)]


@pytest.mark.parametrize("line", COUNTERS)
def test_a_line_that_counts_or_tells_an_age(line):
    assert is_counter(line)


@pytest.mark.parametrize("line", OTHERS)
def test_a_line_with_such_words_that_says_more(line):
    assert not is_counter(line)


@pytest.mark.parametrize("place", [0, 1, 3])
@pytest.mark.parametrize(
    "line",
    [
        "Views: 120 · 3 comments", "Views: 98,311 · 214 comments", "Odsłon: 1234", "Okunma: 1234", "Προβολές: 1234",
        "Citit de 1234 ori", "Lecture 3 min.", "vor 3 Stunden aktualisiert", "2 hours ago",
    ],
)  # fmt: skip
def test_it_is_no_text_wherever_it_stands(line, place):
    lines = [*PROSE[:place], line, *PROSE[place:]]
    body = "".join(f"<p>{one}</p>" for one in lines)
    article = read(TITLE, DECLARED, f"<main><article><h1>{TITLE}</h1>{body}</article></main>")
    assert article.text.split("\n") == PROSE


def test_beside_the_byline_it_goes_with_it():
    body = "".join(f"<p>{one}</p>" for one in ("By Ada Birch · 3 min read · 12 comments", *PROSE))
    article = read(TITLE, DECLARED, f"<main><article><h1>{TITLE}</h1>{body}</article></main>")
    assert article.text.split("\n") == PROSE


def test_a_sentence_of_such_words_stays():
    lines = [PROSE[0], "The video had 120 views.", *PROSE[1:]]
    body = "".join(f"<p>{one}</p>" for one in lines)
    article = read(TITLE, DECLARED, f"<main><article><h1>{TITLE}</h1>{body}</article></main>")
    assert article.text.split("\n") == lines
