package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ada connects her shop, and sees that it hears.
class IntegrationsTests {
    @RegisterExtension
    final Screens screens = new Screens();

    private Desk desk;
    private Screen ada;
    private HttpServer shop;

    @BeforeEach
    void atTheDesk() throws IOException {
        shop = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        shop.createContext("/goodword", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        shop.start();
        desk = Desk.open();
        ada = screens.signedIn(desk, new Desk.Colleague("Ada Lovelace", Desk.ADA));
    }

    @AfterEach
    void close() {
        desk.close();
        shop.stop(0);
    }

    @Test
    void aWebhookIsMadeAndItsDeliveriesAreSeen() {
        ada.goTo("/settings/integrations");
        assertThat(ada.page().getByText(Pattern.compile("Nothing is connected yet")))
                .isVisible();
        ada.button("Connect something").click();
        ada.field("Name").fill("Shop");
        ada.field("Address of \"Shop\"")
                .fill("http://localhost:%d/goodword".formatted(shop.getAddress().getPort()));
        ada.button("Save").click();
        assertThat(ada.page().getByText(Pattern.compile("^whsec_"))).isVisible();
        ada.button("Send a test to \"Shop\"").click();
        var log = ada.region("Deliveries to \"Shop\"");
        assertThat(log.getByRole(AriaRole.LISTITEM)).containsText("a test · arrived");
        desk.ticket("Stapler", "It is gone.", Map.of());
        assertThat(log.getByRole(AriaRole.LISTITEM).first()).containsText("a new ticket · arrived");
        ada.walkByTab(40);
        ada.look("settings-integrations");
        ada.resize(Screen.NARROW);
        ada.assertFits();
        ada.resize(1440);
        ada.button("Remove \"Shop\"").click();
        assertThat(ada.toast("\"Shop\" is removed.")).isVisible();
        ada.button("Undo").first().click();
        assertThat(ada.button("Send a test to \"Shop\"")).isVisible();
    }
}
