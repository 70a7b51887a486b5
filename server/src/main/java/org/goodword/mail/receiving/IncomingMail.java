package org.goodword.mail.receiving;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.files.TooLarge;
import org.goodword.mail.receiving.Inbound.Peer;
import org.goodword.platform.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One SMTP transaction (RFC 5321 §3.3). 250 is said only after the postbox has the mail for good; whatever fails
/// before is 451, so that the sender keeps it.
final class IncomingMail implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingMail.class);
    /// Of an over-sized mail: read and thrown away, so that a polite sender hears why.
    private static final long PATIENCE = 512L * 1024 * 1024;

    private final Postbox postbox;
    private final PeerLimits limits;
    private final long maxSize;
    private final Peer peer;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private Optional<EmailAddress> sender = Optional.empty();

    IncomingMail(Postbox postbox, PeerLimits limits, long maxSize, Peer peer) {
        this.postbox = postbox;
        this.limits = limits;
        this.maxSize = maxSize;
        this.peer = peer;
    }

    @Override
    public void from(String address) throws RejectException {
        if (!limits.takeMail(peer.address()))
            throw new RejectException(450, "4.7.1 Too many mails from you, try again later");
        sender = EmailAddress.parse(address);
    }

    @Override
    public void recipient(String address) throws RejectException {
        var mailbox = find(address);
        if (mailbox.isPresent()) mailboxes.add(mailbox.get());
        else if (limits.takeRefusal(peer.address())) throw new RejectException(550, "5.1.1 No such address here");
        else throw new DropConnectionException(421, "4.7.0 Too many unknown recipients");
    }

    private Optional<Mailbox> find(String address) throws RejectException {
        try {
            return EmailAddress.parse(address).flatMap(postbox::find);
        } catch (RuntimeException failed) {
            LOG.warn("Could not look up a recipient: cause={}", failed.toString());
            throw new RejectException(451, "4.3.0 Cannot look up the address now, try again later");
        }
    }

    @Override
    public String data(InputStream content) throws RejectException, IOException {
        var mail = new Content(content);
        try {
            var receipt = postbox.store(
                    new Envelope(sender, List.copyOf(mailboxes), peer.address(), peer.helo()), mail, maxSize);
            return "2.0.0 Received as " + receipt;
        } catch (TooLarge tooLarge) {
            mail.drain();
            throw new RejectException(552, "5.3.4 The mail is larger than %d bytes".formatted(maxSize));
        } catch (IOException | RuntimeException failed) {
            if (mail.broke) throw new IOException("The peer went away", failed);
            LOG.error("Could not store a mail; the sender keeps it", failed);
            mail.drain();
            throw new RejectException(451, "4.3.0 Could not store the mail, try again later");
        }
    }

    @Override
    public void done() {
        mailboxes.clear();
    }

    /// Tells trouble with the peer from trouble with our disk.
    private static final class Content extends FilterInputStream {
        private boolean broke;

        Content(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException gone) {
                broke = true;
                throw gone;
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException gone) {
                broke = true;
                throw gone;
            }
        }

        // The answer must not come in the middle of the mail: what follows would be read as commands.
        void drain() throws IOException, DropConnectionException {
            var left = PATIENCE;
            var buffer = new byte[32 * 1024];
            for (var read = read(buffer); read >= 0; read = read(buffer)) {
                left -= read;
                if (left < 0) throw new DropConnectionException(552, "5.3.4 The mail is far too large");
            }
        }
    }
}
