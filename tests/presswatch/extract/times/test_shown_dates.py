"""Which day of those that a page shows is that of its publication.  All text is ours."""

import datetime as dt

import pytest

from presswatch.extract.bylines.near_heading import find_heading, lines_near_heading, released_dates, visible_dates
from presswatch.extract.markup.blocks import blocks_of
from presswatch.extract.markup.tree import parse_page
from presswatch.extract.metadata.metadata import read_metadata
from presswatch.extract.times.date_lines import lone_date
from tests.presswatch.extract.body.test_briefs import NOW as FETCHED
from tests.presswatch.extract.body.test_briefs import read

NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
TITLE = "The long bridge opens at last"
TEXT = f"<p>{'The bridge was opened by the mayor on a windy day. ' * 4}</p>" * 3


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("<i>[Ostern, 31. März 2002]</i>", "2002-03-31"),
        ("<p>(3 May 2004)</p>", "2004-05-03"),
        ("<p>Elmport, 3 May 2004</p>", "2004-05-03"),
        ("<p>3.5.2004</p>", "2004-05-03"),
        (
            "<p>Ada Birch</p><p>3 May 2004</p><footer><p>The bridge is a paper of the people of the town.</p></footer>",
            "2004-05-03",
        ),
        ("<h3>Thanks:</h3><p>[3 May 2004]</p>", "2004-05-03"),
        ("<p>3 May 2004</p><div class='comments'><h4>Jack</h4><p>4 May 2004</p></div>", "2004-05-03"),
        ("<p>The bridge on 3 May 2004 (picture: the author)</p>", None),
        ("<p>3 May 2004</p><p>4 May 2004</p>", None),  # days of a chronicle
        ("<div class='comments'><p>3 May 2004</p></div>", None),
        ("<p><a href='/x'>3 May 2004</a></p>", None),
        ("<p>(87/2004)</p>", None),
        ("<p>Concert in the hall:</p><p>Saturday, 3 May 2014, 19:00</p>", None),
        ("<p>Saturday, 3 May 2014, 19:00</p>", None),
        ("<p>Concert in the hall:</p><p>Saturday, 3 May 2014</p>", None),
        ("<p>Place: hall</p><p>Saturday, 3 May 2014</p>", None),
        (f"<h3>The accident</h3><p>3 May 1997</p>{TEXT}", None),
        (f"<p>3 May 1997</p>{TEXT}", None),
        ("<div class='answers'><h4>Jack</h4><p>3 May 2004</p><p>I agree.</p></div>", None),
        ("<div class='answers'><h4>Jack</h4><p>3 May 2004</p></div>", None),
        ("<div><p>3 May 2004</p><p><a href='/t'>Tickets</a></p><p>Doors at seven</p></div>", None),
    ],
)
def test_a_lone_date_below_the_text(below, day):
    tree = parse_page(f"<body><h2>{TITLE}</h2><p>1 May 2001</p>{TEXT}{below}</body>")
    found = lone_date(blocks_of(tree), "thelongbridgeopensatlast", now=NOW, zone=None)
    assert (found.at.date().isoformat() if found.at else None, found.precision) == (day, "day" if day else "unknown")


@pytest.mark.parametrize(
    ("shown", "at"),
    [
        (
            "von Redaktion — <span>veröffentlicht</span> 11.05.2014 08:00, zuletzt geändert: 12.05.2014 14:31",
            "2014-05-11",
        ),
        ("Posted on 11 May 2014", "2014-05-11"),
        ("zuletzt geändert: 12.05.2014 14:31", "2014-05-09"),
        ("11.05.2014", "2014-05-09"),  # the page does not say what of
        ("Der Roman wurde am 11.05.2014 veröffentlicht", "2014-05-09"),
        ("The book was published on 11 May 2014", "2014-05-09"),
        ("Published: 3 May 2001", "2014-05-09"),
        ("Published: 2 May 2014", "2014-05-02"),
        ("11.05.2014 veröffentlicht", "2014-05-11"),
    ],
)
def test_when_a_file_was_begun_gives_way_to_what_the_page_says(shown, at):
    head = "<meta name='DC.date.created' content='2014-05-09T11:20:00+02:00'>"
    article = read(TITLE, head, f"<h1>{TITLE}</h1><div class='byline'>{shown}</div>{TEXT}", "de")
    assert article.published_at.date().isoformat() == at
    article = read(TITLE, head + "<meta name='date' content='2014-05-10'>", f"<h1>{TITLE}</h1>{TEXT}", "de")
    assert article.published_at.date().isoformat() == "2014-05-10"


