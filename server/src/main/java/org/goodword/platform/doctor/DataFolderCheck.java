package org.goodword.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import org.goodword.platform.DataFolder;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

@Component
class DataFolderCheck implements HealthCheck {
    private static final long LITTLE = 2L << 30;
    private static final long NEARLY_NONE = 200L << 20;

    private final DataFolder folder;

    DataFolderCheck(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "data folder";
    }

    @Override
    public Finding check() {
        try {
            Files.delete(Files.createTempFile(folder.root(), "doctor", ".tmp"));
            return free(Files.getFileStore(folder.root()).getUsableSpace());
        } catch (IOException unwritable) {
            return new Finding.Broken(folder.root() + " cannot be written: " + unwritable.getMessage());
        }
    }

    private Finding free(long bytes) {
        var sentence = "%s, %,d MB free".formatted(folder.root(), bytes >> 20);
        if (bytes < NEARLY_NONE) return new Finding.Broken(sentence);
        return bytes < LITTLE ? new Finding.Worrying(sentence) : new Finding.Fine(sentence);
    }
}
