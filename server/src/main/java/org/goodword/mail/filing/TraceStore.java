package org.goodword.mail.filing;

import static org.goodword.mail.db.Tables.INBOUND;

import java.util.UUID;
import org.goodword.mail.authenticating.Authentication;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which message a mail became, why in its ticket, in which language, and who it can be shown to come from.
@Component
class TraceStore {
    private final DSLContext sql;

    TraceStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Of a mail that belongs to a conversation with its customer.
    void said(UUID inbound, MessageId message, Decision decision, Arrival arrival) {
        var authentication = arrival.authentication();
        sql.update(INBOUND)
                .set(INBOUND.SAID_ID, message)
                .set(INBOUND.EVIDENCE, decision.evidence().code())
                .set(
                        INBOUND.DOUBT,
                        decision.doubted().map(one -> one.doubt().code()).orElse(null))
                .set(
                        INBOUND.BROUGHT_BY,
                        arrival.brought().map(one -> one.by().value()).orElse(null))
                .set(INBOUND.LANGUAGE, arrival.mail().language().orElse(null))
                .set(INBOUND.SPF, authentication.spf().code())
                .set(INBOUND.DKIM, authentication.dkim().code())
                .set(INBOUND.DKIM_DOMAIN, authentication.signer().orElse(null))
                .set(INBOUND.DMARC, authentication.dmarc().code())
                .set(INBOUND.DMARC_POLICY, authentication.policy().orElse(null))
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.ID.eq(inbound))
                .execute();
    }

    /// Of what a machine reports.
    ///
    /// @param aside of a side conversation
    void reported(UUID inbound, MessageId message, boolean aside) {
        sql.update(INBOUND)
                .set(INBOUND.SAID_ID, message)
                .set(INBOUND.ASIDE, aside)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.ID.eq(inbound))
                .execute();
    }

    /// Of a third party's mail.
    void aside(UUID inbound, MessageId message, Authentication authentication) {
        sql.update(INBOUND)
                .set(INBOUND.SAID_ID, message)
                .set(INBOUND.ASIDE, true)
                .set(INBOUND.SPF, authentication.spf().code())
                .set(INBOUND.DKIM, authentication.dkim().code())
                .set(INBOUND.DKIM_DOMAIN, authentication.signer().orElse(null))
                .set(INBOUND.DMARC, authentication.dmarc().code())
                .set(INBOUND.DMARC_POLICY, authentication.policy().orElse(null))
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.ID.eq(inbound))
                .execute();
    }
}
