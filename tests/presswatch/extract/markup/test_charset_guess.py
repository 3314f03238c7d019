"""The charset of pages that declare none, by the letters of their language; every text is our own."""

import pytest

from presswatch.extract.markup.charset_guess import guess_charset
from presswatch.extract.markup.decode import decode

TEXTS = {
    "pl": (
        "Rada miasta zagłosowała we wtorek za zamknięciem starego basenu przy ulicy Młyńskiej, kończąc spór, "
        "który trwał ponad cztery lata. Żaden z radnych nie zgłosił sprzeciwu, źródła mówią o "
        "oszczędnościach."
    ),
    "cs": (
        "Zastupitelé v úterý odhlasovali uzavření starého bazénu v Mlýnské ulici a ukončili spor, který trval"
        " déle než čtyři roky. Žádný z nich neřekl, kam půjdou děti příští týden plavat."
    ),
    "sk": (
        "Zastupiteľstvo v utorok odsúhlasilo zatvorenie starej plavárne na Mlynskej ulici a ukončilo spor, "
        "ktorý trval viac než štyri roky. Ďalšie rokovanie sa uskutoční budúci týždeň, uviedol primátor."
    ),
    "hu": (
        "A városi tanács kedden megszavazta a régi uszoda bezárását a Malom utcában, és ezzel véget vetett a "
        "négy éve tartó vitának. Az épület felújítása hárommillió euróba kerülne, közölte a tanácsnő, ennyi "
        "pénze pedig nincs a településnek. Győzött a többség, a szülők fölháborodtak."
    ),
    "ro": (
        "Consiliul local a votat marţi închiderea vechii piscine de pe strada Morii, punând capăt unei "
        "dispute de peste patru ani. Primarul din Timişoara a declarat că reparaţia ar costa trei milioane de"
        " euro, bani pe care oraşul nu îi are."
    ),
    "sl": (
        "Mestni svet je v torek izglasoval zaprtje starega bazena v Mlinski ulici in končal spor, ki je "
        "trajal več kot štiri leta. Župan je dejal, da bo občina prihodnji teden povedala, kaj se bo zgodilo "
        "z zemljiščem."
    ),
    "hr": (
        "Gradsko vijeće izglasalo je u utorak zatvaranje staroga bazena u Mlinskoj ulici i okončalo spor koji"
        " je trajao više od četiri godine. Vijećnica je rekla da bi popravak stajao tri milijuna eura, što "
        "grad nema. Građani će tužiti općinu."
    ),
    "de": (
        "Der Stadtrat hat am Dienstag beschlossen, das alte Hallenbad in der Mühlgasse zu schließen, und "
        "damit einen Streit beendet, der vier Jahre dauerte. Die Bäder in den übrigen Städten bleiben "
        "geöffnet, hieß es."
    ),
    "fr": (
        "Le conseil municipal a voté mardi la fermeture de l'ancienne piscine de la rue du Marais, mettant "
        "fin à un conflit de plus de quatre ans. La conseillère a expliqué que la réparation coûterait très "
        "cher, une somme que la ville n'a pas."
    ),
    "es": (
        "El ayuntamiento votó el martes el cierre de la vieja piscina de la calle del Molino y puso fin a una"
        " disputa de más de cuatro años. La concejala explicó que la reparación costaría tres millones, un "
        "dinero que el año próximo no habrá."
    ),
    "pt": (
        "A câmara votou na terça-feira o encerramento da velha piscina da rua do Moinho e pôs fim a uma "
        "disputa de mais de quatro anos. A vereadora explicou que a reparação custaria três milhões, dinheiro"
        " que a cidade não tem."
    ),
    "it": (
        "Il consiglio comunale ha votato martedì la chiusura della vecchia piscina di via del Mulino, "
        "mettendo fine a una disputa durata più di quattro anni. La città non ha i soldi, perché la "
        "riparazione costerà tre milioni, così la consigliera."
    ),
    "sv": (
        "Kommunfullmäktige röstade på tisdagen för att stänga den gamla simhallen på Kvarngatan och avslutade"
        " därmed en tvist som pågått i över fyra år. Reparationen skulle kosta tre miljoner, pengar som "
        "staden inte har."
    ),
    "da": (
        "Byrådet stemte tirsdag for at lukke den gamle svømmehal på Møllegade og afsluttede dermed en strid, "
        "der har varet i mere end fire år. Reparationen ville koste tre millioner, penge som kommunen ikke "
        "råder over, sagde hun."
    ),
    "fi": (
        "Valtuusto äänesti tiistaina vanhan uimahallin sulkemisesta Myllykadulla ja päätti riidan, joka oli "
        "kestänyt yli neljä vuotta. Korjaus maksaisi kolme miljoonaa euroa, eikä kaupungilla ole sellaista "
        "rahaa, hän sanoi."
    ),
    "et": (
        "Linnavolikogu hääletas teisipäeval vana ujula sulgemise poolt Veski tänaval ja lõpetas vaidluse, mis"
        " oli kestnud üle nelja aasta. Remont maksaks kolm miljonit eurot, kuid sellist raha linnal ei ole, "
        "ütles ta šokeeritult."
    ),
    "lv": (
        "Pilsētas dome otrdien nobalsoja par vecā peldbaseina slēgšanu Dzirnavu ielā, izbeidzot strīdu, kas "
        "bija ildzis vairāk nekā četrus gadus. Remonts maksātu trīs miljonus eiro, taču šādas naudas pilsētai"
        " nav, viņa sacīja."
    ),
    "lt": (
        "Miesto taryba antradienį balsavo už seno baseino Malūnų gatvėje uždarymą ir baigė ginčą, trukusį "
        "daugiau kaip ketverius metus. Remontas kainuotų tris milijonus eurų, tačiau tokių pinigų miestas "
        "neturi, sakė ji."
    ),
    "tr": (
        "Belediye meclisi salı günü Değirmen Sokağı'ndaki eski yüzme havuzunun kapatılmasını oyladı ve dört "
        "yıldan fazla süren anlaşmazlığı bitirdi. Onarım üç milyon avroya mal olacak, şehrin böyle bir parası"
        " yok, dedi İlçe başkanı."
    ),
    "ru": (
        "Городской совет проголосовал во вторник за закрытие старого бассейна на Мельничной улице, завершив "
        "спор, который длился больше четырёх лет. Депутат сказала, что ремонт обошёлся бы в три миллиона, а "
        "таких денег у города нет."
    ),
    "uk": (
        "Міська рада проголосувала у вівторок за закриття старого басейну на вулиці Млиновій, завершивши "
        "суперечку, яка тривала понад чотири роки. Депутатка сказала, що ремонт коштував би три мільйони, а "
        "таких грошей у міста немає."
    ),
    "bg": (
        "Общинският съвет гласува във вторник за закриването на стария басейн на улица Мелнична и сложи край "
        "на спор, продължил повече от четири години. Ремонтът би струвал три милиона, каза съветничката, а "
        "градът няма такива пари."
    ),
    "sr": (
        "Градско веће изгласало је у уторак затварање старог базена у Млинској улици и окончало спор који је "
        "трајао више од четири године. Одборница је рекла да би поправка коштала три милиона евра, а тог "
        "новца град нема. Љутња његова је велика."
    ),
    "el": (
        "Το δημοτικό συμβούλιο ψήφισε την Τρίτη το κλείσιμο της παλιάς πισίνας στην οδό Μύλου, βάζοντας τέλος"
        " σε μια διαμάχη που κράτησε περισσότερα από τέσσερα χρόνια. Η επισκευή θα κόστιζε τρία εκατομμύρια, "
        "είπε."
    ),
    "he": (
        "מועצת העיר הצביעה ביום שלישי בעד סגירת הבריכה הישנה ברחוב הטחנה, וסיימה מחלוקת שנמשכה יותר מארבע "
        "שנים. התיקון היה עולה שלושה מיליון, אמרה חברת המועצה, ואין לעיר כסף כזה."
    ),
    "ar": (
        "صوت المجلس البلدي يوم الثلاثاء لصالح إغلاق المسبح القديم في شارع الطاحونة، منهيا نزاعا استمر أكثر من"
        " أربع سنوات. وقالت المستشارة إن الإصلاح سيكلف ثلاثة ملايين، وهي أموال لا تملكها المدينة."
    ),
}
CENTRAL, WESTERN, BALTIC = (
    ("iso-8859-2", "windows-1250"),
    ("windows-1252", "iso-8859-15"),
    ("windows-1257", "iso-8859-13", "iso-8859-4"),
)
CHARSETS = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "sl", "hr"), CENTRAL),
    **dict.fromkeys(("de", "fr", "es", "pt", "it", "sv", "da", "fi"), WESTERN),
    **dict.fromkeys(("et", "lv", "lt"), BALTIC),
    "tr": ("windows-1254",),
    "ru": ("windows-1251", "koi8-r", "iso-8859-5", "cp866"),
    "uk": ("windows-1251", "koi8-u"),
    **dict.fromkeys(("bg", "sr"), ("windows-1251", "iso-8859-5")),
    "el": ("windows-1253", "iso-8859-7"),
    "he": ("windows-1255", "iso-8859-8"),
    "ar": ("windows-1256", "iso-8859-6"),
}
CASES = [(language, charset) for language, charsets in CHARSETS.items() for charset in charsets]
DENSE = {
    "島へのフェリーは月曜日に再開されると港の事務所が発表した。市議会は火曜日に予算を可決した。": (
        "shift_jis",
        "euc-jp",
    ),
    "市議會星期二投票決定關閉磨坊街的老游泳池，結束了四年多的爭議。": ("big5",),
    "市议会星期二投票决定关闭磨坊街的老游泳池，结束了四年多的争议。": ("gb18030",),
    "시의회는 화요일 방앗간 거리의 오래된 수영장을 폐쇄하기로 표결했다. 분쟁은 사 년 넘게 이어졌다.": ("euc-kr",),
}


