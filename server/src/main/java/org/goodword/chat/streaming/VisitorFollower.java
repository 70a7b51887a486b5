package org.goodword.chat.streaming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.goodword.chat.VisitorId;
import org.goodword.chat.conversing.Chat;
import org.goodword.chat.conversing.Chats;
import org.goodword.chat.telling.Telling;
import org.goodword.ledger.LedgerThread.Round;
import org.goodword.platform.AgentId;
import org.goodword.platform.Installation;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the visitors who listen on this node what is new for them, round by round. One thread at a
/// time; whoever has news is looked at at once, everybody in turn.
@Component
@WhileServing
class VisitorFollower {
    private static final Logger LOG = LoggerFactory.getLogger(VisitorFollower.class);
    private static final Duration TEAMS = Duration.ofSeconds(5);
    private static final Duration PING = Duration.ofSeconds(20);
    private static final int TOGETHER = 100;
    private static final int MESSAGES = 1_000;

    private final Chats chats;
    private final Tickets tickets;
    private final Telling telling;
    private final VisitorFrames frames;
    private final BrandsAttended brands;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private final Queue<VisitorStream> arrivals = new ConcurrentLinkedQueue<>();
    private final Set<Whose> news = ConcurrentHashMap.newKeySet();
    private final Queue<Replying> replying = new ConcurrentLinkedQueue<>();
    private final Queue<WorkspaceId> teams = new ConcurrentLinkedQueue<>();
    /// Changed by the one thread only; others look whether somebody is there.
    private final Map<Whose, List<VisitorStream>> streams = new ConcurrentHashMap<>();
    private volatile int open;
    private final LookAround<Whose> around = new LookAround<>();
    private Instant askedAround = Instant.EPOCH;
    private Instant pinged = Instant.EPOCH;

    VisitorFollower(
            Chats chats,
            Tickets tickets,
            Telling telling,
            VisitorFrames frames,
            BrandsAttended brands,
            Installation installation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.chats = chats;
        this.tickets = tickets;
        this.telling = telling;
        this.frames = frames;
        this.brands = brands;
        this.installation = installation;
        this.events = events;
        this.clock = clock;
    }

    record Whose(WorkspaceId workspace, VisitorId visitor) {}

    record Replying(WorkspaceId workspace, TicketId ticket, boolean somebody) {}

    void replying(Replying news) {
        replying.add(news);
    }

    boolean isHere(Whose whose) {
        return streams.containsKey(whose);
    }

    void join(VisitorStream stream) {
        arrivals.add(stream);
    }

    void expect(Whose whose) {
        news.add(whose);
    }

    /// Somebody of the team came or went.
    void teamChanged(WorkspaceId workspace) {
        teams.add(workspace);
    }

    int open() {
        return open;
    }

    Round round() {
        var due = new HashSet<>(news);
        news.removeAll(due);
        for (var stream = arrivals.poll(); stream != null; stream = arrivals.poll()) {
            var whose = new Whose(stream.workspace, stream.visitor);
            streams.computeIfAbsent(whose, _ -> new ArrayList<>()).add(stream);
            due.add(whose);
        }
        if (isDue(askedAround, TEAMS)) {
            askedAround = clock.instant();
            brands.lookAgain();
        }
        due.addAll(around.turn(clock.instant(), streams::keySet));
        for (var changed = teams.poll(); changed != null; changed = teams.poll()) due.addAll(listeners(changed));
        ping();
        for (var typed = replying.poll(); typed != null; typed = replying.poll()) tell(typed);
        due.retainAll(streams.keySet());
        var worst = Round.IDLE;
        for (var workspace :
                due.stream().collect(Collectors.groupingBy(Whose::workspace)).entrySet())
            if (!tell(workspace.getKey(), workspace.getValue())) worst = Round.FAILED;
        return worst == Round.IDLE && !news.isEmpty() ? Round.BUSY : worst;
    }

    private List<Whose> listeners(WorkspaceId workspace) {
        brands.lookAgain(workspace);
        return streams.keySet().stream()
                .filter(whose -> whose.workspace().equals(workspace))
                .toList();
    }

    private List<VisitorStream> of(Whose whose) {
        return streams.getOrDefault(whose, List.of());
    }

    private boolean isDue(Instant last, Duration every) {
        return clock.instant().isAfter(last.plus(every));
    }

    private void ping() {
        if (!isDue(pinged, PING)) return;
        pinged = clock.instant();
        streams.values().forEach(all -> all.forEach(stream -> stream.line.ping()));
        for (var entry : List.copyOf(streams.entrySet())) {
            var all = entry.getValue();
            var place = all.getLast().place;
            if (!all.removeIf(stream -> !stream.line.isOpen()) || !all.isEmpty()) continue;
            streams.remove(entry.getKey());
            place.ticket().ifPresent(ticket -> here(entry.getKey().workspace(), ticket, false));
        }
        open = streams.values().stream().mapToInt(List::size).sum();
    }

    private void here(WorkspaceId workspace, TicketId ticket, boolean here) {
        Workspaces.in(workspace, () -> events.publishEvent(new Here(ticket, here)));
    }

