"""The gazetteer: which spellings of a name are found, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presswatch.cite.gazetteer import compile_gazetteer, leveled
from presswatch.cite.titles import TitleWords
from presswatch.model import Outlet

OUTLETS = (
    Outlet("bbc", "BBC", "broadcaster", aliases=("BBC", "BBC News"), domains=("bbc.com",)),
    Outlet("guardian", "The Guardian", "newspaper", aliases=("The Guardian",), ambiguous_aliases=("Guardian",)),
    Outlet("libera", "Vocea Liberă", "newspaper", aliases=("Vocea Liberă", "Știrea"), domains=("vocea.example",)),
    Outlet("stern", "Stern", "newspaper", aliases=(), ambiguous_aliases=("Stern",), stop_phrases=("Stern Foundation",)),
    Outlet("onet", "Onet", "portal", aliases=("Onet",)),
    Outlet("xin", "新华社", "agency", aliases=("新华社",)),
    Outlet("n24", "News.ro", "agency", aliases=("News.ro", "l'AFP")),
)
GAZETTEER = compile_gazetteer(OUTLETS)


def found(text, *endings):
    return [(text[name.start : name.end], name.outlet_ids[0]) for name in GAZETTEER.names(text, frozenset(endings))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BBC News, the BBC.", [("BBC News", "bbc"), ("BBC", "bbc")]),
        ("BBC Newsnight", [("BBC", "bbc")]),
        ("ABBC BBCX bbc BBC_ x_BBC", []),
        ("the Guardian THE GUARDIAN", [("the Guardian", "guardian"), ("THE GUARDIAN", "guardian")]),
        ("VOCEA LIBERĂ, Vocea Libera", [("VOCEA LIBERĂ", "libera"), ("Vocea Libera", "libera")]),
        ("Ştirea Știrea Stirea", [("Ştirea", "libera"), ("Știrea", "libera"), ("Stirea", "libera")]),
        ("stern measures; Stern; Sterne", [("Stern", "stern")]),
        ("Stern Foundation, Stern Foundations", [("Stern", "stern")]),
        ("https://www.bbc.com/news a@bbc.com BBC.com bbc.community", [("bbc.com", "bbc"), ("BBC.com", "bbc")]),
        ("hotnews.ro News.ro", [("News.ro", "n24")]),
        ("my-bbc.com mybbc.com m.bbc.com", [("bbc.com", "bbc")]),
        ("selon l’AFP", [("l’AFP", "n24")]),
        ("BBC\u00a0News", [("BBC\u00a0News", "bbc")]),
        ("据新华社报道", [("新华社", "xin")]),
        ("on BBC.example", []),
    ],
)
def test_spellings(text, names):
    """Capitals, articles, diacritics, look-alike characters: found; other words and hosts: not."""
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("אמר לרויטרס", ["רויטרס"]),
        ("ולרויטרס ומרויטרס", ["רויטרס"]),  # of the second, the two letters in front are no prefix here
        ("ברכתרויטרס", []),
        ("لرويترز ورويترز", ["رويترز", "رويترز"]),
        ("גלובס לגלובס", ["גלובס"]),  # ambiguous: with letters in front, it may be another word
        ("لرفع", []),
        ("أنباء الوادى، لانباء الوادى", ["أنباء الوادى", "انباء الوادى"]),
        ("한강일보, 남한강일보", ["한강일보"]),
    ],
)
def test_what_is_written_together_with_a_name(text, names):
    """Hebrew and Arabic prefixes; a Korean name with more in front is another's."""
    outlets = (
        Outlet("reuters", "Reuters", "agency", aliases=("רויטרס", "رويترز", "رفع")),
        Outlet("globes", "Globes", "newspaper", aliases=(), ambiguous_aliases=("גלובס",)),
        Outlet("wadi", "Wadi", "agency", aliases=("أنباء الوادى",)),
        Outlet("hangang", "Hangang", "newspaper", aliases=("한강일보",)),
    )
    gazetteer = compile_gazetteer(outlets, prefixes=frozenset({"ל", "ול", "ل", "و"}))
    assert [text[name.start : name.end] for name in gazetteer.names(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(elma, ko)", [("elma", "elma")]),
        ("/elma/", [("elma", "elma")]),
        ("elma", []),
        ("(elmas)", []),
        ("(elma.example)", [("elma.example", "shop")]),  # the sign is looked for first, and is none
        ("(herald)", []),  # no agency
    ],
)
def test_agencies_sign_in_small_letters(text, names):
    outlets = (
        Outlet("elma", "ELMA", "agency", aliases=("ELMA",)),
        Outlet("herald", "HERALD", "newspaper", aliases=("HERALD",)),
        Outlet("shop", "Shop", "portal", aliases=(), domains=("elma.example",)),
    )
    found = list(compile_gazetteer(outlets).names(text))
    assert [(text[name.start : name.end], name.outlet_ids[0]) for name in found] == names
    assert all(name.is_ambiguous for name in found if name.outlet_ids == ("elma",))


