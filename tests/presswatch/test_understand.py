"""Pages, text files and ready articles become articles; what is none is skipped by a named rule."""

import dataclasses
import datetime as dt
import gzip
import json
import random
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presswatch import catalogue
from presswatch.cite.citation_rules import build_rules
from presswatch.model import READY_TYPE, Article, Claims, Entry, Failure, Outlet, Page, Skipped
from presswatch.relate.fingerprint import text_hash
from presswatch.rules import Rules
from presswatch.understand import understand

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
PAGES = ROOT.parent / "shared" / "data" / "pages"
NOW = dt.datetime(2026, 2, 4, 12, tzinfo=dt.UTC)
OUTLETS = [
    {"id": "elm", "name": "Elm Valley Post", "kind": "newspaper", "domains": ["elm.example"]},
    {"id": "reuters", "name": "Reuters", "kind": "agency", "domains": ["reuters.example"], "aliases": ["Reuters"]},
    {"id": "all-news", "name": "All News", "kind": "aggregator", "domains": ["all.example"]},
    {"id": "digi24", "name": "Digi24", "kind": "broadcaster", "domains": ["digi24.example"], "aliases": ["Digi24"]},
    {
        "id": "listed",
        "name": "Listed News",
        "kind": "newspaper",
        "domains": ["listed.example"],
        "query_keep": ["ref"],
        "query_drop": ["sess"],
    },
    {
        "id": "zoned",
        "name": "Zonenblatt",
        "kind": "newspaper",
        "domains": ["zone.example"],
        "timezone": "Europe/Berlin",
    },
]


@pytest.fixture(scope="module")
def rules() -> Rules:
    outlets = catalogue.build([("test", {"outlet": [{"country": "GB", "languages": ["en"], **o} for o in OUTLETS]})])
    cues = [
        (path.name, tomllib.loads(path.read_text("utf-8")))
        for path in sorted((ROOT / "config/citations").glob("*.toml"))
    ]
    return Rules(outlets, build_rules(cues, outlets), "test", 1_000_000)


def read(
    rules, body, *, url="https://site.example/a/story-1", media_type="text/html", status=200, headers=(), **claimed
):
    entry = dataclasses.replace(Entry("e", None, None, url), **claimed)
    return understand(Page(url, NOW, media_type, body, status, headers), Claims(entry, None, ((url, "entry"),)), rules)


def html(head="", body="", title="A headline about the harbour"):
    prose = "<p>The harbour office of Elmport said on Tuesday that the new crane will arrive by ship in the first week of March.</p>"
    return f"<html><head>{head}</head><body><article><h1>{title}</h1>{prose * 1}{body}</article></body></html>".encode()


def ld(**fields):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "A headline about the harbour", **fields})}</script>'


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.html")))
def test_golden_pages(rules, name):
    """One page per layout and trap: fields, how the text begins and ends, what is not in it, who is credited; or a rule."""
    truth = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    text = (GOLDEN / f"{name}.html").read_text("utf-8")
    declared = re.search(r"charset=[\"']?([\w-]+)", text)
    found = read(rules, text.encode(declared[1] if declared else "utf-8"), url=truth["url"])
    if "rule" in truth:
        assert isinstance(found, Skipped), found
        assert (found.rule, found.detail) == (truth["rule"], truth["detail"])
        return
    assert isinstance(found, Article), found
    for field in truth.keys() - {"begins", "ends", "without", "paragraphs", "credited"}:
        value = getattr(found, field)
        value = (
            value.isoformat() if isinstance(value, dt.datetime) else list(value) if isinstance(value, tuple) else value
        )
        assert value == truth[field], field
    lines = found.text.split("\n")
    assert lines[0].startswith(truth["begins"])
    assert lines[-1] == truth["ends"] or (len(lines) == 1 and lines[0].endswith(truth["ends"]))
    assert len(lines) == truth["paragraphs"]
    for furniture in truth["without"]:
        assert furniture not in found.text
    assert found.title not in lines
    if "credited" in truth:
        assert [[c.cited_outlet_id, c.role, c.field] for c in found.citations] == truth["credited"]


