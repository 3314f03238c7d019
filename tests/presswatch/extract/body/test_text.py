"""The text of a page: complete, without furniture, with its credit lines."""

import subprocess
import sys
import tomllib

import pytest

from presswatch import catalogue
from presswatch.cite.citation_rules import build_rules
from presswatch.extract.body.text import extract_text, headline_of
from presswatch.extract.credits.page_credits import credit_lines, is_credit_line, with_credits
from presswatch.extract.lines.boilerplate import is_boilerplate
from presswatch.extract.markup.blocks import Places, blocks_of, parted
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.body.test_briefs import read
from tests.presswatch.extract.layouts import article, paragraphs
from tests.presswatch.extract.shipped import CITATIONS, FOOTERS, RULES

PROSE = "".join(
    f"<p>Paragraph {n} tells that the harbour office of Elmport has counted {n * 17} boats in the bay, "
    f"which is more than in any of the {n + 3} winters before, and that the piers will be mended by summer.</p>"
    for n in range(1, 6)
)


def page(ending, *, before=""):
    return parse_page(
        f"<html><body><nav><a href='/'>Home</a></nav><article><h1>T</h1>{before}{PROSE}{ending}</article></body></html>"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Sources: Reuters, Digi24.</p>",
        "<p><em>Sources: Reuters, Digi24.</em></p>",
        "<div class='sources'>Sources: Reuters, Digi24.</div>",
        "<p>Sources: <a href='/1'>Reuters</a>, <a href='/2'>Digi24</a>.</p>",
        "<p>Sources:</p><ul><li><a href='/1'>Reuters</a></li><li><a href='/2'>Digi24</a></li></ul>",
        "<footer>Sources: Reuters, Digi24.</footer>",
        "<p class='article-source'>Sources: Reuters, Digi24.</p>",
        "<aside>Sources: Reuters, Digi24.</aside>",
        "<p class='byline'>Sources: Reuters, Digi24.</p>",
        "<p class='tags'><strong>Sources</strong>: <a href='/1'>Reuters</a>, <a href='/2'>Digi24</a>.</p>",
        "<div>last words of a text<br><br>Sources: <a href='/1'>Reuters</a>, <a href='/2'>Digi24</a>.</div>",
    ],
)
def test_credit_lines_survive_every_markup(markup):
    lines = extract_text(page(markup), footers=FOOTERS).text.split("\n")
    assert sum("Sources" in line for line in lines) == 1
    assert lines[-1].removesuffix(".") == "Sources: Reuters, Digi24"
    assert len(lines) >= 6


def test_what_stands_above_the_title_is_no_text():
    before = "<p>Poem of the week</p><h2>The crane, at last</h2>"
    tree = parse_page(f"<html><body><div><p>Poem of the week</p><h1>The crane, at last</h1>{PROSE}</div></body></html>")
    assert extract_text(tree, footers=FOOTERS, title="The crane, at last").text.startswith("Paragraph 1")
    assert extract_text(page("", before=before), footers=FOOTERS, title="“The crane, at last”").text.startswith("Par")


def test_a_line_that_repeats_the_title_is_the_texts():
    verses = "<p>The moon is up</p><p>and all the town</p><p>Night song</p>"
    tree = parse_page(f"<html><body><article><h1>Night song</h1>{verses}{PROSE}</article></body></html>")
    lines = extract_text(tree, footers=FOOTERS, title="Night song").text.split("\n")
    assert lines[:2] == ["The moon is up", "and all the town"]


def test_a_heading_that_is_not_the_title_is_no_text_either():
    found = extract_text(
        page("", before="<p class='lead'>A lead.</p>"), footers=FOOTERS, title="Crane: long a landmark"
    )
    assert found.text.startswith("A lead.")
    body = f"<h1>A crane that nobody needs</h1><div class='t'>{PROSE}</div>"
    tree = parse_page(f"<html><body><article>{body}</article></body></html>")
    assert extract_text(tree, footers=FOOTERS, title="Crane: long a landmark").text.startswith("Paragraph 1")


