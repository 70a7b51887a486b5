import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/// One mail server that sends mails one after the other over one connection.
final class Mails implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Socket socket;
    private final BufferedInputStream in;
    private final OutputStream out;

    Mails(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        expect("220");
        say("EHLO sender.example", "250");
    }

    /// @param ended when the last of the mail was said, in the machine's time
    record Sent(String subject, long ended) {}

    Sent send(String to, int attachedBytes) throws IOException {
        var number = COUNT.incrementAndGet();
        say("MAIL FROM:<dana%d@sender.example>".formatted(number % 500), "250");
        say("RCPT TO:<%s>".formatted(to), "250");
        say("DATA", "354");
        out.write(mail(to, number, attachedBytes).getBytes(StandardCharsets.UTF_8));
        var ended = System.currentTimeMillis();
        say("\r\n.", "250");
        return new Sent(subject(number), ended);
    }

    interface Written {
        void to(OutputStream out) throws IOException;
    }

    /// One that is written as it is sent, however large.
    void send(String from, String to, Written mail) throws IOException {
        say("MAIL FROM:<%s>".formatted(from), "250");
        say("RCPT TO:<%s>".formatted(to), "250");
        say("DATA", "354");
        var buffered = new BufferedOutputStream(out, 1 << 16);
        mail.to(buffered);
        buffered.flush();
        say("\r\n.", "250");
    }

    private static String subject(long number) {
        return "A mail of the benchmark, %d-%d".formatted(ProcessHandle.current().pid(), number);
    }

    private static String mail(String to, long number, int attachedBytes) {
        var head = """
            From: Dana <dana%d@sender.example>
            To: <%s>
            Subject: %s
            Message-ID: <%d.%d@sender.example>
            Date: Sun, 22 Nov 2026 08:00:00 +0000
            MIME-Version: 1.0
            """.formatted(number % 500, to, subject(number), number, ProcessHandle.current().pid());
        var text = "Hello,\n\nthe lamp in the corridor flickers since the update.\n\nDana\n";
        var plain = "Content-Type: text/plain; charset=utf-8\n\n" + text;
        var mail = attachedBytes == 0 ? head + plain : head + """
            Content-Type: multipart/mixed; boundary=edge

            --edge
            %s
            --edge
            Content-Type: application/octet-stream; name=log.bin
            Content-Disposition: attachment; filename=log.bin
            Content-Transfer-Encoding: base64

            %s
            --edge--
            """.formatted(plain, attachment(number, attachedBytes));
        return mail.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static String attachment(long number, int bytes) {
        var content = new byte[bytes];
        new java.util.Random(number).nextBytes(content);
        return Base64.getMimeEncoder().encodeToString(content);
    }

    private void say(String line, String code) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        expect(code);
    }

    private void expect(String code) throws IOException {
        String line;
        do line = line();
        while (line.length() > 3 && line.charAt(3) == '-');
        if (!line.startsWith(code)) throw new IOException(line);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("The server hung up after " + line);
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
