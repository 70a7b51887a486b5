package org.goodword.routing.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.goodword.platform.AgentId;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.realtime.Screens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Writes down whose screens are open on this node: of a newcomer within a second, of all every twenty.
@Component
@WhileServing
class Heartbeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Told NOBODY = new Told(Set.of(), Instant.EPOCH);

    private final Screens screens;
    private final Availabilities availabilities;
    private final Clock clock;
    private final Map<WorkspaceId, Told> told = new HashMap<>();
    private volatile @Nullable ScheduledExecutorService timer;

    Heartbeat(Screens screens, Availabilities availabilities, Clock clock) {
        this.screens = screens;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    private record Told(Set<AgentId> agents, Instant at) {}

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("availability").factory());
        started.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        timer = started;
    }

    private void beat() {
        var open = screens.open();
        told.keySet().retainAll(open.keySet());
        open.forEach((workspace, agents) -> {
            try {
                tell(workspace, agents);
            } catch (RuntimeException failed) {
                LOG.warn("Nobody knows who is online; trying again: {}", failed.toString());
            }
        });
    }

    private void tell(WorkspaceId workspace, Set<AgentId> agents) {
        var now = clock.instant();
        var before = told.getOrDefault(workspace, NOBODY);
        var all = !now.isBefore(before.at().plus(EVERY));
        var news = new HashSet<>(agents);
        if (!all) news.removeAll(before.agents());
        if (!news.isEmpty()) Workspaces.in(workspace, () -> availabilities.seen(news));
        // Who left is told of again as soon as she is back.
        told.put(workspace, new Told(agents, all ? now : before.at()));
    }

    @Override
    public void stop() {
        var running = timer;
        timer = null;
        if (running != null) running.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
