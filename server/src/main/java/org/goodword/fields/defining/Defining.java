package org.goodword.fields.defining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldEvent;
import org.goodword.fields.FieldId;
import org.goodword.fields.FieldPermissions;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Kind;
import org.goodword.fields.Option;
import org.goodword.fields.indexing.Indexing;
import org.goodword.fields.layouts.Layouts;
import org.goodword.fields.spi.Keeper;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes and changes fields. From the next request on everybody has them: forms, lists, filters, REST.
@Component
public class Defining {
    private static final int MOST = 200;
    private static final int MOST_FILTERABLE = 40;
    private static final String KEY = "[a-z][a-z0-9-]{0,39}";
    private static final Set<String> WORDS = Set.of("and", "or", "not", "changed", "was", "field", "none", "any");

    private final DefinitionStore store;
    private final Layouts layouts;
    private final Indexing indexing;
    private final List<Keeper> keepers;
    private final Ledger ledger;

    Defining(DefinitionStore store, Layouts layouts, Indexing indexing, List<Keeper> keepers, Ledger ledger) {
        this.store = store;
        this.layouts = layouts;
        this.indexing = indexing;
        this.keepers = keepers;
        this.ledger = ledger;
    }

    /// @throws Rejected `invalid-value`, `not-allowed`
    @Transactional
    public Definition define(Plan plan, Caller by) {
        by.require(FieldPermissions.MANAGE);
        var others = store.of(plan.subject());
        if (others.size() >= MOST) throw Invalid.of("key", "There are %d fields already.".formatted(MOST));
        requireKey(plan);
        var position = others.stream().mapToInt(Definition::position).max().orElse(0) + 1;
        var field = plan.at(position);
        requireSound(field, others);
        if (!store.insert(field)) throw Invalid.of("key", "There is a field \"%s\" already.".formatted(plan.key()));
        layouts.add(field);
        ledger.append(FieldEvent.of("field.created", field), by.actor());
        return field;
    }

    /// @throws Rejected `not-found`, `invalid-value`, `stale-version`, `not-allowed`
    @Transactional
    public Definition change(FieldId id, Precondition seen, Change change, Caller by) {
        by.require(FieldPermissions.MANAGE);
        var before = store.lock(id).orElseThrow(() -> NotFound.of("field", id.value()));
        before.version().requireSeen(seen);
        var after = change.of(before);
        change.options().ifPresent(options -> Options.requireKept(before, options));
        requireSound(after, store.of(before.subject()));
        store.update(after);
        if (before.filterable() != after.filterable()) indexing.begin(after);
        ledger.append(FieldEvent.of("field.changed", after), by.actor());
        return after;
    }

    private void requireKey(Plan plan) {
        if (!plan.key().matches(KEY) || WORDS.contains(plan.key()))
            throw Invalid.of("key", "A key begins with a letter and has lower-case letters, digits and hyphens.");
        var taken = keepers.stream()
                .filter(keeper -> keeper.subject() == plan.subject())
                .flatMap(keeper -> keeper.taken().stream())
                .collect(Collectors.toSet());
        if (taken.contains(plan.key()))
            throw Invalid.of(
                    "key",
                    "\"%s\" is something every %s has. Choose another key."
                            .formatted(plan.key(), plan.subject().code()));
    }

    private static void requireSound(Definition field, List<Definition> others) {
        Options.Names.require("name", field.name());
        Options.Names.requireTexts("help", field.help());
        Options.require(field.kind(), field.options());
        Options.requireShallow(field);
        if ((field.kind() == Kind.MONEY) != field.currency().isPresent())
            throw Invalid.of("currency", "Money has a currency, such as EUR; nothing else has one.");
        var filterable = others.stream()
                .filter(other ->
                        other.filterable() && !other.archived() && !other.id().equals(field.id()))
                .count();
        if (field.filterable() && filterable >= MOST_FILTERABLE)
            throw Invalid.of(
                    "filterable", "Lists can ask for %d fields. Take another out first.".formatted(MOST_FILTERABLE));
    }

    /// A field about to be made.
    public record Plan(
            FieldSubject subject,
            String key,
            Kind kind,
            Map<String, String> name,
            Map<String, String> help,
            List<Option> options,
            Optional<java.util.Currency> currency,
            boolean filterable,
            boolean customers) {
        Definition at(int position) {
            return new Definition(
                    new FieldId(Ids.next()),
                    subject,
                    key,
                    kind,
                    name,
                    help,
                    options,
                    currency,
                    position,
                    filterable,
                    customers,
                    false,
                    new Version(1));
        }
    }

    /// What is to change; an absent part is left alone.
    public record Change(
            Optional<Map<String, String>> name,
            Optional<Map<String, String>> help,
            Optional<List<Option>> options,
            Optional<Integer> position,
            Optional<Boolean> filterable,
            Optional<Boolean> customers,
            Optional<Boolean> archived) {
        Definition of(Definition field) {
            return new Definition(
                    field.id(),
                    field.subject(),
                    field.key(),
                    field.kind(),
                    name.orElse(field.name()),
                    help.orElse(field.help()),
                    options.orElse(field.options()),
                    field.currency(),
                    position.orElse(field.position()),
                    filterable.orElse(field.filterable()),
                    customers.orElse(field.customers()),
                    archived.orElse(field.archived()),
                    new Version(field.version().value() + 1));
        }
    }
}
