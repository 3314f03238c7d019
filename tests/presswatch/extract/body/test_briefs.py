"""A brief of a sentence is kept, without the page's frame around it; as short a page of another kind is not."""

import datetime as dt

import pytest

from presswatch import catalogue
from presswatch.extract.body.briefs import lines_of_brief
from presswatch.extract.markup.blocks import Places, blocks_of
from presswatch.extract.markup.tree import parse_page
from presswatch.model import Article, Claims, Entry, Page, Skipped
from presswatch.rules import Rules
from presswatch.understand import understand
from tests.presswatch.extract.shipped import RULES

NOW = dt.datetime(2026, 2, 4, 12, tzinfo=dt.UTC)
URL = "https://site.example/x1"
SHIPPED = Rules(catalogue.build([]), RULES, "test", 8 << 20)
NAV = "<nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav>"
SHORT, LONG = "Pool shuts", "Marsh Lane pool shuts after a dispute of four years"
BRIEF = "The pool in Marsh Lane shut on Tuesday."
TEXTS = (
    BRIEF,
    "LONDON, Feb 3 (Reuters) - The pool in Marsh Lane shut on Tuesday, the council said, for good.",
    4 * BRIEF,
)
TIME = "<time datetime='2026-02-03T09:00:00Z'>{}</time>"
DECLARED = "<meta property='article:published_time' content='2026-02-03T09:00:00Z'>"


def read(title, head, body, language="en"):
    page = f"<html lang='{language}'><head><title>{title}</title>{head}</head><body>{NAV}{body}<footer>About us. Contact.</footer></body></html>"
    claims = Claims(Entry("e", None, None, URL), None, ())
    return understand(Page(URL, NOW, "text/html", page.encode(), 200), claims, SHIPPED)


@pytest.mark.parametrize("frame", ["<main><article>{}</article></main>", "<article>{}</article>", "<div>{}</div>"])
@pytest.mark.parametrize("time", ["", TIME.format("3 Feb 2026, 09:00"), f"<p>{TIME.format('3 Feb')}</p>"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("title", [SHORT, LONG])
def test_a_brief_is_kept_without_its_frame(frame, time, text, title):
    found = read(title, DECLARED, frame.format(f"<h1>{title}</h1>{time}<p>{text}</p>"))
    assert isinstance(found, Article), found
    assert (found.title, found.text) == (title, text.strip())


@pytest.mark.parametrize(
    ("title", "head", "body"),
    [
        (SHORT, "", f"<h1>{SHORT}</h1><p>{BRIEF}</p>"),  # no time
        (SHORT, DECLARED, f"<h1>Elm Post</h1><p>{BRIEF}</p>"),  # not its title
        ("Blue mug", DECLARED, "<h1>Blue mug</h1><p>12.90 €</p><p>It holds as much as two other mugs.</p>"),
        (
            "Elm Post",
            f"{DECLARED}<meta property='og:site_name' content='Elm Post'>",
            f"<h1>Elm Post</h1><p>{BRIEF}</p>",
        ),
        (SHORT, DECLARED, f"<h1>{SHORT}</h1><p>Marsh Lane, Elmport</p>"),  # no sentence
    ],
)
def test_other_short_pages_are_left_out(title, head, body):
    found = read(title, head, f"<main>{body}</main>")
    assert isinstance(found, Skipped), found.text
    assert found.rule == "no_article_signs"


def lines(body, *taken, title=None):
    blocks = blocks_of(parse_page(f"<html><body>{body}</body></html>"))
    return lines_of_brief(taken, blocks, Places(blocks), title=title)


def test_a_line_that_is_several_of_the_page_becomes_these_and_no_row_of_a_table_does():
    page = "<div>One two</div><div>three.</div><table><tr><td>Four</td><td>five</td></tr></table>"
    assert lines(page, "One two three.") == ["One two", "three."]
    assert lines(page, "Four | five") == ["Four | five"]
    assert lines(page, "One two three. And more") == ["One two three. And more"]


def test_a_longer_text_stays_as_it_is():
    page = f"{NAV}<h1>T</h1><p>{BRIEF * 16}</p>"
    assert lines(page, "Home", "T", BRIEF * 16, title="T") == ["Home", "T", BRIEF * 16]
    assert lines(page, "Home", "T", BRIEF, title="T") == [BRIEF]
    assert lines("<nav>Only this</nav>", "Only this") == ["Only this"]


def test_a_paragraph_that_was_put_before_its_title_is_not_lost():
    """In the page it stands below: trafilatura puts together what it finds in an order of its own."""
    first, second = "The pool in Marsh Lane shut on Tuesday.", "It will open again in May, the council said on Monday."
    tree = parse_page(f"<html><body><p>Menu</p><h1>{LONG}</h1><p>{first}</p><p>{second}</p></body></html>")
    blocks = blocks_of(tree)
    lines = ["Menu", second, LONG, first]
    assert lines_of_brief(lines, blocks, Places(blocks), title=LONG) == [first, second]
