package org.goodword.ticketing.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class CannedRepliesTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        cast.initech()
                .ada()
                .rest()
                .post("/canned-replies", Map.of("title", "Theirs", "html", "x", "shared", true))
                .json(201);
    }

    @Test
    void aCannedReplyIsOnesOwnUntilItIsShared() {
        var made = acme.mara()
                .rest()
                .post(
                        "/canned-replies",
                        Map.of("title", "Hello", "html", "<p>Hi {{requester.name}}<script>x</script></p>"))
                .json(201);
        assertThat(made.get("html").asString()).contains("{{requester.name}}").doesNotContain("script");
        var path = "/canned-replies/" + made.get("id").asString();
        assertThat(titles(acme.mara())).containsExactly("Hello");
        assertThat(titles(acme.ben())).isEmpty();
        acme.ben().rest().patch(path, Map.of("title", "X")).refused(404, "not-found");
        acme.mara().rest().patch(path, Map.of("shared", true)).json(200);
        acme.ben().rest().patch(path, Map.of("title", "Hello you")).json(200);
        assertThat(titles(acme.ada())).containsExactly("Hello you");
        acme.mara()
                .rest()
                .with("If-Match", "\"2\"")
                .patch(path, Map.of("title", "X"))
                .refused(412, "stale-version");
        acme.mara().rest().delete(path).json(204);
        assertThat(titles(acme.ada())).isEmpty();
    }

    @Test
    void whoMayNotShareWritesForHerselfOnly() {
        var writer = cast.withRole(acme, "writer", RowScope.ALL, "ticket.view", "ticket.reply")
                .rest();
        writer.post("/canned-replies", Map.of("title", "X", "html", "x", "shared", true))
                .refused(403, "not-allowed");
        writer.post("/canned-replies", Map.of("title", "X", "html", "x")).json(201);
        writer.post("/canned-replies", Map.of("title", " ", "html", "x")).refused(422, "invalid-value");
    }

    private static List<String> titles(Person person) {
        return person.rest().get("/canned-replies").json(200).get("items").findValuesAsString("title");
    }
}
