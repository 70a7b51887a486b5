package org.goodword.ticketing.changing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Permission;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets a ticket's priority.
@Component
class PriorityAction implements Action<PriorityAction.Arguments> {
    private final Changing changing;

    PriorityAction(Changing changing) {
        this.changing = changing;
    }

    record Arguments(@Nullable String priority) {}

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public String subject() {
        return TicketEvent.SUBJECT;
    }

    @Override
    public String help() {
        return "Set the priority: low, normal, high or urgent.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Map<String, Object> schema() {
        var values = Stream.of(Priority.values()).map(Priority::code).toList();
        return Schemas.object(Map.of("priority", Schemas.choice(values)), "priority");
    }

    @Override
    public Permission permission() {
        return TicketPermissions.UPDATE;
    }

    @Override
    public boolean idempotent() {
        return true;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.priority() == null) throw Invalid.of("priority", "\"priority\" is missing.");
        var change = TicketChange.NONE.withPriority(Priority.of(arguments.priority()));
        var changed = changing.change(new TicketId(subject), new Precondition.None(), change, by);
        if (!changed.really()) return Done.nothing();
        var was = changed.before().heading().priority().code();
        return new Done(true, Optional.of(new Arguments(was)));
    }
}