def test_each_golden_page_has_its_truth():
    assert {path.stem for path in GOLDEN.glob("*.html")} == {path.stem for path in GOLDEN.glob("*.json")}


def test_smallest_real_input(rules):
    article = read(rules, (GOLDEN / "smallest.txt").read_bytes(), url="urn:sha256:abc", media_type="text/plain")
    assert isinstance(article, Article)
    assert (article.published_at, article.published_precision) == (dt.datetime(2026, 2, 3, tzinfo=dt.UTC), "day")
    assert article.published_source == "text_date_line"
    assert (article.outlet_id, article.status, article.language) == ("unknown", "ok", "en")
    lines = article.text.split("\n")
    assert lines[0].startswith("The council of Brackwater")
    assert lines[-1] == "Sources: Reuters, Digi24."
    assert "A longer crossing" in lines
    assert not {"Also read", "Others are reading now"} & set(lines)
    assert len(lines) == 9
    assert article.title.startswith("The council of Brackwater")
    assert len(article.title) <= 140
    cited = [(c.cited_outlet_id, c.surface) for c in article.citations if c.role == "citation"]
    assert cited == [("reuters", "Reuters"), ("reuters", "Reuters"), ("digi24", "Digi24")]


def test_spans_point_into_the_text(rules):
    article = read(rules, (GOLDEN / "modern.html").read_bytes(), url="https://elm.example/x")
    in_text = [c for c in article.citations if c.field == "text"]
    assert in_text
    for citation in in_text:
        assert article.text[citation.span_start : citation.span_end] == citation.surface


def test_a_standfirst_that_the_text_repeats_credits_once(rules):
    lead = "The bridge will cost 90 million euros, according to Reuters."
    page = '<meta name="description" content="{}"><h1>A bridge</h1><p>{}</p>' + "".join(
        f"<p>At the bend of mile {n} the river stood so low all week that the boats stayed on the mud, and the people "
        "of the village walked over to the other bank to look at the old stones of the ford.</p>"
        for n in range(6)
    )
    for described, fields in ((lead, ["text"]), (lead.replace("bridge", "crossing"), ["text", "standfirst"])):
        article = read(rules, page.format(described, lead).encode(), url="https://elm.example/x")
        assert article.standfirst == described
        assert [c.field for c in article.citations] == fields


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("https://site.example/", "front_page"),
        ("https://site.example", "front_page"),
        ("https://site.example/en/", "front_page"),
        ("https://site.example/tag/harbour/", "list_page"),
        ("https://site.example/?s=harbour", "list_page"),
        ("https://site.example/login", "service_page"),
    ],
)
def test_pages_that_are_no_articles(rules, url, rule):
    assert read(rules, html(), url=url).rule == rule


@pytest.mark.parametrize(
    "url", ["https://site.example/tag/x/", "https://site.example/subscribe", "https://site.example/authors/x"]
)
def test_an_address_alone_does_not_outweigh_a_declared_article(rules, url):
    assert isinstance(read(rules, html(ld(datePublished="2026-02-03T10:00:00Z")), url=url), Article)


@pytest.mark.parametrize(
    "body", [b"", b"  \n ", b"<html></html>", b"<html><body><nav><a href='/'>Home</a></nav></body></html>"]
)
def test_pages_without_text(rules, body):
    assert isinstance(read(rules, body), Skipped)


def test_media_types_that_nobody_reads(rules):
    assert read(rules, b"%PDF-1.7", media_type="application/pdf") == Skipped("media_type", "application/pdf")


def test_too_big(rules):
    found = read(rules, b"x" * (rules.page_cap + 1))
    assert isinstance(found, Failure)
    assert (found.reason, found.retryable, found.at) == ("too_big", False, NOW)


def test_too_many_elements(rules):
    found = read(rules, b"<p>" + b"<b>a</b>" * 60_000)
    assert isinstance(found, Failure)
    assert (found.reason, found.retryable) == ("too_many_elements", False)


