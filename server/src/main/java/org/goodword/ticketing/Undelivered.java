package org.goodword.ticketing;

import java.util.List;
import org.goodword.ticketing.sending.Failing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for channels that hear what became of a message after it left.
@Component
public class Undelivered {
    private final Failing failing;

    Undelivered(Failing failing) {
        this.failing = failing;
    }

    /// Writes down who did not get a message, in the caller's transaction. A delay does not undo a failure,
    /// and what is known already changes nothing.
    ///
    /// Screens hear of it as of any change of delivery. Of a failure the message's author and who has the
    /// ticket are told by `inbox.delivery-failed` with the state `undelivered`.
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(MessageId message, List<RecipientFailure> failures) {
        failing.report(message, failures);
    }
}
