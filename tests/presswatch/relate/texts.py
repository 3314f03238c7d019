"""Invented articles for the tests of relations: texts whose words nobody else's have, and edits of them."""

import datetime as dt
import random

from presswatch.relate.fingerprint import text_hash
from presswatch.relate.groups import Groups, Past
from presswatch.relate.identity import Member
from presswatch.relate.likeness import WordFrequencies
from presswatch.relate.originals import Text
from presswatch.relate.shingles import fingerprint

NOON = dt.datetime(2026, 3, 2, 12)
HOUR = dt.timedelta(hours=1)
NOTHING = Past({}, {}, {}, {}, lambda _: (), lambda _: None)
_COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "that",
    "was",
    "for",
    "on",
    "with",
    "as",
    "at",
    "by",
    "from",
    "has",
    "had",
    "were",
    "said",
    "which",
    "would",
]


def story(seed, n=120):
    """A text of `n` words: common ones, and words that only this story has; three numbers."""
    draw = random.Random(seed)
    own = [
        f"{draw.choice('bcdfglmnprst')}{draw.choice('aeiou')}{draw.choice('rlnsk')}{draw.randrange(10**6):06}".translate(
            str.maketrans("0123456789", "aeioubdgkm")
        )
        for _ in range(n // 2)
    ]
    words = [draw.choice(_COMMON) if draw.random() < 0.5 else draw.choice(own) for _ in range(n)]
    for _ in range(3):
        words[draw.randrange(n)] = str(draw.randrange(100, 999))
    return " ".join(words)


def article(name, text, *, title=None, outlet=None, at=NOON, precision="second", zoned=True, agency=False, seen=None):
    member = Member(name, outlet or f"{name}.example", agency, at, precision, zoned, seen or at, name)
    return Text(member, text_hash(title, text) if text else "", fingerprint(title, text))


def groups(articles, *, past=NOTHING, hours=72):
    return Groups(articles, past, WordFrequencies(), window=dt.timedelta(hours=hours))


def placed(articles):
    """Article -> group, and article -> its row of copies, of articles in the order of arrival."""
    state = groups(articles)
    group_of = {one.text.member.article_id: one.text.member.dup_group_id for one in state.placed}
    return group_of, {copy.article_id: copy for copy in state.originals.copies()}
