"""Forms of one address: proposals, and what they must not reach."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import example, given

from presswatch.url_forms import form_key, form_of, match_key, unwrapped
from presswatch.urls import canonical
from tests.presswatch.test_urls import ANY_URL

PAIRS = Path(__file__).parents[3] / "shared/data/relate/url_pairs.csv"

FORMS = [
    ("http://news.example/a/b", "plain"),
    ("https://www.news.example/a/b/", "plain"),
    ("https://news.example:443/a/b", "plain"),
    ("https://news.example./a/b", "plain"),
    ("https://news.example/a/b/index.html", "plain"),
    ("https://news.example/a/b.html", "plain"),
    ("https://news.example/a//b;jsessionid=0F1A", "plain"),
    ("https://news.example/a/b?amp=0", "plain"),
    ("https://m.news.example/a/b", "mobile"),
    ("https://mobile.news.example/a/b/", "mobile"),
    ("https://wap.news.example/a/b", "mobile"),
    ("http://touch.www.news.example:80/a/b", "mobile"),
    ("https://news.example/m/a/b", "mobile"),
    ("https://news.example/a/b?m=1", "mobile"),
    ("https://news.example/a/b?view=mobile", "mobile"),
    ("https://amp.news.example/a/b", "amp"),
    ("https://www.news.example/a/b/amp", "amp"),
    ("https://www.news.example/a/b/amp/", "amp"),
    ("https://www.news.example/a/b.amp", "amp"),
    ("https://www.news.example/a/b.amp.html", "amp"),
    ("https://www.news.example/a/b-amp.html", "amp"),
    ("https://www.news.example/amp/a/b", "amp"),
    ("https://www.news.example/a/amp/b.html", "amp"),
    ("https://www.news.example/a/amp_b", "amp"),
    ("https://news.example/a/b?amp", "amp"),
    ("https://news.example/a/b?amp=1", "amp"),
    ("https://news.example/a/b?_amp=true", "amp"),
    ("https://news.example/a/b?outputType=amp&usqp=mq331AQ", "amp"),
    ("https://news-example.cdn.ampproject.org/c/s/www.news.example/a/b", "amp"),
    ("https://www-news-example.cdn.ampproject.org/v/s/amp.news.example/a/b?amp_js_v=0.1", "amp"),
    ("https://cdn.ampproject.org/c/news.example/a/b/amp", "amp"),
    ("https://news-example.bing-amp.com/c/s/news.example/a/b", "amp"),
    ("https://www.google.com/amp/s/news.example/a/b", "amp"),
    ("https://www.google.co.uk/amp/news.example/a/b", "amp"),
    ("https://www.google.com/amp/s/news.example/a/b%3famp=1", "amp"),
    ("https://www.google.com/amp/s/news-example.cdn.ampproject.org/c/s/news.example/a/b", "amp"),
]


@pytest.mark.parametrize(("url", "form"), FORMS)
def test_forms_of_one_address_have_one_key(url, form):
    """All of these may be one article, and may show it in another form."""
    assert form_key(canonical(url)) == match_key(url) == "news.example/a/b"
    assert form_of(url) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/n/AbCdEf", "https://news.example/n/abcdef"),
        ("https://news.rundfunk.example/a/1", "https://sport.rundfunk.example/a/1"),
        ("https://news.example/story.php?sid=101", "https://news.example/story.php?sid=102"),
        ("https://news.example/?p=7", "https://news.example/?p=8"),
        ("https://news.example/a?cid=7", "https://news.example/a?cid=8"),
        ("https://news.example/a?_r=88", "https://news.example/a?_r=89"),
        ("https://news.example/index.php?id=1", "https://news.example/index.php?id=2"),
        ("https://news.example/index.php?id=1", "https://news.example/index.php"),
        ("https://news.example/2026/11/04/a/amp", "https://news.example/2026/11/05/a/amp"),
        ("https://news.example/a-1.html", "https://news.example/a-2.html"),
        ("https://news.example/en/a", "https://news.example/ro/a"),
        ("https://news.example/a?page=2", "https://news.example/a"),
        ("https://news.example/ampere", "https://news.example/ere"),
        ("https://news.example/a/camp", "https://news.example/a/c"),
        ("https://news.example/a?m=7", "https://news.example/a?m=8"),
        ("https://news.example/#!/a/1", "https://news.example/#!/a/2"),
        ("https://news.example:8080/a", "https://news.example/a"),
        ("https://m.example/a", "https://www.example/a"),
        ("https://google.evil.example/amp/s/news.example/a", "https://news.example/a"),
        ("https://cdn.ampproject.org.evil.example/c/s/news.example/a", "https://news.example/a"),
    ],
)
def test_what_is_another_address_has_another_key(one, other):
    """Not even proposed."""
    assert match_key(one) != match_key(other)
    assert form_key(canonical(one)) != form_key(canonical(other))


@pytest.mark.parametrize("name", ["ref", "source", "CMP", "smid", "output"])
def test_a_parameter_that_is_an_identity_somewhere_proposes_and_stays_in_the_form(name):
    """The weaker key leaves it out, the stronger one does not."""
    one, other = (f"https://news.example/a?{name}={n}" for n in (88, 89))
    assert match_key(one) == match_key(other) == "news.example/a"
    assert form_key(one) != form_key(other)
    assert match_key(one, keep=[name]) != match_key(other, keep=[name])


@given(ANY_URL)
@example("https://www.google.com/amp/s/a.b%3F?#%3F")
@example("https://a.cdn.ampproject.org/c/a.b:99999")
@example("https://cdn.ampproject.org/c/s/cdn.ampproject.org/c/s/cdn.ampproject.org/c/s/cdn.ampproject.org/c/s/a.b")
def test_keys_of_anything(url):
    """Nothing raises, and a canonical address has the key of its other spellings."""
    once = canonical(url)
    assert match_key(once) == match_key(url)
    assert canonical(unwrapped(once)) == unwrapped(once)
    assert form_of(once) in {"plain", "amp", "mobile"}
    assert form_key(once) == form_key(once)


def test_the_development_pairs():
    """The key proposes every pair of the set and nothing else."""
    if not PAIRS.exists():
        pytest.skip("needs ../shared/data/relate")
    keys, groups = defaultdict(set), defaultdict(set)
    for row in csv.DictReader(PAIRS.read_text(encoding="utf-8").splitlines()):
        keys[row["group"]].add(match_key(row["url"]))
        groups[match_key(row["url"])].add(row["group"])
    assert [found for found in (*keys.values(), *groups.values()) if len(found) > 1] == []
