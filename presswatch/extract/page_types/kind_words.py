"""Words by which lines tell what a page is whose title does not: signs of the zodiac, questions, sums, buttons.

Data, in the form of `words`.  None of them tells alone: the modules that ask for them say what else they ask of a
page.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.word_lists import listed, phrases
from presswatch.extract.page_types.words import titles

_ZODIAC: Final = """
    aries · taurus · gemini · cancer · leo · virgo · libra · scorpio · sagittarius · capricorn · aquarius · pisces
    widder · stier · zwillinge · krebs · löwe · jungfrau · waage · skorpion · schütze · steinbock · wassermann · fische
    bélier · taureau · gémeaux · cancer · lion · vierge · balance · scorpion · sagittaire · capricorne · verseau
    poissons
    aries · tauro · géminis · cáncer · leo · virgo · libra · escorpio · sagitario · capricornio · acuario · piscis
    aries · touro · gémeos · câncer · leão · virgem · balança · escorpião · sagitário · capricórnio · aquário · peixes
    áries · touro · gêmeos · caranguejo · leão · virgem · libra · escorpião · sagitário · capricórnio · aquário · peixes
    ariete · toro · gemelli · cancro · leone · vergine · bilancia · scorpione
    sagittario · capricorno · acquario · pesci
    àries · taure · bessons · cranc · lleó · verge · balança · escorpí · sagitari · capricorn · aquari · peixos
    ram · stier · tweelingen · kreeft · leeuw · maagd · weegschaal · schorpioen · boogschutter · steenbok · waterman
    vissen
    baran · byk · bliźnięta · rak · lew · panna · waga · skorpion · strzelec · koziorożec · wodnik · ryby
    berbec · taur · gemeni · rac · leu · fecioară · balanță · scorpion · săgetător · capricorn · vărsător · pești
    beran · býk · blíženci · rak · lev · panna · váhy · štír · střelec · kozoroh · vodnář · ryby
    baran · býk · blíženci · rak · lev · panna · váhy · škorpión · strelec · kozorožec · vodnár · ryby
    väduren · oxen · tvillingarna · kräftan · lejonet · jungfrun · vågen · skorpionen · skytten · stenbocken
    vattumannen · fiskarna
    vædderen · tyren · tvillingerne · krebsen · løven · jomfruen · vægten · skorpionen · skytten · stenbukken
    vandmanden · fiskene
    væren · tyren · tvillingene · krepsen · løven · jomfruen · vekten · skorpionen · skytten · steinbukken · vannmannen
    fiskene
    oinas · härkä · kaksoset · rapu · leijona · neitsyt · vaaka · skorpioni · jousimies · kauris · vesimies · kalat
    jäär · sõnn · kaksikud · vähk · lõvi · neitsi · kaalud · skorpion · ambur · kaljukits · veevalaja · kalad
    auns · vērsis · dvīņi · vēzis · lauva · jaunava · svari · skorpions · strēlnieks · mežāzis · ūdensvīrs · zivis
    avinas · jautis · dvyniai · vėžys · liūtas · mergelė · svarstyklės · skorpionas · šaulys · ožiaragis · vandenis
    žuvys
    kos · bika · ikrek · rák · oroszlán · szűz · mérleg · skorpió · nyilas · bak · vízöntő · halak
    κριός · ταύρος · δίδυμοι · καρκίνος · λέων · παρθένος · ζυγός · σκορπιός · τοξότης · αιγόκερως · υδροχόος · ιχθύες
    овен · телец · близнаци · рак · лъв · дева · везни · скорпион · стрелец · козирог · водолей · риби
    овен · телец · близнецы · рак · лев · дева · весы · скорпион · стрелец · козерог · водолей · рыбы
    овен · телець · близнюки · рак · лев · діва · терези · скорпіон · стрілець · козеріг · водолій · риби
    авен · цялец · блізняты · рак · леў · дзева · шалі · скарпіён · стралец · казярог · вадалей · рыбы
    ован · бик · близанци · рак · лав · девица · вага · шкорпија · стрелац · јарац · водолија · рибе
    ovan · bik · blizanci · rak · lav · djevica · vaga · škorpion · strijelac · jarac · vodenjak · ribe
    ovan · bik · blizanci · rak · lav · devica · vaga · škorpija · strelac · jarac · vodolija · ribe
    oven · bik · dvojčka · rak · lev · devica · tehtnica · škorpijon · strelec · kozorog · vodnar · ribi
    овен · бик · близнаци · рак · лав · девица · вага · шкорпија · стрелец · јарец · водолија · риби
    dashi · demi · binjakët · gaforrja · luani · virgjëresha · peshorja · akrepi · shigjetari · bricjapi · ujori
    peshqit
    koç · boğa · ikizler · yengeç · aslan · başak · terazi · akrep · yay · oğlak · kova · balık
    qoç · buğa · əkizlər · xərçəng · şir · qız · tərəzi · əqrəb · oxatan · oğlaq · dolça · balıqlar
    ვერძი · კურო · ტყუპები · კირჩხიბი · ლომი · ქალწული · სასწორი · მორიელი · მშვილდოსანი · თხის · მერწყული · თევზები
    խոյ · ցուլ · երկվորյակներ · խեցգետին · առյուծ · կույս · կշեռք · կարիճ · աղեղնավոր · այծեղջյուր · ջրհոս · ձկներ
    الحمل · الثور · الجوزاء · السرطان · الأسد · العذراء · الميزان · العقرب · القوس · الجدي · الدلو · الحوت
    טלה · שור · תאומים · סרטן · אריה · בתולה · מאזניים · עקרב · קשת · גדי · דלי · דגים
    حمل · ثور · جوزا · سرطان · اسد · سنبله · میزان · عقرب · قوس · جدی · دلو · حوت
    मेष · वृषभ · मिथुन · कर्क · सिंह · कन्या · तुला · वृश्चिक · धनु · मकर · कुंभ · मीन
    মেষ · বৃষ · মিথুন · কর্কট · সিংহ · কন্যা · তুলা · বৃশ্চিক · ধনু · মকর · কুম্ভ · মীন
    மேஷம் · ரிஷபம் · மிதுனம் · கடகம் · சிம்மம் · கன்னி · துலாம் · விருச்சிகம் · தனுசு · மகரம் · கும்பம் · மீனம்
    మేషం · వృషభం · మిథునం · కర్కాటకం · సింహం · కన్య · తుల · వృశ్చికం · ధనుస్సు · మకరం · కుంభం · మీనం
    മേടം · ഇടവം · മിഥുനം · കർക്കടകം · ചിങ്ങം · കന്നി · തുലാം · വൃശ്ചികം · ധനു · മകരം · കുംഭം · മീനം
    ราศีเมษ · ราศีพฤษภ · ราศีเมถุน · ราศีกรกฎ · ราศีสิงห์ · ราศีกันย์ · ราศีตุลย์ · ราศีพิจิก · ราศีธนู · ราศีมังกร
    ราศีกุมภ์ · ราศีมีน
    bạch dương · kim ngưu · song tử · cự giải · sư tử · xử nữ · thiên bình · bọ cạp · nhân mã · ma kết · bảo bình
    song ngư
    aries · taurus · gemini · cancer · leo · virgo · libra · skorpio · sagitarius · capricorn · aquarius · pisces
    牡羊座 · 牡牛座 · 双子座 · 蟹座 · 獅子座 · 乙女座 · 天秤座 · 蠍座 · 射手座 · 山羊座 · 水瓶座 · 魚座
    おひつじ座 · おうし座 · ふたご座 · かに座 · しし座 · おとめ座 · てんびん座 · さそり座 · いて座 · やぎ座 · みずがめ座
    うお座
    白羊座 · 金牛座 · 双子座 · 巨蟹座 · 狮子座 · 处女座 · 天秤座 · 天蝎座 · 射手座 · 摩羯座 · 水瓶座 · 双鱼座
    牡羊座 · 金牛座 · 雙子座 · 巨蟹座 · 獅子座 · 處女座 · 天秤座 · 天蠍座 · 射手座 · 摩羯座 · 水瓶座 · 雙魚座
    양자리 · 황소자리 · 쌍둥이자리 · 게자리 · 사자자리 · 처녀자리 · 천칭자리 · 전갈자리 · 사수자리 · 염소자리
    물병자리 · 물고기자리
