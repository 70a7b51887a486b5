package org.goodword.mail.filing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundQuery;
import org.goodword.platform.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How much of one sender becomes tickets in an hour. What is beyond it waits in the tray, and nothing is lost.
@Component
class SenderLimit {
    private static final Duration HOUR = Duration.ofHours(1);

    private final InboundQuery inbound;
    private final Clock clock;
    private final int most;

    SenderLimit(InboundQuery inbound, Clock clock, @Value("${goodword.mail.sender-per-hour:100}") int most) {
        this.inbound = inbound;
        this.clock = clock;
        this.most = most;
    }

    /// Why this mail is to wait. What a person had filed is not counted against the person.
    @Transactional(readOnly = true)
    public Optional<String> objection(Inbound received, EmailAddress author) {
        if (received.insisted() || inbound.countOf(author, clock.instant().minus(HOUR), most) < most)
            return Optional.empty();
        return Optional.of(
                "%s has sent %d mails within an hour; this one waits for a look. File it to have it as a ticket."
                        .formatted(author, most));
    }
}
