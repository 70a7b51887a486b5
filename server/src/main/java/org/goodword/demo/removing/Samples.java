package org.goodword.demo.removing;

import java.util.Map;
import java.util.UUID;
import org.goodword.demo.acting.Acting;
import org.goodword.identity.setup.Console;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The demo's samples as a whole.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
public class Samples {
    private static final Actor DEMO = new Actor.System("demo");

    private final SampleStore store;
    private final Acting acting;
    private final Console console;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    Samples(SampleStore store, Acting acting, Console console, Ledger ledger, TransactionTemplate transactions) {
        this.store = store;
        this.acting = acting;
        this.console = console;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /// Nobody of the story is left, and nobody of it writes again.
    public void remove() {
        acting.end();
        console.firstWorkspace()
                .ifPresent(house -> Workspaces.in(
                        house,
                        () -> transactions.executeWithoutResult(_ -> {
                            store.empty();
                            ledger.append(new Removed(Ids.next()), DEMO);
                        })));
    }

    record Removed(UUID id) implements Event {
        @Override
        public String code() {
            return "demo.samples-removed";
        }

        @Override
        public Subject subject() {
            return new Subject("demo", id);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }
}
