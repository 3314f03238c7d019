"""Stories: what reports one event comes together, and notices of one form do not."""

import datetime as dt
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presswatch.relate.stories import NEWEST, Past, Remembered, Stories, StoryArticle
from presswatch.relate.storyterms import TermFrequencies, story_terms

NOON = dt.datetime(2026, 11, 4, 12)
WINDOW = dt.timedelta(hours=72)
NOTHING = Past({}, [], {})

FERRY = (
    ("Ferry with 312 on board runs aground off Skarn", "A car ferry ran aground in fog near the island of Skarn."),
    ("Passengers spend night on stranded ship", "The ferry hit a sandbank close to Skarn in fog, the operator said."),
    ("Tugs free ferry off Skarn", "Three tugs pulled the car ferry from the sandbank near Skarn at high tide."),
)
MILL = (
    ("Paper mill blaze in Halden Valley injures four", "A fire broke out at the Halden paper mill, injuring workers."),
    ("Four hurt as paper factory burns", "Flames swept through a hall of the mill in Halden, workers said."),
)
SYLLABLES = ("ba", "co", "de", "fi", "go", "hu", "ki", "lo", "mu", "ne", "po", "ri")


def terms_of(title, text, language="en"):
    return story_terms(title, text, language=language, outlet_id="o1")


def article(number, title, text, *, language="en", at=NOON, group=None):
    return StoryArticle(f"a{number}", group or f"a{number}", at, terms_of(title, text, language), title)


def numbered(reports, **given):
    return [article(number, *report, **given) for number, report in enumerate(reports)]


