"""What a page says of itself, field by field."""

import datetime as dt
import json
import tracemalloc

import pytest

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.credited import choose_authors
from presswatch.extract.bylines.near_heading import find_heading, lines_near_heading, visible_dates
from presswatch.extract.bylines.shown_bylines import visible_bylines
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.json_ld import SCRIPT_CAP, read_json_ld
from presswatch.extract.metadata.metadata import read_metadata
from presswatch.extract.metadata.titles import without_site_name
from presswatch.extract.times.published import choose_published
from presswatch.model import Entry

NOW = dt.datetime(2026, 2, 4, tzinfo=dt.UTC)


def read(head="", body="<p>x</p>", **names):
    return read_metadata(parse_page(f"<html lang='en'><head>{head}</head><body>{body}</body></html>"), **names)


def ld(value):
    return f"<script type='application/ld+json'>{value if isinstance(value, str) else json.dumps(value)}</script>"


def authors(said, *, own=(), visible=()):
    return choose_authors(
        said.authors, lambda: visible, site_names=said.site_names, own_names=own, is_news=said.is_news
    )


ARTICLE = {"@type": "NewsArticle", "headline": "The long bridge opens", "datePublished": "2026-02-03T10:00:00Z"}


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Article", "Thing"]},
        {**ARTICLE, "@type": "http://schema.org/ReportageNewsArticle"},
        json.dumps(ARTICLE).replace("long", "long\n").replace("long\n ", "long "),
        "<!--" + json.dumps(ARTICLE) + "-->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE) + ";",
    ],
)
def test_json_ld_forms(value):
    said = read(ld(value))
    assert said.is_article
    assert said.title == "The long bridge opens"
    assert said.published[0] == ("2026-02-03T10:00:00Z", "json_ld")


@pytest.mark.parametrize("script", ["", "{", "null", "[]", "[1, 2]", '"x"', "[" * 9000, '{"@type": 5, "author": 7}'])
def test_damaged_json_ld_is_absent(script):
    assert read_json_ld([script]) == ({}, False)


def test_a_huge_script_is_left_alone():
    assert read_json_ld([json.dumps({**ARTICLE, "articleBody": "x" * SCRIPT_CAP})]) == ({}, False)


def test_deeply_nested_values_are_cut_off():
    author: object = "Ada Birch"
    for _ in range(400):
        author = [author]
    assert authors(read(ld({**ARTICLE, "author": author}))).authors == ()


def test_teasers_of_a_list_are_no_article():
    assert not read(ld({"@type": "ItemList", "itemListElement": [ARTICLE]})).is_article


def test_references_are_followed():
    graph = {"@graph": [{**ARTICLE, "author": {"@id": "#p"}}, {"@type": "Person", "@id": "#p", "name": "Ada Birch"}]}
    assert authors(read(ld(graph))).authors == ("Ada Birch",)


