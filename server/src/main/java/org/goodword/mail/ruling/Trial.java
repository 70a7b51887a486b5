package org.goodword.mail.ruling;

import static org.goodword.mail.db.Tables.INBOUND;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccounts;
import org.goodword.channels.ChannelPermissions;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.mail.MailPermissions;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.reading.UnreadableMail;
import org.goodword.mail.ruling.Ruling.Ruled;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.jooq.Condition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What rules would have done with the mails that came last. It does nothing of it.
///
/// Who wrote a mail is not looked up again: of those that were kept out nobody knows what their domains say.
@Component
public class Trial {
    public static final int MOST = 500;
    /// Duplicates, reports and the like stand between them.
    private static final int LOOKED_THROUGH = 2;
    /// A larger one takes too long.
    private static final long LARGEST = 10_000_000;

    private final PastMailQuery mails;
    private final Rules rules;
    private final Ruling ruling;
    private final Tickets tickets;
    private final ChannelAccounts accounts;
    private final Files files;
    private final TransactionTemplate looking;
    private final Clock clock;
    private final Duration time;
    private final MailReader reader = new MailReader();

    Trial(
            PastMailQuery mails,
            Rules rules,
            Ruling ruling,
            Tickets tickets,
            ChannelAccounts accounts,
            Files files,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${goodword.mail.trial-time:8s}") Duration time) {
        this.mails = mails;
        this.rules = rules;
        this.ruling = ruling;
        this.tickets = tickets;
        this.accounts = accounts;
        this.files = files;
        this.clock = clock;
        this.time = time;
        looking = new TransactionTemplate(transactions);
        looking.setReadOnly(true);
    }

    /// @param found those of which a rule would have said something, newest first
    /// @param looked how many were asked about
    /// @param skipped how many cannot be read again, or are too large
    /// @param left how many there was no time for
    public record Result(List<Tried> found, int looked, int skipped, int left) {}

    /// @param domain of its author
    /// @param ticket that it is in
    /// @param rules those that hold, in order; the last decides where it is not to be filed
    public record Tried(
            Instant receivedAt, String domain, String subject, Optional<TicketId> ticket, List<Rule> rules) {
        public Rule.Outcome outcome() {
            return rules.getLast().outcome();
        }
    }

    /// Asks about mails that the caller may see.
    ///
    /// @param most mails
    /// @throws Rejected `not-allowed`, `invalid-value`, `invalid-filter`, `not-found` (an action)
    public Result of(List<Rule> tried, int most, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        by.requireNoLimits();
        var end = clock.instant().plus(time);
        var past = Objects.requireNonNull(looking.execute(_ -> {
            rules.check(tried, by);
            return mails.latest(most * LOOKED_THROUGH, visible(by)).stream()
                    .limit(most)
                    .flatMap(mail -> files.find(mail.raw()).map(raw -> past(mail, raw)).stream())
                    .toList();
        }));
        return asked(tried, past, end);
    }

    private Condition visible(Caller by) {
        var inTicket = by.may(TicketPermissions.VIEW) ? tickets.shows(INBOUND.TICKET_ID, by) : falseCondition();
        var inTray = by.may(MailPermissions.TRAY) ? noCondition() : falseCondition();
        return INBOUND.TICKET_ID
                .isNull()
                .and(inTray)
                .or(INBOUND.TICKET_ID.isNotNull().and(inTicket));
    }

    private record Past(PastMail mail, StoredFile raw, List<String> mailbox, boolean answers) {}

    private Past past(PastMail mail, StoredFile raw) {
        var mailbox = accounts.find(new AccountId(mail.received().account())).stream()
                .map(account -> account.address().value())
                .toList();
        // A follow-up begins with it.
        var answers = mail.answer().flatMap(tickets::message).filter(message -> message.seq() > 1);
        return new Past(mail, raw, mailbox, answers.isPresent());
    }

    private Result asked(List<Rule> tried, List<Past> past, Instant end) {
        var found = new ArrayList<Tried>();
        var skipped = 0;
        var looked = 0;
        for (var one : past) {
            if (!clock.instant().isBefore(end)) break;
            if (one.raw().size() <= LARGEST && ask(tried, one, found)) looked++;
            else skipped++;
        }
        return new Result(List.copyOf(found), looked, skipped, past.size() - looked - skipped);
    }

    /// False for one that cannot be read again.
    private boolean ask(List<Rule> tried, Past one, List<Tried> found) {
        try (var mail = reader.read(() -> files.open(one.raw()))) {
            var author = author(mail, one.mail());
            author.ifPresent(who -> {
                var rules = held(ruling.of(tried, arriving(mail, who, one)));
                if (!rules.isEmpty()) found.add(tried(mail, who, one, rules));
            });
            return author.isPresent();
        } catch (UnreadableMail | UncheckedIOException | StackOverflowError unreadable) {
            return false;
        }
    }

    private static List<Rule> held(Ruled ruled) {
        return Stream.concat(ruled.filing().stream(), ruled.decided().stream()).toList();
    }

    private static Tried tried(ReadMail mail, Person author, Past one, List<Rule> rules) {
        return new Tried(
                one.mail().received().receivedAt(),
                author.address().domain(),
                mail.subject(),
                one.mail().ticket(),
                rules);
    }

    private static ArrivingMail arriving(ReadMail mail, Person author, Past one) {
        return new ArrivingMail(
                mail, author, one.mail().received(), one.mail().authentication(), one.mailbox(), one.answers());
    }

    /// As it was found then: of a mail that an agent passed on, who had written to her.
    private static Optional<Person> author(ReadMail mail, PastMail past) {
        var written = mail.people().author();
        if (past.author().isEmpty() || written.map(Person::address).equals(past.author()))
            return written.or(() -> past.received().envelopeFrom().map(Trial::person));
        return past.author().map(Trial::person);
    }

    private static Person person(EmailAddress address) {
        return new Person(address, "");
    }
}
