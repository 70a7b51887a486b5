package org.goodword.ticketing.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.actions.Actions.Outcome;
import org.goodword.actions.Actions.Step;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.ManyAtOnce;
import org.goodword.ticketing.TicketEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Does one action to many tickets in one transaction. What one ticket refuses keeps no other from it.
@Component
public class BulkActions {
    /// A transaction of more would hold up those who follow the ledger.
    public static final int MOST = 500;

    private final Actions actions;
    private final TransactionTemplate savepoint;

    BulkActions(Actions actions, PlatformTransactionManager transactions) {
        this.actions = actions;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @throws Rejected `not-found` for the action, `not-allowed`
    @Transactional
    public Done run(List<UUID> tickets, String name, Map<String, Object> arguments, Caller by) {
        actions.require(TicketEvent.SUBJECT, name, by);
        var wanted = List.copyOf(new LinkedHashSet<>(tickets));
        var results = new HashMap<UUID, Result>();
        // In one order, so that two agents do not wait for each other.
        wanted.stream()
                .sorted()
                .forEach(ticket ->
                        results.put(ticket, ManyAtOnce.of(wanted.size(), () -> run(ticket, name, arguments, by))));
        var inOrder = new ArrayList<Result>();
        for (var ticket : wanted) Optional.ofNullable(results.get(ticket)).ifPresent(inOrder::add);
        return new Done(inOrder, undo(inOrder));
    }

    private Result run(UUID ticket, String name, Map<String, Object> arguments, Caller by) {
        try {
            var outcome = savepoint.execute(_ -> actions.run(TicketEvent.SUBJECT, ticket, name, arguments, false, by));
            return new Result(ticket, Optional.ofNullable(outcome), Optional.empty());
        } catch (Rejected rejected) {
            return new Result(ticket, Optional.empty(), Optional.of(rejected.problem()));
        }
    }

    /// Tickets that were alike go back together.
    private static List<Undo> undo(List<Result> results) {
        var alike = new LinkedHashMap<Step, List<UUID>>();
        for (var result : results)
            result.outcome()
                    .flatMap(Outcome::undo)
                    .ifPresent(step ->
                            alike.computeIfAbsent(step, _ -> new ArrayList<>()).add(result.ticket()));
        return alike.entrySet().stream()
                .map(entry -> new Undo(
                        entry.getValue(), entry.getKey().name(), entry.getKey().arguments()))
                .toList();
    }

    /// @param outcome absent when refused
    /// @param problem why it was refused
    public record Result(UUID ticket, Optional<Outcome> outcome, Optional<Problem> problem) {}

    /// Another such request, which takes it back for these tickets.
    public record Undo(List<UUID> tickets, String name, Object arguments) {}

    public record Done(List<Result> results, List<Undo> undo) {}
}
