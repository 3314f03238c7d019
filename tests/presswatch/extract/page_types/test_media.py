"""Pages of pictures, films and sound, and the articles that have some."""

import pytest

from presswatch.model import Article
from tests.presswatch.extract import page_kinds as kinds
from tests.presswatch.extract.page_types.test_not_an_article import read

W = kinds.Writer("en")
DAY = "<p>3 February 2026</p>"
CAPTIONS = {
    "de": ("Bild {} von 8", "Das Wasser stand am Hafen. Foto: A. Birke"),
    "pl": ("{} z 8", "Woda stała w porcie. fot. A. Brzoza"),
    "fr": ("Photo {} sur 8", "L'eau montait au port. Photo A. Bouleau"),
    "tr": ("{}/8", "Limanda su yükseldi."),
    "ja": ("{} / 8", "港に水があふれた。"),
}


@pytest.mark.parametrize("place", ["above", "within"])
@pytest.mark.parametrize("language", CAPTIONS)
def test_numbered_pictures_with_a_line_each_are_a_gallery_in_spite_of_a_time(language, place):
    counter, line = CAPTIONS[language]
    one = "<div><b>{}</b></div><p>{}</p>" if place == "above" else "<p>{} {}</p>"
    body = "".join(one.format(counter.format(n), line) for n in range(1, 9))
    page = kinds.page(f"<h1>Elmport</h1>{DAY}{body}", title="Elmport", language=language, metas=kinds.og_only(""))
    assert getattr(read(page), "rule", None) == "gallery_page"


NUMBERED = "".join(f"<div>{n}/6</div><p>Boats in the harbour.</p>" for n in range(1, 7))


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{W.prose(4)}</p><p>{W.prose(4)}</p>{NUMBERED}",
        f"{NUMBERED}<p>{W.prose(4)}</p><p>{W.prose(4)}</p>",
        "".join(f"<h2>{n}/6</h2><p>{W.prose(4)}</p>" for n in range(1, 7)),
        f"<p>{W.prose(4)}</p><p>1/4 final</p><p>2/4 final</p><p>3/4 final</p><p>4/4 final</p>",
    ],
    ids=["below", "above", "a text each", "rounds"],
)
def test_what_is_told_beside_numbered_pictures_stays(body):
    title = "What the flood left in the harbour"
    page = kinds.page(f"<h1>{title}</h1>{DAY}{body}", title=title, language="en", metas=kinds.og_only(""))
    assert isinstance(read(page), Article)


@pytest.mark.parametrize(("sentences", "kept"), [(1, False), (7, True)])
def test_an_episode_with_a_line_goes_and_what_is_told_of_it_stays(sentences, kept):
    title = "Morning in the valley, 412: of water and people"
    body = f"<h1>{title}</h1>{DAY}<audio src='/a.mp3'></audio><p>{W.prose(sentences)}</p>"
    metas = kinds.og_only("") + kinds.ld({"@type": "PodcastEpisode", "name": title})
    assert isinstance(read(kinds.page(body, title=title, language="en", metas=metas)), Article) is kept
