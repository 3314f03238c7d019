"""Words of captions: labels before who made a picture, how captions of stock pictures begin; in some thirty languages.

Data, compared like the words of `boilerplate_words`; `picture_lines` says how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.word_lists import phrases

# Labels before the name of who made a picture.
PICTURE_LABELS: Final = phrases("""
    photo · photo by · photo credit · photo credits · image · image credit · image source · images · picture
    pictures · file photo · foto · fotos · bild · bilder · bildquelle · bildnachweis · fotoquelle · symbolbild
    symbolfoto · archivbild · archivfoto · titelbild · beitragsbild · crédit photo · crédits photo · photographie
    foto de · fotografía · imagen · imagem · foto di · crediti foto · immagine · sursa foto · foto arhivă
    credit foto · imagine · fot · zdjęcie · zdjęcia · fotografie · beeld · kuva · kuvat · fotka · fotó · kép
    fotoğraf · görsel · фото · снимка · изображение · φωτογραφία · φωτό · صورة · الصورة · 写真 · 撮影 · 图 · 图片
    사진 · ảnh · nuotr · foto dok · kiemelt kép · borítókép · nyitókép · címlapkép · featured image · featured photo
    צילום · तस्वीर · फोटो · ছবি · تصوير · عکس · foto de portada · foto di copertina · imagem de destaque · titelfoto
    aufmacherbild · naslovna fotografija
""")
# The same shortened, before a colon in brackets at the end of a caption: "(F.: Nagy)".
BRACKETED_LABELS: Final = phrases("f. · ph. · fot. · f · ph · fotó · fotók · foto · bild · kép · pic · img")
# The same shortened, without a colon: "Fot. PAP", "J. Berželio nuotr.".
SHORT_PICTURE_LABELS: Final = ("fot. ", "phot. ", "zdj. ", "nuotr. ", "fotogr. ", "фот. ", "bildn. ")
SHORT_PICTURE_ENDS: Final = (
    *(" nuotr.", " nuotr", " nuotrauka", "(symbolbild)", "(symbolfoto)", "(archivbild)", "(archivfoto)"),
    *("(file photo)", "(archive photo)", "(foto d'archivio)", "(imagen de archivo)", "(foto de archivo)"),
    *("(foto arhivă)", "(arkivfoto)", "(arkivbild)", "(arkivbilde)", "(archieffoto)", "(photo d'archives)"),
    *("(image d'illustration)", "(ilustrační foto)"),
)
# How captions begin that say that the picture shows another thing, or is old: to a full stop, a dash or a colon.
ANY_PICTURE: Final = tuple(
    phrases("""
    photo d'illustration · image d'illustration · illustration photo · illustrative photo · illustrative image
    stock photo · file photo · file image · file picture · archive photo · symbolbild · symbolfoto · archivbild
    archivfoto · photo d'archives · photo d'archive · foto de archivo · imagen de archivo · imagen ilustrativa
    foto d'arxiu · imatge d'arxiu · foto d'archivio · immagine d'archivio · foto di repertorio
    immagine di repertorio · foto de arquivo · imagem ilustrativa · imagem de arquivo · imagine de arhivă
    foto arhivă · imagine ilustrativă · imagine cu caracter ilustrativ · zdjęcie ilustracyjne · zdjęcie poglądowe
    zdjęcie archiwalne · archieffoto · archiefbeeld · illustratiefoto · arkivbild · genrebild · arkivbilde
    illustrasjonsfoto · illustrasjonsbilde · arkivfoto · modelfoto · arkistokuva · arkistokuvaa · kuvituskuva
    ilustrační foto · ilustrační snímek · archivní foto · archivní snímek · ilustračné foto · archívne foto
    illusztráció · képünk illusztráció · archív fotó · temsili fotoğraf · arşiv fotoğrafı · фото иллюстративное
    иллюстративное фото · архивное фото · архивная фотография · ілюстративне фото · архівне фото
    илюстративна снимка · архивна снимка · φωτογραφία αρχείου · ilustracija · arhivska fotografija
    ilustrativna fotografija · صورة أرشيفية · صورة تعبيرية · تصویر تزئینی · عکس آرشیوی · תמונת ארכיון · תמונת המחשה
    資料写真 · 資料照片 · 示意圖 · 资料图 · 资料图片 · 자료사진 · 자료 사진 · ảnh minh họa · foto ilustrasi · ภาพประกอบ
""")
)
