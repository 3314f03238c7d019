"""Which of a page's contradicting claims wins: titles, authors and times by mechanism, with traps.  All text is ours."""

import datetime as dt
import json
import time

import pytest

from presswatch.extract.bylines.credited import choose_authors
from presswatch.extract.bylines.near_heading import find_heading, lines_near_heading
from presswatch.extract.bylines.visible_authors import author_lines
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.json_ld import read_json_ld
from presswatch.extract.metadata.metadata import read_metadata
from presswatch.extract.metadata.titles import choose_title
from presswatch.extract.times.published import choose_published, day_of
from presswatch.extract.times.zone import zone_of

NOW = dt.datetime(2026, 2, 4, tzinfo=dt.UTC)
BASE = {"@type": "NewsArticle", "headline": "The long bridge opens", "datePublished": "2026-02-03T10:00:00Z"}


def ld(**fields):
    return f"<script type='application/ld+json'>{json.dumps({**BASE, **fields})}</script>"


def page(head="", body="<h1>The long bridge opens</h1>"):
    return parse_page(
        f"<html><head>{head}</head><body>{body}<p>{'A long paragraph about the bridge. ' * 9}</p></body></html>"
    )


def credited(head="", body="<h1>The long bridge opens</h1>", own=()):
    tree = page(head, body)
    said = read_metadata(tree, outlet_names=own)

    def visible():
        heading = find_heading(tree, said.title)
        return author_lines(tree, blocks_of(tree), heading, lambda: lines_near_heading(tree, heading))

    return choose_authors(said.authors, visible, site_names=said.site_names, own_names=own, is_news=said.is_news)


PERSON = {"@type": "Person", "name": "Ada Birch"}
ELM = {"@type": "Organization", "name": "Elm Post"}
WIRE = {"@type": "Organization", "name": "Reuters"}


@pytest.mark.parametrize(
    ("fields", "own", "authors", "organisations"),
    [
        ({"author": [PERSON, WIRE]}, [], ("Ada Birch", "Reuters"), ("Reuters",)),
        ({"author": WIRE}, [], ("Reuters",), ("Reuters",)),
        ({"author": ELM, "publisher": ELM}, [], ("Elm Post",), ("Elm Post",)),
        ({"@type": "BlogPosting", "author": ELM, "publisher": ELM}, [], (), ("Elm Post",)),
        ({"@type": "Article", "author": ELM, "publisher": ELM}, ["Elm Post"], ("Elm Post",), ("Elm Post",)),
        ({"author": ELM, "publisher": ELM}, ["Elm Post"], ("Elm Post",), ("Elm Post",)),
        ({"author": ELM, "publisher": ELM}, ["The Elm Post"], ("Elm Post",), ("Elm Post",)),
        ({"author": ELM, "publisher": WIRE}, [], ("Elm Post",), ("Elm Post",)),
        ({"author": "Elm Post", "publisher": ELM}, ["Elm Post"], (), ("Elm Post",)),
        ({"author": [PERSON, ELM], "publisher": ELM}, [], ("Ada Birch", "Elm Post"), ("Elm Post",)),
        ({"@type": "BlogPosting", "author": [PERSON, ELM], "publisher": ELM}, [], ("Ada Birch",), ("Elm Post",)),
        ({"author": {**ELM, "@type": "Person"}, "publisher": ELM}, [], (), ("Elm Post",)),
        ({"author": ELM, "publisher": ELM, "creator": PERSON}, [], ("Ada Birch",), ("Elm Post",)),
        ({"author": {"@type": "Person", "name": "Ada Birch, professor of bridges at Elm"}}, [], ("Ada Birch",), ()),
        ({"author": {"@type": "Person", "givenName": "Ada", "familyName": "Birch"}}, [], ("Ada Birch",), ()),
        ({"author": {"@type": "Person", "name": "admin"}}, [], (), ()),
        ({"author": [{**PERSON, "name": "Eva Haberman"}, PERSON]}, [], ("Eva Haberman", "Ada Birch"), ()),
        ({"author": {**PERSON, "name": "Von Miller"}}, [], ("Von Miller",), ()),
        ({"author": {**PERSON, "name": "SARA"}}, [], ("SARA",), ()),
        ({"author": "SARA"}, [], ("SARA",), ("SARA",)),
        ({"author": {**PERSON, "name": "AFP"}}, [], ("AFP",), ("AFP",)),
        ({"author": {**PERSON, "name": "Elm News"}}, [], ("Elm News",), ("Elm News",)),
        ({"author": "Redaktion"}, [], (), ("Redaktion",)),
        ({"author": [{"@type": "Person", "name": "Ada Birch og Ben Cole "}]}, [], ("Ada Birch", "Ben Cole"), ()),
        ({"author": ["https://site.example/ada", "@ada"]}, [], (), ()),
        ({"author": "https://social.example/elmpost", "publisher": ELM}, [], (), ()),
    ],
)
def test_declared_authors(fields, own, authors, organisations):
    found = credited(ld(**fields), own=own)
    assert (found.authors, found.organisations) == (authors, organisations)
    assert (found.source is None) == (not authors)