def near(body):
    tree = parse_page(f"<body>{body}</body>")
    return lines_near_heading(tree, find_heading(tree, TITLE))


def test_a_date_right_before_the_heading_needs_no_class():
    spans = "<li>a menu</li>" * 20
    assert visible_dates(near(f"<li>27/05/2011</li><li>News</li><h1>{TITLE}</h1>{TEXT}")) == ["27/05/2011"]
    assert visible_dates(near(f"<li>27/05/2011</li>{spans}<h1>{TITLE}</h1>{TEXT}")) == []
    found = visible_dates(near(f"<li>27/05/2011</li><h1>{TITLE}</h1><p>28 May 2011</p>{TEXT}"))
    assert found == ["28 May 2011", "27/05/2011"]
    assert visible_dates(near(f"<p>Published on 27 May 2011</p><h1>{TITLE}</h1>{TEXT}")) == ["on 27 may 2011"]
    byline = "27-05-2011 door Nora Fink, in Columns"
    assert byline in near(f"<div>{byline}</div><h1>{TITLE}</h1>{TEXT}")


@pytest.mark.parametrize(
    ("above", "at"),
    [
        ("<font>2003. május 3., szombat | XIII. évfolyam, 101. szám, Irma névnapja</font>", "2003-05-03"),
        ("<span>Elmport | 3 May 2003</span>", "2003-05-03"),
        ("<span>3 May 2003 | from 4 June 2003</span>", None),  # which of the two?
        ("<span>Tickets until 3 May 2003 | 12 euros</span>", None),
        ("<div class='list-date'>Pressemitteilung vom 03.05.2003</div>", "2003-05-03"),
        ("<div>Sitzung vom 03.05.2003</div>", None),
        ("<div class='topbar'><span>Saturday, 3 May 2003 | 12°</span></div><main>", None),
    ],
)
def test_a_part_of_the_line_right_before_the_heading(above, at):
    article = read(TITLE, "<meta property='og:type' content='article'>", f"{above}<h1>{TITLE}</h1>{TEXT}", "de")
    assert (article.published_at and article.published_at.date().isoformat()) == at


@pytest.mark.parametrize(
    ("above", "is_shown"),
    [
        ("<header><span>{day}</span><nav><a href='/'>Home</a><a href='/s'>Sport</a></nav></header><main>", False),
        ("<div class='top-bar'><p>{day}</p></div><main>", False),
        ("<div id='masthead'><p>{day}</p></div><main>", False),
        ("<div role='banner'><p>{day}</p></div><main>", False),
        ("<div>Today is {day}</div><main>", False),
        ("<div>{day}: ten boats sank</div><main>", False),
        ("<div>{day}</div><main>", True),
        ("<main><header><p>{day}</p></header>", True),
        ("<main><div class='post-header'><p>{day}</p>", True),
    ],
)
def test_a_date_that_heads_the_pages_of_a_site_is_not_the_articles(above, is_shown):
    day = "Sunday, 3 May 2026"
    shown = visible_dates(near(f"{above.format(day=day)}<h1>{TITLE}</h1>{TEXT}"))
    assert bool(shown) is is_shown


