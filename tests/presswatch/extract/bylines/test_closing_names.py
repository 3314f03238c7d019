"""Names with which texts end, lines that name an author in any script, and lines that look like them.  All is ours."""

import pytest

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.closing_names import closing_name
from presswatch.extract.bylines.reporters import reporters_in
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.body.test_briefs import read
from tests.presswatch.extract.bylines.test_authors_of_blogs import ADA, TITLE, authors, ld
from tests.presswatch.extract.bylines.test_signed_lines import signed

PROSE = f"<p>{'A long line of mud. ' * 20}</p>"
JAPANESE = "港の橋は来月から毎日通れるようになり、住民は祭りを開いて祝うと市長は述べ、舟も列をなす見込みだ。"
CHINESE = "榆港的老桥下个月重新开放，镇上的人说他们会点灯庆祝三天三夜，船也会排成一列慢慢驶过桥洞下面。"


def closing(below, around="{}"):
    tree = parse_page(f"<html><body><div>{around.format(PROSE + below)}</div></body></html>")
    name = closing_name(
        blocks_of(tree), "", lambda element: next(element.iterancestors("blockquote"), None) is not None
    )
    return [name] if name is not None else []


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("<div align='RIGHT'><i>(B. Szabó Fanni)</i></div>", ["B. Szabó Fanni"]),
        ("<p><em>(Ada Birch)</em></p>", ["Ada Birch"]),
        ("<p><b>[Jan Brzoza]</b></p>", ["Jan Brzoza"]),
        ("<p style='text-align: right'><i>Аделина Брезова</i></p>", ["Аделина Брезова"]),
        ("<p class='text-right'><strong>Adela Bříza</strong></p>", ["Adela Bříza"]),
        ("<p class='signature'>Ada Birch</p>", ["Ada Birch"]),
        # no signatures
        ("<p>Ada Birch</p>", []),
        ("<p>(Ada Birch)</p>", []),  # a place, a house, a note as often
        ("<p>(Oak Ridge)</p>", []),
        ("<p style='text-align: right'>Стара Загора</p>", []),
        ("<p>(Elm Town)</p>", []),
        ("<p>(Photo: Ada Birch)</p>", []),
        ("<p>(Reuters)</p>", []),
        ("<p>(to be continued)</p>", []),
        ("<p align='right'>نور الدردار</p>", []),  # where all is set right
        ("<p align='right'><a href='/a'>Ada Birch</a></p>", []),
        ("<h3 align='right'>Ada Birch</h3>", []),
        (f"<p align='right'>Ada Birch</p>{PROSE}", []),  # whose words stand above
        (f"<p>Mayor Ada Birch said so. {'Mud. ' * 30}</p><p align='right'>Ada Birch</p>", []),
        ("<p>See you next week.</p><p align='right'>Ada Birch</p>", []),
        (f"<blockquote>{PROSE}<p align='right'>Ada Birch</p></blockquote>", []),
    ],
)
def test_a_name_alone_where_the_text_ends(below, names):
    assert closing(below) == names


def test_a_column_at_the_right_sets_no_name_right():
    assert closing("<p>Ada Birch</p>", "<div class='col-right'>{}</div>") == []


def test_a_name_where_the_text_ends_is_an_author_where_nobody_else_is():
    ending = f"<main><article><h1>{TITLE}</h1>{PROSE}<p><em>(Ben Cole)</em></p></article></main>"
    assert read(TITLE, "", ending).authors == ("Ben Cole",)
    assert read(TITLE, ld("Ada Birch"), ending).authors == ADA


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("خبرنگار: آرزو نارون", "آرزو نارون"),
        ("بقلم: نور الدردار", "نور الدردار"),
        ("מאת: נעמה אלון", "נעמה אלון"),
        ("ผู้เขียน: มะลิ ต้นสน", "มะลิ ต้นสน"),
        ("เรื่องและภาพ: มะลิ ต้นสน", "มะลิ ต้นสน"),
        ("लेखक: अनु देवदार", "अनु देवदार"),
        ("Penulis: Ayu Cemara, Budi Pinus | Editor: Citra Jati", "Ayu Cemara, Budi Pinus"),
        ("Ada Birch, specially for the Elm Post", "Ada Birch"),
        ("Ада Береза, спеціально для «Берегового краю»", "Ада Береза"),
        ("Ada Brzoza – specjalnie dla „Wiązu”", "Ada Brzoza"),
        # nobody
        ("تقرير: البلدة تحتفل بالجسر", None),
        ("เรื่อง: ขออนุญาต ปิดถนน", None),
        ("це зроблено спеціально для «Берегового краю»", None),
        ("Penulis: Ayu Cemara, New York", "Ayu Cemara"),
        ("نویسنده: آرزو نارون", "آرزو نارون"),
        ("Autor: Stadt Elm", None),
    ],
)
def test_labels_of_all_scripts(line, name):
    assert signed(f"<p>{line}</p>") == ([name] if name else [])


