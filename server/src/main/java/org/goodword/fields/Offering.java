package org.goodword.fields;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.indexing.Indexing;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.goodword.platform.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes values from elsewhere, where fields and options are called by their names and days have an hour.
@Component
public class Offering {
    private final Judgement judgement;
    private final Indexing indexing;

    Offering(Judgement judgement, Indexing indexing) {
        this.judgement = judgement;
        this.indexing = indexing;
    }

    /// The field with this key or name.
    public static Optional<Definition> field(List<Definition> fields, String called) {
        var plain = plain(called);
        var open = fields.stream().filter(field -> !field.archived()).toList();
        return open.stream()
                .filter(field -> plain(field.key()).equals(plain))
                .findFirst()
                .or(() -> open.stream()
                        .filter(field -> isCalled(field.name().values(), plain))
                        .findFirst());
    }

    /// What such a field would keep.
    ///
    /// @throws Rejected `invalid-value` with a sentence that names the field; the caller's transaction can go on
    public @Nullable Object value(Definition field, String text) {
        var values = judgement.judged(
                Map.of(field.key(), field), Values.NONE, Map.of(field.key(), spelled(field, text.strip())));
        return values.get(field.key());
    }

    private static String spelled(Definition field, String text) {
        return switch (field.kind()) {
            case CHOICE, TREE -> option(field, text);
            case DATE -> text.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? text.substring(0, 10) : text;
            case NUMBER, MONEY -> text.matches("-?\\d+,\\d{1,2}") ? text.replace(',', '.') : text;
            case TEXT, PERSON, CONTACT, ORGANISATION, TICKET -> text;
        };
    }

    private static String option(Definition field, String text) {
        if (text.isEmpty()) return text;
        var plain = plain(text);
        return field.options().stream()
                .filter(option -> plain(option.key()).equals(plain)
                        || isCalled(option.name().values(), plain))
                .map(Option::key)
                .findFirst()
                .orElseThrow(() -> Invalid.of(
                        "fields." + field.key(), "%s does not offer \"%s\".".formatted(field.title(), text)));
    }

    private static boolean isCalled(Collection<String> names, String plain) {
        return names.stream().anyMatch(name -> plain(name).equals(plain));
    }

    private static String plain(String text) {
        return SortKey.of(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// What filters knew of a subject that has gone.
    @Transactional
    public void forget(UUID subject) {
        indexing.forget(subject);
    }
}
