package org.goodword.contacts.merging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactEvent;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.MergedAway;
import org.goodword.contacts.Parties;
import org.goodword.contacts.Party;
import org.goodword.contacts.TermStore;
import org.goodword.contacts.merging.Parting.Kept;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes two of one again. What nobody has touched since goes back as it was; what somebody changed, and what came
/// later, stays with the survivor and is named.
@Component
public class PartyParting {
    private final MergeStore store;
    private final MoveStore moves;
    private final TermStore terms;
    private final Parties parties;
    private final List<ContactPart> parts;
    private final NamedInFields named;
    private final Ledger ledger;
    private final Clock clock;

    PartyParting(
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

    /// @throws Rejected `not-found`, also for one that is undone already, `not-allowed`, `merged-away` when the
    /// survivor was merged itself: that is to be undone before
    @Transactional
    public Parting undo(Party into, UUID id, Caller by) {
        by.require(ContactPermissions.EDIT);
        var merger = store.find(into, id).orElseThrow(() -> NotFound.of("merge", id));
        store.lock(merger.gone(), into);
        var survivor = parties.require(into);
        survivor.mergedInto().ifPresent(further -> {
            throw new Rejected(new MergedAway(further));
        });
        // Looked at again, for somebody may have undone it while we waited.
        if (store.find(into, id).flatMap(Merger::undone).isPresent()) throw NotFound.of("merge", id);
        store.setSurvivor(merger.gone(), Optional.empty());
        var told = new Told();
        fields(merger, told);
        for (var reference : PartyMerging.references(parts, into)) rows(merger, reference, told, by);
        named.follow(id, into.id(), merger.gone().id());
        if (!survivor.name().equals(merger.name())) told.kept("name", "changed", 1);
        moves.forget(id);
        store.undone(id, clock.instant());
        terms.renew(merger.gone());
        terms.renew(into);
        announce("parted", merger.gone(), into, survivor.name(), by);
        announce("parted-from", into, merger.gone(), merger.goneName(), by);
        return told.parting(id);
    }

    private void fields(Merger merger, Told told) {
        var now = store.fields(merger.into());
        merger.filled().forEach((field, filled) -> {
            var same = now.getOrDefault(field, Optional.empty()).equals(Optional.ofNullable(filled.after()));
            if (!same || (isGoodWord(field) && wasMarked(merger.into(), merger.at()))) told.kept(field, "changed", 1);
            else {
                store.set(merger.into(), field, filled.before());
                told.restored(field, 1);
            }
        });
    }

    private static boolean isGoodWord(String field) {
        return field.equals(Filling.GOOD_WORD) || field.equals(Filling.NEVER_ASK);
    }

    /// Whoever said never again since the merge has said it himself.
    private boolean wasMarked(Party party, Instant since) {
        return ledger.history(party.subject(), List.of("contact.good-word-changed"), Optional.empty(), 1).stream()
                .anyMatch(told -> told.entry().at().isAfter(since));
    }

    private void rows(Merger merger, Reference reference, Told told, Caller by) {
        var moved = moves.moved(merger.id(), reference);
        if (moved > 0) {
            var back = moves.layBack(
                            reference,
                            merger.id(),
                            merger.gone().id(),
                            merger.into().id())
                    + lost(reference, merger.id());
            told.restored(reference.what(), back);
            told.kept(reference.what(), "changed", moved - back);
        }
        told.kept(
                reference.what(),
                "came",
                moves.countSince(reference, merger.into().id(), merger.at(), by));
    }

    private int lost(Reference reference, UUID merger) {
        if (!reference.alone()) return 0;
        try {
            return moves.layBackLost(reference, merger);
        } catch (DataIntegrityViolationException hungOnWhatHasGone) {
            return 0;
        }
    }

    private void announce(String what, Party party, Party other, String name, Caller by) {
        var detail = Map.<String, Object>of("other", other.id().toString(), "name", name);
        ledger.append(ContactEvent.of(party.kind() + "." + what, party.id(), detail), by.actor());
    }

    private static final class Told {
        private final Map<String, Integer> restored = new LinkedHashMap<>();
        private final List<Kept> kept = new ArrayList<>();

        void restored(String what, int count) {
            restored.merge(what, count, Integer::sum);
        }

        void kept(String what, String why, int count) {
            if (count > 0) kept.add(new Kept(what, why, count));
        }

        Parting parting(UUID merger) {
            return new Parting(merger, PartyMerging.moves(restored), List.copyOf(kept));
        }
    }
}