@pytest.mark.parametrize(
    ("head", "body", "field", "value"),
    [
        ("<meta property='og:title' content='A &quot;b&quot; &amp; c'>", "", "title", 'A "b" & c'),
        ("<title>River rises again today | Elm Post</title>", "", "title", "River rises again today"),
        ("<title>T</title>", "<h1>The only heading</h1>", "title", "The only heading"),
        (
            "<meta property='og:title' content='The long bridge op…'>",
            "<h1>The long bridge opens</h1>",
            "title",
            "The long bridge opens",
        ),
        ("<meta name='description' content='D'>", "", "standfirst", "D"),
        ("<meta name='date' content='2026-02-03'>", "", "published", (("2026-02-03", "meta"),)),
        ("", "<time datetime='2026-02-03T01:02:03Z'>x</time>", "published", (("2026-02-03T01:02:03Z", "time"),)),
        ("<meta property='article:modified_time' content='2026-02-03'>", "", "modified", (("2026-02-03", "meta"),)),
        ("<meta property='article:section' content='Region'>", "", "section", "Region"),
        ("<meta name='keywords' content='a, b,a'>", "", "keywords", ("a", "b")),
        (
            "<meta property='article:tag' content='x'><meta property='article:tag' content='y'>",
            "",
            "keywords",
            ("x", "y"),
        ),
        ("<link rel='canonical' href=' /a '>", "", "canonical", "/a"),
        ("<meta property='article:content_tier' content='locked'>", "", "is_free", False),
        ("<meta property='article:content_tier' content='metered'>", "", "is_free", None),
        ("", "", "language", "en"),
    ],
)
def test_fields(head, body, field, value):
    assert getattr(read(head, body), field) == value


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Birch / Agencias", ("Ada Birch",)),  # a desk of any house wrote nothing
        ("Par Ada Birch, avec AFP", ("Ada Birch", "AFP")),
    ],
)
def test_who_stands_beside_a_person(name, expected):
    """However the page tells it: declared, or in a line below its heading."""
    said = read(ld({**ARTICLE, "author": {"@type": "Person", "name": name}}))
    assert authors(said).authors == authors(read(ld(ARTICLE)), visible=[name]).authors == expected


def test_the_outlet_is_no_author_and_no_title():
    said = read(ld({**ARTICLE, "headline": "Bridge opens - Elm", "author": "Elm"}), outlet_names=["Elm"])
    found = authors(said, own=["Elm"])
    assert (said.title, found.authors, found.organisations) == ("Bridge opens", (), ("Elm",))


