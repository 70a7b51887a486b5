package org.goodword.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount.Relay;
import org.goodword.channels.accounts.AccountKeeping;
import org.goodword.channels.accounts.AccountKeeping.Plan;
import org.goodword.identity.BrandId;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version.Precondition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/// The demo's outside world: a mail server on this machine that takes every answer and shows it to
/// nobody. What was sent is in `GET /outbound`.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class DemoMail implements DisposableBean {
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    private final AccountKeeping accounts;
    private final SMTPServer server;

    DemoMail(AccountKeeping accounts) {
        this.accounts = accounts;
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Sink::new)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    void connect(BrandId brand, Relay relay, Caller by) {
        var plan = new Plan(brand, new EmailAddress("support@lumen.example"), "Lumen Support", Optional.of(relay));
        accounts.put(ACCOUNT, new Precondition.None(), plan, by);
    }

    @Override
    public void destroy() {
        server.stop();
    }

    private record Sink(MessageContext context) implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            data.transferTo(OutputStream.nullOutputStream());
            return "The demo took it";
        }

        @Override
        public void done() {}
    }
}
