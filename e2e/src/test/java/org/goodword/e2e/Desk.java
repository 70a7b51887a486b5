package org.goodword.e2e;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A desk at work: a brand with an address, whose mail leaves through the outside world of the test, and agents.
///
/// @param support where customers write to
record Desk(House house, Outside outside, String support, Rest ada) {
    static final String PASSWORD = "correct horse battery";
    static final String ADA = "ada@goodword.example";

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
    static Desk open(Outside outside) {
        var house = House.atWork();
        var ada = Rest.of(house, ADA, PASSWORD);
        var name = "desk" + NEXT.incrementAndGet();
        var brand = ada.post("/brands", Map.of("key", name, "name", "Paper & Pens"));
        var support = "help@" + name + ".example";
        ada.put(
                "/channel-accounts/" + UUID.randomUUID(),
                Map.of(
                        "kind",
                        "email",
                        "brand",
                        brand.get("id").asString(),
                        "address",
                        support,
                        "name",
                        "Paper & Pens",
                        "relay",
                        Map.of("host", "127.0.0.1", "port", outside.port(), "tls", "none")));
        return new Desk(house, outside, support, ada);
    }

    /// A new agent of this name, who sees every ticket.
    Colleague agent(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@" + support.split("@", 2)[1];
        var invited = ada.post("/invitations", Map.of("email", email, "name", name, "role", "supervisor"));
        var link = invited.get("link").asString();
        Rest.anonymous(house)
                .put(
                        "/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance",
                        Map.of("password", PASSWORD));
        return new Colleague(name, email);
    }

    /// What a customer wrote, as a ticket.
    ///
    /// @return its number
    String ticket(String subject, String body) {
        return ada.post(
                        "/tickets",
                        Map.of(
                                "subject",
                                subject,
                                "requester",
                                Map.of("name", "Dana Scully", "email", "dana@customer.example"),
                                "message",
                                Map.of("body", body),
                                "tags",
                                List.of()))
                .get("number")
                .asString();
    }

    record Colleague(String name, String email) {}
}
