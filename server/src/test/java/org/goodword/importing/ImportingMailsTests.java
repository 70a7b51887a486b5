package org.goodword.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.importing.Moving.count;
import static org.goodword.importing.Moving.made;
import static org.goodword.importing.OldMails.mbox;
import static org.goodword.importing.OldMails.zip;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class ImportingMailsTests {
    @Autowired
    private Cast cast;

    private Moving acme;

    @BeforeEach
    void aHouseWithAMailbox() {
        acme = new Moving(cast.acme()).withMailbox();
    }

    private List<String> mails() {
        return OldMails.mails(acme.support());
    }

    @Test
    void threadsBecomeClosedTicketsWithTheDatesAndAuthorsTheyHad() {
        var run = acme.moved("mbox", "inbox.mbox", mbox(mails()));
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
        assertThat(count(run, "read")).isEqualTo(4);
        assertThat(made(run, "tickets")).isEqualTo(2);
        assertThat(made(run, "messages")).isEqualTo(4);
        assertThat(made(run, "contacts")).isEqualTo(2);
        assertThat(made(run, "files")).isEqualTo(1);
        var lamp = acme.ticket("Broken lamp");
        assertThat(lamp.get("status").asString()).isEqualTo("closed");
        assertThat(lamp.get("createdAt").asString()).isEqualTo("2020-03-02T08:15:00Z");
        assertThat(lamp.get("updatedAt").asString()).isEqualTo("2020-03-03T07:00:00Z");
        assertThat(acme.said(lamp))
                .containsExactly(
                        "inbound 2020-03-02T08:15:00Z The lamp does not shine.",
                        "reply 2020-03-02T10:00:00Z Did you switch it on?",
                        "inbound 2020-03-03T07:00:00Z Now it shines, thank you.");
        var plan = acme.messages(acme.ticket("The plan")).getFirst();
        var attachment = plan.get("attachments").get(0);
        assertThat(attachment.get("name").asString()).isEqualTo("plan.txt");
        assertThat(acme.ada()
                        .get("/attachments/" + attachment.get("id").asString())
                        .text())
                .contains("First the roof.");
    }

    @Test
    void nothingLeavesAndTodayKnowsNothingOfIt() {
        acme.moved("mbox", "inbox.mbox", mbox(mails()));
        assertThat(acme.ada().get("/outbound").json(200).get("items")).isEmpty();
        assertThat(counted("status:open")).isZero();
        assertThat(counted("created<1d")).isZero();
        assertThat(counted("created>1d")).isEqualTo(2);
        var today = acme.ada().get("/today").json(200).get("total");
        for (var figure : List.of("opened", "solved", "open", "unanswered"))
            assertThat(today.get(figure).get("count").asInt()).as(figure).isZero();
        assertThat(acme.ticket("Broken lamp").get("firstResponseAt").asString()).isEqualTo("2020-03-02T10:00:00Z");
    }

    private int counted(String filter) {
        return acme.ada()
                .get("/tickets/count?q=" + Rest.encoded(filter))
                .json(200)
                .get("count")
                .asInt();
    }

    @Test
    void whatWasImportedIsFound() {
        acme.moved("mbox", "inbox.mbox", mbox(mails()));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> acme.ada()
                                .get("/search?q=shines")
                                .json(200)
                                .get("items")
                                .size()
                        == 1);
    }

    @Test
    void theSameImportTwiceMakesNothingTwice() {
        acme.moved("mbox", "inbox.mbox", mbox(mails()));
        var before = acme.conversations();
        var again = acme.moved("mbox", "inbox.mbox", mbox(mails()));
        assertThat(count(again, "known")).isEqualTo(4);
        assertThat(again.get("counts").get("made")).isEmpty();
        assertThat(acme.conversations()).isEqualTo(before);
    }

    @Test
    void aDryRunCountsTheSameAndWritesNothing() {
        var dry = acme.moved("mbox", "inbox.mbox", mbox(mails()), "&dry=true");
        assertThat(acme.tickets()).isEmpty();
        assertThat(acme.ada().get("/contacts").json(200).get("items")).isEmpty();
        var real = acme.moved("mbox", "inbox.mbox", mbox(mails()));
        assertThat(dry.get("counts")).isEqualTo(real.get("counts"));
        assertThat(acme.ada()
                        .post("/imports/" + dry.get("id").asString() + "/undoing", "")
                        .refused(409, "import-not-now")
                        .text())
                .contains("dry");
    }

    @Test
    void inWhicheverOrderTheMailsStandTheConversationsAreTheSame() {
        acme.moved("mbox", "inbox.mbox", mbox(mails()));
        var inOrder = acme.conversations();
        for (var seed = 1; seed <= 3; seed++) {
            acme = new Moving(cast.acme()).withMailbox();
            var shuffled = new ArrayList<>(mails());
            Collections.shuffle(shuffled, new Random(seed));
            acme.moved("mbox", "inbox.mbox", mbox(shuffled));
            assertThat(acme.conversations()).as("seed " + seed).isEqualTo(inOrder);
        }
    }

    @Test
    void aMailThatComesAgainOverTheMailboxIsKnown() {
        acme.moved("mbox", "inbox.mbox", mbox(mails()));
        var mail = mails().getFirst().replace("\n", "\r\n");
        var receipt =
                acme.ada().with("Content-Type", "message/rfc822").post("/inbound/email?to=" + acme.support(), mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> acme.ada()
                        .get("/inbound/email/" + receipt.id())
                        .json(200)
                        .get("state")
                        .asString()
                        .equals("duplicate"));
        assertThat(acme.tickets()).hasSize(2);
    }

    @Test
    void whatIsBrokenIsNamedWithItsPlaceAndTheRestIsTaken() {
        var mails = new ArrayList<>(mails());
        mails.add(
                1,
                "To: %s\nSubject: Nobody\nDate: Mon, 2 Mar 2020 09:15:00 +0100\n\nWho am I?\n"
                        .formatted(acme.support()));
        mails.add(
                "From: dana@nordwind.example\nTo: %s\nSubject: Future\nDate: Fri, 1 Jan 2100 00:00:00 +0000\n\nHello from there.\n"
                        .formatted(acme.support()));
        mails.add("From: %1$s\nTo: %1$s\nSubject: Among us\nDate: Mon, 2 Mar 2020 09:15:00 +0100\n\nLunch?\n"
                .formatted(acme.support()));
        var run = acme.moved("mbox", "inbox.mbox", mbox(mails));
        assertThat(run.get("state").asString()).isEqualTo("done");
        assertThat(count(run, "refused")).isEqualTo(2);
        assertThat(made(run, "messages")).isEqualTo(5);
        assertThat(acme.remarks(run))
                .anyMatch(remark -> remark.matches("mail at byte \\d+: The mail does not say who it is from."))
                .anyMatch(remark -> remark.contains("2100-01-01") && remark.contains("2020-03-05T12:00:00Z"))
                .anyMatch(remark -> remark.contains("among ourselves"));
        assertThat(acme.ticket("Future").get("createdAt").asString()).isEqualTo("2020-03-05T12:00:00Z");
    }

    @Test
    void theWrongFileIsRefusedInWords() {
        assertThat(acme.begun("mbox", "tickets.json", "{\"tickets\": []}", "")
                        .refused(422, "import-not-usable")
                        .text())
                .contains("tickets.json is no mbox");
        assertThat(acme.begun("zendesk", "inbox.mbox", mbox(mails()), "")
                        .refused(422, "import-not-usable")
                        .text())
                .contains("no export of Zendesk");
        acme.begun("outlook", "x.pst", "x", "").refused(422, "invalid-value");
    }

    @Test
    void onlyWhoMayImports() {
        var mara = acme.company().mara().rest().with("Content-Type", "application/octet-stream");
        mara.post("/imports?source=mbox&name=x", "From x").refused(403, "not-allowed");
        acme.company().mara().rest().get("/imports").refused(403, "not-allowed");
    }

    @Test
    void anUndoneImportHasLeftNothing() {
        acme.company().opened("Coffee");
        var before = acme.conversations();
        var contacts = acme.ada().get("/contacts").json(200).get("items").size();
        var run = acme.moved("mbox", "inbox.mbox", mbox(mails()));
        var undone = acme.undone(run);
        assertThat(undone.get("state").asString()).isEqualTo("undone");
        assertThat(undone.get("counts").get("removed").get("tickets").asInt()).isEqualTo(2);
        assertThat(undone.get("counts").get("removed").get("messages").asInt()).isEqualTo(4);
        assertThat(undone.get("counts").get("removed").get("contacts").asInt()).isEqualTo(2);
        assertThat(acme.conversations()).isEqualTo(before);
        assertThat(acme.ada().get("/contacts").json(200).get("items").size()).isEqualTo(contacts);
        assertThat(acme.ada().get("/inbound/email").json(200).get("items")).isEmpty();
        var again = acme.moved("mbox", "inbox.mbox", mbox(mails()));
        assertThat(made(again, "messages")).isEqualTo(4);
    }

    @Test
    void undoingLeavesWhatOthersNeed() {
        var run = acme.moved("mbox", "inbox.mbox", mbox(mails()));
        var lamp = acme.ticket("Broken lamp");
        acme.company().mara().note(lamp.get("id").asString(), "A good customer");
        var body = acme.company().ticket("Another lamp");
        body.put("requester", Map.of("name", "Dana", "email", "dana@nordwind.example"));
        acme.company().opened(body);
        var undone = acme.undone(run);
        assertThat(undone.get("counts").get("kept").get("tickets").asInt()).isEqualTo(1);
        assertThat(undone.get("counts").get("kept").get("contacts").asInt()).isEqualTo(1);
        assertThat(acme.messages(acme.ticket("Broken lamp")))
                .singleElement()
                .satisfies(note -> assertThat(note.get("kind").asString()).isEqualTo("note"));
    }

    @Test
    void aSecondMailboxGoesOnWithTheThreadsOfTheFirst() {
        var mails = mails();
        acme.moved("mbox", "inbox.mbox", mbox(List.of(mails.get(0), mails.get(2), mails.get(3))));
        var sent = acme.moved("mbox", "sent.mbox", mbox(List.of(mails.get(1))));
        assertThat(made(sent, "tickets")).isZero();
        assertThat(acme.said(acme.ticket("Broken lamp"))).hasSize(3);
        acme.undone(sent);
        assertThat(acme.said(acme.ticket("Broken lamp")))
                .containsExactly(
                        "inbound 2020-03-02T08:15:00Z The lamp does not shine.",
                        "inbound 2020-03-03T07:00:00Z Now it shines, thank you.");
    }

    @Test
    void aMaildirAndAFolderOfFilesComeAsArchives() throws IOException {
        var mails = mails();
        var maildir = zip(Map.of(
                "Mail/cur/1583136900.M1P1.host:2,S", mails.get(0),
                "Mail/.Sent/cur/1583143200.M2P1.host:2,S", mails.get(1),
                "Mail/cur/1583143201.M3P1.host:2,ST", mails.get(3)));
        var run = acme.moved("maildir", "mail.zip", maildir);
        assertThat(made(run, "messages")).as(run.toString()).isEqualTo(2);
        assertThat(acme.said(acme.ticket("Broken lamp"))).hasSize(2);
        var folder = acme.moved("eml", "old.zip", zip(Map.of("a/1.eml", mails.get(2), "b/2.EML", mails.get(3))));
        assertThat(made(folder, "messages")).as(folder.toString()).isEqualTo(2);
        assertThat(acme.said(acme.ticket("Broken lamp"))).hasSize(3);
    }

    @Test
    @Asvs("12.3.1")
    void anArchiveThatLeadsOutOfItselfIsRefused() throws IOException {
        assertThat(acme.begun("eml", "evil.zip", zip(Map.of("../../evil.eml", mails().getFirst())), "")
                        .refused(422, "import-not-usable")
                        .text())
                .contains("leads out of it");
    }
}
