"""What pages say in some thirty languages that stand where an article was: what is gone, and that it is.

Data.  A part is of one language: its subjects, a bar, what is said of them, with `_` where the subject stands.  Where a
subject decides how a word ends, there is a part for each ending.
"""

from __future__ import annotations

from itertools import product
from typing import Final

from presswatch.extract.markup.decode import letters
from presswatch.extract.markup.word_lists import listed

_GONE: Final = """
    the article / this article / article / the page / this page / page / the story / this story / the content /
    this content / content / the post / this post / the page you are looking for / the article you are looking for /
    the page you requested / the link you followed | _ has been removed · _ was removed · _ removed
    _ has been deleted · _ deleted · _ has expired · _ expired · _ is gone · _ is no longer available
    _ no longer available · _ is no longer online · _ no longer exists · _ does not exist · _ doesn't exist
    _ could not be found · _ cannot be found · _ can't be found · _ was not found · _ not found · _ is not available
    _ isn't available · _ is unavailable · _ unavailable · sorry, _ could not be found
    sorry, _ is no longer available · sorry, _ doesn't exist

    der artikel / dieser artikel / artikel / der beitrag / dieser beitrag / beitrag / der inhalt / dieser inhalt /
    die seite / diese seite / seite / die gesuchte seite / die gewünschte seite / die angeforderte seite /
    der gesuchte artikel | _ wurde gelöscht · _ gelöscht · _ wurde entfernt · _ entfernt · _ ist nicht mehr verfügbar
    _ nicht mehr verfügbar · _ ist nicht mehr online · _ ist leider nicht mehr verfügbar · _ existiert nicht
    _ existiert nicht mehr · _ existiert leider nicht · _ ist nicht verfügbar · _ wurde nicht gefunden
    _ konnte nicht gefunden werden · _ konnte leider nicht gefunden werden · _ wurde leider nicht gefunden
    _ gibt es nicht · _ gibt es nicht mehr · _ wurde depubliziert

    l'article / cet article / article / le contenu / ce contenu / contenu | _ n'est plus disponible
    _ plus disponible · _ n'est plus en ligne · _ n'existe pas · _ n'existe plus · _ a été supprimé · _ supprimé
    _ a été retiré · _ est introuvable · _ est indisponible · _ indisponible · _ n'a pas été trouvé · _ non trouvé
    _ n'est pas disponible

    la page / cette page / page / la page demandée / la page que vous cherchez / la page que vous recherchez |
    _ n'est plus disponible · _ n'existe pas · _ n'existe plus · _ a été supprimée · _ supprimée · _ est introuvable
    _ est indisponible · _ indisponible · _ n'a pas été trouvée · _ n'est pas disponible

    el artículo / este artículo / artículo / el contenido / este contenido / contenido | _ ya no está disponible
    _ ya no existe · _ no existe · _ ha sido eliminado · _ fue eliminado · _ eliminado · _ ha sido retirado
    _ no encontrado · _ no se encuentra · _ no está disponible · _ no disponible · _ ha caducado

    la página / esta página / página / la noticia / esta noticia / la página solicitada / la página que buscas /
    la página que busca | _ ya no está disponible · _ ya no existe · _ no existe · _ ha sido eliminada
    _ fue eliminada · _ eliminada · _ no encontrada · _ no se ha encontrado · _ no se encuentra · _ no está disponible
    _ no disponible

    l'articolo / questo articolo / articolo / il contenuto / questo contenuto / contenuto | _ non è più disponibile
    _ non più disponibile · _ non esiste · _ non esiste più · _ è stato rimosso · _ rimosso · _ è stato eliminato
    _ eliminato · _ non è stato trovato · _ non trovato · _ non è disponibile · _ non disponibile

    la pagina / questa pagina / pagina / la notizia / la pagina richiesta / la pagina che cerchi /
    la pagina che stai cercando | _ non è più disponibile · _ non esiste · _ non esiste più · _ è stata rimossa
    _ rimossa · _ è stata eliminata · _ non è stata trovata · _ non trovata · _ non è disponibile · _ non disponibile

    o artigo / este artigo / artigo / o conteúdo / este conteúdo / esse conteúdo / conteúdo | _ já não está disponível
    _ não está mais disponível · _ já não existe · _ não existe · _ não existe mais · _ foi removido · _ removido
    _ foi eliminado · _ foi excluído · _ não foi encontrado · _ não encontrado · _ não está disponível
    _ indisponível

    a página / esta página / página / a notícia / esta notícia / notícia / a matéria / a página que procura /
    a página que você procura | _ já não está disponível · _ não está mais disponível · _ já não existe · _ não existe
    _ não existe mais · _ foi removida · _ removida · _ foi eliminada · _ foi excluída · _ não foi encontrada
    _ não encontrada · _ não está disponível · _ indisponível

    articolul / acest articol / articol / conținutul / acest conținut / materialul | _ nu mai este disponibil
    _ nu este disponibil · _ nu mai există · _ nu există · _ a fost șters · _ șters · _ a fost eliminat
    _ nu a fost găsit · _ indisponibil

    pagina / această pagină / pagină / știrea / pagina căutată / pagina pe care o cauți / pagina solicitată |
    _ nu mai este disponibilă · _ nu este disponibilă · _ nu mai există · _ nu există · _ a fost ștearsă · _ ștearsă
    _ a fost eliminată · _ nu a fost găsită · _ indisponibilă

    l'article / aquest article / el contingut / aquest contingut | _ ja no està disponible · _ ja no existeix
    _ no existeix · _ ha estat eliminat · _ no s'ha trobat · _ no està disponible

    het artikel / dit artikel / artikel / het bericht / dit bericht / de pagina / deze pagina / pagina /
    de opgevraagde pagina / de pagina die je zoekt / deze inhoud | _ is verwijderd · _ verwijderd
    _ is niet meer beschikbaar · _ niet meer beschikbaar · _ is niet langer beschikbaar · _ bestaat niet
    _ bestaat niet meer · _ bestaat niet langer · _ is niet gevonden · _ kan niet worden gevonden
    _ kon niet worden gevonden · _ is niet beschikbaar

    artykuł / ten artykuł / materiał / tekst | _ został usunięty · _ usunięty · _ nie istnieje · _ już nie istnieje
    _ nie jest już dostępny · _ jest niedostępny · _ niedostępny · _ wygasł · _ nie został znaleziony

    strona / ta strona / treść / podana strona / szukana strona / strona, której szukasz | _ została usunięta
    _ usunięta · _ nie istnieje · _ już nie istnieje · _ nie jest już dostępna · _ jest niedostępna · _ niedostępna
    _ wygasła · _ nie została znaleziona

    článek / tento článek / článok / tento článok / obsah / tento obsah | _ byl smazán · _ byl odstraněn
    _ již není dostupný · _ už není dostupný · _ není dostupný · _ neexistuje · _ již neexistuje · _ už neexistuje
    _ nebyl nalezen · _ bol zmazaný · _ bol odstránený · _ už nie je dostupný · _ nie je dostupný · _ sa nenašiel
    _ nebol nájdený

    stránka / tato stránka / táto stránka / požadovaná stránka / hledaná stránka / hľadaná stránka | _ byla smazána
    _ byla odstraněna · _ již není dostupná · _ už není dostupná · _ není dostupná · _ neexistuje · _ již neexistuje
    _ už neexistuje · _ nebyla nalezena · _ bola zmazaná · _ bola odstránená · _ už nie je dostupná
    _ nie je dostupná · _ sa nenašla · _ nebola nájdená

    artikeln / den här artikeln / denna artikel / artikel / sidan / den här sidan / denna sida / sidan du söker /
    sidan du letar efter | _ är borttagen · _ borttagen · _ har tagits bort · _ finns inte · _ finns inte längre
    _ finns inte kvar · _ finns tyvärr inte · _ finns tyvärr inte längre · _ hittades inte · _ kunde inte hittas
    _ är inte tillgänglig · _ är inte längre tillgänglig · _ är avpublicerad · _ har avpublicerats

    innehållet / det här innehållet / detta innehåll | _ är borttaget · _ har tagits bort · _ finns inte
    _ finns inte längre · _ är inte tillgängligt · _ är inte längre tillgängligt · _ kunde inte hittas

    artiklen / denne artikel / siden / denne side / indholdet / dette indhold / siden du leder efter /
    den side du leder efter | _ er slettet · _ er fjernet · _ er blevet fjernet · _ er blevet slettet · _ findes ikke
    _ findes ikke længere · _ eksisterer ikke · _ eksisterer ikke længere · _ blev ikke fundet · _ kunne ikke findes
    _ er ikke tilgængelig · _ er ikke længere tilgængelig · _ er ikke længere tilgængeligt · _ er udløbet

    artikkelen / denne artikkelen / saken / denne saken / siden / denne siden / innholdet / dette innholdet /
    siden du leter etter | _ er slettet · _ er fjernet · _ er avpublisert · _ finnes ikke · _ finnes ikke lenger
    _ eksisterer ikke · _ eksisterer ikke lenger · _ ble ikke funnet · _ kunne ikke finnes · _ er ikke tilgjengelig
    _ er ikke lenger tilgjengelig

    artikkeli / tämä artikkeli / juttu / sivu / tämä sivu / sisältö / hakemasi sivu / hakemaasi sivua /
    etsimääsi sivua / sivua / artikkelia / sisältöä | _ on poistettu · _ poistettu · _ ei ole enää saatavilla
    _ ei ole saatavilla · _ ei löydy · _ ei löytynyt · _ ei ole olemassa · _ ei ole enää olemassa

    artikkel / see artikkel / leht / see leht / lehekülg / artiklit / lehte | _ on eemaldatud · _ on kustutatud
    _ ei ole enam saadaval · _ ei leitud · _ puudub · _ ei eksisteeri

    raksts / šis raksts / lapa / šī lapa / saturs | _ ir dzēsts · _ ir dzēsta · _ ir izdzēsts · _ vairs nav pieejams
    _ vairs nav pieejama · _ nav pieejams · _ nav pieejama · _ nav atrasts · _ nav atrasta · _ neeksistē

    straipsnis / šis straipsnis / puslapis / šis puslapis / turinys | _ pašalintas · _ buvo pašalintas · _ ištrintas
    _ nebeegzistuoja · _ neegzistuoja · _ nebepasiekiamas · _ nepasiekiamas · _ nerastas · _ neprieinamas

    a cikk / ez a cikk / cikk / az oldal / ez az oldal / a keresett cikk / a keresett oldal / a kért oldal /
    a tartalom / ez a tartalom | _ nem található · _ nem elérhető · _ már nem elérhető · _ nem érhető el
    _ már nem érhető el · _ nem létezik · _ már nem létezik · _ törölve · _ törölték · _ törlésre került
    _ eltávolították

    το άρθρο / αυτό το άρθρο / το περιεχόμενο / το άρθρο που ζητήσατε | _ έχει διαγραφεί · _ διαγράφηκε · _ αφαιρέθηκε
    _ έχει αφαιρεθεί · _ δεν υπάρχει · _ δεν υπάρχει πλέον · _ δεν βρέθηκε · _ δεν είναι διαθέσιμο
    _ δεν είναι πλέον διαθέσιμο

    η σελίδα / αυτή η σελίδα / η σελίδα που ζητήσατε / η σελίδα που αναζητάτε / η σελίδα που ψάχνετε |
    _ έχει διαγραφεί · _ διαγράφηκε · _ αφαιρέθηκε · _ δεν υπάρχει · _ δεν υπάρχει πλέον · _ δεν βρέθηκε
    _ δεν είναι διαθέσιμη · _ δεν είναι πλέον διαθέσιμη

    статията / тази статия / страницата / тази страница / новината / търсената страница / страницата, която търсите |
    _ е изтрита · _ е премахната · _ беше премахната · _ не съществува · _ вече не съществува · _ не е намерена
    _ не беше намерена · _ не е налична · _ вече не е налична · _ вече не е достъпна

    статья / эта статья / страница / эта страница / новость / эта новость / публикация / запрашиваемая страница /
    запрошенная страница | _ удалена · _ была удалена · _ не найдена · _ не существует · _ больше не существует
    _ недоступна · _ больше недоступна · _ более недоступна · _ снята с публикации

    материал / этот материал / контент | _ удалён · _ удален · _ был удалён · _ был удален · _ не найден
    _ не существует · _ недоступен · _ больше недоступен · _ снят с публикации

    стаття / ця стаття / сторінка / ця сторінка / новина / ця новина / публікація | _ видалена · _ видалено
    _ була видалена · _ не знайдена · _ не знайдено · _ не існує · _ більше не існує · _ недоступна
    _ більше недоступна

    чланак / овај чланак / вест / страница / ова страница / тражена страница | _ је уклоњен · _ је уклоњена
    _ је обрисан · _ је обрисана · _ није пронађен · _ није пронађена · _ не постоји · _ више не постоји
    _ није доступан · _ више није доступан · _ није доступна · _ више није доступна

    članak / ovaj članak / vijest / vest / stranica / ova stranica / tražena stranica / stranica koju tražite |
    _ je uklonjen · _ je uklonjena · _ je obrisan · _ je obrisana · _ nije pronađen · _ nije pronađena · _ ne postoji
    _ više ne postoji · _ nije dostupan · _ više nije dostupan · _ nije dostupna · _ više nije dostupna

    članek / ta članek / stran / ta stran / vsebina / iskana stran | _ je bil odstranjen · _ je bila odstranjena
    _ je odstranjen · _ ne obstaja · _ ne obstaja več · _ ni na voljo · _ ni več na voljo · _ ni bil najden
    _ ni bila najdena · _ ni najdena

    haber / bu haber / sayfa / bu sayfa / içerik / bu içerik / makale / aradığınız sayfa / aradığınız haber /
    aradığınız içerik | _ bulunamadı · _ kaldırıldı · _ kaldırılmıştır · _ yayından kaldırıldı
    _ yayından kaldırılmıştır · _ silindi · _ silinmiş · _ mevcut değil · _ artık mevcut değil · _ yayında değil
    _ artık yayında değil

    المقال / هذا المقال / المقالة / هذه المقالة / الخبر / هذا الخبر / الصفحة / هذه الصفحة / المحتوى / هذا المحتوى /
    الصفحة المطلوبة / الصفحة التي تبحث عنها | _ غير موجود · _ غير موجودة · _ غير متاح · _ غير متاحة · _ غير متوفر
    _ غير متوفرة · _ لم يعد متاحا · _ لم يعد متاحًا · _ لم تعد متاحة · _ لم يعد متوفرا · تم حذف _ · تمت إزالة _
    تم إزالة _

    הכתבה / כתבה זו / הידיעה / העמוד / עמוד זה / הדף / דף זה / התוכן / הדף המבוקש / העמוד שחיפשת | _ הוסרה · _ הוסר
    _ נמחק · _ נמחקה · _ לא נמצא · _ לא נמצאה · _ לא קיים · _ אינו קיים · _ אינה קיימת · _ אינו זמין · _ אינה זמינה
    _ כבר לא זמינה · _ אינו זמין יותר

    صفحه / این صفحه / مقاله / این مقاله / خبر / این خبر / مطلب / این مطلب / صفحه مورد نظر / مطلب مورد نظر | _ یافت نشد
    _ پیدا نشد · _ حذف شده است · _ حذف شد · _ وجود ندارد · _ دیگر وجود ندارد · _ در دسترس نیست
    _ دیگر در دسترس نیست

    पेज / यह पेज / पृष्ठ / यह पृष्ठ / लेख / यह लेख / खबर / यह खबर | _ नहीं मिला · _ नहीं मिली · _ उपलब्ध नहीं है
    _ अब उपलब्ध नहीं है · _ हटा दिया गया है · _ हटा दी गई है · _ मौजूद नहीं है

    পাতাটি / পৃষ্ঠাটি / সংবাদটি / নিবন্ধটি / এই পাতাটি | _ পাওয়া যায়নি · _ খুঁজে পাওয়া যায়নি
    _ সরিয়ে ফেলা হয়েছে · _ মুছে ফেলা হয়েছে · _ আর নেই

    この記事 / 記事 / お探しの記事 / このページ /
    ページ / お探しのページ / ご指定のページ / 指定されたページ / 指定された記事 |
    _は削除されました · _は削除されています · _は掲載を終了しました
    _の掲載は終了しました · _の公開は終了しました · _の公開を終了しました · _は公開を終了しました
    _は存在しません · _は見つかりません · _は見つかりませんでした · _が見つかりません
    _が見つかりませんでした · _は現在ご覧いただけません · _は表示できません

    文章 / 该文章 / 此文章 / 您访问的文章 / 页面 / 该页面 / 此页面 /
    您访问的页面 / 内容 / 该内容 / 您要查看的页面 / 您访问的内容 / 新闻 / 该新闻 |
    _已删除 · _已被删除 · _不存在
    _已下线 · _已下架 · _已失效 · _不存在或已删除 · _不存在或已被删除 · _未找到 · _无法访问 · _找不到

    文章 / 該文章 / 此文章 / 頁面 / 該頁面 / 此頁面 /
    您訪問的頁面 / 您要找的頁面 / 內容 / 新聞 / 該新聞 / 這篇新聞 / 此則新聞 |
    _已刪除 · _已被刪除 · _不存在 · _已下架
    _已移除 · _已失效 · _不存在或已刪除 · _不存在或已被刪除 · _找不到 · 找不到_

    기사를 / 페이지를 / 요청하신 페이지를 / 해당 기사를 / 해당 페이지를 | _ 찾을 수 없습니다

    기사입니다 / 페이지입니다 / 게시물입니다 | 삭제된 _ · 존재하지 않는 _ · 없는 _ · 삭제되었거나 존재하지 않는 _

    bài viết / bài viết này / trang / trang này / nội dung / nội dung này / trang bạn tìm / trang bạn tìm kiếm |
    _ không tồn tại · _ đã bị xóa · _ đã bị xoá · _ đã bị gỡ · _ không còn tồn tại · _ không khả dụng · _ không có sẵn
    không tìm thấy _

    หน้า / หน้านี้ / บทความ / บทความนี้ / ข่าว / ข่าวนี้ / เนื้อหา / เนื้อหานี้ / หน้าที่คุณต้องการ / หน้าที่คุณค้นหา |
    ไม่พบ_ · _ถูกลบแล้ว · _ถูกลบไปแล้ว · _ถูกลบ · _ไม่มีอยู่ · _ไม่พร้อมใช้งาน

    halaman / halaman ini / artikel / artikel ini / berita / berita ini / konten / konten ini / halaman yang anda cari /
    halaman yang anda tuju | _ tidak ditemukan · _ telah dihapus · _ sudah dihapus · _ tidak tersedia
    _ sudah tidak tersedia · _ tidak ada

    orria / orri hau / artikulua | _ ez da existitzen · _ ez da aurkitu · _ ez dago eskuragarri
"""


def _phrases() -> set[str]:
    found = set()
    for part in _GONE.split("\n\n"):
        subjects, _, said = part.partition("|")
        for subject, phrase in product(map(str.strip, subjects.split("/")), listed(said)):
            found.add(letters(phrase.replace("_", subject)))
    return found


GONE_TITLES: Final = frozenset(_phrases())
"""What a page is called that stands where an article was."""
