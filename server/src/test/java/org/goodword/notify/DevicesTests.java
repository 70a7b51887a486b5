package org.goodword.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.notify.db.Tables.DEVICE;
import static org.goodword.notify.db.Tables.PUSH;
import static org.goodword.platform.infra.db.Tables.INSTALLATION_SECRET;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Tab;
import org.goodword.notify.PushSimulator.Browser;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Against a simulator of a push service, which reads with the browser's keys what it was sent.
@GoodwordTest
class DevicesTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MINE = "/agents/me/devices";

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transactions;

    private PushSimulator service;
    private Company acme;
    private Tab tab;
    private Browser phone;

    @BeforeEach
    void anAgentWithAPhone() {
        service = new PushSimulator();
        acme = cast.acme();
        tab = signedIn(acme.mara());
        phone = subscribed(tab);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aTestArrivesAndSaysSo() {
        var device = tab.get(MINE).json(200).get("items").get(0);
        assertThat(device.get("name").asString()).isEqualTo("Firefox, Linux");
        assertThat(device.get("pushedAt").isNull()).isTrue();
        var tried = test(device.get("id").asString());
        assertThat(tried).isEmpty();
        assertThat(phone.pushed()).singleElement().satisfies(one -> {
            assertThat(one.trouble()).isEmpty();
            assertThat(one.title()).isEqualTo("Goodword reaches this device.");
        });
        assertThat(tab.get(MINE).json(200).at("/items/0/pushedAt").isNull()).isFalse();
    }

    @Test
    void whatConcernsHerIsSaidAndNothingElse() {
        var mine = acme.openedFor(acme.support(), "Printer");
        acme.opened("Not hers");
        acme.ada()
                .rest()
                .patch("/tickets/" + mine.id(), Map.of("assignee", acme.mara().id()))
                .json(200);
        await().atMost(SOON).until(() -> !phone.pushed().isEmpty());
        acme.ada()
                .note(mine.id(), "@[Mara](agent:%s) look".formatted(acme.mara().id()));
        await().atMost(SOON).until(() -> phone.pushed().size() >= 2);
        acme.ada().note(mine.id(), "Unnamed");
        await().atMost(SOON).until(() -> phone.pushed().size() >= 3);
        var number = mine.json().get("number").asLong();
        assertThat(phone.titles())
                .containsExactly(
                        "#%d is yours: Printer".formatted(number),
                        "You are named on #%d: Printer".formatted(number),
                        "News on #%d: Printer".formatted(number));
        assertThat(phone.pushed()).allSatisfy(one -> {
            assertThat(one.trouble()).isEmpty();
            assertThat(one.json().get("url").asString()).isEqualTo("/inbox/all/" + number);
            assertThat(one.text()).doesNotContain("look").doesNotContain("Unnamed");
        });
    }

    @Test
    void herOwnDoingAndWhatSheChoseNotToHearAreNotSaid() {
        choose("assigned", false);
        var mine = acme.openedFor(acme.support(), "Quiet");
        acme.ada()
                .rest()
                .patch("/tickets/" + mine.id(), Map.of("assignee", acme.mara().id()))
                .json(200);
        acme.mara().note(mine.id(), "My own words");
        var loud = acme.openedFor(acme.support(), "Loud");
        acme.ada().note(loud.id(), "@[Mara](agent:%s)".formatted(acme.mara().id()));
        await().atMost(SOON).until(() -> !phone.pushed().isEmpty());
        assertThat(phone.titles()).singleElement().asString().contains("Loud");
    }

    @Test
    void whatSheReadMeanwhileOnAnotherScreenIsNotSaid() {
        var mine = acme.openedFor(acme.support(), "Read at once");
        acme.ada().note(mine.id(), "@[Mara](agent:%s)".formatted(acme.mara().id()));
        tab.send("PUT", "/tickets/" + mine.id() + "/read", Map.of("seq", 2)).json(204);
        var other = acme.openedFor(acme.support(), "Unread");
        acme.ada().note(other.id(), "@[Mara](agent:%s)".formatted(acme.mara().id()));
        await().atMost(SOON).until(() -> !phone.pushed().isEmpty());
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(phone.titles()).singleElement().asString().contains("Unread");
    }

    @Test
    void whatSheMayNotSeeAnyMoreIsNotSaid() {
        var ours = acme.openedFor(acme.support(), "Moved away");
        acme.ada().note(ours.id(), "@[Mara](agent:%s)".formatted(acme.mara().id()));
        acme.ada()
                .rest()
                .patch("/tickets/" + ours.id(), Map.of("team", acme.billing()))
                .json(200);
        var other = acme.openedFor(acme.support(), "Stays here");
        acme.ada().note(other.id(), "@[Mara](agent:%s)".formatted(acme.mara().id()));
        await().atMost(SOON).until(() -> !phone.pushed().isEmpty());
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(phone.titles()).singleElement().asString().contains("Stays here");
    }

    @Test
    void aSubscriptionThatHasEndedDropsItself() {
        for (var status : List.of(404, 410)) {
            phone.answers(status);
            acme.opened("Somebody else's, said to nobody");
            var mine = acme.openedFor(acme.support(), "Gone");
            acme.ada().note(mine.id(), "@[Mara](agent:%s)".formatted(acme.mara().id()));
            await().atMost(SOON)
                    .until(() -> tab.get(MINE).json(200).get("items").isEmpty());
            phone = subscribed(tab);
        }
        var why = acme.ada().rest().get("/audit?event=agent.device-removed").json(200);
        assertThat(why.toString()).contains("gone");
    }

    @Test
    void aBusyServiceIsAskedAgainAndAnErrorIsShown() {
        phone.answers(503);
        var id = tab.get(MINE).json(200).at("/items/0/id").asString();
        assertThat(test(id)).contains("(503)");
        assertThat(tab.get(MINE).json(200).at("/items/0/trouble").asString()).contains("(503)");
        var mine = acme.openedFor(acme.support(), "Again");
        acme.ada()
                .rest()
                .patch("/tickets/" + mine.id(), Map.of("assignee", acme.mara().id()))
                .json(200);
        await().atMost(SOON).until(() -> phone.pushed().size() >= 2);
        phone.answers(201);
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(tab.get(MINE).json(200).at("/items/0/trouble").isNull()).isTrue();
        assertThat(phone.pushed().size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoSignedOutIsToldNothing() {
        tab.send("DELETE", "/session", null).json(204);
        var again = signedIn(acme.mara());
        var other = subscribed(again);
        var mine = acme.openedFor(acme.support(), "After");
        acme.ada()
                .rest()
                .patch("/tickets/" + mine.id(), Map.of("assignee", acme.mara().id()))
                .json(200);
        await().atMost(SOON).until(() -> !other.pushed().isEmpty());
        await().atMost(SOON).until(() -> again.get(MINE).json(200).get("items").size() == 1);
        assertThat(phone.pushed()).isEmpty();
    }

    @Test
    void aPhoneThatChangesHandsSpeaksToItsNewOwnerOnly() {
        var ben = signedIn(acme.ben());
        ben.send("POST", MINE, phone.subscription()).json(201);
        assertThat(tab.get(MINE).json(200).get("items")).isEmpty();
        assertThat(ben.get(MINE).json(200).get("items")).hasSize(1);
        ben.send("POST", MINE, phone.subscription()).json(201);
        assertThat(ben.get(MINE).json(200).get("items")).hasSize(1);
    }

    @Test
    void nobodySeesOrRemovesAnothersDevice() {
        var id = tab.get(MINE).json(200).at("/items/0/id").asString();
        var initech = cast.initech();
        for (var other : List.of(signedIn(acme.ada()), signedIn(initech, initech.ada()))) {
            assertThat(other.get(MINE).json(200).get("items")).isEmpty();
            other.send("DELETE", MINE + "/" + id, null).refused(404, "not-found");
            other.send("POST", MINE + "/" + id + "/test", null).refused(404, "not-found");
        }
        assertThat(phone.pushed()).isEmpty();
        tab.send("DELETE", MINE + "/" + id, null).json(204);
        tab.send("DELETE", MINE + "/" + id, null).refused(404, "not-found");
    }

    @Test
    void ourOwnNetworkIsNotPostedToAndATokenIsNoBrowser() {
        var wrong = new LinkedHashMap<>(phone.subscription());
        for (var url : List.of("https://127.0.0.1/x", "https://169.254.169.254/x", "http://example.org/x", "x")) {
            wrong.put("endpoint", url);
            tab.send("POST", MINE, wrong).refused(422, "invalid-value");
        }
        acme.mara().rest().post(MINE, phone.subscription()).refused(409, "session-needed");
    }

    @Test
    void noMoreThanTwentyAreKept() {
        var browsers = new ArrayList<Browser>();
        for (var i = 0; i < 21; i++) browsers.add(subscribed(tab));
        assertThat(tab.get(MINE).json(200).get("items")).hasSize(20);
    }

    @Test
    void keysAndAddressesAreSecretsAtRest() {
        var key = tab.get(MINE).json(200).get("key").asString();
        var initech = cast.initech();
        assertThat(signedIn(initech, initech.ada())
                        .get(MINE)
                        .json(200)
                        .get("key")
                        .asString())
                .isEqualTo(key);
        var kept = transactions.execute(
                _ -> sql.selectFrom(INSTALLATION_SECRET).fetch().toString());
        assertThat(kept).contains("push-key").doesNotContain("P-256").doesNotContain("kty");
        var row = acme.in(
                () -> transactions.execute(_ -> sql.selectFrom(DEVICE).fetch().format(200)));
        assertThat(row).doesNotContain(phone.endpoint()).doesNotContain("c2l4dGVlbiBieXRlcyBvaw");
    }

    private Tab signedIn(Person person) {
        return signedIn(acme, person);
    }

    private Tab signedIn(Company company, Person person) {
        // Of the cast only Ada has a password; the others get hers.
        company.in(() -> transactions.execute(
                _ -> sql.execute("""
                update identity.agent set password_hash = a.password_hash
                  from (select password_hash from identity.agent where id = {0}) a where id = {1}
                """, DSL.inline(company.ada().id()), DSL.inline(person.id()))));
        var browser = new Tab(cast, company);
        browser.signIn(person.email(), Company.PASSWORD).json(201);
        browser.get("/session").json(200);
        return browser;
    }

    private Browser subscribed(Tab on) {
        var browser = service.browser(
                UUID.randomUUID().toString(), on.get(MINE).json(200).get("key").asString());
        on.send("POST", MINE, browser.subscription()).json(201);
        return browser;
    }

    private String test(String device) {
        return tab.send("POST", MINE + "/" + device + "/test", null)
                .json(200)
                .path("trouble")
                .asString("");
    }

    private void choose(String event, boolean shown) {
        tab.send(
                        "PUT",
                        "/agents/me/settings",
                        Map.of("notifications", Map.of(event, Map.of("browser", shown, "sound", false))))
                .json(200);
    }

    private int waiting() {
        return acme.in(() -> transactions.execute(_ -> sql.fetchCount(PUSH)));
    }
}
