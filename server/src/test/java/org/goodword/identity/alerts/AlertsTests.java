package org.goodword.identity.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Tab;
import org.goodword.mail.sending.SmtpSink;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class AlertsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private Company acme;
    private Rest ada;
    private SmtpSink sink;

    @BeforeEach
    void aDeskThatCanSend() throws IOException {
        acme = cast.acme();
        ada = acme.ada().rest();
        sink = new SmtpSink();
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of(
                                "kind",
                                "email",
                                "brand",
                                brand,
                                "address",
                                "support@" + acme.domain(),
                                "name",
                                "Acme",
                                "relay",
                                Map.of("host", "localhost", "port", sink.port(), "tls", "none")))
                .json(200);
    }

    @AfterEach
    void closed() throws IOException {
        sink.close();
    }

    @Test
    void aBrowserThatIsNewIsToldOfOnceButTheVeryFirst() {
        var desk = new Tab(cast, acme);
        signIn(desk);
        signIn(desk);
        signIn(new Tab(cast, acme).at("198.51.100.7"));
        assertThat(mail(1)).contains("A new sign-in", "Firefox on Linux", "198.51.100.7");
        signIn(desk);
        forgetDevices();
        signIn(desk);
        mail(2);
        assertThat(kinds()).containsExactly("new-device", "new-device");
        assertThat(cookieAtRest(desk)).isFalse();
    }

    @Test
    void aWorkspaceMayDoWithoutThoseButNotWithoutTheOthers() {
        signIn(new Tab(cast, acme));
        ada.put(
                        "/sign-in-rules",
                        Map.of(
                                "passwordLength", 12,
                                "idleHours", 24,
                                "longestHours", 24,
                                "newDeviceMails", false,
                                "networks", List.of()))
                .json(200);
        signIn(new Tab(cast, acme));
        ada.put("/agents/me/password", Map.of("current", Company.PASSWORD, "password", "another horse battery"))
                .json(204);
        assertThat(mail(1)).contains("Your password", "changed");
        assertThat(kinds()).containsExactly("password-changed");
    }

    @Test
    void sheReadsItInHerLanguage() {
        ada.put("/agents/me/settings", Map.of("language", "de")).json(200);
        ada.put("/agents/me/password", Map.of("current", Company.PASSWORD, "password", "another horse battery"))
                .json(204);
        assertThat(mail(1)).contains("Guten Tag Ada", "Passwort");
    }

    private void signIn(Tab tab) {
        tab.signIn(acme.ada().email(), Company.PASSWORD).json(201);
    }

    private String mail(int number) {
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= number);
        var mail = sink.accepted().get(number - 1);
        assertThat(mail.recipients()).containsExactly(acme.ada().email());
        return mail.content().replace("=\r\n", "");
    }

    private List<String> kinds() {
        return acme.in(() -> transaction.execute(_ ->
                sql.fetch("select kind from identity.alert order by created_at").getValues(0, String.class)));
    }

    private void forgetDevices() {
        acme.in(() -> transaction.execute(
                _ -> sql.execute("update identity.known_device set seen_at = seen_at - interval '91 days'")));
    }

    private boolean cookieAtRest(Tab tab) {
        return acme.in(() -> transaction.execute(
                        _ -> sql.fetch("select * from identity.known_device").toString()))
                .contains(tab.cookies().get("goodword-device"));
    }
}
