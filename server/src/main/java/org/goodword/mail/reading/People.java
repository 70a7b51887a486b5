package org.goodword.mail.reading;

import java.util.List;
import java.util.Optional;

/// Who wrote to whom; at most [MailReader#MAX_PEOPLE] in each list.
///
/// @param deliveredTo whom the servers on the way say it is for, whatever To and Cc tell
public record People(
        Optional<Person> from,
        Optional<Person> sender,
        List<Person> replyTo,
        List<Person> to,
        List<Person> cc,
        List<Person> deliveredTo) {
    /// Who the mail is from: From, else Sender, else the first Reply-To.
    public Optional<Person> author() {
        return from.or(() -> sender).or(() -> replyTo.stream().findFirst());
    }
}
