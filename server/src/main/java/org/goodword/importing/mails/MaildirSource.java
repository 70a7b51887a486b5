package org.goodword.importing.mails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.importing.spi.ImportSource;
import org.goodword.importing.spi.Reading;
import org.springframework.stereotype.Component;

/// Folders `cur` and `new` with a file for each mail, and the folders beneath (Maildir++), as Dovecot keeps them. What
/// is marked as deleted or a draft stays where it is.
@Component
class MaildirSource implements ImportSource {
    @Override
    public String name() {
        return "maildir";
    }

    @Override
    public Reading open(Path place, ImportOptions options, Optional<String> after) throws IOException {
        if (!Files.isDirectory(place))
            throw new Unusable("%s is no folder; a Maildir is one.".formatted(place.getFileName()));
        try (var files = Files.walk(place)) {
            var names = files.filter(MaildirSource::isMail)
                    .map(file -> place.relativize(file).toString())
                    .sorted()
                    .toList();
            if (names.isEmpty())
                throw new Unusable("%s is no Maildir: there is no mail in a folder \"cur\" or \"new\"."
                        .formatted(place.getFileName()));
            return new MailFolder(place, names, after);
        }
    }

    private static boolean isMail(Path file) {
        var folder = file.getParent() == null ? null : file.getParent().getFileName();
        if (folder == null
                || !(folder.toString().equals("cur") || folder.toString().equals("new"))) return false;
        var name = file.getFileName().toString();
        return !name.startsWith(".") && Files.isRegularFile(file) && !isLaidAside(name);
    }

    /// Flags stand behind ":2,": T is deleted, D a draft.
    private static boolean isLaidAside(String name) {
        var flags = name.lastIndexOf("2,");
        return flags > 0 && name.substring(flags).matches("2,[A-Za-z]*[TD][A-Za-z]*");
    }
}
