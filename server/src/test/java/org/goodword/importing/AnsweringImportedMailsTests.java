package org.goodword.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.importing.OldMails.mbox;

import java.time.Duration;
import java.util.List;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Customers go on with conversations of before we came.
@GoodwordTest
class AnsweringImportedMailsTests {
    /// As mail programs write it who answer our old mail.
    private static final String THREAD = "<q1@nordwind.example> <a1@acme.example>";

    @Autowired
    private Cast cast;

    private Moving acme;
    private JsonNode lamp;

    @BeforeEach
    void aHouseThatMovedIn() {
        acme = new Moving(cast.acme()).withMailbox();
        acme.moved("mbox", "inbox.mbox", mbox(OldMails.mails(acme.support()).subList(0, 2)));
        lamp = acme.ticket("Broken lamp");
    }

    @Test
    void answersToOldMailsOfOursAndOfTheirsBelongToOneFollowUp() {
        var first = answer("dana@nordwind.example", THREAD, "It is broken again.");
        var second = answer("dana@nordwind.example", THREAD, "Hello?");
        var third = answer("dana@nordwind.example", "<q1@nordwind.example>", "As I said then.");

        assertThat(ticket(first).get("followUpOf").asString()).isEqualTo(id(lamp));
        assertThat(List.of(second, third)).containsOnly(first);
        assertThat(acme.messages(ticket(first))).hasSize(3);
    }

    @Test
    void aStrangerWhoNamesAnOldMailIsNotLetIn() {
        var stranger = answer("eve@elsewhere.example", THREAD, "Let me in");

        assertThat(ticket(stranger).path("followUpOf").asString("")).isEmpty();
    }

    @Test
    void anOldMailIsShownAsItCame() {
        var mails = acme.ada().get("/tickets/" + id(lamp) + "/mails").json(200).get("items");
        assertThat(mails).hasSize(2);
        for (var message : acme.messages(lamp))
            assertThat(acme.ada().get("/messages/" + id(message) + "/original").text())
                    .contains("Date: Mon, 2 Mar 2020")
                    .contains(message.get("text").asString().strip());
    }

    private String answer(String from, String thread, String text) {
        var mail = "From: %s\r\nTo: %s\r\nSubject: Another word\r\nReferences: %s\r\n\r\n%s\r\n"
                .formatted(from, acme.support(), thread, text);
        var receipt =
                acme.ada().with("Content-Type", "message/rfc822").post("/inbound/email?to=" + acme.support(), mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> acme.ada().get("/inbound/email/" + receipt.id()).json(200),
                        received -> !received.get("ticket").isNull())
                .get("ticket")
                .asString();
    }

    private JsonNode ticket(String id) {
        return acme.ada().get("/tickets/" + id).json(200);
    }

    private static String id(JsonNode one) {
        return one.get("id").asString();
    }
}
