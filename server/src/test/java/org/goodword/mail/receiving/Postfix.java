package org.goodword.mail.receiving;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// Postfix as Debian packages it, in folders of the test's: takes all mail from this machine and carries it on by
/// domain.
/// Only root may start it.
final class Postfix implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final Path SERVICES = Path.of("/usr/share/postfix/master.cf.dist");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path folder;
    private final int port = freePort();

    /// `bin/test` installs it on Debian.
    static boolean canRun() {
        return Files.isExecutable(PROGRAM)
                && Files.isReadable(SERVICES)
                && System.getProperty("user.name").equals("root");
    }

    /// @param ways the port on this machine to which the mails of each domain go
    Postfix(Map<String, Integer> ways) throws IOException {
        folder = Files.createTempDirectory("postfix");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var part : List.of("etc", "queue", "data")) Files.createDirectory(folder.resolve(part));
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(folder.resolve("data"), users.lookupPrincipalByName("postfix"));
        Files.writeString(folder.resolve("etc/main.cf"), settings(ways));
        Files.writeString(folder.resolve("etc/master.cf"), services());
        postfix("start");
        await().atMost(SOON).until(this::answers);
    }

    int port() {
        return port;
    }

    private String settings(Map<String, Integer> ways) {
        var transports = ways.entrySet().stream()
                .map(way -> "{ %s = smtp:[127.0.0.1]:%d }".formatted(way.getKey(), way.getValue()))
                .collect(Collectors.joining(", "));
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                mail_owner = postfix
                setgid_group = postdrop
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mydestination =
                myhostname = relay.postfix.example
                mynetworks = 127.0.0.0/8
                relay_domains = static:ALL
                smtpd_relay_restrictions = permit_mynetworks, reject
                transport_maps = inline:{ %2$s }
                default_transport = error:5.1.2 nobody there
                maillog_file = %1$s/data/mail.log
                maillog_file_prefixes = %1$s
                alias_maps =
                alias_database =
                local_recipient_maps =
                minimal_backoff_time = 1s
                maximal_backoff_time = 2s
                queue_run_delay = 1s
                smtp_tls_security_level = none
                smtpd_tls_security_level = none
                """.formatted(folder, transports);
    }

    /// Without a jail: that would need a system's files in the queue.
    private String services() throws IOException {
        var inet = "127.0.0.1:%d inet n - n - - smtpd".formatted(port);
        return Files.readAllLines(SERVICES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith("smtp      inet") ? inet : line)
                .map(line -> line.replaceFirst("^(\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+)y(\\s)", "$1n$2"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private void postfix(String what) throws IOException {
        var console = folder.resolve("console.log");
        var command = new ProcessBuilder(
                        PROGRAM.toString(), "-c", folder.resolve("etc").toString(), what)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
        try {
            if (!command.waitFor(60, TimeUnit.SECONDS) || command.exitValue() != 0)
                throw new IllegalStateException("Postfix: " + what + ": " + Files.readString(console));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
    public void close() throws IOException {
        postfix("stop");
        FileSystemUtils.deleteRecursively(folder);
    }
}