@pytest.mark.parametrize(
    ("body", "authors"),
    [
        ("<a rel='author' href='/a'>Ada Birch</a>", ("Ada Birch",)),
        ("<p>By <a href='/ada'>Ada Birch</a> and <a href='/ben'>Ben Cole</a></p>", ("Ada Birch", "Ben Cole")),
        ("<div class='article-byline'>Von Ada Birch</div>", ("Ada Birch",)),
        ("<span class='authorName'>Zofia Brzoza</span>", ("Zofia Brzoza",)),
        ("<p class='autor'>Автор: Ада Берёза</p>", ("Ада Берёза",)),
        ("<span class='author'>Ada Birch, Reuters</span>", ("Ada Birch", "Reuters")),
        ("<span class='author'>Ada Birch <abbr>ELM</abbr></span>", ("Ada Birch",)),
        ("<div class='byline'>Ada Birch: 3. februar 2026</div>", ("Ada Birch",)),
        ("<div class='byline'>Text: Ada Birch Foto: Ben Cole</div>", ("Ada Birch",)),
        (
            "<div class='by-line'><i>Text:</i> <b class='author'>Ada Birch</b> <i>Foto:</i> <b class='author'>Ben Cole</b></div>",
            ("Ada Birch",),
        ),
        ("<h3>Autor:</h3> <a href='/ada'>Ada Birch</a>", ("Ada Birch",)),
        (
            "<div class='autor'>de <a href='/pagina_autor/Ada'>Ada Birch</a>&nbsp; <a href='/'>Elm.ro</a></div>",
            ("Ada Birch",),
        ),
        ("<p class='article-author'>A. BIRCH. <span class='date'>3.02.2026 - 17:32h</span></p>", ("A. BIRCH",)),
        (
            "<div class='bylineComments'><p class='bylineBody'><a rel='author'>Ada Birch</a></p></div>",
            ("Ada Birch",),
        ),
        ("<p class='byline'>By <a class='author'>Ada Birch for ElmOnline</a></p>", ("Ada Birch",)),
        ("<div class='reporter'>榆報記者：林楓葉</div>", ("林楓葉",)),
        ("<dd class='createdby'>Geschrieben von Ada Birch</dd>", ("Ada Birch",)),
        ("<div class='post-footer'><span class='post-author'>Posted by <b>Ada Birch</b></span></div>", ("Ada Birch",)),
        ("<div class='footer'><span class='post-author'>Posted by <b>Ada Birch</b></span></div>", ()),
        ("<p><a href='/autor/2'><b>Ada Birch</b></a> a <b>TASR</b></p>", ("Ada Birch",)),
        ("<div class='byline'><div>Text Ada Birch</div><div>Bild Ben Cole</div></div>", ("Ada Birch",)),
        ("<div>A cura di <a href='/p/gc'>Ada Birch</a></div>", ("Ada Birch",)),
        ("<a href='/authors/'>Our authors</a>", ()),
        ("<p>The novel by <a href='/authors/ada-birch'>Ada Birch</a> is about a bridge.</p>", ()),
        ("<p class='byline'>By Ben Cole</p><p>As <a href='/author/ada-birch'>Ada Birch</a> said.</p>", ("Ben Cole",)),
        ("<div class='author'>Ada<br>Birch</div>", ("Ada Birch",)),
        ("<div class='author'>By <!-- -->Ada Birch<!-- x --></div>", ("Ada Birch",)),
        ("<div class='author'><abbr class='fn'>Ada Birch</abbr></div>", ("Ada Birch",)),
        ("<a href='/video'>Video</a><span class='author'>Ada Birch</span>", ("Ada Birch",)),
        ("<b>Text:</b> <a href='/x'>Elmport Bay</a>", ()),
        (f"<span class='author'>Ada Birch{' ' * 400}<i> said on Monday that it is so</i></span>", ()),
        ("<div>Szerző: Ada Birch</div>", ("Ada Birch",)),
        ("<div class='muhabir'>Haber: Ada Birch</div>", ("Ada Birch",)),
        ("<div class='field-syntaktis'>Ada Birch</div>", ("Ada Birch",)),
        ("<div class='katib'><a href='/writers/ada'>Ada Birch</a></div>", ("Ada Birch",)),
        ("<p>Z Benem Cole'em, który zna rzekę, rozmawia Ada Birch.</p>", ("Ada Birch",)),
        ("<p>Texto de Ada Birch, fotografias de Ben Cole</p>", ("Ada Birch",)),
        # a name alone beside the date
        ("<div><span>Ada Birch</span><span>03-02-2026, 06:00</span></div>", ("Ada Birch",)),
        ("<ul><li>Ada Birch</li><li>3. feb. 2026 kl. 21.05</li></ul>", ("Ada Birch",)),
        ("<p>Ada Birch <span>Tue 3 Feb 2026 09.00 GMT</span></p>", ("Ada Birch",)),
        ("<p><span>3 February 2026</span> | <b>Ada van den Birch</b></p>", ("Ada van den Birch",)),
        ("<div class='byline'><span>Ada Birch</span><span>Elm News, Elmport</span></div>", ("Ada Birch", "Elm News")),
        ("<div class='byline'><span class='byline__name'>Ada Birch</span><span>Text</span></div>", ("Ada Birch",)),
        # ... that is a place, a section, what the page is about
        ("<div><span>New Elmport</span><span>03-02-2026, 06:00</span></div>", ()),
        (
            "<div><span>Elmport Bay</span><span>3 February 2026</span></div><p>Elmport Bay has waited"
            + " for it" * 15
            + ".</p>",
            (),
        ),
        ("<nav><a href='/s'>Valley Life</a></nav><div><span>Valley Life</span><span>3 February 2026</span></div>", ()),
        ("<div><span>Ada B. Birch</span><span>3 February 2026</span></div>", ("Ada B. Birch",)),
        ("<div><span>Reading Time</span><span>3 February 2026</span></div><p>It takes a long time of reading.</p>", ()),
        ("<div><span>Son Güncelleme</span><span>3 Şubat 2026</span></div>", ()),
        ("<div><span>Getty Images</span><span>3 February 2026</span></div>", ()),
        ("<div><span>Premier League</span><span>3 February 2026</span></div>", ()),
        ("<div><span>Publié le</span><span>3 février 2026</span></div>", ()),
        ("<div><span>Long Bridge</span><span>3 February 2026</span></div><h2>The Long Bridge opens</h2>", ()),
        ("<div><span>Ada Birch</span></div><p>One line.</p><p>Two lines.</p><p>3 February 2026</p>", ()),
        # traps: nobody wrote these words as the article's author
        ("<div class='quote-author'><span class='author'>Winston Elm</span></div>", ()),
        ("<div class='book-author'><span class='author'>Jane Elm</span></div>", ()),
        ("<p class='firma'>Elm Holding Nord</p>", ()),
        ("<p><a href='/best-journalist/jane-elm/'>Jane Elm</a></p>", ()),
        ("<h3>Autor:</h3> <a href='/all'>Follow us</a>", ()),
        ("<div class='author'>Illustrasjon: Ben Cole</div>", ()),
        ("<figure><figcaption>A ship. <b itemprop='author'>Ben Cole</b></figcaption></figure>", ()),
        ("<span class='author'>Follow us</span>", ()),
        ("<a rel='author'>Ver biografía</a>", ()),
        ("<div class='author'>Redaktion</div>", ()),
        ("<div class='author'>admin</div>", ()),
        ("<div class='author'>Foto: Ben Cole</div>", ()),
        ("<figure><figcaption class='author'>Ben Cole</figcaption></figure>", ()),
        ("<ul class='comments'><li><span class='author'>Ben Cole</span></li></ul>", ()),
        ("<div itemscope itemtype='https://schema.org/Comment'><b itemprop='author'>Ben Cole</b></div>", ()),
        ("<div class='related'><a rel='author'>Ben Cole</a></div>", ()),
        ("<aside><span class='byline'>Ben Cole</span></aside>", ()),
        ("<p>By the river, people waited.</p>", ()),
        ("<p>Ben Cole said that the bridge was his.</p>", ()),
        ("", ()),
    ],
)
def test_visible_authors_need_evidence(body, authors):
    assert credited(body=f"<h1>The long bridge opens</h1>{body}").authors == authors


