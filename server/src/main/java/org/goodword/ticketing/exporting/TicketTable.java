package org.goodword.ticketing.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tickets that a filter shows as lines of a table: what lists show of each, then the workspace's own fields.
@Component
public class TicketTable {
    private static final List<String> BUILT_IN = List.of(
            "number",
            "subject",
            "requester",
            "email",
            "organisation",
            "status",
            "type",
            "priority",
            "brand",
            "team",
            "assignee",
            "tags",
            "channel",
            "messages",
            "created",
            "updated",
            "first answered",
            "solved");

    private final TicketLists lists;
    private final Fields fields;
    private final Naming naming;

    TicketTable(TicketLists lists, Fields fields, Naming naming) {
        this.lists = lists;
        this.fields = fields;
        this.naming = naming;
    }

    /// The same from the first line to the last, whatever becomes of the fields meanwhile.
    ///
    /// @param own by key, archived ones left out
    public record Columns(List<Definition> own) {
        public List<String> head() {
            return Stream.concat(BUILT_IN.stream(), own.stream().map(Definition::key))
                    .toList();
        }
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Columns columns(Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return new Columns(fields.of(FieldSubject.TICKET, caller.fields()).stream()
                .filter(field -> !field.archived())
                .toList());
    }

    /// Opened last first: a ticket that changes while the table is written is in it, and once.
    ///
    /// @throws Rejected `invalid-filter`, `not-allowed`
    @Transactional(readOnly = true)
    public Page<List<String>> lines(Columns columns, String filter, PageRequest page, Caller caller) {
        var rows = lists.byOpening(filter, page, caller);
        var names = naming.of(rows.items(), columns.own(), caller);
        return rows.map(row -> {
            var line = new ArrayList<>(names.builtIn(row));
            columns.own().forEach(field -> line.add(names.own(field, row.fields())));
            return line;
        });
    }
}
