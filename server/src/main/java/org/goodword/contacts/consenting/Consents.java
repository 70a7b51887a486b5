package org.goodword.contacts.consenting;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.contacts.ContactEvent;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Parties;
import org.goodword.contacts.Party;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what somebody allowed or took back. What was written is never changed: the last word counts.
@Component
public class Consents {
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final ConsentRecordStore store;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    Consents(ConsentRecordStore store, Parties parties, Ledger ledger, Clock clock) {
        this.store = store;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param at absent: now
    public record Said(String purpose, boolean given, Optional<Instant> at, String source, String version) {}

    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`, `invalid-value` for a purpose that is no
    /// word, and for a time to come
    @Transactional
    public Consent record(ContactId contact, Said said, Caller by) {
        by.require(ContactPermissions.EDIT);
        parties.require(Party.of(contact));
        if (!PURPOSE.matcher(said.purpose()).matches())
            throw Invalid.of("purpose", "A purpose is a word of small letters, digits and hyphens.");
        var now = clock.instant();
        var at = said.at().orElse(now);
        if (at.isAfter(now)) throw Invalid.of("at", "Nobody has said yet what he will say.");
        var consent = new Consent(
                Ids.next(),
                said.purpose(),
                said.given(),
                at,
                said.source().strip(),
                said.version().strip(),
                by.actor().agent(),
                now);
        store.insert(contact, consent);
        var code = said.given() ? "contact.consent-given" : "contact.consent-withdrawn";
        ledger.append(ContactEvent.of(code, contact.value(), Map.of("purpose", said.purpose())), by.actor());
        return consent;
    }

    /// Newest first.
    ///
    /// @throws org.goodword.platform.Rejected `not-found`, `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Consent> list(ContactId contact, PageRequest page, Caller by) {
        by.require(ContactPermissions.VIEW);
        parties.require(Party.of(contact));
        var found = store.list(contact, page.after(2), page.limit() + 1);
        return Page.of(found, page.limit(), one -> Cursor.of(one.at(), one.id()));
    }
}
