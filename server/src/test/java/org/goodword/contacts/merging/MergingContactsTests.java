package org.goodword.contacts.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.contacts.Outsiders;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class MergingContactsTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Outsiders outside;
    private Rest ada;
    private String gone;
    private String into;

    @BeforeEach
    void twoWhoAreOne() {
        acme = cast.acme();
        outside = new Outsiders(acme);
        ada = acme.ada().rest();
        gone = outside.contact("L. Berg", "l.berg@mail.example");
        into = outside.contact("Lena Berg", outside.at("lena"));
    }

    @Test
    void whatWasOfOneIsOfTheOther() {
        outside.ticket("Flickering lamp", "l.berg@mail.example");
        outside.ticket("Broken plug", outside.at("lena"));
        outside.note("/contacts/" + gone, "Calls on Mondays");
        var preview = ada.get("/contacts/" + into + "/merges/preview/" + gone).json(200);
        assertThat(preview.get("from").asString()).isEqualTo("L. Berg");
        assertThat(counts(preview.get("moves")))
                .containsEntry("tickets", 1)
                .containsEntry("addresses", 1)
                .containsEntry("notes", 1);
        outside.merge(gone, into);
        assertThat(outside.ticketsOf(into)).containsExactlyInAnyOrder("Flickering lamp", "Broken plug");
        assertThat(outside.ticketsOf(gone)).isEmpty();
        assertThat(emails(into)).containsExactlyInAnyOrder("l.berg@mail.example", outside.at("lena"));
        assertThat(outside.notesOn("/contacts/" + into)).containsExactly("Calls on Mondays");
        assertThat(ada.get("/contacts?q=berg").json(200).findValuesAsString("id"))
                .containsExactly(into);
        assertThat(outside.shown(gone).get("mergedInto").asString()).isEqualTo(into);
        var later = outside.ticket("Later", "l.berg@mail.example");
        assertThat(ada.get("/tickets/" + later)
                        .json(200)
                        .get("requester")
                        .get("id")
                        .asString())
                .isEqualTo(into);
    }

    @Test
    void whoIsMergedIsChangedAndMergedThere() {
        var merge = outside.merge(gone, into);
        assertThat(outside.merge(gone, into)).isEqualTo(merge);
        ada.patch("/contacts/" + gone, Map.of("name", "X")).refused(409, "merged-away");
        var third = outside.contact("Somebody else");
        ada.post("/contacts/" + third + "/merges", Map.of("from", gone)).refused(422, "invalid-value");
        ada.post("/contacts/" + gone + "/merges", Map.of("from", third)).refused(409, "merged-away");
        ada.post("/contacts/" + into + "/merges", Map.of("from", into)).refused(422, "invalid-value");
        ada.post("/contacts/" + into + "/merges", Map.of("from", UUID.randomUUID()))
                .refused(422, "invalid-value");
        var theirs = new Outsiders(cast.initech()).contact("Peter");
        ada.post("/contacts/" + into + "/merges", Map.of("from", theirs)).refused(422, "invalid-value");
    }

    @Test
    void undoneTheyAreTwoAgain() {
        outside.ticket("Flickering lamp", "l.berg@mail.example");
        outside.note("/contacts/" + gone, "Calls on Mondays");
        var before = List.of(state(gone), state(into));
        var merge = outside.merge(gone, into);
        assertThat(state(gone)).isNotEqualTo(before.get(0));
        var undone = outside.undo(into, merge);
        assertThat(List.of(state(gone), state(into))).isEqualTo(before);
        assertThat(counts(undone.get("restored"))).containsEntry("tickets", 1).containsEntry("notes", 1);
        assertThat(undone.get("kept")).isEmpty();
        assertThat(ada.get("/contacts?q=berg").json(200).findValuesAsString("id"))
                .containsExactlyInAnyOrder(gone, into);
        ada.post("/contacts/" + into + "/merges/" + merge + "/undoing", Map.of())
                .refused(404, "not-found");
    }

    @Test
    void anEmptyFieldIsFilledAndEmptiedAgainUnlessSomebodyChangedIt() {
        var nordlicht = outside.organisation("Nordlicht", "nordlicht.example");
        var other = outside.organisation("Suedwind", "suedwind.example");
        ada.patch("/contacts/" + gone, Map.of("organisation", nordlicht)).json(200);
        var merge = outside.merge(gone, into);
        assertThat(outside.shown(into).get("organisation").asString()).isEqualTo(nordlicht);
        outside.undo(into, merge);
        assertThat(outside.shown(into).get("organisation").isNull()).isTrue();

        merge = outside.merge(gone, into);
        ada.patch("/contacts/" + into, Map.of("organisation", other, "name", "Lena Thal"))
                .json(200);
        var undone = outside.undo(into, merge);
        assertThat(outside.shown(into).get("organisation").asString()).isEqualTo(other);
        assertThat(outside.shown(into).get("name").asString()).isEqualTo("Lena Thal");
        assertThat(kept(undone)).contains("organisation:changed:1", "name:changed:1");
        assertThat(outside.shown(gone).get("organisation").asString()).isEqualTo(nordlicht);
    }

    @Test
    void whatCameSinceStaysAndIsNamed() {
        var merge = outside.merge(gone, into);
        outside.ticket("Later", "l.berg@mail.example");
        outside.note("/contacts/" + into, "Written later");
        ada.put("/contacts/" + into + "/emails/third@mail.example", null).json(200);
        ada.delete("/contacts/" + into + "/emails/l.berg@mail.example").json(200);
        var undone = outside.undo(into, merge);
        assertThat(outside.ticketsOf(into)).containsExactly("Later");
        assertThat(emails(into)).containsExactlyInAnyOrder(outside.at("lena"), "third@mail.example");
        assertThat(emails(gone)).isEmpty();
        assertThat(kept(undone)).contains("tickets:came:1", "notes:came:1", "addresses:changed:1");
    }

    @Test
    void whoAskedStaysWhoAskedWhereTheOtherWasInCopy() {
        var ticket = outside.ticket("Flickering lamp", "l.berg@mail.example");
        ada.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("kind", "reply", "body", "Hello", "cc", List.of(outside.at("lena"))))
                .json(201);
        acme.mailed(ticket);
        var merge = outside.merge(gone, into);
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Again"))
                .json(201);
        var last = ada.get("/tickets/" + ticket + "/messages").json(200).get("items");
        assertThat(last.get(last.size() - 1).toString()).contains("l.berg@mail.example");
        outside.undo(into, merge);
        assertThat(outside.ticketsOf(gone)).containsExactly("Flickering lamp");
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "And again"))
                .json(201);
        last = ada.get("/tickets/" + ticket + "/messages").json(200).get("items");
        assertThat(last.get(last.size() - 1).toString()).contains("l.berg@mail.example");
    }

    @Test
    void aMergeOfTheSurvivorIsUndoneFirst() {
        var third = outside.contact("Lena Berg-Thal");
        outside.ticket("Flickering lamp", "l.berg@mail.example");
        var first = outside.merge(gone, into);
        var second = outside.merge(into, third);
        assertThat(outside.ticketsOf(third)).containsExactly("Flickering lamp");
        assertThat(outside.shown(gone).get("mergedInto").asString()).isEqualTo(third);
        ada.post("/contacts/" + into + "/merges/" + first + "/undoing", Map.of())
                .refused(409, "merged-away");
        outside.undo(third, second);
        assertThat(outside.shown(gone).get("mergedInto").asString()).isEqualTo(into);
        outside.undo(into, first);
        assertThat(outside.ticketsOf(gone)).containsExactly("Flickering lamp");
    }

    @Test
    void organisationsAreMergedTheSameWay() {
        var one = outside.organisation("Nordlicht GmbH", "nordlicht.example");
        var other = outside.organisation("Nordlicht", "leuchten.example");
        outside.ticket("Flickering lamp", "lena@nordlicht.example");
        ada.put("/organisations/" + one + "/notes/" + UUID.randomUUID(), Map.of("text", "Pays late"))
                .json(200);
        var merge = ada.post("/organisations/" + other + "/merges", Map.of("from", one));
        merge.json(201);
        assertThat(outside.subjects("organisation:" + other)).containsExactly("Flickering lamp");
        var shown = ada.get("/organisations/" + other).json(200);
        assertThat(shown.get("domains").toString()).contains("nordlicht.example", "leuchten.example");
        assertThat(ada.get("/contacts?organisation=" + other).json(200).get("items"))
                .hasSize(1);
        assertThat(outside.notesOn("/organisations/" + other)).containsExactly("Pays late");
        outside.ticket("Later", "lars@nordlicht.example");
        var undone = ada.post("/organisations/" + other + "/merges/" + merge.id() + "/undoing", Map.of())
                .json(200);
        assertThat(outside.subjects("organisation:" + one)).containsExactly("Flickering lamp");
        assertThat(outside.subjects("organisation:" + other)).containsExactly("Later");
        assertThat(kept(undone)).contains("tickets:came:1", "contacts:came:1");
        assertThat(ada.get("/organisations/" + one).json(200).get("domains").toString())
                .contains("nordlicht.example");
    }

    @Test
    void whoMayNotEditContactsMergesNone() {
        var merge = outside.merge(gone, into);
        var reader = cast.withRole(acme, "reader", RowScope.ALL, "contact.view").rest();
        reader.post("/contacts/" + into + "/merges/" + merge + "/undoing", Map.of())
                .refused(403, "not-allowed");
        reader.post("/contacts/" + gone + "/merges", Map.of("from", into)).refused(403, "not-allowed");
    }

    /// Whatever the two were and whatever happened since: undone, each has what it had, but for what was changed since.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoingRestoresWhatNobodyChanged(long seed) {
        var random = new Random(seed);
        var organisations = List.of(
                outside.organisation("Nordlicht", "nordlicht.example"),
                outside.organisation("Suedwind", "suedwind.example"));
        for (var who : List.of(gone, into)) {
            var own = who.equals(gone) ? "l.berg@mail.example" : outside.at("lena");
            for (int n = random.nextInt(3); n > 0; n--) outside.ticket("Before %d of %s".formatted(n, who), own);
            for (int n = random.nextInt(3); n > 0; n--) outside.note("/contacts/" + who, "Note %d".formatted(n));
            if (random.nextBoolean())
                ada.patch("/contacts/" + who, Map.of("organisation", organisations.get(random.nextInt(2))))
                        .json(200);
        }
        var expectedGone = state(gone);
        var expectedInto = state(into);
        var merge = outside.merge(gone, into);
        var keptWanted = new TreeSet<String>();
        if (random.nextBoolean()) {
            ada.patch("/contacts/" + into, Map.of("name", "Renamed")).json(200);
            expectedInto.put("name", "Renamed");
            keptWanted.add("name:changed:1");
        }
        if (random.nextBoolean()) {
            outside.note("/contacts/" + into, "Since");
            add(expectedInto, "notes", "Since");
            keptWanted.add("notes:came:1");
        }
        if (random.nextBoolean()) {
            outside.ticket("Since", "l.berg@mail.example");
            add(expectedInto, "tickets", "Since");
            keptWanted.add("tickets:came:1");
        }
        if (random.nextBoolean()) {
            ada.put("/contacts/" + into + "/emails/since@mail.example", null).json(200);
            add(expectedInto, "emails", "since@mail.example");
            keptWanted.add("addresses:came:1");
        }
        var undone = outside.undo(into, merge);
        assertThat(state(gone)).as("seed %d", seed).isEqualTo(expectedGone);
        assertThat(state(into)).as("seed %d", seed).isEqualTo(expectedInto);
        assertThat(kept(undone)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(keptWanted);
    }

    private static void add(Map<String, Object> state, String what, String more) {
        var all = new TreeSet<String>();
        ((Iterable<?>) Objects.requireNonNull(state.get(what))).forEach(one -> all.add(one.toString()));
        all.add(more);
        state.put(what, all);
    }

    /// All that a contact is and has.
    private Map<String, Object> state(String contact) {
        var shown = outside.shown(contact);
        var state = new TreeMap<String, Object>();
        for (var field : List.of("name", "organisation", "goodWord", "neverAsk", "mergedInto"))
            state.put(field, shown.get(field).asString(""));
        state.put("emails", new TreeSet<>(emails(contact)));
        state.put("tickets", new TreeSet<>(outside.ticketsOf(contact)));
        state.put("notes", new TreeSet<>(outside.notesOn("/contacts/" + contact)));
        return state;
    }

    private List<String> emails(String contact) {
        var emails = new ArrayList<String>();
        outside.shown(contact).get("emails").forEach(email -> emails.add(email.asString()));
        return emails;
    }

    private static Map<String, Integer> counts(JsonNode moves) {
        var counts = new TreeMap<String, Integer>();
        moves.forEach(
                one -> counts.put(one.get("what").asString(), one.get("count").asInt()));
        return counts;
    }

    private static List<String> kept(JsonNode undone) {
        var kept = new ArrayList<String>();
        undone.get("kept")
                .forEach(one -> kept.add("%s:%s:%d"
                        .formatted(
                                one.get("what").asString(),
                                one.get("why").asString(),
                                one.get("count").asInt())));
        return kept;
    }
}
