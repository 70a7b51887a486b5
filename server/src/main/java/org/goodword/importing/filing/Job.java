package org.goodword.importing.filing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.goodword.importing.Run;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;

/// One attempt to write a batch of a run.
///
/// @param numbers for new tickets, taken before the transaction
/// @param met contacts of this batch
public record Job(Run run, Hand hand, Tally tally, LongSupplier numbers, Map<EmailAddress, Hand.Known> met) {
    Job(Run run, Hand hand, LongSupplier numbers) {
        this(run, hand, new Tally(), numbers, new HashMap<>());
    }

    Actor by() {
        return run.actor();
    }
}
