package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.contacts.MassMail;
import org.goodword.mail.linking.FileFetching;
import org.goodword.mail.linking.FileLinkKeeping;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class FileLinksUseTheirIndexesTests {
    private static final int MANY = 20_000;

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FileLinkKeeping links;

    @Autowired
    private FileFetching fetching;

    @Autowired
    private MassMail massMail;

    @Autowired
    private Plans plans;

    @Test
    void ofManyLinksAndWishesOnlyThoseAskedForAreRead() {
        var acme = cast.acme();
        var ticket = new TicketId(UUID.fromString(acme.opened("Plans").id()));
        var caller = new Caller(
                acme.workspace(),
                new Actor.Agent(new AgentId(Ids.next())),
                Set.of(TicketPermissions.VIEW),
                RowScope.ALL,
                Set.of());
        Workspaces.in(acme.workspace(), () -> {
            links(acme, MANY, "gen_random_uuid()");
            links(acme, 3, "'%s'::uuid".formatted(ticket.value()));
            wishes(acme);
            assertThat(links.of(ticket, caller)).hasSize(3);
            plans.hot(() -> links.of(ticket, caller));
            plans.hot(() -> fetching.look(UUID.randomUUID()));
            plans.hot(() -> massMail.unwanted(new EmailAddress("reader7@customer.example")));
        });
    }

    private void links(Company company, int many, String ticket) {
        transaction.executeWithoutResult(
                _ -> sql.execute("""
                insert into mail.file_link (workspace_id, id, ticket_id, said_id, attachment_id, file_id, made_at, until)
                select %d, gen_random_uuid(), %s, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), now()
                  from generate_series(1, %d)
                """.formatted(company.workspace().value(), ticket, many)));
    }

    private void wishes(Company company) {
        transaction.executeWithoutResult(
                _ -> sql.execute("""
                insert into contacts.no_mass_mail (workspace_id, address, since, asked_by)
                select %d, 'reader' || n || '@customer.example', now(), 'recipient' from generate_series(1, %d) n
                """.formatted(company.workspace().value(), MANY)));
    }
}
