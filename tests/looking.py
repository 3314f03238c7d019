"""Looks into the databases of a home, through one DuckDB that each process of the tests starts once.

A connection of its own costs 25 ms of CPU for each look, nearly all of it for DuckDB to get ready; to attach a file costs
4.  Only for looks at what is there: how presswatch itself opens its files is tested by letting it open them.
"""

import functools

import duckdb


@functools.cache
def _duckdb():
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def rows(path, sql, parameters=(), **beside):
    """What a query finds in a database, and in those that stand `beside` it under their names; they are let go at once."""
    connection = _duckdb()
    attached = {"looked_at": path, **beside}
    try:
        for name, file in attached.items():
            quoted = str(file).replace("'", "''")
            connection.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")
        connection.execute("USE looked_at")
        return connection.execute(sql, parameters).fetchall()
    finally:
        connection.execute("USE memory")
        for name in attached:
            connection.execute(f"DETACH DATABASE IF EXISTS {name}")
