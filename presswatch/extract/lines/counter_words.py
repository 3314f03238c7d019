"""Words of lines that only count or tell an age: views, comments, shares, reading time, "2 hours ago".

Data, compared as `datewords.fold` leaves it; the forms that stand beside a number, a language to a line.  `counters`
says how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.datewords import fold


def _words(block: str) -> frozenset[str]:
    return frozenset(fold(block).split())


# What is counted: views, visits, reads, comments, shares, likes.
COUNTED: Final = _words("""
    comment comments view views pageview pageviews visits hits reads shares likes reactions reposts retweets
    replies kommentar kommentare kommentaren aufruf aufrufe seitenaufrufe klicks zugriffe besuche ansichten
    reaktionen commentaire commentaires vue vues partage partages visites visite lectures réactions consultations
    comentario comentarios visita visitas visualizaciones vistas lecturas compartidos reacciones reproducciones
    commento commenti visualizzazione visualizzazioni letture condivisioni reazioni comentário comentários
    visualização visualizações acessos leituras compartilhamentos partilhas reações comentariu comentarii
    vizualizare vizualizări afișare afișări accesări citiri distribuiri vizionări reacții comentari comentaris
    visualitzacions compartits visualizacións komentarz komentarze komentarzy wyświetleń wyświetlenia wyświetlenie
    odsłon odsłony odsłona udostępnień udostępnienia czytań przeczytań reakcji wejść reactie reacties weergaven
    weergave bekeken paginaweergaven kommentarer visning visninger visningar kommentaarid kommentaari vaatamist
    vaatamisi vaatamised jagamist loetud delinger delningar sidvisninger sidvisningar läsningar kommentti
    kommentit kommenttia katselukerrat katselukertaa näyttökerrat näyttökertaa lukukerrat lukukertaa jakoa jaot
    komentář komentáře komentářů zhlédnutí zobrazení přečtení přečteno sdílení počet komentár komentáre komentárov
    komentářích zobrazenia videní prečítaní prečítania zdieľaní zdieľania hozzászólás hozzászólások komment
    kommentek megtekintés megtekintések olvasás megosztás megosztások olvasottság yorum yorumlar görüntülenme
    görüntüleme okunma gösterim izlenme paylaşım paylaşımlar beğeni tıklanma комментарий комментарии комментариев
    комментария просмотр просмотры просмотров просмотра прочтений прочтения репостов репоста репосты лайков лайка
    показов реакций поделились коментар коментарі коментарів коментаря коментара перегляд перегляди переглядів
    перегляду прочитань поширень поширення вподобань каментар каментары каментароў праглядаў прагляды прагляд
    коментари прегледи преглед прегледа гледания показвания прочитания прочита споделяния видяна виждања читања
    дељења приказа прикази споделувања komentar komentari komentara komentarjev komentarji komentarja pregled
    pregleda pregledi pregledov prikaza prikazi ogledov ogledi ogleda čitanja čitanje dijeljenja deljenja deljenj
    komentarai komentarų komentaras peržiūros peržiūrų peržiūra skaitymai perskaityta pasidalijimai komentāri
    komentāru komentārs skatījumi skatījumu skatījums lasījumi lasīts σχόλιο σχόλια σχολίων προβολή προβολές
    προβολών αναγνώσεις εμφανίσεις επισκέψεις κοινοποιήσεις θεάσεις تعليق تعليقا تعليقات التعليقات مشاهدة مشاهدات
    المشاهدات قراءة قراءات القراءات مشاركة مشاركات زيارة زيارات تعليقًا الزيارات بازدید نظر نظرات دیدگاه بازديد
    بازدیدها תגובה תגובות צפיות צפייה שיתופים קריאות כניסות टिप्पणी टिप्पणियाँ टिप्पणियां व्यूज व्यूज़ कमेंट
    कमेंट्स शेयर मन्तव्य মন্তব্য ভিউ শেয়ার تبصرے ummæli athugasemdir athugasemd innlit flettingar lestrar
    deilingar koment komente komentet shikime lexime klikime shpërndarje dibaca dilihat tayangan dibagikan
    tontonan paparan ulasan perkongsian xem luận sẻ maoni tazamo opmerkings kyke
""")
# The same in words that may begin a headline or a sentence: they count beside "times" or before a colon.
COUNTED_VERBS: Final = _words("""
    read viewed seen visited shared watched opened gelesen angesehen aufgerufen geteilt besucht geklickt lu lus
    lue vu vus vue consulté partagé visto vistos vista leído leídos leída compartido visitado letto letta
    visualizzato condiviso lido lida visualizado compartilhado partilhado citit citită citite vizualizat
    vizualizată văzut accesat distribuit przeczytano przeczytany wyświetlono odsłonięto odczytano gelezen bekeken
    gedeeld läst lästs visad delad lest vist delt læst luettu katsottu jaettu přečteno zobrazeno zhlédnuto sdíleno
    prečítané zobrazené videné megtekintve olvasva megosztva okundu görüntülendi izlendi paylaşıldı прочитано
    прочитали просмотрено просмотрели показано переглянуто прочитана видяна прочетена прочетено видяно гледана
    преглеждания pročitano pregledano prikazano viđeno прегледано виђено prebrano ogledano perskaityta peržiūrėta
    skatīts lasīts loetud vaadatud διαβάστηκε προβλήθηκε αναγνώστηκε lesið skoðað lexuar shikuar dibaca dilihat
    llegit llegida قرئ قرئت شوهد شوهدت نقرأ
