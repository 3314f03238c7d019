"""Which items of a document are one and the same, in one document and from one to the next."""

from presswatch.discover.listed import Listed, elsewhere, entries_of, former_id
from presswatch.model import Entry

A, B = "http://a.example/1", "http://a.example/2"


def listed(*pairs):
    items = [
        Listed(url, url, guid, None, lambda entry_id, guid=guid, url=url: Entry(entry_id, "f", guid, url))
        for guid, url in pairs
    ]
    return entries_of(items, "f")[0]


def test_a_guid_that_leads_elsewhere_later_gets_the_id_it_has_when_one_document_lists_both():
    """So the order of the two does not matter."""
    (first,), (later,) = listed(("g", A)), listed(("g", B))
    assert first.entry_id == later.entry_id
    other = elsewhere(later, first.url)
    assert other is not None
    assert other.entry_id != first.entry_id
    assert [one.entry_id for one in listed(("g", A), ("g", B))][1] == other.entry_id
    assert (former_id(other), former_id(first)) == (first.entry_id, None)


def test_other_spellings_of_an_address_are_the_same_entry():
    """Tracking does not count; what has no guid has its address for identity."""
    (first,) = listed(("g", A))
    assert elsewhere(first, A + "?utm_source=rss") is None
    assert elsewhere(first, A.upper().replace("/1", "/1")) is None
    (bare,) = listed((None, A))
    assert elsewhere(bare, B) is None
    assert former_id(bare) is None
