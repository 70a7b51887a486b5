package org.goodword.chat.attending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How soon chats are answered first.
@Component
public class FirstAnswers {
    private static final String CHAT = "chat";
    private static final Duration RECENTLY = Duration.ofDays(7);
    private static final int FEWEST = 5;
    private static final int ENOUGH = 100;
    /// Beyond it nobody would wait at his screen: nothing is promised.
    private static final Duration LONGEST = Duration.ofMinutes(90);

    private final FirstAnswerStore store;
    private final Clock clock;

    FirstAnswers(FirstAnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Written down with the answer.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        if (added.kind() == MessageKind.REPLY && added.channel().equals(CHAT))
            store.answered(added.ticket(), clock.instant());
    }

    /// Minutes within which the half of a team's chats were answered; empty when too few tell, or it takes too long.
    @Transactional(readOnly = true)
    public Optional<Integer> usualMinutes(Optional<TeamId> team) {
        var took = store.took(team, clock.instant().minus(RECENTLY), ENOUGH);
        if (took.size() < FEWEST) return Optional.empty();
        var median = median(took);
        if (median.compareTo(LONGEST) > 0) return Optional.empty();
        return Optional.of(Math.max(1, (int) Math.ceilDiv(median.toSeconds(), 60)));
    }

    private static Duration median(List<Duration> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }
}
