"""The part of a merge that concerns stories: which articles report one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, starmap
from typing import Any, Final

import duckdb
import numpy as np
import pyarrow as pa

from presswatch.relate.meaning import Embed, Vector, opening
from presswatch.relate.postings import postings
from presswatch.relate.stories import NEWEST, Past, Remembered, Stories, StoryArticle, StoryLink
from presswatch.relate.storyterms import StoryTerms, TermFrequencies, perhaps_rare, story_terms
from storage import neighbours
from storage.staging import temporary

_OPENING: Final = 800
"""Code points of the text that terms and meaning are taken from at most."""
_COLUMNS: Final = (
    "{id}, {group}, coalesce(x.published_at, {seen}), {seen}, coalesce(x.language, ''), x.outlet_id, x.title, "
    f"left(x.text, {_OPENING}), ({{credited}})"
)
_CREDITED: Final = "SELECT list(DISTINCT c.surface) FROM {} c WHERE c.{key} = x.{key} AND c.kind <> 'named'"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that arrives, and when we saw it first."""

    article: StoryArticle
    first_seen_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What finding the stories of a batch gave: article -> story, links, and what is to be remembered."""

    story_ids: Mapping[str, str]
    links: Sequence[StoryLink]
    remembered: Sequence[tuple[Remembered, dt.datetime]]
    """With the time of first sight of each."""
    frequencies: TermFrequencies


def arriving(connection: duckdb.DuckDBPyConnection) -> list[Arrival]:
    """The new articles of the batch before the database (`s_articles`, `decided`), in the order of arrival."""
    columns = _COLUMNS.format(
        id="d.article_id",
        group="d.dup_group_id",
        seen="x.fetched_at",
        credited=_CREDITED.format("s_citations", key="page_no"),
    )
    rows = connection.execute(
        f"SELECT {columns}, x.story_terms FROM s_articles x JOIN decided d USING (page_no) ORDER BY x.page_no"  # noqa: S608
    ).fetchall()
    return [_arrival(row) for row in rows]


def stored(connection: duckdb.DuckDBPyConnection, where: str, values: Sequence[Any], *, group: str) -> list[Arrival]:
    """Articles of the store, in the order of arrival; `group` is the expression for the group of `x`, an article."""
    columns = _COLUMNS.format(
        id="x.article_id", group=group, seen="x.first_seen_at", credited=_CREDITED.format("citations", key="article_id")
    )
    sql = f"SELECT {columns}, NULL FROM articles x WHERE {where} ORDER BY x.rowid"  # noqa: S608
    return [_arrival(row) for row in connection.execute(sql, values).fetchall()]


def tell(
    connection: duckdb.DuckDBPyConnection, arrivals: Sequence[Arrival], *, window: dt.timedelta, embed: Embed | None
) -> Told:
    """Find the story of every article that arrives, in the order of arrival.

    `known_articles` (temporary, as `articles`) says what was there before.
    """
    frequencies = _frequencies(connection)
    stories = Stories(
        _recall(connection, arrivals, frequencies, window, embed), frequencies, window=window, embed=embed
    )
    story_ids, seen = {}, {}
    for arrival in arrivals:
        n_before = len(stories.remembered)
        story_ids[arrival.article.article_id] = stories.place(arrival.article)
        if len(stories.remembered) > n_before:
            seen[stories.remembered[-1].number] = arrival.first_seen_at
    return Told(story_ids, stories.links, [(one, seen[one.number]) for one in stories.remembered], frequencies)


def adopt(
    connection: duckdb.DuckDBPyConnection,
    arrivals: Sequence[Arrival],
    story_ids: Mapping[str, str],
    story_of_group: dict[str, str],
    *,
    window: dt.timedelta,
    embed: Embed | None,
) -> None:
    """Remember articles whose stories are known already.

    `story_ids`: article -> its story; `story_of_group`: those that are remembered so far, changed in place.
    """
    frequencies = _frequencies(connection)
    past = Past({}, (), story_of_group, neighbours.next_number(connection, "story_articles"))
    stories = Stories(past, frequencies, window=window, embed=embed)
    remembered = []
    for arrival in arrivals:
        n_before = len(stories.remembered)
        story_id = story_ids[arrival.article.article_id]
        stories.adopt(arrival.article, story_id)
        story_of_group.setdefault(arrival.article.dup_group_id, story_id)
        remembered += [(one, arrival.first_seen_at) for one in stories.remembered[n_before:]]
    remember(connection, Told({}, (), remembered, frequencies))


def remember(connection: duckdb.DuckDBPyConnection, told: Told) -> None:
    """Keep what the next batches need of this one."""
    if not told.remembered:
        return
    rows = [
        (
            *(one.number, one.story_id, one.at, first_seen_at, one.language, one.hashes.astype("<u4").tobytes()),
            one.weights.astype("<f4").tobytes(),
            one.vector.astype("<f2").tobytes() if one.vector is not None else None,
        )
        for one, first_seen_at in told.remembered
    ]
    neighbours.insert(connection, "story_articles", neighbours.columns(rows))
    numbers = [one.number for one, _ in told.remembered]
    hashes = [one.hashes for one, _ in told.remembered]
    neighbours.insert(connection, "story_terms", neighbours.numbered("number", numbers, hashes))
    counts = told.frequencies
    neighbours.keep_counts(connection, "terms", counts.n_texts, counts.counts.astype("<u2", copy=False).tobytes())


def save(connection: duckdb.DuckDBPyConnection, links: Sequence[StoryLink], table: str) -> None:
    """Put rows into `story_links`, or into a table like it."""
    if not links:
        return
    rows = [(one.story_id, one.other_story_id, one.article_id, one.similarity) for one in links]
    shape = {name: pa.string() for name in ("story_id", "other_story_id", "article_id")} | {"similarity": pa.float64()}
    temporary(connection, "new_links", shape, rows)
    connection.execute(f"INSERT INTO {table} FROM new_links")


def _arrival(row: Sequence[Any]) -> Arrival:
    article_id, group_id, at, first_seen_at, language, outlet_id, title, text, credited, blob = row
    if blob is not None:
        terms = StoryTerms.from_bytes(blob, language=language)
    else:
        terms = story_terms(title, text or "", language=language, outlet_id=outlet_id, credited=credited or ())
    return Arrival(StoryArticle(article_id, group_id, at, terms, opening(title, text or "")), first_seen_at)


def _recall(
    connection: duckdb.DuckDBPyConnection,
    arrivals: Sequence[Arrival],
    frequencies: TermFrequencies,
    window: dt.timedelta,
    embed: Embed | None,
) -> Past:
    """What of the past concerns the articles that arrive."""
    terms = [arrival.article.terms for arrival in arrivals]
    connection.register("wanted", pa.table({"term": perhaps_rare(terms, frequencies, n_more=len(terms))}))
    found: dict[str, Any] = connection.execute(
        "SELECT term, unnest(list_sort(max(number, ?))) AS number FROM near.story_terms "
        "WHERE term IN (FROM wanted) GROUP BY term",
        [NEWEST],
    ).fetchnumpy()
    connection.unregister("wanted")
    numbers = np.unique(found["number"])
    if embed is not None and arrivals:
        times = [arrival.article.at for arrival in arrivals]
        near = "SELECT number FROM near.story_articles WHERE vector IS NOT NULL AND dated_at BETWEEN ? AND ?"
        alike = connection.execute(near, [min(times) - window, max(times) + window]).fetchnumpy()
        numbers = np.union1d(numbers, alike["number"])
    connection.register("wanted_numbers", pa.table({"number": numbers}))
    rows = connection.execute(
        "SELECT number, story_id, dated_at, language, hashes, weights, vector FROM near.story_articles "
        "WHERE number IN (SELECT number FROM wanted_numbers) ORDER BY number"
    ).fetchall()
    groups = sorted({arrival.article.dup_group_id for arrival in arrivals})
    temporary(connection, "wanted_groups", {"dup_group_id": pa.string()}, [(group,) for group in groups])
    story_of_group = connection.execute(
        "SELECT dup_group_id, any_value(story_id) FROM known_articles "
        "WHERE dup_group_id IN (SELECT dup_group_id FROM wanted_groups) GROUP BY dup_group_id"
    ).fetchall()
    number = neighbours.next_number(connection, "story_articles")
    return Past(postings(found["term"], found["number"]), _remembered(rows), dict(story_of_group), number)


def _remembered(rows: Sequence[tuple[Any, ...]]) -> list[Remembered]:
    """Rows of `story_articles`; the hashes of all are one piece of memory, their weights another."""
    if not rows:
        return []
    numbers, story_ids, times, languages, blobs, weight_blobs, vectors = zip(*rows, strict=True)
    hashes = np.frombuffer(b"".join(blobs), "<u4").astype(np.uint32, copy=False)
    weights = np.frombuffer(b"".join(weight_blobs), "<f4").astype(np.float32, copy=False)
    places = starmap(slice, pairwise([0, *accumulate(len(blob) // 4 for blob in blobs)]))
    return [
        Remembered(number, story_id, at, language, hashes[place], weights[place], _vector(vector))
        for number, story_id, at, language, place, vector in zip(
            numbers, story_ids, times, languages, places, vectors, strict=True
        )
    ]


def _vector(blob: bytes | None) -> Vector | None:
    return np.frombuffer(blob, "<f2").astype(np.float16) if blob else None


def _frequencies(connection: duckdb.DuckDBPyConnection) -> TermFrequencies:
    n_texts, counts = neighbours.kept_counts(connection, "terms")
    return TermFrequencies(n_texts, np.frombuffer(counts, "<u2").astype(np.uint16) if counts else None)
