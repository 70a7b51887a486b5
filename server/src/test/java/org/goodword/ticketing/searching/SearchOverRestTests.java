package org.goodword.ticketing.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Contacts;
import org.goodword.identity.people.AgentKeeping;
import org.goodword.identity.setup.Setup;
import org.goodword.identity.signin.ApiTokens;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.searching.TicketSearchSourceTests.TicketCreated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@GoodwordTest
class SearchOverRestTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Setup setup;

    @Autowired
    private AgentKeeping agents;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private TicketRows rows;

    @Autowired
    private TicketSearch search;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    private WorkspaceId workspace;
    private String token;

    @BeforeEach
    void newWorkspace() {
        var amara = new EmailAddress("amara-%s@example.com".formatted(Ids.next()));
        workspace = setup.another(
                new Setup.Plan("Acme", "Acme", amara, "Amara", "a long enough password", ZoneOffset.UTC, "en"));
        token = Workspaces.in(
                workspace,
                () -> tokens.issue(agents.find(amara).orElseThrow().id(), "test")
                        .secret()
                        .value());
    }

    @Test
    void findsTicketsWithAPassageAndNothingOfAnotherWorkspace() throws Exception {
        var bicycle = created("Bicycle", "It has no brakes at all");
        var other = token;
        newWorkspace();
        created("Bicycle", "ours");

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(get("bicycel", other).get("items")).hasSize(1));
        var found = get("no brake", other).get("items").get(0);
        assertThat(found.get("id").asString()).isEqualTo(bicycle.toString());
        assertThat(found.get("type").asString()).isEqualTo("ticket");
        assertThat(found.get("requester").get("name").asString()).isEqualTo("Dana Scully");
        assertThat(found.get("highlight").get("text").asString()).isEqualTo("It has no brakes at all");
        assertThat(found.get("highlight").get("marks").get(1).get("start").asInt())
                .isEqualTo(10);
    }

    @Test
    void pagesThroughTheBestFirst() throws Exception {
        for (var i = 0; i < 3; i++) created("Bicycle " + i, "x");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(get("bicycle", token).get("items")).hasSize(3));

        var first = get("bicycle&limit=2", token);
        var second = get("bicycle&limit=2&cursor=" + first.get("next").asString(), token);
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(second.get("items").findValuesAsString("id"));
    }

    @Test
    void showsOnlyWhatTheRowScopeReaches() {
        created("Bicycle", "x");
        var everything = caller(RowScope.ALL, Set.of(TicketPermissions.VIEW));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(found(everything)).isEqualTo(1));

        assertThat(found(caller(RowScope.MY_TEAMS, Set.of(TicketPermissions.VIEW))))
                .isEqualTo(1);
        assertThat(found(caller(RowScope.MINE, Set.of(TicketPermissions.VIEW)))).isZero();
    }

    @Test
    void oddQuestionsAreAnswered() throws Exception {
        for (var odd : List.of("", "%20", "%22", "%00", "*%3F~(", "%F0%9F%98%80", "a".repeat(3_000)))
            assertThat(send(odd, token).statusCode()).as(odd).isEqualTo(200);
        assertThat(send("bicycle", "gw_wrong").statusCode()).isEqualTo(401);
    }

    private long found(Caller caller) {
        return Workspaces.in(workspace, () -> search.find("bicycle", new PageRequest(50, null), caller))
                .items()
                .size();
    }

    private Caller caller(RowScope scope, Set<org.goodword.platform.Permission> permissions) {
        var actor = new Actor.Agent(new AgentId(Ids.next()));
        return new Caller(workspace, actor, permissions, scope, Set.of(new TeamId(Ids.next())));
    }

    private UUID created(String subject, String text) {
        var ticket = Ids.next();
        var by = caller(RowScope.ALL, Set.of(ContactPermissions.EDIT));
        Workspaces.in(
                workspace,
                () -> transaction.executeWithoutResult(_ -> {
                    var email = new EmailAddress("dana-%s@example.com".formatted(ticket));
                    var dana = contacts.create("Dana Scully", List.of(email), Optional.empty(), by);
                    rows.insert(ticket, subject, dana.id(), List.of(text));
                    ledger.append(new TicketCreated(ticket), by.actor());
                }));
        return ticket;
    }

    private JsonNode get(String query, String token) throws IOException, InterruptedException {
        var response = send(query.replace(" ", URLEncoder.encode(" ", StandardCharsets.UTF_8)), token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private HttpResponse<String> send(String query, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/v1/search?q=%s".formatted(port, query)))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
