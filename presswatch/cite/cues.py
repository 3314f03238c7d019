"""Cues: the words of a sentence that credit an outlet, and how they reach its name.

A cue is data (config/citations/<language>.toml): its words, on which side of them the name stands, and what may stand
between.  Between cue and name there may always be a name phrase: determiners, quotation marks, nouns for outlets
("newspaper") and, beside such a noun, a few other words ("the British newspaper").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from presswatch.cite.clauses import begins, clause_before, holds, is_whole, opens_with
from presswatch.cite.gazetteer import UNSPACED_SCRIPTS
from presswatch.cite.speech import Cue, Language

MASK = "\ue000"
"""Stands for each character of an outlet's name while cues are looked for; a private-use character, so no text has it
by right, and it is no word character."""

TOKEN = re.compile(rf"'s\b|\w+(?:-\w+)*|{MASK}+")
BREAK = re.compile(r"[;!?|\n]|:(?!\w)|:(?<!\w:)|\.(?<!\b\w\.)(?=\s|$)")
"""What parts two clauses; a colon inside a word does not ("vd:n").  Each alternative begins with its mark: the rest is
skipped at once."""
_PROGRAMME = re.compile(r"(?<=[\s-])[\"'“„«‘][^\"'“”„«»‘’,]{2,40}[\"'”“»’](?!\w)")
"""A title in quotation marks."""
_PROGRAMME_OF = re.compile(_PROGRAMME.pattern + r" (?=$|[^\W\d_]{1,3} $)")
"""One right before a name or a short word and a name: what it is the programme of."""
_OWNED = re.compile(r"'s? ((?:[\w-]{1,40} ){0,2}[\w-]{1,40})")
_LONGEST_GAP = 240
_ASIDE = re.compile(r",\s*(\w+)[^,]*,")
_APPOSITION = re.compile(r"^[\s\"'“”»)]*,.*,")
_WORDS_BESIDE_A_NOUN = 3
_WORDS_TO_A_LINK = 4
_WORDS_OF_A_SOURCE = 7
_WORDS_OF_A_PROGRAMME = 4
_SHORTEST_SOURCE = 4
"""Letters of what introduces one: shorter words ("za") mean other things as well."""
_PARTS = re.compile(r",|\s[-–—]\s")
_OPENING = " \"'“„«»‘–—-"
_ASIDE_ENDS = (",", ".", "")
_CLOSING = " \"'“”»’)"


@dataclass(frozen=True, slots=True)
class Hit:
    """The words of a cue, found; half-open span in the sentence."""

    start: int
    end: int
    order: int


def hits(sentence: str, language: Language) -> list[Hit]:
    """Find the words of all cues in a masked lower-case sentence, in order of the cues' precedence."""
    if language.automaton is None:
        return []
    found = [
        Hit(start, end, order)
        for index, start, end in language.automaton.find_matches_as_indexes(sentence, overlapping=True)
        if is_whole(sentence, start, end)
        for order in language.pattern_cues[index]
    ]
    return sorted(found, key=lambda hit: (hit.order, hit.start - hit.end))


def credits_name(
    sentence: str, hit: Hit, first: int, last: int, language: Language, sources: Iterable[Hit] = ()
) -> bool:
    """Tell whether a found cue credits the name or list of names that spans [first, last) of the sentence.

    `sources`: the found cues by which the names cite others, and which may stand before the verb.
    """
    return _credits(sentence, hit, first, last, language.cues[hit.order], language, sources)


def _credits(
    sentence: str, hit: Hit, first: int, last: int, cue: Cue, language: Language, sources: Iterable[Hit] = ()
) -> bool:
    if first - hit.end > _LONGEST_GAP or hit.start - last > _LONGEST_GAP:
        return False
    if cue.position == "after":
        fits = _is_behind(sentence, hit, first, last, cue, language)
    else:
        fits = _is_before(sentence, hit, first, last, cue, language, sources)
    if not fits or (cue.of_documents and (language.document is None or not language.document.search(sentence))):
        return False
    return (not cue.beside or holds(sentence, cue.beside)) and not (cue.unless and holds(sentence, cue.unless))


def _is_behind(sentence: str, hit: Hit, first: int, last: int, cue: Cue, language: Language) -> bool:
    # In "told CBS-affiliate KPIX" and "sagte BBC-Korrespondentin Doe" nobody spoke to the outlet.
    is_modifier = cue.kind == "told_to" and (sentence[last : last + 1] == "-" or _owns(sentence[last:], language))
    gap = sentence[hit.end : first].removesuffix("www.")
    if cue.joint and gap.count(",") == 1 and sentence[last:].lstrip(_CLOSING)[:1] in _ASIDE_ENDS:
        before, _, aside = gap.partition(",")  # "a spus, la X, că", "revelada pela jornalista Ana Sá, do X"
        if aside.startswith(" ") and cue.joint.issuperset(TOKEN.findall(aside)[:1]):
            gap = before + aside
    if hit.end > first or is_modifier or not _reaches_back(gap, cue, language):
        return False
    return not cue.inverted or _begins_clause(sentence[: hit.start], language)