@pytest.mark.parametrize(
    ("title", "author", "authors"),
    [
        ("The long bridge opens - Elmpost", "Elmpost", ()),
        ("Мост открыт - Ёлки", "Ёлки", ()),
        ("The long bridge opens - Ada Birch", "Ada Birch", ("Ada Birch",)),  # a site of one's own
        ("The bridge, a cartoon | Plantule", "Plantule", ("Plantule",)),
        ("The long bridge opens", "Elmpost", ("Elmpost",)),
    ],
)
def test_a_site_that_signs_its_title_signs_its_articles(title, author, authors):
    place = "<link rel='canonical' href='https://www.elmpost-news.example/bridge'>"
    assert credited(f"<title>{title}</title>{place}<meta name='author' content='{author}'>").authors == authors


def test_what_stands_beside_the_text_of_an_article_may_name_its_author():
    aside = "<div class='col-sidebar'><div>3 February 2026</div><div class='author'>Ada Birch</div></div>"
    heading = "<h1>The long bridge opens</h1>"
    columnists = "<div class='sidebar'>Our columnists <div class='author'>Ben Oak</div></div>"
    assert credited(body=f"<article>{heading}{columnists}</article>").authors == ()
    assert credited(body=f"<article>{heading}{aside}</article>").authors == ("Ada Birch",)
    assert credited(body=f"<article>{heading}</article>{aside}").authors == ()


