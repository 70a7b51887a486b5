package org.goodword.contacts.merging;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.ContactEvent;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.MergedAway;
import org.goodword.contacts.Parties;
import org.goodword.contacts.Parties.Known;
import org.goodword.contacts.Party;
import org.goodword.contacts.TermStore;
import org.goodword.contacts.merging.Merger.Filled;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one of two. What belonged to the one merged belongs to the survivor, whose empty fields are filled; the one
/// merged stays as a name that leads there.
@Component
public class PartyMerging {
    static final int MOST_COUNTED = 1000;

    private final MergeStore store;
    private final MoveStore moves;
    private final TermStore terms;
    private final Parties parties;
    private final List<ContactPart> parts;
    private final NamedInFields named;
    private final Ledger ledger;
    private final Clock clock;

    PartyMerging(
            MergeStore store,
            MoveStore moves,
            TermStore terms,
            Parties parties,
            List<ContactPart> parts,
            NamedInFields named,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.moves = moves;
        this.terms = terms;
        this.parties = parties;
        this.parts = parts;
        this.named = named;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What would become of it.
    ///
    /// @param moves rows that would go to the survivor
    /// @param filled fields of the survivor that would be filled
    /// @param objection why it cannot be
    public record Preview(
            Known gone, Known into, List<Moves> moves, Map<String, Filled> filled, Optional<String> objection) {}

    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`, `merged-away`
    @Transactional(readOnly = true)
    public Preview preview(Party gone, Party into, Caller by) {
        by.require(ContactPermissions.EDIT);
        var pair = pair(gone, into);
        var counts = new LinkedHashMap<String, Integer>();
        for (var reference : references(parts, into))
            counts.merge(reference.what(), moves.count(reference, gone.id(), by), Integer::sum);
        var filled = Filling.of(store.fields(gone), store.fields(into));
        return new Preview(pair.gone(), pair.into(), moves(counts), filled, objection(gone, into));
    }

    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`, `merged-away`, `merge-stopped` when something
    /// stands against it
    @Transactional
    public Merger merge(Party gone, Party into, Caller by) {
        by.require(ContactPermissions.EDIT);
        store.lock(gone, into);
        var known = parties.find(gone).flatMap(Known::mergedInto);
        if (known.equals(Optional.of(into.id()))) return store.of(gone).orElseThrow();
        var pair = pair(gone, into);
        objection(gone, into).ifPresent(sentence -> {
            throw new Rejected(new MergeStopped(sentence));
        });
        var filled = Filling.of(store.fields(gone), store.fields(into));
        var merger = new Merger(
                Ids.next(),
                gone,
                pair.gone().name(),
                into,
                pair.into().name(),
                filled,
                by.agent(),
                clock.instant(),
                Optional.empty());
        store.insert(merger);
        references(parts, into).forEach(reference -> moves.move(reference, merger.id(), gone.id(), into.id()));
        named.follow(merger.id(), gone.id(), into.id());
        filled.forEach((field, value) -> store.set(into, field, value.after()));
        store.setSurvivor(gone, Optional.of(into));
        terms.forget(gone);
        terms.renew(into);
        announce("merged", gone, into, pair.into().name(), by);
        announce("merged-in", into, gone, pair.gone().name(), by);
        return merger;
    }

    /// Those merged into this one, newest first.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Merger> list(Party into, PageRequest page, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        parties.require(into);
        var found = store.list(into, page.after(2), page.limit() + 1);
        return Page.of(found, page.limit(), merger -> Cursor.of(merger.at(), merger.id()));
    }

    private record Pair(Known gone, Known into) {}

    private Pair pair(Party gone, Party into) {
        var survivor = parties.require(into);
        if (gone.equals(into)) throw Invalid.of("from", "Nobody can be merged into himself.");
        var other = parties.find(gone)
                .orElseThrow(() -> Invalid.of("from", "There is no %s \"%s\".".formatted(gone.kind(), gone.id())));
        if (other.mergedInto().isPresent()) throw Invalid.of("from", "%s is merged already.".formatted(other.name()));
        survivor.mergedInto().ifPresent(further -> {
            throw new Rejected(new MergedAway(further));
        });
        return new Pair(other, survivor);
    }

    private Optional<String> objection(Party gone, Party into) {
        return switch (into) {
            case Party.Person(var id) ->
                parts.stream()
                        .flatMap(part -> part.objection(new ContactId(gone.id()), id).stream())
                        .findFirst();
            case Party.Company _ -> Optional.empty();
        };
    }

    static List<Reference> references(List<ContactPart> parts, Party kind) {
        return parts.stream()
                .flatMap(part -> switch (kind) {
                    case Party.Person _ -> part.contacts().stream();
                    case Party.Company _ -> part.organisations().stream();
                })
                .toList();
    }

    static List<Moves> moves(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Moves(count.getKey(), count.getValue()))
                .toList();
    }

    private void announce(String what, Party party, Party other, String name, Caller by) {
        var detail = Map.<String, Object>of("other", other.id().toString(), "name", name);
        ledger.append(ContactEvent.of(party.kind() + "." + what, party.id(), detail), by.actor());
    }
}
