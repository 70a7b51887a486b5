package org.goodword.mail.filing;

import java.util.List;
import java.util.UUID;
import org.goodword.mail.acknowledging.Acknowledging;
import org.goodword.mail.signing.Signatures;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.OutboxEvents;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a relay calls our mails: who answers one by that name finds its ticket, and a third party what it was asked
/// aside.
@Component
class SentMails {
    private final Outbox outbox;
    private final Signatures signatures;
    private final KnownIdStore known;
    private final Tickets tickets;
    private final Acknowledging acknowledging;

    SentMails(Outbox outbox, Signatures signatures, KnownIdStore known, Tickets tickets, Acknowledging acknowledging) {
        this.outbox = outbox;
        this.signatures = signatures;
        this.known = known;
        this.tickets = tickets;
        this.acknowledging = acknowledging;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents.Settled settled) {
        if (settled.state() != DeliveryState.SENT) return;
        var given = outbox.find(settled.delivery())
                .flatMap(Delivery::words)
                .map(this::foreign)
                .orElse(List.of());
        if (!given.isEmpty()) remember(given, settled.sent());
    }

    private List<String> foreign(String words) {
        return RenamedIds.in(words).stream()
                .filter(id -> signatures.message(Workspaces.current(), id).isEmpty())
                .toList();
    }

    private void remember(List<String> ids, UUID sent) {
        tickets.message(new MessageId(sent)).ifPresent(message -> ids.forEach(id -> remember(id, message)));
        acknowledging.find(sent).ifPresent(one -> ids.forEach(id -> known.message(id, one.ticket())));
    }

    private void remember(String id, Message message) {
        if (message.channel().equals(Side.CHANNEL)) known.sentAside(id, message.ticket(), message.id());
        else known.sent(id, message.ticket(), message.id());
    }
}
