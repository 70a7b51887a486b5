package org.goodword.mail.sending;

import java.util.List;
import org.goodword.outbox.spi.Setback;
import org.goodword.platform.EmailAddress;

/// What the relay made of a mail, in its own words.
public sealed interface SendResult {
    String words();

    /// It took over the mail for everybody but the refused.
    record Accepted(String words, List<Refusal> refused) implements SendResult {}

    /// Nobody got it; another attempt may succeed.
    record Temporary(String words, Setback setback) implements SendResult {}

    /// Nobody got it, and nobody ever will.
    record Permanent(String words) implements SendResult {}

    /// The whole mail had left us, and the answer did not come: it may have been sent, and must not
    /// be sent again blindly.
    record Unknown(String words) implements SendResult {}

    /// @param code the SMTP reply code
    record Refusal(EmailAddress recipient, int code, String words) {}
}
