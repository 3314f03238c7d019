"""Words around authors' names, as patterns without case, for `presswatch.extract.bylines.authors`."""

from __future__ import annotations

from typing import Final

AUTHOR_LABELS: Final = (
    r"aut(?:h?or|eur|ore)(?:en|in|i|es|s|a|ii|ul|ka|zy)?|автор(?:ы|и|ка)?|autorius|avtor(?:ji|ica)?|yazan|muhabir"
    r"|szerzők?|írta|kirjoittaja|συντάκτης|συντάκτρια|piše|пише|penulis|tác giả|verfasser(?:in)?"
)
"""Words for who wrote, before a name."""
LABELS_OF_SCRIPTS: Final = (
    r"خبرنگار|نویسنده|گزارشگر|به قلم|بقلم|كتب(?:ت)?|الكاتبة?|المؤلفة?|تحریر|مصنفہ?|מאת|כתבה?|כותבת?"
    r"|लेखक|लेखिका|रिपोर्टर|लेखन|লেখক|লেখা|প্রতিবেদক|எழுதியவர்|రచయిత|ผู้เขียน|เขียนโดย|โดย|ผู้สื่อข่าว|เรื่อง\s?(?:และ|[-/&])\s?ภาพ"
    r"|ავტორი|հեղինակ|аўтар|тэкст|муаллиф|зохиогч|著者|筆者|執筆者?|ライター|글쓴이|글|작성자|취재|müəllif|mwandishi|egilea|höfundur|shkruan"
)
"""The same where a colon has to follow: without one, most begin other lines, too."""
WRITERS: Final = (
    r"skribent(?:er)?|journalist(?:er|in|en)?|journalistes?|giornalista|periodista|reporter(?:in|ka|e)?|toimittajat?"
    r"|forfattere?|blaðamaður|redaktor(?:in|ka)?|dziennikarz|novinar(?:ka)?|journaliste"
)
"""The same that may as well be said of somebody of whom a text speaks: before a colon, or in a line about the text."""
LEADS: Final = (
    r"written by|reporting by|story by|words by|by|a cura di",
    r"scris de",
    AUTHOR_LABELS,
    r"(?:texte?|texto|testo|tekst|teksti)(?: (?:de|di|von|av|af|van|by|por|par)(?= ))?|от|текст",
    r"dal nostro (?:inviato|corrispondente)|dalla nostra (?:inviata|corrispondente)|(?:da|di)i nostri inviati",
    r"de notre (?:envoyée?|correspondante?)(?: spéciale?)?|de nuestr[oa] (?:enviad[oa]|corresponsal)(?: especial)?",
    r"von unsere[mr] (?:korrespondent(?:in|en)|reporter(?:in)?|redakteur(?:in)?)",
    r"haber(?=:)|oleh|rozmawia(?:ła|ł)?|napsala?|zapsala?|kirjoittanut|γράφει(?: [οη])?",
)
"""What stands before a name in a byline, and in no name."""
POSTS: Final = (
    r"(?:posted|published|reviewed|authored|submitted|uploaded) by",
    r"(?:escrito|publicado|redigido|enviado) por|(?:écrit|publié|rédigé|posté) par",
    r"(?:scritto|pubblicato|inviato|inserito|postato) da|publicat de",
    r"(?:geschrieben|verfasst|erstellt|eingestellt|gepostet) von|(?:geschreven|geplaatst) door|skrevet av",
    r"(?:view |see )?(?:all )?(?:posts|articles|stories) by",
)
"""The same in the words of a program of pages, which stand before readers' names, too."""
POSTED_BY: Final = (
    r"(?:posted|written|submitted) by|(?:geschrieben|eingestellt|verfasst|gepostet) von|(?:scritto|postato|inserito) da"
    r"|(?:posté|écrit|rédigé) par|(?:escrito|postado|enviado) por|(?:geplaatst|geschreven) door|skrevet av|skriven av"
    r"|indsendt af|skrevet af|scris de"
)
"""Those of them that stand before nobody but whoever wrote."""
ESPECIALLY: Final = (
    r"(?:спеціально|специально|ексклюзивно|эксклюзивно) для|(?:специално|специјално|ексклузивно) за|exklusiv für"
    r"|(?:special|exclusive)(?:ly)? (?:for|to)|especial(?:mente)? para|en exclusiva para|spécial(?:ement)? pour"
    r"|en exclusivité pour|speciale per|in esclusiva per|specjalnie dla|(?:speciálně|exkluzivně) pro|speciaal voor"
    r"|(?:špeciálne|exkluzívne) pre|special pentru|exclusief voor|(?:posebej|posebno|specijalno|ekskluzivno) za"
    r"|ειδικά για|särskilt för|spesielt for|specielt for|khusus untuk|dành riêng cho"
)
"""What stands behind a name and before the house that it wrote a text for."""
PARTICLES: Final = r"von|par|por|di|de|da|door|av|af|från"
"""The same, but names begin so as well: one word behind it is a byline's where that is visible, else a name's."""

