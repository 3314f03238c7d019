"""People whom a page shows where it declares only its house, and who stands beside them.  All text is ours."""

import pytest

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.credited import Claim, choose_authors
from presswatch.extract.metadata.metadata import read_metadata
from tests.presswatch.extract.times.test_claims import ELM, credited, ld, page

TITLE = "<h1>The long bridge opens</h1>"
SITE = "<meta property='og:site_name' content='Elm Post'>"
HOUSE = SITE + ld(author=ELM)
JAPANESE = "<p>榆の木の町で、古い橋がふたたび開いた。住民は朝から岸に集まり、船が通るのを静かに見守っていたという。</p>"


def declared(*names, kind="Person"):
    return credited(SITE + ld(author=[{"@type": kind, "name": name} for name in names])).authors


@pytest.mark.parametrize("house", ["Elm Post", "Elm Post _Life", "Elm Post Sport", "Sport | Elm Post"])
def test_a_house_called_with_its_section_hides_nobody(house):
    head = SITE + ld(author={"@type": "Organization", "name": house})
    assert credited(head, f"{TITLE}<p class='author'>Ada Birch</p>").authors == ("Ada Birch",)
    assert credited(head, TITLE).authors == ((house,) if house != "Elm Post" else ("Elm Post",))


def test_an_agency_stays_beside_nobody():
    head = SITE + ld(author={"@type": "Organization", "name": "Reuters"})
    assert credited(head, f"{TITLE}<p class='author'>Ada Birch</p>").authors == ("Reuters",)


def test_a_house_is_told_by_the_end_of_the_title_as_well():
    head = "<title>The long bridge opens | EPT Nyheter</title>" + ld(
        author={"@type": "Organization", "name": "EPT Nyheter"}
    )
    assert credited(head, f"{TITLE}<p class='author'>Ada Birch</p>").authors == ("Ada Birch",)


@pytest.mark.parametrize(
    ("url", "name"), [("https://www.elmpost.co.jp/1", "elmpost"), ("https://life.elmpost.com.ua/1", "elmpost")]
)
def test_a_host_names_its_site_below_a_shared_end(url, name):
    assert name in read_metadata(page(body=TITLE), url=url).site_names


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='post_time'><span class='post_author'><a>Ada Birch</a>, <a>Ben Cole</a></span> 3.2.2026</div>",
        "<footer class='Footer__meta'><div class='Byline'><span>Skribent</span> <a>Ada Birch</a>, <a>Ben Cole</a></div></footer>",
        "<div class='bylines'><div class='author'><i>Text</i> <a class='author__name'>Ada Birch</a></div><div class='author'>"
        "<i>Text</i> <a class='author__name'>Ben Cole</a></div><div class='author'><i>Foto</i> <a class='author__name'>Cy Dale</a></div></div>",
        "<ul class='writer'><li>Elmport: <a>Ada Birch</a>, <a>Ben Cole</a></li></ul>",
    ],
)  # fmt: skip
def test_bylines_in_boxes(byline):
    assert set(credited(HOUSE, f"<article>{TITLE}{byline}</article>").authors) == {"Ada Birch", "Ben Cole"}


@pytest.mark.parametrize(
    "line",
    ["Edited by: <a>Ben Cole</a>", "Photo: <a>Ben Cole</a>", "ترجمة: <a>بن كول</a>", "Source: <a>Ben Cole</a>"],
)
def test_a_label_of_other_work_is_no_place(line):
    assert credited(HOUSE, f"{TITLE}<ul class='writer'><li>{line}</li></ul>").authors == ("Elm Post",)


@pytest.mark.parametrize(
    "before", ["<span class='category'>Video</span>", "<a href='/foto'>Foto</a>", "<b><a href='/video'>Video</a></b>"]
)
def test_the_section_before_a_name_is_no_label_of_a_picture(before):
    byline = f"<p>{before} <span class='author'>Ada Birch</span></p>"
    assert credited(HOUSE, f"<article>{TITLE}{byline}</article>").authors == ("Ada Birch",)
    other = "<p><span>Foto</span> <span class='author'>Ada Birch</span></p>"
    assert credited(HOUSE, f"<article>{TITLE}{other}</article>").authors == ("Elm Post",)


def test_the_footer_of_the_page_is_not_the_articles():
    footer = "<footer class='footer'><div class='Byline'>Ada Birch</div></footer>"
    assert credited(HOUSE, f"<article>{TITLE}</article>{footer}").authors == ("Elm Post",)


