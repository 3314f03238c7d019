"""Lines of the article that extraction leaves out come back, and nothing else does."""

import pytest

from presswatch.extract.body.lost import with_lost
from presswatch.extract.markup.blocks import Places, blocks_of
from presswatch.extract.markup.tree import parse_page
from tests.presswatch.extract.layouts import SENTENCES, article, lines_of, paragraphs

LEAD = "The harbour office counts its boats each winter, and this one brought a record"


@pytest.mark.parametrize("declared", [LEAD, LEAD[:60] + "…"])
@pytest.mark.parametrize(
    "shown",
    [
        f"<div class='art-lead'>{LEAD}</div>",
        f"<header class='article-header-meta'><p class='subtitle'>{LEAD}</p></header>",
        f"<h2 class='desc'>{LEAD}</h2><div class='dates'>Thursday, 6 February</div>",
    ],
)
def test_a_declared_standfirst_that_is_shown_stands_first(shown, declared):
    """In a box of its own, it is left out like what else stands there; that the page declares it tells it apart."""
    lines = lines_of(article(before=shown), standfirst=declared)
    assert lines[0] == LEAD
    assert len(lines) == 7


@pytest.mark.parametrize(
    "before",
    [
        f"<div class='art-lead' hidden>{LEAD}</div>",
        "<div class='art-lead'>Something else that the page says of itself, in as many words</div>",
        "",
    ],
)
def test_a_standfirst_that_nobody_sees_is_no_line_of_the_text(before):
    """It has its own field; the text is what a reader sees."""
    assert len(lines_of(article(before=before), standfirst=LEAD)) == 6


def test_a_standfirst_that_is_the_first_paragraph_stands_there_once():
    """Many outlets declare the beginning of the text."""
    first = paragraphs("en")[0].removeprefix("<p>").removesuffix("</p>")
    lines = lines_of(article(before=f"<div class='art-lead'>{first}</div>"), title="T", standfirst=first)
    assert lines.count(first) == 1
    assert len(lines) == 6


def test_paragraphs_above_the_first_one_that_was_taken_come_back():
    """Parted by line breaks in one cell, or side by side; a kicker made alike stays out."""
    taken = [f"The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon to those who had waited." for n in range(4)]  # fmt: skip
    for markup in ("<br><br>".join(taken), "".join(f"<p>{line}</p>" for line in ["Harbour", *taken])):
        blocks = blocks_of(parse_page(f"<html><body><div>{markup}</div></body></html>"))
        assert with_lost(taken[1:], blocks, Places(blocks), standfirst=None, declared="") == taken


@pytest.mark.parametrize(
    "wrap", ["{}", "<div>{}</div>", "<section class='x7'>{}</section>", "<table><tr><td>{}</td></tr></table>"]
)
def test_lists_and_their_headings_beside_the_paragraphs_come_back_in_any_box(wrap):
    """Where no name tells what a box is, trafilatura takes its paragraphs alone, and who is credited in a list is missed."""
    prose = [line.removeprefix("<p>").removesuffix("</p>") for line in paragraphs("en")[:3]]
    items = ["Glass comes to the sides, the Elm Post writes", "A second rail, reported the Oak News"]
    made = "<h2>What is planned</h2><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    links = (
        "<h2>Other</h2><ul>"
        + "".join(f"<li><a href='/{n}'>Qxz other headline {n}</a></li>" for n in range(4))
        + "</ul>"
    )
    body = f"<h1>T</h1><p>{prose[0]}</p>{made}<p>{prose[1]}</p><p>{prose[2]}</p>"
    listed = ["What is planned", *(f"- {item}" for item in items)]
    assert lines_of(f"<html><body>{wrap.format(body)}</body></html>", title="T") == [prose[0], *listed, *prose[1:]]
    at_end = f"<h1>T</h1><p>{prose[0]}</p><p>{prose[1]}</p><p>{prose[2]}</p>{made}{links}"
    assert lines_of(f"<html><body>{wrap.format(at_end)}</body></html>", title="T") == [*prose, *listed]