def test_too_many_elements_inside_json_ld(rules):
    body = json.dumps({"@type": "NewsArticle", "articleBody": "<b>" * 101_000}).replace("<", "\\u003c")
    found = read(rules, f'<script type="application/ld+json">{body}</script><p>x'.encode())
    assert isinstance(found, Article | Skipped)
    assert "<b>" not in getattr(found, "text", "")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", "empty_file"),
        (b" \n\n", "empty_file"),
        (b"Also read\n", "no_text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8, "binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(400), "binary"),
    ],
)
def test_text_files_without_an_article(rules, body, expected):
    found = read(rules, body, url="urn:sha256:x", media_type="text/plain")
    assert (found.rule if isinstance(found, Skipped) else found.reason) == expected


@pytest.mark.parametrize("media_type", ["text/html", "text/plain"])
def test_binary_data_is_no_article_whatever_it_is_called(rules, media_type):
    noise = random.Random(7).randbytes(20_000)
    assert read(rules, noise, media_type=media_type).reason == "binary"


def test_a_stray_zero_byte_makes_a_page_no_binary(rules):
    page = html(ld(datePublished="2026-02-03"))
    assert isinstance(read(rules, page.replace(b"</p>", b"\x00</p>", 1)), Article)


def test_a_day_of_the_page_takes_the_time_of_the_feed(rules):
    at = dt.datetime(2026, 2, 3, 7, 30, 5, tzinfo=dt.UTC)
    page = html(ld(datePublished="2026-02-03"))
    article = read(rules, page, published_at=at, published_precision="second")
    assert (article.published_at, article.published_source) == (at, "feed")


@pytest.mark.parametrize("claim", ["2036-02-03T09:15:00Z", "soon"])
def test_a_declared_time_that_is_none_leaves_the_visible_one(rules, claim):
    article = read(rules, html(ld(datePublished=claim), "<time>03.02.2026 09:15</time>"))
    assert article.published_at == dt.datetime(2026, 2, 3, 9, 15, tzinfo=dt.UTC)
    assert article.published_source.startswith("page_text")


def test_a_feed_that_names_another_day_does_not_win(rules):
    at = dt.datetime(2026, 1, 20, 7, 30, tzinfo=dt.UTC)
    article = read(rules, html(ld(datePublished="2026-02-03")), published_at=at, published_precision="second")
    assert (article.published_precision, article.published_source) == ("day", "json_ld")


def test_the_page_wins_where_it_knows_the_second(rules):
    at = dt.datetime(2026, 2, 3, 7, 30, tzinfo=dt.UTC)
    article = read(rules, html(ld(datePublished="2026-02-03T06:00:00Z")), published_at=at, published_precision="second")
    assert article.published_source == "json_ld"
    assert article.published_at.hour == 6


@pytest.mark.parametrize(
    ("url", "source", "hour"),
    [("https://zone.example/a", "json_ld:outlet_zone", 9), ("https://other.example/a", "json_ld:utc_assumed", 10)],
)
def test_a_time_without_zone_is_the_outlets_and_says_so(rules, url, source, hour):
    article = read(rules, html(ld(datePublished="2026-02-03T10:00:00")), url=url)
    assert (article.published_source, article.published_at.hour) == (source, hour)


def test_midnight_is_a_day(rules):
    article = read(rules, html(ld(datePublished="2026-02-03T00:00:00+02:00")))
    assert (article.published_at.isoformat(), article.published_precision) == ("2026-02-03T00:00:00+00:00", "day")


@pytest.mark.parametrize(
    ("canonical", "accepted"),
    [
        ("https://site.example/a/story", True),
        ("/a/story", True),
        ("https://www.site.example/a/story", True),
        ("https://site.example/", False),
        ("https://elsewhere.example/a/story", False),
        ("javascript:void(0)", False),
    ],
)
def test_canonical_counts_inside_the_site_only(rules, canonical, accepted):
    head = f'<link rel="canonical" href="{canonical}">{ld(datePublished="2026-02-03")}'
    article = read(rules, html(head), url="https://site.example/a/story-1")
    assert (article.url_canonical != "https://site.example/a/story-1") is accepted
    assert any(via == "canonical" for _, via in article.urls) is accepted
    is_elsewhere = canonical == "https://elsewhere.example/a/story"
    assert article.canonical_hint == (canonical if is_elsewhere else None)


