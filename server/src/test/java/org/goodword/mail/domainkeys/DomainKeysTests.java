package org.goodword.mail.domainkeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class DomainKeysTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DomainKeyStore store;

    @Autowired
    private TransactionTemplate transaction;

    private Company acme;
    private Rest ada;
    private SmtpSink sink;

    @BeforeEach
    void anAddressThatSends() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        MailDesk.of(acme, sink.port());
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void aKeySignsNothingBeforeTheWorldCanSeeIt() {
        assertThat(ada.get("/domain-keys")
                        .json(200)
                        .get("items")
                        .get(0)
                        .get("key")
                        .isNull())
                .isTrue();
        ada.put("/domain-keys/" + acme.domain(), Map.of("signs", true)).refused(422, "domain-key-not-published");

        var key = ada.get("/domain-keys").json(200).get("items").get(0).get("key");
        assertThat(key.get("signs").asBoolean()).isFalse();
        assertThat(key.get("record").get("name").asString()).endsWith("._domainkey." + acme.domain());
        assertThat(key.get("record").get("text").asString()).startsWith("v=DKIM1; k=rsa; p=MII");
        sent("No signature yet");
        assertThat(newest()).doesNotContain("DKIM-Signature");
    }

    @Test
    void whatLeavesIsSignedAndCanBeVerified() throws Exception {
        ada.put("/domain-keys/" + acme.domain(), Map.of("signs", false)).json(200);
        acme.in(() -> transaction.execute(_ -> store.turn(acme.domain(), true)));

        sent("Grüße aus dem Haus\n\n.A line with a dot, and a long one: " + "x".repeat(1_200));

        assertThat(verified(newest()))
                .singleElement()
                .satisfies(signature ->
                        assertThat(signature.getDToken().toString()).isEqualTo(acme.domain()));
    }

    @Test
    void theWayOutOfMassMailIsSignedToo() throws Exception {
        ada.put("/domain-keys/" + acme.domain(), Map.of("signs", false)).json(200);
        acme.in(() -> transaction.execute(_ -> store.turn(acme.domain(), true)));
        var macro = ada.post("/macros", Map.of("name", Map.of("en", "News"), "reply", "<p>News</p>"))
                .id();
        var tickets = List.of(acme.opened("One").id(), acme.opened("Two").id());
        var arguments = Map.of("macro", macro, "send", true);
        ada.post("/tickets/actions", Map.of("tickets", tickets, "name", "macro", "arguments", arguments))
                .json(200);
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() == 2);

        assertThat(newest()).contains("List-Unsubscribe: <", "List-Unsubscribe-Post: ");
        assertThat(verified(newest()))
                .singleElement()
                .satisfies(signature -> assertThat(signature.getHeaders())
                        .extracting(Object::toString)
                        .contains("list-unsubscribe", "list-unsubscribe-post"));
        assertThatThrownBy(() -> verified(newest().replace("/u/", "/u/x"))).isInstanceOf(FailException.class);
    }

    @Test
    void ofADomainThatWeDoNotSendFromThereIsNone() {
        ada.put("/domain-keys/elsewhere.example", Map.of("signs", false)).refused(404, "not-found");
        ada.delete("/domain-keys/" + acme.domain()).refused(404, "not-found");
        acme.tom().rest().get("/domain-keys").refused(403, "not-allowed");
        ada.put("/domain-keys/" + acme.domain(), Map.of("signs", false)).json(200);
        ada.delete("/domain-keys/" + acme.domain()).json(204);
        assertThat(ada.get("/domain-keys")
                        .json(200)
                        .get("items")
                        .get(0)
                        .get("key")
                        .isNull())
                .isTrue();
    }

    private void sent(String words) {
        var ticket = acme.opened("Stapler").id();
        var before = sink.accepted().size();
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", words))
                .json(201);
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() > before);
    }

    private String newest() {
        return sink.accepted().getLast().content();
    }

    private List<SignatureRecord> verified(String mail) throws IOException, FailException {
        var text = ada.get("/domain-keys")
                .json(200)
                .get("items")
                .get(0)
                .get("key")
                .get("record")
                .get("text")
                .asString();
        return new DKIMVerifier((_, _, _) -> List.of(text)).verify(new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }
}
