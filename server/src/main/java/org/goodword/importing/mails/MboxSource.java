package org.goodword.importing.mails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.importing.spi.ImportSource;
import org.goodword.importing.spi.Reading;
import org.springframework.stereotype.Component;

/// One file with many mails, each behind a line "From " (RFC 4155), as Thunderbird, Google Takeout and Unix write it.
@Component
class MboxSource implements ImportSource {
    @Override
    public String name() {
        return "mbox";
    }

    @Override
    public Reading open(Path place, ImportOptions options, Optional<String> after) throws IOException {
        if (Files.isDirectory(place))
            throw new Unusable("%s is a folder; an mbox is one file. For a folder of mails say maildir or eml."
                    .formatted(place.getFileName()));
        return new MboxReading(place, after.map(Long::parseLong).orElse(0L));
    }
}
