package org.goodword.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/// A round through a mail server that many run: a customer's mail comes by it, our answer leaves by it, and the
/// customer's answer to that comes back. Where it cannot run this does not.
@GoodwordTest
@EnabledIf("org.goodword.mail.receiving.Postfix#canRun")
class PostfixTests {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private SmtpReceiver receiver;

    @Test
    void aConversationGoesThroughPostfixAndBack() throws IOException {
        var acme = cast.acme();
        var rest = acme.ada().rest();
        var customer = "dana@customer." + acme.domain();
        try (var world = new SmtpSink();
                var postfix = new Postfix(
                        Map.of(acme.domain(), receiver.port(), "customer." + acme.domain(), world.port()))) {
            var brand =
                    rest.get("/brands").json(200).get("items").get(0).get("id").asString();
            var relay = Map.of("host", "127.0.0.1", "port", postfix.port(), "tls", "none");
            rest.put(
                            "/channel-accounts/" + UUID.randomUUID(),
                            Map.of(
                                    "kind",
                                    "email",
                                    "brand",
                                    brand,
                                    "address",
                                    "help@" + acme.domain(),
                                    "name",
                                    "Help",
                                    "relay",
                                    relay))
                    .json(200);
            sends(postfix, customer, "help@" + acme.domain(), "Subject: Fire\r\n\r\nIt burns");
            var ticket = await().atMost(SOON)
                    .until(() -> rest.get("/tickets").json(200).get("items"), found -> found.size() == 1)
                    .get(0)
                    .get("id")
                    .asString();

            rest.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Is it out?"))
                    .json(201);
            await().atMost(SOON).until(() -> world.accepted().size() == 1);
            var answered = world.accepted().getFirst();
            assertThat(answered.recipients()).containsExactly(customer);
            assertThat(answered.content()).contains("Is it out?", "relay.postfix.example");

            var id = answered.content().replaceAll("(?si).*\\r\\nMessage-ID:\\s*(<[^>]+>).*", "$1");
            sends(
                    postfix,
                    customer,
                    "help@" + acme.domain(),
                    "Subject: Re: Fire\r\nIn-Reply-To: " + id + "\r\n\r\nIt is out");
            await().atMost(SOON)
                    .until(
                            () -> rest
                                    .get("/tickets/" + ticket + "/messages")
                                    .json(200)
                                    .get("items")
                                    .findValuesAsString("text")
                                    .stream()
                                    .anyMatch(text -> text.contains("It is out")));
            assertThat(rest.get("/tickets").json(200).get("items").size()).isEqualTo(1);
        }
    }

    private static void sends(Postfix postfix, String from, String to, String mail) throws IOException {
        try (var peer = new SmtpPeer(postfix.port())) {
            peer.say("EHLO customer.example");
            var answer = peer.mail(from, to, "From: Dana <%s>\r\nTo: %s\r\n%s".formatted(from, to, mail));
            assertThat(answer).startsWith("250 ");
            peer.say("QUIT");
        }
    }
}
