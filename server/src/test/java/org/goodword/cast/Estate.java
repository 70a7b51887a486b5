package org.goodword.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One of everything that a company can have, by name: `ticket`, `attachment`, `brand` …
public record Estate(Company company, Map<String, String> ids) {
    public static Estate of(Company company) {
        var estate = new Estate(company, new LinkedHashMap<>());
        estate.people();
        estate.channel();
        estate.conversation();
        estate.mail();
        estate.imported();
        return estate;
    }

    public String id(String what) {
        var id = ids.get(what);
        if (id == null) throw new AssertionError("The estate has no " + what);
        return id;
    }

    private Rest ada() {
        return company.ada().rest();
    }

    private void people() {
        ids.put("agent", company.mara().id().toString());
        ids.put("team", company.support().toString());
        var away = Map.of("from", "2040-01-01T00:00:00Z", "until", "2040-01-02T00:00:00Z", "tickets", "stay");
        ids.put("absence", ada().post("/absences", away).id());
        ids.put("token", ada().post("/tokens", Map.of("name", "another")).id());
        ids.put(
                "brand",
                ada().post("/brands", Map.of("key", "second", "name", "Second")).id());
        ids.put(
                "role",
                ada().post(
                                "/roles",
                                Map.of(
                                        "key",
                                        "spare",
                                        "name",
                                        "Spare",
                                        "permissions",
                                        List.of("ticket.view"),
                                        "scope",
                                        "mine"))
                        .id());
        var domain = "customer." + company.domain();
        ids.put(
                "organisation",
                ada().post("/organisations", Map.of("name", "Customers", "domains", List.of(domain)))
                        .id());
        ids.put(
                "contact",
                ada().post("/contacts", Map.of("name", "Fox Mulder", "emails", List.of("fox@" + domain)))
                        .id());
    }

    private void channel() {
        ids.put("account", UUID.randomUUID().toString());
        ada().put(
                        "/channel-accounts/" + id("account"),
                        Map.of(
                                "kind",
                                "email",
                                "brand",
                                id("brand"),
                                "address",
                                "support@" + company.domain(),
                                "name",
                                "Support",
                                // Every file goes as a link.
                                "mails",
                                Map.of("attachUpTo", 0)))
                .json(200);
        ids.put(
                "block",
                ada().post("/blocks", Map.of("value", "spam@x-" + company.domain()))
                        .id());
        // Nobody is there to be fetched from.
        var nowhere = Map.of(
                "host", "localhost", "port", 1, "tls", "none", "user", "fetch@" + company.domain(), "password", "x");
        ada().put("/mailboxes/" + id("account"), nowhere).json(200);
    }

    private void field() {
        var body = Map.of(
                "subject", "ticket", "key", "colour", "kind", "text", "name", Map.of("en", "Of " + company.domain()));
        ids.put("field", ada().post("/fields", body).id());
    }

    private void conversation() {
        field();
        ids.put("file", upload());
        var body = company.ticket("Stapler");
        body.put("brand", id("brand"));
        body.put("team", company.support());
        body.put("message", Map.of("body", "It is gone, says " + company.domain(), "attachments", List.of(upload())));
        var ticket = company.opened(body);
        ids.put("ticket", ticket.id());
        ids.put("number", ticket.json().get("number").asString());
        var messages = "/tickets/" + ticket.id() + "/messages";
        ids.put(
                "message",
                ada().post(
                                messages,
                                Map.of("kind", "reply", "body", "Look in the cellar", "attachments", List.of(upload())))
                        .id());
        var first = ada().get(messages).json(200).get("items").get(0);
        ids.put("attachment", first.get("attachments").get(0).get("id").asString());
        ids.put("outbound", settled());
        ids.put("fileLink", linked(ticket.id()));
        ids.put("ask", asked(ticket.id(), first.get("id").asString()));
        ids.put(
                "canned",
                ada().post(
                                "/canned-replies",
                                Map.of("title", "Of " + company.domain(), "html", company.domain(), "shared", true))
                        .id());
        ids.put(
                "macro",
                ada().post("/macros", Map.of("name", Map.of("en", "Of " + company.domain()), "reply", company.domain()))
                        .id());
        ids.put("job", bulk());
        ids.put(
                "view",
                ada().post("/views", Map.of("name", "Of " + company.domain(), "query", "", "shared", true))
                        .id());
    }

    private String linked(String ticket) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada().get("/tickets/" + ticket + "/file-links")
                                .json(200)
                                .get("items"),
                        links -> !links.isEmpty())
                .get(0)
                .get("id")
                .asString();
    }

    private String asked(String ticket, String message) {
        var quote = Map.of("quote", "It is gone, says " + company.domain());
        return ada().post("/tickets/" + ticket + "/messages/" + message + "/ask", quote)
                .id();
    }

    private String bulk() {
        var body = Map.of("query", "", "name", "tag", "arguments", Map.of("add", List.of("of-" + company.domain())));
        var job = ada().post("/bulk-jobs", body).id();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ada().get("/bulk-jobs/" + job)
                        .json(200)
                        .get("state")
                        .asString()
                        .equals("done"));
        return job;
    }

    private String upload() {
        return ada().with("Content-Type", "text/plain")
                .post("/files?name=" + company.domain() + ".txt", company.domain())
                .id();
    }

    private String settled() {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada().get("/outbound").json(200).get("items").get(0),
                        sent -> !Set.of("waiting", "sending")
                                        .contains(sent.get("state").asString())
                                || sent.get("attempts").asInt() > 0)
                .get("id")
                .asString();
    }

    private void mail() {
        var mail = "From: Dana <dana@customer.%1$s>\r\nTo: support@%1$s\r\nSubject: Red stapler\r\n\r\nMine of %1$s\r\n"
                .formatted(company.domain());
        var path = "/inbound/email?to=support@" + company.domain();
        var answer = ada().with("Content-Type", "message/rfc822").post(path, mail);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        ids.put("mail", answer.id());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ada().get("/inbound/email/" + id("mail"))
                        .json(200)
                        .get("state")
                        .asString()
                        .equals("ticketed"));
    }

    private void imported() {
        var answer = ada().with("Content-Type", "application/octet-stream")
                .post("/imports?source=csv&name=%s.csv&dry=true".formatted(company.domain()), "E-Mail\nnobody\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        ids.put("import", answer.id());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ada().get("/imports/" + id("import"))
                        .json(200)
                        .get("state")
                        .asString()
                        .equals("done"));
    }
}
