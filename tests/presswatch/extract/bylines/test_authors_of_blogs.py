"""Who is the author on pages of blogs, forums and companies, and that nobody is where nobody is named.  All is ours."""

import json

import pytest

from presswatch.extract.bylines.authors import split_authors
from presswatch.extract.bylines.credited import choose_authors, people_among
from presswatch.extract.bylines.near_heading import find_heading, lines_near_heading
from presswatch.extract.bylines.reporters import reporters_in
from presswatch.extract.bylines.visible_authors import author_lines
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.metadata import read_metadata
from presswatch.extract.metadata.site_names import host_names
from tests.presswatch.extract.body.test_briefs import DECLARED, read

TITLE = "The long bridge opens at last"
ADDRESS = "https://blog.elmnotes.example/2026/the-long-bridge"
SITE = "<meta property='og:site_name' content='Elm Notes'>"
TEASER = "<h3><a href='/y'>The ferry stops for ever</a></h3>"
ADA = ("Ada Birch",)


def authors(*, head="", top="", below="", before=""):
    body = f"{before}<main><article><h1>{TITLE}</h1>{top}<p>{'A long line. ' * 30}</p></article>{below}</main>"
    tree = parse_page(f"<html><head><title>{TITLE} - Elm Notes</title>{head}</head><body>{body}</body></html>")
    said = read_metadata(tree)

    def visible():
        heading = find_heading(tree, said.title)
        return author_lines(tree, blocks_of(tree), heading, lambda: lines_near_heading(tree, heading))

    return choose_authors(
        said.authors, visible, site_names=(*said.site_names, *host_names(ADDRESS)), own_names=(), is_news=said.is_news
    ).authors


def ld(name, **fields):
    node = {"@type": "BlogPosting", "headline": TITLE, "datePublished": "2026-02-03T10:00:00Z", **fields}
    return f"<script type='application/ld+json'>{json.dumps({**node, 'author': {'@type': 'Person', 'name': name}})}</script>"


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("<p>Posted on 3 Feb by <span class='author vcard'><a class='url fn' href='/a'>Ada Birch</a></span></p>", ADA),
        ("<span class='post-author vcard'>Eingestellt von <span class='fn'>Ada Birch</span></span>", ADA),
        ("<span class='post-author vcard'>Publicado por <span class='fn'>Ada Birch</span></span>", ADA),
        ("<div class='submitted'>Submitted by <b>Ada Birch</b> on Tue, 02/03/2026 - 10:00</div>", ADA),
        ("<p class='post-meta'>By Ada Birch on February 3, 2026</p>", ADA),
        ("<p class='byline'>Ada Birch - 3. Februar 2026</p>", ADA),
        ("<p class='byline'>By Ada Birch | February 3, 2026 | 5 min read</p>", ADA),
        ("<p>by <a rel='author' href='/a'>Ada Birch - Elm Notes</a></p>", ADA),
        ("<p>By Ada Birch — Elmport</p>", ADA),
        (
            "<div data-testid='byline-contributors'><div><span>Ada Birch</span></div><div>Elmport, 2 hours ago</div></div>",
            ADA,
        ),
        ("<div class='authors'><span>Авторы</span> <span>Ada Birch</span></div>", ADA),
        ("<div class='post__author'><b class='post__author-name'>Ada Birch</b><i>Head of Bridges</i></div>", ADA),
        ("<div class='submitted'>Submitted by admin on Tue, 02/03/2026 - 10:00</div>", ()),
        ("<div class='byline'>Posted in <a rel='category tag'>Local Politics</a></div>", ()),
        ("<p class='byline'>By Category</p>", ()),
        ("<p>By Popular Demand</p>", ()),
        ("<div class='author'>About The Author</div>", ()),
        ("<div class='author'><a>Follow Me</a></div>", ()),
        ("<div class='author'>Über den Autor</div>", ()),
        ("<div class='author'>Sobre el Autor</div>", ()),
        ("<div class='post-author'>Elm Cloud Engineering</div>", ()),
        ("<p class='quote-author'>Ben Cole</p>", ()),
        ("<p>Read: <span class='book-author'>Ben Cole</span></p>", ()),
    ],
)
def test_bylines(top, expected):
    assert authors(top=top) == expected


@pytest.mark.parametrize(
    "below",
    [
        "<ol class='comment-list'><li><div class='comment-author vcard'><b class='fn'>Ben Cole</b></div></li></ol>",
        "<div id='reacties'><span class='author'>Ben Cole</span></div>",
        "<div class='commentaires'><span class='auteur'>Ben Cole</span></div>",
        "<div class='comentarios'><cite class='autor'>Ben Cole</cite></div>",
        "<div class='replies'><div><span class='author-name'>Ben Cole</span></div></div>",
        "<div class='responses'><a class='author'>Ben Cole</a></div>",
        "<div class='testimonial'><span class='author'>Ben Cole</span></div>",
        f"<div class='next-post'>{TEASER}<span class='author'>Ben Cole</span></div>",
        f"<section><article>{TEASER}<span class='byline'>By Ben Cole</span></article></section>",
        f"<div class='grid'>{f'<article>{TEASER}<b><a rel=author>Ben Cole</a></b></article>' * 3}</div>",
        "<ul><li><a href='/y'><h4>The ferry stops again</h4></a><span class='author'>Ben Cole</span></li></ul>",
    ],
)
def test_commenters_and_authors_of_teasers_wrote_another_text(below):
    assert authors(below=below) == authors(before=below) == ()
    box = "<div class='author-box'><h4 class='author-name'><a rel='author' href='/a'>Ada Birch</a></h4></div>"
    assert authors(below=box + below) == ADA


