package org.goodword.ticketing.linking;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a link away.
@Component
class UnlinkAction implements Action<UnlinkAction.Arguments> {
    static final String NAME = "unlink";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Take the link of this kind to another ticket away.",
            Arguments.class,
            Schemas.object(Map.of("to", Schemas.TEXT, "kind", LinkAction.KIND), "to", "kind"),
            TicketPermissions.UPDATE,
            true);

    private final Linking linking;

    UnlinkAction(Linking linking) {
        this.linking = linking;
    }

    record Arguments(@Nullable String to, @Nullable String kind) {
        static Arguments of(Link link) {
            return new Arguments(link.to().value().toString(), link.kind().code());
        }

        LinkArguments link() {
            return new LinkArguments(to, kind, null);
        }
    }

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var from = new TicketId(subject);
        return linking.unlink(from, arguments.link().which(), arguments.link().how(), by)
                .map(link -> Done.undoneBy(LinkAction.NAME, back(from, link)))
                .orElseGet(Done::nothing);
    }

    /// Of two that are related either end may have been the one to be linked.
    private static LinkArguments back(TicketId from, Link link) {
        return link.from().equals(from)
                ? LinkArguments.of(link)
                : LinkArguments.of(new Link(from, link.from(), link.kind(), link.follow()));
    }
}