"""
SIGNS: Final = {sign: n % 12 for n, sign in reversed(list(enumerate(map(letters, listed(_ZODIAC)))))}
"""The signs of the zodiac in the order of the year, by the letters of their names in each language."""

RATED: Final = tuple(
    map(
        letters,
        listed("""
    was this article helpful · was this helpful · was this page helpful · was this information helpful
    was this answer helpful · was this content helpful · did this answer your question · did this article help
    did we answer your question · is this article helpful · is this page useful · was this page useful
    was this article useful · how helpful was this · did you find this helpful · did you find this article helpful
    did you find it helpful · were you able to find · war dieser beitrag hilfreich · war dieser artikel hilfreich
    war das hilfreich · war diese seite hilfreich · war diese antwort hilfreich · war dies hilfreich
    hat dies ihre frage beantwortet · wurde ihre frage beantwortet · haben sie die antwort gefunden
    fanden sie diesen beitrag hilfreich · cet article vous a-t-il été utile · cet article était-il utile
    avez-vous trouvé la réponse à votre question · avez-vous trouvé votre réponse · cette page vous a-t-elle été utile
    cette réponse vous a-t-elle été utile · ces informations vous ont-elles été utiles · avez-vous trouvé cela utile
    ¿fue útil este artículo · fue útil este artículo · ¿te resultó útil este artículo · te resultó útil
    ¿te ha resultado útil · ¿te ha sido útil · ¿le ha resultado útil · ¿fue útil esta página · ha quedado contestada
    ¿ha respondido esto a tu pregunta · ¿encontró útil este artículo · questo articolo ti è stato utile
    questo articolo è stato utile · questa pagina è stata utile · è stato utile · hai trovato utile · ti è stato utile
    hai trovato la risposta · questa risposta ti è stata utile · este artigo foi útil · esse artigo foi útil
    isso foi útil · esta página foi útil · esta informação foi útil · este artigo ajudou · respondeu à sua pergunta
    isto respondeu à sua pergunta · achou este artigo útil · was dit artikel nuttig · was deze pagina nuttig
    heb je hier iets aan gehad · was dit nuttig · heeft dit je vraag beantwoord · was dit artikel behulpzaam
    was deze informatie nuttig · czy ten artykuł był pomocny · czy ten artykuł był przydatny · czy to było pomocne
    czy ta strona była pomocna · czy artykuł był pomocny · czy te informacje były pomocne
    czy znalazłeś odpowiedź na swoje pytanie · a fost util acest articol · acest articol a fost util
    ți-a fost util acest articol · v-a fost de ajutor · ți-a fost de ajutor · ai găsit răspunsul · a fost utilă
    pomohl vám tento článek · byl tento článek užitečný · byla tato stránka užitečná · bylo to užitečné
    odpověděli jsme na vaši otázku · pomohol vám tento článok · bol tento článok užitočný · bola táto stránka užitočná
    hade du nytta av den här artikeln · var den här artikeln till hjälp · var artikeln till hjälp
    var denna artikel till hjälp · hjälpte informationen dig · besvarade detta din fråga · hittade du svaret
    var denne artikel nyttig · var denne artikel til hjælp · var artiklen nyttig · fik du svar på dit spørgsmål
    var denne artikkelen nyttig · var artikkelen nyttig · var denne artikkelen til hjelp · fikk du svar på
    fant du det du lette etter · var dette til hjelp · oliko tästä artikkelista apua · oliko artikkelista hyötyä
    oliko tästä apua · oliko tämä artikkeli hyödyllinen · vastasiko tämä kysymykseesi · kas see artikkel oli kasulik
    kas sellest oli abi · vai šis raksts bija noderīgs · ar šis straipsnis buvo naudingas · ar tai buvo naudinga
    hasznos volt ez a cikk · hasznosnak találta ezt a cikket · hasznos volt · segített ez a cikk
    választ kapott a kérdésére · ήταν χρήσιμο αυτό το άρθρο · βοήθησε αυτό το άρθρο · ήταν χρήσιμη αυτή η σελίδα
    σας βοήθησε αυτό το άρθρο · ήταν χρήσιμο · беше ли полезна тази статия · полезна ли беше тази статия
    беше ли ви полезна · помогна ли ви тази статия · была ли эта статья полезной · была ли статья полезна
    помогла ли вам статья · помогла ли эта статья · была ли информация полезна · эта статья была полезной
    вы нашли ответ на свой вопрос · вам помогла статья · чи була ця стаття корисною · чи була стаття корисною
    ця стаття була корисною · чи допомогла вам ця стаття · чи була інформація корисною
    да ли вам је овај чланак помогао · да ли је овај чланак био користан · je li ovaj članak bio koristan
    je li vam ovaj članak pomogao · da li je ovaj članak bio koristan · da li vam je ovaj članak pomogao
    vam je ta članek pomagal · je bil ta članek koristen · bu makale yardımcı oldu mu · bu makale faydalı oldu mu
    bu yardımcı oldu mu · bu sayfa yardımcı oldu mu · bu yazı yardımcı oldu mu · sorunuza yanıt bulabildiniz mi
    この記事は役に立ちましたか · この記事は参考になりましたか · このページは役に立ちましたか · お役に立ちましたか
    この情報は役に立ちましたか · このページの情報は役に立ちましたか · 問題は解決しましたか · この回答は役に立ちましたか
    这篇文章有帮助吗 · 这篇文章对您有帮助吗 · 本文对您有帮助吗 · 此页面是否有帮助 · 以上内容是否对您有帮助 · 有帮助吗
    這篇文章有幫助嗎 · 這篇文章對您有幫助嗎 · 本文對您有幫助嗎 · 此頁面是否有幫助 · 도움이 되었나요 · 도움이 되었습니까
    이 문서가 도움이 되었습니까 · 이 글이 도움이 되었나요 · 이 도움말이 도움이 되었나요 · 도움이 되셨나요
    bài viết này có hữu ích không · bài viết có hữu ích không · nội dung này có hữu ích không · هل كان هذا المقال مفيد
    هل كانت هذه المقالة مفيدة · هل كان هذا مفيد · هل أفادك هذا المقال · هل كانت هذه المعلومات مفيدة
    האם המאמר היה מועיל · האם מאמר זה עזר לך · האם זה עזר · האם המידע עזר לך · האם מצאת את התשובה
    آیا این مقاله مفید بود · آیا این مطلب مفید بود · क्या यह लेख मददगार था · क्या यह लेख उपयोगी था
    क्या इससे आपको मदद मिली · এই নিবন্ধটি কি সহায়ক ছিল · บทความนี้มีประโยชน์หรือไม่ · บทความนี้มีประโยชน์ไหม
    ข้อมูลนี้เป็นประโยชน์หรือไม่ · apakah artikel ini membantu · apakah ini membantu · adakah artikel ini membantu