def test_a_short_article_with_a_teaser_in_it_is_none():
    prose = "<p>The bridge was opened on Tuesday, and people came from both sides of the river.</p>" * 2
    teaser = "<div><h4><a href='/x'>The old crane comes down in spring</a></h4></div>"
    signed = "<p class='author_mail'><b>Ada Birch</b></p>"
    assert credited(HOUSE, f"{TITLE}<article>{prose}{signed}{teaser}</article>").authors == ("Ada Birch",)
    assert credited(HOUSE, f"{TITLE}<div>{signed}{teaser}</div>").authors == ("Elm Post",)


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("By Ada Birch, Elm TV and Valley Radio — Elmport", ("Ada Birch",)),
        ("Kontributor Elmport, Ada Birch", ("Ada Birch",)),
        ("Ada Birch, Reuters", ("Ada Birch", "Reuters")),
        ("Ada Birch with AFP", ("Ada Birch", "AFP")),
        ("Elm TV", ("Elm TV",)),
    ],
)
def test_behind_a_declared_person_stands_where_they_work(name, authors):
    assert declared(name) == authors


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("김단풍 기자 구독", ("김단풍",)),
        ("김단풍 기자 이느릅 기자", ("김단풍", "이느릅")),
        ("김단풍 기자; 기자 페이지", ("김단풍",)),
        ("prof. Ing. Ada Birch", ("Ada Birch",)),
        ("Bc. Ada Birch", ("Ada Birch",)),
        ("Journalist: Ada Birch", ("Ada Birch",)),
        ("Skribent Ada Birch", ("Ada Birch",)),
        ("Penulis Ada Birch; Editor Ben Cole", ("Ada Birch",)),
        ("Mag Elmer", ("Mag Elmer",)),
        ("시민 기자 김단풍", ("시민 기자 김단풍",)),
        ("Reporter ohne Grenzen", ("Reporter ohne Grenzen",)),
        ("Redaktør: Ole Birk", ("Redaktør: Ole Birk",)),
    ],
)
def test_words_around_names(line, people):
    assert split_authors([line])[0] == people


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<div><span>榆木花子美</span> <span>樫木太郎</span></div><div>2026年2月3日 10時30分</div>", ("榆木花子美", "樫木太郎")),
        ("<div><span>有料記事</span> <span>会員限定</span></div><div>2026年2月3日 10時30分</div>", ()),
        ("<div><span>榆木市中央区</span></div><div>2026年2月3日 10時30分</div>", ()),
        ("<div><span>東日本大震災</span></div><div>2026年2月3日 10時30分</div>", ()),
    ],
)  # fmt: skip
def test_japanese_names_beside_the_date(top, authors):
    tree = page(body=f"<h1>榆の橋</h1>{top}{JAPANESE}")
    tree.set("lang", "ja")
    assert japanese(tree) == authors


@pytest.mark.parametrize(
    ("sign", "authors"),
    [
        ("【榆木花子】", ("榆木花子",)),
        ("【榆木花子、樫木太郎】", ("榆木花子", "樫木太郎")),
        ("【関連記事】", ()),
        ("【有料会員】", ()),
        ("【速報】", ()),
        ("【共同通信】", ()),
        ("（敬称略）", ()),
        ("（以下略）", ()),
        ("（社会部）", ()),
        ("【高校野球】", ()),
        ("［大阪府警］", ()),
        ("（第二回）", ()),
        ("（日本時間）", ()),
    ],
)
def test_a_japanese_text_is_signed_in_brackets_below_it(sign, authors):
    tree = page(body=f"<h1>榆の橋</h1>{JAPANESE * 3}<p>{sign}</p>")
    for long in tree.xpath("//p[starts-with(., 'A long')]"):
        long.drop_tree()
    assert japanese(tree) == authors


def japanese(tree):
    from presswatch.extract.bylines.near_heading import lines_near_heading
    from presswatch.extract.bylines.visible_authors import author_lines
    from presswatch.extract.markup.blocks import blocks_of

    heading = next(tree.iter("h1"))
    lines = author_lines(tree, blocks_of(tree), heading, lambda: lines_near_heading(tree, heading))
    return split_authors(lines, language="ja")[0]


def test_who_edits_signs_in_romanian():
    below = "<p>Editor : Ada Birch</p>"
    tree = page(body=TITLE + below)
    assert credited(HOUSE, TITLE + below).authors == ("Elm Post",)
    tree.set("lang", "ro-RO")
    assert japanese(tree) == ("Ada Birch",)


def test_who_wrote_a_review_and_a_name_before_its_date():
    review = {"@type": "Review", "headline": None, "author": {"@type": "Person", "name": "Ada Birch"}}
    bridge = {"@type": "Book", "name": "The long bridge", "author": "Ben Cole"}
    assert credited(ld(**review, itemReviewed=bridge), TITLE).authors == ("Ada Birch",)
    assert credited(ld(**review, itemReviewed={**bridge, "name": "The kettle"}), TITLE).authors == ()
    assert credited(ld(**{**review, "headline": "Great"}, itemReviewed=bridge), TITLE).authors == ()
    assert credited("", f"{TITLE}<p>Ada Birch · Publicerad 3 februari 2026 kl 07.00</p>").authors == ("Ada Birch",)
    assert credited("", f"{TITLE}<p>Elmport Harbour, 3 februari 2026</p>").authors == ()


def test_an_agency_that_the_catalogue_knows_stays_behind_a_declared_person():
    """It is no house like those that people work for: the article may be its own."""
    places = [[Claim("json_ld", "Ada Birch, Kyodo News", is_organisation=False)]]
    for known, authors in (("Kyodo News", ("Ada Birch", "Kyodo News")), ("Elm", ("Ada Birch",))):
        found = choose_authors(
            places,
            lambda: (),
            site_names=(),
            own_names=(),
            is_news=True,
            names_agency=lambda name, it=known: name == it,
        )
        assert found.authors == authors