@pytest.mark.parametrize("box", ["css-1x-fact", "fact", "asset-box", "alert-box has-light", "elm-support-box"])
def test_boxes_of_facts_and_appeals_are_none_of_the_text(box):
    aside = f"<section class='{box}'><h3>What is next</h3><p>The committee meets on 22 April at half past six.</p></section>"
    tree = parse_page(
        f"<html><body><article><h1>T</h1>{PROSE}{aside}{PROSE.replace('Paragraph', 'Part')}</article></body></html>"
    )
    assert "committee" not in extract_text(tree, footers=FOOTERS, title="T").text


def test_joiners_inside_of_words_stay():
    """Trafilatura takes them for unprintable; Persian and Indic words need them."""
    line = "قنات «حسن\u200cآباد» پس از هشت ماه لایروبی دوباره به آب رسید و باغ\u200cها سبز شد، به گفته شهردار شهر."
    lines = extract_text(page(f"<p>{line}</p>"), footers=FOOTERS).text.split("\n")
    assert lines[-1] == line


def test_where_trafilatura_takes_the_teasers_of_layout_tables_the_prose_is_the_text():
    """Text in one span, parted by line breaks, in a cell; beside it cells of teasers that are longer together."""
    prose = "<br><br>".join(f"Paragraph {n} tells that the harbour office has counted {n * 17} boats in the bay, more than ever, and that it is glad of each of them." for n in range(1, 6))  # fmt: skip
    teasers = "".join(f"<p>Teaser {n} on the ferry.</p>" for n in range(60))
    markup = f"<table><tr><td><h1>T</h1><span>{prose}</span></td><td>{teasers}</td></tr></table>"
    found = extract_text(parse_page(f"<html><body>{markup}</body></html>"), footers=FOOTERS, title="T")
    assert found.text.split("\n") == prose.split("<br><br>")
    assert found.method == "lines"


@pytest.mark.parametrize("name", ['class="cmp-banner" role="dialog"', 'class="c-7f21"'])
def test_a_long_line_about_cookies_is_no_text_above_an_article_of_short_paragraphs(name):
    """It alone is as long as running text; programs that ask for consent stand in the element that a script fills."""
    said = [
        "The ferry to the outer islands leaves an hour earlier from Monday.",
        "The quay at Skarn is mended until the end of September.",
        "A ticket still costs 22 crowns, and bicycles travel free.",
        "Whoever misses the last one at 16:00 stays for the night, the captain said.",
    ]
    cookies = (
        "We and our 305 partners store cookies on your device to show you advertisements that are made for you alone."
    )
    page = (
        f"<body><div id='app'><div {name}><p>{cookies}</p><button>Accept</button></div><main><article><h1>Ferry leaves "
        f"earlier</h1><div>{''.join(f'<p>{line}</p>' for line in said)}</div></article></main></div></body>"
    )
    found = extract_text(parse_page(page), footers=FOOTERS, title="Ferry leaves earlier").text
    assert found.splitlines()[-4:] == said


def test_prose_of_the_footer_is_no_text():
    items = "".join(f"<li>Team {n}: {n * 3} points</li>" for n in range(40))
    legal = "".join(f"<p>The rights to the tables of part {n} are those of the harbour league, which sells them to nobody who has not asked for them.</p>" for n in range(4))  # fmt: skip
    markup = f"<article><h1>T</h1><ul>{items}</ul></article><footer>{legal}</footer>"
    found = extract_text(parse_page(f"<html><body>{markup}</body></html>"), footers=FOOTERS, title="T")
    assert "Team 39: 117 points" in found.text


