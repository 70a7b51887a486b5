package org.goodword.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The one folder of this node: database, files, search index, secrets. Held by one Goodword at a time.
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Creates the folder when it is missing (readable by its owner only) and holds it until closed.
    ///
    /// @throws StartRefused when it cannot be written or another Goodword holds it
    public static DataFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(root)) create(root);
            return new DataFolder(root.toRealPath(), lock(root));
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder %s cannot be written by user %s; give another with --data or GOODWORD_DATA."
                            .formatted(root, System.getProperty("user.name")),
                    unusable);
        }
    }

    private static void create(Path root) throws IOException {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel =
                FileChannel.open(root.resolve("goodword.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) != null) return channel;
        channel.close();
        throw new StartRefused("Another Goodword is running on the data folder " + root
                + "; stop it first, or give this one a folder of its own with --data.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    public Path root() {
        return root;
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
