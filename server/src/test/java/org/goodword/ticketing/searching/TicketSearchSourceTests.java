package org.goodword.ticketing.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Contacts;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.search.Hit;
import org.goodword.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class TicketSearchSourceTests {
    @Autowired
    private Search search;

    @Autowired
    private TicketSearchSource source;

    @Autowired
    private TicketRows rows;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Workspaces workspaces;

    private WorkspaceId workspace;
    private Caller amara;

    record TicketCreated(UUID ticket) implements Event {
        @Override
        public String code() {
            return "ticket.created";
        }

        @Override
        public Subject subject() {
            return new Subject("ticket", ticket);
        }
    }

    @BeforeEach
    void newWorkspace() {
        workspace = workspaces.create(() -> {});
        var actor = new Actor.Agent(new AgentId(Ids.next()));
        amara = new Caller(workspace, actor, Set.of(ContactPermissions.EDIT), RowScope.ALL, Set.of());
    }

    @Test
    void aTicketIsFoundByWhatWasSaidByNumberAndByWhoTookPart() {
        var ticket = Ids.next();
        var number = created(ticket, "Bicycle", dana(), List.of("It has no brakes", "Sorry to hear that"));

        awaitFound("brake", ticket);
        awaitFound("bicycles sorry", ticket);
        awaitFound("#" + number, ticket);
        awaitFound("dana scully", ticket);
        awaitFound("walter@example.net", ticket);
    }

    @Test
    void aRenamedContactIsFoundOnItsTickets() {
        var ticket = Ids.next();
        var dana = dana();
        created(ticket, "Bicycle", dana, List.of());
        awaitFound("scully", ticket);
        var renamed = new Contacts.ContactChange(Optional.of("Dana Mulder"), Optional.empty(), Optional.empty());
        Workspaces.in(workspace, () -> contacts.change(dana, new Precondition.None(), renamed, amara));

        awaitFound("mulder", ticket);
    }

    @Test
    void theNewestMillionCharactersOfALongTicketAreRead() {
        var ticket = Ids.next();
        var texts = IntStream.range(0, 15)
                .mapToObj(i -> "x" + i + " " + "y".repeat(99_990))
                .toList();
        Workspaces.in(workspace, () -> rows.insert(ticket, "Long", dana(), texts));

        var document =
                Workspaces.in(workspace, () -> source.load(List.of(ticket))).getFirst();
        assertThat(document.texts()).hasSizeBetween(10, 11);
        assertThat(document.texts().getFirst()).startsWith("x14 ");
    }

    @Test
    void everyTicketOfTheWorkspaceIsWalkedOnce() {
        var ids = IntStream.range(0, 7).mapToObj(_ -> Ids.next()).toList();
        Workspaces.in(workspace, () -> {
            var dana = dana();
            ids.forEach(id -> rows.insert(id, "Bicycle", dana, List.of()));
        });

        assertThat(Workspaces.in(workspace, () -> source.idsAfter(Optional.empty(), 5)))
                .isEqualTo(ids.subList(0, 5));
        assertThat(Workspaces.in(workspace, () -> source.idsAfter(Optional.of(ids.get(4)), 5)))
                .isEqualTo(ids.subList(5, 7));
    }

    private long created(UUID ticket, String subject, ContactId requester, List<String> texts) {
        return Workspaces.in(
                workspace,
                () -> transaction.<Long>execute(_ -> {
                    var number = rows.insert(ticket, subject, requester, texts);
                    ledger.append(new TicketCreated(ticket), amara.actor());
                    return number;
                }));
    }

    private ContactId dana() {
        return Workspaces.in(
                        workspace,
                        () -> contacts.create(
                                "Dana Scully", List.of(new EmailAddress("dana@example.com")), Optional.empty(), amara))
                .id();
    }

    private void awaitFound(String words, UUID ticket) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(found(words)).containsExactly(ticket));
    }

    private List<UUID> found(String words) {
        return Workspaces.in(workspace, () -> search.find("ticket", words, amara, 10)).stream()
                .map(Hit::subject)
                .toList();
    }
}
