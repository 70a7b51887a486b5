package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.deleting.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long tickets are kept: what was looked at goes, by night, and nothing else.
@GoodwordTest
class RetainingTests {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    private Company acme;
    private RetentionDesk desk;

    @BeforeEach
    void enter() {
        acme = cast.acme();
        desk = new RetentionDesk(acme, owner);
    }

    @Test
    void whatIsOldGoesWithAllThatWasSaidAndNothingElse() throws SQLException {
        var initech = new RetentionDesk(cast.initech(), owner);
        var theirs = initech.solved("An old quagmirewort of theirs", 900);
        var old = desk.solved("An old quagmirewort", 400);
        desk.ada
                .post("/tickets/" + old + "/messages", Map.of("kind", "note", "body", "The quagmirewort is noted"))
                .json(201);
        desk.aged(old, 400);
        var young = desk.solved("A young one", 100);
        var open = acme.opened("An open one").id();
        desk.aged(open, 900);
        var rule = desk.made(desk.rule("", 365, "delete"));
        assertThat(desk.state(rule)).isEqualTo("off");

        var preview = desk.on(rule);

        assertThat(preview.get("due").asInt()).isEqualTo(1);
        assertThat(preview.get("nights")).hasSize(7);
        assertThat(desk.listed(preview.get("query").asString())).containsExactly(old);
        assertThat(desk.state(rule)).isEqualTo("on");
        desk.isThere(old);
        desk.night();
        var run = desk.ran(rule, 1);
        assertThat(run.get("gone").asInt()).isEqualTo(1);
        assertThat(run.get("failed")).isEmpty();
        desk.isGone(old);
        desk.isThere(young);
        desk.isThere(open);
        assertThat(desk.database.whereIsSaid("quagmirewort")).isEmpty();
        assertThat(desk.ada.get("/deleted-tickets").json(200).get("items")).isEmpty();
        initech.isThere(theirs);
        assertThat(initech.database.whereIsSaid("quagmirewort")).isNotEmpty();
        assertThat(desk.ada
                        .get("/retention-runs/" + run.get("id").asString() + "/receipt")
                        .text())
                .doesNotContain("quagmirewort", old);
        initech.ada
                .get("/retention-runs/" + run.get("id").asString() + "/receipt")
                .refused(404, "not-found");
        assertThat(initech.ada.get("/retention-rules").json(200).get("items")).isEmpty();
        assertThat(desk.ada.get("/audit?event=retention.run-done").json(200).get("items"))
                .hasSize(1);
    }

