package org.goodword.ticketing.spam;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.springframework.stereotype.Component;

@Component
class SpamAction implements Action<SpamAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "spam",
            TicketEvent.SUBJECT,
            "Mark the ticket as spam: it closes and leaves the lists.",
            Arguments.class,
            Schemas.object(Map.of()),
            TicketPermissions.UPDATE,
            true);

    private final Spamming spamming;

    SpamAction(Spamming spamming) {
        this.spamming = spamming;
    }

    record Arguments() {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        return spamming.mark(new TicketId(subject), by)
                .map(was -> Done.undoneBy(ReleaseAction.NAME, new ReleaseAction.Arguments(was.key())))
                .orElseGet(Done::nothing);
    }
}
