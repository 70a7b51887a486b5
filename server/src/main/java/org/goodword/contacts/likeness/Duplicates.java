package org.goodword.contacts.likeness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Parties;
import org.goodword.contacts.Party;
import org.goodword.contacts.likeness.ApartStore.Two;
import org.goodword.contacts.likeness.Likeness.Reason;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Suggests who may be the same. What somebody said are two is not suggested again.
@Component
public class Duplicates {
    private static final int GROUPS = 50;
    private static final String MAILBOXES = "m";
    private static final String NAMES = "n";

    private final LikenessQuery query;
    private final ApartStore apart;
    private final Parties parties;
    private final Clock clock;

    Duplicates(LikenessQuery query, ApartStore apart, Parties parties, Clock clock) {
        this.query = query;
        this.apart = apart;
        this.parties = parties;
        this.clock = clock;
    }

    /// Of one.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional(readOnly = true)
    public List<Likeness> of(Party party, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        parties.require(party);
        var self = query.self(party);
        return self.isEmpty() ? List.of() : likely(party.kind(), pairs(self.getFirst(), query.near(party)));
    }

    /// Of all, those with a mailbox in common first.
    ///
    /// @param kind contacts or organisations
    /// @throws Rejected `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Likeness> list(String kind, PageRequest page, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        var place = page.after(2)
                .map(at -> new Place(at.text(0), at.text(1)))
                .orElse(new Place(kind.equals(Party.CONTACT) ? MAILBOXES : NAMES, ""));
        var found = new ArrayList<Likeness>();
        var next = Optional.of(place);
        while (next.isPresent() && found.size() < page.limit()) {
            var round = round(kind, next.get());
            found.addAll(round.found());
            next = round.next();
        }
        return new Page<>(
                List.copyOf(found),
                next.map(at -> Cursor.of(at.phase(), at.key()).text()).orElse(null));
    }

    /// Says that they are two, or takes that back.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void dismiss(Party one, Party other, boolean dismissed, Caller by) {
        by.require(ContactPermissions.EDIT);
        parties.require(one);
        parties.require(other);
        var two = Two.of(one.id(), other.id());
        if (dismissed) apart.put(two, by.agent(), clock.instant());
        else apart.remove(two);
    }

    private record Place(String phase, String key) {}

    private record Round(List<Likeness> found, Optional<Place> next) {}

    private Round round(String kind, Place place) {
        return place.phase().equals(MAILBOXES) ? byMailbox(place.key()) : byName(kind, place.key());
    }

    private Round byMailbox(String after) {
        var mailboxes = query.mailboxes(after, GROUPS);
        var pairs = mailboxes.stream()
                .flatMap(mailbox -> pairs(query.ofMailbox(mailbox)))
                .toList();
        return new Round(
                likely(Party.CONTACT, pairs.stream()),
                Optional.of(
                        mailboxes.size() < GROUPS ? new Place(NAMES, "") : new Place(MAILBOXES, mailboxes.getLast())));
    }

    private Round byName(String kind, String after) {
        var skeletons = query.skeletons(kind, after, GROUPS);
        var pairs = skeletons.stream().flatMap(one -> pairs(query.ofSkeleton(kind, List.of(one))));
        // Those with a mailbox in common were told before.
        var found = likely(kind, pairs).stream()
                .filter(one -> one.reason() != Reason.MAILBOX)
                .toList();
        return new Round(
                found,
                skeletons.size() < GROUPS ? Optional.empty() : Optional.of(new Place(NAMES, skeletons.getLast())));
    }

    private record Pair(Candidate one, Candidate other) {}

    private static Stream<Pair> pairs(Candidate one, Collection<Candidate> others) {
        return others.stream().map(other -> new Pair(one, other));
    }

    private static Stream<Pair> pairs(List<Candidate> all) {
        return all.stream().flatMap(one -> pairs(one, all.subList(all.indexOf(one) + 1, all.size())));
    }

    private List<Likeness> likely(String kind, Stream<Pair> pairs) {
        var likely = pairs.flatMap(pair -> (kind.equals(Party.CONTACT)
                                ? Comparison.ofContacts(pair.one(), pair.other())
                                : Comparison.ofOrganisations(pair.one(), pair.other()))
                        .stream())
                .toList();
        var ids = likely.stream()
                .flatMap(one -> Stream.of(one.one().id(), one.other().id()))
                .distinct()
                .toList();
        var dismissed = apart.among(ids);
        return likely.stream()
                .filter(one ->
                        !dismissed.contains(Two.of(one.one().id(), one.other().id())))
                .toList();
    }
}