def notice(number):
    """One form, another company and other figures each time."""
    one, two, three = (SYLLABLES[number // 12**place % 12] for place in range(3))
    name = f"{one}{two}{three}tex".capitalize()
    return (
        f"{name} Corp sets quarterly dividend",
        f"Directors of {name} Corp declared a regular quarterly dividend of {number} cents a share, payable April "
        f"{number % 28} to shareholders of record on March {number % 27}, the company said in a statement.",
    )


def placed(articles, past=NOTHING, frequencies=None, **given):
    stories = Stories(past, frequencies or TermFrequencies(), window=WINDOW, **given)
    return [stories.place(one) for one in articles], stories


def test_reports_on_one_event_share_the_id_of_the_first():
    ids, _ = placed(numbered((*FERRY, *MILL)))
    assert ids == ["a0", "a0", "a0", "a3", "a3"]


def test_the_order_of_arrival_names_the_story():
    ids, _ = placed(numbered((FERRY[2], MILL[1], FERRY[0])))
    assert ids == ["a0", "a1", "a0"]


@pytest.mark.parametrize(("hours", "together"), [(71, True), (73, False), (-71, True), (-73, False)])
def test_only_what_is_near_in_time_is_of_one_event(hours, together):
    late = article(1, *FERRY[1], at=NOON + dt.timedelta(hours=hours))
    ids, _ = placed([article(0, *FERRY[0]), late])
    assert (ids[0] == ids[1]) is together


def test_notices_of_one_form_do_not_become_a_story():
    ids, _ = placed(numbered(map(notice, range(300))))
    # the first few, before the form is known, may come together
    assert len(set(ids[20:])) >= 275
    assert Counter(ids[20:]).most_common(1)[0][1] <= 3


def test_an_event_among_notices_is_found():
    reports = [*map(notice, range(100)), *FERRY, *map(notice, range(100, 150)), *MILL]
    ids, _ = placed(numbered(reports))
    assert len(set(ids[100:103])) == len(set(ids[153:])) == 1
    assert ids[100] != ids[153]


def test_names_join_reports_in_two_languages():
    english = ("Paper mill blaze injures four", "A fire broke out at the mill in Halden, its owner Brekke said.")
    french = ("L'usine Brekke à Halden en feu", "Un incendie s'est déclaré à Halden, a dit Brekke, son propriétaire.")
    ids, _ = placed([article(0, *english), article(1, *french, language="fr")])
    assert ids == ["a0", "a0"]


def test_what_shares_no_rare_word_is_of_two_events_however_alike():
    frequencies = TermFrequencies()
    for number in range(300):
        frequencies.add(terms_of("Ferry aground in fog", f"A ferry ran aground, {number} on board."))
    ids, _ = placed(numbered([("Ferry aground", "A ferry ran aground.")] * 2), frequencies=frequencies)
    assert ids == ["a0", "a1"]


def test_copies_of_a_text_share_its_story_and_only_the_first_is_remembered():
    copies = [article(number, *FERRY[0], group="a0") for number in range(40)]
    ids, stories = placed([*copies, article(40, *FERRY[1])])
    assert set(ids) == {"a0"}
    assert [one.number for one in stories.remembered] == [0, 1]


def test_a_copy_follows_its_group_though_another_story_is_more_like():
    past = Past({}, [], {"old": "story"})
    ids, stories = placed([article(0, *FERRY[0], group="old")], past)
    assert ids == ["story"]
    assert not stories.remembered


def test_forty_copies_do_not_make_their_words_common():
    copies = [article(number, *FERRY[0], group="a0") for number in range(400)]
    ids, _ = placed([*copies, article(400, *FERRY[1])])
    assert ids[-1] == "a0"


def test_an_article_like_two_stories_joins_the_better_and_is_a_bridge():
    both = ("Paper mill blaze in Halden Valley hits ferry owner", f"{MILL[0][1]} {FERRY[0][1]} {MILL[1][1]}")
    ids, stories = placed(numbered((*FERRY[:1], *MILL, both)))
    assert ids == ["a0", "a1", "a1", "a1"]
    (link,) = stories.links
    assert (link.story_id, link.other_story_id, link.article_id) == ("a1", "a0", "a3")
    assert 0.16 <= link.similarity <= 1


def test_the_similarity_of_a_bridge_is_at_most_one():
    ferry = ("Ferry runs aground", "The ferry Halmora of the Brekke line ran aground off Skarn on its way to Lund.")
    _, stories = placed([article(0, *ferry), article(1, *ferry, at=NOON + 2 * WINDOW)])
    assert stories.links == []
    middle = stories.place(article(2, *ferry, at=NOON + WINDOW))
    (link,) = stories.links
    assert (middle, link.other_story_id, link.similarity) == ("a1", "a0", 1.0)


@pytest.mark.parametrize(("n_others", "joins"), [(0, True), (1, True), (6, False)])
def test_what_is_like_one_member_and_unlike_the_others_does_not_join(n_others, joins):
    """The best alone would make chains."""
    new = article(9, None, "312, Skarn")
    skarn = new.terms.hashes
    weights = (np.array([0.02 if n else 0.25], dtype=np.float32) for n in range(n_others + 1))
    members = [Remembered(n, "s", NOON, "en", skarn, weight) for n, weight in enumerate(weights)]
    ids, _ = placed([new], Past({int(skarn[0]): range(n_others + 1)}, members, {}, next_number=9))
    assert ids == ["s" if joins else "a9"]


def test_without_a_bridge_there_is_no_link():
    _, stories = placed(numbered((*FERRY, *MILL)))
    assert stories.links == []


def test_an_article_without_words_is_a_story_of_its_own():
    ids, _ = placed(numbered([("", ""), (None, ""), ("312", "")]))
    assert ids == ["a0", "a1", "a2"]


def test_a_term_leads_to_the_newest_articles_alone():
    old = [article(0, *FERRY[0])]
    between = [article(n, "Skarn", f"zq{n}a zq{n}b zq{n}c zq{n}d zq{n}e zq{n}f", at=NOON) for n in range(1, NEWEST + 1)]
    _, stories = placed([*old, *between])
    hidden = Stories(NOTHING, TermFrequencies(), window=WINDOW)
    for one in stories.remembered:
        hidden._remember(one)
    new = article(99, "Skarn", "")
    assert set(hidden._sharing(new, new.terms.hashes)) == set(range(1, NEWEST + 1))


MEANINGS = {"Fire": (1, 0), "Feuer": (0.9, 0.44), "Bank": (0, 1), "Fire again": (0.95, 0.31)}


def embed(text):
    return np.array(MEANINGS[text], dtype=np.float16)


def test_meaning_joins_what_shares_no_word_across_languages():
    pair = [article(0, "Fire", "mill burns"), article(1, "Feuer", "Fabrik brennt", language="de")]
    assert placed(pair, embed=embed)[0] == ["a0", "a0"]
    assert placed(pair)[0] == ["a0", "a1"]


def test_another_meaning_joins_nothing():
    pair = [article(0, "Fire", "mill burns"), article(1, "Bank", "Zins sinkt", language="de")]
    assert placed(pair, embed=embed)[0] == ["a0", "a1"]


def test_meaning_does_not_count_within_a_language():
    pair = [article(0, "Fire", "mill burns"), article(1, "Fire again", "bus depot lost")]
    alone, _ = placed(pair)
    assert placed(pair, embed=embed)[0] == alone


def test_meaning_does_not_reach_beyond_the_window():
    late = article(1, "Feuer", "Fabrik brennt", language="de", at=NOON + 2 * WINDOW)
    assert placed([article(0, "Fire", "mill burns"), late], embed=embed)[0] == ["a0", "a1"]


class Kept:
    """What a store keeps between batches, and hands out as the past of one."""

    def __init__(self):
        self.remembered = []
        self.story_of_group = {}
        self.links = []

    def past(self, articles):
        terms = {term for one in articles for term in one.terms.hashes.tolist()}
        postings = {
            term: [one.number for one in self.remembered if term in one.hashes][-NEWEST:] for term in sorted(terms)
        }
        wanted = {number for numbers in postings.values() for number in numbers}
        loaded = [one for one in self.remembered if one.number in wanted or one.vector is not None]
        groups = {one.dup_group_id for one in articles} & self.story_of_group.keys()
        known = {group: self.story_of_group[group] for group in groups}
        return Past(postings, loaded, known, next_number=len(self.remembered))

    def keep(self, articles, ids, stories):
        self.remembered += stories.remembered
        self.links += stories.links
        self.story_of_group |= {one.dup_group_id: id_ for one, id_ in zip(articles, ids, strict=True)}


REPORTS = [*FERRY, *MILL, *map(notice, range(12)), ("Ferry and paper mill", f"{MILL[0][1]} {FERRY[0][1]}")]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(range(len(REPORTS))), max_size=30), st.integers(1, 7), st.booleans())
def test_batches_give_what_a_rebuild_gives(order, size, has_meaning):
    def meaning(text):
        angle = len(text) % 7
        return np.array([np.cos(angle), np.sin(angle)], dtype=np.float16)

    embed = meaning if has_meaning else None
    articles = [
        article(
            n, *REPORTS[report], language=("en", "de")[report % 2], group=f"g{report % 11}", at=NOON + WINDOW * n / 9
        )
        for n, report in enumerate(order)
    ]
    at_once, rebuilt = placed(articles, embed=embed)
    kept, frequencies, in_batches = Kept(), TermFrequencies(), []
    for start in range(0, len(articles), size):
        batch = articles[start : start + size]
        ids, stories = placed(batch, kept.past(batch), frequencies, embed=embed)
        kept.keep(batch, ids, stories)
        in_batches += ids
    assert in_batches == at_once
    assert kept.links == rebuilt.links
    assert all(isinstance(one, Remembered) for one in kept.remembered)
