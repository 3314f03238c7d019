"""Links as evidence: whom a word means by where it leads to; alone it credits nobody."""

import dataclasses
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from presswatch.cite import citations
from presswatch.cite.links import Link, links_from
from tests.presswatch.cite.test_citations import CATALOGUE, RULES

_LINK = re.compile(r"\[([^\]|]*)\|([^\]]*)\]")


def linked(marked):
    """The text and links of "the [broadcaster|bbc.com] said"."""
    text, links, position = "", [], 0
    for match in _LINK.finditer(marked):
        text += marked[position : match.start()]
        outlet = CATALOGUE.outlet_of(match[2])
        links.append(Link(len(text), len(text) + len(match[1]), outlet.outlet_id, match[2]))
        text += match[1]
        position = match.end()
    return text + marked[position:], links


def found(marked, language="en", publisher_id=None):
    text, links = linked(marked)
    return citations.cite({"text": text}, language=language, publisher_id=publisher_id, rules=RULES, links=links)


def brief(marked, language="en", publisher_id=None):
    return [
        f"{row.cited_outlet_id} {row.role} {row.rule_id} {row.cue}" for row in found(marked, language, publisher_id)
    ]


@pytest.mark.parametrize(
    ("language", "marked", "rows"),
    [
        # whose name it is
        ("en", "She told [the Times|nytimes.com] that it rained.", ["nyt citation link.told_to.name told [nytimes.com]"]),
        ("en", "[The Times|thetimes.com] reported rain.", ["times-uk citation link.report.name reported [thetimes.com]"]),
        ("en", "The Times [reported|latimes.com] rain.", ["latimes citation link.report.beside reported [latimes.com]"]),
        ("en", "[The Times|thetimes.com] moves to a new hall.", ["times-uk named link.named.name [thetimes.com]"]),
        ("en", "Source: [The Times|nytimes.com]", ["nyt citation link.footer.name Source: [nytimes.com]"]),
        ("es", "[El Mundo|elmundo.es] abre una sede.", ["elmundo named link.named.name [elmundo.es]"]),
        ("en", "The Times on its evening [bulletin|latimes.com] said rain falls.", ["latimes citation link.report.beside said [latimes.com]"]),
        # a name or words for one, whose verb is further away
        ("en", "The [broadcaster|bbc.co.uk] said that rain fell.", ["bbc citation link.report.near said [bbc.co.uk]"]),
        ("en", "The [broadcaster|bbc.co.uk] said: it rains.", ["bbc citation link.report.near said [bbc.co.uk]"]),
        ("de", "Der [Sender|zdf.de] berichtete von Regen.", ["zdf citation link.report.name berichtete [zdf.de]"]),
        ("en", "[CNN|cnn.com] on its evening bulletin said the hall burned.", ["cnn citation link.report.near said [cnn.com]"]),
        # a word of crediting
        ("en", "Two halls burned, it was [reported|reuters.com] on Monday.", ["reuters citation link.report.verb [reuters.com]"]),
        ("en", "Rain is near, according to [a report|ft.com].", ["ft citation link.report.verb [ft.com]"]),
        ("ro", "Podul se închide, [se arată într-un articol|digi24.ro] de luni.", ["digi24 citation link.report.verb [digi24.ro]"]),
        # no credit
        ("en", "Two halls [burned in the night|reuters.com] by the river.", []),
        ("en", "The [broadcaster|bbc.co.uk] moves to a new hall.", []),
        ("en", "The minister [told Congress|reuters.com] so.", []),
        ("en", "[CNN|cnn.com] moves to a new hall.", ["cnn named named "]),
        ("en", "The hall of [CNN|cnn.com] burned, the minister said.", ["cnn named named "]),
        ("en", "[CNN|cnn.com] presenter Jane Doe said that it rained.", ["cnn named en.named.affiliation presenter"]),
        # the words say who, whatever the link says
        ("en", "AFP [reported|reuters.com] rain.", ["afp citation en.report.reported reported"]),
        ("en", "[Reuters|bbc.co.uk] reported rain.", ["reuters citation en.report.reported reported"]),
        ("en", "[Reuters|reuters.com] reported rain.", ["reuters citation en.report.reported reported"]),
        ("en", "[The Guardian|theguardian.com] reported rain.", ["guardian citation en.report.reported reported"]),
    ],
)  # fmt: skip
def test_what_a_link_tells(language, marked, rows):
    assert brief(marked, language) == rows


def test_a_link_that_decides_once_decides_for_the_text():
    """Who names an outlet in full, or links to it, means it further down as well."""
    rows = found("[The Times|thetimes.com] reported rain.\nShe told the Times that it snowed.")
    assert [(row.cited_outlet_id, row.rule_id) for row in rows] == [
        ("times-uk", "link.report.name"),
        ("times-uk", "en.told_to.told"),
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "[The Times|thetimes.com] reported rain.\nShe told the Times that it snowed.",
        "The Times [reported|latimes.com] rain.",
        "The [broadcaster|bbc.co.uk] said that rain fell.",
        "[El Mundo|elmundo.es] has a hall.",
        "Two halls burned, it was [reported|reuters.com] on Monday.",
        "[CNN|cnn.com] on its evening bulletin said the hall burned.",
    ],
)
def test_rows_tell_the_links_that_made_them(marked):
    """A stored text has no links: cited anew, with those that its rows tell of, it has the same rows."""
    text, _ = linked(marked)
    first, again = twice(marked)
    assert first == again
    without = citations.cite({"text": text}, language="en", publisher_id=None, rules=RULES)
    assert first != without
    assert links_from(map(dataclasses.asdict, first), ()) == ()


def twice(marked):
    """The rows of a text with its links, and those of the same text with the links that these rows tell of."""
    text, _ = linked(marked)
    first = found(marked)
    links = links_from(map(dataclasses.asdict, first), RULES.catalogue.by_id)
    return first, citations.cite({"text": text}, language="en", publisher_id=None, rules=RULES, links=links)


PIECES = (
    *("The Times", "the Times", "Times", "The Guardian", "Reuters", "The broadcaster", "the paper", "El Mundo", "ABC"),
    *("reported", "reported that", "said", "told", "it was reported", "a report", "according to", "in an article on"),
    *("its site", "moves to a new hall", "on its evening bulletin", "presenter", "Square", "Source:", "and", "citing"),
    *(",", ".", ".\n", ". The Times reported.", ". She told the Times so.\n"),
)
DOMAINS = ("thetimes.com", "nytimes.com", "latimes.com", "reuters.com", "bbc.co.uk", "elmundo.es", "abc.es")


@given(
    st.lists(
        st.one_of(
            st.sampled_from(PIECES),
            st.builds(
                lambda words, domain: f"[{' '.join(words)}|{domain}]",
                st.lists(st.sampled_from([piece for piece in PIECES if "." not in piece]), min_size=1, max_size=3),
                st.sampled_from(DOMAINS),
            ),
        ),
        min_size=2,
        max_size=14,
    )
)
@example(["The Times", "reported", "[in an article on|thetimes.com]", "its site", ".\n", ". The Times reported."])
@example(["[The Times|thetimes.com]", "and", "the Times", "reported", "[a report|nytimes.com]", ", the Times reported"])
@example(["The Times", "on its evening bulletin", "[said|latimes.com]", ".\n", "Times", "reported"])
@settings(max_examples=300, deadline=None)
def test_whatever_links_a_text_has_its_rows_tell_enough_of_them(pieces):
    """Reading and `retag` by the same rules give the same rows."""
    first, again = twice(" ".join(pieces).replace(" .", ".").replace(" ,", ","))
    assert first == again
