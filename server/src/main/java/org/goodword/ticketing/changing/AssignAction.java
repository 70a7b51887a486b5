package org.goodword.ticketing.changing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives a ticket to an agent, a team, or nobody.
@Component
class AssignAction implements Action<AssignAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "assign",
            TicketEvent.SUBJECT,
            "Give the ticket to an agent or a team; null takes it from them.",
            Arguments.class,
            Schemas.object(Map.of("assignee", Schemas.NULLABLE_ID, "team", Schemas.NULLABLE_ID)),
            TicketPermissions.ASSIGN,
            true);

    private final Changing changing;

    AssignAction(Changing changing) {
        this.changing = changing;
    }

    /// Absent: left alone. Null: taken away.
    record Arguments(
            @Nullable Optional<UUID> assignee, @Nullable Optional<UUID> team) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var change = TicketChange.NONE.withAssignment(
                Optional.ofNullable(arguments.assignee()).map(id -> id.map(AgentId::new)),
                Optional.ofNullable(arguments.team()).map(id -> id.map(TeamId::new)));
        var changed = changing.change(new TicketId(subject), change, by);
        return changed.really() ? Done.undoneBy(before(changed)) : Done.nothing();
    }

    private static Map<String, Object> before(Changing.Changed changed) {
        var undo = new HashMap<String, Object>();
        var was = changed.before().assignment();
        undo.put("assignee", was.assignee().map(AgentId::value).orElse(null));
        undo.put("team", was.team().map(TeamId::value).orElse(null));
        return undo;
    }
}
