"""The version, in one place; a test compares it with the package's."""

from typing import Final

VERSION: Final = "0.1.0"
