package org.goodword.demo;

import org.goodword.demo.telling.Teller;
import org.goodword.identity.setup.Console;
import org.goodword.identity.setup.Setup;
import org.goodword.identity.setup.Setup.Plan;
import org.goodword.platform.Terminal;
import org.goodword.platform.Workspaces;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Makes the demo workspace on the first start with `--demo`, and prints its logins on every one.
/// The server then listens on this machine only.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class Demo implements ApplicationRunner {
    private static final String CUSTOMER = "nora@harbour-hotels.example";

    private final Setup setup;
    private final Console people;
    private final DemoHouse house;
    private final Teller teller;
    private final DemoLogins logins;

    Demo(Setup setup, Console people, DemoHouse house, Teller teller, DemoLogins logins) {
        this.setup = setup;
        this.people = people;
        this.house = house;
        this.teller = teller;
        this.logins = logins;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setup.isDone()) make();
        people.firstWorkspace()
                .filter(_ -> logins.areThere())
                .ifPresent(workspace -> Workspaces.in(workspace, () -> {
                    house.connect();
                    house.portalAddress()
                            .ifPresent(address ->
                                    Terminal.say("portal: %s as %s; the link comes to the mailbox at /demo/mailbox"
                                            .formatted(address, CUSTOMER)));
                }));
        logins.all()
                .forEach(login -> Terminal.say("%s: %s %s".formatted(login.role(), login.email(), login.password())));
    }

    private void make() {
        var admin = logins.fresh("admin", DemoHouse.ADMIN.value(), "Ada Winter");
        var workspace = setup.first(new Plan(
                "Lumen",
                "Lumen Lamps",
                DemoHouse.ADMIN,
                admin.name(),
                admin.password(),
                Plan.zone("Europe/Berlin"),
                "en"));
        Workspaces.in(workspace, () -> {
            house.furnish();
            teller.tell(Terminal::say);
        });
        logins.keep();
    }
}