def _begins_clause(before: str, language: Language) -> bool:
    words = clause_before(before, language.conjunctions)
    return all(word in language.determiners or word in language.days for word in words)


def _is_before(
    sentence: str, hit: Hit, first: int, last: int, cue: Cue, language: Language, sources: Iterable[Hit]
) -> bool:
    gap = sentence[last : hit.start]
    if cue.kind == "report" and not cue.chain:
        gap = _without_sources(sentence, last, hit.start, language, sources)
    if gap.startswith("'") and sentence[first - 1 : first] in ("‘", "'"):  # no possessive, but ‘Hafenbote’
        gap = gap[1:]
    if hit.start < last or not _reaches_on(gap, cue, language):
        return False
    if cue.leads:
        words = clause_before(sentence[:first], language.conjunctions)
        if not begins(words, language.determiners, language.outlet_nouns, cue.barred):
            return False
    if cue.of_itself and opens_with(sentence[hit.end :], cue.of_itself, language.adverbs | language.days):
        return False
    if cue.followed and not opens_with(sentence[hit.end :], cue.followed, language.adverbs | language.days):
        return False
    if cue.fronted:
        return _fronts(sentence[:first], gap, cue, language)
    return not cue.opener or any(_opens(sentence[:first], word, language) for word in cue.opener)


def _without_sources(sentence: str, start: int, end: int, language: Language, sources: Iterable[Hit]) -> str:
    """What stands between a name and a verb without whom the name cites: "X со ссылкой на источники сообщил"."""
    gap = sentence[start:end]
    if BREAK.search(gap) or _PARTS.search(gap):
        return gap
    for one in sources:
        if start <= one.start and one.end <= end and one.end - one.start >= _SHORTEST_SOURCE:
            if language.cues[one.order].position == "after":
                cited, gap = sentence[one.end : end], sentence[start : one.start]
            else:  # "a Reuters kremli forrásokra hivatkozva"
                cited, gap = sentence[start : one.start], sentence[one.end : end]
            return gap if len(TOKEN.findall(cited)) <= _WORDS_OF_A_SOURCE else sentence[start:end]
    return gap


def _fronts(before: str, gap: str, cue: Cue, language: Language) -> bool:
    """Tell whether a name begins the sentence with its opener: "I SVT:s Agenda säger ministern"."""
    before = BREAK.split(before)[-1]
    first, comma, rest = before.partition(",")  # "in the evening, on X, she said"
    if comma and all(word in language.days or word in language.determiners for word in TOKEN.findall(first)):
        before = rest
    before = before.lstrip(_OPENING)
    if cue.over_commas and (gap.count(",") != 1 or not (cue.joint or gap.lstrip(_CLOSING).startswith(","))):
        return False
    if "," in before:
        return False
    for opener in cue.opener or ("",):
        if opener and not before.startswith(f"{opener} "):
            continue
        words = TOKEN.findall(before[len(opener) :])
        is_programme = len(words) <= _WORDS_OF_A_PROGRAMME and words[-1:] and words[-1] in cue.opener
        if is_programme or is_name_phrase(words, language, people=language.reporters):  # "i Dagsrevyen på NRK"
            return True
    return False


def _owns(behind: str, language: Language) -> bool:
    """Tell whether a name is only whose somebody else is."""
    owned = _OWNED.match(behind) if language.others else None
    return owned is not None and not language.others.isdisjoint(owned[1].split())


def credits_linked(sentence: str, hit: Hit, first: int, last: int, language: Language) -> bool:
    """As `credits_name`, for a name with a link to its outlet: other words may stand between, and no opener need."""
    cue = language.cues[hit.order]
    relaxed = replace(cue, reach=cue.reach + _WORDS_TO_A_LINK, opener=())
    return cue.chain is None and not cue.speakers and _credits(sentence, hit, first, last, relaxed, language)


def is_name_phrase(
    words: Sequence[str], language: Language, free: int = 0, people: frozenset[str] = frozenset()
) -> bool:
    """Tell whether the words before a name belong to it: determiners and nouns for outlets with their adjectives.

    `people`: nouns that count as well, those of whoever works for the outlet or speaks to it.
    """
    nouns = [word for word in words if word in language.outlet_nouns or word in people]
    others = [word for word in words if word not in language.determiners and word not in nouns]
    if not others:
        return True
    has_noun = bool(nouns)
    return len(others) <= free + (_WORDS_BESIDE_A_NOUN if has_noun else 0)