@pytest.mark.parametrize(
    ("raw", "people", "organisations"),
    [
        (["By Ada Birch and Ben Cole"], ("Ada Birch", "Ben Cole"), ()),
        (["Von Ada Birch, dpa"], ("Ada Birch",), ("dpa",)),
        (["Ada Birch; Ben Cole"], ("Ada Birch", "Ben Cole"), ()),
        (["Reuters"], (), ("Reuters",)),
        (["Redaktion"], (), ("Redaktion",)),
        (["https://site.example/ada"], (), ()),
        (["Ada Birch", "ada birch"], ("Ada Birch",), ()),
        (["Ada Birch, political correspondent"], ("Ada Birch",), ()),
        (["De Ana Pop și Ion Brad"], ("Ana Pop", "Ion Brad"), ()),
        (["lt/jk"], (), ("lt/jk",)),
        ([""], (), ()),
        # a word that stands inside of names joins only full ones
        (["Santiago Ramón y Cajal"], ("Santiago Ramón y Cajal",), ()),
        (["Josep Puig i Cadafalch"], ("Josep Puig i Cadafalch",), ()),
        (["Karl Birch von und zu Elm"], ("Karl Birch von und zu Elm",), ()),
        (["Anna Nowak i Jan Kowalski"], ("Anna Nowak", "Jan Kowalski"), ()),
        (["Von Ada Birch und dpa"], ("Ada Birch",), ("dpa",)),
        (["Ada Birch, Redakteurin und Moderatorin"], ("Ada Birch",), ()),
        # one word that organisations have, too, makes none of a name
        (["Maggie Haberman"], ("Maggie Haberman",), ()),
        (["Jürgen Habermas"], ("Jürgen Habermas",), ()),
        (["Eyal Press", "Emily Post"], ("Eyal Press", "Emily Post"), ()),
        (["Efe Yılmaz", "Michel van der Aa"], ("Efe Yılmaz", "Michel van der Aa"), ()),
        (["EFE", "Agencia EFE", "Ada Birch AP"], (), ("EFE", "Agencia EFE", "Ada Birch AP")),
        (["Sunday Post", "The Post", "Canadian Press"], (), ("Sunday Post", "The Post", "Canadian Press")),
        (["Haber Merkezi", "Haberler"], (), ("Haber Merkezi", "Haberler")),
        (["elm press"], (), ("elm press",)),
        # those who helped: a house of its own beside the person, a desk without a name nobody
        (["Par Ada Birch, avec AFP"], ("Ada Birch",), ("AFP",)),
        (["Par Ada Birch avec l'AFP et Reuters"], ("Ada Birch",), ("AFP", "Reuters")),
        (["Ada Birch (avec AFP)"], ("Ada Birch",), ("AFP",)),
        (["Ada Birch (Elmport)"], ("Ada Birch",), ()),
        (["Ada Birch avec agences"], ("Ada Birch",), ("agences",)),
        (["Ada Birch mit Agenturen"], ("Ada Birch",), ()),
        (["Le Monde avec AFP"], (), ("Le Monde avec AFP",)),
        (["Ada Birch avec Ben Cole"], ("Ada Birch avec Ben Cole",), ()),
        (["avec AFP"], (), ("AFP",)),
        (["Ada Birch / Agencias"], ("Ada Birch",), ("Agencias",)),
        # accounts, and what stands in an author's place
        (["admin", "Webmaster", "by Category", "Posted by editor", "Guest Author", "Press Release"], (), ()),
        (["View all posts by Ada Birch"], ("Ada Birch",), ()),
        (["In-soo Kim", "Testa"], ("In-soo Kim", "Testa"), ()),
        (["elmPost", "A cura di Ada Birch"], ("Ada Birch",), ()),
        (["榆港社／記者林楓葉／榆港報導"], ("林楓葉",), ()),
        (["榆港社記者林楓葉、王白樺／榆港報導"], ("林楓葉", "王白樺"), ()),
        (["Ritstjórn"], (), ("Ritstjórn",)),
        # whom they write for
        (["Ada Birch for ElmOnline and Ben Cole"], ("Ada Birch", "Ben Cole"), ()),
        (["Von Ada Birch für die Ulmenpost"], ("Ada Birch",), ()),
        (["Ada Birch for Reuters"], ("Ada Birch",), ("Reuters",)),
        (["Ada Birch Special to The Post"], ("Ada Birch",), ("The Post",)),
        (["ADA BIRCH Elm Post-Dispatch"], ("ADA BIRCH",), ()),
        (["ADA BIRCH Associated Press"], ("ADA BIRCH",), ("Associated Press",)),
        (["GARCÍA MÁRQUEZ Gabriel", "JOHN DE LA Cruz"], ("GARCÍA MÁRQUEZ Gabriel", "JOHN DE LA Cruz"), ()),
        (["ADA BIRCH", "Ada BIRCH", "ADA BIRCH OAK"], ("ADA BIRCH", "ADA BIRCH OAK"), ()),
        (["Search for Meaning"], ("Search for Meaning",), ()),
        (["علي حسن محمد"], ("علي حسن محمد",), ()),  # no script has capitals everywhere
        (["한유진 박느릅 기자"], ("한유진", "박느릅"), ()),
        (["서울 한유진 기자"], ("서울 한유진",), ()),
        (["dal nostro inviato ADA BIRCH"], ("ADA BIRCH",), ()),
        (["De notre envoyée spéciale Ada Birch"], ("Ada Birch",), ()),
        (["本报记者 林枫叶"], ("林枫叶",), ()),
    ],
)
def test_split_authors(raw, people, organisations):
    assert split_authors(raw) == (people, organisations)


@pytest.mark.parametrize(
    ("raw", "declared", "visible"),
    [
        ("Von Miller", "Von Miller", "Miller"),
        ("Di Robertson", "Di Robertson", "Robertson"),
        ("Da Silva", "Da Silva", "Silva"),
        ("Von Ada Birch", "Ada Birch", "Ada Birch"),
        ("Von der Leyen", "Von der Leyen", "Von der Leyen"),
        ("De: Ada", "Ada", "Ada"),
        ("By Ada", "Ada", "Ada"),
        ("Von dpa", "dpa", "dpa"),
    ],
)
def test_what_names_begin_with_stays_where_they_are_declared(raw, declared, visible):
    found = [split_authors([raw], is_declared=is_declared) for is_declared in (True, False)]
    assert [(*people, *others) for people, others in found] == [(declared,), (visible,)]


