package org.goodword.privacy.retaining;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Backups;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.goodword.privacy.PrivacyEvent;
import org.goodword.privacy.PrivacyPermissions;
import org.goodword.privacy.retaining.RetentionRule.Content;
import org.goodword.privacy.retaining.RetentionRule.State;
import org.goodword.privacy.retaining.RetentionStore.Plan;
import org.goodword.ticketing.AgedTickets;
import org.goodword.ticketing.AgedTickets.Outlook;
import org.goodword.ticketing.AgedTickets.Terms;
import org.goodword.ticketing.TicketPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rules for how long tickets are kept. A rule is made switched off, is looked at, and is switched on as it was looked
/// at; it acts by night. What would let more go than was looked at, makes all that are on wait for another look.
@Component
public class Retaining {
    static final String WORK = "retention";
    private static final int MOST_RULES = 50;
    /// What is about all rules is about none.
    private static final UUID WORKSPACE = new UUID(0, 0);
    private static final int DAYS_AHEAD = 7;

    private final RetentionStore store;
    private final RetentionRunStore runs;
    private final AgedTickets tickets;
    private final Backups backups;
    private final Workspaces workspaces;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Retaining(
            RetentionStore store,
            RetentionRunStore runs,
            AgedTickets tickets,
            Backups backups,
            Workspaces workspaces,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.tickets = tickets;
        this.backups = backups;
        this.workspaces = workspaces;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param hold a filter; what it means is never touched. Empty: nothing is held
    /// @param next the night that comes
    public record Overview(String hold, int plan, Instant next, List<RetentionRule> rules) {
        public State state(RetentionRule rule) {
            return rule.state(plan);
        }
    }

    /// @param more how many more are due on the night that comes, and on each of those behind it; at most
    /// [AgedTickets#MOST_COUNTED] each
    /// @param seen goes back with what switches the rule on
    /// @param query the due, as a list of tickets is asked for them
    /// @param backups that hold them and go on doing so
    public record Preview(String seen, Outlook now, List<Night> more, String query, List<Backups.Known> backups) {}

    public record Night(LocalDate day, int count) {}

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Overview overview(Caller by) {
        require(by);
        return overview();
    }

    private Overview overview() {
        var plan = store.plan();
        return new Overview(plan.hold(), plan.plan(), next(), store.rules());
    }

    /// Makes or changes a rule; it is off then. Harmless to repeat.
    ///
    /// @throws Rejected `not-allowed`, `invalid-filter`, `invalid-value`
    @Transactional
    public Overview put(UUID id, Content content, Caller by) {
        require(by);
        var plan = store.lock();
        var checked = content.with(tickets.check(content.filter()));
        var before = store.find(id);
        if (before.isPresent() && before.get().content().equals(checked)) return overview();
        if (before.isEmpty() && store.rules().size() >= MOST_RULES)
            throw Invalid.of("id", "There are at most 50 rules.");
        var made = new RetentionRule(id, checked, 1, Optional.empty(), Optional.empty(), clock.instant());
        store.put(before.map(one -> one.with(checked)).orElse(made));
        before.ifPresent(one -> loosen(plan, one));
        tell(before.isEmpty() ? "rule-made" : "rule-changed", id, checked.name(), by);
        return overview();
    }

    /// Harmless to repeat.
    ///
    /// @throws Rejected `not-allowed`
    @Transactional
    public Overview remove(UUID id, Caller by) {
        require(by);
        var plan = store.lock();
        var rule = store.find(id);
        if (rule.isEmpty() || !store.delete(id)) return overview();
        loosen(plan, rule.get());
        tell("rule-removed", id, rule.get().content().name(), by);
        return overview();
    }

    /// What the rule would do with all that is in force now. Nothing is changed.
    ///
    /// @throws Rejected `not-allowed`, `not-found`, `invalid-filter` when a rule asks for what is there no more
    @Transactional(readOnly = true)
    public Preview preview(UUID id, Caller by) {
        require(by);
        var rule = find(id);
        var plan = store.plan();
        var rules = store.rules();
        var terms = terms(plan, rules, rule);
        var now = clock.instant();
        var nights = new ArrayList<Night>();
        var zone = workspaces.profile().zone();
        var before = now;
        for (var night = Nights.after(now, zone); nights.size() < DAYS_AHEAD; night = Nights.after(night, zone)) {
            var day = night.atZone(zone).toLocalDate();
            nights.add(new Night(day, tickets.more(id, terms, before, night)));
            before = night;
        }
        return new Preview(
                seen(plan, rules, rule),
                tickets.outlook(id, terms, now),
                nights,
                tickets.asked(id, terms, now),
                backups.all());
    }

    /// It acts from the next night on. Harmless to repeat.
    ///
    /// @param seen of the preview that was looked at
    /// @throws Rejected `not-allowed`, `not-found`, `preview-outdated` when rules were changed
    /// since, `invalid-filter`
    @Transactional
    public Overview turnOn(UUID id, String seen, Caller by) {
        require(by);
        by.require(TicketPermissions.DELETE);
        var plan = store.lock();
        var rule = find(id);
        if (rule.state(plan.plan()) == State.ON) return overview();
        var rules = store.rules();
        if (!seen(plan, rules, rule).equals(seen)) throw new Rejected(new PreviewOutdated());
        tickets.asked(id, terms(plan, rules, rule), clock.instant());
        store.put(rule.on(plan.plan(), clock.instant()));
        work.add(WORK, id, next());
        tell("rule-on", id, rule.content().name(), by);
        return overview();
    }

    /// What it is doing it ends at once. Harmless to repeat.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public Overview turnOff(UUID id, Caller by) {
        require(by);
        var plan = store.lock();
        var rule = find(id);
        if (!rule.isInForce()) return overview();
        store.put(rule.off());
        loosen(plan, rule);
        tell("rule-off", id, rule.content().name(), by);
        return overview();
    }

