package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// Mara's train goes into a tunnel. Her browser has no network at all: the page, too, comes from the device.
class OfflineTests {
    private static final String WORKER_IS_THERE = """
            async () => {
              const worker = await navigator.serviceWorker.ready;
              while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
              return worker.scope;
            }
            """;

    private static final String KEPT = """
            async () => {
              const names = (await indexedDB.databases()).map((one) => one.name);
              const all = [];
              for (const name of names) {
                const db = await new Promise((done) => {
                  const asked = indexedDB.open(name);
                  asked.onsuccess = () => done(asked.result);
                });
                for (const store of db.objectStoreNames) {
                  all.push(...await new Promise((done) => {
                    const asked = db.transaction(store).objectStore(store).getAll();
                    asked.onsuccess = () => done(asked.result);
                  }));
                }
                db.close();
              }
              return JSON.stringify(all);
            }
            """;

    private static final String CACHED = """
            async () => {
              const urls = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) urls.push(new URL(request.url).pathname);
              }
              return urls.join(' ');
            }
            """;

    @RegisterExtension
    final Screens screens = new Screens().withWorkers();

    @Test
    void theAppCanBeInstalled() {
        try (var desk = Desk.open()) {
            var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
            mara.goTo("/inbox/open");
            assertThat((String) mara.page().evaluate(WORKER_IS_THERE)).endsWith("/");
            var manifest = mara.page().locator("link[rel=manifest]").getAttribute("href");
            var answer = mara.page().request().get(manifest);
            assertThat(answer.ok()).isTrue();
            var told = new JsonMapper().readTree(answer.text());
            assertThat(told.get("display").asString()).isEqualTo("standalone");
            assertThat(told.get("start_url").asString()).isEqualTo("/");
            for (var size : new int[] {192, 512}) {
                var icon = told.get("icons")
                        .valueStream()
                        .filter(one -> one.get("sizes").asString().equals(size + "x" + size))
                        .findFirst()
                        .orElseThrow();
                var measured = mara.page()
                        .evaluate(
                                "async (src) => { const i = new Image(); i.src = src; await i.decode(); return i.naturalWidth; }",
                                icon.get("src").asString());
                assertThat(((Number) measured).intValue()).isEqualTo(size);
            }
            // What Chromium itself still misses before it offers to install.
            var missing = mara.context()
                    .newCDPSession(mara.page())
                    .send("Page.getInstallabilityErrors")
                    .getAsJsonArray("installabilityErrors");
            assertThat(missing).allSatisfy(one -> assertThat(one.toString()).contains("in-incognito"));
        }
    }

    @Test
    void sheReadsAndAnswersInATunnelAndItLeavesOnce() {
        try (var desk = Desk.open()) {
            var number = desk.ticket("The train smells of ink", "Did a pen leak?");
            var other = desk.ticket("A second carriage", "Also ink.");
            var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
            mara.resize(Screen.NARROW);
            mara.goTo("/inbox/open");
            mara.page().evaluate(WORKER_IS_THERE);
            mara.row("The train smells of ink").getByRole(AriaRole.LINK).click();
            assertThat(mara.conversation()).containsText("Did a pen leak?");
            assertThat(mara.editor("Your reply")).isVisible();
            awaitKept(mara, "Did a pen leak?");

            mara.forgiveLostConnections();
            mara.context().setOffline(true);
            mara.page().reload();
            assertThat(mara.conversation()).containsText("Did a pen leak?");
            assertThat(mara.text("You are offline.")).isVisible();
            mara.write("Not this one.");
            mara.press("Control+Enter");
            var reply = mara.message("Reply by Mara Lind");
            assertThat(reply).containsText("Leaves when the network is back");
            mara.assertFits();
            reply.getByRole(AriaRole.BUTTON, Screen.named("Take back")).click();
            assertThat(reply).hasCount(0);
            assertThat(mara.editor("Your reply")).containsText("Not this one.");
            mara.editor("Your reply").click();
            mara.press("Control+A");
            mara.type("Yes, and we clean it.");
            mara.press("Control+Enter");
            assertThat(reply).containsText("Leaves when the network is back");
            // The app was closed meanwhile.
            mara.page().reload();
            assertThat(reply).containsText("Yes, and we clean it.");
            assertThat(reply).containsText("Leaves when the network is back");
            mara.button("Back to the list").click();
            assertThat(mara.row("A second carriage")).isVisible();

            mara.context().setOffline(false);
            assertThat(Outside.content(desk.outside().arrived(1))).contains("Yes, and we clean it.");
            mara.row("The train smells of ink").getByRole(AriaRole.LINK).click();
            assertThat(reply).hasCount(1);
            assertThat(reply).containsText("Sent");
            assertThat(desk.outside().count()).isEqualTo(1);
            assertThat(desk.messages(number)).isEqualTo(2);
            assertThat(desk.messages(other)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsLeftOnceSheHasSignedOut() {
        try (var desk = Desk.open()) {
            desk.ticket("Private paper", "Nobody else may read this.");
            var mara = screens.signedIn(desk, desk.agent("Mara Lind"));
            mara.goTo("/inbox/open");
            mara.page().evaluate(WORKER_IS_THERE);
            mara.row("Private paper").getByRole(AriaRole.LINK).click();
            assertThat(mara.conversation()).containsText("Nobody else may read this.");
            awaitKept(mara, "Nobody else may read this.");
            assertThat((String) mara.page().evaluate(CACHED))
                    .contains("/assets/")
                    .doesNotContain("/api");
            mara.button("Mara Lind: profile").click();
            mara.menuItem("Sign out").click();
            assertThat(mara.button("Sign in")).isVisible();
            assertThat((String) mara.page().evaluate(KEPT)).isEqualTo("[]");
            assertThat((String) mara.page().evaluate(CACHED)).doesNotContain("/api");
            mara.forgiveLostConnections();
            mara.context().setOffline(true);
            mara.page().navigate("/inbox/open");
            assertThat(mara.text("Private paper")).hasCount(0);
        }
    }

    private static void awaitKept(Screen screen, String words) {
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> ((String) screen.page().evaluate(KEPT)).contains(words));
    }
}