def test_a_page_in_an_amp_cache_is_of_the_site_that_it_came_from(rules):
    head = '<link rel="canonical" href="https://www.elm.example/a/story">'
    url = "https://www-elm-example.cdn.ampproject.org/c/s/www.elm.example/a/story/amp"
    article = read(rules, html(head + ld(datePublished="2026-02-03")), url=url)
    assert (article.url_canonical, article.outlet_id) == ("https://www.elm.example/a/story", "elm")
    assert article.canonical_hint is None


def test_an_outlet_s_own_parameters_are_identity_or_none(rules):
    """In the address and in the key that proposes others."""
    url = "https://listed.example/a?ref=7&sess=1&source=x"
    article = read(rules, html(ld(datePublished="2026-02-03")), url=url)
    assert article.url_canonical == "https://listed.example/a?ref=7&source=x"
    assert article.url_match_key == "listed.example/a?ref=7"
    head = f'<link rel="canonical" href="{url}">{ld(datePublished="2026-02-03")}'
    assert read(rules, html(head)).canonical_hint == "https://listed.example/a?ref=7&source=x"


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (ld(datePublished="2026-02-03", isAccessibleForFree=False), "paywalled"),
        (ld(datePublished="2026-02-03", isAccessibleForFree="http://schema.org/False"), "paywalled"),
        (ld(datePublished="2026-02-03") + '<meta property="article:content_tier" content="locked">', "paywalled"),
        (ld(datePublished="2026-02-03", isAccessibleForFree=True), "stub"),
        (ld(datePublished="2026-02-03"), "stub"),
    ],
)
def test_status(rules, head, status):
    assert read(rules, html(head)).status == status


def ready(rules, *, status=None, **fields):
    url = fields.get("url") or "urn:sha256:r"
    return read(rules, json.dumps(fields).encode(), url=url, media_type=READY_TYPE, status=status)


def test_no_server_brings_a_ready_article(rules):
    forged = {"outlet": "reuters", "title": "Bank closes", "text": "A bank closed today.", "published_at": "2020-01-01"}
    assert ready(rules, **forged).outlet_id == "reuters"
    assert ready(rules, status=200, **forged) == Skipped("media_type", READY_TYPE)


def test_ready_article(rules):
    article = ready(
        rules,
        url="https://elm.example/1",
        title="T",
        text="One.\n\nTwo.",
        published_at="2026-02-03T10:00:00Z",
        authors=["A B"],
    )
    assert (article.method, article.text, article.title, article.authors) == ("ready", "One.\nTwo.", "T", ("A B",))
    assert (article.outlet_id, article.published_source, article.published_precision) == ("elm", "ready", "second")


@pytest.mark.parametrize(
    ("named", "outlet_id"),
    [("reuters", "reuters"), ("reuters.example", "reuters"), ("Some Blog", "some-blog"), (None, "unknown")],
)
def test_ready_outlet(rules, named, outlet_id):
    assert ready(rules, text="One two three.", outlet=named).outlet_id == outlet_id


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"text": 5}, "text"),
        ({"text": "a", "title": ["x"]}, "title"),
        ({"text": "a", "authors": {"name": "A B"}}, "authors"),
        ({"text": "a", "published_at": "soon"}, "published_at"),
        ({"title": "only"}, "url"),
    ],
)
def test_a_wrong_field_is_named(rules, fields, named):
    found = ready(rules, **fields)
    assert isinstance(found, Failure)
    assert found.reason == "bad_article"
    assert found.detail.startswith(named)


@pytest.mark.parametrize("body", [b"{", b"[1]", b"null", b'"text"', b"[" * 100_000])
def test_what_is_no_article_object(rules, body):
    assert read(rules, body, media_type=READY_TYPE, status=None).reason == "bad_article"


