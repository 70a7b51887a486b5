package org.goodword.ticketing.changing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Permission;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings a ticket to another status.
@Component
class StatusAction implements Action<StatusAction.Arguments> {
    private final Changing changing;

    StatusAction(Changing changing) {
        this.changing = changing;
    }

    record Arguments(@Nullable String status) {}

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String subject() {
        return TicketEvent.SUBJECT;
    }

    @Override
    public String help() {
        return "Bring the ticket to another status, by its key.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.object(Map.of("status", Schemas.TEXT), "status");
    }

    @Override
    public Permission permission() {
        return TicketPermissions.UPDATE;
    }

    @Override
    public boolean idempotent() {
        return true;
    }

    /// Cannot be taken back where no way leads back: to new, or out of closed.
    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.status() == null) throw Invalid.of("status", "\"status\" is missing.");
        var change = TicketChange.NONE.withStatus(arguments.status());
        var changed = changing.change(new TicketId(subject), new Precondition.None(), change, by);
        if (!changed.really()) return Done.nothing();
        var was = changed.before().status();
        var back = changed.after().status().category().mayBecome(was.category());
        return new Done(true, back ? Optional.of(new Arguments(was.key())) : Optional.empty());
    }
}
