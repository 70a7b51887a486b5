package org.goodword.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.SignInMails;
import org.goodword.identity.people.AgentStore;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Password resets and invitations: a link by mail that sets a password once.
///
/// The token in the link is made when the mail is written, not when it is asked for: at rest there is only its hash.
@Component
public class OneTimeLinks {
    private static final Duration HOLD = Duration.ZERO;

    private final LinkStore store;
    private final AgentStore agents;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Lookups lookups;
    private final Outbox outbox;
    private final Ledger ledger;
    private final List<OnlyWay> ways;
    private final Clock clock;
    private final String url;
    private final Throttle resets = new Throttle("password resets", 5, Duration.ofHours(1));
    private final Throttle resetPeers = new Throttle("password resets", 30, Duration.ofHours(1));

    OneTimeLinks(
            LinkStore store,
            AgentStore agents,
            Passwords passwords,
            Sessions sessions,
            Lookups lookups,
            Outbox outbox,
            Ledger ledger,
            List<OnlyWay> ways,
            Clock clock,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.store = store;
        this.agents = agents;
        this.passwords = passwords;
        this.sessions = sessions;
        this.lookups = lookups;
        this.outbox = outbox;
        this.ledger = ledger;
        this.ways = ways;
        this.clock = clock;
        this.url = url;
    }

    /// Sends a reset link if the agent exists; the answer does not tell whether.
    @Transactional
    public void requestReset(EmailAddress email, String peer) {
        resetPeers.take(peer);
        resets.take(email.value());
        agents.find(email)
                .filter(agent -> agent.state() == Agent.State.ACTIVE)
                .filter(agent -> agents.isAdministrator(agent.id())
                        || ways.stream().allMatch(way -> way.only().isEmpty()))
                .ifPresent(agent -> send(Purpose.RESET, agent));
    }

    /// Invites an agent who was added without a password.
    ///
    /// @return the invitation's link, for an administrator to hand over when mail is not connected yet
    @Transactional(propagation = Propagation.MANDATORY)
    public String invite(Agent agent) {
        return address(send(Purpose.INVITATION, agent));
    }

    private Link send(Purpose purpose, Agent agent) {
        var link = new Link(Ids.next(), purpose, agent.id(), clock.instant().plus(purpose.life));
        store.insert(link);
        outbox.post(
                SignInMails.KIND,
                link.id(),
                Ids.next() + "@goodword",
                List.of(agent.email().value()),
                HOLD);
        return link;
    }

    /// Makes a token for a link that still works.
    Optional<String> mint(UUID id) {
        return store.lock(id, clock.instant()).map(this::address);
    }

    private String address(Link link) {
        var token = Token.random("");
        lookups.put(link.purpose().lookup, token.hash(), link.id());
        return "%s/%s/%s".formatted(url, link.purpose().code(), token.value());
    }

    Optional<Link> find(UUID id) {
        return store.lock(id, clock.instant());
    }

    /// Sets the password and ends all sessions and other links of the agent.
    ///
    /// @throws Rejected `link-expired`, `password-too-short`, `password-common`, `password-guessable`
    @Transactional
    public AgentId setPassword(UUID id, String password) {
        var link = store.lock(id, clock.instant())
                .filter(open -> mayEnter(open.agent()))
                .orElseThrow(() -> new Rejected(new LinkExpired()));
        var words = Passwords.wordsOf(agents.find(link.agent()).orElseThrow());
        agents.setPassword(link.agent(), passwords.hash(password, words));
        store.useAll(link.agent(), clock.instant());
        lookups.remove(link.purpose().lookup, id);
        sessions.endAll(link.agent());
        var code = link.purpose() == Purpose.RESET ? "agent.password-reset" : "agent.joined";
        ledger.append(IdentityEvent.of(code, link.agent().value()), new Actor.Agent(link.agent()));
        return link.agent();
    }

    /// A link that was sent before she was deactivated must not let her in again.
    private boolean mayEnter(AgentId id) {
        return agents.find(id)
                .filter(agent -> agent.state() != Agent.State.DEACTIVATED)
                .isPresent();
    }

    public record Link(UUID id, Purpose purpose, AgentId agent, Instant expiresAt) {}

    public enum Purpose {
        RESET(Lookups.Kind.RESET, Duration.ofHours(2)),
        INVITATION(Lookups.Kind.INVITATION, Duration.ofDays(7));

        private final Lookups.Kind lookup;
        private final Duration life;

        Purpose(Lookups.Kind lookup, Duration life) {
            this.lookup = lookup;
            this.life = life;
        }

        public Lookups.Kind lookup() {
            return lookup;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public record LinkExpired() implements Problem {
        @Override
        public Code code() {
            return new Code("link-expired", Status.NOT_FOUND);
        }

        @Override
        public String detail() {
            return "This link was used already or is too old. Ask for a new one.";
        }
    }
}
