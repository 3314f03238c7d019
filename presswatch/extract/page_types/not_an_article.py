"""Which pages are no articles.

No single sign suffices, for or against: front and tag pages carry the marks of articles, articles stand among sixty
headlines, and any page may have any address: articles live under `/archives/`, `/category/` and bare hosts.  Short text
is no reason: agency briefs are short.  Where signs disagree, a page stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from presswatch.extract.markup.blocks import HALF_LINKED, ends_sentence
from presswatch.extract.markup.decode import length_of, letters
from presswatch.extract.markup.names import is_hidden, said_around
from presswatch.extract.page_types.address import path_and_query
from presswatch.extract.page_types.boards import board, feeds, network, paper, profile, quiz
from presswatch.extract.page_types.dialogs import consent, form, on_consent
from presswatch.extract.page_types.figures import figures, gathered, poll, schedule
from presswatch.extract.page_types.gone_words import GONE_TITLES
from presswatch.extract.page_types.goods import goods, offer, program
from presswatch.extract.page_types.make import MEASURED
from presswatch.extract.page_types.media import film, is_no_article, pictures, player
from presswatch.extract.page_types.programs import help_centre, thread, wiki, wiki_home
from presswatch.extract.page_types.repeats import directory, glossary, horoscope, lyrics
from presswatch.extract.page_types.seen import (
    LONG,
    SEVERAL,
    SHORT,
    Seen,
    article_signs,
    called_one_of,
    dates_itself,
    declares_time,
    has_date_at_heading,
    has_dated_address,
    is_called_as_its_site,
    shows_more_than,
)
from presswatch.extract.page_types.words import (
    ERROR_TITLES,
    LIST_TITLES,
    LOGIN_TITLES,
    POLICY_TITLES,
    SIGN_UP_TITLES,
)
from presswatch.extract.times.date_labels import holds_date
from presswatch.model import Skipped

_LISTS: Final = frozenset({"collectionpage", "searchresultspage", "profilepage"})
_LONG_LINE: Final = 120
_LITTLE: Final = 400
_NONE: Final = 100
_SHORTEST_SENTENCE: Final = 30
_NEAR: Final = 6
"""Lines below its heading among which a brief's sentence stands."""
_PLENTY: Final = 2000
"""Length of a text with which hardly anything is looked at beyond an article's own description of itself."""
_MANY: Final = 5
"""Headlines, dates or cards from which a page may list articles."""
_PER_PARAGRAPH: Final = 0.7
"""Headlines to each paragraph: a list has as many, an article with a list beside it has more paragraphs as a rule."""
_MOSTLY: Final = 0.6
"""Share of a page's text in links."""
_PARTLY: Final = 0.4
"""Share of a text that speaks of consent, or of a title in such a word, from which a page is what its address says."""
_MARGIN: Final = 3
"""Signs of a list that a page must have beyond its signs of an article: none is lost through one sign, or two."""
_OF_ONE: Final = 3
"""Signs of an article that a page at the address of a list or a site must have: its date, or its title and text."""
_PLACE: Final = {"front": 2, "list": 1}
"""How many signs of a list an address is: few articles stand where a site begins, many under the name of a category."""
_TELLING: Final = 7
"""Letters of a phrase that tells within a title, too: shorter ones are parts of other words."""
_KEPT: Final = re.compile(r"(?i)/archives?/[a-z][^/?]*-[^/?]*/?$")  # a name of several words, as articles have
_LONGEST_DATE: Final = 40
_ERRORS: Final = ERROR_TITLES | GONE_TITLES
_OF_SERVICES: Final = POLICY_TITLES | SIGN_UP_TITLES | LOGIN_TITLES
_TELLING_WITHIN: Final = frozenset(phrase for phrase in POLICY_TITLES if len(phrase) >= _TELLING)


def not_an_article(page: Seen) -> Skipped | None:
    """The rule that says that a page is no article; None for an article, however short."""
    if page.place == "front" and (_list(page) is not None or _is_hardly_one(page) or not page.has_text):
        return Skipped("front_page", path_and_query(page.url))
    is_own = page.said.is_own and page.said.published
    if page.place == "list" and not is_own and (found := _list(page)) is not None:
        return found  # without a text, which takes longest to find where there is next to none
    if not page.has_text:
        return Skipped("no_text", "the page holds no text of an article")
    rules = _PROGRAMS if is_own and page.length >= _PLENTY else _RULES
    return next((found for rule in rules if (found := rule(page)) is not None), None)


