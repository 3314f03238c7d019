"""Whom an unknown name looks like, and what is proposed for it."""

import tomllib

import pytest

from presswatch import catalogue
from presswatch.cite.lookalikes import Lookalike, Lookalikes, outlet_id_for, proposal

OUTLETS = [
    {"id": "reuters", "name": "Reuters", "kind": "agency", "domains": ["reuters.com"]},
    {"id": "bbc", "name": "BBC", "kind": "broadcaster"},
    {"id": "gds", "name": "Gazeta de Sud", "kind": "newspaper"},
    {"id": "times-uk", "name": "The Times of London", "kind": "newspaper", "ambiguous_aliases": ["The Times"]},
    {"id": "nyt", "name": "The New York Times", "kind": "newspaper", "ambiguous_aliases": ["The Times"]},
]
KNOWN = Lookalikes(catalogue.build([("x.toml", {"outlet": OUTLETS})]))


@pytest.mark.parametrize(
    ("surface", "outlet_id", "because"),
    [
        ("Routers", "reuters", "1 letter from Reuters"),
        ("Ройтерс", "reuters", "2 letters from Reuters"),
        ("Рейтерс", "reuters", "1 letter from Reuters"),
        ("REUTERS", "reuters", "like Reuters"),
        ("uk.reuters.com", "reuters", "its domain"),
        ("Gazeta de Sûd", "gds", "like Gazeta de Sud"),
        ("times", "nyt", "shared by nyt, times-uk"),
        ("NBC", None, None),
        ("Harbour Gazette", None, None),
        ("harbour.example", None, None),
        ("新华社", None, None),
    ],
)
def test_what_a_name_looks_like(surface, outlet_id, because):
    """Spelling, alphabet and domain; short names must be equal."""
    assert KNOWN.of(surface) == (Lookalike(outlet_id, because) if outlet_id else None)


@pytest.mark.parametrize(
    ("surface", "outlet_id"),
    [
        ("Gazeta de Vâlcea", "gazeta-de-valcea"),
        ("www.harbour.example", "harbour-example"),
        ("Вечір", "vechir"),
        ("新", "unnamed"),
    ],
)
def test_a_proposed_table_is_one_that_the_catalogue_takes(surface, outlet_id):
    """As it is printed, it can be pasted; a name in no letters of ours needs an id by hand."""
    assert outlet_id_for(surface) == outlet_id
    table = tomllib.loads(proposal(surface, ["ro"], None))
    if len(surface) > 1:
        (made,) = catalogue.build([("own.toml", table)]).outlets
        assert (made.outlet_id, made.name, made.cited_only) == (outlet_id, surface, True)


def test_a_known_outlet_is_proposed_as_a_correction():
    assert (
        proposal("Routers", [], Lookalike("reuters", ""))
        == '{"surface": "Routers", "is": "same outlet", "outlet": "reuters"}'
    )
