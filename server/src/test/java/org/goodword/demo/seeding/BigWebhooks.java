package org.goodword.demo.seeding;

import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Two endpoints with a delivery of each ticket: one to which most arrived, and one that has taken nothing for days.
/// Both
/// are off, so that nobody follows what happens here.
@Component
class BigWebhooks {
    private final DSLContext sql;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    BigWebhooks(DSLContext sql, Secrets secrets, TransactionTemplate transaction) {
        this.sql = sql;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    void fill() {
        execute("""
            insert into integration.endpoint (workspace_id, id, kind, name, url, events, active, created_at)
            select {0}, gen_random_uuid(), 'webhook', 'W' || n, {1}, array['ticket.created'], false, now()
              from generate_series(1, 2) as n
            """);
        execute("""
            insert into integration.delivery
                   (workspace_id, id, endpoint_id, lane, event, payload, state, due_at, created_at, settled_at)
            select {0}, gen_random_uuid(), e.id, t.id, 'ticket.created', '{}', s.state, now() + n * interval '1 second',
                   now(), case when s.state in ('delivered', 'dead') then now() - n * interval '1 minute' end
              from ticketing.ticket t
              cross join generate_series(1, 2) as n
              join integration.endpoint e on e.workspace_id = t.workspace_id and e.name = 'W' || n
              cross join lateral (select case when n = 1 and t.number % 5 > 0 then 'delivered' when n = 1 then 'dead'
                                              when t.number % 2 = 0 then 'queued' else 'pending' end as state) s
             where t.workspace_id = {0}
            """);
    }

    private void execute(String statement) {
        transaction.executeWithoutResult(_ -> sql.execute(
                statement,
                DSL.inline(Workspaces.current().value()),
                DSL.inline(secrets.encrypt("webhook-address", "https://example.org/hook"))));
    }
}
