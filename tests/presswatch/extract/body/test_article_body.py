"""The text that a page declares in JSON-LD is a witness: it convicts lines and brings others back, where it is whole."""

import pytest

from tests.presswatch.extract.layouts import SENTENCES, lines_of, paragraphs

TEXT = " ".join(line.removeprefix("<p>").removesuffix("</p>") for line in paragraphs("en"))
NOTE = f"<p>Qxz {SENTENCES['en']}</p>"


def page(between="", behind=""):
    prose = paragraphs("en")
    body = "".join(prose[:3]) + between + "".join(prose[3:]) + behind
    return f"<html><body><article><div class='story'>{body}</div></article></body></html>"


@pytest.mark.parametrize("declared", [TEXT, f"<p>{TEXT}</p>", TEXT.upper()])
def test_what_the_page_does_not_declare_is_no_line_at_the_end(declared):
    """A note of the house stands among the paragraphs and is made like them."""
    assert len(lines_of(page(behind=NOTE), article_body=declared)) == 6


@pytest.mark.parametrize(
    "declared", [None, TEXT[: len(TEXT) // 2], TEXT[: int(0.93 * len(TEXT))], TEXT + " and as much again" * 20]
)
def test_a_text_that_is_cut_short_or_another_convicts_no_line(declared):
    """What is declared for a preview, or of another article, says nothing of the rest."""
    assert len(lines_of(page(behind=NOTE), article_body=declared)) == 7


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<h2>Section heading</h2>", ["Section heading"]),
        (NOTE, [NOTE[3:-4]]),
        ("<p>Sources: Reuters, Digi24.</p>", ["Sources: Reuters, Digi24."]),
        ("<h3>At noon</h3><p>The first boat is in.</p>", ["At noon", "The first boat is in."]),
        ("<ul><li>One boat</li><li>Two boats</li></ul>", ["- One boat", "- Two boats"]),
    ],
)
def test_what_stands_among_the_declared_lines_stays(markup, lines):
    """Few outlets declare headings, many leave out lists, some a quotation."""
    assert lines_of(page(between=markup), article_body=TEXT)[3:-3] == lines


def test_the_lines_of_a_declared_text_are_lines():
    """Where the page shows no text; entities and elements in it make no single line of it."""
    declared = "\n\n".join(
        ["One boat & two.", *(f"{n}. {SENTENCES['en']}" for n in range(4)), "Sources: Reuters, Digi24."]
    )
    lines = lines_of("<html><body><div id='app'></div></body></html>", article_body=declared)
    assert lines[0] == "One boat & two."
    assert lines[-1] == "Sources: Reuters, Digi24."
    assert len(lines) == 6


def test_a_declared_paragraph_that_was_left_out_comes_back():
    """In a box that no other paragraph is made like."""
    prose = paragraphs("en")
    first, rest = "".join(prose[:4]), [line.removeprefix("<p>").removesuffix("</p>") for line in prose[4:]]
    behind = "".join(
        f"<section class='s{number}'><div><span>{line}</span></div></section>" for number, line in enumerate(rest)
    )
    markup = (
        f"<html><body><div class='a'>{first}</div><div class='b'><a href='/x'>Other</a></div>{behind}</body></html>"
    )
    assert lines_of(markup, article_body=TEXT)[-2:] == rest
