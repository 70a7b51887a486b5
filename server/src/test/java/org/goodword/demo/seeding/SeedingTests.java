package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodword.GoodwordTest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Seeding writes past the doors: what the doors would have kept true is checked here.
@GoodwordTest
class SeedingTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private WorkspaceId workspace;

    @BeforeEach
    void enter() {
        workspace = big.get();
    }

    @Test
    void everyTicketIsMadeWithItsMessages() {
        assertThat(count("ticketing.ticket where workspace_id = {0}")).isEqualTo(BigWorkspace.TICKETS);
        assertThat(count("ticketing.message where workspace_id = {0}"))
                .isBetween(4L * BigWorkspace.TICKETS, 6L * BigWorkspace.TICKETS)
                .isEqualTo(count("ticketing.message_body where workspace_id = {0}"));
        assertThat(count("contacts.identity where workspace_id = {0}")).isEqualTo(BigWorkspace.TICKETS / 10 + 1);
        assertThat(count("ledger.entry where workspace_id = {0} and event = 'ticket.opened'"))
                .isEqualTo(BigWorkspace.TICKETS);
    }

    @Test
    void aTicketAgreesWithItsLastMessage() {
        assertThat(count("""
            ticketing.ticket t
            left join ticketing.message m on m.workspace_id = {0} and m.ticket_id = t.id and m.seq = t.seq
            where t.workspace_id = {0}
              and (m.id is null or m.preview <> t.preview or m.created_at <> t.updated_at)
            """)).isZero();
        assertThat(count("""
            (select ticket_id, count(*), max(seq) from ticketing.message where workspace_id = {0} group by ticket_id) m
            where m.count <> m.max
            """)).isZero();
    }

    @Test
    void oneTicketInTenIsOpenAndTheNextNumberIsFree() {
        assertThat(count("ticketing.ticket where workspace_id = {0} and category not in ('solved', 'closed')"))
                .isBetween(BigWorkspace.TICKETS * 8L / 100, BigWorkspace.TICKETS * 12L / 100);
        assertThat(count("""
            ticketing.ticket where workspace_id = {0} and number >
              (select value from platform.counter where workspace_id = {0} and name = 'ticket')
            """)).isZero();
    }

    private long count(String of) {
        return Workspaces.in(
                workspace,
                () -> transaction.execute(_ -> sql.fetchSingle(
                                "select count(*) from " + of,
                                DSL.inline(Workspaces.current().value()))
                        .get(0, Long.class)));
    }
}
