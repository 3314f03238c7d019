"""Pages made to hurt: each has a bounded end, told by what comes out and how much was looked at, never by the clock."""

import json

import pytest
import trafilatura
from lxml import etree

from presswatch.cite.citations import MOST, cite
from presswatch.extract.body.by_trafilatura import MANY
from presswatch.extract.body.text import extract_text
from presswatch.extract.bylines import visible_authors
from presswatch.extract.credits import page_credits as credits_of_pages
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import MOST_ATTRIBUTES, MOST_LINES, MOST_TAGS, excess_of, parse_page
from presswatch.extract.metadata import elements
from presswatch.model import Article, Failure, Skipped
from tests.presswatch.extract.shipped import FOOTERS
from tests.presswatch.test_understand import read, rules  # noqa: F401  (a fixture)

PROSE = "".join(
    f"<p>Paragraph {n} says something about the harbour office, the crane and the ships that wait for it in Elmport.</p>"
    for n in range(5)
)


def article(more="", head=""):
    return f"<html><head>{head}</head><body><article><h1>A headline</h1>{PROSE}{more}</article></body></html>".encode()


def ld(script):
    return article(head=f"<script type='application/ld+json'>{script}</script>")


REFUSED = {
    "paragraphs without end": (lambda: b"<p>" * (MOST_TAGS + 1), "too_many_elements"),
    "line breaks": (lambda: article("x<br>" * MOST_TAGS), "too_many_elements"),
    "attributes": (lambda: article(f"<div {' '.join(f'a{n}=1' for n in range(50_000))}>x</div>"), "too_many_elements"),
    "bare attributes": (lambda: article(f"<div {' '.join(f'a{n}' for n in range(50_000))}>x</div>"), "too_many_elements"),
    "more bytes than the cap": (lambda: b"<p>" + b"a" * 1_000_000, "too_big"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(rules, name):  # noqa: F811
    body, reason = REFUSED[name]
    found = read(rules, body())
    assert isinstance(found, Failure)
    assert (found.reason, found.retryable) == (reason, False)


LONG_CLASS = "a1 " * 150_000
READ = {
    "paragraphs and credits below a long class": lambda: article(
        f"<div class='{LONG_CLASS}'>" + f"{PROSE}<p>Source: Reuters</p><meta itemprop='x' content='y'>" * 100 + "</div>"
    ),
    "one paragraph": lambda: article(f"<p>{'word and more. ' * 60_000}</p>"),
    "no blank, ideographs": lambda: article(f"<p>{'港口起重机三月抵达' * 30_000}</p>"),
    "no blank, base64": lambda: article(f"<p>{'QUJDREVGR0hJSktMTU5PUFFS' * 35_000}</p>"),
    "nested 3,000 times": lambda: article("<div>a" * 3_000),
    "nested lists": lambda: article("<ul><li>x" * 5_000),
    "JSON-LD of 0.9 MB": lambda: ld(json.dumps({"@type": "NewsArticle", "articleBody": "word " * 180_000})),
    "JSON-LD, broken": lambda: ld('{"a":' + '[{"b":1},' * 30_000),
    "JSON-LD, opened only": lambda: ld("[" * 900_000),
    "authors": lambda: article("<a class='author' rel='author'>Ada Birch</a> " * 3_000),
    "times": lambda: article("<time datetime='2026-02-03T10:00:00Z'>3 Feb</time> " * 5_000),
    "properties inside each other": lambda: article("<span itemprop='author'>a" * 5_000),
    "links": lambda: article("".join(f"<p><a href='/{n}'>a link {n}</a></p>" for n in range(5_000))),
    "lines of preformatted text": lambda: article(
        f"<pre>{'a' + chr(10)}" * 1 + f"{'a' + chr(10)}" * 150_000 + "</pre>"
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_read_in_spite_of_it(rules, name):  # noqa: F811
    found = read(rules, READ[name](), published_at=None)
    assert isinstance(found, Article | Skipped)
    if isinstance(found, Article):
        assert "Paragraph 4 says" in found.text
        assert len(found.authors) <= 100
        assert len(found.citations) <= 2 * MOST


def test_beyond_many_elements_the_lines_are_taken_as_they_stand(monkeypatch):
    """Trafilatura's time grows with the square of a page's elements: it is not asked."""
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: pytest.fail("trafilatura was asked"))
    menu = "<ul>" + "<li><a href=/x>A town</a></li>" * 50 + "</ul>"
    markup = f"<html><body>{menu}<article>{PROSE}{'<p>x</p>' * MANY}</article>{menu}</body></html>"
    found = extract_text(parse_page(markup), footers=FOOTERS)
    assert found.method == "lines"
    assert found.text.count("Paragraph") == 5
    assert "A town" not in found.text


def test_a_tag_may_be_long_without_having_many_attributes():
    assert excess_of(f"<div data-x='{'a b ' * 9_000}'>x</div>") is None
    assert excess_of(f"<script>{'let a = 1; ' * 9_000}</script>") is None
    assert excess_of(f"<div {'a ' * (MOST_ATTRIBUTES - 1)}>") is None
    assert excess_of(f"<div {' '.join(f'attribute{n}' for n in range(MOST_ATTRIBUTES + 1))}>") is not None


@pytest.mark.parametrize("before", ["", "x" * 20_000, "<p>" + "x" * 20_000, "<a title='" + "x" * 20_000 + "'>x</a>"])
@pytest.mark.parametrize("behind", ["", "</div>", "x" * 20_000 + "</div>"])
def test_a_tag_of_many_attributes_is_found_wherever_it_stands(before, behind):
    tag = f"<div {' '.join(f'attribute{n}' for n in range(MOST_ATTRIBUTES + 1))}>"
    assert excess_of(f"{before}{tag}{behind}") is not None
    assert excess_of(f"{before}<div>{behind}") is None


def test_preformatted_lines_are_lines_up_to_a_number():
    few, many = ("<pre>" + "a line\n" * count + "</pre>" for count in (1_000, MOST_LINES + 1))
    assert len(blocks_of(parse_page(few))) == 1_000
    assert len(blocks_of(parse_page(many))) == 1


def test_a_text_of_too_many_lines_is_a_failure(rules):  # noqa: F811
    found = read(rules, b"a\n" * (MOST_LINES + 1), url="urn:sha256:x", media_type="text/plain")
    assert (found.reason, found.retryable) == ("too_many_lines", False)


@pytest.mark.parametrize(
    "line", ["Reuters said Digi24 reported ", "Reuters, Digi24 and ", "Sources: Reuters, Digi24\n"]
)
def test_names_of_a_text_are_counted_up_to_a_number(rules, line):  # noqa: F811
    text = line * (3 * MOST)
    found = cite({"text": text}, language="en", publisher_id=None, rules=rules.citations)
    assert len(found) == MOST
    assert all(one.surface == text[one.span_start : one.span_end] for one in found)


def test_nothing_is_added_to_the_tree_for_good():
    tree = parse_page(article("<ul>" + "<li><a href=/x>A town</a></li>" * 50 + "</ul>").decode())
    before = etree.tostring(tree)
    extract_text(tree, footers=FOOTERS)
    assert etree.tostring(tree) == before


def test_names_of_elements_are_cut_for_every_pass():
    """Whatever asks for them, by each line below: a class as long as the page would be searched again and again."""
    names = ("class", "id", "data-component", "itemtype", "role", "style")
    tree = parse_page(f"<body><div {' '.join(f'{name}={LONG_CLASS[:2] * 9000}' for name in names)}>x</div></body>")
    assert {len(value) for value in tree.find(".//div").attrib.values()} == {500}


@pytest.mark.parametrize(
    ("module", "name", "page"),
    [
        (visible_authors, "marks_of", "<i class='author'>Ann Alfa</i>"),
        (elements, "names_comments", "<i itemprop='author'>Ann Alfa</i>"),
        (elements, "names_comments", "<meta itemprop='x' content='y'>"),
        (credits_of_pages, "names_elsewhere", "<p>Source: Reuters</p>"),
    ],
)
def test_what_is_around_many_elements_is_looked_at_once(monkeypatch, module, name, page):
    """Two thousand at a depth of 100: without memory, 200,000 looks; the marked authors are capped as well."""
    looks = 0
    asked = getattr(module, name)

    def counted(*arguments):
        nonlocal looks
        looks += 1
        return asked(*arguments)

    monkeypatch.setattr(module, name, counted)
    tree = parse_page(f"<body>{PROSE}<div class='comments'>{'<div>' * 100}{page * 2000}{'</div>' * 101}</body>")
    if module is visible_authors:
        list(visible_authors.marked_author_lines(tree, None))
    elif module is elements:
        elements.collect(tree)
    else:
        credits_of_pages.credit_lines(blocks_of(tree), FOOTERS, taken=[PROSE])
    assert 0 < looks < 5_000