def test_what_comes_back_shows_where_else_the_article_stands():
    """A short sentence beside a paragraph that was lost with its part."""
    prose = [f"The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon to those who had waited." for n in range(6)]  # fmt: skip
    parts = [f"<div class='part'><p>{one}</p><p>It is mile {n}.</p></div>" for n, one in enumerate(prose)]
    blocks = blocks_of(parse_page(f"<html><body>{''.join(parts)}</body></html>"))
    found = with_lost([*prose[:2], "It is mile 1."], blocks, Places(blocks), standfirst=None, declared="")
    assert [line for line in found if line.startswith("It is")] == [f"It is mile {n}." for n in range(5)]


@pytest.mark.parametrize(
    "lead",
    [
        "<div class='m-lead'>{}</div>",
        "<div class='itemIntroText'><p>{}</p></div>",
        "<div id='field-description' class='documentDescription'>{}</div>",
        "<h2 class='subtitle'>{}</h2>",
        "<p class='chapo'>{}</p>",
    ],
)
def test_what_is_called_a_lead_above_the_text_is_its_first_line(lead):
    """Whether or not the page declares it."""
    above = lead.format("What the harbour has counted, and what comes of it.")
    assert lines_of(article(before=above), title="T")[0] == "What the harbour has counted, and what comes of it."


@pytest.mark.parametrize(
    "other",
    [
        "<div class='lead'>Elmport, Tuesday</div>",  # too short to say anything
        "<figcaption class='lead'>What the harbour has counted, and what comes of it.</figcaption>",
        "<div class='newsletter intro'>What the harbour has counted, and what comes of it.</div>",
        "<div class='lead' style='display:none'>What the harbour has counted, and what comes of it.</div>",
        "<div class='lead'><a href='/a'>What the harbour has counted, and what comes of it.</a></div>",
        "<h2 class='site-description'>What the harbour has counted, and what comes of it</h2>",  # of the house itself
        "<div class='author'><p class='description'>What the harbour has counted, and what comes of it.</p></div>",
        "<div class='audio-player'><div class='audio-description'>What the harbour has counted, and what comes of it.</div></div>",
        "<div class='img-description'>What the harbour has counted, and what comes of it.</div>",
        "<div class='category'><div class='description'>What the harbour has counted, and what comes of it.</div></div>",
        "<div class='leading'>What the harbour has counted, and what comes of it.</div>",
    ],
)
def test_what_else_stands_there_is_no_lead(other):
    assert lines_of(article(before=other), title="T") == paragraphs("en", "{}")


@pytest.mark.parametrize("wrap", ["{}", "<font face='Arial'>{}</font>"])
def test_a_paragraph_without_an_element_of_its_own_comes_back(wrap):
    """In old pages the first stands bare in its box, and so does what follows a picture."""
    prose = [f"{number}. {SENTENCES['en']}" for number in range(6)]
    picture = "<table align=right><tr><td><img src='/a.jpg'></td></tr></table>"
    body = f"{prose[0]}<p>{prose[1]}<p>{prose[2]}{picture}{prose[3]}<p>{prose[4]}<p>{prose[5]}"
    markup = f"<html><body><table><tr><td><a href='/'>Home</a></td><td><h2>T</h2>{wrap.format(body)}</td></tr></table></body></html>"
    assert lines_of(markup, title="T") == prose


@pytest.mark.parametrize("name", ["para", "article__text", "textParagraph"])
def test_a_box_that_is_called_a_paragraph_comes_back(name):
    between = f"<div class='{name}'>0. {SENTENCES['en']}</div>"
    assert lines_of(article(between))[3] == f"0. {SENTENCES['en']}"


@pytest.mark.parametrize("place", ["between", "behind"])
def test_a_box_without_a_name_beside_the_paragraphs_comes_back(place):
    prose = paragraphs("en")
    box = f"<div style='padding-left:30px'>0. {SENTENCES['en']}</div>"
    made = [*prose[:3], box, *prose[3:]] if place == "between" else [*prose, box]
    lines = lines_of(f"<html><body><main><h1>T</h1><div class='story'>{''.join(made)}</div></main></body></html>")
    assert lines.count(f"0. {SENTENCES['en']}") == 1
    named = f"<div class='promo-7'>0. {SENTENCES['en']}</div>"
    assert f"0. {SENTENCES['en']}" not in lines_of(article(named))


