package org.goodword.mail.bouncing;

import java.util.List;
import java.util.regex.Pattern;

/// By which words servers tell that a mail did not arrive, in the languages we know. For text made alike by [Plain].
final class Phrases {
    /// That it failed. As short as sure: each stands for a family of sentences.
    static final Pattern FAILED = Plain.any(List.of(
            "undeliver(able|ed)",
            "un-?deliverable",
            "non-?delivery",
            "not (be |been |yet been )?delivered",
            "wasn't (able to deliver|delivered)",
            "(could ?n.t|can ?not|can't|could not|unable to|failed to|impossible to|not possible to) (be )?(deliver|reach|send|route|relay)",
            "(were|was|are|is|been) not (able|possible) to deliver",
            "were unable to deliver",
            "did(n't| not) (reach|arrive)",
            "deliver(y|ies) (of .{1,80} )?(has |have )?(to .{1,80} )?(permanently )?(failed|failure|error|problem|incomplete|impossible)",
            "delivery (status )?notification ?\\(?failure",
            "(failure|failed|permanent|fatal|delivery|mail|message) (notice|delivery|fatal errors?|errors?\\b)",
            "(mail|message|e-?mail|send(ing)?) (system )?(fail(ed|ure)|error|returned|bounced|rejected|blocked)",
            "returned (mail|to sender|message)|returning message",
            "bounce (message|notification)|has bounced|was bounced",
            "could not be reached|rejected (the|your) (message|mail)|your (message|mail|e-?mail) (was|has been) (rejected|refused|blocked)",
            "failed (address|recipient)",
            "giving up on|i've given up|permanent error|fatal error",
            // German
            "unzustellbar|nicht (zugestellt|zustellbar|zustellen|ausgeliefert|ubermittelt)|zustellung.{0,40}(fehl|gescheitert|nicht moglich)|fehler bei der (nachrichten)?(zustellung|ubermittlung)|unzustellbarkeit|konnte .{0,60}nicht erreich",
            // French
            "non (remis|distribu|delivr|livr)|(pu|peut) (etre|e.tre) (remis|distribu|delivr|achemin|livr|envoy)|echec de (la )?(remise|distribution|livraison|l'envoi)|n'a pas ete (remis|distribu|delivr)|impossible (de remettre|d'acheminer|de distribuer)",
            // Spanish, Portuguese
            "no se (puede|pudo|ha podido|pudieron) (entregar|enviar|remitir)|no entregad|no ha sido entregad|error (de|en la) entrega|devuelto|nao (foi possivel|pode ser|foi) (entreg|envia)|nao entreg|falha (na|de) (entrega|envio)|mensagem devolvida",
            // Italian
            "mancat[ao] (consegna|recapito)|non (e stat[oa]|puo essere|e stato possibile) (consegn|recapit|invi)|impossibile (consegnare|recapitare)|recapito non riuscito|errore di consegna",
            // Dutch
            "onbestelbaar|kan niet (worden )?(bezorg|aflever|bestel)|niet (worden )?(afgelever|bezorg|bestel)|bezorging.{0,40}mislukt|aflever.{0,20}mislukt",
            // Scandinavian, Finnish
            "(kunne|kunde|kan) (ikke|inte|ej) (leveres|levereras|afleveres|sendes|skickas|sende)|(ikke|inte|ej) (leverer|levereras|afleveret|levert|levererad)|ikke.leverbar|olevererbar|kan ikke leveres|toimitus epaonnistui|ei voitu toimittaa|ei voi(da)? toimittaa",
            // Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Greek
            "nie (mogl|mozna|udal|zostala?|dostarcz).{0,40}(dostarcz|doreczon)|niedostarcz|zwrot wiadomosci|ne(lze|podarilo|byla?|mohla?|bylo mozne) .{0,30}doruc|nedoruc|nem (sikerult|lehet|kezbesit).{0,30}(kezbesit|tovabbit)|kezbesithetetlen|kezbesitetlen|nu a (putut|fost) .{0,20}(livr|trimis)|nelivr|teslim edilemedi|iletilemedi|gonderilemedi|αδυνατη η παραδοση|δεν (ηταν δυνατη|παραδοθηκε|μπορεσε)|μη παραδοτε",
            // Russian, Ukrainian, Bulgarian
            "не (может|могло|удалось|был[ао]?|удается|возможно) .{0,20}(быть )?(достав|отправ|перед)|не(возможно|доставлен)|не достав|недоставлен|ошибка (при )?достав|возвращ(ен|ено) отправителю|не (може|вдалося) .{0,20}достав|не може да бъде достав",
            // Chinese, Japanese, Korean
            "退信|退回|无法(送达|投递|发送|递送)|無法(送達|投遞|傳送|傳遞|寄達)|投递失败|投遞失敗|传送失败|傳送失敗|发送失败|未送达|未能(送达|投递)",
            "配信(不能|できません|に失敗|エラー)|送信(できません|に失敗|エラー)|配達(できません|不能)|届けられません|届きません|お届けでき|送れません",
            "배달(되지|할 수|하지 못|불가|에 실패| 실패)|전송(되지|할 수|하지 못|에 실패| 실패|실패)|반송"));

