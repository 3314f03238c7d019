"""Tables that lay out a page become blocks; tables of data stay what they are."""

import time

import pytest

from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.layouts import article, lines_of

ONE = "The council of Elmport decided on Thursday to build a new school for 900 pupils, which costs 24 million."
TWO = "The mayor, Ada Birch, spoke of a good day; the old house of 1962 will be torn down once the new one stands."
THREE = "Others said that the costs had grown by a third in three years. Work begins in the spring of 2028."
HEAD = '<h1>A school for Elmport</h1><time datetime="2026-11-26T09:00:00Z">26 November 2026</time><p>771 views</p>'
TEXT = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
READ_ON = '<p>Read also: <a href="/a">Alpha and Beta</a></p>'
MENU = "".join(f'<a href="/{name}">{name.title()}</a><br>' for name in ("news", "sport", "trade", "town", "mail"))
FIGURES = "".join(f"<tr><td>Pier {n}</td><td>{n * 17} boats</td><td>{n * 3} berths</td></tr>" for n in range(1, 6))


def row(*cells):
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


@pytest.mark.parametrize(
    "rows",
    [
        row(HEAD + TEXT),
        row(HEAD + TEXT + READ_ON),
        row(HEAD + TEXT, ""),
        row(MENU, HEAD + TEXT + READ_ON),
        row('<a href="/">Elm Post</a>') + row(HEAD + TEXT, "") + row("Imprint"),
        row(f"{HEAD}{ONE}<br><br>{TWO}<br><br>{THREE}"),
        row(f"{HEAD}<div>{ONE}</div><div>{TWO}</div><div>{THREE}</div>", MENU),
        row(f"<table>{row(HEAD + TEXT)}</table>", f"<table>{row(MENU)}</table>"),
        f"<tbody><tr><th>Elm Post</th></tr>{row(HEAD + TEXT)}</tbody>",
    ],
)
def test_an_article_in_a_cell_has_lines(rows):
    page = f"<html><body><table width='100%'>{rows}</table></body></html>"
    assert lines_of(page, title="A school for Elmport") == [ONE, TWO, THREE]


def test_without_a_heading_the_cell_is_known_by_its_share():
    page = "<html><body><table>{}</table></body></html>"
    assert lines_of(page.format(row(TEXT, MENU))) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "rows",
    [
        FIGURES,
        "<tr><th>Pier</th><th>Boats</th><th>Berths</th></tr>" + FIGURES,
        FIGURES + row("Note", f"<p>{ONE}</p>", ""),  # a long cell of one line
        row("Name", "Aurora")
        + row("Built", "1931")
        + row("Speed", "20 kn")
        + row("History", f"{ONE}<br>{TWO}<br>{THREE}"),  # most of the text in one cell of facts
        row("Born", "1962")
        + row("Party", "Elm")
        + row("Life", f"<p>{ONE}</p><p>{TWO}</p>")
        + row("Office", ONE, THREE),
        row(f"<p>{ONE}</p><p>{TWO}</p>", f"<p>{TWO}</p><p>{THREE}</p>"),  # two that are compared
    ],
)
def test_a_table_of_data_stays_one(rows):
    tree = parse_page(article(between=f"<table>{rows}</table>"))
    assert len(list(tree.iter("table"))) == 1
    assert len(list(tree.iter("tr"))) == rows.count("<tr>")


def test_the_figures_of_a_table_stay_in_one_line():
    lines = lines_of(article(between=f"<table>{FIGURES}</table>"))
    assert sum("17 boats" in line and "3 berths" in line for line in lines) == 1


def test_a_table_of_data_within_the_layout_stays_one():
    page = f"<html><body><table>{row(MENU, HEAD + TEXT + f'<table>{FIGURES}</table>')}</table></body></html>"
    tree = parse_page(page)
    assert len(list(tree.iter("table"))) == 1
    assert len(list(tree.iter("tr"))) == 5


def test_tables_within_tables_take_no_long():
    deep = "<table><tr><td>" * 60 + TEXT * 2_000 + "</td></tr></table>" * 60
    wide = f"<table>{row(*(['<p>1</p><p>2</p>' * 20] * 1_000))}</table>"
    start = time.process_time()
    for markup in (deep, wide):
        assert parse_page(f"<html><body>{markup}</body></html>") is not None
    assert time.process_time() - start < 5