def test_an_author_behind_the_text_is_in_no_teaser_of_the_box_around_both():
    text = f"<p>{'A long paragraph about the bridge. ' * 50}</p>"
    teaser = "<div><a href='/x'><h3>The ferry sails again today</h3></a></div>"
    found = credited(body=f"<h1>The long bridge opens</h1><div>{text}<div class='author'>Ada Birch</div>{teaser}</div>")
    assert found.authors == ("Ada Birch",)
    found = credited(body=f"<h1>The long bridge opens</h1>{text}<div><div class='author'>Ada Birch</div>{teaser}</div>")
    assert found.authors == ()


def test_a_heading_with_a_kicker_of_its_own_is_the_heading():
    kicker = "<div><h2><span>Bridges</span> The long one opens</h2><span>3.02.2026</span></div>"
    tree = page(body=f"<h1>Elm Post</h1><div>4.02.2026</div>{kicker}")
    assert find_heading(tree, "Bridges The long one opens").tag == "h2"
    assert find_heading(tree, "Bridges The other one opens").tag == "h1"


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><a href='https://www.elm.example/'>Mud & Marrows</a></h1>",
        "<h1><a href='/'>Mud & Marrows</a></h1>",
        "<h1 id='logo'><span>Mud & Marrows</span></h1>",
    ],
)
@pytest.mark.parametrize("called", ["Mud & Marrows » Blog Archive » Why I gave up my shed", "Why I gave up my shed"])
def test_a_heading_that_leads_home_names_the_site(heading, called):
    tree = page(f"<title>{called}</title>", f"{heading}<h2>Why I gave up my shed</h2>")
    said = read_metadata(tree, url="http://elm.example/2026/shed")
    assert said.title == "Why I gave up my shed"
    assert "Mud & Marrows" in said.site_names


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("<a href='https://signal.example/'>Signal adds backups for everyone</a>", ""),  # a post on another site
        ("<a href='/'>Signal adds backups for everyone</a>", "Signal adds backups for everyone"),
    ],
)
def test_a_headline_that_is_a_link_is_no_name_of_the_site(heading, called):
    head = "<title>Signal adds backups for everyone - Elm Post</title>"
    head += f"<meta property='og:title' content='{called}'>" if called else ""
    said = read_metadata(page(head, f"<h1>{heading}</h1>"), url="https://elm.example/1")
    assert said.title == "Signal adds backups for everyone"


