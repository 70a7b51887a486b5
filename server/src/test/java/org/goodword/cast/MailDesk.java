package org.goodword.cast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A company's mail: an address of its first brand, and the way in for mails to it.
public record MailDesk(Rest rest, String address, String brand) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// Nothing leaves.
    public static MailDesk of(Company company) {
        return of(company, OptionalInt.empty());
    }

    /// What leaves goes to a mail server at this port.
    public static MailDesk of(Company company, int port) {
        return of(company, OptionalInt.of(port));
    }

    /// The same address as `Company.mailed` writes from.
    private static MailDesk of(Company company, OptionalInt port) {
        var rest = company.ada().rest();
        var brand = rest.get("/brands").json(200).get("items").get(0).get("id").asString();
        var desk = new MailDesk(rest, "desk@" + company.domain(), brand);
        var account = new HashMap<String, Object>(
                Map.of("kind", "email", "brand", brand, "address", desk.address, "name", "Acme Desk"));
        port.ifPresent(number -> account.put("relay", Map.of("host", "localhost", "port", number, "tls", "none")));
        rest.put("/channel-accounts/" + UUID.nameUUIDFromBytes(company.domain().getBytes(UTF_8)), account)
                .json(200);
        return desk;
    }

    /// @param mail lines as they are, whatever ends them
    /// @return what it is received as
    public String handIn(String mail) {
        var receipt = rest.with("Content-Type", "message/rfc822")
                .post("/inbound/email?to=" + Rest.encoded(address), mail.replaceAll("\r?\n", "\r\n"));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return receipt.id();
    }

    /// What became of it.
    public JsonNode settled(String mail) {
        return await().atMost(PATIENCE)
                .until(
                        () -> rest.get("/inbound/email/" + mail).json(200),
                        received -> !received.get("state").asString().equals("received"));
    }

    /// The ticket that it came to.
    public String ticketOf(String mail) {
        var settled = settled(mail);
        assertThat(settled.get("state").asString()).as(settled.toString()).isEqualTo("ticketed");
        return settled.get("ticket").asString();
    }
}
