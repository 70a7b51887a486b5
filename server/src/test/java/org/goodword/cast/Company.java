package org.goodword.cast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.cast.Rest.Answer;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import tools.jackson.databind.JsonNode;

/// A workspace and its people.
///
/// @param domain nobody else's: whatever shows it shows this company
/// @param ada administrator, sees all
/// @param tom supervisor, sees all
/// @param mara agent in team Support, sees her teams' tickets and those without a team
/// @param ben agent in team Billing, sees his teams' tickets and those without a team
/// @param lou agent in team Support who sees only what is assigned to him
public record Company(
        WorkspaceId workspace,
        String domain,
        Person ada,
        Person tom,
        Person mara,
        Person ben,
        Person lou,
        UUID support,
        UUID billing) {
    public static final String PASSWORD = "correct horse battery";
    private static final Set<String> LEAVING = Set.of("waiting", "sending");

    public List<Person> people() {
        return List.of(ada, tom, mara, ben, lou);
    }

    public <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }

    /// What `POST /tickets` takes, from a customer of this company.
    public Map<String, Object> ticket(String subject) {
        var body = new LinkedHashMap<String, Object>();
        body.put("subject", subject);
        body.put("requester", Map.of("name", "Dana Scully", "email", "dana@customer." + domain));
        body.put("message", Map.of("body", subject + ", says Dana of " + domain));
        return body;
    }

    public Answer opened(String subject) {
        return opened(ticket(subject));
    }

    public Answer opened(Map<String, Object> body) {
        var answer = ada.rest().post("/tickets", body);
        answer.json(201);
        return answer;
    }

    /// A ticket of this team.
    public Answer openedFor(UUID team, String subject) {
        var body = ticket(subject);
        body.put("team", team);
        return opened(body);
    }

    /// Writes to the customer from a mailbox of ours, and waits until the mail is on its way no more.
    ///
    /// @return the Message-ID, which an answer refers to
    public String mailed(String ticket) {
        var rest = ada.rest();
        var brand = rest.get("/tickets/" + ticket).json(200).get("brand").asString();
        var account = Map.of("kind", "email", "brand", brand, "address", "desk@" + domain, "name", "Desk");
        rest.put("/channel-accounts/" + UUID.nameUUIDFromBytes(domain.getBytes(UTF_8)), account)
                .json(200);
        rest.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Is it fixed?"))
                .json(201);
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> lastDelivery(ticket),
                        delivery -> !LEAVING.contains(delivery.get("state").asString()))
                .get("messageId")
                .asString();
    }

    private JsonNode lastDelivery(String ticket) {
        var all = ada.rest().get("/tickets/" + ticket + "/deliveries").json(200).get("items");
        return all.get(all.size() - 1);
    }

    /// The customer answers by mail.
    ///
    /// @return the ticket that the answer came to
    public String answered(String messageId, String from, String text) {
        var mail = "From: %s\r\nTo: desk@%s\r\nSubject: Re\r\nIn-Reply-To: <%s>\r\n\r\n%s\r\n"
                .formatted(from, domain, messageId.replaceAll("[<>]", ""), text);
        var rest = ada.rest();
        var receipt = rest.with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> rest.get("/inbound/email/" + receipt.id()).json(200),
                        received -> !received.get("ticket").isNull())
                .get("ticket")
                .asString();
    }
}
