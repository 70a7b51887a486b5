package org.goodword.mail.receiving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether somebody who knocks at our own door for mail is greeted.
@Component
class ReceiverCheck implements HealthCheck {
    private static final int PATIENCE = 1500;

    private final ObjectProvider<SmtpReceiver> receiver;
    private final SmtpSettings settings;

    ReceiverCheck(ObjectProvider<SmtpReceiver> receiver, SmtpSettings settings) {
        this.receiver = receiver;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail receiver";
    }

    @Override
    public Finding check() {
        var listening = receiver.getIfAvailable();
        if (listening == null || listening.port() == 0)
            return new Finding.Fine("off", "It does not run here.", Map.of());
        var port = listening.port();
        var facts = Map.<String, Object>of("port", port);
        if (!greets(port))
            return new Finding.Broken(
                    "silent",
                    "Nobody answers at port %d: no mail can come in.".formatted(port),
                    "Start Goodword again; if that does not help, the log says why.",
                    facts);
        if (settings.bind().equals("loopback"))
            return new Finding.Fine(
                    "local",
                    "It listens at port %d, to this machine only; goodword.smtp.bind opens it.".formatted(port),
                    facts);
        return new Finding.Fine("listens", "It listens at port %d.".formatted(port), facts);
    }

    private boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var said = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var greeting = said.readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException silent) {
            return false;
        }
    }

    private InetAddress host() throws IOException {
        return switch (settings.bind()) {
            case "*", "loopback" -> InetAddress.getLoopbackAddress();
            default ->
                InetAddress.getByName(settings.bind().replaceAll(",.*", "").strip());
        };
    }
}
