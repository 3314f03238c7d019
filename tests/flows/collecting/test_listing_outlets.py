"""An outlet without a feed: its section page is polled, its articles fetched once, whatever the page calls them."""

from tests.conftest import settings_for
from tests.flows.test_runs import ingest, rows

OUTLET = """
[[outlet]]
id = "valley-post"
name = "The Valley Post"
kind = "newspaper"
domains = ["{host}"]
enabled = true
feeds = [{{ url = "http://{host}/region/", kind = "listing"{links} }}]
"""
NAMES = {
    "/region/ferry-stops-in-autumn": "Ferry stops in autumn and not before",
    "/region/mill-bridge-is-closed": "Mill bridge is closed to all lorries",
    "/region/council-sells-the-hall": "Council sells the hall to its tenants",
    "/region/night-train-comes-back": "Night train comes back to the valley",
}


def section(newsroom, names):
    items = "".join(f'<article><h2><a href="{path}">{name}</a></h2></article>' for path, name in names.items())
    menu = "".join(f'<li><a href="/{word}/">{word}</a></li>' for word in ("region", "sport", "weather"))
    newsroom.pages["/region/"] = (
        200,
        "text/html; charset=utf-8",
        f"<html><nav>{menu}</nav><main>{items}</main></html>",
    )


def test_a_section_page_is_polled_like_a_feed(home, configured, newsroom):
    configuration = configured(settings_for(newsroom), own=OUTLET.format(host=newsroom.host, links=""))
    for path, name in NAMES.items():
        newsroom.publish(path, name, "The council of the valley spoke about it for two hours on Monday evening.")
    first = dict(list(NAMES.items())[:3])
    section(newsroom, first)
    assert ingest(home, configuration, outlets=["valley-post"]).totals()["n_new"] == 3
    # other words for one link, another order, one more: only the new page is asked for
    path = next(iter(first))
    section(newsroom, dict(reversed({**NAMES, path: "LIVE: the ferry stops, all that is known"}.items())))
    newsroom.asked.clear()
    totals = ingest(home, configuration, outlets=["valley-post"]).totals()
    assert (totals["n_new"], totals["n_known"]) == (1, 3)
    assert sorted(set(newsroom.asked) - {"/robots.txt"}) == ["/region/", list(NAMES)[3]]
    # and when nothing changes, nothing is
    newsroom.asked.clear()
    ingest(home, configuration, outlets=["valley-post"])
    assert set(newsroom.asked) - {"/robots.txt"} == {"/region/"}
    assert rows(home, "SELECT kind, status FROM feeds WHERE outlet_id = 'valley-post'") == [("listing", "ok")]
    assert rows(home, "SELECT count(*), count(DISTINCT url) FROM articles") == [(4, 4)]
    assert rows(home, "FROM revisions WHERE rev_no > 0") == []


def test_a_section_page_that_lists_nothing_any_more_is_no_feed(home, configured, newsroom):
    configuration = configured(settings_for(newsroom), own=OUTLET.format(host=newsroom.host, links=""))
    newsroom.pages["/region/"] = (200, "text/html", "<html><h1>We are moving</h1></html>")
    assert not ingest(home, configuration, outlets=["valley-post"]).worked
    assert rows(home, "SELECT reason, detail LIKE 'html: none of its 0 links%' FROM failures") == [("not_a_feed", True)]