JOINS: Final = r"and|et|și|şi|ja|и|та|ve|és|ir|un|&|\+"
"""What stands between two names."""
JOINS_IN_NAMES: Final = r"und|y|e|i|og|och|en"
"""What stands between two full names, or inside of one (``Ramón y Cajal``)."""

WITH: Final = r"avec|with|mit|con|com|cu"
"""What stands before those who contributed: an organisation behind it is one beside the authors."""
ARTICLES: Final = r"l['’]\s?|(?:the|les?|la|el|los|der|die|das|i)\s+"
"""What may stand between them."""

PHOTOS: Final = (
    r"photos?|pictures?|fotos?|photograph(?:y|s|ers?)?|photographie|fotograf(?:ie|ia)?|fotograf[ií]as?|bild(?:er)?|images?|imagen|imágenes",
    r"immagini|videos?|grafik|graphics?|illustrations?|фото|zdjęcia|valokuvat?|kuvat?|naslovna|fotó|снимк[аи]|grafikk?",
    r"illustrasjon(?:er)?|illustrat(?:ie|or)s?|ilustrac(?:ión|iones|ja|e)|ilustraț(?:ie|ii)|illustrazion[ei]|billede[rt]?",
    r"kuvitus|illusztráció|fotos?graf|bildquelle",
)
"""What pictures are credited with: whom it names took them and did not write."""

TEXTS: Final = r"text[eos]?|testo|tekst[iy]?|текст|тэкст|words|story|szöveg|besedilo|κείμενο|yazı|文|글|เรื่อง"
"""What is said beside them of whoever wrote as well: ``photos and text``."""
ANDS: Final = rf"{JOINS}|{JOINS_IN_NAMES}|a|og|in|και|/"
"""What joins the two."""

TITLES: Final = (
    r"dr|prof|mag|dipl-ing|ing|mr|mrs|ms|bc|mgr|mudr|judr|phdr|rndr|mvdr|paeddr|thdr|doc|inż|hab|arch|avv|dott|dott\.ssa"
    r"|sig|sig\.ra|lic"
)
"""What stands before a name, and a full stop behind it."""
ROLES: Final = (
    r"correspondent|reporter|editor|writer|columnist|journalist|redakteur\w*|korrespondent\w*|journaliste|periodista",
    r"text|texte|tekst|texto|testo|giornalista|reporterka?|dziennikarz\w*|jurnalist\w*|корреспондент\w*|contributor|kontributor|koresponden|wartawan|producer|volontär\w*|autorin",
)

