package org.goodword.identity.signin;

import java.time.Duration;
import java.util.Map;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.people.AgentStore;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checks an agent's password. Slows down who guesses, by address and by peer.
@Component
public class SignIn {
    private final AgentStore agents;
    private final Passwords passwords;
    private final Ledger ledger;
    private final Throttle byAddress = new Throttle("sign-in attempts", 10, Duration.ofMinutes(10));
    private final Throttle byPeer = new Throttle("sign-in attempts", 100, Duration.ofMinutes(10));

    SignIn(AgentStore agents, Passwords passwords, Ledger ledger) {
        this.agents = agents;
        this.passwords = passwords;
        this.ledger = ledger;
    }

    /// @param peer the address the request came from
    /// @throws Rejected `wrong-credentials`, `too-many-requests`
    @Transactional
    public AgentId signIn(EmailAddress email, String password, String peer) {
        byPeer.take(peer);
        byAddress.take(email.value());
        var agent = check(email, password);
        byAddress.clear(email.value());
        ledger.append(IdentityEvent.of("session.started", agent.value()), new Actor.Agent(agent));
        return agent;
    }

    private AgentId check(EmailAddress email, String password) {
        var credentials = agents.credentials(email);
        if (credentials.isEmpty()) {
            passwords.pretend(password);
            throw new Rejected(new WrongCredentials());
        }
        if (!passwords.matches(password, credentials.get().passwordHash())) throw new Rejected(new WrongCredentials());
        return credentials.get().agent();
    }

    @Transactional
    public void signedOut(AgentId agent) {
        ledger.append(IdentityEvent.of("session.ended", agent.value(), Map.of()), new Actor.Agent(agent));
    }

    record WrongCredentials() implements Problem {
        @Override
        public Code code() {
            return new Code("wrong-credentials", Status.UNAUTHENTICATED);
        }

        @Override
        public String detail() {
            return "The address or the password is wrong.";
        }
    }
}
