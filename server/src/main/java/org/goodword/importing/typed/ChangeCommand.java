package org.goodword.importing.typed;

import java.util.UUID;
import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;

/// A command about one import.
abstract class ChangeCommand implements AdminCommand {
    private final Watching watching;

    ChangeCommand(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String usage() {
        return "ID";
    }

    abstract Run change(RunId id);

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var id = id(arguments.word(0, "ID"));
        return watching.inFirst(console, () -> {
            var run = change(id);
            return run.state().isUnderWay() ? watching.follow(id, console) : watching.report(run, console);
        });
    }

    private static RunId id(String typed) {
        try {
            return new RunId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new Misused("ID is what bin/goodword import printed");
        }
    }
}