EDITED: Final = (
    r"editor|edited by|redaktur|penyunting|editado por|editat de|redigeret af|bearbeitet von|übersetzt von"
    r"|translated by"
)
"""Behind those who wrote: who worked on it as well."""
WORKERS: Final = """
    edited · editor · editors · editing · edit · redaktion · redaktur · redaktor · redaktorka · redacción · edición
    edição · cura · modifica · montage · translation · translated · translator · übersetzung · übersetzt · traducción
    traduction · traduzione · tradução · traducere · tłumaczenie · překlad · перевод · переклад · редактор · çeviri
    editör · penerjemah · penyunting · camera · kamera · caméra · cámara · sound · ton · music · musik · production
    producer · producción · produktion · réalisation · regie · regia · design · layout · data · dati · datos · source
    sources · quelle · fonte · fuente · kilde · källa · источник · via · contact · kontakt · mail · email · twitter
    tel · interview · host · moderation · presenter
    تحرير · ترجمة · تصوير · إعداد · مونتاج · المصدر · עריכה · תרגום · צילום
"""
"""What others than the author do, and whence things come: labels before their names."""
AGENCIES: Final = r"reuters|ritzau|agerpres|mediafax|xinhua|interfax|тасс|риа|интерфакс|уніан|укрінформ|afp|dpa|čtk"
ORGANISATIONS: Final = (
    AGENCIES,
    r"redaktion\w*|redactie|redacci(?:[oó]n|ó)|redacção|redação|r[ée]daction|redazione|redakc\w+|redac[tțţ]\w+|toimitus|toimetus",
    r"ritstjórn|szerkesztőség|uredništvo|redaktsioon|новини|новости",
    r"редакц\w+|редакці\w+|newsroom|news ?desk|webdesk|staff|desk|team|news|nachrichten|noticias|notícias|actualités",
    r"online|digital|editors|editorial|correspondents|zeitung|magazine?|tv|radio|media|times|journal|tribune|blog|gazetesi",
    r"издан\w*|agen(?:tur|cy|ce|cia|zia|ție|tia|cja|tura)s?|agencias|agences|ajans[ıi]\w*|haber merkezi|haberler\w*",
    r"газет[аы]|журнал|gazet[ae]|newspaper|dagblad|krant|ziarul|denník|deník|вестник|εφημερίδα",
    r"marketing|communications|newswire|wire|prensa|stampa|presseabteilung|pressestelle",
    r"(?<=\w )international$|amnesty|greenpeace|rights watch|federation|association|books|publishing|publishers",
    r"агентств\w*|gmbh|ltd|inc|llc|verlag|stiftung\w*|foundation|fundación|verein|verband|group|grupo|gruppo|groupe|network",
)
"""Words that stand in names of agencies, desks, outlets and houses, and in hardly any person's."""
BODIES: Final = (
    r"secretar[ií]a|secretariado|direcci[oó]n|dire[cç][cç]ão|consejería|ayuntamiento|ajuntament|concello|facultad|facult[eé]"
    r"|fakultät|facoltà|minist[eè]r\w+|ministeri[oe]|departamento|département|departement|gabinete|assessoria|prefeitura"
    r"|câmara|junta|diputación|concejalía|área|mairie|comune|commune|municip[ei]\w+|municipalité|préfecture|prefettura"
    r"|segreteria|ufficio|regione|provincia|junta de freguesia",
    r"abteilung|referat|dezernat|feuerwehr(?:en)?|verwaltung|gemeinde(?:rat)?|vorstand|stadt(?:rat|verwaltung)?|landkreis"
    r"|landratsamt|rathaus|verwaltungsrat|polizei|pfarramt|pfarrei|kirchengemeinde|fraktion|schulleitung|geschäftsstelle"
    r"|freiwillige feuerwehr|fire (?:brigade|department)|city (?:council|hall)|town (?:council|hall)",
    r"parish council|police|pompiers|sapeurs-pompiers|bomberos|vigili del fuoco|policía|polizia|gendarmerie|syndicat"
    r"|sindicato|sindacato|comité|comitato|associazione|asociación|associação|associació|parrocchia|paroisse|parroquia"
    r"|conseil|consejo|consiglio",
    r"gemeente|brandweer|politie|vereniging|bestuur|provincie|kommunen?|kommun(?:en)?|brandvæsenet|brannvesenet"
    r"|räddningstjänsten|politiet|polisen|forening(?:en)?|förening(?:en)?"
    r"|styrelsen|styret|bestyrelsen|kaupunki|yhdistys|hallitus|poliisi",
    r"urząd|biuro|sekretariat|gmina|powiat|starostwo|zarząd|stowarzyszenie|straż pożarna|policja|parafia|sołectwo"
    r"|obec|obecní úřad|obecný úrad|úřad|úrad|město|mesto|hasiči|sdh|spolek|policie|polícia|městský úřad|općina|občina"
    r"|gasilci|vatrogasci|polgármesteri hivatal|önkormányzat|egyesület|tűzoltóság|rendőrség|primăria|primaria|consiliul"
    r"|poliția|asociația|pompierii|prefectura|администрация|мэрия|полиция|община|управление|комитет|министерство|союз"
    r"|адміністрація|поліція|громада|δήμος|σύλλογος|belediye(?:si)?|valilik|dernek|derneği|emniyet|itfaiye|vallavalitsus"
    r"|savivaldybė|pašvaldība",
)
"""Offices and bodies, which names of such begin with, or which an article or a preposition follows; surnames, too."""
BEHIND_BODIES: Final = (
    r"d[aeo]s?|del|della|dell['’]|delle|degli|des|du|d['’]|di|für|der|van|voor|af|av|for|of|pentru|ds\.?"
)
COMPOUNDS: Final = (
    r"[^\W\d_]{2,}(?:stadt|hausen|dorf|kirchen|hafen|feuerwehr|verein|verband|verwaltung|gemeinde|vorstand|schule"
    r"|zentrum|museum|bibliothek|ausschuss|redaktion)"
)
"""Ends of places and bodies of one word, which somebody called by one word has not."""
PLATFORMS: Final = (
    r"facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|linkedin|pinterest|reddit|flickr|tumblr|google|medium"
    r"|mastodon|bluesky|threads|vimeo|spotify|rss|e-?mail"
)
"""What one word behind "posted by" may be, and nobody."""

