package org.goodword.mail.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Rules tried on mails that came before them.
@GoodwordTest
class TrialTests {
    private static final String DANA = "Dana Ruiz <dana@nordwind.example>";

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private int mails;

    @BeforeEach
    void anAddressForMail() {
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme);
    }

    @Test
    void saysWhatRulesWouldHaveDoneAndDoesNothingOfIt() {
        var invoice = filed(DANA, "Invoice 7", "");
        filed("news@basement.example", "News", "List-Id: <news.basement.example>\r\n");
        filed(DANA, "Hello", "");

        var trial = tried(
                rule("Dana", "from-domain:nordwind.example", "file", step("priority", "high")),
                rule("Off", "subject~hello", "drop").with("on", false),
                rule("Invoices", "subject~invoice", "park"),
                rule("Newsletters", "list:yes", "drop"));

        assertThat(summary(trial))
                .containsExactly(
                        "nordwind.example Hello [0] file",
                        "basement.example News [3] drop",
                        "nordwind.example Invoice 7 [0,2] park");
        assertThat(trial.get("looked").asInt()).isEqualTo(3);
        assertThat(trial.get("skipped").asInt() + trial.get("left").asInt()).isZero();
        assertThat(trial.get("items").get(2).get("ticket").asString()).isEqualTo(invoice);
        assertThat(ada.get("/tickets/" + invoice).json(200).get("priority").asString())
                .isEqualTo("normal");
        assertThat(ada.get("/mail-rules").json(200).get("rules")).isEmpty();
    }

    @Test
    void asksAsItWasThen() {
        var first = filed(
                DANA, "Fire", "Message-ID: <one@x>\r\nAuthentication-Results: mx.trusted.example; dmarc=pass\r\n");
        filed(DANA, "Re: Fire", "In-Reply-To: <one@x>\r\nAuthentication-Results: mx.forged.example; dmarc=pass\r\n");
        ada.put(
                        "/mail-rules",
                        Map.of(
                                "rules",
                                List.of(rule("Zips", "attachment~.zip", "park").values())))
                .json(200);
        var parked = desk.handIn(mail(DANA, "Zip", "Content-Type: application/zip; name=a.zip\r\n"));
        assertThat(desk.settled(parked).get("state").asString()).isEqualTo("parked");

        assertThat(summary(tried(rule("Answers", "answers:yes", "file"))))
                .containsExactly("nordwind.example Re: Fire [0] file");
        assertThat(summary(tried(rule("Shown", "dmarc:pass", "file"))))
                .containsExactly("nordwind.example Fire [0] file");
        assertThat(summary(tried(rule("Zips", "attachment~.zip", "drop"))))
                .containsExactly("nordwind.example Zip [0] drop");
        assertThat(summary(tried(rule("Desk", "mailbox:" + desk.address(), "file"))))
                .hasSize(3);
        assertThat(first).isNotEmpty();
    }

    @Test
    void looksAtAsManyAsAreAskedFor() {
        for (var mail = 0; mail < 4; mail++) filed(DANA, "Number " + mail, "");

        var trial = ada.post(
                        "/mail-rules/trial",
                        Map.of("rules", List.of(rule("All", "", "file").values()), "last", 2))
                .json(200);

        assertThat(summary(trial))
                .containsExactly("nordwind.example Number 3 [0] file", "nordwind.example Number 2 [0] file");
        ada.post("/mail-rules/trial", Map.of("rules", List.of(), "last", 501)).refused(422, "invalid-value");
    }

    @Test
    void showsNoMailThatTheCallerMayNotSee() {
        filed(DANA, "Secret", "");
        var mailer = cast.withRole(acme, "mailer", RowScope.MINE, "channel.manage", "ticket.view");

        var trial = mailer.rest()
                .post("/mail-rules/trial", body(rule("All", "", "file")))
                .json(200);

        assertThat(trial.get("items")).isEmpty();
        assertThat(trial.get("looked").asInt()).isZero();
    }

    @Test
    void rulesThatCannotBeAreRefusedAsWhenTheyAreWritten() {
        ada.post("/mail-rules/trial", body(rule("Bad", "nothing:such", "file"))).refused(400, "invalid-filter");
        ada.post("/mail-rules/trial", body(rule("Bad", "", "drop", step("priority", "high"))))
                .refused(422, "invalid-value");
        acme.mara()
                .rest()
                .post("/mail-rules/trial", body(rule("All", "", "file")))
                .refused(403, "not-allowed");
    }

    private JsonNode tried(Draft... rules) {
        return ada.post("/mail-rules/trial", body(rules)).json(200);
    }

    private static Map<String, Object> body(Draft... rules) {
        return Map.of("rules", List.of(rules).stream().map(Draft::values).toList());
    }

    private static List<String> summary(JsonNode trial) {
        var lines = new ArrayList<String>();
        for (var item : trial.get("items"))
            lines.add("%s %s %s %s"
                    .formatted(
                            item.get("fromDomain").asString(),
                            item.get("subject").asString(),
                            item.get("rules").toString(),
                            item.get("outcome").asString()));
        return lines;
    }

    private String filed(String from, String subject, String head) {
        return desk.ticketOf(desk.handIn(mail(from, subject, head)));
    }

    private String mail(String from, String subject, String head) {
        mails++;
        return "From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: Tue, 3 Nov 2026 10:15:%02d +0100\r\n%s\r\nHello %s\r\n"
                .formatted(from, desk.address(), subject, mails, head, UUID.randomUUID());
    }

    private static Map<String, Object> step(String name, String value) {
        return Map.of("name", name, "arguments", Map.of(name, value));
    }

    @SafeVarargs
    private static Draft rule(String name, String filter, String outcome, Map<String, Object>... steps) {
        return new Draft(Map.of("name", name, "filter", filter, "outcome", outcome, "steps", List.of(steps)));
    }

    private record Draft(Map<String, Object> values) {
        Draft with(String name, Object value) {
            var all = new java.util.HashMap<>(values);
            all.put(name, value);
            return new Draft(all);
        }
    }
}
