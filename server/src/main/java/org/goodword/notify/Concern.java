package org.goodword.notify;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Why an event concerns an agent.
public enum Concern {
    ASSIGNED("assigned"),
    MENTIONED("mentioned"),
    /// Her customer wrote.
    ANSWERED("answered"),
    /// A colleague said something on her ticket.
    SAID("answered"),
    FOLLOWED("followed"),
    /// A new ticket that nobody has.
    UNASSIGNED("unassigned"),
    /// A reply of hers did not leave, or came back.
    FAILED("failed"),
    /// Her customer wrote first: her reply waits as a draft.
    STOPPED("failed"),
    /// A chat is hers if she takes it within seconds. Nobody chooses not to be asked.
    OFFERED(Duration.ofSeconds(30)),
    /// A visitor has waited too long.
    UNANSWERED(Duration.ofMinutes(5)),
    /// She asked whether anything arrives.
    TEST(Duration.ofMinutes(5));

    private final Optional<String> notice;
    private final Duration lasts;

    Concern(String notice) {
        this.notice = Optional.of(notice);
        this.lasts = Duration.ofHours(4);
    }

    Concern(Duration lasts) {
        this.notice = Optional.empty();
        this.lasts = lasts;
    }

    /// As which event she chose how she is told of it; empty for what is told in any case.
    public Optional<String> notice() {
        return notice;
    }

    /// After this it is no news any more.
    public Duration lasts() {
        return lasts;
    }

    /// It is about something that she reads: who has read it meanwhile is not told.
    public boolean isOfMessage() {
        return switch (this) {
            case MENTIONED, ANSWERED, SAID, FOLLOWED -> true;
            case ASSIGNED, UNASSIGNED, FAILED, STOPPED, OFFERED, UNANSWERED, TEST -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Concern of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