def test_a_heading_that_leads_to_its_article_is_its_title():
    said = read_metadata(page("<title>x</title>", "<h1><a href='/2026/shed'>Why I gave up my shed</a></h1>"))
    assert said.title == "Why I gave up my shed"
    whole = "<h1>Why I gave up my shed <a href='/'>Home</a></h1>"
    assert read_metadata(page("<title>x</title>", whole)).title == "Why I gave up my shed Home"


def test_the_time_of_a_blog_that_marks_it_as_hatom_does():
    stamp = "<abbr class='published' title='2026-02-03T10:00:00Z'>10:00</abbr>"
    assert read_metadata(page(body=f"<h1>x</h1>{stamp}")).published == (("2026-02-03T10:00:00Z", "time"),)
    assert read_metadata(page(body="<h1>x</h1><abbr title='2026-02-03T10:00:00Z'>10:00</abbr>")).published == ()
    assert read_metadata(page(body=f"<h1>x</h1><div class='comments'>{stamp}</div>")).published == ()


def test_the_host_of_the_page_names_its_site_where_the_page_does_not():
    tree = page("<title>Elmpost.com - The long bridge opens</title>", "<h1>Elm Post</h1>")
    assert read_metadata(tree, url="https://www.elmpost.com/1").title == "The long bridge opens"
    assert read_metadata(tree).title == "Elm Post"


def test_of_teasers_far_away_none_is_the_author():
    far = "<i></i>" * 200
    names = "".join(f"<div><span class='author'>Ada B{letter}irch</span></div>" for letter in "aeiou")
    assert credited(body=f"<h1>The long bridge opens</h1>{far}{names}").authors == ()
    alone = f"<h1>The long bridge opens</h1>{far}<div><span class='author'>Ada Birch</span></div>"
    assert credited(body=alone).authors == ("Ada Birch",)


@pytest.mark.parametrize(
    ("first", "second"), [("itemprop=''", "property='author'"), ("itemprop=author", "property='schema:author'")]
)
def test_authors_are_marked_in_either_way_on_one_page(first, second):
    marked = f"<b {first} {second}>Ada Birch</b><b {second}>Ben Cole</b><b {first}>Cy Dale</b>"
    names = ["Ada Birch", "Ben Cole", *(["Cy Dale"] if "author" in first else [])]
    said = read_metadata(page(body=f"<h1>The long bridge opens</h1>{marked}"))
    assert [claim.name for place in said.authors for claim in place] == names


def test_who_wrote_a_review_is_its_author_and_not_who_wrote_one_below_it():
    author = "<b itemprop='author'>{}</b>"
    review = "<div itemscope itemtype='https://schema.org/Review'>{}</div>"
    body = review.format(f"<h1>The kettle that thinks</h1>Words by {author.format('Ada Birch')}")
    assert credited(body=body + review.format(author.format("Ben Cole"))).authors == ("Ada Birch",)


