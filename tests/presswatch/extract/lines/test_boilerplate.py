"""Lines of the page by their words, in many languages; a line that credits somebody is none of them."""

import pytest

from presswatch.extract.lines.boilerplate import is_boilerplate, without_boilerplate, without_foreign_headlines
from tests.presswatch.extract.shipped import FOOTERS

STORY = [
    f"Paragraph {n} tells that the harbour office has counted more boats than in any winter before." for n in range(6)
]


@pytest.mark.parametrize(
    "line",
    [
        "Others are reading now", "Also read", "ALSO READ:", "Read also: The old boat", "Lesen Sie auch", "Citește și", "Citeşte şi: Podul vechi",
        "» Read more", "Share this article", "Advertisement", "Sign up for our newsletter and get the news every morning.", "Czytaj też:",
        "Abonează-te la newsletter și primești știrile în fiecare dimineață.", "Читайте также", "Dieser Artikel ist nur für Abonnenten. Jetzt lesen.",
        "Folgen Sie uns auf WhatsApp", "Toate drepturile rezervate.",
    ],
)  # fmt: skip
def test_boilerplate(line):
    assert is_boilerplate(line, FOOTERS)


@pytest.mark.parametrize(
    "line",
    [
        "Fot. PAP", "(fot. Ada Birch / PAP)", "Nuotr. Ada Birch", "A. Birch nuotr.",
        "Lesedauer: 4 Minuten", "3 min read", "Temps de lecture : 2 min", "Timp de citire: 3 minute", "Время чтения: 2 минуты", "Foto: Ada Birch / Agentur",
        "Ảnh: Ada Birch", "写真：楡花子", "Photo credit: Ada Birch", "12 Kommentare", "Комментарии (4)", "Updated: 3 May 2026, 10:15", "Aktualisiert am 03.05.2026",
        "Schlagwörter: Hafen, Boote", "Ämnen: hamn, båtar", "Témák: kikötő, hajók", "Теги: порт, лодки", "标签：港口", "اقرأ أيضا: الجسر القديم", "あわせて読みたい", "관련 기사", "Juttu jatkuu mainoksen jälkeen",
        "Śledź nas na WhatsApp", "Følg oss på Facebook", "تابعونا على فيسبوك", "Redan prenumerant? Logga in", "Baca juga: Jembatan lama", "Olvassa el ezt is: A régi híd",
        "看更多：阿嬤的粿攤", "Kiemelt kép: Birch Ada", "Reporter Ada Birch covers the harbour. Reach her at 555-0142.", "Tips oss",
        "Join our WhatsApp community for top stories and news sent directly to your phone", "Recibe en tu correo las noticias más destacadas.",
        "This post may contain affiliate links. If you buy through them I may earn a commission.", "前の記事", "Articolo successivo", "トップ > ニュース > 地域", "Home » News » Region", "{loadposition ad}", '[gallery ids="1,2"]',
        "Editor : A.B.", "责任编辑：林枫叶", "Copyright(C) 楡新報社 All Rights Reserved.", "Suscríbete por 1€ al mes", "Se vuoi aiutarci, abbonati: da 8 euro al mese.",
        "Reach Ada Birch at ada@elm.example. Follow her on X at @ada.", "Dapatkan update berita setiap hari. Mari bergabung di saluran WhatsApp.",
        "Sostieni l'Olmo: se ti piace quello che facciamo, puoi aiutarci abbonandoti.", "¿Te ha gustado? elolmo.example se financia con las cuotas de sus socios.",
        "For all the latest Elmport News, download Elm Express App.", "Scarica l'app Olmo per iPhone", "Dieser Beitrag enthält Affiliate-Links. Kaufst du darüber etwas, hilft es uns.",
        "Якщо ви помітили помилку, виділіть необхідний текст і натисніть Ctrl + Enter, щоб повідомити про це редакції.", "Your support helps us to tell the story",
        "All rights reserved. This material, and other digital content on this website, may not be reproduced or published without a word from us beforehand, in whole or in part, whatever it is.",
        "Dieses Thema im Programm: Elmer Radio | 14. Oktober 2021 | 12:30 Uhr",
        "Vær den første, der debatterer denne artikel. Husk en god tone.",
        "<저작권자(c) 느릅뉴스, 무단 전재-재배포 금지> 2021/04/27 14:05 송고",
        "यह भी पढ़ें:", "আরও পড়ুন", "อ่านเพิ่มเติม", "Soma zaidi", "विज्ञापन", "SCROLL TO CONTINUE WITH CONTENT", "انتهای پیام", "View this post on Instagram",
        "- 📲 Siga a página do Olmo no Instagram", "👉 Abonați-vă la Ulmul pentru a fi la curent cu cele mai noi informații.",
        "von Ada Birch (Kommentare: 0)", "Mis en ligne le jeudi 16 mai 2024", "Redakcja nie ponosi odpowiedzialności za treść komentarzy.",
        "Leserbriefe geben nicht die Meinung der Redaktion wieder.", "Dieser Beitrag enthält Werbelinks. Kaufst du darüber, hilft es uns.",
        "Přihlaste se k odběru newsletteru", "Lees ook: De oude brug", "Lue myös: Vanha silta", "Διαβάστε επίσης: Η παλιά γέφυρα",
    ],
)  # fmt: skip
def test_boilerplate_in_many_languages(line):
    """Labels, invitations and counts, whatever the language of the page."""
    assert is_boilerplate(line, FOOTERS)