AMBIGUOUS_AGENCIES: Final = (
    r"bloomberg|apa|ansa|efe|tass|pap|ntb|stt|anadolu|aa|ap|sda|kna|epd|belga|keystone|lusa|unian|mti|bta"
)
AMBIGUOUS: Final = (
    AMBIGUOUS_AGENCIES,
    r"haber",
    r"press|presse|post|guardian|herald|bureau|agencies|editor|correspondent",
)
"""The same, but people are called so, too: one of them beside a name's other words makes no organisation."""
COMPANIONS: Final = (
    r"daily|evening|morning|sunday|weekly|financial|national|international|global|world|local|regional|business|sports?",
    r"associated|united|free|canadian|washington|huffington|new york|denver|jerusalem|miami|boston|bangkok|yorkshire",
    r"association|trust|release|office|service|centre|center|room|club|corps|guest|photo|web",
)
"""Words that make an organisation of an ambiguous one beside them."""

ORGANISATION_SIGNS: Final = (
    r"新聞|デジタル|通信|编辑|編集|뉴스|신문|일보|방송|통신|미디어|저널|新闻|财经|財經|周刊|週刊|电视台|電視台"
    r"|频道|頻道|客户端|在线$|[网網社报報]$"
)
"""The same in scripts without blanks, where no word ends."""

ACCOUNTS: Final = (
    r"@\S*|(?:(?:super|site|web|wp|www|blog|the)?[ _-]?(?:admin\w*|master|editor))|administra\w+|root|users?\w*",
    r"guest (?:author|post|blogger|contributor|writer)|post author|author|autor\w*|auteur|unknown|anonym\w*|n/?a|none",
    r"null|undefined|default|test(?:er)?|demo|wordpress|blogger|moderator|webmaster|support|info|contact|me|we|us|wir",
    r"contributors?|contributed(?: content)?|sponsored(?: post)?|press[ _-]?release|pressemitteilung|comunicado",
    r"(?:your |full |display )?name|john doe|super user|no author|community|feed|syndicated|kommunikation|comunicaç\w+",
    r"by|posted by|editör|yazar|öffentlichkeitsarbeit|管理员|管理員|管理者|小编|운영자|관리자|مدير|المدير|المحرر",
    r"guest|gast|гость|гост|админ\w*|автор|gość|invitado|invité|gæst|vieras|misafir|yönetici|anoniem|onbekend|inconnu",
    r"(?:posted|filed|published) (?:in|under)\b.{0,40}|(?:categor(?:y|ies)|kategorien?|catégories?|tagged)\b.{0,40}",
)
"""Accounts of a publishing system, handles, and words that stand where a name should: nobody at all."""

