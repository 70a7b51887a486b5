package org.goodword.files;

import java.io.IOException;
import java.io.InputStream;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;

/// What lies on the disk of a workspace, by its hash, for who moves the whole workspace; nobody else.
@Component
public class WorkspaceContents {
    private final Blobs blobs;

    WorkspaceContents(Blobs blobs) {
        this.blobs = blobs;
    }

    public boolean has(WorkspaceId workspace, String sha256) {
        return blobs.has(workspace, sha256);
    }

    /// @throws java.nio.file.NoSuchFileException when it is gone
    public InputStream open(WorkspaceId workspace, String sha256) throws IOException {
        return blobs.open(workspace, sha256);
    }

    /// Fsynced. The workspace need not be there yet: until it is, nothing sweeps.
    ///
    /// @return the hash of what came
    public String bring(WorkspaceId workspace, InputStream content) throws IOException {
        try {
            return blobs.bring(workspace, content, Long.MAX_VALUE).sha256();
        } catch (TooLarge never) {
            throw new IllegalStateException(never);
        }
    }
}
