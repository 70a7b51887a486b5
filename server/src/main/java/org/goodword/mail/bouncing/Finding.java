package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.mail.LetterWriter;
import org.goodword.mail.acknowledging.Acknowledged;
import org.goodword.mail.acknowledging.Acknowledging;
import org.goodword.mail.bouncing.Report.Delivery;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.SideConversations;
import org.goodword.ticketing.SideId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the mail of ours that a report is about. Only what we signed counts: anybody can send us a bounce.
@Component
public class Finding {
    private static final int MOST_MESSAGES = 1000;

    private final Signatures signatures;
    private final Tickets tickets;
    private final SideConversations sides;
    private final Acknowledging acknowledging;
    private final List<LetterWriter> writers;

    Finding(
            Signatures signatures,
            Tickets tickets,
            SideConversations sides,
            Acknowledging acknowledging,
            List<LetterWriter> writers) {
        this.signatures = signatures;
        this.tickets = tickets;
        this.sides = sides;
        this.acknowledging = acknowledging;
        this.writers = writers;
    }

    /// @param answered where the report was sent
    @Transactional(readOnly = true)
    public Optional<Bounced> find(Report report, List<EmailAddress> answered) {
        var sent = report.returned().ids().stream()
                .flatMap(id -> signatures.message(Workspaces.current(), id).stream())
                .findFirst()
                .or(() -> answered.stream()
                        .flatMap(address -> signatures.returned(Workspaces.current(), address).stream())
                        .findFirst());
        var byAddress = Stream.concat(report.returned().addresses().stream(), answered.stream())
                .flatMap(address -> signatures.ticket(Workspaces.current(), address).stream())
                .distinct()
                .toList();
        if (sent.isPresent()) return bySent(sent.get()).or(() -> conversation(byAddress));
        // Some relays put ids of their own in the place of ours.
        return conversation(byAddress).map(found -> newest(found, failed(report)));
    }

    private Optional<Bounced> bySent(UUID sent) {
        return tickets.message(new MessageId(sent))
                .map(message -> new Bounced(message.ticket(), Optional.of(message), sides.of(message.id())))
                .or(() -> acknowledging
                        .find(sent)
                        .map(Acknowledged::ticket)
                        .map(ticket -> new Bounced(ticket, Optional.empty(), Optional.empty())))
                .or(() -> letter(sent));
    }

    private Optional<Bounced> letter(UUID sent) {
        return writers.stream()
                .flatMap(writer -> writer.ticket(sent).stream())
                .findFirst()
                .map(ticket -> new Bounced(ticket, Optional.empty(), Optional.of(sent), Optional.empty()));
    }

    private Optional<Bounced> conversation(List<UUID> named) {
        return named.stream()
                .flatMap(id -> sides
                        .find(new SideId(id))
                        .map(side -> new Bounced(side.ticket(), Optional.empty(), Optional.of(side)))
                        .or(() -> tickets.find(new TicketId(id))
                                .map(ticket -> new Bounced(ticket.id(), Optional.empty(), Optional.empty())))
                        .stream())
                .findFirst();
    }

    /// The last one to any of them.
    private Bounced newest(Bounced found, List<EmailAddress> failed) {
        return said(found).reversed().stream()
                .map(message -> new Bounced(found.ticket(), Optional.of(message), found.side()))
                .filter(bounced -> bounced.sentTo().stream().anyMatch(failed::contains))
                .findFirst()
                .orElse(found);
    }

    private List<Message> said(Bounced found) {
        return found.side()
                .map(side -> sides.conversation(side.id(), MOST_MESSAGES).stream()
                        .filter(message -> message.author().agent().isPresent())
                        .toList())
                .orElseGet(() -> tickets.conversation(found.ticket(), MOST_MESSAGES).stream()
                        .filter(message -> message.kind() == MessageKind.REPLY)
                        .toList());
    }

    private static List<EmailAddress> failed(Report report) {
        return switch (report) {
            case Delivery(var recipients, var _) ->
                recipients.stream().flatMap(one -> one.addresses().stream()).toList();
            case Report.Complaint _, Report.Receipt _ -> List.of();
        };
    }
}
