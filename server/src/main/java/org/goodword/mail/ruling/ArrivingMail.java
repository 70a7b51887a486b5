package org.goodword.mail.ruling;

import java.util.List;
import org.goodword.mail.authenticating.Authentication;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.receiving.Inbound;

/// A mail as rules look at it.
///
/// @param mailbox the address of ours that it came to
/// @param answers it goes to a ticket that is there already
public record ArrivingMail(
        ReadMail mail,
        Person author,
        Inbound received,
        Authentication authentication,
        List<String> mailbox,
        boolean answers) {}
