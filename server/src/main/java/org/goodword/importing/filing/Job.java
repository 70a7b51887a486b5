package org.goodword.importing.filing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldSubject;
import org.goodword.importing.Run;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;

/// One attempt to write a batch of a run.
///
/// @param numbers for new tickets, taken before the transaction
/// @param met contacts of this batch
/// @param fields the workspace's own
public record Job(
        Run run,
        Hand hand,
        Tally tally,
        LongSupplier numbers,
        Map<EmailAddress, Hand.Known> met,
        Map<FieldSubject, List<Definition>> fields) {
    Job(Run run, Hand hand, LongSupplier numbers) {
        this(run, hand, new Tally(), numbers, new HashMap<>(), new EnumMap<>(FieldSubject.class));
    }

    Actor by() {
        return run.actor();
    }
}
