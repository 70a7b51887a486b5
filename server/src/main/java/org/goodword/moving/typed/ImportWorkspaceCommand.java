package org.goodword.moving.typed;

import java.io.IOException;
import java.util.Set;
import org.goodword.moving.archive.Archive;
import org.goodword.moving.arriving.MovingIn;
import org.goodword.moving.arriving.MovingIn.Report;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class ImportWorkspaceCommand implements AdminCommand {
    private final MovingIn arriving;

    ImportWorkspaceCommand(MovingIn arriving) {
        this.arriving = arriving;
    }

    @Override
    public String name() {
        return "import-workspace";
    }

    @Override
    public String usage() {
        return "FILE " + Passphrases.USAGE + " [--dry-run]";
    }

    @Override
    public String help() {
        return "Brings in the workspace that export-workspace took out, where there is none; --dry-run: only proves it";
    }

    @Override
    public Set<String> flags() {
        return Set.of("dry-run");
    }

    /// What is written here is to be newer than what came: nobody else may write meanwhile.
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException {
        var passphrase = Passphrases.of(arguments);
        try (var archive = Archive.open(arguments.file(0), passphrase)) {
            console.note("Reading it through");
            print(arriving.bring(archive, arguments.flag("dry-run"), console::note), console);
            return 0;
        }
    }

    private static void print(Report report, AdminConsole console) {
        var manifest = report.manifest();
        var what = "\"%s\" as of %s: %,d rows, %,d files"
                .formatted(
                        manifest.workspace(),
                        manifest.madeAt(),
                        manifest.rows(),
                        manifest.files().count());
        if (report.before().isPresent()) {
            console.line("%s. It came in at %s already; nothing was done."
                    .formatted(what, report.before().get()));
            return;
        }
        var came = report.workspace().isPresent();
        console.line((came ? "Brought in " : "It is whole, and could be brought in: ") + what + ".");
        if (!report.todo().isEmpty()) console.line("What does not come along:");
        report.todo().forEach(sentence -> console.line("  " + sentence));
        if (manifest.lost() > 0)
            console.line("  %,d secrets that its own installation could not read: enter them again."
                    .formatted(manifest.lost()));
        if (manifest.files().missingCount() > 0)
            console.line("  %,d files were missing there, and are here."
                    .formatted(manifest.files().missingCount()));
        if (came)
            console.line("Outgoing mail is paused, for the other installation may have sent what this one has not;"
                    + " let it go with: bin/goodword mail resume");
    }
}