@pytest.mark.parametrize(
    "line",
    [
        "Following the Facebook outage, the harbour office wrote letters.", "Getting to the newsletter took a year.", "Updated figures show 12 boats more.",
        "Fotografowie strajkują w porcie", "Fot. Ada Birch i jej brat przez dwadzieścia lat fotografowali port, zanim go zamknięto na zawsze",
        "12 Kommentatoren schrieben", "Photo: the moment when all boats were in.", "Hintergrund", "Bilder einer Stadt", "Topics of the day were boats",
        "Published in 1932, the book is about boats and about what they mean to us.", "Er hat 4 Minuten Zeit", "Stand der Dinge: offen", "2026", "Tag 3: Regen",
        "Frage: Wie viele Boote?", "© dpa-infocom, dpa:260203-99-1234", "Hier zeigt ein Video auf YouTube den Hafen.",
        "Följden blev att Facebook stängde kontot.", "Seuraavana päivänä Facebook ilmoitti asiasta.", "Descargas de TikTok caen en Europa",
        "Primește zeci de mesaje pe Facebook în fiecare zi, spune ea.", "Sigue sin aparecer el joven que avisó por WhatsApp a su madre.",
        "Recibe Facebook una multa de tres millones", "Follow the money, and it leads to Facebook, the senator said.",
        "Updated in 2019, the law affects 12,000 people.", "公開から3日間で100万人を動員し、興行収入は15億円を超えた。", "更新料は2026年から10パーセント上がる。",
        "The rescuers could not reach them at 8,000 metres before night fell.", "Two million people follow him on Twitter, where he attacked the judge on Monday.", "They could not reach her at 2 a.m., the mayor said.", "You can reach me at 6 in the morning, the mayor said.", "Contact tracers at team@nhs.example were overwhelmed.", "Emails from boss@elm.example show that he knew, the court heard.", "Contact the police at 101 or email crime@police.example with information.", "Contacted by the paper at press@elm.example, the firm denied it.", "Gold > Silver > Bronze", "Paris → Lyon → Marseille", "Berlin → Warschau → Minsk → Moskau: so reiste der Täter", "They charge $5 a month. Subscribe numbers rose, the firm said.", "Readers pay 5 euros per month: subscribe numbers are up.", "Netflix will raise prices to $15 a month, subscribe or not", "Recibe en su correo amenazas de muerte cada semana, dice la alcaldesa.", "Join a WhatsApp group and you may lose your savings, police warn.", "Suivez un virus dans votre boîte mail : comment les escrocs opèrent", "Únete al grupo de WhatsApp que salvó a cien perros", "Dapatkan vaksin gratis di Facebook", "© means all rights reserved, the judge explained.", "Copyright and AI: why the phrase all rights reserved no longer protects artists", "무단 전재 금지 규정을 어긴 업체가 벌금을 물게 됐다.", "Editor: he must go", "Redaktor: Polska wygrywa", "Редактор: Кто это был", "编辑：我不知道", "Vídeos: veja como foi o jogo entre Elm e Oak", "\u00a0",
        "Das Abonnement kostet die Stadt viel", "The ferry costs 3 euros per month, said the owner.", "Users who subscribe pay $5 a month.", "Subscribers pay 9 euros per month.", "Redaktor: Nie wiem.", "Die Zeitung kostet jetzt 9,99 Euro im Monat.", "摄影是他的爱好", "林枫叶在港口。榆报记者 王白桦 摄", "Editor: the man who changed it all",
        "A > B", "[…]", "[sic]", "“5 > 3 > 1” is the name of the band.", "Reach for the stars, she said.", "They tried to reach her at home.", "相关：两国合作", "Copyright law changes in May",
        "Il vous reste deux jours pour voter.", "Testen Sie sich vor jedem Besuch im Heim, rät das Amt.", "OK.",
        "Zum Thema: Der Minister sagte, er habe nichts gewusst.", "Temas: el presidente habló de impuestos y de puertos.",
        "19:55", "police@elm.example", "(and/or)", "Be the first to comment on the matter, the leader told his aides.",
        "To report a fault, download the council app for nothing at all.", "Police gave this advice: download no unknown apps.", "Get rid of the app",
        "Stöd till lokal journalistik ökar nästa år.", "Steunpunt voor onderzoeksjournalistiek opent in Gent", "Apoyan al periodismo libre en las calles.",
        "Soutenez le journalisme, dit le ministre.", "Поддержите журналистов, призвала ОБСЕ.", "¿Te ha gustado la película? Así se financia el cine español",
        "Download the new NHS app, ministers tell patients", "Get tough on app stores, says the watchdog", "(ab)", "(1/2)", "Write to ada@elm.example before Friday.",
        "Support our troops, the president said.", "Sostieni il tuo collega, dice il sindaco.", "Il a téléchargé l'application, puis il l'a effacée.",
    ],
)  # fmt: skip
def test_what_only_begins_like_boilerplate(line):
    """Sentences, headings and credits stay."""
    assert not is_boilerplate(line, FOOTERS)


