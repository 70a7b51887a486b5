package org.goodword.mail.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/// Says exactly what the test wants said, and returns the last line of each answer.
final class SmtpPeer implements Closeable {
    private final Socket socket;
    private final BufferedReader in;
    final String greeting;

    SmtpPeer(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        greeting = answer();
    }

    String say(String line) throws IOException {
        send(line + "\r\n");
        return answer();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    String answer() throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') line = in.readLine();
        return line == null ? "closed" : line;
    }

    String mail(String from, String to, String content) throws IOException {
        say("MAIL FROM:<" + from + ">");
        say("RCPT TO:<" + to + ">");
        say("DATA");
        return say(content + "\r\n.");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
