package org.goodword.notify.concerning;

import java.util.HashMap;
import java.util.List;
import org.goodword.identity.Agent;
import org.goodword.identity.AgentChoices;
import org.goodword.identity.Agents;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.notify.devices.Beginning;
import org.goodword.notify.devices.Device;
import org.goodword.notify.devices.PushDeviceStore;
import org.goodword.notify.sending.Pushes;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes pushes of what the ledger says, in the transaction that moves the cursor: each event once, whatever falls
/// over. Only for who chose to be shown it, and may see the ticket.
@Component
class PushFeeding {
    private static final int BATCH = 200;

    private final LedgerReader ledger;
    private final PushDeviceStore devices;
    private final Concerns concerns;
    private final AgentChoices choices;
    private final Agents agents;
    private final Tickets tickets;
    private final Pushes pushes;

    PushFeeding(
            LedgerReader ledger,
            PushDeviceStore devices,
            Concerns concerns,
            AgentChoices choices,
            Agents agents,
            Tickets tickets,
            Pushes pushes) {
        this.ledger = ledger;
        this.devices = devices;
        this.concerns = concerns;
        this.choices = choices;
        this.agents = agents;
        this.tickets = tickets;
        this.pushes = pushes;
    }

    /// @return the entries that were read
    @Transactional
    public List<Entry> next() {
        if (!devices.isAny()) return List.of();
        var at = ledger.position(Beginning.CONSUMER);
        var entries = at.equals(Position.START) ? List.<Entry>of() : ledger.read(at, BATCH);
        if (entries.isEmpty()) return entries;
        tell(entries);
        ledger.advance(Beginning.CONSUMER, entries.getLast().position());
        return entries;
    }

    private void tell(List<Entry> entries) {
        var known = new HashMap<AgentId, List<Device>>();
        for (var one : concerns.of(entries, devices.agents())) {
            if (!wants(one) || !sees(one.agent(), one.ticket())) continue;
            for (var device : known.computeIfAbsent(one.agent(), devices::of))
                pushes.add(device, one.concern(), one.ticket());
        }
    }

    private boolean wants(Concerned one) {
        return one.concern()
                .notice()
                .map(notice -> choices.wantsShown(one.agent(), notice))
                .orElse(true);
    }

    private boolean sees(AgentId agent, TicketId ticket) {
        return agents.find(agent)
                .filter(one -> one.state() == Agent.State.ACTIVE)
                .flatMap(one -> tickets.find(ticket, agents.callerFor(one.id())))
                .isPresent();
    }
}