def _is_hardly_one(page: Seen) -> bool:
    """Whether an article would have more: a time, or its title and below it a text."""
    missing = _OF_ONE - article_signs(page)
    return missing > 1 or (missing == 1 and page.length < _LITTLE)


def _by_address(page: Seen) -> Skipped | None:
    """A page at the address of a list or a service that has hardly anything of an article."""
    address = path_and_query(page.url)
    if page.place == "list" and _is_hardly_one(page) and not _is_kept(page):
        return Skipped("list_page", address)
    if page.place == "board" and not (page.is_told or has_dated_address(page)):
        return Skipped("service_page", address)
    if page.place == "comments":  # each has a date beside it
        is_told = page.is_declared or declares_time(page.said) or dates_itself(page.said) or page.is_listed
        return None if is_told else Skipped("service_page", address)
    if page.place != "service":
        return None
    is_declared = page.is_declared and (page.make.has_dated_head or has_date_at_heading(page))
    is_no_article = not (page.is_declared or has_dated_address(page)) and not _is_column(page)
    phrases = _OF_SERVICES if is_no_article else POLICY_TITLES if not is_declared else frozenset[str]()
    if called := called_one_of(page, phrases):  # whatever time a program writes on every page
        return Skipped("service_page", f"{address}, it is called “{called}”")
    if page.is_dated or dates_itself(page.said):
        return None
    is_one = page.make.is_named and page.length >= _LITTLE and not _is_about_its_site(page)
    return None if is_one else Skipped("service_page", address)


def _is_kept(page: Seen) -> bool:
    """Whether an archive keeps one article there: a name of words, a text below its heading, hardly any headlines."""
    is_one = page.make.has_head and page.make.run >= SHORT and page.make.headlines < _MANY
    return is_one and _KEPT.search(page.url) is not None


def _is_column(page: Seen) -> bool:
    """Whether a page that is called “Contact” tells something: below a day, in paragraphs, with nothing to fill in."""
    if not page.make.has_dated_head or page.make.run < LONG or page.make.paragraphs < _MANY:
        return False
    return called_one_of(page, POLICY_TITLES) is None and next(page.tree.iter("textarea"), None) is None


def _is_about_its_site(page: Seen) -> bool:
    """Whether a text speaks mostly of consent, or its title is hardly more than what pages about a site are called."""
    words = letters(page.said.title or "")
    telling = (phrase for phrase in _TELLING_WITHIN if len(phrase) >= _PARTLY * len(words))
    return on_consent(page.text) >= _PARTLY or any(phrase in words for phrase in telling)


def _error(page: Seen) -> Skipped | None:
    """A page that stands where another should be."""
    called = called_one_of(page, _ERRORS) if page.is_bare else _heads_error(page)
    return Skipped("error_page", f"it is called “{called}”") if called else None


def _heads_error(page: Seen) -> str | None:
    """The only heading of a page that stands where an article was, whose head still speaks of that one."""
    headings = [block for block in page.blocks if block.element.tag == "h1"]
    if len(headings) != 1 or page.make.is_named or page.make.run >= SHORT:
        return None
    (heading,) = headings
    is_other = heading.key in ERROR_TITLES and heading.key != letters(page.said.title or "")
    is_told = has_date_at_heading(page) or (page.is_declared and page.make.run >= _NONE)
    is_error = is_other or (heading.key in GONE_TITLES and not is_told)
    is_seen = not said_around(heading.element, lambda outer: is_hidden(outer) or None, {})
    return heading.text if is_error and is_seen else None


def _policy(page: Seen) -> Skipped | None:
    """A page about the site itself: its conditions, its people.  Its text is long, and may say since when it holds."""
    if page.is_declared or declares_time(page.said):
        return None
    is_here = page.place == "service" or page.make.run < SHORT or not page.make.has_dated_head
    called = called_one_of(page, POLICY_TITLES) if is_here and not shows_more_than(page, POLICY_TITLES) else None
    return Skipped("service_page", f"it is called “{called}”") if called else None


