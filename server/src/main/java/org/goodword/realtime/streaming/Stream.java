package org.goodword.realtime.streaming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Admission;
import org.goodword.ledger.Position;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;
import org.goodword.realtime.presence.Viewer;

/// One open stream: who listens, with which rights, and how far she is. Only the follower moves it on.
public final class Stream implements Viewer {
    private static final Duration PING_EVERY = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(50);
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);

    private final UUID id = Ids.next();
    private final Admission admission;
    private final String name;
    private final Line line;
    private final Instant opened;
    private volatile Caller caller;
    private volatile Position position = Position.START;
    private volatile boolean greeted;
    private volatile Instant heard;
    private volatile Instant checked;
    private volatile Instant pinged;

    Stream(Admission admission, Caller caller, String name, Line line, Instant now) {
        this.admission = admission;
        this.caller = caller;
        this.name = name;
        this.line = line;
        this.opened = now;
        this.heard = now;
        this.checked = now;
        this.pinged = now;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public WorkspaceId workspace() {
        return caller.workspace();
    }

    Caller caller() {
        return caller;
    }

    @Override
    public AgentId agent() {
        if (caller.actor() instanceof Actor.Agent(var agent)) return agent;
        throw new IllegalStateException("Only agents have streams");
    }

    @Override
    public String name() {
        return name;
    }

    boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public void send(String frame) {
        line.send(frame);
    }

    void close(Goodbye why) {
        line.close(why);
    }

    Position position() {
        return position;
    }

    void moveTo(Position next) {
        position = next;
    }

    /// @return false when she has said hello before
    boolean greet() {
        var first = !greeted;
        greeted = true;
        return first;
    }

    void heard(Instant now) {
        heard = now;
    }

    void ping(Instant now, String frame) {
        pinged = now;
        line.send(frame);
    }

    boolean isDueForPing(Instant now) {
        return !now.isBefore(pinged.plus(PING_EVERY));
    }

    /// Nothing was heard for two pings, or no hello soon after the beginning.
    boolean isSilent(Instant now) {
        return greeted ? now.isAfter(heard.plus(SILENCE)) : now.isAfter(opened.plus(HELLO_WITHIN));
    }

    Instant lastChecked() {
        return checked;
    }

    enum Rights {
        SAME,
        CHANGED,
        GONE
    }

    /// Asks again what she may; asks the database.
    Rights check(Instant now) {
        Optional<Caller> found = admission.caller();
        checked = now;
        if (found.isEmpty()) return Rights.GONE;
        var same = found.get().equals(caller);
        caller = found.get();
        return same ? Rights.SAME : Rights.CHANGED;
    }
}
