package org.goodword.identity.beginning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Settings;
import org.goodword.platform.spi.FirstStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of first steps. What is done the modules tell; kept is only what somebody chose.
@Component
public class FirstSteps {
    private static final String SETTING = "first-steps";

    /// In the order in which they are best taken.
    private static final List<String> ORDER = List.of("brand", "mail", "colleague", "page", "message", "answer");

    private final List<FirstStep> steps;
    private final Settings settings;
    private final Ledger ledger;

    FirstSteps(List<FirstStep> steps, Settings settings, Ledger ledger) {
        this.steps = steps.stream()
                .sorted(Comparator.comparing(step -> ORDER.indexOf(step.name())))
                .toList();
        this.settings = settings;
        this.ledger = ledger;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Begun find(Caller caller) {
        caller.require(IdentityPermissions.SET_UP);
        var chosen = chosen();
        return new Begun(
                chosen.dismissed(),
                steps.stream().map(step -> step(step, chosen)).toList());
    }

    /// What to leave out, and whether to show the list at all.
    ///
    /// @throws Rejected `invalid-value`, `not-allowed`
    @Transactional
    public Begun choose(Set<String> skipped, boolean dismissed, Caller by) {
        by.require(IdentityPermissions.SET_UP);
        var known = steps.stream().map(FirstStep::name).collect(Collectors.toSet());
        skipped.stream().filter(step -> !known.contains(step)).findFirst().ifPresent(unknown -> {
            throw Invalid.of("skipped", "There is no step \"%s\".".formatted(unknown));
        });
        settings.put(SETTING, new Chosen(new TreeSet<>(skipped), dismissed));
        ledger.append(
                IdentityEvent.of(
                        "agent.first-steps-chosen",
                        by.agent().value(),
                        Map.of("skipped", skipped, "dismissed", dismissed)),
                by.actor());
        return find(by);
    }

    private Chosen chosen() {
        return settings.find(SETTING, Chosen.class).orElse(new Chosen(Set.of(), false));
    }

    private static Step step(FirstStep step, Chosen chosen) {
        var progress = step.progress();
        return new Step(step.name(), progress.done(), chosen.skipped().contains(step.name()), progress.facts());
    }

    record Chosen(Set<String> skipped, boolean dismissed) {}

    /// @param dismissed somebody does not want to see it any more
    public record Begun(boolean dismissed, List<Step> steps) {}

    public record Step(String name, boolean done, boolean skipped, Map<String, Object> facts) {}
}
