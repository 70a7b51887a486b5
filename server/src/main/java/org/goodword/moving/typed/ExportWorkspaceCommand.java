package org.goodword.moving.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goodword.moving.archive.Manifest;
import org.goodword.moving.departing.Departures;
import org.goodword.moving.departing.Taking;
import org.goodword.platform.Backups;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class ExportWorkspaceCommand implements AdminCommand {
    private final ChosenWorkspace chosen;
    private final Taking taking;
    private final Departures departures;
    private final Backups backups;

    ExportWorkspaceCommand(ChosenWorkspace chosen, Taking taking, Departures departures, Backups backups) {
        this.chosen = chosen;
        this.taking = taking;
        this.departures = departures;
        this.backups = backups;
    }

    @Override
    public String name() {
        return "export-workspace";
    }

    @Override
    public String usage() {
        return "FILE " + Passphrases.USAGE + " [--workspace N]";
    }

    @Override
    public String help() {
        return "Takes all of a workspace out as one file, while Goodword runs; begun again it goes on";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException {
        var file = arguments.file(0);
        if (Files.exists(file)) {
            console.note(file + " exists already.");
            return 1;
        }
        var passphrase = Passphrases.of(arguments);
        var workspace = chosen.of(arguments, console);
        if (workspace.isEmpty()) return 1;
        try {
            return Workspaces.in(workspace.get(), () -> export(file, passphrase, console));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private int export(Path file, String passphrase, AdminConsole console) {
        try {
            var stage = file.resolveSibling(file.getFileName() + ".stage");
            var id = Ids.next();
            departures.begunAtConsole(id);
            var made = taking.take(id, passphrase, stage, file, new Notes(console));
            backups.add(made.madeAt(), file);
            console.line("%s: %d tables, %,d rows, %,d files, %,d KB"
                    .formatted(
                            file,
                            made.tables().size(),
                            made.rows(),
                            made.files().count(),
                            Files.size(file) >> 10));
            remark(made, console);
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remark(Manifest made, AdminConsole console) {
        if (made.files().missingCount() > 0)
            console.note("%,d files that rows name were not on the disk."
                    .formatted(made.files().missingCount()));
        if (made.lost() > 0)
            console.note("%,d secrets could not be read by the keys of this installation: enter them again."
                    .formatted(made.lost()));
        console.note("It holds all that this workspace has; keep it as safe as the data folder.");
    }

    private record Notes(AdminConsole console) implements Taking.Progress {
        private static final int ROWS_A_NOTE = 100_000;
        private static final int FILES_A_NOTE = 10_000;

        @Override
        public void rows(long read) {
            if (read % ROWS_A_NOTE == 0) console.note("rows: %,d".formatted(read));
        }

        @Override
        public void files(long packed, long all) {
            if (packed % FILES_A_NOTE == 0) console.note("files: %,d of %,d".formatted(packed, all));
        }
    }
}