@pytest.mark.parametrize(
    ("title", "names", "headings", "expected"),
    [
        ("Bridge opens | Elm Post", ["Elm Post"], [], "Bridge opens"),
        ("Bridge opens - Elm Post UK", ["Elm Post"], [], "Bridge opens"),
        ("Elm Post: Bridge opens", ["Elm Post"], [], "Elm Post: Bridge opens"),
        ("Elm Post | Bridge opens", ["Elm Post"], [], "Bridge opens"),
        ("Mayor – a portrait of a town", ["Elm Post"], [], "Mayor – a portrait of a town"),
        ("The bridge opens-Elm", [], ["The bridge opens"], "The bridge opens"),
        ("Bridge opens", [], ["Bridge"], "Bridge opens"),
        ("Bridge opens – ELMPOST.example", ["elmpost"], [], "Bridge opens"),
        ("Bridge opens - Elm Post", ["Elm Post Online"], [], "Bridge opens"),
        ("桥梁今天开放通车 - 河谷日报新闻", ["河谷日报"], [], "桥梁今天开放通车"),
        # words that hold the letters of a name, or are among ordinary ones
        ("Klimaschutz im Alltag – So retten wir die Umwelt", ["WELT"], [], None),
        ("Bahn in der Krise – Alles zu seiner Zeit", ["ZEIT"], [], None),
        ("Bahn in der Krise – Zu seiner Zeit", ["Zeit", "zeit"], [], None),
        ("Vaccines - Just in time", ["TIME", "time"], [], None),
        ("Flooding - Rescue came at last for the village of Post", ["Post"], [], None),
        ("The mayor and her town - Past Times", ["Elm Times of the Valley"], [], None),
    ],
)
def test_site_name_is_cut(title, names, headings, expected):
    assert without_site_name(title, names=names, headings=headings) == (expected or title)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<meta property='og:site_name' content='WELT'>", "Alltag – So retten wir die Umwelt"),
        ("<meta property='article:section' content='Wirtschaft'>", "Arbeitsmarkt – So geht es der Wirtschaft"),
        # the heading shows it whole: a name of the site does not stand there
        ("<meta property='og:site_name' content='TIME'>", "Vaccines for all - The Big Time"),
        ("<meta property='article:section' content='Region'>", "Bridge opens today | Region"),
    ],
)
def test_what_the_heading_shows_is_kept(head, title):
    for og in ("", f"<meta property='og:title' content='{title}'>"):
        assert read(f"{head}{og}<title>{title}</title>", f"<h1>{title}</h1>").title == title


def test_a_section_is_cut_where_it_is_a_part_of_the_title():
    head = "<meta property='article:section' content='Wirtschaft'>"
    cut = read(f"{head}<title>Arbeitsmarkt: Es geht aufwärts | Wirtschaft</title>")
    kept = read(f"{head}<meta property='og:title' content='Arbeitsmarkt – So geht es der Wirtschaft'>")
    assert (cut.title, kept.title) == ("Arbeitsmarkt: Es geht aufwärts", "Arbeitsmarkt – So geht es der Wirtschaft")


@pytest.mark.parametrize(
    ("og", "expected"),
    [
        ("The old bridge opens - Valley - Elm Post", "The old bridge opens"),
        ("The old bridge opens - Valley", "The old bridge opens - Valley"),
        (
            "The old bridge opens - what the town made of it - Elm Post",
            "The old bridge opens - what the town made of it",
        ),
    ],
)
def test_a_section_before_the_site_goes_where_the_heading_is_the_rest(og, expected):
    head = (
        f"<meta property='og:site_name' content='Elm Post'><meta property='og:title' content='{og}'><title>{og}</title>"
    )
    json_ld = f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', 'headline': og})}</script>"
    assert read(head + json_ld, "<h1>The old bridge opens</h1>").title == expected