@pytest.mark.parametrize(
    ("above", "is_taken"),
    [
        ("<div>{0:%A, %d %B %Y}</div><main>", False),
        ("<div>{1:%A, %d %B %Y}</div><main>", True),
        ("<main><article><header><p class='date'>{0:%A, %d %B %Y}</p></header>", True),
        ("<main><div>{0:%A, %d %B %Y}</div>", True),
        ("<div class='post-date'>{0:%A, %d %B %Y}</div><main>", True),
    ],
)
def test_the_day_of_the_fetch_counts_in_the_box_of_the_heading_or_where_a_class_says_so(above, is_taken):
    shown = above.format(FETCHED, FETCHED - dt.timedelta(days=2))
    article = read(TITLE, "<meta property='og:type' content='article'>", f"{shown}<h1>{TITLE}</h1>{TEXT}</main>")
    assert (article.published_precision == "day") is is_taken


def test_a_persian_date_right_before_the_heading():
    shown = "<div><span>جمعه / ۲۳ آبان ۱۴۰۴ / ۱۱:۴۷</span></div>"
    article = read(TITLE, "<meta property='og:type' content='article'>", f"{shown}<h1>{TITLE}</h1>{TEXT}", "fa")
    assert article.published_at.date().isoformat() == "2025-11-14"


@pytest.mark.parametrize(
    "line",
    [
        "<div class='comment'><span class='date'>3 May 2011</span></div>",
        "<ol id='trackbacks'><li>Tracked on 3 May 2011</li></ol>",
        "<p class='date'>Beginn: 3. Mai 2011, 19 Uhr</p>",
        "<p class='meta'>Born 3 May 2011</p>",
    ],
)
def test_days_of_readers_and_events_are_not_the_articles(line):
    assert visible_dates(near(f"<h1>{TITLE}</h1>{TEXT}{line}")) == []
    assert visible_dates(near(f"<div class='comments-open'><h1>{TITLE}</h1><p>4 May 2011</p>{TEXT}{line}</div>")) == [
        "4 May 2011"
    ]


def test_a_date_above_the_heading_comes_before_those_far_below():
    body = f"<h2 class='date-header'>3 May 2011</h2><div><h1>{TITLE}</h1>{TEXT}{'<p>Mud.</p>' * 20}<small>5 May 2011 09:14</small></div>"
    assert visible_dates(near(body)) == ["3 May 2011", "5 May 2011 09:14"]
    body = f"<h2>3 May 2011</h2>{'<p>Mud.</p>' * 20}<h1>{TITLE}</h1><h2>4 May 2011</h2><p>2 May 2011</p>{TEXT}"
    assert visible_dates(near(body)) == ["2 May 2011"]


def test_a_time_far_below_adds_none_to_the_day_above():
    body = f"<h1>{TITLE}</h1><p>17. Oktober 2011</p>{TEXT}<div><small>17. Oktober 2011 um 19:03</small></div>"
    article = read(TITLE, "<meta property='og:type' content='article'>", body, "de")
    assert (article.published_at, article.published_precision) == (dt.datetime(2011, 10, 17, tzinfo=dt.UTC), "day")


def test_a_time_of_something_else_is_not_the_articles():
    row = "<div><div>Datum:</div><div>12.01.2009</div><div>Alarmzeit:</div><div>03:41 Uhr</div></div>"
    assert visible_dates(near(f"<h1>{TITLE}</h1>{row}{TEXT}"))[0].endswith("12.01.2009")
    assert visible_dates(["Datum: 12.01.2009 Alarmzeit: 03:41 Uhr"]) == ["Datum: 12.01.2009"]
    assert visible_dates(["12.01.2009, 03:41 Uhr"]) == ["12.01.2009, 03:41 Uhr"]


