package org.goodword.mail.authenticating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/// A DNS server of its own port that knows some texts.
public final class StubDns implements AutoCloseable {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final DatagramSocket socket;
    private volatile boolean silent;

    public StubDns() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::answer);
    }

    /// As the server asks it.
    public Dns dns() {
        var settings = new AuthenticationSettings(true, address(), Duration.ofMillis(300), List.of());
        try {
            return new AuthenticatingConfiguration().dns(settings, Clock.systemUTC());
        } catch (IOException noLoopback) {
            throw new UncheckedIOException(noLoopback);
        }
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void text(String name, String text) {
        texts.put(name + ".", text);
    }

    public void fallSilent() {
        silent = true;
    }

    int questions() {
        return questions.get();
    }

    private void answer() {
        var buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                questions.incrementAndGet();
                if (silent) continue;
                var answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private Message answer(Message query) {
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        var question = query.getQuestion();
        answer.addRecord(question, Section.QUESTION);
        var text = texts.get(question.getName().toString().toLowerCase(java.util.Locale.ROOT));
        if (text == null) answer.getHeader().setRcode(Rcode.NXDOMAIN);
        else if (question.getType() == Type.TXT) answer.addRecord(record(question.getName(), text), Section.ANSWER);
        return answer;
    }

    private static TXTRecord record(Name name, String text) {
        return new TXTRecord(name, DClass.IN, 60, Arrays.asList(text.split("(?<=\\G.{200})")));
    }

    @Override
    public void close() {
        socket.close();
    }
}
