"""The few words of which pages are made where they speak of themselves: what to do, and with what.

Data, by language (``hr`` is Serbian, too): `acts` (share, listen), `things` of a page (article, comments, app) and the
`others` that join them.  Compared like the words of `boilerplate_words`; a word with a hyphen or an apostrophe
is two.  `interface_lines` says how it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from presswatch.extract.markup.word_lists import phrases


@dataclass(frozen=True, slots=True)
class InterfaceWords:
    """The words of one language; in scripts without blanks, parts of words."""

    acts: frozenset[str]
    things: frozenset[str]
    others: frozenset[str]
    continues: frozenset[str]
    """What an article does behind one of its `breaks`."""
    breaks: frozenset[str]


def _words(acts: str, things: str, others: str, continues: str = "", breaks: str = "") -> InterfaceWords:
    return InterfaceWords(*map(phrases, (acts, things, others, continues, breaks)))


# Things in every language.
CHANNELS: Final = phrases("""
    facebook · twitter · x · whatsapp · telegram · instagram · linkedin · youtube · tiktok · threads · bluesky
    mastodon · reddit · pinterest · messenger · viber · flipboard · google · news · email · newsletter · podcast
    вконтакте · одноклассники · телеграм · фейсбук · твиттер · ватсап · вайбер · інстаграм · ютуб
