package org.goodword.mail.showing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class ShowingMailsTests {
    private static final String INVITATION = """
            From: Dana <dana@nordwind.example>
            Subject: Lunch
            Content-Type: text/calendar; method=REQUEST

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:1@nordwind.example
            DTSTART:20261103T090000Z
            DTEND:20261103T100000Z
            SUMMARY:Lunch
            LOCATION:Room 4
            ORGANIZER;CN=Dana:mailto:dana@nordwind.example
            ATTENDEE;CN=Kim;PARTSTAT=ACCEPTED:mailto:kim@acme.example
            RRULE:FREQ=WEEKLY
            END:VEVENT
            END:VCALENDAR
            """;

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void aMailbox() {
        acme = cast.acme();
        ada = acme.ada().rest();
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", desk(), "name", "Desk"))
                .json(200);
    }

    @Test
    void anInvitationIsACardAndIsNeverBlank() {
        var ticket = arrives(INVITATION);
        var mail = mails(ticket).get(0);
        var event = mail.get("cards").get(0).get("event");

        assertThat(event.get("title").asString()).isEqualTo("Lunch");
        assertThat(event.get("method").asString()).isEqualTo("request");
        assertThat(event.get("startsAt").asString()).isEqualTo("2026-11-03T09:00:00Z");
        assertThat(event.get("place").asString()).isEqualTo("Room 4");
        assertThat(event.get("organiser").get("name").asString()).isEqualTo("Dana");
        assertThat(event.get("attendees").get(0).get("answer").asString()).isEqualTo("accepted");
        assertThat(event.get("repeats").asString()).isEqualTo("weekly");
        var message = ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .get(0);
        assertThat(mail.get("message").asString()).isEqualTo(message.get("id").asString());
        assertThat(message.get("text").asString())
                .startsWith("Invitation: Lunch\nWhen: Tue, 3 Nov 2026, 09:00–10:00 (UTC)");
    }

    @Test
    void whatIsEncryptedSaysSoAndKeepsItsFile() {
        var ticket = arrives("""
                From: Dana <dana@nordwind.example>
                Subject: Secret
                Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
                Content-Transfer-Encoding: base64

                MAA=
                """);

        assertThat(mails(ticket).get(0).get("seal").get("encryptedBy").asString())
                .isEqualTo("smime");
        var message = ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .get(0);
        assertThat(message.get("text").asString()).startsWith("This message is encrypted (S/MIME).");
        assertThat(message.get("attachments").get(0).get("name").asString()).isEqualTo("smime.p7m");
    }

    @Test
    void theMailIsThereAsItCame() {
        var raw = "From: Dana <dana@nordwind.example>\nSubject: Raw\nX-Odd:  two  blanks\n\nwords\n";
        var mail = mails(arrives(raw)).get(0);
        assertThat(mail.get("original").asString())
                .endsWith("/messages/" + mail.get("message").asString() + "/original");
        var original = ada.get("/messages/" + mail.get("message").asString() + "/original");

        assertThat(original.status()).isEqualTo(200);
        assertThat(original.text()).isEqualTo(raw);
        assertThat(original.headers().firstValue("Content-Type")).hasValue("message/rfc822");
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void whatWasBrokenIsTold() {
        var ticket = arrives("From: Dana <dana@nordwind.example>\nSubject: x\n"
                + "Content-Type: application/ms-tnef; name=winmail.dat\n\nnonsense");

        assertThat(mails(ticket).get(0).get("remarks").asString()).contains("winmail.dat could not be unpacked");
        assertThat(mails(ticket).get(0).get("seal").isNull()).isTrue();
    }

    @Test
    void onlyWhoMaySeeTheTicketSeesItsMails() {
        var ticket = arrives(INVITATION);
        var message = mails(ticket).get(0).get("message").asString();
        ada.patch("/tickets/" + ticket, Map.of("team", acme.billing())).json(200);

        assertThat(acme.ben().rest().get("/messages/" + message + "/original").status())
                .isEqualTo(200);
        assertThat(acme.mara().rest().get("/messages/" + message + "/original").status())
                .isEqualTo(404);
        assertThat(acme.mara().rest().get("/tickets/" + ticket + "/mails").status())
                .isEqualTo(404);
    }

    @Test
    void aMessageThatCameByNoMailHasNoOriginal() {
        var ticket = acme.opened("By hand").id();
        var message = ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();

        assertThat(mails(ticket)).isEmpty();
        assertThat(ada.get("/messages/" + message + "/original").status()).isEqualTo(404);
    }

    @Test
    void whatAPurgeLeavesOfAMailShowsNothing() {
        var ticket = arrives(INVITATION);
        var message = mails(ticket).get(0).get("message").asString();
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", "delete")).json(200);

        assertThat(ada.get("/tickets/" + ticket + "/mails").status()).isEqualTo(404);
        assertThat(ada.get("/messages/" + message + "/original").status()).isEqualTo(404);
    }

    private JsonNode mails(String ticket) {
        return ada.get("/tickets/" + ticket + "/mails").json(200).get("items");
    }

    private String desk() {
        return "desk@" + acme.domain();
    }

    private String arrives(String mail) {
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email?to=" + desk(), mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada.get("/inbound/email/" + receipt.id()).json(200),
                        received -> !received.get("ticket").isNull())
                .get("ticket")
                .asString();
    }
}