def test_items_of_a_list_that_are_boxes_are_looked_at_box_by_box():
    """Of a teaser in an element that it does not know trafilatura makes one line, and of each other item."""
    item = "<li><x-promo><h3><a href='/{n}'>Other headline {n} of the day</a></h3><p>And {n} what it tells.</p></x-promo></li>"
    blocks = blocks_of(parse_page(f"<ul>{''.join(item.format(n=n) for n in range(3))}<li>Plain item</li></ul>"))
    lines = [
        "- Other headline 1 of the day And 1 what it tells.",
        "- Plain item",
        "- Other headline 2 of the day",
        "- None",
    ]
    parts = [
        "Other headline 1 of the day",
        "And 1 what it tells.",
        "- Plain item",
        "- Other headline 2 of the day",
        "- None",
    ]
    assert parted(lines, blocks, Places(blocks)) == parts
    assert parted(["Other headline 1 of the day And 1", "x"], blocks, Places(blocks)) == [
        "Other headline 1 of the day And 1",
        "x",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Source: Reuters", "Quelle: ntv.de, ino/dpa", "(Quelle: dpa)", "Sursa: Agerpres", "Surse: Digi24, G4Media", "Fuente: EFE", "Fuentes : EFE, AFP",
        "Fonte: Ansa", "Źródło: PAP", "Källa: TT", "Kilde: Ritzau", "Lähde: STT", "Bron: ANP", "Zdroj: ČTK", "Forrás: MTI", "Источник: ТАСС",
        "Джерело: Укрінформ", "Източник: БТА", "Πηγή: ΑΠΕ", "Kaynak: AA", "With files from The Canadian Press", "(Con información de EFE)",
        "Mit Material von dpa", "Reporting by Ada Birch; editing by Ben Cole", "Reuters contributed to this report.",
    ],
)  # fmt: skip
def test_forms_of_credit_lines(line):
    assert is_credit_line(line, FOOTERS)
    assert not is_boilerplate(line, FOOTERS)
    assert credit_lines(blocks_of(page(f"<p>{line}</p>")), FOOTERS) == ([] if "contributed" in line else [line])


LABELS = [
    f"{words}{':' if label.needs_colon else ''} Reuters, AFP"
    for words, labels in RULES.credit_lines.labels.items()
    for label in labels[:1]
    if label.kind == "footer"
]


def test_every_label_that_credits_sources_keeps_its_line():
    """What the tables find in a text, extraction must not leave out of it."""
    assert len(LABELS) > 90
    for line in LABELS:
        for written in (line, line.capitalize(), f"({line})", line.upper()):
            assert is_credit_line(written, FOOTERS), written
            assert credit_lines(blocks_of(page(f"<p>{written}</p>")), FOOTERS) == [written]


def test_a_label_of_the_users_own_counts_too():
    own = {"languages": ["en"], "label": [{"id": "en.footer.own", "kind": "footer", "words": ["our thanks go to"]}]}
    footers = build_rules([("own.toml", own)], catalogue.build([])).footers
    line = "Our thanks go to: Reuters"
    assert extract_text(page(f"<aside>{line}</aside>"), footers=footers).text.endswith(f"\n{line}")
    assert not is_credit_line(line, FOOTERS)
    assert not is_credit_line("Source: Reuters", footers)


def test_without_labels_no_line_is_a_footer():
    none = build_rules([], catalogue.build([])).footers
    assert not any(is_credit_line(line, none) for line in ("Source: Reuters", ": Reuters", "Reuters", ""))


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>Source: menu</nav>",
        "<figure><figcaption>Source: Getty</figcaption></figure>",
        "<div class='related'><p>Source: another story</p></div>",
        "<div id='sidebar'><p>Source: box</p></div>",
        f"<footer><p>Source: site</p>{PROSE}</footer>",
        "<p>Sources: " + "so it was heard in town, " * 9 + "</p>",
        "<p>Source</p>",
        "<p>Sources close to the mayor said so.</p>",
    ],
)
def test_what_is_no_credit_line(markup):
    assert credit_lines(blocks_of(parse_page(f"<html><body>{markup}</body></html>")), FOOTERS) == []


