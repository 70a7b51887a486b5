package org.goodword.demo.seeding;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.goodword.demo.seeding.Seeding.Run;
import org.goodword.platform.SortKey;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes straight into the tables of other modules: the one exception to "nobody writes another's tables". Through the
/// doors a million messages would take hours; whoever changes one of these tables finds this in the tests.
@Component
class SeedStore {
    private static final String TABLES = """
        contacts.contact, contacts.identity, contacts.organisation, ticketing.ticket, ticketing.tag,
        ticketing.participant, ticketing.message, ticketing.message_body, ticketing.message_address, ledger.entry
        """;

    private final DSLContext sql;
    private final DataSource owner;

    SeedStore(DSLContext sql, @FlywayDataSource DataSource owner) {
        this.sql = sql;
        this.owner = owner;
    }

    /// @return the first of so many ticket numbers
    @Transactional
    public long reserve(int tickets) {
        return sql.fetchSingle("""
                insert into platform.counter as c (workspace_id, name, value) values ({0}, 'ticket', {1})
                on conflict (workspace_id, name) do update set value = c.value + excluded.value
                returning value - {1} + 1
                """, workspace(), inline((long) tickets)).into(Long.class);
    }

    @Transactional
    public void organisations(Run run, int after, List<String> names) {
        hurry();
        sql.execute(
                SeedText.ORGANISATIONS,
                workspace(),
                inline(run.first()),
                inline(after),
                val(names.toArray(String[]::new)),
                val(sortKeys(names)),
                time(run.from()));
    }

    @Transactional
    public void contacts(Run run, int after, List<String> names, int organisations) {
        hurry();
        sql.execute(
                SeedText.CONTACTS,
                workspace(),
                inline(run.first()),
                inline(after),
                val(names.toArray(String[]::new)),
                val(sortKeys(names)),
                time(run.from()),
                inline(organisations));
    }

    @Transactional
    public void tickets(Run run, long from, int count, Words words) {
        hurry();
        sql.execute(
                SeedText.TICKETS,
                workspace(),
                inline(run.first()),
                inline(run.tickets()),
                time(run.from()),
                time(run.until()),
                inline(from),
                inline(from + count - 1),
                inline(run.contacts()),
                val(words.subjects(count / 4 + 1).toArray(String[]::new)),
                val(words.paragraphs(count / 2 + 1).toArray(String[]::new)),
                inline(run.epoch()));
    }

    /// Without statistics the planner guesses; only the owner may take them.
    void analyze() {
        DSL.using(owner, SQLDialect.POSTGRES).execute("vacuum (analyze) " + TABLES);
    }

    private void hurry() {
        sql.execute("set local synchronous_commit = off");
    }

    private static Field<Integer> workspace() {
        return inline(Workspaces.current().value());
    }

    private static Field<?> time(Instant at) {
        return inline(at.atOffset(ZoneOffset.UTC));
    }

    private static String[] sortKeys(List<String> names) {
        return names.stream().map(SortKey::of).toArray(String[]::new);
    }
}
