"""Captions are told by who made the picture at their end, or by how they begin; sentences that look so stay."""

import pytest

from presswatch.extract.lines.picture_lines import is_of_picture
from presswatch.extract.markup.word_lists import folded


@pytest.mark.parametrize(
    "line",
    [
        "The crane on its way. PHOTO: ADA BIRCH / PRIVATE", "Der Kran am Abend | Foto: Ada Birke", "Nosturi sai jäädä. Kuva: Ada Koivu / Lehti",
        "Кран в порту. Фото: Анна Вяз", "Cần cẩu ở cảng. Ảnh: Bạch Dương", "A daru este (F.: Kovács)", "Le port, hier – Photo : Ada Bouleau",
        "계단에 놓인 의자. 김가람 기자", "Symbolbild: Ein Kran im Hafen", "Ilustrační foto | jeřáb v přístavu",
        "Photo d’illustration. Une grue au port.", "Arkistokuva. Nosturi satamassa.", "資料写真：港のクレーン", "Imagen de archivo. La grúa del puerto",
    ],
)  # fmt: skip
def test_captions(line):
    assert is_of_picture(folded(line))


@pytest.mark.parametrize(
    "line",
    [
        "He kept one photo: his mother at the well.", "Symbolbild der Krise ist der leere Hafen.", "Archivbild und Wirklichkeit klaffen auseinander.",
        "File photo agencies lose their archive in a fire", "Foto de archivo histórico perdida en Sevilla", "Wanted (F. Scott: The Crack-Up)",
        "그는 말했다. 김가람 기자", "시장은 반대했다. 그리고 떠났다.", "记者在现场看到，许多人在拍摄", "她在港口拍摄",
        "The crane came down. Photo: the moment when all saw it fall and nobody ran away at all", "It was said. Result: Elm won",
    ],
)  # fmt: skip
def test_sentences_about_pictures(line):
    assert not is_of_picture(folded(line))