def test_lines_between_breaks_of_one_box_are_one_text():
    """Extraction takes what has an element of its own and leaves the rest of the box."""
    bare = [f"{number}. {SENTENCES['en']}" for number in range(3)]
    first = "Thirty-eight boats, one power cut and a seal: this was the count of the year."
    box = "<br><br>".join([first, *bare])
    blocks = blocks_of(parse_page(f"<html><body><div id='body'>{box}<p>{SENTENCES['en']}</p></div></body></html>"))
    found = with_lost([SENTENCES["en"]], blocks, Places(blocks), standfirst=None, declared="")
    assert found == [first, *bare, SENTENCES["en"]]


def test_questions_above_their_answers_are_text():
    pairs = [(f"May I keep {n} boats here?", f"{n}. {SENTENCES['en']}") for n in range(4)]
    made = "".join(f"<dt>{asked}</dt><dd><p>{answer}</p></dd>" for asked, answer in pairs)
    lines = lines_of(f"<html><body><main><h1>T</h1><div><dl>{made}</dl></div></main></body></html>", title="T")
    assert [line.removeprefix("- ") for line in lines] == [line for pair in pairs for line in pair]


def test_a_row_of_names_that_are_links_is_text():
    """Between paragraphs and made like them; trafilatura takes it for navigation."""
    names = "<p>North: <a href='/n/1'>Elmport</a>, <a href='/n/2'>Alderquay</a>, <a href='/n/3'>Oakhaven</a></p>"
    assert "North: Elmport, Alderquay, Oakhaven" in lines_of(article(names))


@pytest.mark.parametrize(
    "markup",
    [
        "<p><a href='/x'>Qxz a headline of another story, a link as a whole</a></p>",
        "<p class='promo'>Qxz <a href='/x'>the letter</a></p>",
        "<div><a href='/n/1'>Qxz</a>, <a href='/n/2'>Qxz too</a> and</div>",
        "<p>Read also</p>",
    ],
)
def test_what_is_made_in_another_way_stays_out(markup):
    """Links as a whole, other elements, elements that are called furniture, words of furniture."""
    lines = lines_of(article(markup))
    assert not [line for line in lines if "Qxz" in line or line == "Read also"]


def test_paragraphs_in_a_second_body_are_not_lost():
    """Trafilatura takes the first body; the second, behind a box, is made alike."""
    prose = paragraphs("en", "<p class='par'>{}</p>")
    first, second = "".join(prose[:3]), "".join(prose[3:])
    markup = (
        f"<html><body><div class='articleBody'>{first}</div><div class='row'><a href='/x'>Other</a></div>"
        f"<div class='articleBody last'><h2 class='par'>Second part</h2>{second}</div></body></html>"
    )
    lines = lines_of(markup)
    assert len(lines) == 7
    assert lines[3] == "Second part"


def test_another_article_below_is_not_put_in():
    """Pages that go on with the next article have it in an element of its own."""
    one = "".join(paragraphs("en", "<p class='par'>{}</p>"))
    other = one.replace("harbour", "forest").replace("boats", "trees")
    markup = f"<html><body><article class='a'><div class='articleBody'>{one}</div></article><article class='a'><div class='articleBody'>{other}</div></article></body></html>"
    assert not [line for line in lines_of(markup) if "forest" in line]


def posts(number, *, heading="<h3>Post {n}: wind eases</h3>", beside="", link=""):
    told = (
        "The harbour office said on Tuesday that the crane of mile {n} will arrive by ship in the first week of March."
    )
    made = f"<div class='post'>{link}{heading}{beside}<p>{told}</p></div>"
    return "<main><h1>Live: storm</h1>" + "".join(made.format(n=n) for n in range(number)) + "</main>"


