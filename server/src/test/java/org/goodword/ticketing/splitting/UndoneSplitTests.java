package org.goodword.ticketing.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.contacts.Contacts;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Of two tickets that are alike one is split and put together again. Whatever happens to both meanwhile, and to what
/// was split off: in the end they are alike, and what was done to the new ticket is kept and named.
@GoodwordTest
class UndoneSplitTests {
    private static final int RUNS = 12;
    private static final List<String> PEOPLE = List.of("dana", "fox", "walter");

    @Autowired
    private Cast cast;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void aSplitThatIsUndoneLeavesNoTrace() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) run("run " + run + " of seed " + seed, random);
    }

    private void run(String which, Random random) {
        var twins = List.of(acme.opened("Twin").id(), acme.opened("Twin").id());
        said(random, 1 + random.nextInt(5)).forEach(one -> twins.forEach(twin -> say(twin, one)));
        var split = twins.getFirst();
        var going = going(split, random);
        var other = ada.post("/tickets/" + split + "/splits", Map.of("messages", going))
                .json(201)
                .get("id")
                .asString();
        for (var change : changes(random)) twins.forEach(twin -> apply(change, twin));
        var since = new LinkedHashSet<>(changes(random));
        since.forEach(change -> apply(change, other));

        var undone = ada.delete("/tickets/" + other + "/split").json(200);

        assertThat(told(split)).as(which).isEqualTo(told(twins.get(1)));
        assertThat(new TreeSet<>(undone.get("kept").findValuesAsString("what")))
                .as(which)
                .isEqualTo(new TreeSet<>(since));
        assertThat(ada.get("/tickets/" + other).status()).as(which).isEqualTo(since.isEmpty() ? 404 : 200);
        if (!since.isEmpty())
            assertThat(ada.get("/tickets/" + other + "/messages").json(200).get("items"))
                    .as(which)
                    .hasSize(since.contains("messages") ? 1 : 0);
    }

    private record Word(MessageKind kind, String who, String text) {}

    /// The first is one the customer sees, so that with what opened the ticket one can go and one stay.
    private static List<Word> said(Random random, int many) {
        var words = new ArrayList<Word>();
        words.add(new Word(MessageKind.INBOUND, "fox", "One more"));
        for (int at = 0; at < many; at++)
            words.add(new Word(
                    MessageKind.values()[random.nextInt(3)],
                    PEOPLE.get(random.nextInt(PEOPLE.size())),
                    "Word " + at + " " + random.nextInt(1000)));
        return words;
    }

    /// At least one thing the customer sees goes, and one stays.
    private Set<String> going(String ticket, Random random) {
        var all = new ArrayList<String>();
        var shown = new ArrayList<String>();
        ada.get("/tickets/" + ticket + "/messages").json(200).get("items").forEach(message -> {
            all.add(message.get("id").asString());
            if (!message.get("kind").asString().equals("note"))
                shown.add(message.get("id").asString());
        });
        var stays = shown.get(random.nextInt(shown.size()));
        shown.remove(stays);
        var going = new LinkedHashSet<String>();
        going.add(shown.get(random.nextInt(shown.size())));
        for (var id : all) if (!id.equals(stays) && random.nextBoolean()) going.add(id);
        return going;
    }

    /// Words of `kept`, in no order.
    private static List<String> changes(Random random) {
        var all = new ArrayList<>(List.of("messages", "priority", "status", "subject", "tags", "assignee"));
        all.removeIf(_ -> random.nextInt(3) > 0);
        return all;
    }

    private void apply(String change, String ticket) {
        switch (change) {
            case "messages" -> acme.ada().note(ticket, "Since then");
            case "priority" -> change(ticket, Map.of("priority", "urgent"));
            case "status" -> change(ticket, Map.of("status", "pending"));
            case "subject" -> change(ticket, Map.of("subject", "Another subject"));
            case "tags" -> change(ticket, Map.of("tags", List.of("later")));
            case "assignee" -> change(ticket, Map.of("assignee", acme.tom().id()));
            default -> throw new IllegalArgumentException(change);
        }
    }

    private void change(String ticket, Map<String, ?> change) {
        ada.patch("/tickets/" + ticket, change).json(200);
    }

    private void say(String ticket, Word word) {
        in(() -> transaction.execute(_ -> {
            var address = new EmailAddress(word.who() + "@customer." + acme.domain());
            var contact = contacts.recognise(address, Optional.of(word.who()), new Actor.System("test"));
            var author = word.kind() == MessageKind.INBOUND
                    ? new Actor.Contact(contact.id().value())
                    : new Actor.Agent(acme.ada().agent().id());
            var role = word.kind() == MessageKind.INBOUND ? MessageAddress.Role.FROM : MessageAddress.Role.TO;
            var locked = tickets.lock(new TicketId(UUID.fromString(ticket))).orElseThrow();
            if (word.kind() == MessageKind.INBOUND)
                tickets.addParticipant(
                        locked.id(), new Requester(contact.id(), contact.organisation(), address.value()));
            return tickets.add(
                    locked,
                    new NewMessage(
                            Optional.empty(),
                            word.kind(),
                            "api",
                            author,
                            false,
                            word.text(),
                            Optional.empty(),
                            List.of(new MessageAddress(role, address, word.who())),
                            List.of()));
        }));
    }

    /// All that is kept of a ticket, but for ids and times; of a time which message it is that of.
    private List<String> told(String ticket) {
        return in(() -> transaction.execute(_ -> {
            var id = UUID.fromString(ticket);
            var workspace = acme.workspace().value();
            var told = new ArrayList<String>();
            for (var query : List.of(
                    """
                    select subject, type_key, status_key, category, priority, brand_id, requester_id, organisation_id, team_id,
                           assignee_id, seq, preview, channel, snoozed, merged_into, spam, last_kind, last_author_id,
                           (select seq from ticketing.message m where m.ticket_id = t.id and m.created_at = t.last_at) as last,
                           (select seq from ticketing.message m
                             where m.ticket_id = t.id and m.created_at = t.last_inbound_at) as last_inbound,
                           (select seq from ticketing.message m
                             where m.ticket_id = t.id and m.created_at = t.first_response_at) as answered,
                           (select min(seq) from ticketing.message m
                             where m.ticket_id = t.id and m.created_at = t.created_at) as began
                      from ticketing.ticket t where t.workspace_id = ? and t.id = ?
                    """,
                    """
                    select m.seq, m.kind, m.channel, m.author_kind, m.author_id, m.preview, b.text, a.role, a.address
                      from ticketing.message m join ticketing.message_body b on b.message_id = m.id
                      left join ticketing.message_address a on a.message_id = m.id
                     where m.workspace_id = ? and m.ticket_id = ? order by m.seq, a.position
                    """,
                    "select contact_id, role, address from ticketing.participant where workspace_id = ? and ticket_id = ?"
                            + " order by address",
                    "select tag from ticketing.tag where workspace_id = ? and ticket_id = ? order by tag",
                    "select count(*) from ticketing.split where workspace_id = ? and from_id = ?"))
                told.add(sql.fetch(query, workspace, id).formatJSON());
            return told;
        }));
    }

    private <T> T in(Supplier<T> work) {
        return acme.in(work);
    }
}
