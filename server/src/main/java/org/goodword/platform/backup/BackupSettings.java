package org.goodword.platform.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `goodword.backups.*`: backups by themselves, each day.
///
/// @param folder where they go; none are made without
/// @param at the hour, of the server's clock: `02:30`
/// @param days of which the last backup is kept, `weeks` and `months` alike
/// @param recipients whose keys read them (`age1…`); none: they are not encrypted
@ConfigurationProperties("goodword.backups")
record BackupSettings(
        @Nullable String folder,
        @DefaultValue("02:30") String at,
        @DefaultValue("7") int days,
        @DefaultValue("4") int weeks,
        @DefaultValue("6") int months,
        @DefaultValue List<String> recipients) {

    BackupSettings {
        time(at);
        if (days < 1 || weeks < 0 || months < 0)
            throw new StartRefused(
                    "GOODWORD_BACKUPS_DAYS is 1 at least, GOODWORD_BACKUPS_WEEKS and _MONTHS are 0 at least.");
    }

    Optional<Path> into() {
        return Optional.ofNullable(folder).filter(given -> !given.isBlank()).map(Path::of);
    }

    LocalTime time() {
        return time(at);
    }

    private static LocalTime time(String at) {
        try {
            return LocalTime.parse(at);
        } catch (DateTimeException noTime) {
            throw new StartRefused("GOODWORD_BACKUPS_AT is an hour as 02:30, not \"%s\".".formatted(at));
        }
    }

    String suffix() {
        return recipients.isEmpty() ? ".zip" : ".zip" + AgeFiles.SUFFIX;
    }
}
