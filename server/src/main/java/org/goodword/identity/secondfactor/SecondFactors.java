package org.goodword.identity.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Second factors as they are kept. Who may do what to whose, and how often, is asked before.
@Component
public class SecondFactors {
    private static final String PURPOSE = "second-factor";
    private static final Duration TO_CONFIRM = Duration.ofHours(1);

    private final SecondFactorStore store;
    private final RecoveryCodes codes;
    private final Secrets secrets;
    private final Workspaces workspaces;
    private final Ledger ledger;
    private final Clock clock;

    SecondFactors(
            SecondFactorStore store,
            RecoveryCodes codes,
            Secrets secrets,
            Workspaces workspaces,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.secrets = secrets;
        this.workspaces = workspaces;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public State of(AgentId agent) {
        return new State(
                store.since(agent), store.countPasskeys(agent), store.countUnused(agent), store.isDemanded(agent));
    }

    /// Begins with a new secret. What she had before counts until a code confirms this one.
    @Transactional(propagation = Propagation.MANDATORY)
    public Enrolment begin(Agent agent) {
        var totp = Totp.random();
        store.putPending(agent.id(), secrets.encrypt(PURPOSE, totp.secret()), clock.instant());
        var uri = totp.uri(workspaces.profile().name(), agent.email().value());
        return new Enrolment(totp.secret(), uri, QrPicture.of(uri));
    }

    /// @return recovery codes, which are shown this once
    /// @throws Rejected `wrong-code`, and when nothing was begun within an hour
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> confirm(AgentId agent, String code) {
        var now = clock.instant();
        var totp = store.lockPending(agent, now.minus(TO_CONFIRM))
                .map(pending -> new Totp(secrets.decrypt(PURPOSE, pending)))
                .orElseThrow(() -> new Rejected(new WrongCode()));
        var step = totp.step(digits(code), now, 0);
        if (step.isEmpty()) throw new Rejected(new WrongCode());
        store.confirmPending(agent, step.getAsLong(), now);
        var fresh = newCodes(agent);
        announce("agent.second-factor-on", agent, new Actor.Agent(agent));
        return fresh;
    }

    /// Whether this is a code of hers: of the app, or one for recovery. It counts once.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepts(AgentId agent, String code) {
        return store.lock(agent)
                        .filter(factor -> acceptsOfApp(agent, factor, code))
                        .isPresent()
                || acceptsRecovery(agent, code);
    }

    private boolean acceptsOfApp(AgentId agent, SecondFactorStore.Factor factor, String code) {
        var totp = new Totp(secrets.decrypt(PURPOSE, factor.secret()));
        var step = totp.step(digits(code), clock.instant(), factor.lastStep());
        step.ifPresent(used -> store.use(agent, used));
        return step.isPresent();
    }

    private boolean acceptsRecovery(AgentId agent, String code) {
        var left = store.lockUnused(agent);
        var fitting =
                left.stream().filter(one -> codes.fits(agent, code, one.mac())).findFirst();
        fitting.ifPresent(one -> {
            store.useCode(one.id(), clock.instant());
            ledger.append(
                    IdentityEvent.of("agent.recovery-code-used", agent.value(), Map.of("left", left.size() - 1)),
                    new Actor.Agent(agent));
        });
        return fitting.isPresent();
    }

    /// A new set; the old one is worth nothing.
    ///
    /// @throws Rejected `wrong-code` where there is no second factor
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> renew(AgentId agent) {
        if (!of(agent).on()) throw new Rejected(new WrongCode());
        var fresh = newCodes(agent);
        announce("agent.recovery-codes-renewed", agent, new Actor.Agent(agent));
        return fresh;
    }

    /// A set for who has none, such as with her first passkey; else empty.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> firstCodes(AgentId agent) {
        return store.countUnused(agent) > 0 ? List.of() : newCodes(agent);
    }

    /// Codes that stand in for nothing any more are worth nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetCodesOfNothing(AgentId agent) {
        if (!of(agent).on()) store.deleteCodes(agent);
    }

    private List<String> newCodes(AgentId agent) {
        var fresh = codes.make();
        store.replaceCodes(
                agent, fresh.stream().map(code -> codes.mac(agent, code)).toList());
        return fresh;
    }

    /// Turns the app off. Passkeys stay.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(AgentId agent, Actor by) {
        var app = of(agent).app();
        store.delete(agent);
        forgetCodesOfNothing(agent);
        if (app) announce("agent.second-factor-off", agent, by);
    }

    /// Takes all of it away, passkeys too.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(AgentId agent, Actor by) {
        var on = of(agent).on();
        store.delete(agent);
        store.deletePasskeys(agent);
        store.deleteCodes(agent);
        if (on) announce("agent.second-factor-reset", agent, by);
    }

    private void announce(String event, AgentId agent, Actor by) {
        ledger.append(IdentityEvent.of(event, agent.value()), by);
    }

    private static String digits(String code) {
        return code.replace(" ", "");
    }

    /// @param since since when she has an app; empty where she has none
    /// @param codesLeft recovery codes that were not used
    /// @param demanded her role asks for one
    public record State(Optional<Instant> since, int passkeys, int codesLeft, boolean demanded) {
        public boolean app() {
            return since.isPresent();
        }

        public boolean on() {
            return app() || passkeys > 0;
        }
    }

    /// @param secret for those who type it
    /// @param uri for apps on the same device
    public record Enrolment(String secret, String uri, QrPicture picture) {
        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    public record WrongCode() implements Problem {
        @Override
        public Code code() {
            return new Code("wrong-code", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "This code does not fit, or was used already. Type the one that the app shows now.";
        }
    }
}