@pytest.mark.parametrize(
    ("claims", "precision", "source"),
    [
        ([("2026-02-03T10:00:00Z", "json_ld")], "second", "json_ld"),
        ([("2026-02-03", "json_ld"), ("2026-02-03T10:00:00Z", "og")], "second", "og"),
        ([("2026-02-03", "json_ld"), ("2026-02-03T10:00:00Z", "time")], "day", "json_ld"),
        ([("2026-02-03", "json_ld"), ("2026-01-01T10:00:00Z", "og")], "day", "json_ld"),
        ([("nonsense", "json_ld"), ("2026-02-03", "og")], "day", "og"),
        ([("2026-02-03T10:00", "json_ld")], "minute", "json_ld:utc_assumed"),
        ([("2026-02-03T10:00:00", "json_ld"), ("2026-02-03T10:00:00+02:00", "og")], "second", "og"),
        ([("1970-01-01T00:00:00Z", "json_ld")], "unknown", None),
        ([("2026-06-01T00:00:01Z", "json_ld")], "unknown", None),
        ([], "unknown", None),
    ],
)
def test_choose_published(claims, precision, source):
    found = choose_published(claims, None, now=NOW, zone=None)
    assert (found.precision, found.source) == (precision, source)
    assert (found.at is None) == (precision == "unknown")


def test_a_time_of_the_feed_beats_a_date_that_only_stands_on_the_page():
    entry = Entry("e", None, None, "u", published_at=NOW, published_precision="minute")
    found = choose_published([("1 January 2020", "page_text")], entry, now=NOW, zone=None)
    assert (found.at, found.source) == (NOW, "feed")


def test_the_feed_fills_in_where_the_page_says_nothing():
    entry = Entry("e", None, None, "u", published_at=NOW, published_precision="minute")
    assert choose_published([], entry, now=NOW, zone=None).source == "feed"


def test_dates_and_bylines_beside_the_heading():
    tree = parse_page(
        "<html><body><div class='date'>1 January 2020</div><h1>T</h1><p>3 February 2026, 10:15</p>"
        "<p>Updated 4 February 2026</p><span>By Ada Birch and Ben Cole</span><p>By the river, people waited.</p></body></html>"
    )
    lines = lines_near_heading(tree, find_heading(tree, None))
    assert visible_dates(lines) == ["3 February 2026, 10:15", "1 January 2020"]
    assert list(visible_bylines(lines)) == ["By Ada Birch and Ben Cole"]


def test_a_date_above_the_heading_is_the_nearest_one():
    """The head of a page has that of today."""
    tree = parse_page(
        "<html><body><div class='date'>Sunday, 22 February 2026</div><div><span class='created-date'>Tuesday, 27 November 2018 11:33</span>"
        "<h3>The circus stays: no elephants, but the clowns</h3></div><p>Elmport.</p></body></html>"
    )
    heading = find_heading(tree, "The circus stays: no elephants")
    assert heading.tag == "h3"
    assert visible_dates(lines_near_heading(tree, heading))[0] == "Tuesday, 27 November 2018 11:33"
    assert find_heading(tree, "The council meets") is None


@pytest.mark.parametrize("tag", ["div itemprop=author", "div itemprop=headline", "h1"])
def test_elements_inside_each_other_are_not_read_again_and_again(tag):
    """Each would bring the whole text of the page."""
    tree = parse_page(f"<html><body>{f'<{tag}>' * 200}{'word ' * 50_000}")
    tracemalloc.start()
    try:
        read_metadata(tree)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_a_flood_of_values_is_cut():
    """Of one name, a hundred elements are looked at."""
    said = read("<meta property='article:tag' content='a'>" * 300 + "<meta property='og:title' content='T'>" * 300)
    assert (said.title, said.keywords) == ("T", ("a",))
    assert len(read(body="".join(f"<b itemprop=author>Ada B{n}irch</b>" for n in range(300))).authors[-1]) <= 100
