"""A process that understands pages: gets bytes, returns rows, imports no prefect and no database, dies with its parent.

Run by `flows.pool` with one argument, the number of the connection it inherits.  First message: the tables that the
rules are built from, answered by None or by what is wrong with them.  Then lists of page records, answered one by one.
A page that needs more memory than a worker may have ends the process, with a status that says so.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import pickle
import resource
import sys
import threading
import time
import traceback
from multiprocessing.connection import Connection
from typing import Any, Final

from flows.pool import OUT_OF_MEMORY, failed
from presswatch import catalogue as catalogues
from presswatch import warc
from presswatch.cite import citations
from presswatch.errors import PresswatchError
from presswatch.model import Article, Failure, Skipped
from presswatch.relate.revisions import text_sha256
from presswatch.relate.shingles import fingerprint
from presswatch.relate.storyterms import story_terms
from presswatch.rights import place, withhold
from presswatch.rules import Rules
from presswatch.understand import understand

_MEMORY: Final = 512 << 20
"""Bytes of data that a worker may have.  It starts with 80 MB; a page of 8 MB of plain prose brings it to 300 MB."""


def main(handle: int) -> None:
    """Serve until the parent closes the connection."""
    sys.stdout = sys.stderr  # a stray print of a library must not reach the user's data
    _limit_memory()
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    connection: Connection[Any, Any] = Connection(handle)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            rules = build_rules(*pickle.loads(_received(connection)))  # noqa: S301  (our own parent)
        except PresswatchError as problem:
            connection.send_bytes(pickle.dumps(problem))
            return
        connection.send_bytes(pickle.dumps(None))
        while True:
            for members in pickle.loads(_received(connection)):  # noqa: S301
                try:
                    answer = pickle.dumps(understood(members, rules))
                except MemoryError:
                    os._exit(OUT_OF_MEMORY)  # what the page has left behind must not count for the next one
                connection.send_bytes(answer)


def _received(connection: Connection[Any, Any]) -> bytes:
    """The next message.  Raises EOFError also where the parent went in the middle of one."""
    try:
        return connection.recv_bytes()
    except OSError as error:
        raise EOFError from error


def build_rules(outlet_tables: Any, citation_tables: Any, page_cap: int) -> Rules:  # noqa: ANN401  (flows.configuration.Tables)
    """Build the rules from parsed configuration files."""
    catalogue = catalogues.build(outlet_tables)
    return Rules(
        catalogue=catalogue,
        citations=citations.build_rules(citation_tables, catalogue),
        version=citations.rules_version((*outlet_tables, *citation_tables)),
        page_cap=page_cap,
    )


def understood(members: bytes, rules: Rules) -> dict[str, Any]:
    """Understand one page.

    Out: {"article": row, "citations": rows} or {"outcome": "skipped" | "failed", "reason", "detail", "retryable"}, and
    with a skipped one its "rights".
    An error that nobody expected becomes a failure row of this page; the others are not touched by it.  Raises
    MemoryError only.
    """
    try:
        page, claims = warc.read_page(members, decoded_cap=rules.page_cap)
    except ValueError as error:
        return failed("damaged_page", str(error))
    try:
        result = understand(page, claims, rules)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  (whatever a page does to us is the page's failure)
        return failed("internal_error", traceback.format_exc(limit=-3))
    match result:
        case Skipped():
            return {
                "outcome": "skipped",
                "reason": result.rule,
                "detail": result.detail,
                "retryable": False,
                "rights": result.rights,
            }
        case Failure():
            return failed(result.reason, result.detail)
        case Article():
            return _rows(result, rules)


def _rows(article: Article, rules: Rules) -> dict[str, Any]:
    kept = withhold(article)
    row = {name: getattr(kept, name) for name in Article.__dataclass_fields__ if name not in ("urls", "citations")}
    keys = {article.url_canonical: "canonical"}
    for url, via in article.urls:
        keys.setdefault(rules.catalogue.url_key(url), via)
    row["urls"] = [{"url_key": key, "via": via} for key, via in keys.items()]
    row["text_sha256"] = text_sha256(article.text, article.standfirst)
    row["rules_version"] = rules.version
    if kept.rights == "full_text":  # of other texts nothing that they could be told from outlives the merge
        row["fingerprint"] = fingerprint(article.title, article.text).to_bytes()
        terms = story_terms(
            article.title,
            article.text,
            language=article.language,
            outlet_id=article.outlet_id,
            credited={citation.surface for citation in article.citations if citation.kind != "named"},
        )
        row["story_terms"] = terms.to_bytes()
    cited = [
        {name: getattr(citation, name) for name in type(citation).__dataclass_fields__}
        | dataclasses.asdict(place(citation, kept))
        | {"rules_version": rules.version}
        for citation in article.citations
    ]
    return {"article": row, "citations": cited}


def _limit_memory() -> None:
    """Let allocations beyond `_MEMORY` fail.  Linux counts data by it; other systems know the limit and ignore it."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy, which the language detector loads, takes 40 MB for each core
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    lowest = min(limit for limit in (_MEMORY, soft, hard) if limit != resource.RLIM_INFINITY)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (lowest, hard))


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
