"""What a flow does around its rounds: finds its home, records its accounts, fails when nothing worked."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any, Final

from prefect.artifacts import create_table_artifact

from flows.configuration import Configuration, load, overlay_folder
from flows.report import NothingWorkedError, RunReport
from storage.home import Home, existing_home

WAIT_S: Final = 600.0
"""Seconds that a flow run waits for the one that is under way in the same home: a round of `ingest` takes ten minutes,
one of `revisit` five."""

_LOG = logging.getLogger(__name__)
_LOG.setLevel(logging.INFO)


def home_of_this_process() -> tuple[Home, Configuration]:
    """The home and configuration that PRESSWATCH_HOME and PRESSWATCH_CONFIG name: a flow run may be its own process."""
    home = existing_home(Path(os.environ.get("PRESSWATCH_HOME", "data")))
    return home, load(overlay_folder(home.root, None))


def recorded(report: RunReport) -> RunReport:
    """Leave a table artifact and a line in the log.  Raises NothingWorkedError, which fails the flow run."""
    totals = report.totals()
    create_table_artifact(
        key=f"{report.command}-accounts",
        table=_table(report),
        description=(
            f"{report.n_articles} articles, {report.n_revisions} revisions, {report.n_copies} copies stored; "
            f"{totals['n_entries']} entries seen" + (f"; {report.lag}" if report.lag else "")
        ),
    )
    _LOG.info(
        "%s: %s articles stored, %s", report.command, report.n_articles, dict(report.found) if report.found else totals
    )
    if report.restored:
        _LOG.warning("%s", report.restored)
    if not report.worked:
        raise NothingWorkedError(report)
    return report


def _table(report: RunReport) -> list[dict[str, Any]]:
    """The accounts of what was polled or read; of looks at known articles, what they found."""
    if report.found:
        return [{"found": outcome, "articles": n} for outcome, n in report.found]
    return [
        {
            "outlet": row["outlet_id"],
            "address": row["url"],
            "outcome": row["outcome"],
            "why": row["detail"] or row["error_class"] or "",
            "seen": row["n_entries"],
            "new": row["n_new"],
            "known": row["n_known"],
            "skipped": row["n_skipped"],
            "failed": row["n_failed"],
            "waiting": row["n_waiting"],
        }
        for row in report.rows()
    ]
