package org.goodword.identity;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.EmailAddress;

/// The mails about how agents get in: resets, invitations, alerts. Outbox rows of kind `sign-in-mail`, delivered by
/// mail.
public interface SignInMails {
    String KIND = "sign-in-mail";

    /// Writes the mail for an outbox row's subject, with a fresh token. Empty when the link is used or too old.
    Optional<SignInMail> compose(UUID link);

    record SignInMail(EmailAddress to, String name, String subject, String text) {}
}