@pytest.mark.parametrize(
    "line",
    [
        "", "Also read by many: the book of the year", "Share prices fell on Tuesday.", "Register of deeds closes", "Comments by the mayor", "Print is not dead",
        "Subscribe to a theory and you must defend it.", "Source: Reuters", "Sources: Reuters, Digi24.", "He read more", "Money from the region", "Recommended: two doses a year", "What comes next",
        "Follow the river and you reach the mill", "Also read: " + "x" * 140,
    ],
)  # fmt: skip
def test_prose_is_no_boilerplate(line):
    assert not is_boilerplate(line, FOOTERS)


@pytest.mark.parametrize("label", ["You may also like", "Auch interessant:", "Citește și", "関連記事", "Читайте также"])
def test_headlines_behind_an_invitation_to_read_on_end_no_text(label):
    """In plain text no link tells them; a credit below them stays."""
    tail = [
        label,
        "The choir of Brackwater sings on a boat",
        "A library finds its oldest book",
        "Sources: Reuters, Digi24.",
    ]
    assert without_boilerplate([*STORY, *tail], FOOTERS) == [*STORY, "Sources: Reuters, Digi24."]


@pytest.mark.parametrize(
    "tail",
    [
        ["Also read", "A section heading", "The mayor says so."],
        ["Also read", "A section heading", STORY[0]],
        ["The choir of Brackwater sings on a boat", "A library finds its oldest book"],
        ["Also read", "“We will not stop,” she said. “Nobody has called us.”"],
        ["Also read", "Will it ever open again?"],
        ["Also read", "She has no answer…"],
    ],
)
def test_a_text_that_goes_on_behind_an_invitation_is_whole(tail):
    """Sentences follow, or nobody invited."""
    assert without_boilerplate([*STORY, *tail], FOOTERS) == [*STORY, *(line for line in tail if line != "Also read")]


