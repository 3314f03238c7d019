"""Lists of feeds become outlet tables: what is known is joined, what is new is named, nothing is doubled."""

import tomllib

import pytest

from presswatch import outlet_toml
from presswatch.catalogue import build
from presswatch.discover.opml import Outline
from presswatch.discover.subscriptions import subscribe

SHIPPED = [
    {"id": "first", "name": "First Post", "kind": "newspaper", "domains": ["first.example"], "enabled": True,
     "feeds": [{"url": "https://first.example/rss"}]},
    {"id": "quiet", "name": "Quiet Wire", "kind": "agency", "domains": ["quiet.example"],
     "feeds": [{"url": "https://quiet.example/list", "kind": "listing", "links": "/n/"}]},
    {"id": "shut", "name": "Shut Press", "kind": "blog", "domains": ["shut.example"], "rights": "denied"},
]  # fmt: skip


def enter(*feeds, tables=(), decided=None):
    shipped = ("a.toml", {"outlet": SHIPPED})
    catalogue = build([shipped, ("imported.toml", {"outlet": list(tables)})])
    found, lines = subscribe(feeds, catalogue=catalogue, tables=tables, decided=decided or {})
    written = tomllib.loads(outlet_toml.write(found)).get("outlet", [])
    assert written == found
    after = build([shipped, ("imported.toml", {"outlet": written})])
    return found, [(line.state, line.outlet_id) for line in lines], after


def test_a_known_outlet_gets_the_union():
    tables, lines, after = enter(
        Outline("https://first.example/rss"),
        Outline("http://feeds.first.example/all", "All"),
        Outline("https://quiet.example/rss"),
    )
    assert lines == [("there", "first"), ("added", "first"), ("added", "quiet")]
    assert [feed.url for feed in after.by_id["first"].feeds] == [
        "https://first.example/rss",
        "http://feeds.first.example/all",
    ]
    quiet = after.by_id["quiet"]
    assert quiet.enabled
    assert [(feed.kind, feed.links) for feed in quiet.feeds] == [("listing", "/n/"), (None, None)]
    assert [table["id"] for table in tables] == ["first", "quiet"]


def test_a_feed_that_was_switched_off_is_switched_on_once():
    tables, lines, after = enter(Outline("https://quiet.example/list"))
    assert lines == [("switched_on", "quiet")]
    assert tables == [{"id": "quiet", "enabled": True}]
    assert enter(Outline("https://quiet.example/list"), tables=tables)[1] == [("there", "quiet")]
    assert after.by_id["quiet"].feeds[0].kind == "listing"


def test_new_outlets_are_grouped_by_host_and_credit_nobody_by_a_common_word():
    feeds = [
        Outline("https://www.valley.example/rss", "News", groups=("Local", "Hills")),
        Outline("https://valley.example/sport", "Sport"),
        Outline("https://feeds.feedburner.com/river", "The River Blog", site="https://river.example/"),
        Outline("https://feeds.feedburner.com/nameless"),
        Outline("https://[2001:db8::1]:8000/rss", "First Post"),
        Outline("https://list.example/all", "L", is_listing=True, links="/story/"),
    ]
    tables, lines, after = enter(*feeds)
    assert [state for state, _ in lines] == ["added"] * 6
    assert lines[0] == lines[1] == ("added", "valley-example")
    valley = after.by_id["valley-example"]
    assert (valley.name, valley.domains, valley.enabled, len(valley.feeds)) == (
        "valley.example",
        ("valley.example",),
        True,
        2,
    )
    assert valley.aliases == ()
    assert after.by_id["river-example"].name == "The River Blog"
    assert after.by_id["feeds-feedburner-com"].domains == ()
    assert after.by_id["list-example"].feeds[0].links == "/story/"
    assert {outlet.name for outlet in after.outlets if not outlet.domains} == {
        "feeds-feedburner-com",
        "[2001:db8::1]:8000",
    }
    again = enter(*feeds, tables=tables)
    assert again[0] == tables
    assert {state for state, _ in again[1]} == {"there"}


@pytest.mark.parametrize("outlet", ["new", "known"])
def test_an_expression_that_cannot_be_used_is_left_out_and_that_is_said(outlet):
    """The feed is added, and learns its links from the page."""
    url = "https://list.example/all"
    feeds = [Outline(url, "L", is_listing=True, links="(?=x)")]
    if outlet == "known":
        feeds = [Outline("https://list.example/rss", "L"), *feeds]
    _, lines = subscribe(feeds, catalogue=build([]), tables=[], decided={})
    assert "look-around" in lines[-1].why
    assert enter(*feeds)[2].by_id["list-example"].feeds[-1].links is None


def test_a_group_of_one_host_names_its_outlet():
    paths = [
        ("v.example/a", "Papers", "The V"),
        ("v.example/b", "Papers", "The V"),
        ("w.example/a", "Papers"),
        ("w.example/b", "Papers"),
    ]
    feeds = [Outline(f"https://{url}", "Feed", groups=tuple(groups)) for url, *groups in paths]
    assert {outlet.outlet_id: outlet.name for outlet in enter(*feeds)[2].outlets if outlet.kind == "unlisted"} == {
        "v-example": "The V", "w-example": "Papers",
    }  # fmt: skip
    mixed = [*feeds, Outline("https://x.example/a", "The X", groups=("Papers",))]
    assert enter(*mixed)[2].by_id["w-example"].name == "w.example"


def test_one_list_after_the_other_is_the_same_as_both():
    one, other = Outline("https://valley.example/a"), Outline("https://valley.example/b")
    first = enter(one)[0]
    (table,), lines, _ = enter(other, tables=first)
    assert lines == [("added", "valley-example")]
    assert [feed["url"] for feed in table["feeds"]] == [one.url, other.url]


@pytest.mark.parametrize(
    ("url", "decided", "why"),
    [
        ("https://shut.example/rss", {}, "denied"),
        ("https://first.example/more", {"first": {"feeds": "own.toml"}}, "own.toml"),
        ("https://quiet.example/more", {"quiet": {"enabled": "own.toml"}}, "own.toml"),
        ("https://quiet.example/list", {"quiet": {"enabled": "own.toml"}}, "own.toml"),
    ],
)
def test_what_cannot_take_effect_is_refused_with_the_reason(url, decided, why):
    catalogue = build([("a.toml", {"outlet": SHIPPED})])
    tables, (line,) = subscribe([Outline(url)], catalogue=catalogue, tables=[], decided=decided)
    assert (tables, line.state) == ([], "refused")
    assert why in line.why


def test_many_hosts_that_are_spelled_alike_get_ids_of_their_own():
    _, lines, after = enter(
        Outline("https://a-b.example/rss"),
        Outline("https://a.b.example/rss"),
        Outline("https://" + "x" * 63 + ".example/rss"),
    )
    assert len({outlet_id for _, outlet_id in lines}) == 3
    assert {"a-b-example", "a-b-example-2"} <= after.by_id.keys()
