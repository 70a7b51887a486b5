package org.goodword.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount.Relay;
import org.goodword.identity.Agents;
import org.goodword.identity.Brands;
import org.goodword.identity.Key;
import org.goodword.identity.setup.Console;
import org.goodword.identity.setup.Setup;
import org.goodword.identity.setup.Setup.Plan;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
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
    private static final EmailAddress ADMIN = new EmailAddress("ada@lumen.example");

    private final Setup setup;
    private final Console people;
    private final Agents agents;
    private final Brands brands;
    private final DemoMail mail;
    private final DemoTickets tickets;
    private final DemoLogins logins;

    Demo(
            Setup setup,
            Console people,
            Agents agents,
            Brands brands,
            DemoMail mail,
            DemoTickets tickets,
            DemoLogins logins) {
        this.setup = setup;
        this.people = people;
        this.agents = agents;
        this.brands = brands;
        this.mail = mail;
        this.tickets = tickets;
        this.logins = logins;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setup.isDone()) make();
        people.firstWorkspace()
                .filter(_ -> logins.areThere())
                .ifPresent(workspace -> Workspaces.in(workspace, this::connect));
        logins.all()
                .forEach(login -> Terminal.say("%s: %s %s".formatted(login.role(), login.email(), login.password())));
    }

    private void make() {
        var admin = logins.fresh("admin", ADMIN.value());
        var workspace = setup.first(new Plan(
                "Lumen", "Lumen Lamps", ADMIN, "Ada Winter", admin.password(), Plan.zone("Europe/Berlin"), "en"));
        Workspaces.in(workspace, () -> {
            furnish();
            return true;
        });
        logins.keep();
    }

    private void furnish() {
        var caller = admin();
        var team = new ArrayList<AgentId>();
        team.add(hire("supervisor", "tom@lumen.example", "Tom Berger"));
        team.add(hire("agent", "mara@lumen.example", "Mara Lindt"));
        var support = people.addTeam(new Key("support"), "Support", team, caller);
        people.addTeam(new Key("billing"), "Billing", List.of(team.getFirst()), caller);
        tickets.write(support.id(), team.getLast(), caller);
    }

    private AgentId hire(String role, String email, String name) {
        var login = logins.fresh(role, email);
        return people.addAgent(new EmailAddress(email), name, new Key(role), login.password())
                .id();
    }

    /// The port of the mail sink is another one after each start.
    private void connect() {
        var brand = brands.all().getFirst();
        mail.connect(
                brand.id(), new Relay("localhost", mail.port(), "none", Optional.empty(), Optional.empty()), admin());
    }

    private Caller admin() {
        return agents.callerFor(agents.find(ADMIN).orElseThrow().id());
    }
}
