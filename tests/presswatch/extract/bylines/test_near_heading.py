"""Author lines near a heading that nothing but their words marks."""

import pytest

from tests.presswatch.extract.body.test_briefs import DECLARED, read

TITLE = "Crane arrives in the harbour"
PROSE = "".join(
    f"<p>The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon.</p>" for n in range(6)
)


def authors(
    line, *, outside="", where="<h1>{title}</h1><p>A short line above the text.</p><div class='x7'>{line}</div>"
):
    head = where.format(title=TITLE, line=line)
    return read(TITLE, DECLARED, f"<main><article>{head}{PROSE}</article>{outside}</main>").authors


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Birch with Reuters", ("Ada Birch", "Reuters")),
        ("Par Nora Finet avec AFP", ("Nora Finet", "AFP")),
        ("Par Nora Finet, avec l’AFP", ("Nora Finet", "AFP")),
        ("Von Nora Fink mit dpa", ("Nora Fink", "dpa")),
        ("Por Nora Finca con EFE", ("Nora Finca", "EFE")),
        ("de Nora Fânu", ("Nora Fânu",)),
        ("de Nora Fânu și Ion Rusu", ("Nora Fânu", "Ion Rusu")),
        ("by Ada Birch, 3 February 2026", ("Ada Birch",)),
        ("<i>By Ada Birch</i><br>Thursday, March 18, 1999", ("Ada Birch",)),
        ("By Ada Birch<br>Leeds Correspondent", ("Ada Birch",)),
        ("<b>By Ada Birch</b><br>Political Editor<br>Monday, 2 February 2026", ("Ada Birch",)),
        ("<span class='author'>Ada Birch<br>Monday</span>", ("Ada Birch",)),
        ("By Ada Birch<br>March 18, 1999", ("Ada Birch",)),
        ("3 February 2026 by Ada Birch and Ben Cole", ("Ada Birch", "Ben Cole")),
        ("03-02-26 door Nora Fink, in Columns", ("Nora Fink",)),
        ("Vydáno dne 3. 2. 2026 (12 přečtení), autor: Nora Finka", ("Nora Finka",)),
        ("Publié le 3 février 2026 par Nora Finet | Culture", ("Nora Finet",)),
        ("Autor: Nora Finka (PAP)", ("Nora Finka",)),
        ("Autorka: Nora Finka", ("Nora Finka",)),
        ("Autorul: Nora Fânu", ("Nora Fânu",)),
        ("Autoren: Nora Fink und Paul Oder", ("Nora Fink", "Paul Oder")),
        ("Автор: Нора Финкель", ("Нора Финкель",)),
        ("김단풍 기자", ("김단풍",)),
        ("2026年02月03日 10:15 来源：新华社 作者：林枫叶 责任编辑：王白桦", ("林枫叶",)),
        ("作者：林枫叶、王白桦", ("林枫叶", "王白桦")),
        ("김단풍 선임기자 maple@elm.example", ("김단풍",)),
    ],
)
def test_a_byline_needs_no_class(line, names):
    assert authors(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "de la Cluj Napoca",
        "de Madrid a Barcelona",
        "by train to Elmport",
        "by the river",
        "3 February 2026, 14 boats counted by Mad Max Crew Members Of Elmport",
        "The 3 boats by Ada Birch",
        "3 February 2026, photo by Ada Birch",
        "3.2.2026 von Hamburg",
        "von heute",
        "Nora Finet avec AFP",
        "Source: Ada Birch",
        "Photo: Ada Birch (AFP)",
        "Interview with Ada Birch",
        "Ada Birch (Reuters)",
        "Par Nora Finet avec AFP et le soutien de la ville",
        "김단풍 시장",
        "2026年02月03日 作者：本报记者",
    ],
)
def test_what_is_no_byline_names_nobody(line):
    assert authors(line) == ()


def test_a_byline_of_a_teaser_is_not_the_articles():
    teaser = "<div><h3><a href='/1'>Ten cafes to try this spring</a></h3><p>Autor: Cafe Writer (PAP)</p></div>"
    assert authors("", outside=teaser) == ()
    assert authors("", where=f"{teaser}<h1>{{title}}</h1>") == ()


@pytest.mark.parametrize(
    ("start", "names"),
    [
        ("〔記者林楓葉／榆港報導〕", ("林楓葉",)),
        ("新华社榆港2月3日电（记者林枫叶、王白桦）", ("林枫叶", "王白桦")),
        ("【榆港网】（记者 林枫叶）", ("林枫叶",)),
        ("【記者会見】", ()),
        ("〔記者綜合報導〕", ()),
        ("（記者林楓葉／攝）", ()),
        ("（對記者表示）", ()),
        ("（記者林楓葉攝）", ()),  # the picture's
        ("一名記者（林楓葉）", ()),
    ],
)
def test_a_chinese_text_names_its_reporters_where_it_begins(start, names):
    text = f"{start}榆港的舊起重機週二由船運走，港務局中午表示，碼頭將關閉到晚上，居民聚集在岸邊觀看整個過程。"
    assert authors(text, where="<h1>{title}</h1><p>{line}</p>") == names


def test_a_chinese_reporter_may_stand_in_a_line_alone():
    text = "榆港的舊起重機週二由船運走，港務局中午表示，碼頭將關閉到晚上，居民聚集在岸邊觀看整個過程。"
    assert authors(text, where="<h1>{title}</h1><p>{line}</p><p>（记者 林枫叶）</p>") == ("林枫叶",)
    assert authors(text, where="<h1>{title}</h1><p>{line}</p><p>（记者会见）</p>") == ()
    house = "<meta name='author' content='榆港财经'>"
    assert authors(text, where=house + "<h1>{title}</h1><p>{line}</p><p>（本报记者 林枫叶）</p>") == ("林枫叶",)
