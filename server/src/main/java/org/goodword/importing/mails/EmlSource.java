package org.goodword.importing.mails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.importing.spi.ImportSource;
import org.goodword.importing.spi.Reading;
import org.springframework.stereotype.Component;

/// A folder of `.eml` files, and the folders beneath; or one such file.
@Component
class EmlSource implements ImportSource {
    @Override
    public String name() {
        return "eml";
    }

    @Override
    public Reading open(Path place, ImportOptions options, Optional<String> after) throws IOException {
        if (Files.isRegularFile(place) && isMail(place))
            return new MailFolder(
                    place.toAbsolutePath().resolveSibling(""),
                    List.of(place.getFileName().toString()),
                    after);
        if (!Files.isDirectory(place))
            throw new Unusable("%s is neither a folder nor an .eml file.".formatted(place.getFileName()));
        try (var files = Files.walk(place)) {
            var names = files.filter(EmlSource::isMail)
                    .map(file -> place.relativize(file).toString())
                    .sorted()
                    .toList();
            if (names.isEmpty()) throw new Unusable("There is no .eml file in %s.".formatted(place.getFileName()));
            return new MailFolder(place, names, after);
        }
    }

    private static boolean isMail(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".eml") && Files.isRegularFile(file);
    }
}
