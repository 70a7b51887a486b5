package org.goodword.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.goodword.mail.sending.SmtpSink;

/// A server that is set up with one mailbox, whose relay is a sink that logs what it accepts.
record House(Server server, SmtpSink sink, Rest rest, Load load) implements AutoCloseable {
    private static final String ADMIN = "admin@house.example";
    private static final String MAILBOX = "help@house.example";

    static House open(String name, List<String> switches) throws Exception {
        var server = new Server(name, switches);
        try {
            server.start();
            return setUp(server);
        } catch (Exception failed) {
            server.close();
            throw failed;
        }
    }

    private static House setUp(Server server) throws IOException, InterruptedException {
        server.command(
                "setup",
                "--workspace",
                "House",
                "--brand",
                "House",
                "--email",
                ADMIN,
                "--name",
                "Admin",
                "--password",
                "a-long-password-for-crash-tests");
        var rest = new Rest(server.http(), server.command("token", "create", "--email", ADMIN));
        var sink = new SmtpSink();
        giveMailbox(rest, sink);
        return new House(server, sink, rest, new Load(server, rest, MAILBOX));
    }

    private static void giveMailbox(Rest rest, SmtpSink sink) throws IOException, InterruptedException {
        var brand = rest.all("/brands").getFirst().path("id").asString();
        var relay = Map.of("host", "127.0.0.1", "port", sink.port(), "tls", "none");
        rest.put(
                "/channel-accounts/" + UUID.randomUUID(),
                Map.of("kind", "email", "brand", brand, "address", MAILBOX, "name", "House", "relay", relay));
    }

    /// Ends the load and judges.
    Verdict verdict(Random random) throws Exception {
        load.end();
        return new Judge(rest, sink, load).verdict(random);
    }

    @Override
    public void close() throws Exception {
        sink.close();
        server.close();
    }
}
