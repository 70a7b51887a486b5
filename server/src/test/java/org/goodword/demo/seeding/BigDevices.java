package org.goodword.demo.seeding;

import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Thousands of devices of others, twenty of each agent here, and as much as may wait for each. Nothing is ever told:
/// the ledger was not followed here.
@Component
class BigDevices {
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private final DSLContext sql;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    BigDevices(DSLContext sql, Secrets secrets, TransactionTemplate transaction) {
        this.sql = sql;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    void fill() {
        var workspace = DSL.inline(Workspaces.current().value());
        transaction.executeWithoutResult(_ -> {
            sql.execute(
                    """
                    insert into notify.device
                           (workspace_id, id, agent_id, session, name, endpoint, endpoint_hash, public_key, auth,
                            created_at, seen_at)
                    select {0}, gen_random_uuid(), a.id, 'gone', 'Chrome', {1}, gen_random_uuid()::text, {2}, {3}, now(), now()
                      from (select id from identity.agent where workspace_id = {0}
                             union all select gen_random_uuid() from generate_series(1, 200)) a
                      cross join generate_series(1, 20)
                    """,
                    workspace,
                    DSL.inline(secrets.encrypt("push-address", "https://push.example/1")),
                    DSL.inline(KEY),
                    DSL.inline(secrets.encrypt("push-auth", "BTBZMqHH6r4Tts7J_aSIgg")));
            sql.execute("""
                    insert into notify.push (workspace_id, id, device_id, ticket_id, concern, created_at, expires_at)
                    select {0}, gen_random_uuid(), d.id, gen_random_uuid(), 'assigned', now(), now()
                      from notify.device d cross join generate_series(1, 10) where d.workspace_id = {0}
                    """, workspace);
        });
    }
}
