package org.goodword.channels.delivering;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.channels.spi.ChannelAdapter;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.OutboxEvents;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Ids;
import org.goodword.ticketing.ManyAtOnce;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts every reply into the outbox in the transaction that says it, and carries it out by its channel.
@Component
public class Replies implements Carrier {
    static final String KIND = "reply";
    private static final String EMAIL = "email";
    private static final String CHAT = "chat";

    private final Tickets tickets;
    private final ChannelAccounts accounts;
    private final Outbox outbox;
    private final Map<String, ChannelAdapter> adapters;

    Replies(Tickets tickets, ChannelAccounts accounts, Outbox outbox, List<ChannelAdapter> adapters) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.outbox = outbox;
        this.adapters = adapters.stream().collect(Collectors.toMap(ChannelAdapter::kind, Function.identity()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        // A chat's reply is read in the chat; who has left it is chat's business.
        if (added.kind() != MessageKind.REPLY || added.channel().equals(CHAT)) return;
        var message = tickets.message(added.message()).orElseThrow();
        var ticket = tickets.find(added.ticket()).orElseThrow();
        var recipients = message.addresses().stream()
                .map(address -> address.address().value())
                .distinct()
                .toList();
        var hold = message.heldUntil()
                .map(until -> Duration.between(message.createdAt(), until))
                .orElse(Duration.ZERO);
        var id = externalId(ticket, message);
        if (ManyAtOnce.isUnderWay()) outbox.postToMany(KIND, message.id().value(), id, recipients, hold);
        else outbox.post(KIND, message.id().value(), id, recipients, hold);
    }

    /// Remembers by which account mail leaves.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents.Settled settled) {
        if (settled.state() != DeliveryState.SENT) return;
        tickets.message(new MessageId(settled.sent()))
                .flatMap(message -> tickets.find(message.ticket()))
                .flatMap(this::account)
                .ifPresent(account -> accounts.sent(account.id()));
    }

    private String externalId(Ticket ticket, Message message) {
        return account(ticket)
                .map(account -> adapter().externalId(account, message))
                .orElseGet(() -> Ids.next() + "@goodword");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return tickets.message(new MessageId(shipment.subject()))
                .flatMap(message -> tickets.find(message.ticket()))
                .flatMap(this::account)
                .map(ChannelAccount::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        var message = tickets.message(new MessageId(shipment.subject()));
        var ticket = message.flatMap(found -> tickets.find(found.ticket()));
        if (ticket.isEmpty()) return new Outcome.Permanent("The message is gone.");
        var account = account(ticket.get());
        if (account.isEmpty())
            return new Outcome.Permanent("This brand has no mail address yet. Add one, then send again.");
        return adapter().send(account.get(), ticket.get(), message.get(), shipment);
    }

    private Optional<ChannelAccount> account(Ticket ticket) {
        return accounts.ofBrand(ticket.heading().brand());
    }

    private ChannelAdapter adapter() {
        var adapter = adapters.get(EMAIL);
        if (adapter == null) throw new IllegalStateException("No e-mail adapter");
        return adapter;
    }
}
