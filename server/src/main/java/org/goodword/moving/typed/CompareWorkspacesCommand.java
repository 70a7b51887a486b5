package org.goodword.moving.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.goodword.moving.archive.Archive;
import org.goodword.moving.comparing.Comparing;
import org.goodword.moving.comparing.Comparing.Difference;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class CompareWorkspacesCommand implements AdminCommand {
    private final ChosenWorkspace chosen;
    private final Comparing comparing;

    CompareWorkspacesCommand(ChosenWorkspace chosen, Comparing comparing) {
        this.chosen = chosen;
        this.comparing = comparing;
    }

    @Override
    public String name() {
        return "compare-workspaces";
    }

    @Override
    public String usage() {
        return "FILE [OTHER] " + Passphrases.USAGE + " [--other-passphrase-file FILE] [--workspace N]";
    }

    @Override
    public String help() {
        return "Says whether the workspace here, or the one in OTHER, is row by row the one in FILE";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException {
        var passphrase = Passphrases.of(arguments);
        try (var archive = Archive.open(arguments.file(0), passphrase)) {
            archive.refuseBroken(console::note);
            if (arguments.words().size() < 2) return withHere(archive, arguments, console);
            var others = arguments.option("other-passphrase-file");
            var theirs = others.isEmpty()
                    ? passphrase
                    : Passphrases.of(arguments.workingDirectory().resolve(others.get()));
            try (var other = Archive.open(arguments.file(1), theirs)) {
                other.refuseBroken(console::note);
                return print(comparing.withOther(archive, other), archive, console);
            }
        }
    }

    private int withHere(Archive archive, AdminArguments arguments, AdminConsole console) throws IOException {
        var workspace = chosen.of(arguments, console);
        if (workspace.isEmpty()) return 1;
        try {
            return Workspaces.in(workspace.get(), () -> {
                try {
                    return print(comparing.withHere(archive, _ -> {}), archive, console);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static int print(List<Difference> differences, Archive archive, AdminConsole console) {
        differences.forEach(
                difference -> console.line("FAIL %s: %s".formatted(difference.what(), difference.sentence())));
        if (differences.isEmpty())
            console.line("ok   equal: %d tables, %,d rows, %,d files"
                    .formatted(
                            archive.manifest().tables().size(),
                            archive.manifest().rows(),
                            archive.manifest().files().count()));
        return differences.isEmpty() ? 0 : 1;
    }
}
