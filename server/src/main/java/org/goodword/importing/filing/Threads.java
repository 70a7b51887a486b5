package org.goodword.importing.filing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.importing.Run;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.mail.reading.ReadMail;
import org.goodword.ticketing.TicketHistory;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Which old mails belong together: those that name each other, in whichever order they are read. Two that merely name
/// the same third, which is missing, do so when they have the same subject: many a newsletter's id is quoted by
/// strangers.
@Component
class Threads {
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_SUBJECT = 100;
    private static final String OWN = "own";
    private static final Pattern ANSWER =
            Pattern.compile("(?i)^\\s*((re|aw|antw|sv|vs|fw|fwd|wg|tr|rv|odp|r)(\\[\\d+])?\\s*:\\s*)+");

    private final MadeStore made;
    private final TicketHistory history;

    Threads(MadeStore made, TicketHistory history) {
        this.made = made;
        this.history = history;
    }

    /// The ticket of a mail, if it was imported.
    Optional<TicketId> of(Run run, ReadMail mail) {
        var ids = ids(mail);
        var known = made.find(run, Kind.THREAD, ids).stream()
                .collect(Collectors.toMap(Made::externalId, Function.identity(), (one, _) -> one));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .filter(thread -> belongs(mail, thread))
                .flatMap(thread -> thread.subject().stream())
                .map(TicketId::new)
                .filter(ticket -> run.dry() || history.find(ticket).isPresent())
                .findFirst();
    }

    private static boolean belongs(ReadMail mail, Made thread) {
        var isThisOne = mail.messageId().filter(thread.externalId()::equals).isPresent();
        if (isThisOne || thread.note().equals(OWN)) return true;
        return thread.note().equals(subject(mail));
    }

    void remember(Run run, ReadMail mail, TicketId ticket) {
        mail.messageId()
                .filter(Threads::isUsable)
                .ifPresent(id ->
                        made.put(run, Kind.THREAD, id, Optional.of(ticket.value()), Optional.of(ticket.value()), OWN));
        made.putAbsent(run, Kind.THREAD, referenced(mail), ticket.value(), subject(mail));
    }

    private static List<String> ids(ReadMail mail) {
        return Stream.concat(mail.messageId().stream(), referenced(mail).stream())
                .filter(Threads::isUsable)
                .distinct()
                .toList();
    }

    /// The newest first.
    static List<String> referenced(ReadMail mail) {
        return Stream.concat(mail.inReplyTo().stream(), mail.references().reversed().stream())
                .filter(Threads::isUsable)
                .filter(id -> mail.messageId().filter(id::equals).isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isUsable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    /// What it is about, answer or not.
    private static String subject(ReadMail mail) {
        var bare = ANSWER.matcher(mail.subject()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
        return "re:" + bare.substring(0, Math.min(bare.length(), LONGEST_SUBJECT));
    }
}
