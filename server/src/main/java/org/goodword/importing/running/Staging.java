package org.goodword.importing.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.goodword.files.TooLarge;
import org.goodword.importing.ImportProblem.NotUsable;
import org.goodword.importing.ImportProblem.TooMuch;
import org.goodword.importing.RunId;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Uploaded exports, `<data>/imports/<run>`, until their run has ended. An archive is unpacked.
@Component
public class Staging {
    private static final int MOST_FILES = 500_000;
    private static final int UNPACKED = 10;

    private final Path root;
    private final long most;

    Staging(DataFolder data, ImportSettings settings) {
        this.root = data.resolve("imports");
        this.most = settings.maxUpload().toBytes();
    }

    /// @param name as the client calls it
    /// @return where it lies
    /// @throws Rejected `import-too-large`, `import-not-usable`
    public Path keep(RunId run, InputStream content, String name) throws IOException {
        var folder = Files.createDirectories(root.resolve(run.value().toString()));
        try {
            var file = folder.resolve(tidy(name));
            copy(content, file, most);
            if (!file.getFileName()
                    .toString()
                    .toLowerCase(java.util.Locale.ROOT)
                    .endsWith(".zip")) return file;
            var unpacked = Files.createDirectories(folder.resolve("unpacked"));
            unpack(file, unpacked);
            Files.delete(file);
            return single(unpacked);
        } catch (TooLarge tooLarge) {
            forget(run);
            throw new Rejected(new TooMuch(most));
        } catch (ZipException broken) {
            forget(run);
            throw new Rejected(new NotUsable("The archive is broken: %s.".formatted(broken.getMessage())));
        } catch (IOException | RuntimeException failed) {
            forget(run);
            throw failed;
        }
    }

    public void forget(RunId run) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(run.value().toString()));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static String tidy(String name) {
        var last = name.replace('\\', '/');
        var plain = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}:]", "")
                .strip();
        var bare = plain.isEmpty() || plain.startsWith(".") ? "export" + plain : plain;
        return bare.length() <= 100 ? bare : bare.substring(bare.length() - 100);
    }

    private void unpack(Path archive, Path into) throws IOException, TooLarge {
        var left = most * UNPACKED;
        var files = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) throw new TooLarge(most);
                var file = place(into, entry);
                if (entry.isDirectory()) Files.createDirectories(file);
                else {
                    Files.createDirectories(file.getParent());
                    left -= copy(zip, file, left);
                }
            }
        }
        if (files == 0) throw new ZipException("there is nothing in it");
    }

    /// Never outside of the folder, whatever the archive says.
    private static Path place(Path into, ZipEntry entry) throws ZipException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) throw new ZipException("\"%s\" leads out of it".formatted(entry.getName()));
        return file;
    }

    /// Many archives hold one folder, or one file.
    private static Path single(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            var few = inside.limit(2).toList();
            return few.size() == 1 ? few.getFirst() : folder;
        }
    }

    private static long copy(InputStream from, Path to, long most) throws IOException, TooLarge {
        try (OutputStream out = Files.newOutputStream(to)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read; (read = from.read(buffer)) >= 0; ) {
                size += read;
                if (size > most) throw new TooLarge(most);
                out.write(buffer, 0, read);
            }
            return size;
        }
    }
}
