package org.goodword.fields.indexing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldId;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Reading;
import org.goodword.fields.Values;
import org.goodword.fields.defining.DefinitionStore;
import org.goodword.fields.spi.Keeper;
import org.goodword.platform.Rows;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the values that lists can ask for where an index answers.
@Component
public class Indexing {
    static final String WORK = "field-indexing";
    private static final int PIECE = 500;

    private final ValueStore store;
    private final DefinitionStore definitions;
    private final List<Keeper> keepers;
    private final IndexingStore progress;
    private final DueWork work;
    private final Clock clock;

    Indexing(
            ValueStore store,
            DefinitionStore definitions,
            List<Keeper> keepers,
            IndexingStore progress,
            DueWork work,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.keepers = keepers;
        this.progress = progress;
        this.work = work;
        this.clock = clock;
    }

    /// Of the fields that changed, in the transaction that changes the subject.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID subject, Values values, Collection<Definition> changed) {
        var kept = changed.stream().filter(Indexing::isKept).toList();
        store.remove(subject, kept.stream().map(Definition::id).toList());
        for (var field : kept)
            Reading.stored(field, values.get(field.key()))
                    .map(FieldValue::compared)
                    .ifPresent(compared -> store.insert(field.id(), subject, compared));
    }

    /// What names something is found by what it names, whether lists can ask for it or not: things are merged.
    private static boolean isKept(Definition field) {
        return field.filterable() || field.kind().refers();
    }

    /// Those who were named by one id are named by another now: what their modules keep follows what was moved here.
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(FieldId id, Collection<UUID> subjects, UUID from, UUID to) {
        definitions
                .find(id)
                .ifPresent(field -> keeper(field).ifPresent(keeper -> keeper.rename(subjects, field.key(), from, to)));
    }

    public void forget(UUID subject) {
        store.removeAll(subject);
    }

    public Rows rows(UUID subject) {
        return store.of(subject);
    }

    /// Whether lists can ask for it became another: its values are written or removed piece by piece.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Definition field) {
        progress.restart(field.id());
        work.add(WORK, field.id().value(), clock.instant());
    }

    /// The next piece, if there is one.
    @Transactional
    public void goOn(UUID id) {
        if (work.lock(WORK, id).isEmpty()) return;
        var more = definitions.find(new FieldId(id)).filter(this::goOn).isPresent();
        if (more) work.add(WORK, id, clock.instant());
        else work.done(WORK, id);
    }

    private boolean goOn(Definition field) {
        return isKept(field) ? writeSome(field) : removeSome(field);
    }

    private boolean removeSome(Definition field) {
        var more = store.removeSome(field.id(), PIECE) > 0;
        if (!more) progress.finish(field.id());
        return more;
    }

    private boolean writeSome(Definition field) {
        var piece = keeper(field)
                .map(found -> found.lockAfter(progress.reached(field.id()), PIECE))
                .orElse(List.of());
        piece.forEach(kept -> write(kept.subject(), kept.values(), Set.of(field)));
        if (piece.size() < PIECE) progress.finish(field.id());
        else progress.reach(field.id(), piece.getLast().subject());
        return piece.size() == PIECE;
    }

    private Optional<Keeper> keeper(Definition field) {
        return keepers.stream()
                .filter(candidate -> candidate.subject() == field.subject())
                .findFirst();
    }

    /// Fields whose values are not all there yet: lists do not ask for them.
    public Set<FieldId> unfinished() {
        return progress.unfinished();
    }
}
