package org.goodword.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whether mail reaches the addresses of contacts.
///
/// An address becomes undeliverable when its own server says that it does not exist, or when mail to it came back for
/// such a reason twice, with a while between: one bounce may be chance. Whoever writes from it, or an agent, makes it
/// deliverable again. It warns, and forbids nothing.
@Component
public class Deliverability {
    /// A bounce of longer ago says nothing about today.
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final DeliverabilityStore store;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration apart;

    Deliverability(
            DeliverabilityStore store,
            Ledger ledger,
            Clock clock,
            @Value("${goodword.mail.bounces-apart:20h}") Duration apart) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        this.apart = apart;
    }

    /// A mail to an address failed for good. What does not lie in the address
    /// ([FailureReason#isOfAddress]), and an address that is no contact's, changes nothing.
    ///
    /// @param sure its own server says so
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(EmailAddress address, FailureReason reason, boolean sure, String words, Actor by) {
        if (!reason.isOfAddress()) return;
        var now = clock.instant();
        store.lock(address).filter(known -> !known.undeliverable()).ifPresent(known -> {
            if (!sure && !isAgain(known, now)) {
                if (!isRecent(known, now)) store.failed(address, now);
                return;
            }
            store.undeliverable(new Undeliverable(address, known.contact(), reason, words, now));
            announce("contact.undeliverable", known.contact(), address, by);
        });
    }

    private boolean isAgain(DeliverabilityStore.Known known, Instant now) {
        return isRecent(known, now)
                && known.failedAt()
                        .filter(before -> !before.isAfter(now.minus(apart)))
                        .isPresent();
    }

    private static boolean isRecent(DeliverabilityStore.Known known, Instant now) {
        return known.failedAt()
                .filter(before -> before.isAfter(now.minus(REMEMBERED)))
                .isPresent();
    }

    /// Somebody wrote from this address, so it is in use.
    @Transactional(propagation = Propagation.MANDATORY)
    public void heardFrom(EmailAddress address, Actor by) {
        if (!store.isInDoubt(address)) return;
        store.lock(address).ifPresent(known -> clear(known, address, by));
    }

    /// An agent knows better.
    ///
    /// @throws org.goodword.platform.Rejected `not-found` for an address that is not the contact's
    @Transactional
    public void clear(ContactId contact, EmailAddress address, Caller by) {
        by.require(ContactPermissions.EDIT);
        var known = store.lock(address)
                .filter(found -> found.contact().equals(contact))
                .orElseThrow(() -> NotFound.of("address", address.value()));
        clear(known, address, by.actor());
    }

    private void clear(DeliverabilityStore.Known known, EmailAddress address, Actor by) {
        store.clear(address);
        if (known.undeliverable()) announce("contact.deliverable", known.contact(), address, by);
    }

    /// Those of the addresses that take no mail.
    @Transactional(readOnly = true)
    public List<Undeliverable> undeliverable(Collection<EmailAddress> addresses) {
        return store.undeliverable(addresses);
    }

    /// Of each contact; who is reached everywhere is not there.
    @Transactional(readOnly = true)
    public Map<ContactId, List<Undeliverable>> undeliverableOf(Collection<ContactId> contacts) {
        return store.undeliverableOf(contacts).stream().collect(Collectors.groupingBy(Undeliverable::contact));
    }

    private void announce(String code, ContactId contact, EmailAddress address, Actor by) {
        ledger.append(ContactEvent.of(code, contact.value(), Map.of("email", address.value())), by);
    }
}