def test_a_label_and_its_list_become_one_line():
    assert with_credits(["A.", "Sources:", "- Reuters", "- Digi24"], [], FOOTERS) == ["A.", "Sources: Reuters, Digi24"]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("<span>Externe</span> · <span>sursa: Reuters</span> · <span>2 min</span>", ["sursa: Reuters"]),
        ("Za granicą | Źródło: PAP | 4 min", ["Źródło: PAP"]),
        ("Externe · Reuters · 2 min", []),
        ("Externe · sursa: Reuters · Cele mai citite", []),  # nothing tells that it is a line about the article
    ],
)
def test_a_credit_beside_how_long_the_text_takes(line, credit):
    markup = f"<div class='infobar'>{line}</div>"
    assert credit_lines(blocks_of(parse_page(f"<html><body>{markup}</body></html>")), FOOTERS) == credit


def test_a_credit_line_stands_once():
    assert with_credits(["A.", "Sources: Reuters, Digi24."], ["Sources: Reuters , Digi24"], FOOTERS) == [
        "A.",
        "Sources: Reuters, Digi24.",
    ]


def test_title_and_byline_are_not_text():
    tree = page("", before="<p>By Ada Birch</p>")
    text = extract_text(tree, footers=FOOTERS, title="T", names=("Ada Birch",)).text
    assert text.startswith("Paragraph 1 tells")


def test_short_text_gives_way_to_the_json_ld_body():
    found = extract_text(
        parse_page("<html><body><p>x</p></body></html>"),
        footers=FOOTERS,
        article_body="One line.\n<p>Another &amp; line.</p>",
    )
    assert (found.method, found.text.replace("\n", " ")) == ("json_ld", "One line. Another & line.")


def test_nothing_is_nothing():
    assert parse_page("  ") is None
    assert extract_text(parse_page("<html></html>"), footers=FOOTERS).text == ""


@pytest.mark.parametrize("depth", [200, 300, 1000])
def test_deep_nesting_loses_nothing(depth):
    tree = parse_page("<html><body>" + "<div>" * depth + PROSE + "</div>" * depth + "</body></html>")
    assert extract_text(tree, footers=FOOTERS).text.count("Paragraph") == 5


def test_line_ends_of_the_source_end_no_paragraph():
    text = extract_text(
        parse_page(f"<html><body><article>{PROSE.replace(' which', chr(10) + 'which')}</article></body></html>"),
        footers=FOOTERS,
    ).text
    assert text.count("\n") == 4


def test_the_tree_is_not_changed():
    tree = page("<p>Sources: <a href='/1'>Reuters</a></p>")
    first = extract_text(tree, footers=FOOTERS)
    assert extract_text(tree, footers=FOOTERS) == first


def test_trafilatura_loads_only_when_a_page_is_read():
    code = "import sys, presswatch.understand; sys.exit(any(m in sys.modules for m in ('trafilatura', 'py3langid', 'htmldate')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "shell", ["<html><title>Boats</title>{}</html>", "<title>Boats</title>{}", "<html><head></head>{}"]
)
def test_a_page_that_names_no_body_has_its_lines(shell):
    """The tag may be left out; before elements that the parser does not know it adds none."""
    tree = parse_page(shell.format(f"<article><h1>Boats</h1>{PROSE}</article>"))
    assert [block.text[:11] for block in blocks_of(tree)] == ["Boats", *(f"Paragraph {n}" for n in range(1, 6))]


