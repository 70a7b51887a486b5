package org.goodword.mail.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.stream.Field;

/// The header of a mail or of one of its parts: the first thousand fields, unfolded, as text with
/// encoded words
/// still encoded.
final class Headers {
    static final int MAX_FIELDS = 1000;

    private final Map<String, List<String>> fields = new HashMap<>();
    private int count;

    /// False when there are too many.
    boolean add(Field field) {
        if (++count > MAX_FIELDS) return false;
        fields.computeIfAbsent(field.getName().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(value(field));
        return true;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static String value(Field field) {
        var raw = field.getRaw();
        if (raw == null) return CleanText.of(field.getBody());
        var text = MailCharset.decode(raw.toByteArray(), Optional.empty());
        return text.substring(text.indexOf(':') + 1)
                .replaceAll("[\r\n]+(?=[ \t])", "")
                .replaceAll("[\r\n]", " ")
                .strip();
    }
}
