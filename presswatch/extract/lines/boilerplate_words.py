"""Words of lines that belong to the page: invitations to read on, to subscribe, to share, in some thirty languages.

Data.  All of it is compared casefolded, cedillas are commas, ``_`` is a blank at the end of a word; `boilerplate` says
how it is used.
"""

from __future__ import annotations

from typing import Final

from presswatch.extract.markup.word_lists import phrases

# What invites to another article: alone on its line, or before a colon and a headline.
READ_ON: Final = phrases("""
    llegiu també · llegeix també · llegir més · et pot interessar · també et pot interessar · us pot interessar
    més informació · notícies relacionades · el més llegit · lesen sie hier · lesen sie dazu · lesen sie auch hier
    hier lesen · hier lesen sie mehr · haberin devamı için tıklayın · devamı için tıklayın · others are reading now
    others are reading · people are reading · people are also reading · also read · now read · read also · read next
    read more · read more about this · read more on this · read on · see also · watch also · listen also · also see
    watch · related · related articles · related stories · related coverage · related news · related topics
    related content · more stories · more news · more articles · more coverage · more on this story
    more on this topic · more from this section · more from this author · more from the author · recommended
    recommended for you · recommended reading · you may also like · you might also like · you may like · most read
    most popular · most viewed · trending · trending now · top stories · top news · latest news · latest stories
    popular stories · don't miss · what to read next · editor's pick · editors' picks · editor's picks
    editor's choice · further reading · continue reading · click here to read more · lesen sie auch
    lesen sie hier mehr · lesen sie mehr · lesen sie dazu auch · mehr lesen · auch interessant · mehr dazu
    mehr zum thema · zum thema · siehe auch · meistgelesen · das könnte sie auch interessieren
    das könnte dich auch interessieren · weitere artikel · weitere themen · weitere nachrichten · weitere meldungen
    ähnliche artikel · verwandte themen · verwandte artikel · weiterlesen · weiter lesen · jetzt lesen
    hier weiterlesen · aus dem archiv · à lire aussi · a lire aussi · à lire également · lire aussi · lire également
    lire la suite · voir aussi · sur le même sujet · les plus lus · à voir aussi · articles liés · lea también
    lea además · leer también · leer más · lee también · te puede interesar · le puede interesar · más información
    noticias relacionadas · ver también · lo más leído · lo más visto · sigue leyendo · leggi anche · leggi pure
    leggi tutto · leggi di più · potrebbe interessarti · potrebbe interessarti anche · articoli correlati
    vedi anche · i più letti · approfondisci · leia também · leia mais · veja também · veja mais · saiba mais
    notícias relacionadas · mais lidas · leia ainda · citește și · citeste si · citiți și · cititi si
    citește mai mult · citeste mai mult · citește mai departe · vezi și · vezi si · urmărește și · ascultă și
    te-ar putea interesa · te-ar putea interesa și · articole similare · știri similare · articole recomandate
    știri recomandate · pe aceeași temă · recomandări · cele mai citite · citește și alte știri · mai multe știri
    czytaj też · czytaj także · czytaj również · czytaj więcej · czytaj dalej · przeczytaj też · przeczytaj także
    zobacz też · zobacz także · zobacz również · polecamy · najczęściej czytane · powiązane artykuły · lees ook
    lees meer · lees verder · bekijk ook · zie ook · meest gelezen · gerelateerde artikelen · läs också · läs även
    läs mer · les også · les mer · læs også · læs mere · se også · lue myös · lue lisää · katso myös
    přečtěte si také · čtěte také · čtěte též · mohlo by vás zajímat · související články · čítajte aj
    prečítajte si aj · prečítajte si tiež · olvassa el még · olvasson tovább · kapcsolódó cikkek · ezt is ajánljuk
    ayrıca okuyun · bunu da okuyun · ilgili haberler · ayrıca bakın · читайте также · читайте далее · смотрите также
    по теме · материалы по теме · новости по теме · читать далее · читайте також · читати далі · дивіться також
    за темою · прочетете още · вижте още · вижте също · чети още · διαβάστε επίσης · διαβάστε ακόμη
    διαβάστε περισσότερα · δείτε επίσης · اقرأ أيضا · اقرأ أيضاً · اقرأ المزيد · read more news · read the full story
    read full article · full story · related posts · related reading · in this story · more like this · more to read
    keep reading · live updates · watch live · watch now · in case you missed it · mehr aus dieser rubrik
    mehr von diesem autor · mehr nachrichten · lesen sie mehr zum thema · lesen sie weiter · auch auf · passend dazu
    lesetipps · lesetipp · mehr zu diesem thema · dazu passend · empfehlungen der redaktion
    empfohlener redaktioneller inhalt · externer inhalt · die wichtigsten nachrichten
    das könnte ihnen auch gefallen · weitere beiträge · ähnliche beiträge · vorheriger beitrag · nächster beitrag
    zurück zur startseite · zur startseite · à découvrir · à lire · à lire sur le même sujet · pour aller plus loin
    dans la même rubrique · nos lecteurs ont lu ensuite · sur le même thème · contenus sponsorisés
    l'article continue après la publicité · te recomendamos · también te puede interesar · más noticias
    más sobre este tema · lee más · ver más · relacionado · relacionados · contenido relacionado
    lecturas recomendadas · en portada · en otras noticias · lo último · newsletter · leggi altro
    continua a leggere · ti potrebbe interessare · altri articoli · notizie correlate · più letti · in evidenza
    leia mais notícias · continua após a publicidade · continua depois da publicidade · relacionadas
    matérias relacionadas · últimas notícias · recomendadas para você · leia a matéria completa
    citește în continuare · continuarea articolului · articolul continuă după publicitate
    articolul continuă după reclamă · cele mai noi știri · ultimele știri · alte articole · alte știri
    din aceeași categorie · îți recomandăm · vă recomandăm · citește mai multe · recomandarea redacției
    urmărește-ne pe · știri pe aceeași temă · dowiedz się więcej · więcej na ten temat · inne artykuły · najnowsze
    dalszy ciąg artykułu pod materiałem wideo · dalszy ciąg materiału pod wideo · dalsza część tekstu pod reklamą
    ciąg dalszy artykułu pod reklamą · warto przeczytać · lees meer over · meer nieuws · ook interessant
    meer over dit onderwerp · net binnen · meer lezen · tekst gaat verder onder de foto
    tekst gaat verder onder de video · läs mer om · läs hela artikeln · mer om ämnet · fler artiklar · senaste nytt
    relaterade artiklar · artikeln fortsätter efter annonsen · les mer om · flere saker · siste nytt
    saken fortsetter · saken fortsetter under annonsen · artikkelen fortsetter under annonsen · relaterte artikler
    læs mere om · artiklen fortsætter efter annoncen · artiklen fortsætter under annoncen · mest læste · seneste nyt
    relaterede artikler · lue aiheesta lisää · lue seuraavaksi · juttu jatkuu mainoksen jälkeen
    artikkeli jatkuu mainoksen alla · luetuimmat · lisää aiheesta · tuoreimmat · suosittelemme · čtěte dále
    více k tématu · související · nejčtenější · mohlo by vás také zajímat · článek pokračuje pod reklamou
    ďalšie články · súvisiace články · mohlo by vás zaujať · najčítanejšie · článok pokračuje pod reklamou
    ajánlott cikkek · legolvasottabb · kapcsolódó · a cikk a hirdetés után folytatódik · ez is érdekelheti
    olvassa el ezt is · i̇lgili haber · ilginizi çekebilir · çok okunanlar · son dakika haberleri · sonraki haber
    önerilen haberler · haberin devamı · читайте ещё · читайте по теме · материал по теме · что ещё почитать
    самое читаемое · рекомендуем · другие новости · последние новости · главное сегодня · ещё по теме
    продолжение после рекламы · вас може зацікавити · новини за темою · останні новини · популярне · головне за день
    ще за темою · матеріали за темою · свързани статии · още по темата · още новини · най-четени · препоръчани
    още от · σχετικά άρθρα · διαβάστε σχετικά · περισσότερα · δημοφιλή · τελευταία νέα · مقالات ذات صلة
    أخبار ذات صلة · اقرأ ايضا · اقرأ أيضًا · إقرأ أيضا · إقرأ أيضاً · مواضيع ذات صلة · المزيد · شاهد أيضا
    شاهد أيضاً · الأكثر قراءة · خبرهای مرتبط · بیشتر بخوانید · اخبار مرتبط · קראו גם · עוד בנושא · כתבות נוספות
    関連リンク · あわせて読みたい · こちらもおすすめ · 続きを読む · 人気記事 · ランキング · おすすめ記事
    今、あなたにオススメ · 関連ニュース · 相关新闻 · 相關新聞 · 推荐阅读 · 推薦閱讀 · 延伸閱讀 · 相关文章 · 热门推荐
    更多新闻 · 查看更多 · 阅读全文 · 责任编辑 · 관련 기사 · 많이 본 뉴스 · 주요뉴스 · 추천 기사
    이 기사를 추천합니다 · 기사 더보기 · tin liên quan · tin cùng chuyên mục · đọc tiếp · có thể bạn quan tâm
    baca juga · berita terkait · berita terpopuler · artikel terkait · pročitajte i · pročitajte još · pročitaj još
    povezane vesti · povezani članci · najčitanije · možda vas zanima · preberite tudi · preberite še
    taip pat skaitykite · skaitykite daugiau · susijusios naujienos · loe ka · loe lisaks · lasi arī · lasi vēl
    saistītie raksti · lexo edhe · soma pia · 関連記事 · 相关阅读 · 看更多 · 更多报道 · 延伸阅读 · 관련기사
    xem thêm · đọc thêm · यह भी पढ़ें · ये भी पढ़ें · इसे भी पढ़ें · यह भी देखें · और पढ़ें · संबंधित खबरें ·
    আরও পড়ুন · আরো পড়ুন · हेही वाचा · हे ही वाचा · आणखी वाचा · மேலும் படிக்க · ఇది కూడా చదవండి · ఇవి కూడా చదవండి
    مزید پڑھیں · یہ بھی پڑھیں · مطالب مرتبط · بیشتر بدانید · อ่านเพิ่มเติม · อ่านข่าวที่เกี่ยวข้อง · ข่าวที่เกี่ยวข้อง
    อ่านต่อ · baca lagi · berita berkaitan · artikel berkaitan · lihat juga · soma zaidi · habari zinazohusiana
    lexo më shumë · lexo gjithashtu · həmçinin oxuyun · прочитајте и · прочитајте још · прочитајте повеќе
    lesa meira · lesið einnig · sjá einnig · lesið meira · loe veel · loe edasi · skaityti daugiau · lasīt vairāk
    from the archive · from the archives · desde el archivo · dal nostro archivio · din arhivă · z archiwum
    z archivu
    z archívu · fra arkivet · från arkivet · uit het archief · az archívumból · arşivden · из архива · з архіву
    basahin din · basahin · წაიკითხეთ აგრეთვე · ასევე წაიკითხეთ · կարդացեք նաև · կարդալ ավելին
""")
# Words of those that speak of another article, not of the rest of this one.
ALSO: Final = phrases("""
    also · auch · aussi · également · también · además · també · anche · também · și · si · też · także · również
    ook · också · även · også · myös · také · též · aj · tiež · még · ayrıca · ilgili · также · також · още · също
    επίσης · ακόμη · أيضا · أيضاً · أيضًا · related · recommended · passend · interessieren · interessant · भी · ही
    einnig · gjithashtu · həmçinin · juga · berkaitan · interesar · interessar · interessarti · interesa · zajímat
    zaujať · relacionadas · correlati
    関連記事 · あわせて読みたい · 相关阅读 · 相关新闻 · 延伸阅读 · 延伸閱讀 · 관련기사 · 더보기
""")
# Lines about the page itself, beside those that `interface_lines` and `house_lines` tell by their words.
FURNITURE: Final = phrases("""
    scroll to continue with content · advertisement - scroll to continue · scroll to continue · انتهای پیام
    विज्ञापन · বিজ্ঞাপন · जाहिरात · விளம்பரம் · โฆษณา · اشتہار · تبلیغات · tangazo · iklan - scroll ke bawah
    in instagram ansehen · view this post on instagram · ver esta publicación en instagram
    voir cette publication sur instagram · visualizza questo post su instagram · ver essa foto no instagram
    在 instagram 查看這則貼文 · 在 instagram 查看这篇帖子 · この投稿をinstagramで見る · instagram에서 이 게시물 보기
    initial plugin text · publicitat · laisser un commentaire · deixa un comentari · passer la publicité
    rellena tu nombre y apellido para comentar · nyhedsoverblik · share · share this · print · save · copy link
    email this article · facebook · twitter · whatsapp · linkedin · telegram · instagram · pinterest · reddit
    e-mail · email · teilen · partager · compartir · compartilhar · condividi · distribuie · udostępnij · поделиться
    поширити · dela · sdílet · megosztás · paylaş · imprimer · imprimir · stampa · tipărește · advertisement
    advertising · anzeige · werbung · publicité · publicidad · pubblicità · publicidade · publicitate · reklama
    reklam · annons · annonse · annonce · mainos · advertentie · hirdetés · реклама · διαφήμιση · comments · comment
    leave a comment · post a comment · kommentare · kommentar schreiben · commentaires · comentarios · comentários
    commenti · comentarii · lasă un comentariu · komentarze · комментарии · коментарі · loading
    skip to main content · nach oben · zurück nach oben · open extended reactions · accept all · reject all
    manage options · alle akzeptieren · tout accepter · aceptar todo · accetta tutti · acceptă tot · acceptă toate
    listen · artikel hören · link copied · copied · url copied · copy url · follow us · follow
    follow us on social media · subscribe · subscribe now · sign up · sign up now · sign in · log in · login
    register · support us · donate · report a typo · report an error · show comments · view comments · add comment
    no comments · be the first to comment · advertise with us · ad · ads · sponsored · paid content · promoted
    getty images · listen now · gallery · slideshow · menu · tags · topics · about the author · original article
    view original · cookie settings · privacy policy · terms of use · terms of service · contact us · show more
    load more · article continues below · story continues · story continues below · most shared · send · bookmark
    auf die merkliste · merken · vorlesen · jetzt teilen · link kopiert · per e-mail teilen · zur merkliste
    kommentieren · jetzt kommentieren · kommentare anzeigen · zu den kommentaren · schreiben sie einen kommentar
    fehler melden · jetzt abonnieren · abonnieren · anmelden · registrieren · mehr anzeigen · schließen · impressum
    datenschutz · nutzungsbedingungen · über den autor · über die autorin · zur person · themen · schlagwörter
    schlagworte · artikelaktionen · hier klicken · bildergalerie · fotostrecke · lien copié · commenter · réagir
    ajouter un commentaire · s'abonner · se connecter · enregistrer · écouter · suivre · sujets · mots-clés · fermer
    enlace copiado · comentar · dejar un comentario · suscríbete · suscribirse · iniciar sesión · guardar · escuchar
    seguir · etiquetas · archivado en · cerrar · sobre la firma · normas · commenta
    lascia un commento · abbonati · accedi · salva · ascolta · chiudi · stampa articolo · compartilhe · comente
    assine · entrar · salvar · ouvir · siga · fechar · tópicos · deixe um comentário · ouça · imprima · reportar erro
    comentează · abonează-te · autentificare · salvează · ascultă · urmărește · etichete · închide · printează
    share pe facebook · fii primul care comentează · udostępnij na facebooku · skomentuj · zaloguj się · zapisz
    posłuchaj · obserwuj · zamknij · tagi · zgłoś błąd · subskrybuj · deel · reageer · reacties · abonneer · inloggen
    bewaren · luister · volg · sluiten · onderwerpen · delen · kommentera · kommentarer · logga in · prenumerera
    spara · lyssna · följ · stäng · ämnen · rätta artikeln · kommenter · logg inn · abonner · lagre · lytt · følg
    lukk · emner · log ind · gem · lyt · luk · kommentér · jaa · kommentoi · kommentit · kirjaudu · tilaa · tallenna
    kuuntele · seuraa · sulje · aiheet · sdílet na facebooku · diskuse · diskuze · přihlásit se · předplatit · uložit
    poslechnout · zavřít · témata · inzerce · zdieľať · diskusia · reklama pod článkom · megosztom · hozzászólások
    bejelentkezés · előfizetek · hallgassa meg · címkék · yorumlar · yorum yap · yorum yaz · giriş yap · abone ol
    kaydet · dinle · takip et · kapat · etiketler · ссылка скопирована · войти · подписаться · сохранить · слушать
    закрыть · теги · тэги · темы · распечатать · читать полностью · увійти · підписатися · зберегти · слухати
    закрити · мітки · надрукувати · сподели · коментари · коментирай · абонирай се · запази · тагове · печат
    κοινοποίηση · σχόλια · εγγραφή · σύνδεση · ακούστε · شارك · مشاركة · التعليقات · تعليقات · اشترك · طباعة
    نسخ الرابط · إعلان · اعلان · شاركها · シェア · シェアする · ツイート · コメント · ログイン · 会員登録 · 印刷
    広告 · 保存 · フォロー · 分享 · 评论 · 評論 · 登录 · 打印 · 广告 · 廣告 · 纠错 · 收藏 · 打开app · 공유 · 공유하기
    댓글 · 로그인 · 구독 · 구독하기 · 인쇄 · 광고 · 기사 url이 복사되었습니다 · chia sẻ · bình luận · đăng nhập
    quảng cáo · lưu · bagikan · komentar · iklan · podijeli · podeli · komentari · oglas · pretplati se · deli
    dalintis · komentarai · reklamas · jaga · kommentaarid · dalīties · komentāri · shpërndaje · komente
    advertensie · yangisa · previous article · next article · previous post · next post · previous story · next story
    vorheriger artikel · nächster artikel · article précédent · article suivant · artículo anterior
    artículo siguiente · noticia anterior · noticia siguiente · articolo precedente · articolo successivo
    artigo anterior · próximo artigo · articolul anterior · articolul următor · articolul precedent
    poprzedni artykuł · następny artykuł · vorig artikel · volgend artikel · föregående artikel · nästa artikel
    forrige artikkel · neste artikkel · forrige artikel · næste artikel · předchozí článek · další článek
    предыдущая статья · следующая статья · попередня стаття · наступна стаття · 前の記事 · 次の記事 · 前へ · 次へ
    この記事を友だちに知らせる · 友達に教える · 上一篇 · 下一篇 · 返回列表 · 返回首页 · 請繼續往下閱讀
    请继续往下阅读 · 点击查看更多 · 이전 기사 · 다음 기사 · 이전기사 · 다음기사 · 목록으로 · artikel sebelumnya
    artikel selanjutnya · tips oss · tipsa oss · tip os
""")
# The same before a colon and a link alone: a single word may begin a sentence, and a headline that is a link does not.
READ_ON_LABELS: Final = phrases("""
    ascolta il podcast · listen to the podcast · us pot interessar · podcast hören · read · listen · video · podcast
    more · explainer · live · lesen · hören · mehr · lire · écouter · vidéo · lea · vea · ver · escucha · leggi
    guarda · ascolta · leia · veja · ouça · citește · citiți · vezi · ascultă · czytaj · zobacz · posłuchaj · lees
    luister · läs · lyssna · les · lytt · læs · lyt · lue · katso · kuuntele · čtěte · sledujte · poslechněte
    čítajte · olvassa · olvasd · oku · izle · dinle · читайте · смотрите · слушайте · дивіться · слухайте
    прочетете · вижте · чуйте · διαβάστε · δείτε · ακούστε · baca · simak · tonton · đọc · xem
""")
# Labels of what was paid for, before its name: none of them begins a sentence.
PAID_LABELS: Final = phrases("""
    sponsored content · sponsored by · paid content · paid partnership · paid post · in partnership with
    advertisement feature · bezahlter inhalt · bezahlte partnerschaft · in kooperation mit
    mit freundlicher unterstützung
    contenu sponsorisé · contenu partenaire · publi-communiqué · en partenariat avec · contenido patrocinado
    contenido de marca · en colaboración con · contingut patrocinat · contenuto sponsorizzato
    in collaborazione con · conteúdo patrocinado · conteúdo de marca · em parceria com · conținut sponsorizat
    conținut plătit · articol susținut de · materiał sponsorowany · artykuł sponsorowany · materiał partnera
    gesponsorde inhoud · betaalde samenwerking · in samenwerking met · kommersiellt samarbete · annonsörinnehåll
    betalt samarbete · i samarbete med · kommersielt samarbeid · annonsørinnhold · betalt innhold
    kommercielt samarbejde · betalt indhold · annoncørbetalt indhold · kaupallinen yhteistyö · maksettu kumppanuus
    komerční sdělení · placená spolupráce · komerčná spolupráca · platená spolupráca · fizetett tartalom
    támogatott tartalom · szponzorált tartalom · sponsorlu içerik · на правах рекламы · партнёрский материал
    партнерский материал · на правах реклами · партнерський матеріал · платено съдържание · χορηγούμενο περιεχόμενο
    plaćeni sadržaj · sponzorirani sadržaj · sponzorisani sadržaj · plačana objava · محتوى مدفوع · محتوى ممول
    תוכן ממומן · תוכן שיווקי · PR記事 · 赞助内容 · 贊助內容 · 協賛 · 유료 광고 · 제작 지원 · konten bersponsor
""")
# What leads to more of the house's news, as a line begins, to the end of a word.
MORE_NEWS: Final = tuple(
    phrases("""
    more news from_ · more stories from_ · read more news_ · see more news_ · mehr nachrichten aus_
    weitere nachrichten aus_ · plus d'actualités_ · toute l'actualité_ · más noticias de_
    más noticias sobre_ · lee más noticias_ · més notícies de_ · altre notizie di_ · altre notizie da_
    tutte le notizie di_ · tutte le notizie da_ · veja mais notícias_ · leia mais notícias_ · mais notícias de_
    mais notícias da_ · mais notícias do_ · mai multe știri_ · citește mai multe știri_ · więcej informacji z_
    więcej wiadomości z_ · meer nieuws uit_ · fler nyheter från_ · läs fler nyheter_ · flere nyheter fra_
    flere saker fra_ · flere nyheder fra_ · læs flere nyheder_ · lisää uutisia_ · další zprávy z_ · více zpráv z_
    ďalšie správy z_ · viac správ z_ · további híreink_ · további hírek_ · больше новостей_ · другие новости_
    все новости_ · більше новин_ · інші новини_ · всі новини_ · още новини от_ · още новини за_
    περισσότερες ειδήσεις_ · daha fazla haber_ · više vijesti_ · više vesti_ · المزيد من الأخبار · مزيد من الأخبار
    baca berita_ · berita lainnya_ · xem thêm tin_ · อ่านข่าวอื่น
""")
)
# Labels before a list of subjects.
TAG_LABELS: Final = phrases("""
    dieses thema im programm · über dieses thema berichtet · tags · keywords · filed under · topics · schlagwörter
    schlagworte · stichwörter · mots-clés · étiquettes · etiquetas · archivado en · palabras clave · palavras-chave
    parole chiave · etichete · cuvinte cheie · tagi · słowa kluczowe · trefwoorden · nyckelord · nøgleord · stikkord
    avainsanat · asiasanat · štítky · klíčová slova · kľúčové slová · címkék · kulcsszavak · etiketler
    anahtar kelimeler · теги · тэги · метки · ключевые слова · мітки · ключові слова · тагове · ключови думи
    ετικέτες · الكلمات المفتاحية · كلمات دلالية · وسوم · タグ · キーワード · 标签 · 关键词 · 태그
""")
# The same in words that a text has, too: before a list, and not before a sentence.
SUBJECT_LABELS: Final = phrases("""
    themen · onderwerpen · ämnen · emner · aiheet · argomenti · temas · temes · tópicos · thèmes · thématiques · tematy
    témata · témy · témák · teme · темы · теми · θέματα · konular · temos · tēmas · teemad · المواضيع · נושאים
    תגיות · トピックス · トピック · 话题 · 話題 · chủ đề · แท็ก · topik
""")
# Who edited a text: before a colon and a name.
EDITOR_LABELS: Final = phrases("""
    editor · edited by · web editor · redaktor · redactor · редактор · редактор новости · toimetaja · toimetas
    urednik · 责任编辑 · 責任編輯 · 责编 · 責編 · 責任編集 · editor-in-chief · ansvarlig redaktør · ansvarig utgivare
    ansvarshavende redaktør · chefredaktør · päätoimittaja · vastaava päätoimittaja · direttore responsabile
    šéfredaktor · šéfredaktorka · felelős szerkesztő · redaktor naczelny · redaktor prowadzący · главный редактор
    выпускающий редактор · glavni urednik · odgovorni urednik · odgovorna urednica
""")
# What the way to a page begins with.
FRONTS: Final = phrases("""
    home · homepage · start · startseite · inicio · início · página inicial · portada · accueil · hem · hjem
    forside · etusivu · strona główna · domů · domov · főoldal · ana sayfa · acasă · prima pagină · početna
    naslovnica · главная · головна · начало · αρχική · الرئيسية · דף הבית · トップ · トップページ · ホーム · 首页
    首頁 · 홈 · beranda · trang chủ
""")
READING_TIME: Final = phrases("""
    temps de lectura · min de lectura · minuts de lectura
    reading time · read time · min read · mins read · minute read · minutes read · lesezeit · lesedauer
    min. lesezeit · minuten lesezeit · temps de lecture · min de lecture · minutes de lecture · tiempo de lectura
    min de lectura · minutos de lectura · tempo di lettura · minuti di lettura · min di lettura · tempo de leitura
    min de leitura · minutos de leitura · timp de citire · timp citire · minute de citit · min de citit
    czas czytania · min. czytania · minut czytania · leestijd · min. leestijd · lästid · min läsning · lesetid
    min lesetid · læsetid · min. læsetid · lukuaika · doba čtení · min čtení · čas čítania · olvasási idő
    perc olvasás · okuma süresi · dakika okuma · dk okuma · время чтения · мин чтения · минут чтения · час читання
    хв читання · време за четене · мин. четене · χρόνος ανάγνωσης · мин читать · وقت القراءة · دقائق قراءة
    読了時間 · 阅读时间 · thời gian đọc · waktu baca · vrijeme čitanja · vreme čitanja
""")
COUNTED: Final = phrases("""
    comments · comment · shares · views · kommentare · kommentar · aufrufe · commentaires · commentaire · partages
    vues · comentarios · comentario · visitas · commenti · commento · visualizzazioni · comentários · comentário
    visualizações · comentarii · comentariu · vizualizări · afișări · komentarze · komentarzy · komentarz
    wyświetleń · reacties · reactie · kommentarer · visninger · visningar · kommenttia · komentářů · komentáře
    hozzászólás · yorum · görüntülenme · комментарии · комментариев · комментария · комментарий · просмотров
    просмотра
    коментарів · коментарі · переглядів · коментара · σχόλια · تعليق · تعليقات · مشاهدة · コメント · 评论 · 댓글
    bình luận
""")
