package org.goodword.e2e;

import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A desk at work: a brand with an address, whose mail leaves through the outside world of the test, and agents.
///
/// @param support where customers write to
/// @param brand its id
record Desk(House house, Outside outside, String support, String brand, Rest ada) implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    private static final List<String> PARTS =
            List.of("", "/draft", "/file-links", "/history", "/links", "/mails", "/messages", "/side-conversations");
    static final String ADA = "ada@goodword.example";
    static final String DANA = "dana@customer.example";

    private static final AtomicInteger NEXT = new AtomicInteger();

    /// Sets up a house as its first administrator would.
    static void setUp(House house) {
        Rest.anonymous(house)
                .post(
                        "/setup",
                        Map.of(
                                "code",
                                house.setUpCode(),
                                "workspace",
                                "Paper & Pens",
                                "brand",
                                "Paper & Pens",
                                "email",
                                ADA,
                                "name",
                                "Ada Lovelace",
                                "password",
                                PASSWORD,
                                "zone",
                                "Europe/Berlin",
                                "language",
                                "en"));
    }

    /// A desk with an address of its own in the shared house, so that journeys do not meet.
    static Desk open() {
        var outside = new Outside();
        var house = House.atWork();
        var ada = Rest.of(house, ADA, PASSWORD);
        var name = "desk" + NEXT.incrementAndGet();
        var brand = ada.post("/brands", Map.of("key", name, "name", "Paper & Pens"))
                .get("id")
                .asString();
        var support = "help@" + name + ".example";
        ada.put(
                "/channel-accounts/" + UUID.randomUUID(),
                Map.of(
                        "kind",
                        "email",
                        "brand",
                        brand,
                        "address",
                        support,
                        "name",
                        "Paper & Pens",
                        "relay",
                        Map.of("host", "127.0.0.1", "port", outside.port(), "tls", "none")));
        return new Desk(house, outside, support, brand, ada);
    }

    /// A new agent of this name, who sees every ticket.
    Colleague agent(String name) {
        return agent(name, "supervisor");
    }

    private Colleague agent(String name, String role) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + support.split("@", 2)[1];
        var invited = ada.post("/invitations", Map.of("email", email, "name", name, "role", role));
        var link = invited.get("link").asString();
        Rest.anonymous(house)
                .put(
                        "/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance",
                        Map.of("password", PASSWORD));
        return new Colleague(name, email);
    }

    /// A new agent who sees the tickets of a new team of hers, and those of no team.
    Colleague agentOf(String team, String name) {
        var colleague = agent(name, "agent");
        var agents = ada.get("/agents").get("items").valueStream();
        var id = agents.filter(one -> one.get("email").asString().equals(colleague.email()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        team(team, id);
        return colleague;
    }

    /// A new team.
    ///
    /// @param members ids of agents
    /// @return its id
    String team(String name, String... members) {
        var key = name.toLowerCase(Locale.ROOT) + NEXT.incrementAndGet();
        return ada.post("/teams", Map.of("key", key, "name", name, "members", members))
                .get("id")
                .asString();
    }

    /// Dana's mail to this desk.
    MimeMessage writes(String subject, String text) {
        return outside.writes(house, DANA, support, subject, text);
    }

    /// One more mail of the same person, which nobody has answered yet.
    void goesOn(MimeMessage hers, String text) {
        outside.goesOn(house, hers, text);
    }

    /// What a customer wrote, as a ticket.
    ///
    /// @return its number
    String ticket(String subject, String body) {
        return ticket(subject, body, Map.of());
    }

    /// @param more what else is to be told of it: `team`, `tags`, another `brand`
    String ticket(String subject, String body, Map<String, Object> more) {
        var ticket = new LinkedHashMap<>(more);
        ticket.putIfAbsent("brand", brand);
        ticket.put("subject", subject);
        ticket.put("requester", Map.of("name", "Dana Scully", "email", DANA));
        ticket.put("message", Map.of("body", body));
        return ada.post("/tickets", ticket).get("number").asString();
    }

    /// Whoever still shows a ticket that goes asks for its parts once more.
    void mayAskInVain(Screen screen, String number) {
        for (var ticket : List.of(number, id(number)))
            for (var part : PARTS) screen.expect("404 GET /api/v1/tickets/" + ticket + part);
    }

    /// Something of the catalogue of actions, done to a ticket by Ada.
    void act(String number, String action, Map<String, Object> arguments) {
        ada.post("/tickets/" + number + "/actions", Map.of("name", action, "arguments", arguments));
    }

    void note(String number, String words) {
        ada.post("/tickets/" + number + "/messages", Map.of("kind", "note", "body", words));
    }

    String id(String number) {
        return ada.get("/tickets/" + number).get("id").asString();
    }

    int messages(String number) {
        return ada.get("/tickets/" + number + "/messages").get("items").size();
    }

    int count(String filter) {
        return ada.get("/tickets/count?q=" + encoded(filter)).get("count").asInt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The index follows what is written; until it has, nobody can find it.
    void awaitFound(String words) {
        var query = "/search?q=" + encoded(words);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !ada.get(query).get("items").isEmpty());
    }

    /// Leaves nothing to do for the journeys that come after.
    @Override
    public void close() {
        outside.close();
        var filter = encoded("brand:" + brand + " category:new,open,pending,on-hold");
        var open = ada.get("/tickets?limit=200&q=" + filter);
        var tickets = open.get("items")
                .valueStream()
                .map(ticket -> ticket.get("id").asString())
                .toList();
        var solved = Map.of("name", "status", "arguments", Map.of("status", "solved"), "tickets", tickets);
        if (!tickets.isEmpty()) ada.post("/tickets/actions", solved);
    }

    record Colleague(String name, String email) {}
}