@pytest.mark.parametrize("beside", ["", "<p>10:05</p>"])
@pytest.mark.parametrize("heading", ["<h3>Post {n}: wind eases</h3>", "<h2>Post {n}: wind eases</h2>"])
def test_each_post_of_a_live_blog_keeps_its_heading(heading, beside):
    lines = lines_of(posts(6, heading=heading, beside=beside))
    assert [line for line in lines if "wind eases" in line] == [f"Post {n}: wind eases" for n in range(6)]
    assert lines.index("Post 3: wind eases") + 1 == next(n for n, line in enumerate(lines) if "mile 3" in line)


def test_linked_headings_of_posts_and_those_of_other_boxes_stay_out():
    taken = [
        f"The harbour office said on Tuesday that the crane of mile {n} will arrive by ship in March, or at last in May."
        for n in range(6)
    ]

    def back(markup):
        blocks = blocks_of(parse_page(f"<html><body>{markup}</body></html>"))
        return [
            line for line in with_lost(taken, blocks, Places(blocks), standfirst=None, declared="") if line not in taken
        ]

    def page(heading, most=6):
        return "".join(f"<div>{heading.format(n=n) if n < most else ''}<p>{taken[n]}</p></div>" for n in range(6))

    assert back(page("<h3>Post {n}</h3>")) == [f"Post {n}" for n in range(6)]
    assert back(page("<h3>Post {n}</h3>", most=2)) == []  # two may be anything
    assert back(page("<h3><a href='/{n}'>Post {n}</a></h3>")) == []
    assert back(page("<div><h3>Post {n}</h3></div>")) == []


@pytest.mark.parametrize(
    ("heading", "is_back"),
    [
        ("<h2>A heading of the second half</h2>", True),
        ("<h2 class='edTag'>A heading of the second half</h2>", True),
        ("<h2><a href='/x'>A heading of the second half</a></h2>", False),
        ("<div><h2>A heading of the second half</h2></div>", False),
        ("<h2>A heading of the second half</h2><ul><li>Other</li></ul>", False),  # of a list
    ],
)
def test_a_heading_among_the_paragraphs_comes_back(heading, is_back):
    taken = [f"The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon to those who had waited." for n in range(4)]  # fmt: skip
    flow = [f"<p>{line}</p>" for line in taken]
    blocks = blocks_of(
        parse_page(f"<html><body><main>{''.join(flow[:2])}{heading}{''.join(flow[2:])}</main></body></html>")
    )
    lines = with_lost(taken, blocks, Places(blocks), standfirst=None, declared="")
    assert lines == [*taken[:2], *(["A heading of the second half"] if is_back else []), *taken[2:]]


def test_a_table_of_contents_takes_no_heading():
    parts = [
        f"The crane of mile {n} was brought by ship on Tuesday, the harbour office said at noon." for n in range(4)
    ]
    names = [f"Part {n} of the story" for n in range(4)]
    contents = "".join(f"<li><a href='#{n}'>{name}</a></li>" for n, name in enumerate(names))
    flow = "".join(f"<h2 id='{n}'>{names[n]}</h2><p>{part}</p><p>{part} So it was.</p>" for n, part in enumerate(parts))
    lines = lines_of(
        f"<main><h1>Four parts</h1><p>{parts[0]} All of it.</p><div><ul>{contents}</ul></div>{flow}</main>"
    )
    assert [line for line in lines if line in names] == names


@pytest.mark.parametrize(
    ("box", "is_back"),
    [
        ("<div>{}</div>", True),
        ("<div id='beside'>{}</div>", False),
        ("<div class='beside'>{}</div>", False),
    ],
)
def test_a_heading_above_short_sentences_comes_back_in_boxes_made_alike(box, is_back):
    long = (
        "The crane of mile one was brought by ship on Tuesday, the harbour office said at noon to those who had waited."
    )
    short = ["Those who fish there fear what comes next.", "The work begins in May, when the ice is gone."]
    flow = box.format(f"<h2>Those who fear</h2>{''.join(f'<p>{line}</p>' for line in short)}")
    blocks = blocks_of(parse_page(f"<html><body><main><div><p>{long}</p></div>{flow}</main></body></html>"))
    lines = with_lost([long, *short], blocks, Places(blocks), standfirst=None, declared="")
    assert ("Those who fear" in lines) == is_back
