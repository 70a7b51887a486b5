package org.goodword.identity.setup;

import org.goodword.platform.EmailAddress;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class TokenCreateCommand implements AdminCommand {
    private final Console people;

    TokenCreateCommand(Console people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "token create";
    }

    @Override
    public String usage() {
        return "--email ADDRESS [--name NAME]";
    }

    @Override
    public String help() {
        return "Issues an API token that acts as this agent; prints only the token";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var name = arguments.option("name").orElse("console");
        var token = people.asWorkspaceOf(
                new EmailAddress(arguments.required("email")), agent -> people.issueToken(agent.id(), name));
        console.line(token.value());
        return 0;
    }
}
