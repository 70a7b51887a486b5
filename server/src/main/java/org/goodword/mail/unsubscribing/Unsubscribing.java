package org.goodword.mail.unsubscribing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.ChannelAccount;
import org.goodword.contacts.MassMail;
import org.goodword.identity.Brands;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.writing.OutgoingMail.WayOut;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Lookups;
import org.goodword.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way out of mass mail: the same for all mails of a brand to an address, whenever they were sent.
@Component
public class Unsubscribing {
    static final String SECRET = "unsubscribe";

    private final UnsubscriptionStore store;
    private final MassMail massMail;
    private final Brands brands;
    private final Signatures signatures;
    private final Lookups lookups;
    private final String url;
    private final Clock clock;

    Unsubscribing(
            UnsubscriptionStore store,
            MassMail massMail,
            Brands brands,
            Signatures signatures,
            Lookups lookups,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url,
            Clock clock) {
        this.store = store;
        this.massMail = massMail;
        this.brands = brands;
        this.signatures = signatures;
        this.lookups = lookups;
        this.url = url;
        this.clock = clock;
    }

    /// @param alone nobody else reads the mail, so that who follows it is who it is about
    @Transactional
    public WayOut wayOut(EmailAddress reader, ChannelAccount account, boolean alone) {
        var workspace = Workspaces.current();
        var id = store.of(reader, account.brand(), clock.instant());
        var token = signatures.link(SECRET, workspace, id);
        lookups.put(Lookups.Kind.UNSUBSCRIBE, token.hash(), id);
        var address = signatures.unsubscribeAddress(workspace, account.address(), id);
        return new WayOut(url + "/u/" + token.value(), address.filter(_ -> alone), alone);
    }

    /// Changes nothing: mail scanners look too.
    @Transactional(readOnly = true)
    public Optional<Subscription> look(UUID id) {
        return store.find(id)
                .map(link ->
                        new Subscription(link.address(), brands.find(link.brand()), massMail.unwanted(link.address())));
    }

    /// Harmless to repeat.
    @Transactional
    public Optional<Subscription> stop(UUID id) {
        store.find(id).ifPresent(link -> massMail.stop(link.address()));
        return look(id);
    }

    /// He thought better of it. What an agent stopped at his word he may take back as well.
    @Transactional
    public Optional<Subscription> resume(UUID id) {
        store.find(id).ifPresent(link -> massMail.resume(link.address()));
        return look(id);
    }
}
