package org.goodword.identity.setup;

import org.goodword.identity.setup.Setup.Plan;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class SetupCommand implements AdminCommand {
    private final Setup setup;

    SetupCommand(Setup setup) {
        this.setup = setup;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public String usage() {
        return "--workspace NAME --brand NAME --email ADDRESS --name NAME --password PASSWORD"
                + " [--zone Europe/Berlin] [--language en]";
    }

    @Override
    public String help() {
        return "Makes the first workspace, its brand and its administrator";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var plan = new Plan(
                arguments.required("workspace"),
                arguments.required("brand"),
                new EmailAddress(arguments.required("email")),
                arguments.required("name"),
                arguments.required("password"),
                Plan.zone(arguments.option("zone").orElse("UTC")),
                arguments.option("language").orElse("en"));
        setup.first(plan);
        console.line("Set up. Sign in as " + plan.email() + ".");
        return 0;
    }
}
