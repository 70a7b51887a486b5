package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.consenting.Consents;
import org.goodword.identity.Agents;
import org.goodword.moving.departing.Departures;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.privacy.erasing.Erasures;
import org.goodword.privacy.exporting.Exports;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Who was erased, what was handed out, and who consented to what: see [ListsUseTheirIndexesTests].
@GoodwordTest
class PrivacyUsesItsIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Exports exports;

    @Autowired
    private Departures departures;

    @Autowired
    private Consents consents;

    @Autowired
    private Agents agents;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;
    private Caller admin;

    @BeforeEach
    void enter() {
        workspace = big.get();
        admin = in(() -> agents.callerFor(agents.all().getFirst().id()));
    }

    @Test
    void erasures() {
        var page = new PageRequest(50, null);
        var first = in(() -> erasures.list(page, admin));
        assertThat(first.items()).hasSize(50);
        hot(() -> erasures.list(page, admin));
        hot(() -> erasures.list(new PageRequest(50, first.next()), admin));
    }

    @Test
    void exportsOfAContact() {
        var contact = contact();
        hot(() -> exports.list(contact, admin));
    }

    @Test
    void exportsOfTheWorkspace() {
        assertThat(in(() -> departures.list(admin))).hasSize(50);
        hot(() -> departures.list(admin));
    }

    @Test
    void consentsOfAContact() {
        var contact = contact();
        var page = new PageRequest(50, null);
        var first = in(() -> consents.list(contact, page, admin));
        assertThat(first.items()).hasSize(50);
        hot(() -> consents.list(contact, page, admin));
        hot(() -> consents.list(contact, new PageRequest(50, first.next()), admin));
    }

    private ContactId contact() {
        return in(() -> transaction.execute(
                _ -> new ContactId(sql.fetchSingle("select contact_id from contacts.consent limit 1")
                        .get(0, UUID.class))));
    }

    private void hot(Runnable list) {
        Workspaces.in(workspace, () -> plans.hot(list));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}
