package org.goodword.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.files.Blobs.Blob;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to files. Whoever hands a file out checks first that its subject may be seen.
@Component
public class Files {
    private final Blobs blobs;
    private final FileStore store;
    private final Clock clock;

    Files(Blobs blobs, FileStore store, Clock clock) {
        this.blobs = blobs;
        this.store = store;
        this.clock = clock;
    }

    /// Brings the content to disk, fsynced, into the workspace entered. Without a row (`register`)
    /// within 24 hours it is swept away.
    ///
    /// @param most bytes
    /// @throws TooLarge beyond that
    public Blob bring(InputStream content, long most) throws IOException, TooLarge {
        return blobs.bring(Workspaces.current(), content, most);
    }

    /// Brings content before the workspace's transaction, for a receiver that knows the workspace
    /// but has not entered it.
    public Blob bring(WorkspaceId workspace, InputStream content, long most) throws IOException, TooLarge {
        return blobs.bring(workspace, content, most);
    }

    /// Records a use of a blob, in the transaction of what uses it.
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile register(Blob blob, String name, String mediaType) {
        var file = new StoredFile(new FileId(Ids.next()), blob.sha256(), blob.size(), named(name), tidy(mediaType));
        store.insert(file, clock.instant());
        return file;
    }

    /// The same under another name.
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile rename(StoredFile file, String name) {
        var renamed = new StoredFile(file.id(), file.sha256(), file.size(), named(name), file.mediaType());
        store.rename(renamed);
        return renamed;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> find(Set<FileId> ids) {
        return store.find(ids);
    }

    /// The content; the caller closes it.
    public InputStream open(StoredFile file) throws IOException {
        return blobs.open(Workspaces.current(), file.sha256());
    }

    /// The content, to be read later, also by who has left the workspace then.
    ///
    /// @throws IOException where it is not there
    StoredContent content(StoredFile file) throws IOException {
        open(file).close();
        return new StoredContent(blobs, Workspaces.current(), file);
    }

    /// Forgets uses; the sweep takes blobs that no row uses.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(List<FileId> ids) {
        store.delete(ids);
    }

    /// Forgets uses whose content is to be gone soon: a blob that nothing else uses goes within minutes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(List<FileId> ids) {
        if (ids.isEmpty()) return;
        store.doom(ids, clock.instant());
        store.delete(ids);
    }

    /// Without the folders it lay in, and without marks that turn its end around: "exe.fdp" read as "pdf.exe".
    private static String named(String name) {
        var path = name.replace('\\', '/');
        return tidy(path.substring(path.lastIndexOf('/') + 1).replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", ""));
    }

    private static String tidy(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", "").strip();
        return printable.substring(0, Math.min(printable.length(), 255));
    }
}
