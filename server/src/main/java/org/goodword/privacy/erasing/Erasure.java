package org.goodword.privacy.erasing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.AgentId;
import org.goodword.platform.Backups;

/// That somebody is or was erased; once it is done, its receipt.
///
/// @param person by what he is found, until it is done
/// @param step which of those who keep something of him is at work, by name; empty before the first
/// @param reached how far that one came
/// @param counts of what went, by what it is
/// @param backups made before, which may hold him still
/// @param by absent: at the console
/// @param trouble why it waits
public record Erasure(
        UUID id,
        ContactId contact,
        Optional<Person> person,
        String step,
        Optional<String> reached,
        Map<String, Integer> counts,
        List<Backups.Known> backups,
        Optional<AgentId> by,
        Optional<String> trouble,
        Instant begun,
        Optional<Instant> ended) {

    public boolean isDone() {
        return ended.isPresent();
    }

    Erasure at(String nextStep, Optional<String> nextReached, Map<String, Integer> nextCounts) {
        return new Erasure(
                id, contact, person, nextStep, nextReached, nextCounts, backups, by, Optional.empty(), begun, ended);
    }

    Erasure done(List<Backups.Known> known, Instant at) {
        return new Erasure(
                id,
                contact,
                Optional.empty(),
                step,
                Optional.empty(),
                counts,
                known,
                by,
                Optional.empty(),
                begun,
                Optional.of(at));
    }

    Erasure waits(String why) {
        return new Erasure(id, contact, person, step, reached, counts, backups, by, Optional.of(why), begun, ended);
    }
}
