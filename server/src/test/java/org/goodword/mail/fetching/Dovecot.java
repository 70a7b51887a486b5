package org.goodword.mail.fetching;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Dovecot as Debian packages it, with one mailbox in a folder of the test's.
public final class Dovecot implements AutoCloseable {
    public static final String PASSWORD = "app-password";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path folder;
    private final Path mail;
    private final Process process;
    private final int port = freePort();

    /// `bin/test` installs it on Debian.
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public Dovecot() throws IOException {
        this(Optional.empty());
    }

    /// @param introspection where an authorisation server says whether a token is good (RFC 7662)
    Dovecot(Optional<String> introspection) throws IOException {
        // Not below the checkout: its path may be longer than a socket's may be.
        folder = Files.createTempDirectory("dovecot");
        mail = folder.resolve("mail");
        for (var part : List.of("run", "state")) Files.createDirectory(folder.resolve(part));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(mail);
        giveToReader(mail);
        var settings = folder.resolve("dovecot.conf");
        Files.writeString(settings, settings(introspection));
        introspection.ifPresent(this::writeIntrospection);
        process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        await().atMost(SOON).until(this::answers);
    }

    public int port() {
        return port;
    }

    /// @param message as it was sent
    public void deliver(String message) {
        deliver("", message);
    }

    void create(String ofFolder) throws IOException {
        for (var part : List.of("tmp", "cur", "new")) make(box(ofFolder), part);
    }

    private Path box(String ofFolder) {
        return ofFolder.isEmpty() ? mail : mail.resolve("." + ofFolder);
    }

    void deliver(String ofFolder, String message) {
        try {
            create(ofFolder);
            var box = box(ofFolder);
            var name = UUID.randomUUID() + ".test";
            var file = Files.writeString(box.resolve("tmp").resolve(name), message, StandardCharsets.UTF_8);
            giveToReader(file);
            Files.move(file, box.resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The server forgets its ids, as after a restore: all mails are there under others, of another validity.
    public void forgetIds() throws IOException {
        try (var files = Files.list(mail)) {
            for (var file : files.toList())
                if (file.getFileName().toString().startsWith("dovecot")) Files.deleteIfExists(file);
        }
    }

    /// The flags of each mail, as its file name has them; "" for one that nobody has looked at.
    List<String> flags(String ofFolder) throws IOException {
        var box = box(ofFolder);
        try (Stream<Path> read = list(box.resolve("cur"));
                Stream<Path> fresh = list(box.resolve("new"))) {
            return Stream.concat(read, fresh)
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.contains(":2,") ? name.substring(name.indexOf(":2,") + 3) : "")
                    .toList();
        }
    }

    private static Stream<Path> list(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
    }

    private static void make(Path box, String name) throws IOException {
        var part = box.resolve(name);
        if (Files.isDirectory(part)) return;
        Files.createDirectories(part);
        giveToReader(box);
        giveToReader(part);
    }

    /// Dovecot reads mail as nobody's, when root has started it.
    private static void giveToReader(Path path) throws IOException {
        if (!isRoot()) return;
        var users = path.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(path, users.lookupPrincipalByName("nobody"));
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private boolean answers() {
        if (!process.isAlive()) throw new IllegalStateException("Dovecot does not start: see " + folder);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException notYet) {
            return false;
        }
    }

    private String settings(Optional<String> introspection) {
        var me = System.getProperty("user.name");
        var reader = isRoot() ? "nobody" : me;
        var group = isRoot() ? "nogroup" : me;
        var processes = isRoot() ? "" : "default_internal_user = %1$s\ndefault_login_user = %1$s\n".formatted(me);
        var tokens = introspection
                .map(_ -> "passdb {\n driver = oauth2\n mechanisms = xoauth2\n args = %s/oauth2.conf\n}\n"
                        .formatted(folder))
                .orElse("");
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap
                ssl = no
                disable_plaintext_auth = no
                listen = 127.0.0.1
                auth_mechanisms = plain%2$s
                auth_cache_size = 0
                mail_location = maildir:%3$s
                mail_uid = %4$s
                mail_gid = %5$s
                first_valid_uid = 1
                mail_max_userip_connections = 100
                %6$s
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %7$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                passdb {
                  driver = static
                  mechanisms = plain
                  args = password=%8$s
                }
                %9$s
                userdb {
                  driver = static
                  args = uid=%4$s gid=%5$s home=%1$s
                }
                """.formatted(
                        folder,
                        introspection.isPresent() ? " xoauth2" : "",
                        mail,
                        reader,
                        group,
                        processes,
                        port,
                        PASSWORD,
                        tokens);
    }

    private void writeIntrospection(String url) {
        try {
            Files.writeString(folder.resolve("oauth2.conf"), """
                    introspection_mode = post
                    introspection_url = %s
                    username_attribute = username
                    active_attribute = active
                    active_value = true
                    """.formatted(url));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        // They outlive it a little, and write meanwhile.
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
            for (var child : children) child.destroyForcibly();
            for (var child : children) child.onExit().join();
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
