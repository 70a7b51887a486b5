package org.goodword.ticketing.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class DraftsTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private String path;
    private String draft;

    @BeforeEach
    void aTicket() {
        acme = cast.acme();
        ada = acme.ada().rest();
        path = "/tickets/" + acme.opened("Stapler").id();
        draft = path + "/draft";
    }

    @Test
    void aDraftIsKeptAsItWasWrittenForWhoWroteItOnly() {
        assertThat(ada.get(draft).status()).isEqualTo(204);
        var file = ada.with("Content-Type", "text/plain")
                .post("/files?name=a.txt", "a")
                .id();
        ada.put(
                        draft,
                        Map.of(
                                "kind",
                                "reply",
                                "html",
                                "<p>Dear <b>Dana</b><script>x</script></p>",
                                "to",
                                List.of("dana@x.example", "unfinis"),
                                "attachments",
                                List.of(file)))
                .json(200);
        var kept = ada.get(draft).json(200);
        assertThat(kept.get("html").asString()).isEqualTo("<p>Dear <b>Dana</b></p>");
        assertThat(kept.get("text").asString()).isEqualTo("Dear Dana");
        assertThat(kept.get("to")).hasSize(2);
        assertThat(kept.at("/attachments/0/name").asString()).isEqualTo("a.txt");
        assertThat(ada.get(draft + "/files/" + file).text()).isEqualTo("a");
        acme.tom().rest().get(draft + "/files/" + file).refused(404, "not-found");
        assertThat(acme.tom().rest().get(draft).status()).isEqualTo(204);
        assertThat(ada.get(path).json(200).get("draft").asBoolean()).isTrue();
        assertThat(acme.tom().rest().get(path).json(200).get("draft").asBoolean())
                .isFalse();
        ada.delete(draft).json(204);
        assertThat(ada.get(draft).status()).isEqualTo(204);
    }

    @Test
    void anotherDevicesWordsAreNotLost() {
        assertThat(seen(0, "One").json(200).get("version").asInt()).isEqualTo(1);
        seen(0, "Two").refused(412, "stale-version");
        seen(1, "Two").json(200);
        seen(1, "Three").refused(412, "stale-version");
        assertThat(seen(2, "Two").json(200).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsSentIsADraftNoMore() {
        seen(0, "One").json(200);
        ada.post(path + "/messages", Map.of("kind", "note", "body", "One", "fromDraft", true))
                .json(201);
        assertThat(ada.get(draft).status()).isEqualTo(204);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        ada.put(draft, Map.of("kind", "reply", "html", "", "attachments", List.of(UUID.randomUUID())))
                .refused(422, "invalid-value");
        ada.put(draft, Map.of("kind", "letter", "html", "")).refused(422, "invalid-value");
    }

    private Rest.Answer seen(int version, String text) {
        return ada.with("If-Match", "\"" + version + "\"")
                .put(draft, Map.of("kind", "note", "html", "<p>" + text + "</p>"));
    }
}
