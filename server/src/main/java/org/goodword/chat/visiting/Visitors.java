package org.goodword.chat.visiting;

import java.time.Clock;
import java.util.Optional;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.identity.BrandId;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who visits. A visitor is made when he first acts, and known by his browser's token after that.
@Component
public class Visitors {
    private static final String PREFIX = "gwv_";
    private static final Actor CHAT = new Actor.System("chat");

    private final VisitorStore store;
    private final Lookups lookups;
    private final Contacts contacts;
    private final Clock clock;

    Visitors(VisitorStore store, Lookups lookups, Contacts contacts, Clock clock) {
        this.store = store;
        this.lookups = lookups;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// The token is told once; we keep its hash.
    @Transactional
    public Arrived arrive(BrandId brand, String language) {
        var visitor =
                new Visitor(new VisitorId(Ids.next()), brand, Optional.empty(), Optional.empty(), language, false);
        store.insert(visitor, clock.instant());
        var token = Token.random(PREFIX);
        lookups.put(Lookups.Kind.VISITOR, token.hash(), visitor.id().value());
        return new Arrived(visitor, token);
    }

    /// The same visitor on each of his devices. What he said on this one before goes with him.
    ///
    /// @param before the token this browser had
    /// @throws Rejected `identity-invalid` for a proof that was used before
    @Transactional
    public Arrived arrive(BrandId brand, String language, Proof proof, Optional<Token> before) {
        var now = clock.instant();
        if (!store.takeOnce(brand, new Token(proof.id()).hash(), proof.until(), now)) throw Proofs.invalid();
        var visitor = store.identified(brand, proof.subject()).orElseGet(() -> known(brand, language, proof));
        if (visitor.blocked()) throw new Rejected(new Unknown());
        proof.email()
                .filter(_ -> visitor.contact().isEmpty())
                .map(email -> contacts.recognise(email, proof.name(), CHAT))
                .ifPresent(contact -> store.setContact(visitor.id(), contact.id()));
        before.ifPresent(token -> takeAlong(token, visitor));
        var token = Token.random(PREFIX);
        lookups.put(Lookups.Kind.VISITOR, token.hash(), visitor.id().value());
        return new Arrived(visitor, token);
    }

    private Visitor known(BrandId brand, String language, Proof proof) {
        var visitor = new Visitor(
                new VisitorId(Ids.next()), brand, Optional.empty(), Optional.of(proof.subject()), language, false);
        store.insert(visitor, clock.instant());
        return store.identified(brand, proof.subject()).orElseThrow();
    }

    // Only a stranger's: who was proven to be another keeps what is his.
    private void takeAlong(Token token, Visitor visitor) {
        lookups.find(Lookups.Kind.VISITOR, token.hash())
                .filter(found -> found.workspace().equals(Workspaces.current()))
                .flatMap(found -> store.find(new VisitorId(found.subject())))
                .filter(other -> other.externalId().isEmpty() && other.brand().equals(visitor.brand()))
                .ifPresent(stranger -> {
                    store.moveChats(stranger.id(), visitor.id());
                    lookups.remove(Lookups.Kind.VISITOR, token.hash());
                    if (store.find(visitor.id()).flatMap(Visitor::contact).isEmpty())
                        stranger.contact().ifPresent(contact -> store.setContact(visitor.id(), contact));
                });
    }

    public record Arrived(Visitor visitor, Token token) {}

    /// Who is let in: not one who was blocked.
    @Transactional(readOnly = true)
    public Optional<Visitor> welcome(VisitorId id) {
        return store.find(id).filter(known -> !known.blocked());
    }

    /// As `welcome`, until the transaction ends.
    ///
    /// @throws Rejected `visitor-unknown`
    @Transactional(propagation = Propagation.MANDATORY)
    public Visitor lock(VisitorId id) {
        return store.lock(id).filter(known -> !known.blocked()).orElseThrow(() -> new Rejected(new Unknown()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void recognise(VisitorId id, ContactId contact) {
        store.setContact(id, contact);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void block(VisitorId id, boolean out) {
        store.setBlocked(id, out ? Optional.of(clock.instant()) : Optional.empty());
    }

    /// This browser is nobody's any more.
    @Transactional
    public void forget(Token token) {
        lookups.remove(Lookups.Kind.VISITOR, token.hash());
    }

    public record Unknown() implements Problem {
        @Override
        public Code code() {
            return new Code("visitor-unknown", Status.UNAUTHENTICATED);
        }

        @Override
        public String detail() {
            return "This conversation is not known here any more. Begin a new one.";
        }
    }
}