@pytest.mark.parametrize(
    ("label", "headline"),
    [
        ("Also read", "Fishermen block the port over new quotas, Reuters reports"), ("Citește și", "Pescarii blochează portul din cauza noilor cote, scrie Digi24"),
        ("Das könnte Sie auch interessieren:", "Das Freibad an der Elbe öffnet nach zwei Jahren wieder"), ("関連記事", "港の新しい橋が二年ぶりに通行できるように"),
    ],
)  # fmt: skip
def test_the_headline_below_an_invitation_goes_with_it(label, headline):
    """Else whom it credits would be credited by this article."""
    assert without_foreign_headlines([*STORY[:3], label, headline, *STORY[3:]], FOOTERS) == [
        *STORY[:3],
        label,
        *STORY[3:],
    ]


@pytest.mark.parametrize(
    ("label", "line"),
    [("Also read", "What happens next"), ("Also read", STORY[0]), ("Continue reading", "Fishermen block the port over new quotas and tolls"), ("Also read", "Sources: Reuters, Digi24 and the harbour office of Elmport")],
)  # fmt: skip
def test_what_else_stands_below_an_invitation_stays(label, line):
    lines = [*STORY[:3], label, line, *STORY[3:]]
    assert without_foreign_headlines(lines, FOOTERS) == lines


def test_an_invitation_in_the_middle_ends_nothing():
    """A list of one's own may follow."""
    lines = [*STORY[:2], "Also read", *(f"Boat number {n} of the old fleet, green and white" for n in range(8))]
    assert without_boilerplate(lines, FOOTERS) == [line for line in lines if line != "Also read"]


@pytest.mark.parametrize(
    "line",
    ["【ランキング】住みたい街、1位は横浜", "[주요뉴스] 서울 지하철 내일 파업", "Ada Birch, 34 (archivist)", "Letters from the front (State Archive)", "Foredrag ved Ada Birch (Arkivverket)"],
)  # fmt: skip
def test_brackets_of_the_article_stay(line):
    assert not is_boilerplate(line, FOOTERS)


@pytest.mark.parametrize(
    "line",
    [
        "[관련기사] 예산안 다섯 가지",
        "【関連記事】予算案の五つの点",
        "The old harbour (foto de archivo)",
        "Das alte Rathaus (Archivbild)",
    ],
)
def test_brackets_of_the_page_go(line):
    assert is_boilerplate(line, FOOTERS)


def test_what_has_a_text_of_its_own_is_a_heading():
    """A list of messengers has WhatsApp in it."""
    lines = ["WhatsApp", STORY[0], "Telegram", "Share"]
    assert without_boilerplate(lines, FOOTERS, is_kept={"WhatsApp"}.__contains__) == ["WhatsApp", STORY[0]]


@pytest.mark.parametrize(
    ("line", "is_out"),
    [
        ("[Related: The old crane comes down]", True),
        ("(Read: how the crane came down)", True),
        ("【相关阅读：老吊车拆了】", True),
        ("Kommersielt samarbeid: Almens brød", True),
        ("Materiał sponsorowany: chleb z Wiązu", True),
        ("Flere saker fra Almedal finner du på forsiden", True),
        ("Больше новостей в нашем разделе «Порт»", True),
        ("[Applause]", False),
        ("[Editor's note: the name was changed.]", False),
        ("(Watch out: ice)", False),
        ("Sponsored by the brewery, the club bought a new stand.", False),
        ("In partnership with the school, the library opens on Sundays.", False),
        ("Paid content rules: the court's view.", False),
        ("More news from the front worried the village that week.", False),
        ("Mehr Nachrichten, weniger Wissen?", False),
    ],
)
def test_labels_in_brackets_of_what_is_paid_for_and_of_more_news(line, is_out):
    assert is_boilerplate(line, FOOTERS) == is_out
