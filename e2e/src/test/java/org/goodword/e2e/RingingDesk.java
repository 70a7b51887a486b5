package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A desk that chats: a brand with its shop, and a team whose people it rings.
///
/// @param key of the brand
record RingingDesk(Desk desk, String key, Shop shop, Map<String, Desk.Colleague> people) implements AutoCloseable {
    static RingingDesk open(String... names) {
        var desk = Desk.open();
        var key = desk.support().replaceAll(".*@|\\.example", "");
        var people = new LinkedHashMap<String, Desk.Colleague>();
        for (var name : names) people.put(name, desk.agent(name));
        var ids = desk.ada()
                .get("/agents")
                .get("items")
                .valueStream()
                .filter(one -> people.values().stream()
                        .anyMatch(
                                person -> person.email().equals(one.get("email").asString())))
                .map(one -> one.get("id").asString())
                .toArray(String[]::new);
        var team = desk.team("Chat", ids);
        var chat = new RingingDesk(desk, key, new Shop(desk.house(), key), people);
        chat.set(Map.of("team", team, "enabled", true));
        return chat;
    }

    /// Changes some of how this brand chats.
    void set(Map<String, Object> some) {
        var widget = new LinkedHashMap<String, Object>();
        JsonNode now = desk.ada().get("/widgets/" + desk.brand());
        for (var name : now.propertyNames()) widget.put(name, now.get(name));
        widget.keySet().removeAll(java.util.Set.of("hasSecret", "version"));
        widget.putAll(some);
        desk.ada().put("/widgets/" + desk.brand(), widget);
    }

    /// This agent has the desk open and takes chats.
    Screen here(Screens screens, String name) {
        var screen = screens.signedIn(desk, people.get(name));
        screen.goTo("/inbox/open");
        var takes = screen.page()
                .getByRole(AriaRole.SWITCH, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Take chats"));
        assertThat(takes).isVisible();
        if (!takes.isChecked()) takes.click();
        assertThat(takes).isChecked();
        // Her screen is known to the house a moment after it was opened.
        screen.page().waitForCondition(() -> isConnected(name));
        return screen;
    }

    private boolean isConnected(String name) {
        var id = desk.ada()
                .get("/agents")
                .get("items")
                .valueStream()
                .filter(one ->
                        one.get("email").asString().equals(people.get(name).email()))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
        return desk.ada()
                .get("/availability/agents")
                .get("items")
                .valueStream()
                .filter(one -> one.get("agent").asString().equals(id))
                .anyMatch(one -> one.get("state").asString().equals("online")
                        && one.get("connected").asBoolean());
    }

    Visitor visitor(Screens screens, String name, String path) {
        var visitor = new Visitor(screens.open(desk.house(), name));
        visitor.screen().goTo(shop.url() + path);
        return visitor;
    }

    @Override
    public void close() {
        shop.close();
        desk.close();
    }
}
