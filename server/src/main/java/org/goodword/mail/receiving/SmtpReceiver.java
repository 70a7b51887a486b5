package org.goodword.mail.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.goodword.mail.MailEntrance;
import org.goodword.mail.receiving.Inbound.Peer;
import org.goodword.platform.StartRefused;
import org.goodword.platform.WhileServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;

/// Listens for mail on every address it is told to.
@Component
@WhileServing
public class SmtpReceiver implements SmartLifecycle, MailEntrance {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpReceiver.class);

    private final Postbox postbox;
    private final SmtpSettings settings;
    private final PeerLimits limits;
    private final List<SMTPServer> servers = new ArrayList<>();

    SmtpReceiver(Postbox postbox, SmtpSettings settings) {
        this.postbox = postbox;
        this.settings = settings;
        this.limits = new PeerLimits(settings);
    }

    @Override
    public void start() {
        for (var address : addresses()) {
            var server = server(address, settings.port() == 0 ? port() : settings.port());
            start(server);
            servers.add(server);
        }
        LOG.info("Receiving mail: port={} bind={}", port(), settings.bind());
    }

    private void start(SMTPServer server) {
        try {
            server.start();
        } catch (RuntimeException taken) {
            stop();
            throw new StartRefused(
                    "Mail cannot be received at port %d; another program has it. Give another with --smtp-port."
                            .formatted(settings.port()),
                    taken);
        }
    }

    @Override
    public void stop() {
        servers.forEach(SMTPServer::stop);
        servers.clear();
    }

    @Override
    public boolean isRunning() {
        return !servers.isEmpty();
    }

    @Override
    public int port() {
        return servers.isEmpty() ? 0 : servers.getFirst().getPortAllocated();
    }

    private SMTPServer server(Optional<InetAddress> address, int port) {
        return SMTPServer.port(port)
                .bindAddress(address)
                .hostName(settings.host())
                .softwareName("Goodword")
                .messageHandlerFactory(context -> new IncomingMail(postbox, limits, settings.maxSize(), peer(context)))
                .sessionHandler(limits)
                .fromAddressValidator(anybody -> true)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .maxMessageSize(settings.maxSize())
                .maxRecipients(settings.maxRecipients())
                .maxConnections(settings.maxConnections())
                .connectionTimeoutMs((int) settings.timeout().toMillis())
                // It would ask the DNS for the peer's name; the peer stands in our row.
                .insertReceivedHeaders(false)
                .hideTLS()
                .build();
    }

    private List<Optional<InetAddress>> addresses() {
        return switch (settings.bind()) {
            case "*" -> List.of(Optional.empty());
            case "loopback" -> loopback().map(Optional::of).toList();
            default ->
                Stream.of(settings.bind().split(","))
                        .map(SmtpReceiver::address)
                        .map(Optional::of)
                        .toList();
        };
    }

    // "localhost" means ::1 to some clients and 127.0.0.1 to others.
    private static Stream<InetAddress> loopback() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(InetAddress::isLoopbackAddress)
                    .toList()
                    .stream();
        } catch (IOException unknown) {
            return Stream.of(InetAddress.getLoopbackAddress());
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text.strip());
        } catch (IOException unknown) {
            throw new UncheckedIOException("goodword.smtp.bind names no address: " + text, unknown);
        }
    }

    private static Peer peer(MessageContext context) {
        var address = context.getRemoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "unknown";
        return new Peer(address, context.getHelo().orElse(""));
    }
}