""")
# "Times", and what else stands beside such counts.
TIMES: Final = _words("""
    times time x fois veces vez volte volta vezes ori oară dată vegades mal keer ganger gange gang gånger gång
    kertaa krát krat raz razy razów разів раз раза пъти път пута puta put kartus kartų kartą reizes reizi korda
    kord alkalommal szer szor ször kez kere defa человек человека осіб osób personen φορές φορά مرة مرات פעמים वार
    बार বার kali lần sinnum herë mara
""")
BESIDE: Final = _words("""
    number of total so far no this article page post story has have been was anzahl der die gesamt dieser artikel
    beitrag wurde bisher bereits insgesamt nombre de des le cet a été au número el la este artículo ha sido en nº
    núm numero di il questo articolo è stato stata totale num do da o artigo foi numărul număr nr acest articol
    fost citit până acum liczba ilość łącznie artykuł ten aantal dit is totaal antal denne er artikkelen artikeln
    har antall kpl määrä yhteensä počet celkem článek celkom článok db szám száma összesen cikk sayısı toplam bu
    haber kişi число количество кол во всего эта статья статью материал человек кількість всього статтю цю брой
    общо статията е тази broj ukupno članak ovaj број укупно текст skaičius skaits arv kokku αριθμός σύνολο
    συνολικά το άρθρο αυτό عدد المقال هذا تعداد مجموع מספר סה כ jumlah kali ini telah lượt số bình chia bài này
    fjöldi numri
""")
# What multiplies a number.
MULTIPLES: Final = _words("""
    k m b mil mille mln mio mrd tsd tys thousand million тыс тис млн хил rb jt bin milyon χιλ ألف ezer e hilj tuh
""")
# Reading, as the heads of reading times have it; a unit of time stands beside.
READING: Final = _words("""
    read reading lesezeit lesedauer leseminuten lesen lecture lire lectura leer lettura leitura ler citire citit
    lectură czytania czytanie leestijd lezen lästid läsning läsa lesetid læsetid læsning lesning lukuaika
    lukemiseen čtení čítania čítanie čitania olvasás olvasási olvasmány okuma okunma чтения чтение читать на
    читання прочитання четене прочит чтење читање čitanja čitanje branja branje skaitymo skaityti skaitymui
    lasīšanas lasīšanai lasīt lugemiseks lugemist lugemisaeg ανάγνωσης ανάγνωση قراءة القراءة للقراءة مطالعه
    خواندن קריאה पढ़ने पढ़ें पढने lestur lestrartími lexim leximi baca membaca bacaan đọc listen listening
    hördauer écoute
""")
OF_READING: Final = _words("""
    time temps tiempo tempo timp czas doba idő süresi время час време vrijeme vreme čas laikas laiks χρόνος وقت
    زمان זמן समय waktu masa thời gian aeg aika tid kestää para pour da per za til for to average avg ca about
    circa env environ approximately estimated estimé estimat
""")
# Units of time up to weeks; what is told in years may be the heading of a chronicle.
UNITS: Final = _words("""
    s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w wk week weeks sek sekunde
    sekunden minuten std stunde stunden tag tage tagen woche wochen sem seconde secondes heure heures j jour jours
    semaine semaines segundo segundos minuto minutos hora horas día días semana semanas secondi secondo minuti ora
    ore giorno giorni settimana settimane dia dias secundă secunde minut oră zi zile săpt săptămână săptămâni
    sekundę sekundy sekund minutę minuty godz godzinę godziny godzin dzień dni dz tydz tydzień tygodnie tygodni
    seconden minuut uur u dag dagen weken weke sekunder minuter minutter timme timmar tim t time timer dagar dage
    dager vecka veckor uge uger uke uker sekuntia sekunti minuuttia minuutti tunti tuntia päivä päivää pv viikko
    viikkoa vteřin vteřinami sekundami minuta minutami minút minúty minútami hodina hodin hodiny hodinou hodinami
    den dny dnů dnem dňom dňami deň týden týdny týdnem týždeň týždne týždňom týždňami hodín másodperc másodperce
    másodperccel perc perccel órája óra órával nap nappal napja hét héttel hete perce saniye sn dakika dk saat sa
    gün hafta сек секунд секунды секунду мин минут минуты минуту ч час часа часов день дня дней неделю недели
    недель хв хвилин хвилини хвилину год годин години годину днів дні тиждень тижні тижнів секунди хвілін хвіліны
    хвіліну гадзін гадзіны гадзіну дзень дзён тыдзень минута минути часове ден дни дена седмица седмици sekundi
    minutu sat sata sati dan dana dneva dnevom dnevi tjedan tjedna nedelju nedelja nedelje uro uri urami ure ur
    dnevoma teden tedni tedna минуте сат сата сати дан дана недељу недеља sekundžių sekundes minučių val valandų
    valandas valandą dieną dienas dienų savaitę savaites sekundēm minūtēm minūtes stundām stundas stundu dienām
    nedēļām minūti sekundit minutit tundi tund päeva päev nädalat nädal λεπτό λεπτά λ δευτερόλεπτα ώρα ώρες ημέρα
    ημέρες μέρες μέρα εβδομάδα εβδομάδες λεπτών ثانية ثوان دقيقة دقائق دقيقتين ساعة ساعات ساعتين يوم أيام يوما
    يومين أسبوع أسابيع دقیقه ساعت روز هفته דקה דקות דק שעה שעות שעתיים יום ימים שבוע שבועות שניות सेकंड मिनट घंटा
    घंटे घंटों दिन सप्ताह हफ्ते মিনিট ঘণ্টা দিন منٹ گھنٹے دن mínútum mínútur mín klst klukkustundum klukkustund
    dögum degi viku vikum sekúndum minutë orë ditë javë segon segons hores dies setmana setmanes detik menit mnt
    jam hari minggu minit phút giờ ngày tuần giây saa siku
