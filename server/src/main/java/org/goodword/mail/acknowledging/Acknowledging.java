package org.goodword.mail.acknowledging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.calendars.Calendars;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.mail.acknowledging.Acknowledgement.Words;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.signing.Signatures;
import org.goodword.outbox.Outbox;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.CustomerLinks;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Acknowledges the mail that opened a ticket, in the transaction that opens it.
///
/// Never to what bears any mark of a machine or of a list, to a sender that takes no answers, to an address of our own,
/// or too often to one address: two machines that thank each other would not end.
@Component
public class Acknowledging {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern MACHINES = Pattern.compile(
            "(no|not|do.?not|dont).?reply.*|mailer-daemon|postmaster|bounces?([+=-].*)?|abuse|root|daemon|owner-.*|.*-(request|owner|bounces)");

    private final AcknowledgementKeeping keeping;
    private final AcknowledgedStore store;
    private final ChannelAccounts accounts;
    private final Brands brands;
    private final Calendars calendars;
    private final CustomerLinks links;
    private final Signatures signatures;
    private final Lookups lookups;
    private final Outbox outbox;
    private final Clock clock;

    Acknowledging(
            AcknowledgementKeeping keeping,
            AcknowledgedStore store,
            ChannelAccounts accounts,
            Brands brands,
            Calendars calendars,
            CustomerLinks links,
            Signatures signatures,
            Lookups lookups,
            Outbox outbox,
            Clock clock) {
        this.keeping = keeping;
        this.store = store;
        this.accounts = accounts;
        this.brands = brands;
        this.calendars = calendars;
        this.links = links;
        this.signatures = signatures;
        this.lookups = lookups;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(Ticket ticket, Inbound received, Person author, ReadMail mail) {
        if (!mail.marks().isEmpty() || received.nullSender() || !takesAnswers(author.address())) return;
        var brand = brands.find(ticket.heading().brand());
        var account = accounts.find(new AccountId(received.account()))
                .filter(found -> found.relay().isPresent());
        if (brand.isEmpty() || account.isEmpty()) return;
        var wanted = keeping.of(brand.get().id());
        if (!wanted.on() || hadEnough(author.address(), wanted.perHour())) return;
        wanted.in(mail.language(), brand.get().language())
                .map(texts -> isOpen() ? texts.open() : texts.closed())
                .map(words -> filled(words, ticket, author, brand.get()))
                .ifPresent(words -> post(words, ticket, account.get(), author.address(), mail));
    }

    private boolean takesAnswers(EmailAddress address) {
        return !MACHINES.matcher(address.local()).matches()
                && lookups.find(Lookups.Kind.ADDRESS, Signatures.base(address).value())
                        .isEmpty();
    }

    private boolean hadEnough(EmailAddress address, int perHour) {
        return store.countTo(address, clock.instant().minus(HOUR), perHour) >= perHour;
    }

    private boolean isOpen() {
        return calendars
                .find()
                .map(found -> found.hours().isOpen(clock.instant()))
                .orElse(true);
    }

    private Words filled(Words words, Ticket ticket, Person author, Brand brand) {
        var name = Optional.of(author.name()).filter(given -> !given.isBlank());
        return new Placeholders(
                        ticket.number(),
                        ticket.heading().subject(),
                        name.orElse(author.address().local()),
                        brand.name(),
                        links.of(brand.id(), ticket.number()).orElse(""))
                .filled(words);
    }

    private void post(Words words, Ticket ticket, ChannelAccount account, EmailAddress to, ReadMail mail) {
        var one = new Acknowledged(
                Ids.next(), ticket.id(), account.id(), to, mail.messageId().orElse(""), words.subject(), words.text());
        if (!store.insert(one, clock.instant())) return;
        var messageId = signatures.messageId(
                Workspaces.current(), one.id(), account.address().domain());
        outbox.post(Acknowledged.KIND, one.id(), messageId, List.of(to.value()), Duration.ZERO);
    }

    @Transactional(readOnly = true)
    public Optional<Acknowledged> find(UUID id) {
        return store.find(id);
    }
}
