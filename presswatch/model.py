"""The nouns, one per stage: a value's type says how far the data got.

    Outlet, Feed   what the catalogue lists
    Entry          one item that a feed claims, or one file that is read
    Page           bytes that were fetched or read, with their provenance
    Host           what a host lets machines do
    Claims         what is known of a page beside its bytes: its entry's words, its addresses, its origin
    Article        clean text and metadata of one page
    Citation       one place where a text credits an outlet
    Skipped        a page that is no article, with the rule that says so
    Failure        what went wrong, as a row

All are frozen.  Times are aware and UTC; the storage layer writes them as naive UTC.  Expected errors are values
(`Skipped`, `Failure`), unexpected ones raise.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, Literal

OutletKind = Literal[
    "agency",
    "newspaper",
    "broadcaster",
    "portal",
    "blog",
    "picture_agency",
    "official",
    "press_release",
    "aggregator",
    "unlisted",
]
Rights = Literal["full_text", "snippet", "metadata_only", "denied"]
FeedKind = Literal["rss", "rdf", "atom", "json_feed", "sitemap", "sitemap_index", "listing"]
Precision = Literal["second", "minute", "day", "unknown"]
Role = Literal["citation", "origin", "photo", "named"]
ArticleStatus = Literal["ok", "stub", "paywalled"]
EntryState = Literal["waiting", "article", "known", "skipped", "failed"]
UrlVia = Literal["entry", "fetched", "final", "canonical", "form", "manual"]
Stage = Literal["collect", "read", "understand", "merge"]
RobotsStatus = Literal["ok", "none", "unreachable", "unasked"]
TdmOrigin = Literal["header", "meta", "well_known"]

Headers = tuple[tuple[str, str], ...]
"""Names and values of an HTTP response, as received, in their order."""

READY_TYPE: Final = "application/vnd.presswatch.article+json"
"""media type of a ready article: one line of JSONL that names its own text.  Only files bring it: whoever could send
it would choose the outlet that it counts for."""

UNKNOWN_OUTLET: Final = "unknown"
"""outlet_id of articles whose address names no host (a text file, say)."""

_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"


def short_id(*parts: str) -> str:
    """Derive an id from the parts: 12 characters, 60 bits of BLAKE2b in Crockford's base 32.

    12 bytes is the longest string that DuckDB keeps inline, so joins on ids compare no pointers.  Two of 1,000,000
    ids are equal with a chance of 4e-7.  The parts are joined with a unit separator, which no URL or id contains.
    """
    number = int.from_bytes(blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return "".join(_ALPHABET[(number >> shift) & 31] for shift in range(0, 60, 5))


def article_id_of(url_canonical: str) -> str:
    """The id that an article gets when it is first seen at this address."""
    return short_id("article", url_canonical)


@dataclass(frozen=True, slots=True)
class Feed:
    """A polled endpoint of the catalogue, or one named on the command line.

    `kind` is what it was declared to be; None where the document says it itself.  A ``listing`` is a page for readers
    whose links are the entries: those that match the expression `links`, or without one the most repeated ones.
    """

    feed_id: str
    outlet_id: str
    url: str
    kind: FeedKind | None = None
    links: str | None = None


Mode = Literal["full", "precision", "recall"]
"""Of trafilatura: what it weighs more."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """How the text of one outlet's pages is got where the usual way fails."""

    mode: Mode = "full"
    prune: tuple[str, ...] = ()
    """XPath expressions; what they select is taken out of the page first.  Credit lines in it are kept."""
    boilerplate: tuple[str, ...] = ()
    """Whole lines that are no text; punctuation and case do not count."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A brand that publishes.  `aliases` are names that credit it; `ambiguous_aliases` count only beside a cue."""

    outlet_id: str
    name: str
    kind: OutletKind
    country: str | None = None
    languages: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    owner_group: str | None = None
    rights: Rights = "full_text"
    enabled: bool = False
    cited_only: bool = False
    wikidata: str | None = None
    ambiguous_aliases: tuple[str, ...] = ()
    stop_phrases: tuple[str, ...] = ()
    timezone: str | None = None
    feeds: tuple[Feed, ...] = ()
    sitemaps: tuple[str, ...] = ()
    archives: tuple[Feed, ...] = ()
    """Pages that list what was published on a day; their addresses hold strftime's codes."""
    extract: Extraction = Extraction()
    query_keep: tuple[str, ...] = ()
    """Parameters of its addresses that tell articles apart, whatever they mean elsewhere."""
    query_drop: tuple[str, ...] = ()
    """Those that tell none apart; ``*``: all that are not kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item that a feed claims; `url` is absolute.  `published_raw` is the feed's own words, never rewritten.

    `source_name` and `source_url` are whom an aggregator's feed names as the item's publisher.
    """

    entry_id: str
    feed_id: str | None
    guid: str | None
    url: str
    title: str | None = None
    summary: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    published_raw: str | None = None
    published_at: dt.datetime | None = None
    published_precision: Precision = "unknown"
    updated_at: dt.datetime | None = None
    source_name: str | None = None
    source_url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as understanding sees them: content-decoded, charset not yet decided.

    `headers` are the response's own, names in lower case; empty for a file.  `media_type` is the bare type
    (``text/html``, ``text/plain``, `READY_TYPE` for a ready article).  `http_status` is None for a file.
    """

    url: str
    fetched_at: dt.datetime
    media_type: str
    body: bytes
    http_status: int | None = None
    headers: Headers = ()


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a site declares of text and data mining (TDMRep): `policy` is the address where a licence can be had."""

    is_reserved: bool
    policy: str | None
    origin: TdmOrigin