"""),
    )
)
"""The letters of how a page begins to ask whether it was of help."""

SONG_WORDS: Final = tuple(
    phrase.casefold()
    for phrase in listed("""
    lyrics · songtext · liedtext · paroles · letra · lyriks · testo · songtekst · tekst piosenki · słowa piosenki
    versuri · text písně · text piesne · låttext · sångtext · sangtekst · sanat · sanoitus · laulusõnad · dziesmas vārdi
    dainos žodžiai · dalszöveg · στίχοι · текст песни · слова песни · текст пісні · слова пісні · текст на песен
    текст на песента · текст песме · tekst pjesme · tekst pesme · besedilo · şarkı sözü · şarkı sözleri · sözleri
    mahnı sözləri · 歌詞 · 歌词 · 가사 · lời bài hát · lirik · كلمات أغنية · كلمات اغنية · מילים לשיר · מילות השיר
    متن آهنگ · गाने के बोल · लिरिक्स · গানের কথা · เนื้อเพลง
""")
)
"""What titles call the words of a song; some are those of any text."""

COUNTED: Final = tuple(
    phrase.casefold()
    for phrase in listed("""
    raised · pledged · funded · backers · donations · donors · supporters · signatures · have signed · people signed
    gesammelt · finanziert · spenden · unterstützer · unterschriften · unterschrieben · unterzeichnet
    collecté · récolté · contributeurs · donateurs · contributions · signatures · ont signé · soutiens · recaudad
    aportaciones · donaciones · mecenas · firmas · firmantes · han firmado · raccolt · donazioni · sostenitori · firme
    hanno firmato · arrecadad · angariad · apoiadores · apoiantes · doações · assinaturas · assinaram · recaptat
    opgehaald · ingezameld · donaties · donateurs · handtekeningen · ondertekend · zebran · wpłat
    wspierających · podpis · podpisał · strâns · donații · donatori · semnături · au semnat · vybrán · přispěl
    podpořil · dárců · podpisů · vyzbieran · prispel · podporil · podpisov · insamlat · bidragsgivare · givare
    namnunderskrifter · har skrivit under · indsamlet · bidragydere · underskrifter · har skrevet under · samlet inn
    givere · kerätty · lahjoit · allekirjoit · kogutud · annetaja · allkirj · ziedot · parakst · surinkta
    parašai · pasirašė · összegyűlt · adomány · támogató · aláírás · aláírta · συγκεντρώθηκαν · δωρητές · υποστηρικτές
    υπογραφές · υπογράψει · υπέγραψαν · събрани · дарители · подписи · подписали · собрано · спонсоров · подписей
    поддержал · зібрано · підписів · підписали · підтримал · прикупљено · потписа · потписал · prikupljeno
    donacija · potpisa · potpisal · zbrano · podpisov · toplanan · toplandı · bağış · destekçi · imza · imzaladı
    支援総額 · 支援者 · 署名 · 賛同 · 已筹 · 已籌 · 支持者 · 签名 · 簽名 · 連署 · 후원 · 서명 · 모인 금액 · đã quyên góp
    ủng hộ · chữ ký · تم جمع · متبرع · توقيع · وقّعوا · גויסו · תורמים · חתימות · חתמו · جمع‌آوری · امضا · समर्थक
    हस्ताक्षर · ผู้สนับสนุน · ลงชื่อ · terkumpul · donatur · tanda tangan
