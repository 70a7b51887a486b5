package org.goodword.mail.authenticating;

import java.util.Optional;

/// Who a mail can be shown to come from.
///
/// @param signer the domain whose signature counts: one that speaks for the author where there is one
/// @param dmarc whether the author's domain stands for the mail: `none` where it publishes no policy
/// @param policy what the domain wants done with mails it does not stand for: `none`, `quarantine`, `reject`
public record Authentication(
        Verdict spf, Verdict dkim, Optional<String> signer, Verdict dmarc, Optional<String> policy) {
    public static final Authentication UNKNOWN = new Authentication(
            Verdict.NOT_CHECKED, Verdict.NOT_CHECKED, Optional.empty(), Verdict.NOT_CHECKED, Optional.empty());

    /// The domain that the mail says it is from does not stand for it: perhaps somebody else wrote it.
    public boolean isDisowned() {
        return dmarc == Verdict.FAIL;
    }
}
