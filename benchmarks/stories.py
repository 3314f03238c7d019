"""How right stories are, and what they cost: labelled reports and translations, and a wire with its market copy.

B-cubed (Bagga and Baldwin 1998) over the labelled articles.  The functions alone, without a store around them.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.measure import SHARED, Figure, needs
from presswatch.relate.meaning import Embed, load_embed, opening
from presswatch.relate.stories import Past, Stories, StoryArticle
from presswatch.relate.storyterms import TermFrequencies, story_terms

_DATA: Final = SHARED / "data/relate"
_WINDOW: Final = dt.timedelta(hours=72)
_ROUNDS: Final = 3


def figures() -> list[Figure]:
    """B-cubed F by kind of label, without the extra and with it; CPU and the largest story of a wire."""
    labelled, wire = (_lines(needs(_DATA / name)) for name in ("stories.jsonl", "reuters_dev.jsonl"))
    truth = _lines(needs(_DATA / "stories_truth.jsonl"))
    found = []
    for name, embed in (("lexical", None), ("semantic", load_embed())):
        if name == "lexical" or embed is not None:
            found += _right(name, _placed(labelled, embed), truth)
    costs = [_cost(wire) for _ in range(_ROUNDS)]
    sizes = Counter(_placed(wire).values())
    return [
        *found,
        Figure("one article of a wire", min(costs), "ms", "≤ 0.5", ", ".join(f"{cost:.2f}" for cost in costs)),
        Figure("largest story of the wire", max(sizes.values()), "", "", f"{len(wire)} articles, {len(sizes)} stories"),
    ]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def _placed(articles: Sequence[Mapping[str, Any]], embed: Embed | None = None) -> dict[str, str]:
    stories = Stories(Past({}, [], {}), TermFrequencies(), window=_WINDOW, embed=embed)
    return {article["url"]: stories.place(_article(article)) for article in articles}


def _article(article: Mapping[str, Any]) -> StoryArticle:
    title, text, url = article["title"], article["text"], article["url"]
    terms = story_terms(title, text, language=article["language"], outlet_id=article["outlet"])
    at = dt.datetime.fromisoformat(article["published_at"]).replace(tzinfo=None)
    return StoryArticle(url, url, at, terms, opening(title, text))


def _right(name: str, placed: Mapping[str, str], truth: Sequence[Mapping[str, str]]) -> list[Figure]:
    kinds = {
        "within a language": [((t["lang"], t["story"]), (t["lang"], placed[t["url"]])) for t in truth],
        **{
            f"of {proxy}": [(t["story"], placed[t["url"]]) for t in truth if t["proxy"] == proxy]
            for proxy in ("translation", "own")
        },
    }
    budgets = {"semantic of translation": "≥ .95"}
    told = []
    for kind, pairs in kinds.items():
        precision, recall = _b_cubed(pairs)
        label = f"{name} {kind}"
        f = 2 * precision * recall / (precision + recall)
        told.append(Figure(f"B³ F, {label}", f, "", budgets.get(label, ""), f"P {precision:.3f} R {recall:.3f}"))
    return told


def _b_cubed(pairs: Iterable[tuple[object, object]]) -> tuple[float, float]:
    """Precision and recall of pairs (true story, found story), one for each article."""
    both = Counter(pairs)
    true, found = Counter[object](), Counter[object]()
    for (one, other), n in both.items():
        true[one] += n
        found[other] += n
    n_pairs = both.total()
    precision = sum(n * n / found[other] for (_, other), n in both.items()) / n_pairs
    return precision, sum(n * n / true[one] for (one, _), n in both.items()) / n_pairs


def _cost(articles: Sequence[Mapping[str, Any]]) -> float:
    began = time.process_time()
    _placed(articles)
    return (time.process_time() - began) / len(articles) * 1000
