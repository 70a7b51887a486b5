package org.goodword.contacts.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.contacts.spi.TimelineSource;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

/// What the ledger tells of a contact or an organisation itself. Notes tell of themselves.
@Component
class ChangeMoments implements TimelineSource {
    private static final Set<String> TOLD = Set.of(
            "created",
            "changed",
            "good-word-changed",
            "merged",
            "merged-in",
            "parted",
            "parted-from",
            "undeliverable",
            "deliverable",
            "mass-mail-stopped",
            "mass-mail-wanted");

    private final Ledger ledger;

    ChangeMoments(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Moment> moments(Party party, Stretch stretch, Caller caller) {
        var events = TOLD.stream().map(what -> party.kind() + "." + what).toList();
        var before = stretch.before().map(place -> new Ledger.Moment(place.at(), place.id()));
        return ledger.history(party.subject(), events, before, stretch.limit()).stream()
                .map(told -> told.readable(caller.fields()))
                .map(told -> {
                    var entry = told.entry();
                    return new Moment(
                            entry.at(),
                            entry.position().id(),
                            "change",
                            Optional.of(entry.actor()),
                            "",
                            Optional.empty(),
                            Map.of(
                                    "event",
                                            entry.event()
                                                    .substring(entry.event().indexOf('.') + 1),
                                    "detail", told.detail()));
                })
                .toList();
    }
}
