package org.goodword.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// One connection to the mail receiver, used for several mails as servers do.
final class SmtpSender implements Closeable {
    private final Socket socket = new Socket();
    private final BufferedReader in;

    SmtpSender(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
        socket.setSoTimeout(30_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        expect("220");
        say("EHLO customers.example", "250");
    }

    /// Returns when the server took the mail over; thrown: the mail is still ours.
    void send(SentMail mail, String to) throws IOException {
        say("MAIL FROM:<" + mail.from() + ">", "250");
        say("RCPT TO:<" + to + ">", "250");
        say("DATA", "354");
        say(mail.content(to) + ".", "250");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void say(String text, String expected) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(US_ASCII));
        socket.getOutputStream().flush();
        expect(expected);
    }

    private void expect(String code) throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') line = in.readLine();
        if (line == null) throw new IOException("The server hung up");
        if (!line.startsWith(code)) throw new IOException("The server said " + line);
    }
}
