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
public final class Headers {
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

    /// @param name in small letters, here as below
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// In their order: those that servers nearer to us wrote come first.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// Each as `name: value`.
    public List<String> lines() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + ": " + value))
                .toList();
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
