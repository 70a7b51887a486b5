package org.goodword.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.Mailbox;
import org.goodword.mail.receiving.Postbox;
import org.goodword.platform.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The planted bug: says 250 and stores the mail a little later.
@Component
@Primary
@ConditionalOnBooleanProperty(name = HastyPostbox.SWITCH)
class HastyPostbox implements Postbox {
    static final String SWITCH = "crash.hasty-postbox";
    private static final Logger LOG = LoggerFactory.getLogger(HastyPostbox.class);

    private final Postbox honest;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    HastyPostbox(@Qualifier("inboundPostbox") Postbox honest) {
        this.honest = honest;
    }

    @Override
    public Optional<Mailbox> find(EmailAddress recipient) {
        return honest.find(recipient);
    }

    @Override
    public UUID store(Envelope envelope, InputStream content, long most) throws IOException {
        var bytes = content.readAllBytes();
        later.schedule(() -> storeNow(envelope, bytes, most), 300, TimeUnit.MILLISECONDS);
        return UUID.randomUUID();
    }

    private boolean storeNow(Envelope envelope, byte[] bytes, long most) {
        try {
            honest.store(envelope, new ByteArrayInputStream(bytes), most);
            return true;
        } catch (Exception lost) {
            LOG.warn("Too late", lost);
            return false;
        }
    }
}
