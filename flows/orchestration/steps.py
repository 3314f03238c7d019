"""The steps of a run as Prefect tasks: the functions of `flows.stations`, one task per I/O boundary.

Never a task per article: one costs 19 ms of CPU and 20 kB of Prefect's database.  What the tasks share, the run under
way, is quoted, so that Prefect neither looks into it nor stores it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeVar, cast

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.tasks import exponential_backoff
from prefect.utilities.annotations import quote as prefect_quote

from flows import stations
from flows.arrivals import Incoming
from flows.collecting.collect import Collected, Round
from flows.collecting.revisits import RevisitRound
from flows.reading import FileCounts
from flows.rounds import Steps
from flows.stations import Run
from storage.merge import MergeReport
from storage.publish import Published

_T = TypeVar("_T")


def _quoted(value: _T) -> _T:
    """A value that Prefect hands over as it is; the task sees the value itself, which is what the type says."""
    return cast("_T", prefect_quote(value))


class UnreachableError(Exception):
    """Not one feed could be reached: our own network is down, which passes.  What was seen is recorded all the same."""


def _is_unreachable(_task: Any, _run: Any, state: Any) -> bool:  # noqa: ANN401  (Prefect's own types)
    try:
        state.result()
    except UnreachableError:
        return True
    except Exception:  # noqa: BLE001
        return False
    return False


@task(name="drain", cache_policy=NO_CACHE)
def _drain(run: Run) -> MergeReport:
    return stations.drain(run)


@task(
    name="collect",
    cache_policy=NO_CACHE,
    retries=2,
    retry_delay_seconds=exponential_backoff(backoff_factor=1),
    retry_jitter_factor=0.5,
    retry_condition_fn=_is_unreachable,
)
def _collect(run: Run, round_: Round | RevisitRound) -> Collected:
    collected = stations.collect(run, round_)
    # a look at an article that could not be made has a time of its own for the next one
    if isinstance(round_, Round) and collected.n_polls and collected.n_unreachable == collected.n_polls:
        raise UnreachableError(f"none of {collected.n_polls} feeds could be reached")
    return collected


@task(name="read", cache_policy=NO_CACHE)
def _read(run: Run, pieces: Iterator[Incoming], counts: FileCounts) -> bool:
    return stations.read(run, pieces, counts)


@task(name="understand", cache_policy=NO_CACHE)
def _understand(run: Run) -> int:
    return stations.understand(run)


@task(name="merge", cache_policy=NO_CACHE)
def _merge(run: Run) -> MergeReport:
    return stations.merge(run)


@task(name="publish", cache_policy=NO_CACHE)
def _publish(run: Run) -> Published:
    return stations.publish(run)


def _collect_or_nothing(run: Run, round_: Round | RevisitRound) -> Collected:
    """After the last retry the run goes on, so that the failures land in the store; the report says the rest."""
    try:
        return _collect(_quoted(run), _quoted(round_))
    except UnreachableError:
        return Collected(n_polls=0, n_unreachable=0, n_pages=0, n_held_back=0, feed_ids=frozenset())


TASKS: Final = Steps(
    drain=lambda run: _drain(_quoted(run)),
    collect=_collect_or_nothing,
    read=lambda run, pieces, counts: _read(_quoted(run), _quoted(pieces), _quoted(counts)),
    understand=lambda run: _understand(_quoted(run)),
    merge=lambda run: _merge(_quoted(run)),
    publish=lambda run: _publish(_quoted(run)),
)
