"""Names of months and zones, for `presswatch.dates`.  A language is a line; names may be shared, never contradict."""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse
from typing import Final

# Twelve months per language, forms of one month joined with a bar: full name, genitive, abbreviations.
# The Croatian October is missing on purpose, see `in_months_of`.
_LANGUAGES: Final = {
    "en": (
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
        "october|oct november|nov december|dec"
    ),
    "de": (
        "januar|jänner|jan februar|feber|feb märz|mär|mrz april|apr mai juni|jun juli|jul august|aug "
        "september|sept|sep oktober|okt november|nov dezember|dez"
    ),
    "fr": (
        "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct "
        "novembre|nov décembre|déc"
    ),
    "es": (
        "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
        "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic"
    ),
    "it": (
        "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|sett|set ottobre|ott novembre|nov dicembre|dic"
    ),
    "pt": (
        "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
        "outubro|out novembro|nov dezembro|dez"
    ),
    "pl": (
        "styczeń|stycznia|sty luty|lutego|lut marzec|marca|mar kwiecień|kwietnia|kwi maj|maja czerwiec|czerwca|cze "
        "lipiec|lipca|lip sierpień|sierpnia|sie wrzesień|września|wrz październik|października|paź "
        "listopad|listopada|lis grudzień|grudnia|gru"
    ),
    "ro": (
        "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept|sep "
        "octombrie|oct noiembrie|noi|nov decembrie|dec"
    ),
    "ru": (
        "январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн "
        "июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент октябрь|октября|окт ноябрь|ноября|ноя|нояб "
        "декабрь|декабря|дек"
    ),
    "uk": (
        "січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав "
        "червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт "
        "листопад|листопада|лист грудень|грудня|груд"
    ),
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "cs": (
        "leden|ledna|led únor|února|úno březen|března|bře duben|dubna|dub květen|května|kvě červen|června|čer|čvn "
        "červenec|července|čec|čvc srpen|srpna|srp září|zář říjen|října|říj listopad|listopadu|lis "
        "prosinec|prosince|pro"
    ),
    "sk": (
        "január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla august|augusta "
        "september|septembra október|októbra november|novembra december|decembra"
    ),
    "nl": (
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|okt "
        "november|nov december|dec"
    ),
    "sv": (
        "januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep oktober|okt "
        "november|nov december|dec"
    ),
    "da": (
        "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt "
        "november|nov december|dec"
    ),
    "nb": (
        "januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt "
        "november|nov desember|des"
    ),
    "fi": (
        "tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta "
        "kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta "
        "marraskuu|marraskuuta joulukuu|joulukuuta"
    ),
    "hu": (
        "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug "
        "szeptember|szept október|okt november|nov december|dec"
    ),
    "tr": (
        "ocak|oca şubat|şub mart nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki "
        "kasım|kas aralık|ara"
    ),
    "el": (
        "ιανουάριος|ιανουαρίου|ιαν φεβρουάριος|φεβρουαρίου|φεβ μάρτιος|μαρτίου|μαρ απρίλιος|απριλίου|απρ "
        "μάιος|μαΐου ιούνιος|ιουνίου|ιουν ιούλιος|ιουλίου|ιουλ αύγουστος|αυγούστου|αυγ σεπτέμβριος|σεπτεμβρίου|σεπ "
        "οκτώβριος|οκτωβρίου|οκτ νοέμβριος|νοεμβρίου|νοε δεκέμβριος|δεκεμβρίου|δεκ"
    ),
    "lt": (
        "sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa "
        "rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis"
    ),
    "lv": (
        "janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā "
        "augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī"
    ),
    "et": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "sl": (
        "januar|januarja februar|februarja marec|marca april|aprila maj|maja junij|junija julij|julija avgust|avgusta "
        "september|septembra oktober|oktobra november|novembra december|decembra"
    ),
    "sr": (
        "januar|januara|јануар|јануара februar|februara|фебруар|фебруара mart|marta|март|марта "
        "april|aprila|април|априла maj|maja|мај|маја jun|juna|јун|јуна jul|jula|јул|јула avgust|avgusta|август|августа "
        "septembar|septembra|септембар|септембра oktobar|oktobra|октобар|октобра "
        "novembar|novembra|новембар|новембра decembar|decembra|децембар|децембра"
    ),
    "hr": (
        "siječanj|siječnja|sij veljača|veljače|velj ožujak|ožujka|ožu travanj|travnja svibanj|svibnja|svi "
        "lipanj|lipnja srpanj|srpnja kolovoz|kolovoza|kol rujan|rujna|ruj oktobar|oktobra studeni|studenog|studenoga "
        "prosinac|prosinca"
    ),
    "mk": "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "gl": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "az": "yanvar fevral mart aprel may iyun iyul avqust|avgust sentyabr oktyabr noyabr dekabr",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "ms": "januari februari mac april mei jun julai ogos september oktober november disember",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "hy": "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "be": (
        "студзень|студзеня люты|лютага сакавік|сакавіка красавік|красавіка май|мая|травень|траўня чэрвень|чэрвеня "
        "ліпень|ліпеня жнівень|жніўня верасень|верасня кастрычнік|кастрычніка лістапад|лістапада снежань|снежня"
    ),
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "id": (
        "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu|agt september|sep oktober|okt "
        "november|nov desember|des"
    ),
    "ar": "يناير فبراير مارس أبريل|إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "he": (
        "ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט "
        "ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר"
    ),
    "hi": "जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
}  # fmt: skip