    private void tell(Replying typed) {
        var frame = frames.typing(typed.somebody());
        streams.forEach((whose, all) -> {
            if (!whose.workspace().equals(typed.workspace())) return;
            for (var stream : all)
                if (stream.place.ticket().filter(typed.ticket()::equals).isPresent())
                    stream.line.send(stream.told.cursor(), frame);
        });
    }

    private boolean tell(WorkspaceId workspace, List<Whose> due) {
        var well = true;
        for (var from = 0; from < due.size(); from += TOGETHER) {
            var some = due.subList(from, Math.min(from + TOGETHER, due.size()));
            try {
                Workspaces.in(workspace, () -> tell(some));
            } catch (RuntimeException failed) {
                LOG.warn("Visitors could not be told what is new; trying again: {}", failed.toString());
                news.addAll(some);
                well = false;
            }
        }
        return well;
    }

    private void tell(List<Whose> due) {
        var latest = chats.latest(due.stream().map(Whose::visitor).toList());
        var known = tickets.find(latest.values().stream().map(Chat::ticket).toList());
        var said = tickets.shownSince(behind(due, latest, known), MESSAGES);
        var names = telling.names(known.values(), said);
        var byTicket = said.stream().collect(Collectors.groupingBy(Message::ticket));
        for (var whose : due) {
            var chat = latest.get(whose.visitor());
            var ticket = chat == null ? null : known.get(chat.ticket());
            if (chat == null || ticket == null) of(whose).forEach(this::withoutChat);
            else tell(of(whose), chat, ticket, byTicket.getOrDefault(ticket.id(), List.of()), names);
            of(whose).forEach(this::attend);
        }
        // What was cut is told in the next round.
        if (said.size() == MESSAGES) news.addAll(due);
    }

    /// Of each ticket, how far the one who was told least is.
    private Map<TicketId, Integer> behind(
            Collection<Whose> due, Map<VisitorId, Chat> latest, Map<TicketId, Ticket> known) {
        var behind = new HashMap<TicketId, Integer>();
        for (var whose : due) {
            var chat = latest.get(whose.visitor());
            var ticket = chat == null ? null : known.get(chat.ticket());
            if (ticket == null) continue;
            for (var stream : of(whose)) {
                if (stream.place.ticket().filter(ticket.id()::equals).isEmpty()) continue;
                if (stream.place.seq() < ticket.conversation().seq())
                    behind.merge(ticket.id(), stream.place.seq(), Math::min);
            }
        }
        return behind;
    }

    private void tell(
            List<VisitorStream> all, Chat chat, Ticket ticket, List<Message> said, Map<AgentId, String> names) {
        var frame = frames.chat(telling.summary(chat, ticket, names));
        var summary = frame.text();
        for (var stream : all) {
            arrive(stream, ticket);
            messages(stream, ticket, said, names);
            if (summary.equals(stream.summary)) continue;
            stream.summary = summary;
            stream.line.send(stream.told.cursor(), frame);
        }
    }

    private void attend(VisitorStream stream) {
        var now = Optional.of(brands.of(stream.brand));
        if (now.equals(stream.attending)) return;
        stream.attending = now;
        stream.line.send(stream.told.cursor(), frames.availability(now.get()));
    }

    // What the browser still shows was deleted: it is to load again.
    private void withoutChat(VisitorStream stream) {
        var before = Place.before(installation.epoch());
        var gone = !stream.place.isOf(before);
        if (!gone && !stream.summary.isEmpty()) return;
        stream.summary = "none";
        stream.place = before;
        stream.told = before;
        stream.line.send(before.cursor(), gone ? frames.refetch(before) : frames.welcome(before));
    }

    // The browser knows another ticket, or one of before a restore: it is to load again.
    private void arrive(VisitorStream stream, Ticket ticket) {
        var now = Place.at(
                installation.epoch(), ticket.id(), ticket.conversation().seq());
        var fits = stream.place.isOf(now) && stream.place.seq() <= now.seq();
        if (stream.summary.isEmpty()) {
            here(stream.workspace, ticket.id(), true);
            if (fits) stream.line.send(stream.told.cursor(), frames.welcome(stream.told));
        }
        if (fits) return;
        stream.place = now;
        stream.told = now;
        stream.line.send(now.cursor(), frames.refetch(now));
    }

    private void messages(VisitorStream stream, Ticket ticket, List<Message> said, Map<AgentId, String> names) {
        var fresh = said.stream()
                .filter(message -> message.seq() > stream.place.seq())
                .toList();
        var complete = said.size() < MESSAGES;
        var upTo = fresh.isEmpty() ? stream.place.seq() : fresh.getLast().seq();
        if (complete) upTo = Math.max(upTo, ticket.conversation().seq());
        stream.place = Place.at(stream.place.epoch(), ticket.id(), upTo);
        if (fresh.isEmpty()) return;
        var told =
                fresh.stream().map(message -> telling.message(message, names)).toList();
        stream.line.send(stream.place.cursor(), frames.messages(stream.told, stream.place, told));
        stream.told = stream.place;
    }
}
