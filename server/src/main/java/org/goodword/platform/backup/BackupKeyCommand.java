package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.goodword.platform.PrivateFile;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class BackupKeyCommand implements AdminCommand {
    @Override
    public String name() {
        return "backup key";
    }

    @Override
    public String usage() {
        return "FILE";
    }

    @Override
    public String help() {
        return "Makes a key that reads encrypted backups, into a file to keep elsewhere; prints for whom to encrypt";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) throws IOException, GeneralSecurityException {
        var file = arguments.file(0);
        if (Files.exists(file)) {
            console.note(file + " exists already.");
            return 1;
        }
        var pair = AgeFiles.newPair();
        PrivateFile.write(file, "# public key: %s\n%s\n".formatted(pair.recipient(), pair.identity()));
        console.line(pair.recipient());
        console.note("Set GOODWORD_BACKUPS_RECIPIENTS to this. Whoever has " + file
                + " reads the backups; without it nobody does.");
        return 0;
    }
}
