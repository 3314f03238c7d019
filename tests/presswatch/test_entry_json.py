"""Claims that are written down read back as they were."""

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from presswatch.entry_json import entry_from_json, entry_to_json
from presswatch.model import Entry

TEXT = st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
TIME = st.none() | st.datetimes(timezones=st.just(dt.UTC))
ENTRIES = st.builds(
    Entry, st.just("e"), TEXT, TEXT, st.just("http://a.example/"), TEXT, TEXT,
    st.lists(st.text(st.characters(exclude_categories=["Cs"]))).map(tuple), TEXT, TEXT, TIME,
    st.sampled_from(["second", "minute", "day", "unknown"]), TIME, TEXT, TEXT,
)  # fmt: skip


@given(ENTRIES)
def test_every_claim_reads_back(entry: Entry) -> None:
    """Nothing is added and nothing lost, whatever a feed says."""
    assert entry_from_json(json.loads(json.dumps(entry_to_json(entry), ensure_ascii=False))) == entry