def test_same_page_same_article(rules):
    body = (GOLDEN / "modern.html").read_bytes()
    assert read(rules, body) == read(rules, body)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["modern", "old_table", "paywall"]),
    st.integers(0, 4000),
    st.integers(0, 400),
    st.binary(max_size=60),
)
def test_damaged_pages_never_raise(rules, name, at, cut, noise):
    body = (GOLDEN / f"{name}.html").read_bytes()
    found = read(rules, body[:at] + noise + body[at + cut :])
    assert isinstance(found, Article | Skipped)
    if isinstance(found, Article):
        assert "\0" not in found.text
        assert not any(line != line.strip() or not line for line in found.text.split("\n"))


def test_real_pages(rules):
    if not PAGES.is_dir():
        pytest.skip("needs ../shared/data/pages")
    for name in ("taz_1", "orf_1", "bbc_1", "graiul.ro_1"):
        gold = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
        later = dataclasses.replace(
            Page(
                gold["url"],
                dt.datetime(2026, 11, 24, tzinfo=dt.UTC),
                "text/html",
                gzip.decompress((PAGES / f"{name}.html.gz").read_bytes()),
            )
        )
        article = understand(later, Claims(Entry("e", None, None, gold["url"])), rules)
        assert isinstance(article, Article), name
        assert abs(article.published_at - dt.datetime.fromisoformat(gold["published_at"])) <= dt.timedelta(minutes=1), (
            name
        )
        assert article.language == gold["language"], name
        assert sum(len(line) for line in gold["paragraphs"] if " ".join(line.split())[:40] in article.text) > 0.8 * len(
            "".join(gold["paragraphs"])
        ), name


@pytest.mark.parametrize(
    ("url", "source", "outlet_id"),
    [
        ("https://all.example/articles/1", "https://www.reuters.example", "reuters"),
        ("https://all.example/articles/1", "https://valleypost.example/rss", "valleypost.example"),
        ("https://all.example/articles/1", None, "all-news"),
        (
            "https://site.example/a/story-1",
            "https://www.reuters.example",
            "site.example",
        ),  # a page is of where it stands
    ],
)
def test_an_aggregators_page_is_of_the_publisher_that_its_feed_names(rules, url, source, outlet_id):
    article = read(rules, html(ld(datePublished="2026-02-03")), url=url, source_url=source)
    assert article.outlet_id == outlet_id


@pytest.mark.parametrize("rights", ["snippet", "denied"])
@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://strict.example/1">',
        '<meta property="og:url" content="https://strict.example/1">',
        '<link rel="canonical" href="https://site.example/a"><meta property="og:url" content="https://strict.example/1">',
    ],
)
def test_a_page_that_calls_another_outlets_address_its_own_is_kept_as_that_outlet_allows(rules, rights, head):
    """Whether it is an article or not; whose it is does not change."""
    strict = Outlet("strict", "Strict", "newspaper", domains=("strict.example",), rights=rights)
    domains = {**rules.catalogue.by_domain, "strict.example": strict}
    by_strict = dataclasses.replace(rules, catalogue=dataclasses.replace(rules.catalogue, by_domain=domains))
    url = "https://site.example/a/story-1"
    article = read(by_strict, html(head + ld(datePublished="2026-02-03")), url=url)
    if rights == "denied":
        assert article == Skipped("rights_denied", rights="denied")
    else:
        assert (article.outlet_id, article.rights) == ("site.example", "snippet")
    assert read(by_strict, html(head, body="<p>Nothing.</p>"), url="https://site.example/").rights == rights


def test_a_line_is_kept_as_the_outlet_that_it_names_allows(rules):
    strict = Outlet("strict", "Strict", "newspaper", rights="metadata_only")
    by_id = {**rules.catalogue.by_id, "strict": strict}
    by_strict = dataclasses.replace(rules, catalogue=dataclasses.replace(rules.catalogue, by_id=by_id))
    article = ready(by_strict, url="https://elm.example/1", text="One two three.", outlet="Strict")
    assert (article.outlet_id, article.rights) == ("strict", "metadata_only")


