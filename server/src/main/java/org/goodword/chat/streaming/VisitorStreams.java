package org.goodword.chat.streaming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.goodword.chat.ChatEvent;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.chat.conversing.Chats;
import org.goodword.chat.conversing.TeamRead;
import org.goodword.chat.streaming.VisitorFollower.Replying;
import org.goodword.chat.streaming.VisitorFollower.Whose;
import org.goodword.ledger.LedgerThread;
import org.goodword.platform.Fanout;
import org.goodword.platform.Installation;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.realtime.spi.Watcher;
import org.goodword.routing.RoutingEvent.AvailabilityChanged;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the visitors of this node up to date: woken by the commits of all nodes, and looking around
/// every few seconds.
@Component
@WhileServing
public class VisitorStreams extends LedgerThread implements Watcher {
    private static final String TOPIC = "chat";
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofMillis(2),
            Duration.ofMillis(50),
            1);

    private final VisitorFollower follower;
    private final Chats chats;
    private final Fanout fanout;
    private final Installation installation;
    private final ApplicationEventPublisher events;

    VisitorStreams(
            VisitorFollower follower,
            Chats chats,
            Fanout fanout,
            Installation installation,
            ApplicationEventPublisher events,
            MeterRegistry metrics) {
        super("visitor-streams", PACE);
        this.follower = follower;
        this.chats = chats;
        this.fanout = fanout;
        this.installation = installation;
        this.events = events;
        fanout.listen(TOPIC, (_, message) -> heard(message));
        Gauge.builder("goodword.chat.streams", follower, VisitorFollower::open)
                .description("Open streams of visitors on this node")
                .register(metrics);
    }

    /// From here on the line is told what is new for the visitor.
    ///
    /// @param cursor the last he was told, or absent
    public void open(Visitor visitor, Optional<String> cursor, Line line) {
        var from = cursor.flatMap(Place::read).orElseGet(() -> Place.before(installation.epoch()));
        follower.join(new VisitorStream(Workspaces.current(), visitor, line, from));
        wake();
    }

    /// What a visitor may be shown anew. Whose chat it is is looked up before the commit, and not at
    /// all for what is said in mails and notes.
    @EventListener
    void on(TicketEvent happened) {
        switch (happened) {
            case TicketEvent.MessageAdded said -> {
                if (said.channel().equals(TOPIC)) look(said.ticket());
            }
            case TicketEvent.Opened _, TicketEvent.DeliveryChanged _ -> {}
            case TicketEvent.TagsChanged _, TicketEvent.FieldsChanged _ -> {}
            case TicketEvent.SubjectChanged _, TicketEvent.FollowerChanged _, TicketEvent.ParticipantAdded _ -> {}
            case TicketEvent.MessageWithdrawn _, TicketEvent.StatusChanged _, TicketEvent.FieldChanged _ ->
                look(happened.ticket());
            case TicketEvent.Merged _, TicketEvent.MergedIn _, TicketEvent.Parted _ -> look(happened.ticket());
            case TicketEvent.MarkedSpam _, TicketEvent.ReleasedFromSpam _ -> {}
            case TicketEvent.Deleted _, TicketEvent.Restored _ -> look(happened.ticket());
            case TicketEvent.Erased _, TicketEvent.Redacted _ -> look(happened.ticket());
            case TicketEvent.Snoozed _, TicketEvent.Woken _, TicketEvent.Purged _, TicketEvent.Imported _ -> {}
        }
    }

    @EventListener
    void on(ChatEvent happened) {
        look(happened.ticket());
    }

    @EventListener
    void on(TeamRead happened) {
        look(happened.ticket());
    }

    private void look(TicketId ticket) {
        chats.visitorOf(ticket).ifPresent(visitor -> events.publishEvent(new News(visitor)));
    }

    record News(VisitorId visitor) {}

    @TransactionalEventListener
    void on(News committed) {
        Workspaces.entered()
                .ifPresent(workspace -> fanout.send(
                        TOPIC, workspace.value() + " " + committed.visitor().value()));
    }

    /// Whose screens open or close is found out by looking around.
    @TransactionalEventListener
    void on(AvailabilityChanged chosen) {
        Workspaces.entered().ifPresent(workspace -> fanout.send(TOPIC, String.valueOf(workspace.value())));
    }

    /// On this node.
    public boolean isHere(VisitorId visitor) {
        return follower.isHere(new Whose(Workspaces.current(), visitor));
    }

    @Override
    public void replying(WorkspaceId workspace, UUID ticket, boolean somebody) {
        follower.replying(new Replying(workspace, new TicketId(ticket), somebody));
        wake();
    }

    private void heard(String message) {
        var parts = message.split(" ", 2);
        var workspace = new WorkspaceId(Integer.valueOf(parts[0]));
        if (parts.length == 1) follower.teamChanged(workspace);
        else follower.expect(new Whose(workspace, new VisitorId(UUID.fromString(parts[1]))));
        wake();
    }

    @Override
    protected Round round() {
        return follower.round();
    }
}
