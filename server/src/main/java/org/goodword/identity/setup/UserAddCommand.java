package org.goodword.identity.setup;

import org.goodword.identity.Key;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class UserAddCommand implements AdminCommand {
    private final Console people;

    UserAddCommand(Console people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "user add";
    }

    @Override
    public String usage() {
        return "--email ADDRESS --name NAME --password PASSWORD [--role agent]";
    }

    @Override
    public String help() {
        return "Adds an agent to the first workspace";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var workspace = people.firstWorkspace();
        if (workspace.isEmpty()) {
            console.note("Goodword is not set up yet; run bin/goodword setup first.");
            return 1;
        }
        var agent = Workspaces.in(
                workspace.get(),
                () -> people.addAgent(
                        new EmailAddress(arguments.required("email")),
                        arguments.required("name"),
                        new Key(arguments.option("role").orElse("agent")),
                        arguments.required("password")));
        console.line("Added " + agent.email() + ".");
        return 0;
    }
}
