package org.goodword.files;

import java.io.IOException;
import java.io.InputStream;
import org.goodword.platform.WorkspaceId;
import org.springframework.core.io.AbstractResource;

/// A file's content, which can be read from any place on.
final class StoredContent extends AbstractResource {
    private final Blobs blobs;
    private final WorkspaceId workspace;
    private final StoredFile file;

    StoredContent(Blobs blobs, WorkspaceId workspace, StoredFile file) {
        this.blobs = blobs;
        this.workspace = workspace;
        this.file = file;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return blobs.open(workspace, file.sha256());
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public String getDescription() {
        return "file " + file.id().value();
    }
}