def _list(page: Seen) -> Skipped | None:
    """Headlines of articles, with or without teasers, or several whole articles."""
    make, said = page.make, page.said
    has_posts = make.posts >= SEVERAL and make.entries >= make.posts
    weight = 0 if make.is_named else _PLACE.get(page.place or "", 0)
    if make.headlines < (SEVERAL if weight else _MANY) and not has_posts:
        return None
    lists = () if said.is_own else said.kinds & _LISTS
    called = called_one_of(page, LIST_TITLES)
    against = (
        (make.headlines >= _MANY and make.headlines >= _PER_PARAGRAPH * make.paragraphs)
        + (make.run < SHORT)
        + (make.run < _NONE)
        + (make.linked > _MOSTLY)
        + (make.entries >= _MANY)
        + (has_posts and make.run < SHORT)
        + (2 if is_called_as_its_site(said) else called is not None)
        + 2 * (bool(lists) or (said.n_articles >= SEVERAL and not said.is_own))
        + weight
    )
    if against < _MARGIN + article_signs(page):
        return None
    names = [*([f"called “{called}”"] if called else []), *sorted(lists)]
    return Skipped(
        "list_page", f"{make.headlines} headlines, {make.run} characters of text of its own{', '.join(['', *names])}"
    )


def _bare(page: Seen) -> Skipped | None:
    """No time anywhere, no headline that is its title, and no text as long as an article's."""
    make, said = page.make, page.said
    is_other = is_no_article(said.og_type) is not None  # judged above: a film with a text is one
    is_told = page.is_told or said.is_article or make.is_named
    if (
        is_told
        or is_other
        or make.run >= LONG
        or article_signs(page) > 1
        or _shows_its_title(page)
        or _shows_a_date(page)
    ):
        return None
    return Skipped("no_article_signs", f"{make.run} characters of running text, no date, and its title is no headline")


def _shows_its_title(page: Seen) -> bool:
    """Whether a heading is what the page is called, however short that is."""
    called = [letters(name) for name in (*page.said.names, page.said.title or "")]
    headings = {block.key for block in page.blocks if block.element.tag in ("h1", "h2")} - {""}
    return any(heading in name for heading in headings for name in called)


def _shows_a_date(page: Seen) -> bool:
    """Whether there is a date in the address, or a line that holds hardly more."""
    lines = (block.text for block in page.blocks if len(block.text) <= _LONGEST_DATE and block.linked < HALF_LINKED)
    return has_dated_address(page) or any(map(holds_date, lines))


def _is_brief(page: Seen) -> bool:
    """Whether a page has a time, and a sentence below a heading that its head has for a title, however short both are.

    Between them stand dates and names, and no price: a shop's page is made alike.
    """
    own = letters(page.said.title or "")
    is_called = own and any(own in letters(name) for name in page.said.names) and not is_called_as_its_site(page.said)
    heading = (at for at, block in enumerate(page.blocks) if block.key == own and block.element.tag == "h1")
    if not (page.said.published and is_called) or (at := next(heading, None)) is None:
        return False
    text = letters(page.text)
    for block in page.blocks[at + 1 : at + 1 + _NEAR]:
        if length_of(block.text) >= _SHORTEST_SENTENCE and ends_sentence(block.text):
            return block.key in text
        if MEASURED.search(block.text):
            break
    return False


def _thin(page: Seen) -> Skipped | None:
    """Hardly any text, and nothing that an article has: no date, no headline, no line as long as a brief's."""
    said, length = page.said, page.length
    is_mute = page.is_only_declared and page.make.run < _NONE  # its system writes a time, and nobody a sentence
    if length >= _LITTLE or (page.is_dated and not is_mute):
        return None
    long = [own for line in page.text.split("\n") if (own := length_of(line)) >= _LONG_LINE]
    is_claimed = bool(said.published) or said.og_type == "article"  # so are pages of shops and forms
    signs = (sum(long) >= length / 2) + (len(long) > 1) + page.make.is_named + is_claimed + _is_brief(page)
    return None if signs >= 2 else Skipped("no_article_signs", f"{length} characters, no date")


_PROGRAMS: Final[tuple[Callable[[Seen], Skipped | None], ...]] = (wiki, thread, help_centre, horoscope)
"""What is asked of the longest page that describes an article: programs write the description of each of theirs."""
_RULES: Final[tuple[Callable[[Seen], Skipped | None], ...]] = (
    wiki_home,
    _by_address,
    _error,
    consent,
    form,
    _policy,
    wiki,
    thread,
    help_centre,
    network,
    paper,
    board,
    quiz,
    feeds,
    profile,
    pictures,
    film,
    player,
    offer,
    goods,
    program,
    _list,
    figures,
    poll,
    schedule,
    gathered,
    horoscope,
    glossary,
    directory,
    lyrics,
    _bare,
    _thin,
)
