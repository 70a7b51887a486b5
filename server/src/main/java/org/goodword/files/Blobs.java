package org.goodword.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;

/// Content on disk: `<data>/files/<workspace>/<first two of the hash>/<hash>`.
@Component
public class Blobs {
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Clock clock;
    private final Set<Path> durableFolders = ConcurrentHashMap.newKeySet();

    Blobs(DataFolder data, Clock clock) {
        this.root = data.resolve("files");
        this.clock = clock;
    }

    /// @param size in bytes
    public record Blob(String sha256, long size) {}

    Blob bring(WorkspaceId workspace, InputStream content, long most) throws IOException, TooLarge {
        var arriving = arriving();
        try {
            var blob = write(arriving, content, most);
            settle(arriving, workspace, blob.sha256());
            return blob;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    boolean has(WorkspaceId workspace, String sha256) {
        return Files.exists(place(workspace, sha256));
    }

    InputStream open(WorkspaceId workspace, String sha256) throws IOException {
        return Files.newInputStream(place(workspace, sha256));
    }

    /// @return whether it is gone: not when it came so recently that its row may not be there yet
    boolean erase(WorkspaceId workspace, String sha256, Instant before) throws IOException {
        var place = place(workspace, sha256);
        if (!Files.exists(place)) return true;
        if (!Files.getLastModifiedTime(place).toInstant().isBefore(before)) return false;
        Files.delete(place);
        return true;
    }

    Path root() {
        return root;
    }

    Stream<Path> of(WorkspaceId workspace) throws IOException {
        var folder = home(workspace);
        return Files.exists(folder) ? Files.walk(folder).filter(Files::isRegularFile) : Stream.empty();
    }

    private Path arriving() throws IOException {
        var folder = root.resolve("arriving");
        Files.createDirectories(folder);
        return folder.resolve(Ids.next().toString());
    }

    private static Blob write(Path file, InputStream content, long most) throws IOException, TooLarge {
        var digest = sha256();
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > most) throw new TooLarge(most);
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) channel.write(bytes);
            }
            channel.force(true);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    private void settle(Path arriving, WorkspaceId workspace, String sha256) throws IOException {
        var place = place(workspace, sha256);
        if (Files.exists(place)) {
            // Young again, so that a sweep under way leaves it.
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            return;
        }
        var folder = folder(workspace, sha256);
        if (!durableFolders.contains(folder)) makeDurable(workspace, folder);
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    private void makeDurable(WorkspaceId workspace, Path folder) throws IOException {
        Files.createDirectories(folder);
        sync(home(workspace));
        sync(root);
        durableFolders.add(folder);
    }

    /// The name is durable only once its folder is.
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path home(WorkspaceId workspace) {
        return root.resolve(workspace.value().toString());
    }

    private Path folder(WorkspaceId workspace, String sha256) {
        return home(workspace).resolve(sha256.substring(0, 2));
    }

    private Path place(WorkspaceId workspace, String sha256) {
        return folder(workspace, sha256).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
