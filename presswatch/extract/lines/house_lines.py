"""Lines in which a house speaks to its readers: to subscribe, to follow, to pay, to report mistakes; of its rights.

Told by how they begin and by what else they hold: such lines name the house, its channels and prices, and are as many
as there are houses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from presswatch.extract.lines.house_notes import (
    APP_ENDS,
    ASKED,
    CONSENTS,
    COOKIES,
    EMBEDDED,
    NOTES_BY_END,
    SAID,
    TO_US,
    VOTE,
)
from presswatch.extract.lines.house_words import (
    ADD,
    APP,
    APPEALS,
    CONTENT,
    DISCLAIMERS,
    DURATION,
    FOR_READERS,
    FOR_SUBSCRIBERS,
    HOUSE_CHANNELS,
    INVITES,
    LETTERS,
    OFFERED,
    PERMISSION,
    PLATFORMS,
    PREFERRED,
    PRICE,
    REUSE,
    RIGHTS,
    SIGN_UP,
    SMALL_PRICE,
    SUBSCRIBE,
    TRY,
)
from presswatch.extract.lines.media_words import FOLLOWERS, OURS
from presswatch.extract.lines.paywall_words import WALLS
from presswatch.extract.markup.decode import DENSE
from presswatch.extract.markup.word_lists import EDGES, QUOTES, folded

_WORDS_BEHIND: Final = 3
"""Words at the end of an invitation from the platform's on: "on Telegram for more"."""
_WORDS_OF_INVITE: Final = 4
"""Words at its start among which it says whom to follow: "Follow us", "Join our channel"."""
_NEAR: Final = 60
"""Code points at the start of a line in which it is said what is not to be copied."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(r"\d+\s*")
_FIRST_OF_SUBSCRIBERS: Final = tuple({start for start, _ in (*FOR_SUBSCRIBERS, *WALLS)})
_FIRST_OF_APPEALS: Final = tuple({start for start, _ in APPEALS})
_FIRST_OF_SAID: Final = tuple({start for start, _ in SAID})
_LAST_OF_NOTES: Final = tuple({end for _, end in NOTES_BY_END})
_WALLS: Final = tuple({start for start, _ in WALLS})
_PROTECTED: Final = re.compile(r"(?:.{0,30}\s)?무단\s?전재.{0,20}금지\W*(?:[\d/.: -]+송고)?$")
_OWNED: Final = re.compile(r"copyright\s*[(©\d]|\(c\)\s|©\s*\d{4}")
_PRICE: Final = re.compile(PRICE)
_PRICE_LAST: Final = re.compile(rf"(?:{PRICE})\w*\W*$")
_SUBSCRIBE: Final = re.compile(rf"(?:^|[.,:;!–-]\s*){SUBSCRIBE}")
_LETTER: Final = re.compile("|".join(map(re.escape, sorted(LETTERS))))
_SIGN_UP: Final = re.compile(rf"(?:^|[.:!?–—»”\"]\s*){SIGN_UP}\W*(?:\w+\W*)?$")
_QUESTION: Final = re.compile("[?？؟]")
_VOTES: Final = "|".join(sorted(map(re.escape, (words for words in VOTE if " " in words)), key=len, reverse=True))
"""Of several words: one alone is what somebody answers in an interview."""
_VOTE: Final = re.compile(rf"[?？؟](?:.*[.!?？؟…–—])?\s*(?:{_VOTES})\W*$|^\W*(?:{_VOTES})\s?[:!–—-].*[?？؟]")
"""An invitation to vote behind a question, or before it and a colon."""
_TRIAL: Final = tuple(map(re.compile, (TRY, SMALL_PRICE, DURATION)))
_OF_WRITER: Final = re.compile(
    r"(?:^|[.!?]\s)(?:you can )?(?:(?:reach|contact|e-?mail|follow|write to)(?: [^\s,.]+){1,3} (?:at|on) "
    r"(?:\S*@\S+?|(?:x|twitter|instagram|bluesky|facebook|linkedin)(?: (?:at )?@\S+?)?)"
    r"|reach(?: [^\s,.]+){1,3} (?:at|on) \+?\(?\d[\d ().-]{5,}\d)(?=[.!]?\s*$|\.\s)"
)
"""How to reach who wrote: whom, where, and the sentence is at its end."""
_APP: Final = re.compile(rf"(?:(?:for|to) [^,]{{4,60}}, )?{APP}(?:.{{0,16}}|.{{0,16}}app store.{{0,24}})")
"""A program for telephones that is to be fetched, and nothing else in the line."""


def is_of_house(plain: str) -> bool:
    """Whether the house speaks in a line, folded, that is not longer than such lines are.

    One that begins with a quotation mark is what somebody says, or the name of a letter that the house sends.
    """
    core = plain.strip(EDGES)
    if plain.startswith(QUOTES):
        return _offers_letter(core)
    return (
        core in FOR_READERS
        or _is_for_subscribers(core)
        or _invites(core, is_sentence=plain.endswith((".", "!", "?")))
        or _offers_letter(core)
        or _is_on_google(core)
        or _is_note(core)
        or plain.endswith(APP_ENDS)
        or _asks_readers(core)
        or (_QUESTION.search(plain) is not None and _VOTE.search(plain) is not None)
        or _is_offer(plain)
        or _APP.fullmatch(plain) is not None
        or _asks_for_support(core)
        or _forbids_reuse(core)
        or _OF_WRITER.search(plain) is not None
    )


def is_disclaimer(plain: str) -> bool:
    """Whether a line, however long, says whose the opinions are, or how to report a mistake."""
    return plain.startswith(DISCLAIMERS)


def asks_for_subscription(sentence: str) -> bool:
    """Whether a sentence says that the article, or the rest of it, is for subscribers."""
    core = folded(sentence).strip(EDGES)
    return core.startswith(_WALLS) and _begins(core, WALLS)


def _invites(core: str, *, is_sentence: bool) -> bool:
    """Whether a line begins as such that ask to subscribe or follow, and names a letter, or a platform near its end.

    Or it says at its beginning that it is the house that is to be followed, and where, or how many do so.
    """
    if not core.startswith(INVITES):  # most lines; one question for all is quicker than one for each
        return False
    if not any(_is_whole(core, len(words)) for words in INVITES if core.startswith(words)):
        return False
    if _holds(core, HOUSE_CHANNELS):
        return True
    behind = min((len(core[core.rindex(word) :].split()) for word in PLATFORMS if word in core), default=None)
    if behind is not None and behind <= _WORDS_BEHIND:
        return True
    words = _WORD.findall(core)
    ours = next((number for number, word in enumerate(words[:_WORDS_OF_INVITE]) if word in OURS), None)
    if ours is None:
        return False
    if _NUMBER.search(core) is not None and _holds(core, FOLLOWERS):
        return True
    near = " ".join(words[ours + 1 : ours + 1 + _WORDS_BEHIND])
    return _holds(near if is_sentence else core, PLATFORMS)


def _offers_letter(core: str) -> bool:
    """Whether a line names a letter of the house and ends by asking to have it: "Flood", our newsletter: sign up."""
    return _LETTER.search(core) is not None and _SIGN_UP.search(core) is not None


def _is_on_google(core: str) -> bool:
    """Whether a line asks that the house be preferred in searches."""
    return "google" in core and _holds(core, PREFERRED) and (core.startswith(ADD) or core.endswith(ADD))


def _is_whole(text: str, end: int) -> bool:
    """Whether a word ends there; in scripts without blanks, any character does."""
    return not (text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()) or DENSE.match(text) is not None


def _is_for_subscribers(core: str) -> bool:
    return core.startswith(_FIRST_OF_SUBSCRIBERS) and (_begins(core, FOR_SUBSCRIBERS) or _begins(core, WALLS))


def _asks_readers(core: str) -> bool:
    """Whether a line asks readers to tell the house something, or tells them of the page, whatever numbers it names."""
    if core.startswith(ASKED) and _holds(core, TO_US):
        return True
    bare = f"{_NUMBER.sub('', core)} "
    return bare.startswith(_FIRST_OF_SAID) and _begins(bare, SAID)


def _asks_for_support(core: str) -> bool:
    """Whether a line asks for money for the house itself, or to be the first to comment."""
    return core.startswith(_FIRST_OF_APPEALS) and any(
        core.startswith(start) and _is_whole(core, len(start)) and rest in core for start, rest in APPEALS
    )


def _is_note(core: str) -> bool:
    """Whether a line stands for an embed that waits for consent, or ends as notes on comments and sources do."""
    if core.startswith(EMBEDDED) and _holds(core, COOKIES) and _holds(core, CONSENTS):
        return True
    return core.endswith(_LAST_OF_NOTES) and any(held in core and core.endswith(end) for held, end in NOTES_BY_END)


def _hold_in_order(core: str, parts: Iterable[str]) -> bool:
    """Whether a line holds parts of a phrase one behind the other."""
    at = 0
    for part in parts:
        at = core.find(part, at) + len(part)
        if at < len(part):
            return False
    return True


def _begins(core: str, phrases: Iterable[tuple[str, str]]) -> bool:
    """Whether a line begins with one of the phrases and holds what else is of it, in its order."""
    return any(core.startswith(start) and _hold_in_order(core, rest.split("…")) for start, rest in phrases)


def _is_offer(plain: str) -> bool:
    """Whether a line asks to subscribe and says what it costs."""
    if plain.startswith(OFFERED) and all(pattern.search(plain) for pattern in _TRIAL):
        return True
    asks = _SUBSCRIBE.search(plain) if _PRICE.search(plain) else None
    return asks is not None and (asks.start() == 0 or _PRICE_LAST.search(plain) is not None)


def _forbids_reuse(core: str) -> bool:
    """Whether a line says whose the rights are, or that the page is not to be copied."""
    if core.startswith(RIGHTS) or core.endswith(RIGHTS) or (_OWNED.match(core) and _holds(core, RIGHTS)):
        return True
    if core.startswith(REUSE) and _holds(core, PERMISSION) and _holds(core[:_NEAR], CONTENT):
        return True
    return _PROTECTED.match(core) is not None


def _holds(core: str, words: Iterable[str]) -> bool:
    return any(word in core for word in words)