@pytest.mark.parametrize(("language", "charset"), CASES)
@pytest.mark.parametrize("lang", [None, "own", "en"])
@pytest.mark.parametrize("most", [90, 1000])
def test_a_page_without_a_charset(language, charset, lang, most):
    text = TEXTS[language][:most]
    named = "" if lang is None else f" lang='{language if lang == 'own' else lang}'"
    page = f"<html{named}><p>{text}</p></html>"
    assert decode(page.encode(charset)) == page


@pytest.mark.parametrize(("language", "charset"), CASES)
def test_a_text_without_a_charset(language, charset):
    assert decode(TEXTS[language].encode(charset)) == TEXTS[language]


@pytest.mark.parametrize(("text", "charset"), [(text, charset) for text, names in DENSE.items() for charset in names])
def test_charsets_of_more_bytes_stay(text, charset):
    assert decode((text * 3).encode(charset)) == text * 3


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        ("<html lang=pl><p>Łódź</p>", "iso-8859-2"),  # a few letters tell where the page says its language
        ("<html lang='ro-RO'><p>Primăria</p>", "windows-1250"),
        ("<html lang=en><p>He paid 5 € for “that”</p>", "windows-1252"),
        ("<p>5 €</p>", "windows-1252"),
        ("<html lang=ja><p>Grüße für alle Gäste in Köln, hieß es am Mühlbach</p>", "windows-1252"),
    ],
)
def test_few_letters(page, charset):
    assert decode(page.encode(charset)) == page


def test_a_language_without_an_alphabet_leaves_the_detectors_word():
    assert guess_charset(b"<html lang=sw>\xff\xfe\xfd") == "cp1252"
    assert guess_charset(b"") == "cp1252"
