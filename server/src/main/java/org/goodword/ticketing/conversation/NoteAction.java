package org.goodword.ticketing.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leaves a note among ourselves. Repeating it is harmless only with an id of the client's.
@Component
class NoteAction implements Action<NoteAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "note",
            TicketEvent.SUBJECT,
            "Leave a note that only agents see.",
            Arguments.class,
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "id", Map.of("type", "string", "format", "uuid"),
                            "body", Map.of("type", "string", "maxLength", 100_000)),
                    "required",
                    List.of("body"),
                    "additionalProperties",
                    false),
            TicketPermissions.NOTE,
            false);

    private static final int LONGEST = 100_000;

    private final Saying saying;

    NoteAction(Saying saying) {
        this.saying = saying;
    }

    record Arguments(@Nullable UUID id, @Nullable String body) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var body = arguments.body();
        if (body == null || body.isBlank() || body.length() > LONGEST)
            throw Invalid.of("body", "A note has 1 to %d characters.".formatted(LONGEST));
        var note = new NewMessage(
                Optional.ofNullable(arguments.id()).map(MessageId::new),
                MessageKind.NOTE,
                "api",
                by.actor(),
                false,
                body.replace("\0", ""),
                Optional.empty(),
                List.of(),
                List.of());
        saying.say(new TicketId(subject), note, by);
        return Done.forGood();
    }
}