def test_a_byline_with_an_agency_is_no_credit_at_the_end():
    """Where its names are known already; an agency alone is a credit, and so is a byline of others."""
    byline = "Par Nora Finet avec AFP"
    page = article(before=f"<div class='x7'>{byline}</div>", behind="<p>(avec AFP)</p>")
    afp = {
        "id": "afp",
        "name": "AFP",
        "kind": "agency",
        "domains": ["afp.example"],
        "country": "FR",
        "languages": ["fr"],
    }
    tables = [(path.name, tomllib.loads(path.read_text("utf-8"))) for path in sorted(CITATIONS.glob("*.toml"))]
    footers = build_rules(tables, catalogue.build([("own.toml", {"outlet": [afp]})])).footers

    def end_of(names):
        return extract_text(parse_page(page), footers=footers, names=names).text.split("\n")[6:]

    assert end_of(("Nora Finet", "AFP")) == ["(avec AFP)"]
    assert sorted(end_of(("Ada Birch",))) == ["(avec AFP)", byline]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Basenul se închide\n{prose}", "Basenul se închide"),
        ("The pool is closed.\n{prose}", None),
        ("Monday, 3 February 2026\n{prose}", None),
        ("By Ada Birch and Ben Cole\n{prose}", None),
        ("Home\n{prose}", None),
        ("Basenul se închide\nShort.", None),
        ("Basenul se închide", None),
    ],
)
def test_the_first_line_of_a_page_without_a_title(text, title):
    whole = text.format(prose=paragraphs("en", "{}")[0])
    assert headline_of(whole) == ((title, whole.partition("\n")[2]) if title else (None, whole))


def test_a_page_that_names_its_article_nowhere_has_its_first_line_for_a_title():
    prose = "<br><br>".join(paragraphs("en", "{}"))
    body = f"<table><tr><td><font size=5>The old pool will close</font><br><br>{prose}</td></tr></table>"
    found = read("", "", body)
    assert (found.title, dict(found.origins)["title"]) == ("The old pool will close", "page_text")
    assert found.text.split("\n") == paragraphs("en", "{}")
    assert read("Another title", "", body).title == "Another title"


@pytest.mark.parametrize(
    "line",
    [
        "据统计，2025年全市共接待游客320万人次。",
        "截至22日18时，共疏散群众1200人，无人员伤亡。",
        "新华社榆港1月22日电（记者林枫叶）停业近一年的老街茶馆22日重新开门迎客。",
        "15日午前9時現在、住民1200人が避難した。",
        "15일 오전 9시 기준 주민 1200명이 대피했다.",
        "2025년 관광객은 320만 명이었다.",
        "К 18 часам 22 января эвакуировали 1200 человек.",
        "About 1,200 people fled in 2025.",
        "Im Jahr 2025 kamen 1200 Gäste.",
    ],
)
def test_a_sentence_with_figures_is_no_date(line):
    found = extract_text(page("", before=f"<p>{line}</p>"), footers=FOOTERS, title="T").text
    assert found.split("\n")[0] == line


@pytest.mark.parametrize(
    "line",
    [
        "3 February 2026, 10:15",
        "Elmport, 3. Februar 2026.",
        "2026年2月3日 10時15分",
        "2026年02月03日 10:15 发布",
        "榆港 2026年2月3日",
        "2026년 2월 3일 오전 10시",
        "2026. február 3., kedd 10:15",
        "Sant Olm, 31 de gener del 2026, 19.02 h Actualitzat: 1 de febrer del 2026, 9.15 h",
        "Hafenstadt, den 3. Februar 2026 Aktualisiert: 4. Februar 2026, 10:00",
    ],
)
def test_a_date_above_the_text_is_none_of_it(line):
    found = extract_text(page("", before=f"<p>{line}</p>"), footers=FOOTERS, title="T").text
    assert found.startswith("Paragraph 1 tells")


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("2026年02月03日 10:15 来源：新华社 作者：林枫叶 责任编辑：王白桦", "来源：新华社"),
        ("3 February 2026 | Source: Reuters", "Source: Reuters"),
        ("Abroad | Source: Reuters | 4 min read", "Source: Reuters"),
        ("Abroad | Ports | 4 min read", None),
        ("3 February 2026 | By Ada Birch", None),
        ("2026年02月03日 10:15 作者：林枫叶", None),
    ],
)
def test_a_credit_between_date_and_author_is_a_line_of_its_own(line, credit):
    text = extract_text(page("", before=f"<p class='info'>{line}</p>"), footers=FOOTERS, title="T").text
    assert text.startswith("Paragraph 1 tells")
    assert text.split("\n")[5:] == ([credit] if credit else [])


