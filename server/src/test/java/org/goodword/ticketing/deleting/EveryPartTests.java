package org.goodword.ticketing.deleting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class EveryPartTests {
    /// Tables that name tickets and stay, each with its reason.
    private static final Set<String> STAY = Set.of(
            // What deleting itself keeps.
            "ticketing.deletion",
            "ticketing.deleted_row",
            // What a bulk change did, by ids: it may be what deleted the ticket, and brings it back.
            "ticketing.bulk_row",
            // By which a mail that comes again is known; `MailPart` blanks the rest.
            "mail.inbound",
            // Ids of what is on its way to a phone, for a day at most: of a ticket that is gone nothing is said.
            "notify.push",
            // A chat that is deleted is not live any more: routing ends it when it hears of it.
            "routing.work",
            "routing.passed");

    @Autowired
    private List<TicketPart> parts;

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    @Test
    void everyTableThatNamesTicketsOrMessagesGoesWithThem() throws SQLException {
        var going = cast.acme()
                .in(() -> parts.stream()
                        .flatMap(part -> part.rows(new TicketId(UUID.randomUUID())).stream())
                        .map(rows -> rows.table().getSchema().getName() + "."
                                + rows.table().getName())
                        .collect(Collectors.toCollection(TreeSet::new)));
        var naming = naming();
        assertThat(naming).contains("ticketing.tag", "chat.letter", "advocacy.ask");
        naming.removeAll(STAY);
        assertThat(going).containsAll(naming);
    }

    private TreeSet<String> naming() throws SQLException {
        try (var connection = owner.open();
                var statement = connection.prepareStatement("""
                        select distinct table_schema || '.' || table_name from information_schema.columns
                         where column_name in ('ticket_id', 'message_id', 'ask_id') and data_type = 'uuid'
                        """);
                var found = statement.executeQuery()) {
            var tables = new TreeSet<String>();
            while (found.next()) tables.add(found.getString(1));
            return tables;
        }
    }
}