NOBODY = (
    *("admin", "The Editor", "webmaster", "Staff", "Staff Writer", "by Category", "Posted by", "@adabirch", "adabirch"),
    *("ada_b", "user123", "adabirch@elm.example", "https://facebook.com/ada", "Super User", "Your Name", "John Doe"),
    *(
        "Guest Contributor",
        "Press Release",
        "Anonymous",
        "No author",
        "n/a",
        "Newsroom",
        "Editorial Board",
        "Redacción",
    ),
    *("Marketing Team", "Content Team", "Pressestelle", "Öffentlichkeitsarbeit", "Ufficio Stampa", "Администратор"),
    *("管理员", "编辑部", "운영자", "مدير", "Editör", "Elm Notes", "ElmNotes", "elmnotes.example", "The Elm Notes"),
    *("Elm Notes Team", "Team Elm Notes", "Redaktion Elm Notes", "Elm Notes Admin", "Elm Notes Staff", "Elm Notes LLC"),
)


@pytest.mark.parametrize("name", NOBODY)
def test_accounts_desks_handles_and_the_site_are_no_authors(name):
    link = f"<p>by <a rel='author' href='/a'>{name}</a></p>"
    marked = f"<p class='author'>{name}</p>"
    for head, top in ((ld(name), ""), (f"<meta name='author' content='{name}'>", ""), ("", link), ("", marked)):
        assert authors(head=SITE + head, top=top) == ()
    assert people_among([name], site_names=["Elm Notes", "elmnotes.example"]) == ()


@pytest.mark.parametrize(
    "name",
    [
        *("Ada Birch", "By Ada Birch", "Ada Birch | Elm Notes", "Ada Birch - Elm Notes", "Ada Birch, Elm Notes"),
        *("Ada Birch for Elm Notes", "Posted by Ada Birch on Feb 3", "Ada Birch (@adabirch)"),
    ],
)
def test_a_name_is_had_without_the_site_and_the_date(name):
    assert authors(head=SITE + ld(name)) == ADA
    assert authors(head=SITE + f"<meta name='author' content='{name}'>") == ADA
    assert people_among([name], site_names=["Elm Notes"]) == ADA


def test_a_person_who_publishes_a_site_of_the_same_name_writes_it():
    site = SITE.replace("Elm Notes", "Ada Birch")
    person = {"@type": ["Person", "Organization"], "name": "Ada Birch"}
    assert authors(head=site + ld("Ada Birch", publisher=person)) == ADA
    assert authors(head=site + ld("Ada Birch", publisher={**person, "@type": "Organization"})) == ()


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("es", "<p class='firma'>Lucía Fresno / Agencias</p>", ("Lucía Fresno",)),
        ("ca-ES", "<p class='firma'>Nora Finca</p>", ("Nora Finca",)),
        ("es", "<div class='articulo__firmante'>Nora Finca</div>", ("Nora Finca",)),
        ("fi", "<p class='toimittaja'>Aino Koivu</p>", ("Aino Koivu",)),
        ("es", "<p class='firma'>Grupo Olmo</p>", ()),
        ("de", "<p class='firma'>Ulme Bau</p>", ()),
        ("pl", "<p class='firma'>Wiąz Nowy</p>", ()),
    ],
)
def test_a_signature_is_the_author_and_no_text(language, line, names):
    """Where "firma" is no company."""
    prose = [
        f"Crane {n} was brought by ship on Tuesday, the harbour office said to the council at noon." for n in "abc"
    ]
    body = "".join(f"<p>{one}</p>" for one in prose)
    article = read(TITLE, DECLARED, f"<main><article><h1>{TITLE}</h1>{line}{body}</article></main>", language)
    assert article.authors == names
    assert not names or article.text.split("\n") == prose


def test_reporters_in_brackets_behind_a_japanese_text():
    last = "港の橋は来月から毎日通れるようになり、住民は祭りを開いて祝うと市長は述べた。"
    blocks = blocks_of(parse_page(f"<body><p>{last}【楡花子、樫太郎】</p><p>写真はこちら【写真】</p></body>"))
    assert list(reporters_in(blocks)) == ["楡花子、樫太郎"]
    assert not [*reporters_in(blocks_of(parse_page(f"<body><p>{last}【関連記事】</p><p>{last}【共同】</p></body>")))]


def test_chinese_names_with_a_blank_between_them_are_two():
    assert split_authors(["鄧楡詩 何家楓"]) == (("鄧楡詩", "何家楓"), ())
    assert "北京" not in split_authors(["新华社 北京"])[0]
