package org.goodword.mail.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A mailbox that is signed in to by a token (XOAUTH2), against GreenMail and a simulated token endpoint.
@GoodwordTest
class FetchingByTokenTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Stand stand;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private ImapServer server;
    private Company acme;
    private ConfiguredMailbox mailbox;

    @BeforeEach
    void connect() throws IOException {
        server = new ImapServer();
        acme = cast.acme();
        mailbox = new ConfiguredMailbox(acme, stand.account(acme));
    }

    @AfterEach
    void leave() throws IOException {
        acme.ada().rest().delete(mailbox.path());
        server.close();
    }

    @Test
    void aTokenIsAskedForAtTheEndpointAndTheNewRefreshTokenIsKept() throws IOException {
        try (var provider = new GivingTokens()) {
            provider.answer(
                    200,
                    "{\"access_token\": \"%s\", \"expires_in\": 3599, \"refresh_token\": \"second\"}"
                            .formatted(ImapServer.PASSWORD));
            server.deliver("One");
            mailbox.put(provider.mailbox(server));
            mailbox.until(sums -> sums.get("ticketed").asInt() == 1);
            assertThat(provider.asked.getFirst())
                    .containsEntry("grant_type", "refresh_token")
                    .containsEntry("refresh_token", "first")
                    .containsEntry("client_id", "us")
                    .containsEntry("client_secret", "hush");
            assertThat(mailbox.check().get("works").asBoolean()).isTrue();
            assertThat(provider.asked.getLast()).containsEntry("refresh_token", "second");
            assertThat(kept()).doesNotContain("hush").doesNotContain("second").doesNotContain("us\"");

            provider.answer(400, "{\"error\": \"invalid_grant\", \"error_description\": \"Token has been revoked.\"}");
            assertThat(mailbox.check().get("words").asString())
                    .contains("access was taken back", "Token has been revoked.");
            mailbox.put(provider.mailbox(server));
            mailbox.untilState("failing");
            assertThat(mailbox.state().get("trouble").asString()).isEqualTo("token-revoked");
        }
    }

    @Test
    void aTokenThatTheMailServerDoesNotTakeIsAnotherTrouble() throws IOException {
        try (var provider = new GivingTokens()) {
            provider.answer(200, "{\"access_token\": \"stale\"}");
            mailbox.put(provider.mailbox(server));
            mailbox.untilState("failing");
            assertThat(mailbox.state().get("trouble").asString()).isEqualTo("token-refused");
            provider.answer(200, "<html>Sign in</html>");
            assertThat(mailbox.check().get("words").asString()).contains("does not speak OAuth");
        }
    }

    private String kept() {
        return acme.in(() -> transaction.execute(_ -> sql.fetchSingle(
                        "select settings::text || secret from mail.mailbox where account_id = ?::uuid",
                        mailbox.account())
                .get(0, String.class)));
    }
}
