"""Understands pages in the process of the test, by rules that are built once for each configuration.

A process of its own costs two seconds of loading for each run; that pages are understood in processes is what
test_pool.py, the commands that are started as such, and tests/end_to_end are about.
"""

import functools
import pickle

from flows import worker


class HerePool:
    """What `flows.pool.Pool` is to a run; jobs and answers pass as bytes here, too."""

    def __init__(self, *, outlet_tables, citation_tables, page_cap, **_):
        self._setup = pickle.dumps((outlet_tables, citation_tables, page_cap))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def start(self, pages=None):
        pass

    def understand(self, jobs, *, expected):
        rules = _rules(self._setup)
        for page_no, members in jobs:
            yield page_no, pickle.loads(pickle.dumps(worker.understood(members, rules)))


@functools.lru_cache(maxsize=4)
def _rules(setup):
    return worker.build_rules(*pickle.loads(setup))
