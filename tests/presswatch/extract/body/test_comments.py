"""What readers wrote below an article is none of it, in whatever language its section is named."""

import pytest

from presswatch.extract.body.comments import comments_of
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.layouts import SENTENCES, article, lines_of, paragraphs

WRITTEN = "<div><b>Ada</b> 3.2.2026<p>Our boat is one of those that were counted, and nobody asked us whether we liked it at all.</p></div>"  # fmt: skip


def found(markup):
    tree = parse_page(f"<html><body>{markup}</body></html>")
    return [element.get("class") or element.get("id") for element in comments_of(blocks_of(tree), "t")]


@pytest.mark.parametrize(
    "name",
    ["comments", "commentlist", "post-comments", "wp-block-comments", "commentsSection", "comment_list", "disqus_thread",
     "kommentare", "komentarze", "diskuse", "commentaires", "comentarios", "commenti", "reacties", "yorumlar",
     "kommentarer", "hozzaszolasok", "trackbacks"],
)  # fmt: skip
@pytest.mark.parametrize("attribute", ["class", "id"])
def test_a_section_of_comments(name, attribute):
    assert found(f"<h1>T</h1><p>{SENTENCES['en']}</p><div {attribute}='{name}'>{WRITTEN * 3}</div>") == [name]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='comments-open'><h1>T</h1>{prose}</div>",  # what a blog program writes on every post
        "{prose}<div class='has-comments'>{prose}</div>",
        "{prose}<div class='post with-comments'>{prose}</div>",
        "<div class='comments'>{prose}</div>",  # above it stands nothing that could be the article
        "{prose}<div class='comments'><h1>T</h1>{prose}</div>",
        "{prose}<div class='kommentar'>{prose}</div>",  # an opinion of the house
        "{prose}<div class='kommentare'>{prose}{prose}</div>",  # nobody signs
        "{prose}<div class='reacties'><h2>Reacties uit de politiek</h2>{prose}</div>",
        "{prose}<div class='commenti'><h2>T</h2><p>3.2.2026</p>{prose}<p>4.2.2026</p></div>",  # the article is in it
        "{prose}<section id='discussion'><h2>Discussion</h2>{prose}</section>",
        "{prose}<div class='commented-on'>{prose}</div>",
        "<a href='/a'>What the harbour office of Elmport has counted.</a><div class='comments'>{prose}</div>",
    ],
)
def test_what_may_be_the_article_is_none(markup):
    assert found(markup.format(prose=f"<p>{SENTENCES['en']}</p>")) == []


def test_a_form_to_write_in_tells_as_well():
    one = f"<p>{SENTENCES['en']}</p><form><textarea></textarea></form>"
    assert found(f"<h1>T</h1><p>{SENTENCES['en']}</p><div id='kommentare'>{one}</div>") == ["kommentare"]


@pytest.mark.parametrize("name", ["comments", "sidebar widget"])
def test_an_article_in_a_box_that_is_called_something_else_is_there(name):
    """Extraction takes nothing of it, and it is all that there is."""
    markup = (
        f"<html><body><div class='{name}'><h1>T</h1><p>3 May 2026</p>{''.join(paragraphs('en'))}</div></body></html>"
    )
    assert [line for line in lines_of(markup, title="T") if len(line) > 20] == paragraphs("en", "{}")


SIGNED = ["<p><b>~Ada</b> 3.2.2026 10:15</p><p>{}</p>", "<table><tr><td>Ada, 3.2.2026</td><td>{}</td></tr></table>", "<dl><dt>Ada 3.2.2026</dt><dd>{}</dd></dl>"]  # fmt: skip


@pytest.mark.parametrize("heading", ["Komentarze (14)", "Comments", "3 Kommentare", "Diskuse ke článku", "コメント"])
@pytest.mark.parametrize("signed", SIGNED)
def test_what_readers_sign_below_a_heading_is_no_text(heading, signed):
    post = f"<h1>T</h1><p>{SENTENCES['en']}</p>"
    below = f"<h3>{heading}</h3>" + "".join(signed.format(f"{n}. {SENTENCES['en']}") for n in range(9))
    assert lines_of(f"<html><body><div>{post}{below}</div></body></html>", title="T") == [SENTENCES["en"]]


@pytest.mark.parametrize("heading", ["Comments", "Comments by the mayor", "Opinie"])
def test_below_a_heading_that_nobody_signs_the_text_goes_on(heading):
    post = f"<h1>T</h1><p>{SENTENCES['en']}</p><h2>{heading}</h2>"
    below = "".join(paragraphs("en"))
    lines = lines_of(f"<html><body><div>{post}{below}</div></body></html>", title="T")
    assert [line for line in lines if line != heading] == [SENTENCES["en"], *paragraphs("en", "{}")]


def test_below_a_short_post_the_comments_do_not_become_the_text():
    """They have most of the page's prose, and extraction takes what is most."""
    post = f"<h1>T</h1><div class='entry'><p>{SENTENCES['en']}</p></div>"
    markup = (
        f"<html><body><div id='page'>{post}<div id='diskuse'><h3>Diskuse</h3>{WRITTEN * 9}</div></div></body></html>"
    )
    assert lines_of(markup, title="T") == [SENTENCES["en"]]


def test_comments_do_not_count_as_lost():
    written = "".join(f"<p>Ada, 3.2.2026</p>{one}" for one in paragraphs("en", "<p>Yes: {}</p>"))
    assert lines_of(article(behind=f"<div class='kommentare'>{written}</div>")) == paragraphs("en", "{}")
