package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.goodword.platform.Backups;
import org.goodword.platform.secrets.SecretRotation;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class BackupCommand implements AdminCommand {
    private final Backup backup;
    private final LastBackup last;
    private final Backups backups;
    private final SecretRotation keys;

    BackupCommand(Backup backup, LastBackup last, Backups backups, SecretRotation keys) {
        this.backup = backup;
        this.last = last;
        this.backups = backups;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FILE [--recipient age1…]";
    }

    @Override
    public String help() {
        return "Writes everything into one file, while Goodword runs; keep it as safe as the data folder, or encrypt it";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException, SQLException {
        try {
            return write(arguments, console);
        } catch (RestoreRefused refused) {
            console.note(String.valueOf(refused.getMessage()));
            return 1;
        }
    }

    private int write(AdminArguments arguments, AdminConsole console) throws IOException, SQLException {
        var file = arguments.file(0);
        if (Files.exists(file)) {
            console.note(file + " exists already.");
            return 1;
        }
        var recipients = arguments.option("recipient").stream().toList();
        var written = backup.write(file, !keys.fromEnvironment(), recipients, console::note);
        last.record(written.createdAt());
        backups.add(written.createdAt(), file);
        console.line("%s: %d tables, %,d rows, %,d files, %,d KB"
                .formatted(file, written.tables().size(), written.rows(), written.files(), Files.size(file) >> 10));
        if (!written.keys()) console.note("The keys are not in it: keep GOODWORD_SECRET with it.");
        return 0;
    }
}
