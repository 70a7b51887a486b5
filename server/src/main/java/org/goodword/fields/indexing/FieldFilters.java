package org.goodword.fields.indexing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Kind;
import org.goodword.fields.Option;
import org.goodword.fields.Reading;
import org.goodword.fields.Values;
import org.goodword.filter.spi.Choice;
import org.goodword.filter.spi.FilterField;
import org.jooq.Field;

/// A field of the workspace as a field of the filter.
public final class FieldFilters {
    private FieldFilters() {}

    /// What a field can name.
    public interface Named {
        List<Choice> choices(Kind kind);

        Optional<UUID> find(Kind kind, String typed);
    }

    /// @param taken a name that means something else already is written `field.name`
    public static <T> FilterField<T> of(
            Definition field, Field<?> subject, Function<T, Values> values, Set<String> taken, Named named) {
        var name = taken.contains(field.key()) ? "field." + field.key() : field.key();
        var filter = FilterField.<T>of(
                        name,
                        field.kind().filtered(),
                        match -> ValueQuery.holds(field, subject, match),
                        row -> compared(field, values.apply(row)))
                .named(field.name());
        return switch (field.kind()) {
            case TEXT -> filter.spelled(FieldValue.Text::beginning);
            case CHOICE, TREE -> filter.with(() -> choices(field));
            case PERSON -> filter.with(() -> named.choices(field.kind()));
            case CONTACT, ORGANISATION, TICKET ->
                filter.finding(typed -> named.find(field.kind(), typed).map(UUID::toString));
            case NUMBER, MONEY, DATE -> filter;
        };
    }

    private static Collection<?> compared(Definition field, Values values) {
        return Reading.stored(field, values.get(field.key()))
                .map(FieldValue::compared)
                .orElse(List.of());
    }

    private static List<Choice> choices(Definition field) {
        return field.options().stream()
                .map(option -> new Choice(option.key(), name(option.name(), option), List.of(option.key())))
                .toList();
    }

    private static String name(Map<String, String> name, Option option) {
        return name.getOrDefault("en", name.values().stream().findFirst().orElse(option.key()));
    }
}
