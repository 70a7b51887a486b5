package org.goodword.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// A desk that chats: a brand, and its shop.
record ChatDesk(Desk desk, Shop shop) implements AutoCloseable {
    static ChatDesk open() {
        var desk = Desk.open();
        var brand = desk.support().replaceAll(".*@|\\.example", "");
        return new ChatDesk(desk, new Shop(desk.house(), brand));
    }

    /// An agent at the open tickets.
    Screen agent(Screens screens, String name) {
        var screen = screens.signedIn(desk, desk.agent(name));
        screen.goTo("/inbox/open");
        assertThat(screen.heading("All open")).isVisible();
        return screen;
    }

    /// Somebody is there to take chats, so that visitors are not shown a form.
    void isOpen(Screens screens) {
        var keeper = agent(screens, "Ole Keeper");
        var takes = keeper.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Take chats"));
        takes.click();
        assertThat(takes).isChecked();
        // Her screen is known to the house a moment after it was opened.
        keeper.page().waitForCondition(this::somebodyIsThere);
    }

    private boolean somebodyIsThere() {
        return desk.ada()
                .get("/availability/agents")
                .get("items")
                .valueStream()
                .anyMatch(one -> one.get("state").asString().equals("online")
                        && one.get("connected").asBoolean());
    }

    Visitor visitor(Screens screens, String name, String path) {
        var visitor = new Visitor(screens.open(desk.house(), name));
        visitor.screen().goTo(shop.url() + path);
        return visitor;
    }

    /// The agent opens the chat with these words.
    static void answers(Screen agent, String words) {
        agent.row(words).getByRole(AriaRole.LINK).click();
        assertThat(agent.conversation()).containsText(words);
    }

    @Override
    public void close() {
        shop.close();
        desk.close();
    }
}