""")
)
"""Parts of what counts those who gave or signed, and what they gave."""

JOINS: Final = titles("""
    sign · sign now · sign the petition · sign this petition · sign petition · support · support this project
    support us · back this project · back it · pledge · pledge now · donate · donate now · contribute · give now
    unterschreiben · jetzt unterschreiben · petition unterschreiben · unterzeichnen · jetzt unterzeichnen · mitzeichnen
    unterstützen · jetzt unterstützen · projekt unterstützen · spenden · jetzt spenden · signer · je signe
    signer la pétition · signer cette pétition · contribuer · je contribue · soutenir · je soutiens
    soutenir ce projet · faire un don · je donne · firmar · firma · firmar la petición · firma ahora
    firma esta petición · firmar ahora · apoyar · apoya · apoyar este proyecto · donar · dona · dona ahora · aportar
    colaborar · firma ora · firma la petizione · sostieni · sostieni il progetto · dona ora · contribuisci · assinar
    assine agora · assine · assinar petição · assinar abaixo-assinado · apoiar · apoie · apoiar este projeto · doar
    doe agora · contribuir · signa · signar · onderteken · ondertekenen · teken nu · teken de petitie · steun
    steun dit project · doneer · doneer nu · podpisz · podpisz petycję · podpisuję · wesprzyj · wspieram · wpłać
    wpłacam · wesprzyj projekt · semnează · semnează petiția · semnez · susține · susține proiectul · donează
    donează acum · podepsat · podepsat petici · podpořit · přispět · přispět na projekt · podpísať · podpísať petíciu
    podporiť · prispieť · skriv under · skriv på · skriv under nu · stöd projektet · stöd · bidra · ge ett bidrag
    støt projektet · støt · bidrag · doner · støtt prosjektet · støtt · gi nå · allekirjoita · tue · tue projektia
    lahjoita · allkirjasta · toeta · anneta · parakstīt · ziedot · atbalstīt · pasirašyti · paremti · aláírom · aláírás
    támogatom · támogatás · adományozok · υπογράφω · υπογράψτε · υπογραφή · στηρίζω · υποστηρίξτε · δωρεά · подпиши
    подпиши се · подписвам · подкрепи · дари · подписать · подписать петицию · поддержать
    поддержать проект · пожертвовать · підписати · підтримати · пожертвувати · потпиши · потпишите · подржи · донирај
    potpiši · potpiši peticiju · podrži · podrži projekt · doniraj · podpiši · podpri · imzala · imza ver · destekle
    destek ol · bağış yap · 支援する · プロジェクトを支援する · 賛同する · 署名する · 寄付する
    支持 · 立即支持 · 支持项目 · 签名
    立即签名 · 贊助 · 立即贊助 · 連署 · 我要連署 · 후원하기 · 서명하기 · 펀딩하기 · 참여하기 · ký tên · ký · ủng hộ
    ủng hộ ngay · وقّع · وقع العريضة · ادعم · تبرع · تبرع الآن · חתום · חתמו · לחתימה · תמכו · תרמו · לתמיכה · امضا
    امضا کنید · حمایت · हस्ताक्षर करें · समर्थन करें · दान करें · ลงชื่อ · สนับสนุน · บริจาค · tanda tangani · donasi
    donasi sekarang
""")
"""What the buttons say by which one signs or gives."""

LOADS: Final = tuple(
    phrases("""
    download · downloads · download now · free download · herunterladen · télécharger · téléchargement · descargar
    descarga · scarica · scaricare · baixar · transferir · descarrega · downloaden · pobierz · descarcă · descarca
    stáhnout · stiahnuť · ladda ner · hent · last ned · lataa · lae alla · lejupielādēt · atsisiųsti · letöltés
    λήψη · κατεβάστε · изтегли · изтегляне · скачать · завантажити · преузми · preuzmi · prenesi · indir · ダウンロード
    下载 · 立即下载 · 免费下载 · 高速下载 · 下載 · 立即下載 · 다운로드 · tải về
    tải xuống · تحميل · تنزيل · הורדה · دانلود
    डाउनलोड · ดาวน์โหลด · unduh
""")
)
"""What the lines begin with by which one loads a program."""
