package org.goodword.platform.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.goodword.platform.DataFolder;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class RestoreCommand implements AdminCommand {
    private final Restore restore;
    private final DataFolder folder;

    RestoreCommand(Restore restore, DataFolder folder) {
        this.restore = restore;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILE [--key FILE] [--replace]";
    }

    @Override
    public String help() {
        return "Makes this installation the one of a backup; outgoing mail waits for \"mail resume\"";
    }

    @Override
    public Set<String> flags() {
        return Set.of("replace");
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException, SQLException {
        var key = arguments.option("key").map(arguments.workingDirectory()::resolve);
        try (var opened = OpenedBackup.of(arguments.file(0), key, folder.root())) {
            var restored = restore.read(opened.file(), arguments.flag("replace"), console::note);
            console.line("Restored the backup of %s: %,d rows, %,d files."
                    .formatted(restored.createdAt(), restored.rows(), restored.files()));
            console.line("Outgoing mail is paused, for what the backup has not sent may have been sent since;"
                    + " let it go with: bin/goodword mail resume");
            if (!restored.keys())
                console.note("The backup holds no keys: start with the GOODWORD_SECRET it was made with.");
            return 0;
        } catch (RestoreRefused refused) {
            console.note(String.valueOf(refused.getMessage()));
            return 1;
        }
    }
}
