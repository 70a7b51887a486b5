package org.goodword.mail.bouncing;

import static org.goodword.contacts.FailureReason.EXPIRED;
import static org.goodword.contacts.FailureReason.MAILBOX_FULL;
import static org.goodword.contacts.FailureReason.OTHER;
import static org.goodword.contacts.FailureReason.POLICY;
import static org.goodword.contacts.FailureReason.RELAY;
import static org.goodword.contacts.FailureReason.TOO_LARGE;
import static org.goodword.contacts.FailureReason.UNKNOWN_DOMAIN;
import static org.goodword.contacts.FailureReason.UNKNOWN_USER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.contacts.FailureReason;

/// The class of a failure: by its enhanced status code (RFC 3463) where that tells enough, else by its words.
final class Reasons {
    /// Codes that mean one thing on whatever server, without their first digit.
    private static final Map<String, FailureReason> TELLING = Map.ofEntries(
            Map.entry("1.1", UNKNOWN_USER),
            Map.entry("1.2", UNKNOWN_DOMAIN),
            Map.entry("1.3", UNKNOWN_USER),
            Map.entry("1.4", UNKNOWN_USER),
            Map.entry("1.6", UNKNOWN_USER),
            Map.entry("2.2", MAILBOX_FULL),
            Map.entry("2.3", TOO_LARGE),
            Map.entry("3.4", TOO_LARGE),
            Map.entry("4.310", UNKNOWN_DOMAIN),
            Map.entry("4.6", RELAY),
            Map.entry("4.14", RELAY));

    /// What a code means where its words do not say better.
    private static final Map<String, FailureReason> LIKELY = Map.of(
            "1.0", UNKNOWN_USER,
            "1.10", UNKNOWN_USER,
            "2.0", OTHER,
            "2.1", UNKNOWN_USER,
            "3.1", MAILBOX_FULL,
            "4.4", UNKNOWN_DOMAIN,
            "7.0", POLICY,
            "7.1", POLICY);

    private static final Map<Character, FailureReason> BY_SUBJECT =
            Map.of('1', OTHER, '3', RELAY, '4', RELAY, '5', RELAY, '7', POLICY);

    /// 5.1.7, 5.1.8: our own address is refused.
    private static final Set<String> OF_SENDER = Set.of("1.7", "1.8", "1.9");

    private record Words(FailureReason reason, Pattern pattern) {}

