package org.goodword.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Actor;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.ageing.AgedQuery;
import org.goodword.ticketing.ageing.AgedQuery.At;
import org.goodword.ticketing.ageing.Emptying;
import org.goodword.ticketing.ageing.Selecting;
import org.goodword.ticketing.ageing.Selecting.Selection;
import org.goodword.ticketing.deleting.Deleting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to tickets that are kept for a time only: which of them have had it, and their end.
///
/// A ticket that several terms mean is kept until the last of them is over; then what that one says becomes of it. What
/// is on hold stays whatever its age. Spam is meant by a term only that asks for it, as in every list.
@Component
public class AgedTickets {
    /// Counts end here.
    public static final int MOST_COUNTED = 1000;

    private final Selecting selecting;
    private final AgedQuery query;
    private final Emptying emptying;
    private final Deleting deleting;
    private final TicketStore tickets;

    AgedTickets(Selecting selecting, AgedQuery query, Emptying emptying, Deleting deleting, TicketStore tickets) {
        this.selecting = selecting;
        this.query = query;
        this.emptying = emptying;
        this.deleting = deleting;
        this.tickets = tickets;
    }

    /// From when a ticket's time runs.
    public enum Since {
        /// When it was solved or closed; it is not running while the ticket is open.
        SOLVED,
        /// When anything of it was changed last, a message being a change.
        CHANGED
    }

    public enum Fate {
        /// It goes as a whole, and out of reports.
        DELETE,
        /// It stays for the numbers; all that was said in it goes.
        BLANK
    }

    /// @param filter which tickets are meant
    /// @param days of the workspace's calendar
    /// @param openToo those as well that nobody has solved or closed
    public record Term(UUID id, String filter, Since since, int days, boolean openToo, Fate fate) {}

    /// @param all that are in force
    /// @param hold a filter; empty: nothing is held
    public record Terms(List<Term> all, String hold) {}

    /// What waits for the end of its time. Counts end at [#MOST_COUNTED].
    ///
    /// @param due of it now
    /// @param held that would have to go, were it not on hold
    /// @param kept that would have to go, did another term not keep it for longer
    /// @param oldest since when the first of the due has had its time running
    public record Outlook(int due, int held, int kept, Optional<Instant> oldest, Optional<Instant> newest) {}

    /// @param since when its time began to run
    public record Aged(TicketId id, Instant since) {}

    /// What a filter asks for can be asked for here: of words in quotes, of what was changed, and of who asks it cannot
    /// be said when a ticket's time is over.
    ///
    /// @throws Rejected `invalid-filter`
    @Transactional(readOnly = true, noRollbackFor = Rejected.class)
    public String check(String filter) {
        return selecting.check(filter);
    }

    /// The tickets whose time is over by one of the terms, as a person would ask a list for them.
    ///
    /// @throws Rejected `invalid-filter` when one of the terms cannot be read any more
    @Transactional(readOnly = true)
    public String asked(UUID term, Terms terms, Instant asOf) {
        return selecting.of(term, terms, asOf).text();
    }

    /// @throws Rejected as [#asked]
    @Transactional(readOnly = true)
    public Outlook outlook(UUID term, Terms terms, Instant asOf) {
        var selection = selecting.of(term, terms, asOf);
        return new Outlook(
                query.count(selection.due(), MOST_COUNTED),
                query.count(selection.held(), MOST_COUNTED),
                query.count(selection.kept(), MOST_COUNTED),
                query.end(selection, true),
                query.end(selection, false));
    }

    /// How many more are due at a later time than at an earlier.
    ///
    /// @return at most [#MOST_COUNTED]
    /// @throws Rejected as [#asked]
    @Transactional(readOnly = true)
    public int more(UUID term, Terms terms, Instant earlier, Instant later) {
        var then = selecting.of(term, terms, later);
        var before = selecting.of(term, terms, earlier);
        return query.count(then.due().andNot(before.due()), MOST_COUNTED);
    }

    /// What is over by a term: worked out once, asked for many tickets.
    public static final class Due {
        private final Selection selection;

        private Due(Selection selection) {
            this.selection = selection;
        }
    }

    /// @throws Rejected as [#asked]
    @Transactional(readOnly = true)
    public Due due(UUID term, Terms terms, Instant asOf) {
        return new Due(selecting.of(term, terms, asOf));
    }

    /// The next, in the order in which their time began.
    @Transactional(readOnly = true)
    public List<Aged> next(Due due, Optional<Aged> after, int limit) {
        var at = after.map(one -> new At(one.id(), one.since()));
        return query.next(due.selection, at, limit).stream()
                .map(one -> new Aged(one.id(), one.since()))
                .toList();
    }

    /// Its end, if its time is still over now that nobody can change it.
    ///
    /// @return false when it is not, or no more there
    /// @throws Rejected `already-leaving` while one of its mails leaves
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(TicketId ticket, Due due, Actor by) {
        if (tickets.lock(ticket).isEmpty()) return false;
        if (!query.means(due.selection, ticket)) return false;
        switch (due.selection.fate()) {
            case DELETE -> deleting.erase(ticket, by);
            case BLANK -> emptying.empty(ticket, by);
        }
        return true;
    }
}