@pytest.mark.parametrize(
    ("claims", "headings", "expected"),
    [
        # a line above the heading, inside it
        ({"json_ld": "Bridge opens today", "h1": "Harbour Bridge opens today"}, 1, ("Bridge opens today", "json_ld")),
        ({"og": "Bridge opens today", "h1": "Bridge opens today", "meta": "See this"}, 1, ("Bridge opens today", "h1")),
        # JSON-LD is right unless heading, Open Graph and the short message agree
        (
            {"json_ld": "A", "h1": "Bridge opens", "og": "Bridge opens", "meta": "Bridge opens"},
            1,
            ("Bridge opens", "h1"),
        ),
        ({"json_ld": "Span is open", "h1": "Bridge opens", "og": "Bridge opens"}, 1, ("Span is open", "json_ld")),
        # several headings say nothing by themselves
        ({"h1": ["Elm", "Sport"], "og": "Bridge opens today"}, 2, ("Bridge opens today", "og")),
        # the site's name as the only heading
        (
            {"h1": "Elm Valley", "title": "Bridge opens for the summer - Elm Valley"},
            1,
            ("Bridge opens for the summer", "title"),
        ),
        ({"title": "桥梁今天开放通车-河谷网"}, 0, ("桥梁今天开放通车", "title")),
        ({"title": "Il ponte «è aperto»"}, 0, ("Il ponte «è aperto»", "title")),
        ({"title": "Bridge opens today | Region | Elm Post"}, 0, ("Bridge opens today", "title")),
        ({"json_ld": "Bridge &amp;quot;opens&amp;quot; today"}, 0, ('Bridge "opens" today', "json_ld")),
        ({"json_ld": "BRIDGE OPENS TODAY", "h1": "Bridge opens today"}, 1, ("Bridge opens today", "h1")),
        ({"json_ld": "Bridge opens to…", "h1": "Bridge opens today"}, 1, ("Bridge opens today", "h1")),
        ({"json_ld": "Elm Post"}, 0, None),
        ({}, 0, None),
        (
            {"h1": "The long bridge opens", "title": "Elm Post - Region - The long bridge opens"},
            1,
            ("The long bridge opens", "title"),
        ),
    ],
)
def test_titles(claims, headings, expected):
    order = ("json_ld", "microdata", "h1", "og", "meta", "title")
    given = {name: [value] if isinstance(value, str) else value for name, value in claims.items()}
    shown = given.get("h1", [])
    assert len(shown) == headings
    found = choose_title(
        [(name, given.get(name, [])) for name in order], names=["Elm Post"], headings=shown, sections=["Region"]
    )
    assert found == expected


def test_a_headline_cut_at_110_is_completed():
    whole = "The bridge " + "over the river " * 8 + "opens"
    found = choose_title([("json_ld", [whole[:110]]), ("h1", [whole])], names=[], headings=[whole])
    assert found == (whole, "h1")


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(BASE)[:-1] + ",}",
        json.dumps([BASE])[:-1] + " , ]",
        json.dumps(BASE).replace('"', "&quot;"),
        json.dumps(BASE) + json.dumps({"@type": "WebPage"}),
        "/* made by hand */" + json.dumps(BASE),
        json.dumps(BASE).replace("{", "{ // ours\n", 1),
        json.dumps(BASE).replace("long", r"l\ong"),
        "<![CDATA[" + json.dumps(BASE) + "]]>;",
        json.dumps({**BASE, "description": "a, ] b // c"})[:-1] + ",}",
    ],
)
def test_damaged_scripts_are_repaired(script):
    node, is_article = read_json_ld([script])
    assert is_article
    assert (node["headline"], node["datePublished"]) == (BASE["headline"], BASE["datePublished"])
    assert node.get("description", "a, ] b // c") == "a, ] b // c"


def test_a_comment_in_json_ld_ends_with_its_line():
    script = json.dumps({**BASE, "author": "Ada Birch"}).replace("{", "{\n// ours\n", 1)
    head = f"<title>The long\nbridge opens</title><script type='application/ld+json'>{script}</script>"
    said = read_metadata(page(head, "<p>One\nline</p>"))
    assert (said.title, said.published[0][1]) == (BASE["headline"], "json_ld")
    assert "\n" not in page(head + "<script>\n</script>", "<p>One\nline</p>").find("body").text_content()


def test_line_ends_of_many_scripts_take_no_time():
    start = time.process_time()
    parse_page("<p>x</p>" + "ld+json>\n" * 300_000)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "script", ['{"' + "\\" * 90_000, "{" + "/*" * 90_000, "{" + ";" * 90_000, '{"\\' * 60_000, "[,\n" * 60_000]
)
def test_repairs_take_no_time(script):
    start = time.process_time()
    read_json_ld([script])
    assert time.process_time() - start < 2