    private static final List<Words> WORDS = List.of(
            new Words(
                    MAILBOX_FULL,
                    Plain.any(
                            List.of(
                                    "(mailbox|inbox|mail ?box|account|mail ?drop|user|storage|folder|disk).{0,40}(\\bfull\\b|over ?quota|exceed|(quota|storage|size|space) (limit|exceed)|limit exceeded)",
                                    "over ?(the )?(its )?(allowed )?quota|quota (is )?(has been )?exceeded|exceed.{0,30}(quota|storage|mailbox)|out of (storage|disk )space|quotaexceeded|insufficient (system |disk )?storage|mailfolder is full|mailbox (size )?limit|\\bover quota\\b",
                                    "(postfach|mailbox|postkorb|speicher(platz)?).{0,40}(voll|uberschritten|erschopft|ausgelastet)|volles postfach|boite.{0,50}(pleine|satur)|quota.{0,20}(depasse|superad|excedid|superat|uberschritten|atingid)|buzon.{0,40}(llen|satur)|caixa.{0,50}(chei|lotad)|casella.{0,50}(pien|satur)|(postvak|mailbox).{0,20}vol\\b|skrzynka.{0,40}(peln|przepeln)|schranka.{0,40}pln|(postafiok|postalada).{0,30}(megtelt|tele)|posta kutusu.{0,30}dolu",
                                    "ящик.{0,40}(переполн|заполн|полон)|переполнен|скринька.{0,40}переповн|(邮箱|郵箱|信箱|邮箱空间|容量).{0,16}(满|滿|超)|メールボックス.{0,20}(一杯|いっぱい|満杯|容量)|容量.{0,12}超|(메일함|편지함|사서함).{0,20}(가득|초과|꽉)"))),
            new Words(
                    TOO_LARGE,
                    Plain.any(
                            List.of(
                                    "(message|mail|e-?mail|attachment|content|item|body|data).{0,40}(too (large|big|long)|size (limit|exceed)|exceed.{0,30}(size|limit|maximum))|size.{0,30}exceed|exceed.{0,40}(message|maximum|mail|fixed).{0,12}size|too (large|big) (message|mail|for)|larger than",
                                    "(nachricht|mail|anhang|anlage).{0,30}zu gross|(grosse|maximal).{0,30}uberschr|(message|courriel|piece).{0,30}trop (gros|volumineux|long|grand)|depasse.{0,30}taille|demasiado grande|tamano.{0,40}(excede|supera)|muito grande|tamanho.{0,40}(excede|maximo)|troppo grande|te groot|слишком больш|превыша.{0,20}размер|(邮件|郵件).{0,8}(过大|太大|過大)|大きすぎ|サイズ.{0,12}超|크기.{0,12}초과"))),
            new Words(
                    UNKNOWN_DOMAIN,
                    Plain.any(
                            List.of(
                                    "\\b(host|domain|dns|mx)\\b( or domain)?( name)?( [^ :]{1,60})?( lookup| records?| was| is| could| can| has| does)? ?(not found|not be found|unknown|does(n't| not) exist|not exist|non.?existent|invalid|lookup fail|failed|no such)|(unknown|no such|invalid|bad|non.?existent|unresolvable) (destination |mail )?(host|domain)|nxdomain|null ?mx|(has |with )no mx|no mx (record|host)|unrouteable mail domain|all relevant mx records point to non-?existent|couldn't find any host|name (service error|resolution)|name or service not known|domain.{0,40}(couldn't be found|isn't (valid|found)|does not accept)|no route to domain",
                                    "domane.{0,40}(nicht gefunden|existiert nicht|unbekannt)|domaine.{0,40}(introuvable|inconnu|n'existe|pas ete trouve)|dominio.{0,40}(no se encontro|no existe|inexist|sconosciut|non esiste|non trovat|nao existe|desconhecid|nao foi encontrad)|no se encontro el dominio|domein.{0,40}(onbekend|bestaat niet|niet gevonden)|домен.{0,40}(не найден|не существует)|域名.{0,12}(不存在|错误|无法)|ドメイン.{0,20}(見つかり|存在)|도메인.{0,20}(없|찾을)"))),
            new Words(
                    UNKNOWN_USER,
                    Plain.any(
                            List.of(
                                    "(unknown|no such|invalid|non.?existent|inexistent|bad|illegal|unroute?able|undefined|inactive|disabled|deactivated) (local |virtual |or illegal |mail )?(user|recipient|mailbox|address|account|alias|rcpt|person|name|destination mailbox|mail ?box|local.?part|addressee|e-?mail)",
                                    "\\b(user|recipient|mailbox|address|account|alias|addressee|rcpt)s?( address)?( name)?\\b.{0,50}?( is| was|')? ?(unknown|not (be )?(found|known|exist|valid|listed|local|available|active|allowed to receive|a valid|our user)|does(n't| not) exist|do(n't| not) exist|isn't (valid|known|found)|wasn't found|couldn't be found|could not be found|no longer (exists?|valid|available|active|in use|works?|on server|employed|with)|invalid|(has been |is )?(disabled|deactivated|suspended|inactive|discontinued|closed|terminated|expired|blocked or)|non.?exist|undefined|unroute?able)",
                                    "(does(n't| not)|don't|do not) have (a|an|any) .{0,40}account|no (mailbox|account|user|such|recipient|one|valid (host|recipient|cert)).{0,12}( here)?( by| with| named| of)? ?(that|this|such|name|user|person|account|mailbox)|no mailbox here|not our (customer|user)|not listed in .{0,40}(directory|address book)|recipientnotfound|recipnotfound|adr\\.(exrecip|recip)|resolver\\.adr|recipient not found|no such (person|local user|user|mailbox|account|address|recipient)|mailbox unavailable|mailbox not (found|available)|(address|recipient) (not found|rejected: (user|undeliverable|unknown))|access denied.{0,20}as\\(201806|no longer (works|employed|with us|at this)|has left the (company|organi)|user doesn't|not a (known|valid|registered) (user|recipient|mailbox|address)|unrouteable address|has (moved|changed) ",
                                    "(empfanger|benutzer|adresse|postfach|teilnehmer|nutzer|konto|mailadresse|e-?mail-?adresse).{0,60}(unbekannt|nicht (gefunden|bekannt|vorhanden|existent|mehr (gultig|aktiv|vorhanden))|existiert nicht|existiert|ungultig|deaktiviert|gesperrt|gibt es nicht)|unbekannter? (empfanger|benutzer|nutzer|adresse|teilnehmer)|kein (benutzer|empfanger|postfach)",
                                    "(utilisateur|destinataire|adresse|boite|compte).{0,60}(inconnu|introuvable|n'existe|inexistant|invalide|pas (ete )?trouve|desactiv|suspendu)|aucun (utilisateur|compte|destinataire)|(usuario|destinatario|direccion|buzon|cuenta|conta|endereco|caixa postal|utilizador|utente|casella|indirizzo|utenza)\\b.{0,60}(desconocid|no existe|no se encontro|no encontrad|inexist|inval|desconhecid|nao existe|nao (foi )?encontrad|sconosciut|non esist|non trovat|disattivat|desactiv|deshabilit|inativ|bloquead)",
                                    "(gebruiker|ontvanger|adres|postvak).{0,50}(onbekend|bestaat niet|niet gevonden|niet bekend|ongeldig)|onbekende (gebruiker|ontvanger)|(bruker|mottaker|mottagare|modtager|anvandare|adress)\\w{0,6}.{0,40}(ukjent|ukendt|okand|finnes ikke|findes ikke|finns inte|ikke fundet|ikke funnet|hittades inte)|(uzytkownik|odbiorca|adres|konto).{0,50}(nie istnieje|nieznan|nie (zostal )?znalez)|nieznany (uzytkownik|odbiorca)|(uzivatel|prijemce|adresat|schranka).{0,50}(neexist|neznam|nenalez|nebyl)|(felhasznalo|cimzett|cim).{0,50}(ismeretlen|nem letez|nem talal)|(alici|kullanici|adres).{0,40}(bulunamad|bilinmiyor|yok|gecersiz)|(utilizator|destinatar)\\w*.{0,40}(necunoscut|nu exista)|(παραληπτης|χρηστης|διευθυνση).{0,50}(αγνωστ|δεν υπαρχει|δεν βρεθηκε)",
                                    "(пользовател|получател|адрес|ящик|абонент|аккаунт|учетн).{0,70}(не (существует|найден|зарегистрир)|неизвест|неверн|недействит|отключ|заблокирован|не обнаруж)|нет такого|несуществующ|(користувач|одержувач|отримувач|скриньк).{0,50}(не (існує|знайден)|невідом)",
                                    "(收件人|用户|用戶|邮箱|郵箱|帐号|账号|帳號|地址|信箱).{0,16}(不存在|未找到|找不到|无效|無效|错误|錯誤|被禁用|已停用|冻结)|不存在的(用户|收件人|邮箱)|(宛先|ユーザー?|アドレス|受信者|メールボックス|アカウント).{0,24}(見つかり|存在し|不明|無効|ありません)|(사용자|수신자|받는 ?사람|주소|계정|메일 ?주소).{0,20}(없|찾을 수|존재하지|잘못)"))),
            new Words(
                    POLICY,
                    Plain.any(
                            List.of(
                                    "\\bspam|unsolicited|\\bbulk mail|junk|black ?list|block(ed|list)|\\bblocked|reputation|\\bdmarc\\b|\\bspf\\b|\\bdkim\\b|\\brbl\\b|dnsbl|spamhaus|barracuda|spoof|phish|virus|malware|infected|content (rejected|filter|restriction|not allowed)|policy|security|denied|not (permitted|authori[sz]ed|allowed|accepted)|refused|prohibited|forbidden|unauthori[sz]ed|rejected by (the )?(recipient|filter|rule|header|content|system|admin|server|polic|moderat)|authentication (required|fail)|too many (messages|recipients|connections)|rate limit|throttl|grey ?list|gray ?list|not.{0,10}rst|notauthorized|rejected the message|restrict|suspicious|moderator|sender (address )?(rejected|verify|denied)|relay(ing)? (access )?denied|reverse dns|ptr record",
                                    "verweigert|abgelehnt|gesperrt|blockiert|nicht (erlaubt|zugelassen|berechtigt|autorisiert)|zuruckgewiesen|richtlinie|refuse|rejete|bloque|autorisation|securite|non autorise|rechazad|bloquead|no (esta )?(autorizad|permitid)|directiva|politica|rejeitad|nao (esta )?autorizad|rifiutat|bloccat|non autorizzat|geweigerd|geblokkeerd|odrzucon|zablokowan|отклонен|заблокирован|спам|запрещ|отказано|拒收|拒绝|拒絕|垃圾邮件|垃圾郵件|黑名单|黑名單|拒否|迷惑メール|차단|스팸|거부"))),
            new Words(
                    EXPIRED,
                    Plain.any(
                            List.of(
                                    "expired|(in|on) (the )?(mail )?queue (for )?(too long|more than|longer)|too long in|retry time ?out|retry timeout|max(imum)? (time|retry|number of (retries|attempts)|hop|lifetime|queue)|stopped trying|delivery time|queue period|(unable to|not be|not) deliver.{0,40} (after|for|within) .{0,20}(days|hours|attempts)|(after|for) \\d+ (days|hours|attempts)|message lifetime|timeout exceeded|gave up after|abgelaufen|zeituberschreitung|expire|caducad|delai .{0,20}(expire|depasse)|tiempo .{0,20}(agotad|expirad)|истек|超时|超時|期限"))),
            new Words(
                    RELAY,
                    Plain.any(
                            List.of(
                                    "timed? ?out|connection (refused|reset|timed|closed|lost|dropped|failed)|(could not|cannot|couldn't|unable to|failed to) (connect|establish|contact)|network (is )?unreachable|no route to host|host (is )?(unreachable|down)|(mail )?loop|too many hops|hop count|routing|local (configuration|error)|internal (server )?error|system (error|not accepting)|server (busy|error|unavailable|down|too busy)|service (currently |temporarily )?(unavailable|not available)|try again later|temporar|tls|ssl|starttls|certificate|protocol|syntax error|command (not|unrec)|lost connection|i/o error|resources (temporarily )?unavailable|greeting|4\\d\\d "))));

