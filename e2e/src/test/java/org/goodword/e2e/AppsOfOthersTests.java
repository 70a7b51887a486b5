package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ada lets a program of others act for her, sees what it did, and takes that back.
class AppsOfOthersTests {
    // RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @RegisterExtension
    final Screens screens = new Screens();

    private final CompletableFuture<String> toldTheApp = new CompletableFuture<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Desk desk;
    private Screen ada;
    private HttpServer app;

    @BeforeEach
    void anAppThatRuns() throws IOException {
        app = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        app.createContext("/", this::answer);
        app.start();
        desk = Desk.open();
        ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
    }

    @AfterEach
    void close() {
        http.close();
        desk.close();
        app.stop(0);
    }

    @Test
    void sheIsAskedAllowsSeesWhatItDidAndTakesItBack() throws Exception {
        var number = desk.ticket("Stapler", "It is gone.");
        var client = registered();

        ada.goTo("/oauth/authorize?" + form(question(client)));
        assertThat(ada.heading("Reader wants to act for you")).isVisible();
        assertThat(ada.text("You are Ada Lovelace here.")).isVisible();
        var wanted =
                ada.page().getByRole(AriaRole.LIST).filter(new Locator.FilterOptions().setHasText("Write, answer"));
        assertThat(wanted.getByRole(AriaRole.LISTITEM)).hasText(new Pattern[] {
            Pattern.compile("Read your tickets, chats and files\\."),
            Pattern.compile("Write, answer and change tickets\\.")
        });
        ada.walkByTab(10);
        ada.look("allow-app");
        ada.button("Allow").click();
        assertThat(ada.text("Reader has what it needs.")).isVisible();
        var told = parameters(toldTheApp.get(30, TimeUnit.SECONDS));
        assertThat(told).containsEntry("state", "xyz").containsKey("code");

        var access = redeemed(client, told.getOrDefault("code", ""));
        assertThat(call(access, "GET", "/tickets/" + number, "").statusCode()).isEqualTo(200);
        assertThat(call(access, "PATCH", "/tickets/" + number, "{\"priority\":\"urgent\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(call(access, "GET", "/contacts", "").statusCode()).isEqualTo(403);

        ada.goTo("/inbox/open/" + number);
        assertThat(ada.conversation().getByText("Ada, through Reader,")).isVisible();
        ada.goTo("/settings/audit");
        assertThat(ada.page()
                        .getByText(Pattern.compile("Ada Lovelace.*through Reader"))
                        .first())
                .isVisible();

        ada.goTo("/settings/you");
        var mine = ada.region("Apps that act for me");
        assertThat(mine.getByText("Last used")).isVisible();
        mine.getByRole(AriaRole.BUTTON, Screen.named("Take back: Reader")).click();
        assertThat(mine).isHidden();
        assertThat(call(access, "GET", "/tickets/" + number, "").statusCode()).isEqualTo(401);
    }

    private String registered() {
        return desk.ada()
                .post(
                        "/apps",
                        Map.of(
                                "name",
                                "Reader",
                                "redirectUris",
                                List.of("http://127.0.0.1/back"),
                                "scopes",
                                List.of("tickets:read", "tickets:write"),
                                "confidential",
                                false))
                .at("/app/id")
                .asString();
    }

    private Map<String, String> question(String client) {
        return Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", back(),
                "scope", "tickets:read tickets:write",
                "state", "xyz",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
    }

    private String back() {
        return "http://127.0.0.1:%d/back".formatted(app.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) toldTheApp.complete(query);
        var page = "<!doctype html><html lang=en><title>Reader</title><p>Reader has what it needs."
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private String redeemed(String client, String code) throws Exception {
        var form = form(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "code", code,
                "redirect_uri", back(),
                "code_verifier", VERIFIER));
        var request = HttpRequest.newBuilder(URI.create(desk.house().url() + "/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("access_token").asString();
    }

    private HttpResponse<String> call(String access, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.house().url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + access)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static Map<String, String> parameters(String query) {
        return Pattern.compile("&")
                .splitAsStream(query)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
