package org.goodword.mail.authenticating;

import java.util.Locale;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.receiving.Inbound;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// Finds out who a mail can be shown to come from. It asks the DNS, so never within a transaction.
@Component
public class Authenticator {
    private final AuthenticationSettings settings;
    private final SpfCheck spf;
    private final DkimCheck dkim;
    private final DmarcCheck dmarc;

    Authenticator(AuthenticationSettings settings, SpfCheck spf, DkimCheck dkim, DmarcCheck dmarc) {
        this.settings = settings;
        this.spf = spf;
        this.dkim = dkim;
        this.dmarc = dmarc;
    }

    /// @param author whose domain has to stand for it
    public Authentication of(ReadMail mail, EmailAddress author, Inbound received, MailReader.Source raw) {
        if (!settings.enabled()) return Authentication.UNKNOWN;
        return TrustedResults.in(mail.headers(), settings.trusted())
                .orElseGet(() -> check(mail, author, received, raw));
    }

    private Authentication check(ReadMail mail, EmailAddress author, Inbound received, MailReader.Source raw) {
        var sent = spf.of(received);
        var signatures = dkim.of(mail.headers(), raw);
        if (sent.verdict() == Verdict.NOT_CHECKED && signatures.isEmpty()) return Authentication.UNKNOWN;
        return dmarc.of(author.domain().toLowerCase(Locale.ROOT), sent, signatures);
    }
}
