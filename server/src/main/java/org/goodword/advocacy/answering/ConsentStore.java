package org.goodword.advocacy.answering;

import static org.goodword.advocacy.db.Tables.CONSENT;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask;
import org.goodword.contacts.ContactId;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class ConsentStore {
    private static final String QUOTE = "quote";

    /// Which wording of the page was agreed to.
    private static final String FORM = "quote-page-1";

    private final DSLContext sql;

    ConsentStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Consent consent, Ask ask) {
        sql.insertInto(CONSENT)
                .set(CONSENT.WORKSPACE_ID, Workspaces.current())
                .set(CONSENT.ID, Ids.next())
                .set(CONSENT.ASK_ID, consent.ask())
                .set(CONSENT.CONTACT_ID, ask.contact())
                .set(CONSENT.BRAND_ID, ask.brand())
                .set(CONSENT.PURPOSE, QUOTE)
                .set(CONSENT.NAMING, consent.naming().code())
                .set(CONSENT.NAME, consent.name().orElse(null))
                .set(CONSENT.ORGANISATION, consent.organisation().orElse(null))
                .set(CONSENT.FORM, FORM)
                .set(CONSENT.GRANTED_AT, consent.grantedAt())
                .execute();
    }

    void withdraw(AskId ask, Instant at) {
        sql.update(CONSENT)
                .set(CONSENT.WITHDRAWN_AT, at)
                .where(mine(), CONSENT.ASK_ID.eq(ask), CONSENT.WITHDRAWN_AT.isNull())
                .execute();
    }

    /// Whether something of theirs is shown.
    boolean isShown(ContactId contact) {
        return sql.fetchExists(sql.selectOne()
                .from(CONSENT)
                .where(mine(), CONSENT.CONTACT_ID.eq(contact), CONSENT.WITHDRAWN_AT.isNull()));
    }

    public Map<AskId, Consent> of(Collection<AskId> asks) {
        if (asks.isEmpty()) return Map.of();
        return sql.selectFrom(CONSENT)
                .where(mine(), CONSENT.ASK_ID.in(asks))
                .fetchMap(
                        CONSENT.ASK_ID,
                        row -> new Consent(
                                row.getAskId(),
                                Naming.of(row.getNaming()).orElseThrow(),
                                Optional.ofNullable(row.getName()),
                                Optional.ofNullable(row.getOrganisation()),
                                row.getGrantedAt()));
    }

    private static Condition mine() {
        return CONSENT.WORKSPACE_ID.eq(Workspaces.current());
    }
}