def test_of_several_articles_the_one_that_fits_the_page():
    other = {**BASE, "headline": "Market moves", "url": "https://site.example/market", "datePublished": "2026-01-01"}
    own = {**BASE, "url": "https://site.example/bridge"}
    for titles, urls in (([BASE["headline"]], []), ([], ["http://www.site.example/bridge/?x=1"])):
        node, _ = read_json_ld([json.dumps([other, own])], titles=titles, urls=urls)
        assert node["headline"] == BASE["headline"]
    assert read_json_ld([json.dumps([other, own])])[0]["headline"] == "Market moves"
    bare = {"@type": "NewsArticle", "headline": BASE["headline"]}
    with_page = [bare, {"@type": "WebPage", "datePublished": "2026-02-03"}]
    assert read_json_ld([json.dumps(with_page)])[0]["datePublished"] == "2026-02-03"


@pytest.mark.parametrize(
    ("own", "other", "author"),
    [
        ({"headline": "Bridge"}, {"headline": "Bridge"}, "Ada Birch"),
        ({"headline": "Bridge"}, {"headline": "Ferry"}, None),
        ({}, {}, None),  # two without a headline are not the same
        ({"headline": ""}, {"headline": ""}, None),
        ({"headline": "Bridge", "author": "Ben Cole"}, {"headline": "Bridge"}, "Ben Cole"),
    ],
)
def test_only_the_same_headline_makes_two_nodes_one_article(own, other, author):
    kind = {"@type": "BlogPosting", "datePublished": "2026-02-03"}
    place = "https://site.example/bridge"
    nodes = [{**kind, "url": place, **own}, {**kind, "url": f"{place}-2", "author": "Ada Birch", "x": 1, **other}]
    node, _ = read_json_ld([json.dumps(nodes)], urls=[place])
    assert (node.get("author"), node.get("x"), node["url"]) == (author, None, place)


def test_the_same_article_two_thousand_times_takes_no_time():
    nodes = [{**BASE, **{f"k{number}_{key}": 1 for key in range(25)}} for number in range(1500)]
    script = json.dumps(nodes)
    start = time.process_time()
    node, _ = read_json_ld([script])
    assert time.process_time() - start < 1
    assert len(node) < 40


@pytest.mark.parametrize(
    ("claims", "url", "at", "precision", "source"),
    [
        # Z behind local time: the claim that knows its offset is right
        ([("2026-02-03T10:00:00Z", "json_ld"), ("2026-02-03T10:00:00+02:00", "og")], "", "T08:00:00", "second", "og"),
        ([("2026-02-03T10:00:30Z", "json_ld"), ("2026-02-03T10:00:00Z", "og")], "", "T10:00:30", "second", "json_ld"),
        (
            [("2026-02-03T10:00:00+02:00", "json_ld"), ("2026-02-03T10:00:00Z", "og")],
            "",
            "T08:00:00",
            "second",
            "json_ld",
        ),
        # the day in the address tells which claim is of the publication
        (
            [("2026-02-04T09:00:00Z", "json_ld"), ("2026-02-01", "og")],
            "https://s.example/2026/02/01/a",
            None,
            "day",
            "og",
        ),
        ([("2026-02-03", "page_text")], "https://s.example/2026/02/01/a", None, "day", "url"),
        ([], "https://s.example/2026-02-01-a", None, "day", "url"),
        ([("2026-02-03T10:00:00Z", "json_ld")], "https://s.example/2026/01/01/a", "T10:00:00", "second", "json_ld"),
        # a day stays a day
        ([("2026-02-03", "json_ld"), ("2026-02-03T10:00:00Z", "time")], "", "T00:00:00", "day", "json_ld"),
    ],
)
def test_contradicting_times(claims, url, at, precision, source):
    found = choose_published(claims, None, now=NOW, zone=None, url=url)
    assert (found.precision, found.source) == (precision, source)
    assert at is None or found.at.isoformat().endswith(at + "+00:00")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://s.example/2026/02/03/bridge", dt.date(2026, 2, 3)),
        ("https://s.example/news/bridge-20260203.html", dt.date(2026, 2, 3)),
        ("https://s.example/2026/02/bridge", None),
        ("https://s.example/article-2026020312345", None),
        ("https://s.example/2026/13/03/bridge", None),
        ("https://s.example/a?d=/2026/02/03/", None),
    ],
)
def test_days_in_addresses(url, day):
    assert day_of(url) == day


