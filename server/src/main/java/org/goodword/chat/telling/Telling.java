package org.goodword.chat.telling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.chat.conversing.Chat;
import org.goodword.chat.conversing.Chat.State;
import org.goodword.chat.telling.ChatMessage.ChatFile;
import org.goodword.identity.Agents;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;

/// Tells visitors what they may know, and no more: no notes, no addresses, of an agent the name.
@Component
public class Telling {
    private final Agents agents;

    Telling(Agents agents) {
        this.agents = agents;
    }

    public ChatSummary summary(Chat chat, Ticket ticket) {
        return summary(chat, ticket, agents.names(assignee(ticket)));
    }

    public ChatSummary summary(Chat chat, Ticket ticket, Map<AgentId, String> names) {
        var state = chat.state(ticket);
        return new ChatSummary(
                ticket.id().value(),
                state.code(),
                ticket.assignment().assignee().map(names::get).orElse(null),
                chat.asksForEmail(),
                chat.email().map(EmailAddress::value).orElse(null),
                state == State.ENDED,
                chat.rating().orElse(null),
                chat.teamRead());
    }

    public List<ChatMessage> messages(List<Message> said) {
        var names = agents.names(authors(said));
        return said.stream().map(message -> message(message, names)).toList();
    }

    /// Of everybody these summaries and messages name.
    public Map<AgentId, String> names(Collection<Ticket> tickets, List<Message> said) {
        var named = new HashSet<>(authors(said));
        tickets.forEach(ticket -> named.addAll(assignee(ticket)));
        return agents.names(named);
    }

    private static Set<AgentId> assignee(Ticket ticket) {
        return ticket.assignment().assignee().map(Set::of).orElseGet(Set::of);
    }

    private static Set<AgentId> authors(List<Message> said) {
        var authors = new HashSet<AgentId>();
        said.forEach(message -> message.author().agent().ifPresent(authors::add));
        return authors;
    }

    /// Of an answer by mail what is new: the rest stands above it.
    public ChatMessage message(Message message, Map<AgentId, String> names) {
        return new ChatMessage(
                message.id().value(),
                message.seq(),
                switch (message.author()) {
                    case Actor.Agent _ -> "agent";
                    case Actor.Contact _ -> "visitor";
                    case Actor.System _ -> "system";
                },
                message.author().agent().map(names::get).orElse(null),
                message.newWords(),
                message.folds().ofText().isEmpty() ? message.html().orElse(null) : null,
                message.attachments().stream()
                        .map(file -> new ChatFile(
                                file.id(),
                                file.file().name(),
                                file.file().mediaType(),
                                file.file().size()))
                        .toList(),
                message.createdAt());
    }
}
