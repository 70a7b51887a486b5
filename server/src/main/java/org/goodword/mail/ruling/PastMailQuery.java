package org.goodword.mail.ruling;

import static org.goodword.mail.db.Tables.INBOUND;
import static org.jooq.impl.DSL.field;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodword.mail.authenticating.Authentication;
import org.goodword.mail.authenticating.Verdict;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class PastMailQuery {
    private static final String ASKED_NOTHING = "none";
    private static final Set<String> KEPT_OUT = Set.of("parked", "dropped");

    private final DSLContext sql;

    PastMailQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// Those of the newest that rules are for, newest first: neither what a machine reports or a third party answers,
    /// nor what was filed at a person's word or brought over.
    ///
    /// @param most that are looked through
    /// @param visible those among them
    List<PastMail> latest(int most, Condition visible) {
        var seen = field(visible).as("seen");
        return sql
                .select(INBOUND.fields())
                .select(seen)
                .from(INBOUND)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()))
                .orderBy(INBOUND.ID.desc())
                .limit(most)
                .fetch()
                .stream()
                .filter(row -> Boolean.TRUE.equals(row.get(seen)) && isRuled(row))
                .map(PastMailQuery::mail)
                .toList();
    }

    private static boolean isRuled(Record row) {
        var filed = row.get(INBOUND.EVIDENCE) != null;
        return (filed || KEPT_OUT.contains(row.get(INBOUND.STATE)))
                && row.get(INBOUND.FILE_ID) != null
                && !row.get(INBOUND.INSISTED)
                && !row.get(INBOUND.ACCOUNT_ID).equals(InboundStore.ALL_ACCOUNTS);
    }

    private static PastMail mail(Record row) {
        var opened = Objects.requireNonNullElse(row.get(INBOUND.EVIDENCE), ASKED_NOTHING)
                .equals(ASKED_NOTHING);
        return new PastMail(
                InboundStore.inbound(row),
                row.get(INBOUND.FILE_ID),
                Optional.ofNullable(row.get(INBOUND.AUTHOR)).map(EmailAddress::new),
                authentication(row),
                Optional.ofNullable(row.get(INBOUND.TICKET_ID)),
                Optional.ofNullable(row.get(INBOUND.SAID_ID)).filter(_ -> !opened));
    }

    /// Of one that was kept out nobody wrote it down.
    private static Authentication authentication(Record row) {
        if (row.get(INBOUND.DMARC) == null) return Authentication.UNKNOWN;
        return new Authentication(
                Verdict.ofCode(row.get(INBOUND.SPF)),
                Verdict.ofCode(row.get(INBOUND.DKIM)),
                Optional.ofNullable(row.get(INBOUND.DKIM_DOMAIN)),
                Verdict.ofCode(row.get(INBOUND.DMARC)),
                Optional.ofNullable(row.get(INBOUND.DMARC_POLICY)));
    }
}
