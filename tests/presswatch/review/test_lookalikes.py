"""Whom an unknown name looks like, and what is proposed for it."""

import tomllib

import pytest

from presswatch import catalogue
from presswatch.cite import corrections
from presswatch.errors import ConfigError
from presswatch.review.lookalikes import Lookalike, Lookalikes, names_of_hosts, outlet_id_for, proposal

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
        ("times", "nyt times-uk", "shared by nyt, times-uk"),
        ("the Tiimes", "nyt times-uk", "1 letter from names of nyt, times-uk"),
        ("NBC", None, None),
        ("Harbour Gazette", None, None),
        ("harbour.example", None, None),
        ("新华社", None, None),
    ],
)
def test_what_a_name_looks_like(surface, outlet_id, because):
    """Spelling, alphabet and domain; short names must be equal."""
    assert KNOWN.of(surface) == (Lookalike(tuple(outlet_id.split()), because) if outlet_id else None)


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
    table = tomllib.loads(proposal(surface, ["ro"], None, "a1"))
    if len(surface) > 1:
        (made,) = catalogue.build([("own.toml", table)]).outlets
        assert (made.outlet_id, made.name, made.cited_only) == (outlet_id, surface, True)


def test_a_known_outlet_is_proposed_as_a_correction():
    assert (
        proposal("Routers", [], Lookalike(("reuters",), ""), "a1")
        == '{"surface": "Routers", "is": "same outlet", "outlet": "reuters"}'
    )


def test_of_a_shared_name_a_person_chooses_article_by_article():
    """Pasted as it is, the line is refused; for one of the outlets it holds in that article, and in no other."""
    line = proposal("the Times", ["en"], KNOWN.of("the Times"), "a1")
    outlet_ids = [outlet["id"] for outlet in OUTLETS]
    with pytest.raises(ConfigError, match=r"nyt \| times-uk"):
        corrections.parse("x", [line], outlet_ids)
    (chosen,) = corrections.parse("x", [line.replace("nyt | ", "")], outlet_ids)
    assert chosen == {"surface": "the Times", "is": "same outlet", "outlet": "times-uk", "article": "a1"}


@pytest.mark.parametrize(
    ("surfaces", "found"),
    [
        (["the Valley Gazette", "valleygazette.com"], {"valleygazette.com": "the Valley Gazette"}),
        (["The Times of Elm", "www.thetimesofelm.co.uk"], {"www.thetimesofelm.co.uk": "The Times of Elm"}),
        (["Gazeta de Vâlcea", "gazetadevalcea.ro"], {"gazetadevalcea.ro": "Gazeta de Vâlcea"}),
        (["Вечір", "vechir.ua"], {"vechir.ua": "Вечір"}),
        (["Valley Gazette", "valleypost.com"], {}),
        (["Valley Gazette", "valleygazette.com", "valleygazette.org"], {}),  # nobody knows which
        (["valleygazette.com"], {}),
        ([], {}),
    ],
)
def test_a_host_and_the_name_that_is_written_like_it(surfaces, found):
    assert names_of_hosts(surfaces) == found


def test_the_table_of_a_name_has_its_host():
    table = tomllib.loads(proposal("the Valley Gazette", ["en"], None, "a1", host="www.valleygazette.com"))
    assert table["outlet"][0]["domains"] == ["valleygazette.com"]
