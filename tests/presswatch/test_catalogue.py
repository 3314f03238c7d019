"""The catalogue: what it accepts, what it refuses and how it says so, and the shipped files as a whole."""

import csv
import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from presswatch.catalogue import Catalogue, build
from presswatch.errors import ConfigError

ROOT = Path(__file__).parents[2]
FIRST = {"id": "first", "name": "First Post", "kind": "newspaper", "domains": ["first.example", "first.test"]}


def catalogue_of(*outlets):
    return build([("a.toml", {"outlet": list(outlets)})])


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    files = sorted((ROOT / "config" / "outlets").glob("*.toml"))
    return build((file.name, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)


@pytest.mark.parametrize(
    ("host", "outlet_id"),
    [
        ("first.example", "first"),
        ("WWW.First.Example", "first"),
        ("a.b.first.test:8080", "first"),
        ("live.first.example", "live"),
        ("m.live.first.example", "live"),
        ("127.0.0.1:8951", "local"),
        ("127.0.0.1:8952", None),
        ("127.0.0.1", None),
        ("notfirst.example", None),
        ("example", None),
        ("", None),
    ],
)
def test_outlet_of_takes_the_longest_domain(host, outlet_id):
    """A host belongs to the outlet with the longest domain that is a suffix of it, label by label."""
    catalogue = catalogue_of(
        FIRST,
        {"id": "live", "name": "First Live", "kind": "broadcaster", "domains": ["live.first.example"]},
        {"id": "local", "name": "Local Test", "kind": "blog", "domains": ["127.0.0.1:8951"]},
    )
    outlet = catalogue.outlet_of(host)
    assert (outlet and outlet.outlet_id) == outlet_id


def test_what_is_scheduled_is_enabled_or_named_and_never_denied():
    def outlet(name, **more):
        return {
            "id": name,
            "name": name.title(),
            "kind": "blog",
            "feeds": [{"url": f"https://{name}.example/f"}],
            **more,
        }

    catalogue = catalogue_of(outlet("on", enabled=True), outlet("off"), outlet("denied", enabled=True, rights="denied"))
    ids = {name: catalogue.by_id[name].feeds[0].feed_id for name in ("on", "off")}
    assert catalogue.scheduled(()) == {ids["on"]}
    assert catalogue.scheduled(("off", "denied", "unknown")) == {ids["off"]}


def test_addresses_go_by_the_lists_of_their_outlet():
    """Each outlet's own, subdomains included; what an AMP cache shows is of the outlet that it came from."""
    catalogue = catalogue_of(FIRST | {"query_keep": ["ocid"], "query_drop": ["sess"], "rights": "denied"})
    query = "?ocid=1&sess=2"
    assert catalogue.url_key("https://m.first.example/a" + query) == "https://m.first.example/a?ocid=1"
    assert catalogue.url_key("https://other.example/a" + query) == "https://other.example/a?sess=2"
    cached = "https://first-example.cdn.ampproject.org/c/s/first.example/a"
    assert (catalogue.outlet_id_at(cached), catalogue.rights_at(cached)) == ("first", "denied")


def test_an_outlet_without_names_is_known_by_its_own():
    """The name counts as an alias unless aliases are given."""
    catalogue = catalogue_of(FIRST, {"id": "b", "name": "Second", "kind": "blog", "ambiguous_aliases": ["Second"]})
    assert catalogue.by_id["first"].aliases == ("First Post",)
    assert catalogue.by_id["b"].aliases == ()


def test_a_later_file_changes_only_the_fields_it_names():
    """`enabled = true` beside an id switches a shipped outlet on and leaves the rest as it is."""
    feeds = [{"url": "https://first.example/feed"}]
    shipped = {"outlet": [FIRST | {"feeds": feeds}]}
    own = {"outlet": [{"id": "first", "enabled": True}]}
    assert build([("a", shipped)]).feeds() == ()
    outlet = build([("a", shipped), ("b", own)]).by_id["first"]
    assert outlet.enabled
    assert outlet.domains == ("first.example", "first.test")
    assert [feed.outlet_id for feed in outlet.feeds] == ["first"]


@pytest.mark.parametrize(
    ("outlets", "message"),
    [
        ([FIRST | {"kind": "paper"}], "a.toml: first: kind: allowed: 'agency', 'newspaper'"),
        ([FIRST | {"domain": "x"}], "a.toml: first: domain: no such field; known are: id, name, kind"),
        ([{"id": "first", "kind": "blog"}], "a.toml: first: name: must be given"),
        ([{"name": "Nameless", "kind": "blog"}], "a.toml: table 1: id: must be given"),
        ([FIRST | {"id": "First One"}], "a.toml: First One: id: allowed: lower-case letters, digits and hyphens"),
        ([FIRST | {"domains": ["https://first.example"]}], "first: domains: allowed: a bare host such as example.org"),
        (
            [FIRST | {"feeds": [{"url": "ftp://first.example/x"}]}],
            "first: feeds: allowed: a table with an http(s) address",
        ),
        ([FIRST | {"feeds": ["https://first.example/x"]}], "first: feeds: allowed: a table with an http(s) address"),
        (
            [FIRST | {"timezone": "Europe/Bucarest"}],
            "a.toml: first: timezone: allowed: an IANA zone such as Europe/Bucharest (given: 'Europe/Bucarest')",
        ),
        ([FIRST | {"timezone": "Europe/"}], "a.toml: first: timezone: allowed: an IANA zone"),
        ([FIRST | {"enabled": "perhaps"}], "a.toml: first: enabled: allowed: a valid boolean"),
        ([FIRST, FIRST], "a.toml: first: id: stands twice in this file"),
        ([FIRST, FIRST | {"id": "b", "name": "B B"}], "a.toml: first: domains: 'first.example' already belongs to b"),
        (
            [FIRST, {"id": "b", "name": "First Post", "kind": "blog"}],
            "a.toml: first: aliases: 'First Post' already belongs to b",
        ),
        (
            [FIRST, {"id": "b", "name": "B B", "kind": "blog", "ambiguous_aliases": ["First Post"]}],
            "a.toml: first: aliases: 'First Post' is an ambiguous alias of b",
        ),
        (
            [FIRST | {"query_keep": ["*"]}],
            "a.toml: first: query_keep: allowed: names of parameters of its addresses (given: '*')",
        ),
        ([FIRST | {"query_drop": ["a=1"]}], "a.toml: first: query_drop: allowed: names of parameters"),
        (
            [FIRST | {"query_keep": ["id"], "query_drop": ["*", "id"]}],
            "a.toml: first: query_drop: 'id' stands in query_keep, too",
        ),
        (
            [FIRST | {"feeds": [{"url": "https://f.example/x"}, {"url": "https://F.example:443/x"}]}],
            "a.toml: first: feeds: the same address stands twice",
        ),
    ],
)
def test_what_is_refused_is_named(outlets, message):
    """Each message names file, outlet and field, and says what is allowed."""
    with pytest.raises(ConfigError) as error:
        catalogue_of(*outlets)
    assert message in str(error.value)


def test_a_wrong_table_is_named_with_its_file():
    """A mistyped table name does not lose outlets in silence."""
    with pytest.raises(ConfigError, match=r"b\.toml: outlets: no such table; known is: \[\[outlet\]\]"):
        build([("b.toml", {"outlets": [FIRST]})])


def test_outlets_may_share_a_name_that_is_ambiguous_for_both():
    """Two papers called Times are fine as long as the bare name decides nothing."""
    catalogue = catalogue_of(
        *(FIRST | {"id": i, "name": i, "domains": [], "ambiguous_aliases": ["Times"]} for i in ("aa", "bb"))
    )
    assert set(catalogue.by_id) == {"aa", "bb"}


def test_the_shipped_catalogue_is_complete(shipped):
    """Every field of the seed list is in the shipped files; what was added is only there to be recognised."""
    seed = ROOT.parent / "shared" / "data" / "outlets.csv"
    if not seed.exists():
        pytest.skip("needs ../shared/data/outlets.csv")
    with seed.open(encoding="utf-8", newline="") as file:
        rows = {row["outlet_id"]: row for row in csv.DictReader(file)}

    def parts(text):
        return {part.strip().replace("%3B", ";") for part in text.split(";") if part.strip()}

    assert shipped.by_id.keys() >= rows.keys()
    for outlet in shipped.outlets:
        if outlet.outlet_id not in rows:
            assert outlet.cited_only or outlet.outlet_id == "time"
            continue
        row = rows[outlet.outlet_id]
        ambiguous = parts(row["ambiguous_aliases"])
        assert (outlet.name, outlet.kind, outlet.country) == (row["name"], row["kind"], row["country"])
        assert set(outlet.languages) == parts(row["languages"])
        assert set(outlet.domains) >= parts(row["domains"])
        assert set(outlet.ambiguous_aliases) >= ambiguous
        names = {name.strip("/") for name in parts(row["aliases"]) | {row["name"]}} - ambiguous
        known = (*outlet.aliases, *outlet.ambiguous_aliases)
        assert [name for name in names if not name.endswith(known)] == []  # "l'AFP", "az MTI" hold articles
        assert {feed.url for feed in outlet.feeds} == parts(row["feed_urls"])
        assert set(outlet.sitemaps) == parts(row["sitemap_urls"])
        assert (outlet.enabled, outlet.cited_only) == (row["enabled"] == "true", row["cited_only"] == "true")
        assert outlet.wikidata == (row["wikidata"] or None)


def test_the_shipped_catalogue_is_usable(shipped):
    """What ships passes its own checks; what is switched on has a feed; zones exist."""
    from zoneinfo import ZoneInfo

    assert all(outlet.feeds or outlet.sitemaps for outlet in shipped.outlets if outlet.enabled)
    assert not any(outlet.enabled for outlet in shipped.outlets if outlet.cited_only)
    assert sum(outlet.kind == "agency" for outlet in shipped.outlets) >= 30
    assert len({feed.feed_id for feed in shipped.feeds()}) == len(shipped.feeds()) > 100
    assert {ZoneInfo(outlet.timezone).key for outlet in shipped.outlets if outlet.timezone} >= {"Europe/Bucharest"}


UNDATED = {
    "b1tv", "bellingcat", "belta", "cbs", "dn-se", "globenewswire", "gov-uk", "interfax-ukraine", "observator",
    "presseportal", "prnewswire", "realitatea", "romania-libera", "sky-news", "sr-se", "tvn24", "upi", "via-ritzau",
    "xinhua",
}  # fmt: skip
"""Outlets whose feeds only lists without a date name.  None is added: a feed that nobody dates does not ship."""


@pytest.mark.parametrize("file", sorted((ROOT / "config" / "outlets").glob("*.toml")), ids=lambda file: file.stem)
def test_each_feed_and_sitemap_says_when_it_was_last_seen(file):
    """`seen` is the latest day that the outlet's evidence names; the few outlets without one say so."""
    for table in tomllib.loads(file.read_text(encoding="utf-8"))["outlet"]:
        days = [dt.date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", " ".join(table["evidence"]))]
        seen = {one.get("seen") for one in (*table.get("feeds", ()), *table.get("sitemaps", ()))}
        assert seen <= {max(days, default=None)}, table["id"]
        assert max(days, default=dt.date.min) <= dt.datetime.now(dt.UTC).date(), table["id"]
        is_undated = table["id"] in UNDATED
        assert (seen == {None}) == is_undated == ("undated lists only" in table.get("note", "")), table["id"]


def test_a_sitemap_is_a_table_or_an_address_alone():
    catalogue = catalogue_of(
        {
            **FIRST,
            "sitemaps": [
                "https://first.example/a.xml",
                {"url": "https://first.example/b.xml", "seen": dt.date(2026, 5, 2)},
            ],
        }
    )
    assert catalogue.by_id["first"].sitemaps == ("https://first.example/a.xml", "https://first.example/b.xml")
    with pytest.raises(ConfigError, match=r"first: sitemaps: allowed: tables with an http"):
        catalogue_of({**FIRST, "sitemaps": [{"href": "https://first.example/a.xml"}]})


def test_https_is_preferred(shipped):
    """An address without TLS ships only where the lists know none with it."""
    addresses = {url for outlet in shipped.outlets for url in (*(feed.url for feed in outlet.feeds), *outlet.sitemaps)}
    plain = {url for url in addresses if url.startswith("http:")}
    assert not {url for url in plain if "https" + url.removeprefix("http") in addresses}
    assert len(plain) < len(addresses) / 10


def test_each_country_has_its_own_file(shipped):
    """A file holds the outlets of the country that it is called after, sorted by id."""
    for file in sorted((ROOT / "config" / "outlets").glob("*.toml")):
        ids = [table["id"] for table in tomllib.loads(file.read_text(encoding="utf-8"))["outlet"]]
        assert ids == sorted(ids), file.name
        assert {shipped.by_id[outlet_id].country for outlet_id in ids} == {file.stem.upper()}