def test_an_ending_of_the_language_belongs_to_the_name():
    """Inflections count only where the language has them and the word ends behind them."""
    assert found("według Onetu", "u", "owi") == [("Onetu", "onet")]
    assert found("według Onetu") == []
    assert found("Onetus", "u", "owi") == []


def test_an_ambiguous_name_says_so():
    """The caller must know that Stern needs a cue."""
    assert [name.is_ambiguous for name in GAZETTEER.names("Stern and the Guardian and BBC")] == [True, False, False]


def test_a_shared_name_lists_all_outlets():
    """A name that is ambiguous for two outlets is neither's."""
    shared = [Outlet(i, i, "newspaper", aliases=(i,), ambiguous_aliases=("Times",)) for i in ("ny", "uk")]
    (name,) = compile_gazetteer(shared).names("the Times")
    assert (name.outlet_ids, name.is_ambiguous) == (("ny", "uk"), True)


@given(
    st.lists(
        st.sampled_from(["BBC", "BBC News", " ", "İ", "ş", "'", "😀", "Onet", "u", ".", "新华社", "ß", "\n", "a"])
    ).map("".join)
)
def test_names_are_ordered_and_inside_the_text(text):
    """Names come in order, do not overlap, and hold what the text holds there, whatever stands around."""
    position = 0
    assert len(leveled(text)) == len(text)
    for name in GAZETTEER.names(text, frozenset({"u"})):
        assert position <= name.start < name.end <= len(text)
        assert text[name.start : name.end].removesuffix("u") in {"BBC", "BBC News", "Onet", "新华社"}
        position = name.end


def test_what_begins_like_a_name_of_several_words_hides_none_inside_it():
    """The name "Die Zeit" stands in no "die Zeitung"; the noun in it that quotation marks follow may introduce one."""
    gazetteer = compile_gazetteer(
        (Outlet("zeit", "Die Zeit", "newspaper", aliases=("Die Zeit",)),), TitleWords(nouns=frozenset({"Zeitung"}))
    )
    assert [(name.part, name.start) for name in gazetteer.names("die Zeitung „Seeblick“")] == [("quote", 4)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("detto alla Gazzetta", ["Gazzetta"]),
        ("Dalla Gazzetta, La Gazzetta e la Gazzetta", ["Gazzetta", "La Gazzetta", "la Gazzetta"]),
        ("dall'Eco, all’Eco", ["Eco", "Eco"]),
        ("detto alla gazzetta, una Gazzetta, palla Gazzetta", []),
        ("al Corsivo", ["Corsivo"]),
    ],
)
def test_articles_in_prepositions(text, names):
    """In "alla" stands the article of the name, and it is no part of it; the rest alone is no name."""
    outlets = (
        Outlet("gazzetta", "La Gazzetta", "newspaper", languages=("it",), aliases=("La Gazzetta",)),
        Outlet("eco", "L'Eco", "newspaper", languages=("it",), aliases=("L'Eco",)),
        Outlet("corsivo", "Corsivo", "newspaper", languages=("it",), aliases=("Corsivo",)),
        Outlet("foreign", "La Palestra", "newspaper", languages=("es",), aliases=("La Palestra",)),
    )
    fused = {"it": {"la": ("alla", "dalla"), "l'": ("all'", "dall'")}}
    found = compile_gazetteer(outlets, fused=fused).names(text)
    assert [text[name.start : name.end] for name in found] == names