_MARKS: Final = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0970-\u09e5\u0e00-\u0e4e\u200c"
_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*")


def fold(text: str) -> str:
    """Fold case and leave out accents, so that ``AOÛT``, ``août`` and ``aout`` are one word."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(filterfalse(unicodedata.combining, decomposed)))


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without digits; a word of a script of India or South-East Asia keeps its vowels."""
    return _WORD.findall(fold(text))


MONTHS: Final = {
    form: number
    for names in _LANGUAGES.values()
    for number, forms in enumerate(fold(names).split(), start=1)
    for form in forms.split("|")
}
"""Folded name of a month -> 1 ... 12."""

_LISTOPAD: Final = re.compile(r"\blistopada?\b", re.IGNORECASE)


def in_months_of(text: str, language: str | None) -> str:
    """A text with names of months that mean others elsewhere in words that do not.

    `language`: a tag (``hr-HR``).  The Croatian listopad is October, the Polish and Czech one November.
    """
    is_croatian = (language or "").strip().lower().startswith("hr")
    return _LISTOPAD.sub("oktobra", text) if is_croatian else text


WEEKDAYS: Final = frozenset(
    fold("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
    luni marți miercuri joi vineri sâmbătă duminică dilluns dimarts dimecres dijous divendres dissabte diumenge
    luns mércores xoves venres poniedziałek wtorek środa czwartek piątek sobota niedziela
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
    mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina
    tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina esmaspäev teisipäev kolmapäev neljapäev reede
    laupäev pühapäev pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa
    hétfő kedd szerda csütörtök péntek szombat vasárnap pazartesi salı çarşamba perşembe cuma cumartesi pazar
    понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер
    п'ятниця субота неділя панядзелак аўторак серада чацвер пятніца нядзеля понеделник сряда четвъртък петък събота
    неделя понедељак уторак петак недеља понеделник среда четврток петок сабота недела ponedeljak ponedjeljak utorak
    srijeda sreda četvrtak petak subota nedjelja nedelja ponedeljek torek četrtek petek pirmadienis antradienis
    trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis pirmdiena otrdiena trešdiena ceturtdiena piektdiena
    sestdiena svētdiena δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή الاثنين الإثنين الثلاثاء الأربعاء الخميس
    الجمعة السبت الأحد دوشنبه شنبه چهارشنبه جمعه یکشنبه יום שני שלישי רביעי חמישי שישי שבת ראשון
    senin selasa rabu kamis jumat sabtu minggu isnin khamis jumaat ahad thứ hai ba tư năm sáu bảy chủ nhật
    mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur jumatatu jumanne jumatano alhamisi
    ijumaa jumamosi jumapili środę sobotę niedzielę středu sobotu neděli stredu nedeľu hétfőn kedden szerdán csütörtökön
    pénteken szombaton среду пятницу субботу середу п'ятницю суботу неділю srijedu sredu subotu nedjelju nedeljo
""").split()
)
"""Folded names of the days of the week, as they stand beside a date."""
OF_DATES: Final = frozenset(
    fold("""
    of the on at a am pm m p st nd rd th o'clock h hr hrs er um uhr den der le à de du del el las los a la il lo alle
    ore ora orele em às dia do da d l op om u kl klo kell v ve hod godz o w dnia dn r rok roku год года году г г. року р
    час ч в о у г. година часа saat των στις τις ώρα ώρες μ π ال في الساعة ساعة ب ה בשעה pukul jam lúc giờ ngày
    tháng năm gada g plkst m d men val klukkan dags i sat sati u uri ob lettre
""").split()
)
"""Folded words that stand in dates and times and mean none."""

DAY_FIRST: Final = frozenset({
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "et", "fi", "fr", "ga",
    "gl", "he", "hi", "hr", "hy", "id", "is", "it", "ka", "kk", "lb", "lv", "mk", "ms", "mt", "nb", "nl", "nn", "no",
    "pl", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "uz", "vi",
})  # fmt: skip
"""Languages that write 03/04/2026 for the 3rd of April.  English does both; Hungarian, Lithuanian, Chinese, Japanese
and Korean begin with the year, so that one at the end says nothing of the order."""
MONTH_FIRST_REGIONS: Final = frozenset({"us", "pr", "pa", "ph", "ca", "gu"})
"""Regions in which the month comes first, or both are written, whatever the language."""
DAY_FIRST_ENGLISH: Final = frozenset(
    {"gb", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "mt", "pk", "sg", "ug", "zw"}
)
"""Regions whose English begins with the day; ``en`` and ``en-US`` are what many programs write of every page."""


def is_day_first(language: str | None) -> bool:
    """Whether a page in this language (a tag: ``de-AT``) writes 03/04/2026 for the 3rd of April; False where unsure."""
    name, *subtags = (language or "").strip().lower().replace("_", "-").split("-")
    if name == "en":
        return any(subtag in DAY_FIRST_ENGLISH for subtag in subtags)
    return name in DAY_FIRST and not any(subtag in MONTH_FIRST_REGIONS for subtag in subtags)


ZONES: Final = {
    "Z": "+00:00", "UT": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "WET": "+00:00",
    # RFC 822 section 5.1 and its successors fix these eight.
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
    "ET": "America/New_York", "CT": "America/Chicago", "PT": "America/Los_Angeles",
    "AKST": "-09:00", "AKDT": "-08:00", "HST": "-10:00", "NST": "-03:30", "NDT": "-02:30",
    "BRT": "-03:00", "ART": "-03:00", "WEST": "+01:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
    "MEZ": "+01:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "МСК": "+03:00",
    "TRT": "+03:00",
    "SAST": "+02:00", "CAT": "+02:00", "EAT": "+03:00", "WAT": "+01:00",
    "PKT": "+05:00", "NPT": "+05:45", "ICT": "+07:00", "WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00",
    "HKT": "+08:00", "SGT": "+08:00", "MYT": "+08:00", "PHT": "+08:00", "AWST": "+08:00",
    "KST": "+09:00", "JST": "+09:00", "ACST": "+09:30", "ACDT": "+10:30", "AEST": "+10:00", "AEDT": "+11:00",
    "NZST": "+12:00", "NZDT": "+13:00",
}  # fmt: skip
"""Zone abbreviation -> offset or IANA name.  IST is missing on purpose: India, Ireland and Israel all use it."""

_EASTERN: Final = ("EST", "EDT")
_CENTRAL: Final = ("CST", "CDT")
OWN_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "Asia/Dhaka": ("BST",), "Pacific/Bougainville": ("BST",), "Asia/Kuala_Lumpur": ("MST",), "Asia/Kathmandu": ("NST",),
    "Asia/Manila": ("PST",), "Asia/Taipei": ("CST",), "Asia/Shanghai": ("CST",), "Asia/Macau": ("CST",),
    "America/Havana": _CENTRAL,
    "Australia/Sydney": _EASTERN, "Australia/Melbourne": _EASTERN, "Australia/Canberra": _EASTERN,
    "Australia/Hobart": _EASTERN, "Australia/Brisbane": _EASTERN, "Australia/Adelaide": _CENTRAL,
    "Australia/Darwin": _CENTRAL, "Australia/Broken_Hill": _CENTRAL,
}  # fmt: skip
"""IANA zone -> abbreviations under which its outlets mean their own time, while ZONES means another.

The time zone database has no letters for some of these any more (Dhaka is "+06"); it calls Sydney's AEST, where Sydney
writes EST, in summer too."""
