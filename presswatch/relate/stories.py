"""Which articles report one event: each new one joins the story that it is most like, in the order of arrival.

A single pass, as in topic detection (Allan 2002): no story is ever taken apart or merged, so that a `story_id` once
written stays.  What a later article would merge becomes a link.  Copies of one text share a story unseen, and only the
first of them is remembered.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

import numpy as np

from presswatch.relate.hashes import Hashes, places_in
from presswatch.relate.meaning import Embed, Vector, Vectors
from presswatch.relate.storyterms import StoryTerms, TermFrequencies, Weighed, Weights, weigh

NEWEST: Final = 20
"""Articles that a term leads to, the newest: what the past has to hold of each term, and no more."""
_MOST_COMPARED: Final = 20
_ALIKE: Final = 0.16
"""Evidence from which an article joins a story: the cosine times the root of the number of rare terms shared, of which
the words of one name are one."""
_ALONE: Final = 0.17
"""Least cosine where only one rare term is shared, as the town in which everything happens."""
_MEANING: Final = 0.32
"""What a cosine of meaning counts as evidence: .5 joins a story."""


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article that arrives, and what it is compared by; `opening` is what is embedded, where meaning counts."""

    article_id: str
    dup_group_id: str
    at: dt.datetime
    terms: StoryTerms
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The first article of a text, as later ones are compared with it: at most 30 terms, a set, with their weights.

    `number` counts the remembered articles in the order of arrival; `vector` is None where meaning does not count.
    """

    number: int
    story_id: str
    at: dt.datetime
    language: str
    hashes: Hashes
    weights: Weights
    vector: Vector | None = None


@dataclass(frozen=True, slots=True)
class StoryLink:
    """An article of one story that is like another story, too: a bridge that came too late to make them one."""

    story_id: str
    other_story_id: str
    article_id: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier batches left, as far as it concerns the articles that arrive now.

    `postings`: for each hash of their terms, the numbers of the newest articles that have it, at most `NEWEST`, in the
    order of arrival; `remembered`: those articles, and where meaning counts all with a vector that are near in time;
    `story_of_group`: dup_group_id -> story_id, of groups that have a story; `next_number` is the first that none has.
    """

    postings: Mapping[int, Sequence[int]]
    remembered: Iterable[Remembered]
    story_of_group: Mapping[str, str]
    next_number: int = 0


