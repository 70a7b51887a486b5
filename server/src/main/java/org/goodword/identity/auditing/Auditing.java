package org.goodword.identity.auditing;

import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Audit;
import org.goodword.ledger.AuditFilter;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Ledger.History;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The whole ledger of a workspace, for those who see all of it.
@Component
public class Auditing {
    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 3_650;

    private final Audit audit;
    private final Brands brands;
    private final Ledger ledger;

    Auditing(Audit audit, Brands brands, Ledger ledger) {
        this.audit = audit;
        this.brands = brands;
        this.ledger = ledger;
    }

    /// What happened, newest first.
    ///
    /// @throws Rejected `not-allowed`, also for a role that sees a part only
    @Transactional(readOnly = true)
    public Page<History> search(AuditFilter filter, PageRequest page, Caller by) {
        require(by);
        return audit.search(filter, page).map(history -> history.readable(by.fields()));
    }

    /// Whether the ledger is as it was written, and how long details are kept.
    ///
    /// @throws Rejected `not-allowed`, also for a role that sees a part only
    @Transactional(readOnly = true)
    public Keeping keeping(Caller by) {
        require(by);
        return new Keeping(audit.state(), audit.kept());
    }

    /// @param days empty: for ever
    public record Keeping(Audit.State state, Optional<Integer> days) {}

    /// @param days 30 to 3,650; empty: for ever
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public Keeping keep(Optional<Integer> days, Caller by) {
        by.require(IdentityPermissions.MANAGE_AUDIT);
        require(by);
        if (days.filter(many -> many < FEWEST_DAYS || many > MOST_DAYS).isPresent())
            throw Invalid.of("days", "Details are kept for 30 to 3,650 days, or for ever.");
        var before = audit.kept();
        if (!before.equals(days)) {
            audit.keep(days);
            ledger.append(
                    IdentityEvent.of(
                            "workspace.audit-retention-changed",
                            brands.all().getFirst().id().value(),
                            facts(before, days)),
                    by.actor());
        }
        return keeping(by);
    }

    private static Map<String, Object> facts(Optional<Integer> before, Optional<Integer> days) {
        return Map.of("before", days(before), "after", days(days));
    }

    private static Object days(Optional<Integer> days) {
        return days.<Object>map(many -> many).orElse("for-ever");
    }

    private static void require(Caller by) {
        by.require(IdentityPermissions.VIEW_AUDIT);
        if (!by.reachesAll()) throw new Rejected(new SeesNotAll());
    }

    record SeesNotAll() implements Problem {
        @Override
        public Code code() {
            return new Code("not-allowed", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "The audit shows all of the workspace, and your role sees a part of it only.";
        }
    }
}