""")

INTERFACE_WORDS: Final[Mapping[str, InterfaceWords]] = {
    "en": _words(
        """
        gift · share · listen · print · save · bookmark · login · subscribe · download · follow · join · watch
        skip · reading · read · recommended · related · sponsored · accept
        """,
        """
        pdf · article · articles · story · stories · comment · comments · conversation · discussion · newsletter
        newsletters · app · channel · advertisement · ad · ads · advert · promotion · picture · image · photo
        photos · video · videos · audio · podcast · content · cookies · link · page · email · mail · alerts · news
        notifications · fullscreen · website
        """,
        """
        later · give · explore · today · s · top · back · the · a · an · this · that · these · to · on · in · at
        via · by · for · from · with · of · and · or · our · us · your · you · here · now · more · all · free · up
        out · be · first · below · after · under · above · again · also · other · latest · min · mins · minute
        minutes · sec · have · left · month · keep · items · past · daily · day · click · please · me · my · closed
        copy · enable · exclusive · hide · licence · licensing · only · partner · play · post · purchase · reprints
        send · show · error · list · typo
        """,
        """
        continues · continue · continued
        """,
        """
        advertisement · advertisements · ad · ads · advert · promotion · picture · image · photo · gallery · video
        audio · newsletter
        """,
    ),
    "de": _words(
        """
        verschenken · aktivieren · teilen · anhören · vorlesen · drucken · merken · speichern · anmelden · einloggen
        registrieren · abonnieren · herunterladen · überspringen · lesetipp · empfohlen · empfohlene · empfehlungen
        verwandte · ähnliche · gesponsert · kommentieren · kopieren · akzeptieren · vergrößern · beitreten
        diskutieren
        """,
        """
        paper · pdf · kommentarfunktion · push · kommentieren · artikel · artikels · beitrag · beitrags · meldung
        meldungen · nachrichten · kommentar · kommentare · kommentaren · diskussion · newsletter · app · kanal
        whatsapp · anzeige · werbung · bild · bildes · foto · fotos · galerie · bildergalerie · fotostrecke · video
        videos · audio · podcast · inhalt · inhalte · inhalten · cookies · link · seite · mail · merkliste
        leseliste · storys · geschichten · schlagzeilen
        """,
        """
        später · morgen · schon · heute · ab · uhr · wieder · ressort · der · die · das · den · dem · des · diese
        diesen · dieser · dieses · ein · eine · einen · einer · zu · zum · zur · auf · in · im · an · per · via
        bei · für · von · mit · und · oder · unser · unsere · unseren · unserem · uns · sie · ihr · ihre · hier
        jetzt · gerade · mehr · alle · kostenlos · gratis · auch · weitere · weiter · es · nach · unter · unterhalb
        bitte · müssen · um · min · minuten · externe · externen · externer · redaktionelle · täglich · als · erster
        erste · anzeigen · ausblenden · einblenden · exklusiv · hören · klicken · laden · melden · nur · schreiben
        zeigen · zustimmen · öffnen · andere · fehler · text · themen · lesen · hinzufügen · folgen · folge
        ansehen
        """,
        """
        geht · weiterlesen · folgt · fortsetzung · rest
        """,
        """
        anzeige · werbung · bild · bildes · foto · fotos · galerie · fotostrecke · video · newsletter
        """,
    ),
    "fr": _words(
        """
        offrez · partager · partagez · écouter · écoutez · imprimer · enregistrer · sauvegarder · connecter
        connectez · inscrire · inscrivez · inscription · abonner · abonnez · télécharger · téléchargez · suivre
        suivez · rejoignez · regarder · regardez · lisez · recommandés · recommandé · recommandées · sponsorisé
        sponsorisés · commenter · commentez · réagir · réagissez · signaler · copier · offrir · accepter · acceptez
        agrandir · recevez
        """,
        """
        pdf · favoris · commenter · article · articles · actualités · actus · info · infos · commentaire
        commentaires · discussion · newsletter · newsletters · lettre · application · appli · chaîne · fil
        publicité · annonce · image · images · photo · photos · galerie · diaporama · vidéo · vidéos · audio
        podcast · contenu · contenus · cookies · lien · page · mail · alertes · notifications · titres
        """,
        """
        tard · mes · jour · le · la · les · l · un · une · des · du · de · d · ce · cet · cette · ces · à · au · aux
        sur · dans · en · par · via · pour · avec · et · ou · notre · nos · nous · votre · vos · vous · se · s · ici
        maintenant · plus · tout · tous · toutes · toute · gratuit · gratuite · gratuitement · aussi · après · sous
        dessous · est · ne · pas · rien · manquer · min · minutes · minute · durée · temps · son · être · premier
        matin · quotidienne · activer · afficher · cliquer · cliquez · découvrez · découvrir · ignorer · laisser
        laissez · partage · passer · réservé · réservée · réservés · voir · voyez · autres · erreur · faute · sujet
        texte · feuilleter · feuilletez · consulter · rejoindre · lire · lecture · ouvrir · ajouter · recevoir
        """,
        """
        suite · continue · poursuit
        """,
        """
        publicité · annonce · image · photo · vidéo · galerie
        """,
    ),
    "es": _words(
        """
        guarda · regala · compartir · comparte · comparta · compártelo · escuchar · escucha · escuche · imprimir
        guardar · regístrate · regístrese · suscribirse · suscríbete · suscríbase · descarga · descárgate
        descargue · seguir · síguenos · siga · síganos · únete · saltar · lee · lea · recomendados · recomendadas
        relacionados · relacionadas · patrocinado · comentar · comenta · comente · avísanos · copiar · regalar
        aceptar · acepta · ampliar · recibe · reciba
        """,
        """
        pdf · favoritos · comentar · artículo · artículos · noticia · noticias · nota · notas · contenido
        contenidos · comentario · comentarios · conversación · newsletter · boletín · boletines · aplicación · canal
        publicidad · anuncio · imagen · imágenes · foto · fotos · galería · vídeo · video · vídeos · audio · podcast
        cookies · enlace · página · correo · alertas · notificaciones · titulares · clic
        """,
        """
        tarde · impresa · antes · los · el · la · las · un · una · este · esta · estos · a · al · en · por · vía
        para · con · de · del · y · o · nuestro · nuestra · nuestros · nos · tu · su · te · se · aquí · ahora · más
        todo · todos · todas · gratis · también · después · tras · bajo · debajo · es · primero · ser · min
        minutos · minuto · tiempo · diario · diaria · lo · qué · nada · pierdas · hoy · abrir · deja · dejar
        exclusivo · hacer · haga · haz · mira · mostrar · reportar · solo · vea · ver · apellido · error · historia
        nombre · otros · consulta · consultar · activa · enterarse · iniciar · inicia · inicie · registrarse
        registrar · descargar · unirse · leer · recibir · rellena
        """,
        """
        continúa · sigue · continuación
        """,
        """
        publicidad · anuncio · imagen · foto · vídeo · video · galería
        """,
    ),
    "ca": _words(
        """
        regala · segueix · seguiu · compartir · comparteix · compartiu · escolta · escolteu · escoltar · imprimir
        desa · desar · subscriu · subscriviu · subscriure · descarrega · descarregueu · uneix · llegir · llegeix
        llegiu · recomanats · recomanades · relacionats · relacionades · patrocinat · comentar · comenta · comenteu
        copia · copiar · accepta · acceptar · ampliar · interessar · perdis
        """,
        """
        pdf · comentar · article · articles · notícia · notícies · contingut · continguts · comentari · comentaris
        conversa · newsletter · butlletí · butlletins · aplicació · canal · publicitat · anunci · imatge · imatges
        foto · fotos · galeria · vídeo · vídeos · àudio · podcast · galetes · enllaç · pàgina · correu · alertes
        titulars
        """,
        """
        tard · torna · hi · el · la · els · les · l · un · una · aquest · aquesta · a · al · en · per · via · amb
        de · del · d · i · o · nostre · nostra · nos · ens · us · et · te · t · se · s · aquí · ara · més · tot
        tots · totes · gratis · també · després · sota · pot · que · min · minuts · minut · diari · diària · no
        res · exclusiu · fes · feu · mira · mostra · només · veure · error · temps · consulta · inicia · inicieu
        registra · registreu · rebre · lectura
        """,
        """
        continua
        """,
        """
        publicitat · anunci · imatge · foto · vídeo · galeria
        """,
    ),
    "it": _words(
        """
        salvate · regala · condividi · condividere · condividete · ascolta · ascoltare · stampare · salva
        iscriviti · iscriversi · abbonati · abbonarsi · scarica · scaricare · segui · seguici · seguiteci · unisciti
        guarda · salta · leggi · consigliati · consigliate · correlati · correlate · sponsorizzato · commenta
        commentare · segnala · copia · accetta · accettare · ingrandisci · ricevi · scopri
        """,
        """
        pdf · preferiti · commentare · articolo · articoli · notizia · notizie · contenuto · contenuti · commento
        commenti · conversazione · newsletter · applicazione · canale · pubblicità · annuncio · immagine · immagini
        foto · galleria · fotogallery · gallery · video · audio · podcast · cookie · link · pagina · mail
        notifiche · titoli
        """,
        """
        dopo · digitale · poi · il · lo · la · i · gli · le · l · un · uno · una · questo · questa · quest · a · al
        alla · agli · in · nel · su · sul · sulla · per · con · via · di · del · della · dell · e · o · nostro
        nostra · nostri · ci · tuo · tua · tuoi · qui · ora · adesso · più · tutto · tutti · tutte · gratis
        gratuitamente · anche · sotto · è · min · minuti · minuto · tempo · giorno · ogni · primo · non · perdere
        nulla · apri · clicca · cliccate · esclusivo · lascia · mostra · riservato · solo · stampa · vedi · altri
        errore · lista · storia · sfoglia · attiva · accedi · accedere · registrati · registrarsi · seguire
        guardare · leggere · lettura
        """,
        """
        continua · prosegue
        """,
        """
        pubblicità · annuncio · immagine · foto · video · galleria
        """,
    ),
    "pt": _words(
        """
        oferecer · ofereça · compartilhar · compartilhe · partilhar · partilhe · ouvir · ouça · imprimir · guardar
        salvar · cadastre · subscrever · subscreva · assinar · assine · baixe · descarregar · descarregue · seguir
        siga · acompanhe · veja · assista · saltar · pular · leia · recomendados · recomendadas · relacionados
        relacionadas · patrocinado · comentar · comente · copiar · aceitar · aceite · ampliar · receba
        """,
        """
        pdf · favoritos · comentar · artigo · artigos · notícia · notícias · matéria · matérias · reportagem
        conteúdo · conteúdos · comentário · comentários · conversa · newsletter · boletim · aplicativo · aplicação
        canal · publicidade · anúncio · imagem · imagens · foto · fotos · galeria · vídeo · vídeos · áudio · podcast
        cookies · link · página · mail · alertas · notificações · destaques
        """,
        """
        papel · tarde · telemóvel · o · a · os · as · um · uma · este · esta · estes · ao · à · em · no · na · nos
        nas · por · pelo · via · para · com · de · do · da · dos · e · ou · nosso · nossa · nossos · seu · sua · se
        aqui · agora · mais · tudo · todos · todas · grátis · também · após · depois · abaixo · é · min · minutos
        minuto · tempo · destaque · primeira · mão · primeiro · ser · diária · fique · dia · nada · perca · abrir
        avise · clicar · clique · deixe · entrar · entre · exclusivo · mostrar · partilha · reportar · somente · só
        ver · erro · outros · texto · ler · iniciar · inicie · inicia · registar · registe · registrar · baixar
        participe · junte · assistir · receber · leitura
        """,
        """
        continua
        """,
        """
        publicidade · anúncio · imagem · foto · vídeo · galeria
        """,
    ),
    "ro": _words(
        """
        oferă · dăruiește · distribuie · distribuiți · ascultă · ascultați · tipărește · printează · salvează
        autentifică · autentificare · conectează · înregistrează · înscrie · înscrieți · abonează · abonați
        abonare · descarcă · descărcați · urmărește · urmăriți · alătură · alăturați · vezi · vedeți · sari
        citește · citiți · recomandate · recomandări · recomandăm · similare · sponsorizat · comentează · comentați
        copiază · trimite · acceptă · acceptați · mărește · adaugă · primește · primiți · distribuire
        """,
        """
        pdf · favorite · comenta · articol · articolul · articole · articolului · știre · știri · știrea · știrile
        material · materialul · conținut · conținutul · comentariu · comentarii · conversație · newsletter
        newsletterul · buletin · aplicație · aplicația · canal · canalul · publicitate · reclamă · imagine
        imaginea · foto · galerie · galeria · fotografii · video · audio · podcast · cookies · link · linkul
        pagină · pagina · mail · alerte · notificări · titluri
        """,
        """
        cadou · târziu · apoi · un · o · al · a · ai · ale · acest · acestui · acesta · pe · în · la · din · de
        prin · pentru · cu · și · sau · nostru · noastră · noștri · noastre · ne · te · vă · ta · tău · aici · acum
        mai · mult · multe · tot · toate · gratuit · după · sub · este · min · minute · minut · timp · zi · zilnic
        primul · fii · nu · rata · nimic · cele · i · ul · click · deschide · doar · exclusiv · intră · lasă
        lăsați · numai · privește · raportează · alții · eroare · greșeală · activează · citire
        """,
        """
        continuă · continuarea
        """,
        """
        publicitate · reclamă · imagine · foto · fotografie · video · galerie
        """,
    ),
    "nl": _words(
        """
        deel · delen · luister · luisteren · beluister · printen · bewaar · bewaren · opslaan · inloggen · aanmelden
        meld · registreer · registreren · abonneer · abonneren · download · downloaden · volg · bekijk · overslaan
        lees · aanbevolen · gerelateerd · gerelateerde · gesponsord · reageer · reageren · kopieer · kopiëren
        accepteer · accepteren · vergroot · ontvang
        """,
        """
        pdf · pushbericht · reageren · artikel · artikelen · bericht · berichten · nieuws · reactie · reacties
        nieuwsbrief · nieuwsbrieven · app · kanaal · advertentie · reclame · afbeelding · foto · fotos · galerij
        video · audio · podcast · inhoud · content · cookies · link · pagina · mail · meldingen · koppen · leeslijst
        fotoserie
        """,
        """
        cadeau · later · groot · vandaag · naar · de · het · een · dit · deze · dat · op · in · aan · via · per
        bij · voor · van · met · en · of · ons · onze · je · jouw · uw · u · hier · nu · meer · alle · alles
        gratis · ook · na · onder · om · te · kunnen · moet · is · min · minuten · minuut · als · eerste
        dagelijkse · s · reeds · jij · wil · alleen · exclusief · klik · log · maak · melden · open · plaats · print
        schrijf · sla · toon · anderen · fout · tekst · verhaal · verhalen · doen · geef · volgen · bekijken · lezen
        """,
        """
        gaat · verder · loopt · door
        """,
        """
        advertentie · reclame · afbeelding · foto · video · galerij
        """,
    ),
    "pl": _words(
        """
        podaruj · dodać · udostępnij · podziel · posłuchaj · słuchaj · drukuj · wydrukuj · zapisz · zaloguj
        zarejestruj · subskrybuj · prenumeruj · pobierz · ściągnij · obserwuj · śledź · dołącz · zobacz · obejrzyj
        oglądaj · pomiń · czytaj · przeczytaj · polecane · polecamy · powiązane · podobne · sponsorowane · skomentuj
        komentuj · dodaj · kopiuj · skopiuj · akceptuj · zaakceptuj · powiększ · odbieraj
        """,
        """
        pdf · artykuł · artykułu · artykuły · materiał · materiału · materiałem · wiadomość · wiadomości · news
        newsy · komentarz · komentarze · komentarza · dyskusji · newsletter · newslettera · aplikację · aplikacja
        kanał · kanale · kanału · reklama · reklamą · reklamie · zdjęcie · zdjęcia · zdjęciem · galeria · galerię
        wideo · filmem · audio · podcast · podcastu · treść · treści · cookies · link · stronę · mail
        powiadomienia
        """,
        """
        później · potem · dzisiejsze · ten · tego · tę · ta · to · te · na · w · we · z · ze · do · przez · dla · od
        i · oraz · lub · albo · nas · nasz · naszą · nasze · naszym · naszego · się · swój · tutaj · tu · teraz
        też · także · więcej · wszystkie · bezpłatnie · za · po · pod · poniżej · część · min · minut · minuty
        czas · aby · by · jako · pierwszy · bądź · bieżąco · codzienny · nie · przegap · chcesz · kliknij · napisz
        otwórz · pokaż · tylko · wyłącznie · wyślij · zgłoś · błąd · inni · tekst · tekstu · czytają · czytania
        czytanie
        """,
        """
        dalsza · dalszy · ciąg · reszta · pozostała
        """,
        """
        reklama · reklamą · zdjęciem · wideo · materiałem · filmem · galerią
        """,
    ),
    "cs": _words(
        """
        darovat · darujte · sdílet · sdílejte · poslechnout · poslechněte · poslouchejte · vytisknout · uložit
        přihlásit · přihlaste · registrovat · registrujte · odebírat · odebírejte · předplatit · předplaťte
        stáhnout · stáhněte · sledujte · vstupte · připojte · podívejte · přeskočit · čtěte · přečtěte · doporučené
        doporučujeme · související · sponzorováno · komentovat · přidat · kopírovat · zkopírovat · přijmout
        přijměte · zvětšit
        """,
        """
        pdf · komentovat · článek · článku · články · zpráva · zprávy · příspěvek · komentář · komentáře · diskuse
        diskusi · diskuze · diskuzi · newsletter · newsletteru · zpravodaj · aplikaci · aplikace · kanál · reklama
        reklamou · obrázek · foto · fotka · fotky · fotografie · fotogalerie · fotogalerii · video · videem · audio
        podcast · obsah · cookies · odkaz · stránku · mail · upozornění · audioverzi · audioverze
        """,
        """
        později · tento · této · toto · ten · to · na · v · ve · z · ze · do · přes · pro · od · k · ke · s · se
        si · a · i · nebo · nás · náš · naši · naše · našeho · našem · svůj · zde · tady · teď · nyní · také · více
        všechny · zdarma · po · pod · níže · další · je · můžete · min · minut · minuty · doba · abyste · jako
        první · buďte · ilustrační · jen · klikněte · nahlásit · napsat · otevřít · pouze · tisk · zobrazit · chybu
        ostatní · text · textu · sledovat · vstoupit · číst · čtou · čtení
        """,
        """
        pokračuje · pokračování · zbytek
        """,
        """
        reklama · reklamou · obrázkem · fotkou · fotografií · videem · galerií
        """,
    ),
    "sk": _words(
        """
        darovať · darujte · zdieľať · zdieľajte · vypočuť · vypočujte · počúvajte · vytlačiť · uložiť · prihlásiť
        prihláste · registrovať · registrujte · odoberať · odoberajte · predplatiť · stiahnuť · stiahnite · sledujte
        pridajte · pozrite · preskočiť · čítajte · prečítajte · odporúčané · odporúčame · súvisiace · sponzorované
        komentovať · pridať · kopírovať · skopírovať · prijať · zväčšiť
        """,
        """
        pdf · facebooku · komentovať · článok · článku · články · správa · správy · komentár · komentáre · diskusia
        diskusie · diskusii · newsletter · newslettera · aplikáciu · aplikácia · kanál · reklama · reklamou
        obrázok · foto · fotka · fotografie · fotogaléria · fotogalériu · video · videom · audio · podcast · obsah
        cookies · odkaz · stránku · mail · upozornenia
        """,
        """
        neskôr · tento · tejto · toto · ten · to · na · v · vo · z · zo · do · cez · pre · od · k · ku · s · so · sa
        si · a · aj · i · alebo · nás · náš · našu · naše · nášho · tu · teraz · viac · všetky · zadarmo · po · pod
        nižšie · ďalšie · je · môžete · min · minút · minúty · čas · ako · prvý · iba · ilustračné · kliknite · len
        nahlásiť · napísať · zobraziť · chybu · ostatní · text · textu · sledovať · vstúpiť · čítať · čítajú
        čítania
        """,
        """
        pokračuje · pokračovanie · zvyšok
        """,
        """
        reklama · reklamou · obrázkom · fotkou · fotografiou · videom · galériou
        """,
    ),
    "sv": _words(
        """
        dela · lyssna · spara · logga · prenumerera · ladda · följ · hoppa · läs · rekommenderat · rekommenderade
        relaterat · relaterade · sponsrat · kommentera · kopiera · godkänn · acceptera · förstora · anmäl
        """,
        """
        nyheten · pdf · kommentera · artikel · artikeln · artiklar · nyhet · inlägg · kommentar · kommentarer
        diskussionen · samtalet · debatten · nyhetsbrev · nyhetsbrevet · app · appen · kanal · annons · annonsen
        bild · bilden · bilder · bildspel · foto · video · klippet · ljud · podd · podden · innehåll · innehållet
        cookies · kakor · länk · sidan · mejl · mail · notiser · rubriker
        """,
        """
        bort · senare · dagens · som · e · den · det · de · här · denna · detta · en · ett · på · i · till · via
        för · från · med · och · eller · vår · vårt · våra · oss · du · din · ditt · dina · nu · just · mer · alla
        gratis · också · efter · under · nedanför · är · in · ner · min · minuter · minut · att · först · vill · upp
        bara · endast · exklusivt · få · gå · klicka · rapportera · se · skriv · titta · visa · öppna · andra · fel
        text · texten · ge · registrera · följa · delta · läsa · läser
        """,
        """
        fortsätter
        """,
        """
        annons · annonsen · bilden · bild · bildspelet · videon · klippet · filmen
        """,
    ),
    "no": _words(
        """
        del · lytt · lagre · logg · abonner · last · følg · hopp · les · anbefalt · anbefalte · relaterte · relatert
        sponset · kommenter · kopier · godta · aksepter · forstørr
        """,
        """
        pdf · kommentere · artikkel · artikkelen · artikler · sak · saken · nyhet · kommentar · kommentarer
        kommentarfeltet · debatten · diskusjonen · nyhetsbrev · nyhetsbrevet · app · appen · kanal · annonse
        annonsen · bilde · bildet · bilder · bildeserie · foto · video · videoen · lyd · podkast · innhold
        innholdet · cookies · informasjonskapsler · lenke · siden · epost · varsler · innboks · innboksen
        """,
        """
        bort · senere · dagens · e · den · det · de · denne · dette · en · ei · et · på · i · til · via · for · fra
        med · og · eller · vår · vårt · våre · oss · deg · du · din · ditt · her · nå · akkurat · mer · flere · alle
        gratis · også · etter · under · nedenfor · er · inn · ned · min · minutter · minutt · å · som · først · rett
        må · vil · bare · bli · eksklusivt · få · klikk · kun · meld · rapporter · se · skriv · vis · åpne · andre
        feil · post · tekst · teksten · gi · registrer · leser · motta · delta
        """,
        """
        fortsetter
        """,
        """
        annonse · annonsen · bildet · bilde · bildeserien · videoen
        """,
    ),
    "da": _words(
        """
        forær · gem · del · lyt · log · abonnér · abonner · tilmeld · hent · download · følg · spring · læs
        anbefalet · anbefalede · relaterede · relateret · sponsoreret · kommentér · kommenter · kopiér · kopier
        accepter · acceptere · forstør · modtag
        """,
        """
        pdf · kommentere · artikel · artiklen · artikler · nyhed · kommentar · kommentarer · debatten · diskussionen
        nyhedsbrev · nyhedsbrevet · app · appen · kanal · annonce · annoncen · billede · billedet · billeder
        billedserie · foto · video · videoen · lyd · podcast · indhold · indholdet · cookies · link · siden · mail
        notifikationer · indbakke
        """,
        """
        væk · senere · dagens · e · den · det · de · denne · dette · en · et · på · i · til · via · for · fra · med
        og · eller · vores · vor · os · dig · du · din · dit · her · nu · lige · mere · flere · alle · gratis · også
        efter · under · nedenfor · er · ind · ned · min · minutter · minut · at · som · først · skal · vil
        eksklusivt · få · klik · kun · meld · rapportér · se · skriv · vis · åbn · andre · fejl · historie
        historien · tekst · teksten · registrer · deltag · læser
        """,
        """
        fortsætter
        """,
        """
        annonce · annoncen · billedet · billede · billedserien · videoen
        """,
    ),
    "fi": _words(
        """
        lahjoita · jaa · kuuntele · tulosta · tallenna · kirjaudu · rekisteröidy · tilaa · lataa · seuraa · ohita
        lue · suosittelemme · suositellut · aiheeseen · sponsoroitu · kommentoi · kommentoidaksesi · kopioi
        hyväksy · suurenna
        """,
        """
        näköislehtenä · ilmoitukset · uutisista · kommentoidaksesi · artikkeli · artikkelin · artikkelit · juttu
        jutun · jutut · uutinen · uutiset · uutisia · kommentti · kommentit · keskusteluun · uutiskirje
        uutiskirjeen · sovellus · sovellukset · sovelluksemme · sovelluksen · kanava · mainos · mainoksen · kuva
        kuvan · kuvat · kuvagalleria · video · videon · audio · podcast · sisältö · sisällön · evästeet · linkki
        sivu · sähköposti · virheestä · toimitukselle · juttuvinkki · facebookissa · twitterissä · whatsappissa
        instagramissa · telegramissa
        """,
        """
        ystävälle · myöhemmin · päivän · käyttöön · tärkeimmistä · tämä · tämän · se · ja · tai · meidän · meitä
        sinun · nyt · tästä · lisää · kaikki · ilmaiseksi · myös · jälkeen · alla · alapuolella · on · min
        minuuttia · sisään · ensimmäisenä · app · storesta · store · google · playsta · play · liittyvät · liittyvää
        alkaa · avaa · ilmoita · katso · kirjoita · klikkaa · lähetä · näytä · päättyy · vain · muut · virhe · ota
        liity · lukevat
        """,
        """
        jatkuu
        """,
        """
        mainos · mainoksen · kuvan · kuvien · videon
        """,
    ),
    "hu": _words(
        """
        olvassa · nyomtatása · megosztom · megosztás · ossza · oszd · hallgassa · hallgasd · nyomtatás
        jelentkezzen · jelentkezz · bejelentkezés · regisztráljon · regisztrálj · iratkozzon · iratkozz
        feliratkozás · töltse · töltsd · kövesse · kövess · kövessen · csatlakozzon · csatlakozz · nézze · nézd
        megtekintése · olvasd · ajánlott · ajánljuk · kapcsolódó · támogatott · szóljon · szólj · másolása
        elfogadom · nagyítás
        """,
        """
        pdf · cikk · cikket · cikkek · cikkünket · hír · hírek · híreket · hozzászólás · hozzászólások
        hozzászólásokat · kommentek · hírlevél · hírlevélre · hírlevelünkre · alkalmazás · alkalmazást
        alkalmazásunkat · csatorna · csatornánkat · hirdetés · kép · képet · képek · galéria · fotó · videó
        hanganyag · podcast · tartalom · sütik · link · oldal · oldalunkat · mail · értesítések · facebookon
        instagramon · facebook
        """,
        """
        mai · ben · később · el · a · az · ez · ezt · egy · és · vagy · is · fel · le · be · meg · minket
        bennünket · itt · most · még · több · összes · ingyen · után · alatt · on · en · ön · hozzá · elsőként
        perc · percek · olvasási · idő · kérjük · napi · csak · hirdetése · jelentse · kattints · kattintson
        küldje · megnyitás · hiba · hibát · mások · mentés · regisztráció · letöltés · ugrás · olvassák
        """,
        """
        folytatódik · folytatása · folytatás
        """,
        """
        hirdetés · kép · videó · galéria
        """,
    ),
    "el": _words(
        """
        αποθηκεύστε · χαρίστε · κοινοποίηση · κοινοποιήστε · μοιραστείτε · ακούστε · εκτύπωση · αποθήκευση
        συνδεθείτε · εγγραφείτε · κατεβάστε · ακολουθήστε · δείτε · παράλειψη · διαβάστε · προτεινόμενα
        χορηγούμενο · σχολιάστε · αντιγραφή · αποδοχή · λάβετε
        """,
        """
        pdf · άρθρο · άρθρου · άρθρα · είδηση · ειδήσεις · σχόλιο · σχόλια · σχόλιό · συζήτηση · newsletter
        εφαρμογή · κανάλι · διαφήμιση · διαφήμισης · εικόνα · εικόνες · φωτογραφία · φωτογραφίες · βίντεο · ήχο
        podcast · περιεχόμενο · cookies · σύνδεσμο · συνδέσμου · σελίδα · ειδοποιήσεις · ροή
        """,
        """
        αργότερα · σημερινή · το · τα · ο · η · οι · την · τη · τον · του · της · των · αυτό · στο · στη · στην · σε
        από · με · για · και · ή · μας · σας · εδώ · τώρα · περισσότερα · όλες · όλα · τις · τους · δωρεάν · επίσης
        ακόμη · ακόμα · μετά · κάτω · λεπτά · λεπτό · πρώτοι · μάθετε · τελευταίες · τελευταία · ελλάδα · κόσμο
        αναφορά · αποκλειστικά · γράψτε · κλικ · μείνετε · μόνο · άλλοι · κείμενο · λάθος · λάθους · εγγραφή
        σχετικά
        """,
        """
        συνέχεια · συνεχίζεται
        """,
        """
        διαφήμιση · διαφήμισης · εικόνα · φωτογραφία · βίντεο
        """,
    ),
    "bg": _words(
        """
        отпечатай · отпечатайте · подари · сподели · споделете · споделяне · чуйте · слушайте · печат · запази
        запазете · влезте · регистрирайте · абонирай · абонирайте · изтегли · изтеглете · свалете · последвай
        последвайте · следвайте · присъединете · вижте · гледайте · пропусни · прочетете · прочети · чети
        препоръчани · препоръчваме · свързани · спонсорирано · коментирай · коментирайте · добави · копирай
        приемам · увеличи · получавайте · подкрепете
        """,
        """
        pdf · коментирате · статия · статията · статии · статиите · текста · новина · новината · новини · новините
        коментар · коментари · дискусия · дискусията · бюлетин · бюлетина · бюлетинът · приложение · приложението
        канал · канала · реклама · рекламата · снимка · снимката · снимки · галерия · видео · аудио · подкаст
        съдържание · съдържанието · бисквитки · линк · линка · връзка · страница · поща · известия
        """,
        """
        по · късно · тази · този · това · тези · във · в · на · от · за · с · със · и · или · ни · нас · нашия
        нашата · нашето · нашите · си · се · тук · сега · още · повече · всички · безплатно · също · след · под · е
        мин · минути · минута · мобилно · мобилното · мобилна · първи · ви · вашия · да · най · важното · дневния
        вход · докладвай · ексклузивно · кликнете · напишете · напиши · само · грешка · други · другите · текст
        регистрация · четат
        """,
        """
        продължава · продължение · продължението
        """,
        """
        реклама · рекламата · снимката · видеото
        """,
    ),
    "ru": _words(
        """
        подарить · поделиться · поделитесь · поделись · слушать · послушать · послушайте · распечатать · печать
        сохранить · войти · войдите · зарегистрироваться · зарегистрируйтесь · подписаться · подпишитесь
        подписывайтесь · подпишись · скачать · скачайте · следите · читайте · вступайте · присоединяйтесь · смотрите
        посмотреть · пропустить · прочитать · рекомендуем · рекомендованные · партнеров · партнёров · связанные
        спонсорский · комментировать · прокомментировать · оставить · оставьте · скопировать · принять · увеличить
        получайте
        """,
        """
        выпуск · pdf · комментировать · статья · статью · статьи · текста · материал · материалы · материала
        новость · новости · новостей · комментарий · комментарии · комментариев · обсуждение · обсуждению · рассылка
        рассылку · приложение · канал · каналы · реклама · рекламы · рекламой · изображение · фото · фотография
        фотогалерея · галерею · видео · аудио · подкаст · контент · ссылка · ссылку · страница · страницу · почту
        уведомления · дзен · дзене
        """,
        """
        позже · потом · чтобы · не · главное · эта · эту · этот · это · этой · в · во · на · по · через · для · от
        с · со · к · из · и · или · наш · нашу · наша · наши · нашем · нас · нам · свой · ваш · вашу · здесь · тут
        сейчас · еще · ещё · больше · все · бесплатно · также · после · под · ниже · мин · минут · минуты · время
        чтения · быть · курсе · первым · первыми · себя · у · нажмите · написать · напишите · открыть · показать
        сообщить · только · эксклюзивно · другие · ошибка · ошибке · ошибку · текст · включите · включить · следить
        смотреть · читать · читают · добавить · получать
        """,
        """
        продолжение · продолжается
        """,
        """
        реклама · рекламы · рекламой · фото · видео
        """,
    ),
    "uk": _words(
        """
        подарувати · поділитися · поділіться · поширити · слухати · послухати · послухайте · слухайте · роздрукувати
        друк · зберегти · увійти · увійдіть · зареєструватися · зареєструйтесь · підписатися · підпишіться
        підписуйтесь · підписуйтеся · завантажити · завантажте · стежте · стежити · читайте · приєднуйтесь
        приєднуйтеся · приєднатися · дивіться · переглянути · пропустити · прочитати · рекомендуємо · рекомендовані
        партнерів · повязані · коментувати · прокоментувати · залишити · залиште · скопіювати · прийняти · збільшити
        отримуйте
        """,
        """
        випуск · pdf · коментувати · стаття · статтю · статті · матеріал · матеріали · новина · новину · новини
        новин · коментар · коментарі · коментарів · обговорення · розсилка · розсилку · застосунок · додаток · канал
        канали · реклама · реклами · рекламою · зображення · фото · фотогалерея · галерею · відео · аудіо · подкаст
        контент · посилання · сторінка · сторінку · пошту · сповіщення
        """,
        """
        пізніше · ця · цю · цей · це · цієї · в · у · на · по · через · для · від · з · із · зі · до · і · й · та
        або · наш · нашу · наша · наші · нас · нам · свій · ваш · тут · зараз · ще · більше · всі · усі
        безкоштовно · також · після · під · нижче · хв · хвилин · хвилини · час · читання · щоб · не · першими
        собі · відкрити · ексклюзивно · лише · написати · напишіть · натисніть · повідомити · показати · тільки
        помилка · помилку · текст · тексту · інші · увімкніть · дивитися · читати · читають · додати · отримувати
        """,
        """
        продовження · продовжується
        """,
        """
        реклама · реклами · рекламою · фото · відео
        """,
    ),
    "tr": _words(
        """
        giriş · paylaş · paylaşın · dinle · dinleyin · yazdır · kaydet · oturum · abone · indir · indirin · takip
        katıl · katılın · izle · izleyin · atla · oku · okuyun · önerilen · sponsorlu · yorumla · kopyala · kabul
        büyüt
        """,
        """
        pdf · haber · haberi · haberin · haberler · haberleri · haberlerini · makale · makaleyi · yazı · yazıyı
        yorum · yorumlar · yorumu · tartışmaya · bülten · bülteni · bültenimize · uygulama · uygulamayı
        uygulamamızı · kanal · kanalımıza · kanalımızı · reklam · reklamdan · reklamın · görsel · fotoğraf
        fotoğraflar · galeri · video · podcast · içerik · içeriği · çerezleri · bağlantı · bağlantıyı · sayfa
        posta · bildirimleri
        """,
        """
        sonra · et · bu · bir · ve · veya · ile · için · bizi · bizim · sizin · buraya · burada · şimdi · daha
        fazla · tüm · ücretsiz · da · de · ta · te · altında · ediyor · edin · ol · olun · yap · yapın · yapmak · dk
        dakika · süresi · okuma · mobil · ilk · siz · in · ı · i · a · e · haberdar · son · aç · bildir · gör
        göster · kayıt · sadece · tıkla · tıklayın · tıklayınız · yalnızca · yaz · yazın · özel · üye · diğerleri
        hata · hediye · okuyor · ilgili
        """,
        """
        devamı · devam
        """,
        """
        reklamdan · reklamın · görselin · fotoğrafın · videonun
        """,
    ),
    "hr": _words(
        """
        pokloni · daruj · podijeli · podijelite · podeli · podelite · slušaj · slušajte · poslušajte · ispiši
        štampaj · spremi · sačuvaj · prijavi · prijavite · registriraj · registrirajte · registrujte · pretplati
        pretplatite · preuzmi · preuzmite · prati · pratite · pridruži · pridružite · pogledaj · pogledajte
        preskoči · pročitaj · pročitajte · preporučeno · preporučujemo · povezano · povezani · povezane
        sponzorirano · sponzorisano · komentiraj · komentirajte · komentariši · kopiraj · prihvati · povećaj
        delite
        """,
        """
        pdf · komentirati · članak · članka · članci · teksta · vijest · vijesti · vest · vesti · komentar
        komentare · komentari · rasprava · raspravi · newsletter · aplikaciju · kanal · oglas · oglasa · reklame
        slika · slike · fotografija · galerija · galeriju · video · audio · podcast · sadržaj · kolačiće · link
        stranicu · mail · obavijesti · obaveštenja · članke · facebooku · instagramu · twitteru · viberu
        """,
        """
        kasnije · ovaj · ovu · ovo · taj · na · u · iz · za · od · s · sa · do · i · ili · nas · naš · našu · naše
        našem · se · svoj · ovdje · ovde · sada · upravo · još · više · sve · besplatno · također · takođe · nakon
        posle · ispod · je · min · minuta · minute · vrijeme · vreme · čitanja · budi · budite · prvi · e
        ekskluzivno · kliknite · napiši · prikaži · reklama · samo · drugi · grešku · ostali · tekst · čitaju
        sledite
        """,
        """
        nastavlja · nastavak
        """,
        """
        oglas · oglasa · reklame · slike · fotografije · videa · galerije
        """,
    ),
}

# Scripts without blanks: a line is taken apart into these, and particles.
DENSE_WORDS: Final[Mapping[str, InterfaceWords]] = {
    "zh": _words(
        """
        赠送 · 贈送 · 开启 · 開啟 · 分享 · 收听 · 收聽 · 朗读 · 打印 · 列印 · 收藏 · 保存 · 订阅 · 訂閱 · 下载
        下載 · 关注 · 關注 · 追蹤 · 加入 · 扫描 · 掃描 · 扫一扫 · 扫码 · 跳过 · 跳過 · 推荐 · 推薦 · 留言 · 举报
        舉報 · 复制 · 複製 · 仅限 · 僅限 · 放大 · 延伸
        """,
        """
        telegram · threads · facebook · 推送 · 通知 · 本文 · 文章 · 全文 · 新闻 · 新聞 · 报道 · 報導 · 评论 · 評論
        留言 · 电子报 · 電子報 · 通讯 · 客户端 · 客戶端 · 应用 · 應用 · 频道 · 頻道 · 公众号 · 公眾號 · 广告 · 廣告
        图片 · 圖片 · 大图 · 大圖 · 照片 · 音频 · 音訊 · 链接 · 連結 · 网页 · 網頁 · 二维码 · 二維碼 · 微博 · 微信
        朋友圈 · 好友 · 粉絲團 · 粉丝 · app
        """,
        """
        第一时间 · 第一時間 · 获取 · 獲取 · 突发 · 突發 · 上 · 到 · 至 · 在 · 请 · 請 · 继续 · 繼續 · 先 · 后 · 後
        的 · 我们 · 我們 · 您 · 你 · 每日 · 更多 · 所有 · 免费 · 免費 · 官方 · 此 · 这篇 · 這篇 · 这里 · 這裡 · 立即
        即可 · 可 · 向下 · 往下 · 以 · 与 · 與 · 和 · 随时 · 隨時 · 看 · 并 · 及 · 最新 · 精彩 · 中 · 查看 · 原文
        一键 · 给 · 了
        """,
    ),
    "ja": _words(
        """
        プレゼント · 戻る · シェア · 共有 · 聞く · 聴く · 印刷 · 保存 · ログイン · 購読 · ダウンロード · フォロー
        スキップ · おすすめ · オススメ · 書き込む · コピー · 限定 · 受け取る · 続き
        """,
        """
        紙面 · イメージ · ビューアー · 一覧 · この記事 · 記事 · ニュース · コメント · メールマガジン · メルマガ
        ニュースレター · アプリ · チャンネル · 広告 · 音声 · コンテンツ · リンク · メール · 無料会員 · ランキング
        通知 · 友だち · ライン · line
        """,
        """
        あとで · すべて · を · の · に · は · が · で · と · も · へ · から · まで · する · して · してください
        ください · できます · できる · 必要 · です · ます · こちら · 今すぐ · もっと · 無料 · 後 · あと · 続きます
        続く · 下 · 最新 · 公式 · あなた · お · ご · ため · には · より · み · る · た · 分 · 大きく
        """,
    ),
    "ko": _words(
        """
        선물 · 공유 · 듣기 · 인쇄 · 프린트 · 저장 · 스크랩 · 로그인 · 가입 · 구독 · 다운로드 · 내려받기 · 팔로우
        시청 · 건너뛰기 · 읽기 · 신고 · 복사 · 후원 · 받아보기
        """,
        """
        목록 · url · 기사 · 뉴스 · 소식 · 댓글 · 의견 · 뉴스레터 · 앱 · 채널 · 광고 · 음성 · 팟캐스트 · 쿠키 · 링크
        페이지 · 메일 · 이메일 · 오류 · 알림 · 페이스북 · 트위터 · 카카오톡 · 카카오 · 네이버 · 유튜브 · 인스타그램
        텔레그램 · 밴드
        """,
        """
        돌아가기 · 이미 · 중이신가요 · 이 · 그 · 을 · 를 · 은 · 는 · 가 · 에 · 에서 · 으로 · 로 · 의 · 와 · 과 · 도
        만 · 하기 · 하려면 · 하세요 · 해 · 해주세요 · 주세요 · 합니다 · 하고 · 됩니다 · 보세요 · 우리 · 지금 · 바로
        더 · 모든 · 무료 · 후 · 아래 · 계속 · 이어집니다 · 좋은 · 위해 · 분 · 다른 · 많이 · 본 · 이런 · 어떠세요
        """,
    ),
}
