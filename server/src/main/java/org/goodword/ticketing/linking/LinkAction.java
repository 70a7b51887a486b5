package org.goodword.ticketing.linking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.springframework.stereotype.Component;

/// Links a ticket to another one.
@Component
class LinkAction implements Action<LinkArguments> {
    static final String NAME = "link";
    static final Map<String, Object> KIND = Schemas.choice(List.of("child-of", "duplicate-of", "related", "caused-by"));

    private static final Description<LinkArguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Link the ticket to another one, by its number or id; with follow it is solved when the other one is.",
            LinkArguments.class,
            Schemas.object(Map.of("to", Schemas.TEXT, "kind", KIND, "follow", Schemas.FLAG), "to", "kind"),
            TicketPermissions.UPDATE,
            true);

    private final Linking linking;

    LinkAction(Linking linking) {
        this.linking = linking;
    }

    @Override
    public Description<LinkArguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, LinkArguments arguments, Caller by) {
        var follow = Boolean.TRUE.equals(arguments.follow());
        var change = linking.link(new TicketId(subject), arguments.which(), arguments.how(), follow, by);
        if (!change.really()) return Done.nothing();
        return change.before()
                .map(before -> Done.undoneBy(LinkArguments.of(before)))
                .orElseGet(() -> Done.undoneBy(UnlinkAction.NAME, UnlinkAction.Arguments.of(change.link())));
    }
}
