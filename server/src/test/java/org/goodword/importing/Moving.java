package org.goodword.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import tools.jackson.databind.JsonNode;

/// Moves into a company over REST, and looks at what came of it.
public record Moving(Company company) {
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Set<String> UNDER_WAY = Set.of("waiting", "running", "undoing");

    public Rest ada() {
        return company.ada().rest();
    }

    /// A mailbox of ours.
    public Moving withMailbox() {
        var brand = ada().get("/brands").json(200).get("items").get(0).get("id").asString();
        var account = Map.of("kind", "email", "brand", brand, "address", support(), "name", "Support");
        ada().put("/channel-accounts/" + UUID.nameUUIDFromBytes(company.domain().getBytes(UTF_8)), account)
                .json(200);
        return this;
    }

    public String support() {
        return "support@" + company.domain();
    }

    /// Without waiting for its end.
    public Rest.Answer begun(String source, String name, Object content, String more) {
        return ada().with("Content-Type", "application/octet-stream")
                .post("/imports?source=%s&name=%s%s".formatted(source, Rest.encoded(name), more), content);
    }

    public JsonNode moved(String source, String name, Object content) {
        return moved(source, name, content, "");
    }

    public JsonNode moved(String source, String name, Object content, String more) {
        var started = begun(source, name, content, more);
        started.json(202);
        return ended(started.id());
    }

    public JsonNode ended(String id) {
        return await().atMost(SOON)
                .until(
                        () -> ada().get("/imports/" + id).json(200),
                        run -> !UNDER_WAY.contains(run.get("state").asString()));
    }

    public JsonNode undone(JsonNode run) {
        var id = run.get("id").asString();
        ada().post("/imports/" + id + "/undoing", "").json(202);
        return ended(id);
    }

    public List<String> remarks(JsonNode run) {
        var remarks = new ArrayList<String>();
        ada().get("/imports/" + run.get("id").asString() + "/remarks")
                .json(200)
                .get("items")
                .forEach(remark -> remarks.add(remark.get("place").asString() + ": "
                        + remark.get("reason").asString()));
        return remarks;
    }

    public List<JsonNode> tickets() {
        var tickets = new ArrayList<JsonNode>();
        ada().get("/tickets?limit=200").json(200).get("items").forEach(tickets::add);
        return tickets;
    }

    public JsonNode ticket(String subject) {
        var found = tickets().stream()
                .filter(ticket -> ticket.get("subject").asString().equals(subject))
                .toList();
        assertThat(found).as("tickets called " + subject).hasSize(1);
        return found.getFirst();
    }

    public List<JsonNode> messages(JsonNode ticket) {
        var messages = new ArrayList<JsonNode>();
        ada().get("/tickets/" + ticket.get("id").asString() + "/messages?limit=200")
                .json(200)
                .get("items")
                .forEach(messages::add);
        return messages;
    }

    /// Each conversation as one text, in an order of their own.
    public Set<String> conversations() {
        var all = new TreeSet<String>();
        for (var ticket : tickets())
            all.add(ticket.get("subject").asString() + " | " + String.join(" | ", said(ticket)));
        return all;
    }

    public List<String> said(JsonNode ticket) {
        return messages(ticket).stream()
                .map(message -> message.get("kind").asString() + " "
                        + message.get("createdAt").asString() + " "
                        + message.get("text").asString().strip())
                .toList();
    }

    public static long made(JsonNode run, String kind) {
        return run.get("counts").get("made").path(kind).asLong(0);
    }

    public static long count(JsonNode run, String what) {
        return run.get("counts").get(what).asLong();
    }
}
