"""The few words of which pages are made where they speak of themselves: what to do, and with what.

Data, by language: `acts` (share, listen, download), `things` of a page (article, comments, app) and the `others` that
join them.  Compared like the words of `boilerplate_words`; a word with a hyphen or an apostrophe is two.
`interface_lines` says how it is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from presswatch.extract.word_lists import folded, listed


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
    return InterfaceWords(*(_folded(block) for block in (acts, things, others, continues, breaks)))


def _folded(block: str) -> frozenset[str]:
    return frozenset(map(folded, listed(block)))


# Things in every language.
CHANNELS: Final = _folded("""
    facebook · twitter · x · whatsapp · telegram · instagram · linkedin · youtube · tiktok · threads · bluesky
    mastodon · reddit · pinterest · messenger · viber · flipboard · google · news · email · newsletter · podcast
    вконтакте · одноклассники · телеграм · фейсбук · твиттер · ватсап · вайбер · інстаграм · ютуб
""")

INTERFACE_WORDS: Final[Mapping[str, InterfaceWords]] = {
    "en": _words(
        """
        gift · consult
        share · listen · print · save · bookmark · log · sign · login · register · subscribe · download · follow
        join · view · watch · skip · reading · read · recommended · related · sponsored · add · gift · accept
        """,
        """
        edition · paper · pdf · briefing · topics
        article · articles · story · stories · comment · comments · conversation · discussion · newsletter
        newsletters · app · channel · advertisement · ad · ads · advert · promotion · picture · image · photo · photos
        gallery · video · videos · audio · podcast · content · cookies · account · link · page · email · mail · alerts
        news · notifications · subscribers · members · rights · fullscreen · website · headlines · coverage
        """,
        """
        later · give · explore · today · s · top · back
        the · a · an · this · that · these · to · on · in · at · via · by · for · from · with · of · and · or · our
        us · your · you · it · is · are · here · now · more · all · free · up · out · be · first · below · after
        under · above · again · also · other · latest · min · mins · minute · minutes · sec · have · left · month
        keep · items · past · daily · day · click · please · must · need · as · new · one · want · me · my · closed
        copy · enable · exclusive · hide · licence · licensing · only · open · partner · play · post · purchase
        report · reprints · send · show · tap · error · list · others · people · typo
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
        verschenken · lesen · aktivieren
        teilen · anhören · vorlesen · drucken · merken · speichern · hinzufügen · anmelden · einloggen · registrieren
        abonnieren · herunterladen · folgen · folge · ansehen · überspringen · lesen · lesetipp · empfohlen
        empfohlene · empfehlungen · verwandte · ähnliche · gesponsert · kommentieren · kopieren · verschenken
        akzeptieren · vergrößern · beitreten · diskutieren
        """,
        """
        ausgabe · zeitung · paper · pdf · kommentarfunktion · push
        kommentieren
        artikel · artikels · beitrag · beitrags · meldung · meldungen · nachrichten · kommentar · kommentare
        kommentaren · diskussion · newsletter · app · kanal · whatsapp · anzeige · werbung · bild · bildes · foto
        fotos · galerie · bildergalerie · fotostrecke · video · videos · audio · podcast · inhalt · inhalte · inhalten
        cookies · konto · link · seite · mail · abonnenten · leser · merkliste · leseliste · storys · geschichten
        schlagzeilen
        """,
        """
        später · morgen · schon · heute · ab · uhr · wieder · ressort
        der · die · das · den · dem · des · diese · diesen · dieser · dieses · ein · eine · einen · einer · zu · zum
        zur · auf · in · im · an · per · via · bei · für · von · mit · und · oder · unser · unsere · unseren · unserem
        uns · sie · ihr · ihre · hier · jetzt · gerade · mehr · alle · kostenlos · gratis · auch · weitere · weiter
        es · nach · unter · unterhalb · bitte · müssen · um · min · minuten · externe · externen · externer
        redaktionelle · morgen · täglich · als · erster · erste · aktivieren · anzeigen · ausblenden · einblenden
        exklusiv · hören · klicken · laden · melden · nur · schreiben · zeigen · zustimmen · öffnen · andere · fehler
        text · themen
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
        offrez · feuilleter · feuilletez · consulter
        partager · partagez · écouter · écoutez · imprimer · enregistrer · sauvegarder · connecter · connectez
        inscrire · inscrivez · inscription · abonner · abonnez · télécharger · téléchargez · suivre · suivez
        rejoindre · rejoignez · regarder · regardez · lire · lisez · lecture · recommandés · recommandé · recommandées
        sponsorisé · sponsorisés · commenter · commentez · réagir · réagissez · signaler · copier · offrir · accepter
        acceptez · agrandir · ouvrir · ajouter · recevoir · recevez
        """,
        """
        édition · journal · pdf · favoris
        commenter
        article · articles · actualité · actualités · actus · info · infos · nouvelles · commentaire · commentaires
        discussion · newsletter · newsletters · lettre · application · appli · chaîne · fil · publicité · annonce
        image · images · photo · photos · galerie · diaporama · vidéo · vidéos · audio · podcast · contenu · contenus
        cookies · compte · lien · page · mail · abonnés · abonné · lecteurs · favoris · alertes · notifications
        titres
        """,
        """
        tard · mes · jour
        le · la · les · l · un · une · des · du · de · d · ce · cet · cette · ces · à · au · aux · sur · dans · en
        par · via · pour · avec · et · ou · notre · nos · nous · votre · vos · vous · se · s · ici · maintenant · plus
        tout · tous · toutes · toute · gratuit · gratuite · gratuitement · aussi · après · sous · dessous · est · ne
        pas · rien · manquer · min · minutes · minute · durée · temps · son · être · premier · jour · matin
        quotidienne · activer · afficher · cliquer · cliquez · découvrez · découvrir · ignorer · laisser · laissez
        partage · passer · réservé · réservée · réservés · voir · voyez · autres · erreur · faute · sujet · texte
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
        guarda
        regala · consulta · consultar · activa · enterarse
        compartir · comparte · comparta · compártelo · escuchar · escucha · escuche · imprimir · guardar · iniciar
        inicia · inicie · registrarse · regístrate · regístrese · registrar · suscribirse · suscríbete · suscríbase
        descargar · descarga · descárgate · descargue · seguir · síguenos · siga · síganos · únete · unirse · saltar
        leer · lee · lea · recomendados · recomendadas · relacionados · relacionadas · patrocinado · comentar
        comenta · comente · avísanos · copiar · regalar · aceptar · acepta · ampliar · recibir · recibe · reciba
        rellena
        """,
        """
        edición · pdf · favoritos · periódico
        comentar
        artículo · artículos · noticia · noticias · nota · notas · contenido · contenidos · comentario · comentarios
        conversación · debate · newsletter · boletín · boletines · aplicación · canal · publicidad · anuncio · imagen
        imágenes · foto · fotos · galería · vídeo · video · vídeos · audio · podcast · cookies · cuenta · sesión
        enlace · página · correo · suscriptores · lectores · alertas · notificaciones · titulares · clic
        """,
        """
        tarde · impresa · antes · los
        el · la · los · las · un · una · este · esta · estos · a · al · en · por · vía · para · con · de · del · y · o
        nuestro · nuestra · nuestros · nos · tu · su · te · se · aquí · ahora · más · todo · todos · todas · gratis
        también · después · tras · bajo · debajo · es · primero · ser · min · minutos · minuto · tiempo · diario
        diaria · lo · qué · nada · pierdas · hoy · abrir · deja · dejar · exclusivo · hacer · haga · haz · mira
        mostrar · reportar · solo · vea · ver · apellido · error · historia · nombre · otros
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
        regala · consulta
        segueix · seguiu
        compartir · comparteix · compartiu · escolta · escolteu · escoltar · imprimir · desa · desar · inicia
        inicieu · registra · registreu · subscriu · subscriviu · subscriure · descarrega · descarregueu · seguiu
        uneix · llegir · llegeix · llegiu · recomanats · recomanades · relacionats · relacionades · patrocinat
        comentar · comenta · comenteu · copia · copiar · accepta · acceptar · ampliar · rebre · interessar · lectura
        perdis
        """,
        """
        edició · pdf · portada
        comentar
        article · articles · notícia · notícies · contingut · continguts · comentari · comentaris · conversa · debat
        newsletter · butlletí · butlletins · aplicació · canal · publicitat · anunci · imatge · imatges · foto · fotos
        galeria · vídeo · vídeos · àudio · podcast · galetes · compte · sessió · enllaç · pàgina · correu
        subscriptors · subscriptor · lectors · alertes · titulars
        """,
        """
        tard · torna · hi
        el · la · els · les · l · un · una · aquest · aquesta · a · al · en · per · via · amb · de · del · d · i · o
        nostre · nostra · nos · ens · us · et · te · t · se · s · aquí · ara · més · tot · tots · totes · gratis
        també · després · sota · pot · que · min · minuts · minut · diari · diària · no · res · exclusiu · fes · feu
        mira · mostra · només · veure · error · temps
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
        salvate
        regala · sfoglia · attiva
        condividi · condividere · condividete · ascolta · ascoltare · stampare · salva · accedi · accedere
        registrati · registrarsi · iscriviti · iscriversi · abbonati · abbonarsi · scarica · scaricare · segui
        seguici · seguire · seguiteci · unisciti · guarda · guardare · salta · leggi · leggere · consigliati
        consigliate · correlati · correlate · sponsorizzato · commenta · commentare · segnala · copia · regala
        accetta · accettare · ingrandisci · ricevi · scopri · lettura
        """,
        """
        edizione · pdf · giornale · preferiti
        commentare
        articolo · articoli · notizia · notizie · contenuto · contenuti · commento · commenti · conversazione
        discussione · newsletter · applicazione · canale · pubblicità · annuncio · immagine · immagini · foto
        galleria · fotogallery · gallery · video · audio · podcast · cookie · account · link · pagina · mail
        abbonati · lettori · notifiche · titoli
        """,
        """
        dopo · digitale · poi
        il · lo · la · i · gli · le · l · un · uno · una · questo · questa · quest · a · al · alla · agli · in · nel
        su · sul · sulla · per · con · via · di · del · della · dell · e · o · nostro · nostra · nostri · ci · tuo
        tua · tuoi · qui · ora · adesso · più · tutto · tutti · tutte · gratis · gratuitamente · anche · dopo · sotto
        è · min · minuti · minuto · tempo · giorno · ogni · primo · non · perdere · nulla · apri · clicca · cliccate
        esclusivo · lascia · mostra · riservato · solo · stampa · vedi · altri · errore · lista · storia
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
        oferecer · ofereça · ler
        compartilhar · compartilhe · partilhar · partilhe · ouvir · ouça · imprimir · guardar · salvar · iniciar
        inicie · inicia · registar · registe · registrar · cadastre · subscrever · subscreva · assinar · assine
        baixar · baixe · descarregar · descarregue · seguir · siga · acompanhe · participe · junte · veja · assistir
        assista · saltar · pular · ler · leia · recomendados · recomendadas · relacionados · relacionadas
        patrocinado · comentar · comente · copiar · aceitar · aceite · ampliar · receber · receba · leitura
        """,
        """
        edição · pdf · jornal · favoritos
        comentar
        artigo · artigos · notícia · notícias · matéria · matérias · reportagem · conteúdo · conteúdos · comentário
        comentários · conversa · discussão · debate · newsletter · boletim · aplicativo · aplicação · canal
        publicidade · anúncio · imagem · imagens · foto · fotos · galeria · vídeo · vídeos · áudio · podcast · cookies
        conta · sessão · link · página · mail · assinantes · leitores · alertas · notificações · destaques · grupo
        """,
        """
        papel · tarde · telemóvel
        o · a · os · as · um · uma · este · esta · estes · ao · à · em · no · na · nos · nas · por · pelo · via · para
        com · de · do · da · dos · e · ou · nosso · nossa · nossos · seu · sua · se · aqui · agora · mais · tudo
        todos · todas · grátis · também · após · depois · abaixo · é · min · minutos · minuto · tempo · destaque
        primeira · mão · primeiro · ser · diária · fique · dia · nada · perca · abrir · avise · clicar · clique
        deixe · entrar · entre · exclusivo · mostrar · partilha · reportar · somente · só · ver · erro · outros
        texto
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
        oferă · dăruiește · activează
        distribuie · distribuiți · ascultă · ascultați · tipărește · printează · salvează · autentifică
        autentificare · conectează · înregistrează · înscrie · înscrieți · abonează · abonați · abonare · descarcă
        descărcați · urmărește · urmăriți · alătură · alăturați · vezi · vedeți · sari · citește · citiți
        recomandate · recomandări · recomandăm · similare · sponsorizat · comentează · comentați · copiază · trimite
        acceptă · acceptați · mărește · adaugă · primește · primiți · citire · distribuire
        """,
        """
        ediția · pdf · ziarul · favorite
        comenta
        articol · articolul · articole · articolului · știre · știri · știrea · știrile · material · materialul
        conținut · conținutul · comentariu · comentarii · conversație · discuție · newsletter · newsletterul · buletin
        aplicație · aplicația · canal · canalul · publicitate · reclamă · imagine · imaginea · foto · galerie
        galeria · fotografii · video · audio · podcast · cookies · cont · link · linkul · pagină · pagina · mail
        abonați · abonaților · cititori · alerte · notificări · titluri · grup · grupul
        """,
        """
        cadou · târziu · apoi
        un · o · al · a · ai · ale · acest · acestui · acesta · pe · în · la · din · de · prin · pentru · cu · și
        sau · nostru · noastră · noștri · noastre · ne · te · vă · ta · tău · aici · acum · mai · mult · multe · tot
        toate · gratuit · după · sub · este · min · minute · minut · timp · zi · zilnic · primul · fii · nu · rata
        nimic · cele · i · ul · click · deschide · doar · exclusiv · intră · lasă · lăsați · numai · privește
        raportează · alții · eroare · greșeală
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
        doen · geef
        deel · delen · luister · luisteren · beluister · printen · bewaar · bewaren · opslaan · inloggen · aanmelden
        meld · registreer · registreren · abonneer · abonneren · download · downloaden · volg · volgen · bekijk
        bekijken · overslaan · lees · lezen · aanbevolen · gerelateerd · gerelateerde · gesponsord · reageer
        reageren · kopieer · kopiëren · accepteer · accepteren · vergroot · ontvang
        """,
        """
        editie · krant · pdf · pushbericht
        reageren
        artikel · artikelen · bericht · berichten · nieuws · reactie · reacties · discussie · gesprek · nieuwsbrief
        nieuwsbrieven · app · kanaal · advertentie · reclame · afbeelding · foto · fotos · galerij · video · audio
        podcast · inhoud · content · cookies · account · link · pagina · mail · abonnees · lezers · meldingen · koppen
        leeslijst · fotoserie
        """,
        """
        cadeau · later · groot · vandaag
        naar
        de · het · een · dit · deze · dat · op · in · aan · via · per · bij · voor · van · met · en · of · ons · onze
        je · jouw · uw · u · hier · nu · meer · alle · alles · gratis · ook · na · onder · om · te · kunnen · moet
        is · min · minuten · minuut · als · eerste · dagelijkse · s · reeds · jij · wil · alleen · exclusief · klik
        log · maak · melden · open · plaats · print · schrijf · sla · toon · anderen · fout · tekst · verhaal
        verhalen
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
        podaruj · pokaż
        dodać
        udostępnij · podziel · posłuchaj · słuchaj · drukuj · wydrukuj · zapisz · zaloguj · zarejestruj · subskrybuj
        prenumeruj · pobierz · ściągnij · obserwuj · śledź · dołącz · zobacz · obejrzyj · oglądaj · pomiń · czytaj
        przeczytaj · czytają · polecane · polecamy · powiązane · podobne · sponsorowane · skomentuj · komentuj · dodaj
        kopiuj · skopiuj · akceptuj · zaakceptuj · powiększ · odbieraj · czytania · czytanie
        """,
        """
        wydanie · gazetę · pdf
        artykuł · artykułu · artykuły · materiał · materiału · materiałem · wiadomość · wiadomości · news · newsy
        komentarz · komentarze · komentarza · dyskusji · dyskusja · newsletter · newslettera · aplikację · aplikacja
        kanał · kanale · kanału · reklama · reklamą · reklamie · zdjęcie · zdjęcia · zdjęciem · galeria · galerię
        wideo · filmem · audio · podcast · podcastu · treść · treści · cookies · konto · link · stronę · mail
        abonentów · subskrybentów · prenumeratorów · czytelników · powiadomienia
        """,
        """
        później · potem · dzisiejsze
        ten · tego · tę · ta · to · te · na · w · we · z · ze · do · przez · dla · od · i · oraz · lub · albo · nas
        nasz · naszą · nasze · naszym · naszego · się · swój · tutaj · tu · teraz · też · także · więcej · wszystkie
        bezpłatnie · za · po · pod · poniżej · część · min · minut · minuty · czas · aby · by · jako · pierwszy · bądź
        bieżąco · codzienny · nie · przegap · chcesz · kliknij · napisz · otwórz · pokaż · tylko · wyłącznie · wyślij
        zgłoś · błąd · inni · tekst · tekstu
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
        darovat · darujte
        sdílet · sdílejte · poslechnout · poslechněte · poslouchejte · vytisknout · uložit · přihlásit · přihlaste
        registrovat · registrujte · odebírat · odebírejte · předplatit · předplaťte · stáhnout · stáhněte · sledovat
        sledujte · vstoupit · vstupte · připojte · podívejte · přeskočit · číst · čtěte · přečtěte · čtou · doporučené
        doporučujeme · související · sponzorováno · komentovat · přidat · kopírovat · zkopírovat · přijmout · přijměte
        zvětšit · čtení
        """,
        """
        vydání · noviny · pdf
        komentovat
        článek · článku · články · zpráva · zprávy · příspěvek · komentář · komentáře · diskuse · diskusi · diskuze
        diskuzi · newsletter · newsletteru · zpravodaj · aplikaci · aplikace · kanál · reklama · reklamou · obrázek
        foto · fotka · fotky · fotografie · fotogalerie · fotogalerii · video · videem · audio · podcast · obsah
        cookies · účet · odkaz · stránku · mail · předplatitele · předplatitelé · čtenáře · upozornění · audioverzi
        audioverze
        """,
        """
        později
        tento · této · toto · ten · to · na · v · ve · z · ze · do · přes · pro · od · k · ke · s · se · si · a · i
        nebo · nás · náš · naši · naše · našeho · našem · svůj · zde · tady · teď · nyní · také · více · všechny
        zdarma · po · pod · níže · další · je · můžete · min · minut · minuty · doba · abyste · jako · první · buďte
        ilustrační · jen · klikněte · nahlásit · napsat · otevřít · pouze · tisk · zobrazit · chybu · ostatní · text
        textu
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
        darovať · darujte
        zdieľať · zdieľajte · vypočuť · vypočujte · počúvajte · vytlačiť · uložiť · prihlásiť · prihláste
        registrovať · registrujte · odoberať · odoberajte · predplatiť · stiahnuť · stiahnite · sledovať · sledujte
        vstúpiť · pridajte · pozrite · preskočiť · čítať · čítajte · prečítajte · čítajú · odporúčané · odporúčame
        súvisiace · sponzorované · komentovať · pridať · kopírovať · skopírovať · prijať · zväčšiť · čítania
        """,
        """
        vydanie · noviny · pdf · facebooku
        komentovať
        článok · článku · články · správa · správy · komentár · komentáre · diskusia · diskusie · diskusii
        newsletter · newslettera · aplikáciu · aplikácia · kanál · reklama · reklamou · obrázok · foto · fotka
        fotografie · fotogaléria · fotogalériu · video · videom · audio · podcast · obsah · cookies · účet · odkaz
        stránku · mail · predplatiteľov · čitateľov · upozornenia
        """,
        """
        neskôr
        tento · tejto · toto · ten · to · na · v · vo · z · zo · do · cez · pre · od · k · ku · s · so · sa · si · a
        aj · i · alebo · nás · náš · našu · naše · nášho · tu · teraz · viac · všetky · zadarmo · po · pod · nižšie
        ďalšie · je · môžete · min · minút · minúty · čas · ako · prvý · iba · ilustračné · kliknite · len · nahlásiť
        napísať · zobraziť · chybu · ostatní · text · textu
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
        ge
        dela · lyssna · spara · logga · registrera · prenumerera · ladda · följ · följa · delta · hoppa · läs · läsa
        läser · rekommenderat · rekommenderade · relaterat · relaterade · sponsrat · kommentera · kopiera · godkänn
        acceptera · förstora · anmäl
        """,
        """
        nyheten
        tidning · tidningen · pdf
        kommentera
        artikel · artikeln · artiklar · nyhet · nyheter · inlägg · kommentar · kommentarer · diskussionen · samtalet
        debatten · nyhetsbrev · nyhetsbrevet · app · appen · kanal · annons · annonsen · bild · bilden · bilder
        bildspel · foto · video · klippet · ljud · podd · podden · innehåll · innehållet · cookies · kakor · konto
        länk · sidan · mejl · mail · prenumeranter · läsare · notiser · rubriker
        """,
        """
        bort · senare · dagens · som · e
        den · det · de · här · denna · detta · en · ett · på · i · till · via · för · från · med · och · eller · vår
        vårt · våra · oss · du · din · ditt · dina · nu · just · mer · alla · gratis · också · efter · under
        nedanför · är · in · ner · min · minuter · minut · att · som · först · vill · upp · bara · endast · exklusivt
        få · gå · klicka · rapportera · se · skriv · titta · visa · öppna · andra · fel · text · texten
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
        gi
        del · lytt · lagre · logg · registrer · abonner · last · følg · hopp · les · leser · anbefalt · anbefalte
        relaterte · relatert · sponset · kommenter · kopier · godta · aksepter · forstørr · motta · delta
        """,
        """
        avis · avisen · pdf
        kommentere
        artikkel · artikkelen · artikler · sak · saken · saker · nyhet · nyheter · kommentar · kommentarer
        kommentarfeltet · debatten · diskusjonen · nyhetsbrev · nyhetsbrevet · app · appen · kanal · annonse
        annonsen · bilde · bildet · bilder · bildeserie · foto · video · videoen · lyd · podkast · innhold · innholdet
        cookies · informasjonskapsler · konto · lenke · siden · epost · abonnenter · lesere · varsler · innboks
        innboksen
        """,
        """
        bort · senere · dagens · e
        den · det · de · denne · dette · en · ei · et · på · i · til · via · for · fra · med · og · eller · vår · vårt
        våre · oss · deg · du · din · ditt · her · nå · akkurat · mer · flere · alle · gratis · også · etter · under
        nedenfor · er · inn · ned · min · minutter · minutt · å · som · først · rett · må · e · vil · bare · bli
        eksklusivt · få · klikk · kun · meld · rapporter · se · skriv · vis · åpne · andre · feil · post · tekst
        teksten
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
        forær · gem
        del · lyt · gem · log · registrer · abonnér · abonner · tilmeld · hent · download · følg · deltag · spring
        læs · læser · anbefalet · anbefalede · relaterede · relateret · sponsoreret · kommentér · kommenter · kopiér
        kopier · accepter · acceptere · forstør · modtag
        """,
        """
        avis · avisen · pdf
        kommentere
        artikel · artiklen · artikler · nyhed · nyheder · kommentar · kommentarer · debatten · diskussionen
        nyhedsbrev · nyhedsbrevet · app · appen · kanal · annonce · annoncen · billede · billedet · billeder
        billedserie · foto · video · videoen · lyd · podcast · indhold · indholdet · cookies · konto · link · siden
        mail · abonnenter · læsere · notifikationer · indbakke
        """,
        """
        væk · senere · dagens · e
        den · det · de · denne · dette · en · et · på · i · til · via · for · fra · med · og · eller · vores · vor
        os · dig · du · din · dit · her · nu · lige · mere · flere · alle · gratis · også · efter · under · nedenfor
        er · ind · ned · min · minutter · minut · at · som · først · skal · vil · eksklusivt · få · klik · kun · meld
        rapportér · se · skriv · vis · åbn · andre · fejl · historie · historien · tekst · teksten
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
        lahjoita · ota
        jaa · kuuntele · tulosta · tallenna · kirjaudu · rekisteröidy · tilaa · lataa · seuraa · liity · ohita · lue
        lukevat · suosittelemme · suositellut · aiheeseen · sponsoroitu · kommentoi · kommentoidaksesi · kopioi
        hyväksy · suurenna
        """,
        """
        lehti · lehden · näköislehtenä · ilmoitukset · uutisista
        kommentoidaksesi
        artikkeli · artikkelin · artikkelit · juttu · jutun · jutut · uutinen · uutiset · uutisia · kommentti
        kommentit · keskustelu · keskusteluun · uutiskirje · uutiskirjeen · sovellus · sovellukset · sovelluksemme
        sovelluksen · kanava · mainos · mainoksen · kuva · kuvan · kuvat · kuvagalleria · video · videon · audio
        podcast · sisältö · sisällön · evästeet · tili · linkki · sivu · sähköposti · tilaajille · lukijat · virheestä
        toimitukselle · juttuvinkki · facebookissa · twitterissä · whatsappissa · instagramissa · telegramissa
        """,
        """
        ystävälle · myöhemmin · päivän · käyttöön · tärkeimmistä
        tämä · tämän · se · ja · tai · meidän · meitä · sinun · nyt · tästä · lisää · kaikki · ilmaiseksi · myös
        jälkeen · alla · alapuolella · on · min · minuuttia · sisään · ensimmäisenä · app · storesta · store · google
        playsta · play · liittyvät · liittyvää · alkaa · avaa · ilmoita · katso · kirjoita · klikkaa · lähetä · näytä
        päättyy · vain · muut · virhe
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
        olvassa · nyomtatása
        megosztom · megosztás · ossza · oszd · hallgassa · hallgasd · nyomtatás · mentés · jelentkezzen · jelentkezz
        bejelentkezés · regisztráljon · regisztrálj · regisztráció · iratkozzon · iratkozz · feliratkozás · töltse
        töltsd · letöltés · kövesse · kövess · kövessen · csatlakozzon · csatlakozz · nézze · nézd · megtekintése
        ugrás · olvassa · olvasd · olvassák · ajánlott · ajánljuk · kapcsolódó · támogatott · szóljon · szólj
        hozzászólás · másolása · elfogadom · nagyítás
        """,
        """
        lapszámot · pdf
        cikk · cikket · cikkek · cikkünket · hír · hírek · híreket · hozzászólás · hozzászólások · hozzászólásokat
        kommentek · vita · hírlevél · hírlevélre · hírlevelünkre · alkalmazás · alkalmazást · alkalmazásunkat
        csatorna · csatornánkat · hirdetés · kép · képet · képek · galéria · fotó · videó · hanganyag · podcast
        tartalom · sütik · fiók · link · oldal · oldalunkat · mail · előfizetőknek · olvasók · értesítések
        facebookon · instagramon · facebook
        """,
        """
        mai · ben · később · el
        a · az · ez · ezt · egy · és · vagy · is · fel · le · be · meg · el · minket · bennünket · itt · most · még
        több · összes · ingyen · után · alatt · on · en · ön · hozzá · elsőként · perc · percek · olvasási · idő
        kérjük · napi · csak · hirdetése · jelentse · kattints · kattintson · küldje · megnyitás · hiba · hibát
        mások
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
        αποθηκεύστε · χαρίστε
        γράψτε
        κοινοποίηση · κοινοποιήστε · μοιραστείτε · ακούστε · εκτύπωση · αποθήκευση · συνδεθείτε · εγγραφείτε · εγγραφή
        κατεβάστε · ακολουθήστε · δείτε · παράλειψη · διαβάστε · προτεινόμενα · σχετικά · χορηγούμενο · σχολιάστε
        αντιγραφή · αποδοχή · λάβετε
        """,
        """
        έκδοση · pdf
        άρθρο · άρθρου · άρθρα · είδηση · ειδήσεις · νέα · σχόλιο · σχόλια · σχόλιό · συζήτηση · newsletter · εφαρμογή
        κανάλι · διαφήμιση · διαφήμισης · εικόνα · εικόνες · φωτογραφία · φωτογραφίες · βίντεο · ήχο · podcast
        περιεχόμενο · cookies · λογαριασμό · σύνδεσμο · συνδέσμου · σελίδα · συνδρομητές · αναγνώστες · ειδοποιήσεις
        ροή
        """,
        """
        αργότερα · σημερινή
        το · τα · ο · η · οι · την · τη · τον · του · της · των · αυτό · στο · στη · στην · σε · από · με · για · και
        ή · μας · σας · εδώ · τώρα · περισσότερα · όλες · όλα · τις · τους · δωρεάν · επίσης · ακόμη · ακόμα · μετά
        κάτω · λεπτά · λεπτό · πρώτοι · μάθετε · τελευταίες · τελευταία · ελλάδα · κόσμο · αναφορά · αποκλειστικά
        γράψτε · κλικ · μείνετε · μόνο · άλλοι · κείμενο · λάθος · λάθους
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
        отпечатай · отпечатайте · подари
        сподели · споделете · споделяне · чуйте · слушайте · печат · запази · запазете · влезте · регистрирайте
        регистрация · абонирай · абонирайте · изтегли · изтеглете · свалете · последвай · последвайте · следвайте
        присъединете · вижте · гледайте · пропусни · прочетете · прочети · четат · чети · препоръчани · препоръчваме
        свързани · спонсорирано · коментирай · коментирайте · добави · копирай · приемам · увеличи · получавайте
        подкрепете
        """,
        """
        брой · pdf
        коментирате
        статия · статията · статии · статиите · текста · новина · новината · новини · новините · коментар · коментари
        дискусия · дискусията · бюлетин · бюлетина · бюлетинът · приложение · приложението · канал · канала · реклама
        рекламата · снимка · снимката · снимки · галерия · видео · аудио · подкаст · съдържание · съдържанието
        бисквитки · акаунт · профил · линк · линка · връзка · страница · поща · абонати · абонатите · читатели
        читателите · известия
        """,
        """
        по · късно
        тази · този · това · тези · във · в · на · от · за · с · със · и · или · ни · нас · нашия · нашата · нашето
        нашите · си · се · тук · сега · още · повече · всички · безплатно · също · след · под · е · мин · минути
        минута · мобилно · мобилното · мобилна · първи · ви · вашия · да · най · важното · дневния · вход · докладвай
        ексклузивно · кликнете · напишете · напиши · само · грешка · други · другите · текст
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
        подарить · включите · включить
        поделиться · поделитесь · поделись · слушать · послушать · послушайте · распечатать · печать · сохранить
        войти · войдите · зарегистрироваться · зарегистрируйтесь · подписаться · подпишитесь · подписывайтесь
        подпишись · скачать · скачайте · следить · следите · читайте · вступайте · присоединяйтесь · смотреть
        смотрите · посмотреть · пропустить · читать · прочитать · читают · рекомендуем · рекомендованные · партнеров
        партнёров · связанные · спонсорский · комментировать · прокомментировать · оставить · оставьте · добавить
        скопировать · принять · увеличить · получать · получайте
        """,
        """
        выпуск · pdf
        комментировать
        статья · статью · статьи · текста · материал · материалы · материала · новость · новости · новостей
        комментарий · комментарии · комментариев · обсуждение · обсуждению · дискуссия · рассылка · рассылку
        приложение · канал · каналы · реклама · рекламы · рекламой · изображение · фото · фотография · фотогалерея
        галерею · видео · аудио · подкаст · контент · аккаунт · ссылка · ссылку · страница · страницу · почту
        подписчиков · подписчикам · читателей · читателям · уведомления · дзен · дзене
        """,
        """
        позже · потом · чтобы · не · пропустить · главное
        эта · эту · этот · это · этой · в · во · на · по · через · для · от · с · со · к · из · и · или · наш · нашу
        наша · наши · нашем · нас · нам · свой · ваш · вашу · здесь · тут · сейчас · еще · ещё · больше · все
        бесплатно · также · после · под · ниже · мин · минут · минуты · время · чтения · чтобы · быть · курсе · первым
        первыми · себя · у · нажмите · написать · напишите · открыть · показать · сообщить · только · эксклюзивно
        другие · ошибка · ошибке · ошибку · текст
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
        подарувати · увімкніть · показати
        поділитися · поділіться · поширити · слухати · послухати · послухайте · слухайте · роздрукувати · друк
        зберегти · увійти · увійдіть · зареєструватися · зареєструйтесь · підписатися · підпишіться · підписуйтесь
        підписуйтеся · завантажити · завантажте · стежте · стежити · читайте · приєднуйтесь · приєднуйтеся
        приєднатися · дивитися · дивіться · переглянути · пропустити · читати · прочитати · читають · рекомендуємо
        рекомендовані · партнерів · повязані · коментувати · прокоментувати · залишити · залиште · додати · скопіювати
        прийняти · збільшити · отримувати · отримуйте
        """,
        """
        випуск · pdf
        коментувати
        стаття · статтю · статті · матеріал · матеріали · новина · новину · новини · новин · коментар · коментарі
        коментарів · обговорення · дискусія · розсилка · розсилку · застосунок · додаток · канал · канали · реклама
        реклами · рекламою · зображення · фото · фотогалерея · галерею · відео · аудіо · подкаст · контент · акаунт
        посилання · сторінка · сторінку · пошту · передплатників · передплатникам · читачів · сповіщення · головне
        """,
        """
        пізніше
        ця · цю · цей · це · цієї · в · у · на · по · через · для · від · з · із · зі · до · і · й · та · або · наш
        нашу · наша · наші · нас · нам · свій · ваш · тут · зараз · ще · більше · всі · усі · безкоштовно · також
        після · під · нижче · хв · хвилин · хвилини · час · читання · щоб · не · першими · собі · відкрити
        ексклюзивно · лише · написати · напишіть · натисніть · повідомити · показати · тільки · помилка · помилку
        текст · тексту · інші
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
        hediye
        giriş
        paylaş · paylaşın · dinle · dinleyin · yazdır · kaydet · oturum · abone · indir · indirin · takip · katıl
        katılın · izle · izleyin · atla · oku · okuyun · okuyor · önerilen · ilgili · sponsorlu · yorumla · kopyala
        kabul · büyüt
        """,
        """
        gazeteyi · pdf
        haber · haberi · haberin · haberler · haberleri · haberlerini · makale · makaleyi · yazı · yazıyı · yorum
        yorumlar · yorumu · tartışma · tartışmaya · bülten · bülteni · bültenimize · uygulama · uygulamayı
        uygulamamızı · kanal · kanalımıza · kanalımızı · reklam · reklamdan · reklamın · görsel · fotoğraf
        fotoğraflar · galeri · video · ses · podcast · içerik · içeriği · çerezleri · hesap · bağlantı · bağlantıyı
        sayfa · posta · abonelere · okurlar · bildirimleri
        """,
        """
        sonra · et
        bu · bir · ve · veya · ile · için · bizi · bizim · sizin · buraya · burada · şimdi · daha · fazla · tüm
        ücretsiz · da · de · ta · te · sonra · altında · ediyor · et · edin · ol · olun · yap · yapın · yapmak · dk
        dakika · süresi · okuma · mobil · ilk · siz · in · ı · i · a · e · haberdar · son · aç · bildir · giriş · gör
        göster · kayıt · sadece · tıkla · tıklayın · tıklayınız · yalnızca · yaz · yazın · özel · üye · diğerleri
        hata
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
        pokloni · daruj
        podijeli · podijelite · podeli · podelite · slušaj · slušajte · poslušajte · ispiši · štampaj · spremi
        sačuvaj · prijavi · prijavite · registriraj · registrirajte · registrujte · pretplati · pretplatite · preuzmi
        preuzmite · prati · pratite · pridruži · pridružite · pogledaj · pogledajte · preskoči · pročitaj · pročitajte
        čitaju · preporučeno · preporučujemo · povezano · povezani · povezane · sponzorirano · sponzorisano
        komentiraj · komentirajte · komentariši · kopiraj · prihvati · povećaj · deli · delite · preberite · naročite
        prenesite · sledite
        """,
        """
        izdanje · novine · pdf
        komentirati
        članak · članka · članci · teksta · vijest · vijesti · vest · vesti · komentar · komentare · komentari
        rasprava · raspravi · newsletter · aplikaciju · kanal · oglas · oglasa · reklame · slika · slike · fotografija
        galerija · galeriju · video · audio · podcast · sadržaj · kolačiće · račun · nalog · link · stranicu · mail
        pretplatnike · čitatelje · čitaoce · obavijesti · obaveštenja · članke · novice · facebooku · instagramu
        twitteru · viberu
        """,
        """
        kasnije
        ovaj · ovu · ovo · taj · na · u · iz · za · od · s · sa · do · i · ili · nas · naš · našu · naše · našem · se
        svoj · ovdje · ovde · sada · upravo · još · više · sve · besplatno · također · takođe · nakon · posle · ispod
        je · min · minuta · minute · vrijeme · vreme · čitanja · budi · budite · prvi · e · ekskluzivno · kliknite
        napiši · prikaži · reklama · samo · drugi · grešku · ostali · tekst
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
        赠送 · 贈送 · 开启 · 開啟
        分享 · 收听 · 收聽 · 朗读 · 打印 · 列印 · 收藏 · 保存 · 登录 · 登入 · 注册 · 註冊 · 订阅 · 訂閱 · 下载
        下載 · 关注 · 關注 · 追蹤 · 加入 · 查看 · 观看 · 觀看 · 点击 · 點擊 · 點選 · 扫描 · 掃描 · 扫一扫 · 扫码
        跳过 · 跳過 · 阅读 · 閱讀 · 推荐 · 推薦 · 相关 · 相關 · 评论 · 評論 · 发表 · 發表 · 留言 · 举报 · 舉報
        复制 · 複製 · 打开 · 打開 · 仅限 · 僅限 · 广告 · 廣告 · 放大 · 热门 · 熱門 · 延伸
        """,
        """
        telegram · threads · facebook · 推送 · 通知
        本文 · 文章 · 全文 · 新闻 · 新聞 · 报道 · 報導 · 评论 · 評論 · 留言 · 电子报 · 電子報 · 通讯 · 客户端
        客戶端 · 应用 · 應用 · 频道 · 頻道 · 公众号 · 公眾號 · 广告 · 廣告 · 图片 · 圖片 · 大图 · 大圖 · 照片 · 视频
        視頻 · 影片 · 音频 · 音訊 · 内容 · 內容 · 帐号 · 账号 · 帳號 · 链接 · 連結 · 网页 · 網頁 · 会员 · 會員
        读者 · 讀者 · 订户 · 訂戶 · 二维码 · 二維碼 · 微信 · 微博 · 朋友圈 · 好友 · 群组 · 粉絲團 · 粉丝 · 手机
        手機 · app
        """,
        """
        第一时间 · 第一時間 · 获取 · 獲取 · 突发 · 突發 · 上
        到 · 至 · 在 · 请 · 請 · 继续 · 繼續 · 先 · 后 · 後 · 的 · 我们 · 我們 · 您 · 你 · 每日 · 更多 · 所有 · 免费
        免費 · 官方 · 此 · 这篇 · 這篇 · 这里 · 這裡 · 立即 · 即可 · 可 · 向下 · 往下 · 以 · 与 · 與 · 和 · 随时
        隨時 · 看 · 并 · 及 · 最新 · 精彩 · 中 · 查看 · 原文 · 一键 · 给 · 了
        """,
    ),
    "ja": _words(
        """
        プレゼント · 戻る
        シェア · 共有 · 聞く · 聴く · 印刷 · 保存 · ログイン · 登録 · 購読 · ダウンロード · フォロー · 参加 · 見る
        視聴 · スキップ · 読む · 読み · おすすめ · オススメ · 関連 · コメント · 書く · 書き込む · 投稿 · コピー
        クリック · タップ · 限定 · 拡大 · 開く · 広告 · 表示 · 受け取る · アクセス · 続き
        """,
        """
        紙面 · イメージ · ビューアー · 一覧
        この記事 · 記事 · ニュース · コメント · メールマガジン · メルマガ · ニュースレター · アプリ · チャンネル
        広告 · 写真 · 画像 · 動画 · 音声 · コンテンツ · アカウント · リンク · ページ · メール · 会員 · 読者 · 有料
        無料会員 · ランキング · 通知 · 友だち · ライン · line
        """,
        """
        あとで · すべて
        を · の · に · は · が · で · と · も · へ · から · まで · する · して · してください · ください · できます
        できる · 必要 · です · ます · こちら · 今すぐ · もっと · すべて · 無料 · 後 · あと · 続きます · 続く · 下
        最新 · 公式 · あなた · お · ご · ため · には · より · み · る · た · 分 · 続き · 大きく
        """,
    ),
    "ko": _words(
        """
        선물
        공유 · 듣기 · 인쇄 · 프린트 · 저장 · 스크랩 · 로그인 · 가입 · 구독 · 다운로드 · 내려받기 · 팔로우 · 참여
        보기 · 시청 · 건너뛰기 · 읽기 · 읽어 · 추천 · 관련 · 작성 · 쓰기 · 신고 · 복사 · 클릭 · 동의 · 전용 · 확대
        열기 · 광고 · 후원 · 받아보기 · 설정
        """,
        """
        목록 · url
        기사 · 뉴스 · 소식 · 댓글 · 의견 · 뉴스레터 · 앱 · 채널 · 광고 · 사진 · 이미지 · 영상 · 동영상 · 음성
        팟캐스트 · 콘텐츠 · 쿠키 · 계정 · 링크 · 페이지 · 메일 · 이메일 · 회원 · 독자 · 구독자 · 오류 · 알림
        페이스북 · 트위터 · 카카오톡 · 카카오 · 네이버 · 유튜브 · 인스타그램 · 텔레그램 · 밴드 · 제보
        """,
        """
        돌아가기 · 이미 · 중이신가요
        이 · 그 · 을 · 를 · 은 · 는 · 가 · 에 · 에서 · 으로 · 로 · 의 · 와 · 과 · 도 · 만 · 하기 · 하려면 · 하세요
        해 · 해주세요 · 주세요 · 합니다 · 하고 · 됩니다 · 보세요 · 우리 · 지금 · 바로 · 더 · 모든 · 무료 · 후 · 아래
        계속 · 이어집니다 · 좋은 · 위해 · 분 · 다른 · 많이 · 본 · 이런 · 어떠세요
        """,
    ),
}
