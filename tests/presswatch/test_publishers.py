"""Whose a page is, and what may be kept of it: the strictest of all that it is said to be from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.catalogue import build
from presswatch.model import Claims, Entry, Outlet
from presswatch.publishers import outlet_id_of, publisher_of, rights_of
from presswatch.rights import stricter

OPEN, SNIP, META, SHUT = (f"https://{name}.example/1" for name in ("open", "snip", "meta", "shut"))
ALL, NOBODY, FILE = "https://all.example/1", "https://nobody.example/1", "urn:sha256:00"
CATALOGUE = build(
    [
        (
            "own.toml",
            {
                "outlet": [
                    {"id": name, "name": f"{name.title()} Press", "kind": kind, "domains": [f"{name}.example"], "rights": rights}
                    for name, kind, rights in (
                        ("open", "newspaper", "full_text"), ("snip", "newspaper", "snippet"), ("all", "aggregator", "full_text"),
                        ("meta", "agency", "metadata_only"), ("shut", "newspaper", "denied"),
                    )
                ]
            },
        )
    ]
)  # fmt: skip


def claims(*, entry=NOBODY, source=None, led=(), rights="full_text", outlet=None):
    said = Entry("e", None, None, entry, source_url=source, source_name=source and "A name")
    return Claims(said, outlet, tuple((url, "fetched") for url in led), rights)


@pytest.mark.parametrize(
    ("url", "known", "more", "expected"),
    [
        (OPEN, claims(), {}, "full_text"),
        (SNIP, claims(), {}, "snippet"),
        (OPEN, claims(entry=SNIP), {}, "snippet"),
        ("https://www.google.com/amp/s/snip.example/1", claims(), {}, "snippet"),
        (OPEN, claims(led=(NOBODY, META)), {}, "metadata_only"),
        (ALL, claims(source=SHUT), {}, "denied"),
        (OPEN, claims(source=SHUT), {}, "denied"),
        (META, claims(source=OPEN), {}, "metadata_only"),
        (OPEN, claims(), {"own": [NOBODY, SNIP]}, "snippet"),
        (OPEN, claims(rights="metadata_only"), {"own": [SNIP]}, "metadata_only"),
        (FILE, claims(entry=FILE), {}, "full_text"),
        (FILE, claims(entry=FILE, outlet="shut"), {}, "denied"),
        (OPEN, claims(outlet="shut"), {}, "full_text"),  # a feed's outlet is a hint where the address tells more
        *((FILE, claims(), {"named": name}, "snippet") for name in ("snip", "SNIP", "Snip Press", "snip.example")),
        *((OPEN, claims(), {"named": name}, "snippet") for name in ("https://www.snip.example/", "Snip.Example")),
        (SNIP, claims(), {"named": "open"}, "snippet"),
        (FILE, claims(), {"named": "Nobody's Press"}, "full_text"),
    ],
)
def test_the_strictest_of_all_that_a_page_is_said_to_be_from(url, known, more, expected):
    assert rights_of(url, known, CATALOGUE, **more) == expected


@pytest.mark.parametrize(
    ("url", "source", "named", "outlet_id"),
    [
        (OPEN, None, None, "open"),
        (OPEN, SNIP, None, "open"),  # a page is of where it stands
        (ALL, SNIP, None, "snip"),
        (ALL, NOBODY, None, "nobody.example"),
        (ALL, SNIP, "meta", "meta"),
        (FILE, None, "Snip Press", "snip"),
        (FILE, None, "Some Blog", "some-blog"),
        (OPEN, None, "Some Blog", "open"),
        (NOBODY, None, None, "nobody.example"),
        (FILE, None, None, "unknown"),
    ],
)
def test_a_page_is_of_one_outlet(url, source, named, outlet_id):
    known = claims(source=source)
    outlet = publisher_of(url, known, CATALOGUE, named=named)
    assert outlet_id_of(url, known, outlet, named=named) == outlet_id


@given(
    *[st.sampled_from([OPEN, SNIP, META, SHUT, ALL, NOBODY])] * 3, st.sampled_from([None, "snip", "Shut Press", "x"])
)
def test_a_page_is_never_kept_beyond_what_its_publisher_allows(url, entry, source, named):
    known = claims(entry=entry, source=source)
    publisher = publisher_of(url, known, CATALOGUE, named=named) or Outlet("x", "X", "unlisted")
    rights = rights_of(url, known, CATALOGUE, named=named)
    assert stricter(rights, publisher.rights) == rights
