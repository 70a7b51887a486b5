package org.goodword.mail.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Remembers whether the final dot may have left us: until then no server can have taken over the mail
/// (RFC 5321 §4.1.1.4), from then on only its answer tells.
final class TracedTransport extends SMTPTransport {
    private boolean ending;
    private int answer;

    TracedTransport(Session session, boolean tls) {
        super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null), tls ? "smtps" : "smtp", tls);
    }

    @Override
    protected OutputStream data() throws MessagingException {
        ending = false;
        answer = 0;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ending = true;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        var code = super.readServerResponse();
        // Only the first: a reset follows a refusal.
        if (ending && answer == 0) answer = code;
        return code;
    }

    /// The dot was (perhaps) sent, and no refusal came.
    boolean mayHaveSent() {
        return ending && answer < 400;
    }
}
