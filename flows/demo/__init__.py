"""The demo newsroom: eight invented outlets on loopback, with feeds, pages, copies, credits, an edit and a dead feed.

Everything is own-written and fixed: the same bytes at every start, so that a stranger's first minute shows the same
numbers as the documentation, and a test can compare them with `truth()`.  Standard library only.
"""

from flows.demo.newsroom import Newsroom
from flows.demo.truth import catalogue_toml, settings_toml, truth

__all__ = ["Newsroom", "catalogue_toml", "settings_toml", "truth"]
