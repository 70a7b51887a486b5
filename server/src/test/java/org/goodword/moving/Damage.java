package org.goodword.moving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Archives that are not as they were made.
final class Damage {
    private Damage() {}

    /// @param tenths that are left
    static Path cut(Path archive, int tenths) throws IOException {
        var bytes = Files.readAllBytes(archive);
        return Files.write(
                archive.resolveSibling("cut-" + tenths + ".zip"),
                java.util.Arrays.copyOf(bytes, bytes.length / 10 * tenths));
    }

    static Path changed(Path archive, String entry, String from, String to) throws IOException {
        return copy(archive, entry, content -> {
            var text = new String(content, UTF_8);
            assertThat(text).contains(from);
            return text.replace(from, to).getBytes(UTF_8);
        });
    }

    static Path without(Path archive, String entry) throws IOException {
        return copy(archive, entry, _ -> null);
    }

    static Path with(Path archive, String entry) throws IOException {
        var file = copy(archive, "", content -> content);
        var bytes = Files.createTempFile(archive.getParent(), "more", ".zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(bytes))) {
            for (var one : (Iterable<ZipEntry>) zip.stream().map(each -> (ZipEntry) each)::iterator)
                add(out, one.getName(), zip.getInputStream(one).readAllBytes());
            add(out, entry, "more".getBytes(UTF_8));
        }
        return bytes;
    }

    private static Path copy(Path archive, String entry, UnaryOperator<byte[]> change) throws IOException {
        var copy = Files.createTempFile(archive.getParent(), "damaged", ".zip");
        try (var zip = new ZipFile(archive.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var one : (Iterable<ZipEntry>) zip.stream().map(each -> (ZipEntry) each)::iterator) {
                var content = zip.getInputStream(one).readAllBytes();
                var kept = one.getName().equals(entry) ? change.apply(content) : content;
                if (kept != null) add(out, one.getName(), kept);
            }
        }
        return copy;
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
