"""Authors whom a page shows beside those that it declares, and names in its own script.  All text is ours."""

import pytest

from tests.presswatch.extract.body.test_briefs import read

TITLE = "The long bridge opens at last"
PROSE = "".join(f"<p>Crane {n} was brought by ship on Tuesday, the harbour office said at noon.</p>" for n in "abc")


def authors(top, *, declared="Ada Birch", language="en", below=""):
    node = (
        '{"@type": "NewsArticle", "headline": "The long bridge opens at last", "datePublished": "2026-02-03T10:00:00Z",'
        f' "author": {{"@type": "Person", "name": "{declared}"}}, "publisher": {{"name": "Elm Post"}}}}'
    )
    head = f"<script type='application/ld+json'>{node}</script>"
    body = f"<main><article><h1>{TITLE}</h1>{top}{PROSE}</article>{below}</main>"
    return read(TITLE, head, body, language).authors


BOTH = ("Ada Birch", "Jan-May Cole")


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("<p>By Ada Birch and Jan-May Cole</p>", BOTH),
        ("<div class='author'>Ada Birch und Jan-May Cole</div>", BOTH),
        ("<h4 class='author-name'><a>Ada Birch</a>, <a>Jan-May Cole</a></h4>", BOTH),
        # one alone
        ("<p>By Ada Birch, Addis Ababa</p>", BOTH[:1]),
        ("<p>Autor: Ada Birch, Hradec Králové</p>", BOTH[:1]),
        ("<p>By Ada Birch and New York</p>", BOTH[:1]),
        ("<p class='byline'>By Ada Birch and Elm Post staff</p>", BOTH[:1]),
        ("<p class='byline'>By Ada Birch; photos by Jan-May Cole</p>", BOTH[:1]),
        ("<p class='byline'>Ada Birch, text och Jan-May Cole, foto</p>", BOTH[:1]),
        ("<p class='byline'>By Ada Birch, edited by Jan-May Cole</p>", BOTH[:1]),
        ("<p class='byline'>By Ada Birch, Political Editor</p>", BOTH[:1]),
        ("<p>Ada Birch and Jan-May Cole</p>", BOTH[:1]),  # whom the article is about
        ("<figure><figcaption class='author'>Ada Birch and Jan-May Cole</figcaption></figure>", BOTH[:1]),
        ("<div class='related'><p class='author'>By Ada Birch and Jan-May Cole</p></div>", BOTH[:1]),
    ],
)
def test_who_stands_in_a_line_with_the_declared_author(top, expected):
    assert authors(top) == expected


def test_authors_of_another_article_by_the_same_author():
    box = "<div><h3><a href='/x'>The ferry stops for ever</a></h3><p class='author'>By Ada Birch and Jan-May Cole</p></div>"
    assert authors("", below=box) == BOTH[:1]
    meta = (
        "<div><h4 class='author-name'><a href='/a'>Ada Birch</a>, <a href='/c'>Jan-May Cole</a></h4><p>3 May</p></div>"
    )
    assert authors(meta) == BOTH


@pytest.mark.parametrize(
    ("language", "declared", "top", "expected"),
    [
        ("hi", "Anu Devdar", "<div>By <a href='/a'>अनु देवदार</a></div>", ("अनु देवदार",)),
        ("uk", "Ada Bereza", "<span class='author'>Ада Береза</span>", ("Ада Береза",)),
        ("hi", "Anu Devdar", "<span class='author'>अनु देवदार, मनु चीड़</span>", ("Anu Devdar",)),
        ("hi", "Anu Devdar", "<p>अनु देवदार</p>", ("Anu Devdar",)),
        ("uk", "Ada Bereza", "<span class='author'>Ada B. Bereza</span>", ("Ada Bereza",)),
        ("en", "Ada Bereza", "<span class='author'>Ада Береза</span>", ("Ada Bereza",)),
    ],
)
def test_names_in_the_script_of_the_page(language, declared, top, expected):
    assert authors(top, declared=declared, language=language) == expected