@pytest.mark.parametrize(
    ("url", "outlet_zone", "claims", "zone"),
    [
        ("https://a.de/x", "Europe/Vienna", [], ("Europe/Vienna", "outlet_zone")),
        ("https://a.ro/x", None, [], ("Europe/Bucharest", "country_zone")),
        ("https://a.com/x", None, [("2026-02-03T10:00:00+02:00", "og")], ("+02:00", "page_zone")),
        ("https://a.com/x", None, [("2026-02-03T10:00:00+02:00", "og"), ("2026-07-03T10:00:00+03:00", "og")], None),
        ("https://a.com/x", None, [("2026-02-03T10:00:00+00:00", "og")], None),
        ("https://a.us/x", None, [], None),
    ],
)
def test_zones_of_times_without_one(url, outlet_zone, claims, zone):
    assert zone_of(url, outlet_zone, claims) == zone


@pytest.mark.parametrize(
    ("url", "language", "zone"),
    [
        ("https://a.com/x", "ja", "Asia/Tokyo"),
        ("https://a.news/x", "nn-NO", "Europe/Oslo"),
        ("https://a.eu/x", "it-it", "Europe/Rome"),
        ("https://a.com/x", "sv-FI", "Europe/Helsinki"),
        ("https://a.info/x", "sr-Latn-RS", "Europe/Belgrade"),
        ("https://a.com/x", "zh_Hant_TW", "Asia/Taipei"),
        ("https://a.tv/x", "hu", "Europe/Budapest"),
        ("https://a.ge/x", "ka-GE", "Asia/Tbilisi"),
        ("https://a.ua/x", "pl", "Europe/Kyiv"),  # the address knows better
        ("https://a.ca/x", "uk", None),  # a country of many zones, where emigrants read it
        ("https://a.com/x", "ko-US", None),
        ("https://a.com/x", "en-GB", None),
        ("https://a.com/x", "es-ES", None),
        ("https://a.com/x", "vi", None),
        ("https://a.com/x", None, None),
        ("https://a.com/x", "x", None),
    ],
)
def test_zones_by_language_where_its_press_keeps_one_time(url, language, zone):
    found = zone_of(url, None, [], language)
    assert (found and found[0]) == zone


def test_an_offset_of_the_page_counts_for_more_than_its_language():
    claims = [("2026-02-03T10:00:00-08:00", "og")]
    assert zone_of("https://a.com/x", None, claims, "ko") == ("-08:00", "page_zone")


def test_an_ending_that_is_sold_as_a_word_tells_no_zone():
    sold = "co am is li ge az me tv io ai fm to cc ws la ly gg sh st vc so gl im pw nu"
    assert [end for end in sold.split() if zone_of(f"https://techpaper.{end}/a", None, [])] == []


def test_times_of_changes_and_comments_are_not_the_articles():
    said = read_metadata(
        page(
            body="<time datetime='2026-01-09'>ticker</time><h1>T</h1>"
            "<p>Updated: <time datetime='2026-02-04T01:00Z'>x</time></p>"
            "<ul class='comments'><li><time datetime='2026-02-04T02:00Z'>x</time></li></ul>"
            "<time datetime='2026-02-02'>x</time><time class='entry-date' datetime='2026-02-03'>x</time>"
        )
    )
    assert [raw for raw, _ in said.published] == ["2026-02-03", "2026-02-02", "2026-01-09"]


def test_every_field_says_where_it_is_from():
    said = read_metadata(
        page(ld(image={"url": "https://s.example/a.jpg"}) + "<meta property='article:section' content='Region'>")
    )
    assert said.image == "https://s.example/a.jpg"
    assert dict(said.origins) == {"title": "json_ld", "section": "og", "image": "json_ld"}
