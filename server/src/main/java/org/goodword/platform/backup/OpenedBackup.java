package org.goodword.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/// A backup to read, decrypted for as long as it is read.
///
/// @param temporary to delete then
record OpenedBackup(Path file, Optional<Path> temporary) implements AutoCloseable {

    /// @param key the file with the identity; needed for an encrypted one
    /// @param beside where there is room for the clear file
    /// @throws RestoreRefused in words
    static OpenedBackup of(Path file, Optional<Path> key, Path beside) throws IOException {
        if (!Files.exists(file)) throw RestoreRefused.because("There is no file " + file + ".");
        if (!file.toString().endsWith(AgeFiles.SUFFIX)) return new OpenedBackup(file, Optional.empty());
        if (key.isEmpty())
            throw RestoreRefused.because(file + " is encrypted: name the file that holds its key with --key.");
        var folder = Files.createTempDirectory(beside, "backup-");
        try {
            var clear = folder.resolve("backup.zip");
            AgeFiles.decrypt(file, identity(key.get()), clear);
            return new OpenedBackup(clear, Optional.of(folder));
        } catch (IOException | RuntimeException failed) {
            FileSystemUtils.deleteRecursively(folder);
            throw failed;
        }
    }

    private static String identity(Path key) throws IOException {
        if (!Files.exists(key)) throw RestoreRefused.because("There is no file " + key + ".");
        return Files.readString(key)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("AGE-SECRET-KEY-1"))
                .findFirst()
                .orElseThrow(() -> RestoreRefused.because(key + " holds no key: one begins with AGE-SECRET-KEY-1."));
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) FileSystemUtils.deleteRecursively(temporary.get());
    }
}
