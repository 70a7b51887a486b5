package org.goodword.mail.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Mails that somebody got and passes on to the desk.
@GoodwordTest
class PassedOnTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private String dana;

    @BeforeEach
    void anAddressForMail() {
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme);
        dana = "dana@customer." + acme.domain();
    }

    @Test
    void aMailThatAnAgentPassesOnIsItsAuthors() {
        var author = acme.ada().email();
        var ticket = mail(author, "Fwd: The printer burns", "<one@x>", "", """
                Please have a look, he is important.

                ---------- Forwarded message ---------
                From: Fox Mulder <fox@basement.example>
                Date: Tue, 3 Nov 2026 at 10:12
                Subject: The printer burns
                To: Ada <%s>

                It burns since noon.
                """.formatted(author)
                .replace("\n", "\r\n"));

        var shown = ada.get("/tickets/" + ticket).json(200);
        assertThat(shown.get("subject").asString()).isEqualTo("The printer burns");
        assertThat(shown.get("requester").get("email").asString()).isEqualTo("fox@basement.example");
        assertThat(messages(ticket))
                .extracting(message -> message.get("kind").asString())
                .containsExactly("inbound", "note");
        assertThat(texts(ticket)).containsExactly("It burns since noon.", "Please have a look, he is important.");
        assertThat(mail("fox@basement.example", "Re: The printer burns", "<two@x>", "In-Reply-To: <one@x>", "And now?"))
                .isEqualTo(ticket);
    }

    @Test
    void aMailThatACustomerPassesOnIsHers() {
        var ticket = mail(dana, "Fwd: The printer burns", "<one@x>", "", """
                See below.

                ---------- Forwarded message ---------
                From: Fox Mulder <fox@basement.example>
                Date: Tue, 3 Nov 2026 at 10:12
                Subject: The printer burns
                To: Dana <dana@x.example>

                It burns since noon.
                """);

        assertThat(ada.get("/tickets/" + ticket)
                        .json(200)
                        .get("requester")
                        .get("email")
                        .asString())
                .isEqualTo(dana);
        assertThat(texts(ticket).getFirst()).contains("It burns since noon.");
    }

    /// @return the ticket that it came to
    private String mail(String from, String subject, String id, String header, String text) {
        return desk.ticketOf(desk.handIn("From: %s\nTo: %s\nSubject: %s\nMessage-ID: %s\n%s\n%s\n"
                .formatted(from, desk.address(), subject, id, header.isEmpty() ? "" : header + "\n", text)));
    }

    private List<JsonNode> messages(String ticket) {
        return ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .valueStream()
                .toList();
    }

    private List<String> texts(String ticket) {
        return messages(ticket).stream()
                .map(message -> message.get("text").asString())
                .toList();
    }
}
