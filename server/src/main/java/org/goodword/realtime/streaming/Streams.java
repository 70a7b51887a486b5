package org.goodword.realtime.streaming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.identity.Admission;
import org.goodword.identity.Agents;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.realtime.presence.Presence;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// The open streams of this node, and what their clients say.
@Component
@WhileServing
public class Streams {
    private static final String TICKET = "ticket";
    private static final int MOST_PER_AGENT = 20;

    private final Map<UUID, Stream> open = new ConcurrentHashMap<>();
    private final Throttle perStream = new Throttle("frames", 100, Duration.ofSeconds(10));
    private final FollowerThread follower;
    private final Sights sights;
    private final Presence presence;
    private final Agents agents;
    private final ObjectMapper json;
    private final Clock clock;

    Streams(
            FollowerThread follower,
            Sights sights,
            Presence presence,
            Agents agents,
            ObjectMapper json,
            Clock clock,
            MeterRegistry metrics) {
        this.follower = follower;
        this.sights = sights;
        this.presence = presence;
        this.agents = agents;
        this.json = json;
        this.clock = clock;
        Gauge.builder("goodword.streams.open", open, Map::size)
                .description("Open streams of agents")
                .register(metrics);
    }

    /// A new stream; nothing is told before its client has said hello. Hung up on at once when the agent has too many.
    public Stream open(Admission admission, Caller caller, Line line) {
        var stream = new Stream(admission, caller, name(caller), line, clock.instant());
        open.put(stream.id(), stream);
        var hers = open.values().stream()
                .filter(other -> other.workspace().equals(stream.workspace())
                        && other.agent().equals(stream.agent()))
                .count();
        if (hers > MOST_PER_AGENT) stream.close(Goodbye.TOO_MANY);
        return stream;
    }

    private String name(Caller caller) {
        return Workspaces.in(
                caller.workspace(),
                () -> caller.actor() instanceof Actor.Agent(AgentId id)
                        ? agents.find(id).orElseThrow().name()
                        : "");
    }

    public Map<WorkspaceId, Set<AgentId>> agents() {
        return open.values().stream()
                .filter(Stream::isOpen)
                .collect(groupingBy(Stream::workspace, mapping(Stream::agent, toSet())));
    }

    public void heard(Stream stream, String text) {
        try {
            perStream.take(stream.id().toString());
            stream.heard(clock.instant());
            answer(stream, ClientFrame.read(text, json));
        } catch (Rejected tooMany) {
            stream.close(Goodbye.TOO_FAST);
        } catch (IllegalArgumentException malformed) {
            stream.close(Goodbye.MALFORMED);
        }
    }

    private void answer(Stream stream, ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello(var cursor) -> {
                if (!stream.greet()) throw new IllegalArgumentException("A second hello");
                follower.join(stream, cursor);
            }
            case ClientFrame.Ping() -> stream.send(Frames.PONG);
            case ClientFrame.Pong() -> {}
            case ClientFrame.Viewing(var ticket) -> presence.view(stream, ticket.filter(id -> sees(stream, id)));
            case ClientFrame.Typing(var ticket, var kind) -> presence.type(stream, ticket, kind);
        }
    }

    private boolean sees(Stream stream, UUID ticket) {
        return sights.sees(stream.caller(), TICKET, ticket);
    }

    public void closed(Stream stream) {
        open.remove(stream.id());
        presence.leave(stream);
    }

    /// Hangs up on the dead and asks the others for a sign of life.
    void lookAfter() {
        var now = clock.instant();
        for (var stream : open.values()) {
            if (stream.isSilent(now)) stream.close(Goodbye.SILENT);
            else if (stream.isDueForPing(now)) stream.ping(now, Frames.PING);
        }
        presence.tick();
    }

    void closeAll() {
        open.values().forEach(stream -> stream.close(Goodbye.RESTARTING));
    }
}
