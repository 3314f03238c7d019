"""Words around authors' names, as patterns without case, for `presswatch.extract.authors`."""

from __future__ import annotations

from typing import Final

LEADS: Final = (
    r"written by|reporting by|story by|words by|by|von|par|por|di|de|da|door|av|af",
    r"aut(?:h?or|eur|ore)(?:en|in|i|es|s|a|ii)?|texte?|texto|testo|tekst|teksti|från|от|автори?|текст|yazan|oleh|autorius",
)
"""What stands before a name in a byline."""

JOINS: Final = r"and|und|et|y|e|și|şi|og|och|ja|i|en|и|та|ve|és|ir|un|&|\+"
"""What stands between two names."""

PHOTOS: Final = (
    r"photos?|fotos?|photograph(?:y|s|ers?)?|photographie|fotograf(?:ie|ia)?|fotografía|bild(?:er)?|images?|imagen|imágenes",
    r"immagini|videos?|grafik|graphics?|illustrations?|фото|zdjęcia|valokuva|kuva|naslovna",
)
"""What pictures are credited with: whom it names took them and did not write."""

ROLES: Final = (
    r"correspondent|reporter|editor|writer|columnist|journalist|redakteur\w*|korrespondent\w*|journaliste|periodista",
    r"giornalista|reporterka?|dziennikarz\w*|jurnalist\w*|корреспондент\w*|contributor|producer|volontär\w*|autorin",
)

# Words that stand in names of agencies, desks, outlets and houses, and in hardly any person's.
ORGANISATIONS: Final = (
    r"reuters|bloomberg|afp|dpa|apa|ansa|efe|tass|pap|ntb|ritzau|stt|čtk|agerpres|mediafax|xinhua|anadolu|aa|ap|sda|kna|epd",
    r"belga|keystone|lusa|interfax|unian|mti|bta|тасс|риа|интерфакс|уніан|укрінформ|associated|bureau",
    r"redaktion\w*|redactie|redacci[oó]n|r[ée]daction|redazione|redakc\w+|redac[tțţ]\w+|toimitus|toimetus",
    r"редакц\w+|редакці\w+|newsroom|news ?desk|webdesk|staff|desk|team|news|nachrichten|online|digital",
    r"editors?|editorial|correspondents?",
    r"zeitung|magazine?|tv|radio|media|press|presse|guardian|times|post|herald|journal|tribune|blog|gazetesi|издан\w*",
    r"agen(?:tur|cy|ce|cia|zia|ție|tia|cja|tura)s?|agencies|agencias|agences|ajans[ıi]\w*|haber\w*|агентств\w*",
    r"gmbh|ltd|inc|llc|verlag|stiftung\w*|foundation|fundación|verein|verband|group|network",
)
ORGANISATION_SIGNS: Final = r"新聞|デジタル|通信|编辑|編集|뉴스|신문"
"""The same in scripts without blanks, where no word ends."""

ACCOUNTS: Final = (
    r"@\S*|(?:(?:super|site|web|wp|www)?[ _-]?(?:admin\w*|master)|administrat\w+|root|users?\w*|guest|gast|editor)",
    r"guest author|author|autor|unknown|anonym\w*|n/?a|none|null|undefined|default|test|wordpress",
    r"гость|гост|админ\w*|автор|gość|invitado",
)
"""Accounts of a publishing system, handles, and words that stand where a name should: nobody at all."""

DESKS: Final = (
    r"redaktion\w*|redactie|redacci[oó]n|r[ée]daction|redazione|redakc\w+|redac[tțţ]\w+|toimitus|toimetus",
    r"редакц\w+|редакці\w+|newsroom|desk|staff|team|editors?|editorial(?: team| staff)?|staff (?:writer|reporter)",
    r"agencies|agencias|agences|agenturen|agenții|agencje",
)
"""A desk without the name of its house; the words before it that change nothing are `DESK_LEADS`."""
DESK_LEADS: Final = r"die|der|the|la|le|our|online|web|news|digital"