    /// @param filter empty: nothing is held
    /// @throws Rejected `not-allowed`, `invalid-filter`
    @Transactional
    public Overview hold(String filter, Caller by) {
        require(by);
        var plan = store.lock();
        var hold = filter.isBlank() ? "" : tickets.check(filter);
        if (hold.equals(plan.hold())) return overview();
        store.update(new Plan(hold, plan.plan() + 1));
        ledger.append(new PrivacyEvent("retention.hold-changed", WORKSPACE, Map.of("filter", hold)), by.actor());
        return overview();
    }

    /// Newest first.
    ///
    /// @throws Rejected `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<RetentionRun> runs(Optional<UUID> rule, PageRequest page, Caller by) {
        require(by);
        var found = runs.list(rule, page.after(2), page.limit() + 1);
        return Page.of(found, page.limit(), one -> Cursor.of(one.begun(), one.id()));
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public RetentionRun run(UUID id, Caller by) {
        require(by);
        return runs.find(id).orElseThrow(() -> NotFound.of("run of a retention rule", id));
    }

    private RetentionRule find(UUID id) {
        return store.find(id).orElseThrow(() -> NotFound.of("retention rule", id));
    }

    private Instant next() {
        return Nights.after(clock.instant(), workspaces.profile().zone());
    }

    /// One that kept something keeps it no more: who relied on that looks again.
    private void loosen(Plan plan, RetentionRule before) {
        work.done(WORK, before.id());
        if (before.isInForce()) store.update(new Plan(plan.hold(), plan.plan() + 1));
    }

    static Terms terms(Plan plan, List<RetentionRule> rules, RetentionRule rule) {
        return new Terms(
                rules.stream()
                        .filter(one -> one.isInForce() || one.id().equals(rule.id()))
                        .map(RetentionRule::term)
                        .toList(),
                plan.hold());
    }

    /// Other whenever anything is other that the preview looked at.
    private static String seen(Plan plan, List<RetentionRule> rules, RetentionRule rule) {
        var looked = new StringBuilder(plan + " " + rule.id());
        rules.stream()
                .filter(one -> one.isInForce() || one.id().equals(rule.id()))
                .forEach(one -> looked.append(' ').append(one.id()).append(' ').append(one.version()));
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(looked.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void tell(String what, UUID id, String name, Caller by) {
        ledger.append(new PrivacyEvent("retention." + what, id, Map.of("name", name)), by.actor());
    }

    private static void require(Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
    }

    record PreviewOutdated() implements Problem {
        @Override
        public Code code() {
            return new Code("preview-outdated", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Rules were changed since you looked at what this one would do. Look again, then switch it on.";
        }
    }
}
