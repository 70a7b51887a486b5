package org.goodword.ticketing.changing;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.ticketing.Tag;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds tags to a ticket and takes tags away.
@Component
class TagAction implements Action<TagAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "tag",
            TicketEvent.SUBJECT,
            "Add tags, and take tags away.",
            Arguments.class,
            Schemas.object(Map.of("add", Schemas.TEXTS, "remove", Schemas.TEXTS)),
            TicketPermissions.UPDATE,
            true);

    private final Changing changing;
    private final TicketStore tickets;

    TagAction(Changing changing, TicketStore tickets) {
        this.changing = changing;
        this.tickets = tickets;
    }

    record Arguments(
            @Nullable List<@Nullable String> add, @Nullable List<@Nullable String> remove) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var id = new TicketId(subject);
        // Locked first: two agents who tag at once both keep their tag.
        if (tickets.lock(id, by).isEmpty()) throw NotFound.of("ticket", subject);
        var wanted = new TreeSet<>(tickets.tags(id));
        wanted.addAll(words(arguments.add()));
        wanted.removeAll(words(arguments.remove()));
        var change = TicketChange.NONE.withTags(List.copyOf(wanted));
        var changed = changing.change(id, change, by);
        if (!changed.really()) return Done.nothing();
        return Done.undoneBy(undo(changed));
    }

    private static Arguments undo(Changing.Changed changed) {
        var added = changed.tags().stream()
                .filter(tag -> !changed.tagsBefore().contains(tag))
                .toList();
        var removed = changed.tagsBefore().stream()
                .filter(tag -> !changed.tags().contains(tag))
                .toList();
        return new Arguments(removed, added);
    }

    private static List<String> words(@Nullable List<@Nullable String> given) {
        if (given == null) return List.of();
        return given.stream().map(TagAction::word).toList();
    }

    private static String word(@Nullable String given) {
        if (given == null) throw Invalid.of("arguments", "A tag is a text, not null.");
        return Tag.of(given).value();
    }
}
