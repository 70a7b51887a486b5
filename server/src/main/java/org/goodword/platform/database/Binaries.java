package org.goodword.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.goodword.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL's programs, unpacked once from the archive in our jar into a folder named by its digest.
final class Binaries {
    private Binaries() {}

    static Path unpackedIn(Path folder) throws IOException {
        var unpacked = folder.resolve(digest());
        if (Files.isDirectory(unpacked)) return unpacked;
        Files.createDirectories(folder);
        var fresh = Files.createTempDirectory(folder, "unpacking");
        unpack(fresh);
        publish(fresh, unpacked);
        return unpacked;
    }

    private static void publish(Path fresh, Path unpacked) throws IOException {
        Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, unpacked);
        } catch (IOException raced) {
            if (!Files.isDirectory(unpacked)) throw raced;
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & 0100) != 0) makeExecutable(file);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private static String digest() throws IOException {
        try (var content = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        var machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } catch (IllegalStateException notShipped) {
            throw new StartRefused(
                    "This build of Goodword brings no PostgreSQL for %s on %s; build it on this machine, or give it a"
                                    .formatted(system, machine)
                            + " database with GOODWORD_DB_URL.",
                    notShipped);
        }
    }
}
