"""What elements of feeds mean to feedparser, as far as `strict_feeds` relies on it.

An element is named as feedparser names it: `prefix_name` in lower case, the prefix being that of its namespace in
feedparser's table, or none for the namespaces of RSS and Atom.
"""

from __future__ import annotations

from typing import Final

ATOM: Final = "http://www.w3.org/2005/atom"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
RSS_1: Final = ("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/")
# Lower-cased namespace -> the prefix under which feedparser knows it, whatever the document calls it.
FAMILIES: Final = {
    "": "",
    ATOM: "",
    **dict.fromkeys(RSS_1, ""),
    RDF: "rdf",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://purl.org/rss/1.0/modules/threading/": "thr",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://wellformedweb.org/commentapi/": "wfw",
    # declared by many feeds, used by few: their elements are declined
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.georss.org/georss": "georss",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.opengis.net/gml": "gml",
    "http://podlove.org/simple-chapters": "psc",
    "http://creativecommons.org/ns#license": "cc",
    "http://web.resource.org/cc/": "cc",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": "creativecommons",
}
DECLINED: Final = ("itunes_", "georss_", "xhtml_", "gml_", "psc_", "cc_", "creativecommons_")
# A foreign element becomes a key `prefix_name` of feedparser's; these prefixes would make it one that is read.
TAKEN: Final = frozenset(FAMILIES.values()) | {"title", "summary", "author", "published", "updated", "xml"}

TYPES: Final = dict.fromkeys(("text", "plain", "text/plain"), "text/plain") | dict.fromkeys(
    ("html", "text/html"), "text/html"
)
HTML_TYPES: Final = ("html", "text/html", "xhtml", "application/xhtml+xml")
LINK_ATTRIBUTES: Final = frozenset({"rel", "type", "href", "title", "hreflang", "length"})
PUBLISHED: Final = frozenset({"published", "pubdate", "issued", "dcterms_issued"})
UPDATED: Final = frozenset({"updated", "modified", "lastbuilddate", "dc_date", "dcterms_modified"})
PERIOD: Final = frozenset({"ttl", "sy_updateperiod", "sy_updatefrequency"})
# Without a bearing on what is read, as long as they hold no elements.
IGNORED: Final = frozenset(
    {
        *("category", "comments", "cloud", "docs", "enclosure", "fulltext", "generator", "icon", "keywords", "logo"),
        *("rating", "thumbnail", "webmaster", "dc_contributor", "dc_coverage", "dc_format", "dc_identifier"),
        *("dc_publisher", "dc_relation", "dc_source", "dc_subject", "dc_type", "dcterms_created"),
    }
)
# The same, but their `type` decides how feedparser goes on.
IGNORED_TEXTS: Final = frozenset(
    {
        "copyright",
        "description",
        "dc_description",
        "dc_rights",
        "feedburner_browserfriendly",
        "rights",
        "subtitle",
        "tagline",
    }
)
IGNORED_FAMILIES: Final = ("slash_", "wfw_", "thr_", "feedburner_", "sy_", "media_")
CONTAINERS: Final = {
    "image": frozenset({"url", "title", "link", "width", "height"}),
    "skiphours": frozenset({"hour"}),
    "skipdays": frozenset({"day"}),
}
INPUT: Final = frozenset({"title", "link", "description", "name"})