@dataclass(frozen=True, slots=True)
class Host:
    """What a host lets machines do, as it was last asked; `address` is ``scheme://host:port``.

    `robots_txt` is None while no answer was ever had, and empty where there are no rules; after ``unreachable`` it is
    the copy of before.  `tdm_json` is the host's own tdmrep.json, `not_before` until when it asked to be left alone.
    """

    address: str
    robots_status: RobotsStatus = "unasked"
    robots_at: dt.datetime | None = None
    robots_txt: str | None = None
    crawl_delay_s: float | None = None
    tdm_reserved: bool | None = None
    tdm_policy: str | None = None
    tdm_json: str | None = None
    tdm_at: dt.datetime | None = None
    not_before: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """What comes with a page beside its bytes; stored as a WARC metadata record, so that reprocessing sees it too."""

    entry: Entry
    outlet_id: str | None = None
    """The outlet that the feed belongs to; only a hint, the page's address decides."""
    urls: tuple[tuple[str, UrlVia], ...] = ()
    """Every address that led to the page, in the order of the steps: entry, fetched, final."""
    rights: Rights = "full_text"
    """What may be kept of the article; the page itself is kept only for ``full_text``."""
    tdm: Reservation | None = None
    """What its site declares of text and data mining; None when it declares nothing."""


CitedField = Literal["text", "title", "standfirst", "byline"]
CITED_FIELDS: Final[tuple[CitedField, ...]] = ("text", "title", "standfirst", "byline")
"""The fields of an article that are searched, in the order of their citations."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where a text names an outlet.  Spans: code points, half-open, into `field` of the article."""

    field: CitedField
    cited_outlet_id: str | None
    surface: str
    role: Role
    kind: str
    cue: str
    span_start: int
    span_end: int
    sentence: str
    rule_id: str
    via: str | None = None
    is_self: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """Clean text and metadata of one page, as far as the page and its claims tell.

    `method` names how the text was got (``trafilatura``, ``json_ld``, ``plain_text``, ``ready``).
    `text` is what a person reads and what the spans of `citations` point into.
    `organisations` are those of the authors and of the byline that are no people; `origins` names for each field that
    the page or its feed claims the place it was taken from.  `canonical_hint` is the address on another site that the
    page names as its own.  `hosts` are those of other sites that text, headline and byline write or link to.
    """

    url: str
    url_canonical: str
    url_match_key: str
    outlet_id: str
    title: str | None
    text: str
    language: str | None
    published_at: dt.datetime | None
    published_precision: Precision
    published_source: str | None
    status: ArticleStatus
    method: str
    text_hash: str
    fetched_at: dt.datetime
    rights: Rights = "full_text"
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    byline: str | None = None
    dateline: str | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    modified_at: dt.datetime | None = None
    is_free: bool | None = None
    word_count: int = 0
    organisations: tuple[str, ...] = ()
    image: str | None = None
    origins: tuple[tuple[str, str], ...] = ()
    canonical_hint: str | None = None
    hosts: tuple[str, ...] = ()
    urls: tuple[tuple[str, UrlVia], ...] = ()
    citations: tuple[Citation, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that is no article; `rule` names the test that said so (``front_page``, ``empty_file`` ...).

    `rights` is what may be kept of it, as far as the page was read.
    """

    rule: str
    detail: str = ""
    rights: Rights = "full_text"


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was asked for and could not be had.  `detail` is for people, `reason` is one fixed word."""

    stage: Stage
    url: str
    reason: str
    detail: str
    retryable: bool
    at: dt.datetime
    outlet_id: str | None = None
    feed_id: str | None = None
