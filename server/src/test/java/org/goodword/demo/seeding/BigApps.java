package org.goodword.demo.seeding;

import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hundreds of apps of others, each allowed by every agent.
@Component
class BigApps {
    static final int APPS = 300;

    private final DSLContext sql;
    private final TransactionTemplate transaction;

    BigApps(DSLContext sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    void fill() {
        var workspace = DSL.inline(Workspaces.current().value());
        transaction.executeWithoutResult(_ -> {
            sql.execute("""
                    insert into identity.app (workspace_id, id, name, redirect_uris, scopes, agent_id, created_at)
                    select {0}, gen_random_uuid(), 'App ' || n, array['https://app.example/back'], array['tickets:read'],
                           (select id from identity.agent where workspace_id = {0} limit 1), now()
                      from generate_series(1, {1}) n
                    """, workspace, DSL.inline(APPS));
            sql.execute("""
                    insert into identity.app_consent (workspace_id, app_id, agent_id, scopes, allowed_at)
                    select {0}, app.id, agent.id, array['tickets:read'], now()
                      from identity.app app, identity.agent agent
                     where app.workspace_id = {0} and agent.workspace_id = {0}
                    """, workspace);
        });
    }
}
