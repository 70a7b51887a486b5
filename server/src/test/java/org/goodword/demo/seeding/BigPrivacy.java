package org.goodword.demo.seeding;

import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Thousands were erased, thousands of exports were made, of one and of all, and one contact changed his mind every
/// day.
@Component
class BigPrivacy {
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    BigPrivacy(DSLContext sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    void fill() {
        execute("""
            insert into privacy.erasure (workspace_id, id, contact_id, state, begun_at, ended_at)
            select {0}, gen_random_uuid(), gen_random_uuid(), 'done', now() - n * interval '1 hour', now()
              from generate_series(1, 3000) as n
            """);
        execute("""
            insert into privacy.export (workspace_id, id, contact_id, state, agent_id, begun_at, until)
            select {0}, gen_random_uuid(), gen_random_uuid(), 'gone',
                   (select min(id::text)::uuid from identity.agent where workspace_id = {0}),
                   now() - n * interval '1 hour', now()
              from generate_series(1, 3000) as n
            """);
        execute("""
            insert into privacy.retention_run
                   (workspace_id, id, rule_id, rule_name, fate, state, as_of, begun_at, ended_at)
            select {0}, gen_random_uuid(), md5((n % 40)::text)::uuid, 'Old', 'delete', 'done',
                   now() - n * interval '1 hour', now() - n * interval '1 hour', now()
              from generate_series(1, 3000) as n
            """);
        execute("""
            insert into moving.departure (workspace_id, id, state, agent_id, begun_at, until)
            select {0}, gen_random_uuid(), 'gone',
                   (select min(id::text)::uuid from identity.agent where workspace_id = {0}),
                   now() - n * interval '1 hour', now()
              from generate_series(1, 3000) as n
            """);
        execute("""
            insert into contacts.consent
                   (workspace_id, id, contact_id, purpose, given, at, source, version, recorded_at)
            select {0}, gen_random_uuid(), c.id, 'newsletter', n % 2 = 0, now() - n * interval '1 day', 'form', '', now()
              from (select id from contacts.contact where workspace_id = {0} order by id limit 10) c,
                   generate_series(1, 300) as n
            """);
    }

    private void execute(String statement) {
        transaction.executeWithoutResult(
                _ -> sql.execute(statement, DSL.inline(Workspaces.current().value())));
    }
}
