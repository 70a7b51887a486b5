import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Large mails over real SMTP, all at once, into a server of little memory: each becomes a ticket, and its file is what
/// was sent, bit for bit. See bench/big-mails.
class BigMails {
    private static final int CONNECTIONS = 8;
    private static final int PIECE = 57 * 1000;
    private static final long PATIENCE = 600_000_000_000L;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*\\} ([0-9.E+]+)$");

    private final Api api;
    private final int web;
    private final int smtp;
    private final int bytes;
    /// What was sent, by subject.
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private volatile double heap;
    private volatile boolean done;

    private BigMails(int web, String token, int smtp, int megabytes) {
        this.web = web;
        this.smtp = smtp;
        api = Api.at(web, token);
        // As a mail it is longer: four letters for three bytes, and ends of lines.
        bytes = (int) (megabytes * 1_000_000L * 57 / 78);
    }

    /// PORT TOKEN SMTP-PORT PID MAILS MEGABYTES
    public static void main(String[] typed) throws Exception {
        var bench = new BigMails(Integer.parseInt(typed[0]), typed[1], Integer.parseInt(typed[2]), Integer.parseInt(typed[5]));
        bench.run(Integer.parseInt(typed[4]), Path.of("/proc", typed[3], "status"));
    }

    private void run(int mails, Path process) throws Exception {
        Bench.address(api);
        var watching = Thread.ofPlatform().daemon().start(this::watch);
        var began = System.nanoTime();
        send(mails);
        var taken = seconds(began);
        Bench.figure("big mails taken", sent.size());
        Bench.figure("big mails, MB a second taken", sent.size() * (bytes * 78.0 / 57 / 1e6) / taken);
        settled();
        Bench.figure("big mails in tickets after s", seconds(began));
        var wrong = wrong(mails);
        Bench.figure("big mails lost or wrong", wrong);
        done = true;
        watching.join();
        Bench.figure("big mails, most heap MB", heap / 1e6);
        Bench.figure("big mails, most memory of the server MB", most(process));
    }

    private void send(int mails) throws InterruptedException {
        var next = new AtomicInteger();
        try (var senders = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var at = 0; at < CONNECTIONS; at++)
                senders.submit(() -> {
                    try (var mail = new Mails(smtp)) {
                        for (var number = next.incrementAndGet(); number <= mails; number = next.incrementAndGet()) send(mail, number);
                    } catch (IOException | RuntimeException failed) {
                        System.err.println("A sender failed: " + failed);
                    }
                });
        }
    }

    private void send(Mails connection, int number) throws IOException {
        var subject = "A large mail, %d".formatted(number);
        var digest = sha256();
        connection.send("dana%d@sender.example".formatted(number), Bench.SUPPORT, out -> write(out, number, subject, digest));
        sent.put(subject, HexFormat.of().formatHex(digest.digest()));
    }

    private void write(OutputStream out, int number, String subject, MessageDigest digest) throws IOException {
        out.write("""
            From: Dana <dana%1$d@sender.example>
            To: <%2$s>
            Subject: %3$s
            Message-ID: <large.%1$d.%4$d@sender.example>
            Date: Sun, 22 Nov 2026 08:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=edge

            --edge
            Content-Type: text/plain

            The plans are attached.
            --edge
            Content-Type: application/octet-stream; name=plans.bin
            Content-Disposition: attachment; filename=plans.bin
            Content-Transfer-Encoding: base64

            """.formatted(number, Bench.SUPPORT, subject, ProcessHandle.current().pid()).replace("\n", "\r\n").getBytes(US_ASCII));
        try (var encoded = new DigestOutputStream(Base64.getMimeEncoder().wrap(new Open(out)), digest)) {
            var random = new SplittableRandom(number);
            var piece = new byte[PIECE];
            for (var left = bytes; left > 0; left -= piece.length) {
                random.nextBytes(piece);
                encoded.write(piece, 0, Math.min(left, piece.length));
            }
        }
        out.write("\r\n--edge--\r\n".getBytes(US_ASCII));
    }

    /// The connection outlives its mail.
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            out.write(piece, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void settled() throws Exception {
        var began = System.nanoTime();
        while (!JSON.readTree(api.get("/inbound/email?state=received&limit=1")).get("items").isEmpty()) {
            if (System.nanoTime() - began > PATIENCE) throw new IllegalStateException("Mails still wait");
            Thread.sleep(200);
        }
    }

    /// Those of which there is not one ticket with the file as it was sent.
    private int wrong(int mails) throws Exception {
        var found = new HashMap<String, String>();
        var doubled = 0;
        for (var next = ""; next != null; ) {
            var page = JSON.readTree(api.get("/tickets?limit=200" + next));
            for (var ticket : page.get("items"))
                if (found.put(ticket.get("subject").asString(), file(ticket)) != null) doubled++;
            next = page.get("next").isNull() ? null : "&cursor=" + Api.query(page.get("next").asString());
        }
        var right = sent.entrySet().stream()
                .filter(mail -> mail.getValue().equals(found.get(mail.getKey())))
                .count();
        return (int) (mails - right) + doubled;
    }

    private String file(JsonNode ticket) throws IOException {
        var said = JSON.readTree(api.get("/tickets/" + ticket.get("id").asString() + "/messages")).get("items").get(0);
        if (said.get("attachments").size() != 1) return "";
        var digest = sha256();
        try (var content = new DigestInputStream(api.open("/attachments/" + said.get("attachments").get(0).get("id").asString()), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void watch() {
        while (!done)
            try (var metrics = URI.create("http://localhost:%d/metrics".formatted(web)).toURL().openStream()) {
                var now = HEAP.matcher(new String(metrics.readAllBytes(), US_ASCII)).results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
                heap = Math.max(heap, now);
                Thread.sleep(250);
            } catch (IOException away) {
                System.err.println("No metrics: " + away);
                return;
            } catch (InterruptedException stopped) {
                return;
            }
    }

    private static double most(Path process) throws IOException {
        try (var lines = Files.lines(process)) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
