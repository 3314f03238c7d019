"""SQL of the user's own over the snapshot: read-only, locked down, with a time limit."""

from __future__ import annotations

import contextlib
import io
import itertools
import signal
import socket
import threading
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import duckdb

from presswatch.errors import QueryError
from storage import migrations
from storage.home import Home
from storage.store import LIMITS, connect_snapshot, damaged

if TYPE_CHECKING:
    import pandas as pd

_CHUNK: Final = 1000
_INTERRUPTED: Final = "Query interrupted"
"""What DuckDB makes of the KeyboardInterrupt that it finds in the middle of a statement."""
_LOCKED_DOWN: Final[dict[str, str | bool | int]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "allow_unsigned_extensions": False,
    "max_temp_directory_size": "0B",
    **LIMITS,
    "memory_limit": "512MB",
}


@contextlib.contextmanager
def locked_down(home: Home, *, time_limit_s: float) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the snapshot for a user's statements.

    Files, the network, extensions and settings are out of reach.  Raises HomeError and BusyError as `connect_snapshot`
    does and, for what happens inside the block, QueryError with DuckDB's own words when a statement fails, is refused,
    or is not done `time_limit_s` seconds after the connection was opened; KeyboardInterrupt as Python does elsewhere.
    """
    with contextlib.closing(connect_snapshot(home.snapshot, config=_LOCKED_DOWN)) as connection:
        connection.execute("SET lock_configuration = true")
        timer = threading.Timer(time_limit_s, connection.interrupt)
        timer.daemon = True
        timer.start()
        try:
            yield connection
        except duckdb.InterruptException:
            raise QueryError(f"stopped after {time_limit_s:g} s; --time-limit allows more") from None
        except duckdb.IOException as error:
            raise damaged(home.snapshot, error) from None
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise QueryError("\n".join(filter(None, (str(error), migrations.lag(connection))))) from None
        except duckdb.Error as error:
            raise QueryError(str(error)) from None
        except RuntimeError as error:
            if str(error) != _INTERRUPTED:
                raise
            raise KeyboardInterrupt from None
        finally:
            timer.cancel()


@contextlib.contextmanager
def stopped_by_signals(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Let a signal stop a statement at once; Python's handlers wait until DuckDB asks for them, which may be minutes.

    Any signal that Python handles does.  For the main thread alone.
    """
    heard, told = socket.socketpair()
    with heard, told:
        told.setblocking(False)

        def listen() -> None:
            if heard.recv(1):
                connection.interrupt()

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        before = -1
        try:
            before = signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
            yield
        finally:
            signal.set_wakeup_fd(before)
            told.close()
            listener.join()


def relation(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.DuckDBPyRelation | None:
    """Run statements; what the last one gives, None when it gives nothing.  Raises QueryError when there is none."""
    _check(connection, sql)
    return connection.sql(sql)


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Run statements; the column names and rows of the last one, fetched as they are taken.

    Columns of one name are told apart as pandas does: ``url``, ``url_1``.
    """
    _check(connection, sql)
    result = connection.execute(sql)
    names = _distinct(column[0] for column in result.description or ())
    return names, itertools.chain.from_iterable(iter(lambda: result.fetchmany(_CHUNK), []))


def parquet(connection: duckdb.DuckDBPyConnection, sql: str) -> bytes:
    """Run statements; the result of the last one as a Parquet file."""
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    if (result := relation(connection, sql)) is None:
        raise QueryError("the statement has no result to write")
    table = result.to_arrow_table()
    pq.write_table(table.rename_columns(_distinct(table.column_names)), buffer, compression="zstd")
    return buffer.getvalue()


def frame(home: Home, sql: str, *, time_limit_s: float = 60.0) -> pd.DataFrame:
    """The result of a statement as a pandas DataFrame, for notebooks."""
    with locked_down(home, time_limit_s=time_limit_s) as connection:
        result: pd.DataFrame = connection.sql(sql).df()
        return result


def _distinct(names: Iterable[str]) -> list[str]:
    """The names of columns, each once: a number is put behind one that was there before."""
    distinct: dict[str, None] = {}
    for name in names:
        numbered = itertools.chain((name,), (f"{name}_{number}" for number in itertools.count(1)))
        distinct[next(one for one in numbered if one not in distinct)] = None
    return list(distinct)


def _check(connection: duckdb.DuckDBPyConnection, sql: str) -> None:
    if not connection.extract_statements(sql):
        raise QueryError('no statement was given; for example: presswatch query "FROM v_funnel"')