def test_a_value_beside_its_label_is_a_line():
    table = "<dl class='docData'><dt>Erscheinungsdatum</dt><dd>18.06.2021</dd></dl>"
    teaser = (
        "<div class='t'><h3><a href='/y'>The ferry stops for ever</a></h3><span class='date'>17.06.2021</span></div>"
    )
    assert visible_dates(near(f"<h1>{TITLE}</h1>{table}{TEXT}{teaser}"))[:1] == ["18.06.2021"]
    assert "Fecha 22/08/2019" in near(f"<h1>{TITLE}</h1><div><div>Fecha</div><div>22/08/2019</div></div>{TEXT}")
    assert released_dates(["Published: 3 May 2004", "4 May 2004", "Updated: 5 May 2004"]) == ["3 may 2004"]


@pytest.mark.parametrize(
    ("name", "is_taken"), [("entry-date updated td-date", True), ("updated", False), ("modified-date", False)]
)
def test_the_one_time_that_a_theme_shows_may_be_called_both(name, is_taken):
    html = f"<body><h1>{TITLE}</h1><p class='post-date'><time class='{name}' datetime='2019-11-29T12:08:31Z'></time></p></body>"
    assert bool(read_metadata(parse_page(html)).published) is is_taken


def test_korean_and_persian_dates_are_read():
    for language, shown in (("ko", "25.11.02 19:47"), ("fa", "جمعه / ۱۱ آبان ۱۴۰۴ / ۱۹:۴۷")):
        article = read(
            TITLE, "<meta property='og:type' content='article'>", f"<h1>{TITLE}</h1><p>{shown}</p>{TEXT}", language
        )
        assert article.published_at.date().isoformat() == "2025-11-02"


OTHERS = "<article class='t'><header><h2><a href='/y'>The ferry stops for ever</a></h2></header><footer>{}</footer></article>"
TIME = "<time datetime='2025-11-{}T05:08:31Z'>6:14</time>"


@pytest.mark.parametrize(
    ("above", "below", "at"),
    [
        ("<p>Published 5 November 2025</p>", OTHERS.format(TIME.format("21")), "2025-11-05T00:00:00"),
        ("<p>Published 5 November 2025</p>", f"<aside><p>{TIME.format('21')}</p></aside>", "2025-11-05T00:00:00"),
        (TIME.format("07"), OTHERS.format(TIME.format("21")), "2025-11-07T05:08:31"),
        (f"<aside>{TIME.format('21')}</aside>{TIME.format('07')}", "", "2025-11-07T05:08:31"),
        # the article's own, though it stands like a teaser's, or is that of another as well
        (f"<aside>{TIME.format('07')} Ada Birch</aside>", "", "2025-11-07T05:08:31"),
        (
            f"<div><h4><a href='/y'>Letters from the old pier</a></h4>{TIME.format('07')}</div>",
            "",
            "2025-11-07T05:08:31",
        ),
        (TIME.format("07"), OTHERS.format(TIME.format("07")), "2025-11-07T05:08:31"),
    ],
)
def test_a_time_of_another_article_is_not_the_articles(above, below, at):
    body = f"<main><h1>{TITLE}</h1>{above}{TEXT}</main>{below}"
    assert read(TITLE, "", body, "en").published_at.replace(tzinfo=None).isoformat() == at


def test_the_time_of_a_post_whose_heading_leads_to_itself_is_its_own():
    post = f"<article><h2><a href='/self'>{TITLE}</a></h2>{TIME.format('07')}<p>The bridge was opened today. </p></article>"
    body = f"<header><h1><a href='/'>Elm Post</a></h1></header>{post}{TEXT}"
    assert read(TITLE, "", body, "en").published_at.isoformat() == "2025-11-07T05:08:31+00:00"


@pytest.mark.parametrize("shown", ["", "<time datetime='2026-02-27T08:15:00+01:00'>27 February 2026</time>"])
def test_a_time_after_the_page_was_got_is_none_and_is_said(shown):
    """Nor is a day guessed from what the page shows of it."""
    later = "<meta property='article:published_time' content='2026-02-27T08:15:00+01:00'>"
    article = read(TITLE, later, f"<h1>{TITLE}</h1>{shown}{TEXT}", "en")
    assert (article.published_at, article.published_precision) == (None, "unknown")
    assert article.published_source == "og:to_come"