def test_an_author_among_the_facts_of_a_book_in_other_scripts():
    assert signed("<p>نویسنده: آرزو نارون</p><p>مترجم: سرو بلند</p>") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Text: Ada Birch i Ben Roure i Mas", ("Ada Birch", "Ben Roure i Mas")),
        ("Ana Olmo y Juan Fresno y Roble", ("Ana Olmo", "Juan Fresno y Roble")),
        ("Santiago Fresno y Roble", ("Santiago Fresno y Roble",)),
        ("Ada und Ben Birch", ("Ada und Ben Birch",)),
        ("Text und Fotos: Ada Birch", ("Ada Birch",)),
        ("Fotos und Text: Ada Birch", ("Ada Birch",)),
        ("Words and pictures by Ada Birch", ("Ada Birch",)),
        ("Bild och text Åsa Alm", ("Åsa Alm",)),
        ("Ада Брезова; Яна Елова (снимки и текст)", ("Ада Брезова", "Яна Елова")),
        ("Ada Birch, Ben Cole (photos)", ("Ada Birch",)),
        ("Text: Ada Birch, Fotos: Ben Cole", ("Ada Birch",)),
        ("Fotos: Ada Birch", ()),
    ],
)
def test_who_wrote_and_who_took_pictures(line, names):
    assert split_authors([line])[0] == names


def reporters(*lines, prose=JAPANESE):
    tree = parse_page(f"<body><div>{''.join(f'<p>{line}</p>' for line in (prose, *lines))}</div></body>")
    return list(reporters_in(blocks_of(tree)))


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["（聞き手　文化部・楡葉花子、写真　樫木太郎）"], ["楡葉花子"]),
        (["取材・文＝楡葉花子"], ["楡葉花子"]),
        # nobody
        ([f"{JAPANESE}（楡葉花子）"], []),  # round brackets hold anything
        ([f"{JAPANESE}（要予約）"], []),
        ([f"{JAPANESE}（小雨決行）"], []),
        ([f"{JAPANESE}（楡葉書房）"], []),
        ([f"{JAPANESE}（楡葉花子撮影）"], []),
        ([f"{JAPANESE}（楡葉花子）", JAPANESE], []),  # whom a paragraph names
        ([f"{JAPANESE}（楡葉花子）", f"{JAPANESE}（樫木太郎）"], []),
        (["楡葉花子は歌う。", f"{JAPANESE}（楡葉花子）"], []),
        (["橋の名前（楡葉花子）"], []),
        (["文章は長い"], []),
    ],
)
def test_names_in_round_brackets_and_behind_roles_in_japanese(lines, names):
    assert reporters(*lines) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("文｜林枫叶 图｜白桦", ["林枫叶"]),
        ("文/林枫叶", ["林枫叶"]),
        ("撰文 | 林枫叶 白小桦 编辑 | 沈知夏", ["林枫叶、白小桦"]),
        ("采写：榆港晨报记者 林枫叶", ["林枫叶"]),
        ("【文：林楓葉】", ["林楓葉"]),
        ("图｜白桦", []),
        ("文：本报记者", []),
        ("记者：为什么？", []),
        ("文｜佚名", []),
        ("文化｜林枫叶", []),
    ],
)
def test_chinese_labels_with_a_bar(line, names):
    assert reporters(line, prose=CHINESE) == names


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (
            "<div><span class='contributor-name'>অনু দেবদারু</span><span class='author-location'>নদী থেকে ফিরে</span></div>",
            ("অনু দেবদারু",),
        ),
        ("<span class='reporter-name'>Ada Birch</span>", ADA),
        ("<span class='author-role'>Harbour Watcher</span>", ()),
        ("<div class='position-relative author'>Ada Birch</div>", ADA),
    ],
)
def test_marks_of_contributors_and_of_what_stands_beside_them(top, expected):
    assert authors(top=top) == expected
