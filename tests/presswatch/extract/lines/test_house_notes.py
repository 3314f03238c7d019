"""Notes of a house on embeds, links, comments and its app, captions that say who took them, and what looks alike."""

import pytest

from presswatch.extract.lines.boilerplate import without_boilerplate
from presswatch.extract.lines.house_lines import is_of_house
from presswatch.extract.lines.picture_lines import is_of_picture
from presswatch.extract.markup.word_lists import folded
from tests.presswatch.extract.shipped import FOOTERS


@pytest.mark.parametrize(
    "line",
    [
        "Dette innlegget fra Facebook vises bare hvis du godtar informasjonskapsler.", "Dieser Inhalt von YouTube wird erst geladen, wenn Sie Cookies akzeptieren.",
        "Este contenido de X no se muestra si no acepta las cookies.", "Det här innehållet kräver att du godkänner kakor.", "Ta treść wymaga zgody na pliki cookie.",
        "This content is provided by X and may use cookies. Allow it?",
        "(Except for the headline, this story has not been edited by Elm Post staff)", "This story has not been edited by Elm Post staff.",
        "This page may contain affiliate links. We may earn commission.", "When you buy through our links, we may earn a commission.",
        "Wenn Sie über diesen Link kaufen, erhalten wir eine Provision.", "Si compras a través de estos enlaces, recibimos una comisión.",
        "Yasadışı ve tehditkar yorumların sorumluluğu yazana aittir.", "La responsabilidad de los comentarios es de quien los escribe.",
        "본 자료는 각 기관으로부터 제공되므로 오류가 있어도 책임지지 않습니다.", "Tu suscripción se está usando en otro dispositivo.",
        "シェアするとポップアップが開きますのでご注意ください", "另有好禮 點我下載APP", "और ख़बरें हैं… ऐप डाउनलोड करें और पढ़ें",
        "Har du noen tanker om denne saken? Send meg gjerne en e-post!", "Haben Sie Gedanken zu diesem Text? Schreiben Sie mir",
    ],
)  # fmt: skip
def test_notes_of_a_house(line):
    assert is_of_house(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "Dette innlegget fra Facebook viser en bjørn i badstuen.", "This video from the bakery shows how cookies are made.", "Dieser Inhalt stammt aus dem Archiv.",
        "Este contenido es falso, según la policía.", "This story has been told for a hundred years.", "Except for the headline, the paper was empty that day.",
        "When you buy through a broker, ask what it earns.", "Wenn Sie über Ostern verreisen, nehmen Sie Regen mit.", "If you buy a flat, the agent takes a commission.",
        "Kitabın sorumluluğu yazana aittir.", "La responsabilidad de los padres es grande.", "정부는 그 사고를 책임지지 않습니다.",
        "Tu suscripción al gimnasio termina en mayo.", "警方提醒，不要点击下载APP。", "कलेक्टर ने कहा कि लोग ऐप डाउनलोड करें।",
        "Har du noen tanker om hvem som vinner?", "Shared posts open in a window.",
        "“This page may contain affiliate links”, the notice read.",
        "Um diesen Datenschutz durchzusetzen, muss jeder Nutzer erst zustimmen, sagte die Ministerin.",
        "Om deze cookies te plaatsen, moet elke bezoeker toestemming geven, oordeelde de rechter.",
        "An dieser Stelle müssen Nutzer künftig in Cookies einwilligen, entschied das Gericht.",
        "This video from the harbour shows third parties who agree on the price.",
        "When you buy through an agent, you pay a commission of five per cent, the report says.",
        "Wenn Sie über den Link gehen, fließt eine Provision an die Betrüger, warnt die Polizei.",
        "Si compras a través de un enlace falso, la comisión va a los estafadores, avisa la policía.",
        "As an Amazon associate he could earn 40 dollars an hour, the driver told the court.",
        "Comments do not reflect the mood of the town, the mayor said of the angry letters.",
        "This story has not been edited by the family, said the son of the writer, who died in 1990.",
        "Except for the headline, this poem was never edited, the archive says.",
        "Ansvaret for kommentarene ligger hos ministeren selv, mener partiet.",
        "Za obsah komentářů na síti má podle soudu odpovídat její provozovatel.",
        "Ответственность за комментарии в соцсетях хотят возложить на владельцев страниц, сказал депутат.",
        "A hozzászólásokért a bíróság szerint az üzemeltető felel, mondta az ügyvéd.",
        "하지만 앱을 제공한 업체는 이번 사고를 책임지지 않습니다.", "악성 댓글을 쓴 사람도, 포털도 아무런 책임지지 않습니다.",
        "会社はコメントで、事故について一切責任を負いません", "सबसे पहले प्ले स्टोर से सरकारी ऐप डाउनलोड करें",
        "Công an khuyên người dân tải ứng dụng ngay", "Menteri meminta warga unduh aplikasinya sekarang",
    ],
)  # fmt: skip
def test_sentences_that_look_like_notes(line):
    assert not is_of_house(folded(line))


CAPTIONS = [
    "The crane by the harbour since 1949. (Photo: Ada Birch / Elm Post)", "Warsztat działa od 1949 r. (Fot. Ada Birch / Agencja)",
    "林枫叶在补一册县志。受访者供图", "橋の前に立つ住民ら＝榆木町で、榆木花子撮影", "(צילום: עדה ברוש) המאפייה (צילום: עדה ברוש)",
]  # fmt: skip


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_that_say_who_took_the_picture(line):
    assert is_of_picture(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "The crane is a photo of a time (see page 4)", "He took it himself (photo and text)", "他负责现场的拍摄", "这部电影由榆港拍摄", "这是一张旧地图", "榆港的学生在操场上。榆报记者 林枫叶 摄",
        "She told it to the reporter (her name: Ada)", "彼はその夜に映画を撮影", "事件の動画は、市民が撮影",
    ],
)  # fmt: skip
def test_sentences_that_end_like_captions(line):
    assert not is_of_picture(folded(line))


def test_captions_stay_where_they_are_the_text():
    told = [f"The children of the harbour in lesson {n}. (Photo: Ada Birch / Elm Post)" for n in range(4)]
    prose = "The old crane was brought by ship on Tuesday, the harbour office said, and people stood on the shore. " * 6
    assert without_boilerplate(told, FOOTERS) == told
    assert without_boilerplate([prose, *told], FOOTERS) == [prose]
