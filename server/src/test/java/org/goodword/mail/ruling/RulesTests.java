package org.goodword.mail.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class RulesTests {
    private static final String DANA = "Dana Ruiz <dana@nordwind.example>";

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private MailDesk desk;

    @BeforeEach
    void anAddressForMail() {
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme);
    }

    @Test
    void everyRuleThatFitsCountsInItsOrder() {
        var second =
                ada.post("/brands", Map.of("key", "second", "name", "Second")).id();
        rules(
                rule("Big customer", "from-domain:nordwind.example", "file", step("priority", "priority", "high")),
                rule("Invoices", "subject~invoice -answers:yes", "file", step("tag", "add", List.of("invoice")))
                        .with("brand", second),
                rule("Elsewhere", "from-domain:basement.example", "file", step("priority", "priority", "urgent")),
                rule("Urgent ones", "header:\"x-priority: 1\"", "file", step("priority", "priority", "urgent"))
                        .with("on", false));

        var ticket = ticket(desk.ticketOf(mail(DANA, "About your INVOICE 7", "X-Priority: 1", "It is wrong")));

        assertThat(ticket.get("priority").asString()).isEqualTo("high");
        assertThat(ticket.get("tags").get(0).asString()).isEqualTo("invoice");
        assertThat(ticket.get("brand").asString()).isEqualTo(second);
    }

    @Test
    void everyPartOfAMailCanBeAskedFor() {
        var header = "X-Spam-Flag: YES\r\nAuthentication-Results: mx.trusted.example; spf=softfail; dkim=pass"
                + " header.d=nordwind.example; dmarc=pass\r\nContent-Type: multipart/mixed; boundary=b";
        var text =
                "--b\r\n\r\nPlease open\r\n--b\r\nContent-Type: application/zip; name=\"offer.ZIP\"\r\n\r\nPK\r\n--b--";
        var holds = List.of(
                "from:DANA@nordwind.example",
                "from-name~ruiz",
                "to~desk",
                "mailbox:" + desk.address(),
                "header:x-spam-flag*",
                "text~open",
                "attachment~.zip",
                "attachment-type:application/zip",
                "attachments>0",
                "spf:soft-fail",
                "dkim:pass",
                "dmarc:pass,none",
                "signed-by:nordwind.example",
                "automatic:no",
                "list:no",
                "answers:no");
        rules(holds.stream()
                .map(filter -> rule(filter, filter, "file", step("tag", "add", List.of(tag(filter)))))
                .toArray(Draft[]::new));

        var tags = ticket(desk.ticketOf(mail(DANA, "An offer", header, text))).get("tags");

        assertThat(tags.valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        holds.stream().map(RulesTests::tag).toList());
    }

    @Test
    void aParkedMailSaysWhichRuleKeptItAndCanBeFiled() {
        rules(rule("No zips", "attachment~.zip", "park"), rule("Dana", "from~dana", "drop"));

        var mail = desk.settled(mail(DANA, "Hello", "Content-Type: application/zip; name=a.zip", "PK"));

        assertThat(mail.get("state").asString()).isEqualTo("parked");
        assertThat(mail.get("reason").asString()).contains("No zips");
        ada.post("/inbound/email/" + mail.get("id").asString() + "/filing", Map.of());
        assertThat(desk.ticketOf(mail.get("id").asString())).isNotNull();
    }

    @Test
    void aDroppedMailIsKeptAndCanBeFiled() {
        rules(rule("Newsletters", "list:yes", "drop"));

        var mail = desk.settled(mail(DANA, "News", "List-Id: <news.nordwind.example>", "Buy"));

        assertThat(mail.get("state").asString()).isEqualTo("dropped");
        assertThat(mail.get("reason").asString()).contains("Newsletters");
        assertThat(ada.get("/inbound/email?state=dropped").json(200).get("items"))
                .hasSize(1);
        ada.post("/inbound/email/" + mail.get("id").asString() + "/filing", Map.of());
        assertThat(desk.ticketOf(mail.get("id").asString())).isNotNull();
    }

    @Test
    void aStepThatIsRefusedLosesNoMailAndNoOtherStep() {
        rules(rule(
                "Two steps",
                "",
                "file",
                step("fields", "fields", Map.of("never-defined", "x")),
                step("tag", "add", List.of("done"))));

        var ticket = ticket(desk.ticketOf(mail(DANA, "Hello", "", "Hi")));

        assertThat(ticket.get("tags").get(0).asString()).isEqualTo("done");
    }

    @Test
    void whatCannotBeARuleIsRefusedWithTheWholeList() {
        rules(rule("Fine", "from~dana", "file"));
        refused(rule("Odd", "nobody:knows", "file"), "invalid-filter");
        refused(rule("Search", "\"some words\"", "file"), "invalid-filter");
        refused(rule("Odd", "", "file", step("merge", "into", "7")), "invalid-value");
        refused(rule("Odd", "", "drop", step("priority", "priority", "low")), "invalid-value");
        refused(rule("Odd", "", "file").with("brand", UUID.randomUUID().toString()), "invalid-value");
        ada.with("If-Match", "\"1\"")
                .put("/mail-rules", Map.of("rules", List.of()))
                .refused(412, "stale-version");
        acme.tom().rest().get("/mail-rules").refused(403, "not-allowed");

        assertThat(list().get("rules")).hasSize(1);
    }

    private void refused(Draft rule, String code) {
        assertThat(put(rule).json().get("code").asString()).isEqualTo(code);
    }

    private void rules(Draft... rules) {
        put(rules).json(200);
    }

    private Answer put(Draft... rules) {
        return ada.with("If-Match", "\"" + list().get("version").asInt() + "\"")
                .put(
                        "/mail-rules",
                        Map.of("rules", List.of(rules).stream().map(Draft::body).toList()));
    }

    private JsonNode list() {
        return ada.get("/mail-rules").json(200);
    }

    private record Draft(Map<String, Object> body) {
        Draft with(String name, Object value) {
            var more = new HashMap<>(body);
            more.put(name, value);
            return new Draft(more);
        }
    }

    @SafeVarargs
    private static Draft rule(String name, String filter, String outcome, Map<String, Object>... steps) {
        return new Draft(Map.of("name", name, "filter", filter, "outcome", outcome, "steps", List.of(steps)));
    }

    private static Map<String, Object> step(String name, String argument, Object value) {
        return Map.of("name", name, "arguments", Map.of(argument, value));
    }

    private static String tag(String filter) {
        return filter.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }

    /// @return what it is received as
    private String mail(String from, String subject, String header, String text) {
        return desk.handIn("From: %s\nTo: %s\nSubject: %s\nMessage-ID: <%s@x>\n%s\n%s\n"
                .formatted(
                        from, desk.address(), subject, UUID.randomUUID(), header.isEmpty() ? "" : header + "\n", text));
    }

    private JsonNode ticket(String id) {
        return ada.get("/tickets/" + id).json(200);
    }
}