DESKS: Final = (
    r"redaktion\w*|redactie|redacci(?:[oó]n|ó)|r[ée]daction|redazione|redakc\w+|redac[tțţ]\w+|toimitus|toimetus",
    r"редакц\w+|редакці\w+|newsroom|desk|staff|team|editors?|editorial(?: team| staff)?|staff (?:writer|reporter)",
    r"agencies|agencias|agences|agenturen|agenții|agencje|blog|news|presse|pressestelle|press office|editorial board",
    r"(?:marketing|content|communications?|editorial|social(?: media)?|press|blog)(?: (?:team|staff|desk|board))?",
    r"编辑部|編集部|编辑|編集|편집부|ufficio stampa|service de presse|sala de prensa",
    r"ritstjórn|szerkesztőség|uredništvo|redaktsioon|yayın kurulu",
)
"""A desk without the name of its house; the words before it that change nothing are `DESK_LEADS`."""
OFFICES: Final = (
    r"(?:(?:নিজস্ব|স্টাফ|জেলা|বিশেষ|উপজেলা)\s)?(?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার)"
    r"|(?:\S+\s){0,3}(?:संवाददाता|ब्यूरो|डेस्क|संवाद सूत्र|न्यूज़? एजेंसी)"
    r"|contribut(?:ion|eur)s? extern(?:e|es)|collaboration spéciale"
    r"|(?:staff|special|our|district) (?:correspondent|reporter)"
    r"|correspondent|(?:eigener )?bericht|externer beitrag|gastbeitrag"
)
"""An office or a kind of text where a name should stand: nobody, whatever place follows."""
LABELS: Final = (
    r"the|about|authors?|latest|posts|follow|leave|comments?|share|your|our|this|all|popular|categor(?:y|ies)|archives",
    r"engineering|universit\w+|institut\w*|ministry|department|committee|council|software|solutions|technologies",
    r"subscribe|newsletter|contact|login|search|updated|published|minutes|articles|stories|continue|related|read more",
    r"über|alle|autor\w*|beiträge|artikel|folgen|sobre|todos|todas|entradas|suivre|tous|propos|articoli|tutti|seguici",
)
"""Words of a page's labels and of affiliations, which stand in no name: an author's element may hold one."""
DESK_LEADS: Final = r"die|der|the|la|le|our|online|web|news|digital"

JAPANESE_NAME: Final = (
    r"(?![\u4e00-\u9fff々ヶ]*[聞事開員料限写動画更配載局版面集報際経済号件独続全])(?![東西]?日本|高校|大学|東京|大阪|第[一-十]|今後)"
    r"[\u4e00-\u9fff々ヶ]{3,6}(?<![都道府県市区町村国社課室者中略部警災震])"
)
"""A full name without a blank in it: none of its characters stands in the labels of pages, nor ends it as offices."""
JAPANESE_ROLES: Final = r"聞き手|インタビュー|インタビュアー|取材|構成|執筆|文|記事|ライター"
"""What those did who wrote a Japanese text or asked; several may stand side by side: ``取材・文``, ``聞き手・構成``."""
NO_JAPANESE_NAME: Final = (
    r"予約|先着|雨天|小雨|決行|中止|休館|休業|無休|不定|定員|税込|税別|税抜|入場|当日|前売|以下|同上|同様|敬称|肩書|当時|現地|時間"
    r"|原文|抜粋|仮名|匿名|談話|終了|随時|通年|午前|午後|撮影|提供|複写|監修|翻訳|監督|年代|世紀|昭和|平成|令和|各地|共同|時事|連載|特派|論説|支局|曜|定休|完結"
    r"|修正|追記|訂正|引用|出典|参照|参考|続報|速報|不詳|不同|年齢|住所|協力|取材|調査|文庫|書店|書房|新書|出版|選書|叢書|教授|作家|評論|研究|学長"
    r"|代表|会長|社長|弁護|医師|院長|理事|委員"
)
"""What else stands in brackets of that length."""
TWO_CHINESE: Final = r"(?!.*[社报報网網台们們关關记記注])[一-鿿]{2,4}(?: [一-鿿]{2,4}){1,3}"
"""Names with a blank between them, which no Chinese name has in it."""
CHINESE_NAMES: Final = r"(?P<names>[一-鿿]{2,4}(?:[、，,]\s*[一-鿿]{2,4}){0,3})"
"""Names of reporters, behind a word that says so."""
