package org.goodword.mail.reading;

import java.util.List;
import java.util.Optional;

/// Who wrote to whom; at most [MailReader#MAX_PEOPLE] in each list.
public record People(
        Optional<Person> from, Optional<Person> sender, List<Person> replyTo, List<Person> to, List<Person> cc) {
    /// Who the mail is from: From, else Sender, else the first Reply-To.
    public Optional<Person> author() {
        return from.or(() -> sender).or(() -> replyTo.stream().findFirst());
    }
}