""")
YEARS: Final = _words("""
    month months mo year years yr yrs monat monaten monate jahr jahren mois an ans mes meses año años mese mesi
    anno anni mês ano anos lună luni ani miesiąc miesiące miesięcy rok lata lat maand maanden jaar månad månader
    år måned måneder kuukausi kuukautta vuosi vuotta měsíc měsíci měsíců rokem roky lety mesiac mesiacmi rokmi
    hónap hónappal éve évvel ay yıl месяц месяца месяцев года лет місяць місяці місяців рік роки років месец
    месеца години година mjesec mjeseca mjeseci meseca meseci godina godine mesec mesecev let metus metų mėnesį
    mėnesius gadiem gada mēnešiem kuud kuu aasta aastat μήνες μήνα χρόνια χρόνο شهر أشهر شهور سنة سنوات ماه سال
    חודש חודשים שנה שנים महीने साल वर्ष mánuðum mánuði árum ári bulan tahun tháng năm mesos anys any
""")
# "Ago", where more than one word: the words beside it are in `BESIDE_AGO`.
AGO_WORDS: Final = _words("""
    ago vor hace fa há atrás acum temu geleden sedan siden sitten před pred önce назад тому таму πριν منذ قبل لפני
    לפני पहले पूर्व আগে parë lalu prije pre пре пред преди prieš pirms tagasi síðan ezelőtt پیش trước másodperce
    perce órája napja hete
""")
AGO_PHRASES: Final = ("il y a", "in urma", "fyrir")
BESIDE_AGO: Final = _words("""
    il y a environ etwa circa ca about approximately an en ett et jeden jedną един одну один cu în urmă de acum
    yang για από më fyrir síðan hace cerca um uma un una eine einer einem einen yaklaşık около близько przed temu
    ok updated published posted last aktualisiert veröffentlicht
""")
# Scripts without blanks: what stands beside the number, in pieces.
ONE: Final = _words("""
    a an one einer einem un une una um uma o jednu jeden egy en ett et een bir один одну една един μία μια satu
""")
DENSE_COUNTED: Final = _words("""
    浏览 瀏覽 阅读 閱讀 点击 點擊 点击率 评论 評論 留言 分享 转发 轉發 点赞 點讚 收藏 觀看 观看 播放 讚 阅读量
    查看 人气 コメント 閲覧 閲覧数 回閲覧 シェア 再生 いいね ビュー アクセス 조회 조회수 댓글 공유 읽음 추천
    좋아요 답글 ความคิดเห็น เข้าชม อ่าน แชร์ ยอดวิว คน
""")
DENSE_BESIDE: Final = _words("""
    次 回 件 个 個 条 條 则 則 人 数 數 量 总 總 共 已 本文 被 的 万 萬 千 亿 億 篇 了 を この記事 の は 개 회 명
    수 건 만 천 번 총 기사 ครั้ง จำนวน ผู้ การ หมื่น พัน
""")
DENSE_UNITS: Final = _words("""
    秒 秒钟 分 分钟 分鐘 分間 小时 小時 時間 个小时 天 日 日間 周 週 週間 个 個 约 約 초 분 시간 일 주 약 วินาที
    นาที ชั่วโมง ชม วัน สัปดาห์
""")
DENSE_AGO: Final = _words("""
    前 以前 之前 전 ที่แล้ว ก่อน 更新 发布 發布 発表 公開 업데이트 อัปเดต 于 於 に で
""")
DENSE_READING: Final = _words("""
    読む 読了 読めます 読み 阅读 閱讀 读完 讀完 需 需要 时间 時間 预计 で 읽기 분량 소요 อ่าน ใช้เวลา
""")