class Stories:
    """The stories of one batch under way: `place` each new article, then read `remembered` and `links`.

    `frequencies` are changed in place.  `embed`, if given, finds the stories of other languages.
    """

    def __init__(
        self, past: Past, frequencies: TermFrequencies, *, window: dt.timedelta, embed: Embed | None = None
    ) -> None:
        self.remembered: list[Remembered] = []
        self.links: list[StoryLink] = []
        self._frequencies = frequencies
        self._window = window
        self._embed = embed
        self._next = past.next_number
        self._articles = {article.number: article for article in past.remembered}
        self._past_postings = past.postings
        self._postings: defaultdict[int, list[int]] = defaultdict(list)
        self._story_of_group = dict(past.story_of_group)
        self._vectors = Vectors((number, article.vector) for number, article in sorted(self._articles.items()))

    def place(self, new: StoryArticle) -> str:
        """Find the story of a new article; returns the story's id, which is its own if it is the first."""
        known = self._story_of_group.get(new.dup_group_id)
        if known is not None:
            return known
        weighed, vector = self._look_at(new)
        found = self._similar(new, weighed, vector)
        story_id = found[0][0] if found else new.article_id
        if len(found) > 1:
            other, similarity = found[1]
            self.links.append(StoryLink(story_id, other, new.article_id, round(min(similarity, 1.0), 3)))
        self._join(new, story_id, weighed, vector)
        return story_id

    def adopt(self, known: StoryArticle, story_id: str) -> None:
        """Remember an article whose story is known already: what comes next is compared with it."""
        if known.dup_group_id not in self._story_of_group:
            self._join(known, story_id, *self._look_at(known))

    def _look_at(self, new: StoryArticle) -> tuple[Weighed, Vector | None]:
        vector = self._embed(new.opening) if self._embed is not None and new.opening else None
        return weigh(new.terms, self._frequencies), vector

    def _join(self, new: StoryArticle, story_id: str, weighed: Weighed, vector: Vector | None) -> None:
        self._story_of_group[new.dup_group_id] = story_id
        self._frequencies.add(new.terms)
        self._remember(
            Remembered(self._next, story_id, new.at, new.terms.language, weighed.hashes, weighed.weights, vector)
        )

    def _similar(self, new: StoryArticle, weighed: Weighed, vector: Vector | None) -> list[tuple[str, float]]:
        """The stories that an article is like, the most similar first, of equals the older.

        What counts is the mean of the best and of the average of all compared: the best alone makes chains.
        """
        meanings = self._meanings(new, vector)
        numbers = sorted({*self._sharing(new, weighed.hashes[weighed.is_rare]), *meanings})
        others = [self._articles[number] for number in numbers]
        evidence = _evidence(weighed, others)
        if not meanings and max(evidence, default=0.0) < _ALIKE:
            return []  # as for most: no mean of them is more
        compared: dict[str, list[float]] = defaultdict(list)
        for other, alike in zip(others, evidence, strict=True):
            compared[other.story_id].append(max(alike, _MEANING * meanings.get(other.number, 0.0)))
        found = [(story_id, (max(all_) + sum(all_) / len(all_)) / 2) for story_id, all_ in compared.items()]
        return sorted((pair for pair in found if pair[1] >= _ALIKE), key=lambda pair: -pair[1])

    def _sharing(self, new: StoryArticle, rare: Hashes) -> Iterable[int]:
        """Numbers of the articles that share a rare term, those that share the most.

        A common term proposes nothing: it takes a rare one, too, to be of one event.
        """
        shared = Counter(chain.from_iterable(map(self._newest, rare.tolist())))
        near = (number for number, _ in shared.most_common() if self._is_near(new, self._articles[number]))
        return islice(near, _MOST_COMPARED)

    def _newest(self, term: int) -> Sequence[int]:
        """The newest articles with a term: those of the batch behind those of the past."""
        past, new = self._past_postings.get(term, ()), self._postings.get(term)
        return [*past, *new][-NEWEST:] if new else past

    def _meanings(self, new: StoryArticle, vector: Vector | None) -> dict[int, float]:
        """Cosines of meaning with the articles of other languages, by number.

        Of the same language meaning says nothing: notices of one form mean nearly the same.
        """
        closest = self._vectors.similar(vector) if vector is not None else ()
        candidates = ((self._articles[number], number, meaning) for number, meaning in closest)
        return {
            number: meaning
            for article, number, meaning in candidates
            if article.language != new.terms.language and self._is_near(new, article)
        }

    def _is_near(self, new: StoryArticle, article: Remembered) -> bool:
        return abs(new.at - article.at) <= self._window

    def _remember(self, article: Remembered) -> None:
        self._next += 1
        self._articles[article.number] = article
        self.remembered.append(article)
        for term in article.hashes.tolist():
            self._postings[term].append(article.number)
        self._vectors.add(article.number, article.vector)


def _evidence(one: Weighed, others: Sequence[Remembered]) -> list[float]:
    """For each of the others how much speaks for one event."""
    if not others or not len(one.hashes):
        return [0.0] * len(others)
    hashes = np.concatenate([other.hashes for other in others])
    places, is_shared = places_in(hashes, one.hashes)
    rows = np.repeat(np.arange(len(others)), [len(other.hashes) for other in others])
    theirs = np.zeros((len(others), len(one.hashes)), dtype=np.float32)
    theirs[rows[is_shared], places[is_shared]] = np.concatenate([other.weights for other in others])[is_shared]
    cosines = (theirs * one.weights).sum(axis=1)
    both_rare = (theirs > 0) & one.is_rare
    before, is_behind = places_in(one.behind, one.hashes)  # 0, which stands for none, is the hash of no term
    n_rare = (both_rare & ~(both_rare[:, before] & is_behind)).sum(axis=1)
    evidence = np.where((n_rare > 1) | (cosines >= _ALONE), cosines * np.sqrt(n_rare), 0.0)
    return evidence.tolist()  # type: ignore[no-any-return]
