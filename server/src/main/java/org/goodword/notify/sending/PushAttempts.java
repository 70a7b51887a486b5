package org.goodword.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.BrowserSessions;
import org.goodword.notify.devices.Device;
import org.goodword.notify.devices.PushDeviceStore;
import org.goodword.notify.devices.PushDevices;
import org.goodword.notify.sending.PushService.Answer;
import org.goodword.platform.Actor;
import org.goodword.platform.Installation;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The two transactions around an attempt. A crash between them lets it be made again: a device shows a second message
/// about one ticket in the place of the first.
@Component
class PushAttempts {
    private static final Actor SENDER = new Actor.System("notify");
    private static final Duration LEASE = Duration.ofSeconds(40);
    private static final Duration WHILE_PAUSED = Duration.ofSeconds(30);
    private static final List<Duration> STEPS =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    private final PushStore store;
    private final PushDeviceStore deviceStore;
    private final PushDevices devices;
    private final BrowserSessions sessions;
    private final Agents agents;
    private final Tickets tickets;
    private final PushWording wording;
    private final Installation installation;
    private final DueWork work;
    private final Clock clock;

    PushAttempts(
            PushStore store,
            PushDeviceStore deviceStore,
            PushDevices devices,
            BrowserSessions sessions,
            Agents agents,
            Tickets tickets,
            PushWording wording,
            Installation installation,
            DueWork work,
            Clock clock) {
        this.store = store;
        this.deviceStore = deviceStore;
        this.devices = devices;
        this.sessions = sessions;
        this.agents = agents;
        this.tickets = tickets;
        this.wording = wording;
        this.installation = installation;
        this.work = work;
        this.clock = clock;
    }

    /// @param words as JSON
    /// @param lasts how long its push service keeps it for a device that is off
    record Attempt(Push push, Device device, String words, Duration lasts) {}

    /// What is to be said now; empty when there is nothing to say any more.
    @Transactional
    public Optional<Attempt> claim(UUID id) {
        if (work.claim(Pushes.WORK, id, LEASE).isEmpty()) return Optional.empty();
        var found = store.find(id);
        if (found.isPresent() && installation.outgoingPaused()) {
            work.add(Pushes.WORK, id, clock.instant().plus(WHILE_PAUSED));
            return Optional.empty();
        }
        var attempt = found.flatMap(this::attempt);
        if (attempt.isEmpty()) forget(id);
        else store.begin(id);
        return attempt;
    }

    private Optional<Attempt> attempt(Push push) {
        var lasts = Duration.between(clock.instant(), push.expires());
        var device = deviceStore.lock(push.device());
        if (device.isEmpty() || !lasts.isPositive() || !isSignedIn(device.get())) return Optional.empty();
        var agent = device.get().agent();
        return tickets.find(push.ticket(), agents.callerFor(agent))
                .filter(ticket -> !push.concern().isOfMessage() || !hasRead(device.get(), ticket))
                .map(ticket -> new Attempt(push, device.get(), wording.of(push.concern(), ticket, agent), lasts));
    }

    /// Whoever signed out, on whatever way, is told nothing on that device.
    private boolean isSignedIn(Device device) {
        var active = agents.find(device.agent())
                .filter(agent -> agent.state() == Agent.State.ACTIVE)
                .isPresent();
        if (active && sessions.isOpen(device.agent(), device.session())) return true;
        devices.drop(device, "signed-out", SENDER);
        return false;
    }

    private boolean hasRead(Device device, Ticket ticket) {
        var upTo = tickets.readUpTo(Set.of(ticket.id()), device.agent()).getOrDefault(ticket.id(), 0);
        return upTo >= ticket.conversation().seq();
    }

    private void forget(UUID id) {
        store.delete(id);
        work.done(Pushes.WORK, id);
    }

    /// How an attempt ended.
    @Transactional
    public void record(Attempt attempt, Answer answer) {
        work.hold(Pushes.WORK, attempt.push().id(), LEASE);
        fared(attempt.device(), answer);
        switch (answer) {
            case Answer.Taken _, Answer.Gone _, Answer.Refused _ ->
                forget(attempt.push().id());
            case Answer.Later(var _, var asked) -> {
                var made = attempt.push().attempts();
                var pause = asked.orElse(STEPS.get(Math.min(made, STEPS.size() - 1)));
                work.add(Pushes.WORK, attempt.push().id(), clock.instant().plus(pause));
            }
        }
    }

    /// Writes down how it went; a device that has gone is dropped.
    @Transactional
    public void fared(Device device, Answer answer) {
        if (deviceStore.lock(device.id()).isEmpty()) return;
        switch (answer) {
            case Answer.Taken _ -> deviceStore.fared(device.id(), clock.instant(), null);
            case Answer.Gone _ -> devices.drop(device, "gone", SENDER);
            case Answer.Refused(var trouble) -> deviceStore.fared(device.id(), clock.instant(), trouble);
            case Answer.Later(var trouble, var _) -> deviceStore.fared(device.id(), clock.instant(), trouble);
        }
    }
}