    @Test
    void whatIsEmptiedStaysForTheNumbers() throws SQLException {
        var mails = MailDesk.of(acme);
        var old = mails.ticketOf(mails.handIn(mail(mails)));
        desk.ada
                .post("/tickets/" + old + "/messages", Map.of("kind", "note", "body", "A zinnwort, it seems"))
                .json(201);
        desk.ada
                .with("If-None-Match", "*")
                .put("/tickets/" + old + "/draft", Map.of("kind", "note", "html", "<p>zinnwort?</p>"))
                .json(200);
        desk.ada
                .post("/tickets/" + old + "/actions", Map.of("name", "status", "arguments", Map.of("status", "solved")))
                .json(200);
        desk.aged(old, 400);
        var facts = "select count(*) from reporting.ticket_fact where workspace_id = ? and ticket_id = '" + old + "'";
        await().atMost(SOON).until(() -> desk.database.count(facts) == 1);
        var rule = desk.made(desk.rule("", 365, "blank"));
        desk.on(rule);
        desk.night();
        assertThat(desk.ran(rule, 1).get("gone").asInt()).isEqualTo(1);

        var ticket = desk.ada.get("/tickets/" + old).json(200);
        assertThat(ticket.get("subject").asString()).isEqualTo("[erased]");
        var messages = desk.ada.get("/tickets/" + old + "/messages").json(200).get("items");
        assertThat(messages.findValuesAsString("text")).containsOnly("[erased]");
        assertThat(messages.findValuesAsString("name")).doesNotContain("zinnwort.txt");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.database.whereIsSaid("zinnwort")).isEmpty());
        assertThat(desk.database.whereIsSaid("cora@copied")).noneMatch(table -> table.startsWith("ticketing."));
        assertThat(desk.database.count(facts)).isEqualTo(1);
        assertThat(desk.ada.get("/search?q=zinnwort").json(200).get("items")).isEmpty();
        assertThat(desk.preview(rule).get("due").asInt()).isZero();
        desk.night();
        assertThat(desk.ran(rule, 2).get("gone").asInt()).isZero();
        assertThat(mails.settled(mails.handIn(mail(mails))).get("state").asString())
                .isEqualTo("duplicate");
    }

    private static String mail(MailDesk mails) {
        return """
                From: Dana <dana@customer.example>
                To: %s
                Cc: Cora Copied <cora@copied.example>
                Message-ID: <zinn.1@customer.example>
                Subject: About my zinnwort
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>My zinnwort <b>grows</b>.</p>
                --b
                Content-Type: text/plain; name="zinnwort.txt"
                Content-Disposition: attachment; filename="zinnwort.txt"

                The plan for the zinnwort.
                --b--
                """.formatted(mails.address());
    }

    @Test
    void whatIsOnHoldStaysAndHowMuchIsSaid() throws SQLException {
        desk.ada.put("/retention-hold", Map.of("filter", "tag:legal-hold")).json(200);
        var held = desk.solved("Held", 400, "legal-hold");
        var free = desk.solved("Free", 400);
        var rule = desk.made(desk.rule("", 365, "delete"));
        var preview = desk.on(rule);
        assertThat(preview.get("due").asInt()).isEqualTo(1);
        assertThat(preview.get("held").asInt()).isEqualTo(1);
        desk.night();
        desk.ran(rule, 1);
        desk.isThere(held);
        desk.isGone(free);
    }

    @Test
    void whoeverKeepsLongestWins() throws SQLException {
        var invoice = desk.solved("An invoice", 500, "invoice");
        var ancient = desk.solved("An ancient invoice", 4000, "invoice");
        var other = desk.solved("Another", 500);
        var all = desk.made(desk.rule("", 365, "delete"));
        var invoices = desk.made(desk.rule("tag:invoice", 3650, "blank"));
        desk.on(invoices);
        var preview = desk.on(all);
        assertThat(preview.get("due").asInt()).isEqualTo(1);
        assertThat(preview.get("kept").asInt()).isEqualTo(2);
        desk.night();
        assertThat(desk.ran(all, 1).get("gone").asInt()).isEqualTo(1);
        assertThat(desk.ran(invoices, 1).get("gone").asInt()).isEqualTo(1);
        desk.isGone(other);
        desk.isThere(invoice);
        assertThat(desk.ada.get("/tickets/" + ancient).json(200).get("subject").asString())
                .isEqualTo("[erased]");
    }

    @Test
    void nothingActsThatWasNotLookedAt() throws SQLException {
        var old = desk.solved("Old", 400);
        var kept = desk.solved("Kept", 400, "invoice");
        var all = desk.made(desk.rule("", 365, "delete"));
        var seen = desk.preview(all).get("seen").asString();
        desk.ada.put("/retention-rules/" + all, desk.rule("", 300, "delete")).json(200);
        desk.ada.post("/retention-rules/" + all + "/on", Map.of("seen", seen)).refused(409, "preview-outdated");
        desk.ada.post("/retention-rules/" + all + "/on", Map.of("seen", "")).refused(409, "preview-outdated");
        var invoices = desk.made(desk.rule("tag:invoice", 3650, "delete"));
        desk.on(invoices);
        desk.on(all);
        // Whoever relied on what kept something looks again.
        desk.ada.delete("/retention-rules/" + invoices).json(200);
        assertThat(desk.state(invoices)).isEqualTo("gone");
        assertThat(desk.state(all)).isEqualTo("waiting");
        assertThat(health()).isEqualTo("waiting");
        desk.night();
        await().atMost(SOON)
                .until(() -> desk.database.count("select count(*) from infra.due_work where workspace_id = ?"
                                + " and kind = 'retention' and due_at > now()")
                        == 1);
        desk.isThere(old);
        desk.isThere(kept);
        assertThat(desk.ada.get("/retention-runs").json(200).get("items")).isEmpty();
        // To change it switches it off.
        desk.on(all);
        assertThat(health()).isEqualTo("kept");
        desk.ada.put("/retention-rules/" + all, desk.rule("", 299, "delete")).json(200);
        assertThat(desk.state(all)).isEqualTo("off");
    }

    private String health() {
        return desk.ada
                .get("/health")
                .json(200)
                .get("checks")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("retention"))
                .map(one -> one.get("code").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var id = UUID.randomUUID();
        for (var filter : List.of("assignee:me", "team:my-teams", "is:unread", "\"words\"", "nonsense:1"))
            desk.ada
                    .put("/retention-rules/" + id, desk.rule(filter, 1, "delete"))
                    .refused(400, "invalid-filter");
        desk.ada.put("/retention-hold", Map.of("filter", "assignee:me")).refused(400, "invalid-filter");
        for (var days : List.of(0, -1, 36_501))
            desk.ada
                    .put("/retention-rules/" + id, desk.rule("", days, "delete"))
                    .refused(422, "invalid-value");
        desk.ada.put("/retention-rules/" + id, desk.rule("", 1, "burn")).refused(422, "invalid-value");
        var open = desk.rule("", 1, "delete");
        open.put("openToo", true);
        desk.ada.put("/retention-rules/" + id, open).refused(422, "invalid-value");
        var furthest = desk.made(desk.rule("", 36_500, "delete"));
        assertThat(desk.listed(desk.preview(furthest).get("query").asString())).isEmpty();
        var mara = acme.mara().rest();
        mara.get("/retention-rules").refused(403, "not-allowed");
        mara.put("/retention-rules/" + id, desk.rule("", 1, "delete")).refused(403, "not-allowed");
        mara.delete("/retention-rules/" + furthest).refused(403, "not-allowed");
        mara.post("/retention-rules/" + furthest + "/on", Map.of("seen", "")).refused(403, "not-allowed");
        mara.put("/retention-hold", Map.of("filter", "")).refused(403, "not-allowed");
    }

    @Test
    void openTicketsGoOnlyWhereARuleSaysSo() throws SQLException {
        var open = acme.opened("Open and forgotten").id();
        desk.aged(open, 900);
        var rule = new HashMap<>(desk.rule("", 365, "delete"));
        rule.put("since", "changed");
        var closed = desk.made(rule);
        assertThat(desk.preview(closed).get("due").asInt()).isZero();
        rule.put("openToo", true);
        var all = desk.made(rule);
        assertThat(desk.on(all).get("due").asInt()).isEqualTo(1);
        desk.night();
        desk.ran(all, 1);
        desk.isGone(open);
    }

    @Test
    void theOtherWorkspaceKeepsEveryRow() throws SQLException {
        var initech = cast.initech();
        var theirs = new RetentionDesk(initech, owner);
        theirs.solved("Theirs", 900);
        var database = new WholeDatabase(owner, initech.workspace());
        var tickets = "select count(*) from ticketing.ticket where workspace_id = ?";
        var messages = "select count(*) from ticketing.message where workspace_id = ?";
        var before = List.of(database.count(tickets), database.count(messages));
        desk.solved("Ours", 900);
        var rule = desk.made(desk.rule("", 1, "delete"));
        desk.on(rule);
        desk.night();
        desk.ran(rule, 1);
        assertThat(List.of(database.count(tickets), database.count(messages))).isEqualTo(before);
    }
}
