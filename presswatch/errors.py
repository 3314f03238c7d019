"""Errors that a person can mend: each message says what is wrong, where, and what to do.

PresswatchError
  +-- ConfigError      a setting, the catalogue or a rule file
  +-- HomeError        the data folder: not there, a demo, not writable
  +-- BusyError        another process holds a lock
  +-- BatchError       what was collected cannot be brought into the store
  +-- WorkerError      the processes that understand pages cannot start
  +-- InputError       a file or address given on the command line
  +-- QueryError       a user's SQL
"""


class PresswatchError(Exception):
    """Base of all errors that end a command with a message instead of a traceback (exit status 1)."""

    exit_status = 1


class ConfigError(PresswatchError):
    """A configuration file or variable that cannot be used; the message names file, table and field."""

    exit_status = 2


class HomeError(PresswatchError):
    """A data folder that cannot be used for what was asked."""

    exit_status = 2


class BusyError(PresswatchError):
    """A lock that another process holds; nothing was lost, a later run goes on."""


class BatchError(PresswatchError):
    """A batch that could not be understood or merged; it is tried once more before it is set aside."""


class WorkerError(PresswatchError):
    """A process that understands pages ended before it could begin; no page and no batch is to blame."""


class InputError(PresswatchError):
    """A file or address that was named and cannot be used."""

    exit_status = 2


class QueryError(PresswatchError):
    """A user's SQL statement that failed or was refused."""
