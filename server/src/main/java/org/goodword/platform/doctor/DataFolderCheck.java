package org.goodword.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.goodword.platform.DataFolder;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

@Component
class DataFolderCheck implements HealthCheck {
    private static final long LITTLE = 2L << 30;
    private static final long NEARLY_NONE = 200L << 20;
    private static final String MAKE_ROOM = "Make room, or move the data folder to a larger disk.";

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
            return new Finding.Broken(
                    "unwritable",
                    "%s cannot be written: %s.".formatted(folder.root(), unwritable.getMessage()),
                    "Give the folder to the account that runs Goodword.",
                    Map.of());
        }
    }

    private Finding free(long bytes) {
        var sentence = "%s has %,d MB free.".formatted(folder.root(), bytes >> 20);
        var facts = Map.<String, Object>of("megabytes", bytes >> 20);
        if (bytes < NEARLY_NONE) return new Finding.Broken("nearly-none", sentence, MAKE_ROOM, facts);
        if (bytes < LITTLE) return new Finding.Worrying("little", sentence, MAKE_ROOM, facts);
        return new Finding.Fine("free", sentence, facts);
    }
}