@pytest.mark.parametrize(
    "line",
    ["By Ada Birch 14 minutes ago", "Por Ana Sauce hace 2 horas Actualizado: 21.11.2025, 13:06", "Autor: Jan Wierzba 31 min temu", "记者 林枫 12小时前"],
)  # fmt: skip
def test_a_byline_and_how_long_ago_is_no_text(line):
    """At every visit it is another, and would pass for an edit."""
    assert line not in extract_text(page("", before=f"<div>{line}</div>"), footers=FOOTERS).text


@pytest.mark.parametrize(
    "line", ["Ada Birch left the harbour office 14 years ago.", "試合開始 2時間前", "市长表示 3小时前"]
)
def test_sentences_with_an_age_stay(line):
    assert line in extract_text(page("", before=f"<p>{line}</p>"), footers=FOOTERS).text


def test_a_box_that_runs_beside_a_short_text_is_none_of_it():
    """Where one paragraph alone is long enough to be sure of, the names of boxes still tell."""
    ticker = "<div class='liveticker'><strong>Live</strong><ul><li>11:58 Storm warning for the bay</li><li>10:15 Ferry is late</li></ul></div>"
    short = "<p>The boats are back.</p><p>Nobody was hurt, the office said.</p>"
    tree = parse_page(
        f"<body><article><h1>T</h1><p>{'The harbour office counted the boats in the bay. ' * 3}</p>{ticker}{short}</article></body>"
    )
    text = extract_text(tree, footers=FOOTERS).text
    assert "Storm warning" not in text
    assert "The boats are back." in text


def test_a_short_text_without_blanks_keeps_its_paragraphs():
    """It is as long as a Latin one of two and a half times its letters, which trafilatura does not know."""
    paragraphs = [
        "受强降雨影响，七月八日上午榆岭景区盘山公路发生塌方，两百余名游客一度滞留山上。",
        "当地消防、公安等部门出动八十余人，至下午三时已将游客全部转移。",
        "气象部门预计，未来两天仍有中到大雨。",
    ]
    body = "".join(
        f"<p>{one}</p><aside><p>每个工作日早上七点，把重要新闻送到您的邮箱。</p></aside>" for one in paragraphs
    )
    tree = parse_page(f"<body><article><header><h1>塌方</h1></header><div>{body}</div></article></body>")
    assert extract_text(tree, footers=FOOTERS, title="塌方").text.split("\n") == paragraphs


def test_a_heading_with_a_time_of_day_stays():
    heading = "Um 18.00 Uhr ist Melkzeit"
    first, _, rest = PROSE.partition("</p>")
    tree = parse_page(f"<body><article><h1>T</h1>{first}</p><h2>{heading}</h2>{rest}</article></body>")
    assert heading in extract_text(tree, footers=FOOTERS).text.split("\n")


def test_what_readers_wrote_is_no_first_line():
    """Extraction takes a comment for the body, by what its box is called, and puts it first."""
    comments = "".join(f"<div class='post'><b>u{n}</b> <span>0{n}/01/2026 15:06</span><p>Qxz, always the same.</p></div>" for n in (1, 2))  # fmt: skip
    prose = "".join(f"<div class='k1'><span>{line}</span></div>" for line in PROSE.replace("<p>", "").split("</p>") if line)  # fmt: skip
    markup = f"<html><body><div class='k0'><h1>T</h1><div>{prose}</div></div><section class='list'>{comments}</section></body></html>"  # fmt: skip
    found = extract_text(parse_page(markup), footers=FOOTERS, title="T").text
    assert found.startswith("Paragraph 1 tells")
    assert "Qxz" not in found
