package org.goodword.platform.admin;

import org.goodword.platform.Installation;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class MailResumeCommand implements AdminCommand {
    private final Installation installation;

    MailResumeCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "mail resume";
    }

    @Override
    public String help() {
        return "Lets mail leave again after a restore";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        installation.resumeOutgoing();
        console.line("Mail leaves again.");
        return 0;
    }
}
