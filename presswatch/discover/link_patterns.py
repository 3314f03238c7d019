"""The expression that chooses the links of a listing.  It may come from a file that somebody else wrote (OPML).

So it is not Python's `re`, which goes back and tries again: `(?:[a-z]+)+!` on one long address would take for ever.  It
is read by the engine below pydantic (Rust's regex), whose time is linear in the address, and which refuses expressions
that would grow too large.  What that engine lacks are look-around and back-references.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pydantic_core import SchemaError, SchemaValidator, core_schema

_LONGEST: Final = 200
"""Characters of an expression: the time for one address grows with it, too."""


def matcher(expression: str) -> Callable[[str], bool]:
    """Give a function that tells whether the expression is found in an address.

    Raises ValueError with the reason when it is none, or one that cannot be used here.
    """
    if len(expression) > _LONGEST:
        raise ValueError(f"is longer than {_LONGEST} characters")
    try:
        checks = SchemaValidator(core_schema.str_schema(pattern=expression, regex_engine="rust-regex"))
    except SchemaError as error:
        reason = str(error).strip().splitlines()[-1].strip().removeprefix("error: ").removeprefix("SchemaError: ")
        raise ValueError(f"is no regular expression that can be used: {reason}") from None
    return checks.isinstance_python


def problem_of(expression: str) -> str | None:
    """Say why an expression cannot be used; None when it can."""
    try:
        matcher(expression)
    except ValueError as error:
        return str(error)
    return None
