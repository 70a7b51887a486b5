package org.goodword.moving.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.goodword.moving.MovingProblem.NotMovable;
import org.goodword.moving.archive.Manifest.Part;
import org.goodword.platform.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An archive of a workspace, opened by its passphrase. What is not as it was signed is told in words.
public final class Archive implements AutoCloseable {
    private static final int MOST_OF_MANIFEST = 16 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final ArchiveKey key;

    private Archive(Path file, ZipFile zip, String passphrase) throws IOException {
        this.file = file;
        this.zip = zip;
        var json = small(Manifest.ENTRY);
        manifest = read(json);
        if (manifest.format() > Manifest.FORMAT)
            throw refused("The archive is of a newer Goodword; bring it in with that one.");
        key = ArchiveKey.open(manifest.lock(), passphrase)
                .orElseThrow(() -> refused("The passphrase is not the one that the archive was made with."));
        var signature = HexFormat.of().parseHex(new String(small(Manifest.SIGNATURE), UTF_8));
        if (!key.verifies(Manifest.ENTRY, json, signature)) throw damaged("its manifest was changed");
    }

    /// @throws Rejected `workspace-not-movable`
    public static Archive open(Path file, String passphrase) throws IOException {
        if (!Files.isRegularFile(file)) throw refused("There is no file " + file + ".");
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw refused(file + " is not a whole archive: it was cut off, or is something else.");
        }
        try {
            return new Archive(file, zip, passphrase);
        } catch (ZipException | IllegalArgumentException damaged) {
            zip.close();
            throw refused(file + " is damaged: its manifest cannot be read.");
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public ArchiveKey key() {
        return key;
    }

    public Path file() {
        return file;
    }

    /// Reads all of it through before anything is done with it.
    ///
    /// @throws Rejected `workspace-not-movable`
    public void refuseBroken(Consumer<String> progress) throws IOException {
        var known = new HashSet<String>();
        known.add(Manifest.ENTRY);
        known.add(Manifest.SIGNATURE);
        refuseChanged(Manifest.SCHEMA, manifest.schemaSha256());
        known.add(Manifest.SCHEMA);
        for (var table : manifest.tables()) {
            refuseChanged(table.entry(), table.sha256());
            known.add(table.entry());
        }
        progress.accept("%,d rows are as they were written".formatted(manifest.rows()));
        var names = new Digesting();
        long files = 0;
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator) {
            if (known.contains(entry.getName())) continue;
            if (!isFile(entry)) throw damaged("it holds " + entry.getName() + ", which is none of it");
            refuseChanged(entry.getName(), sha256(entry));
            names.add(entry.getName() + "\n");
            if (++files % 10_000 == 0) progress.accept("%,d files read".formatted(files));
        }
        if (files != manifest.files().count()
                || !names.hex().equals(manifest.files().namesSha256()))
            throw damaged("some of its files are missing, or not its own");
        progress.accept("%,d files are as they were".formatted(files));
    }

    private void refuseChanged(String name, String sha256) throws IOException {
        try (var content = content(name)) {
            if (!Digesting.of(content).equals(sha256)) throw damaged(name + " is not what was written");
        } catch (ZipException broken) {
            throw damaged(name + " cannot be read");
        }
    }

    /// The rows of a table, in order. To be closed.
    public Stream<String> lines(Part part) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(content(part.entry()), UTF_8), 1 << 16);
        return reader.lines().onClose(() -> {
            try {
                reader.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /// The hashes of the files, which are their names.
    public Stream<String> files() {
        return zip.stream().filter(Archive::isFile).map(Archive::sha256);
    }

    public InputStream open(String sha256) throws IOException {
        return content(Manifest.file(sha256));
    }

    private static boolean isFile(ZipEntry entry) {
        var name = entry.getName();
        return name.matches("files/[0-9a-f]{2}/[0-9a-f]{64}") && name.equals(Manifest.file(sha256(entry)));
    }

    private static String sha256(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private InputStream content(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw damaged(name + " is missing");
        return zip.getInputStream(entry);
    }

    private byte[] small(String name) throws IOException {
        try (var content = content(name)) {
            return content.readNBytes(MOST_OF_MANIFEST);
        }
    }

    private Manifest read(byte[] json) {
        try {
            return JsonMapper.shared().readValue(json, Manifest.class);
        } catch (JacksonException another) {
            throw refused(file + " is not an archive of a workspace of Goodword.");
        }
    }

    private Rejected damaged(String how) {
        return refused("The archive is damaged: %s. Nothing was brought in.".formatted(how));
    }

    private static Rejected refused(String sentence) {
        return new Rejected(new NotMovable(sentence));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
