package org.goodword.contacts.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever adds a column that names a contact or an organisation says what becomes of it in a merge.
@GoodwordTest
class EveryReferenceTests {
    @Autowired
    private List<ContactPart> parts;

    @Autowired
    private OwnerConnections owner;

    @Test
    void everyColumnThatNamesAContactGoesAlong() throws SQLException {
        var naming = naming("contacts.contact", "contact_id", "requester_id");
        assertThat(naming).contains("ticketing.ticket.requester_id", "chat.visitor.contact_id");
        assertThat(going(parts.stream().flatMap(part -> part.contacts().stream())))
                .containsAll(naming);
    }

    @Test
    void everyColumnThatNamesAnOrganisationGoesAlong() throws SQLException {
        var naming = naming("contacts.organisation", "organisation_id");
        assertThat(naming).contains("ticketing.ticket.organisation_id", "contacts.contact.organisation_id");
        assertThat(going(parts.stream().flatMap(part -> part.organisations().stream())))
                .containsAll(naming);
    }

    private static TreeSet<String> going(Stream<Reference> references) {
        return references.map(Reference::place).collect(Collectors.toCollection(TreeSet::new));
    }

    /// By what refers to the table, and by what is called so without referring.
    private TreeSet<String> naming(String table, String... names) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.prepareStatement("""
                        select k.conrelid::regclass || '.' || a.attname
                          from pg_constraint k
                          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                         where k.contype = 'f' and k.confrelid = ?::regclass and a.attname <> 'workspace_id'
                        union
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                         where column_name = any (?) and data_type = 'uuid'
                        """)) {
            statement.setString(1, table);
            statement.setArray(2, connection.createArrayOf("text", names));
            try (var found = statement.executeQuery()) {
                var columns = new TreeSet<String>();
                while (found.next()) columns.add(found.getString(1));
                return columns;
            }
        }
    }
}
