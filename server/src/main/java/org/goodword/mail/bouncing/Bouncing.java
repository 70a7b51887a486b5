package org.goodword.mail.bouncing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Deliverability;
import org.goodword.mail.LetterWriter;
import org.goodword.mail.bouncing.Report.Recipient;
import org.goodword.outbox.OutboxEvents;
import org.goodword.outbox.spi.Outcome.Refusal;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.RecipientFailure;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.Undelivered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who did not get a mail: with the message, and with the address where it is to blame.
@Component
public class Bouncing {
    private static final Actor MAIL = new Actor.System("mail");

    private final Tickets tickets;
    private final Undelivered undelivered;
    private final Deliverability deliverability;
    private final List<LetterWriter> writers;
    private final Clock clock;

    Bouncing(
            Tickets tickets,
            Undelivered undelivered,
            Deliverability deliverability,
            List<LetterWriter> writers,
            Clock clock) {
        this.tickets = tickets;
        this.undelivered = undelivered;
        this.deliverability = deliverability;
        this.writers = writers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(Bounced bounced, List<Recipient> recipients) {
        var failures = new ArrayList<RecipientFailure>();
        for (var recipient : recipients)
            address(bounced.sentTo(), recipient).ifPresent(address -> {
                failures.add(failure(address, recipient));
                if (!recipient.delayed())
                    deliverability.failed(address, recipient.reason(), recipient.sure(), recipient.words(), MAIL);
            });
        bounced.message().ifPresent(message -> undelivered.report(message.id(), failures));
        bounced.letter().ifPresent(letter -> tell(letter, recipients));
    }

    private void tell(UUID letter, List<Recipient> recipients) {
        recipients.stream()
                .filter(recipient -> !recipient.delayed())
                .findFirst()
                .ifPresent(lost -> writers.forEach(writer -> writer.cameBack(letter, lost.words())));
    }

    /// The relay took a mail, but not for everybody.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents.Settled settled) {
        if (settled.refused().isEmpty()) return;
        tickets.message(new MessageId(settled.sent()))
                .ifPresent(message -> mark(
                        new Bounced(message.ticket(), Optional.of(message), Optional.empty()),
                        settled.refused().stream().map(Bouncing::recipient).toList()));
    }

    private static Recipient recipient(Refusal refusal) {
        var status = Reasons.status(refusal.words());
        return new Recipient(
                EmailAddress.parse(refusal.recipient()).stream().toList(),
                false,
                Reasons.of(status, !refusal.forEver(), refusal.words(), ""),
                status,
                false,
                Words.of(refusal.words()));
    }

    /// A mail may have been passed on from where it was sent to.
    private static Optional<EmailAddress> address(List<EmailAddress> sentTo, Recipient recipient) {
        return recipient.addresses().stream()
                .filter(sentTo::contains)
                .findFirst()
                .or(() -> sentTo.size() == 1
                        ? Optional.of(sentTo.getFirst())
                        : recipient.addresses().stream().findFirst());
    }

    private RecipientFailure failure(EmailAddress address, Recipient recipient) {
        return new RecipientFailure(
                address,
                recipient.delayed(),
                recipient.reason(),
                recipient.status(),
                recipient.words(),
                clock.instant());
    }
}
