package org.goodword.contacts;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.contacts.NoMassMail.By;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who wants no mail that goes to many. The wish is the address's: it holds after a merge, and after the
/// contact lost the address and got it back.
@Component
public class MassMail {
    private static final Actor MAIL = new Actor.System("mail");

    private final MassMailStore store;
    private final Contacts contacts;
    private final Ledger ledger;
    private final Clock clock;

    MassMail(MassMailStore store, Contacts contacts, Ledger ledger, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Whoever reads mail at this address wants no more of it. Harmless to repeat.
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(EmailAddress address) {
        stop(address, By.RECIPIENT, reader(address), "");
    }

    /// He thought better of it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(EmailAddress address) {
        resume(address, reader(address), "");
    }

    /// An agent was told so, or knows better.
    ///
    /// @param wanted whether such mail may go there
    /// @param reason in her words; it stands in the ledger
    /// @throws org.goodword.platform.Rejected `not-found` for an address that is not the contact's,
    ///     `invalid-value` where such mail is wanted again and nobody says why, `not-allowed`
    @Transactional
    public void put(ContactId contact, EmailAddress address, boolean wanted, String reason, Caller by) {
        by.require(ContactPermissions.EDIT);
        if (contacts.find(address).filter(contact::equals).isEmpty()) throw NotFound.of("address", address.value());
        if (!wanted) stop(address, By.AGENT, by.actor(), reason);
        else if (reason.isBlank()) throw Invalid.of("reason", "Say why such mail is wanted again.");
        else resume(address, by.actor(), reason);
    }

    private void stop(EmailAddress address, By who, Actor by, String reason) {
        if (store.put(new NoMassMail(address, clock.instant(), who)))
            announce("contact.mass-mail-stopped", address, reason, by);
    }

    private void resume(EmailAddress address, Actor by, String reason) {
        if (store.remove(address)) announce("contact.mass-mail-wanted", address, reason, by);
    }

    /// Those of the addresses that want none.
    @Transactional(readOnly = true)
    public List<NoMassMail> unwanted(Collection<EmailAddress> addresses) {
        return Stream.concat(store.among(addresses).stream(), store.withdrawn(addresses).stream())
                .collect(Collectors.toMap(NoMassMail::address, wish -> wish, (wish, _) -> wish, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<NoMassMail> unwanted(EmailAddress address) {
        return unwanted(List.of(address)).stream().findFirst();
    }

    private Actor reader(EmailAddress address) {
        return contacts.find(address)
                .<Actor>map(contact -> new Actor.Contact(contact.value()))
                .orElse(MAIL);
    }

    private void announce(String code, EmailAddress address, String reason, Actor by) {
        var detail = new HashMap<String, Object>();
        detail.put("email", address.value());
        if (!reason.isBlank()) detail.put("reason", reason.strip());
        contacts.find(address).ifPresent(contact -> ledger.append(ContactEvent.of(code, contact.value(), detail), by));
    }
}
