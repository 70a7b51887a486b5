package org.goodword.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodword.fields.FieldProblem.FieldsMissing;
import org.goodword.fields.FieldProblem.ReadOnly;
import org.goodword.fields.defining.DefinitionStore;
import org.goodword.fields.indexing.FieldFilters;
import org.goodword.fields.indexing.Indexing;
import org.goodword.fields.layouts.Layouts;
import org.goodword.filter.spi.FilterField;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.Rows;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door, for the modules that keep values: they lock their subject, have a change judged here, and store what comes
/// of it in the same transaction.
@Component
public class Fields {
    private final DefinitionStore definitions;
    private final Layouts layouts;
    private final Judgement judgement;
    private final Indexing indexing;
    private final FieldReferences references;

    Fields(
            DefinitionStore definitions,
            Layouts layouts,
            Judgement judgement,
            Indexing indexing,
            FieldReferences references) {
        this.definitions = definitions;
        this.layouts = layouts;
        this.judgement = judgement;
        this.indexing = indexing;
        this.references = references;
    }

    /// Archived ones too, in order.
    @Transactional(readOnly = true)
    public List<Definition> of(FieldSubject subject) {
        return definitions.of(subject);
    }

    /// Those of them that a caller may read.
    @Transactional(readOnly = true)
    public List<Definition> of(FieldSubject subject, FieldRights rights) {
        return definitions.of(subject).stream()
                .filter(field -> rights.mayRead(subject.code(), field.key()))
                .toList();
    }

    /// Refuses to write what a caller may not; a field that is hidden from him is not there.
    ///
    /// @throws Rejected `field-read-only`, `invalid-value`
    @Transactional(readOnly = true)
    public void requireWritable(FieldSubject subject, Collection<String> keys, FieldRights rights) {
        if (keys.stream().allMatch(key -> rights.mayWrite(subject.code(), key)) && !rights.hidesSome(subject.code()))
            return;
        var readable = byKey(of(subject, rights));
        for (var key : keys)
            if (!readable.containsKey(key))
                throw Invalid.of("fields." + key, "There is no field \"%s\".".formatted(key));
        var readOnly = keys.stream()
                .filter(key -> !rights.mayWrite(subject.code(), key))
                .flatMap(key -> Stream.ofNullable(readable.get(key)))
                .toList();
        if (!readOnly.isEmpty()) throw new Rejected(ReadOnly.of(readOnly));
    }

    /// Judges a change of a locked subject and writes what filters look at; the values themselves the caller stores.
    ///
    /// @param wanted by key; null and blank text clear, what is absent is left alone
    /// @throws Rejected `invalid-value` with a sentence that names the field
    @Transactional(propagation = Propagation.MANDATORY)
    public Changed change(
            FieldSubject subject, UUID id, Values before, Map<String, ? extends @Nullable Object> wanted) {
        var fields = byKey(definitions.of(subject));
        var after = judgement.judged(fields, before, wanted);
        var changed = wanted.keySet().stream()
                .filter(key -> isOther(fields.get(key), before, after))
                .toList();
        indexing.write(
                id,
                after,
                changed.stream().map(fields::get).filter(Objects::nonNull).toList());
        return Changed.of(before, after, changed);
    }

    /// Refuses values that a form would not let go. What somebody may not write is not demanded of him.
    ///
    /// @throws Rejected `fields-missing`
    @Transactional(readOnly = true)
    public void requireFilled(FieldSubject subject, String variant, Values values, FieldRights rights) {
        refuse(subject, rules -> rules.missing(), variant, values, rights);
    }

    /// Likewise.
    ///
    /// @throws Rejected `fields-missing`
    @Transactional(readOnly = true)
    public void requireSolvable(String type, Values values, FieldRights rights) {
        refuse(FieldSubject.TICKET, Rules::missingToSolve, type, values, rights);
    }

    private void refuse(
            FieldSubject subject,
            Function<Rules, List<String>> lacking,
            String variant,
            Values values,
            FieldRights rights) {
        var all = definitions.of(subject);
        if (all.isEmpty()) return;
        var fields = active(all);
        var missing = lacking.apply(Rules.of(layouts.of(subject, variant, all), fields, values)).stream()
                .filter(key -> rights.mayWrite(subject.code(), key))
                .toList();
        if (!missing.isEmpty())
            throw new Rejected(FieldsMissing.of(
                    missing.stream().map(fields::get).filter(Objects::nonNull).toList()));
    }

    /// The fields of a subject that lists can ask for.
    ///
    /// @param column of the subject's id, in the statement that asks
    /// @param values of a subject in memory
    /// @param taken names that mean something else already
    /// @param rights of who asks
    @Transactional(readOnly = true)
    public <T> List<FilterField<T>> filters(
            FieldSubject subject, Field<?> column, Function<T, Values> values, Set<String> taken, FieldRights rights) {
        var asked = of(subject, rights).stream()
                .filter(field -> field.filterable() && !field.archived())
                .toList();
        if (asked.isEmpty()) return List.of();
        var unfinished = indexing.unfinished();
        return asked.stream()
                .filter(field -> !unfinished.contains(field.id()))
                .map(field -> FieldFilters.of(field, column, values, taken, references))
                .toList();
    }

    /// What full text finds of values: texts, and the names of what was chosen.
    @Transactional(readOnly = true)
    public Function<Values, List<String>> texts(FieldSubject subject) {
        var fields = definitions.of(subject);
        return values -> texts(fields, values);
    }

    private static List<String> texts(List<Definition> fields, Values values) {
        var texts = new ArrayList<String>();
        for (var field : fields)
            Reading.stored(field, values.get(field.key())).ifPresent(value -> {
                switch (value) {
                    case FieldValue.Text(var text) -> texts.add(text);
                    case FieldValue.Chosen(var path) ->
                        path.forEach(key -> field.option(key)
                                .ifPresent(option -> texts.addAll(option.name().values())));
                    case FieldValue.Number _, FieldValue.Money _, FieldValue.Day _, FieldValue.Named _ -> {}
                }
            });
        return texts;
    }

    /// The rows that stand for a subject's values in filters.
    public Rows rows(UUID subject) {
        return indexing.rows(subject);
    }

    private static boolean isOther(@Nullable Definition field, Values before, Values after) {
        return field != null
                && !Reading.stored(field, before.get(field.key()))
                        .equals(Reading.stored(field, after.get(field.key())));
    }

    private static Map<String, Definition> byKey(List<Definition> fields) {
        var byKey = new LinkedHashMap<String, Definition>();
        fields.forEach(field -> byKey.put(field.key(), field));
        return byKey;
    }

    private static Map<String, Definition> active(List<Definition> fields) {
        return byKey(fields.stream().filter(field -> !field.archived()).toList());
    }

    /// @param from what changed as it was, null for nothing; likewise `to`
    public record Changed(Values after, Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
        static Changed of(Values before, Values after, List<String> keys) {
            var from = new LinkedHashMap<String, @Nullable Object>();
            var to = new LinkedHashMap<String, @Nullable Object>();
            for (var key : keys) {
                from.put(key, before.get(key));
                to.put(key, after.get(key));
            }
            return new Changed(after, from, to);
        }

        public boolean really() {
            return !to.isEmpty();
        }
    }
}
