package org.goodword.mail.delivering;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goodword.channels.ChannelAccount;
import org.goodword.mail.delivering.ReferenceQuery.Received;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.Actor;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideConversations;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a reply answers (RFC 5322 §3.6.4): the customer's mails and our own before it, oldest first.
@Component
class References {
    private static final int MOST_MESSAGES = 200;

    private final ReferenceQuery query;
    private final Tickets tickets;
    private final SideConversations sides;
    private final Signatures signatures;

    References(ReferenceQuery query, Tickets tickets, SideConversations sides, Signatures signatures) {
        this.query = query;
        this.tickets = tickets;
        this.sides = sides;
        this.signatures = signatures;
    }

    @Transactional(readOnly = true)
    public Thread of(Message reply, ChannelAccount account) {
        var received = query.of(reply.ticket()).stream()
                .filter(mail -> !mail.at().isAfter(reply.createdAt()))
                .toList();
        var sent = tickets.conversation(reply.ticket(), MOST_MESSAGES).stream()
                .filter(message -> message.kind() == MessageKind.REPLY && message.seq() < reply.seq())
                .map(message -> new Received(message.createdAt(), id(message, account)));
        var all = Stream.concat(received.stream(), sent)
                .sorted(Comparator.comparing(Received::at))
                .map(Received::messageId)
                .toList();
        var answered = received.isEmpty() ? all : List.of(received.getLast().messageId());
        return new Thread(answered.isEmpty() ? List.of() : List.of(answered.getLast()), all);
    }

    /// Of a side conversation: what was said in it before, and nothing else of the ticket.
    @Transactional(readOnly = true)
    public Thread of(Side side, Message message, ChannelAccount account) {
        var before = sides.conversation(side.id(), MOST_MESSAGES).stream()
                .takeWhile(one -> !one.id().equals(message.id()))
                .toList();
        var received =
                query.of(message.ticket(), before.stream().map(Message::id).toList());
        var all = before.stream()
                .map(one -> one.author() instanceof Actor.Agent ? id(one, account) : received.get(one.id()))
                .filter(Objects::nonNull)
                .toList();
        return new Thread(all.isEmpty() ? List.of() : List.of(all.getLast()), all);
    }

    String id(Message message, ChannelAccount account) {
        return signatures.messageId(
                Workspaces.current(), message.id().value(), account.address().domain());
    }

    record Thread(List<String> inReplyTo, List<String> references) {}
}
