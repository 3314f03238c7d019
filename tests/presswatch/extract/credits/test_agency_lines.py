"""Lines that hold nothing but an agency: kept right behind the text, and nowhere else."""

from functools import partial

import pytest

from presswatch.extract.body.text import extract_text
from presswatch.extract.credits.agency_lines import agencies_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.cite.test_citations import RULES
from tests.presswatch.extract.layouts import paragraphs
from tests.presswatch.extract.shipped import FOOTERS

agencies = partial(agencies_of, gazetteer=RULES.gazetteer, rules=RULES.credit_lines)
LINES = ["dpa", "(dpa)", "dpa/lnw", "mst/dpa", "dpa/AFP", "© dpa-infocom, dpa:261126-930-1/1", "AFP, Reuters", "—Reuters", "(ANSA)"]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "named"),
    [
        *((line, True) for line in LINES),
        ("© AFP", True),
        ("Reuters Staff", True),
        ("dpa · AFP · Reuters", False),  # a row of partners
        ("AFP | Reuters", False),
        ("AFP, dpa, Reuters, EFE", False),
        ("Die dpa meldete es zuerst", False),
        ("dpa und die Polizei", False),
        ("© dpa / Jane Doe", False),  # a picture's
        ("Foto: dpa", False),
        ("Kraftwort", False),
        ("der Spiegel", False),  # no agency
        ("1234", False),
        ("", False),
    ],
)
def test_a_line_that_is_nothing_but_an_agency(line, named):
    assert bool(agencies(line)) is named


@pytest.mark.parametrize(
    ("line", "home", "named"),
    [
        ("TT", "tt", {"tt"}),
        ("/ritzau/", "ritzau", {"ritzau"}),
        ("(sita, ko)", "sita", {"sita"}),
        ("(APA/red.)", "apa", {"apa"}),
        ("APA", "apa-az", {"apa-az"}),
        ("TT", "dpa", set()),  # elsewhere it may mean something else
        ("Mehr", "dpa", set()),
        ("AP TT", "tt", set()),
    ],
)
def test_a_name_with_other_meanings_is_an_agencys_at_home(line, home, named):
    found = agencies_of(line, RULES.gazetteer, RULES.credit_lines, lambda outlet_id: outlet_id == home)
    assert found == frozenset(named)


def texts(layout, line, language="de"):
    prose = "".join(paragraphs(language))
    tree = parse_page(f"<html><body>{layout.format(prose=prose, line=line)}</body></html>")
    found = extract_text(tree, footers=FOOTERS, title="T", agencies=agencies).text.split("\n")
    assert found[:6] == paragraphs(language, "{}")
    return found[6:]


BEHIND = [
    "<div class='content'><h1>T</h1><div class='text'>{prose}</div><p>{line}</p></div><div id='footer'>X</div>",
    "<div class='content'><h1>T</h1><div class='text'>{prose}</div><div class='agency'>{line}</div></div>",
    "<div class='content'><h1>T</h1><div class='text'>{prose}</div><div><span>{line}</span></div></div>",
    "<div class='content'><h1>T</h1><div class='text'><img src='/a'>{prose}</div><p>{line}</p></div>",
    "<div class='content'><h1>T</h1><div class='text'>{prose}</div><p>3.2.2026</p><p>{line}</p></div>",
    "<article><h1>T</h1><div><div><div>{prose}</div></div></div><p>{line}</p></article>",
    "<article><h1>T</h1><div>{prose}</div><footer><p class='copyright'>{line}</p></footer></article>",
    "<article><h1>T</h1>{prose}<p>{line}</p></article>",
    "<div><h1>T</h1><div>{prose}</div><p>{line}</p><ul class='tags'><li><a href='/dpa'>dpa</a></li></ul></div>",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("layout", BEHIND)
def test_it_is_kept_right_behind_the_text(layout, line):
    assert [one for one in texts(layout, line) if one != "3.2.2026"] == [line]


@pytest.mark.parametrize(
    "layout",
    [
        "<div><h1>T</h1><div>{prose}</div><ul><li>{line}</li></ul></div>",
        "<div><h1>T</h1><div>{prose}</div><div class='tags'><span>{line}</span></div></div>",
        "<div><h1>T</h1><div>{prose}</div><div class='article-topics'><span>{line}</span></div></div>",
        "<div><h1>T</h1><div>{prose}</div><p><a href='/tag/dpa'>{line}</a></p></div>",
        "<div><h1>T</h1><div>{prose}</div><h3>Mehr von uns</h3><p>{line}</p></div>",
        "<div><h1>T</h1><div>{prose}</div><h3>{line}</h3></div>",
        "<div><h1>T</h1><div>{prose}</div><div><img src='/a'><span>{line}</span></div></div>",
        "<div><h1>T</h1><div>{prose}</div><img src='/a'><p>{line}</p></div>",
        "<div><h1>T</h1><div>{prose}</div><div><p>{line}</p><p>EFE</p><p>ANSA</p></div></div>",  # partners
        "<div><h1>T</h1><div>{prose}</div><div class='comments'><p>{line}</p></div></div>",
        "<div><h1>T</h1><div>{prose}</div><div style='display:none'>{line}</div></div>",
        "<article><h1>T</h1><div>{prose}</div></article><div>{line}</div>",  # the foot of the site
        "<main><div><article><h1>T</h1><div>{prose}</div></article></div></main><div><p>{line}</p></div>",
        "<div><div><div><h1>T</h1><div>{prose}</div></div></div><p>{line}</p></div>",
        "<div><h1>T</h1><div>{prose}</div><p>a</p><p>b</p><p>c</p><p>d</p><p>{line}</p></div>",
    ],
)
@pytest.mark.parametrize("line", ["dpa", "(dpa)"])
def test_elsewhere_it_is_none(layout, line):
    assert line not in texts(layout, line)


def test_above_the_text_it_may_be_a_pictures():
    assert texts("<div><h1>T</h1><img src='/a'><p>{line}</p><div>{prose}</div></div>", "dpa") == []


@pytest.mark.parametrize("end", ["hat es der dpa am Montag bestätigt, wie es heißt.", "sprach am Montag mit der dpa."])
def test_a_sentence_with_the_agency_does_not_hold_its_line(end):
    layout = f"<div><h1>T</h1><div>{{prose}}<p>Das Hafenamt der Stadt {end}</p></div><p>{{line}}</p></div>"
    assert texts(layout, "dpa")[-1] == "dpa"


@pytest.mark.parametrize("end", ["blieb am Montag zu. dpa", "blieb am Montag zu. (dpa)", "sagte: „Wir warten.“ dpa"])
def test_a_line_that_was_joined_to_the_text_stands_once(end):
    layout = f"<div><h1>T</h1><div>{{prose}}<p>Das Hafenamt der Stadt {end}</p></div><p>{{line}}</p></div>"
    assert texts(layout, "dpa")[-1].endswith(end)


def test_who_is_known_already_is_not_named_again():
    prose = "".join(paragraphs("de"))
    tree = parse_page(f"<html><body><div><h1>T</h1><div>{prose}</div><p>dpa</p></div></body></html>")
    found = extract_text(tree, footers=FOOTERS, title="T", names=("dpa",), agencies=agencies)
    assert found.text.split("\n") == paragraphs("de", "{}")