    private Reasons() {}

    /// @param words of the server that refused; may be empty
    /// @param context what else the report says
    static FailureReason of(Optional<String> status, boolean delayed, String words, String context) {
        var detail = status.map(code -> code.substring(2)).orElse("");
        var telling = Optional.ofNullable(TELLING.get(detail));
        if (telling.isPresent()) return telling.get();
        if (OF_SENDER.contains(detail)) return POLICY;
        if (delayed)
            return status.map(code -> bySubject(detail)).or(() -> told(words)).orElse(OTHER);
        if (detail.equals("4.7")) return EXPIRED;
        return told(words)
                .filter(told -> told != RELAY || !isTemporary(status))
                .or(() -> Optional.ofNullable(LIKELY.get(detail)))
                .or(() -> isTemporary(status) ? Optional.of(EXPIRED) : Optional.empty())
                .or(() -> told(context))
                .orElseGet(() -> bySubject(detail));
    }

    /// It was tried again and again, for no answer said that this is for ever.
    private static boolean isTemporary(Optional<String> status) {
        return status.filter(code -> code.startsWith("4")).isPresent();
    }

    private static FailureReason bySubject(String detail) {
        return detail.isEmpty() ? OTHER : BY_SUBJECT.getOrDefault(detail.charAt(0), OTHER);
    }

    private static Optional<FailureReason> told(String words) {
        var plain = Plain.of(words);
        return plain.isBlank() ? Optional.empty() : first(plain);
    }

    private static Optional<FailureReason> first(String plain) {
        return WORDS.stream()
                .filter(words -> words.pattern.matcher(plain).find())
                .map(Words::reason)
                .findFirst();
    }

    /// The first enhanced status code of a failure in a text.
    static Optional<String> status(String text) {
        return codes(text).findFirst();
    }

    static Stream<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group());
    }

    /// Whether a server refused for ever (RFC 5321 §4.2.1).
    static boolean isPermanent(String text) {
        return PERMANENT.matcher(text).find() || codes(text).anyMatch(code -> code.startsWith("5"));
    }

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])[45]\\.[0-7]\\.\\d{1,3}(?![\\d.]\\d|\\d)");
    private static final Pattern PERMANENT = Pattern.compile("(?<![\\d.:/-])5[0-5]\\d[ -](?!bytes|kb|mb)");
}
