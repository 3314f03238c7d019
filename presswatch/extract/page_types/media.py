"""Pages of pictures, films or sound: what is told there is told by what they show.

With a text they are articles, and so is a brief that a picture or a player goes with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from presswatch.extract.markup.blocks import HALF_LINKED, HEADINGS, Block
from presswatch.extract.markup.decode import length_of
from presswatch.extract.page_types.address import path_and_query
from presswatch.extract.page_types.make import told
from presswatch.extract.page_types.seen import HARDLY_ANY, SHORT, Seen, called_one_of, declares_time
from presswatch.extract.page_types.words import GALLERY_TITLES
from presswatch.model import Skipped

_NOT_ARTICLE_OG: Final = re.compile(r"^(?:video|music|profile|book|product)")
_RUNS: Final = frozenset({"video", "music"})
_EPISODES: Final = frozenset({"podcastepisode", "radioepisode", "tvepisode"})
_SHOWS: Final = _EPISODES | {"videoobject", "audioobject", "movie"}
_SHOWS_PICTURES: Final = frozenset({"imagegallery", "mediagallery"})
_LITTLE: Final = 400
_NONE: Final = 100
_PICTURES: Final = 4
_COUNTER: Final = re.compile(r"(?:\w{2,12}[.:]? )?(\d{1,3})\s?(?:[/|]|\s\w{1,5}\s)\s?(\d{1,3})(?!\s?[\d/])")
"""Which picture of how many, whatever the word between: "3/8", "3 von 8", "Foto 3 z 8"; a date goes on."""
_LONGEST_CAPTION: Final = 200
_LONGEST_OF_ALL: Final = 800
"""Length of a caption, and of all: a story is told in more."""
_PER_SLIDE: Final = 4
"""Lines below a counter that belong to its picture: caption, photographer, a word for what is advertised."""
_OF_PICTURES: Final = re.compile(
    r"(?i)/(?:photo-?|foto-?|picture-?|image-?|bilder-?)?(?:galler(?:y|ies|i|ia)|gal[eé]r[ií](?:[ae]s?)?|strecken?|slideshows?)[/.-]"
    r"|/(?:pictures|in-pictures|photos?|fotos?|bilder|diaporamas?|zdjecia|фото)/"
)
"""An address under which a site keeps pictures."""
_OF_FILMS: Final = re.compile(
    r"(?i)/(?:videos?|vidéos?|wideo|видео|відео|mediathek|mediateka|podcasts?|podkast(?:y|i)?|audios?|episodes?)/"
)
"""An address under which a site keeps films or sound."""
_PLAYERS: Final = ("video", "iframe", "audio", "object", "embed")


def is_no_article(og_type: str | None) -> re.Match[str] | None:
    """Whether what og:type says is something else than an article."""
    return _NOT_ARTICLE_OG.match(og_type) if og_type else None


def pictures(page: Seen) -> Skipped | None:
    """Pictures with hardly any text beside their captions."""
    if slides := _slides(page.blocks):
        return Skipped("gallery_page", f"{slides} numbered pictures, with hardly a sentence beside their captions")
    run = page.make.run
    if run >= SHORT:
        return None
    captions = sum(
        1 for caption in page.tree.iter("figcaption") if caption.find(".//a") is None
    )  # a linked one is a card
    is_said = bool(page.said.kinds & _SHOWS_PICTURES)
    signs = (
        is_said,
        called_one_of(page, GALLERY_TITLES),
        captions >= _PICTURES,
        captions >= 2 * _PICTURES and run < HARDLY_ANY,
        _OF_PICTURES.search(path_and_query(page.url)) is not None,
    )
    is_told = page.is_declared or (declares_time(page.said) and not (is_said and run < HARDLY_ANY))
    if sum(map(bool, signs)) < (3 if is_told else 2):
        return None
    return Skipped("gallery_page", f"{captions} captions, {run} characters of running text")


def _slides(blocks: Sequence[Block]) -> int:
    """How many numbered pictures there are, each with a line at most, where nothing else is told; 0 otherwise."""
    at: list[int] = []
    total = ""
    for number, block in enumerate(blocks):
        if block.element.tag not in HEADINGS and block.text[:1].isalnum() and (counter := _COUNTER.match(block.text)):
            if not at and counter[1] == "1":
                total = counter[2]
            if total == counter[2] and counter[1] == str(len(at) + 1):
                at.append(number)
    if len(at) < _PICTURES or len(at) != int(total):
        return 0
    ends = [*at[1:], min(at[-1] + _PER_SLIDE, len(blocks))]
    for begin, end in zip(at, ends, strict=True):
        if sum(length_of(block.text) for block in blocks[begin:end] if block.linked < HALF_LINKED) > _LONGEST_CAPTION:
            return 0
    captions = sum(length_of(block.text) for block in blocks[at[0] : ends[-1]] if block.linked < HALF_LINKED)
    if captions > _LONGEST_OF_ALL:
        return 0
    return len(at) if told(blocks[: at[0]]) + told(blocks[ends[-1] :]) < HARDLY_ANY else 0


def film(page: Seen) -> Skipped | None:
    """Film or sound with hardly any text; with a text it is an article."""
    said = page.said
    kind = is_no_article(said.og_type)
    is_run = kind is not None and kind[0] in _RUNS
    if kind and not page.is_dated and page.length < (_LITTLE if is_run else 4 * _LITTLE):
        return Skipped("media_page", f"og:type {said.og_type}")
    if said.is_article or page.make.run >= SHORT:
        return None
    if is_run and page.make.run < HARDLY_ANY and page.length < 2 * _LITTLE:
        return Skipped("media_page", f"og:type {said.og_type}")
    if not (shown := said.kinds & _SHOWS):
        return None
    is_episode = shown & _EPISODES and page.make.run < HARDLY_ANY
    if is_episode or (page.is_bare and not page.is_dated and page.length < _LITTLE):
        return Skipped("media_page", f"it describes itself as {', '.join(sorted(shown))}")
    return None


def player(page: Seen) -> Skipped | None:
    """A film or a broadcast at an address of such, and a line below it."""
    is_told = page.said.is_article and not page.is_bare
    if is_told or page.make.run >= _NONE or not _OF_FILMS.search(path_and_query(page.url)):
        return None
    if next(page.tree.iter(*_PLAYERS), None) is None:
        return None
    return Skipped("media_page", f"a film or sound, and {page.make.run} characters of running text")
