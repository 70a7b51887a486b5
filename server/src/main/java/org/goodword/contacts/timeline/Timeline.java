package org.goodword.contacts.timeline;

import java.util.Comparator;
import java.util.List;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Parties;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.contacts.spi.TimelineSource;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One list of what all modules know, newest first.
@Component
public class Timeline {
    private static final Comparator<Moment> NEWEST = Comparator.comparing(Moment::at)
            .thenComparing(moment -> moment.id().toString())
            .reversed();

    private final Parties parties;
    private final List<TimelineSource> sources;

    Timeline(Parties parties, List<TimelineSource> sources) {
        this.parties = parties;
        this.sources = sources;
    }

    /// @throws Rejected `not-found`, `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Moment> of(Party party, PageRequest page, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        parties.require(party);
        var before = page.after(2).map(at -> new Stretch.Place(at.instant(0), at.uuid(1)));
        var stretch = new Stretch(before, page.limit() + 1);
        var moments = sources.stream()
                .flatMap(source -> source.moments(party, stretch, caller).stream())
                .sorted(NEWEST)
                .limit(stretch.limit())
                .toList();
        return Page.of(moments, page.limit(), moment -> Cursor.of(moment.at(), moment.id()));
    }
}
