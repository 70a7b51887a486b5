package org.goodword.advocacy.asking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks whether a sentence may be quoted; can be taken back for ten seconds.
@Component
class AskAction implements Action<AskAction.Arguments> {
    private static final Duration HOLD = Duration.ofSeconds(10);
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "ask",
            TicketEvent.SUBJECT,
            "Ask the customer by mail whether a sentence of a message may be quoted.",
            Arguments.class,
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("message", Map.of("type", "string", "format", "uuid"), "quote", Map.of("type", "string")),
                    "required",
                    List.of("message", "quote"),
                    "additionalProperties",
                    false),
            AdvocacyPermissions.ASK,
            false);

    private final Asking asking;

    AskAction(Asking asking) {
        this.asking = asking;
    }

    record Arguments(@Nullable UUID message, @Nullable String quote) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.message() == null) throw Invalid.of("message", "\"message\" is missing.");
        if (arguments.quote() == null) throw Invalid.of("quote", "\"quote\" is missing.");
        var ask = asking.ask(new TicketId(subject), new MessageId(arguments.message()), arguments.quote(), HOLD, by);
        return Done.undoneBy("unask", new UnaskAction.Arguments(ask.id().value()));
    }
}