def _reaches_back(gap: str, cue: Cue, language: Language) -> bool:
    if cue.kind == "report":  # "ustalili reporterzy „Uwagi!” X"; its marks part nothing
        gap = _PROGRAMME_OF.sub(" ", gap)
    if BREAK.search(gap) or gap.count(",") % 2:  # an odd comma opens another clause, a pair holds an apposition
        return False
    if cue.kind in ("told_to", "report"):  # en 'Las mañanas' de X; Recherchen der „Rundschau“ von X
        gap = _PROGRAMME.sub(" ", gap)
    if cue.kind == "told_to":  # said Jane Doe, who lives nearby, to X
        gap = _without_relatives(gap, language)
    words = TOKEN.findall(gap)
    if cue.kind == "report" and not cue.joint and _begins_what_is_told(words, language):
        return False  # "reports that the newspaper X": the name is part of it
    if not cue.barred.isdisjoint(words) or (cue.kind == "named" and not language.sayings.isdisjoint(words)):
        return False
    if cue.kind == "report":
        words = [word for word in words if word not in language.works]
    if not cue.joint:  # "napisała wczoraj X", "berichtete am 3. März X"
        words = [word for word in words if word not in language.days and not word.isdigit()]
        people = language.reporters if cue.kind == "report" else frozenset()
        return is_name_phrase(words, language, cue.reach, people) and (cue.reach > 0 or "," not in gap)
    words = [
        word for word in words if cue.reach or word in cue.joint or word not in language.days
    ]  # "said Sunday on X"
    for position in range(len(words) - 1, -1, -1):
        if words[position] in cue.joint:
            is_topic = position > 0 and words[position - 1] in language.about
            return not is_topic and position <= cue.reach and is_name_phrase(words[position + 1 :], language)
    return False


def _begins_what_is_told(words: Sequence[str], language: Language) -> bool:
    """Tell whether words begin with "that", adverbs apart."""
    for word in words:
        if word in language.that:
            return True
        if word not in language.days and word not in language.adverbs:
            return False
    return False


def _without_relatives(gap: str, language: Language) -> str:
    """What stands between, without what is said of a person: "said Ada Birch, who lives nearby, to X"."""
    return _ASIDE.sub(lambda aside: " " if aside[1] in language.who else aside[0], gap)


def _reaches_on(gap: str, cue: Cue, language: Language) -> bool:
    if BREAK.search(gap) or (gap.count(",") % 2 and not cue.over_commas):
        return False
    gap = _APPOSITION.sub("", gap)
    if cue.kind in ("told_to", "report"):  # X's "Panorama" reported
        gap = _PROGRAMME.sub(" ", gap)
    words = TOKEN.findall("'s" + gap[1:] if gap.startswith("' ") else gap)
    if cue.joint:
        nouns = takewhile(lambda word: word in language.outlet_nouns and not _introduces(word, cue.joint), words)
        words = words[sum(1 for _ in nouns) :]  # "X gazetesi yazarı"
        if not words or not _introduces(words[0], cue.joint):
            return False
        words = words[1:]
    elif cue.words[0].startswith("-"):  # compounds: nothing but a closing quotation mark fits between
        return not words and " " not in gap
    others = [
        word
        for word in words
        if not (word in language.adverbs or word in language.outlet_nouns or _is_of_adverbs(word, language))
    ]
    return sum(not word.isdigit() for word in others) <= cue.reach


def _is_of_adverbs(word: str, language: Language) -> bool:
    """Tell whether a word is made of adverbs and numbers, where no blanks stand between them: 周五早前, は10日に."""
    if not UNSPACED_SCRIPTS <= word[-1] < MASK:
        return False
    while word := word.lstrip("0123456789"):
        longest = max((one for one in language.adverbs if word.startswith(one)), key=len, default="")
        if not longest:
            return False
        word = word[len(longest) :]
    return True


def _introduces(word: str, joint: frozenset[str]) -> bool:
    """Tell whether a word joins what follows to a name: one of those, or one that begins so where no spaces stand."""
    return word in joint or (UNSPACED_SCRIPTS <= word[0] < MASK and word.startswith(tuple(joint)))


def _opens(before: str, opener: str, language: Language) -> bool:
    start = before.rfind(opener)
    if start < 0 or not is_whole(before, start, start + len(opener)):
        return False
    gap = _PROGRAMME.sub(" ", before[start + len(opener) :])  # im „Morgenjournal“ des X
    return not BREAK.search(gap) and "," not in gap and is_name_phrase(TOKEN.findall(gap), language)
