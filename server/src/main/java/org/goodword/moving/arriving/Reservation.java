package org.goodword.moving.arriving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.DataFolder;
import org.goodword.platform.PrivateFile;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;

/// The number under which the files of an archive are brought in before its workspace is there: begun again after a
/// crash, those that are there already need not come again.
@Component
class Reservation {
    private final Path folder;

    Reservation(DataFolder data) {
        folder = data.resolve("moving-in");
    }

    Optional<WorkspaceId> find(UUID archive) throws IOException {
        var file = folder.resolve(archive.toString());
        return Files.exists(file)
                ? Optional.of(
                        new WorkspaceId(Integer.parseInt(Files.readString(file).strip())))
                : Optional.empty();
    }

    void keep(UUID archive, WorkspaceId workspace) throws IOException {
        Files.createDirectories(folder);
        PrivateFile.write(folder.resolve(archive.toString()), workspace.value() + "\n");
    }

    void forget(UUID archive) throws IOException {
        Files.deleteIfExists(folder.resolve(archive.toString()));
    }
}
