package org.goodword.moving.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goodword.moving.archive.ArchiveKey;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand.Misused;

/// A passphrase comes from a file: what is typed stands in the list of processes and in the shell's history.
final class Passphrases {
    static final String USAGE = "--passphrase-file FILE";

    private Passphrases() {}

    static String of(AdminArguments arguments) throws IOException {
        return of(arguments.workingDirectory().resolve(arguments.required("passphrase-file")));
    }

    static String of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Misused("There is no file " + file);
        var passphrase = Files.readString(file).strip();
        if (passphrase.length() < ArchiveKey.SHORTEST)
            throw new Misused("A passphrase has at least %d characters".formatted(ArchiveKey.SHORTEST));
        return passphrase;
    }
}