    /// That it is tried further.
    static final Pattern DELAYED = Plain.any(
            List.of(
                    "not yet been delivered|has not yet|still being retried|still trying|still undelivered|will be retried|will (re)?try|keep trying|continue (to try|trying)|attempts will continue",
                    "delivery (is )?(being )?delayed|delayed (mail|message|delivery)|(mail|message|delivery).{0,60}delayed|delay notif|notification \\(delay\\)|warning message only|could not send message for past|temporar(y|ily) (problem|failure|fail|delayed|deferred)|queued for",
                    "(noch nicht|verzogert) .{0,30}(zugestellt|zustell|ausgeliefert)|zustellung.{0,40}verzoger|wird weiter(hin)? versucht|weitere zustellversuche|verzogerte zustellung",
                    "(remise|distribution|livraison).{0,40}(differe|retard)|retard[ee]*.{0,20}(remise|distribution)|n'a pas encore ete",
                    "(entrega|envio).{0,40}(retras|demorad|aplazad|atras)|aun no se ha|ainda nao foi|consegna.{0,40}(ritard|rinviat)|non e ancora stat|vertraag|forsinket|forsenad|fordrojd|opoznion|zpozden|задерж|еще не достав|配信.{0,12}遅延|遅延|延迟|延遲|지연"));

    /// That it is not.
    static final Pattern GIVEN_UP = Plain.any(
            List.of(
                    "giv(en|ing) up|gave up|permanent(ly)? (fatal |delivery )?(error|failure|fail)|fatal (delivery )?error|has stopped trying|(will|could) not be retried|no further attempts|(expired|too long) in (the )?queue|in queue too long|retry (time ?out|timeout|time not reached|limit) exceeded|removed from the (mail )?queue|(max|maximum).{0,20}(attempts|retr)|endgultig|aufgegeben|definitiv|definitivamente|definitivement"));

    /// That a person must first prove to be one.
    static final Pattern CHALLENGE = Plain.any(
            List.of(
                    "(confirm|verify) (that )?(your|you are|you're|this|the) .{0,30}(message|mail|human|person|sender|email|address)",
                    "(held|waiting|pending|awaiting|quarantined|on hold).{0,40}(confirm|verif|approv|authoriz|until you)",
                    "(until|unless) you (confirm|verify|authenticate)|please (confirm|verify|authenticate) (your|that)|sender (verification|authentication|confirmation) |challenge.response|boxtrapper|spam ?arrest|sendio|mailblocks|tmda",
                    "(to have|for) your (message|mail|e-?mail).{0,20}(to be )?delivered.{0,60}(click|reply|confirm|visit)|click.{0,60}(to have|so that) your (message|mail|e-?mail)",
                    "bestatigen sie.{0,60}(absender|nachricht|adresse|e-?mail)|absenderbestatigung|confirmez.{0,60}(expediteur|message|adresse)|confirme.{0,40}(mensaje|mensagem|remitente)|подтвердите.{0,60}(письм|отправ|адрес)"));

    private Phrases() {}
}