def test_each_house_has_its_own_standfirst_above_a_copied_text(rules):
    """It belongs to the text that a person reads, not to what makes two texts equal; a first paragraph does."""

    def hash_of(lead, tag="div"):
        shown = f"<{tag} class='lead'>{lead}</{tag}>" if lead else ""
        text = "".join(
            f"<p>{n}. The harbour office counted more boats than in any winter before, and mends the piers before the summer comes.</p>"
            for n in range(9)
        )
        head = f"<meta name='description' content='{lead}'>"
        body = f"<html><head>{head}</head><body><article><h1>Boats</h1>{shown}<div class='s'>{text}</div></article></body></html>"
        found = read(rules, body.encode())
        assert (lead or "1. The") in found.text
        return found.text_hash

    one, other = (
        "More boats than ever are in the bay of Elmport this winter.",
        "What the office of Elmport says of the boats of this new winter.",
    )
    assert hash_of(one) == hash_of(other) == hash_of("")


@pytest.mark.parametrize("shown", ["<div class='lead'>{}</div><div class='s'>{}</div>", "<p>{}</p>{}"])
def test_a_standfirst_is_left_out_of_a_copy_however_it_is_made(rules, shown):
    """One house shows it in a box, another as its first paragraph."""
    lead = "More boats than ever are in the bay of Elmport this winter."
    text = "".join(
        f"<p>{n}. The harbour office counted more boats than before, and mends the piers.</p>" for n in range(9)
    )
    head = f"<head><meta name='description' content='{lead}'></head>"
    found = read(
        rules, f"<html>{head}<body><article><h1>Boats</h1>{shown.format(lead, text)}</article></body></html>".encode()
    )
    assert found.text.startswith(lead)
    assert found.text_hash == text_hash(found.title, found.text.partition("\n")[2])


def test_short_notices_of_one_title_differ_in_their_standfirst(rules):
    def hash_of(lead):
        dated = "<meta property='article:published_time' content='2026-02-03T10:00:00Z'>"
        head = f"<head><meta name='description' content='{lead}'>{dated}</head>"
        shown = f"<h1>Notice</h1><div class='lead'>{lead}</div><p>The office asks all who pass to follow the signs and to have some patience with the workers.</p>"
        return read(rules, f"<html>{head}<body><article>{shown}</article></body></html>".encode()).text_hash

    assert hash_of("The bridge of Elmport is closed from Monday until May.") != hash_of(
        "The tunnel of Elmport is open again from Monday until May."
    )


@pytest.mark.parametrize(
    ("head", "claimed", "authors"),
    [
        ("", ("Ada Birch",), ("Ada Birch",)),
        ("", ("admin", "Ada Birch and Ben Cole"), ("Ada Birch", "Ben Cole")),
        ("", ("Elm Notes", "elmnotes.example"), ()),  # the address's own name
        ("<meta name='author' content='Elm Notes'>", ("Ada Birch",), ()),
        ("<meta name='author' content='admin'>", ("Ada Birch",), ("Ada Birch",)),
    ],
)
def test_no_account_of_a_feed_and_no_site_is_an_author(rules, head, claimed, authors):
    dated = "<meta property='article:published_time' content='2026-02-03T10:00:00Z'>"
    found = read(rules, html(dated + head), url="https://www.elmnotes.example/a/story-1", authors=claimed)
    assert found.authors == authors


def test_a_title_made_of_the_text_credits_once(rules):
    """A plain text without a headline has its first sentence for one."""
    text = b" date 2026-02-03 The bridge will close, according to Reuters.\n\nThe mayor told Digi24 that it will open in May.\n"
    found = read(rules, text, media_type="text/plain")
    assert [(one.field, one.cited_outlet_id) for one in found.citations] == [("text", "reuters"), ("text", "digi24")]


@pytest.mark.parametrize(
    ("head", "body", "status", "because"),
    [
        (
            "",
            "<p>And it will be green, says the office, which has asked the whole town for its opinion.</p>",
            "ok",
            None,
        ),
        ("", "", "stub", "word_count"),
        (ld(isAccessibleForFree=False), "", "paywalled", "is_free"),
    ],
)
def test_a_status_says_what_decided_it(rules, head, body, status, because):
    """Reasons are columns of the row; `ok` needs none."""
    head += "<meta property='article:published_time' content='2026-02-03T09:00:00Z'>"
    found = read(rules, html(head, body))
    assert (found.status, dict(found.origins).get("status"), found.method) == (status, because, "trafilatura")
