package org.goodword.identity.passkeys;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.passkeys.Created.Used;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys as they are kept. Who may do what, and how often, is asked before.
@Component
public class Passkeys {
    private static final int MOST = 20;

    private final PasskeyStore store;
    private final Verifier verifier;
    private final Workspaces workspaces;
    private final Ledger ledger;
    private final Clock clock;

    Passkeys(PasskeyStore store, Verifier verifier, Workspaces workspaces, Ledger ledger, Clock clock) {
        this.store = store;
        this.verifier = verifier;
        this.workspaces = workspaces;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(AgentId agent) {
        return store.of(agent);
    }

    /// What a browser needs to make one.
    @Transactional(readOnly = true)
    public Making making(Agent agent, byte[] challenge, Site site) {
        var known = store.of(agent.id()).stream().map(Passkey::credential).toList();
        return new Making(
                Created.text(challenge),
                site.host(),
                workspaces.profile().name(),
                handle(agent.id()),
                agent.email().value(),
                agent.name(),
                Verifier.ALGORITHMS,
                known);
    }

    /// @throws Rejected `wrong-passkey`, `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public Passkey add(AgentId agent, String name, Created created, byte[] challenge, Site site) {
        if (store.of(agent).size() >= MOST)
            throw Invalid.of("name", "%d passkeys are enough. Remove one first.".formatted(MOST));
        var fresh = verifier.created(created, challenge, site).orElseThrow(() -> new Rejected(new WrongPasskey()));
        var passkey = new Passkey(Ids.next(), agent, name, fresh.credential(), clock.instant(), Optional.empty());
        if (!store.insert(passkey, fresh.key())) throw new Rejected(new WrongPasskey());
        announce("agent.passkey-added", passkey.id(), agent, new Actor.Agent(agent));
        return passkey;
    }

    /// Whose it is, when it fits; it is then used.
    ///
    /// @param verified whether the device must have recognised its owner
    /// @throws Rejected `wrong-passkey`
    @Transactional(propagation = Propagation.MANDATORY)
    public AgentId require(Used used, byte[] challenge, Site site, boolean verified) {
        var known = store.lock(used.credential()).orElseThrow(() -> new Rejected(new WrongPasskey()));
        var count = verifier.used(used, known.key(), challenge, site, verified)
                .orElseThrow(() -> new Rejected(new WrongPasskey()));
        store.use(known.id(), count, clock.instant());
        return known.agent();
    }

    /// @throws Rejected `not-found`
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id, AgentId agent, Actor by) {
        if (!store.delete(id, agent)) throw NotFound.of("passkey", id);
        announce("agent.passkey-removed", id, agent, by);
    }

    private void announce(String event, UUID passkey, AgentId agent, Actor by) {
        ledger.append(IdentityEvent.of(event, agent.value(), Map.of("passkey", passkey)), by);
    }

    private static String handle(AgentId agent) {
        var id = agent.value();
        return Created.text(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /// @param credential what its authenticator calls it, base64url
    public record Passkey(
            UUID id, AgentId agent, String name, String credential, Instant createdAt, Optional<Instant> usedAt) {}

    /// @param handle what the authenticator keeps of whose it is
    /// @param known credentials that are not to be made once more
    public record Making(
            String challenge,
            String host,
            String workspace,
            String handle,
            String email,
            String name,
            List<Long> algorithms,
            List<String> known) {}

    public record WrongPasskey() implements Problem {
        @Override
        public Code code() {
            return new Code("wrong-passkey", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "This passkey does not fit, or came too late. Try again, or use your password.";
        }
    }
}
