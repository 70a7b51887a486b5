package org.goodword.advocacy.asking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.advocacy.asking.NotNow.Reason;
import org.goodword.advocacy.asking.Wording.AskMail;
import org.goodword.contacts.Contact;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows an ask before it is written: which sentences there are, what the mail would say, and what speaks against it.
@Component
public class Drafting {
    private static final String PLACEHOLDER = "…";

    private final Praises praises;
    private final Judging judging;
    private final Wording wording;

    Drafting(Praises praises, Judging judging, Wording wording) {
        this.praises = praises;
        this.judging = judging;
        this.wording = wording;
    }

    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional(readOnly = true)
    public Draft draft(TicketId ticket, MessageId message, Caller by) {
        by.require(AdvocacyPermissions.ASK);
        var praise = praises.get(ticket, message, by);
        var contact = praise.contact();
        var speaker = wording.of(praise.ticket().heading().brand());
        var to = contact.emails().stream().findFirst();
        var notNow = judging.objection(contact, Optional.empty())
                .or(() -> to.isPresent() ? Optional.empty() : Optional.of(NotNow.of(Reason.NO_ADDRESS)));
        return new Draft(
                contact,
                to,
                Sentences.of(praise.message().newWords(), Locale.forLanguageTag(speaker.language())),
                speaker.mail(contact.name(), PLACEHOLDER, by.agent(), PLACEHOLDER),
                notNow,
                notNow.map(reason -> judging.sentence(reason, contact)));
    }

    /// @param mail with an ellipsis where the quote will stand, and one where the link will
    /// @param sentence what speaks against it, in words
    public record Draft(
            Contact contact,
            Optional<EmailAddress> to,
            List<String> sentences,
            AskMail mail,
            Optional<NotNow> notNow,
            Optional<String> sentence) {}
}
