"""What is to be expected at an address: articles, or the front page, a list, a service, a board, comments."""

from __future__ import annotations

import re
from typing import Final, Literal
from urllib.parse import unquote, urlsplit

from presswatch.extract.markup.comment_words import SECTIONS
from presswatch.extract.markup.word_lists import listed
from presswatch.urls import target_of

_LANGUAGE_HOME: Final = re.compile(
    r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)\.\w{2,5})?", re.IGNORECASE
)
_LISTS: Final = listed("""
    tag · tags · topic · topics · category · categories · kategorie · kategori · kategoria · categoria · categorias
    categorie · etiqueta · etiquetas · etichetta · etiket · etiketler · stichwort · schlagwort · schlagworte
    schlagwoerter · stitky · stitek · emne · emner · amne · amnen · aihe · author · authors · autor · autoren · autori
    autores · autore · autorzy · autorius · auteur · auteurs · search · suche · recherche · buscar · buscador · cauta
    cautare · szukaj · wyszukiwarka · zoeken · hledat · hledani · vyhledavani · vyhladavanie · kereses · archive
    archives · sitemap
""")
"""What stands in addresses of lists, with two parts behind it at most."""
_NEAR_THE_END: Final = listed("""
    hashtag · keyword · profil · profile · podcast · podcasts · podkast · busqueda · busca · pesquisa · ricerca · sok
    soek · haku · arama · poisk
""")
"""The same, of words that articles have in their addresses, too: with a name of one or two words behind it at most."""
_LAST_OF_LISTS: Final = listed("""
    calendar · kalender · kalendar · kalenteri · calendario · calendrier · agenda · most-read · most-popular
    meistgelesen · mest-last · mest-lest · lo-mas-leido · les-plus-lus · piu-letti · mais-lidas · najczesciej-czytane
""")
"""What such addresses end with."""
_SERVICES: Final = listed("""
    login · log-in · sign-in · signin · sign-up · signup · register · registration · account · my-account · anmelden
    anmeldung · einloggen · registrieren · registrierung · connexion · inscription · mon-compte · iniciar-sesion
    registro · mi-cuenta · accedi · registrati · entrar · cadastro · minha-conta · autentificare · inregistrare
    contul-meu · logowanie · rejestracja · zaloguj · inloggen · aanmelden · registreren · logga-in · log-ind
    logg-inn · kirjaudu · rekisteroidy · prihlaseni · registrace · prihlasenie · bejelentkezes · regisztracio
    giris · uye-ol · subscribe · subscription · subscriptions · newsletter · newsletters · abo · abonnieren
    abonnement · abonnements · abonnez-vous · suscripcion · suscripciones · suscribete · abbonati · abbonamenti
    abbonamento · assine · assinatura · assinaturas · abonare · abonamente · prenumerata · prenumerera
    prenumeration · abonneren · nieuwsbrief · abonner · abonnere · abonnementer · tilaa · tilaus · tilaukset
    predplatne · elofizetes · hirlevel · abonelik · e-bulten · podpiska · nyhetsbrev · nyhedsbrev · uutiskirje
    consent · privacy · privacy-policy · privacy-notice · cookie · cookies · cookie-policy · terms · terms-of-use
    terms-of-service · terms-and-conditions · legal · legal-notice · imprint · impressum · datenschutz
    datenschutzerklaerung · agb · nutzungsbedingungen · mentions-legales · cgu · cgv · confidentialite
    politique-de-confidentialite · aviso-legal · politica-de-privacidad · politica-de-cookies · note-legali
    termini-e-condizioni · politica-de-privacidade · termos-de-uso · politica-de-confidentialitate
    politica-confidentialitate · termeni-si-conditii · politica-cookies · regulamin · polityka-prywatnosci
    privacybeleid · algemene-voorwaarden · colofon · integritetspolicy · personvern · privatlivspolitik · tietosuoja
    tietosuojaseloste · kayttoehdot · ochrana-osobnich-udaju · impresszum · adatvedelem · gizlilik
    gizlilik-politikasi · kunye · contact · contact-us · contacts · kontakt · kontakta-oss · kontakte
    kontaktformular · contacto · contatti · contato · contactos · contactez-nous · nous-contacter · yhteystiedot
    kontakty · kapcsolat · iletisim · about · about-us · ueber-uns · uber-uns · a-propos · qui-sommes-nous
    quienes-somos · sobre-nosotros · chi-siamo · sobre-nos · quem-somos · despre · despre-noi · o-nas · over-ons
    om-oss · om-os · tietoa-meista · rolunk · hakkimizda · o-nama · advertise · advertising · advertise-with-us
    mediadaten · publicite · publicidad · pubblicita · publicidade · publicitate · reklama · annonsera · annoncering
    annonsere · mediatiedot · inzerce · hirdetes · faq · faqs · hilfe · help · help-center · aide · ayuda · ajuda
    ajutor · aiuto · pomoc · hjalp · hjelp · hjaelp · ohje · ohjeet · napoveda · segitseg · yardim · vanliga-fragor
    preguntas-frecuentes · questions-frequentes · intrebari-frecvente · apps · app-download · uygulamalar · rss
    rss-feeds · sondaj · nieuwsbrieven · nyhetsbrev-pamelding · redaksjonen · rozsylky · rozsylka · rassylka
    rassylki · souhlas · souhlasy · consentement · consentimiento · consenso · einwilligung · toestemming
    samtykke · samtycke · suostumus · cerez-politikasi
""")
"""What addresses of services end with."""
_BOARDS: Final = listed("""
    forum · forums · foro · foros · forumi · foorumi · weather · wetter · meteo · eltiempo · pogoda · vremea
    vreme · vejr · vaer · vader · saa · pocasi · pocasie · idojaras · hava-durumu · havadurumu · kairos
    tv-guide · tv-listings · tv-programm · tv-program · programme-tv · programmes-tv · programacion-tv
    guida-tv · programacao-tv · tv-gids · tv-tabla · tv-ohjelmat · tv-musor · yayin-akisi · tvprogram
    tv-spored · classifieds · kleinanzeigen · petites-annonces · clasificados · annunci · classificados
    anunturi · mica-publicitate · ogloszenia · zoekertjes · radannonser · rubrikannoncer · inzerce · inzeraty
    aprohirdetes · ilanlar · seri-ilanlar · oglasi · obyavi · obyavleniya · obituaries · death-notices
    todesanzeigen · traueranzeigen · avis-de-deces · esquelas · necrologie · necrologi · obituarios · decese
    nekrologi · overlijdensberichten · familieberichten · dodsannonser · dodsannoncer · kuolinilmoitukset
    gyaszhirek · epaper · e-paper · e-edition · digital-edition · edicion-digital · eavis · e-avis · e-lehti
    nakoislehti · e-gazete · edicola · shelf · bourse · borsa · boerse · stocks · stock-market · live-scores
    livescores · livescore · sudoku · crossword · crosswords
""")
"""What stands at the top of addresses below which people and programs write; what newsrooms write there has a date."""
_ABOUT: Final = listed("""
    about · about-us · ueber-uns · uber-uns · a-propos · qui-sommes-nous · quienes-somos · chi-siamo · sobre-nos
    despre-noi · o-nas · over-ons · om-oss · om-os · rolunk · hakkimizda · help · help-center · hilfe · aide · ayuda
""")
"""What stands at the top of an address below which a site speaks of itself."""
_LIST: Final = re.compile(
    rf"(?i)/(?:{'|'.join(_LISTS)})(?:/[^/]*){{0,2}}$|/(?:{'|'.join(_LAST_OF_LISTS)})/?$|[?&](?:s|search|query)=[^&]"
    rf"|/(?:{'|'.join(_NEAR_THE_END)})(?:/[^\W\d_]+(?:-[^\W\d_]+)?)?/?$"
)
_SERVICE: Final = re.compile(rf"(?i)/(?:{'|'.join(_SERVICES)})(?:\.\w{{2,5}})?/?$")
_BOARD: Final = re.compile(
    rf"(?i)^(?:/[a-z]{{2}})?/(?:(?:{'|'.join(_BOARDS)})(?:\.\w{{2,5}}$|/|$)|(?:{'|'.join(_ABOUT)})/[a-z-]+/?$)"
)
_COMMENTS_PAGE: Final = re.compile(rf"(?i)/(?:{SECTIONS})/?$")
_LATER_PAGE: Final = re.compile(
    r"(?i)/(?:page|pagina|seite)[/-]?\d{1,4}/?$|[?&](?:page|pagina|seite|pg|offset|start)=\d"
)
_ONE_ARTICLE: Final = re.compile(
    r"(?i)/archives?/[^?]*\d{3,}(?:\.\w{2,5})?/?$|/archives?/[^?]*\?[^=]*=\d|[?&](?:\w*id|p|art(?:icle)?|news|story)=\d"
)
"""An address that numbers one article: `/archives/1234` is WordPress's own form, `?id=7&s=12` has a session."""
Place = Literal["front", "list", "service", "board", "comments"]


def leads_to_a_list(url: str) -> bool:
    """Tell by its address alone that a link leads to no article: a front page, a list (tags, authors) or a service."""
    target = target_of(url)
    return place_at(unquote(target.path if target else "/")) in ("front", "list", "service")


def place_at(address: str) -> Place | None:
    """What is to be expected at an address, path and query, as far as it tells; None where articles are."""
    path = address.partition("?")[0]
    if path == address and _LANGUAGE_HOME.fullmatch(path):
        return "front"
    if _SERVICE.search(path):
        return "service"
    if (_LIST.search(address) and not _ONE_ARTICLE.search(address)) or _LATER_PAGE.search(address):
        return "list"
    if _COMMENTS_PAGE.search(path):
        return "comments"
    return "board" if _BOARD.search(path) else None


def path_and_query(url: str) -> str:
    """Path and query of an address."""
    parts = urlsplit(url)
    path = unquote(parts.path) or "/"
    return f"{path}?{parts.query}" if parts.query else path
