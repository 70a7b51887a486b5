package org.goodword.ticketing.mentioning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.TicketEvent.FollowerChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds whom a note names, and tells them. The first time she follows the ticket from then on. In the text an agent is
/// written `@[Mara](agent:<her id>)`.
@Component
public class Mentioning {
    private static final Pattern NAMED =
            Pattern.compile("@\\[[^\\]\n]{1,200}\\]\\(agent:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)");
    private static final int MOST = 50;

    private final Agents agents;
    private final TicketStore tickets;
    private final MentionStore store;
    private final Ledger ledger;

    Mentioning(Agents agents, TicketStore tickets, MentionStore store, Ledger ledger) {
        this.agents = agents;
        this.tickets = tickets;
        this.store = store;
        this.ledger = ledger;
    }

    /// Who is no agent is passed over; who may not see the ticket is not told, and finds it once she may.
    @Transactional(propagation = Propagation.MANDATORY)
    public void in(Message note) {
        var named = named(note.text());
        if (named.isEmpty()) return;
        var known = agents.names(named).keySet();
        named.stream().filter(known::contains).forEach(agent -> {
            var first = !store.isNamed(agent, note.ticket());
            store.insert(agent, note.ticket(), note.id());
            if (!sees(agent, note.ticket())) return;
            var facts = Map.<String, Object>of(
                    "ticket", note.ticket().value(), "message", note.id().value());
            ledger.append(new InboxEvent("inbox.mentioned", agent, facts), note.author());
            // Who stopped following is not made to follow again.
            if (first && store.follow(agent, note.ticket()))
                ledger.append(new FollowerChanged(note.ticket(), agent, true), note.author());
        });
    }

    private boolean sees(AgentId agent, TicketId ticket) {
        return agents.find(agent)
                .filter(one -> one.state() == Agent.State.ACTIVE)
                .flatMap(one -> tickets.find(ticket, agents.callerFor(one.id())))
                .isPresent();
    }

    private static List<AgentId> named(String text) {
        if (!text.contains("](agent:")) return List.of();
        return NAMED.matcher(text)
                .results()
                .map(found -> new AgentId(UUID.fromString(found.group(1))))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
